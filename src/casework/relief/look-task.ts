import { dayOf } from '#kernel/calendar.ts';
import { alone, type JobDesk, type Task } from '#platform/jobs/index.ts';
import type { Vault } from '#platform/vault/index.ts';
import { type Laws, lawsIn } from '#reference/laws/index.ts';
import { countiesToLook, knownOf, tell, youthToLook } from './look-store.ts';
import { toTell } from './model/openings.ts';

const AT_ONCE = 100;

/**
 * Every night, and as soon as a law's version is approved: what may now be cleared of each youth's records, told to their lawyers. It
 * begins anew with each day of the county's own calendar; a youth is looked at once a day and set of laws.
 */
export const lookTask = (vault: Vault): Task => ({
  name: 'openings',
  everyMs: 20_000,
  run: (desk) => lookAgain(desk, vault),
});

/** Looks at a portion of the youth of each county. True when more may wait. */
export async function lookAgain({ db, now, stopping }: JobDesk, vault: Vault, atOnce = AT_ONCE): Promise<boolean> {
  let more = false;
  for (const county of await countiesToLook(db)) {
    if (stopping()) return false;
    const done = await alone(db, `openings ${county.countyId}`, async (tx) => {
      const laws = await lawsIn(tx, county.countyId);
      const at = now();
      const round = { ...county, today: dayOf(at, county.timeZone), lawsUntil: laws.approvedUntil, at };
      const ids = await youthToLook(tx, { ...round, most: atOnce });
      if (ids.length === 0) return 0;
      const before = new Map<string, Promise<Laws>>();
      const lawsThen = (until: Date | null): Promise<Laws> => {
        const key = String(until?.getTime());
        const known = before.get(key) ?? lawsIn(tx, county.countyId, { asOf: until });
        before.set(key, known);
        return known;
      };
      const looks = [];
      for (const { youthId, youth, told, look } of await knownOf(tx, vault, county.countyId, ids)) {
        const then = look && { ...look, laws: (await lawsThen(look.lawsUntil)).files };
        looks.push({ youthId, ...toTell(youth, told, laws.files, round.today, then) });
      }
      await tell(tx, round, looks);
      return looks.length;
    });
    more ||= done === atOnce;
  }
  return more;
}
