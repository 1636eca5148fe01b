import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { hearingsInFeed } from '#casework/courts/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import { blindToken, indexKey } from '#platform/vault/index.ts';

/**
 * The secret of a feed: made from its id with the county's key, so that its owner can see the address again while only its
 * hash is stored. Ended feeds never come back: a new one has a new id.
 */
function tokenOf(errand: Errand, feedId: string): string {
  const key = indexKey(
    errand.vault.ring,
    errand.actor.countyId,
    'calendar-feed',
    Math.min(...errand.vault.ring.keys.keys()),
  );
  if (!key.ok) throw new Error('The county’s key for calendars is missing.');
  return Buffer.concat([blindToken(key.value, 'first', feedId), blindToken(key.value, 'second', feedId)]).toString(
    'base64url',
  );
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The secret of this person's open feed; null where they have none. */
export async function openFeed(errand: Errand): Promise<string | null> {
  const row = await errand.tx
    .selectFrom('people.calendar_feeds')
    .select(['id', 'token_hash'])
    .where('county_id', '=', errand.actor.countyId)
    .where('user_id', '=', errand.actor.userId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ? tokenOf(errand, row.id) : null;
}

/** Ends the open feed. False where there was none. */
export async function endFeed(errand: Errand): Promise<boolean> {
  const done = await errand.tx
    .updateTable('people.calendar_feeds')
    .set({ ended_at: errand.now })
    .where('county_id', '=', errand.actor.countyId)
    .where('user_id', '=', errand.actor.userId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function makeFeed(errand: Errand): Promise<void> {
  const id = newId(errand.now.getTime());
  const { countyId, userId } = errand.actor;
  await errand.tx
    .insertInto('people.calendar_feeds')
    .values({ county_id: countyId, id, user_id: userId, token_hash: hashOf(tokenOf(errand, id)) })
    .execute();
}

export type DueStep = { uid: string; dueAt: Date; legal: boolean };
/** A meeting in a calendar: when, and nothing else of it. `id` is the meeting's own, which opens only to those who sit there. */
export type SeatIn = { uid: string; id: string; startsAt: Date; minutes: number; cancelled: boolean };

/** In ten minutes, of one feed. Calendar programs ask once an hour; a person who tries one out a few times. */
export const MOST_ASKED = 30;

/** When a hearing is, and nothing else of it. */
export type FeedHearing = { uid: string; at: Date };

/** What a secret address gives: its due steps, hearings and meetings, or how long to wait because it was asked too often. */
export type Feed = { steps: DueStep[]; hearings: FeedHearing[]; meetings: SeatIn[] } | { waitSeconds: number };

/** Null where the address is wrong or ended. The functions know whose it is; we do not. */
export async function readFeedOf(errand: Errand, token: string): Promise<Feed | null> {
  const hash = hashOf(token);
  const asked = await sql<{ wait: number | null }>`
    select people.feed_asked(${hash}, ${errand.now}::timestamptz, ${MOST_ASKED}::int) as wait`.execute(errand.tx);
  const wait = asked.rows[0]?.wait ?? null;
  if (wait === null) return null;
  if (wait > 0) return { waitSeconds: wait };
  const hearings = (await hearingsInFeed(errand, hash)).map(({ id, at }) => ({
    uid: uidOf(token, `hearing ${id}`),
    at,
  }));
  return {
    steps: await stepsOf(errand, token, hash),
    hearings,
    meetings: await meetingsOf(errand, token, hash),
  };
}

async function stepsOf(errand: Errand, token: string, hash: Buffer): Promise<DueStep[]> {
  const { rows } = await sql<{ response_id: string; step_id: string; due_at: Date; duty: string }>`
    select * from responses.feed(${hash})`.execute(errand.tx);
  return rows.map((row) => ({
    uid: uidOf(token, `${row.response_id} ${row.step_id}`),
    dueAt: row.due_at,
    legal: row.duty === 'must',
  }));
}

async function meetingsOf(errand: Errand, token: string, hash: Buffer): Promise<SeatIn[]> {
  const { rows } = await sql<{ meeting_id: string; starts_at: Date; minutes: number; cancelled: boolean }>`
    select * from meetings.feed(${hash})`.execute(errand.tx);
  return rows.map((row) => ({
    uid: uidOf(token, row.meeting_id),
    id: row.meeting_id,
    startsAt: row.starts_at,
    minutes: row.minutes,
    cancelled: row.cancelled,
  }));
}

/** Stable, and tells nothing: neither the thing nor when it began can be read from it. */
const uidOf = (token: string, about: string): string =>
  createHash('sha256').update(`${token} ${about}`).digest('hex').slice(0, 32);
