import type { Lang } from '#platform/i18n/catalogue.ts';
import { guarded } from './guarded.ts';
import { withAnswerLists } from './model/answer-lists.ts';
import type { Moment } from './model/expressions.ts';
import type { Questionnaire, Response } from './model/fhir.ts';
import { type LiveState, liveState } from './model/live.ts';
import type { Node } from './model/tree.ts';
import { answerWords } from './pages/answer-words.ts';

/** What an open page is told after a save: which parts are open now that it could not judge itself, and what was worked out. */
export const livePage = (questionnaire: Questionnaire, response: Response, lang: Lang, moment: Moment): LiveState =>
  guarded(questionnaire, () => {
    const listed = withAnswerLists(questionnaire, response, moment);
    const worded = ({ item, answers }: Pick<Node, 'item' | 'answers'>) =>
      answers.map((answer) => answerWords(listed, item, answer, lang, moment)).join(', ');
    return liveState(listed, response, worded, moment);
  });
