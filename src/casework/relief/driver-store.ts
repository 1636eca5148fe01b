import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';

const TABLE = 'relief.drivers';

/** What keeps a youth locked up. */
export const driverKinds = [
  'nobody-to-receive',
  'no-placement',
  'left-home-warrant',
  'no-ride',
  'no-service',
  'other',
] as const;
export type DriverKind = (typeof driverKinds)[number];
export type Driver = {
  id: string;
  kind: DriverKind;
  ownerId: string;
  ownerName: string | null;
  dueOn: Day;
  words: string;
  answeredAt: Date | null;
  answeredByName: string | null;
  answerWords: string | null;
};

export async function driversOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Driver[]> {
  const { rows } = await sql<
    Omit<Driver, 'words' | 'answerWords'> & { words: Buffer | null; answerWords: Buffer | null }
  >`
    select d.id, d.kind, d.owner_user as "ownerId", o.name as "ownerName", d.due_on::text as "dueOn", d.words, d.answered_at as "answeredAt", b.name as "answeredByName",
      d.answer_words as "answerWords"
    from relief.drivers d
    left join people.users o on o.county_id = d.county_id and o.id = d.owner_user
    left join people.users b on b.county_id = d.county_id and b.id = d.answered_by
    where d.county_id = ${errand.actor.countyId} and d.youth_id = ${youthId}
    order by d.answered_at is not null, d.due_on, d.id`.execute(errand.tx);
  return rows.map(({ words, answerWords, ...row }) => ({
    ...row,
    words: words ? sealer.openText(TABLE, row.id, 'words', words) : '',
    answerWords: answerWords && sealer.openText(TABLE, row.id, 'answer_words', answerWords),
  }));
}

export async function insertDriver(
  errand: Errand,
  sealer: Sealer,
  it: { id: string; youthId: string; kind: DriverKind; ownerId: string; dueOn: Day; words: string },
): Promise<void> {
  const { countyId, userId, agencyId } = errand.actor;
  await errand.tx
    .insertInto(TABLE)
    .values({
      county_id: countyId,
      id: it.id,
      youth_id: it.youthId,
      kind: it.kind,
      owner_user: it.ownerId,
      due_on: it.dueOn,
      words: it.words ? sealer.seal(TABLE, it.id, 'words', it.words) : null,
      at: errand.now,
      by_user: userId,
      agency_id: agencyId,
    })
    .execute();
}

/** False: it was answered already, or there is none. */
export async function answerDriver(
  errand: Errand,
  sealer: Sealer,
  it: { id: string; youthId: string; words: string },
): Promise<boolean> {
  const done = await errand.tx
    .updateTable(TABLE)
    .set({ answered_at: errand.now, answer_words: sealer.seal(TABLE, it.id, 'answer_words', it.words) })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', it.youthId)
    .where('id', '=', it.id)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Who knows this youth's record, and may take on what keeps them locked up. */
export async function whoKnows(errand: Errand, youthId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select w.user_id as id from relief.who_knows(${youthId}) w`.execute(
    errand.tx,
  );
  return new Set(rows.map(({ id }) => id));
}
