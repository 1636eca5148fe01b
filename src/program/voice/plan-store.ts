import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { YouthErrand } from './door.ts';
import { ownSealer } from './pen-store.ts';

const LINES = 'plan.lines';
/** The needs of every plan (`plan.lines`), in the order in which the page names them. */
export const needCodes = [
  'housing',
  'food',
  'safety',
  'school',
  'work',
  'money',
  'family',
  'parenting',
  'legal',
  'joy',
  'health',
  'mental-health',
  'substance-use',
  'immigration',
  'identity',
] as const;
export type NeedCode = (typeof needCodes)[number];
export const goalStands = ['open', 'reached', 'let-go'] as const;
export const needStands = ['wanted', 'later', 'not-wanted'] as const;
export type Stand = (typeof goalStands)[number] | (typeof needStands)[number] | 'said';

/** One statement of the plan, as the youth reads it; the last of its `thread` stands. */
export type MyLine = {
  id: string;
  kind: 'goal' | 'need' | 'safety';
  code: string;
  thread: string;
  rev: number;
  stand: Stand;
  whose: 'youth' | 'told';
  text: string;
  at: Date;
};
export async function myLines(errand: YouthErrand): Promise<MyLine[]> {
  const { rows } = await sql<Omit<MyLine, 'text'> & { body: Buffer }>`
    select id, kind, code, thread, rev, stand, whose, body, at from voice.my_lines()`.execute(errand.tx);
  const sealer = ownSealer(errand);
  return rows.map(({ body, ...row }) => ({ ...row, text: sealer.openText(LINES, row.id, 'body', body) }));
}
export const planRev = async ({ tx }: YouthErrand): Promise<number> =>
  (await sql<{ rev: number }>`select voice.my_plan_rev() as rev`.execute(tx)).rows[0]?.rev ?? 0;

export const agreements = ['yes', 'in-part', 'no'] as const;
export type MyVersion = {
  id: string;
  number: number;
  rev: number;
  agreed: (typeof agreements)[number];
  at: Date;
  byMe: boolean;
};
/** What was agreed on which day, the last first. */
export async function myVersions({ tx }: YouthErrand): Promise<MyVersion[]> {
  const { rows } = await sql<MyVersion>`
    select id, number, rev, agreed, at, by_me as "byMe" from voice.my_versions()`.execute(tx);
  return rows;
}

export type Said = 'said' | 'meanwhile' | null;
export async function planSay(
  errand: YouthErrand,
  it: { kind: 'goal' | 'need'; code: string; stand: string; follows: string | null; text: string },
): Promise<{ id: string; came: Said }> {
  const id = newId();
  const body = ownSealer(errand).seal(LINES, id, 'body', it.text);
  const { rows } = await sql<{ came: Said }>`
    select voice.plan_say(${id}, ${it.kind}, ${it.code}, ${it.stand}, ${it.follows}, ${body}) as came`.execute(
    errand.tx,
  );
  return { id, came: rows[0]?.came ?? null };
}

export type Agreed = 'agreed' | 'moved' | null;
export async function planAgree(
  errand: YouthErrand,
  it: { seen: number; agreed: string; said: string },
): Promise<{ id: string; came: Agreed }> {
  const id = newId();
  const words = ownSealer(errand).seal('plan.versions', id, 'words', { how: 'own-page', said: it.said });
  const { rows } = await sql<{ came: Agreed }>`
    select voice.plan_agree(${id}, ${it.seen}, ${it.agreed}, ${errand.youth.lang}, ${words}) as came`.execute(
    errand.tx,
  );
  return { id, came: rows[0]?.came ?? null };
}

export type MyTask = { id: string; title: string; dueOn: string | null };
export async function myTasks(errand: YouthErrand): Promise<MyTask[]> {
  const { rows } = await sql<{ id: string; title: Buffer; dueOn: string | null }>`
    select id, title, due_on::text as "dueOn" from plan.tasks_for_youth()`.execute(errand.tx);
  const sealer = ownSealer(errand);
  return rows.map(({ title, ...row }) => ({ ...row, title: sealer.openText('plan.tasks', row.id, 'title', title) }));
}
export const taskDone = async ({ tx }: YouthErrand, id: string): Promise<boolean> =>
  (await sql<{ done: boolean }>`select voice.task_done(${id}) as done`.execute(tx)).rows[0]?.done ?? false;
