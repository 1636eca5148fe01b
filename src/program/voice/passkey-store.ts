import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { PublicHalf } from '#foundation/people/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Db } from '#platform/database/connect.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { YouthErrand } from './door.ts';

export type MyPasskey = { id: string; addedOn: string };
export async function myPasskeys({ tx }: YouthErrand): Promise<MyPasskey[]> {
  const { rows } = await sql<MyPasskey>`select id, added_on as "addedOn" from voice.my_passkeys()`.execute(tx);
  return rows;
}
/** False: it is kept already, or this card bears as many as it may. */
export async function addPasskey({ tx }: YouthErrand, it: PublicHalf & { id: string }): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select voice.add_passkey(${it.id}, ${Buffer.from(it.publicKey)}, ${it.counter}, ${it.transports}::text[]) as done`.execute(
    tx,
  );
  return rows[0]?.done ?? false;
}
export const removePasskey = async ({ tx }: YouthErrand, id: string): Promise<boolean> =>
  (await sql<{ done: boolean }>`select voice.remove_passkey(${id}) as done`.execute(tx)).rows[0]?.done ?? false;

/** The public half of a passkey whose card stands; nothing of whose it is. */
export async function passkeyHalf(db: Db, id: string): Promise<PublicHalf | null> {
  const { rows } = await sql<{ public_key: Buffer; counter: string; transports: string[] }>`
    select public_key, counter, transports from voice.passkey_of(${id})`.execute(db);
  const row = rows[0];
  return row ? { publicKey: row.public_key, counter: Number(row.counter), transports: row.transports } : null;
}
/** Begins a session by a passkey that was proven; its token. Null: its card ended meanwhile. */
export async function enterByPasskey(db: Db, it: { id: string; counter: number }, lang: Lang): Promise<string | null> {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(`own page ${token}`).digest();
  const { rows } = await sql<{ done: boolean }>`
    select voice.enter_by_passkey(${it.id}, ${it.counter}, ${newId()}, ${hash}, ${lang}) as done`.execute(db);
  return rows[0]?.done ? token : null;
}
