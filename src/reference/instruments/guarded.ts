import { withAnswerLists } from './model/answer-lists.ts';
import { startResponse as start } from './model/calculation.ts';
import { enabledNodes, enablement } from './model/enablement.ts';
import type { Moment } from './model/expressions.ts';
import type { Questionnaire, Response } from './model/fhir.ts';
import { type Entries, type FormRead, readForm as read } from './model/form.ts';
import { isField, isUnderAnswer } from './model/form-field.ts';
import type { Problem } from './model/problem.ts';
import { checkResponse as check, settleResponse as settle } from './model/response.ts';
import { structureOf } from './model/structure.ts';
import { type Node, treeOf } from './model/tree.ts';
import { withinTime } from './time-limit.ts';

/** The engine as other modules use it: a questionnaire whose expressions never end costs two seconds, not the server. */
export const guarded = <T>(questionnaire: Questionnaire, work: () => T): T =>
  structureOf(questionnaire).runs ? withinTime(work) : work();

export const startResponse = (questionnaire: Questionnaire, moment: Moment = {}): Response =>
  guarded(questionnaire, () => start(withAnswerLists(questionnaire, nothing, moment), moment));

const nothing: Response = { resourceType: 'QuestionnaireResponse', status: 'in-progress' };

export const readForm = (
  questionnaire: Questionnaire,
  entries: Entries,
  before: Response,
  moment: Moment = {},
): FormRead =>
  guarded(questionnaire, () => {
    const all = [...entries];
    const shown = withAnswerLists(questionnaire, before, moment);
    const first = read(shown, all, before, moment);
    // A list may hang on answers that come with the choice from it.
    const now = withAnswerLists(questionnaire, first.response, moment);
    return now === shown ? first : read(now, all, before, moment);
  });

export const checkResponse = (questionnaire: Questionnaire, response: Response, moment: Moment = {}): Problem[] =>
  guarded(questionnaire, () => check(withAnswerLists(questionnaire, response, moment), response, moment));

/**
 * The questions, by form name, that are open after these answers, were not before, and have no answer. Below an answer
 * of a question that takes several, a page has what was answered when it was made, whatever it saved since.
 * @param under what the page says of itself (`underAnswers` of model/form-field.ts); undefined: it does not say.
 */
export const openedBy = (
  document: Questionnaire,
  before: Response,
  after: Response,
  moment: Moment = {},
  under?: unknown,
): string[] =>
  guarded(document, () => {
    const questionnaire = withAnswerLists(document, after, moment);
    const drawn = typeof under === 'string' ? new Set(under.split(' ')) : null;
    const tree = treeOf(questionnaire, after, moment.valueSets);
    const was = enablement(questionnaire, before, moment);
    const isSeen = (node: Node) => (drawn && isUnderAnswer(node) ? drawn.has(node.name) : was.has(node.name));
    return [...enabledNodes(tree, moment)]
      .filter((node) => isField(tree.questionnaire, node.item) && node.answers.length === 0 && !isSeen(node))
      .map(({ name }) => name);
  });

export const settleResponse = (
  questionnaire: Questionnaire,
  response: Response,
  moment: Moment = {},
): ReturnType<typeof settle> =>
  guarded(questionnaire, () => settle(withAnswerLists(questionnaire, response, moment), response, moment));
