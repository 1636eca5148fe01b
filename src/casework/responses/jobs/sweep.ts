import type { JobDesk, Task } from '#platform/jobs/index.ts';
import { faultOf, log } from '#platform/log/log.ts';
import { queueMail } from '#platform/mail/index.ts';
import type { Alarm, ProtocolDefinition } from '#reference/protocols/index.ts';
import { alarmsOfClock } from './clock-alarms.ts';
import { noticesOf, type Rung } from './ring.ts';
import {
  colleaguesOf,
  type DueClock,
  definitionsFor,
  dueClocks,
  insertAlarms,
  insertNotices,
  moveClocks,
} from './store.ts';

/** How many clocks one transaction takes. */
const BATCH = 1_000;
const LATER_MS = 3_600_000;

/** The name under which its pulse is kept: an outage of it is what makes an alarm late by nobody's doing. */
export const SWEEP = 'alarms';

/** Rings what is due, every five seconds. */
export const sweepTask: Task = { name: SWEEP, everyMs: 5_000, vital: true, run: (desk) => sweep(desk) };

/**
 * Takes clocks whose next alarm has come (any other server's are skipped), records each alarm that has not been recorded,
 * tells its people, and sets the next one: one transaction, so a crash leaves all of it or nothing. True when more wait.
 */
export async function sweep(desk: JobDesk, batch = BATCH): Promise<boolean> {
  const now = desk.now();
  return desk.db.transaction().execute(async (tx) => {
    const clocks = await dueClocks(tx, now, batch);
    if (clocks.length === 0) return false;
    const definitions = await definitionsFor(tx, clocks);
    const rung: Rung[] = [];
    const moves: { clock: DueClock; next: Date | null }[] = [];
    for (const clock of clocks) {
      const alarms = alarmsOr(definitions.get(clock.protocol), clock);
      if (!alarms) {
        moves.push({ clock, next: new Date(now.getTime() + LATER_MS) });
        continue;
      }
      for (const alarm of alarms) if (alarm.at <= now) rung.push(ringOf(alarm, clock));
      moves.push({ clock, next: alarms.find((alarm) => alarm.at > now)?.at ?? null });
    }
    const recorded = await insertAlarms(tx, rung, now, SWEEP);
    const fresh = rung.filter((each) => recorded.has(each.alarm.key));
    if (fresh.length > 0) {
      const notices = noticesOf(fresh, await colleaguesOf(tx, fresh), recorded, now);
      await insertNotices(tx, notices);
      await queueMail(tx, notices, 'waits', now);
    }
    await moveClocks(tx, moves);
    return clocks.length === batch;
  });
}

/** A clock that cannot be computed is put off and logged: it must never hold back the others. */
function alarmsOr(definition: ProtocolDefinition | undefined, clock: DueClock): Alarm[] | null {
  try {
    if (definition) return alarmsOfClock(definition, clock);
    log.error({ task: SWEEP, kind: 'unreadable protocol' });
  } catch (error) {
    log.error({ task: SWEEP, ...faultOf(error) });
  }
  return null;
}

const ringOf = (alarm: Alarm, clock: DueClock): Rung => ({
  alarm,
  countyId: clock.countyId,
  youthId: clock.youthId,
  category: clock.category,
  owned: { takenBy: clock.takenBy, agencyId: clock.agencyId, ownerRole: clock.ownerRole, within: clock.within },
});
