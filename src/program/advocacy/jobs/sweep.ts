import { type RawBuilder, sql } from 'kysely';
import { calendarsOf } from '#casework/responses/index.ts';
import { addDays, startOfDay } from '#kernel/calendar.ts';
import type { Tx } from '#platform/database/connect.ts';
import { alone, type JobDesk, type Task } from '#platform/jobs/index.ts';
import { termsByContract, termsColumns } from '../contract-store.ts';
import { dueTo, dueToOfMoving, type Listener } from '../model/alarms.ts';
import { clocksOf, type Facts } from '../model/clocks.ts';
import { type Terms, termsAt } from '../model/terms.ts';

type Pending = Facts & {
  countyId: string;
  timeZone: string;
  settings: Record<string, unknown>;
  turnId: string;
  contractId: string;
};

/** Who is behind with a contract's clock hears of it, then the supervisor, then the county; each once for one deadline. */
export const advocacyTask: Task = {
  name: 'advocacy-clocks',
  everyMs: 60_000,
  run: (desk) => sweepAdvocacy(desk),
};

export async function sweepAdvocacy({ db, now }: JobDesk): Promise<boolean> {
  await alone(db, 'advocacy-clocks', async (tx) => {
    const pending = await pendingNow(tx);
    if (pending.length === 0) return;
    const terms = await allTerms(tx);
    for (const each of pending) await tellOf(tx, each, terms.get(each.contractId) ?? [], now());
  });
  return false;
}

async function tellOf(tx: Tx, each: Pending, terms: readonly Terms[], now: Date): Promise<void> {
  for (const clock of clocksOf(each, terms, calendarsOf({ timeZone: each.timeZone, settings: each.settings })))
    for (const listener of dueTo(clock, now))
      if (clock.dueAt) await tell(tx, each, clock.step, clock.dueAt, listener, now);
  const endsOn = termsAt(terms, now)?.endsOn;
  if (!endsOn) return;
  const endsAt = startOfDay(addDays(endsOn, 1), each.timeZone);
  for (const listener of dueToOfMoving(endsAt, now)) await tell(tx, each, 'moving', endsAt, listener, now);
}

const tell = (tx: Tx, each: Pending, step: string, dueAt: Date, listener: Listener, now: Date) =>
  sql`select advocacy.tell_once(${each.countyId}::uuid, ${each.turnId}::uuid, ${step}, ${dueAt}, ${listener}, ${now})`.execute(
    tx,
  );

async function pendingNow(tx: Tx): Promise<Pending[]> {
  const { rows } = await sql<Pending>`
    select county_id as "countyId", time_zone as "timeZone", settings, turn_id as "turnId", contract_id as "contractId", at, until,
      contact_at as "contactAt", again_at as "againAt", agreed_at as "agreedAt", plan_at as "planAt", null::timestamptz as "endedAt"
    from advocacy.pending()`.execute(tx);
  return rows;
}

async function allTerms(tx: Tx): Promise<Map<string, Terms[]>> {
  const all: RawBuilder<unknown> = sql`select ${termsColumns} from advocacy.all_terms() t`;
  const { rows } = await sql<Parameters<typeof termsByContract>[0][number]>`${all}`.execute(tx);
  return termsByContract(rows);
}
