import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { aBrowser, aLink, PASSWORD, withPassword } from '../../../test/harness/sign-in.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

const clearTries = () => county.owner('delete from auth.tries');

describe('a one-time link', () => {
  it('sets a password once, signs in, and then no longer opens', async () => {
    const browser = aBrowser(county.app);
    const path = `/begin/${await aLink(county, 'nurse')}`;
    const page = await browser.get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('nurse@sample.invalid');
    expect((await browser.get(path)).status).toBe(200);
    const done = await browser.post(path, { password: PASSWORD, passwordAgain: PASSWORD });
    expect([done.status, done.location]).toEqual([303, '/work']);
    expect((await browser.get('/me')).status).toBe(200);
    const second = aBrowser(county.app);
    expect((await second.get(path)).status).toBe(404);
    expect((await second.post(path, { password: `${PASSWORD}x`, passwordAgain: `${PASSWORD}x` })).status).toBe(404);
  });

  it('opens for one of two who press at the same moment', async () => {
    const path = `/begin/${await aLink(county, 'educator')}`;
    const answers = await Promise.all(
      [1, 2, 3].map((n) =>
        aBrowser(county.app).post(path, { password: `${PASSWORD} ${n}`, passwordAgain: `${PASSWORD} ${n}` }),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 404, 404]);
  });

  it('does not open after 72 hours, nor when it was ended, nor for someone who left', async () => {
    for (const change of [
      `update people.links set expires_at = now() - interval '1 second' where token_hash = $1`,
      `update people.links set ended_at = now() where token_hash = $1`,
      `update people.users set until = now() where id = (select user_id from people.links where token_hash = $1)`,
    ]) {
      const { linkHash } = await import('./sign-in/link.ts');
      const token = await aLink(county, 'librarian');
      await county.owner(change, [linkHash(token)]);
      expect((await aBrowser(county.app).get(`/begin/${token}`)).status).toBe(404);
    }
  });

  it.each([
    ['moss & tin', 'Too short'],
    ['aaaaaaaaaaaaaaaaaaaa', 'again and again'],
    ['passwordpassword1234', 'guessers try first'],
    ['Community Clinic 2026', 'your own name, e-mail, agency or county'],
  ])('says why a password will not do: %s', async (password, why) => {
    await clearTries();
    const path = `/begin/${await aLink(county, 'hubdoctor')}`;
    await county.owner(
      `update people.users set agency_id = (select agency_id from people.users where handle = 'nurse') where handle = 'hubdoctor'`,
    );
    const back = await aBrowser(county.app).post(path, { password, passwordAgain: password });
    expect(back.status).toBe(422);
    expect(back.text).toContain(why);
    expect(back.text).not.toContain(password);
  });
});

