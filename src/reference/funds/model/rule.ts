import type { Day } from '#kernel/calendar.ts';
import type { Condition, FactName, Facts, Fund } from './fund.ts';

export type Answer = 'may' | 'may-not' | 'not-known';
/** Why: a rule of the fund in its own words, or what holds of every fund. */
export type Reason =
  | { kind: 'rule'; rule: Fund['rules'][number]; answer: Answer }
  | { kind: 'purpose' | 'not-begun' | 'ended' | 'limit' | 'amount'; answer: Answer };
export type Verdict = { fund: Fund; answer: Answer; reasons: Reason[]; ask: FactName[] };
/** What is asked for; `cents` null: how much is not said yet. */
export type Wanted = { purpose: string; cents: number | null };

/**
 * Which money may pay, each fund with its reasons. What is not known gives neither yes nor no, unless the answer is the same whatever
 * it turns out to be; `ask` names what to find out.
 */
export const fundsFor = (facts: Facts, funds: readonly Fund[], wanted: Wanted, today: Day): Verdict[] =>
  funds.map((fund) => verdictOf(facts, fund, wanted, today));

function verdictOf(facts: Facts, fund: Fund, wanted: Wanted, today: Day): Verdict {
  const reasons: Reason[] = [...always(fund, wanted, today), ...fund.rules.map((rule) => ruleReason(rule, facts))];
  const answers = reasons.map((each) => each.answer);
  const answer = answers.includes('may-not') ? 'may-not' : answers.includes('not-known') ? 'not-known' : 'may';
  const open = answer === 'not-known' ? fund.rules.filter((rule) => ruleReason(rule, facts).answer === answer) : [];
  const ask = open.flatMap(({ any }) => any.map(({ fact }) => fact)).filter((fact) => facts[fact] === undefined);
  return { fund, answer, reasons, ask: [...new Set(ask)] };
}

function always(fund: Fund, { purpose, cents }: Wanted, today: Day): Reason[] {
  const reasons: Reason[] = [{ kind: 'purpose', answer: fund.purposes.includes(purpose) ? 'may' : 'may-not' }];
  if (fund.from !== null && today < fund.from) reasons.push({ kind: 'not-begun', answer: 'may-not' });
  if (fund.until !== null && today > fund.until) reasons.push({ kind: 'ended', answer: 'may-not' });
  if (fund.limit === null) return reasons;
  if (cents === null) reasons.push({ kind: 'amount', answer: 'not-known' });
  else reasons.push({ kind: 'limit', answer: cents <= fund.limit.cents ? 'may' : 'may-not' });
  return reasons;
}

function ruleReason(rule: Fund['rules'][number], facts: Facts): Reason {
  const answers = rule.any.map((each) => holds(each, facts));
  const answer = answers.includes(true) ? 'may' : answers.includes(null) ? 'not-known' : 'may-not';
  return { kind: 'rule', rule, answer };
}

/** Null: not known. */
function holds(condition: Condition, facts: Facts): boolean | null {
  if (condition.fact === 'age')
    return facts.age === undefined ? null : facts.age >= condition.from && facts.age <= condition.to;
  const known = facts[condition.fact];
  return known === undefined ? null : condition.in.includes(known);
}
