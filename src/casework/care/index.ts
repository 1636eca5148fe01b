/** The team around one youth, and the work of reaching them. */
export { keptAway } from './actions/kept-away.ts';
export { openTeam } from './actions/open.ts';
export { type Colleague, colleaguesOf } from './actions/team.ts';
export { effortsFor, type KeptEffort } from './effort-store.ts';
export { type HomesLived, setHomesLived } from './homes-lived.ts';
export { type Change, changesIn } from './model/changes.ts';
export { caresFor, type Relation, waitsForDecision } from './model/parts.ts';
export { paths as carePaths } from './paths.ts';
export { careSources } from './record-sources.ts';
export { doors as careDoors } from './routes.tsx';
export { changeSums } from './sums-store.ts';
export { type Supporter, supporterNames, supportersFor } from './supporter-store.ts';
export { type Member, mainAdvocateOf, membersOf } from './team-store.ts';
export { words as careWords } from './words.ts';
