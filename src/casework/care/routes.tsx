import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { effortInput, effortsInput, keepEffort, seeEfforts, takeBackEffort, takeBackInput } from './actions/efforts.ts';
import { saySessions, sessionInput } from './actions/sessions.ts';
import {
  addSupporter,
  choosePerson,
  clearInput,
  clearPart,
  doubtPart,
  endInput,
  endPart,
  keepAway,
  noGuardian,
  notWantedInput,
  personInput,
  seeTeam,
  setMainAdvocate,
  supporterInput,
  teamInput,
} from './actions/team.ts';
import { EffortsPage } from './pages/efforts.tsx';
import { TeamPage } from './pages/team.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;

const teamDoor = getDoor({
  method: 'GET',
  path: paths.team(':youthId'),
  access: signedIn,
  audit: 'care.team-opened',
  input: teamInput,
  action: seeTeam,
  page: (view, frame) => <TeamPage view={view} frame={frame} />,
});
const effortsDoor = getDoor({
  method: 'GET',
  path: paths.efforts(':youthId'),
  access: signedIn,
  audit: 'care.efforts-opened',
  input: effortsInput,
  action: seeEfforts,
  page: (view, frame) => <EffortsPage view={view} frame={frame} />,
});

const ofTeam = {
  method: 'POST',
  access: signedIn,
  to: ({ youthId }: { youthId: string }) => paths.team(youthId),
  form: teamDoor,
  words,
} as const;
const ofEfforts = { ...ofTeam, to: ({ youthId }: { youthId: string }) => paths.efforts(youthId), form: effortsDoor };
const member = [':youthId', ':partId'] as const;

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  teamDoor,
  door({
    ...ofTeam,
    path: paths.mainAdvocate(':youthId'),
    audit: 'care.main-advocate-set',
    input: personInput,
    action: setMainAdvocate,
  }),
  door({
    ...ofTeam,
    path: paths.chosen(':youthId'),
    audit: 'care.person-chosen',
    input: personInput,
    action: choosePerson,
  }),
  door({
    ...ofTeam,
    path: paths.supporters(':youthId'),
    audit: 'care.supporter-added',
    input: supporterInput,
    action: addSupporter,
  }),
  door({
    ...ofTeam,
    path: paths.notWanted(':youthId'),
    audit: 'care.not-wanted-kept',
    input: notWantedInput,
    action: keepAway,
  }),
  door({ ...ofTeam, path: paths.ending(...member), audit: 'care.part-ended', input: endInput, action: endPart }),
  door({
    ...ofTeam,
    path: paths.clearing(...member),
    audit: 'care.part-cleared',
    input: clearInput,
    action: clearPart,
  }),
  door({
    ...ofTeam,
    path: paths.doubting(...member),
    audit: 'care.part-doubted',
    input: clearInput,
    action: doubtPart,
  }),
  door({
    ...ofTeam,
    path: paths.noGuardian(...member),
    audit: 'care.no-guardian-said',
    input: clearInput,
    action: noGuardian,
  }),
  door({
    ...ofTeam,
    path: paths.sessions(':youthId'),
    audit: 'care.sessions-said',
    input: sessionInput,
    action: saySessions,
  }),
  effortsDoor,
  door({
    ...ofEfforts,
    path: paths.efforts(':youthId'),
    audit: 'care.effort-kept',
    input: effortInput,
    action: keepEffort,
  }),
  door({
    ...ofEfforts,
    path: paths.takingBack(':youthId', ':effortId'),
    audit: 'care.effort-taken-back',
    input: takeBackInput,
    action: takeBackEffort,
  }),
];
