import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Category } from './model/kinds.ts';
import { sealerFrom } from './sealed.ts';
import { type Hub, readCard } from './store.ts';

/** What this person may do with a youth: the categories they see, and whether they may add to each. */
export type Rights = ReadonlyMap<Category, { add: boolean }>;

/** A record as it opens for this person: the hub, their rights, the other records joined with it, and why they may see it. */
export type OpenRecord = Hub & {
  changedAt: Date | null;
  rights: Rights;
  joinedWith: string[];
  /** Which modules' rooms hold, or held, something of this youth: where a record needs to look, and nothing else. */
  rooms: readonly string[];
  basis: string | null;
  /** This person met the youth by reporting: what they write here in their name tells the team who reported. */
  reported: boolean;
};

/** One statement: whatever this person may not see is not in it. Null: no such youth for them. */
export async function openRecord(errand: Errand, youthId: string): Promise<OpenRecord | null> {
  const { countyId, userId, agencyId } = errand.actor;
  const { rows } = await sql<{
    id: string;
    number: string;
    held_by: string | null;
    wrapped: Buffer | null;
    card: Buffer | null;
    changed_at: Date | null;
    rights: Record<Category, boolean> | null;
    joined: string[] | null;
    rooms: string[] | null;
    basis: string | null;
    reported: boolean;
  }>`select y.id, y.number, y.held_by, k.wrapped, i.card, i.changed_at,
      (select jsonb_object_agg(g.category, coalesce(g.can_add and g.add_expires_at > now(), false)) from access.grants g
        where g.county_id = y.county_id and g.user_id = ${userId} and g.youth_id = y.id and g.expires_at > now()) as rights,
      (select array_agg(case when j.youth_id = y.id then j.other_id else j.youth_id end) from youth.joins j
        where j.county_id = y.county_id and j.parted_at is null and (j.youth_id = y.id or j.other_id = y.id)) as joined,
      (select array_agg(r.room) from youth.rooms r where r.county_id = y.county_id and r.youth_id = y.id) as rooms,
      (select string_agg(distinct b.kind::text, ' ') from access.bases b where b.county_id = y.county_id and b.youth_id = y.id
        and (b.user_id = ${userId} or b.agency_id = ${agencyId}) and b.ended_at is null and b.since <= now()
        and (b.until is null or b.until > now())) as basis,
      exists (select 1 from access.bases b where b.county_id = y.county_id and b.youth_id = y.id and b.reporter
        and (b.user_id = ${userId} or b.agency_id = ${agencyId})) as reported
    from youth.youth y
    join youth.keys k on k.county_id = y.county_id and k.youth_id = y.id
    left join youth.identities i on i.county_id = y.county_id and i.youth_id = y.id
    where y.county_id = ${countyId} and y.id = ${youthId}`.execute(errand.tx);
  const row = rows[0];
  if (!row?.wrapped) return null;
  const sealer = sealerFrom(errand, row.id, row.wrapped);
  return {
    id: row.id,
    number: row.number,
    heldBy: row.held_by,
    card: row.card ? readCard(sealer, row.id, row.card) : null,
    changedAt: row.changed_at,
    sealer,
    rights: new Map(
      Object.entries(row.rights ?? {}).map(([category, add]) => [category as Category, { add }] as const),
    ),
    joinedWith: row.joined ? await joinedThrough(errand, row.id) : [],
    rooms: row.rooms ?? [],
    basis: row.basis,
    reported: row.reported,
  };
}

/** All records joined with one, through one another: asked only where there is a first one, which is rare. */
async function joinedThrough({ tx, actor }: Errand, youthId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive half(id) as (
        select ${youthId}::uuid union
        select case when j.youth_id = half.id then j.other_id else j.youth_id end from half
          join youth.joins j on j.county_id = ${actor.countyId} and j.parted_at is null and (j.youth_id = half.id or j.other_id = half.id))
      select half.id from half where half.id <> ${youthId}`.execute(tx);
  return rows.map(({ id }) => id);
}

export const mayAdd = (rights: Rights, category: Category): boolean => rights.get(category)?.add ?? false;
