import { sql } from 'kysely';
import { z } from 'zod';
import type { Errand } from '#platform/http/door.ts';
import {
  choicesOf,
  type FactName,
  fits,
  isFactName,
  type PastResponse,
  type ResponseEvent,
} from '#reference/protocols/index.ts';
import { calendarsOf } from './county.ts';

const MOST = 500;
const at = z.coerce.date();
const facts = z
  .record(z.string(), z.unknown())
  .transform((known) =>
    Object.fromEntries(Object.entries(known).filter(([name, value]) => isFactName(name) && fits(name, value))),
  );
const stored = z.array(z.looseObject({ kind: z.string(), at, facts: facts.optional() }));

/**
 * A protocol's responses of the last year, newest first, without anybody in them: the database gives no youth, no person and
 * no word, and only to who keeps the protocols. What was recorded in steps is sealed and not among it.
 */
export async function pastResponses(
  errand: Errand,
  protocolId: string,
  names: readonly FactName[],
): Promise<PastResponse[]> {
  const since = new Date(errand.now.getTime() - 365 * 86_400_000);
  const { rows } = await sql<{ started_at: Date; facts: unknown; events: unknown }>`
    select started_at, facts, events from responses.past(${protocolId}, ${names}::text[], ${since.toISOString()}::timestamptz, ${MOST})`.execute(
    errand.tx,
  );
  const county = choicesOf(errand.actor);
  const calendars = calendarsOf(errand.actor);
  return rows.map((row, n) => {
    const events = stored
      .parse(row.events)
      .map((event, i) => ({ ...event, id: String(i).padStart(6, '0') }) as ResponseEvent);
    const ended = events.find((event) => event.kind === 'ended')?.at;
    return {
      id: String(n + 1),
      start: row.started_at,
      facts: facts.parse(row.facts),
      events,
      county,
      calendars,
      now: ended ?? errand.now,
    };
  });
}
