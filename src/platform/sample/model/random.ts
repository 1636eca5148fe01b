/**
 * Seeded chance: the same seed gives the same stream on every machine (32-bit integer arithmetic only).
 * A stream is split by words, so that one part of the county can change without moving every other.
 */
export type Chance = {
  /** A number in [0, 1), with 32 bits. */
  next: () => number;
  /** A whole number in [0, below). */
  below: (below: number) => number;
  /** True with this probability. */
  yes: (probability: number) => boolean;
  /** One of a list that is not empty. */
  pick: <const T>(list: readonly T[]) => T;
  /** One key, in proportion to its weight. */
  weigh: <K extends string>(weights: Readonly<Record<K, number>>) => K;
  /** An independent stream, named. */
  split: (...words: (string | number)[]) => Chance;
};

export function chance(...words: (string | number)[]): Chance {
  const root = words.join('\u0000');
  const step = sfc32(seedsOf(root));
  const next = () => step() / 0x1_0000_0000;
  return {
    next,
    below: (below) => Math.floor(next() * below),
    yes: (probability) => next() < probability,
    pick: (list) => {
      const chosen = list[Math.floor(next() * list.length)];
      if (chosen === undefined) throw new Error('Nothing to pick from');
      return chosen;
    },
    weigh: (weights) => weigh(weights, next()),
    split: (...more) => chance(root, ...more),
  };
}

function weigh<K extends string>(weights: Readonly<Record<K, number>>, at: number): K {
  let total = 0;
  for (const key in weights) total += weights[key];
  let left = at * total;
  let last: K | undefined;
  for (const key in weights) {
    if (weights[key] <= 0) continue;
    last = key;
    left -= weights[key];
    if (left < 0) return key;
  }
  if (last === undefined) throw new Error('No weight above zero');
  return last;
}

/** Four 32-bit seeds from a text: FNV-1a with a final avalanche, four times. */
function seedsOf(text: string): [number, number, number, number] {
  const one = (salt: number) => {
    let h = 0x811c9dc5 ^ salt;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
  };
  return [one(0), one(0x9e3779b9), one(0x7f4a7c15), one(0x94d049bb)];
}

/** The small fast counter of Chris Doty-Humphrey (public domain), 32 bits, warmed up. */
function sfc32([a, b, c, d]: [number, number, number, number]): () => number {
  const step = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) step();
  return step;
}
