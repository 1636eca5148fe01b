/** The public's finder, and its order of fit for those at work. */
export { type Matter, matters, questionFrom } from './actions/answer.ts';
export { fitting } from './fitting.ts';
export type { Answer, Answers } from './model/find.ts';
export { milesOf } from './model/nearby.ts';
export type { Asked, Question } from './model/question.ts';
export { doors as finderDoors } from './routes.tsx';
