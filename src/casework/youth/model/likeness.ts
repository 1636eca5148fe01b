import { type Nicknames, sameByNickname } from './nicknames.ts';
import { heardSounds, recordedSounds, soundOf } from './sound.ts';

/** How two words of a name agree, and how much (0 to 1). */
export type Likeness = { how: How; score: number };
export type How = 'same' | 'oneLetter' | 'sound' | 'nickname' | 'initial' | 'near' | 'other';

const NEAR = 0.72;
const LETTERS_WORTH_A_LOOK = 0.34;

/** `likeness` with its nicknames given. */
export type CompareWords = (heard: string, recorded: string) => Likeness;

/** For one search: among many youth the same few names come again and again. */
export function rememberedLikeness(nicknames: Nicknames): CompareWords {
  const known = new Map<string, Likeness>();
  return (heard, recorded) => {
    const pair = `${heard} ${recorded}`;
    const before = known.get(pair) ?? likeness(heard, recorded, nicknames);
    known.set(pair, before);
    return before;
  };
}

/** Compares a word as heard with a word on record. */
export function likeness(heard: string, recorded: string, nicknames: Nicknames): Likeness {
  if (heard === recorded) return { how: 'same', score: 1 };
  const longer = Math.max(heard.length, recorded.length);
  const apart = editsBetween(heard, recorded);
  const letters = apart === 1 ? 0.94 - 0.25 / longer : apart === 2 ? 0.9 - 0.7 / longer : 1 - apart / longer;
  if (apart === 1 && longer > 2) return { how: 'oneLetter', score: letters };
  if (sameByNickname(heard, recorded, nicknames)) return { how: 'nickname', score: 0.9 };
  if (heard.length === 1 && recorded.startsWith(heard)) return { how: 'initial', score: 0.75 };
  if (letters < LETTERS_WORTH_A_LOOK) return { how: 'other', score: letters * 0.6 };
  if (soundsAlike(heard, recorded)) return { how: 'sound', score: Math.max(0.86, letters) };
  const [own, other] = [soundOf(heard), soundOf(recorded)];
  const sounds = 1 - editsBetween(own, other) / Math.max(own.length, other.length);
  const score = Math.max(letters, 0.9 * jaroWinkler(heard, recorded)) * 0.9 + 0.1 * sounds;
  return score >= NEAR ? { how: 'near', score } : { how: 'other', score: score * 0.6 };
}

/** Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment). */
export function editsBetween(a: string, b: string): number {
  const wide = b.length + 1;
  const cost = new Uint16Array((a.length + 1) * wide);
  for (let j = 0; j < wide; j++) cost[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const row = i * wide;
    const letter = a.charCodeAt(i - 1);
    cost[row] = i;
    for (let j = 1; j < wide; j++) {
      const same = letter === b.charCodeAt(j - 1);
      const replaced = (cost[row - wide + j - 1] ?? 0) + (same ? 0 : 1);
      let least = Math.min((cost[row - wide + j] ?? 0) + 1, (cost[row + j - 1] ?? 0) + 1, replaced);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) {
        least = Math.min(least, (cost[row - 2 * wide + j - 2] ?? 0) + 1);
      }
      cost[row + j] = least;
    }
  }
  return cost[cost.length - 1] ?? 0;
}

/** Jaro-Winkler likeness, 0 to 1: letters in common and in order, a shared beginning counting more. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const mine: string[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (taken.has(j) || a[i] !== b[j]) continue;
      taken.add(j);
      mine.push(b[j] ?? '');
      break;
    }
  }
  const common = mine.length;
  if (common === 0) return 0;
  const theirs = [...taken].sort((x, y) => x - y).map((j) => b[j]);
  const crossed = mine.filter((letter, n) => letter !== theirs[n]).length / 2;
  const jaro = (common / a.length + common / b.length + (common - crossed) / common) / 3;
  let start = 0;
  while (start < 4 && start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  return jaro + start * 0.1 * (1 - jaro);
}

function soundsAlike(heard: string, recorded: string): boolean {
  const known = recordedSounds(recorded);
  return heardSounds(heard).some((sound) => known.includes(sound)) || recordedAsHeard(heard, recorded);
}

/** The other way round: the ear that erred may have been the one that made the record. */
const recordedAsHeard = (heard: string, recorded: string) => heardSounds(recorded).includes(soundOf(heard));
