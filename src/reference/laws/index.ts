/** The laws that may clear a record, as data, and what they say of a person's records. */
export { answerFor, answersFor, type RecordAnswer, type RemedyAnswer, type Verdict, verdicts } from './model/answer.ts';
export type { ChargeCode } from './model/codes.ts';
export { type ConditionName, conditionNames, type Reason } from './model/conditions.ts';
export type { LawRecord, Nexus, Offense, Period, Person } from './model/person.ts';
export type { Jurisdiction, Remedy, Version } from './model/remedy.ts';
export { paths as lawPaths } from './paths.ts';
export { doors as lawDoors } from './routes.tsx';
export { californiaCode, californiaCodes, offenseKinds, shippedLaws } from './shipped.ts';
