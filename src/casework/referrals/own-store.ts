import { sql } from 'kysely';
import { hashesOf } from '#casework/asks/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Vault } from '#platform/vault/index.ts';
import type { Need } from '#reference/directory/index.ts';
import type { AskedFor, EventKind } from './model/codes.ts';
import type { Shared } from './model/shared.ts';
import type { ReferralEvent } from './model/state.ts';
import { newReferralKey, referralSealer, sealShared, TABLE } from './sealed-store.ts';

export type Terms = { countyId: string; timeZone: string; answerHours: number | null; linkDays: number | null };

/** The county that this program is run for, and its times; with nobody signed in. */
export async function ownTerms(tx: Tx): Promise<Terms | null> {
  const { rows } =
    await sql<Terms>`select county_id as "countyId", time_zone as "timeZone", answer_hours as "answerHours",
    link_days as "linkDays" from referrals.own_terms()`.execute(tx);
  return rows[0] ?? null;
}

export type NewOwn = {
  id: string;
  sent: Buffer;
  code: Buffer;
  askedFor: AskedFor;
  need: string;
  region: string | null;
  language: string;
  offerId: string;
  serviceId: string;
  provider: string;
  organization: string;
  providerRegion: string | null;
  phone: string | null;
  dueAt: Date;
  silenceHours: number;
  ownTime: boolean;
  linkHash: Buffer;
  linkUntil: Date;
  shared: Shared;
  letter: { to: string; kind: string; path: string; keyVersion: number };
};

/** Writes it under a key of its own, and puts its letter on the way. `again` and `gone`: this form was sent before. */
export async function insertOwn(
  { tx, now, vault }: Errand,
  countyId: string,
  own: NewOwn,
): Promise<'made' | 'again' | 'gone' | 'full' | 'absent'> {
  const { wrapped, sealer } = newReferralKey(vault.ring, countyId, own.id);
  const sharedId = newId(now.getTime());
  const plain = {
    id: own.id,
    asked_at: now,
    asked_for: own.askedFor,
    need: own.need,
    region: own.region,
    language: own.language,
    offer_id: own.offerId,
    service_id: own.serviceId,
    provider: own.provider,
    organization: own.organization,
    provider_region: own.providerRegion,
    phone: own.phone,
    due_at: own.dueAt,
    silence_hours: own.silenceHours,
    own_time: own.ownTime,
    link_until: own.linkUntil,
    yes_by: own.askedFor === 'parent' ? 'parent-or-guardian' : 'youth',
    yes_at: now,
    yes_how: 'own-form',
    yes_lang: own.language,
    yes_covers: false,
  };
  const { to, kind, path, keyVersion } = own.letter;
  const letter = { id: newId(now.getTime()), to, kind, path, key_version: keyVersion };
  const { rows } = await sql<{ made: 'made' | 'again' | 'gone' | 'full' | 'absent' }>`
    select referrals.ask_own(${JSON.stringify(plain)}::jsonb, ${own.sent}::bytea, ${own.code}::bytea, ${wrapped}::bytea,
      ${own.linkHash}::bytea, ${sharedId}::uuid, ${sealShared(sealer, sharedId, own.shared)}::bytea, ${JSON.stringify(letter)}::jsonb) as made`.execute(
    tx,
  );
  return rows[0]?.made ?? 'full';
}

/** What somebody sees with the code of what they asked a service themselves. */
export type OwnSeen = {
  id: string;
  countyId: string;
  timeZone: string;
  askedAt: Date;
  dueAt: Date;
  need: Need;
  region: string | null;
  language: string | null;
  askedFor: AskedFor;
  serviceId: string;
  provider: string;
  organization: string;
  phone: string | null;
  /** When a person of the region was told that no answer came. */
  toldAt: Date | null;
  events: (ReferralEvent & { said: string })[];
};

type Asker = { tx: Tx; vault: Vault };

/** Null: nothing has this code, whether it never had, was taken back or is long over. */
export async function ownSeenWith({ tx, vault }: Asker, code: string): Promise<OwnSeen | null> {
  const terms = await ownTerms(tx);
  if (!terms) return null;
  const codes = hashesOf(vault.ring, terms.countyId, code);
  const { rows } = await sql<Omit<OwnSeen, 'timeZone' | 'events'> & { wrapped: Buffer }>`
    select county_id as "countyId", id, asked_at as "askedAt", due_at as "dueAt", need, region, language, asked_for as "askedFor",
      service_id as "serviceId", provider, organization, phone, wrapped, told_at as "toldAt" from referrals.own_by_code(${codes})`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) return null;
  const { wrapped, ...seen } = row;
  const key = referralSealer(vault, seen.countyId, seen.id, wrapped);
  const { rows: events } = await sql<ReferralEvent & { kind: EventKind; body: Buffer | null }>`
    select id, kind, code, reason, until_at as "untilAt", at, recorded_at as "recordedAt", body from referrals.own_events(${codes})`.execute(
    tx,
  );
  return {
    ...seen,
    timeZone: terms.timeZone,
    events: events.map(({ body, ...event }) => ({
      ...event,
      said: body ? key.openText(TABLE, event.id, 'body', body) : '',
    })),
  };
}

/** One question, once. False: nothing has this code, it has not begun, or it was said before. */
export async function feelWith({ tx, vault }: Asker, code: string, event: ReferralEvent): Promise<boolean> {
  const terms = await ownTerms(tx);
  if (!terms) return false;
  const said = { id: event.id, kind: event.kind, code: event.code, at: event.at, recorded_at: event.recordedAt };
  const { rows } = await sql<{ outcome: string | null }>`
    select referrals.own_feel(${hashesOf(vault.ring, terms.countyId, code)}, ${JSON.stringify(said)}::jsonb) as outcome`.execute(
    tx,
  );
  return rows[0]?.outcome === 'done';
}

/** The words and the key that opens them are gone, and the link leads nowhere. */
export async function takeOwnBack({ tx, vault, now }: Asker & { now: Date }, code: string): Promise<boolean> {
  const terms = await ownTerms(tx);
  if (!terms) return false;
  const { rows } = await sql<{ done: boolean }>`
    select referrals.own_take_back(${hashesOf(vault.ring, terms.countyId, code)}, ${newId(now.getTime())}::uuid, ${now}) as done`.execute(
    tx,
  );
  return rows[0]?.done ?? false;
}

/** Who asked is forgotten some days after it is over. For a job. */
export async function forgetOwn(tx: Tx, now: Date): Promise<void> {
  await sql`select referrals.forget_own(${now})`.execute(tx);
}
