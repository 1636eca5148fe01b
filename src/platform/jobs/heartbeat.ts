import { sql } from 'kysely';
import type { Db } from '../database/connect.ts';

/** A vital task that has not run for this long was away: the time is kept, and readiness says so. */
export const AWAY_AFTER_MS = 120_000;

/** If the task has been away, keeps from when until when. One row, however many servers notice it. */
export async function noteOutage(db: Db, task: string, now: Date): Promise<void> {
  const latest = new Date(now.getTime() - AWAY_AFTER_MS);
  await sql`insert into throughline.outages (task, from_at, until_at)
    select task, last_ok_at, ${now}::timestamptz from throughline.heartbeats where task = ${task} and last_ok_at < ${latest}
    on conflict do nothing`.execute(db);
}

export async function beat(db: Db, task: string, now: Date): Promise<void> {
  await sql`insert into throughline.heartbeats (task, last_ok_at) values (${task}, ${now})
    on conflict (task) do update set last_ok_at = excluded.last_ok_at`.execute(db);
}

/** A fault is kept as a code beside the last time that went well. */
export async function noteFault(db: Db, task: string, now: Date, code: string): Promise<void> {
  await sql`update throughline.heartbeats set last_fault_at = ${now}, last_fault = ${code} where task = ${task}`.execute(
    db,
  );
}
