import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Db, Tx } from '#platform/database/connect.ts';
import type { Keeping } from './import-store.ts';

/** A guide of the county that is brought again under one name, or another directory that is asked. */
export type Source = {
  id: string;
  name: string;
  keptBy: string;
  kind: 'sheet' | 'files' | 'api';
  columns: unknown;
  address: string | null;
  daily: boolean;
  appliesItself: boolean;
  pulledAt: Date | null;
  /** As whom another directory is asked. */
  asker: string;
  /** Since when it is not, because that person may not keep the directory any more. */
  stalledAt: Date | null;
};

const county = (keeping: Keeping) => sql`${keeping.actor.countyId}::uuid`;

/** Those that are in use, by name; or one. */
export async function sourcesOf(keeping: Keeping, id: string | null): Promise<Source[]> {
  const { rows } = await sql<Source>`select id, name, kept_by as "keptBy", kind, columns, address, daily,
      applies_itself as "appliesItself", pulled_at as "pulledAt", stalled_at as "stalledAt", coalesce((select u.name from people.users u
        where u.county_id = directory.sources.county_id and u.id = coalesce(asks_as, made_by)), '') as asker from directory.sources
    where county_id = ${county(keeping)} and ended_at is null and (${id}::uuid is null or id = ${id}::uuid)
    order by lower(name), id`.execute(keeping.tx);
  return rows;
}

export type NewSource = Pick<Source, 'name' | 'keptBy' | 'kind' | 'address' | 'daily' | 'appliesItself'>;

/** Null: there is one of this name. */
export async function addSource(keeping: Keeping, made: NewSource): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into directory.sources (county_id, id, name, kept_by, kind, address, daily, applies_itself, made_at, made_by)
      values (${county(keeping)}, ${newId(keeping.now.getTime())}, ${made.name}, ${made.keptBy}, ${made.kind}, ${made.address},
        ${made.daily}, ${made.appliesItself}, ${keeping.now}, ${keeping.actor.userId})
      on conflict do nothing returning id`.execute(keeping.tx);
  return rows[0]?.id ?? null;
}

/** What the columns of a sheet are, for the next time. */
export const rememberColumns = (keeping: Keeping, id: string, columns: object): Promise<unknown> =>
  sql`update directory.sources set columns = ${JSON.stringify(columns)}::jsonb
    where county_id = ${county(keeping)} and id = ${id}`.execute(keeping.tx);

export type Habits = Pick<Source, 'keptBy' | 'daily' | 'appliesItself'>;
export const changeHabits = (
  keeping: Keeping,
  id: string,
  { keptBy, daily, appliesItself }: Habits,
): Promise<unknown> =>
  sql`update directory.sources set kept_by = ${keptBy}, daily = ${daily}, applies_itself = ${appliesItself}
    where county_id = ${county(keeping)} and id = ${id} and ended_at is null`.execute(keeping.tx);

/** No longer brought; what it brought stays. */
export const endSource = (keeping: Keeping, id: string): Promise<unknown> =>
  sql`update directory.sources set ended_at = ${keeping.now}
    where county_id = ${county(keeping)} and id = ${id} and ended_at is null`.execute(keeping.tx);

/** Until when what changed there was brought; null: all of it is asked for again. */
export const setPulledAt = (keeping: Keeping, id: string, at: Date | null): Promise<unknown> =>
  sql`update directory.sources set pulled_at = ${at} where county_id = ${county(keeping)} and id = ${id}`.execute(
    keeping.tx,
  );

/**
 * Services that earlier files of this source named, that the import does not name, and that no other source names: each becomes a row
 * that offers to take it out. @returns how many
 */
export async function keepMissing(keeping: Keeping, importId: string, sourceId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`with named as (
      select distinct r.entity_id as id from directory.import_rows r
        join directory.imports i on i.county_id = r.county_id and i.id = r.import_id
        where r.county_id = ${county(keeping)} and i.source_id = ${sourceId} and i.applied_at is not null and i.undone_at is null
          and r.kind = 'service' and r.outcome in ('added', 'changed', 'same')),
    gone as (
      select t.id, t.name, t.body, t.checked_on from named n
        join directory.services t on t.county_id = ${county(keeping)} and t.id = n.id and t.withdrawn_at is null
        where not exists (select 1 from directory.import_rows r
            where r.county_id = t.county_id and r.import_id = ${importId} and r.entity_id = t.id)
          and not exists (select 1 from directory.import_rows r
            join directory.imports i on i.county_id = r.county_id and i.id = r.import_id
            where r.county_id = t.county_id and r.entity_id = t.id and r.outcome in ('added', 'changed', 'same')
              and i.source_id <> ${sourceId} and i.applied_at is not null and i.undone_at is null)),
    kept as (insert into directory.import_rows (county_id, import_id, place, kind, entity_id, outcome, label, source, was, becomes)
      select ${county(keeping)}, ${importId}, (select coalesce(max(r.place), 0) from directory.import_rows r
            where r.county_id = ${county(keeping)} and r.import_id = ${importId}) + row_number() over (order by g.name, g.id),
          'service', g.id, 'missing', left(g.name, 200), '',
          jsonb_build_object('body', g.body, 'checkedOn', g.checked_on, 'withdrawnAt', null),
          jsonb_build_object('body', g.body, 'checkedOn', g.checked_on, 'withdrawnAt', ${keeping.now}::timestamptz)
        from gone g returning 1)
    select count(*)::int as n from kept`.execute(keeping.tx);
  const n = rows[0]?.n ?? 0;
  await sql`update directory.imports set counts = counts || jsonb_build_object('missing', ${n}::int)
    where county_id = ${county(keeping)} and id = ${importId}`.execute(keeping.tx);
  return n;
}

/** What is missing shall go when the import is done. */
export async function withdrawMissing(keeping: Keeping, importId: string): Promise<void> {
  const { rows } = await sql`update directory.import_rows set outcome = 'withdrawn'
    where county_id = ${county(keeping)} and import_id = ${importId} and outcome = 'missing' returning 1`.execute(
    keeping.tx,
  );
  if (rows.length > 0)
    await sql`update directory.imports set counts = counts || jsonb_build_object('missing', 0, 'withdrawn', ${rows.length}::int)
      where county_id = ${county(keeping)} and id = ${importId}`.execute(keeping.tx);
}

/** Under which names an entry was brought, by imports that hold. */
export async function namesOf(tx: Tx, countyId: string, entityId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select distinct s.id, s.name from directory.import_rows r
    join directory.imports i on i.county_id = r.county_id and i.id = r.import_id and i.applied_at is not null and i.undone_at is null
    join directory.sources s on s.county_id = i.county_id and s.id = i.source_id
    where r.county_id = ${countyId} and r.entity_id = ${entityId} and r.outcome in ('added', 'changed', 'same')
    order by s.name`.execute(tx);
  return rows;
}

