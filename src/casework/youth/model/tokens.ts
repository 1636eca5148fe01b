import { foldIdentifier, wordsOf } from './fold.ts';
import { initialOf, recordedSounds, soundOf } from './sound.ts';

/** What search knows of a youth. `born`: a day, a year when only that is known, or null. */
export type Card = {
  names: readonly { given: string; family: string }[];
  born: string | null;
  identifiers: readonly { kind: string; value: string }[];
};

/**
 * A plain search token; stored only as its keyed hash. Kinds, each selective enough that no list behind it is long:
 * - `n` a word of the name, whole or with one letter gone · the initial sound of another word · year of birth
 * - `s` the sound of a word · the initial sound of another word · year of birth
 * - `p` the sounds of two words, without a year
 * - `b` day of birth · an initial sound
 * - `i` an identifier's value, of whatever kind: a seeker reads a number off a paper
 * They say nothing of which word is the family name, so that swapped order is no error at all.
 */
export type Token = { kind: TokenKind; text: string };
export type TokenKind = 'n' | 's' | 'p' | 'b' | 'i';

/** A youth with two surnames, a middle name and an identifier has about 36; with many names, never more than this. */
export const MOST_TOKENS = 64;
export const NO_YEAR = '?';
export const NO_OTHER = '-';
const PREFIX = 7;

/** The tokens under which a youth is found, without repetition, those of the first name first. */
export function indexTokens({ names, born, identifiers }: Card): Token[] {
  const year = born?.slice(0, 4) ?? NO_YEAR;
  const found = new Map<string, Token>();
  const add = (kind: TokenKind, text: string) => found.set(kind + text, { kind, text });
  for (const { value } of identifiers) {
    const text = foldIdentifier(value);
    if (text !== '') add('i', text);
  }
  for (const { given, family } of names) {
    const [first, last] = [wordsOf(given), wordsOf(family)];
    nameTokens(first, last, year, add);
    if (born && born.length === 10) birthTokens([first[0], last[0]], born, add);
  }
  return [...found.values()].slice(0, MOST_TOKENS);
}

/** Of these, the ones that say most of whether two records are one youth's: identifiers and the day of birth. */
export function exactTokens({ names, born, identifiers }: Card): Token[] {
  const found = new Map<string, Token>();
  const add = (kind: TokenKind, text: string) => found.set(kind + text, { kind, text });
  for (const { value } of identifiers) {
    const text = foldIdentifier(value);
    if (text !== '') add('i', text);
  }
  if (born?.length === 10)
    for (const { given, family } of names) birthTokens([wordsOf(given)[0], wordsOf(family)[0]], born, add);
  return [...found.values()];
}

/** A word, and the word with each of its first seven letters gone: two words one letter apart share one of these. */
export function oneLetterGone(word: string): string[] {
  const start = [...word].slice(0, PREFIX);
  const variants = new Set([start.join('')]);
  for (let n = 0; n < start.length && start.length > 2; n++) variants.add(start.toSpliced(n, 1).join(''));
  return [...variants];
}

export const letterText = (variant: string, initial: string, year: string) => `${variant}|${initial}|${year}`;
export const pairText = (a: string, b: string) => (a < b ? `${a}|${b}` : `${b}|${a}`);

type Add = (kind: TokenKind, text: string) => void;

function nameTokens(given: readonly string[], family: readonly string[], year: string, add: Add): void {
  const [called, surname] = [given[0], family[0]];
  if (called === undefined || surname === undefined) {
    for (const word of [...given, ...family]) alone(word, year, add);
    return;
  }
  letters(called, surname, year, add);
  for (const last of family.slice(0, 2)) letters(last, called, year, add);
  for (const last of family.slice(0, 3)) {
    for (const first of given.slice(0, 2)) sounds(first, last, year, add);
    add('p', pairText(soundOf(called), soundOf(last)));
  }
  if (given[1] !== undefined) sounds(called + given[1], surname, year, add);
}

function letters(word: string, other: string, year: string, add: Add): void {
  const initial = initialOf(soundOf(other));
  for (const variant of oneLetterGone(word)) add('n', letterText(variant, initial, year));
}

function sounds(first: string, last: string, year: string, add: Add): void {
  for (const a of recordedSounds(first)) {
    for (const b of recordedSounds(last)) {
      add('s', letterText(a, initialOf(b), year));
      add('s', letterText(b, initialOf(a), year));
    }
  }
}

/** Someone of whom only one name is known. */
function alone(word: string, year: string, add: Add): void {
  for (const variant of oneLetterGone(word)) add('n', letterText(variant, NO_OTHER, year));
  for (const sound of recordedSounds(word)) add('s', letterText(sound, NO_OTHER, year));
}

function birthTokens(words: readonly (string | undefined)[], born: string, add: Add): void {
  for (const word of words) if (word !== undefined) add('b', `${born}|${initialOf(soundOf(word))}`);
}
