import { sql } from 'kysely';
import { supporterNames } from '#casework/care/index.ts';
import type { Sealer } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';

/** An open task, as a meeting reads it. `ownerName` null: the youth does it. */
export type TaskLine = { id: string; youthId: string; title: string; ownerName: string | null; dueOn: Day | null };

/** The open tasks of these youth, the first due first, in one statement; as far as the reader may see. */
export async function openTasksOf(errand: Errand, sealers: ReadonlyMap<string, Sealer>): Promise<TaskLine[]> {
  const { rows } = await sql<Omit<TaskLine, 'title'> & { title: Buffer; part: string | null }>`
    select t.id, t.youth_id as "youthId", t.title, o.name as "ownerName", t.part_id as part,
      t.due_on::text as "dueOn" from plan.tasks t
      left join people.users o on o.county_id = t.county_id and o.id = t.owner_id
      where t.county_id = ${errand.actor.countyId} and t.youth_id = any (${[...sealers.keys()]}::uuid[]) and t.closed_at is null
      order by t.due_on nulls last, t.rev`.execute(errand.tx);
  const names = rows.some(({ part }) => part !== null) ? await supporterNames(errand, sealers) : null;
  return rows.flatMap(({ title, part, ...row }) => {
    const sealer = sealers.get(row.youthId);
    if (!sealer) return [];
    const ownerName = part ? (names?.get(part) ?? '') : row.ownerName;
    return [{ ...row, ownerName, title: sealer.openText('plan.tasks', row.id, 'title', title) }];
  });
}

/** Which of these tasks were done, by whoever had them last. */
export async function doneTasks(errand: Errand, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ first: string }>`
    with recursive line as (
      select t.id as first, t.id, t.outcome from plan.tasks t
        where t.county_id = ${errand.actor.countyId} and t.id = any (${[...ids]}::uuid[])
      union
      select line.first, t.id, t.outcome from line
        join plan.tasks t on t.county_id = ${errand.actor.countyId} and t.replaces = line.id)
    select distinct first from line where outcome = 'done'`.execute(errand.tx);
  return new Set(rows.map(({ first }) => first));
}
