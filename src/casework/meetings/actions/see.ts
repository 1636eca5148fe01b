import { z } from 'zod';
import { doneTasks } from '#casework/plan/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { agendaOf, type YouthAgenda } from '../agenda.ts';
import { type Meeting, meetingBefore, meetingsOfTeam, myMeetings, type Seat, seatsOf } from '../meeting-store.ts';
import { type KindRule, kindIds, kinds, ruleNow } from '../model/kinds.ts';
import { phaseOf, type Roster, rosterOf } from '../model/roster.ts';
import { type AgencyPromises, byAgency, inOrder } from '../model/standing.ts';
import { type Decision, promisesBefore, promisesSince } from '../said-store.ts';
import { type Member, membersOf, ownRules, type Team, teamsOf } from '../team-store.ts';
import { countYouth, type MetYouth, youthOf } from '../youth-store.ts';
import { enter, enterTeam } from './enter.ts';

const begins = ['mdt-coordinator', 'supervisor', 'social-worker', 'probation-officer'];
/** Who may begin a team; the database asks the same. */
export const beginsTeams = ({ actor }: Errand): boolean => actor.roles.some((role) => begins.includes(role));

/** A meeting in a list, with who is missing. */
export type Line = { meeting: Meeting; roster: Roster; came: boolean; seen: number; unseen: number };
export type ListView = { ahead: Line[]; past: Line[]; teams: Team[]; begins: boolean };

const PAST_SHOWN = 12;

/** The meetings of the person who asks, the soonest first. */
export async function seeList(errand: Errand): Promise<Result<ListView>> {
  if (errand.actor.kind !== 'person') return absent;
  const { ahead, past } = inOrder(await myMeetings(errand), errand.now);
  const shown = [...ahead, ...past.slice(0, PAST_SHOWN)];
  const lines = await linesOf(errand, shown);
  const teams = (await teamsOf(errand)).filter(({ belongs }) => belongs);
  return ok({
    ahead: lines.slice(0, ahead.length),
    past: lines.slice(ahead.length),
    teams,
    begins: beginsTeams(errand),
  });
}

async function linesOf(errand: Errand, meetings: readonly Meeting[]): Promise<Line[]> {
  const ids = meetings.map(({ id }) => id);
  const [seats, own, counts] = await Promise.all([
    seatsOf(errand, ids),
    ownRules(errand),
    ids.length > 0 ? countYouth(errand, ids) : new Map<string, { seen: number; unseen: number }>(),
  ]);
  const byMeeting = Map.groupBy(seats, ({ meetingId }) => meetingId);
  return meetings.map((meeting) => ({
    meeting,
    roster: rosterOf(ruleNow(meeting.kind, own), byMeeting.get(meeting.id) ?? []),
    came: phaseOf(byMeeting.get(meeting.id) ?? []) === 'after',
    seen: counts.get(meeting.id)?.seen ?? 0,
    unseen: counts.get(meeting.id)?.unseen ?? 0,
  }));
}

export const teamInput = z.looseObject({ teamId: z.uuid() });
export type TeamView = {
  team: Team;
  rule: KindRule;
  members: Member[];
  roster: Roster;
  ahead: Line[];
  past: Line[];
  promises: AgencyPromises[];
};

/** How far back promises are counted. */
export const COUNTED_DAYS = 180;

export async function seeTeam(errand: Errand, { teamId }: z.infer<typeof teamInput>): Promise<Result<TeamView>> {
  const team = await enterTeam(errand, teamId);
  if (!team) return absent;
  const members = await membersOf(errand, team.id);
  const meetings = await meetingsOfTeam(errand, team.id);
  const { ahead, past } = inOrder(meetings, errand.now);
  const lines = await linesOf(errand, [...ahead, ...past]);
  const rule = ruleNow(team.kind, await ownRules(errand));
  const since = new Date(errand.now.getTime() - COUNTED_DAYS * 86_400_000);
  const promises = await promisesSince(errand, team.id, since);
  const done = await doneTasks(errand, tasksIn(promises));
  return ok({
    team,
    rule,
    members,
    roster: rosterOf(
      rule,
      members.map(({ seat }) => ({ seat, came: null })),
    ),
    ahead: lines.slice(0, ahead.length),
    past: lines.slice(ahead.length),
    promises: byAgency(
      promises.map((each) => ({ ...each, taskDone: each.taskId !== null && done.has(each.taskId) })),
      dayOf(errand.now, errand.actor.timeZone),
    ),
  });
}

