import type { KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Errand } from '#platform/http/door.ts';
import type { Batch } from './model/batch.ts';
import type { Entry } from './model/entry.ts';
import { batchOf, ENTRY_COLUMNS, EntryRow, entryOf, publicKeyOf } from './stored.ts';

export type LedgerLine = {
  id: string;
  at: Date;
  userName: string | null;
  agencyName: string | null;
  act: string;
  basis: string | null;
  device: string;
  youthId: string | null;
  youthCount: number;
  recordCount: number;
  number: number | null;
  batch: number | null;
};

export type Wanted = { from: Date; to: Date; userId: string | null; agencyId: string | null; most: number };

/** The entries of a day that this person answers for, newest first. */
export async function ledgerLines(errand: Errand, wanted: Wanted): Promise<LedgerLine[]> {
  const { rows } = await sql<LedgerLine>`
    select e.id, e.at, u.name as "userName", a.name as "agencyName", e.act, e.basis, e.device, e.youth_id as "youthId",
      coalesce(cardinality(e.youth_ids), 0) as "youthCount", coalesce(cardinality(e.record_ids), 0) as "recordCount", e.number, e.batch
    from audit.entries e
    left join people.users u on u.county_id = e.county_id and u.id = e.user_id
    left join people.agencies a on a.county_id = e.county_id and a.id = e.agency_id
    where e.county_id = ${errand.actor.countyId} and e.at >= ${wanted.from} and e.at <= ${wanted.to}
      and (${wanted.userId}::uuid is null or e.user_id = ${wanted.userId})
      and (${wanted.agencyId}::uuid is null or e.agency_id = ${wanted.agencyId})
    order by e.at desc, e.id desc limit ${wanted.most}`.execute(errand.tx);
  return rows;
}

export type Choice = { id: string; name: string };

/** The agencies whose ledger this person reads: their own, or at the county's office every one. */
export async function agenciesAnsweredFor(errand: Errand): Promise<Choice[]> {
  const { rows } = await sql<Choice>`
    select a.id, a.name from people.agencies a where a.county_id = ${errand.actor.countyId} and access.answers_for(a.id)
    order by a.name`.execute(errand.tx);
  return rows;
}

export async function peopleOfAgency(errand: Errand, agencyId: string): Promise<Choice[]> {
  const { rows } = await sql<Choice>`
    select id, name from people.users where county_id = ${errand.actor.countyId} and agency_id = ${agencyId} order by name, id`.execute(
    errand.tx,
  );
  return rows;
}

/** A sealed entry with its batch: null where it is not sealed yet, or not this person's to prove. */
export async function sealedEntry(
  errand: Errand,
  entryId: string,
): Promise<{ batch: Batch; entries: Entry[]; index: number; publicKey: KeyObject } | null> {
  const found = await sql`select ${sql.raw(ENTRY_COLUMNS)} from audit.batch_of(${entryId}) e order by e.number`.execute(
    errand.tx,
  );
  const rows = z.array(EntryRow).parse(found.rows);
  const index = rows.findIndex((row) => row.id === entryId);
  const number = rows[index]?.batch;
  if (number === undefined || number === null) return null;
  const batch = await sql`select * from audit.batch(${number})`.execute(errand.tx);
  const sealed = batch.rows[0];
  return sealed ? { batch: batchOf(sealed), entries: rows.map(entryOf), index, publicKey: publicKeyOf(sealed) } : null;
}
