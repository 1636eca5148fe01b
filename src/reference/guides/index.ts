/** Guides on paper, made from the directory in one click. */
export { guidesOf } from './of-region.ts';
export { paths as guidePaths } from './paths.ts';
export { setRegionContacts } from './region-contact.ts';
export { doors as guideDoors } from './routes.tsx';
