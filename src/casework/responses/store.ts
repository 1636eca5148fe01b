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
import type { Desk, Route } from './model/owners.ts';

export const EVENTS = 'responses.events';
export const RESPONSES = 'responses.responses';

export type StoredResponse = {
  id: string;
  youthId: string;
  category: ResponseCategory;
  definition: ProtocolDefinition;
  startedAt: Date;
  facts: Facts;
  startedBy: string;
  agencyId: string;
  /** Why a person began it by hand; null where the facts did. */
  reason: string | null;
  events: ResponseEvent[];
  /** To whom its open steps fall now. */
  routes: Routes;
  sealer: Sealer;
  /** Set where this person may see no more of it than the steps that they took. */
  onlySteps: ReadonlySet<string> | null;
};

/** To whom each open step was routed, who took it, and who works the response by agency and role. */
export type Routes = { taken: Map<string, string>; workers: Map<string, string>; routed: Map<string, Route> };

type ClockOfStep = { step_id: string; taken_by: string | null; routed_agency_id: string | null; owner_role: string };
type EventRow = {
  id: string;
  at: Date;
  recorded_at: Date;
  by_user: string;
  kind: string;
  step_id: string | null;
  detail: unknown;
  evidence: Uint8Array | null;
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
    /** Sealed words, as PostgreSQL writes bytes. */
    reason: string | null;
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
  const { rows } = await sql<{
    id: string;
    name: string;
    phone: string | null;
    shared: boolean;
    kinds: string[];
    roles: string[];
    region: string | null;
  }>`
    select a.id, a.name, a.phone, a.shared_desk as shared, a.protocol_kinds as kinds, a.region, array_agg(distinct r.role) as roles
      from people.agencies a
      join people.users u on u.county_id = a.county_id and u.agency_id = a.id and u.kind = 'person' and (u.until is null or u.until > now())
      join people.roles r on r.county_id = u.county_id and r.user_id = u.id and (r.until is null or r.until > now())
      where a.county_id = ${errand.actor.countyId} and (a.until is null or a.until > now())
      group by a.id, a.name, a.phone, a.shared_desk, a.protocol_kinds, a.region order by a.id`.execute(errand.tx);
  return rows.map(({ id, ...row }) => ({ agencyId: id, ...row }));
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
  const events = await errand.tx
    .selectFrom('responses.events')
    .selectAll()
    .where('county_id', '=', errand.actor.countyId)
    .where('response_id', '=', id)
    .orderBy('at')
    .execute();
  const clocks = await errand.tx
    .selectFrom('responses.clocks')
    .select(['step_id', 'taken_by', 'routed_agency_id', 'owner_role'])
    .where('county_id', '=', errand.actor.countyId)
    .where('response_id', '=', id)
    .execute();
  return {
    id: row.id,
    youthId: row.youth_id,
    category: row.category as ResponseCategory,
    definition,
    startedAt: row.started_at,
    facts: row.facts as Facts,
    startedBy: row.started_by,
    agencyId: row.agency_id,
    reason: row.reason ? sealer.openText(RESPONSES, row.id, 'reason', row.reason) : null,
    events: events.map((event) => eventFrom(event, sealer)),
    routes: routesFrom(clocks),
    sealer,
    onlySteps: null,
  };
}

export function eventFrom(row: EventRow, sealer: Sealer): ResponseEvent {
  const evidence = row.evidence
    ? (sealer.open(EVENTS, row.id, 'evidence', row.evidence) as Record<string, EvidenceValue>)
    : undefined;
  return {
    id: row.id,
    at: row.at,
    recordedAt: row.recorded_at,
    by: row.by_user,
    kind: row.kind,
    ...(row.step_id ? { step: row.step_id } : {}),
    ...(row.detail as object),
    ...(evidence ? (row.kind === 'done' ? { evidence } : evidence) : {}),
  } as ResponseEvent;
}

export function routesFrom(clocks: readonly ClockOfStep[]): Routes {
  const routes: Routes = { taken: new Map(), workers: new Map(), routed: new Map() };
  for (const row of clocks) {
    if (!row.routed_agency_id) continue;
    routes.routed.set(row.step_id, { agencyId: row.routed_agency_id, role: row.owner_role });
    if (!row.taken_by) continue;
    routes.taken.set(row.step_id, row.taken_by);
    routes.workers.set(workerKey(row.routed_agency_id, row.owner_role), row.taken_by);
  }
  return routes;
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

/** Names of people of the county, by id. */
export async function peopleNamed(errand: Errand, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await errand.tx
    .selectFrom('people.users')
    .select(['id', 'name'])
    .where('county_id', '=', errand.actor.countyId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** What past and running responses of a youth were begun from, the newest saying last; what happened then is not said again. */
export async function factsOfResponses(errand: Errand, youthId: string): Promise<Facts> {
  const rows = await errand.tx
    .selectFrom('responses.responses')
    .select('facts')
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    .orderBy('started_at')
    .limit(100)
    .execute();
  const { event: _event, door: _door, ...facts } = Object.assign({}, ...rows.map((row) => row.facts)) as Facts;
  return facts;
}

/** Whether this person may begin something for a youth: they may add to its coordination, and no community agency holds it. */
export async function mayWorkOn(errand: Errand, youth: { id: string; heldBy: string | null }): Promise<boolean> {
  if (youth.heldBy !== null) return false;
  const found = await errand.tx
    .selectFrom('access.grants')
    .select('category')
    .where('county_id', '=', errand.actor.countyId)
    .where('user_id', '=', errand.actor.userId)
    .where('youth_id', '=', youth.id)
    .where('category', '=', 'coordination')
    .where('can_add', '=', true)
    .where('add_expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return found !== undefined;
}
