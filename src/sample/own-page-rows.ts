import type pg from 'pg';
import { readCode } from '#casework/asks/index.ts';
import { makeSealer } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { chance } from '#platform/sample/model/random.ts';
import { type KeyRing, newDataKey } from '#platform/vault/index.ts';
import { hashOfCode, SAMPLE_CARD_CODE } from '#program/voice/index.ts';
import { Bulk } from './bulk.ts';
import { addCaregiver, CAREGIVER_TABLES } from './caregiver-rows.ts';
import { placesOf } from './places.ts';
import { aYouthOf, type Stage } from './referral-parts.ts';

const ORDER = [
  'voice.keys',
  'voice.words',
  'plan.lines',
  'voice.requests',
  'voice.letters',
  'voice.papers',
  'voice.surveys',
  ...CAREGIVER_TABLES,
] as const;
const DAY_MS = 86_400_000;
const GOALS = ['I want to finish tenth grade and get my own phone.', 'I want to live near my little brother.'];
const SAID = [['words', 'Please do not ask me the same questions again. Read what I said the first time.']] as const;
const PAPERS = [
  ['birth-certificate', 'have', 'With my aunt', ''],
  ['social-security-card', 'asked', '', 'My social worker'],
  ['state-id', 'missing', '', ''],
] as const;

/**
 * One youth of the sample whose own page is on, with the card whose code stands on the page of the sample; what they wrote and asked
 * for; and how it went for many, without any of them.
 */
export async function loadSampleOwnPage(
  client: pg.Client,
  { seed, now, ring }: { seed: string; now: Date; ring: KeyRing },
): Promise<number> {
  const bulk = new Bulk(client, ORDER);
  const stage: Stage = { client, bulk, places: await placesOf(client), ring, now, used: new Set() };
  const worker = stage.places.person('socialworker');
  const lead = stage.places.person('supervisor');
  const youth = worker && (await aYouthOf(stage, worker));
  if (!worker || !lead || !youth) return 0;
  const county = worker.countyId;
  const own = { county_id: county, youth_id: youth.id };
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  bulk.add('voice.keys', {
    ...own,
    id: newId(),
    code_hash: hashOfCode(ring, readCode(SAMPLE_CARD_CODE) ?? ''),
    made_at: ago(30),
    made_by: worker.userId,
    agency_id: worker.agencyId,
    until: ago(-150),
  });
  for (const [place, [kind, text]] of SAID.entries()) {
    const id = newId();
    const body = youth.sealer.seal('voice.words', id, 'body', text);
    bulk.add('voice.words', { ...own, id, kind, body, at: ago(20 - place) });
  }
  for (const [place, text] of GOALS.entries()) {
    const id = newId();
    const body = youth.sealer.seal('plan.lines', id, 'body', text);
    const goal = { kind: 'goal', code: 'goal', category: 'coordination', stand: 'open', whose: 'youth' };
    bulk.add('plan.lines', { ...own, ...goal, id, thread: id, rev: 0, body, at: ago(20 - place) });
  }
  const request = newId();
  const { wrapped, dataKey } = newDataKey(ring, { kind: 'voice', county, id: request });
  bulk.add('voice.requests', {
    ...own,
    id: request,
    kind: 'placement',
    owner_user: lead.userId,
    owner_agency: lead.agencyId,
    asked_at: ago(9),
  });
  bulk.add('voice.letters', {
    county_id: county,
    request_id: request,
    wrapped,
    body: makeSealer(county, dataKey).seal(
      'voice.letters',
      request,
      'body',
      'It is too far from my school. I ride two buses.',
    ),
  });
  for (const [kind, state, place, getter] of PAPERS) {
    const id = newId();
    const sealed = (column: string, text: string) =>
      text ? youth.sealer.seal('voice.papers', id, column, text) : null;
    bulk.add('voice.papers', {
      ...own,
      id,
      kind,
      state,
      place: sealed('place', place),
      getter: sealed('getter', getter),
      at: ago(12),
    });
  }
  addCaregiver(bulk, { youth, worker, now, ring });
  surveys(bulk, county, seed, now, stage.places.agency('advocates-harbor') ?? worker.agencyId);
  const count = bulk.count;
  await bulk.flush();
  return count;
}

/** Answers of a year, tied to nobody. */
function surveys(bulk: Bulk, county: string, seed: string, now: Date, provider: string): void {
  const own = chance(`${seed} how it went`);
  const about = [
    ['protocol', 'first-responder'],
    ['protocol', 'hotline-report'],
    ['court', 'hearing'],
    ['zone', 'any'],
    ['provider', provider],
  ] as const;
  for (let n = 0; n < 160; n++) {
    const [about_kind, about_id] = own.pick(about);
    const at = new Date(now.getTime() - own.below(360) * DAY_MS).toISOString();
    const answer = () => (own.yes(0.1) ? null : own.pick([1, 3, 4, 5, 5] as const));
    bulk.add('voice.surveys', {
      county_id: county,
      id: crypto.randomUUID(),
      about_kind,
      about_id,
      month: `${at.slice(0, 7)}-01`,
      listened: answer(),
      safe: answer(),
      helped: answer(),
    });
  }
}
