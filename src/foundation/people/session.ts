import { randomBytes } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/connect.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Pool } from './auth-pool.ts';

const ActorRow = z.object({
  county_id: z.string(),
  county_name: z.string(),
  time_zone: z.string(),
  sample: z.boolean(),
  settings: z.record(z.string(), z.unknown()),
  user_id: z.string(),
  user_kind: z.enum(['person', 'shift']),
  name: z.string(),
  lang: z.enum(['en', 'es']).catch('en'),
  agency_id: z.string(),
  agency_name: z.string(),
  agency_kind: z.string(),
  agency_doors: z.array(z.string()),
  roles: z.array(z.string()),
  unread: z.number().int(),
  desks: z.string(),
  protocols: z.string(),
  instruments: z.string(),
  idle_ends_at: z.date(),
  ends_at: z.date(),
});

/** Checks the session in this transaction and makes its person the transaction's user. */
export const session = (token: string): RawBuilder<unknown> => sql`select * from people.begin_request(${token})`;

/** Whose session it is. Null: it does not hold. */
export const beginRequest = async (tx: Tx, token: string): Promise<Actor | null> =>
  actorOf((await session(token).execute(tx)).rows);

/** The person of the session's row; null where there is none. */
export function actorOf(rows: readonly unknown[]): Actor | null {
  if (!rows[0]) return null;
  const row = ActorRow.parse(rows[0]);
  return {
    userId: row.user_id,
    countyId: row.county_id,
    countyName: row.county_name,
    timeZone: row.time_zone,
    sample: row.sample,
    settings: row.settings,
    kind: row.user_kind,
    name: row.name,
    lang: row.lang,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    agencyKind: row.agency_kind,
    agencyDoors: row.agency_doors,
    roles: row.roles,
    unread: row.unread,
    stamps: { desks: row.desks, protocols: row.protocols, instruments: row.instruments },
    idleEndsAt: row.idle_ends_at,
    endsAt: row.ends_at,
  };
}

/** A session that a person can recognise in their list, and that may end before the county's own limit (a shift). */
export type SessionFacts = { label?: string; endsAt?: Date | null };

/** Opens a session for a person whose identity was just proven, always under a new token; gives the token. */
export async function openSession(
  auth: Pool,
  user: { id: string; name: string; email: string; countyId: string },
  facts: SessionFacts = {},
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await auth.query(
    `insert into auth."user" (id, name, email, "countyId") values ($1, $2, $3, $4) on conflict (id) do nothing`,
    [user.id, user.name, user.email, user.countyId],
  );
  // A day at most: the county's own limits, which may be shorter, are asked at each request.
  await auth.query(
    `insert into auth.session (id, token, "userId", "userAgent", "expiresAt")
     values ($1, $2, $3, $4, least(now() + interval '24 hours', coalesce($5, 'infinity'::timestamptz)))`,
    [newId(), token, user.id, facts.label ?? null, facts.endsAt ?? null],
  );
  return token;
}

export async function closeSession(auth: Pool, token: string): Promise<void> {
  await auth.query('delete from auth.session where token = $1', [token]);
}
