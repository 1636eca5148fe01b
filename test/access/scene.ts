import type pg from 'pg';
import { categories } from '../../src/foundation/access/index.ts';
import { newId, newSpokenCode } from '../../src/kernel/ids.ts';
import { newDataKey } from '../../src/platform/vault/index.ts';
import type { County } from '../harness/county.ts';

/** A person of the sample county, as the scenes need them. */
export type Person = { id: string; countyId: string; agencyId: string; agencyKind: string };

export async function person(county: County, handle: string): Promise<Person> {
  const [row] = await county.owner(
    `select u.id::text, u.county_id::text as "countyId", u.agency_id::text as "agencyId", a.kind as "agencyKind"
     from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id where u.handle = $1`,
    [handle],
  );
  if (!row) throw new Error(`No sample person ${handle}`);
  return row as Person;
}

export type Query = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/** One transaction as the people's role with this person set, exactly as the program does it. */
export async function asPerson<T>(county: County, who: Person | null, work: (query: Query) => Promise<T>): Promise<T> {
  const client: pg.PoolClient = await county.database.appPool.connect();
  try {
    await client.query('begin');
    if (who)
      await client.query(`select set_config('app.user_id', $1, true), set_config('app.county_id', $2, true)`, [
        who.id,
        who.countyId,
      ]);
    const done = await work(async (sql, values) => (await client.query(sql, values)).rows);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

export type Youth = { id: string; number: string };

/** A person meets a youth: through the gate's own function. */
export async function meet(county: County, who: Person, held = false): Promise<Youth> {
  const youth = { id: newId(), number: newSpokenCode(2) };
  const { wrapped } = newDataKey(county.vault.ring, { kind: 'youth', county: who.countyId, id: youth.id });
  await asPerson(county, who, (query) =>
    query('select access.meet($1, $2, $3, $4, $5, $6)', [
      youth.id,
      youth.number,
      wrapped,
      county.vault.ring.current,
      held,
      newId(),
    ]),
  );
  return youth;
}

/** One note in every category, past the gate: what can then be seen tells which categories are open. */
export async function fillNotes(
  county: County,
  countyId: string,
  youthId: string,
  byUser: string,
  agencyId: string,
): Promise<void> {
  for (const category of categories)
    await county.owner(
      `insert into youth.notes (county_id, id, youth_id, category, body, by_user, agency_id) values ($1, $2, $3, $4, '\\x00', $5, $6)`,
      [countyId, newId(), youthId, category, byUser, agencyId],
    );
}

/** Which categories of a youth this person sees, by what really comes back from a table. */
export async function sees(county: County, who: Person, youthId: string): Promise<string[]> {
  const rows = await asPerson(county, who, (query) =>
    query('select n.category::text from youth.notes n where n.youth_id = $1 order by n.category', [youthId]),
  );
  return rows.map((row) => String(row.category));
}

/** Calls a function of the gate as a person; its one value. */
export const call = async (county: County, who: Person, sql: string, values: unknown[]): Promise<unknown> =>
  Object.values((await asPerson(county, who, (query) => query(`select ${sql} as it`, values)))[0] ?? {})[0];

export const deriveAll = (county: County): Promise<unknown> =>
  county.database.jobs.connection().execute(async (db) => {
    const { sql } = await import('kysely');
    for (;;) {
      const { rows } = await sql<{ n: number }>`select access.derive_waiting(500) as n`.execute(db);
      if ((rows[0]?.n ?? 0) < 500) return;
    }
  });
