import type { Day } from '#kernel/calendar.ts';
import type { What } from './charge.ts';

export type Ask = {
  id: string;
  chargeId: string;
  gate: string;
  whom: string;
  put: string;
  dueOn: Day | null;
  askedOn: Day | null;
  answer: 'yes' | 'partly' | 'no' | 'not-asked' | null;
  answeredOn: Day | null;
  answerWords: string | null;
  byName: string | null;
};
/** `open`: asked, or to be asked, and no answer yet. `next`: the first that may be asked now. `later`: may be asked after it. */
export type RungState = 'opened' | 'closed' | 'open' | 'next' | 'later' | 'not-now';
export type Rung<G> = { gate: G; state: RungState; asks: Ask[] };

/**
 * The gates of one charge in their order, as the asks so far and what became of the charge have them. An answer "no" closes a gate and
 * the next one stands open; "yes" opens it, and whoever asked decides what is still to be asked.
 */
export function ladder<G extends { id: string; when: readonly What[] }>(
  gates: readonly G[],
  charge: { what: What },
  asks: readonly Ask[],
): Rung<G>[] {
  let found = false;
  return gates.map((gate) => {
    const own = asks.filter(({ gate: id }) => id === gate.id);
    const state = stateOf(gate, charge, own);
    if (state === 'opened' || state === 'open') found = true;
    if (state !== 'next') return { gate, state, asks: own };
    const first = !found;
    found = true;
    return { gate, state: first ? 'next' : 'later', asks: own };
  });
}

function stateOf(gate: { when: readonly What[] }, { what }: { what: What }, asks: readonly Ask[]): RungState {
  if (asks.some(({ answer }) => answer === 'yes')) return 'opened';
  if (asks.some(({ answer }) => answer === null)) return 'open';
  if (asks.some(({ answer }) => answer === 'no' || answer === 'partly')) return 'closed';
  return gate.when.includes(what) ? 'next' : 'not-now';
}
