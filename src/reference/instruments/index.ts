/** Screening tools as FHIR Questionnaires, as versions; and the engine that shows, checks and scores them. */

export { startResponse } from './model/calculation.ts';
export { isAdvice } from './model/constraints.ts';
export type { Moment } from './model/expressions.ts';
export { inLanguage } from './model/extensions.ts';
export type { Item, Questionnaire, Response, ResponseItem } from './model/fhir.ts';
export { readForm } from './model/form.ts';
export type { Problem as AnswerProblem } from './model/problem.ts';
export { checkResponse, settleResponse } from './model/response.ts';
export { QuestionnaireFields, SaveButton, SaveStatus } from './pages/questionnaire-form.tsx';
export { type Instrument, instrumentInUse, instrumentsInUse, instrumentVersion } from './store.ts';
