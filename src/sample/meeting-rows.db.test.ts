import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../test/harness/county.ts';
import { onServer } from '../../test/harness/database.ts';
import { aYouthOf } from '../../test/harness/referrals.ts';
import { loadSampleMeetings } from './meeting-rows.ts';

/** Whoever opens the sample county meets teams that meet. */
let county: County;
beforeAll(async () => {
  county = await aCounty();
  await aYouthOf(county, await county.as('socialworker'));
  await onServer(county.database.ownerUrl, (client) =>
    loadSampleMeetings(client, { now: new Date(), ring: county.vault.ring }),
  );
});
afterAll(() => county.close());

const stripped = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the meetings of the sample county', () => {
  it('open for the coordinator: one with its history, one that lacks whom the statute asks for, each youth by the team’s own basis', async () => {
    const mdt = await county.as('mdt');
    const list = await mdt.get('/meetings');
    expect(stripped(list.text)).toMatch(/Harbor team.*Missing: Public health, Substance use provider/);
    const paths = [...list.text.matchAll(/href="(\/meetings\/at\/[0-9a-f-]{36})"/g)].map(([, path]) => path ?? '');
    expect(paths).toHaveLength(6);
    for (const path of paths) expect((await mdt.get(path)).status).toBe(200);
    expect(stripped((await mdt.get(paths[0] ?? '')).text)).toMatch(/What was promised before.*Ask the school/);
    expect((await mdt.get(`${paths[0]}/pages`)).text).toContain('tl-sheet');
    expect(stripped((await mdt.get('/consultations')).text)).toContain('Taken up');
    expect(stripped((await (await county.as('advocate')).get('/meetings')).text)).toContain('Family meetings');
  });
});
