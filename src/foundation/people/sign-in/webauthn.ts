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
import { spend } from './tries.ts';

/** Asking a browser for a passkey and proving what it answers; whose it is, and where it is kept, is the asker's. */
const CHALLENGE_MS = 600_000;

/** What the browser needs to ask for a passkey, as JSON. The challenge carries its own end and seal: nothing is stored. */
export async function askForPasskey(desk: Desk, purpose: string): Promise<string> {
  const options = await generateAuthenticationOptions({
    rpID: siteName(desk),
    userVerification: 'required',
    challenge: newChallenge(desk, purpose),
  });
  return JSON.stringify(options);
}

/** What the browser needs to make a new one. `holder` is 16 bytes that tell nothing; `name` is what the device's own list will say. */
export async function askForNewPasskey(
  desk: Desk,
  it: {
    purpose: string;
    site: string;
    holder: Uint8Array<ArrayBuffer>;
    name: string;
    shown: string;
    known: readonly string[];
  },
): Promise<string> {
  const options = await generateRegistrationOptions({
    rpName: it.site,
    rpID: siteName(desk),
    userID: it.holder,
    userName: it.name,
    userDisplayName: it.shown,
    challenge: newChallenge(desk, it.purpose),
    attestationType: 'none',
    excludeCredentials: it.known.map((id) => ({ id })),
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

/** The public half of a passkey, as it is kept. */
export type PublicHalf = { publicKey: Uint8Array; counter: number; transports: string[] };

/** A new passkey, proven. Null: what the browser sent does not prove one. */
export async function proveNew(
  desk: Desk,
  purpose: string,
  typed: string,
): Promise<(PublicHalf & { id: string }) | null> {
  const response = parse(Created, typed);
  if (!response) return null;
  const proof = await attempt(() =>
    verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: (challenge) => isOurChallenge(desk, purpose, challenge),
      expectedOrigin: new URL(desk.siteUrl).origin,
      expectedRPID: siteName(desk),
    }),
  );
  if (!proof?.verified) return null;
  const { id, publicKey, counter, transports } = proof.registrationInfo.credential;
  return { id, publicKey, counter, transports: transports ?? [] };
}

/** Which passkey it is, proven by the half that `halfOf` keeps of it, and its new counter. */
export async function prove<H extends PublicHalf>(
  desk: Desk,
  purpose: string,
  typed: string,
  halfOf: (id: string) => Promise<H | null>,
): Promise<{ id: string; counter: number; half: H } | null> {
  const response = parse(Proven, typed);
  const half = response && (await halfOf(response.id));
  if (!half) return null;
  const proof = await attempt(() =>
    verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: (challenge) => isOurChallenge(desk, purpose, challenge),
      expectedOrigin: new URL(desk.siteUrl).origin,
      expectedRPID: siteName(desk),
      credential: {
        id: response.id,
        publicKey: new Uint8Array(half.publicKey),
        counter: half.counter,
        transports: half.transports as AuthenticatorTransports,
      },
    }),
  );
  return proof?.verified ? { id: response.id, counter: proof.authenticationInfo.newCounter, half } : null;
}
type AuthenticatorTransports = NonNullable<
  Parameters<typeof verifyAuthenticationResponse>[0]['credential']['transports']
>;

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
