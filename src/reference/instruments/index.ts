/** Screening tools as FHIR Questionnaires, as versions; and the engine that shows, checks and scores them. */

export { endingOf, fileIdOf, filesNamedIn, withFiles } from './files.ts';
export { checkResponse, openedBy, readForm, settleResponse, startResponse } from './guarded.ts';
export { ownLicenses } from './license-store.ts';
export { livePage } from './live-form.ts';
export { clockAt } from './model/clock.ts';
export { isAdvice } from './model/constraints.ts';
export type { Moment } from './model/expressions.ts';
export { inLanguage } from './model/extensions.ts';
export type { Item, Questionnaire, Response, ResponseItem } from './model/fhir.ts';
export type { Problem as AnswerProblem } from './model/problem.ts';
export { type LicensedTool, needsLicense, readScoreOnly, titleIn } from './model/score-only.ts';
export { itemByLinkId } from './model/structure.ts';
export { type OpenQuestion, openQuestions } from './open-questions.ts';
export { QuestionnaireFields, SaveStatus } from './pages/questionnaire-form.tsx';
export { QuestionnaireAnswers } from './pages/questionnaire-read.tsx';
export { paths as instrumentPaths } from './paths.ts';
export { doors as instrumentDoors } from './routes.tsx';
export { scoredTool, scoredTools } from './scored-tools.ts';
export { type Instrument, instrumentInUse, instrumentsInUse, instrumentVersion } from './store.ts';
export { libraryWords as instrumentWords } from './words-library.ts';
