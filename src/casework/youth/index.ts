export { type Meeting, meetYouth } from './actions/meet.ts';
export { ageOfCard } from './age.ts';
export { calledBy } from './called.ts';
export { type Card, cardShape, spokenName } from './card.ts';
export { paths as youthPaths } from './paths.ts';
export { type Sealer, sealerFrom, sealerOf } from './sealed.ts';
export { findYouth, type Hub, readCard } from './store.ts';
