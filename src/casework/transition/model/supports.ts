import { addDays, type Day } from '#kernel/calendar.ts';

/** What happened to one support of a youth who expects or has a child. */
export const supportSteps = ['offered', 'wanted', 'later', 'not-wanted', 'asked', 'refused', 'got', 'ended'] as const;
export type SupportStep = (typeof supportSteps)[number];
/** What a youth says on their own page. */
export const ownSteps = ['wanted', 'later', 'not-wanted'] as const satisfies readonly SupportStep[];
export type OwnStep = (typeof ownSteps)[number];
export const refusals = [
  'full',
  'too-far',
  'not-the-age',
  'not-the-language',
  'papers',
  'rules',
  'no-answer',
  'other',
] as const;
export type Refusal = (typeof refusals)[number];
export type SupportFact = { support: string; step: SupportStep; onDay: Day; againOn: Day | null; at: Date };

/** What was said of each support, the first first: by its day, then by when it was written. */
export function bySupport<Each extends SupportFact>(facts: readonly Each[]): Map<string, Each[]> {
  const ordered = facts.toSorted((a, b) => a.onDay.localeCompare(b.onDay) || a.at.getTime() - b.at.getTime());
  return Map.groupBy(ordered, ({ support }) => support);
}

export type SupportDue = { kind: 'answer' | 'ask-for' | 'ask-again' | 'no-answer' | 'another-way'; since: Day };

/** Who said "later" without a day is asked again after so long. */
const LATER_DAYS = 30;

/**
 * What somebody must see to by today: an offer that the youth has not answered, and an ask that nobody has, in the county's days; what the youth
 * wants and nobody has asked for yet, and a no, at once; what was for later, on its day. Null: nothing.
 */
export function supportDue(
  { step, onDay, againOn }: Pick<SupportFact, 'step' | 'onDay' | 'againOn'>,
  days: number,
  today: Day,
): SupportDue | null {
  const due = {
    offered: { kind: 'answer', since: addDays(onDay, days) },
    wanted: { kind: 'ask-for', since: onDay },
    later: { kind: 'ask-again', since: againOn ?? addDays(onDay, LATER_DAYS) },
    asked: { kind: 'no-answer', since: addDays(onDay, days) },
    refused: { kind: 'another-way', since: onDay },
  } as const;
  const own = step in due ? due[step as keyof typeof due] : null;
  return own && own.since <= today ? own : null;
}

/** Of those on the list, how many the youth has or had, of how many were ever offered or wanted. */
export function gotOf(facts: readonly SupportFact[]): { got: number; of: number } {
  const all = [...bySupport(facts).values()];
  return { got: all.filter((own) => own.some(({ step }) => step === 'got')).length, of: all.length };
}
