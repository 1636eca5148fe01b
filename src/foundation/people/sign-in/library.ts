import { createHmac, hkdfSync } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins';
import { PostgresDialect } from 'kysely';
import { newId, newSpokenCode } from '#kernel/ids.ts';
import type { Pool } from '../auth-pool.ts';
import { LONGEST } from '../model/password.ts';

/**
 * The sign-in library, over the schema `auth`. It keeps passwords (scrypt), second factors (sealed with the server's secret)
 * and recovery codes. It has no address of its own on the network: our doors call it, and our cookie carries its session.
 */
export function openLibrary(pool: Pool, serverSecret: Uint8Array) {
  const secret = Buffer.from(hkdfSync('sha256', serverSecret, 'throughline', 'sign-in library', 32)).toString('base64');
  const library = betterAuth({
    appName: 'Throughline',
    baseURL: 'http://localhost',
    secret,
    database: { dialect: new PostgresDialect({ pool }), type: 'postgres', schemaName: 'auth' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      minPasswordLength: 8,
      maxPasswordLength: LONGEST,
    },
    session: { expiresIn: 24 * 3600, disableSessionRefresh: true },
    plugins: [
      twoFactor({
        issuer: 'Throughline',
        backupCodeOptions: { customBackupCodesGenerate: () => Array.from({ length: 10 }, () => newSpokenCode(3)) },
      }),
    ],
    advanced: { database: { generateId: () => newId() }, useSecureCookies: false },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
  return { ...library, secret };
}

export type Library = ReturnType<typeof openLibrary>;

/** The library's own "no": a wrong password or code. Anything else that it throws is a fault, and stays one. */
export const isNo = (error: unknown): boolean => isAPIError(error) && error.statusCode >= 400 && error.statusCode < 500;

/** The value of a cookie that the library asked to set. */
export function cookieSet(headers: Headers, name: string): string | null {
  for (const line of headers.getSetCookie()) {
    const [, value] = new RegExp(`^better-auth\\.${name}=([^;]*)`).exec(line) ?? [];
    if (value) return value;
  }
  return null;
}

/** Calls the library as a signed-in person, by a session of a minute that ends with the call; the person's own is untouched. */
export async function asPerson<T>(
  pool: Pool,
  library: Library,
  userId: string,
  call: (headers: Headers) => Promise<T>,
): Promise<T> {
  const token = newSpokenCode(8);
  const marker = `errand ${token}`;
  await pool.query(
    `insert into auth.session (id, token, "userId", "expiresAt", "userAgent") values ($1, $2, $3, now() + interval '1 minute', $4)`,
    [newId(), token, userId, marker],
  );
  try {
    const signature = createHmac('sha256', library.secret).update(token).digest('base64');
    const cookie = `better-auth.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
    return await call(new Headers({ cookie }));
  } finally {
    await pool.query('delete from auth.session where "userAgent" = $1', [marker]);
  }
}
