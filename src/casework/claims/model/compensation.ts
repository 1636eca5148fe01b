import { ageOn, type Day } from '#kernel/calendar.ts';
import { lastDayBefore, lastDayFrom } from './claim.ts';

/** What the county decided of one form, and from when until when it was. */
export type Decided = {
  form: string;
  standing: 'ruled-out' | 'at-risk' | 'suspected' | 'confirmed';
  since: Day | null;
  until: Day | null;
};
export type Rule = { within: string; untilBirthday: number };
export type Known = {
  born: Day | null;
  decided: readonly Decided[];
  evidence: readonly string[];
  today: Day;
  zone: string;
};

export const answers = ['likely', 'perhaps', 'not', 'not-known'] as const;
export type Answer = (typeof answers)[number];
export type Holds = 'yes' | 'perhaps' | 'no' | 'unknown';
export const conditions = ['trafficked', 'in-time', 'proof'] as const;
export type Condition = (typeof conditions)[number];
export type Reason = { condition: Condition; holds: Holds; why: string };
export type Verdict = { answer: Answer; reasons: Reason[]; lastDay: Day | null };

/**
 * Whether a youth may have the state's compensation for income lost to trafficking. Unknown is never a yes; a day that is over is never a
 * no, since the board may take it for good cause. Proof changes no answer: it is what to gather.
 */
export function compensationFor(rule: Rule, known: Known): Verdict {
  const trafficked = wasTrafficked(known.decided);
  const lastDay = lastDayOf(rule, known);
  const inTime: Reason = { condition: 'in-time', ...timeOf(lastDay, known) };
  const proof: Reason = {
    condition: 'proof',
    holds: known.evidence.length > 0 ? 'yes' : 'unknown',
    why: known.evidence.length > 0 ? 'proof-there' : 'proof-to-get',
  };
  return { answer: answerOf(trafficked.holds, inTime.holds), reasons: [trafficked, inTime, proof], lastDay };
}

function answerOf(trafficked: Holds, inTime: Holds): Answer {
  if (trafficked === 'no') return 'not';
  if (trafficked === 'unknown') return 'not-known';
  return inTime === 'yes' ? 'likely' : 'perhaps';
}

function timeOf(lastDay: Day | null, { decided, today }: Known): Pick<Reason, 'holds' | 'why'> {
  if (lastDay === null) return { holds: 'unknown', why: 'no-days' };
  if (timesOf(decided).some(({ until }) => until === null)) return { holds: 'yes', why: 'goes-on' };
  return today <= lastDay ? { holds: 'yes', why: 'in-time' } : { holds: 'perhaps', why: 'late' };
}
const timesOf = (decided: readonly Decided[]): Decided[] =>
  decided.filter(({ standing, since }) => since !== null && (standing === 'suspected' || standing === 'confirmed'));

/** The county's own decision, of any form: confirmed, suspected (a statement can be the proof), at risk, ruled out. */
function wasTrafficked(decided: readonly Decided[]): Reason {
  const has = (standing: Decided['standing']) => decided.some((each) => each.standing === standing);
  const condition = 'trafficked' as const;
  if (has('confirmed')) return { condition, holds: 'yes', why: 'confirmed' };
  if (has('suspected')) return { condition, holds: 'perhaps', why: 'suspected' };
  if (has('at-risk')) return { condition, holds: 'unknown', why: 'at-risk' };
  return has('ruled-out')
    ? { condition, holds: 'no', why: 'ruled-out' }
    : { condition, holds: 'unknown', why: 'nothing-decided' };
}

/**
 * The latest of: so many years after it ended (what goes on has not begun to run), and, for who was under 18 when it began or is not known
 * to have been of age, the day before the birthday of the rule. Null: neither the days nor the birth are known.
 */
function lastDayOf({ within, untilBirthday }: Rule, { born, decided, today, zone }: Known): Day | null {
  const times = timesOf(decided);
  const byEnd = times.map(({ until }) => lastDayFrom(until ?? today, within));
  const young = born !== null && times.some(({ since }) => since !== null && ageOn(born, since) < OF_AGE);
  const byBirth = born !== null && young ? [lastDayBefore(born, untilBirthday, zone)] : [];
  return [...byEnd, ...byBirth].toSorted().at(-1) ?? null;
}
const OF_AGE = 18;