const tasksIn = (promises: readonly { taskId: string | null }[]): string[] =>
  promises.flatMap(({ taskId }) => taskId ?? []);

export const meetingInput = z.looseObject({ meetingId: z.uuid() });
export type Promised = Decision & { taskDone: boolean; youth: MetYouth };
export type MeetingView = {
  meeting: Meeting;
  rule: KindRule;
  seats: Seat[];
  roster: Roster;
  agenda: YouthAgenda[];
  unseen: number;
  /** What was promised before and is still to be looked at. */
  promises: Promised[];
  /** Youth of the last meeting who are not on this list, where this person may see them. */
  fromLast: MetYouth[];
};

export async function seeMeeting(
  errand: Errand,
  { meetingId }: z.infer<typeof meetingInput>,
): Promise<Result<MeetingView>> {
  const meeting = await enter(errand, meetingId);
  if (!meeting) return absent;
  const seats = await seatsOf(errand, [meeting.id]);
  const rule = ruleNow(meeting.kind, await ownRules(errand));
  const agenda = await agendaOf(errand, meeting);
  const last = await meetingBefore(errand, meeting);
  const listed = new Set(agenda.map(({ youth }) => youth.id));
  const before = last && meeting.keeps ? await youthOf(errand, last) : [];
  errand.touched({ youthIds: [...listed], recordIds: [meeting.id] });
  return ok({
    meeting,
    rule,
    seats,
    roster: rosterOf(rule, seats),
    agenda,
    unseen: (await countYouth(errand, [meeting.id])).get(meeting.id)?.unseen ?? 0,
    promises: await promisesOf(errand, meeting, agenda, last?.id ?? null),
    fromLast: before.filter(({ id, rights }) => !listed.has(id) && (rights.get('coordination')?.add ?? false)),
  });
}

async function promisesOf(
  errand: Errand,
  { teamId, startsAt }: Meeting,
  agenda: readonly YouthAgenda[],
  lastId: string | null,
): Promise<Promised[]> {
  if (agenda.length === 0) return [];
  const youth = new Map(agenda.map((each) => [each.youth.id, each.youth]));
  const sealers = new Map(agenda.map((each) => [each.youth.id, each.youth.sealer]));
  const promises = await promisesBefore(errand, sealers, { teamId, startsAt, lastId });
  const done = await doneTasks(errand, tasksIn(promises));
  return promises.flatMap((each) => {
    const of = youth.get(each.youthId);
    return of ? [{ ...each, youth: of, taskDone: each.taskId !== null && done.has(each.taskId) }] : [];
  });
}

export type PagesView = { meeting: Meeting; agenda: YouthAgenda[]; promises: Promised[]; unseen: number };

/** One page for each youth, as the person who prints may see them. */
export async function seePages(
  errand: Errand,
  { meetingId }: z.infer<typeof meetingInput>,
): Promise<Result<PagesView>> {
  const meeting = await enter(errand, meetingId);
  if (!meeting) return absent;
  const agenda = await agendaOf(errand, meeting);
  errand.touched({ youthIds: agenda.map(({ youth }) => youth.id), recordIds: [meeting.id] });
  const unseen = (await countYouth(errand, [meeting.id])).get(meeting.id)?.unseen ?? 0;
  const last = await meetingBefore(errand, meeting);
  const promises = await promisesOf(errand, meeting, agenda, last?.id ?? null);
  return ok({ meeting, agenda, promises, unseen });
}

export type RulesView = { rules: (KindRule & { own: boolean })[] };

export const ruleOfInput = z.looseObject({ kind: z.enum(kindIds) });

/** One kind of team, to be changed. */
export const seeRule = async (
  errand: Errand,
  { kind }: z.infer<typeof ruleOfInput>,
): Promise<Result<KindRule & { own: boolean }>> => ok(ruleNow(kind, await ownRules(errand)));

/** What each kind of team must have, as it holds in this county. */
export async function seeRules(errand: Errand): Promise<Result<RulesView>> {
  const own = await ownRules(errand);
  return ok({ rules: kinds.map(({ id }) => ruleNow(id, own)) });
}
