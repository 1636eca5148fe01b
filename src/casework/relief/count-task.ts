import { dayOf } from '#kernel/calendar.ts';
import { alone, type JobDesk, type Task } from '#platform/jobs/index.ts';
import type { Vault } from '#platform/vault/index.ts';
import { type Draft, draftFrom, draftsIn, lawsIn } from '#reference/laws/index.ts';
import { countedDrafts, keepCounts, youthIn } from './count-store.ts';
import { countiesToLook, knownOf } from './look-store.ts';
import { counted, none } from './model/touched.ts';

const AT_ONCE = 200;

/** What each draft of a law would change, counted over the county: anew when it is written anew, and each day. */
export const countTask = (vault: Vault): Task => ({
  name: 'draft-counts',
  everyMs: 20_000,
  run: (desk) => countDrafts(desk, vault),
});

/** Counts one draft of each county that has one to count. True when more may wait. */
export async function countDrafts({ db, now, stopping }: JobDesk, vault: Vault): Promise<boolean> {
  let more = false;
  for (const { countyId, timeZone } of await countiesToLook(db)) {
    if (stopping()) return false;
    const done = await alone(db, `draft counts ${countyId}`, async (tx) => {
      const [at, drafts, known] = [now(), await draftsIn(tx, countyId), await countedDrafts(tx, countyId)];
      const today = dayOf(at, timeZone);
      const isCounted = ({ id, writtenAt }: Draft) =>
        known.some((each) => each.id === id && each.writtenAt.getTime() === writtenAt.getTime() && each.on >= today);
      const draft = drafts.find((each) => !isCounted(each));
      if (!draft) return false;
      const { jurisdiction, remedy } = draft;
      const [files, later] = [await lawsIn(tx, countyId), await lawsIn(tx, countyId, { draft })];
      const from = draftFrom(draft);
      const on = from && from > today ? from : today;
      const change = { jurisdiction, remedy, now: files.files, later: later.files, on };
      const counts = none();
      let after: string | null = null;
      for (;;) {
        const ids: string[] = await youthIn(tx, { countyId, jurisdiction, after, most: AT_ONCE });
        for (const { youth } of await knownOf(tx, vault, countyId, ids)) counted(counts, youth, change);
        after = ids.at(-1) ?? null;
        if (ids.length < AT_ONCE || stopping()) break;
      }
      if (!stopping())
        await keepCounts(tx, { countyId, id: draft.id, writtenAt: draft.writtenAt, on: today, at, counts });
      return true;
    });
    more ||= done === true;
  }
  return more;
}
