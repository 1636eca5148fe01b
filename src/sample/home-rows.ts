import type pg from 'pg';
import { makeSealer, type Sealer } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import { type KeyRing, newDataKey } from '#platform/vault/index.ts';
import training from '../../reference/homes/training.json' with { type: 'json' };
import { addBeds } from './bed-rows.ts';
import { Bulk } from './bulk.ts';
import { type HomePlot, homePlots } from './home-plots.ts';
import { addLeft, addMove } from './move-rows.ts';
import { placesOf, type SamplePerson } from './places.ts';
import { aYouthOf, HOUR_MS, type Stage } from './referral-parts.ts';

const DAY_MS = 24 * HOUR_MS;
const ORDER = [
  'homes.contractors',
  'homes.homes',
  'homes.private',
  'homes.facts',
  'homes.asks',
  'homes.of_youth',
  'homes.offers',
  'access.bases',
  'homes.placements',
  'care.sessions',
  'homes.handovers',
  'homes.evictions',
  'homes.sites',
  'homes.site_facts',
] as const;

type Keeper = { agencyId: string; person: SamplePerson | null };
type Home = { id: string; keeper: Keeper; plot: HomePlot };

/** Contractors, their homes, youth who live in them or wait, and beds: after the sample's year of casework. */
export async function loadSampleHomes(client: pg.Client, { now, ring }: { now: Date; ring: KeyRing }): Promise<void> {
  const bulk = new Bulk(client, ORDER);
  const stage: Stage = { client, bulk, places: await placesOf(client), ring, now, used: new Set() };
  const worker = stage.places.person('socialworker');
  if (!worker) return;
  const homes = homePlots.map((plot, at) => addHome(stage, worker, plot, at + 1));
  const youth: string[] = [];
  const keptBefore = homes.find(({ plot }) => plot.stages.includes('approved') && !plot.lives && !plot.leavesInDays);
  for (const home of homes)
    if (home.plot.lives) youth.push(...(await addLife(stage, worker, home, keptBefore, youth.length > 0)));
  const left = await aYouthOf(stage, worker);
  if (left) {
    addLeft({ ...stage, worker }, left);
    youth.push(left.id);
  }
  await addWaiting(stage, worker, homes);
  await addLeaving(stage, worker, homes);
  await addBeds(stage, worker);
  await bulk.flush();
  for (const id of youth) await client.query('select access.derive($1, $2)', [worker.countyId, id]);
}

const dayBefore = ({ now }: Stage, days: number): string =>
  new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);

function addHome(stage: Stage, worker: SamplePerson, plot: HomePlot, number: number): Home {
  const { bulk, places, ring, now } = stage;
  const county_id = worker.countyId;
  const agencyId = places.agency(plot.agency) ?? '';
  const person = plot.by ? places.person(plot.by) : null;
  const by_user = places.person('planlead')?.userId;
  const id = newId(now.getTime());
  const { wrapped, dataKey } = newDataKey(ring, { kind: 'home', county: county_id, id });
  const key = makeSealer(county_id, dataKey);
  const at = new Date(now.getTime() - plot.sinceDays * DAY_MS);
  if (plot.first)
    bulk.add('homes.contractors', {
      county_id,
      agency_id: agencyId,
      since: dayBefore(stage, plot.sinceDays + 20),
      leaves_on: plot.leavesInDays ? dayBefore(stage, -plot.leavesInDays) : null,
      by_user,
    });
  bulk.add('homes.homes', {
    county_id,
    id,
    agency_id: agencyId,
    number,
    region: plot.region,
    says: plot.says,
    wrapped,
    added_at: at,
    by_user,
  });
  const addressId = newId();
  bulk.add('homes.private', {
    county_id,
    id: addressId,
    home_id: id,
    what: 'address',
    body: key.seal('homes.private', addressId, 'body', plot.address),
    at,
  });
  const fact = (kind: string, code: string, days: number, more: object = {}) => {
    const factId = newId();
    const since = dayBefore(stage, days);
    bulk.add('homes.facts', { county_id, id: factId, home_id: id, kind, code, since, at, by_user, ...more });
    return factId;
  };
  for (const [step, code] of plot.stages.entries()) fact('stage', code, plot.sinceDays - step * 40);
  for (const code of plot.supports) fact('support', code, plot.sinceDays - 60);
  for (const [name, code] of plot.parents) {
    const parent = fact('parent', code, plot.sinceDays);
    bulk.add('homes.private', {
      county_id,
      id: parent,
      home_id: id,
      what: 'parent',
      body: key.seal('homes.private', parent, 'body', name),
      at,
    });
    for (const course of training.courses.slice(0, plot.trained))
      fact('training', course.code, plot.sinceDays - 30, { parent_id: parent });
  }
  return { id, keeper: { agencyId, person }, plot };
}

