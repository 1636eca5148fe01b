import { createHash } from 'node:crypto';
import { type Card, makeSealer, type Sealer, searchEntry } from '../src/casework/youth/index.ts';
import { type KeyRing, newDataKey } from '../src/platform/vault/index.ts';
import type { Cell } from './copy.ts';
import { aYouth, randomFrom } from './search-names.ts';

/** Who works in a town: the case workers' agency, and one desk that sees every youth's record. */
export type Desks = { county: string; agency: string; workers: string[]; desk: string; deskPerson: string };
export type Rows = Map<string, Cell[][]>;
export type MadeYouth = { n: number; id: string; worker: string; at: Date; sealer: Sealer };

/** The tables of a town in the order in which they are written, with the columns that are. */
export const TABLES: Readonly<Record<string, string>> = {
  'youth.youth': 'county_id, id, number, created_at, created_by',
  'youth.keys': 'county_id, youth_id, wrapped, key_version',
  'youth.identities': 'county_id, youth_id, card, changed_at, changed_by',
  'youth.masks': 'county_id, youth_id, initials, birth_year',
  'youth.search_tokens': 'county_id, youth_id, token',
  'youth.activity': 'county_id, youth_id, category, at',
  'access.bases': 'county_id, id, youth_id, kind, user_id, agency_id, categories, reason, since, made_by',
  'youth.notes': 'county_id, id, youth_id, category, body, happened_at, written_at, by_user, agency_id',
  'youth.particulars': 'county_id, id, youth_id, kind, category, value, since, recorded_at, recorded_by, agency_id',
};

const FIRST = Date.UTC(2021, 0, 1);
const BETWEEN_MS = 120_000;

/** Row ids of the n-th youth: version 7, always the same, so that a measure knows whom it asks for. */
export function idOf(what: string, n: number): string {
  const hex = createHash('sha256').update(`${what} ${n}`).digest('hex');
  const time = (FIRST + n * BETWEEN_MS).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-a${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}

/** The card of the n-th youth, as it is sealed in the database. */
export function cardOf(n: number, formal: readonly string[]): Card {
  const { names, born, identifiers } = aYouth(formal, randomFrom(n * 2_654_435 + 11));
  return {
    names: names.map((name, at) => ({ ...name, kind: at === 0 ? ('usual' as const) : ('legal' as const) })),
    born,
    aboutAge: null,
    aboutAgeOn: null,
    about: '',
    identifiers: identifiers.map((each) => ({ ...each })),
  };
}

export const workerOf = (n: number, desks: Desks): string => desks.workers[n % desks.workers.length] ?? '';

/** Everything that the program would have written for a youth whom a worker met and the hotline's desk knows. */
export function youthRows(n: number, desks: Desks, ring: KeyRing, formal: readonly string[], rows: Rows): MadeYouth {
  const { county, agency } = desks;
  const id = idOf('youth', n);
  const at = new Date(FIRST + n * BETWEEN_MS);
  const worker = workerOf(n, desks);
  const { wrapped, dataKey } = newDataKey(ring, { kind: 'youth', county, id });
  const sealer = makeSealer(county, dataKey);
  const card = cardOf(n, formal);
  const entry = searchEntry(ring, county, card);
  const add = (table: string, ...row: Cell[]) => rows.get(table)?.push([county, ...row]);
  add('youth.youth', id, numberOf(n), at, worker);
  add('youth.keys', id, wrapped, ring.current);
  add('youth.identities', id, sealer.seal('youth.identities', id, 'card', card), at, worker);
  add('youth.masks', id, entry.initials, entry.birthYear);
  for (const token of distinct(entry.tokens)) add('youth.search_tokens', id, token);
  add('access.bases', idOf('case', n), id, 'own-case', worker, null, null, 'met the youth', at, worker);
  add('access.bases', idOf('desk', n), id, 'mandated-report', null, desks.desk, '{identity}', 'hotline', at, worker);
  for (const category of ['identity', 'coordination', 'contact_location'])
    add('youth.activity', id, category, new Date(at.getTime() + (n % 97) * 3_600_000));
  const note = idOf('note', n);
  const words = 'Met at the office after school; wants help with a bus card. Next visit in two weeks.';
  const body = sealer.seal('youth.notes', note, 'body', words);
  add('youth.notes', note, id, 'coordination', body, at, at, worker, agency);
  const fact = idOf('phone', n);
  const phone = sealer.seal('youth.particulars', fact, 'value', { codes: [], words: '213-555-0100' });
  add('youth.particulars', fact, id, 'contact-phone', 'contact_location', phone, at, at, worker, agency);
  return { n, id, worker, at, sealer };
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A county number, another for each n: a step that shares no factor with 30⁸. */
function numberOf(n: number): string {
  let left = (BigInt(n) * 123_456_789_011n) % 30n ** 8n;
  let text = '';
  for (let at = 0; at < 8; at++) {
    text += LETTERS[Number(left % 30n)];
    left /= 30n;
  }
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

function distinct(tokens: readonly Buffer[]): Buffer[] {
  const seen = new Map(tokens.map((token) => [token.toString('latin1'), token]));
  return [...seen.values()];
}
