import type pg from 'pg';
import { doorFact, protocolFacts } from '#casework/identification/index.ts';
import { accountShape } from '#casework/reports/index.ts';
import { doorOf, offeredResult } from '#casework/screening/index.ts';
import { type Card, makeSealer, type Sealer, searchEntry } from '#casework/youth/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { newId, newSpokenCode } from '#kernel/ids.ts';
import { generateCounty, type SampleEvent, type SampleYouth } from '#platform/sample/index.ts';
import { type KeyRing, newDataKey } from '#platform/vault/index.ts';
import type { Questionnaire } from '#reference/instruments/index.ts';
import { type Facts, type ProtocolDefinition, partFacts, protocolDefinitionOf } from '#reference/protocols/index.ts';
import { sampleResponse } from './answers.ts';
import { Bulk } from './bulk.ts';
import { type Places, placesOf } from './places.ts';
import { liveThrough } from './responses.ts';
import { narrativeFor, noteFor } from './sentences.ts';

/** The triggers took the loading for the moment of each act; what happened last is when it happened. */
const ACTIVITY = `
  update youth.activity a set at = x.at from (
    select county_id, youth_id, category, max(at) as at from (
      select county_id, youth_id, 'identity'::access.category as category, changed_at as at from youth.identities
      union all select county_id, youth_id, category, recorded_at from youth.particulars
      union all select county_id, youth_id, category, written_at from youth.notes
      union all select county_id, youth_id, 'screening', finished_at from screening.screenings
      union all select county_id, youth_id, 'screening', decided_at from identification.identifications
      union all select county_id, youth_id, 'child_welfare', coalesce(disposed_at, received_at) from reports.reports
      union all select county_id, youth_id, category, recorded_at from responses.responses
      union all select county_id, youth_id, category, recorded_at from responses.events) happened
    group by 1, 2, 3) x
  where x.at is not null and a.county_id = x.county_id and a.youth_id = x.youth_id and a.category = x.category`;

/** Each report is bound to the run of the protocol that it began, as `reports.attach` binds it. */
const ATTACHED = `
  update reports.reports r set response_id = (select x.id from responses.responses x
    where x.county_id = r.county_id and x.youth_id = r.youth_id and x.protocol_id = 'hotline-report'
    order by abs(extract(epoch from (x.started_at - r.received_at))) limit 1)
  where r.response_id is null`;

export type YearOptions = { seed: string; scale: number; now: Date; ring: KeyRing; progress?: (youth: number) => void };

const ORDER = [
  'youth.youth',
  'youth.keys',
  'youth.identities',
  'youth.masks',
  'youth.search_tokens',
  'youth.particulars',
  'youth.releases',
  'access.bases',
  'screening.screenings',
  'reports.reports',
  'reports.dispositions',
  'identification.identifications',
  'responses.responses',
  'responses.events',
  'responses.clocks',
  'youth.notes',
] as const;

/** Writes the generated year of casework into the sample county, as the program's own acts would have left it. */
export async function loadSampleYear(client: pg.Client, options: YearOptions): Promise<number> {
  const places = await placesOf(client);
  const instruments = await readAll<Questionnaire>(client, places, 'instruments.instruments', 'questionnaire');
  const protocols = await readAll<unknown>(client, places, 'protocols.protocols', 'definition');
  const definitions = new Map([...protocols].map(([id, raw]) => [id, protocolDefinitionOf(raw)]));
  const bulk = new Bulk(client, ORDER);
  const county = generateCounty({ seed: options.seed, scale: options.scale, now: options.now });
  let youth = 0;
  const ids: { county: string; id: string }[] = [];
  const flush = async () => {
    await bulk.flush();
    for (const each of ids.splice(0)) await client.query('select access.derive($1, $2)', [each.county, each.id]);
    options.progress?.(youth);
  };
  for (const each of county.youth()) {
    const scene = aYouthScene(each, options, places, bulk, instruments, definitions);
    if (!scene) continue;
    scene.write();
    ids.push({ county: scene.countyId, id: scene.id });
    youth++;
    if (bulk.count > 4_000) await flush();
  }
  await flush();
  await client.query(ACTIVITY);
  await client.query(ATTACHED);
  return youth;
}

async function readAll<T>(client: pg.Client, places: Places, table: string, column: string): Promise<Map<string, T>> {
  const { rows } = await client.query(
    `select id, ${column} as body from ${table} where county_id = $1 and version = 1`,
    [places.mainCounty],
  );
  return new Map(rows.map((row: { id: string; body: T }) => [row.id, row.body]));
}

