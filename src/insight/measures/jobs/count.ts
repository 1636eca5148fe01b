import { type KeptStep, keptSteps } from '#casework/responses/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { alone, type JobDesk, type Task } from '#platform/jobs/index.ts';
import { changedYouth, countAnew, type Part, zoneOf } from '../store.ts';

const BATCH = 200;
/** Younger acts wait: one that began earlier may not have been committed yet. */
const SETTLED_MS = 60_000;
/** Beyond 60 days the hours do not matter. */
const MOST_HOURS = 1_440;

/** Counts what changed, youth by youth: its cost follows what happened, not what is stored. */
export const measuresTask: Task = { name: 'measures', everyMs: 30_000, run: (desk) => countChanged(desk) };

/** One portion. True when more waits. */
export async function countChanged(desk: JobDesk, settledMs = SETTLED_MS, batch = BATCH): Promise<boolean> {
  const now = desk.now();
  const more = await alone(desk.db, 'measures', async (tx) => {
    const changed = await changedYouth(tx, new Date(now.getTime() - settledMs), batch);
    if (!changed) return false;
    const zone = await zoneOf(tx, changed.county);
    const kept = await keptSteps(tx, changed.county, changed.youth, now);
    await countAnew(tx, changed, partsOf(kept, zone), now);
    return true;
  });
  return more === true;
}

/** In time or late, and how many hours it took, by protocol and month. */
function partsOf(kept: readonly KeptStep[], zone: string): Part[] {
  const parts = new Map<string, Part>();
  for (const step of kept) {
    const [year = 0, month = 0] = dayOf(step.doneAt, zone).split('-').map(Number);
    const hours = Math.min(MOST_HOURS, Math.round(step.tookMs / 3_600_000));
    for (const [measure, column] of [
      ['clocks', step.inTime ? 'in-time' : 'late'],
      ['took', String(hours)],
    ] as const) {
      const key = [step.youthId, measure, year, month, step.protocol, column].join(' ');
      const part = parts.get(key);
      if (part) part.n++;
      else
        parts.set(key, {
          youth_id: step.youthId,
          measure,
          year,
          month,
          row_key: step.protocol,
          column_key: column,
          n: 1,
        });
    }
  }
  return [...parts.values()];
}
