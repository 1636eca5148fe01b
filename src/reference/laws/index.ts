/** The laws that may clear a record, as data, and what they say of a person's records. */
export { compareDraft, type DraftView, draftInput } from './actions/drafts.ts';
export { counters as lawCounters, mayCount, mayKeep } from './actions/library.ts';
export { answerFor, answersFor, helpOf, type RecordAnswer, type RemedyAnswer, type Verdict } from './model/answer.ts';
export type { ChargeCode } from './model/codes.ts';
export type { ConditionName, Reason } from './model/conditions.ts';
export { type Dates, datesFor } from './model/dates.ts';
export { isMade } from './model/made.ts';
export type { LawRecord, Nexus, Offense, Period, Person } from './model/person.ts';
export type { After, Jurisdiction, Remedy, Version } from './model/remedy.ts';
export { versionOn } from './model/versions.ts';
export { Compared } from './pages/draft.tsx';
export { paths as lawPaths } from './paths.ts';
export { doors as lawDoors } from './routes.tsx';
export { lawSettings } from './settings.ts';
export { californiaCode, californiaCodes, offenseKinds, shippedLaws } from './shipped.ts';
export { type Draft, draftFrom, draftsIn, type Laws, lawsFor, lawsIn } from './store.ts';
export { words as lawWords } from './words.ts';
