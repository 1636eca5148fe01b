import { type RawBuilder, sql } from 'kysely';
import { type Counts, type Keeping, writeAll, writeFrom } from './import-store.ts';
import { type Body, type EntityName, entityNames } from './model/directory.ts';
import type { Present } from './model/match.ts';
import { same } from './model/same.ts';
import { placeSealer } from './place-store.ts';
import { tables } from './store.ts';

/** Does an import and takes it back, with statements over its rows: the rows themselves need not come here. */

const county = (keeping: Keeping) => sql`${keeping.actor.countyId}::uuid`;
const rowsOf = (keeping: Keeping, id: string, name: EntityName) =>
  sql`r.county_id = ${county(keeping)} and r.import_id = ${id} and r.kind = ${name} and r.outcome in ('added', 'changed', 'withdrawn')`;
/** What stands there now of the object of a row. */
const standing = (name: EntityName) =>
  sql`left join ${sql.table(tables[name])} t on t.county_id = r.county_id and t.id = r.entity_id`;
/** The day on which somebody last checked it, where it has one; what else stands there is not needed then. */
const checked = (name: EntityName) => (name === 'service' ? sql`t.checked_on` : sql`null::date`);
const checkedOf = (name: EntityName) => (name === 'service' ? standing(name) : sql``);

const MANY = 1_000;
/**
 * Where an import has many rows, each question runs through a table once. Left to itself the planner, which knows nothing of a table that
 * grows within this very transaction, runs through all of the county's rows for each row of the import.
 */
export const throughOnce = async ({ tx }: Keeping, { counts }: { counts: Counts }): Promise<void> => {
  if (counts.added + counts.changed + counts.withdrawn < MANY) return;
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(tx);
};

/**
 * Whether anything that an import would change is not any more as it was when the import was read. What was only checked meanwhile is.
 */
export async function hasMovedOn(keeping: Keeping, id: string, opened: Opened): Promise<boolean> {
  for (const name of entityNames) {
    const { rows } = await sql`select 1 from directory.import_rows r
      ${standing(name)}
      where ${rowsOf(keeping, id, name)} and r.entity_id <> all (${[...opened.keys()]}::uuid[])
        and case when nullif(r.was, 'null') is null then t.id is not null
          else t.id is null or t.body <> r.was -> 'body'
            or date_trunc('milliseconds', t.withdrawn_at) is distinct from (r.was ->> 'withdrawnAt')::timestamptz end
      limit 1`.execute(keeping.tx);
    if (rows.length > 0) return true;
  }
  return false;
}

/** Whether an import that was done later, and holds, brought one of the same things. */
export async function isFollowed(keeping: Keeping, id: string): Promise<boolean> {
  const did = (row: string) => sql`${sql.ref(`${row}.outcome`)} in ('added', 'changed', 'withdrawn')`;
  const { rows } = await sql`select 1 from directory.imports i join directory.imports j on j.county_id = i.county_id
        and j.id <> i.id and j.undone_at is null and j.applied_at > i.applied_at
      where i.county_id = ${county(keeping)} and i.id = ${id} and exists (select 1 from directory.import_rows later
        join directory.import_rows r on r.county_id = later.county_id and r.entity_id = later.entity_id and r.import_id = i.id
        where later.county_id = j.county_id and later.import_id = j.id and ${did('later')} and ${did('r')})
      limit 1`.execute(keeping.tx);
  return rows.length > 0;
}

/**
 * Whether another import that holds has hidden a place since: what was read, or was public, before then was not asked whether it tells
 * where that is.
 */
export async function isPlaceHiddenSince(keeping: Keeping, id: string, since: Date): Promise<boolean> {
  const { rows } = await sql`select 1 from directory.imports i
      join directory.confidential_places p on p.county_id = i.county_id and p.import_id = i.id
      where i.county_id = ${county(keeping)} and i.id <> ${id} and i.applied_at >= ${since} and i.undone_at is null
      limit 1`.execute(keeping.tx);
  return rows.length > 0;
}

/** Of places that stood open before the import hid them: what was public of each. It stands sealed, and is compared here. */
export type Opened = ReadonlyMap<string, { name: EntityName; was: Body; withdrawnAt: string | null }>;

export async function openedBy(keeping: Keeping, id: string): Promise<Opened> {
  const { rows } = await sql<{ name: EntityName; id: string; was: Buffer; wrapped: Buffer; at: string | null }>`
    select p.kind as name, p.entity_id as id, p.was, i.wrapped, r.was ->> 'withdrawnAt' as at
      from directory.confidential_places p
      join directory.imports i on i.county_id = p.county_id and i.id = p.import_id
      left join directory.import_rows r on r.county_id = p.county_id and r.import_id = p.import_id and r.entity_id = p.entity_id
      where p.county_id = ${county(keeping)} and p.import_id = ${id} and p.was is not null`.execute(keeping.tx);
  return new Map(
    rows.map((row) => [
      row.id,
      { name: row.name, was: placeSealer(keeping, id, row.wrapped).open(row.id, 'was', row.was), withdrawnAt: row.at },
    ]),
  );
}

