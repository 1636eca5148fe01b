import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  callOffHandover,
  handoverPageInput,
  meetForHandover,
  metInput,
  readHandover,
  seeHandover,
  settleInput,
} from './actions/handover.ts';
import { handoverInput, handoversInput, seeHandovers, writeHandover } from './actions/handovers.ts';
import { HandoverPage } from './pages/handover.tsx';
import { HandoversPage } from './pages/handovers.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;

const handoversDoor = getDoor({
  method: 'GET',
  path: paths.handovers(':youthId'),
  access: signedIn,
  audit: 'care.handovers-opened',
  input: handoversInput,
  action: seeHandovers,
  page: (view, frame) => <HandoversPage view={view} frame={frame} />,
});
const handoverDoor = getDoor({
  method: 'GET',
  path: paths.handover(':youthId', ':handoverId'),
  access: signedIn,
  audit: 'care.handover-opened',
  input: handoverPageInput,
  action: seeHandover,
  page: (view, frame) => <HandoverPage view={view} frame={frame} />,
});

const post = {
  method: 'POST',
  access: signedIn,
  to: ({ youthId, handoverId }: { youthId: string; handoverId: string }) => paths.handover(youthId, handoverId),
  form: handoverDoor,
  words: words,
} as const;
const one = [':youthId', ':handoverId'] as const;

/** A youth goes from one worker to the next. */
export const doors: readonly AnyDoor[] = [
  handoversDoor,
  door({
    ...post,
    path: paths.handovers(':youthId'),
    audit: 'care.handover-written',
    input: handoverInput,
    action: writeHandover,
    form: handoversDoor,
  }),
  handoverDoor,
  door({
    ...post,
    path: paths.handoverRead(...one),
    audit: 'care.handover-read',
    input: settleInput,
    action: readHandover,
  }),
  door({
    ...post,
    path: paths.handoverMet(...one),
    audit: 'care.handover-met',
    input: metInput,
    action: meetForHandover,
  }),
  door({
    ...post,
    path: paths.handoverOff(...one),
    audit: 'care.handover-called-off',
    input: settleInput,
    action: callOffHandover,
  }),
];
