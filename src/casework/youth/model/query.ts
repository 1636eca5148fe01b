import { foldIdentifier, wordsOf } from './fold.ts';
import { type Nicknames, otherNames } from './nicknames.ts';
import { heardSounds, initialOf } from './sound.ts';
import { letterText, NO_OTHER, NO_YEAR, oneLetterGone, pairText, type Token, type TokenKind } from './tokens.ts';

/** What a seeker knows: words as heard, in any order; the years of birth that may be right; a day; an identifier. */
export type Sought = {
  words: string;
  years: readonly number[];
  born: string | null;
  identifier: string | null;
};

/** A token to look for. A youth's score is the sum of the weights of the tokens found: only for who is looked at closer. */
export type WeightedToken = Token & { weight: number };

export const WEIGHT = {
  word: 6,
  letterGone: 2,
  sound: 5,
  nickname: 4,
  otherYear: 1,
  pair: 4,
  birth: 14,
  nearBirth: 9,
  identifier: 60,
};
/** Every initial sound there is, for a name heard alone. */
const INITIALS = [...'ABCDEFGJKLMNOPRSTW', NO_OTHER];
const MOST_WORDS = 5;

/** The years of birth of someone of this age on this day (YYYY-MM-DD). */
export function yearsOfAge(age: number, today: string): number[] {
  const year = Number(today.slice(0, 4));
  return [year - age, year - age - 1];
}

/** When nothing is known of the age: everyone who may be a youth on this day, from birth to 21. */
export const yearsOfYouth = (today: string): number[] =>
  Array.from({ length: 23 }, (_, age) => Number(today.slice(0, 4)) - age);

/** The tokens to look for, each once with its highest weight. Some 60 for two words and a year. */
export function queryTokens(sought: Sought, nicknames: Nicknames): WeightedToken[] {
  const found = new Map<string, WeightedToken>();
  const add: Add = (kind, text, weight) => {
    const before = found.get(kind + text);
    if (!before || before.weight < weight) found.set(kind + text, { kind, text, weight });
  };
  const heard = wordsOf(sought.words).slice(0, MOST_WORDS);
  const years = sought.born ? [sought.born.slice(0, 4)] : sought.years.map(String);
  if (heard.length === 1 && heard[0] !== undefined) oneWord(heard[0], years, nicknames, add);
  else for (const [a, b] of pairsOf(heard)) twoWords(a, b, years, nicknames, add);
  if (sought.born) birthTokens(sought.born, heard, add);
  const identifier = foldIdentifier(sought.identifier ?? '');
  if (identifier !== '') add('i', identifier, WEIGHT.identifier);
  return [...found.values()];
}

/** Days that are easily written for one another: day and month changed over, the next digit, a year aside. */
export function nearDays(born: string): string[] {
  const [year = '', month = '', day = ''] = born.split('-');
  const turn = (two: string) => two.slice(1) + two.slice(0, 1);
  const beside = (n: number) => `${Number(year) + n}-${month}-${day}`;
  const near = [`${year}-${day}-${month}`, `${year}-${turn(month)}-${day}`, `${year}-${month}-${turn(day)}`];
  return [...near, beside(1), beside(-1), beside(10), beside(-10)].filter((one) => one !== born && isDay(one));
}

type Add = (kind: TokenKind, text: string, weight: number) => void;

/** Each two words, and neighbours written as one (Mary Ann, Maryann) with each of the others. */
function pairsOf(heard: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  heard.forEach((a, n) => {
    for (const b of heard.slice(n + 1)) pairs.push([a, b]);
  });
  if (heard.length < 3) return pairs;
  heard.slice(1).forEach((b, n) => {
    const joined = (heard[n] ?? '') + b;
    heard.forEach((other, at) => {
      if (at !== n && at !== n + 1) pairs.push([joined, other]);
    });
  });
  return pairs;
}

function twoWords(a: string, b: string, years: readonly string[], nicknames: Nicknames, add: Add): void {
  const [soundsA, soundsB] = [heardSounds(a), heardSounds(b)];
  for (const year of [...years, NO_YEAR]) {
    beside(a, soundsA, initials(soundsB), year, add);
    beside(b, soundsB, initials(soundsA), year, add);
  }
  for (const near of years.length === 1 ? [Number(years[0]) - 1, Number(years[0]) + 1] : []) {
    add('s', letterText(soundsA[0] ?? '', initialOf(soundsB[0] ?? ''), String(near)), WEIGHT.otherYear);
    add('s', letterText(soundsB[0] ?? '', initialOf(soundsA[0] ?? ''), String(near)), WEIGHT.otherYear);
  }
  for (const one of soundsA) for (const other of soundsB) add('p', pairText(one, other), WEIGHT.pair);
  familiar(a, b, soundsB, years, nicknames, add);
  familiar(b, a, soundsA, years, nicknames, add);
}

/** The word, one letter wrong or as it sounds, beside a word that begins so. */
function beside(word: string, sounds: readonly string[], others: readonly string[], year: string, add: Add): void {
  for (const other of others) {
    oneLetterGone(word).forEach((variant, n) => {
      add('n', letterText(variant, other, year), n === 0 ? WEIGHT.word : WEIGHT.letterGone);
    });
    for (const sound of sounds) add('s', letterText(sound, other, year), WEIGHT.sound);
  }
}

/** The name on record may be the long form of what was heard, or the short one. */
function familiar(
  word: string,
  beside: string,
  sounds: readonly string[],
  years: readonly string[],
  nicknames: Nicknames,
  add: Add,
): void {
  for (const name of otherNames(word, nicknames)) {
    const own = heardSounds(name)[0] ?? '';
    add('p', pairText(own, sounds[0] ?? ''), WEIGHT.pair);
    for (const year of years) {
      for (const other of initials(sounds)) add('s', letterText(own, other, year), WEIGHT.nickname);
      add('s', letterText(sounds[0] ?? '', initialOf(own), year), WEIGHT.nickname);
      for (const variant of oneLetterGone(beside))
        add('n', letterText(variant, initialOf(own), year), WEIGHT.letterGone);
    }
  }
}

function oneWord(word: string, years: readonly string[], nicknames: Nicknames, add: Add): void {
  const sounds = heardSounds(word);
  for (const year of years.length > 0 ? [...years, NO_YEAR] : []) beside(word, sounds, INITIALS, year, add);
  for (const name of otherNames(word, nicknames)) {
    for (const year of years)
      for (const other of INITIALS) add('s', letterText(heardSounds(name)[0] ?? '', other, year), WEIGHT.nickname);
  }
}

function birthTokens(born: string, heard: readonly string[], add: Add): void {
  const likely = new Set(heard.flatMap((word) => initials(heardSounds(word))));
  const others = likely.size > 0 ? likely : new Set(INITIALS);
  for (const other of others) {
    add('b', `${born}|${other}`, WEIGHT.birth);
    for (const near of nearDays(born)) add('b', `${near}|${other}`, WEIGHT.nearBirth);
  }
}

const initials = (sounds: readonly string[]): string[] => [...new Set(sounds.map(initialOf))];

function isDay(day: string): boolean {
  const [, month = 0, date = 0] = day.split('-').map(Number);
  return month >= 1 && month <= 12 && date >= 1 && date <= 31;
}