describe('the password sign-in', () => {
  beforeAll(async () => {
    await clearTries();
    await withPassword(county, 'hotline');
  });

  it('lets in with the right password under a new token, and returns to the page asked for', async () => {
    const browser = aBrowser(county.app);
    expect((await browser.get('/me/password')).location).toBe('/sign-in');
    browser.jar.set('throughline', 'a-token-that-someone-else-planted');
    const done = await browser.post('/sign-in', { email: 'HOTLINE@sample.invalid ', password: PASSWORD });
    expect([done.status, done.location]).toEqual([303, '/me/password']);
    expect(browser.jar.get('throughline')).not.toBe('a-token-that-someone-else-planted');
    expect(browser.jar.has('throughline-return')).toBe(false);
    const [entry] = await county.owner(
      `select basis from audit.entries where act = 'signed-in' order by at desc limit 1`,
    );
    expect(entry?.basis).toBe('password');
  });

  it('answers a wrong password and an unknown address with the same words', async () => {
    await clearTries();
    const wrong = await aBrowser(county.app).post('/sign-in', {
      email: 'hotline@sample.invalid',
      password: 'not this one at all',
    });
    const unknown = await aBrowser(county.app).post('/sign-in', {
      email: 'hotlinx@sample.invalid',
      password: 'not this one at all',
    });
    const noPassword = await aBrowser(county.app).post('/sign-in', {
      email: 'planlead@sample.invalid',
      password: 'not this one at all',
    });
    const plain = (text: string) =>
      text.replace(/nonce="[^"]*"|value="[^"]*"|data-options="[^"]*"|hotlin[ex]@sample.invalid/g, '');
    expect([wrong.status, unknown.status, noPassword.status]).toEqual([422, 422, 422]);
    expect(plain(unknown.text)).toBe(plain(wrong.text));
    expect(wrong.text).not.toContain('not this one at all');
  });

  it('shuts the account after five wrong tries, known or not, and opens again by itself', async () => {
    await clearTries();
    for (const email of ['hotline@sample.invalid', 'nobody@sample.invalid']) {
      const tries = [];
      for (let n = 0; n < 6; n++)
        tries.push((await aBrowser(county.app).post('/sign-in', { email, password: `wrong ${n}` })).status);
      expect(tries).toEqual([422, 422, 422, 422, 422, 429]);
    }
    const right = { email: 'hotline@sample.invalid', password: PASSWORD };
    const shut = await aBrowser(county.app).post('/sign-in', right);
    expect(shut.status).toBe(429);
    expect(Number(shut.headers.get('retry-after'))).toBeLessThanOrEqual(30);
    county.setNow(new Date(Date.now() + 31_000));
    expect((await aBrowser(county.app).post('/sign-in', right)).status).toBe(303);
    county.setNow(null);
  });

  it('counts a hundred tries at once as a hundred', async () => {
    await clearTries();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        aBrowser(county.app).post('/sign-in', { email: 'hotline@sample.invalid', password: `guess ${n}` }),
      ),
    );
    expect(answers.filter((answer) => answer.status === 422)).toHaveLength(5);
  });

  it('refuses a form that another site sent', async () => {
    await clearTries();
    const browser = aBrowser(county.app);
    const answer = await browser.post(
      '/sign-in',
      { email: 'hotline@sample.invalid', password: PASSWORD },
      { 'sec-fetch-site': 'cross-site' },
    );
    expect(answer.status).toBe(400);
    expect(browser.jar.has('throughline')).toBe(false);
  });

  it('lets no one in who left, with the right password', async () => {
    await clearTries();
    await withPassword(county, 'legalaid');
    await county.owner(`update people.users set until = now() where handle = 'legalaid'`);
    const answer = await aBrowser(county.app).post('/sign-in', {
      email: 'legalaid@sample.invalid',
      password: PASSWORD,
    });
    expect(answer.status).toBe(422);
  });
});

describe('a session', () => {
  it('ends at sign-out, at its idle end, and at its whole end', async () => {
    await clearTries();
    const browser = await withPassword(county, 'socialworker');
    const token = browser.jar.get('throughline');
    expect((await browser.post('/sign-out', {})).status).toBe(303);
    browser.jar.set('throughline', token ?? '');
    expect((await browser.get('/me')).location).toBe('/sign-in');
    for (const late of [
      `"updatedAt" = now() - interval '31 minutes'`,
      `"createdAt" = now() - interval '12 hours 1 minute'`,
    ]) {
      const other = await withPassword(county, 'socialworker');
      expect((await other.get('/me')).status).toBe(200);
      await county.owner(`update auth.session set ${late} where token = $1`, [other.jar.get('throughline')]);
      expect((await other.get('/me')).location).toBe('/sign-in');
    }
  });

  it('that ended keeps what was typed: signed in again, the form still sends', async () => {
    await clearTries();
    const browser = await withPassword(county, 'supervisor');
    await county.owner('delete from auth.session where token = $1', [browser.jar.get('throughline')]);
    const lost = await browser.post('/me/language', {
      language: 'es',
      note: 'three "typed" words <b>',
      password: 'never shown',
    });
    expect(lost.status).toBe(401);
    expect(lost.text).toContain('action="/me/language"');
    expect(lost.text).toContain('name="language" value="es"');
    expect(lost.text).toContain('three &quot;typed&quot; words &lt;b&gt;');
    expect(lost.text).not.toContain('never shown');
    const tab = await browser.post('/sign-in', { email: 'supervisor@sample.invalid', password: PASSWORD });
    expect(tab.status).toBe(303);
    // The page of before has no token of the new session: it is shown again, filled in, and then goes.
    const shown = await browser.post('/me/language', { language: 'es', _csrf: '' });
    expect(shown.status).toBe(422);
    expect((await browser.post('/me/language', { language: 'es' })).status).toBe(303);
    expect((await browser.get('/me')).text).toContain('Mi cuenta');
  });

  it('is renewed for its own person’s page, and not for another’s on the same computer', async () => {
    await clearTries();
    const browser = await withPassword(county, 'probation');
    const mine = /data-renew="([^"]+)"/.exec((await browser.get('/me')).text)?.[1] ?? '';
    const told = await browser.post(mine, {});
    expect(told.status).toBe(200);
    expect(JSON.parse(told.text).secondsLeft).toBeGreaterThan(1700);
    const other = await withPassword(county, 'advocate');
    expect((await other.post(mine, {})).status).toBe(401);
  });
});
