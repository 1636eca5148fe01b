import { sql } from 'kysely';
import { type Day, dayOf } from '#kernel/calendar.ts';
import type { JobDesk, Task } from '#platform/jobs/index.ts';
import { lawsIn } from '#reference/laws/index.ts';
import { datesOf, lawOf } from './model/law.ts';
import { openDays, type StepFact, stageOf, type Told } from './model/matter.ts';

/** Days of petitions, told to the youth's own lawyers; they are counted in days, so a look every ten minutes is enough. */
export const petitionDaysTask: Task = { name: 'petitions', everyMs: 600_000, run: (desk) => tellDays(desk) };

type Running = {
  county_id: string;
  time_zone: string;
  id: string;
  jurisdiction: string;
  remedy: string;
  arrests: (Day | null)[];
  steps: StepFact[];
  holders: { facts: Told[] }[];
};

/** Each day that comes near, is here or has passed: told once for each. Never more waits. */
export async function tellDays({ db, now }: Pick<JobDesk, 'db' | 'now'>): Promise<boolean> {
  const { rows } = await sql<Running>`
    select r.county_id, r.time_zone, r.id, r.jurisdiction, r.remedy, r.arrests::text[] as arrests, r.steps, r.holders
    from petitions.running() r`.execute(db);
  const laws = new Map<string, Awaited<ReturnType<typeof lawsIn>>>();
  for (const id of new Set(rows.map(({ county_id }) => county_id))) laws.set(id, await lawsIn(db, id));
  const due = rows.flatMap(({ steps, holders, arrests, ...row }) => {
    const today = dayOf(now(), row.time_zone);
    const files = laws.get(row.county_id)?.files ?? new Map();
    const dates = datesOf(lawOf(files, row, steps, today), steps, arrests);
    return openDays(steps, holders, dates).flatMap(({ what, on }) => {
      const stage = stageOf(on, today);
      return stage ? [{ county_id: row.county_id, matter_id: row.id, what, due_on: on, stage }] : [];
    });
  });
  if (due.length > 0)
    await sql`select petitions.tell(${JSON.stringify(due)}::jsonb, ${now()}::timestamptz)`.execute(db);
  return false;
}
