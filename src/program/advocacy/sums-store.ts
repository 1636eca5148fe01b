import { sql } from 'kysely';
import { addSpan, dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import { calendars } from './calendars.ts';
import { inTime } from './model/clocks.ts';

/** Sums of the county of the one who asks, by program. For `insight/disclosure`, which says what of them may be shown. */
export type ActiveSum = { program: string; planned: boolean; n: number };
export type AskedSum = { month: number; program: string; came: 'taken' | 'declined' | 'waits'; n: number };
export type EffortSum = { month: number; program: string; reached: boolean; n: number };
/** A plan whose time was up, or that was agreed, in a month. */
export type PlanSum = { month: number; program: string; inTime: boolean; n: number };
type Period = { year: number; through: number };

/** Youth with an advocate now. */
export async function activeSums({ tx }: Errand): Promise<ActiveSum[]> {
  return (await sql<ActiveSum>`select program, planned, n from advocacy.active_sums()`.execute(tx)).rows;
}

/** What was asked of each program in the period. */
export async function askedSums({ tx }: Errand, { year, through }: Period): Promise<AskedSum[]> {
  const { rows } = await sql<AskedSum>`select month, program, came, n
    from advocacy.asked_sums(${year}::int, ${through}::int)`.execute(tx);
  return rows;
}

/** What the programs tried to reach youth. */
export async function effortSums({ tx }: Errand, { year, through }: Period): Promise<EffortSum[]> {
  const { rows } = await sql<EffortSum>`select month, program, reached, n
    from advocacy.effort_sums(${year}::int, ${through}::int)`.execute(tx);
  return rows;
}

/** Plans by whether they were agreed within the contract's time, in the month when that time was up. Where the county set none: nothing. */
export async function planSums(errand: Errand, { year, through }: Period): Promise<PlanSum[]> {
  const { rows } = await sql<{ program: string; span: string | null; began: Date; agreed: Date | null }>`
    select program, span, began, agreed from advocacy.plan_times(${year}::int, ${through}::int)`.execute(errand.tx);
  const rules = calendars(errand);
  const sums = new Map<string, PlanSum>();
  for (const { program, span, began, agreed } of rows) {
    if (span === null) continue;
    const dueAt = addSpan(began, span, rules);
    const kept = inTime({ dueAt, doneAt: agreed }, errand.now);
    const [dueYear, month = 0] = dayOf(dueAt, rules.zone).split('-').map(Number);
    if (kept === null || dueYear !== year || month > through) continue;
    const key = `${month} ${kept} ${program}`;
    const sum = sums.get(key) ?? { month, program, inTime: kept, n: 0 };
    sums.set(key, { ...sum, n: sum.n + 1 });
  }
  return [...sums.values()];
}
