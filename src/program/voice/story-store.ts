import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { YouthErrand } from './door.ts';
import { ownSealer } from './pen-store.ts';

const PARTS = 'story.parts';
const TEXTS = 'story.texts';
export const partCodes = [
  'who',
  'family',
  'lived',
  'school-work',
  'happened',
  'health',
  'days',
  'helps',
  'sets-off',
  'people',
  'places',
  'wants',
  'never-ask',
  'own',
] as const;
export type PartCode = (typeof partCodes)[number];

export type MyShare = { id: string; toName: string | null; mayWrite: boolean; until: Date | null };
/** A part of the youth's story: what it says now, who wrote that, and who may read it. */
export type MyPart = {
  id: string;
  code: PartCode;
  name: string | null;
  textId: string;
  text: string;
  whose: 'youth' | 'told';
  at: Date;
  textBy: string | null;
  /** Who began it reads it as long as they are on the team; null: the youth, or someone who is no longer there. */
  begunBy: string | null;
  shares: MyShare[];
};

export async function myStory(errand: YouthErrand): Promise<MyPart[]> {
  const { rows } = await sql<Omit<MyPart, 'name' | 'text' | 'shares'> & { name: Buffer | null; body: Buffer }>`
    select id, code, name, text_id as "textId", body, whose, at, text_by as "textBy", begun_by as "begunBy"
    from voice.my_story()`.execute(errand.tx);
  const shares = await sql<MyShare & { partId: string }>`
    select id, part_id as "partId", to_name as "toName", may_write as "mayWrite", until from voice.my_story_shares()`.execute(
    errand.tx,
  );
  const sealer = ownSealer(errand);
  return rows.map(({ name, body, ...row }) => ({
    ...row,
    name: name && sealer.openText(PARTS, row.id, 'name', name),
    text: sealer.openText(TEXTS, row.textId, 'body', body),
    shares: shares.rows.filter(({ partId }) => partId === row.id),
  }));
}

/** Somebody of the team, or all of an agency, whom the youth may let read. */
export type Reader = { userId: string | null; agencyId: string | null; name: string; agencyName: string };
export async function storyReaders({ tx }: YouthErrand): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select user_id as "userId", agency_id as "agencyId", name, agency_name as "agencyName" from voice.story_readers()`.execute(
    tx,
  );
  return rows;
}

/** Null: not written. `toTeam`: told to all of the team at once; else it is shared with nobody. */
export async function beginPart(
  errand: YouthErrand,
  it: { code: PartCode; name: string; text: string; toTeam: boolean },
): Promise<string | null> {
  const [part, text] = [newId(), newId()];
  const sealer = ownSealer(errand);
  const name = it.code === 'own' ? sealer.seal(PARTS, part, 'name', it.name) : null;
  const { rows } = await sql<{ done: boolean }>`
    select voice.story_begin(${part}, ${text}, ${it.toTeam ? newId() : null}, ${it.code}, ${name},
      ${sealer.seal(TEXTS, text, 'body', it.text)}, ${errand.youth.lang}) as done`.execute(errand.tx);
  return rows[0]?.done ? part : null;
}

export type Wrote = 'written' | 'meanwhile' | null;
export async function writeOn(
  errand: YouthErrand,
  it: { part: string; follows: string; text: string },
): Promise<Wrote> {
  const id = newId();
  const body = ownSealer(errand).seal(TEXTS, id, 'body', it.text);
  const { rows } = await sql<{ came: Wrote }>`
    select voice.story_write_on(${it.part}, ${id}, ${it.follows}, ${body}, ${errand.youth.lang}) as came`.execute(
    errand.tx,
  );
  return rows[0]?.came ?? null;
}

/** Null: that reader is not the youth's to choose now. With neither a person nor an agency: all of the team. */
export async function sharePart(
  errand: YouthErrand,
  it: { part: string; user: string | null; agency: string | null; mayWrite: boolean; until: Date | null },
): Promise<string | null> {
  const id = newId();
  const { rows } = await sql<{ done: boolean }>`
    select voice.story_share(${id}, ${it.part}, ${it.user}, ${it.agency}, ${it.mayWrite}, ${it.until}, ${errand.youth.lang}) as done`.execute(
    errand.tx,
  );
  return rows[0]?.done ? id : null;
}
export const takeShareBack = async ({ tx }: YouthErrand, id: string): Promise<boolean> =>
  (await sql<{ done: boolean }>`select voice.story_take_back(${id}) as done`.execute(tx)).rows[0]?.done ?? false;
