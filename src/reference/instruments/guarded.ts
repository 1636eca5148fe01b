import { startResponse as start } from './model/calculation.ts';
import { enabledNodes, enablement } from './model/enablement.ts';
import type { Moment } from './model/expressions.ts';
import type { Questionnaire, Response } from './model/fhir.ts';
import { type Entries, type FormRead, readForm as read } from './model/form.ts';
import type { Problem } from './model/problem.ts';
import { checkResponse as check, settleResponse as settle } from './model/response.ts';
import { structureOf } from './model/structure.ts';
import { treeOf } from './model/tree.ts';
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

/** The questions, by form name, that are open after these answers, were not before, and have no answer. */
export const openedBy = (
  questionnaire: Questionnaire,
  before: Response,
  after: Response,
  moment: Moment = {},
): string[] =>
  guarded(questionnaire, () => {
    const tree = treeOf(questionnaire, after, moment.valueSets);
    const was = enablement(questionnaire, before, moment);
    return [...enabledNodes(tree, moment)]
      .filter(
        ({ name, item, answers }) =>
          !['group', 'display'].includes(item.type) && answers.length === 0 && !was.has(name),
      )
      .map(({ name }) => name);
  });

export const settleResponse = (
  questionnaire: Questionnaire,
  response: Response,
  moment: Moment = {},
): ReturnType<typeof settle> => guarded(questionnaire, () => settle(questionnaire, response, moment));
