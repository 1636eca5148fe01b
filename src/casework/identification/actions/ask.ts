import { z } from 'zod';
import { findYouth } from '#casework/youth/index.ts';
import { type Day, dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { currentIdentification } from '../model/decision.ts';
import { type Details, detailsShape, openQuestions } from '../model/details.ts';
import { forms } from '../model/forms.ts';
import { decisionsOn, insertAgain } from '../store.ts';
import { type FormView, seeForm } from './see.ts';

export type QuestionView = FormView & { form: Details['form']; details: Details };

/** What is still not known of one form; absent where the decision that stands holds no details. */
export async function seeQuestions(
  errand: Errand,
  input: { youthId: string; form: Details['form'] },
): Promise<Result<QuestionView>> {
  const seen = await seeForm(errand, input);
  if (!seen.ok) return seen;
  const details = seen.value.current[input.form]?.details;
  return details ? ok({ ...seen.value, details }) : absent;
}

const wholeOrUnknown = (most: number) =>
  z
    .string()
    .trim()
    .default('')
    .refine((typed) => typed === '' || (/^\d{1,4}$/.test(typed) && Number(typed) <= most), 'numberNotRight')
    .transform((typed): number | '' => (typed === '' ? '' : Number(typed)));

/** The facts that an identification requires (domain, Identification); empty: not known yet. */
export const answerShape = { ageAtFirst: wholeOrUnknown(25), lengthMonths: wholeOrUnknown(300) };

export const answersInput = z.object({ youthId: z.uuid(), form: z.enum(forms), ...answerShape });

/**
 * What was found out, or "still not known", said today: a dated decision like the one before, of the same standing, with
 * what is known now. What was left empty is asked again in its time. Nothing starts: no standing changed.
 */
export async function answerQuestions(
  errand: Errand,
  input: z.infer<typeof answersInput>,
): Promise<Result<{ youthId: string }>> {
  const youth = await findYouth(errand, input.youthId);
  if (!youth || youth.heldBy !== null) return absent;
  const today = dayOf(errand.now, errand.actor.timeZone);
  const decisions = await decisionsOn(errand, youth.sealer, youth.id);
  const before = currentIdentification(decisions, errand.now, today)[input.form];
  if (!before?.details) return absent;
  const details = detailsShape.safeParse(answered(before.details, input, today));
  if (!details.success)
    return invalid(Object.fromEntries(details.error.issues.map((issue) => [String(issue.path[0]), issue.message])));
  const id = newId();
  // A review whose day has come was not what was asked here: it stays due.
  await insertAgain(errand, youth.sealer, { youthId: youth.id, decisionId: before.id }, id, details.data);
  errand.touched({ youthId: youth.id, recordIds: [id] });
  return ok({ youthId: youth.id });
}

/** Only what was open is answered; what was known is changed by deciding again. */
function answered(
  details: Details,
  input: Pick<z.infer<typeof answersInput>, 'ageAtFirst' | 'lengthMonths'>,
  today: Day,
): Details {
  const open = openQuestions(details).map((each) => each.field);
  const said = Object.fromEntries(
    open.map((field) => {
      const value = input[field];
      return [field, value === '' ? { known: false, askedOn: today } : { known: true, value }];
    }),
  );
  return { ...details, ...said };
}
