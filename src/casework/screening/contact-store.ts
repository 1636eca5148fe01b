import { sql } from 'kysely';
import { makeSealer, type Sealer } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { newDataKey, openDataKey } from '#platform/vault/index.ts';
import type { StreetContact } from './model/outreach.ts';

const TABLE = 'screening.contacts';
const JOINS = 'screening.contact_joins';

/** What stands sealed beside a contact: the youth's words, the worker's, and the place in words. */
export type ContactWords = { youth?: string; worker?: string; nearby?: string };
/** The rest holds no free text. */
export type PlainContact = Omit<StreetContact, 'words'>;
export type StoredContact = {
  id: string;
  at: Date;
  byUser: string;
  contact: PlainContact;
  words: ContactWords;
  checkedInAt: Date | null;
  /** How many supervisors were told that a call is due. */
  told: number;
  /** The youth in whose record it stands now, if the youth wanted that. */
  youthId: string | null;
};

export async function insertContact(errand: Errand, id: string, contact: StreetContact): Promise<void> {
  const { countyId, agencyId, userId } = errand.actor;
  const { words, ...plain } = contact;
  const { nearby, ...place } = plain.place;
  const { concern, ...worker } = plain.worker;
  const { wrapped, dataKey } = newDataKey(errand.vault.ring, { kind: 'program', county: countyId, id: agencyId });
  const said: ContactWords = {
    ...(words ? { youth: words.text } : {}),
    ...(concern ? { worker: concern } : {}),
    ...(nearby ? { nearby } : {}),
  };
  await errand.tx
    .insertInto('screening.contacts')
    .values({
      county_id: countyId,
      id,
      agency_id: agencyId,
      by_user: userId,
      at: contact.metAt,
      contact: JSON.stringify({ ...plain, place, worker }),
      wrapped,
      words: makeSealer(countyId, dataKey).seal(TABLE, id, 'words', said),
      checked_in_at: contact.worker.checkedInAt ?? null,
    })
    .execute();
}

/** Tells the worker's supervisors that a call is due; gives how many there are. */
export async function tellSupervisors(errand: Errand, contactId: string): Promise<number> {
  const { rows } = await sql<{ told: number }>`select screening.tell_supervisors(${contactId}) as told`.execute(
    errand.tx,
  );
  return rows[0]?.told ?? 0;
}

/** The agency's own contacts, newest first; with an id, that one alone. */
export async function contactsOf(errand: Errand, id: string | null = null): Promise<StoredContact[]> {
  const rows = await errand.tx
    .selectFrom('screening.contacts as c')
    .leftJoin('screening.contact_joins as j', (join) =>
      join.onRef('j.county_id', '=', 'c.county_id').onRef('j.contact_id', '=', 'c.id'),
    )
    .selectAll('c')
    .select('j.youth_id')
    .where('c.county_id', '=', errand.actor.countyId)
    .$if(id !== null, (query) => query.where('c.id', '=', id ?? ''))
    .orderBy('c.at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    byUser: row.by_user,
    contact: row.contact as unknown as PlainContact,
    words: wordsIn(errand, row),
    checkedInAt: row.checked_in_at,
    told: row.told,
    youthId: row.youth_id,
  }));
}

type Sealed = { id: string; agency_id: string; wrapped: Uint8Array | null; words: Uint8Array | null };

function wordsIn(errand: Errand, row: Sealed): ContactWords {
  if (!row.wrapped || !row.words) return {};
  const county = errand.actor.countyId;
  const key = openDataKey(errand.vault.ring, row.wrapped, { kind: 'program', county, id: row.agency_id });
  if (!key.ok) throw new Error('A contact’s key does not open: the county’s key is not the one it was wrapped with.');
  return makeSealer(county, key.value).open(TABLE, row.id, 'words', row.words) as ContactWords;
}

/** Somebody has heard from the worker. */
export async function checkIn(errand: Errand, id: string): Promise<boolean> {
  const saved = await errand.tx
    .updateTable('screening.contacts')
    .set({ checked_in_at: errand.now })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Copies a contact to the record of a youth who wants it there. */
export async function joinContact(
  errand: Errand,
  { id, at, contact, words }: StoredContact,
  youth: { id: string; sealer: Sealer },
): Promise<void> {
  const { given, nextOffer, place, ageGuess } = contact;
  await errand.tx
    .insertInto('screening.contact_joins')
    .values({
      county_id: errand.actor.countyId,
      contact_id: id,
      youth_id: youth.id,
      by_user: errand.actor.userId,
      joined_at: errand.now,
      met_at: at,
      contact: JSON.stringify({ given, nextOffer, place, ageGuess }),
      words: words.youth ? youth.sealer.seal(JOINS, id, 'words', words.youth) : null,
    })
    .execute();
}
