import * as oidc from 'openid-client';
import { z } from 'zod';
import { log } from '#platform/log/log.ts';
import { type Desk, keyed, type ProviderSettings } from './desk.ts';

/** What the browser carries while it is away at the county's identity provider. */
export type Away = { state: string; nonce: string; verifier: string };
export type ProviderAnswer =
  | { kind: 'in'; user: { id: string; name: string; email: string; countyId: string } }
  | { kind: 'unknown' }
  | { kind: 'failed' };

const found = new WeakMap<ProviderSettings, Promise<oidc.Configuration>>();

/** Reads the provider's own description, once; asked again after a failure. Plain http only on this machine, for trials. */
function configurationOf(provider: ProviderSettings): Promise<oidc.Configuration> {
  const known = found.get(provider);
  if (known) return known;
  const issuer = new URL(provider.issuer);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
  const asked = oidc.discovery(
    issuer,
    provider.clientId,
    undefined,
    provider.clientSecret ? oidc.ClientSecretPost(provider.clientSecret) : oidc.None(),
    { timeout: 10, ...(here ? { execute: [oidc.allowInsecureRequests] } : {}) },
  );
  found.set(provider, asked);
  asked.catch(() => found.delete(provider));
  return asked;
}

export const returnAddress = (desk: Desk): string => new URL('/sign-in/provider/return', desk.siteUrl).href;

/** Where to send the browser, and what it must bring back. Null: no provider, or it does not answer. */
export async function toProvider(desk: Desk): Promise<{ address: URL; away: Away } | null> {
  if (!desk.provider) return null;
  try {
    const configuration = await configurationOf(desk.provider);
    const away = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: returnAddress(desk),
      scope: 'openid email',
      state: away.state,
      nonce: away.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(away.verifier),
      code_challenge_method: 'S256',
    });
    return { address, away };
  } catch (error) {
    log.warn({ event: 'identity provider does not answer', kind: (error as Error).name });
    return null;
  }
}

const Claims = z.object({ email: z.email(), email_verified: z.literal(true) });

/** The browser came back: proves the answer, and finds the one active person with that verified address. */
export async function fromProvider(desk: Desk, query: string, away: Away): Promise<ProviderAnswer> {
  if (!desk.provider) return { kind: 'failed' };
  try {
    const configuration = await configurationOf(desk.provider);
    const address = new URL(returnAddress(desk));
    address.search = query;
    const tokens = await oidc.authorizationCodeGrant(configuration, address, {
      expectedState: away.state,
      expectedNonce: away.nonce,
      pkceCodeVerifier: away.verifier,
      idTokenExpected: true,
    });
    const told = tokens.claims();
    let claims = Claims.safeParse(told);
    if (!claims.success && told && tokens.access_token && configuration.serverMetadata().userinfo_endpoint)
      claims = Claims.safeParse(await oidc.fetchUserInfo(configuration, tokens.access_token, told.sub));
    if (!claims.success) return { kind: 'unknown' };
    return personOf(desk, desk.provider, claims.data.email);
  } catch (error) {
    log.warn({ event: 'identity provider’s answer was refused', kind: (error as Error).name });
    return { kind: 'failed' };
  }
}

async function personOf(desk: Desk, provider: ProviderSettings, email: string): Promise<ProviderAnswer> {
  const { rows } = await desk.pool.query(
    'select id::text, county_id::text as "countyId", name, email from people.person_of_provider($1, $2)',
    [email, provider.issuer],
  );
  return rows.length === 1 ? { kind: 'in', user: rows[0] } : { kind: 'unknown' };
}

/** The cookie of the way there and back: sealed, so that only what we wrote comes back. */
export function sealAway(desk: Desk, away: Away): string {
  const body = Buffer.from(JSON.stringify([away.state, away.nonce, away.verifier])).toString('base64url');
  return `${body}.${keyed(desk, 'away', body).toString('base64url')}`;
}

export function openAway(desk: Desk, sealed: string): Away | null {
  const [body = '', mark = ''] = sealed.split('.');
  if (keyed(desk, 'away', body).toString('base64url') !== mark) return null;
  const [state, nonce, verifier] = JSON.parse(Buffer.from(body, 'base64url').toString()) as string[];
  return state && nonce && verifier ? { state, nonce, verifier } : null;
}