/** Sources that are asked daily and were not in the last hours: each with whose it is. */
export async function duePulls(db: Db, now: Date): Promise<{ countyId: string; sourceId: string; personId: string }[]> {
  const { rows } = await sql<{ countyId: string; sourceId: string; personId: string }>`
    select s.county_id as "countyId", s.id as "sourceId", coalesce(s.asks_as, s.made_by) as "personId" from directory.sources s
      where s.kind = 'api' and s.daily and s.stalled_at is null and s.ended_at is null and not exists (select 1 from directory.imports i
        where i.county_id = s.county_id and i.source_id = s.id and i.made_at > ${now}::timestamptz - interval '23 hours')
      order by s.made_at limit 20`.execute(db);
  return rows;
}

/** Nobody asks it any more, and the administrators are told, once. As the jobs' role. */
export const sayStalled = (db: Db, countyId: string, sourceId: string, at: Date): Promise<unknown> =>
  sql`select directory.source_stalled(${countyId}::uuid, ${sourceId}::uuid, ${at})`.execute(db);

/** From now on it is asked as the person who takes it over. */
export async function takeSource(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select directory.take_source(${id}::uuid) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

/** Of the source, what was read and nobody did: the next pull says it anew. */
export const discardWaiting = (keeping: Keeping, sourceId: string): Promise<unknown> =>
  sql`select directory.discard(i.id) from directory.imports i
    where i.county_id = ${county(keeping)} and i.source_id = ${sourceId} and i.applied_at is null`.execute(keeping.tx);
