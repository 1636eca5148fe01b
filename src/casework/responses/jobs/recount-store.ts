import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/database/connect.ts';
import type { ClockRow } from '../clocks.ts';
import { bytes, eventRow, instant, routedClock } from '../write-store.ts';

export type StaleResponse = { countyId: string; responseId: string };

const stored = z.object({
  why: z.array(
    z.object({
      because: z.enum(['birth-date', 'county-choice', 'unseen', 'settled', 'news']),
      by: z.string().nullable(),
    }),
  ),
  response: z.object({
    id: z.string(),
    youth_id: z.string(),
    category: z.string(),
    protocol_id: z.string(),
    started_at: instant,
    facts: z.record(z.string(), z.unknown()),
    agency_id: z.string(),
  }),
  events: z.array(eventRow),
  clocks: z.array(routedClock.extend({ state: z.string(), due_at: z.string().nullable() })),
  definition: z.unknown(),
  time_zone: z.string(),
  settings: z.record(z.string(), z.unknown()),
  wrapped: bytes,
  held_by: z.string().nullable(),
  counsel: z.object({ userId: z.string(), agencyId: z.string() }).nullable(),
  card: bytes.nullable(),
});
export type ToRecount = z.infer<typeof stored>;

/** The next response whose clocks may stand otherwise now. As the jobs' role, of any county. */
export async function nextStale(tx: Tx, now: Date): Promise<StaleResponse | null> {
  const { rows } = await sql<{ county_id: string; response_id: string }>`
    select county_id, response_id from responses.next_stale(${now})`.execute(tx);
  const [row] = rows;
  return row ? { countyId: row.county_id, responseId: row.response_id } : null;
}

/** All that counting needs, for a response that waits to be counted; null where another has done it, or it was sealed. */
export async function forRecount(tx: Tx, { countyId, responseId }: StaleResponse): Promise<ToRecount | null> {
  const { rows } = await sql<{
    found: unknown;
  }>`select responses.for_recount(${countyId}, ${responseId}) as found`.execute(tx);
  return rows[0]?.found ? stored.parse(rows[0].found) : null;
}

/** What the job writes of its own: that clocks moved, and an end that is reached by it. */
export type RecountEvent = {
  id: string;
  kind: 'recounted' | 'ended';
  at: string;
  recorded_at: string;
  by_user: string;
  detail: Record<string, unknown>;
};

export async function writeRecount(
  tx: Tx,
  { countyId, responseId }: StaleResponse,
  events: readonly RecountEvent[],
  clocks: readonly ClockRow[],
): Promise<void> {
  await sql`select responses.recount(${countyId}, ${responseId}, ${JSON.stringify(events)}::jsonb, ${JSON.stringify(clocks)}::jsonb)`.execute(
    tx,
  );
}

export async function putOff(tx: Tx, { countyId, responseId }: StaleResponse, until: Date): Promise<void> {
  await sql`select responses.put_off_recount(${countyId}, ${responseId}, ${until})`.execute(tx);
}
