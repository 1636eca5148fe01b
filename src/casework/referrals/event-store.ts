import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { SentAgain } from '#platform/mail/index.ts';
import type { ReferralEvent } from './model/state.ts';

/** What the gate said: it is written; another was quicker; or it is not this person's. */
export type Outcome = 'done' | 'moved-on' | null;

const plain = (event: ReferralEvent) =>
  JSON.stringify({
    id: event.id,
    kind: event.kind,
    code: event.code,
    reason: event.reason,
    until_at: event.untilAt,
    at: event.at,
    recorded_at: event.recordedAt,
  });

/** Writes down what happened, alone at this referral; who else must know is told. */
export async function record(errand: Errand, id: string, event: ReferralEvent, words: Buffer | null): Promise<Outcome> {
  const { rows } = await sql<{ outcome: Outcome }>`
    select referrals.record(${id}::uuid, ${plain(event)}::jsonb, ${words}::bytea) as outcome`.execute(errand.tx);
  return rows[0]?.outcome ?? null;
}

export async function answerByLink(
  errand: Errand,
  hash: Buffer,
  event: ReferralEvent,
  words: Buffer | null,
): Promise<Outcome> {
  const { rows } = await sql<{ outcome: Outcome }>`
    select referrals.answer_by_link(${hash}::bytea, ${errand.now}, ${plain(event)}::jsonb, ${words}::bytea) as outcome`.execute(
    errand.tx,
  );
  return rows[0]?.outcome ?? null;
}

export async function answerIncoming(
  errand: Errand,
  id: string,
  event: ReferralEvent,
  words: Buffer | null,
): Promise<Outcome> {
  const { rows } = await sql<{ outcome: Outcome }>`
    select referrals.answer_incoming(${id}::uuid, ${plain(event)}::jsonb, ${words}::bytea) as outcome`.execute(
    errand.tx,
  );
  return rows[0]?.outcome ?? null;
}

/** A new link to the provider, the one before ended. Null: not this person's. */
export async function sendLinkAgain(
  { tx, now }: Errand,
  id: string,
  { hash, until, letter, most }: { hash: Buffer; until: Date; letter: string; most: number },
): Promise<SentAgain | null> {
  const { rows } = await sql<{ outcome: SentAgain | null }>`
    select referrals.send_again(${id}::uuid, ${hash}::bytea, ${until}, ${letter}::jsonb, ${most}, ${now}) as outcome`.execute(
    tx,
  );
  return rows[0]?.outcome ?? null;
}
