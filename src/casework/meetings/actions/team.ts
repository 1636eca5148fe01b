import { z } from 'zod';
import { isDay } from '#kernel/calendar.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { insertSeat, meetingsOfTeam } from '../meeting-store.ts';
import { isSeatRule, kindIds, seatOfRoles, staffSeats } from '../model/kinds.ts';
import { inOrder } from '../model/standing.ts';
import { endMember, insertMember, insertRule, insertTeam, peopleMeant } from '../team-store.ts';
import { enterTeam } from './enter.ts';
import { beginsTeams } from './see.ts';

export const beginInput = z.object({
  kind: z.enum(kindIds, 'chooseKind'),
  name: z.string('nameNeeded').trim().min(1, 'nameNeeded').max(80, 'tooLong'),
});

export async function beginTeam(
  errand: Errand,
  input: z.infer<typeof beginInput>,
): Promise<Result<{ teamId: string }>> {
  if (!beginsTeams(errand) || errand.actor.kind !== 'person') return absent;
  const teamId = await insertTeam(errand, { ...input, seat: seatOfRoles(errand.actor.roles) });
  errand.touched({ recordIds: [teamId] });
  return ok({ teamId });
}

/** Whom an address or a whole name means, if it is exactly one person of the county. */
export async function personMeant(errand: Errand, written: string): Promise<string | 'whoUnknown' | 'whoSeveral'> {
  const meant = await peopleMeant(errand, written);
  const [first] = meant;
  if (!first) return 'whoUnknown';
  return meant.length > 1 ? 'whoSeveral' : first.id;
}

export const who = z.string('whoUnknown').trim().min(1, 'whoUnknown').max(200, 'tooLong');
export const seat = z.string('chooseSeat').refine((each) => staffSeats.includes(each), 'chooseSeat');
export const memberInput = z.object({ teamId: z.uuid(), who, seat, keeper: z.string().optional() });

/** Somebody sits in each meeting of the team from now on, those already called as well. It opens no record. */
export async function addMember(
  errand: Errand,
  input: z.infer<typeof memberInput>,
): Promise<Result<{ teamId: string }>> {
  const team = await enterTeam(errand, input.teamId);
  if (!team?.keeps) return absent;
  const userId = await personMeant(errand, input.who);
  if (userId === 'whoUnknown' || userId === 'whoSeveral') return invalid({ who: userId });
  const { teamId } = input;
  if (!(await insertMember(errand, { teamId, userId, seat: input.seat, keeper: input.keeper === 'yes' })))
    return invalid({ who: 'sitsAlready' });
  const { ahead } = inOrder(await meetingsOfTeam(errand, teamId), errand.now);
  for (const { id } of ahead) await insertSeat(errand, { meetingId: id, userId, seat: input.seat });
  errand.touched({ recordIds: [teamId] });
  return ok({ teamId });
}

export const memberEndInput = z.object({ teamId: z.uuid(), memberId: z.uuid() });

export async function leaveTeam(
  errand: Errand,
  { teamId, memberId }: z.infer<typeof memberEndInput>,
): Promise<Result<{ teamId: string }>> {
  const team = await enterTeam(errand, teamId);
  if (!team?.keeps) return absent;
  if (!(await endMember(errand, teamId, memberId))) return conflict('movedOn');
  errand.touched({ recordIds: [teamId] });
  return ok({ teamId });
}

const day = z
  .string()
  .trim()
  .refine((text) => text === '' || isDay(text), 'dayNotRight')
  .default('');
export const ruleInput = z.object({
  kind: z.enum(kindIds),
  required: z
    .preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.string().refine(isSeatRule, 'chooseSeat')),
    )
    .default([]),
  because: z.string('reasonNeeded').trim().min(3, 'reasonNeeded').max(400, 'tooLong'),
  checkedOn: day,
});

/** The county says which seats a kind of team must have, and where that stands. */
export async function decideRule(errand: Errand, input: z.infer<typeof ruleInput>): Promise<Result<{ kind: string }>> {
  const { kind, required, because, checkedOn } = input;
  const id = await insertRule(errand, { kind, required, because, checkedOn: checkedOn || null });
  errand.touched({ recordIds: [id] });
  return ok({ kind });
}
