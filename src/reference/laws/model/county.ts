import type { Day } from '#kernel/days.ts';
import { isMade } from './made.ts';
import type { Group, Jurisdiction, Remedy, Version } from './remedy.ts';

/** What a county approved of one remedy, in the order in which it was; `law` null: what ships holds again. */
export type OwnVersion = { jurisdiction: string; remedy: string; law: Version | null; approvedOn: Day };

/**
 * A jurisdiction's file with what the county approved laid over what ships: on the days of the county's version it holds, on all
 * others what stood before. Where nobody of the program read the file, one version that the county read opens that remedy and no other.
 * A way to clear a record that only the county has stands after those of the file.
 */
export function withOwn(file: Jurisdiction, all: readonly OwnVersion[]): Jurisdiction {
  const mine = all.filter(({ jurisdiction }) => jurisdiction === file.id);
  if (mine.length === 0) return file;
  const made = [...new Set(mine.map(({ remedy }) => remedy))].filter(isMade);
  const own = [...file.remedies.map(({ id }) => id), ...made].flatMap((id) => standing(id, mine));
  const read = file.read || own.some(({ sure }) => sure === 'read');
  const groups = [...file.groups, ...own.flatMap(({ list }) => list ?? [])];
  const within = (id: Remedy['id']) => standing(id, mine).map((law) => withinGroups(law, groups));
  return {
    ...file,
    read,
    groups,
    remedies: [
      ...file.remedies.map((remedy) => {
        const shipped = read && !file.read ? remedy.versions.map(fromMemory) : remedy.versions;
        return { ...remedy, versions: within(remedy.id).reduce(laid, shipped) };
      }),
      ...made.flatMap((id) => ofCounty(id, within(id))),
    ],
  };
}

/** A way that only the county has, as it last named it. */
function ofCounty(id: Remedy['id'], own: readonly Version[]): Remedy[] {
  const names = own.findLast(({ makes }) => makes)?.makes;
  const versions = own.reduce(laidAlone, []);
  return names && versions.length > 0 ? [{ id, ...names, versions }] : [];
}

const fromMemory = (law: Version): Version => ({ ...law, sure: 'memory' });

/** The versions since what ships was last put back, each marked as the county's own. */
function standing(remedy: Remedy['id'], all: readonly OwnVersion[]): Version[] {
  const mine = all.filter((each) => each.remedy === remedy);
  const back = mine.findLastIndex(({ law }) => law === null);
  return mine.slice(back + 1).flatMap(({ law, approvedOn }) => (law ? [{ ...law, own: approvedOn }] : []));
}

/** A list of offenses that the file no longer has is not known: it lets nothing in and shuts nothing out. */
function withinGroups(law: Version, groups: readonly Group[]): Version {
  const has = (ids: readonly string[]) => ids.every((id) => groups.some((each) => each.id === id));
  const { offenses, predicate } = law;
  return {
    ...law,
    offenses: offenses !== 'unknown' && !has(offenses.value.groups) ? 'unknown' : offenses,
    predicate:
      predicate !== 'unknown' && predicate.value !== null && !has(predicate.value) ? ('unknown' as const) : predicate,
  };
}

/** The first day on which a version answers; null: nobody knows it, and nobody checked it on a day. */
export const holdsFrom = ({ from, checkedOn }: Pick<Version, 'from' | 'checkedOn'>): Day | null => from ?? checkedOn;

/** Nothing ships beneath a county's own way: what a newer version overlaps comes back on no day after it. */
const laidAlone = (versions: readonly Version[], law: Version): Version[] =>
  laid(
    versions.flatMap((each) => {
      const [since, from, { until }] = [holdsFrom(each), holdsFrom(law), law];
      if (since === null || from === null || until === null) return [each];
      if (since > until) return law.ends ? [] : [each];
      return since < from ? [{ ...each, until: firstOf(each.until, until) }] : [];
    }),
    law,
  );

/** One version laid over others: they keep the days before it and after it. */
function laid(versions: readonly Version[], law: Version): Version[] {
  const from = holdsFrom(law);
  if (from === null) return [...versions];
  const kept = versions.flatMap((each): Version[] => {
    const since = holdsFrom(each);
    const before = since === null || since < from ? [{ ...each, until: firstOf(each.until, dayBeside(from, -1)) }] : [];
    const { until } = law;
    if (until === null || (each.until !== null && each.until <= until)) return before;
    // What began after it stands as it was.
    return [...before, since !== null && since > until ? each : { ...each, from: dayBeside(until, 1) }];
  });
  return [...kept, law].sort((a, b) => (holdsFrom(a) ?? '').localeCompare(holdsFrom(b) ?? ''));
}

const firstOf = (until: Day | null, day: Day): Day => (until !== null && until < day ? until : day);

function dayBeside(day: Day, by: number): Day {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + by);
  return at.toISOString().slice(0, 10);
}
