import type { Day } from '#kernel/days.ts';
import type { Remedy, Version } from './remedy.ts';

export type InForce = { law: Version } | { law: null; why: 'not' | 'not-known' };

/**
 * The version that holds on a day; a later law is never used for an earlier day. Where nobody knows since when a version
 * holds, it answers only for days from the one on which it was checked. Before the first known day there is no such law, if
 * somebody read that it began then.
 */
export function versionOn({ versions }: Remedy, on: Day): InForce {
  const law = versions.find(({ from, until, checkedOn }) => {
    const since = from ?? checkedOn;
    return since !== null && since <= on && (until === null || on <= until);
  });
  if (law) return { law };
  const undated = versions.find(({ from, checkedOn }) => from === null && checkedOn === null);
  if (undated) return { law: { ...undated, sure: 'memory' } };
  return { law: null, why: versions.some(({ from, sure }) => from === null || sure !== 'read') ? 'not-known' : 'not' };
}
