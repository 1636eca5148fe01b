import { z } from 'zod';
import { dayOf } from '#kernel/calendar.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { shelfNow } from '../kept-offers.ts';
import { type Answer, answerFrom } from '../model/find.ts';
import { type DayHours, hoursAhead } from '../model/opening.ts';
import type { Question } from '../model/question.ts';
import { type AnswersView, answerInput, askedOf, questionFrom } from './answer.ts';

/** The question goes along, so that the way back leads to its answers. */
export const serviceInput = answerInput.extend({ about: z.string().max(80) });

export type ServiceView = Pick<AnswersView, 'away' | 'zone' | 'asked'> & {
  question: Question;
  about: string;
  /** Null: it is not in the list, or not any more. */
  answer: Answer | null;
  /** The hours of the coming week, today's first; null: nobody has said when it is open. */
  week: DayHours[] | null;
};

const WEEK_DAYS = 7;

/** Everything that the directory says of one service at one place. What was looked at is written nowhere. */
export async function seeService(errand: Errand, input: z.infer<typeof serviceInput>): Promise<Result<ServiceView>> {
  const { now } = errand;
  const held = await shelfNow(errand);
  const zone = held?.timeZone ?? 'UTC';
  const { question } = questionFrom(input, held ?? { offers: [], places: [], landmarks: [] }, now, zone);
  const offer = held?.offers.find(({ id }) => id === input.about);
  return ok({
    question,
    about: input.about,
    zone,
    away: held ? (held.away ? { asOf: held.asOf } : null) : 'nothing-kept',
    asked: askedOf(input),
    answer: offer ? answerFrom(offer, question, now, zone) : null,
    week: offer ? hoursAhead(offer.schedules, dayOf(now, zone), WEEK_DAYS, zone) : null,
  });
}
