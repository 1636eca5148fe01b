import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { aBrowser, type Browser } from '../../../test/harness/sign-in.ts';

/** Whom the county's identity provider would sign in now, and what it says of them. */
let asks: { email: string; email_verified: boolean } = { email: '', email_verified: true };
let server: Server;
let issuer: string;
let county: County;

beforeAll(async () => {
  server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'throughline',
        client_secret: 'a secret between the two',
        redirect_uris: ['http://localhost:3000/sign-in/provider/return'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, ...asks }) }),
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: 'throughline',
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
    cookies: { keys: ['a key of the test'] },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: asks.email } });
  });
  county = await aCounty({
    signIn: {
      siteUrl: 'http://localhost:3000',
      provider: { issuer, clientId: 'throughline', clientSecret: 'a secret between the two' },
      proxies: 0,
    },
  });
  await county.owner(
    `update people.counties set settings = settings || jsonb_build_object('identityProvider', $1::text)
     where county_id = (select county_id from people.users where handle = 'nurse')`,
    [issuer],
  );
});
afterAll(async () => {
  await county.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

/** Walks the provider's own pages until it sends the browser back to us; gives that address. */
async function throughProvider(address: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = address;
  for (let steps = 0; steps < 10; steps++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const page = await fetch(at, { redirect: 'manual', headers: cookie ? { cookie } : {} });
    for (const line of page.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    at = new URL(page.headers.get('location') ?? '', at).href;
    if (at.startsWith('http://localhost:3000/')) return at.slice('http://localhost:3000'.length);
  }
  throw new Error('The provider never sent the browser back.');
}

async function signInAs(email: string, verified = true): Promise<{ browser: Browser; status: number; text: string }> {
  asks = { email, email_verified: verified };
  const browser = aBrowser(county.app);
  const away = await browser.get('/sign-in/provider');
  expect(away.status).toBe(303);
  const back = await browser.get(await throughProvider(away.location ?? ''));
  return { browser, status: back.status, text: back.text };
}

describe('the county’s identity provider', () => {
  it('lets in the one person with that verified address', async () => {
    const { browser, status } = await signInAs('nurse@sample.invalid');
    expect(status).toBe(303);
    const [nurse] = await county.owner(`select name from people.users where handle = 'nurse'`);
    expect((await browser.get('/me')).text).toContain(String(nurse?.name));
  });

  it('lets in nobody whom no one here knows, whose address is not verified, or who is another county’s', async () => {
    for (const [email, verified] of [
      ['stranger@sample.invalid', true],
      ['nurse@sample.invalid', false],
      ['other-county@sample.invalid', true],
    ] as const) {
      const { browser, status } = await signInAs(email, verified);
      expect([email, status]).toEqual([email, 422]);
      expect((await browser.get('/me')).status).toBe(303);
    }
  });

  it('refuses an answer that was not asked for here, or that comes twice', async () => {
    asks = { email: 'nurse@sample.invalid', email_verified: true };
    const browser = aBrowser(county.app);
    const away = await browser.get('/sign-in/provider');
    const back = await throughProvider(away.location ?? '');
    const thief = aBrowser(county.app);
    expect((await thief.get(back)).status).toBe(422);
    expect((await browser.get(back.replace(/state=[^&]+/, 'state=another'))).status).toBe(422);
    expect((await browser.get(back)).status).toBe(422);
  });
});
