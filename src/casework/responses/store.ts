import { sql } from 'kysely';
import { readCard, type Sealer, sealerFrom } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  type EvidenceValue,
  type Facts,
  type ProtocolDefinition,
  protocolVersion,
  type ResponseEvent,
} from '#reference/protocols/index.ts';
import { type ClockRow, workerKey } from './clocks.ts';
import type { ResponseCategory } from './model/categories.ts';
import type { Route } from './model/owners.ts';

export const EVENTS = 'responses.events';
export const RESPONSES = 'responses.responses';
/** A note is sealed beside a step's fields under a name that no field can have. */
export const NOTE = '+note';

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

/**
 * Opens a response with its clocks: the county's, or one of an agency's own on a record that it holds. False where neither
 * may begin for this youth (yet).
 */
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
  }>`select responses.open(p.youth, p.response, p.clocks) or responses.open_within(p.youth, p.response, p.clocks) as done
      from (select ${youthId}::uuid as youth, ${JSON.stringify(response)}::jsonb as response, ${JSON.stringify(clocks)}::jsonb as clocks) p`.execute(
    errand.tx,
  );
  return rows[0]?.done ?? false;
}

export async function findResponse(errand: Errand, id: string): Promise<StoredResponse | null> {
  const row = await errand.tx
    .selectFrom('responses.responses as r')
    .innerJoin('youth.keys as k', (join) =>
      join.onRef('k.county_id', '=', 'r.county_id').onRef('k.youth_id', '=', 'r.youth_id'),
    )
    .leftJoin('youth.identities as i', (join) =>
      join.onRef('i.county_id', '=', 'r.county_id').onRef('i.youth_id', '=', 'r.youth_id'),
    )
    .selectAll('r')
    .select(['k.wrapped', 'i.card'])
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
    facts: withBirthDay(row.facts as Facts, row.card ? readCard(sealer, row.youth_id, row.card).born : null),
    startedBy: row.started_by,
    agencyId: row.agency_id,
    reason: row.reason ? sealer.openText(RESPONSES, row.id, 'reason', row.reason) : null,
    events: events.map((event) => eventFrom(event, sealer)),
    routes: routesFrom(clocks, definition),
    sealer,
    onlySteps: null,
  };
}

/** A date of birth that became known since is known to every clock that runs up to a birthday. */
export const withBirthDay = (facts: Facts, born: string | null): Facts => (born ? { ...facts, birthDay: born } : facts);

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
    ...detailOf(row.detail as { cameAt?: string }),
    ...(evidence ? unsealed(row, evidence) : {}),
  } as ResponseEvent;
}

/** As it was written, with its moment read again. */
const detailOf = ({ cameAt, ...detail }: { cameAt?: string }): object =>
  cameAt ? { ...detail, cameAt: new Date(cameAt) } : detail;

function unsealed({ kind, detail }: EventRow, evidence: Record<string, EvidenceValue>): object {
  if (kind === 'done') {
    const { [NOTE]: note, ...recorded } = evidence;
    return { evidence: recorded, ...(note === undefined ? {} : { note }) };
  }
  return kind === 'facts' ? { facts: { ...(detail as { facts?: Facts }).facts, ...evidence } } : evidence;
}

/**
 * Where the steps went, who took them, and so who works further steps of that agency and role. The reporter's own step says
 * nothing of that: it was handed to the hotline's desk with the report, and is still theirs to do.
 */
export function routesFrom(clocks: readonly ClockOfStep[], definition: ProtocolDefinition): Routes {
  const reporters = new Set(definition.steps.flatMap((step) => (step.owner.role === 'reporter' ? [step.id] : [])));
  const routes: Routes = { taken: new Map(), workers: new Map(), routed: new Map() };
  for (const row of clocks) {
    if (!row.routed_agency_id) continue;
    routes.routed.set(row.step_id, { agencyId: row.routed_agency_id, role: row.owner_role });
    if (!row.taken_by) continue;
    routes.taken.set(row.step_id, row.taken_by);
    if (!reporters.has(row.step_id)) routes.workers.set(workerKey(row.routed_agency_id, row.owner_role), row.taken_by);
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

/** The telephone of this person's own agency. */
export async function agencyPhone(errand: Errand): Promise<string | null> {
  const row = await errand.tx
    .selectFrom('people.agencies')
    .select('phone')
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', errand.actor.agencyId)
    .executeTakeFirst();
  return row?.phone ?? null;
}
