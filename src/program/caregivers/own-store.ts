import { sql } from 'kysely';
import { type MeetingPlan, meetingPlan } from '#casework/meetings/index.ts';
import { openForPart } from '#casework/plan/index.ts';
import type { CaregiverErrand } from './door.ts';
import { penOf } from './pen.ts';

/** Somebody of the team who said that they speak with this caregiver; where they work is not said. */
export type Speaker = { userId: string; name: string; roles: string[]; phone: string | null };
export async function ourSpeakers({ tx }: CaregiverErrand): Promise<Speaker[]> {
  const { rows } = await sql<Speaker>`
    select user_id as "userId", name, roles, phone from caregivers.my_speakers()`.execute(tx);
  return rows;
}

export type ItemKind = 'bring' | 'task' | 'paper';
/** What was written for them: `text` is null for a hearing, of which they read the day and hour alone. */
export type OurItem = {
  id: string;
  kind: ItemKind;
  isHearing: boolean;
  at: Date | null;
  dueOn: string | null;
  text: string | null;
  doneAt: Date | null;
};
export async function ourItems({ tx, vault, caregiver }: CaregiverErrand): Promise<OurItem[]> {
  const { rows } = await sql<Omit<OurItem, 'text'> & { wrapped: Buffer | null; body: Buffer | null }>`
    select id, kind, is_hearing as "isHearing", at, due_on as "dueOn", wrapped, body, done_at as "doneAt"
    from caregivers.my_items()`.execute(tx);
  return rows.map(({ wrapped, body, ...row }) => ({
    ...row,
    text: wrapped && body && penOf(vault.ring, caregiver.countyId, row.id, wrapped).open('body', body),
  }));
}
/** What is theirs to do: tasks of the youth's plan that the team gave to them, by the words that were sealed for them. */
export async function ourTasks({ tx, vault, caregiver }: CaregiverErrand): Promise<OurItem[]> {
  const { rows } = await sql<{ id: string; dueOn: string | null; wrapped: Buffer; title: Buffer; doneAt: Date | null }>`
    select id, due_on as "dueOn", wrapped, title, done_at as "doneAt" from caregivers.my_tasks()`.execute(tx);
  return rows.map(({ id, wrapped, title, ...row }) => ({
    ...row,
    id,
    kind: 'task',
    isHearing: false,
    at: null,
    text: openForPart(vault.ring, caregiver.countyId, { id, wrapped, title }),
  }));
}
export const taskDone = async ({ tx }: CaregiverErrand, id: string): Promise<boolean> =>
  (await sql<{ done: boolean }>`select caregivers.task_done(${id}) as done`.execute(tx)).rows[0]?.done ?? false;
export const itemDone = async ({ tx }: CaregiverErrand, id: string): Promise<boolean> =>
  (await sql<{ done: boolean }>`select caregivers.item_done(${id}) as done`.execute(tx)).rows[0]?.done ?? false;

/** A meeting at which they have a seat: when and where, never which team it is. */
export type OurMeeting = { id: string; startsAt: Date; minutes: number; place: string };
export async function ourMeetings({ tx, vault, caregiver }: CaregiverErrand): Promise<OurMeeting[]> {
  const { rows } = await sql<Omit<OurMeeting, 'place'> & { team: string; wrapped: Buffer; plan: Buffer }>`
    select id, team_id as team, wrapped, plan, starts_at as "startsAt", minutes from caregivers.my_meetings()`.execute(
    tx,
  );
  const holder = { vault, actor: { countyId: caregiver.countyId } };
  return rows.map(({ id, startsAt, minutes, ...row }) => {
    const { place }: MeetingPlan = meetingPlan(holder, { id, ...row });
    return { id, startsAt, minutes, place };
  });
}
