/** Charges, what the laws say of them, how they follow from being exploited, and what was asked at each gate. */
export { type ChargeView, type CounselsView, seeCharge } from './actions/charge.ts';
export { oneChargeInput } from './actions/charges.ts';
export { type Work, workOf } from './actions/known.ts';
export {
  mayKnow as mayKnowCharges,
  type OpenRelief,
  openAsCounsel,
  openRelief,
  touch as touchRelief,
} from './actions/open.ts';
export { type MineTouched, touchedMine } from './actions/touched.ts';
export { type ReliefDay, reliefDays } from './ask-store.ts';
export { type ArrestDay, arrestDays } from './charge-store.ts';
export { draftCounts } from './count-store.ts';
export { countTask } from './count-task.ts';
export { openExplanation, sealExplanation } from './explanation-store.ts';
export { forgetHistoryFiles } from './history-store.ts';
export { tellGates } from './jobs.ts';
export { lookTask } from './look-task.ts';
export { type Charge, stands as chargeStands } from './model/charge.ts';
export type { CrossingFact } from './model/crossing.ts';
export { type Explanation, without as explanationWithout } from './model/explanation.ts';
export type { TestStands } from './model/legal-tests.ts';
export { personOf } from './model/person.ts';
export type { Account, Evidence, Worksheet } from './model/sheet.ts';
export { type Move, moves } from './model/touched.ts';
export { type NewOpening, newOpenings } from './opening-store.ts';
export { sentenceOf } from './pages/answer-words.ts';
export { explanationOf } from './pages/explained-words.ts';
export { ExplanationText } from './pages/explanation.tsx';
export { chargeName, outcomeLine } from './pages/facts.tsx';
export { paths as reliefPaths } from './paths.ts';
export { reliefSources } from './record-sources.ts';
export { doors as reliefDoors } from './routes.tsx';
export { type Gate, gates, lawOfGates } from './shipped.ts';
export { reliefHelp } from './step-help.ts';
export { words as reliefWords } from './words.ts';
export { openingWords } from './words-openings.ts';
