/**
 * Conditions over facts: a small data language, safe to store and to show. Three answers: true, false, unknown.
 * `eq` and `in` on a fact with several choices ask whether it holds any of them.
 */
import { z } from 'zod';
import { type FactName, type Facts, type FactValue, factKind, factNames, fits } from './facts.ts';

const factName = z.enum(factNames as [FactName, ...FactName[]]);
const value = z.union([z.string(), z.number(), z.boolean()]);

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { switch: string }
  | { setting: string; eq: string }
  | { fact: FactName; eq: string | number | boolean }
  | { fact: FactName; in: (string | number | boolean)[] }
  | { fact: FactName; gte: number }
  | { fact: FactName; lt: number }
  | { fact: FactName; exists: boolean };

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ switch: z.string() }),
    z.strictObject({ setting: z.string(), eq: z.string() }),
    z.strictObject({ fact: factName, eq: value }),
    z.strictObject({ fact: factName, in: z.array(value).min(1) }),
    z.strictObject({ fact: factName, gte: z.number() }),
    z.strictObject({ fact: factName, lt: z.number() }),
    z.strictObject({ fact: factName, exists: z.boolean() }),
  ]),
);

/** What the county has decided: which switches are on, and the values of its settings (absent = not decided). */
export type CountyChoices = { switches: ReadonlySet<string>; settings: { readonly [id: string]: string | undefined } };

/** `unknown` lists the facts and settings that would decide it. */
export type Verdict =
  | { answer: true }
  | { answer: false }
  | { answer: 'unknown'; facts: FactName[]; settings: string[] };

const yes: Verdict = { answer: true };
const no: Verdict = { answer: false };
const verdict = (answer: boolean): Verdict => (answer ? yes : no);
const ask = (...facts: FactName[]): Verdict => ({ answer: 'unknown', facts, settings: [] });

/** Whether the condition holds, by Kleene's logic: an unknown part matters only when the known ones leave it open. */
export function evaluate(on: Condition, known: Facts, county: CountyChoices): Verdict {
  if ('all' in on)
    return combine(
      on.all.map((part) => evaluate(part, known, county)),
      false,
    );
  if ('any' in on)
    return combine(
      on.any.map((part) => evaluate(part, known, county)),
      true,
    );
  if ('not' in on) {
    const inner = evaluate(on.not, known, county);
    return inner.answer === 'unknown' ? inner : verdict(!inner.answer);
  }
  if ('switch' in on) return verdict(county.switches.has(on.switch));
  if ('setting' in on) {
    const set = county.settings[on.setting];
    return set === undefined ? { answer: 'unknown', facts: [], settings: [on.setting] } : verdict(set === on.eq);
  }
  const held = known[on.fact] ?? null;
  if ('exists' in on) return verdict((held !== null) === on.exists);
  if (held === null) return ask(on.fact);
  if ('eq' in on) return verdict(holds(held, on.eq));
  if ('in' in on) return verdict(on.in.some((each) => holds(held, each)));
  if (typeof held !== 'number') return ask(on.fact);
  return verdict('gte' in on ? held >= on.gte : held < on.lt);
}

const holds = (held: FactValue, wanted: string | number | boolean): boolean =>
  Array.isArray(held) ? held.includes(wanted) : held === wanted;

/** `any` is decided by one true, `all` by one false; what is left undecided gathers its questions. */
function combine(parts: Verdict[], decisive: boolean): Verdict {
  if (parts.some((part) => part.answer === decisive)) return verdict(decisive);
  const open = parts.filter((part) => part.answer === 'unknown');
  if (open.length === 0) return verdict(!decisive);
  return {
    answer: 'unknown',
    facts: [...new Set(open.flatMap((part) => part.facts))].sort(),
    settings: [...new Set(open.flatMap((part) => part.settings))].sort(),
  };
}

/** Every part of a condition, itself first: for checks and for words. */
export function partsOf(on: Condition): Condition[] {
  if ('all' in on) return [on, ...on.all.flatMap(partsOf)];
  if ('any' in on) return [on, ...on.any.flatMap(partsOf)];
  if ('not' in on) return [on, ...partsOf(on.not)];
  return [on];
}

/** What is wrong with a condition beyond its shape: a value that the fact cannot have. */
export function misfits(on: Condition): string[] {
  return partsOf(on).flatMap((part) => {
    if (!('fact' in part)) return [];
    const kind = factKind(part.fact);
    if ('gte' in part || 'lt' in part) return kind === 'number' ? [] : [`${part.fact} is not a number`];
    const wanted = 'eq' in part ? [part.eq] : 'in' in part ? part.in : [];
    return wanted
      .filter((each) => !fits(part.fact, kind === 'choices' ? [each] : each))
      .map((each) => `${part.fact} is never ${String(each)}`);
  });
}

const GUARDS: ReadonlySet<FactName> = new Set(['agreed', 'reportDue', 'danger', 'needsCareNow']);

/**
 * Whether the condition can only be true when the youth agreed, a life is in danger, a duty was confirmed, or the county
 * turned something on or decided it, so that a step behind it cannot widen the net by itself.
 */
export function isGuarded(on: Condition): boolean {
  if ('all' in on) return on.all.some(isGuarded);
  if ('any' in on) return on.any.every(isGuarded);
  if ('switch' in on || 'setting' in on) return true;
  if (!('fact' in on)) return false;
  if (GUARDS.has(on.fact)) return 'eq' in on && on.eq === true;
  return on.fact === 'accepted' && ('eq' in on || 'in' in on);
}
