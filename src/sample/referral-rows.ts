import type pg from 'pg';
import { makeSealer } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { linkOf } from '#platform/mail/index.ts';
import { chance } from '#platform/sample/model/random.ts';
import { type KeyRing, newDataKey } from '#platform/vault/index.ts';
import { Bulk } from './bulk.ts';
import { placesOf, type SamplePerson } from './places.ts';
import {
  aService,
  aYouthOf,
  HOUR_MS,
  HOURS,
  incomingRow,
  letterRow,
  nameOf,
  type Seal,
  type Stage,
  senderOf,
  TABLE,
  word,
} from './referral-parts.ts';
import { type Came, type Plot, plots } from './referral-plots.ts';

const ORDER = [
  'referrals.asks',
  'referrals.of_youth',
  'referrals.words',
  'referrals.events',
  'referrals.told',
  'referrals.incoming',
  'mail.letters',
] as const;
const CALLED = ['Rio', 'Sky', 'Lu', 'Jay', 'Nico', 'Ash', 'Mar', 'Sol', 'Dee', 'Kit'];

/** Writes the sample's referrals, after its year of casework: some in every state, each of somebody who may send it. */
export async function loadSampleReferrals(
  client: pg.Client,
  { seed, now, ring }: { seed: string; now: Date; ring: KeyRing },
): Promise<number> {
  const bulk = new Bulk(client, ORDER);
  const stage: Stage = { client, bulk, places: await placesOf(client), ring, now, used: new Set() };
  let count = 0;
  for (const [place, plot] of plots.entries()) if (await writePlot(stage, plot, `${seed} ${place}`)) count++;
  await writeFromNeighbor(stage);
  await bulk.flush();
  return count;
}

async function writePlot(stage: Stage, plot: Plot, seed: string): Promise<boolean> {
  const { bulk, places, ring, now } = stage;
  const by = places.person(plot.by);
  const youth = by && plot.record ? await aYouthOf(stage, by) : null;
  if (!by || (plot.record && !youth)) return false;
  const own = chance(seed);
  const county = by.countyId;
  const at = new Date(now.getTime() - plot.came.hoursAgo * HOUR_MS);
  const id = newId(at.getTime());
  const whom = await whomOf(stage, plot, county, own.below(1_000));
  if (!whom) return false;
  const { wrapped, dataKey } = newDataKey(ring, { kind: 'referral', county, id });
  const key = makeSealer(county, dataKey);
  const letter = whom.email ? linkOf(ring, county, '/referrals/answer', id) : null;
  const ask = { county, id, at, by, dueAt: new Date(at.getTime() + HOURS * HOUR_MS) };
  const parent = plot.need === 'my-kid';
  bulk.add('referrals.asks', {
    ...askRow(ask, wrapped),
    ...whom.columns,
    with_record: plot.record,
    asked_for: parent ? 'parent' : 'youth',
    need: plot.need,
    region: plot.region,
    language: plot.language,
    way: whom.way ?? (letter ? 'letter' : 'telephone'),
    link_hash: letter?.hash ?? null,
    link_until: letter ? new Date(at.getTime() + 14 * 24 * HOUR_MS) : null,
    yes_by: parent ? 'parent-or-guardian' : 'youth',
    yes_lang: plot.language,
    yes_why: parent ? key.seal('referrals.asks', id, 'yes_why', 'Her daughter asked for it, alone with me.') : null,
    yes_covers: own.yes(0.6),
    next_look_at: nextLook(plot.came, ask.dueAt, now),
  });
  const shared = { called: own.pick(CALLED), ages: '16-17', reach: { by: 'worker' } };
  const sharedId = word(stage, county, id, 'shared', true, shared, key.seal);
  const question = { need: plot.need, age: '16', language: plot.language, region: plot.region, where: '', matters: [] };
  word(stage, county, id, 'question', false, question, (youth?.sealer ?? key).seal);
  if (youth)
    bulk.add('referrals.of_youth', { county_id: county, referral_id: id, youth_id: youth.id, by_user: by.userId });
  if (letter && whom.email) letterRow(stage, county, id, whom.email, at, letter.keyVersion);
  if (whom.columns.to_county) {
    const body = key.seal(TABLE, sharedId, 'body', shared);
    const copy = { wrapped, sharedId, body, from: await senderOf(stage, by) };
    incomingRow(stage, whom.columns.to_county, county, id, plot.need, at, copy);
  }
  events(stage, ask, plot.came, key.seal);
  return true;
}

/** Columns that each ask has, whatever it is about. */
const askRow = ({ county, id, at, by, dueAt }: Ask, wrapped: Buffer) => ({
  county_id: county,
  id,
  by_user: by.userId,
  agency_id: by.agencyId,
  asked_at: at,
  due_at: dueAt,
  silence_hours: HOURS,
  own_time: false,
  wrapped,
  yes_at: at,
  yes_how: 'in-person',
});

