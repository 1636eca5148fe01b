import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import { openRemark, type Remark, sealRemark } from '#platform/vault/index.ts';
import type { Origin } from './import-store.ts';
import type { PlannedPlace } from './model/plan.ts';
import { placeSealer } from './place-store.ts';

/** A change as lists and its page show it. Waiting: neither done nor declined nor gone on with. */
export type ChangeRow = {
  id: string;
  about: string | null;
  origin: Origin;
  label: string;
  madeAt: Date;
  madeById: string | null;
  /** Empty: the provider. */
  madeBy: string;
  replacedAt: Date | null;
  appliedAt: Date | null;
  undoneAt: Date | null;
  review: { by: string; at: Date; taken: boolean; why: string } | null;
};

const county = (errand: Errand) => sql`${errand.actor.countyId}::uuid`;

/** What this person has begun to change about a service and nobody has decided. */
export async function openChangeOf(errand: Errand, about: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select i.id from directory.imports i
    where i.county_id = ${county(errand)} and i.about = ${about}::uuid and i.made_by = ${errand.actor.userId}::uuid and i.origin = 'hand'
      and i.applied_at is null and i.replaced_at is null
      and not exists (select 1 from directory.change_reviews r where r.county_id = i.county_id and r.import_id = i.id)
    order by i.made_at desc, i.id desc limit 1`.execute(errand.tx);
  return rows[0]?.id ?? null;
}

export const markReplaced = (errand: Errand, id: string): Promise<unknown> =>
  sql`update directory.imports set replaced_at = ${errand.now} where county_id = ${county(errand)} and id = ${id}::uuid`.execute(
    errand.tx,
  );

type Which =
  | { kind: 'one'; id: string }
  | { kind: 'waiting' }
  | { kind: 'decided' }
  | { kind: 'about'; serviceId: string };
const MOST = 100;

/** Changes, the newest first. */
export async function changesOf(errand: Errand, which: Which): Promise<ChangeRow[]> {
  const { rows } = await sql<{
    id: string;
    about: string | null;
    origin: Origin;
    label: string | null;
    made_at: Date;
    made_by: string | null;
    maker: string | null;
    replaced_at: Date | null;
    applied_at: Date | null;
    undone_at: Date | null;
    reviewer: string | null;
    reviewed_at: Date | null;
    taken: boolean | null;
    wrapped: Buffer | null;
    why: Buffer | null;
  }>`select i.id, i.about, i.origin, i.made_at, i.made_by, m.name as maker, i.replaced_at, i.applied_at, i.undone_at,
      w.name as reviewer, r.at as reviewed_at, r.taken, r.wrapped, r.why,
      (select x.label from directory.import_rows x where x.county_id = i.county_id and x.import_id = i.id
        order by (x.entity_id = i.about) desc nulls last, x.place limit 1) as label
    from directory.imports i
    left join people.users m on m.county_id = i.county_id and m.id = i.made_by
    left join directory.change_reviews r on r.county_id = i.county_id and r.import_id = i.id
    left join people.users w on w.county_id = r.county_id and w.id = r.by_user
    where i.county_id = ${county(errand)} and i.origin <> 'file' and ${conditionOf(which)}
    order by coalesce(i.applied_at, r.at, i.made_at) desc, i.id desc limit ${MOST}`.execute(errand.tx);
  return rows.map((row) => ({
    id: row.id,
    about: row.about,
    origin: row.origin,
    label: row.label ?? '',
    madeAt: row.made_at,
    madeById: row.made_by,
    madeBy: row.maker ?? '',
    replacedAt: row.replaced_at,
    appliedAt: row.applied_at,
    undoneAt: row.undone_at,
    review: row.reviewed_at
      ? { by: row.reviewer ?? '', at: row.reviewed_at, taken: row.taken === true, why: whyOf(errand, row) }
      : null,
  }));
}

/** How many changes wait for a second person. */
export const changesWaiting = async (errand: Errand): Promise<number> =>
  (await changesOf(errand, { kind: 'waiting' })).length;

function conditionOf(which: Which) {
  if (which.kind === 'one') return sql`i.id = ${which.id}::uuid`;
  if (which.kind === 'about') return sql`i.about = ${which.serviceId}::uuid and i.replaced_at is null`;
  return which.kind === 'waiting'
    ? sql`i.applied_at is null and i.replaced_at is null and r.at is null`
    : sql`(i.applied_at is not null or r.at is not null)`;
}

/** Where confidential places are, as a change says, and what was public of each until then. */
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

const placeOf = (errand: Errand, row: string) => ({
  county: errand.actor.countyId,
  table: 'directory.change_reviews',
  row,
  column: 'why',
});

function whyOf(
  errand: Errand,
  { id, wrapped, why }: { id: string; wrapped: Buffer | null; why: Buffer | null },
): string {
  if (!wrapped || !why) return '';
  const opened = openRemark(errand.vault, placeOf(errand, id), { wrapped, sealed: why });
  return typeof opened === 'string' ? opened : '';
}

/** What the second person said. False: somebody had said it before. */
export async function keepReview(errand: Errand, id: string, taken: boolean, why: string): Promise<boolean> {
  const { tx, actor, now, vault } = errand;
  const remark: Remark | null = why === '' ? null : sealRemark(vault.ring, placeOf(errand, id), why);
  const { numAffectedRows } =
    await sql`insert into directory.change_reviews (county_id, import_id, by_user, at, taken, wrapped, why)
    values (${county(errand)}, ${id}::uuid, ${actor.userId}::uuid, ${now}, ${taken}, ${remark?.wrapped ?? null}, ${remark?.sealed ?? null})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}
