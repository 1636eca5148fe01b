import { z } from 'zod';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { keepGuests } from '../guest-store.ts';
import { insertSeat, keepAttendance, removeSeat, tellSeats } from '../meeting-store.ts';
import { type Came, cameIds } from '../model/roster.ts';
import { enter } from './enter.ts';
import { personMeant, seat, who } from './team.ts';

type Done = Promise<Result<{ meetingId: string }>>;
export const inviteInput = z.object({ meetingId: z.uuid(), who, seat });

/** Somebody is asked to this one meeting. A seat lets them know when and where, and opens no record. */
export async function invite(errand: Errand, input: z.infer<typeof inviteInput>): Done {
  const { meetingId } = input;
  const meeting = await enter(errand, meetingId);
  if (!meeting?.keeps || meeting.cancelledAt || meeting.endedAt) return absent;
  const userId = await personMeant(errand, input.who);
  if (userId === 'whoUnknown' || userId === 'whoSeveral') return invalid({ who: userId });
  if (!(await insertSeat(errand, { meetingId, userId, seat: input.seat }))) return invalid({ who: 'sitsAlready' });
  await tellSeats(errand, meetingId);
  errand.touched({ recordIds: [meetingId] });
  return ok({ meetingId });
}

export const seatEndInput = z.object({ meetingId: z.uuid(), seatId: z.uuid() });

export async function uninvite(errand: Errand, { meetingId, seatId }: z.infer<typeof seatEndInput>): Done {
  const meeting = await enter(errand, meetingId);
  if (!meeting?.keeps) return absent;
  if (!(await removeSeat(errand, meetingId, seatId))) return conflict('movedOn');
  errand.touched({ recordIds: [meetingId] });
  return ok({ meetingId });
}

export const attendanceInput = z.looseObject({ meetingId: z.uuid() });
const SEAT = /^came-([0-9a-f-]{36})$/;
const GUEST = /^guest-([0-9a-f-]{36})$/;

/** Who came, by seat: what this form says, and nothing of the seats that it does not name. */
export async function attend(errand: Errand, input: z.infer<typeof attendanceInput>): Done {
  const { meetingId } = input;
  const meeting = await enter(errand, meetingId);
  if (!meeting) return absent;
  if (meeting.cancelledAt) return conflict('closedMeanwhile');
  if (meeting.startsAt > errand.now) return conflict('notYet');
  await keepAttendance(errand, meetingId, saidIn(input, SEAT));
  await keepGuests(errand, meetingId, saidIn(input, GUEST));
  errand.touched({ recordIds: [meetingId] });
  return ok({ meetingId });
}

function saidIn(fields: Record<string, unknown>, named: RegExp): Map<string, Came> {
  return new Map(
    Object.entries(fields).flatMap(([name, value]): [string, Came][] => {
      const id = named.exec(name)?.[1];
      const came = cameIds.find((each) => each === value);
      return id && came && z.uuid().safeParse(id).success ? [[id, came]] : [];
    }),
  );
}
