/** "My story so far": told once, in parts, each read by whom the youth decides. */
export { intoStory, intoStoryInput } from './actions/into.ts';
export { toldOf, toldOnce } from './actions/write.ts';
export type { Part, Told } from './model/parts.ts';
export { AlreadyTold, IntoStory, TellingOnce } from './pages/already-told.tsx';
export { paths as storyPaths } from './paths.ts';
export { storySources } from './record-sources.ts';
export { doors as storyDoors } from './routes.tsx';
