/**
 * What a password must be. Length does the work (NIST SP 800-63B: 15 when it stands alone, 8 beside a second factor);
 * beyond that only what a guesser tries first is refused, and the person is told which it was. No rules on symbols.
 */
export const LONGEST = 128;
export const shortest = (secondFactor: boolean): number => (secondFactor ? 8 : 15);

export type PasswordFault =
  | 'passwordShort15'
  | 'passwordShort8'
  | 'passwordLong'
  | 'passwordRepeats'
  | 'passwordCommon'
  | 'passwordNames';

/** @param names the person's, agency's and county's names and the e-mail: what a guesser would try for this person */
export function passwordFault(password: string, secondFactor: boolean, names: readonly string[]): PasswordFault | null {
  const length = [...password.normalize('NFKC')].length;
  if (length < shortest(secondFactor)) return secondFactor ? 'passwordShort8' : 'passwordShort15';
  if (password.length > LONGEST) return 'passwordLong';
  const plain = folded(password);
  if (new Set(plain).size < 5 || repeatsItself(plain)) return 'passwordRepeats';
  const needed = secondFactor ? 4 : 7;
  const withoutCommon = strip(plain, COMMON);
  if (withoutCommon.length < needed && withoutCommon.length < plain.length) return 'passwordCommon';
  const withoutNames = strip(withoutCommon, ownWords(names));
  if (withoutNames.length < needed && withoutNames.length < withoutCommon.length) return 'passwordNames';
  return null;
}

// What leaked lists and keyboards begin with, and what this work would suggest. Looked for inside, after folding.
const COMMON = [
  'password',
  'passcode',
  'passphrase',
  'contrasena',
  'secret',
  'welcome',
  'bienvenido',
  'letmein',
  'changeme',
  'default',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'asdfgh',
  'zxcvbnm',
  'qazwsx',
  'administrator',
  'admin',
  'login',
  'signin',
  'user',
  'iloveyou',
  'teamo',
  'football',
  'baseball',
  'basketball',
  'dragon',
  'monkey',
  'princess',
  'sunshine',
  'shadow',
  'master',
  'superman',
  'batman',
  'trustno',
  'summer',
  'autumn',
  'winter',
  'spring',
  'verano',
  'invierno',
  'january',
  'february',
  'march',
  'april',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'monday',
  'friday',
  'county',
  'condado',
  'hotline',
  'probation',
  'socialworker',
  'police',
  'sheriff',
  'advocate',
  'throughline',
  'california',
  'losangeles',
  'correcthorsebatterystaple',
  'abcdefghijklmnopqrstuvwxyz',
  'abcdefgh',
  'abcdef',
  'abc',
  'test',
  'temp',
  '1234567890',
  '0123456789',
  '123456789',
  '12345678',
  '1234567',
  '123456',
  '12345',
  '1234',
  '123',
  '987654321',
  '654321',
  '4321',
  ...Array.from({ length: 61 }, (_, at) => String(1970 + at)),
].sort((a, b) => b.length - a.length);

const LEET: Record<string, string> = { '@': 'a', $: 's', '!': 'i' };

/** Lower case, no accents, no spaces or signs; the signs that stand for letters become them. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[@$!]/g, (sign) => LEET[sign] ?? '')
    .replace(/[^\p{L}\p{N}]/gu, '');

function strip(plain: string, words: readonly string[]): string {
  let left = plain;
  for (const word of words) if (word) left = left.replaceAll(word, '');
  return left;
}

const ownWords = (names: readonly string[]): string[] =>
  names
    .flatMap((name) => name.split(/[\s@.,'’\-_/]+/))
    .map(folded)
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);

/** The same few characters over and over: `blueblueblueblue`. */
function repeatsItself(plain: string): boolean {
  for (let period = 1; period <= Math.min(6, plain.length / 2); period++)
    if ([...plain].every((letter, at) => letter === plain[at % period])) return true;
  return false;
}
