import type pg from 'pg';
import { accountPace, opensAt, type Pace, sourcePace, WINDOW_MS } from '../model/pace.ts';
import { type Desk, keyed } from './desk.ts';

/** A try that was let through; say afterwards how it went. One that is never settled counts as failed. */
export type Try = { succeeded: () => Promise<void>; notCounted: () => Promise<void> };
export type Admission = { ok: true; attempt: Try } | { ok: false; opensAt: Date };

/**
 * Lets a try through or not, for the account and for the source, and counts it as failed until it succeeds: so a hundred
 * at once count as a hundred. Unknown accounts are counted alike, by a keyed hash of what was typed.
 */
export async function admit(desk: Desk, account: string, source: string): Promise<Admission> {
  const now = desk.clock();
  const subjects = [
    { hash: keyed(desk, 'account', account.trim().toLowerCase()), pace: accountPace },
    { hash: keyed(desk, 'source', source), pace: sourcePace },
  ].sort((a, b) => Buffer.compare(a.hash, b.hash));
  const client = await desk.pool.connect();
  try {
    await client.query('begin');
    for (const { hash, pace } of subjects) {
      const shut = await shutUntil(client, hash, pace, now);
      if (!shut) continue;
      await client.query('rollback');
      return { ok: false, opensAt: shut };
    }
    for (const { hash } of subjects)
      await client.query('insert into auth.tries (subject, at) values ($1, $2)', [hash, now]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
  const [account_, source_] = [keyed(desk, 'account', account.trim().toLowerCase()), keyed(desk, 'source', source)];
  const forget = (subject: Buffer) =>
    desk.pool.query(
      'delete from auth.tries where ctid in (select ctid from auth.tries where subject = $1 and at = $2 limit 1)',
      [subject, now],
    );
  return {
    ok: true,
    attempt: {
      succeeded: async () => {
        await desk.pool.query('delete from auth.tries where subject = $1', [account_]);
        await forget(source_);
      },
      notCounted: async () => {
        await forget(account_);
        await forget(source_);
      },
    },
  };
}

type Client = pg.PoolClient;

async function shutUntil(client: Client, subject: Buffer, pace: Pace, now: Date): Promise<Date | null> {
  // One at a time per subject, so that tries at once see each other.
  await client.query('select pg_advisory_xact_lock($1)', [subject.readInt32BE(0)]);
  const { rows } = await client.query('select at from auth.tries where subject = $1 and at > $2', [
    subject,
    new Date(now.getTime() - WINDOW_MS),
  ]);
  return opensAt(
    rows.map((row: { at: Date }) => row.at),
    pace,
    now,
  );
}

/** Uses something that may be used once. @returns whether this was the first time */
export async function spend(desk: Desk, purpose: string, text: string): Promise<boolean> {
  const { rowCount } = await desk.pool.query(
    'insert into auth.spent (what, at) values ($1, $2) on conflict (what) do update set at = excluded.at where auth.spent.at < $3',
    [keyed(desk, purpose, text), desk.clock(), new Date(desk.clock().getTime() - SPENT_FOR_MS)],
  );
  return rowCount === 1;
}

/** Longer than any code or challenge lives. */
const SPENT_FOR_MS = 900_000;

/** Forgets what no longer counts. Called now and then by the desk itself. */
export async function sweep(desk: Desk): Promise<void> {
  const before = new Date(desk.clock().getTime() - 2 * WINDOW_MS);
  await desk.pool.query('delete from auth.tries where at < $1', [before]);
  await desk.pool.query('delete from auth.spent where at < $1', [before]);
  await desk.pool.query('delete from auth.verification where "expiresAt" < $1', [before]);
  await desk.pool.query('delete from auth.session where "expiresAt" < $1', [before]);
}
