import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { paths } from './paths.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

describe('somebody asks alone whether a record could be cleared', () => {
  it('is answered with the law, its day and what else there is, and nothing of it is kept', async () => {
    const nobody = county.visitor();
    const page = await nobody.get(paths.clear);
    expect(page.status).toBe(200);
    expect(page.headers.get('set-cookie')).toBeNull();
    const robbed = await nobody.post(`${paths.clear}?lang=en`, {
      where: 'us-ca',
      happened: 'conviction',
      kinds: 'robbery',
      young: 'yes',
      made: 'yes',
    });
    const { text } = robbed;
    expect(text).toContain('This law does not fit what you said.');
    expect(text).toContain('It does not cover what the record is for.');
    expect(text).toContain('What else there is');
    expect(text).toContain('Penal Code 236.14');
  });

  it('says again what was missing, with what was answered still there', async () => {
    const { text } = await county.visitor().post(paths.clear, { kinds: 'theft', made: 'no' });
    expect(text).toContain('Choose a state first.');
    expect(text).toMatch(/value="theft"[^>]*checked/);
  });

  it('sets the states side by side, and says where nobody has read the law', async () => {
    const all = await county.visitor().get(`${paths.states}?what=responseDays&lang=en`);
    expect(all.text).toMatch(/California[\s\S]{0,400}45 days/);
    expect(all.text).toContain('Not known');
    const unread = await county.visitor().get(`${paths.state('us-ak')}?lang=es`);
    expect(unread.text).toContain('Nadie ha leído todavía la ley de este estado.');
    expect((await county.visitor().get(paths.state('us-zz'))).status).toBe(404);
  });

  it('hands the laws to the page, the same for everybody', async () => {
    const packed = await county.app.fetch(new Request(`http://test${paths.data}`));
    const { laws } = JSON.parse(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString());
    expect(laws.map(({ id }: { id: string }) => id)).toContain('us-ca');
    expect([packed.headers.get('set-cookie'), packed.headers.get('cache-control')]).toEqual([null, 'no-store']);
  });
});
