import { type RawBuilder, sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Fault } from './model/check.ts';
import { type Body, type EntityName, entityNames } from './model/directory.ts';
import type { Existing, Present } from './model/match.ts';
import type { Outcome, Places, Plan, PlannedPlace } from './model/plan.ts';
import { newPlaceSealer, type PlaceSealer, placeSealer } from './place-store.ts';
import { tables } from './store.ts';

/** Files that were brought, or a change by hand, by the provider's word, by a youth leader's words. */
export type Origin = 'file' | 'hand' | 'provider' | 'leader';

/** One import as the list shows it. */
export type ImportRow = {
  id: string;
  source: string;
  madeAt: Date;
  /** Empty: the provider, through a link. */
  madeBy: string;
  origin: Origin;
  appliedAt: Date | null;
  undoneAt: Date | null;
  counts: Record<Outcome, number>;
};
export type BroughtRow = {
  kind: EntityName;
  id: string | null;
  outcome: Outcome;
  label: string;
  source: string;
  faults: Fault[];
  was: Present | null;
  becomes: Present | null;
};

const county = (errand: Errand) => sql`${errand.actor.countyId}::uuid`;

/** Everything that is there, withdrawn or not. */
export async function existingIn(errand: Errand): Promise<Existing> {
  const all = await Promise.all(
    entityNames.map(async (name) => {
      const { rows } = await sql<{ id: string; body: Body; checked_on: string | null; withdrawn_at: Date | null }>`
        select id, body, ${name === 'service' ? sql.ref('checked_on') : sql`null::date`} as checked_on, withdrawn_at
          from ${sql.table(tables[name])} where county_id = ${county(errand)}`.execute(errand.tx);
      return [name, new Map(rows.map((row) => [row.id, presentOf(row)]))] as const;
    }),
  );
  return Object.fromEntries(all) as unknown as Existing;
}

const presentOf = (row: { body: Body; checked_on: string | null; withdrawn_at: Date | null }): Present => ({
  body: row.body,
  checkedOn: row.checked_on,
  withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
});

/** Where confidential places are: what the last import says that was done and not undone. */
export async function placesIn(errand: Errand): Promise<Places> {
  const { rows } = await sql<{ entity_id: string; body: Buffer; import_id: string; wrapped: Buffer }>`
    select distinct on (p.entity_id) p.entity_id, p.body, i.id as import_id, i.wrapped from directory.confidential_places p
      join directory.imports i on i.county_id = p.county_id and i.id = p.import_id
      where p.county_id = ${county(errand)} and i.applied_at is not null and i.undone_at is null
      order by p.entity_id, i.applied_at desc, i.id desc`.execute(errand.tx);
  return new Map(
    rows.map((row) => [
      row.entity_id,
      placeSealer(errand, row.import_id, row.wrapped).open(row.entity_id, 'body', row.body),
    ]),
  );
}

/** Keeps what an import would do, so that it can be seen. Nothing of the directory changes. */
export async function keepImport(
  errand: Errand,
  source: string,
  plan: Plan,
  by: { origin: Origin; about: string | null } = { origin: 'file', about: null },
): Promise<string> {
  const id = newId(errand.now.getTime());
  const { tx, actor, now } = errand;
  const key = plan.places.length > 0 ? newPlaceSealer(errand.vault.ring, actor.countyId, id) : null;
  await sql`insert into directory.imports (county_id, id, source, made_at, made_by, wrapped, origin, about)
    values (${county(errand)}, ${id}, ${source}, ${now}, ${actor.userId}, ${key?.wrapped ?? null}, ${by.origin}, ${by.about})`.execute(
    tx,
  );
  const rows = plan.rows.map((row, place) => ({ ...row, place: place + 1 }));
  await sql`insert into directory.import_rows (county_id, import_id, place, kind, entity_id, outcome, label, source, faults, was, becomes)
    select ${county(errand)}, ${id}, x.place, x.kind, x.id, x.outcome, x.label, x.source, x.faults, x.was, x.becomes
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(place int, kind text, id uuid, outcome text, label text,
        source text, faults jsonb, was jsonb, becomes jsonb)`.execute(tx);
  if (key) await keepPlaces(errand, id, plan.places, key.sealer);
  return id;
}

