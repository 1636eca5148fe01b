import { doorOf, offeredResult } from '#casework/screening/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { SampleEvent } from '#platform/sample/index.ts';
import { partFacts, type ResponseEvent } from '#reference/protocols/index.ts';
import { writeAdvocacy } from './advocacy-rows.ts';
import { sampleResponse } from './answers.ts';
import { factsAt, identificationRow } from './identification-rows.ts';
import { writeReport } from './report-rows.ts';
import { liveThrough } from './responses.ts';
import type { By, Scene } from './scene.ts';
import { noteFor } from './sentences.ts';

type Of<Kind extends SampleEvent['kind']> = Extract<SampleEvent, { kind: Kind }>;

/** The rows of one event, as the program's own act would have left them. */
export function writeEvent(scene: Scene, event: SampleEvent): void {
  const who = scene.places.finderOf(event, scene.youth) ?? scene.starter;
  const by: By = { by_user: who.userId, agency_id: who.agencyId };
  if (event.kind === 'screening') writeScreening(scene, event, by);
  else if (event.kind === 'report') writeReport(scene, event, by);
  else if (event.kind === 'identification') writeIdentification(scene, event, by);
  else if (event.kind === 'response') writeResponse(scene, event, who);
  else if (event.kind === 'missing') writeMissing(scene, event, by);
  else writeNote(scene, event, by);
  if (event.kind === 'advocacy') writeAdvocacy(scene, event, by);
  if (event.kind === 'exit') writeExit(scene, event, by);
}

function writeIdentification(scene: Scene, event: Of<'identification'>, by: By): void {
  scene.standing[event.form] = event.standing;
  scene.bulk.add(
    'identification.identifications',
    identificationRow(event, scene.base, by, scene.sealer, dayOf(event.at, scene.places.timeZone)),
  );
}

function writeScreening({ bulk, base, sealer, youth, instruments }: Scene, event: Of<'screening'>, by: By): void {
  const questionnaire = instruments.get(event.instrument);
  const door = doorOf(event.door);
  if (!questionnaire || !door) return;
  const row = newId(event.at.getTime());
  const answers = sampleResponse(questionnaire, event);
  const terms = {
    counselSpoken: false,
    nonUseAgreement: false,
    mayBeForeignNational:
      youth.bornIn && youth.bornIn !== 'US' && !door.withholds.includes('immigration') ? 'yes' : 'unknown',
    missingNow: false,
  } as const;
  bulk.add('screening.screenings', {
    ...base,
    ...by,
    id: row,
    instrument_id: event.instrument,
    instrument_version: 1,
    door: event.door,
    terms,
    started_at: event.at,
    saved_at: event.at,
    finished_at: event.at,
    answers: sealer.seal('screening.screenings', row, 'answers', answers as never),
    result: offeredResult(questionnaire, answers, door, terms),
  });
}

function writeResponse(scene: Scene, event: Of<'response'>, who: Scene['starter']): void {
  const { bulk, base, places, youth } = scene;
  const definition = scene.definitions.get(event.protocol);
  if (!definition) return;
  const facts = factsAt(event, scene.standing, scene.card, youth, places.timeZone);
  const lived = liveThrough({
    seed: scene.seed,
    youth,
    definition,
    pace: event.pace,
    facts,
    startedAt: event.at,
    now: scene.now,
    starter: { agencyId: who.agencyId, kinds: who.kinds, roles: who.roles, region: null },
    desks: places.desks,
    timeZone: places.timeZone,
    worker: (agencyId, role) => places.workerFor(youth, agencyId, role),
  });
  bulk.add('responses.responses', {
    ...base,
    id: lived.id,
    protocol_id: definition.id,
    protocol_version: 1,
    category: lived.category,
    started_at: event.at,
    recorded_at: event.at,
    facts: partFacts(facts).plain,
    started_by: who.userId,
    agency_id: who.agencyId,
  });
  for (const done of lived.events)
    bulk.add('responses.events', {
      ...base,
      by_user: who.userId,
      agency_id: who.agencyId,
      id: done.id,
      response_id: lived.id,
      category: lived.category,
      kind: done.kind,
      step_id: 'step' in done ? done.step : null,
      at: done.at,
      recorded_at: done.at,
      detail: detailOf(done),
    });
  for (const clock of lived.clocks) bulk.add('responses.clocks', { ...base, ...clock });
}

function detailOf(event: ResponseEvent): Record<string, unknown> {
  if (event.kind === 'ended') return { end: event.end };
  if (event.kind === 'facts') return { facts: event.facts };
  return event.kind === 'not-needed' ? { reason: event.reason } : {};
}

function writeMissing({ bulk, base, sealer }: Scene, event: Of<'missing'>, by: By): void {
  const row = newId(event.at.getTime());
  bulk.add('youth.particulars', {
    ...base,
    id: row,
    kind: 'missing',
    category: 'coordination',
    value: sealer.seal('youth.particulars', row, 'value', event.from),
    since: event.at,
    until: event.returnedAt,
    recorded_at: event.at,
    recorded_by: by.by_user,
    agency_id: by.agency_id,
  });
}

/** How a youth fared on the day they left, as the plan counts it; of benefits the source says nothing. */
function writeExit({ bulk, base, places }: Scene, event: Of<'exit'>, by: By): void {
  const said = (it: boolean) => (it ? 'yes' : 'no');
  bulk.add('transition.outcomes', {
    ...base,
    ...by,
    id: newId(event.at.getTime()),
    kind: 'exit',
    on_day: dayOf(event.at, places.timeZone),
    diploma: said(event.diploma),
    college: said(event.college),
    working: said(event.working),
    adult: said(event.caringAdult),
    housed: said(event.housed),
    benefits: 'not-known',
    at: event.at,
  });
}

function writeNote({ bulk, base, sealer }: Scene, event: SampleEvent, by: By): void {
  const words = noteFor(event);
  if (!words) return;
  const row = newId(event.at.getTime());
  bulk.add('youth.notes', {
    ...base,
    ...by,
    id: row,
    category: 'coordination',
    body: sealer.seal('youth.notes', row, 'body', words),
    happened_at: event.at,
    written_at: event.at,
  });
}
