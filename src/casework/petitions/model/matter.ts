import { addDays, type Day } from '#kernel/calendar.ts';
import type { Dates } from '#reference/laws/index.ts';

export const steps = [
  'reviewed',
  'signed',
  'filed',
  'served',
  'answered',
  'hearing',
  'granted',
  'denied',
  'withdrawn',
] as const;
export type Step = (typeof steps)[number];
export const hows = ['opposed', 'not-opposed', 'without-prejudice', 'with-prejudice'] as const;
export type How = (typeof hows)[number];

/** What happened on which day. Those taken back are not among them. */
export type StepFact = { id: string; step: Step; on: Day; how: How | null; until: Day | null };

/** What must stand before it: counsel reads before the youth signs, and nobody answers what was not served. */
const needs: Record<Step, Step | null> = {
  reviewed: null,
  signed: 'reviewed',
  filed: 'signed',
  served: 'filed',
  answered: 'served',
  hearing: 'served',
  granted: 'served',
  denied: 'served',
  withdrawn: null,
};
const ENDS: readonly Step[] = ['granted', 'denied', 'withdrawn'];

const of = (facts: readonly StepFact[], step: Step) => facts.find((each) => each.step === step);
export const isOver = (facts: readonly StepFact[]): boolean => facts.some(({ step }) => ENDS.includes(step));

/** What may happen next. */
export const mayFollow = (facts: readonly StepFact[]): Step[] =>
  isOver(facts)
    ? []
    : steps.filter((step) => !of(facts, step) && (needs[step] === null || of(facts, needs[step]) !== undefined));

/** What the form of a step offers: that it was granted has a form of its own, since what the order names is sealed with it. */
export const mayBeWritten = (facts: readonly StepFact[]): Step[] =>
  mayFollow(facts).filter((step) => step !== 'granted');

/** A step may be taken back while no other stands on it. */
export const mayTakeBack = (facts: readonly StepFact[], { step }: Pick<StepFact, 'step'>): boolean =>
  ENDS.includes(step) || (!isOver(facts) && !facts.some((each) => needs[each.step] === step));

/** What is not right with a step, by field: keys of the catalogue. */
export function wrongIn(
  facts: readonly StepFact[],
  { step, on, how, until }: Omit<StepFact, 'id'>,
  today: Day,
): Record<string, string> {
  const wrong: Record<string, string> = {};
  if (!mayFollow(facts).includes(step)) wrong.step = 'notNext';
  const before = needs[step] && of(facts, needs[step]);
  // A hearing is set for a day ahead.
  if (on > today && step !== 'hearing') wrong.on = 'dayAhead';
  if (before && on < before.on) wrong.on = 'dayBefore';
  if (step === 'answered' && how !== 'opposed' && how !== 'not-opposed') wrong.how = 'howAnswered';
  if (step === 'denied' && how !== 'without-prejudice' && how !== 'with-prejudice') wrong.how = 'howDenied';
  if (until && (step !== 'denied' || how !== 'without-prejudice' || until < on)) wrong.until = 'untilWrong';
  return wrong;
}

/** Where a petition stands: `unanswered` once the days to answer have passed. */
export type Standing = 'drafted' | 'unanswered' | Step;
export function standingOf(facts: readonly StepFact[], { responseDue }: Dates, today: Day): Standing {
  const last = [...ENDS, 'hearing', 'answered'].find((step) => of(facts, step as Step)) as Step | undefined;
  if (last) return last;
  if (of(facts, 'served')) return responseDue !== undefined && responseDue < today ? 'unanswered' : 'served';
  return [...facts].sort((a, b) => steps.indexOf(b.step) - steps.indexOf(a.step))[0]?.step ?? 'drafted';
}

export const holderKinds = ['arresting-agency', 'court', 'doj', 'probation', 'prosecutor', 'program', 'other'] as const;
export type HolderKind = (typeof holderKinds)[number];
export const holderFacts = ['agreed', 'sent', 'chased', 'answered', 'sealed', 'destroyed'] as const;
/** Before anything is granted only that a prosecuting agency agrees to hear several courts' records together; after it, the rest. */
export const mayBeTold = (kind: HolderKind, granted: boolean): HolderFact[] =>
  holderFacts.filter((fact) => (fact === 'agreed' ? kind === 'prosecutor' && !granted : granted));
export type HolderFact = (typeof holderFacts)[number];
export type Told = { fact: HolderFact; on: Day };

export const has = ({ facts }: { facts: readonly Told[] }, fact: HolderFact): boolean =>
  facts.some((each) => each.fact === fact);

/** How long without a word until a letter is offered; nothing is sent by itself. */
const SILENT_DAYS = 30;
/** When to write again to one who was sent the order and said nothing since. */
export function silentFrom({ facts }: { facts: readonly Told[] }): Day | null {
  if (has({ facts }, 'sealed') || has({ facts }, 'destroyed')) return null;
  const last = (which: readonly HolderFact[]) =>
    facts
      .flatMap(({ fact, on }) => (which.includes(fact) ? [on] : []))
      .sort()
      .at(-1);
  const [asked, answered] = [last(['sent', 'chased']), last(['answered'])];
  return asked && !(answered && answered >= asked) ? addDays(asked, SILENT_DAYS) : null;
}

export type DueDay = { what: 'response' | 'hearing' | 'again' | 'chasing' | 'sealing' | 'destroying'; on: Day };

/** The days that counsel still has to watch, the soonest first. */
export function openDays(
  facts: readonly StepFact[],
  holders: readonly { facts: readonly Told[] }[],
  dates: Dates,
): DueDay[] {
  const [granted, denied, hearing] = [of(facts, 'granted'), of(facts, 'denied'), of(facts, 'hearing')];
  const due: [DueDay['what'], Day | null | undefined, boolean][] = [
    ['response', dates.responseDue, !isOver(facts) && of(facts, 'answered') === undefined],
    ['hearing', hearing?.on, !isOver(facts)],
    ['again', denied?.until, true],
    ['chasing', holders.flatMap((each) => silentFrom(each) ?? []).sort()[0], granted !== undefined],
    ['sealing', dates.sealedBy, granted !== undefined && holders.some((each) => !has(each, 'sealed'))],
    ['destroying', dates.destroyedBy, granted !== undefined && holders.some((each) => !has(each, 'destroyed'))],
  ];
  return due.flatMap(([what, on, open]) => (open && on ? [{ what, on }] : [])).sort((a, b) => a.on.localeCompare(b.on));
}

const BEFORE_DAYS = 7;
export type Stage = 'before' | 'at' | 'after';
/** What is told of a day today: that it comes near, is here, or has passed. One that was missed is not told late. */
export function stageOf(due: Day, today: Day): Stage | null {
  if (today > due) return 'after';
  if (today === due) return 'at';
  return today >= addDays(due, -BEFORE_DAYS) ? 'before' : null;
}
