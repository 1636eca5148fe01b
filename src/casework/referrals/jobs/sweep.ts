import { tellPeople } from '#casework/responses/index.ts';
import type { Tx } from '#platform/database/connect.ts';
import type { JobDesk, Task } from '#platform/jobs/index.ts';
import { queueMail } from '#platform/mail/index.ts';
import { earsFor } from '../model/listeners.ts';
import { silenceAt } from '../model/silence.ts';
import { earsOf, type Hearing, insertTold, type Person, type Silent, setNextLook, silentNow } from './store.ts';

const BATCH = 500;

/** Tells of silence, every minute. It closes nothing. */
export const silenceTask: Task = {
  name: 'referral-silence',
  everyMs: 60_000,
  run: (desk) => sweepSilence(desk),
};

/**
 * Looks at those whose time has passed without an answer, records who is told, and tells them: one transaction, so that a crash
 * leaves all of it or nothing. What was told once is not told again, by however many servers. True when more wait.
 */
export const sweepSilence = (desk: JobDesk, batch = BATCH): Promise<boolean> =>
  desk.db.transaction().execute(async (tx) => {
    const now = desk.now();
    const silent = await silentNow(tx, now, batch);
    if (silent.length === 0) return false;
    const hearings: Hearing[] = [];
    const looks: { countyId: string; id: string; next: Date | null }[] = [];
    const people = await peopleOf(tx, silent);
    for (const each of silent) {
      const { due, next } = silenceAt(each.dueAt, each.silenceHours, now, each.own);
      looks.push({ countyId: each.countyId, id: each.id, next: each.over ? null : next });
      if (each.over) continue;
      for (const telling of due)
        for (const userId of earsFor(telling.listener, each, people.get(each.countyId) ?? []))
          hearings.push({ countyId: each.countyId, referralId: each.id, telling, userId });
    }
    const fresh = await insertTold(tx, hearings, now);
    const notices = fresh.map(({ countyId, userId, telling }) => ({
      countyId,
      userId,
      kind: kindOf[telling.listener],
    }));
    await tellPeople(tx, notices, now);
    await queueMail(
      tx,
      notices.map(({ countyId, userId }) => ({ county_id: countyId, user_id: userId })),
      'waits',
      now,
    );
    await setNextLook(tx, looks);
    return silent.length === batch;
  });

const kindOf = { sender: 'referral-silent', liaison: 'referral-silent-liaison' } as const;

async function peopleOf(tx: Tx, silent: readonly Silent[]): Promise<Map<string, Person[]>> {
  const found = new Map<string, Person[]>();
  for (const county of new Set(silent.map(({ countyId }) => countyId))) {
    const here = silent.filter(({ countyId }) => countyId === county);
    const senders = here.flatMap(({ byUser }) => byUser ?? []);
    const regions = [...new Set(here.flatMap(({ region }) => region ?? []))];
    found.set(county, await earsOf(tx, county, senders, regions));
  }
  return found;
}
