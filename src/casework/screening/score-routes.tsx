import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { enterScore, scoreInput, scoresInput, seeScores } from './actions/score.ts';
import { ScoresPage } from './pages/score.tsx';
import { paths } from './paths.ts';
import { scoreWords } from './score-words.ts';

const scores = getDoor({
  method: 'GET',
  path: paths.scores(':youthId'),
  access: { signedIn: true },
  audit: 'score.opened',
  input: scoresInput,
  action: seeScores,
  page: (view, frame) => <ScoresPage view={view} frame={frame} />,
});

/** Totals of licensed tools. */
export const scoreDoors: readonly AnyDoor[] = [
  scores,
  door({
    method: 'POST',
    path: paths.scores(':youthId'),
    access: { signedIn: true },
    audit: 'score.entered',
    input: scoreInput,
    action: enterScore,
    to: ({ youthId }) => paths.scores(youthId),
    form: scores,
    words: scoreWords,
  }),
];
