import { sql } from 'kysely';
import { openRepairWords, type RepairFact, sealRepairWords } from '#casework/restorative/index.ts';
import { newId } from '#kernel/ids.ts';
import type { YouthErrand } from './door.ts';
import { ownSealer } from './pen-store.ts';

/** What the youth asked for: in their words, whom they chose, who facilitates, and what was done. */
export type MyRepair = {
  id: string;
  at: Date;
  words: string;
  chosenName: string | null;
  /** Whom the youth chose can still see it. */
  chosenHere: boolean;
  facilitatorName: string | null;
  facts: RepairFact[];
};
type Row = Omit<MyRepair, 'words' | 'facts'> & { words: Buffer; facts: (Omit<RepairFact, 'at'> & { at: string })[] };

export async function myRepairs(errand: YouthErrand): Promise<MyRepair[]> {
  const { rows } = await sql<Row>`
    select id, at, words, chosen_name as "chosenName", coalesce(chosen_here, false) as "chosenHere", facilitator_name as "facilitatorName", facts from voice.my_repairs()`.execute(
    errand.tx,
  );
  const sealer = ownSealer(errand);
  return rows.map(({ words, facts, ...row }) => ({
    ...row,
    words: openRepairWords(sealer, row.id, words),
    facts: facts.map((each) => ({ ...each, at: new Date(each.at) })),
  }));
}

/** Those of the youth's team whom they may choose to know of it. */
export async function mayChoose({ tx }: YouthErrand): Promise<{ userId: string; name: string }[]> {
  const { rows } = await sql<{ userId: string; name: string }>`
    select user_id as "userId", name from voice.repair_may_choose()`.execute(tx);
  return rows;
}

/** Null: enough run already, or that person may not be chosen. */
export async function askForRepair(errand: YouthErrand, to: string, words: string): Promise<string | null> {
  const id = newId(errand.now.getTime());
  const sealed = sealRepairWords(ownSealer(errand), id, words);
  const { rows } = await sql<{ done: boolean }>`
    select voice.repair_ask(${id}, ${to}, ${sealed}, ${errand.now}) as done`.execute(errand.tx);
  return rows[0]?.done ? id : null;
}

/** False: it was over already. */
export async function stopRepair({ tx, now }: YouthErrand, id: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select voice.repair_stop(${id}, ${newId(now.getTime())}, ${now}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

/** Whether there is any, for the first page. */
export async function hasRepair({ tx }: YouthErrand): Promise<boolean> {
  const { rows } = await sql`select 1 from voice.my_repairs()`.execute(tx);
  return rows.length > 0;
}

/** False: it is over, or that person knows of it already or may not be chosen. */
export async function chooseNext({ tx, now }: YouthErrand, id: string, to: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select voice.repair_choose(${newId(now.getTime())}, ${id}, ${to}, ${now}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
