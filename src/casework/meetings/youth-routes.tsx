import { type AnyDoor, type AnyForm, door, getDoor } from '#platform/http/door.ts';
import { decide, decisionInput, judgeInput, judgePromise } from './actions/decide.ts';
import {
  addItem,
  guestEndInput,
  guestInput,
  itemBackInput,
  itemInput,
  prepare,
  preparedInput,
  seatGuest,
  takeBackItem,
  tell,
  toldInput,
  unseatGuest,
} from './actions/say.ts';
import { letIn, letInInput, seeYouth, youthInput } from './actions/youth.ts';
import { unlist, unlistInput } from './actions/youth-list.ts';
import { YouthPage } from './pages/youth.tsx';
import { paths } from './paths.ts';
import { allWords } from './words-youth.ts';

/** What every form of a meeting shares. */
export const ofMeeting = { method: 'POST', access: { signedIn: true }, words: allWords } as const;

const youthDoor = getDoor({
  method: 'GET',
  path: paths.youth(':meetingId', ':youthId'),
  access: { signedIn: true },
  audit: 'meeting.youth-opened',
  input: youthInput,
  action: seeYouth,
  page: (view, frame) => <YouthPage view={view} frame={frame} />,
});

const ofYouth = {
  ...ofMeeting,
  form: youthDoor,
  to: ({ meetingId, youthId }: { meetingId: string; youthId: string }) => paths.youth(meetingId, youthId),
} as const;
const at = [':meetingId', ':youthId'] as const;

/** The doors of one youth at one meeting, and of what was promised before. */
export const youthDoors = (meetingDoor: AnyForm): readonly AnyDoor[] => [
  youthDoor,
  door({
    ...ofMeeting,
    path: paths.youthEnd(...at),
    audit: 'meeting.youth-unlisted',
    input: unlistInput,
    action: unlist,
    form: youthDoor,
    to: ({ meetingId }) => paths.meeting(meetingId),
  }),
  door({ ...ofYouth, path: paths.guests(...at), audit: 'meeting.guest-seated', input: guestInput, action: seatGuest }),
  door({
    ...ofYouth,
    path: paths.guestEnd(...at, ':guestId'),
    audit: 'meeting.guest-unseated',
    input: guestEndInput,
    action: unseatGuest,
  }),
  door({ ...ofYouth, path: paths.items(...at), audit: 'meeting.item-added', input: itemInput, action: addItem }),
  door({
    ...ofYouth,
    path: paths.itemBack(...at, ':itemId'),
    audit: 'meeting.item-taken-back',
    input: itemBackInput,
    action: takeBackItem,
  }),
  door({
    ...ofYouth,
    path: paths.talks(...at, 'prepared'),
    audit: 'meeting.youth-prepared',
    input: preparedInput,
    action: prepare,
  }),
  door({ ...ofYouth, path: paths.talks(...at, 'told'), audit: 'meeting.youth-told', input: toldInput, action: tell }),
  door({ ...ofYouth, path: paths.decisions(...at), audit: 'meeting.decided', input: decisionInput, action: decide }),
  door({ ...ofYouth, path: paths.letIn(...at), audit: 'meeting.let-in', input: letInInput, action: letIn }),
  door({
    ...ofMeeting,
    path: paths.judge(':meetingId', ':promiseId'),
    audit: 'meeting.promise-judged',
    input: judgeInput,
    action: judgePromise,
    form: meetingDoor,
    to: ({ meetingId }) => paths.meeting(meetingId),
  }),
];
