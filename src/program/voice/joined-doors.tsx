import { z } from 'zod';
import { agreeInput, agreeToPlan, goalInput, needInput, sayGoal, sayNeed, seeGoals } from './actions/goals.ts';
import { doneInput, markDone, meetingInput, prepareInput, prepareIt, seeMeeting, seeNext } from './actions/next.ts';
import { keepPin, pinInput, seePin, skipPin } from './actions/pin.ts';
import {
  begin,
  beginInput,
  keepWords,
  partInput,
  seePart,
  seeStory,
  share,
  shareInput,
  unshare,
  unshareInput,
  writeOnInput,
} from './actions/story.ts';
import { type AnyYouthDoor, youthDeed, youthPage } from './door.ts';
import { familyDoors } from './family-doors.tsx';
import { GoalsPage } from './pages/goals.tsx';
import { MeetingPage } from './pages/meeting.tsx';
import { NextPage } from './pages/next.tsx';
import { PinPage } from './pages/pin.tsx';
import { StoryPage } from './pages/story.tsx';
import { StoryPartPage } from './pages/story-part.tsx';
import { paths } from './paths.ts';

const any = z.looseObject({});

const storyDoor = youthPage({
  path: paths.story,
  input: any,
  action: seeStory,
  page: (parts, scene) => <StoryPage parts={parts} {...scene} />,
});
const partDoor = youthPage({
  path: paths.part(':part'),
  input: partInput,
  action: seePart,
  page: (view, scene) => <StoryPartPage view={view} {...scene} />,
});
const goalsDoor = youthPage({
  path: paths.goals,
  input: any,
  action: seeGoals,
  page: (view, scene) => <GoalsPage view={view} {...scene} />,
});
const nextDoor = youthPage({
  path: paths.next,
  input: any,
  action: seeNext,
  page: (view, scene) => <NextPage view={view} {...scene} />,
});
const meetingDoor = youthPage({
  path: paths.meeting(':meeting'),
  input: meetingInput,
  action: seeMeeting,
  page: (meeting, scene) => <MeetingPage meeting={meeting} {...scene} />,
});
const pinDoor = youthPage({
  path: paths.pin,
  input: any,
  action: seePin,
  page: (pin, scene) => <PinPage pin={pin} {...scene} />,
});
const wrote = 'own-page.wrote';

/** Where the page joins the story, the plan, meetings, hearings and the way to adulthood; and the youth's PIN. */
export const joinedDoors: readonly AnyYouthDoor[] = [
  storyDoor,
  youthDeed({
    path: paths.story,
    audit: wrote,
    input: beginInput,
    action: begin,
    to: ({ part }) => paths.part(part),
    form: storyDoor,
  }),
  partDoor,
  youthDeed({
    path: paths.part(':part'),
    audit: wrote,
    input: writeOnInput,
    action: keepWords,
    to: (_, { part }) => paths.part(part),
    form: partDoor,
  }),
  youthDeed({
    path: paths.sharePart(':part'),
    audit: 'own-page.story-shared',
    input: shareInput,
    action: share,
    to: (_, { part }) => paths.part(part),
    form: partDoor,
  }),
  youthDeed({
    path: paths.unshare(':part', ':share'),
    audit: 'own-page.story-taken-back',
    input: unshareInput,
    action: unshare,
    to: (_, { part }) => paths.part(part),
    form: partDoor,
  }),
  ...familyDoors,
  goalsDoor,
  youthDeed({
    path: paths.goals,
    audit: wrote,
    input: goalInput,
    action: sayGoal,
    to: () => paths.goals,
    form: goalsDoor,
  }),
  youthDeed({
    path: paths.needs,
    audit: wrote,
    input: needInput,
    action: sayNeed,
    to: () => paths.goals,
    form: goalsDoor,
  }),
  youthDeed({
    path: paths.agree,
    audit: 'own-page.plan-answered',
    input: agreeInput,
    action: agreeToPlan,
    to: () => paths.goals,
    form: goalsDoor,
  }),
  nextDoor,
  youthDeed({
    path: paths.taskDone(':task'),
    audit: 'own-page.task-done',
    input: doneInput,
    action: markDone,
    to: () => paths.next,
    form: nextDoor,
  }),
  meetingDoor,
  youthDeed({
    path: paths.meeting(':meeting'),
    audit: wrote,
    input: prepareInput,
    action: prepareIt,
    to: () => paths.next,
    form: meetingDoor,
  }),
  pinDoor,
  // Nobody needs to know whether there is one.
  youthDeed({
    path: paths.pin,
    audit: { none: 'whether a page has a PIN is the youth’s own to know' },
    input: pinInput,
    action: keepPin,
    to: () => paths.mine,
    form: pinDoor,
  }),
  youthDeed({
    path: paths.pinSkip,
    audit: { none: 'whether a page has a PIN is the youth’s own to know' },
    input: any,
    action: skipPin,
    to: () => paths.mine,
    form: pinDoor,
  }),
];
