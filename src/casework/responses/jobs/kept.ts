import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/database/connect.ts';
import { type ProtocolDefinition, protocolDefinitionOf, type ResponseEvent, run } from '#reference/protocols/index.ts';
import { calendarsOf, choicesOf } from '../county.ts';

/** A step that had a deadline and was done: by which protocol, when, how long it took, and whether it was in time. */
export type KeptStep = { youthId: string; protocol: string; doneAt: Date; tookMs: number; inTime: boolean };

const settingsShape = z.record(z.string(), z.unknown());

type Row = {
  id: string;
  youth_id: string;
  protocol_id: string;
  protocol_version: number;
  started_at: Date;
  facts: unknown;
  definition: unknown;
  time_zone: string;
  settings: unknown;
};
type EventRow = {
  response_id: string;
  id: string;
  kind: string;
  step_id: string | null;
  at: Date;
  recorded_at: Date;
  detail: unknown;
};

const definitions = new Map<string, ProtocolDefinition>();

/** Every timed step of these youth's responses that was done, as the engine times it. As the jobs' role. */
export async function keptSteps(tx: Tx, county: string, youth: readonly string[], now: Date): Promise<KeptStep[]> {
  const responses = await sql<Row>`
    select r.id, r.youth_id, r.protocol_id, r.protocol_version, r.started_at, r.facts, p.definition, n.time_zone, n.settings
      from responses.responses r
      join protocols.protocols p on p.county_id = r.county_id and p.id = r.protocol_id and p.version = r.protocol_version
      join people.counties n on n.county_id = r.county_id
      where r.county_id = ${county} and r.youth_id = any (${youth}::uuid[])`.execute(tx);
  const events = await sql<EventRow>`
    select e.response_id, e.id, e.kind, e.step_id, e.at, e.recorded_at, e.detail from responses.events e
      where e.county_id = ${county} and e.response_id = any (${responses.rows.map(({ id }) => id)}::uuid[])
      order by e.at`.execute(tx);
  const byResponse = new Map<string, ResponseEvent[]>();
  for (const row of events.rows)
    byResponse.set(row.response_id, [...(byResponse.get(row.response_id) ?? []), eventOf(row)]);
  return responses.rows.flatMap((row) => stepsOf(county, row, byResponse.get(row.id) ?? [], now));
}

function stepsOf(county: string, row: Row, events: readonly ResponseEvent[], now: Date): KeptStep[] {
  const settings = settingsShape.parse(row.settings);
  const state = run(definitionOf(county, row), {
    start: row.started_at,
    facts: row.facts as Parameters<typeof run>[1]['facts'],
    events,
    county: choicesOf({ settings }),
    calendars: calendarsOf({ timeZone: row.time_zone, settings }),
    now,
  });
  return state.steps.flatMap(({ doneAt, due, openedAt, lateByMs }) =>
    doneAt && due.kind === 'at'
      ? [
          {
            youthId: row.youth_id,
            protocol: row.protocol_id,
            doneAt,
            tookMs: Math.max(0, doneAt.getTime() - (openedAt ?? row.started_at).getTime()),
            inTime: (lateByMs ?? 0) === 0,
          },
        ]
      : [],
  );
}

function definitionOf(county: string, row: Row): ProtocolDefinition {
  const key = `${county} ${row.protocol_id} ${row.protocol_version}`;
  const known = definitions.get(key) ?? protocolDefinitionOf(row.definition);
  if (definitions.size > 500) definitions.clear();
  definitions.set(key, known);
  return known;
}

/** As the engine takes it; what was recorded as evidence is sealed, and moves no clock. */
const eventOf = (row: EventRow): ResponseEvent =>
  ({
    id: row.id,
    kind: row.kind,
    at: row.at,
    recordedAt: row.recorded_at,
    ...(row.step_id ? { step: row.step_id } : {}),
    ...(row.detail as object),
  }) as ResponseEvent;
