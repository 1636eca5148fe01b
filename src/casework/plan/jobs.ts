import { tellPeople } from '#casework/responses/index.ts';
import type { JobDesk, Task } from '#platform/jobs/index.ts';
import { queueMail } from '#platform/mail/index.ts';
import { leftAlone } from './left-store.ts';

const BATCH = 500;

/** Who had a task leaves the team, by an act or because a basis lapsed: those who stay are told, every minute and each once. */
export const leftAloneTask: Task = { name: 'plan-owners', everyMs: 60_000, run: (desk) => tellOfLeavers(desk) };

export const tellOfLeavers = (desk: Pick<JobDesk, 'db' | 'now'>, batch = BATCH): Promise<boolean> =>
  desk.db.transaction().execute(async (tx) => {
    const now = desk.now();
    const people = await leftAlone(tx, batch);
    await tellPeople(
      tx,
      people.map(({ countyId, userId }) => ({ countyId, userId, kind: 'task-left' })),
      now,
    );
    await queueMail(
      tx,
      people.map(({ countyId, userId }) => ({ county_id: countyId, user_id: userId })),
      'waits',
      now,
    );
    return people.length >= batch;
  });
