import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { callInput, newCall, newCallInput, takeCall } from './actions/call.ts';
import { continueCall, discardCall, draftInput, saveCall, savingInput, seeDiscard } from './actions/draft.ts';
import { draftWords } from './draft-words.ts';
import { CallPage } from './pages/call.tsx';
import { DiscardPage } from './pages/discard.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const screeners = { roles: ['screener'] } as const;

const callDoor = (path: string) =>
  getDoor({
    method: 'GET',
    path,
    access: screeners,
    audit: 'report.call-begun',
    input: newCallInput,
    action: newCall,
    page: (view, frame) => <CallPage view={view} frame={frame} />,
  });

/** A form's page, its sending and its saving for later: once for a youth still unknown and once for a known one. */
const calls = [
  { path: paths.call, saving: paths.callSaving },
  { path: paths.callAbout(':youthId'), saving: paths.callSavingAbout(':youthId') },
].flatMap(({ path, saving }) => [
  callDoor(path),
  door({
    method: 'POST',
    path,
    access: screeners,
    audit: 'report.taken',
    input: callInput,
    action: takeCall,
    to: ({ reportId }) => paths.report(reportId),
    form: callDoor(path),
    words,
  }),
  door({
    method: 'POST',
    path: saving,
    access: screeners,
    audit: 'report.call-kept',
    input: savingInput,
    action: saveCall,
    to: () => paths.list,
    form: callDoor(path),
    words: draftWords,
  }),
]);

const discardDoor = getDoor({
  method: 'GET',
  path: paths.discard(':draftId'),
  access: { signedIn: true },
  audit: { none: 'asks its author whether what they typed may go' },
  input: draftInput,
  action: seeDiscard,
  page: (view, frame) => <DiscardPage view={view} frame={frame} />,
});

/** A call to the hotline: taken, kept as it is typed, gone on with, discarded. */
export const callDoors: readonly AnyDoor[] = [
  ...calls,
  getDoor({
    method: 'GET',
    path: paths.unfinished(':draftId'),
    access: screeners,
    audit: 'report.call-continued',
    input: draftInput,
    action: continueCall,
    page: (view, frame) => <CallPage view={view} frame={frame} />,
  }),
  discardDoor,
  door({
    method: 'POST',
    path: paths.discard(':draftId'),
    access: { signedIn: true },
    audit: 'report.call-discarded',
    input: draftInput,
    action: discardCall,
    to: () => paths.list,
    form: discardDoor,
    words: draftWords,
  }),
];
