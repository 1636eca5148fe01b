import { z } from 'zod';
import { keptOffIn, type OwnLife, ownLifeOf } from '#casework/care/index.ts';
import { type OpenRecord, openRecord } from '#casework/youth/index.ts';
import { agencies, peopleOf } from '#foundation/access/index.ts';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { practiceModel } from '../practice-model.ts';
import { type Referral, referralsOfYouth, type Turn, turnsOf } from '../referral-store.ts';
import { insertInterview, insertReview, interviewees, type Review, reviewsOf } from '../review-store.ts';

export const reviewsInput = z.looseObject({ youthId: z.uuid() });
export type ReviewsView = {
  record: OpenRecord;
  mayAdd: boolean;
  reviews: Review[];
  /** Of which program's time a review may be written. */
  turns: { turn: Turn; referral: Referral }[];
  colleagues: { id: string; name: string }[];
  /** Who of the youth's own life may be asked, and who not; null where the team is not theirs to see. */
  life: OwnLife | null;
};

/** Case reviews of this youth's advocacy in which the reader took part. Nobody reviews their own work. */
export async function seeReviews(
  errand: Errand,
  { youthId }: z.infer<typeof reviewsInput>,
): Promise<Result<ReviewsView>> {
  const record = await openRecord(errand, youthId);
  const right = record?.rights.get('coordination');
  if (!record || !right) return absent;
  const asked = await referralsOfYouth(errand, youthId);
  const turns = await turnsOf(
    errand,
    asked.map(({ id }) => id),
  );
  const { actor } = errand;
  errand.touched({ youthId, ...(record.basis ? { basis: record.basis } : {}) });
  const own = (await agencies(errand)).find(({ id }) => id === actor.agencyId);
  return ok({
    record,
    mayAdd: right.add,
    life: await ownLifeOf(errand, youthId),
    reviews: await reviewsOf(errand, record.sealer, youthId),
    turns: turns
      .filter(({ acceptedAt, agencyId }) => acceptedAt !== null && agencyId !== actor.agencyId)
      .flatMap((turn) => {
        const referral = asked.find(({ id }) => id === turn.referralId);
        return referral ? [{ turn, referral }] : [];
      }),
    colleagues: own ? await peopleOf(errand, own.id) : [],
  });
}

const words = (most = 4000) => z.string().trim().max(most, 'tooLong').default('');
const marks: readonly string[] = practiceModel.scale.marks.map(({ mark }) => String(mark));
export const reviewInput = z.looseObject({
  youthId: z.uuid(),
  turn: z.uuid('turnMissing'),
  with: z.string().max(40).default(''),
  words: words(),
});

/** Each dimension has a mark, or was not seen; what is left out is asked for. */
export async function writeReview(
  errand: Errand,
  input: z.infer<typeof reviewInput>,
): Promise<Result<{ youthId: string }>> {
  const { youthId } = input;
  const seen = await seeReviews(errand, { youthId });
  if (!seen.ok || !seen.value.mayAdd) return absent;
  const { record, turns, colleagues } = seen.value;
  const of = turns.find(({ turn }) => turn.id === input.turn);
  if (!of) return invalid({ turn: 'turnMissing' });
  const given = practiceModel.dimensions.map(({ id }) => [id, String(input[`mark-${id}`] ?? '')] as const);
  const missing = given.filter(([, mark]) => mark !== 'not-seen' && !marks.includes(mark));
  if (missing.length > 0) return invalid(Object.fromEntries(missing.map(([id]) => [`mark-${id}`, 'markMissing'])));
  if (input.words === '') return invalid({ words: 'reviewWordsMissing' });
  const id = newId(errand.now.getTime());
  await insertReview(errand, record.sealer, {
    id,
    youthId,
    referralId: of.referral.id,
    contractId: of.turn.contractId,
    withUser: colleagues.find((each) => each.id === input.with)?.id ?? null,
    modelVersion: practiceModel.version,
    scores: Object.fromEntries(
      given.map(([dimension, mark]) => [dimension, mark === 'not-seen' ? null : Number(mark)]),
    ),
    words: input.words,
  });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}

export const interviewInput = z.object({
  youthId: z.uuid(),
  review: z.uuid(),
  whom: z.enum(interviewees, 'whomMissing'),
  onDay: z.string().trim().max(10).default(''),
  who: words(200),
  said: words(),
});

export async function addInterview(
  errand: Errand,
  input: z.infer<typeof interviewInput>,
): Promise<Result<{ youthId: string }>> {
  const { youthId } = input;
  const seen = await seeReviews(errand, { youthId });
  if (!seen.ok || !seen.value.mayAdd || !seen.value.reviews.some(({ id }) => id === input.review)) return absent;
  const today = dayOf(errand.now, errand.actor.timeZone);
  if (!isDay(input.onDay) || input.onDay > today) return invalid({ onDay: 'dayNotRight' });
  if (input.said === '') return invalid({ said: 'saidMissing' });
  const not = seen.value.life?.not ?? [];
  if (input.whom === 'caregiver' && keptOffIn(input.who, not).length > 0) return invalid({ who: 'whoKeptOff' });
  const { review: reviewId, whom, onDay, who, said } = input;
  const id = newId(errand.now.getTime());
  await insertInterview(errand, seen.value.record.sealer, youthId, { id, reviewId, whom, onDay, who, said });
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId });
}
