import type pg from 'pg';
import { calendarsOf, categoryOf, choicesOf, clockRows } from '../src/casework/responses/index.ts';
import { doorOf, offeredResult } from '../src/casework/screening/index.ts';
import { type Questionnaire, type Response, startResponse } from '../src/reference/instruments/index.ts';
import { type Facts, protocolDefinitionOf, type ResponseEvent, run } from '../src/reference/protocols/index.ts';
import { placesOf } from '../src/sample/places.ts';
import { type Desks, idOf, type MadeYouth, type Rows } from './youth-rows.ts';

/** Every tenth youth has been screened, named and answered: what a record holds while a response runs. */
export const BUSY_EVERY = 10;

export const BUSY_TABLES: Readonly<Record<string, string>> = {
  'screening.screenings':
    'county_id, id, youth_id, instrument_id, instrument_version, door, agency_id, by_user, terms, started_at, saved_at, finished_at, answers, result',
  'identification.identifications':
    'county_id, id, youth_id, form, standing, elements, details, proposal, reasons, decided_at, decided_by, agency_id',
  'responses.responses':
    'county_id, id, youth_id, protocol_id, protocol_version, category, started_at, recorded_at, facts, started_by, agency_id',
  'responses.events':
    'county_id, id, response_id, youth_id, category, kind, step_id, at, recorded_at, by_user, agency_id, detail',
  'responses.clocks':
    'county_id, response_id, step_id, youth_id, protocol_id, category, state, due_at, started_at, duty, owner_role, routed_agency_id, taken_by, next_alarm_at',
};

const INSTRUMENT = 'universal-screen-short';
const PROTOCOL = 'first-responder';
/** Deadlines lie far ahead, so that no server that is measured has alarms to ring. */
const AHEAD = Date.UTC(2040, 0, 2, 17);
const DONE = 3;

export type Busy = Awaited<ReturnType<typeof busyScene>>;

/** What all busy youth share, worked out once with the program's own rules. */
export async function busyScene(client: pg.Client, county: string) {
  const places = await placesOf(client);
  const one = async (table: string, column: string, id: string): Promise<unknown> =>
    (await client.query(`select ${column} as body from ${table} where county_id = $1 and id = $2`, [county, id]))
      .rows[0]?.body;
  const questionnaire = (await one('instruments.instruments', 'questionnaire', INSTRUMENT)) as Questionnaire;
  const definition = protocolDefinitionOf(await one('protocols.protocols', 'definition', PROTOCOL));
  const person = places.person('socialworker');
  const door = doorOf('child-welfare');
  if (!person || !door) throw new Error('The sample county has no social worker, or no such door');
  const answers: Response = { ...startResponse(questionnaire), status: 'completed' };
  const terms = {
    counselSpoken: false,
    nonUseAgreement: false,
    mayBeForeignNational: 'unknown',
    missingNow: false,
  } as const;
  const facts: Facts = {
    event: 'police-contact',
    door: 'law-enforcement',
    form: ['cse'],
    standingCse: 'suspected',
    age: 15,
  };
  const start = new Date(AHEAD);
  const rules = {
    start,
    facts,
    county: choicesOf({ settings: {} }),
    calendars: calendarsOf({ timeZone: places.timeZone }),
  };
  const open = run(definition, { ...rules, events: [], now: start });
  const events = open.steps
    .filter((each) => each.status === 'open')
    .slice(0, DONE)
    .map(({ step }): ResponseEvent => ({ id: step, kind: 'done', step, at: start, recordedAt: start }));
  const clocks = clockRows({
    responseId: '',
    category: categoryOf(PROTOCOL),
    definition,
    state: run(definition, { ...rules, events, now: start }),
    desks: places.desks,
    starter: { agencyId: person.agencyId, kinds: person.kinds, roles: person.roles, region: null },
    region: null,
    taken: new Map(),
    workers: new Map(),
    actor: { timeZone: places.timeZone },
    now: start,
  });
  return {
    answers,
    terms,
    result: offeredResult(questionnaire, answers, door, terms),
    door: door.id,
    facts,
    events,
    clocks,
  };
}

export function busyRows(youth: MadeYouth, desks: Desks, scene: Busy, rows: Rows): void {
  const { n, id, worker, at, sealer } = youth;
  const add = (table: string, ...row: (string | number | Buffer | Date | null)[]) =>
    rows.get(table)?.push([desks.county, ...row]);
  const category = categoryOf(PROTOCOL);
  const screening = idOf('screening', n);
  const answers = sealer.seal('screening.screenings', screening, 'answers', scene.answers as never);
  const terms = JSON.stringify(scene.terms);
  const result = JSON.stringify(scene.result);
  const by = [desks.agency, worker] as const;
  add('screening.screenings', screening, id, INSTRUMENT, 1, scene.door, ...by, terms, at, at, at, answers, result);
  const named = idOf('identification', n);
  const reasons = sealer.seal('identification.identifications', named, 'reasons', { reasons: 'Said so.', quotes: [] });
  const proposal = JSON.stringify({ standing: 'suspected', reasons: [] });
  add(
    'identification.identifications',
    named,
    id,
    'cse',
    'suspected',
    '{}',
    'null',
    proposal,
    reasons,
    at,
    worker,
    desks.agency,
  );
  const response = idOf('response', n);
  const facts = JSON.stringify(scene.facts);
  add('responses.responses', response, id, PROTOCOL, 1, category, at, at, facts, worker, desks.agency);
  for (const event of scene.events) {
    const step = 'step' in event ? event.step : null;
    const eventId = idOf(`event ${event.id}`, n);
    add('responses.events', eventId, response, id, category, event.kind, step, at, at, worker, desks.agency, '{}');
  }
  for (const clock of scene.clocks)
    add(
      'responses.clocks',
      response,
      clock.step_id,
      id,
      PROTOCOL,
      category,
      clock.state,
      clock.due_at,
      clock.started_at,
      clock.duty,
      clock.owner_role,
      clock.routed_agency_id,
      clock.taken_by,
      clock.next_alarm_at,
    );
}
