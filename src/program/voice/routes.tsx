import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { cardInput, endCard, endingInput, makeCard, seeOwnPage, youthInput } from './actions/card.ts';
import { CardPage } from './pages/card.tsx';
import { OwnPagePage } from './pages/own-page.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const ownPageDoor = getDoor({
  method: 'GET',
  path: paths.ofYouth(':youthId'),
  access: signedIn,
  audit: 'own-page.state-seen',
  input: youthInput,
  action: seeOwnPage,
  page: (view, frame) => <OwnPagePage view={view} frame={frame} />,
});
const post = {
  method: 'POST',
  access: signedIn,
  to: ({ youthId }: { youthId: string }) => paths.ofYouth(youthId),
  form: ownPageDoor,
  words,
} as const;

/** The doors of those at work. The youth's own are in `youth-doors.tsx`. */
export const doors: readonly AnyDoor[] = [
  ownPageDoor,
  // Answered at once, with the code, which no address opens again.
  door({
    ...post,
    path: paths.card(':youthId'),
    audit: 'own-page.card-made',
    input: cardInput,
    action: makeCard,
    answer: (view, frame) => <CardPage view={view} frame={frame} />,
  }),
  door({ ...post, path: paths.ending(':youthId'), audit: 'own-page.ended', input: endingInput, action: endCard }),
];
