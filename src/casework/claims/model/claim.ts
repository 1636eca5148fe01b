import { addDays, addSpan, beforeBirthday, type Calendars, type Day, dayOf, instantAt } from '#kernel/calendar.ts';
import { parseSpan, plusSpan } from '#kernel/days.ts';

export const kinds = [
  'compensation',
  'wage-state',
  'wage-federal',
  'restitution',
  'officer-declaration',
  't-lead',
  'u-lead',
  'sij-lead',
] as const;
export type Kind = (typeof kinds)[number];

/** In which category a kind lies; the database holds the same (0094, `claims.category_of`). */
export const categoryOf = (kind: Kind): 'coordination' | 'juvenile_court' | 'immigration' =>
  kind === 'restitution' ? 'juvenile_court' : kind === 'compensation' || isWage(kind) ? 'coordination' : 'immigration';
export const isWage = (kind: Kind): kind is 'wage-state' | 'wage-federal' =>
  kind === 'wage-state' || kind === 'wage-federal';
export const isLead = (kind: Kind): boolean => kind.endsWith('-lead');
/** What the youth's own lawyers alone see and do. */
export const isLawyers = (kind: Kind): boolean => categoryOf(kind) === 'immigration';

export const steps = [
  'noted',
  'wanted',
  'not-wanted',
  'taken',
  'certification-asked',
  'certification-asked-removal',
  'certified',
  'not-certified',
  'asked',
  'papers-asked',
  'new-evidence',
  'granted',
  'partly',
  'refused',
  'paid',
  'ended',
] as const;
export type Step = (typeof steps)[number];
export const withMoney: readonly Step[] = ['granted', 'partly', 'paid'];
const OVER: readonly Step[] = ['not-wanted', 'ended'];

export type StepFact = { id: string; step: Step; onDay: Day; dueOn: Day | null; cents: number | null; at: Date };

/** Steps in their order: that it was begun, though somebody wrote down later what had been before; then by the day. */
const inOrder = <Each extends StepFact>(facts: readonly Each[]): Each[] =>
  facts.toSorted(
    (a, b) =>
      Number(a.step !== 'noted') - Number(b.step !== 'noted') ||
      a.onDay.localeCompare(b.onDay) ||
      a.at.getTime() - b.at.getTime(),
  );

export const lastStep = <Each extends StepFact>(facts: readonly Each[]): Each | null => inOrder(facts).at(-1) ?? null;
export const isOver = (facts: readonly StepFact[]): boolean => {
  const last = lastStep(facts);
  return last !== null && OVER.includes(last.step);
};
export const paidCents = (facts: readonly StepFact[]): number =>
  facts.reduce((sum, { step, cents }) => sum + (step === 'paid' ? (cents ?? 0) : 0), 0);

/** A wait of the rules: what is owed after a step; `from` met: it runs from the first encounter where that day is known. */
export type Wait = { after: Step; span: string; from?: 'met' | undefined };

/** By when the next thing is owed after a step: what the office said, else the rule. Never before the step's own day. */
export function dueAfter(
  waits: readonly Wait[],
  step: Step,
  days: { on: Day; said: Day | null; met: Day | null },
  calendars: Calendars,
): Day | null {
  if (days.said) return days.said;
  const wait = waits.find(({ after }) => after === step);
  if (!wait) return null;
  const from = wait.from === 'met' && days.met ? days.met : days.on;
  const due = spanFrom(from, wait.span, calendars);
  return due < days.on ? days.on : due;
}

function spanFrom(day: Day, span: string, calendars: Calendars): Day {
  return parseSpan(span)?.kind === 'calendar'
    ? plusSpan(day, span)
    : dayOf(addSpan(instantAt(day, '12:00', calendars.zone), span, calendars), calendars.zone);
}

/** The last day by a limit that runs from a day; the day before the anniversary, to be safe. */
export const lastDayFrom = (from: Day, span: string): Day => addDays(plusSpan(from, span), -1);

/** The last day before a birthday, as a federal clock counts it. */
export const lastDayBefore = (born: Day, age: number, zone: string): Day =>
  dayOf(beforeBirthday(born, age, zone), zone);

/** What is due today, or was: null: nothing waits, or its day is more than a week off. */
export function dueNow(
  facts: readonly StepFact[],
  watchNext: Day | null,
  today: Day,
): { what: 'step' | 'watch'; on: Day } | null {
  if (isOver(facts)) return null;
  const soon = plusSpan(today, `P${AHEAD_DAYS}D`);
  const all = [
    { what: 'step' as const, on: lastStep(facts)?.dueOn ?? null },
    { what: 'watch' as const, on: watchNext },
  ].flatMap(({ what, on }) => (on && on <= soon ? [{ what, on }] : []));
  return all.toSorted((a, b) => a.on.localeCompare(b.on))[0] ?? null;
}
const AHEAD_DAYS = 7;
