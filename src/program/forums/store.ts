import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Forum, ForumKind, Member } from './model/forum.ts';
import { newForumKey } from './sealed-store.ts';

const own = ({ actor }: Errand) => sql`${actor.countyId}::uuid`;

const facts = sql`f.id, f.kind, f.region, f.name, forums.i_belong(f.id) as belongs,
  (select count(*)::int from forums.members m where m.county_id = f.county_id and m.forum_id = f.id and m.ended_at is null) as members`;

/** The forums that this person belongs to or keeps. */
export async function forumsOf(errand: Errand): Promise<Forum[]> {
  const { rows } = await sql<Forum>`select ${facts} from forums.forums f where f.county_id = ${own(errand)}
    order by array_position(array['liaisons', 'alliance', 'region'], f.kind), f.name, f.id`.execute(errand.tx);
  return rows;
}

/** The forums of one region's network that this person belongs to. */
export const forumsOfRegion = async (errand: Errand, region: string): Promise<Forum[]> =>
  (await forumsOf(errand)).filter((each) => each.belongs && each.region === region);

export async function forumOf(errand: Errand, id: string): Promise<(Forum & { wrapped: Buffer }) | null> {
  const { rows } = await sql<Forum & { wrapped: Buffer }>`select ${facts}, f.wrapped from forums.forums f
    where f.county_id = ${own(errand)} and f.id = ${id}::uuid`.execute(errand.tx);
  return rows[0] ?? null;
}

/** A new forum, with who opened it as its first member and chair. */
export async function openForum(
  errand: Errand,
  { kind, region, name }: { kind: ForumKind; region: string | null; name: string },
): Promise<string> {
  const id = newId(errand.now.getTime());
  await sql`insert into forums.forums (county_id, id, kind, region, name, wrapped, created_by, created_at)
    values (${own(errand)}, ${id}::uuid, ${kind}, ${region}, ${name}, ${newForumKey(errand, id)}, ${errand.actor.userId}::uuid, ${errand.now})`.execute(
    errand.tx,
  );
  await addMember(errand, id, errand.actor.userId, true);
  return id;
}

export async function membersOf(errand: Errand, forumId: string): Promise<Member[]> {
  const { rows } =
    await sql<Member>`select m.id, m.user_id as "userId", u.name, a.name as agency, m.chair, m.created_at as "createdAt"
    from forums.members m join people.users u on u.county_id = m.county_id and u.id = m.user_id
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where m.county_id = ${own(errand)} and m.forum_id = ${forumId}::uuid and m.ended_at is null order by m.chair desc, u.name`.execute(
      errand.tx,
    );
  return rows;
}

/** False: they belong to it already. */
export async function addMember(errand: Errand, forumId: string, userId: string, chair: boolean): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into forums.members (county_id, id, forum_id, user_id, chair, created_by, created_at)
    values (${own(errand)}, ${newId(errand.now.getTime())}::uuid, ${forumId}::uuid, ${userId}::uuid, ${chair}, ${errand.actor.userId}::uuid, ${errand.now})
    on conflict do nothing`.execute(errand.tx);
  return (numAffectedRows ?? 0n) > 0n;
}

export async function endMember(errand: Errand, forumId: string, id: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update forums.members set ended_at = ${errand.now}, ended_by = ${errand.actor.userId}::uuid
    where county_id = ${own(errand)} and forum_id = ${forumId}::uuid and id = ${id}::uuid and ended_at is null`.execute(
      errand.tx,
    );
  return (numAffectedRows ?? 0n) > 0n;
}

/** The people of the program whom this e-mail address or whole name means; at most two. */
export async function peopleMeant(errand: Errand, written: string): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`select u.id from people.users u
    where u.county_id = ${own(errand)} and u.kind = 'person' and (u.until is null or u.until > ${errand.now})
      and (lower(u.email) = lower(${written}) or lower(u.name) = lower(${written})) limit 2`.execute(errand.tx);
  return rows;
}

/** Tells the other members by mail that something waits, and no more. */
export const tellMembers = ({ tx }: Errand, forumId: string): Promise<unknown> =>
  sql`select forums.tell(${forumId}::uuid)`.execute(tx);
