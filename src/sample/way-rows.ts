import type pg from 'pg';
import { makeSealer, readCard, type Sealer } from '#casework/youth/index.ts';
import { addDays, addMonths, type Day, dayOf, instantAt, nextWorkingDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { chance } from '#platform/sample/model/random.ts';
import { type KeyRing, openDataKey } from '#platform/vault/index.ts';
import { Bulk } from './bulk.ts';
import { placesOf, type SamplePerson } from './places.ts';

const ORDER = [
  'care.handovers',
  'courts.hearings',
  'courts.moves',
  'courts.needs',
  'courts.court_facts',
  'transition.facts',
] as const;
const SPECIAL = ['Daybreak Court', 'Harbor Court'];
const DAY_MS = 86_400_000;

type Stage = { client: pg.Client; bulk: Bulk; ring: KeyRing; now: Date; zone: string; today: Day; seed: string };
type Youth = { id: string; sealer: Sealer; born: Day | null; taker: string | null };

/** Hand-overs, hearings and ways to adulthood of the sample, after its year of casework: each of somebody who may write it. */
export async function loadSampleWays(
  client: pg.Client,
  { seed, now, ring }: { seed: string; now: Date; ring: KeyRing },
): Promise<number> {
  const places = await placesOf(client);
  const zone = places.timeZone;
  const bulk = new Bulk(client, ORDER);
  const stage = { client, bulk, ring, now, zone, today: dayOf(now, zone), seed };
  const worker = places.person('socialworker');
  const officer = places.person('probation');
  const boss = places.person('supervisor');
  if (worker) for (const youth of (await youthOf(stage, worker)).slice(0, 3)) handover(stage, worker, youth);
  if (officer)
    for (const [n, youth] of (await youthOf(stage, officer)).slice(0, 4).entries()) hearing(stage, officer, youth, n);
  if (worker)
    for (const [n, youth] of (await youthOf(stage, worker)).slice(3, 6).entries()) hearing(stage, worker, youth, n);
  const watched = worker && boss ? ways(stage, worker, await youthOf(stage, worker)) : [];
  const count = bulk.count;
  await bulk.flush();
  if (boss) await broughtIn(stage, boss, watched);
  return count;
}

/** Youth of whom this person may write, the newest first, each with a colleague who could take over. */
async function youthOf({ client, ring }: Stage, by: SamplePerson): Promise<Youth[]> {
  const { rows } = await client.query(
    `select y.id::text, k.wrapped, i.card, (select o.user_id::text from access.grants o
        join people.users u on u.county_id = o.county_id and u.id = o.user_id and u.kind = 'person'
        join access.bases b on b.county_id = o.county_id and b.youth_id = o.youth_id and b.user_id = o.user_id and b.ended_at is null
        where o.county_id = y.county_id and o.youth_id = y.id and o.category = 'coordination' and o.can_add and o.user_id <> $2
        order by o.user_id limit 1) as taker
      from access.grants g join youth.youth y on y.county_id = g.county_id and y.id = g.youth_id
      join youth.keys k on k.county_id = y.county_id and k.youth_id = y.id
      left join youth.identities i on i.county_id = y.county_id and i.youth_id = y.id
      where g.county_id = $1 and g.user_id = $2 and g.category = 'coordination' and g.can_add and g.add_expires_at > now()
      order by y.id desc limit 400`,
    [by.countyId, by.userId],
  );
  return (rows as { id: string; wrapped: Buffer; card: Buffer | null; taker: string | null }[]).flatMap((row) => {
    const key = openDataKey(ring, row.wrapped, { kind: 'youth', county: by.countyId, id: row.id });
    if (!key.ok) return [];
    const sealer = makeSealer(by.countyId, key.value);
    const born = row.card ? readCard(sealer, row.id, row.card).born : null;
    return [{ id: row.id, sealer, born, taker: row.taker }];
  });
}

const author = (by: SamplePerson, youth: Youth) => ({
  county_id: by.countyId,
  youth_id: youth.id,
  by_user: by.userId,
  agency_id: by.agencyId,
});

function handover({ bulk, now, today }: Stage, by: SamplePerson, youth: Youth): void {
  if (!youth.taker) return;
  const id = newId();
  const words = {
    helps: 'Short walks while talking. Music in the car.',
    careful: 'Does not like to be asked about home on the telephone.',
    first: 'Bring the bus card, and say when you will come again.',
  };
  bulk.add('care.handovers', {
    ...author(by, youth),
    id,
    from_user: by.userId,
    to_user: youth.taker,
    leaves_on: addDays(today, 9),
    words: youth.sealer.seal('care.handovers', id, 'words', words),
    at: new Date(now.getTime() - 2 * DAY_MS),
  });
}

/** One to come, with what it needs; one that was, with what the court said, where the court's facts are theirs to write. */
function hearing(stage: Stage, by: SamplePerson, youth: Youth, n: number): void {
  const { bulk, now, today, zone, seed } = stage;
  const own = chance(`${seed} hearing ${n} ${youth.id}`);
  const add = (days: number, time: string): string => {
    const id = newId();
    const at = instantAt(addDays(today, days), time, zone);
    bulk.add('courts.hearings', { ...author(by, youth), id, at, recorded_at: new Date(now.getTime() - 40 * DAY_MS) });
    return id;
  };
  const coming = add(4 + 6 * n, '08:30:00');
  for (const kind of own.yes(0.5) ? ['report', 'transport'] : ['transport', 'interpreter'])
    bulk.add('courts.needs', { ...author(by, youth), id: newId(), hearing_id: coming, kind, at: now });
  if (!by.roles.includes('probation-officer')) return;
  const was = add(-30 + n, '13:30:00');
  const fact = (hearing: string, kind: string, words: object | string, due: Day | null = null) => {
    const id = newId();
    const sealed = youth.sealer.seal('courts.court_facts', id, 'words', words as never);
    const row = { ...author(by, youth), id, hearing_id: hearing, kind, words: sealed, due_on: due, at: now };
    bulk.add('courts.court_facts', row);
  };
  const place = {
    court: 'Sample courthouse',
    department: String(200 + n),
    special: SPECIAL[n % 2] ?? '',
    kind: 'review',
  };
  fact(coming, 'place', place);
  fact(was, 'result', 'Stays at home with the plan. The advocate is to be at each meeting.');
  fact(
    was,
    'order',
    'Written report on school.',
    nextWorkingDay(addDays(today, 12), () => false),
  );
}

/** A supervisor stands by these youth too: a role alone opens no record. */
async function broughtIn({ client, now }: Stage, boss: SamplePerson, watched: readonly Youth[]): Promise<void> {
  for (const { id } of watched) {
    await client.query(
      `insert into access.bases (county_id, id, youth_id, kind, user_id, since, made_by) values ($1, $2, $3, 'assigned-team', $4, $5, $4)`,
      [boss.countyId, newId(), id, boss.userId, new Date(now.getTime() - 30 * DAY_MS)],
    );
    await client.query('select access.derive($1, $2)', [boss.countyId, id]);
  }
}

/** Youth near 18, some with a plan; and some who have left, of whom the year says how they fared. All of them are given back. */
function ways({ bulk, now, today }: Stage, by: SamplePerson, all: readonly Youth[]): Youth[] {
  const near = all
    .filter(({ born }) => born && addMonths(born, 210) <= today && addMonths(born, 216) > today)
    .slice(0, 8);
  for (const [n, youth] of near.entries()) {
    const items =
      n === 0
        ? ['food', 'health-cover', 'where-to-live', 'caring-adult', 'photo-id']
        : ['birth-certificate', 'linkages'];
    for (const item of items.slice(0, n === 0 ? 5 : n % 3)) {
      const row = { ...author(by, youth), id: newId(), item, state: 'have', on_day: addDays(today, -20), at: now };
      bulk.add('transition.facts', row);
    }
  }
  const left = all.filter(({ born }) => born && addMonths(born, 216) <= today).slice(0, 6);
  return [...near, ...left];
}
