/** The public's finder, and its order of fit for those at work. */
export { type AnswersView, answer, answerInput, type Matter, matters, questionFrom } from './actions/answer.ts';
export { linesFor } from './crisis-lines.ts';
export { fitting } from './fitting.ts';
export { copyTask, keepCopyIn } from './kept-offers.ts';
export { languageName, spoken } from './languages.ts';
export type { Answer, Answers } from './model/find.ts';
export { milesOf } from './model/nearby.ts';
export type { Asked, Question } from './model/question.ts';
export { AnswerCard } from './pages/answer-card.tsx';
export { Lines } from './pages/lines.tsx';
export { FinderPage, inLang } from './pages/shell.tsx';
export { findPath } from './paths.ts';
export { offerNamed, placeNamed, regionTyped } from './places.ts';
export { matterWords, words as finderWords } from './public-words.ts';
export { doors as finderDoors } from './routes.tsx';
export { heardIn, needName, offerLanguages, spokenToo, tagOf, template as wordsTemplate } from './spoken.ts';
