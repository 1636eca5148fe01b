export { languageName, languageTags } from './languages.ts';
export { ways } from './model/standing.ts';
export { paths as consentPaths } from './paths.ts';
export { doors as consentDoors } from './routes.tsx';
export { consentsEndedSince, type EndedConsent } from './store-many.ts';
export { words as consentWords } from './words.ts';
