import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCounty, type County } from '../../test/harness/county.ts';
import { onServer } from '../../test/harness/database.ts';
import { caregivers, ownBrowser } from '../../test/harness/own-page.ts';
import { aYouthOf } from '../../test/harness/referrals.ts';
import { loadSampleOwnPage } from './own-page-rows.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
  await aYouthOf(county, await county.as('socialworker'));
  await onServer(county.database.ownerUrl, (client) =>
    loadSampleOwnPage(client, { seed: 'throughline', now: new Date(), ring: county.vault.ring }),
  );
});
afterAll(() => county?.close());

const main = (text: string) => text.slice(text.indexOf('<main'), text.indexOf('</main>'));

it('whoever opens the sample finds a youth’s own page by the code that stands there', async () => {
  const youth = ownBrowser(county);
  const code = /the code is ([\w-]+)/.exec((await youth.get('/my-page')).text)?.[1];
  expect((await youth.open(code)).status).toBe(303);
  expect(main((await youth.get('/my-page/goals')).text)).toContain('live near my little brother');
  expect(main((await youth.get('/my-page/words')).text)).not.toContain('live near my little brother');
  expect(main((await youth.get('/my-page/ask')).text)).toContain('It is too far from my school.');
  expect(main((await youth.get('/my-page/papers')).text)).toContain('With my aunt');
  const lead = await county.as('supervisor');
  expect(main((await lead.get('/youth-asked')).text)).toContain('It is too far from my school.');
});

it('what youth say of how it went is counted for those who plan, small counts withheld, and for nobody else', async () => {
  const analyst = await county.as('analyst');
  const page = main((await analyst.get('/heard')).text);
  expect(page).toContain('Did they listen?');
  expect(page).toContain('withheld');
  expect((await (await county.as('socialworker')).get('/heard')).status).toBe(404);
  expect(page).not.toMatch(/>([1-9]|10)<\/td>/);
});

it('and a caregiver’s page beside it, with only what is hers', async () => {
  const aunt = ownBrowser(county, '', caregivers);
  const code = /the code is ([\w-]+)/.exec((await aunt.get('/our-page')).text)?.[1];
  expect((await aunt.open(code)).status).toBe(303);
  const home = main((await aunt.get('/our-page')).text);
  for (const each of ['Main library', 'school form', 'who lives with you']) expect(home).toContain(each);
  expect(main((await aunt.get('/our-page/ask')).text)).toContain('two nights next week');
});
