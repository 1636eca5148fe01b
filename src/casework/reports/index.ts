export { reportSettings } from './county.ts';
export { disclosureWords as reportDisclosureWords } from './disclosure-words.ts';
export { forgetDrafts } from './draft-store.ts';
export { accountShape } from './model/account.ts';
export { pageWords as reportPageWords } from './page-words.ts';
export { partnerWords } from './partner-words.ts';
export { paths as reportPaths } from './paths.ts';
export { doors as reportDoors } from './routes.tsx';
export { stepPlace as reportStepPlace } from './step-place.ts';
