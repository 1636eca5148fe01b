import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { YouthErrand } from './door.ts';
import { ownSealer } from './pen-store.ts';

const WORDS = 'voice.words';
export type WordsKind = 'goal' | 'words';
export type MyWords = {
  id: string;
  kind: WordsKind;
  toUser: string | null;
  toName: string | null;
  text: string;
  at: Date;
};
export async function myWords(errand: YouthErrand): Promise<MyWords[]> {
  const { rows } = await sql<Omit<MyWords, 'text'> & { body: Buffer }>`
    select id, kind, to_user as "toUser", to_name as "toName", body, at from voice.my_words()`.execute(errand.tx);
  const sealer = ownSealer(errand);
  return rows.map(({ body, ...rest }) => ({ ...rest, text: sealer.openText(WORDS, rest.id, 'body', body) }));
}

/** New words, or others in their place (`replaces`). Null: not written. */
export async function say(
  errand: YouthErrand,
  it: { kind: WordsKind; to: string | null; text: string; replaces: string | null },
): Promise<string | null> {
  const id = newId();
  const body = ownSealer(errand).seal(WORDS, id, 'body', it.text);
  const { rows } = await sql<{ done: boolean }>`
    select voice.say(${id}, ${it.kind}, ${it.to}, ${body}, ${it.replaces}) as done`.execute(errand.tx);
  return rows[0]?.done ? id : null;
}
export async function unsay({ tx }: YouthErrand, id: string): Promise<boolean> {
  return (await sql<{ done: boolean }>`select voice.unsay(${id}) as done`.execute(tx)).rows[0]?.done ?? false;
}

export type ToRate = {
  kind: 'protocol' | 'court' | 'zone' | 'provider';
  about: string;
  name: string | null;
  /** Of a hearing: its day, which is all that names it. */
  onDay: string | null;
  done: boolean;
};
export async function toRate({ tx }: YouthErrand): Promise<ToRate[]> {
  const { rows } = await sql<ToRate>`
    select about_kind as kind, about_id as about, name, on_day as "onDay", done from voice.to_rate()`.execute(tx);
  return rows;
}
/** False: said already this month, or not theirs to say. Nothing of the youth stands beside the answers. */
export async function rate(
  { tx }: YouthErrand,
  it: { kind: string; about: string; answers: (number | null)[] },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select voice.rate(gen_random_uuid(), ${it.kind}, ${it.about}, ${it.answers}::smallint[]) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

const PAPERS = 'voice.papers';
export const paperKinds = [
  'birth-certificate',
  'social-security-card',
  'state-id',
  'health-card',
  'school-records',
  'immigration-papers',
  'court-papers',
  'bank-papers',
  'other',
] as const;
export type PaperKind = (typeof paperKinds)[number];
export const paperStates = ['have', 'asked', 'missing'] as const;
export type PaperState = (typeof paperStates)[number];
export type Paper = {
  id: string;
  kind: PaperKind;
  state: PaperState;
  place: string;
  getter: string;
  at: Date;
  byMe: boolean;
};
export async function myPapers(errand: YouthErrand): Promise<Paper[]> {
  const { rows } = await sql<Omit<Paper, 'place' | 'getter'> & { place: Buffer | null; getter: Buffer | null }>`
    select id, kind, state, place, getter, at, by_me as "byMe" from voice.my_papers()`.execute(errand.tx);
  const sealer = ownSealer(errand);
  return rows.map(({ place, getter, ...rest }) => ({
    ...rest,
    place: place ? sealer.openText(PAPERS, rest.id, 'place', place) : '',
    getter: getter ? sealer.openText(PAPERS, rest.id, 'getter', getter) : '',
  }));
}
export async function keepPaper(
  errand: YouthErrand,
  it: { kind: PaperKind; state: PaperState; place: string; getter: string },
): Promise<string> {
  const id = newId();
  const sealer = ownSealer(errand);
  const sealed = (column: 'place' | 'getter') => (it[column] ? sealer.seal(PAPERS, id, column, it[column]) : null);
  await sql`select voice.keep_paper(${id}, ${it.kind}, ${it.state}, ${sealed('place')}, ${sealed('getter')})`.execute(
    errand.tx,
  );
  return id;
}
