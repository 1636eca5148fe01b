import { type Desk, keyed } from './desk.ts';
import { stillHere } from './password.ts';
import { askForNewPasskey, askForPasskey, prove, proveNew } from './webauthn.ts';

export type Passkey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

const SIGN_IN = 'sign in';
const adding = (userId: string) => `add ${userId}`;

export const signInOptions = (desk: Desk): Promise<string> => askForPasskey(desk, SIGN_IN);

export async function newPasskeyOptions(
  desk: Desk,
  user: { id: string; name: string; email: string },
): Promise<string> {
  const known = await passkeysOf(desk, user.id);
  return askForNewPasskey(desk, {
    purpose: adding(user.id),
    site: 'Throughline',
    holder: new Uint8Array(keyed(desk, 'passkey holder', user.id).subarray(0, 16)),
    name: user.email || user.name,
    shown: user.name,
    known: known.map(({ id }) => id),
  });
}

/** Keeps a new passkey of a signed-in person. False: what the browser sent does not prove one. */
export async function addPasskey(desk: Desk, userId: string, typed: string, name: string): Promise<boolean> {
  const credential = await proveNew(desk, adding(userId), typed);
  if (!credential) return false;
  const { rowCount } = await desk.pool.query(
    `insert into auth.passkeys (id, user_id, public_key, counter, transports, name) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [credential.id, userId, Buffer.from(credential.publicKey), credential.counter, credential.transports, name],
  );
  return rowCount === 1;
}

/** Whose passkey this is, proven. A passkey is two factors in one: the device, and the finger, face or PIN that opened it. */
export async function tryPasskey(
  desk: Desk,
  typed: string,
): Promise<{ id: string; name: string; email: string; countyId: string } | null> {
  const proof = await prove(desk, SIGN_IN, typed, async (id) => {
    const { rows } = await desk.pool.query(
      `select k.public_key, k.counter, k.transports, u.id, u.name, u.email, u."countyId" from auth.passkeys k join auth."user" u on u.id = k.user_id where k.id = $1`,
      [id],
    );
    const row = rows[0];
    if (!row) return null;
    const user = { id: row.id, name: row.name, email: row.email, countyId: row.countyId };
    return { publicKey: row.public_key, counter: Number(row.counter), transports: row.transports, user };
  });
  if (!proof || !(await stillHere(desk, proof.half.user.id))) return null;
  await desk.pool.query('update auth.passkeys set counter = $2, last_used_at = $3 where id = $1', [
    proof.id,
    proof.counter,
    desk.clock(),
  ]);
  return proof.half.user;
}

export async function passkeysOf(desk: Desk, userId: string): Promise<Passkey[]> {
  const { rows } = await desk.pool.query(
    `select id, name, created_at as "createdAt", last_used_at as "lastUsedAt" from auth.passkeys where user_id = $1 order by created_at`,
    [userId],
  );
  return rows as Passkey[];
}

export async function removePasskey(desk: Desk, userId: string, passkeyId: string): Promise<boolean> {
  const { rowCount } = await desk.pool.query('delete from auth.passkeys where id = $1 and user_id = $2', [
    passkeyId,
    userId,
  ]);
  return rowCount === 1;
}
