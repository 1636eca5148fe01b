import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

describe('the sample sign-in', () => {
  it('lists the sample people, one button each', async () => {
    const page = await county.visitor().get('/sign-in');
    expect(page.status).toBe(200);
    for (const handle of ['hotline', 'officer', 'intake', 'socialworker', 'other-county'])
      expect(page.text).toContain(`value="${handle}"`);
  });

  it('opens a session for a known handle and for no other', async () => {
    const visitor = county.visitor();
    const open = await visitor.post('/sample/sign-in', { as: 'hotline' });
    expect([open.status, open.location]).toEqual([303, '/work']);
    const nobody = county.visitor();
    expect((await nobody.post('/sample/sign-in', { as: "x' or 1=1" })).status).toBe(404);
    expect(nobody.cookie).toBeNull();
  });
});

describe('the bare address and an address of nothing', () => {
  it('lead whoever is signed in to where they begin, and nobody else further than the sign-in page', async () => {
    expect((await county.visitor().get('/')).location).toBe('/sign-in');
    expect((await (await county.as('hotline')).get('/')).location).toBe('/work');
    expect((await (await county.as('liaison')).get('/')).location).toBe('/regions/mine');
    expect((await (await county.as('youthleader')).get('/')).location).not.toBe('/sign-in');
  });

  it('say the same as a record that is not theirs, with a way on', async () => {
    const hotline = await county.as('hotline');
    const nothing = await hotline.get('/no-such-page');
    const notTheirs = await hotline.get(`/youth/${crypto.randomUUID()}`);
    expect([nothing.status, notTheirs.status]).toEqual([404, 404]);
    const main = (text: string) => text.slice(text.indexOf('<main'), text.indexOf('</main>'));
    expect(main(nothing.text)).toBe(main(notTheirs.text));
    expect(main(nothing.text)).toContain('href="/work"');
    expect(nothing.text).toContain('Sign out');
    const stranger = await county.visitor().get('/no-such-page');
    expect(stranger.status).toBe(404);
    expect(main(stranger.text)).toContain('href="/sign-in"');
  });
});
