import { folded } from './search.ts';

/** Without accents and signs, and with the usual short forms, so that "St." and "Street" are one, and "Wy" and "Way". */
export const plainStreet = (words: string): string =>
  folded(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(long, (word) => short[word] ?? word)
    .trim();

const short: Record<string, string> = {
  street: 'st',
  saint: 'st',
  avenue: 'ave',
  av: 'ave',
  boulevard: 'blvd',
  drive: 'dr',
  road: 'rd',
  lane: 'ln',
  court: 'ct',
  place: 'pl',
  way: 'wy',
  parkway: 'pkwy',
  highway: 'hwy',
  terrace: 'ter',
  circle: 'cir',
  square: 'sq',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  northeast: 'ne',
  northwest: 'nw',
  southeast: 'se',
  southwest: 'sw',
};
const long = new RegExp(`\\b(${Object.keys(short).join('|')})\\b`, 'g');
