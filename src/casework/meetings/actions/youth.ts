import { z } from 'zod';
import { type Told, toldOnce } from '#casework/story/index.ts';
import { joinTeam, type ReportLine, reportsOf, type Sight, sightsOf } from '#foundation/access/index.ts';
import { endOfDay, isDay } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { agendaOf, type YouthAgenda } from '../agenda.ts';
import { type Meeting, type Seat, seatsOf } from '../meeting-store.ts';
import { type KindRule, ruleNow } from '../model/kinds.ts';
import { missingForYouth } from '../model/roster.ts';
import { ownRules } from '../team-store.ts';
import { enterYouth } from './enter.ts';

export const youthInput = z.looseObject({ meetingId: z.uuid(), youthId: z.uuid() });

export type YouthView = {
  meeting: Meeting;
  rule: KindRule;
  agenda: YouthAgenda;
  seats: Seat[];
  /** Of the youth's own side. */
  missing: string[];
  /** Who of those who sit there may see this youth, by what, until when. */
  sights: Sight[];
  reports: ReportLine[];
  mayAdd: boolean;
  told: Told;
};

/** One youth at one meeting. */
export async function seeYouth(errand: Errand, at: z.infer<typeof youthInput>): Promise<Result<YouthView>> {
  const entered = await enterYouth(errand, at);
  if (!entered) return absent;
  const { meeting, youth, mayAdd } = entered;
  const [agenda] = await agendaOf(errand, meeting, youth.id);
  if (!agenda) return absent;
  const seats = await seatsOf(errand, [meeting.id]);
  const rule = ruleNow(meeting.kind, await ownRules(errand));
  errand.touched({ youthId: youth.id, recordIds: [meeting.id] });
  return ok({
    meeting,
    rule,
    agenda,
    seats,
    missing: missingForYouth(rule.required, agenda.guests, agenda.prepared?.comes ?? null),
    sights: await sightsOf(
      errand,
      [youth.id],
      seats.map(({ userId }) => userId),
    ),
    reports: rule.basis === 'mdt-investigation' ? await reportsOf(errand, youth.id) : [],
    mayAdd,
    told: await toldOnce(errand, youth.id),
  });
}

export const letInInput = z.object({
  meetingId: z.uuid(),
  youthId: z.uuid(),
  person: z.uuid('choosePerson'),
  report: z.union([z.literal(''), z.uuid()]).default(''),
  until: z
    .string()
    .trim()
    .refine((text) => text === '' || isDay(text), 'dayNotRight')
    .default(''),
  goodCause: z.string().trim().max(2000, 'tooLong').default(''),
});

/**
 * Lets somebody who sits there see this youth as a member of the team, under the team's own statute. The gate decides whether the
 * one who asks may, and when it lapses (WIC 18961.7: 30 days after the report, longer only with good cause recorded).
 */
export async function letIn(
  errand: Errand,
  input: z.infer<typeof letInInput>,
): Promise<Result<{ meetingId: string; youthId: string }>> {
  const { meetingId, youthId, person, report, goodCause } = input;
  const entered = await enterYouth(errand, { meetingId, youthId });
  if (!entered?.mayAdd) return absent;
  const { basis } = ruleNow(entered.meeting.kind, []);
  if (!basis) return absent;
  if (!(await seatsOf(errand, [meetingId])).some(({ userId }) => userId === person))
    return invalid({ person: 'choosePerson' });
  if (basis === 'mdt-investigation' && report === '') return invalid({ report: 'reportNeeded' });
  const until = input.until ? endOfDay(input.until, errand.actor.timeZone) : null;
  if ((until && until <= errand.now) || (goodCause && !until)) return invalid({ until: 'dayNotRight' });
  const asked = { youthId, userId: person, kind: basis, reportId: report || null, goodCause, until };
  const basisId = await joinTeam(errand, asked);
  if (!basisId) return refused('notLetIn');
  errand.touched({ youthId, recordIds: [basisId], basis });
  return ok({ meetingId, youthId });
}
