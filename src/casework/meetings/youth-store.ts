import { sql } from 'kysely';
import { type Card, type Rights, readCard, type Sealer, sealerFrom } from '#casework/youth/index.ts';
import type { Category } from '#foundation/access/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';

const own = ({ actor }: Errand) => sql`${actor.countyId}::uuid`;

/** A youth of whom a meeting speaks, as the person who looks may see them. */
export type MetYouth = {
  id: string;
  number: string;
  card: Card | null;
  sealer: Sealer;
  rights: Rights;
  /** When this team last met about this youth; null: never before. */
  since: Date | null;
};

type Row = {
  id: string;
  number: string;
  wrapped: Buffer;
  card: Buffer | null;
  rights: Record<string, boolean> | null;
  since: Date | null;
};

/** The youth on a meeting's list that this person may see, in one statement; in the order in which they were added. */
export async function youthOf(
  errand: Errand,
  { id, teamId, startsAt }: { id: string; teamId: string; startsAt: Date },
): Promise<MetYouth[]> {
  const { rows } = await sql<Row>`
    select y.id, y.number, k.wrapped, i.card,
      (select jsonb_object_agg(g.category, coalesce(g.can_add and g.add_expires_at > now(), false)) from access.grants g
        where g.county_id = y.county_id and g.user_id = ${errand.actor.userId} and g.youth_id = y.id and g.expires_at > now()) as rights,
      (select max(p.starts_at) from meetings.youth l join meetings.meetings p on p.county_id = l.county_id and p.id = l.meeting_id
        where l.county_id = y.county_id and l.youth_id = y.id and l.removed_at is null and p.team_id = ${teamId}
          and p.starts_at < ${startsAt} and p.cancelled_at is null) as since
    from meetings.youth m
    join youth.youth y on y.county_id = m.county_id and y.id = m.youth_id
    join youth.keys k on k.county_id = m.county_id and k.youth_id = m.youth_id and k.wrapped is not null
    left join youth.identities i on i.county_id = m.county_id and i.youth_id = m.youth_id
    where m.county_id = ${own(errand)} and m.meeting_id = ${id} and m.removed_at is null
    order by m.added_at, m.id`.execute(errand.tx);
  return rows.map((row) => {
    const sealer = sealerFrom(errand, row.id, row.wrapped);
    return {
      id: row.id,
      number: row.number,
      sealer,
      since: row.since,
      card: row.card ? readCard(sealer, row.id, row.card) : null,
      rights: new Map(
        Object.entries(row.rights ?? {}).map(([category, add]) => [category as Category, { add }] as const),
      ),
    };
  });
}

/** How many of each meeting's youth are not this person's to see; how many they may. */
export async function countYouth(
  errand: Errand,
  meetingIds: readonly string[],
): Promise<Map<string, { seen: number; unseen: number }>> {
  const { rows } = await sql<{ id: string; seen: number; unseen: number }>`
    select m.id, meetings.unseen(m.id) as unseen, (select count(*)::int from meetings.youth y where y.county_id = ${own(errand)}
        and y.meeting_id = m.id and y.removed_at is null) as seen
      from unnest(${[...meetingIds]}::uuid[]) m(id)`.execute(errand.tx);
  return new Map(rows.map(({ id, seen, unseen }) => [id, { seen, unseen }]));
}

/** False: the youth is on the list already. @throws where the list is full, with the constraint's name. */
export async function addYouth(errand: Errand, meetingId: string, youthId: string): Promise<boolean> {
  const done = await sql`insert into meetings.youth (county_id, id, meeting_id, youth_id, by_user, agency_id, added_at)
    values (${own(errand)}, ${newId(errand.now.getTime())}, ${meetingId}, ${youthId}, ${errand.actor.userId}, ${errand.actor.agencyId}, ${errand.now})
    on conflict do nothing`.execute(errand.tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** False: the youth is not on the list. */
export async function removeYouth(errand: Errand, meetingId: string, youthId: string): Promise<boolean> {
  const done = await sql`update meetings.youth set removed_at = ${errand.now}
    where county_id = ${own(errand)} and meeting_id = ${meetingId} and youth_id = ${youthId} and removed_at is null`.execute(
    errand.tx,
  );
  return (done.numAffectedRows ?? 0n) > 0n;
}
