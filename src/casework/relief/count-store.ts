import { sql } from 'kysely';
import { z } from 'zod';
import type { Day } from '#kernel/calendar.ts';
import type { Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Counts, moves } from './model/touched.ts';

/** Which drafts were counted, as they stood then, for which day. */
export async function countedDrafts(tx: Tx, countyId: string): Promise<{ id: string; writtenAt: Date; on: Day }[]> {
  const { rows } = await sql<{ version_id: string; written_at: Date; on_day: Day }>`
    select version_id, written_at, on_day::text as on_day from relief.counted(${countyId})`.execute(tx);
  return rows.map(({ version_id, written_at, on_day }) => ({ id: version_id, writtenAt: written_at, on: on_day }));
}

export async function youthIn(
  tx: Tx,
  it: { countyId: string; jurisdiction: string; after: string | null; most: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select relief.youth_in(${it.countyId}, ${it.jurisdiction}, ${it.after}::uuid, ${it.most}) as id`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function keepCounts(
  tx: Tx,
  it: { countyId: string; id: string; writtenAt: Date; on: Day; at: Date; counts: Counts },
): Promise<void> {
  await sql`select relief.count_draft(${it.countyId}, ${it.id}, ${it.writtenAt}::timestamptz, ${it.on}::date, ${it.at}::timestamptz,
    ${JSON.stringify(it.counts)}::jsonb)`.execute(tx);
}

const byMove = z.record(z.enum(moves), z.number());
const shape = z.object({ youth: byMove, records: byMove, petitions: z.number() });

/** What was counted of a draft as it stands; null: it waits to be counted. Raw: shown only through `insight/disclosure`. */
export async function draftCounts(
  { tx, actor }: Errand,
  draft: { id: string; writtenAt: Date },
): Promise<{ counts: Counts; at: Date } | null> {
  const { rows } = await sql<{ counts: unknown; counted_at: Date }>`
    select counts, counted_at from relief.draft_counts where county_id = ${actor.countyId} and version_id = ${draft.id}
      and date_trunc('milliseconds', written_at) = ${draft.writtenAt}::timestamptz`.execute(tx);
  const [row] = rows;
  return row ? { counts: shape.parse(row.counts), at: row.counted_at } : null;
}
