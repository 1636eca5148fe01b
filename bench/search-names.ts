import type { Card } from '../src/casework/youth/model/tokens.ts';

/** Invented youth with names as unevenly spread as names are, and the errors people make with names. */
export type Random = () => number;

/** A seeded generator (mulberry32): the same numbers each run. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SURNAMES =
  'garcia hernandez lopez martinez gonzalez rodriguez perez sanchez ramirez flores smith johnson williams brown jones davis miller wilson anderson torres rivera gomez diaz cruz reyes morales gutierrez ortiz chavez ramos ruiz mendoza alvarez jimenez castillo vasquez romero moreno herrera medina aguilar vargas guzman mendez munoz salazar soto garza rojas nguyen tran lee kim park chen wong pham le vu thomas moore jackson martin thompson white harris lewis robinson walker young allen king wright scott hill green adams nelson baker hall campbell mitchell carter roberts phillips evans turner parker collins edwards stewart morris murphy cook rogers morgan cooper peterson bailey reed kelly howard cox ward richardson watson brooks wood james bennett gray hughes price myers long foster sanders ross powell sullivan russell jenkins perry butler barnes fisher henderson coleman simmons patterson jordan reynolds hamilton graham wallace woods cole west owens gibson mcdonald marshall ellis stevens murray ford castro silva santos fernandez delgado pena rios vega contreras fuentes sandoval dominguez carrillo lara mejia juarez ibarra zavala rosales avila trujillo cervantes orozco zamora villanueva camacho cardenas padilla navarro acosta figueroa espinoza estrada maldonado valdez solis miranda ponce serrano velasquez quintero ochoa cabrera barrera robles galvan villarreal cisneros zuniga quiroz gallegos escobar montoya trevino duran bautista melendez rosario hinojosa yanez nava tapia bravo macias duarte lozano rangel meza franco corona leon cuevas pineda velez salinas beltran cortez villa arellano parra guerra'.split(
    ' ',
  );
const ONSETS = 'b c d f g j k l m n p r s t v z ch br cr dr gr tr fl gl sh th qu y'.split(' ');
const VOWELS = 'a e i o u a e i o a ia ea'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 'm', 'n', 't', 'ck', 'z', 'd'];

const pick = <T>(list: readonly T[], random: Random, otherwise: T): T =>
  list[Math.floor(random() * list.length)] ?? otherwise;

/** A made-up name, always the same for the same number. */
function madeUp(number: number, ending: readonly string[]): string {
  const random = randomFrom(number * 7919 + 17);
  const syllables = 2 + Math.floor(random() * 2);
  let name = '';
  for (let n = 0; n < syllables; n++)
    name +=
      pick(ONSETS, random, 'm') +
      pick(VOWELS, random, 'a') +
      (n < syllables - 1 && random() < 0.6 ? '' : pick(CODAS, random, ''));
  return name + pick(ending, random, '');
}

/** A rank drawn so that the n-th name is borne about 1/(n + shift) as often: the first 1 to 2 in a hundred. */
const rankOf = (count: number, shift: number, random: Random): number => {
  const span = Math.log((count + shift) / shift);
  return Math.min(count - 1, Math.floor(shift * Math.exp(random() * span) - shift));
};
const MOST_GIVEN = 12_000;
const MOST_FAMILY = 60_000;

function givenName(formal: readonly string[], random: Random): string {
  const rank = rankOf(MOST_GIVEN, 12, random);
  // The list is alphabetical: a step that shares no factor with its length takes common names from everywhere.
  return rank < formal.length
    ? (formal[(rank * 211) % formal.length] ?? '')
    : madeUp(rank, ['', 'a', 'o', 'lyn', 'son']);
}

function familyName(random: Random): string {
  const rank = rankOf(MOST_FAMILY, 7, random);
  return SURNAMES[rank] ?? madeUp(rank + 100_000, ['', 'ez', 'son', 'er', 'ton', 'a', 'as', 'ski']);
}

