import { sql } from 'kysely';
import { z } from 'zod';
import { sealerOf } from '#casework/youth/index.ts';
import type { Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Facts, partFacts, protocolVersion, type ResponseEvent } from '#reference/protocols/index.ts';
import type { ClockRow } from './clocks.ts';
import type { ResponseCategory } from './model/categories.ts';
import { EVENTS, eventFrom, NOTE, RESPONSES, routesFrom, type StoredResponse } from './store.ts';

/** Bytes as PostgreSQL reads and writes them in JSON. */
export const hexOf = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;

// Rows as a function of the gate hands them out, in JSON.
export const bytes = z.string().transform((text) => Buffer.from(text.slice(2), 'hex'));
export const instant = z.string().transform((text) => new Date(text));
export const eventRow = z.object({
  id: z.string(),
  at: instant,
  recorded_at: instant,
  by_user: z.string(),
  kind: z.string(),
  step_id: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  evidence: bytes.nullable(),
});
export const routedClock = z.object({
  step_id: z.string(),
  taken_by: z.string().nullable(),
  routed_agency_id: z.string().nullable(),
  owner_role: z.string(),
});

const taken = z.object({
  response: z.object({
    id: z.string(),
    youth_id: z.string(),
    category: z.string(),
    protocol_id: z.string(),
    protocol_version: z.number(),
    started_at: instant,
    facts: z.record(z.string(), z.unknown()),
    started_by: z.string(),
    agency_id: z.string(),
  }),
  events: z.array(eventRow),
  clocks: z.array(routedClock),
});

/** The response for one who took a step of it, though it is not theirs to see: they are shown that step alone. */
export async function findForTaker(errand: Errand, id: string): Promise<StoredResponse | null> {
  const { rows } = await sql<{ found: unknown }>`select responses.for_taker(${id}) as found`.execute(errand.tx);
  if (!rows[0]?.found) return null;
  const { response, events, clocks } = taken.parse(rows[0].found);
  const sealer = await sealerOf(errand, response.youth_id);
  const definition = await protocolVersion(errand, response.protocol_id, response.protocol_version);
  if (!sealer || !definition) return null;
  const own = clocks.filter((clock) => clock.taken_by === errand.actor.userId).map((clock) => clock.step_id);
  return {
    id: response.id,
    youthId: response.youth_id,
    category: response.category as ResponseCategory,
    definition,
    startedAt: response.started_at,
    facts: response.facts as Facts,
    startedBy: response.started_by,
    agencyId: response.agency_id,
    reason: null,
    events: events.map((event) => eventFrom(event, sealer)),
    routes: routesFrom(clocks, definition),
    sealer,
    onlySteps: new Set(own),
  };
}

/** Acts on one response wait for each other, so that none reads what another is about to change. */
export const lockResponse = (errand: Errand, id: string): Promise<void> => lockIn(errand.tx, id);

export async function lockIn(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`responses.record ${id}`}, 0))`.execute(tx);
}

/** Writes what happened and puts the clocks as they stand after it. False where it is not this person's to write. */
export async function recordEvents(
  errand: Errand,
  response: StoredResponse,
  events: readonly ResponseEvent[],
  clocks: readonly ClockRow[],
): Promise<boolean> {
  const rows = events.map((event) => {
    const evidence = wordsOf(event);
    return {
      id: event.id,
      kind: event.kind,
      step_id: 'step' in event ? event.step : null,
      at: event.at.toISOString(),
      recorded_at: errand.now.toISOString(),
      detail: detailOf(event),
      evidence: evidence ? hexOf(response.sealer.seal(EVENTS, event.id, 'evidence', evidence as never)) : null,
    };
  });
  const { rows: answer } = await sql<{
    done: boolean;
  }>`select responses.record(${response.id}, ${JSON.stringify(rows)}::jsonb, ${JSON.stringify(clocks)}::jsonb) as done`.execute(
    errand.tx,
  );
  return answer[0]?.done ?? false;
}

/** What is sealed of an event: what was recorded, a fact that says who the youth is, or the words beside a reason. */
function wordsOf(event: ResponseEvent): Record<string, unknown> | null {
  if (event.kind === 'done') return orNull({ ...event.evidence, ...(event.note ? { [NOTE]: event.note } : {}) });
  if (event.kind === 'facts') return orNull({ ...partFacts(event.facts).sealed });
  return 'note' in event && event.note ? { note: event.note } : null;
}

const orNull = (words: Record<string, unknown>) => (Object.keys(words).length > 0 ? words : null);

function detailOf(event: ResponseEvent): Record<string, unknown> {
  switch (event.kind) {
    case 'not-needed':
    case 'stopped':
      return { reason: event.reason };
    case 'facts':
      return {
        facts: partFacts(event.facts).plain,
        ...(event.cameAt ? { cameAt: event.cameAt.toISOString() } : {}),
        ...(event.again?.length ? { again: event.again } : {}),
      };
    case 'ended':
      return { end: event.end };
    default:
      return {};
  }
}

export const sealedReason = (response: { id: string }, sealer: StoredResponse['sealer'], words: string): string =>
  hexOf(sealer.seal(RESPONSES, response.id, 'reason', words));
