import { isNothing } from './check.ts';
import { type Body, type EntityName, inside, text } from './directory.ts';
import { folded } from './search.ts';
import { plainStreet } from './street-words.ts';

/** By which words a thing is looked for among those that are there, the surest first; and by which one that is there is found. */
export type Marks = { asks: readonly string[]; carries: readonly string[] };

/** @param owners of a place: whose it is, also where only the services there say it. */
export function marksOf(name: EntityName, body: Body, owners: readonly string[] = []): Marks {
  if (name === 'organization') return organizationMarks(body);
  if (name === 'location') return locationMarks(body, owners);
  const marks = plainMarks(name, body);
  return { asks: marks, carries: marks };
}

function plainMarks(name: EntityName, body: Body): string[] {
  if (name === 'service') {
    const within = text(body, 'organization_id');
    return [...named(body, within), ...(isNothing(body.name) ? [] : [`words ${sortedWords(body)} ${within}`])];
  }
  if (name === 'taxonomy') return named(body, '');
  if (name === 'taxonomy_term')
    return named(body, text(body, 'taxonomy_id') || plainly(text(body, 'taxonomy')) + text(body, 'parent_id'));
  return [`at ${text(body, 'service_id')} ${text(body, 'location_id')}`];
}

/** Where one of the two has not said its page, the name alone tells; of two with different pages it does not. */
function organizationMarks(body: Body): Marks {
  const host = hostOf(text(body, 'website'));
  const ids = inside(body, 'organization_identifiers').map(
    (each) => `id ${plainly(text(each, 'identifier_type'))} ${plainly(text(each, 'identifier'))}`,
  );
  const own = [...ids, ...named(body, host)];
  return host === ''
    ? { asks: own, carries: [...own, ...named(body, 'no page')] }
    : { asks: [...own, ...named(body, 'no page')], carries: [...own, ...named(body, '')] };
}

/**
 * A place by its name and address. Where one of the two has no name, as in a plain spreadsheet, by its address and whose it is: two
 * organizations may be in one house, and one may have two doors with a name each.
 */
function locationMarks(body: Body, owners: readonly string[]): Marks {
  const spots = spotsOf(body);
  const name = plainly(text(body, 'name'));
  const own = spots.map((spot) => `place ${name} ${spot}`);
  const at = (what: string) =>
    (owners.length > 0 ? owners : ['']).flatMap((owner) => spots.map((spot) => `${what} ${owner} ${spot}`));
  if (name !== '') return { asks: [...own, ...at('unnamed')], carries: [...own, ...at('any')] };
  return { asks: at('any'), carries: [...at('any'), ...at('unnamed')] };
}

/** Street, number and door with the postal code, and the same with the city: a list may say either. */
function spotsOf(body: Body): string[] {
  const [address] = inside(body, 'addresses');
  if (!address) return [];
  const street = plainStreet(`${text(address, 'address_1')} ${text(address, 'address_2')}`)
    .replace(/\b(suite|ste|unit|apt|apartment|room|rm)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const code = text(address, 'postal_code').slice(0, 5);
  const city = plainly(text(address, 'city'));
  return street === '' ? [] : [code, city].filter((each) => each !== '').map((each) => `${street} ${each}`);
}

/** Whether an address says nothing but the street, number and door of another, written its own way. */
export function isOneSpot(one: Body, other: Body): boolean {
  const [given, ...more] = inside(one, 'addresses');
  const [there] = inside(other, 'addresses');
  if (!given || !there || more.length > 0) return false;
  const spots = spotsOf(other);
  const written = ['id', 'address_1', 'address_2'];
  return (
    spotsOf(one).some((spot) => spots.includes(spot)) &&
    Object.keys(given).every(
      (name) => written.includes(name) || plainly(text(given, name)) === plainly(text(there, name)),
    )
  );
}

const named = (body: Body, within: string): string[] =>
  isNothing(body.name) ? [] : [`named ${organizationName(text(body, 'name'))} ${within}`];

/** An organization's name without what registers add to it, nor its own letters behind it, "Casa Luz (CL)". */
const organizationName = (name: string): string =>
  plainly(name.replace(/\([A-Z&]{2,8}\)/g, ' '))
    .replace(/\b(the|inc|incorporated|llc|corp|corporation|co|ltd|nonprofit)\b/g, '')
    .replace(/\b\p{L}+\b/gu, (word) => short[word] ?? word)
    .replace(/\s+/g, ' ')
    .trim();

const short: Record<string, string> = {
  saint: 'st',
  center: 'ctr',
  centre: 'ctr',
  department: 'dept',
  association: 'assn',
  foundation: 'fdn',
};

/** The words of a name in one order, one or many of a thing being the same word. */
const sortedWords = (body: Body): string => wordsIn(text(body, 'name')).sort().join(' ');
const wordsIn = (name: string): string[] =>
  organizationName(name)
    .split(' ')
    .map((word) => (word.length > 4 ? word.replace(/s$/, '') : word));

/** What two organizations of nearly one name must share to be one: a page, a telephone, an e-mail address. */
export const evidenceOf = (body: Body): string[] => [
  ...[hostOf(text(body, 'website')), folded(text(body, 'email'))].filter((each) => each !== ''),
  ...inside(body, 'phones')
    .map((each) => text(each, 'number').replace(/\D/g, '').slice(-10))
    .filter((number) => number.length === 10),
];

/** Whether two names are nearly one: the words of one among those of the other, or a letter or two typed otherwise. */
export function areAlike(one: Body, other: Body): boolean {
  const [few = [], many = []] = [wordsIn(text(one, 'name')), wordsIn(text(other, 'name'))].sort(
    (a, b) => a.length - b.length,
  );
  if (few.length >= 2 && few.every((word) => many.includes(word))) return true;
  const [a, b] = [few.join(' '), many.join(' ')];
  const shorter = Math.min(a.length, b.length);
  if (figuresIn(a) !== figuresIn(b)) return false;
  return isWithin(a, b, shorter >= 16 ? 2 : shorter >= 10 ? 1 : 0);
}

const figuresIn = (name: string): string => name.replace(/\D+/g, ' ').trim();

/** Whether so many letters at most are put in, left out or otherwise (Levenshtein). */
function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return (row[b.length] ?? most + 1) <= most;
}

const plainly = (words: string): string =>
  folded(words)
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function hostOf(url: string): string {
  try {
    return new URL(url).host.replace(/^www\./, '');
  } catch {
    return '';
  }
}