/** One youth of 4 to 21: a third with two surnames, half with a middle name, one in twenty with another name on record. */
export function aYouth(formal: readonly string[], random: Random): Card {
  const given =
    random() < 0.5 ? `${givenName(formal, random)} ${givenName(formal, random)}` : givenName(formal, random);
  const family = random() < 0.33 ? `${familyName(random)} ${familyName(random)}` : familyName(random);
  const names = [{ given, family }];
  if (random() < 0.05) names.push({ given: givenName(formal, random), family });
  const two = (n: number) => String(n).padStart(2, '0');
  const born = `${2005 + Math.floor(random() * 18)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
  const identifiers = random() < 0.7 ? [{ kind: 'county', value: String(Math.floor(random() * 1e10)) }] : [];
  return { names, born, identifiers };
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** One letter replaced, left out, added, or changed over with the next. */
export function misspell(word: string, random: Random): string {
  const at = Math.floor(random() * word.length);
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const letter = pick([...ALPHABET], random, 'e');
  const how = random();
  if (how < 0.4) return letter === word[at] ? misspell(word, random) : before + letter + after;
  if (how < 0.65) return word.length > 2 ? before + after : word + letter;
  if (how < 0.85) return before + letter + word.slice(at);
  const [one = '', next = ''] = [word[at], word[at + 1]];
  return next === '' || one === next ? misspell(word, random) : before + next + one + word.slice(at + 2);
}

/** Ways in which one sound is written, in English and Spanish; each is taken in either direction that is listed. */
const BY_EAR: readonly (readonly [RegExp, string])[] = [
  [/^h(?=[aeiou])/, ''],
  [/^(?=[aeou])/, 'h'],
  [/v/, 'b'],
  [/b(?=[aeiou])/, 'v'],
  [/z/, 's'],
  [/s(?=[aeiou]|$)/, 'z'],
  [/c(?=[ei])/, 's'],
  [/s(?=[ei])/, 'c'],
  [/ll(?=[aeiou])/, 'y'],
  [/^y(?=[aeiou])/, 'j'],
  [/^j(?=[aeiou])/, 'y'],
  [/g(?=[ei])/, 'j'],
  [/j(?=[ei])/, 'g'],
  [/^j(?=[aeo])/, 'h'],
  [/^x/, 'j'],
  [/qu(?=[ei])/, 'k'],
  [/k/, 'c'],
  [/c(?=[aou])/, 'k'],
  [/c(?=[aou])|ck|k/, 'qu'],
  [/ph/, 'f'],
  [/f/, 'ph'],
  [/th/, 't'],
  [/t(?=[aeiou])/, 'th'],
  [/y(?=[aeiou])/, 'i'],
  [/y$/, 'ie'],
  [/i(?=[bcdfglmnprst])/, 'y'],
  [/ch/, 'sh'],
  [/sh/, 'ch'],
  [/nn/, 'n'],
  [/n(?=[aeiou])/, 'nn'],
  [/l(?=[aeo])/, 'll'],
  [/ss/, 's'],
  [/rr/, 'r'],
  [/^est/, 'st'],
  [/^st/, 'est'],
  [/x/, 'ks'],
  [/e(?=[bcdfglmnprst])/, 'i'],
  [/o(?=[bcdfglmnprst])/, 'u'],
  [/ia$/, 'ea'],
  [/a$/, 'ah'],
];

/** The word as someone else would write what they heard: one or two of those changes; null when none fits. */
export function respell(word: string, random: Random): string | null {
  const fitting = BY_EAR.filter(([pattern]) => pattern.test(word));
  if (fitting.length === 0) return null;
  const change = (text: string) => {
    const [pattern, by] = pick(fitting, random, [/$/, '']);
    return text.replace(pattern, by);
  };
  const once = change(word);
  const heard = random() < 0.5 ? change(once) : once;
  return heard === word ? null : heard;
}