/** One youth's rows. Nothing of the generator's own truth is kept: only what people would have written down. */
function aYouthScene(
  youth: SampleYouth,
  options: YearOptions,
  places: Places,
  bulk: Bulk,
  instruments: Map<string, Questionnaire>,
  definitions: Map<string, ProtocolDefinition>,
) {
  const first = youth.events[0];
  const countyId = places.countyOf(youth.county);
  const starter = first ? places.finderOf(first, youth) : null;
  if (!first || !countyId || !starter) return null;
  const id = newId(first.at.getTime());
  const { wrapped, dataKey } = newDataKey(options.ring, { kind: 'youth', county: countyId, id });
  const sealer = makeSealer(countyId, dataKey);
  const card = cardOf(youth);
  const base = { county_id: countyId, youth_id: id };
  // Met by filing a report: who began the record would be who reported.
  const byReport = first.kind === 'report' && first.channel === 'form';
  const write = () => {
    bulk.add('youth.youth', {
      county_id: countyId,
      id,
      number: newSpokenCode(2),
      held_by: youth.heldBy ? places.agency(youth.heldBy) : null,
      created_at: first.at,
      created_by: byReport ? null : starter.userId,
    });
    bulk.add('youth.keys', { ...base, wrapped, key_version: options.ring.current });
    bulk.add('youth.identities', {
      ...base,
      card: sealer.seal('youth.identities', id, 'card', card as never),
      changed_at: first.at,
      changed_by: starter.userId,
    });
    const entry = searchEntry(options.ring, countyId, card);
    if (card.names.length > 0) {
      bulk.add('youth.masks', { ...base, initials: entry.initials, birth_year: entry.birthYear });
      const seen = new Set<string>();
      for (const token of entry.tokens) {
        const hex = token.toString('hex');
        if (!seen.has(hex)) bulk.add('youth.search_tokens', { ...base, token });
        seen.add(hex);
      }
    }
    writeBases();
    for (const event of youth.events) writeEvent(event);
  };
  const writeBases = () => {
    bulk.add('access.bases', {
      county_id: countyId,
      id: newId(),
      youth_id: id,
      kind: 'own-case',
      user_id: starter.desk ? null : starter.userId,
      agency_id: starter.desk ? starter.agencyId : null,
      reason: 'met the youth',
      since: first.at,
      made_by: starter.userId,
      reporter: byReport,
    });
    for (const member of youth.team) {
      const person = places.person(member.handle);
      if (person && person.countyId === countyId && person.userId !== starter.userId)
        bulk.add('access.bases', {
          county_id: countyId,
          id: newId(),
          youth_id: id,
          kind: member.role === 'counsel' ? 'counsel' : member.role === 'clinician' ? 'treatment' : 'assigned-team',
          user_id: person.userId,
          reason: 'sample team',
          since: member.since,
          made_by: starter.userId,
          reporter: false,
        });
    }
  };
  const standing: Parameters<typeof protocolFacts>[0]['standing'] = {};
  const writeEvent = (event: SampleEvent) => {
    const who = places.finderOf(event, youth) ?? starter;
    const by = { by_user: who.userId, agency_id: who.agencyId };
    if (event.kind === 'screening') {
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
    } else if (event.kind === 'report') writeReport(event, by);
    else if (event.kind === 'identification') {
      standing[event.form] = event.standing;
      bulk.add(
        'identification.identifications',
        identificationRow(event, base, by, sealer, dayOf(event.at, places.timeZone)),
      );
    } else if (event.kind === 'response') {
      const definition = definitions.get(event.protocol);
      if (!definition) return;
      const facts = factsAt(event, standing, card, youth, places.timeZone);
      const lived = liveThrough({
        seed: options.seed,
        youth,
        definition,
        pace: event.pace,
        facts,
        startedAt: event.at,
        now: options.now,
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
          ...by,
          id: done.id,
          response_id: lived.id,
          category: lived.category,
          kind: done.kind,
          step_id: 'step' in done ? done.step : null,
          at: done.at,
          recorded_at: done.at,
          detail: {},
        });
      for (const clock of lived.clocks) bulk.add('responses.clocks', { ...base, ...clock });
    } else if (event.kind === 'missing') {
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
        recorded_by: who.userId,
        agency_id: who.agencyId,
      });
    } else {
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
  };
  const writeReport = (event: ReportEvent, by: { by_user: string; agency_id: string }) => {
    const row = newId(event.at.getTime());
    const closes = event.disposition === 'evaluated-out' || event.followed === 'closed';
    const support = event.supportOffered
      ? { offered: true, what: [event.supportOffered], answer: 'no-answer-yet' }
      : closes && event.disposition
        ? { offered: false, because: 'Not recorded.' }
        : null;
    const path = event.disposition === null ? null : pathOf(event);
    bulk.add('reports.reports', {
      ...base,
      ...by,
      id: row,
      received_at: event.at,
      channel: event.channel === 'form' ? 'partner-form' : 'telephone',
      reporter_kind: event.reporter.discipline,
      mandated: event.reporter.mandated,
      narrative: sealer.seal('reports.reports', row, 'narrative', accountShape.parse({ account: narrativeFor(event) })),
      allegations: event.forms.map((form) => ({ category: 2177, subCategory: subCategories[form], by: null })),
      tools: toolsOf(event, dayOf(event.at, places.timeZone)),
      response_time: event.responseTime,
      disposition: event.disposition,
      path,
      support,
      disposed_at: event.disposedAt,
      disposed_by: event.disposedAt ? by.by_user : null,
      written_at: event.writtenAt,
    });
    if (event.disposition === null || event.disposedAt === null) return;
    const id = newId(event.disposedAt.getTime());
    const words = sealer.seal('reports.dispositions', id, 'words', 'As recorded in the sample year.');
    bulk.add('reports.dispositions', {
      ...base,
      id,
      report_id: row,
      disposition: event.disposition,
      path,
      support,
      words,
      decided_at: event.disposedAt,
      decided_by: by.by_user,
    });
  };
  return { id, countyId, write };
}

