export { type CurrentIdentification, currentIdentification } from './model/decision.ts';
export { type Form, forms, type Standing } from './model/forms.ts';
export { pageWords as identificationPageWords } from './page-words.ts';
export { paths as identificationPaths } from './paths.ts';
export { doorFact, protocolFacts } from './protocol-facts.ts';
export { identificationSource } from './record-source.ts';
export { doors as identificationDoors } from './routes.tsx';
export { decisionsOn, type StoredDecision } from './store.ts';
export { words as identificationWords } from './words.ts';
