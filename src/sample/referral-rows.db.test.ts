import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../test/harness/county.ts';
import { onServer } from '../../test/harness/database.ts';
import { aYouthOf } from '../../test/harness/referrals.ts';
import { loadSampleReferrals } from './referral-rows.ts';

/** Whoever opens the sample county meets referrals in every state. */
let county: County;
beforeAll(async () => {
  county = await aCounty();
  await aYouthOf(county, await county.as('socialworker'));
  await onServer(county.database.ownerUrl, (client) =>
    loadSampleReferrals(client, { seed: 'throughline', now: new Date(), ring: county.vault.ring }),
  );
});
afterAll(() => county.close());

const main = (text: string) => text.slice(text.indexOf('<main'), text.indexOf('</main>'));

describe('the referrals of the sample county', () => {
  it('open for those who sent them, in every state', async () => {
    const states = new Set<string>();
    for (const handle of ['socialworker', 'librarian', 'educator', 'shelter', 'outreach', 'nurse']) {
      const person = await county.as(handle);
      const list = main((await person.get('/referrals')).text);
      for (const [, id] of list.matchAll(/href="\/referrals\/([0-9a-f-]{36})"/g)) {
        const page = await person.get(`/referrals/${id}`);
        expect(page.status, `${handle} ${id}`).toBe(200);
        states.add(/usa-tag[^>]*>([^<]*)/.exec(main(page.text))?.[1] ?? '');
      }
    }
    for (const state of [
      'Asked, no answer yet',
      'No answer in time',
      'On a waiting list',
      'The wait is over, no word yet',
      'Taken',
      'Begun',
      'Not taken',
      'Ended',
    ])
      expect([...states], state).toContain(state);
  });

  it('wait for the agencies that were asked, for the liaison and for the desk that other counties ask', async () => {
    expect((await (await county.as('shelter')).get('/referrals')).text).toContain('Your agency is asked');
    const liaison = main((await (await county.as('liaison')).get('/referrals')).text);
    expect(liaison).toContain('No answer in your region');
    const path = /\/referrals\/from-counties\/[0-9a-f-]{36}/.exec(liaison)?.[0] ?? '';
    expect((await (await county.as('liaison')).get(path)).text).toContain('Tam');
  });
});
