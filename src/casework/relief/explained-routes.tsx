import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { seeExplained, shareExplained, shareInput, takeBackExplained, unshareInput } from './actions/explained.ts';
import { youthInput } from './actions/record.ts';
import { ExplainedPage } from './pages/explained.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const access = { signedIn: true } as const;
const explainedDoor = getDoor({
  method: 'GET',
  path: paths.explained(':youthId'),
  access,
  audit: 'relief.explained',
  input: youthInput,
  action: seeExplained,
  page: (view, frame) => <ExplainedPage view={view} frame={frame} />,
});
const post = {
  method: 'POST',
  access,
  words,
  form: explainedDoor,
  to: ({ youthId }: { youthId: string }) => paths.explained(youthId),
} as const;

/** The page made for the youth, and whether their own page shows it. */
export const explainedDoors: readonly AnyDoor[] = [
  explainedDoor,
  door({
    ...post,
    path: paths.sharing(':youthId'),
    audit: 'relief.explanation-shared',
    input: shareInput,
    action: shareExplained,
  }),
  door({
    ...post,
    path: paths.unsharing(':youthId'),
    audit: 'relief.explanation-taken-back',
    input: unshareInput,
    action: takeBackExplained,
  }),
];
