import type pg from 'pg';
import { makeSealer, type Sealer } from '#casework/youth/index.ts';
import { addDays, type Day, dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { type KeyRing, openDataKey } from '#platform/vault/index.ts';
import { Bulk } from './bulk.ts';
import { placesOf, type SamplePerson } from './places.ts';

const ORDER = ['claims.claims', 'claims.steps', 'claims.watches', 'restorative.requests', 'restorative.facts'] as const;

type Youth = { id: string; sealer: Sealer };
type Stage = { bulk: Bulk; by: SamplePerson; now: Date; today: Day };
type StepPlot = { step: string; daysAgo: number; dueIn?: number; cents?: number };
type Plot = {
  kind: string;
  whom: string;
  about: string;
  mayKnow: string[];
  workDaysAgo?: [number, number];
  steps: StepPlot[];
};

const compensation: Plot = {
  kind: 'compensation',
  whom: '',
  about: 'The hours stand in the story that was shared with us.',
  mayKnow: [],
  steps: [
    { step: 'wanted', daysAgo: 72 },
    { step: 'asked', daysAgo: 62, dueIn: -2 },
  ],
};
const wages: Plot = {
  kind: 'wage-state',
  whom: 'A packing house by the river (sample)',
  about: 'Night shifts; half of the pay was held back for the bed.',
  mayKnow: ['state'],
  workDaysAgo: [240, 60],
  steps: [
    { step: 'wanted', daysAgo: 30 },
    { step: 'asked', daysAgo: 20, dueIn: 10 },
  ],
};

/** Claims of two youth of the sample whose worker signs in: one asked for and due, one watched; and a repair that was asked for. */
export async function loadSampleClaims(
  client: pg.Client,
  { now, ring }: { now: Date; ring: KeyRing },
): Promise<number> {
  const places = await placesOf(client);
  const by = places.person('socialworker');
  if (!by) return 0;
  const stage: Stage = { bulk: new Bulk(client, ORDER), by, now, today: dayOf(now, places.timeZone) };
  const [first, second] = await youthOf(client, ring, by);
  if (first) claim(stage, first, compensation);
  if (second) {
    watch(stage, second, claim(stage, second, wages));
    repair(stage, second);
  }
  const { count } = stage.bulk;
  await stage.bulk.flush();
  return count;
}

/** Youth by whom this person stands, and who were found to be exploited; for labor first, then the newest. */
async function youthOf(client: pg.Client, ring: KeyRing, by: SamplePerson): Promise<Youth[]> {
  const { rows } = await client.query(
    `select b.youth_id::text as id, k.wrapped from access.bases b
      join access.grants g on g.county_id = b.county_id and g.user_id = b.user_id and g.youth_id = b.youth_id and g.category = 'coordination' and g.can_add
      join youth.keys k on k.county_id = b.county_id and k.youth_id = b.youth_id and k.wrapped is not null
      join identification.identifications i on i.county_id = b.county_id and i.youth_id = b.youth_id and i.standing in ('suspected', 'confirmed')
      where b.county_id = $1 and b.user_id = $2 and b.kind in ('own-case', 'assigned-team') and b.ended_at is null
      group by 1, 2 order by bool_or(i.form <> 'cse') desc, 1 desc limit 2`,
    [by.countyId, by.userId],
  );
  return (rows as { id: string; wrapped: Buffer }[]).flatMap(({ id, wrapped }) => {
    const key = openDataKey(ring, wrapped, { kind: 'youth', county: by.countyId, id });
    return key.ok ? [{ id, sealer: makeSealer(by.countyId, key.value) }] : [];
  });
}

const author = ({ by, now }: Stage, youth: Youth) => ({
  county_id: by.countyId,
  youth_id: youth.id,
  by_user: by.userId,
  agency_id: by.agencyId,
  at: now,
});

function claim(stage: Stage, youth: Youth, plot: Plot): string {
  const { bulk, today, by } = stage;
  const id = newId();
  const [from, until] = plot.workDaysAgo ?? [];
  const ago = (days: number | undefined) => (days === undefined ? null : addDays(today, -days));
  const words = {
    whom: plot.whom,
    about: plot.about,
    from: ago(from),
    until: ago(until),
    askedCents: null,
    met: null,
    mayKnow: plot.mayKnow,
  };
  const of = { ...author(stage, youth), kind: plot.kind, category: 'coordination' };
  bulk.add('claims.claims', {
    ...of,
    id,
    edited_at: stage.now,
    words: youth.sealer.seal('claims.claims', id, 'words', words),
  });
  const first = Math.max(...plot.steps.map(({ daysAgo }) => daysAgo)) + 1;
  for (const { step, daysAgo, dueIn, cents } of [{ step: 'noted', daysAgo: first } as StepPlot, ...plot.steps])
    bulk.add('claims.steps', {
      ...of,
      id: newId(),
      claim_id: id,
      step,
      on_day: addDays(today, -daysAgo),
      due_on: dueIn === undefined ? null : addDays(today, dueIn),
      cents: cents ?? null,
      owner_id: by.userId,
    });
  return id;
}

function watch(stage: Stage, youth: Youth, claimId: string): void {
  const id = newId();
  const words = { saw: 'Two shifts less than the week before.', done: 'Told the office; the youth keeps a list.' };
  stage.bulk.add('claims.watches', {
    ...author(stage, youth),
    id,
    claim_id: claimId,
    kind: 'wage-state',
    category: 'coordination',
    on_day: addDays(stage.today, -8),
    next_on: addDays(stage.today, 6),
    seen: ['hours-cut'],
    words: youth.sealer.seal('claims.watches', id, 'words', words),
  });
}

function repair(stage: Stage, youth: Youth): void {
  const [id, by] = [newId(), stage.by.userId];
  stage.bulk.add('restorative.requests', {
    ...author(stage, youth),
    id,
    how: 'written-down',
    chosen_user: by,
    words: youth.sealer.seal('restorative.requests', id, 'words', 'I want her to say that it was not my fault.'),
  });
  stage.bulk.add('restorative.facts', {
    ...author(stage, youth),
    id: newId(),
    request_id: id,
    fact: 'explained',
    on_day: addDays(stage.today, -3),
  });
}
