import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Client } from 'pg';
import { z } from 'zod';

/**
 * The database roles. `owner` runs migrations, `gate` owns the functions that open access, neither signs in.
 * `app` serves people, `auth` keeps sign-in, `jobs` works without a person. Only those three sign in; none bypasses a row policy.
 */
export const loginRoles = ['app', 'auth', 'jobs'] as const;
export type LoginRole = (typeof loginRoles)[number];
export type RolePasswords = Record<LoginRole, string>;

const passwordsShape = z.object({ app: z.string(), auth: z.string(), jobs: z.string() });

/** The roles' passwords, made once and kept beside the county's key. */
export function rolePasswords(path: string): RolePasswords {
  if (existsSync(path)) return passwordsShape.parse(JSON.parse(readFileSync(path, 'utf8')));
  const secret = () => randomBytes(24).toString('base64url');
  const made = { app: secret(), auth: secret(), jobs: secret() };
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, JSON.stringify(made), { mode: 0o600 });
  return made;
}

const ROUNDS = 4096;

/**
 * A password as the server keeps it (SCRAM-SHA-256: RFC 5803), so that the password itself stands in no statement and no log.
 * @param password plain ASCII: any other would have to be normalised first
 */
export function verifierOf(password: string, salt: Uint8Array = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, ROUNDS, 32, 'sha256');
  const keyed = (words: string) => createHmac('sha256', salted).update(words).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  const server = keyed('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ROUNDS}:${Buffer.from(salt).toString('base64')}$${stored}:${server}`;
}

/**
 * Makes the roles that are missing and sets their passwords. Needs a role that may create roles.
 * Roles belong to the whole server, which may hold several counties' databases, and PostgreSQL has no lock that two
 * databases share: when another program sets the same role in the same moment, the statement is given again.
 */
export async function ensureRoles(client: Client, passwords: RolePasswords): Promise<void> {
  const names = [
    'throughline_owner nologin',
    'throughline_gate nologin',
    'throughline_search nologin',
    'throughline_measures nologin',
  ];
  for (const role of loginRoles) names.push(`throughline_${role} login password '${verifierOf(passwords[role])}'`);
  for (const each of names) {
    const [name, ...rest] = each.split(' ');
    await untilAlone(async () => {
      const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
      if (rows.length === 0)
        await client.query(`create role ${name} ${rest.join(' ')} nosuperuser nobypassrls nocreatedb nocreaterole`);
      else if (rest[0] === 'login') await client.query(`alter role ${name} ${rest.join(' ')}`);
    });
  }
  await untilAlone(() =>
    client.query(
      'grant throughline_gate, throughline_search, throughline_measures, throughline_auth to throughline_owner',
    ),
  );
  const { rows } = await client.query('select current_user as me');
  if (rows[0].me !== 'throughline_owner')
    await untilAlone(() => client.query(`grant throughline_owner to "${rows[0].me}"`));
}

/** What PostgreSQL says when another session changed the same row of a shared catalogue in the same moment. */
const metAnother = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string };
  return code === '42710' || code === '23505' || (code === 'XX000' && /concurrently updated/.test(message ?? ''));
};

async function untilAlone(work: () => Promise<unknown>): Promise<void> {
  for (let left = 50; ; left--) {
    try {
      await work();
      return;
    } catch (error) {
      if (left === 0 || !metAnother(error)) throw error;
      await setTimeout(20 + Math.random() * 80);
    }
  }
}

/** The same server and database, signed in as another role. */
export function urlAs(url: string, role: LoginRole, passwords: RolePasswords): string {
  // A socket URL has no host, which the URL class cannot hold: the credentials are replaced as text.
  const [, rest] = /^[^:]+:\/\/(?:[^@/]*@)?(.*)$/.exec(url) ?? [];
  if (rest === undefined)
    throw new Error('DATABASE_URL is not a PostgreSQL address (postgres://user:password@host/database).');
  return `postgres://throughline_${role}:${encodeURIComponent(passwords[role])}@${rest}`;
}
