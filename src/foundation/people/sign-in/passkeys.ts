import { randomBytes, timingSafeEqual } from 'node:crypto';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { type Desk, keyed } from './desk.ts';
import { stillHere } from './password.ts';
import { spend } from './tries.ts';

export type Passkey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

const CHALLENGE_MS = 600_000;

/** What the browser needs to ask for a passkey, as JSON. The challenge carries its own end and seal: nothing is stored. */
export async function signInOptions(desk: Desk): Promise<string> {
  const options = await generateAuthenticationOptions({
    rpID: siteName(desk),
    userVerification: 'required',
    challenge: newChallenge(desk, 'sign in'),
  });
  return JSON.stringify(options);
}

export async function newPasskeyOptions(
  desk: Desk,
  user: { id: string; name: string; email: string },
): Promise<string> {
  const known = await passkeysOf(desk, user.id);
  const options = await generateRegistrationOptions({
    rpName: 'Throughline',
    rpID: siteName(desk),
    userID: new Uint8Array(keyed(desk, 'passkey holder', user.id).subarray(0, 16)),
    userName: user.email || user.name,
    userDisplayName: user.name,
    challenge: newChallenge(desk, `add ${user.id}`),
    attestationType: 'none',
    excludeCredentials: known.map((each) => ({ id: each.id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return JSON.stringify(options);
}

const Base64Url = z.string().regex(/^[\w-]{1,20000}$/);
const Shape = z.object({
  id: Base64Url.max(1400),
  rawId: Base64Url.max(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).loose().default({}),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional().catch(undefined),
});
const Created = Shape.extend({
  response: z.object({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    transports: z.array(z.string().max(20)).max(10).optional().catch([]),
  }),
});
const Proven = Shape.extend({
  response: z.object({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Base64Url.optional().catch(undefined),
  }),
});

/** Keeps a new passkey of a signed-in person. False: what the browser sent does not prove one. */
export async function addPasskey(desk: Desk, userId: string, typed: string, name: string): Promise<boolean> {
  const response = parse(Created, typed);
  if (!response) return false;
  const proof = await attempt(() =>
    verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: (challenge) => isOurChallenge(desk, `add ${userId}`, challenge),
      expectedOrigin: new URL(desk.siteUrl).origin,
      expectedRPID: siteName(desk),
    }),
  );
  if (!proof?.verified) return false;
  const { credential } = proof.registrationInfo;
  const { rowCount } = await desk.pool.query(
    `insert into auth.passkeys (id, user_id, public_key, counter, transports, name) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [credential.id, userId, Buffer.from(credential.publicKey), credential.counter, credential.transports ?? [], name],
  );
  return rowCount === 1;
}

/** Whose passkey this is, proven. A passkey is two factors in one: the device, and the finger, face or PIN that opened it. */
export async function tryPasskey(
  desk: Desk,
  typed: string,
): Promise<{ id: string; name: string; email: string; countyId: string } | null> {
  const response = parse(Proven, typed);
  if (!response) return null;
  const { rows } = await desk.pool.query(
    `select k.public_key, k.counter, k.transports, u.id, u.name, u.email, u."countyId" from auth.passkeys k join auth."user" u on u.id = k.user_id where k.id = $1`,
    [response.id],
  );
  const row = rows[0];
  if (!row) return null;
  const proof = await attempt(() =>
    verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: (challenge) => isOurChallenge(desk, 'sign in', challenge),
      expectedOrigin: new URL(desk.siteUrl).origin,
      expectedRPID: siteName(desk),
      credential: {
        id: response.id,
        publicKey: new Uint8Array(row.public_key),
        counter: Number(row.counter),
        transports: row.transports,
      },
    }),
  );
  if (!proof?.verified || !(await stillHere(desk, row.id))) return null;
  await desk.pool.query('update auth.passkeys set counter = $2, last_used_at = $3 where id = $1', [
    response.id,
    proof.authenticationInfo.newCounter,
    desk.clock(),
  ]);
  return { id: row.id, name: row.name, email: row.email, countyId: row.countyId };
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

const siteName = (desk: Desk): string => new URL(desk.siteUrl).hostname;

/** 16 random bytes, the end of its life, and a seal over both and what it is for. */
function newChallenge(desk: Desk, purpose: string): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(24);
  randomBytes(16).copy(head);
  head.writeBigUInt64BE(BigInt(desk.clock().getTime() + CHALLENGE_MS), 16);
  return new Uint8Array(Buffer.concat([head, seal(desk, purpose, head)]));
}

async function isOurChallenge(desk: Desk, purpose: string, challenge: string): Promise<boolean> {
  const bytes = Buffer.from(challenge, 'base64url');
  if (bytes.length !== 40) return false;
  const head = bytes.subarray(0, 24);
  if (!timingSafeEqual(seal(desk, purpose, head), bytes.subarray(24))) return false;
  if (head.readBigUInt64BE(16) < BigInt(desk.clock().getTime())) return false;
  return spend(desk, 'challenge', challenge);
}

const seal = (desk: Desk, purpose: string, head: Buffer): Buffer =>
  keyed(desk, `passkey challenge to ${purpose}`, head.toString('base64url')).subarray(0, 16);

function parse<T>(shape: z.ZodType<T>, typed: string): T | null {
  try {
    const read = shape.safeParse(JSON.parse(typed));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** What a browser sends may be anything: what the library cannot read is a "no", while a fault of the database stays one. */
async function attempt<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      typeof error.code === 'string' &&
      /^[0-9A-Z]{5}$|^ECONN/.test(error.code)
    )
      throw error;
    return null;
  }
}
