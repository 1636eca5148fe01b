import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';

export const interviewees = ['youth', 'advocate', 'worker', 'caregiver'] as const;
export type Interviewee = (typeof interviewees)[number];

export type Interview = { id: string; reviewId: string; whom: Interviewee; onDay: string; who: string; said: string };
/** Null: it could not be seen. */
export type Scores = Readonly<Record<string, number | null>>;
export type Review = {
  id: string;
  referralId: string;
  at: Date;
  byName: string;
  withName: string | null;
  modelVersion: string;
  scores: Scores;
  words: string;
  interviews: Interview[];
};

/** The reviews of this youth's advocacy in which the reader took part, the newest first. */
export async function reviewsOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Review[]> {
  const { rows } = await sql<Omit<Review, 'interviews' | 'words'> & { words: Buffer }>`
    select v.id, v.referral_id as "referralId", v.at, u.name as "byName", w.name as "withName", v.model_version as "modelVersion", v.scores, v.words
      from advocacy.reviews v join people.users u on u.county_id = v.county_id and u.id = v.by_user
      left join people.users w on w.county_id = v.county_id and w.id = v.with_user
      where v.county_id = ${errand.actor.countyId} and v.youth_id = ${youthId} order by v.at desc`.execute(errand.tx);
  const { rows: told } = await sql<Omit<Interview, 'who' | 'said'> & { words: Buffer }>`
    select i.id, i.review_id as "reviewId", i.whom, i.on_day as "onDay", i.words from advocacy.interviews i
      where i.county_id = ${errand.actor.countyId} and i.youth_id = ${youthId} order by i.on_day, i.id`.execute(
    errand.tx,
  );
  return rows.map((row) => ({
    ...row,
    words: sealer.openText('advocacy.reviews', row.id, 'words', row.words),
    interviews: told
      .filter(({ reviewId }) => reviewId === row.id)
      .map(({ words, ...each }) => ({
        ...each,
        ...(sealer.open('advocacy.interviews', each.id, 'words', words) as { who: string; said: string }),
      })),
  }));
}

export type NewReview = {
  id: string;
  youthId: string;
  referralId: string;
  contractId: string;
  withUser: string | null;
  modelVersion: string;
  scores: Scores;
  words: string;
};

export async function insertReview(errand: Errand, sealer: Sealer, it: NewReview): Promise<void> {
  const { countyId, userId, agencyId } = errand.actor;
  const words = sealer.seal('advocacy.reviews', it.id, 'words', it.words);
  await sql`insert into advocacy.reviews (county_id, id, youth_id, referral_id, contract_id, by_user, agency_id, with_user, model_version, scores, words)
    values (${countyId}::uuid, ${it.id}::uuid, ${it.youthId}::uuid, ${it.referralId}::uuid, ${it.contractId}::uuid, ${userId}::uuid,
      ${agencyId}::uuid, ${it.withUser}::uuid, ${it.modelVersion}, ${JSON.stringify(it.scores)}::jsonb, ${words})`.execute(
    errand.tx,
  );
}

export async function insertInterview(errand: Errand, sealer: Sealer, youthId: string, it: Interview): Promise<void> {
  const words = sealer.seal('advocacy.interviews', it.id, 'words', { who: it.who, said: it.said });
  await sql`insert into advocacy.interviews (county_id, id, youth_id, review_id, whom, on_day, by_user, words)
    values (${errand.actor.countyId}::uuid, ${it.id}::uuid, ${youthId}::uuid, ${it.reviewId}::uuid, ${it.whom}, ${it.onDay}::date,
      ${errand.actor.userId}::uuid, ${words})`.execute(errand.tx);
}
