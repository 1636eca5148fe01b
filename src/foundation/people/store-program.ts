import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';

/** Someone whom an administrator proposed for a role that the program itself admits to. */
export type AskingRow = {
  userId: string;
  person: string;
  email: string | null;
  role: string;
  since: Date;
  grantedBy: string | null;
  grantedById: string | null;
};

/** A one-time link that would open the account of someone of the program. */
export type WaitingLink = {
  id: string;
  userId: string;
  person: string;
  madeBy: string | null;
  madeAt: Date;
  /** It waits for a colleague's yes; else it opens by itself at `liveAt`. */
  waits: boolean;
  liveAt: Date | null;
};

export type Program = { fellows: { id: string; name: string }[]; asking: AskingRow[]; links: WaitingLink[] };

/** The program of the one who asks: who belongs to it, who waits to be admitted, which links wait. Null: they hold no such role. */
export async function readProgram({ tx, actor }: Errand): Promise<Program | null> {
  const county = actor.countyId;
  const circle = (await sql<{ id: string | null }>`select people.my_circle()::text as id`.execute(tx)).rows[0]?.id;
  if (!circle) return null;
  const fellows = await sql<{ id: string; name: string }>`select u.id::text, u.name from people.users u
    where u.county_id = ${county} and u.agency_id = ${circle} and u.kind = 'person' and (u.until is null or u.until > now())
      and exists (select 1 from unnest(people.roles_held(u.county_id, u.id)) r where people.admitted_by(r) = 'program')
    order by lower(u.name), u.id limit 500`.execute(tx);
  const asking = await sql<AskingRow>`select u.id::text as "userId", u.name as person, u.email, r.role, r.since,
      g.name as "grantedBy", r.granted_by::text as "grantedById"
    from people.roles r
    join people.users u on u.county_id = r.county_id and u.id = r.user_id and (u.until is null or u.until > now())
    left join people.users g on g.county_id = r.county_id and g.id = r.granted_by
    where r.county_id = ${county} and u.agency_id = ${circle} and people.admitted_by(r.role) = 'program'
      and r.approved_at is null and (r.until is null or r.until > now())
    order by r.since limit 200`.execute(tx);
  const links =
    await sql<WaitingLink>`select l.id::text, l.user_id::text as "userId", u.name as person, m.name as "madeBy",
      l.made_at as "madeAt", l.live_at is null as waits, l.live_at as "liveAt"
    from people.links l
    join people.users u on u.county_id = l.county_id and u.id = l.user_id and u.agency_id = ${circle}
    left join people.users m on m.county_id = l.county_id and m.id = l.made_by
    where l.county_id = ${county} and l.needs_second and l.used_at is null and l.ended_at is null
      and (l.expires_at is null or l.expires_at > now())
    order by l.made_at limit 200`.execute(tx);
  return { fellows: fellows.rows, asking: asking.rows, links: links.rows };
}
