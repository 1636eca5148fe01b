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
