import type { Lang } from '#platform/i18n/catalogue.ts';
import { guarded } from './guarded.ts';
import type { Moment } from './model/expressions.ts';
import type { Questionnaire, Response } from './model/fhir.ts';
import { type LiveState, liveState } from './model/live.ts';
import { answerWords } from './pages/answer-words.ts';

/** What an open page is told after a save: which parts are open now that it could not judge itself, and what was worked out. */
export const livePage = (questionnaire: Questionnaire, response: Response, lang: Lang, moment: Moment): LiveState =>
  guarded(questionnaire, () =>
    liveState(
      questionnaire,
      response,
      ({ item, answers }) => answers.map((answer) => answerWords(questionnaire, item, answer, lang, moment)).join(', '),
      moment,
    ),
  );
