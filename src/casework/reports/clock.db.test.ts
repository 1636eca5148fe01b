import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { called, countySays, decision } from '../../../test/harness/reports.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
  await countySays(county, { protocolSettings: { 'labor-alone': 'yes' }, reportReviewPercent: 0 });
});
afterAll(() => county.close());

const NONE = 'No clock runs for this decision: the steps of this report could not take it.';
const STANDS = 'The clock to meet the youth still runs: the steps of this report did not take this decision.';
/** From here nobody at the hotline reaches the steps. */
const shut = (id: string) =>
  county.owner(
    `update responses.responses set category = 'juvenile_court' where id = (select response_id from reports.reports where id = $1)`,
    [id],
  );

describe('a decision made anew that the steps of the report cannot take', () => {
  it('says on the page and in the record that no clock runs, and keeps it with the decision', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/screening`, decision({ responseTime: '10-day' }));
    expect((await hotline.get(`/reports/${id}`)).text).not.toContain(NONE);
    await shut(id);
    await hotline.post(`/reports/${id}/screening`, decision({ responseTime: '3-day', why: 'The school called.' }));
    const page = (await hotline.get(`/reports/${id}`)).text;
    // Once at what is to be done now, once in the record.
    expect(page.split(NONE)).toHaveLength(3);
    expect((await hotline.get(`/reports/${id}?lang=es`)).text).toContain('No corre un plazo para esta decisión');
    await hotline.get(`/reports/${id}?lang=en`);
    await hotline.post(`/reports/${id}/screening`, decision({ responseTime: '5-day', why: 'His aunt called.' }));
    const kept = await county.owner(
      'select response_time, clock_follows from reports.screened_before where report_id = $1 order by replaced_at',
      [id],
    );
    expect(kept).toEqual([
      { response_time: '10-day', clock_follows: true },
      { response_time: '3-day', clock_follows: false },
    ]);
  });

  it('says that the earlier clock still runs where nobody needs to go any more', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/screening`, decision());
    await shut(id);
    await hotline.post(`/reports/${id}/screening`, decision({ responseTime: 'evaluate-out', why: 'He is safe.' }));
    expect((await hotline.get(`/reports/${id}`)).text).toContain(STANDS);
  });

  it('says so of a report that was opened again, whose steps are done', async () => {
    await countySays(county, { reportReviewPercent: 100 });
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/screening`, decision());
    await hotline.post(`/reports/${id}/disposition`, {
      disposition: 'inconclusive',
      followed: 'closed',
      reasons: 'Nothing more could be learned.',
      support: 'not-reached',
      visit: 'met',
      metAt: new Date().toLocaleString('sv-SE', { timeZone: 'America/Los_Angeles' }).slice(0, 16).replace(' ', 'T'),
    });
    await countySays(county, { reportReviewPercent: 0 });
    const supervisor = await county.as('supervisor');
    await supervisor.post(`/reports/${id}/review/taking`, {});
    await supervisor.post(`/reports/${id}/review`, { finding: 'look-again', words: 'Nobody asked about the debt.' });
    await hotline.post(`/reports/${id}/screening`, decision({ responseTime: 'immediate' }));
    expect((await hotline.get(`/reports/${id}`)).text).toContain(NONE);
  });
});

describe('a decision that the steps take', () => {
  it('says nothing of the kind, first or anew', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    for (const responseTime of ['10-day', 'immediate', 'evaluate-out', '5-day']) {
      await hotline.post(`/reports/${id}/screening`, decision({ responseTime, why: `It is ${responseTime}.` }));
      const { text } = await hotline.get(`/reports/${id}`);
      expect(text, responseTime).not.toContain(NONE);
      expect(text, responseTime).not.toContain(STANDS);
    }
  });

  it('does where a second report answers this one, yet the visit still stands', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/screening`, decision());
    await hotline.post(`/reports/${id}/screening`, decision({ responseTime: 'secondary-report', why: 'Known.' }));
    expect((await hotline.get(`/reports/${id}`)).text).toContain(STANDS);
  });
});