type ReportEvent = Extract<SampleEvent, { kind: 'report' }>;

const pathOf = (event: ReportEvent): string =>
  event.followed === 'case-was-open' ? 'added-to-open-case' : (event.followed ?? 'closed');

const toolsOf = (event: ReportEvent, on: string) => {
  const used = (result: string) => ({ used: true, completedOn: on, result });
  const not = { used: false, because: 'not-due-yet' } as const;
  return {
    hotline: used(
      event.responseTime === 'immediate'
        ? 'in-person-immediate'
        : event.responseTime === 'evaluate-out'
          ? 'evaluate-out'
          : 'in-person-10-day',
    ),
    safety: event.tools.safety ? used('safe-with-plan') : not,
    risk: event.tools.risk ? used('moderate') : not,
  };
};

const subCategories = {
  cse: 'commercial-sexual-exploitation',
  lt: 'exploiting-childs-labor',
  ltfc: 'involving-child-in-criminal-behavior',
} as const;

function cardOf(youth: SampleYouth): Card {
  const name = youth.name;
  return {
    names: name
      ? [
          { given: name.given, family: name.family, kind: 'usual' },
          ...(youth.nickname ? [{ given: youth.nickname, family: name.family, kind: 'nickname' as const }] : []),
        ]
      : [],
    born: name ? youth.born : null,
    aboutAge: youth.described?.about ?? null,
    aboutAgeOn: null,
    about: youth.described?.place ?? '',
    identifiers: [],
  };
}

function identificationRow(
  event: Extract<SampleEvent, { kind: 'identification' }>,
  base: object,
  by: { by_user: string; agency_id: string },
  sealer: Sealer,
  day: string,
) {
  const id = newId(event.at.getTime());
  const known = (value: number | null) => (value === null ? { known: false, askedOn: day } : { known: true, value });
  const yesNo = (value: boolean | null) => (value === null ? 'not-known' : value ? 'yes' : 'no');
  const details = {
    form: event.form,
    industries: event.industries,
    crimeTypes: event.form === 'cse' ? [] : event.crimeTypes,
    relationships: event.relationships,
    ageAtFirst: known(event.ageAtFirst),
    lengthMonths: known(event.lengthMonths),
    places: [
      event.place === null
        ? { kind: 'not-known' }
        : event.place === 'outside'
          ? { kind: 'outside' }
          : { kind: 'region', region: String(event.place) },
    ],
    debt: yesNo(event.debt),
    onlineRecruitment: yesNo(event.online),
    cameToLight: event.cameToLight,
    since: day,
    spectrum: [],
  };
  const { by_user, agency_id } = by;
  return {
    ...base,
    id,
    form: event.form,
    standing: event.standing,
    elements: event.elements,
    details,
    proposal: { standing: event.standing, reasons: [] },
    reasons: sealer.seal('identification.identifications', id, 'reasons', {
      reasons: 'As recorded in the sample year.',
      quotes: [],
    }),
    known_since: day,
    decided_at: event.at,
    decided_by: by_user,
    agency_id,
  };
}

/** What the protocol would have been told when it started. */
function factsAt(
  event: Extract<SampleEvent, { kind: 'response' }>,
  standing: Parameters<typeof protocolFacts>[0]['standing'],
  card: Card,
  youth: SampleYouth,
  zone: string,
): Facts {
  const starts: Record<string, Facts> = {
    'hotline-report': { event: 'report' },
    'first-responder': { event: 'police-contact' },
    detention: { event: 'intake', detained: true },
    'safe-youth-zone': { event: 'walk-in' },
    school: { event: 'concern', door: 'school' },
    'health-screen': { event: 'concern', door: 'clinic' },
    'missing-from-care': { missing: 'care', inCare: true },
    'missing-from-home': { missing: 'home' },
  };
  const known = protocolFacts({ standing, card, today: dayOf(event.at, zone), screening: null });
  const door = doorFact(event.door);
  return {
    ...known,
    ...(door ? { door } : {}),
    ...(youth.bornIn && youth.bornIn !== 'US' ? { foreignNational: 'possible' } : {}),
    ...(youth.system.inCare ? { inCare: true } : {}),
    ...(youth.system.childWelfare === 'open' ? { childWelfareServices: true } : {}),
    ...starts[event.protocol],
  } as Facts;
}
