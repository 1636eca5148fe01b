import type pg from 'pg';
import { calendarsOf, categoryOf, clockRows } from '#casework/responses/index.ts';
import type { Sealer } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { choicesOf, type Facts, protocolDefinitionOf, type ResponseEvent, run } from '#reference/protocols/index.ts';
import type { Bulk } from './bulk.ts';
import type { Places, SamplePerson } from './places.ts';

const PROTOCOL = 'forced-crime';
const HOUR_MS = 3_600_000;

type Client = { id: string; sealer: Sealer };
type Done = { step: string; hoursAgo: number; evidence?: Record<string, string> };

/** What was done so far for a youth with a lawyer and a petition: told, spoken with, screened; the ways out are being asked for. */
const done: readonly Done[] = [
  { step: 'counsel-first', hoursAgo: 13 * 24 },
  { step: 'offer-screening', hoursAgo: 12 * 24, evidence: { signs: 'some' } },
  { step: 'nexus', hoursAgo: 3 * 24 },
];

/** The response that runs for a youth of the sample whose petition is open. */
export async function forcedCrimeRows(
  client: pg.Client,
  { places, by, now, bulk }: { places: Places; by: SamplePerson; now: Date; bulk: Bulk },
  youth: Client,
): Promise<void> {
  const { rows } = await client.query(
    'select definition from protocols.protocols where county_id = $1 and id = $2 and version = 1',
    [by.countyId, PROTOCOL],
  );
  if (!rows[0]) return;
  const definition = protocolDefinitionOf(rows[0].definition);
  const startedAt = new Date(now.getTime() - 14 * 24 * HOUR_MS);
  const facts: Facts = { event: 'petition', hasCounsel: true };
  const events = done.map(({ step, hoursAgo, evidence }): ResponseEvent => {
    const at = new Date(now.getTime() - hoursAgo * HOUR_MS);
    const said = evidence ?? (step === 'counsel-first' ? { 'spoke-at': at.toISOString() } : {});
    return { id: newId(at.getTime()), kind: 'done', step, at, recordedAt: at, by: by.userId, evidence: said };
  });
  const id = newId(startedAt.getTime());
  const category = categoryOf(PROTOCOL);
  const own = { county_id: by.countyId, youth_id: youth.id, category, agency_id: by.agencyId };
  bulk.add('responses.responses', {
    ...own,
    id,
    protocol_id: PROTOCOL,
    protocol_version: 1,
    started_at: startedAt,
    recorded_at: startedAt,
    facts,
    started_by: by.userId,
  });
  for (const event of events)
    if (event.kind === 'done')
      bulk.add('responses.events', {
        ...own,
        id: event.id,
        response_id: id,
        kind: event.kind,
        step_id: event.step,
        at: event.at,
        recorded_at: event.at,
        by_user: by.userId,
        detail: {},
        evidence: youth.sealer.seal('responses.events', event.id, 'evidence', event.evidence as never),
      });
  const { timeZone } = places;
  const county = choicesOf({ settings: {} });
  const state = run(definition, { start: startedAt, facts, events, county, calendars: calendarsOf({ timeZone }), now });
  const clocks = clockRows({
    responseId: id,
    category,
    definition,
    state,
    desks: places.desks,
    starter: { agencyId: by.agencyId, kinds: [], roles: ['counsel'], region: null },
    region: null,
    counsel: { userId: by.userId, agencyId: by.agencyId },
    taken: new Map(),
    workers: new Map(),
    actor: { timeZone },
    now,
  });
  for (const clock of clocks) bulk.add('responses.clocks', { county_id: by.countyId, youth_id: youth.id, ...clock });
}
