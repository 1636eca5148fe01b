export { checkLedger } from './check.ts';
export { entriesOf } from './entry.ts';
export { ledgerKey, ledgerPublicKeys, rootsFileIn } from './keys.ts';
export { sentencesOf as ledgerSentences } from './model/findings.ts';
export { paths as auditPaths } from './paths.ts';
export { doors as auditDoors } from './routes.tsx';
export { type Sealed, sealLedger } from './seal.ts';
export { words as auditWords } from './words.ts';
export { actWords } from './words-acts.ts';
