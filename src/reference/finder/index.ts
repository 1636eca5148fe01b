export { type AnswersView, answer, answerInput, type Matter, matters } from './actions/answer.ts';
export { linesFor } from './crisis-lines.ts';
export { spoken } from './languages.ts';
export { AnswerCard } from './pages/answer-card.tsx';
export { matterWords } from './public-words.ts';
export { doors as finderDoors } from './routes.tsx';
