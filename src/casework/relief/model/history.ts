import { type Day, isDay } from '#kernel/calendar.ts';
import { type Charge, type Grade, type What, whats } from './charge.ts';

/** What a file says of one charge. What it does not say, or not for certain, is empty: a person fills it in, or leaves it so. */
export type FoundValues = {
  jurisdiction: string;
  code: string;
  description: string;
  what: What | '';
  grade: Grade | '';
  offenseOn: Day | '';
  arrestedOn: Day | '';
  happenedOn: Day | '';
  agency: string;
  court: string;
  caseNumber: string;
  sentence: string;
};

/** Why something was left empty, or should be looked at: keys of the catalogue, each under `unsure-`. */
export const unsures = [
  'noCode',
  'severalCodes',
  'seeComment',
  'marked',
  'range',
  'noDispo',
  'dispoUnknown',
  'laterDispo',
  'joined',
  'dayUnread',
  'whatUnread',
  'gradeUnread',
  'stateUnread',
  'formula',
  'cellTooLong',
  'sameLine',
] as const;
export type Unsure = (typeof unsures)[number];

/** A line of the file as it stands there; the first is 1. */
export type Line = { n: number; text: string };
export type Found = { lines: Line[]; values: FoundValues; unsure: Unsure[] };
/** What was passed over, by its own heading. */
export type Aside = { heading: string; from: number; until: number };
export type Reading = { found: Found[]; aside: Aside[] };

/** More is another kind of file, or somebody's attack. */
export const LONGEST_TEXT = 300_000;
const LONGEST_LINE = 4_000;
export const MOST_FOUND = 150;

/** What is wrong with a text before anything is read of it; a key of the catalogue, or null. */
export function wrongWithText(text: string): 'fileTooLarge' | 'lineTooLong' | 'notReadable' | 'nothingGiven' | null {
  if (text.trim() === '') return 'nothingGiven';
  if (text.length > LONGEST_TEXT) return 'fileTooLarge';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text has none of these but tab, line and page ends.
  if (/[\u0000-\u0008\u000b\u000e-\u001f\ufffd]/.test(text)) return 'notReadable';
  if (linesOf(text).some((line) => line.length > LONGEST_LINE)) return 'lineTooLong';
  return null;
}

export const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

/** The letters of a file: UTF-8, or UTF-16 where it says so. Null: it is in others, or is no text. */
export function textFrom(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A day as files of this country write one: 2024-03-09, 20240309, 3/9/2024. Null: it cannot be read for certain. */
export function dayFrom(written: string): Day | null {
  const [, year, month, date] =
    /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(written) ??
    (([, m, d, y]) => ['', y, m, d])(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written) ?? []);
  if (!year || !month || !date) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

type Known = Pick<Charge, 'id' | 'code' | 'offenseOn' | 'arrestedOn' | 'happenedOn' | 'withdrawnAt'> & {
  words: Pick<Charge['words'], 'description' | 'caseNumber'>;
};
type Looked = Pick<FoundValues, 'code' | 'description' | 'caseNumber' | 'offenseOn' | 'arrestedOn' | 'happenedOn'>;

/**
 * Which charge that is written down each row seems to be, or null. The same code (without one, the same words), and the same case number
 * or, where one of them has none, a same day. A charge stands for one row only: two counts of one code are two.
 */
export function alreadyThere(rows: readonly Looked[], charges: readonly Known[]): (string | null)[] {
  const left = charges.filter(({ withdrawnAt }) => withdrawnAt === null);
  return rows.map((row) => {
    const at = left.findIndex((charge) => isSame(row, charge));
    return at < 0 ? null : (left.splice(at, 1)[0]?.id ?? null);
  });
}

function isSame(row: Looked, charge: Known): boolean {
  const named =
    row.code || charge.code
      ? plain(row.code) === plain(charge.code ?? '')
      : plain(row.description) !== '' && plain(row.description) === plain(charge.words.description);
  if (!named) return false;
  const [mine, theirs] = [plain(row.caseNumber), plain(charge.words.caseNumber)];
  if (mine && theirs && mine === theirs) return true;
  const days = [charge.offenseOn, charge.arrestedOn, charge.happenedOn];
  const shared = (['offenseOn', 'arrestedOn', 'happenedOn'] as const).some(
    (each, n) => row[each] && row[each] === days[n],
  );
  // An arrest has its police number where the court has its own: a same day says more than two numbers.
  return shared;
}
const plain = (written: string) => written.toLowerCase().replace(/[^a-z0-9.]/g, '');

export const isWhat = (said: string): said is What => (whats as readonly string[]).includes(said);
export const noValues = (jurisdiction: string): FoundValues => ({
  jurisdiction,
  code: '',
  description: '',
  what: '',
  grade: '',
  offenseOn: '',
  arrestedOn: '',
  happenedOn: '',
  agency: '',
  court: '',
  caseNumber: '',
  sentence: '',
});
