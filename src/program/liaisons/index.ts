/** Who connects help in each region, their networks, and outreach to services that turn youth away. */
export { paths as liaisonPaths } from './paths.ts';
export { doors as liaisonDoors } from './routes.tsx';
export { contactsOf as regionContacts } from './store.ts';
export { words as liaisonWords } from './words.ts';
