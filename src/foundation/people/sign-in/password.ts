import type { Desk } from './desk.ts';
import { cookieSet, isNo } from './library.ts';

export type PasswordAnswer =
  | { kind: 'wrong' }
  | { kind: 'in'; token: string; userId: string }
  /** The password was right; `pending` is what the second step must bring back. */
  | { kind: 'second'; pending: string };

/**
 * Checks a password. An unknown address, a wrong password and a person who left give the same answer after the same work
 * (the library hashes in each case).
 */
export async function tryPassword(desk: Desk, email: string, password: string, label: string): Promise<PasswordAnswer> {
  try {
    const { headers, response } = await desk.library.api.signInEmail({
      body: { email: email.trim(), password: password.normalize('NFKC') },
      headers: new Headers({ 'user-agent': label }),
      returnHeaders: true,
    });
    const pending = cookieSet(headers, 'two_factor');
    if (pending) return { kind: 'second', pending };
    if (!response.token) return { kind: 'wrong' };
    if (await stillHere(desk, response.user.id)) return { kind: 'in', token: response.token, userId: response.user.id };
    await desk.pool.query('delete from auth.session where token = $1', [response.token]);
    return { kind: 'wrong' };
  } catch (error) {
    if (isNo(error)) return { kind: 'wrong' };
    throw error;
  }
}

export async function stillHere(desk: Desk, userId: string): Promise<boolean> {
  const { rows } = await desk.pool.query('select people.still_here($1) as here', [userId]);
  return rows[0]?.here === true;
}

export const hasPassword = async (desk: Desk, userId: string): Promise<boolean> =>
  (await passwordHash(desk, userId)) !== null;

/** Whether this is the person's own password: asked again before a way in is changed. */
export async function isTheirPassword(desk: Desk, userId: string, password: string): Promise<boolean> {
  const hash = await passwordHash(desk, userId);
  const { password: keeper } = await desk.library.$context;
  return hash !== null && keeper.verify({ hash, password: password.normalize('NFKC') });
}

/** Sets a person's password; every other session of theirs ends, and wrong tries are forgotten. */
export async function setPassword(
  desk: Desk,
  user: { id: string; name: string; email: string; countyId: string },
  password: string,
  keepToken: string | null,
): Promise<void> {
  const { password: keeper } = await desk.library.$context;
  const hash = await keeper.hash(password.normalize('NFKC'));
  const client = await desk.pool.connect();
  try {
    await client.query('begin');
    await writePassword(client, user, hash);
    await client.query('delete from auth.session where "userId" = $1 and token is distinct from $2', [
      user.id,
      keepToken,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

type Client = { query: (sql: string, values: unknown[]) => Promise<{ rowCount: number | null }> };

export async function writePassword(
  client: Client,
  user: { id: string; name: string; email: string; countyId: string },
  hash: string,
): Promise<void> {
  await client.query(
    `insert into auth."user" (id, name, email, "emailVerified", "countyId") values ($1, $2, lower($3), true, $4)
     on conflict (id) do update set name = excluded.name, email = excluded.email, "emailVerified" = true, "updatedAt" = now()`,
    [user.id, user.name, user.email, user.countyId],
  );
  const changed = await client.query(
    `update auth.account set password = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential'`,
    [user.id, hash],
  );
  if (changed.rowCount === 0)
    await client.query(
      `insert into auth.account (id, "accountId", "providerId", "userId", password) values ($1, $2, 'credential', $2, $3)`,
      [crypto.randomUUID(), user.id, hash],
    );
}

async function passwordHash(desk: Desk, userId: string): Promise<string | null> {
  const { rows } = await desk.pool.query(
    `select password from auth.account where "userId" = $1 and "providerId" = 'credential'`,
    [userId],
  );
  return (rows[0]?.password as string | undefined) ?? null;
}
