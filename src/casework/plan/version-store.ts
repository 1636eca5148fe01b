import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Agreed } from './model/versions.ts';

const TABLE = 'plan.versions';

/** A day on which the plan was agreed, in part, or not; `rev`: how much was written until then. */
export type Version = {
  id: string;
  number: number;
  rev: number;
  agreed: Agreed;
  lang: string;
  how: string;
  said: string;
  reviewOn: Day | null;
  at: Date;
  byName: string | null;
};

/** The versions of this youth's plan, the last first. */
export async function readVersions(errand: Errand, sealer: Sealer, youthId: string): Promise<Version[]> {
  const { rows } = await sql<Omit<Version, 'how' | 'said'> & { words: Buffer }>`
    select v.id, v.number, v.rev, v.agreed, v.lang, v.words, v.review_on::text as "reviewOn", v.at, u.name as "byName"
      from plan.versions v left join people.users u on u.county_id = v.county_id and u.id = v.by_user
      where v.county_id = ${errand.actor.countyId} and v.youth_id = ${youthId} order by v.number desc`.execute(
    errand.tx,
  );
  return rows.map(({ words, ...row }) => ({
    ...row,
    ...(sealer.open(TABLE, row.id, 'words', words) as { how: string; said: string }),
  }));
}

export type NewVersion = Pick<Version, 'id' | 'agreed' | 'lang' | 'how' | 'said' | 'reviewOn'> & { youthId: string };

export async function insertVersion(errand: Errand, sealer: Sealer, it: NewVersion): Promise<void> {
  const words = sealer.seal(TABLE, it.id, 'words', { how: it.how, said: it.said });
  await sql`
    insert into plan.versions (county_id, id, youth_id, number, rev, agreed, lang, words, review_on, at, by_user, agency_id)
    values (${errand.actor.countyId}, ${it.id}, ${it.youthId}, 0, 0, ${it.agreed}, ${it.lang}, ${words}, ${it.reviewOn}::date,
      ${errand.now}, ${errand.actor.userId}, ${errand.actor.agencyId})`.execute(errand.tx);
}
