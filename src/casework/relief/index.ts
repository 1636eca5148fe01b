/** Charges, what the laws say of them, how they follow from being exploited, and what was asked at each gate. */
export { type Work, workOf } from './actions/known.ts';
export {
  mayKnow as mayKnowCharges,
  type OpenRelief,
  openAsCounsel,
  openRelief,
  touch as touchRelief,
} from './actions/open.ts';
export { type ReliefDay, reliefDays } from './ask-store.ts';
export { type ArrestDay, arrestDays } from './charge-store.ts';
export { forgetHistoryFiles } from './history-store.ts';
export type { Charge } from './model/charge.ts';
export type { Account, Evidence, Worksheet } from './model/sheet.ts';
export { sentenceOf } from './pages/answer-words.ts';
export { chargeName, outcomeLine } from './pages/facts.tsx';
export { paths as reliefPaths } from './paths.ts';
export { reliefSources } from './record-sources.ts';
export { doors as reliefDoors } from './routes.tsx';
export { gates } from './shipped.ts';
export { words as reliefWords } from './words.ts';
