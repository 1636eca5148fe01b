import { z } from 'zod';
import { type AnyDoor, type AnyForm, door, getDoor } from '#platform/http/door.ts';
import { invite, inviteInput, leave, leaveInput, open, openInput } from './actions/members.ts';
import {
  forumInput,
  meetingInput,
  paperInput,
  readPaper,
  seeFlagged,
  seeForum,
  seeForums,
  seeMeeting,
} from './actions/see.ts';
import {
  call,
  callInput,
  flag,
  flagInput,
  hold,
  holdInput,
  LARGEST_PAPER,
  noteInput,
  review,
  reviewInput,
  share,
  shareInput,
  write,
} from './actions/talk.ts';
import { fileName } from './model/paper-kind.ts';
import { FlaggedPage } from './pages/flagged.tsx';
import { ForumPage } from './pages/forum.tsx';
import { ForumsPage } from './pages/list.tsx';
import { MeetingPage } from './pages/meeting.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const officers = { roles: ['privacy'] } as const;
const noYouth = { none: 'meetings, papers and notes of a forum; nothing about a youth belongs there' } as const;

const listDoor = getDoor({
  method: 'GET',
  path: paths.list,
  access: signedIn,
  audit: noYouth,
  input: z.looseObject({}),
  action: seeForums,
  page: (view, frame) => <ForumsPage view={view} frame={frame} />,
});
const flaggedDoor = getDoor({
  method: 'GET',
  path: paths.flagged,
  access: officers,
  audit: 'forum.flagged-seen',
  input: z.looseObject({}),
  action: seeFlagged,
  page: (view, frame) => <FlaggedPage view={view} frame={frame} />,
});
const forumDoor = getDoor({
  method: 'GET',
  path: paths.forum(':id'),
  access: signedIn,
  audit: noYouth,
  input: forumInput,
  action: seeForum,
  page: (view, frame) => <ForumPage view={view} frame={frame} />,
});
const meetingDoor = getDoor({
  method: 'GET',
  path: paths.meeting(':id', ':meetingId'),
  access: signedIn,
  audit: noYouth,
  input: meetingInput,
  action: seeMeeting,
  page: (view, frame) => <MeetingPage view={view} frame={frame} />,
});

const toForum = ({ id }: { id: string }): string => paths.forum(id);
const toMeeting = ({ id, meetingId }: { id: string; meetingId: string }): string =>
  meetingId === '' ? paths.forum(id) : paths.meeting(id, meetingId);
const ofForum = { method: 'POST', access: signedIn, form: forumDoor as AnyForm, words } as const;

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  listDoor,
  door({
    ...ofForum,
    path: paths.list,
    audit: 'forum.opened',
    input: openInput,
    action: open,
    to: toForum,
    form: listDoor,
  }),
  flaggedDoor,
  door({
    method: 'POST',
    path: paths.review(':noteId'),
    access: officers,
    audit: 'forum.note-reviewed',
    input: reviewInput,
    action: review,
    to: () => paths.flagged,
    form: flaggedDoor,
    words,
  }),
  forumDoor,
  door({
    ...ofForum,
    path: paths.members(':id'),
    audit: 'forum.invited',
    input: inviteInput,
    action: invite,
    to: toForum,
  }),
  door({
    ...ofForum,
    path: paths.memberEnd(':id', ':memberId'),
    audit: 'forum.left',
    input: leaveInput,
    action: leave,
    to: toForum,
  }),
  door({
    ...ofForum,
    path: paths.meetings(':id'),
    audit: 'forum.called',
    input: callInput,
    action: call,
    to: toMeeting,
  }),
  meetingDoor,
  door({
    ...ofForum,
    path: paths.meeting(':id', ':meetingId'),
    audit: 'forum.held',
    input: holdInput,
    action: hold,
    to: toMeeting,
    form: meetingDoor,
  }),
  door({
    ...ofForum,
    path: paths.papers(':id'),
    audit: 'forum.paper-shared',
    largest: LARGEST_PAPER + 100_000,
    input: shareInput,
    action: share,
    to: toForum,
  }),
  getDoor({
    method: 'GET',
    path: paths.paper(':id', ':paperId'),
    access: signedIn,
    audit: 'forum.paper-read',
    input: paperInput,
    action: readPaper,
    page: ({ paper, content }) =>
      new Response(new Uint8Array(content), {
        headers: {
          'content-type': paper.mediaType,
          'content-disposition': `attachment; filename="${fileName(paper.title, paper.version, paper.mediaType)}"`,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        },
      }),
  }),
  door({ ...ofForum, path: paths.notes(':id'), audit: 'forum.noted', input: noteInput, action: write, to: toMeeting }),
  door({
    ...ofForum,
    path: paths.flag(':id', ':noteId'),
    audit: 'forum.flagged',
    input: flagInput,
    action: flag,
    to: toForum,
  }),
];