async function keepPlaces(errand: Errand, importId: string, places: readonly PlannedPlace[], sealer: PlaceSealer) {
  const hex = (sealed: Buffer) => `\\x${sealed.toString('hex')}`;
  const sealed = places.map(({ kind, id, body, was }) => ({
    kind,
    id,
    body: hex(sealer.seal(id, 'body', body)),
    was: was === null ? null : hex(sealer.seal(id, 'was', was as unknown as Body)),
  }));
  await sql`insert into directory.confidential_places (county_id, import_id, kind, entity_id, body, was)
    select ${county(errand)}, ${importId}, x.kind, x.id, x.body, x.was
      from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as x(kind text, id uuid, body bytea, was bytea)`.execute(
    errand.tx,
  );
}

/** Imports of files, the newest first; or one, whatever it came from. */
export async function importsOf(errand: Errand, id: string | null): Promise<ImportRow[]> {
  const { rows } = await sql<{
    id: string;
    source: string;
    made_at: Date;
    made_by: string;
    origin: Origin;
    applied_at: Date | null;
    undone_at: Date | null;
    counts: Partial<Record<Outcome, number>>;
  }>`select i.id, i.source, i.made_at, coalesce(u.name, '') as made_by, i.origin, i.applied_at, i.undone_at, (
        select coalesce(jsonb_object_agg(c.outcome, c.n), '{}') from (select r.outcome, count(*)::int as n
          from directory.import_rows r where r.county_id = i.county_id and r.import_id = i.id group by 1) c) as counts
      from directory.imports i left join people.users u on u.county_id = i.county_id and u.id = i.made_by
      where i.county_id = ${county(errand)} and case when ${id}::uuid is null then i.origin = 'file' else i.id = ${id}::uuid end
      order by i.made_at desc, i.id desc limit 50`.execute(errand.tx);
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    madeAt: row.made_at,
    madeBy: row.made_by,
    origin: row.origin,
    appliedAt: row.applied_at,
    undoneAt: row.undone_at,
    counts: { added: 0, changed: 0, same: 0, broken: 0, ...row.counts },
  }));
}

type Part = { outcome: Outcome; limit: number; offset: number };

/** The rows of an import; of one outcome, or those that do something. */
export async function rowsOfImport(errand: Errand, id: string, part: Part | null): Promise<BroughtRow[]> {
  const which: RawBuilder<unknown> = part
    ? sql`and outcome = ${part.outcome} order by place limit ${part.limit} offset ${part.offset}`
    : sql`and outcome in ('added', 'changed') order by place`;
  const { rows } = await sql<BroughtRow>`
    select kind, entity_id as id, outcome, label, source, faults, was, becomes from directory.import_rows
      where county_id = ${county(errand)} and import_id = ${id} ${which}`.execute(errand.tx);
  return rows;
}

