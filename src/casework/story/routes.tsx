import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { seeSharing, share, shareInput, unshare, unshareInput } from './actions/share.ts';
import {
  keepPart,
  newPartInput,
  partInput,
  seeNewPart,
  seePart,
  seeStory,
  storyInput,
  textInput,
  writeOn,
} from './actions/write.ts';
import { SharingPage } from './pages/sharing.tsx';
import { StoryPage } from './pages/story.tsx';
import { NewPartPage, PartPage } from './pages/write.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const part = [':youthId', ':storyPartId'] as const;

const storyDoor = getDoor({
  method: 'GET',
  path: paths.story(':youthId'),
  access: signedIn,
  audit: 'story.opened',
  input: storyInput,
  action: seeStory,
  page: (view, frame) => <StoryPage view={view} frame={frame} />,
});
const newPartDoor = getDoor({
  method: 'GET',
  path: paths.parts(':youthId'),
  access: signedIn,
  audit: 'story.opened',
  input: storyInput,
  action: seeNewPart,
  page: (view, frame) => <NewPartPage view={view} frame={frame} />,
});
const partDoor = getDoor({
  method: 'GET',
  path: paths.part(...part),
  access: signedIn,
  audit: 'story.opened',
  input: partInput,
  action: seePart,
  page: (view, frame) => <PartPage view={view} frame={frame} />,
});
const sharingDoor = getDoor({
  method: 'GET',
  path: paths.sharing(...part),
  access: signedIn,
  audit: 'story.readers-seen',
  input: partInput,
  action: seeSharing,
  page: (view, frame) => <SharingPage view={view} frame={frame} />,
});

const post = { method: 'POST', access: signedIn, words } as const;
const toSharing = ({ youthId, partId }: { youthId: string; partId: string }) => paths.sharing(youthId, partId);

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  storyDoor,
  newPartDoor,
  door({
    ...post,
    path: paths.parts(':youthId'),
    audit: 'story.part-begun',
    input: newPartInput,
    action: keepPart,
    // The youth decides right away who may read it.
    to: ({ youthId, id }) => paths.sharing(youthId, id),
    form: newPartDoor,
  }),
  partDoor,
  door({
    ...post,
    path: paths.part(...part),
    audit: 'story.written-on',
    input: textInput,
    action: writeOn,
    to: ({ youthId }) => paths.story(youthId),
    form: partDoor,
  }),
  sharingDoor,
  door({
    ...post,
    path: paths.sharing(...part),
    audit: 'story.shared',
    input: shareInput,
    action: share,
    to: toSharing,
    form: sharingDoor,
  }),
  door({
    ...post,
    path: paths.ending(...part, ':shareId'),
    audit: 'story.share-ended',
    input: unshareInput,
    action: unshare,
    to: toSharing,
    form: sharingDoor,
  }),
];
