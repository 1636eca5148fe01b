import { addDays, type Day } from '#kernel/calendar.ts';

export const steps = ['thought', 'applied', 'papers-asked', 'enrolled', 'refused', 'ended', 'not-wanted'] as const;
export type Step = (typeof steps)[number];
export const reasons = [
  'too-much-money',
  'not-the-age',
  'papers',
  'immigration',
  'no-answer',
  'moved',
  'other',
] as const;
export type Reason = (typeof reasons)[number];
export type Fact = { benefit: string; step: Step; onDay: Day; dueOn: Day | null; at: Date };

/** What was said of each benefit, the first first; the newest day counts, then what was written last. */
export function byBenefit<Each extends Fact>(facts: readonly Each[]): Map<string, Each[]> {
  return Map.groupBy(
    facts.toSorted((a, b) => a.onDay.localeCompare(b.onDay) || a.at.getTime() - b.at.getTime()),
    ({ benefit }) => benefit,
  );
}
export const standing = <Each extends Fact>(facts: readonly Each[]): Map<string, Each> =>
  new Map([...byBenefit(facts)].flatMap(([id, own]) => own.slice(-1).map((last) => [id, last] as const)));

export type Due = { kind: 'no-answer' | 'papers' | 'renewal'; since: Day };

/**
 * What somebody must see to by today: no answer in the county's days after the application, papers whose day is near, a renewal whose day
 * is near. Null: nothing.
 */
export function dueOf(
  { step, onDay, dueOn }: Pick<Fact, 'step' | 'onDay' | 'dueOn'>,
  { answerDays, renewalDays }: { answerDays: number; renewalDays: number },
  today: Day,
): Due | null {
  if (step === 'applied') {
    const since = addDays(onDay, answerDays);
    return since <= today ? { kind: 'no-answer', since } : null;
  }
  if (step === 'papers-asked') {
    const since = dueOn ?? addDays(onDay, answerDays);
    return addDays(since, -PAPERS_AHEAD_DAYS) <= today ? { kind: 'papers', since } : null;
  }
  if (step === 'enrolled' && dueOn)
    return addDays(dueOn, -renewalDays) <= today ? { kind: 'renewal', since: dueOn } : null;
  return null;
}
/** Papers take a few days to get. */
const PAPERS_AHEAD_DAYS = 5;

/** How many benefits were enrolled before a day, and still stood then; of how many that were begun or had at all. */
export function enrolledBefore(facts: readonly Fact[], day: Day): { enrolled: number; of: number } {
  const all = [...byBenefit(facts).values()];
  const then = all.map((own) => own.filter(({ onDay }) => onDay < day).at(-1)?.step);
  const wanted = all.filter((own) => own.at(-1)?.step !== 'not-wanted');
  return { enrolled: then.filter((step) => step === 'enrolled').length, of: wanted.length };
}

/** Whether the list's ages fit; null: the age is not known, or the list names none. */
export function fitsAge(
  { from, until }: { from: number | null; until: number | null },
  age: number | null,
): boolean | null {
  if (age === null || (from === null && until === null)) return null;
  return (from === null || age >= from) && (until === null || age < until);
}
