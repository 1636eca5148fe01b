import { type RawBuilder, sql } from 'kysely';
import { Kept } from '#kernel/kept.ts';
import type { Tx } from '#platform/database/connect.ts';
import {
  type Body,
  type Directory,
  directoryOf,
  type Entity,
  type EntityName,
  entityNames,
} from './model/directory.ts';

/** Whose directory, and the mark under which what is kept of it holds. */
export type Standing = { countyId: string; mark: string; timeZone: string };

/** The directory of this county; of none named, the one that a visitor without an account sees. Null: none is set up yet. */
export async function standingOf(tx: Tx, countyId: string | null): Promise<Standing | null> {
  const { rows } = await sql<{ county_id: string; mark: string; time_zone: string }>`
    select county_id, mark, time_zone from directory.standing(${countyId}::uuid)`.execute(tx);
  const [row] = rows;
  return row ? { countyId: row.county_id, mark: row.mark, timeZone: row.time_zone } : null;
}

const kept = new Kept<Directory>();

/** Everything that is in the directory now; read anew when a row of it changed, as a few thousand rows and no more. */
export const directoryAt = (tx: Tx, { countyId, mark }: Standing): Promise<Directory> =>
  kept.of(countyId, mark, async () => directoryOf(await rowsOf(tx, countyId)));

async function rowsOf(tx: Tx, countyId: string): Promise<Record<EntityName, Entity[]>> {
  const all: Record<string, Entity[]> = {};
  for (const name of entityNames) all[name] = await kindOf(tx, countyId, name);
  return all as Record<EntityName, Entity[]>;
}

const ROWS_IN_A_TURN = 500;

/** A few at a time: while the next come, this process answers others. */
async function kindOf(tx: Tx, countyId: string, name: EntityName): Promise<Entity[]> {
  const all: Entity[] = [];
  for (let after: string | null = null; ; ) {
    const further: RawBuilder<unknown> = after === null ? sql`` : sql`and id > ${after}::uuid`;
    const { rows }: { rows: Stored[] } = await sql<Stored>`select id, body, modified_at, ${checked(name)} as checked_on
      from ${sql.table(tables[name])} where county_id = ${countyId} and withdrawn_at is null ${further}
      order by id limit ${ROWS_IN_A_TURN}`.execute(tx);
    all.push(...rows.map(entityOf));
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_IN_A_TURN) return all;
    after = last.id;
  }
}

type Stored = { id: string; body: Body; modified_at: Date; checked_on: string | null };
const entityOf = (row: Stored): Entity => ({
  id: row.id,
  body: row.body,
  modifiedAt: row.modified_at,
  checkedOn: row.checked_on,
});

export const tables = {
  taxonomy: 'directory.taxonomies',
  taxonomy_term: 'directory.taxonomy_terms',
  organization: 'directory.organizations',
  location: 'directory.locations',
  service: 'directory.services',
  service_at_location: 'directory.services_at_locations',
} as const satisfies Record<EntityName, string>;

const checked = (name: EntityName) => (name === 'service' ? sql.ref('checked_on') : sql`null::date`);

/** Services that left the directory after a moment (ever, without one), by themselves or with their organization. */
export async function goneServices(tx: Tx, countyId: string, after: Date | null): Promise<{ id: string; at: Date }[]> {
  const { rows } = await sql<{ id: string; at: Date }>`
    select s.id, greatest(s.withdrawn_at, o.withdrawn_at) as at from directory.services s
      join directory.organizations o on o.county_id = s.county_id and o.id = s.organization_id
      where s.county_id = ${countyId}::uuid and (s.withdrawn_at is not null or o.withdrawn_at is not null)
        and (${after}::timestamptz is null or greatest(s.withdrawn_at, o.withdrawn_at, s.modified_at) > ${after}::timestamptz)
      order by s.id`.execute(tx);
  return rows;
}
