import { sql } from 'kysely';
import { type OwnStep, type SupportStep, supportList } from '#casework/transition/index.ts';
import { type Day, dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { YouthErrand } from './door.ts';

/** One thing that helps a young parent, and where it stands for this youth; null: nobody has said anything of it. */
export type MySupport = {
  id: string;
  label: { en: string; es: string };
  now: { step: SupportStep; onDay: Day; againOn: Day | null; byMe: boolean } | null;
};
type Row = { support: string; step: SupportStep; onDay: Day; againOn: Day | null; byMe: boolean };

/** All that the county's list names, each with its newest word. */
export async function mySupports({ tx }: YouthErrand): Promise<MySupport[]> {
  const { rows } = await sql<Row>`
    select support, step, on_day as "onDay", again_on as "againOn", by_me as "byMe" from voice.my_supports()`.execute(
    tx,
  );
  const told = new Map(rows.map(({ support, ...now }) => [support, now]));
  return supportList.map(({ id, label }) => ({ id, label, now: told.get(id) ?? null }));
}

export async function saySupport(errand: YouthErrand, support: string, step: OwnStep): Promise<string | null> {
  const { tx, now, youth } = errand;
  const id = newId();
  const { rows } = await sql<{ done: boolean }>`
    select voice.support_say(${id}, ${support}, ${step}, ${dayOf(now, youth.timeZone)}::date, ${now}) as done`.execute(
    tx,
  );
  return rows[0]?.done ? id : null;
}
