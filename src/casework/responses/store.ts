import { sql } from 'kysely';
import { type Sealer, sealerFrom } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Text } from '#platform/i18n/catalogue.ts';
import {
  type EvidenceValue,
  type Facts,
  type ProtocolDefinition,
  protocolVersion,
  type ResponseEvent,
} from '#reference/protocols/index.ts';
import { type ClockRow, workerKey } from './clocks.ts';
import type { ResponseCategory } from './model/categories.ts';
import type { Desk } from './model/owners.ts';

const EVENTS = 'responses.events';

export type StoredResponse = {
  id: string;
  youthId: string;
  category: ResponseCategory;
  definition: ProtocolDefinition;
  startedAt: Date;
  facts: Facts;
  startedBy: string;
  agencyId: string;
  events: ResponseEvent[];
  sealer: Sealer;
};

/** Opens a response with its clocks. False where the county may not act for this youth (yet). */
export async function openResponse(
  errand: Errand,
  youthId: string,
  response: {
    id: string;
    protocol_id: string;
    protocol_version: number;
    category: ResponseCategory;
    started_at: string;
    facts: Facts;
  },
  clocks: readonly ClockRow[],
): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean;
  }>`select responses.open(${youthId}, ${JSON.stringify(response)}::jsonb, ${JSON.stringify(clocks)}::jsonb) as done`.execute(
    errand.tx,
  );
  return rows[0]?.done ?? false;
}

/** Ids of the protocols that run for a youth, whatever this person may see of them. */
export async function runningProtocols(errand: Errand, youthId: string): Promise<Set<string>> {
  const { rows } = await sql<{ protocol_id: string }>`select protocol_id from responses.running(${youthId})`.execute(
    errand.tx,
  );
  return new Set(rows.map((row) => row.protocol_id));
}

/** The county's desks: which agencies hold which roles, as routing needs them. */
export async function desksOf(errand: Errand): Promise<Desk[]> {
  const { rows } = await sql<{ id: string; kinds: string[]; roles: string[]; region: string | null }>`
    select a.id, a.protocol_kinds as kinds, a.region, array_agg(distinct r.role) as roles
      from people.agencies a
      join people.users u on u.county_id = a.county_id and u.agency_id = a.id and u.kind = 'person' and (u.until is null or u.until > now())
      join people.roles r on r.county_id = u.county_id and r.user_id = u.id and (r.until is null or r.until > now())
      where a.county_id = ${errand.actor.countyId} and (a.until is null or a.until > now())
      group by a.id, a.protocol_kinds, a.region order by a.id`.execute(errand.tx);
  return rows.map((row) => ({ agencyId: row.id, kinds: row.kinds, roles: row.roles, region: row.region }));
}

export async function findResponse(errand: Errand, id: string): Promise<StoredResponse | null> {
  const row = await errand.tx
    .selectFrom('responses.responses as r')
    .innerJoin('youth.keys as k', (join) =>
      join.onRef('k.county_id', '=', 'r.county_id').onRef('k.youth_id', '=', 'r.youth_id'),
    )
    .selectAll('r')
    .select('k.wrapped')
    .where('r.county_id', '=', errand.actor.countyId)
    .where('r.id', '=', id)
    .executeTakeFirst();
  if (!row?.wrapped) return null;
  const definition = await protocolVersion(errand, row.protocol_id, row.protocol_version);
  if (!definition) return null;
  const sealer = sealerFrom(errand, row.youth_id, row.wrapped);
  return {
    id: row.id,
    youthId: row.youth_id,
    category: row.category as ResponseCategory,
    definition,
    startedAt: row.started_at,
    facts: row.facts as Facts,
    startedBy: row.started_by,
    agencyId: row.agency_id,
    events: await eventsOf(errand, id, sealer),
    sealer,
  };
}

async function eventsOf(errand: Errand, responseId: string, sealer: Sealer): Promise<ResponseEvent[]> {
  const rows = await errand.tx
    .selectFrom('responses.events')
    .selectAll()
    .where('county_id', '=', errand.actor.countyId)
    .where('response_id', '=', responseId)
    .orderBy('at')
    .execute();
  return rows.map((row) => {
    const evidence = row.evidence
      ? (sealer.open(EVENTS, row.id, 'evidence', row.evidence) as Record<string, EvidenceValue>)
      : undefined;
    const dated = { id: row.id, at: row.at, recordedAt: row.recorded_at, by: row.by_user };
    return {
      ...dated,
      kind: row.kind,
      ...(row.step_id ? { step: row.step_id } : {}),
      ...(row.detail as object),
      ...(evidence ? { evidence } : {}),
    } as ResponseEvent;
  });
}

