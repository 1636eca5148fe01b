import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meet, person } from '../../../test/access/scene.ts';
import { aCounty, type County } from '../../../test/harness/county.ts';

/** An advocate's note stays in her program, until she herself releases it to one person. */
let county: County;
let youthId: string;
beforeAll(async () => {
  county = await aCounty();
  youthId = (await meet(county, await person(county, 'advocate'))).id;
});
afterAll(() => county.close());

const NOTE = 'What she told me stays between us.';
const page = () => `/youth/${youthId}/privileged-notes`;

describe('a privileged note', () => {
  it('is released by its author alone, to the one person named, until the author ends it', async () => {
    const author = await county.as('advocate');
    const colleague = await county.as('advocate-2');
    const lawyer = await county.as('defender');
    expect((await author.post(page(), { happenedOn: '2026-01-02', note: NOTE })).status).toBe(303);
    const [note] = await county.owner('select id::text as id from vault.notes');
    const release = {
      person: (await person(county, 'defender')).id,
      holder: 'youth',
      consent: 'She asked me to give this one to her lawyer.',
      until: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
    };
    const releases = `${page()}/${note?.id}/releases`;
    expect((await lawyer.get('/privileged-notes')).text).not.toContain(NOTE);
    expect((await colleague.post(releases, release)).status).not.toBe(303);
    expect((await author.post(releases, release)).status).toBe(303);
    expect((await lawyer.get('/privileged-notes')).text).toContain(NOTE);
    expect((await (await county.as('counsel')).get('/privileged-notes')).text).not.toContain(NOTE);
    expect((await (await county.as('admin')).get('/privileged-notes')).text).not.toContain(NOTE);
    const [given] = await county.owner('select id::text as id from vault.releases');
    expect((await author.post(`${page()}/releases/${given?.id}/ending`, {})).status).toBe(303);
    expect((await lawyer.get('/privileged-notes')).text).not.toContain(NOTE);
  });
});
