/** Protocols as data, and the pure engine that runs them. Responses (`casework/responses`) come in here. */

export { type DraftView, seeVersion as seeProtocolVersion } from './actions/draft.ts';
export { guidePdf as protocolGuidePdf, seeGuide as seeProtocolGuide } from './actions/guide.ts';
export { stewards as protocolStewards, versionInput as protocolVersionInput } from './actions/library.ts';
export { choicesOf } from './county.ts';
export { desksIn, desksOf } from './desk-store.ts';
export {
  type Alarm,
  type AlarmKind,
  type AlarmRules,
  alarmsOf,
  begunAt,
  type ClockState,
  type Outage,
} from './model/alarms.ts';
export { type Problem, readDefinition } from './model/checks.ts';
export type { Due, Stop } from './model/clocks.ts';
export type { Change } from './model/compare.ts';
export { type Condition, type CountyChoices, partsOf, type Verdict } from './model/condition.ts';
export { mayEnd, mayFinish, mayResumeClock, maySetAside, mayStopClock, starts } from './model/decide.ts';
export type { Clock, EvidenceField, ProtocolDefinition, Setting, Source, Step } from './model/definition.ts';
export type { EvidenceValue, Ignored, MovedClock, RecountCause, ResponseEvent } from './model/events.ts';
export {
  type FactKind,
  type FactName,
  type Facts,
  type FactValue,
  factChoices,
  factKind,
  factLabel,
  factNames,
  fits,
  isFactName,
  isSealedFact,
  partFacts,
} from './model/facts.ts';
export type { StepFidelity } from './model/fidelity.ts';
export type { Guide, GuideOptions } from './model/guide.ts';
export {
  type AgencyKind,
  type OwnerRole,
  ownerRoles,
  type Recipient,
} from './model/owners.ts';
export { type Desk, dialled, type Phone, phonesOf } from './model/phones.ts';
export {
  type NotNeededReason,
  notNeededReasonNames,
  notNeededReasons,
  type StopReason,
  stopReasonNames,
  stopReasons,
} from './model/reasons.ts';
export { type ResponseState, type RunInput, run, type StepState, type StepStatus } from './model/run.ts';
export {
  ownerWords,
  sourceWords,
  stepTitle,
} from './model/sentences.ts';
export { type PastResponse, type StepDifference, type Trial, tryDraft, type Workload } from './model/trial.ts';
export { paths as protocolPaths } from './paths.ts';
export { doors as protocolDoors } from './routes.tsx';
export { shippedDefinitions, shippedHolidays } from './shipped.ts';
export { type Published, protocolDefinitionOf, protocolVersion, publishedProtocols } from './store.ts';
export { words as protocolLibraryWords } from './words-editor.ts';