/** Who is asked: an agency, the neighbor, or a service of the directory. */
async function whomOf(stage: Stage, { to, need }: Plot, county: string, place: number) {
  const nobody = { offer_id: null, service_id: null, to_agency_id: null, to_county: null, phone: null };
  if (!to) {
    const service = await aService(stage, county, need, place);
    const { offer: offer_id, service: service_id, name: provider, organization, phone, email } = service ?? {};
    return service
      ? { way: null, email, columns: { ...nobody, offer_id, service_id, provider, organization, phone } }
      : null;
  }
  const neighbor = to === 'neighbor';
  const id = neighbor ? stage.places.countyOf('neighbor') : stage.places.agency(to.agency);
  if (!id) return null;
  const provider = await nameOf(stage, neighbor ? 'counties' : 'agencies', id);
  const columns = {
    ...nobody,
    provider,
    organization: provider,
    ...(neighbor ? { to_county: id } : { to_agency_id: id }),
  };
  return { way: neighbor ? 'county' : 'program', email: null, columns };
}

type Ask = { county: string; id: string; at: Date; by: SamplePerson; dueAt: Date };

/** What came of it, a day between each two things. */
function events(stage: Stage, ask: Ask, came: Came, seal: Seal): void {
  const { bulk, now } = stage;
  let at = new Date(Math.min(ask.at.getTime() + 20 * HOUR_MS, now.getTime() - HOUR_MS / 2));
  const add = (kind: string, code: string, more: Record<string, unknown> = {}): string => {
    const id = newId();
    const row = { kind, code, at, recorded_at: at, by_user: ask.by.userId, by_part: 'team' };
    bulk.add('referrals.events', {
      county_id: ask.county,
      id,
      referral_id: ask.id,
      reason: null,
      until_at: null,
      ...row,
      ...more,
    });
    at = new Date(Math.min(at.getTime() + 24 * HOUR_MS, now.getTime() - 60_000));
    return id;
  };
  if (came.state === 'silent') tellings(stage, ask);
  if (came.state === 'silent' || came.state === 'asked') return;
  if (came.state === 'closed') {
    add('closed', came.why);
    return;
  }
  if (came.state === 'waiting') {
    add('answered', 'waiting', { until_at: new Date(now.getTime() + came.untilDays * 24 * HOUR_MS) });
    return;
  }
  if (came.state === 'not-taken') {
    const id = add('answered', 'not-taken', { reason: came.reason });
    if (came.said) word(stage, ask.county, ask.id, 'said', true, came.said, seal, id);
    return;
  }
  add('answered', 'taken');
  const ladder = ['taken', 'handed-over', 'begun', 'ended'];
  const rung = ladder.indexOf(came.state);
  if (rung >= 1) add('handed-over', 'together');
  if (rung >= 2) add('begun', 'begun');
  if (rung >= 3) add('ended', 'got-what-they-came-for');
  if (came.felt) add('how-it-was', came.felt);
}

/** As the sweeper would have told: the sender, then the region's liaison. */
function tellings({ bulk, places, now }: Stage, { county, id, by, dueAt }: Ask): void {
  const row = { county_id: county, referral_id: id, due_at: dueAt };
  if (dueAt > now) return;
  bulk.add('referrals.told', { ...row, kind: 'sender', user_id: by.userId, at: dueAt });
  const again = new Date(dueAt.getTime() + HOURS * HOUR_MS);
  const liaison = places.person('liaison');
  if (again <= now && liaison)
    bulk.add('referrals.told', { ...row, kind: 'liaison', user_id: liaison.userId, at: again });
}

/** When the sweeper looks next: at the end of the time that runs now. */
function nextLook(came: Came, dueAt: Date, now: Date): Date | null {
  if (came.state === 'waiting') return new Date(now.getTime() + came.untilDays * 24 * HOUR_MS);
  if (came.state !== 'asked' && came.state !== 'silent') return null;
  const again = new Date(dueAt.getTime() + HOURS * HOUR_MS);
  return dueAt > now ? dueAt : again > now ? again : null;
}

/** The neighbor asks too: its worker, for somebody without a record, who has moved. */
async function writeFromNeighbor(stage: Stage): Promise<void> {
  const main = stage.places.mainCounty;
  const by = stage.places.person('other-county');
  if (!by) return;
  const at = new Date(stage.now.getTime() - 12 * HOUR_MS);
  const id = newId(at.getTime());
  const { wrapped, dataKey } = newDataKey(stage.ring, { kind: 'referral', county: by.countyId, id });
  const key = makeSealer(by.countyId, dataKey);
  const shared = { called: 'Tam', ages: '16-17', language: 'English', reach: { by: 'worker' } };
  const name = await nameOf(stage, 'counties', main);
  const dueAt = new Date(at.getTime() + HOURS * HOUR_MS);
  stage.bulk.add('referrals.asks', {
    ...askRow({ county: by.countyId, id, at, by, dueAt }, wrapped),
    with_record: false,
    asked_for: 'youth',
    need: 'place-tonight',
    language: 'en',
    provider: name,
    organization: name,
    way: 'county',
    to_county: main,
    yes_by: 'youth',
    yes_why: null,
    yes_lang: 'en',
    yes_covers: false,
    next_look_at: dueAt,
  });
  const sharedId = word(stage, by.countyId, id, 'shared', true, shared, key.seal);
  const question = { need: 'place-tonight', age: '16', language: 'en', region: '', where: '', matters: ['no-case'] };
  word(stage, by.countyId, id, 'question', false, question, key.seal);
  const body = key.seal(TABLE, sharedId, 'body', shared);
  incomingRow(stage, main, by.countyId, id, 'place-tonight', at, {
    wrapped,
    sharedId,
    body,
    from: await senderOf(stage, by),
  });
}
