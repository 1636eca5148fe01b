import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { anAsk, asked, elsewhere } from '../../../test/harness/referrals.ts';
import type { DB } from '../../platform/database/connect.ts';

/** Two people at one referral in the same moment: the first has not ended yet when the second begins. */
let county: County;
let who: Record<string, unknown>;
beforeAll(async () => {
  county = await aCounty();
  [who = {}] = await county.owner(
    `select id::text, county_id::text as county from people.users where handle = 'librarian'`,
  );
});
afterAll(() => county.close());

async function answer(tx: Kysely<DB>, id: string, code: 'taken' | 'not-taken'): Promise<string | null> {
  await sql`select set_config('app.user_id', ${who.id}, true), set_config('app.county_id', ${who.county}, true)`.execute(
    tx,
  );
  const now = new Date();
  const event = { id: crypto.randomUUID(), kind: 'answered', code, at: now, recorded_at: now };
  const full = JSON.stringify(code === 'taken' ? event : { ...event, reason: 'full' });
  const { rows } = await sql<{
    outcome: string | null;
  }>`select referrals.record(${id}::uuid, ${full}::jsonb, null) as outcome`.execute(tx);
  return rows[0]?.outcome ?? null;
}

/** Until somebody in this database waits for another. */
async function untilOneWaits(): Promise<void> {
  for (let looks = 0; looks < 500; looks++) {
    const waiting = await county.owner(`select 1 from pg_locks where not granted and locktype = 'advisory'
      and database = (select oid from pg_database where datname = current_database())`);
    if (waiting.length > 0) return;
  }
}

it('one answer is written; the other learns that somebody was quicker', async () => {
  const id = await asked(await county.as('librarian'), null, { ...anAsk, ...elsewhere });
  const db = county.database.app;
  let [written, end] = [() => {}, () => {}];
  const isWritten = new Promise<void>((done) => {
    written = done;
  });
  const mayEnd = new Promise<void>((done) => {
    end = done;
  });
  const first = db.transaction().execute(async (tx) => {
    const outcome = await answer(tx, id, 'taken');
    written();
    await mayEnd;
    return outcome;
  });
  await isWritten;
  const second = db.transaction().execute((tx) => answer(tx, id, 'not-taken'));
  await Promise.race([second, untilOneWaits()]);
  end();
  expect([await first, await second]).toEqual(['done', 'moved-on']);
  expect(await county.owner('select code from referrals.events where referral_id = $1', [id])).toEqual([
    { code: 'taken' },
  ]);
});
