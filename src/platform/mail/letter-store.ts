import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Db, Tx } from '../database/connect.ts';
import type { KeyRing } from '../vault/index.ts';
import { type Link, linkOf } from './link.ts';
import { type Held, HOLD_MS, type LetterLang } from './outbox.ts';

/** What a letter asks, each with its words. None says what the provider is asked about, nor whom it is about. */
export type LetterKind =
  | 'answer-asked'
  | 'answer-still-asked'
  | 'own-asked'
  | 'own-still-asked'
  | 'entry-right'
  | 'beds-asked'
  | 'on-call-asked'
  | 'class-soon'
  | 'ride-asked'
  | 'ride-off';

export type Letter = {
  countyId: string;
  to: string;
  lang: LetterLang;
  kind: LetterKind;
  /** Where its link leads: a path of the program, to which the token is added. */
  path: string;
  /** What it is about, by id: the link's token is made of it. Two letters about one thing hold one link. */
  about: string;
  /** How often the link was sent again: each time it is another, and the one before ends. */
  turn?: number;
  now: Date;
};

/**
 * Puts a letter with one link on its way to somebody without an account, in the transaction of what it tells. While one of the
 * kind about the same thing still waits, none is added.
 * @returns the link: the asking module keeps its `hash`, to know it again.
 */
export async function queueLetter(tx: Tx, ring: KeyRing, letter: Letter): Promise<Link> {
  const { countyId, to, lang, kind, path, about, now, turn = 0 } = letter;
  const link = linkOf(ring, countyId, path, about, { turn });
  await sql`insert into mail.letters (county_id, id, to_address, lang, kind, path, about, key_version, turn, created_at, next_try_at)
    values (${countyId}, ${newId(now.getTime())}, ${to}, ${lang}, ${kind}, ${path}, ${about}, ${link.keyVersion}, ${turn}, ${now}, ${now})
    on conflict do nothing`.execute(tx);
  return link;
}

/** What became of one letter. `fault`: why it could not go, or does not go yet; `replaced` where the next took its place. */
export type LetterFate = {
  createdAt: Date;
  sentAt: Date | null;
  droppedAt: Date | null;
  turn: number;
  lang: LetterLang;
  fault: string | null;
};

/** What became of the letters about one thing of the person's county, the first first. */
export async function fateOfLetters(tx: Tx, about: string): Promise<LetterFate[]> {
  const { rows } = await sql<LetterFate>`
    select created_at as "createdAt", sent_at as "sentAt", dropped_at as "droppedAt", turn, lang, fault
      from mail.fate_of(${about}::uuid)`.execute(tx);
  return rows;
}

/** A letter that is sent in place of the one before, for a module's own function of the gate: it says whose it is to send. */
export function letterAgain(
  ring: KeyRing,
  {
    countyId,
    to,
    lang,
    kind,
    path,
    about,
    turn,
    now,
  }: Omit<Letter, 'to' | 'turn'> & { to: string | null; turn: number },
): { link: Link; letter: string } {
  const link = linkOf(ring, countyId, path, about, { turn });
  const id = newId(now.getTime());
  return { link, letter: JSON.stringify({ id, to, lang, kind, path, turn, key_version: link.keyVersion }) };
}

/** What came of sending again: too often within a day, no address known, or it was answered or sent again meanwhile. */
export type SentAgain = 'sent' | 'too-often' | 'no-address' | 'moved-on';
/** How often a day a link is sent again at most. */
export const AGAIN_A_DAY = 3;

/** Takes letters whose time has come, as `holdMail` takes mails. */
export async function holdLetters(db: Db, ring: KeyRing, now: Date, limit: number): Promise<Held[]> {
  const { rows } = await sql<{
    county_id: string;
    id: string;
    to_address: string;
    lang: string;
    kind: LetterKind;
    path: string;
    about: string;
    key_version: number;
    turn: number;
    tries: number;
    created_at: Date;
  }>`
    with due as (
      select county_id, id from mail.letters
        where sent_at is null and dropped_at is null and next_try_at <= ${now} and (held_until is null or held_until < ${now})
        order by next_try_at limit ${limit} for update skip locked)
    update mail.letters l set tries = l.tries + 1, held_until = ${new Date(now.getTime() + HOLD_MS)}
      from due where l.county_id = due.county_id and l.id = due.id
      returning l.county_id, l.id, l.to_address, l.lang, l.kind, l.path, l.about, l.key_version, l.turn, l.tries, l.created_at`.execute(
    db,
  );
  return rows.map((row) => ({
    box: 'letters',
    countyId: row.county_id,
    id: row.id,
    kind: row.kind,
    tries: row.tries,
    createdAt: row.created_at,
    email: row.to_address,
    lang: row.lang === 'es' || row.lang === 'both' ? row.lang : 'en',
    link: `${row.path}/${linkOf(ring, row.county_id, row.path, row.about, { version: row.key_version, turn: row.turn }).token}`,
  }));
}
