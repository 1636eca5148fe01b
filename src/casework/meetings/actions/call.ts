import { z } from 'zod';
import { instantAt, isDay } from '#kernel/calendar.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { closeMeeting, insertMeeting, insertSeat, moveMeeting, tellSeats } from '../meeting-store.ts';
import { membersOf } from '../team-store.ts';
import { enter, enterTeam } from './enter.ts';

const plan = {
  startsAt: z.string('whenMissing').trim().default(''),
  minutes: z.coerce
    .number('minutesNotRight')
    .int('minutesNotRight')
    .min(10, 'minutesNotRight')
    .max(600, 'minutesNotRight')
    .default(60),
  place: z.string().trim().max(300, 'tooLong').default(''),
  also: z.string().trim().max(2000, 'tooLong').default(''),
};

/** A moment in the county's own time; an hour that the clock skips in spring is the one after it. Null: not a moment. */
function momentOf(typed: string, zone: string): Date | null {
  const [day = '', time = ''] = typed.split('T');
  return isDay(day) && /^([01]\d|2[0-3]):[0-5]\d/.test(time) ? instantAt(day, `${time.slice(0, 5)}:00`, zone) : null;
}

export const callInput = z.object({ teamId: z.uuid(), ...plan });

/** A meeting is called: whoever sits in the team is asked, and told that a meeting waits. */
export async function callMeeting(
  errand: Errand,
  { teamId, startsAt, minutes, place, also }: z.infer<typeof callInput>,
): Promise<Result<{ meetingId: string }>> {
  const team = await enterTeam(errand, teamId);
  if (!team?.keeps) return absent;
  const at = momentOf(startsAt, errand.actor.timeZone);
  if (!at || at <= errand.now) return invalid({ startsAt: 'whenMissing' });
  const meetingId = await insertMeeting(errand, team, { startsAt: at, minutes, plan: { place, also } });
  for (const { userId, seat } of await membersOf(errand, teamId)) await insertSeat(errand, { meetingId, userId, seat });
  await tellSeats(errand, meetingId);
  errand.touched({ recordIds: [meetingId] });
  return ok({ meetingId });
}

type Done = Promise<Result<{ meetingId: string }>>;
export const moveInput = z.object({ meetingId: z.uuid(), version: z.coerce.number().int(), ...plan });

/** Another hour or place. Who moved it on an old page is told that it was moved before. */
export async function move(errand: Errand, input: z.infer<typeof moveInput>): Done {
  const { meetingId, version, startsAt, minutes, place, also } = input;
  const meeting = await enter(errand, meetingId);
  if (!meeting?.keeps) return absent;
  const at = momentOf(startsAt, errand.actor.timeZone);
  if (!at || (at <= errand.now && at.getTime() !== meeting.startsAt.getTime()))
    return invalid({ startsAt: 'whenMissing' });
  if (!(await moveMeeting(errand, meeting, { version, startsAt: at, minutes, plan: { place, also } })))
    return conflict('movedMeanwhile');
  await tellSeats(errand, meetingId);
  errand.touched({ recordIds: [meetingId] });
  return ok({ meetingId });
}

export const closeInput = z.object({ meetingId: z.uuid() });

export async function cancel(errand: Errand, { meetingId }: z.infer<typeof closeInput>): Done {
  const meeting = await enter(errand, meetingId);
  if (!meeting?.keeps) return absent;
  if (!(await closeMeeting(errand, meetingId, 'cancelled_at'))) return conflict('closedMeanwhile');
  await tellSeats(errand, meetingId);
  errand.touched({ recordIds: [meetingId] });
  return ok({ meetingId });
}

/** It was held, and its notes are whole: who is still to be told stands on each youth's page. */
export async function end(errand: Errand, { meetingId }: z.infer<typeof closeInput>): Done {
  const meeting = await enter(errand, meetingId);
  if (!meeting?.keeps) return absent;
  if (meeting.startsAt > errand.now) return conflict('notYet');
  if (!(await closeMeeting(errand, meetingId, 'ended_at'))) return conflict('closedMeanwhile');
  errand.touched({ recordIds: [meetingId] });
  return ok({ meetingId });
}
