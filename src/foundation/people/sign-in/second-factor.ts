import { symmetricDecrypt } from 'better-auth/crypto';
import type { Desk } from './desk.ts';
import { asPerson, isNo } from './library.ts';
import { stillHere } from './password.ts';
import { spend } from './tries.ts';

export type SecondAnswer = { kind: 'wrong' } | { kind: 'gone' } | { kind: 'in'; token: string; userId: string };

/** Whose second step this is; null when it is not ours, was used, or is older than ten minutes. */
export async function pendingPerson(desk: Desk, pending: string): Promise<string | null> {
  const [identifier] = decodeURIComponent(pending).split('.');
  const { internalAdapter } = await desk.library.$context;
  const found = identifier ? await internalAdapter.findVerificationValue(identifier) : null;
  return found && found.expiresAt > new Date() ? found.value : null;
}

/** The six digits of the authenticator, or a recovery code. Each code opens once. */
export async function trySecond(desk: Desk, pending: string, typed: string, label: string): Promise<SecondAnswer> {
  const userId = await pendingPerson(desk, pending);
  if (!userId) return { kind: 'gone' };
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  const headers = new Headers({ cookie: `better-auth.two_factor=${pending}`, 'user-agent': label });
  const isDigits = /^\d{6}$/.test(code);
  if (!isDigits && !/^[2-9A-Z]{12}$/.test(code)) return { kind: 'wrong' };
  // The same six digits are valid for a minute and a half: whoever saw them typed must not use them again.
  if (isDigits && !(await spend(desk, `code of ${userId}`, code))) return { kind: 'wrong' };
  try {
    const answer = isDigits
      ? await desk.library.api.verifyTOTP({ body: { code }, headers })
      : await desk.library.api.verifyBackupCode({ body: { code: inFours(code) }, headers });
    const token = answer.token;
    if (token && (await stillHere(desk, userId))) return { kind: 'in', token, userId };
    if (token) await desk.pool.query('delete from auth.session where token = $1', [token]);
    return { kind: 'wrong' };
  } catch (error) {
    if (isNo(error)) return (await pendingPerson(desk, pending)) ? { kind: 'wrong' } : { kind: 'gone' };
    throw error;
  }
}

/** `ABCDEFGH` as `ABCD-EFGH`. */
export const inFours = (text: string): string => (text.match(/.{1,4}/g) ?? []).join('-');

export type SecondFactor = { on: boolean; codesLeft: number; codesMadeAt: Date | null };

export async function secondFactorOf(desk: Desk, userId: string): Promise<SecondFactor> {
  const row = await rowOf(desk, userId);
  if (!row?.verified) return { on: false, codesLeft: 0, codesMadeAt: null };
  return { on: true, codesLeft: (await codesOf(desk, userId)).length, codesMadeAt: row.codes_made_at };
}

/** A new secret, not yet in force: the person proves first that their app has it. False: the password was wrong. */
export const beginSecondFactor = (desk: Desk, userId: string, password: string): Promise<boolean> =>
  yes(() =>
    asPerson(desk.pool, desk.library, userId, async (headers) => {
      await desk.library.api.enableTwoFactor({
        body: { password: password.normalize('NFKC'), method: 'totp' },
        headers,
      });
      await madeCodes(desk, userId);
    }),
  );

/** The secret that waits to be confirmed, as an authenticator app takes it. Null: none waits. */
export async function waitingSecret(desk: Desk, userId: string): Promise<{ secret: string; link: string } | null> {
  const row = await rowOf(desk, userId);
  if (!row || row.verified) return null;
  const { secretConfig } = await desk.library.$context;
  const secret = base32(Buffer.from(await symmetricDecrypt({ key: secretConfig, data: row.secret })));
  const who = encodeURIComponent(row.email);
  return { secret, link: `otpauth://totp/Throughline:${who}?secret=${secret}&issuer=Throughline&digits=6&period=30` };
}

/** The app has it: from now on both are asked. False: the code was wrong. */
export async function confirmSecondFactor(desk: Desk, userId: string, typed: string): Promise<boolean> {
  const code = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(code) || !(await spend(desk, `code of ${userId}`, code))) return false;
  return yes(() =>
    asPerson(desk.pool, desk.library, userId, (headers) => desk.library.api.verifyTOTP({ body: { code }, headers })),
  );
}

export const endSecondFactor = (desk: Desk, userId: string, password: string): Promise<boolean> =>
  yes(() =>
    asPerson(desk.pool, desk.library, userId, (headers) =>
      desk.library.api.disableTwoFactor({ body: { password: password.normalize('NFKC') }, headers }),
    ),
  );

/** Ten new codes; the old ones no longer open. False: the password was wrong. */
export const renewCodes = (desk: Desk, userId: string, password: string): Promise<boolean> =>
  yes(() =>
    asPerson(desk.pool, desk.library, userId, async (headers) => {
      await desk.library.api.generateBackupCodes({ body: { password: password.normalize('NFKC') }, headers });
      await madeCodes(desk, userId);
    }),
  );

export async function codesOf(desk: Desk, userId: string): Promise<string[]> {
  const { backupCodes } = await desk.library.api.viewBackupCodes({ body: { userId } });
  return [...backupCodes];
}

const madeCodes = (desk: Desk, userId: string) =>
  desk.pool.query(`update auth."twoFactor" set codes_made_at = $2 where "userId" = $1`, [userId, desk.clock()]);

type Row = { secret: string; verified: boolean; codes_made_at: Date | null; email: string };

async function rowOf(desk: Desk, userId: string): Promise<Row | null> {
  const { rows } = await desk.pool.query(
    `select f.secret, f.verified, f.codes_made_at, u.email from auth."twoFactor" f join auth."user" u on u.id = f."userId" where u.id = $1`,
    [userId],
  );
  return (rows[0] as Row | undefined) ?? null;
}

async function yes(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    if (isNo(error)) return false;
    throw error;
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, without padding, as authenticator apps take it. */
export function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
