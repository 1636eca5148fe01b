import type { Chance } from './random.ts';

/**
 * Draws without putting back: after as many draws as were put in, each key was drawn exactly its count of times.
 * So a stream of any length meets its margins exactly, in a mixed order, with no more memory than the counts.
 */
export type Urn<K extends string> = {
  /** Draws one. `worth` draws that many of the same key at once (a youth with two reports). */
  draw: (chance: Chance, worth?: number) => K;
  /** Takes one of a given key, or of the fullest other when that one has run out. */
  take: (key: K, worth?: number) => K;
  /** How many of a key, or in all, are left. */
  left: (key?: K) => number;
};

/** `lean` above 1 makes a key come earlier than its share, so that what is hard to place is placed first. */
export function urn<K extends string>(counts: Readonly<Record<K, number>>, lean: { [key in K]?: number } = {}): Urn<K> {
  const left: Record<K, number> = { ...counts };
  const keys = Object.keys(counts) as K[];
  const total = () => keys.reduce((all, key) => all + left[key], 0);
  const fullest = () => keys.reduce((best, key) => (left[key] > left[best] ? key : best));
  const pay = (key: K, worth: number) => {
    if (total() < worth) throw new Error(`The urn is empty: ${keys.join(', ')}`);
    for (let due = worth; due > 0; ) {
      const from = left[key] > 0 ? key : fullest();
      const paid = Math.min(due, left[from]);
      left[from] -= paid;
      due -= paid;
    }
  };
  const weights = (worth: number): Record<K, number> => {
    const able = {} as Record<K, number>;
    const enough = keys.some((key) => left[key] >= worth) ? worth : 1;
    for (const key of keys) able[key] = left[key] >= enough ? left[key] * (lean[key] ?? 1) : 0;
    return able;
  };
  return {
    draw: (chance, worth = 1) => {
      if (total() < worth) throw new Error(`The urn is empty: ${keys.join(', ')}`);
      const key = chance.weigh(weights(worth));
      pay(key, worth);
      return key;
    },
    take: (key, worth = 1) => {
      const chosen = left[key] >= worth ? key : fullest();
      pay(chosen, worth);
      return chosen;
    },
    left: (key) => (key === undefined ? total() : left[key]),
  };
}

/** An urn of yes and no: exactly `yes` of `total` draws are true. */
export function draws(yes: number, total: number): (chance: Chance) => boolean {
  let yesLeft = Math.min(yes, total);
  let left = total;
  return (chance) => {
    if (left <= 0) return false;
    const drawn = chance.next() * left < yesLeft;
    left -= 1;
    if (drawn) yesLeft -= 1;
    return drawn;
  };
}
