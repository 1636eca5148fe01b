import { z } from 'zod';
import { dayOf } from '#kernel/calendar.ts';
import { invalid, ok } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { answersFor, type RecordAnswer } from '../model/answer.ts';
import { happenings, type PlainAnswers, plainPerson, unsure } from '../model/plain.ts';
import { offenseKinds } from '../shipped.ts';
import { publicLaws } from '../store.ts';

export type ClearView = { asked: PlainAnswers; answers: RecordAnswer[] | null };

const kindIds = offenseKinds.map(({ id }) => id);
/** Whatever else was sent counts as not sure. */
const yesOrNo = z.enum(['yes', 'no', unsure]).catch(unsure);
const listed = z.preprocess(
  (sent) => (sent === undefined || sent === '' ? [] : Array.isArray(sent) ? sent : [sent]),
  z.array(z.string()).transform((all) => all.filter((each) => kindIds.includes(each))),
);

export const clearInput = z.object({
  where: z.string().catch(''),
  happened: z.enum([...happenings, unsure]).catch(unsure),
  kinds: listed,
  young: yesOrNo,
  made: yesOrNo,
  form: z.enum(['sex', 'labor', 'both', unsure]).catch(unsure),
  done: yesOrNo,
  since: yesOrNo,
});

/** What the laws of a place say of eight plain answers. Nothing is kept, and nothing is written anywhere. */
export async function answerPlain(errand: Errand, asked: PlainAnswers) {
  const { files: laws } = await publicLaws(errand);
  if (!laws.has(asked.where)) return invalid({ where: 'chooseWhere' });
  // A day of the calendar of whoever reads cannot be known here; the laws change by whole days, and UTC's will do.
  return ok<ClearView>({ asked, answers: answersFor(plainPerson(asked), laws, dayOf(errand.now, 'UTC')) });
}
