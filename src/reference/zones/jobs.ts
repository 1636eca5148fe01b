import { dayOf } from '#kernel/calendar.ts';
import { alone, type Task } from '#platform/jobs/index.ts';
import { queueMail } from '#platform/mail/index.ts';
import { countiesWithPlaces, noteTold, tell } from './lapse-store.ts';
import { lapsesOn } from './model/standing.ts';
import { storedPlaces } from './place-store.ts';
import { rulesFrom } from './rules.ts';
import { closeVisits } from './visit-store.ts';
import { factsOf } from './zones.ts';

/**
 * What ends within a month and what has ended is told to the place's people and the liaisons, each once; and a visit whose minutes are
 * over loses the time that it was counted at.
 */
export const zonesTask: Task = {
  name: 'zones',
  everyMs: 60_000,
  run: async ({ db, now }) => {
    await closeVisits(db, now());
    for (const countyId of await countiesWithPlaces(db)) await tellLapses(db, countyId, now());
    return false;
  },
};

type Desk = Parameters<Task['run']>[0];

async function tellLapses(db: Desk['db'], countyId: string, now: Date): Promise<void> {
  await alone(db, `zones ${countyId}`, async (tx) => {
    const stored = await storedPlaces(tx, countyId);
    const rules = rulesFrom(stored.rules);
    const day = dayOf(now, stored.rules.timeZone);
    // That an address is no longer public is no lapse of anybody's: it has no day on which it ended.
    const lapses = stored.places.flatMap((place) =>
      lapsesOn(factsOf(place, true), rules, day).map((lapse) => ({ ...lapse, placeId: place.id })),
    );
    const fresh = await noteTold(tx, countyId, lapses, now);
    for (const kind of ['soon', 'lapsed'] as const) {
      const about = [...new Set(fresh.filter((each) => each.kind === kind).map(({ placeId }) => placeId))];
      if (about.length === 0) continue;
      const told = await tell(tx, countyId, about, `zone-${kind}`, now);
      await queueMail(
        tx,
        told.map((user_id) => ({ county_id: countyId, user_id })),
        'waits',
        now,
      );
    }
  });
}