/** The same question for those places. */
export async function haveOpenedMoved(keeping: Keeping, opened: Opened): Promise<boolean> {
  for (const name of ['location', 'service_at_location'] as const) {
    const ids = [...opened].filter(([, each]) => each.name === name).map(([each]) => each);
    if (ids.length === 0) continue;
    const { rows } = await sql<{ id: string; body: Body; withdrawn_at: Date | null }>`
      select id, body, withdrawn_at from ${sql.table(tables[name])}
        where county_id = ${county(keeping)} and id = any (${ids}::uuid[])`.execute(keeping.tx);
    if (rows.length < ids.length) return true;
    for (const row of rows) {
      const before = opened.get(row.id);
      if ((row.withdrawn_at?.toISOString() ?? null) !== before?.withdrawnAt || !same(row.body, before.was)) return true;
    }
  }
  return false;
}

const AT_ONCE = 10_000;
type Portion = (done: number, all: number) => Promise<void>;

/**
 * Everything of an import that is not broken becomes so, each kind after those that it needs. Where somebody checked since it was read,
 * the later day stays.
 */
export const applyAll = (keeping: Keeping, id: string, onPortion: Portion): Promise<void> =>
  inPortions(keeping, id, onPortion, (name, portion) =>
    writeFrom(
      keeping,
      name,
      sql`select r.entity_id as id, r.becomes -> 'body' as body, (r.becomes ->> 'withdrawnAt')::timestamptz as "withdrawnAt",
          greatest((r.becomes ->> 'checkedOn')::date,
            nullif(${checked(name)}, (nullif(r.was, 'null') ->> 'checkedOn')::date)) as "checkedOn"
        from directory.import_rows r ${checkedOf(name)}
        where ${rowsOf(keeping, id, name)} and ${portion}`,
    ),
  );

/** Everything stands as it stood before; what was not there is withdrawn, and what was checked since stays checked. */
export async function undoAll(keeping: Keeping, id: string, opened: Opened, onPortion: Portion): Promise<void> {
  await inPortions(keeping, id, onPortion, (name, portion) =>
    writeFrom(
      keeping,
      name,
      sql`select r.entity_id as id, coalesce(nullif(r.was, 'null') -> 'body', r.becomes -> 'body') as body,
          coalesce(nullif(${checked(name)}, (r.becomes ->> 'checkedOn')::date),
            (nullif(r.was, 'null') ->> 'checkedOn')::date) as "checkedOn",
          case when nullif(r.was, 'null') is null then ${keeping.now}::timestamptz
            else (r.was ->> 'withdrawnAt')::timestamptz end as "withdrawnAt"
        from directory.import_rows r ${checkedOf(name)}
        where ${rowsOf(keeping, id, name)} and ${portion}`,
    ),
  );
  for (const name of ['location', 'service_at_location'] as const) {
    const open = [...opened].filter(([, each]) => each.name === name);
    const all = open.map(([each, { was, withdrawnAt }]): Present & { id: string } => ({
      id: each,
      body: was,
      checkedOn: null,
      withdrawnAt,
    }));
    await writeAll(keeping, name, all);
  }
}

async function inPortions(
  keeping: Keeping,
  id: string,
  onPortion: Portion,
  write: (name: EntityName, portion: RawBuilder<unknown>) => Promise<void>,
): Promise<void> {
  const { rows } = await sql<{ kind: EntityName; first: number; last: number }>`
    select r.kind, min(r.place) as first, max(r.place) as last from directory.import_rows r
      where r.county_id = ${county(keeping)} and r.import_id = ${id} and r.outcome in ('added', 'changed', 'withdrawn')
      group by 1`.execute(keeping.tx);
  const all = rows.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  let done = 0;
  for (const name of entityNames) {
    const span = rows.find(({ kind }) => kind === name);
    if (!span) continue;
    for (let from = span.first; from <= span.last; from += AT_ONCE) {
      await onPortion(done, all);
      await write(name, sql`r.place >= ${from} and r.place < ${from + AT_ONCE}`);
      done += Math.min(AT_ONCE, span.last - from + 1);
    }
  }
}

/** Done or taken back, as far as it is still asked for. False: somebody stopped it meanwhile. */
export const markApplied = (keeping: Keeping, id: string): Promise<boolean> =>
  marked(
    keeping,
    sql`update directory.imports set applied_at = ${keeping.now}, fault = null
      where county_id = ${county(keeping)} and id = ${id} and applied_at is null and do_asked_at is not null returning 1`,
  );
export const markUndone = (keeping: Keeping, id: string): Promise<boolean> =>
  marked(
    keeping,
    sql`update directory.imports set undone_at = ${keeping.now}, fault = null
      where county_id = ${county(keeping)} and id = ${id} and undone_at is null and undo_asked_at is not null returning 1`,
  );

const marked = async (keeping: Keeping, statement: RawBuilder<unknown>): Promise<boolean> =>
  (await statement.execute(keeping.tx)).rows.length > 0;