type About = { wants: string; notWants: string; region: string };
function addAsk(
  stage: Stage,
  worker: SamplePerson,
  youthId: string,
  said: About,
  daysAgo: number,
  closed: boolean,
): string {
  const { bulk, ring, now } = stage;
  const county_id = worker.countyId;
  const id = newId(now.getTime());
  const at = new Date(now.getTime() - daysAgo * DAY_MS);
  const { wrapped, dataKey } = newDataKey(ring, { kind: 'home-ask', county: county_id, id });
  const about = { age: 15, languages: ['en'], pets: 'want', children: '', affirming: '', ownChild: '', ...said };
  bulk.add('homes.asks', {
    county_id,
    id,
    by_user: worker.userId,
    agency_id: worker.agencyId,
    asked_at: at,
    wrapped,
    about: makeSealer(county_id, dataKey).seal('homes.asks', id, 'about', about),
    closed_at: closed ? at : null,
    closed_why: closed ? 'placed' : null,
  });
  bulk.add('homes.of_youth', { county_id, ask_id: id, youth_id: youthId, by_user: worker.userId });
  return id;
}

/** A youth who lives there: the contractor's person sees what the team shares, as long as they do. */
async function addLife(
  stage: Stage,
  worker: SamplePerson,
  { id: homeId, keeper, plot }: Home,
  before: Home | undefined,
  unsaid: boolean,
): Promise<string[]> {
  const { bulk, now } = stage;
  const youth = await aYouthOf(stage, worker);
  if (!youth || !keeper.person) return [];
  const days = plot.lives ?? 0;
  const said = { wants: 'A dog, and to stay at my school.', notWants: 'To share a room.', region: plot.region };
  const askId = addAsk(stage, worker, youth.id, said, days + 9, true);
  const at = new Date(now.getTime() - days * DAY_MS);
  if (before?.keeper.person)
    addMove({ ...stage, worker }, youth, { homeId: before.id, keeper: before.keeper.person }, { days, said: !unsaid });
  const county_id = worker.countyId;
  const basisId = newId();
  const own = { county_id, youth_id: youth.id };
  bulk.add('homes.offers', {
    county_id,
    ask_id: askId,
    home_id: homeId,
    asked_at: at,
    answer: 'offered',
    answered_at: at,
    say: 'yes',
    said_at: at,
  });
  bulk.add('access.bases', {
    ...own,
    id: basisId,
    kind: 'assigned-team',
    user_id: keeper.person.userId,
    reason: 'keeps the home',
    since: at,
    made_by: worker.userId,
  });
  bulk.add('homes.placements', {
    ...own,
    id: newId(at.getTime()),
    home_id: homeId,
    ask_id: askId,
    by_user: worker.userId,
    agency_id: worker.agencyId,
    seat: 1,
    person_id: keeper.person.userId,
    basis_id: basisId,
    advocate: 'yes',
    placed_at: at,
  });
  return [youth.id];
}

/** A youth for whom a home is looked for, and who was told to leave where they live. */
async function addWaiting(stage: Stage, worker: SamplePerson, homes: readonly Home[]): Promise<void> {
  const { bulk, now } = stage;
  const youth = await aYouthOf(stage, worker);
  if (!youth) return;
  const county_id = worker.countyId;
  const said = { wants: 'Somewhere quiet. Someone who cooks.', notWants: 'No small children.', region: 'spa-6' };
  const askId = addAsk(stage, worker, youth.id, said, 6, false);
  const asked_at = new Date(now.getTime() - 6 * DAY_MS);
  const open = homes.filter(({ plot }) => plot.stages.includes('approved') && !plot.lives && !plot.leavesInDays);
  for (const [at, { id }] of open.slice(0, 2).entries()) {
    const answered = at === 0 ? { answer: 'offered', answered_at: now } : {};
    bulk.add('homes.offers', { county_id, ask_id: askId, home_id: id, asked_at, ...answered });
  }
  const id = newId();
  bulk.add('homes.evictions', {
    county_id,
    id,
    youth_id: youth.id,
    given_on: dayBefore(stage, 4),
    leave_by: dayBefore(stage, -5),
    why: 'time-is-up',
    words: wordsOf(youth.sealer, id),
    told: ['youth', 'worker'],
    by_user: worker.userId,
    agency_id: worker.agencyId,
    at: new Date(now.getTime() - 4 * DAY_MS),
  });
}
const wordsOf = (sealer: Sealer, id: string): Buffer =>
  sealer.seal('homes.evictions', id, 'words', 'They say that 30 days are up. Nobody asked where next.');

async function addLeaving({ bulk, now }: Stage, worker: SamplePerson, homes: readonly Home[]): Promise<void> {
  const goes = homes.find(({ plot }) => plot.leavesInDays);
  const to = homes.find(({ plot }) => plot.first && !plot.leavesInDays);
  if (!goes || !to) return;
  bulk.add('homes.handovers', {
    county_id: worker.countyId,
    id: newId(),
    home_id: goes.id,
    from_agency: goes.keeper.agencyId,
    to_agency: to.keeper.agencyId,
    asked_at: new Date(now.getTime() - 3 * DAY_MS),
    by_user: worker.userId,
  });
}
