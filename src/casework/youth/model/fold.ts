/**
 * Names as they are compared: case, accents, apostrophes and hyphens gone, particles and suffixes dropped. What a clerk
 * heard and what a birth certificate says come out alike as often as can be.
 */
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const PLAIN = /^[A-Za-z ]*$/;
const APOSTROPHES = /['’‘ʼʻ`´]/g;
const DROPPED = new Set(
  'de del la las los da do dos das di van von der den ten ter bin ibn bint al el y e jr sr ii iii iv'.split(' '),
);
/** "Delacruz" is "de la Cruz" written in one; not "Delaney". */
const JOINED_PARTICLE = /^(?:dela|delas|delos)(?=[a-z]{4,}$)/;
const MOST_WORDS = 8;
const LONGEST = 32;

/** Lower case without accents; every script stays. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(APOSTROPHES, '');
  return bare.replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a name, folded; particles and suffixes only when there is nothing else. At most 8, of 32 letters. */
export function wordsOf(name: string): string[] {
  const all = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const kept = all
    .filter((word) => !DROPPED.has(word))
    .map((word) => word.replace(JOINED_PARTICLE, '').slice(0, LONGEST));
  return (kept.length > 0 ? kept : all.map((word) => word.slice(0, LONGEST))).slice(0, MOST_WORDS);
}

/** An identifier as it is compared: letters and digits only, in capitals. */
export const foldIdentifier = (value: string): string =>
  fold(value)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
