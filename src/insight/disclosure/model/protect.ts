import { type Arc, type Bounds, cheapest, type Network, push, readerBounds } from './network.ts';

/**
 * Counts from 1 to 10 are withheld, zeros stay (CalHHS Data De-Identification Guidelines, template edition 2.0 of
 * 24 Oct 2025, 4.4.1; the classes of people of 5.6.2 always, and every table here is of that class).
 */
export const isSmall = (count: number): boolean => count >= 1 && count <= 10;

/** A reader of all that is shown must be left with at least this many possible values for each withheld number. */
export const LEAST_POSSIBLE = 11;
const SPREAD = LEAST_POSSIBLE - 1;

/**
 * Withholds what is small, then what else must go so that no withheld number can be worked out from the rest (4.4.3).
 * Complementary cells are the smallest that do it; a margin only where no cell can, the whole only where nothing else can.
 * @returns whether the whole had to be withheld although it should have been shown
 */
export function protect(network: Network, wholeShown: boolean): { askedForWhole: boolean } {
  for (const arc of network.arcs)
    arc.withheld = arc.kind === 'total' ? !wholeShown && arc.value > 0 : isSmall(arc.value);
  for (let exposed = firstExposed(network); exposed; exposed = firstExposed(network)) widen(network, exposed);
  return { askedForWhole: wholeShown && network.arcs.some((arc) => arc.kind === 'total' && arc.withheld) };
}

/** The first withheld number that is known too well. */
const firstExposed = (network: Network): Arc | undefined =>
  network.arcs.find((arc) => arc.withheld && !isSafe(network, arc));

/** The whole may be in other tables too: it must be free to rise in this one alone, by as much as all may count on. */
function isSafe(network: Network, arc: Arc): boolean {
  if (arc.kind === 'total') return push(network, readerBounds, arc, 'up', SPREAD).moved >= SPREAD;
  return spreadOf(network, arc) >= SPREAD;
}

/** How many other values a withheld number could have, up to the number that is asked for. */
function spreadOf(network: Network, arc: Arc): number {
  const up = push(network, linkedBounds, arc, 'up', SPREAD).moved;
  if (up >= SPREAD) return up;
  return up + push(network, linkedBounds, arc, 'down', Math.min(SPREAD, arc.value - 1)).moved;
}

/** A withheld whole moves only as far as every table that it is the whole of lets it: upward by the spread. */
const linkedBounds: Bounds = (arc) =>
  arc.kind === 'total' && arc.withheld ? { up: SPREAD, down: 0 } : readerBounds(arc);

/** Withholds the cheapest further numbers along which the exposed one could rise. There is always such a way. */
function widen(network: Network, exposed: Arc): void {
  const bounds = exposed.kind === 'total' ? readerBounds : linkedBounds;
  const { shift } = push(network, bounds, exposed, 'up', SPREAD);
  const path = cheapest(network, exposed.to, exposed.from, (arc, at, forward) => {
    if (arc === exposed || arc.value === 0) return null;
    const { up, down } = bounds(arc);
    const left = forward ? up - (shift[at] ?? 0) : down + (shift[at] ?? 0);
    if (left > 0) return { cost: 0.001, room: left };
    if (arc.withheld || (!forward && arc.value < 2)) return null;
    return { cost: costOf(arc), room: 1 };
  });
  const further = (path ?? []).map((step) => network.arcs[step.at]).filter((arc) => arc && !arc.withheld);
  if (further.length === 0) {
    // Nothing short of it helps: everything that is not zero goes, and then nothing can be reckoned.
    for (const arc of network.arcs) arc.withheld = arc.value > 0;
    return;
  }
  for (const arc of further) if (arc) arc.withheld = true;
}

const costOf = (arc: Arc): number => arc.value + { cell: 0, margin: 1e6, total: 1e12 }[arc.kind];
