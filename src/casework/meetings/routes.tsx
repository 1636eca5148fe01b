import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { callInput, callMeeting, cancel, closeInput, end, move, moveInput } from './actions/call.ts';
import { attend, attendanceInput, invite, inviteInput, seatEndInput, uninvite } from './actions/seats.ts';
import {
  meetingInput,
  ruleOfInput,
  seeList,
  seeMeeting,
  seePages,
  seeRule,
  seeRules,
  seeTeam,
  teamInput,
} from './actions/see.ts';
import {
  addMember,
  beginInput,
  beginTeam,
  decideRule,
  leaveTeam,
  memberEndInput,
  memberInput,
  ruleInput,
} from './actions/team.ts';
import { listInput, listYouth } from './actions/youth-list.ts';
import { consultationDoors } from './consultation-routes.tsx';
import { MeetingsPage } from './pages/list.tsx';
import { MeetingPage } from './pages/meeting.tsx';
import { RulePage, RulesPage } from './pages/rules.tsx';
import { SheetsPage } from './pages/sheets.tsx';
import { TeamPage } from './pages/team.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';
import { ofMeeting, youthDoors } from './youth-routes.tsx';

const signedIn = { signedIn: true } as const;
const begins = { roles: ['mdt-coordinator', 'supervisor', 'social-worker', 'probation-officer'] } as const;
const rulers = { roles: ['administrator', 'plan-lead'] } as const;

const listDoor = getDoor({
  method: 'GET',
  path: paths.list,
  access: signedIn,
  audit: { none: 'one’s own meetings: hours, places and seats, and how many youth; no youth' },
  input: z.looseObject({}),
  action: seeList,
  page: (view, frame) => <MeetingsPage view={view} frame={frame} />,
});
const teamDoor = getDoor({
  method: 'GET',
  path: paths.team(':teamId'),
  access: signedIn,
  audit: { none: 'the seats and meetings of a team; no youth' },
  input: teamInput,
  action: seeTeam,
  page: (view, frame) => <TeamPage view={view} frame={frame} />,
});
const rulesDoor = getDoor({
  method: 'GET',
  path: paths.rules,
  access: signedIn,
  audit: { none: 'which seats the law asks for; no youth' },
  input: z.looseObject({}),
  action: seeRules,
  page: (view, frame) => <RulesPage view={view} frame={frame} />,
});
const ruleDoor = getDoor({
  method: 'GET',
  path: paths.rule(':kind'),
  access: rulers,
  audit: { none: 'which seats the law asks for; no youth' },
  input: ruleOfInput,
  action: seeRule,
  page: (view, frame) => <RulePage view={view} frame={frame} />,
});
const meetingDoor = getDoor({
  method: 'GET',
  path: paths.meeting(':meetingId'),
  access: signedIn,
  audit: 'meeting.opened',
  input: meetingInput,
  action: seeMeeting,
  page: (view, frame) => <MeetingPage view={view} frame={frame} />,
});

const ofTeam = { method: 'POST', access: signedIn, form: teamDoor, words } as const;
const toTeam = ({ teamId }: { teamId: string }) => paths.team(teamId);
const toMeeting = ({ meetingId }: { meetingId: string }) => paths.meeting(meetingId);
const inMeeting = { ...ofMeeting, form: meetingDoor, to: toMeeting } as const;

/** The doors of this module. What is computed for a meeting stands in `agenda.ts`. */
export const doors: readonly AnyDoor[] = [
  listDoor,
  door({
    ...ofTeam,
    access: begins,
    path: paths.teams,
    audit: 'meeting.team-begun',
    input: beginInput,
    action: beginTeam,
    to: toTeam,
    form: listDoor,
  }),
  rulesDoor,
  ruleDoor,
  door({
    method: 'POST',
    path: paths.rule(':kind'),
    access: rulers,
    audit: 'meeting.rule-decided',
    input: ruleInput,
    action: decideRule,
    to: () => paths.rules,
    form: ruleDoor,
    words,
  }),
  teamDoor,
  door({
    ...ofTeam,
    path: paths.members(':teamId'),
    audit: 'meeting.seat-given',
    input: memberInput,
    action: addMember,
    to: toTeam,
  }),
  door({
    ...ofTeam,
    path: paths.memberEnd(':teamId', ':memberId'),
    audit: 'meeting.seat-ended',
    input: memberEndInput,
    action: leaveTeam,
    to: toTeam,
  }),
  door({
    ...ofTeam,
    path: paths.call(':teamId'),
    audit: 'meeting.called',
    input: callInput,
    action: callMeeting,
    to: toMeeting,
  }),
  meetingDoor,
  getDoor({
    method: 'GET',
    path: paths.pages(':meetingId'),
    access: signedIn,
    audit: 'meeting.printed',
    input: meetingInput,
    action: seePages,
    page: (view, frame) => <SheetsPage view={view} frame={frame} />,
  }),
  door({ ...inMeeting, path: paths.move(':meetingId'), audit: 'meeting.moved', input: moveInput, action: move }),
  door({
    ...inMeeting,
    path: paths.cancel(':meetingId'),
    audit: 'meeting.cancelled',
    input: closeInput,
    action: cancel,
  }),
  door({ ...inMeeting, path: paths.end(':meetingId'), audit: 'meeting.ended', input: closeInput, action: end }),
  door({
    ...inMeeting,
    path: paths.seats(':meetingId'),
    audit: 'meeting.seat-given',
    input: inviteInput,
    action: invite,
  }),
  door({
    ...inMeeting,
    path: paths.seatEnd(':meetingId', ':seatId'),
    audit: 'meeting.seat-ended',
    input: seatEndInput,
    action: uninvite,
  }),
  door({
    ...inMeeting,
    path: paths.attendance(':meetingId'),
    audit: 'meeting.attendance-kept',
    input: attendanceInput,
    action: attend,
  }),
  door({
    ...inMeeting,
    path: paths.youthList(':meetingId'),
    audit: 'meeting.youth-listed',
    input: listInput,
    action: listYouth,
  }),
  ...youthDoors(meetingDoor),
  ...consultationDoors,
];
