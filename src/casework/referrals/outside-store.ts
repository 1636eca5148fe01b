import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Answer, AskedFor, EventKind } from './model/codes.ts';
import type { ReferralEvent } from './model/state.ts';

/** What a one-time link opens. `shared` is there only until somebody answered. */
export type Linked = {
  countyId: string;
  id: string;
  need: string;
  /** Null where somebody asked themselves. */
  fromAgency: string | null;
  fromPhone: string | null;
  county: string;
  timeZone: string;
  askedAt: Date;
  dueAt: Date;
  ownTime: boolean;
  wrapped: Buffer;
  sharedId: string | null;
  shared: Buffer | null;
  answer: Answer | null;
  untilAt: Date | null;
  serviceId: string | null;
  own: boolean;
  askedFor: AskedFor;
  /** The provider said that it has begun. */
  begun: boolean;
};

/** Null: the link is wrong, old or taken back, which all look the same. Opening it does nothing. */
export async function byLink(errand: Errand, hash: Buffer): Promise<Linked | null> {
  const { rows } =
    await sql<Linked>`select county_id as "countyId", id, need, from_agency as "fromAgency", from_phone as "fromPhone",
      county, time_zone as "timeZone", asked_at as "askedAt", due_at as "dueAt", own_time as "ownTime", wrapped, shared_id as "sharedId",
      shared, answer, until_at as "untilAt", service_id as "serviceId", own, asked_for as "askedFor", begun from referrals.by_link(${hash}::bytea, ${errand.now})`.execute(
      errand.tx,
    );
  return rows[0] ?? null;
}

/** What another county of this program sent: what was agreed, and nothing else. */
export type Incoming = {
  id: string;
  fromCounty: string;
  referralId: string;
  fromName: string;
  fromAgency: string;
  fromPhone: string | null;
  need: string;
  sentAt: Date;
  dueAt: Date;
  /** Taken away when it was closed. */
  wrapped: Buffer | null;
  sharedId: string;
  shared: Buffer | null;
  events: ReferralEvent[];
};

/** For the county's desk, newest first; with an id, that one alone. */
export async function incomingOf(errand: Errand, id: string | null = null): Promise<Incoming[]> {
  const { rows } = await sql<
    Omit<Incoming, 'events'>
  >`select id, from_county as "fromCounty", referral_id as "referralId",
      from_name as "fromName", from_agency as "fromAgency", from_phone as "fromPhone", need, sent_at as "sentAt", due_at as "dueAt",
      wrapped, shared_id as "sharedId", shared from referrals.incoming
    where county_id = ${errand.actor.countyId} and (${id}::uuid is null or id = ${id}::uuid)
    order by sent_at desc, id limit 100`.execute(errand.tx);
  return Promise.all(rows.map(async (row) => ({ ...row, events: await eventsOf(errand, row.id) })));
}

async function eventsOf(errand: Errand, id: string): Promise<ReferralEvent[]> {
  const { rows } = await sql<ReferralEvent & { kind: EventKind }>`
    select id, kind, code, reason, until_at as "untilAt", at, recorded_at as "recordedAt" from referrals.incoming_events(${id}::uuid)`.execute(
    errand.tx,
  );
  return rows;
}
