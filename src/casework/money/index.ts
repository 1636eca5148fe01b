/** Flexible money for youth: asked, approved, paid, and what it did. */
export {
  askInput as moneyAskInput,
  type FormView as MoneyFormView,
  makeAsk as makeMoneyAsk,
  seeForm as seeMoneyForm,
  showFunds as showMoneyFunds,
} from './actions/ask.ts';
export { moneySettings } from './county.ts';
export { AskPage as MoneyAskPage } from './pages/ask.tsx';
export { paths as moneyPaths } from './paths.ts';
export { newPen as moneyPen } from './pen-store.ts';
export { moneySource } from './record-sources.ts';
export { doors as moneyDoors } from './routes.tsx';
export { waitingFor } from './store.ts';
export { words as moneyWords } from './words.ts';