/** Writes what happened, and puts the clocks as they stand after it. */
export async function insertEvent(errand: Errand, response: StoredResponse, event: ResponseEvent): Promise<void> {
  const { id, at, kind } = event;
  const step = 'step' in event ? event.step : null;
  const evidence =
    event.kind === 'done' && event.evidence && Object.keys(event.evidence).length > 0 ? event.evidence : null;
  await errand.tx
    .insertInto('responses.events')
    .values({
      county_id: errand.actor.countyId,
      id,
      response_id: response.id,
      youth_id: response.youthId,
      category: response.category,
      kind,
      step_id: step,
      at,
      recorded_at: errand.now,
      by_user: errand.actor.userId,
      agency_id: errand.actor.agencyId,
      detail: JSON.stringify(detailOf(event)),
      evidence: evidence ? response.sealer.seal(EVENTS, id, 'evidence', evidence as never) : null,
    })
    .execute();
}

function detailOf(event: ResponseEvent): Record<string, unknown> {
  switch (event.kind) {
    case 'not-needed':
    case 'stopped':
      return { reason: event.reason, ...(event.note ? { note: event.note } : {}) };
    case 'facts':
      return { facts: event.facts };
    case 'ended':
      return { end: event.end };
    default:
      return {};
  }
}

export async function putClocks(errand: Errand, response: StoredResponse, rows: readonly ClockRow[]): Promise<void> {
  await errand.tx
    .deleteFrom('responses.clocks')
    .where('county_id', '=', errand.actor.countyId)
    .where('response_id', '=', response.id)
    .execute();
  if (rows.length === 0) return;
  await errand.tx
    .insertInto('responses.clocks')
    .values(rows.map((row) => ({ ...row, county_id: errand.actor.countyId, youth_id: response.youthId })))
    .execute();
}

export type Taken = { steps: Map<string, string>; workers: Map<string, string> };

/** Who took which open step, and who works this response by agency and role. */
export async function takenSteps(errand: Errand, responseId: string): Promise<Taken> {
  const rows = await errand.tx
    .selectFrom('responses.clocks')
    .select(['step_id', 'taken_by', 'routed_agency_id', 'owner_role'])
    .where('county_id', '=', errand.actor.countyId)
    .where('response_id', '=', responseId)
    .where('taken_by', 'is not', null)
    .execute();
  const taken: Taken = { steps: new Map(), workers: new Map() };
  for (const row of rows) {
    if (!row.taken_by || !row.routed_agency_id) continue;
    taken.steps.set(row.step_id, row.taken_by);
    taken.workers.set(workerKey(row.routed_agency_id, row.owner_role), row.taken_by);
  }
  return taken;
}

/** A step that waits for this person's agency and role becomes theirs: the youth's id, or null where it cannot. */
export async function takeStep(
  errand: Errand,
  responseId: string,
  stepId: string,
  basisId: string,
): Promise<string | null> {
  const { rows } = await sql<{
    youth: string | null;
  }>`select responses.take(${responseId}, ${stepId}, ${basisId}) as youth`.execute(errand.tx);
  return rows[0]?.youth ?? null;
}

export type RunningResponse = { id: string; protocolId: string; title: Text; startedAt: Date };

/** The responses of a youth that the reader may see, newest first. */
export async function responsesFor(errand: Errand, youthId: string): Promise<RunningResponse[]> {
  const rows = await errand.tx
    .selectFrom('responses.responses as r')
    .innerJoin('protocols.protocols as p', (join) =>
      join
        .onRef('p.county_id', '=', 'r.county_id')
        .onRef('p.id', '=', 'r.protocol_id')
        .onRef('p.version', '=', 'r.protocol_version'),
    )
    .select(['r.id', 'r.protocol_id', 'r.started_at', sql<Text>`p.definition -> 'title'`.as('title')])
    .where('r.county_id', '=', errand.actor.countyId)
    .where('r.youth_id', '=', youthId)
    .orderBy('r.started_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ id: row.id, protocolId: row.protocol_id, title: row.title, startedAt: row.started_at }));
}