/** Nobody else brings anything in or takes it back while this transaction lasts. */
export const alone = (errand: Errand): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`directory ${errand.actor.countyId}`}, 0))`.execute(errand.tx);

export async function placesOfImport(errand: Errand, id: string): Promise<Map<string, PlannedPlace>> {
  const { rows } = await sql<{
    kind: PlannedPlace['kind'];
    id: string;
    body: Buffer;
    was: Buffer | null;
    wrapped: Buffer;
  }>`
    select p.kind, p.entity_id as id, p.body, p.was, i.wrapped from directory.confidential_places p
      join directory.imports i on i.county_id = p.county_id and i.id = p.import_id
      where p.county_id = ${county(errand)} and p.import_id = ${id}`.execute(errand.tx);
  return new Map(
    rows.map(({ wrapped, ...row }) => {
      const sealer = placeSealer(errand, id, wrapped);
      const was = row.was && (sealer.open(row.id, 'was', row.was) as unknown as PlannedPlace['was']);
      return [row.id, { ...row, body: sealer.open(row.id, 'body', row.body), was }];
    }),
  );
}

/** Whether an import that was done later, and holds, brought one of the same things. */
export async function isFollowed(errand: Errand, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from directory.import_rows r
      join directory.import_rows later on later.county_id = r.county_id and later.entity_id = r.entity_id
        and later.import_id <> r.import_id and later.outcome in ('added', 'changed')
      join directory.imports i on i.county_id = r.county_id and i.id = r.import_id
      join directory.imports j on j.county_id = r.county_id and j.id = later.import_id
      where r.county_id = ${county(errand)} and r.import_id = ${id} and r.outcome in ('added', 'changed')
        and j.undone_at is null and j.applied_at > i.applied_at limit 1`.execute(errand.tx);
  return rows.length > 0;
}

/**
 * Whether another import that holds has hidden a place since: what was read, or was public, before then was not asked whether it tells
 * where that is.
 */
export async function isPlaceHiddenSince(errand: Errand, id: string, since: Date): Promise<boolean> {
  const { rows } = await sql`select 1 from directory.imports i
      join directory.confidential_places p on p.county_id = i.county_id and p.import_id = i.id
      where i.county_id = ${county(errand)} and i.id <> ${id} and i.applied_at >= ${since} and i.undone_at is null
      limit 1`.execute(errand.tx);
  return rows.length > 0;
}

export const markApplied = (errand: Errand, id: string): Promise<unknown> =>
  sql`update directory.imports set applied_at = ${errand.now} where county_id = ${county(errand)} and id = ${id}`.execute(
    errand.tx,
  );
export const markUndone = (errand: Errand, id: string): Promise<unknown> =>
  sql`update directory.imports set undone_at = ${errand.now} where county_id = ${county(errand)} and id = ${id}`.execute(
    errand.tx,
  );

type Written = Present & { id: string };

/** Writes objects of one kind as they shall be, with one statement. */
export async function writeAll(errand: Errand, name: EntityName, all: readonly Written[]): Promise<void> {
  if (all.length === 0) return;
  const more = columns[name];
  const named = sql.join(more.map((each) => sql.ref(each.column)));
  const values = sql.join(more.map((each) => each.value));
  const renewed = sql.join(
    ['body', 'modified_at', 'withdrawn_at', ...more.map(({ column }) => column)].map(
      (column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`,
    ),
  );
  await sql`insert into ${sql.table(tables[name])} (county_id, id, body, modified_at, withdrawn_at, ${named})
    select ${county(errand)}, x.id, x.body, ${errand.now}::timestamptz, x."withdrawnAt", ${values}
      from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as x(id uuid, body jsonb, "checkedOn" date, "withdrawnAt" timestamptz)
    on conflict (county_id, id) do update set ${renewed}`.execute(errand.tx);
}

const said = (column: string) => ({ column, value: sql`x.body ->> ${sql.lit(column)}` });
const leads = (column: string) => ({ column, value: sql`(x.body ->> ${sql.lit(column)})::uuid` });
const columns: Record<EntityName, readonly { column: string; value: RawBuilder<unknown> }[]> = {
  taxonomy: [said('name')],
  taxonomy_term: [said('name'), leads('taxonomy_id'), leads('parent_id')],
  organization: [said('name')],
  location: [leads('organization_id')],
  service: [said('name'), leads('organization_id'), { column: 'checked_on', value: sql`x."checkedOn"` }],
  service_at_location: [leads('service_id'), leads('location_id')],
};

/** Says that a service is right as it stands. False: there is none. */
export async function setChecked(errand: Errand, id: string, day: string): Promise<boolean> {
  const done = await errand.tx
    .updateTable('directory.services')
    .set({ checked_on: day, modified_at: errand.now })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
