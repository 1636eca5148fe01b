import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScene, type Scene } from '../harness/browser.ts';
import { aLink, PASSWORD } from '../harness/sign-in.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await aScene();
});
afterAll(() => scene.close());

/** The six digits that an authenticator app would show now (RFC 6238). */
function digits(secret: string, at: number): string {
  const bits = [...secret.replaceAll(' ', '').toUpperCase()]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac[19] ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const field = (name: string) => `input[name="${name}"]`;

describe('a new nurse signs in', () => {
  it('chooses a password by a one-time link, adds a second step and a passkey, and comes back with each', async () => {
    const { page, press, follow, sees, accessible } = await scene.person(null, { width: 320 });
    const token = await aLink(scene.county, 'nurse');
    await page.goto(`${scene.base}/begin/${token}`);
    await accessible();
    await page.fill(field('password'), 'too short');
    await page.fill(field('passwordAgain'), 'too short');
    await press(/^(Set|Save|Choose).*password/i);
    await sees(/15/);
    await page.fill(field('password'), PASSWORD);
    await page.fill(field('passwordAgain'), PASSWORD);
    await press(/^(Set|Save|Choose).*password/i);

    await page.goto(`${scene.base}/me/second-factor`);
    await page.fill(field('password'), PASSWORD).catch(() => page.fill(field('current'), PASSWORD));
    await press(/Set up the second step/);
    await accessible();
    const secret = (await page.locator('code.tl-code').first().textContent()) ?? '';
    await page.fill(field('code'), digits(secret, Date.now()));
    await press(/Turn it on/);

    // The browser's own virtual device stands for a phone that holds passkeys.
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(`${scene.base}/me/passkeys`);
    await accessible();
    await page.fill(field('name'), 'work phone');
    await page.fill(field('current'), PASSWORD);
    await press(/Add a passkey/);
    await sees('work phone');

    await press(/Sign out/);
    await page.goto(`${scene.base}/sign-in`);
    await press(/Sign in with a passkey/);
    await page.goto(`${scene.base}/me`);
    await sees('My account');

    await press(/Sign out/);
    await page.goto(`${scene.base}/sign-in`);
    await page.fill(field('email'), 'nurse@sample.invalid');
    await page.fill(field('password'), PASSWORD);
    await press('Sign in');
    await accessible();
    // The code that turned it on has been used: the next one opens.
    await page.fill(field('code'), digits(secret, Date.now() + 30_000));
    await press(/Go on/);
    await follow('My youth');
    expect(new URL(page.url()).pathname).toBe('/youth');
  });
});
