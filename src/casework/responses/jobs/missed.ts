import type { JobDesk, Task } from '#platform/jobs/index.ts';
import { alarmsOfClock } from './clock-alarms.ts';
import { definitionsFor, keyOf, moveClocks, recordedKeys, silentClocks } from './store.ts';

const PAGE = 1_000;

/** Looks once an hour, and at every start, for clocks that would never ring again although they should. */
export function missedTask(): Task {
  let after = '';
  return {
    name: 'missed-alarms',
    everyMs: 3_600_000,
    run: async (desk) => {
      after = await findMissed(desk, after);
      return after !== '';
    },
  };
}

/** One page of clocks without a next alarm; any with an alarm that is to come or not on record is woken. Where to go on, or ''. */
export async function findMissed(desk: JobDesk, after = '', page = PAGE): Promise<string> {
  return desk.db.transaction().execute(async (tx) => {
    const clocks = await silentClocks(tx, after, page);
    const definitions = await definitionsFor(tx, clocks);
    const alarms = clocks.flatMap((clock) => {
      const definition = definitions.get(clock.protocol);
      return definition ? alarmsOfClock(definition, clock).map((alarm) => ({ clock, alarm })) : [];
    });
    const recorded = new Set<string>();
    for (const county of new Set(clocks.map((clock) => clock.countyId))) {
      const keys = alarms.filter(({ clock }) => clock.countyId === county).map(({ alarm }) => alarm.key);
      for (const key of await recordedKeys(tx, county, keys)) recorded.add(key);
    }
    const woken = new Map<string, { clock: (typeof clocks)[number]; next: Date }>();
    for (const { clock, alarm } of alarms)
      if (!recorded.has(alarm.key) && !woken.has(keyOf(clock))) woken.set(keyOf(clock), { clock, next: alarm.at });
    await moveClocks(tx, [...woken.values()]);
    const last = clocks.at(-1);
    return last && clocks.length === page ? keyOf(last) : '';
  });
}
