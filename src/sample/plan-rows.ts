import type pg from 'pg';
import { addDays, dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { KeyRing } from '#platform/vault/index.ts';
import { Bulk } from './bulk.ts';
import { placesOf, type SamplePerson } from './places.ts';
import { goals, needs, type PlotOfPlan, plots, safety, story, tasks } from './plan-plots.ts';
import { aYouthOf } from './referral-parts.ts';

const ORDER = ['plan.lines', 'plan.tasks', 'plan.versions', 'story.parts', 'story.texts', 'story.shares'] as const;
const DAY_MS = 86_400_000;

type Youth = NonNullable<Awaited<ReturnType<typeof aYouthOf>>>;
type Scene = { bulk: Bulk; by: SamplePerson; youth: Youth; plot: PlotOfPlan; now: Date; today: string };

/** Writes some youths' plans and stories, each with somebody who works with them. */
export async function loadSamplePlans(client: pg.Client, { now, ring }: { now: Date; ring: KeyRing }): Promise<number> {
  const bulk = new Bulk(client, ORDER);
  const places = await placesOf(client);
  const stage = { client, bulk, places, ring, now, used: new Set<string>() };
  const today = dayOf(now, places.timeZone);
  let count = 0;
  for (const plot of plots) {
    const by = places.person(plot.by);
    const youth = by ? await aYouthOf(stage, by) : null;
    if (!by || !youth) continue;
    writePlan({ bulk, by, youth, plot, now, today });
    writeStory({ bulk, by, youth, plot, now, today });
    count++;
  }
  await bulk.flush();
  return count;
}

const baseOf = ({ by, youth }: Scene) => ({
  county_id: by.countyId,
  youth_id: youth.id,
  by_user: by.userId,
  agency_id: by.agencyId,
});

function writePlan(scene: Scene): void {
  const { bulk, by, youth, plot, now, today } = scene;
  const at = new Date(now.getTime() - plot.daysAgo * DAY_MS);
  const line = (kind: string, code: string, category: string, stand: string, words: string) => {
    const id = newId(at.getTime());
    const body = youth.sealer.seal('plan.lines', id, 'body', words);
    const row = { ...baseOf(scene), id, kind, code, category, thread: id, rev: 0, stand, whose: 'youth', body, at };
    bulk.add('plan.lines', row);
  };
  for (const words of goals.slice(plot.from, plot.from + 2)) line('goal', 'goal', 'coordination', 'open', words);
  for (const { code, category, stand, words } of needs.slice(plot.from, plot.from + 4))
    line('need', code, category, stand, words);
  for (const [code, words] of Object.entries(safety)) line('safety', code, 'coordination', 'said', words);
  for (const { title, dueInDays, mine } of tasks.slice(plot.from, plot.from + 3)) {
    const id = newId(at.getTime());
    bulk.add('plan.tasks', {
      ...baseOf(scene),
      id,
      title: youth.sealer.seal('plan.tasks', id, 'title', title),
      owner_id: mine ? by.userId : null,
      due_on: addDays(today, dueInDays),
      from_kind: 'plan',
      from_id: youth.id,
      rev: 0,
      at,
    });
  }
  const id = newId(at.getTime());
  bulk.add('plan.versions', {
    ...baseOf(scene),
    id,
    number: 0,
    rev: 0,
    agreed: plot.agreed,
    lang: 'en',
    words: youth.sealer.seal('plan.versions', id, 'words', { how: 'in-person', said: plot.said }),
    review_on: addDays(today, 60),
    at,
  });
}

function writeStory(scene: Scene): void {
  const { bulk, youth, plot, now } = scene;
  const at = new Date(now.getTime() - plot.daysAgo * DAY_MS);
  for (const { code, words, withTeam } of story) {
    const [part, text] = [newId(at.getTime()), newId(at.getTime())];
    bulk.add('story.parts', { ...baseOf(scene), id: part, code, at });
    const body = youth.sealer.seal('story.texts', text, 'body', words);
    bulk.add('story.texts', { ...baseOf(scene), id: text, part_id: part, body, whose: 'youth', lang: 'en', at });
    if (!withTeam) continue;
    const agreed = { since: at, how: 'in-person', lang: 'en' };
    const what = { to_team: true, may_quote: true, may_write: false };
    bulk.add('story.shares', { ...baseOf(scene), id: newId(at.getTime()), part_id: part, ...what, ...agreed });
  }
}
