import { parseSpan } from '#kernel/days.ts';
import type { Words } from '#platform/documents/index.ts';
import type { After, Version } from '#reference/laws/index.ts';

const moments: Record<string, string> = {
  arrest: 'the arrest',
  order: 'this order',
  offense: 'the offense',
  disposition: 'the disposition',
  completed: 'the end of the sentence',
  'jurisdiction-ended': 'the end of jurisdiction',
  service: 'service',
};

/** What the law gives, where somebody read it in the law. */
export const givenBy = (law: Version | null): readonly string[] =>
  law && law.relief !== 'unknown' && law.relief.sure === 'read' ? law.relief.value : [];

/**
 * Whether an order under this law has records destroyed: nobody has read that it does not, or somebody knows of a day for it. Of a law that
 * only seals, a paper asks for nothing more.
 */
export const destroys = (law: Version | null): boolean =>
  givenBy(law).length === 0 ||
  givenBy(law).includes('destroy') ||
  (law !== null && law.destroyedBy !== 'unknown' && law.destroyedBy.value !== null);

/** A day that a law sets, in words; what nobody read in the law is a blank, never a day. */
export function spanWords(rule: Version['sealedBy'] | undefined): Words {
  if (!rule || rule === 'unknown' || rule.value === null || rule.sure !== 'read')
    return [{ blank: 'by when: look it up' }];
  const all = rule.value.of.map(oneWords);
  return [
    all.length === 1
      ? `within ${all[0]}`
      : `within the ${rule.value.first ? 'earlier' : 'later'} of ${all.join(' and ')}`,
  ];
}

function oneWords(each: After['of'][number]): string {
  if ('age' in each) return `the time until the age of ${each.age}`;
  const span = parseSpan(each.span);
  const [, n = '', unit = ''] = /^P(\d+)([YMD])$/.exec(each.span) ?? [];
  const name = { Y: 'year', M: 'month', D: 'day' }[unit];
  return `${span && name ? `${n} ${name}${n === '1' ? '' : 's'}` : each.span} of ${moments[each.from] ?? each.from}`;
}
