import { sql } from 'kysely';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { LONGEST, passwordFault, shortest } from './model/password.ts';
import type { Desk } from './sign-in/desk.ts';
import { type Passkey, passkeysOf } from './sign-in/passkeys.ts';
import { hasPassword, isTheirPassword, setPassword } from './sign-in/password.ts';
import { endSecondFactor, type SecondFactor, secondFactorOf } from './sign-in/second-factor.ts';
import { admit } from './sign-in/tries.ts';

/** What a person sees about their own ways in. */
export type Account = {
  email: string;
  hasPassword: boolean;
  second: SecondFactor;
  passkeys: Passkey[];
  sessions: Session[];
};
export type Session = { id: string; label: string; since: Date; seen: Date; here: boolean };

/** Something in the account asks again who is there: at a pace, like the door itself. */
export async function proveAgain(desk: Desk, errand: Errand, password: string): Promise<Result<null>> {
  const admission = await admit(desk, `password of ${errand.actor.userId}`, `account ${errand.actor.userId}`);
  if (!admission.ok) return refused('tooManyTries');
  if (password.length > LONGEST || !(await isTheirPassword(desk, errand.actor.userId, password)))
    return invalid({ current: 'passwordWrong' });
  await admission.attempt.succeeded();
  return ok(null);
}

export async function readAccount(desk: Desk, { tx, actor }: Errand): Promise<Account> {
  const { rows } = await sql<{ email: string | null; session: string }>`
    select u.email, current_setting('app.session_id', true) as session from people.users u
    where u.county_id = ${actor.countyId} and u.id = ${actor.userId}`.execute(tx);
  const here = rows[0]?.session ?? '';
  const found = await desk.pool.query(
    `select id, "userAgent" as label, "createdAt" as since, "updatedAt" as seen from auth.session
     where "userId" = $1 and "expiresAt" > now() and coalesce("userAgent", '') not like 'errand %' order by "createdAt" desc limit 50`,
    [actor.userId],
  );
  return {
    email: rows[0]?.email ?? '',
    hasPassword: await hasPassword(desk, actor.userId),
    second: await secondFactorOf(desk, actor.userId),
    passkeys: await passkeysOf(desk, actor.userId),
    sessions: found.rows.map((row) => ({ ...row, label: row.label ?? '', here: row.id === here })),
  };
}

/** Another password, proven by the one before. Every other session ends. */
export async function changePassword(
  desk: Desk,
  errand: Errand,
  input: { current: string; password: string; passwordAgain: string },
): Promise<Result<null>> {
  const { actor } = errand;
  if (actor.kind !== 'person') return absent;
  if (!(await hasPassword(desk, actor.userId))) return refused('noPasswordHere');
  const account = await readAccount(desk, errand);
  const names = [actor.name, account.email, actor.agencyName, actor.countyName];
  const fault = passwordFault(input.password, account.second.on, names);
  if (fault) return invalid({ password: fault });
  if (input.password !== input.passwordAgain) return invalid({ passwordAgain: 'passwordsDiffer' });
  const proven = await proveAgain(desk, errand, input.current);
  if (!proven.ok) return proven;
  const { rows } = await desk.pool.query('select token from auth.session where id = $1', [await sessionId(errand)]);
  const user = { id: actor.userId, name: actor.name, email: account.email, countyId: actor.countyId };
  await setPassword(desk, user, input.password, rows[0]?.token ?? null);
  return ok(null);
}

/** Off again, if the password can stand alone. */
export async function turnSecondFactorOff(desk: Desk, errand: Errand, password: string): Promise<Result<null>> {
  const proven = await proveAgain(desk, errand, password);
  if (!proven.ok) return proven;
  if ([...password.normalize('NFKC')].length < shortest(false)) return refused('longerFirst');
  await endSecondFactor(desk, errand.actor.userId, password);
  return ok(null);
}

export async function endSession(desk: Desk, errand: Errand, id: string): Promise<Result<null>> {
  if (id === (await sessionId(errand))) return refused('sessionNotFound');
  const { rowCount } = await desk.pool.query('delete from auth.session where id = $1 and "userId" = $2', [
    id,
    errand.actor.userId,
  ]);
  return rowCount === 1 ? ok(null) : refused('sessionNotFound');
}

export async function endOtherSessions(desk: Desk, errand: Errand): Promise<Result<null>> {
  await desk.pool.query('delete from auth.session where "userId" = $1 and id <> $2', [
    errand.actor.userId,
    await sessionId(errand),
  ]);
  return ok(null);
}

/** Whether the session began within these minutes: where there is no password to ask for again. */
export async function isFresh(desk: Desk, errand: Errand, minutes: number): Promise<boolean> {
  const { rows } = await desk.pool.query(
    `select "createdAt" > now() - make_interval(mins => $2) as fresh from auth.session where id = $1`,
    [await sessionId(errand), minutes],
  );
  return rows[0]?.fresh === true;
}

async function sessionId({ tx }: Errand): Promise<string> {
  const { rows } = await sql<{ id: string }>`select current_setting('app.session_id', true) as id`.execute(tx);
  return rows[0]?.id ?? '';
}
