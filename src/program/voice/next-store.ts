import { sql } from 'kysely';
import { type Comes, type MeetingPlan, meetingPlan, type TalkWords, talkWords } from '#casework/meetings/index.ts';
import { adulthoodLabel } from '#casework/transition/index.ts';
import { newId } from '#kernel/ids.ts';
import type { YouthErrand } from './door.ts';
import { ownSealer } from './pen-store.ts';

const TALKS = 'meetings.talks';

/** A meeting at which the youth has a seat, and what they or a worker wrote down for it. */
export type MyMeeting = {
  id: string;
  startsAt: Date;
  minutes: number;
  place: string;
  prepared: { comes: Comes; words: TalkWords; byMe: boolean } | null;
};
type Row = {
  id: string;
  team: string;
  wrapped: Buffer;
  plan: Buffer;
  startsAt: Date;
  minutes: number;
  talk: string | null;
  comes: Comes | null;
  words: Buffer | null;
  byMe: boolean;
};
export async function myMeetings(errand: YouthErrand): Promise<MyMeeting[]> {
  const { rows } = await sql<Row>`
    select id, team_id as team, wrapped, plan, starts_at as "startsAt", minutes, talk_id as talk, comes, words, by_me as "byMe"
    from voice.my_meetings()`.execute(errand.tx);
  const sealer = ownSealer(errand);
  const holder = { vault: errand.vault, actor: { countyId: errand.youth.countyId } };
  return rows.map(({ id, startsAt, minutes, talk, comes, words, byMe, ...row }) => {
    const { place }: MeetingPlan = meetingPlan(holder, { id, ...row });
    const prepared =
      talk && comes && words ? { comes, words: talkWords.parse(sealer.open(TALKS, talk, 'words', words)), byMe } : null;
    return { id, startsAt, minutes, place, prepared };
  });
}

/** Null: the youth has no seat there. */
export async function prepare(
  errand: YouthErrand,
  it: { meeting: string; comes: Comes; words: TalkWords },
): Promise<string | null> {
  const id = newId();
  const words = ownSealer(errand).seal(TALKS, id, 'words', it.words);
  const { rows } = await sql<{ done: boolean }>`
    select voice.meeting_prepare(${id}, ${it.meeting}, ${it.comes}, ${words}) as done`.execute(errand.tx);
  return rows[0]?.done ? id : null;
}

/** That there is a hearing, and who of the team comes along; which court it is, is read by nobody here. */
export type MyHearing = { at: Date; withMe: string[]; ride: boolean };
export async function myHearings({ tx }: YouthErrand): Promise<MyHearing[]> {
  const { rows } = await sql<MyHearing>`select at, with_me as "withMe", ride from voice.my_hearings()`.execute(tx);
  return rows;
}

/** What is had, asked for and lacking on the way to adulthood, by the county's own list. */
export type Grown = {
  label: { en: string; es: string };
  state: 'have' | 'asked' | 'missing' | 'not-wanted';
  onDay: string;
};
export async function myAdulthood({ tx }: YouthErrand): Promise<Grown[]> {
  const { rows } = await sql<Omit<Grown, 'label'> & { item: string }>`
    select item, state, on_day as "onDay" from voice.my_adulthood()`.execute(tx);
  return rows.flatMap(({ item, ...row }) => {
    const label = adulthoodLabel(item);
    return label ? [{ ...row, label }] : [];
  });
}
