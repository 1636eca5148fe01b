import { startResponse as start } from './model/calculation.ts';
import type { Moment } from './model/expressions.ts';
import type { Questionnaire, Response } from './model/fhir.ts';
import { type Entries, type FormRead, readForm as read } from './model/form.ts';
import type { Problem } from './model/problem.ts';
import { checkResponse as check, settleResponse as settle } from './model/response.ts';
import { structureOf } from './model/structure.ts';
import { withinTime } from './time-limit.ts';

/** The engine as other modules use it: a questionnaire whose expressions never end costs two seconds, not the server. */
export const guarded = <T>(questionnaire: Questionnaire, work: () => T): T =>
  structureOf(questionnaire).runs ? withinTime(work) : work();

export const startResponse = (questionnaire: Questionnaire, moment: Moment = {}): Response =>
  guarded(questionnaire, () => start(questionnaire, moment));

export const readForm = (
  questionnaire: Questionnaire,
  entries: Entries,
  before: Response,
  moment: Moment = {},
): FormRead => guarded(questionnaire, () => read(questionnaire, entries, before, moment));

export const checkResponse = (questionnaire: Questionnaire, response: Response, moment: Moment = {}): Problem[] =>
  guarded(questionnaire, () => check(questionnaire, response, moment));

export const settleResponse = (
  questionnaire: Questionnaire,
  response: Response,
  moment: Moment = {},
): ReturnType<typeof settle> => guarded(questionnaire, () => settle(questionnaire, response, moment));
