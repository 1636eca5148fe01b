import type { ChargeCode } from '#reference/laws/index.ts';
import type { ChargeFacts } from './charge.ts';

/** What the code says, where a person left it empty: the kind, and the grade where there is only one. Its name is shown with it. */
export function filledIn(facts: ChargeFacts, named: ChargeCode | null): ChargeFacts {
  if (!named) return facts;
  const [only] = named.grades.length === 1 ? named.grades : [];
  return {
    ...facts,
    kinds: facts.kinds.length > 0 ? facts.kinds : [named.kind],
    grade: facts.grade ?? only ?? null,
  };
}
