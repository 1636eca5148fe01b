import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import { categoryOf, type Kind } from './model/claim.ts';
import type { Seen } from './model/watch.ts';

const TABLE = 'claims.watches';

/** A look at whether an employer strikes back: what was seen, what was done, and when to look again. */
export type Watch = {
  id: string;
  claimId: string;
  onDay: Day;
  nextOn: Day | null;
  seen: Seen[];
  at: Date;
  byName: string | null;
  sawWords: string;
  doneWords: string;
};

/** Every look at the wage claims of this youth, the first first. */
export async function watchesOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Watch[]> {
  const { rows } = await sql<Omit<Watch, 'sawWords' | 'doneWords'> & { words: Buffer }>`
    select w.id, w.claim_id as "claimId", w.on_day::text as "onDay", w.next_on::text as "nextOn", w.seen, w.at, w.words, u.name as "byName"
    from claims.watches w left join people.users u on u.county_id = w.county_id and u.id = w.by_user
    where w.county_id = ${errand.actor.countyId} and w.youth_id = ${youthId} order by w.on_day, w.at, w.id`.execute(
    errand.tx,
  );
  return rows.map(({ words, ...row }) => {
    const { saw, done } = sealer.open(TABLE, row.id, 'words', words) as { saw: string; done: string };
    return { ...row, sawWords: saw, doneWords: done };
  });
}

export async function insertWatch(
  errand: Errand,
  sealer: Sealer,
  it: Pick<Watch, 'claimId' | 'onDay' | 'nextOn' | 'seen' | 'sawWords' | 'doneWords'> & { youthId: string; kind: Kind },
): Promise<string> {
  const { countyId, userId, agencyId } = errand.actor;
  const id = newId();
  await errand.tx
    .insertInto(TABLE)
    .values({
      county_id: countyId,
      id,
      youth_id: it.youthId,
      claim_id: it.claimId,
      kind: it.kind,
      category: categoryOf(it.kind),
      on_day: it.onDay,
      next_on: it.nextOn,
      seen: [...it.seen],
      words: sealer.seal(TABLE, id, 'words', { saw: it.sawWords, done: it.doneWords }),
      at: errand.now,
      by_user: userId,
      agency_id: agencyId,
    })
    .execute();
  return id;
}
