import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { Kept } from '#kernel/kept.ts';
import type { Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import { type CountyRegions, countyRegions } from './model/county.ts';
import { outlineShape } from './model/outline.ts';
import { landmark } from './model/places.ts';
import { readRegions } from './model/region.ts';
import { shippedPlaces } from './shipped.ts';

export const kinds = ['list', 'places', 'shapes', 'landmarks'] as const;
export type Kind = (typeof kinds)[number];

const kept = new Kept<CountyRegions>();
const nowhere = countyRegions({
  setUp: [],
  list: null,
  places: null,
  landmarks: null,
  shipped: shippedPlaces,
  outline: null,
});

/**
 * The regions of this county; of none named, of the one whose directory a visitor without an account sees. A process keeps them while
 * the mark of the directory is the same: the mark changes with either.
 */
export async function regionsNow(tx: Tx, countyId: string | null): Promise<CountyRegions> {
  const { rows } = await sql<{ county_id: string; mark: string }>`
    select county_id, mark from directory.standing(${countyId}::uuid)`.execute(tx);
  const [row] = rows;
  return row ? regionsAt(tx, { countyId: row.county_id, mark: row.mark }) : nowhere;
}

/** The same, where the mark is known already. */
export const regionsAt = (tx: Tx, { countyId, mark }: { countyId: string; mark: string }): Promise<CountyRegions> =>
  kept.of(countyId, mark, () => readAll(tx, countyId));

const placeRows = z.object({
  rows: z.array(
    z.object({
      postalCode: z.string(),
      region: z.string(),
      city: z.string().nullable(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
    }),
  ),
});

const landmarkRows = z.object({ rows: z.array(landmark) });

async function readAll(tx: Tx, countyId: string): Promise<CountyRegions> {
  const [{ rows: setUp }, { rows: versions }] = await Promise.all([
    sql<{ regions: unknown }>`select regions.setup(${countyId}::uuid) as regions`.execute(tx),
    sql<{ kind: Kind; body: unknown; source: string; checked_on: string | null }>`
      select distinct on (v.kind) v.kind, v.body, v.source, v.checked_on from regions.versions v
        where v.county_id = ${countyId}::uuid and v.applied_at is not null and v.undone_at is null
        order by v.kind, v.applied_at desc, v.id desc`.execute(tx),
  ]);
  const of = (kind: Kind) => versions.find((each) => each.kind === kind);
  const [list, places, shapes, names] = [of('list'), of('places'), of('shapes'), of('landmarks')];
  const read = places && placeRows.parse(places.body);
  return countyRegions({
    setUp: readRegions(setUp[0]?.regions),
    list: list ? readRegions((list.body as { rows: unknown }).rows) : null,
    places: places && read ? { rows: read.rows, source: places.source, checkedOn: places.checked_on } : null,
    landmarks: names ? landmarkRows.parse(names.body).rows : null,
    shipped: shippedPlaces,
    outline: shapes ? outlineShape.parse(shapes.body) : null,
  });
}

/** A version as the list shows it; what it holds is read only with one. */
export type VersionRow = {
  id: string;
  kind: Kind;
  source: string;
  checkedOn: string | null;
  createdAt: Date;
  createdBy: string;
  appliedAt: Date | null;
  undoneAt: Date | null;
};

const facts = sql`v.id, v.kind, v.source, v.checked_on as "checkedOn", v.created_at as "createdAt", u.name as "createdBy",
  v.applied_at as "appliedAt", v.undone_at as "undoneAt"`;

/** What the county brought, the newest first. */
export async function versionsOf({ tx, actor }: Errand): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`select ${facts} from regions.versions v
    join people.users u on u.county_id = v.county_id and u.id = v.created_by
    where v.county_id = ${actor.countyId}::uuid order by v.created_at desc, v.id desc limit 100`.execute(tx);
  return rows;
}

export async function versionOf({ tx, actor }: Errand, id: string): Promise<(VersionRow & { body: unknown }) | null> {
  const { rows } = await sql<VersionRow & { body: unknown }>`select ${facts}, v.body from regions.versions v
    join people.users u on u.county_id = v.county_id and u.id = v.created_by
    where v.county_id = ${actor.countyId}::uuid and v.id = ${id}::uuid`.execute(tx);
  return rows[0] ?? null;
}

/** Of each kind, the version that holds. */
export async function holding({ tx, actor }: Errand): Promise<Map<Kind, string>> {
  const { rows } = await sql<{
    kind: Kind;
    id: string;
  }>`select distinct on (v.kind) v.kind, v.id from regions.versions v
    where v.county_id = ${actor.countyId}::uuid and v.applied_at is not null and v.undone_at is null
    order by v.kind, v.applied_at desc, v.id desc`.execute(tx);
  return new Map(rows.map((row) => [row.kind, row.id]));
}

export type Proposal = { kind: Kind; body: unknown; source: string; checkedOn: string | null };

export async function keepVersion(errand: Errand, { kind, body, source, checkedOn }: Proposal): Promise<string> {
  const id = newId(errand.now.getTime());
  await sql`insert into regions.versions (county_id, id, kind, body, source, checked_on, created_by, created_at)
    values (${errand.actor.countyId}::uuid, ${id}::uuid, ${kind}, ${JSON.stringify(body)}::jsonb, ${source}, ${checkedOn}::date,
      ${errand.actor.userId}::uuid, ${errand.now})`.execute(errand.tx);
  return id;
}

/** One at a time changes what holds. */
export const alone = ({ tx, actor }: Errand): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended('regions ' || ${actor.countyId}::text, 0))`.execute(tx);

export const markApplied = ({ tx, actor, now }: Errand, id: string): Promise<unknown> =>
  sql`update regions.versions set applied_at = ${now} where county_id = ${actor.countyId}::uuid and id = ${id}::uuid
    and applied_at is null`.execute(tx);
export const markUndone = ({ tx, actor, now }: Errand, id: string): Promise<unknown> =>
  sql`update regions.versions set undone_at = ${now} where county_id = ${actor.countyId}::uuid and id = ${id}::uuid
    and applied_at is not null and undone_at is null`.execute(tx);
