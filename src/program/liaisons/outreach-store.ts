import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Entry, EntryWords } from './model/outreach.ts';
import { openRow, sealRow } from './sealed-store.ts';

const entryWords = z.object({ with: z.string(), said: z.string(), promise: z.string(), next: z.string() });

/** The log, all of it or of one service; nothing, for who may not know. */
export async function entriesOf(errand: Errand, serviceId: string | null): Promise<Entry[]> {
  const { rows } = await sql<Omit<Entry, 'words'> & { wrapped: Buffer; sealed: Buffer }>`
    select o.id, o.service_id as "serviceId", o.excluded, o.asked_on as "askedOn", o.how, o.result, o.promised_for as "promisedFor",
      o.next_on as "nextOn", u.name as by, o.created_at as "createdAt", o.wrapped, o.sealed
    from liaisons.outreach o join people.users u on u.county_id = o.county_id and u.id = o.created_by
    where o.county_id = ${errand.actor.countyId}::uuid and (${serviceId}::uuid is null or o.service_id = ${serviceId}::uuid)
    order by o.asked_on desc, o.created_at desc`.execute(errand.tx);
  return rows.map(({ wrapped, sealed, ...row }) => ({
    ...row,
    words: entryWords.parse(openRow(errand, { table: 'liaisons.outreach', id: row.id }, { wrapped, sealed })),
  }));
}

export type NewEntry = Pick<
  Entry,
  'serviceId' | 'excluded' | 'askedOn' | 'how' | 'result' | 'promisedFor' | 'nextOn'
> & {
  words: EntryWords;
};

export async function addEntry(errand: Errand, entry: NewEntry): Promise<string> {
  const id = newId(errand.now.getTime());
  const { wrapped, sealed } = sealRow(errand, { table: 'liaisons.outreach', id }, entry.words);
  await sql`insert into liaisons.outreach (county_id, id, service_id, excluded, asked_on, how, result, promised_for, next_on, wrapped, sealed,
      created_by, created_at)
    values (${errand.actor.countyId}::uuid, ${id}::uuid, ${entry.serviceId}::uuid, ${entry.excluded}, ${entry.askedOn}::date, ${entry.how},
      ${entry.result}, ${entry.promisedFor}::date, ${entry.nextOn}::date, ${wrapped}, ${sealed}, ${errand.actor.userId}::uuid, ${errand.now})`.execute(
    errand.tx,
  );
  return id;
}
