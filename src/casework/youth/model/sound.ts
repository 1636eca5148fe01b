import { remembered } from './remembered.ts';

/**
 * How a name sounds, for English and Spanish ears at once: a key of consonants, at most 8, led by A, E or O when the
 * name begins with a vowel. Silent h (Hernández = Ernandez), b = v, s = z = soft c (Vásquez = Basques), j = soft g =
 * initial y and ll (Jessenia = Yesenia = Llesenia), qu = k = hard c, ph = f, th = t, inner y and vowels not heard
 * (Brayan = Brian), Spanish e before s and consonant not heard (Estefani = Stephanie). It is coarse on purpose: what it
 * brings together is put in order afterwards, by the letters.
 */
const MOST_SOUNDS = 8;

/** In this order; capitals are sounds already decided. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^[kgp]n/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^(?:gu|gw|hu)(?=a)|^hu(?=e)/, 'w'],
  [/^e(?=s[bcdfgklmnpqtvz])/, ''],
  [/^(?:ll|y)(?=[aeiou])/, 'J'],
  [/^x/, 'S'],
  [/ll/g, 'L'],
  [/cc(?=[eiy])/g, 'KS'],
  [/([bcdfgkmnprstvz])\1/g, '$1'],
  [/mps/g, 'ms'],
  [/mb$/, 'm'],
  [/tl$/, 'l'],
  [/m(?=[bpv])/g, 'n'],
  [/ch(?=[rl]|ae)|(?<=a)ch(?=ar)/g, 'K'],
  [/t?ch/g, 'C'],
  [/sch|sh/g, 'S'],
  [/ph/g, 'F'],
  [/gh(?=t|$)/g, ''],
  [/gh/g, 'G'],
  [/dg(?=[eiy])/g, 'J'],
  [/sc(?=[eiy])|c(?=[eiy])|t[sz]|dz/g, 'S'],
  [/ck|qu?|c/g, 'K'],
  [/gu(?=[ei])/g, 'G'],
  [/g(?=[eiy])|dj|j/g, 'J'],
  [/[sz]/g, 'S'],
  [/x/g, 'KS'],
  [/[bv]/g, 'B'],
  [/^w/, 'W'],
  [/(?<=.)[wyh]/g, ''],
  [/^h/, ''],
  [/^a/, 'A'],
  [/^[eiy]/, 'E'],
  [/^[ou]/, 'O'],
  [/[aeiou]/g, ''],
];

/** What else the one who wrote it down may have heard. */
const HEARD: readonly (readonly [RegExp, string])[] = [
  [/^h/, 'j'],
  [/^j/, 'h'],
  [/^x/, 'j'],
  [/^w/, 'gu'],
  [/g(?=[ei])/, 'gu'],
  [/(?<=[aeiou])h(?=[aeiou])/, 'j'],
  [/(?<=.)ll/, 'y'],
  [/(?<=.)y(?=[aeiou])/, 'll'],
  [/ch/, 'sh'],
  [/ch/, 'k'],
  [/sh/, 'ch'],
];

/** The sound of a folded word; a word in another script sounds like itself. */
export const soundOf = remembered((word) => (/^[a-z]+$/.test(word) ? spelled(word) : word));

/** The sounds under which a name on record is found: one, or two for X (Ximena with J, Xochitl with S). */
export const recordedSounds = (word: string): string[] =>
  word.startsWith('x') ? unique([soundOf(word), soundOf(`j${word.slice(1)}`)]) : [soundOf(word)];

/** The sounds that a name as heard may stand for, the likeliest first; at most 4. */
export const heardSounds = remembered((word): readonly string[] => {
  const others = HEARD.filter(([pattern]) => pattern.test(word)).map(([from, to]) => soundOf(word.replace(from, to)));
  return unique([soundOf(word), ...others]).slice(0, 4);
});

/** With what a word begins to the ear. */
export const initialOf = (sound: string): string => sound.slice(0, 1);

function spelled(word: string): string {
  let key = word;
  for (const [pattern, by] of RULES) key = key.replace(pattern, by);
  return key.toUpperCase().slice(0, MOST_SOUNDS) || 'A';
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
