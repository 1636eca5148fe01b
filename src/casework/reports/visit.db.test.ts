import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { called, clocksOf, countySays, decision } from '../../../test/harness/reports.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
  await countySays(county, { protocolSettings: { 'labor-alone': 'yes' }, reportReviewPercent: 0 });
});
afterAll(() => county.close());

const result = (more: Record<string, string> = {}) => ({
  disposition: 'inconclusive',
  followed: 'added-to-open-case',
  reasons: 'Nothing more could be learned.',
  ...more,
});
const visit = async (id: string) => (await clocksOf(county, id)).find((row) => row.step === 'visit');
const event = async (id: string) =>
  (
    await county.owner(
      `select e.kind, e.detail from responses.events e join reports.reports r on r.response_id = e.response_id
         where r.id = $1 and e.step_id = 'visit'`,
      [id],
    )
  )[0];
/** This minute, as it is typed in the county. */
const thisMinute = () =>
  new Date().toLocaleString('sv-SE', { timeZone: 'America/Los_Angeles' }).slice(0, 16).replace(' ', 'T');

describe('closing a report that a worker was to look into', () => {
  it('is refused while nobody met the youth: the page says so, with the step and its clock', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/screening`, decision({ responseTime: '3-day' }));
    const page = await hotline.get(`/reports/${id}/disposition`);
    expect(page.text.indexOf('A worker still has to meet the youth')).toBeLessThan(
      page.text.indexOf('name="disposition"'),
    );
    expect(page.text).toContain('How soon a worker goes: 3 days. Nobody has written down yet that the youth was met.');
    expect(page.text).toMatch(/href="\/responses\/[0-9a-f-]+\/steps\/visit"/);
    expect(page.text).toMatch(/Due in \d/);
    const refused = await hotline.post(`/reports/${id}/disposition`, result());
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Say if the youth was met, or why not.');
    expect(refused.text).toContain('Nothing more could be learned.');
    expect((await hotline.get(`/reports/${id}/disposition?lang=es`)).text).toContain('¿Se vio a la persona joven?');
    expect(await visit(id)).toBeDefined();
    const [row] = await county.owner('select disposition from reports.reports where id = $1', [id]);
    expect(row?.disposition).toBeNull();
  });

  it('is refused also where nobody decided that a worker goes: unfounded is said of what was looked into', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    const refused = await hotline.post(`/reports/${id}/disposition`, result({ disposition: 'unfounded' }));
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Say if the youth was met')]);
  });

  it('needs nothing more where the meeting stands at its step', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/screening`, decision());
    const [row] = await county.owner('select response_id::text as id from reports.reports where id = $1', [id]);
    const done = await hotline.post(`/responses/${row?.id}/steps/visit/completion`, { 'e.met-at': thisMinute() });
    expect(done.status).toBe(303);
    expect((await hotline.get(`/reports/${id}/disposition`)).text).not.toContain('Was the youth met?');
    expect((await hotline.post(`/reports/${id}/disposition`, result())).status).toBe(303);
  });

  it('takes when the youth was met, and writes it at the step', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/screening`, decision());
    const early = await hotline.post(`/reports/${id}/disposition`, result({ visit: 'met', metAt: '2026-01-02T10:00' }));
    expect(early.status).toBe(422);
    const unsaid = await hotline.post(`/reports/${id}/disposition`, result({ visit: 'met' }));
    expect(unsaid.text).toContain('Write a time that has passed');
    const closed = await hotline.post(`/reports/${id}/disposition`, result({ visit: 'met', metAt: thisMinute() }));
    expect([closed.status, closed.text]).toEqual([303, '']);
    expect((await event(id))?.kind).toBe('done');
    expect((await hotline.get(`/reports/${id}`)).text).toMatch(/Meeting the youth[\s\S]*Met /);
  });

  it('takes that another agency met the youth, with which and when; the words are sealed', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/screening`, decision());
    const form = { visit: 'other-agency', visitWords: 'Police' };
    const short = await hotline.post(`/reports/${id}/disposition`, result(form));
    expect(short.text).toContain('Write which agency met them and when');
    const visitWords = 'Officers of the Larkspur station met him at home on Monday.';
    const closed = await hotline.post(`/reports/${id}/disposition`, result({ ...form, visitWords }));
    expect(closed.status).toBe(303);
    expect(await event(id)).toMatchObject({ kind: 'not-needed', detail: { reason: 'other-agency-did-it' } });
    const [row] = await county.owner('select visit, visit_words from reports.dispositions where report_id = $1', [id]);
    expect(row?.visit).toBe('other-agency');
    expect(Buffer.from(row?.visit_words as Uint8Array).toString('latin1')).not.toContain('Larkspur');
    expect((await hotline.get(`/reports/${id}`)).text).toContain('Larkspur station met him');
  });

  it('takes that the youth was not found after tries, and then calls nothing unfounded and no step done', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/screening`, decision({ responseTime: 'immediate' }));
    const form = { visit: 'not-found', visitWords: 'Went to the home and the school on two days; called his aunt.' };
    const unfounded = await hotline.post(`/reports/${id}/disposition`, result({ ...form, disposition: 'unfounded' }));
    expect(unfounded.text).toContain('Nobody met the youth, so it cannot be called unfounded.');
    expect((await hotline.post(`/reports/${id}/disposition`, result(form))).status).toBe(303);
    expect(await event(id)).toBeUndefined();
    expect(await visit(id)).toBeUndefined();
    expect((await hotline.get(`/reports/${id}`)).text).toContain('called his aunt');
  });

  it('asks again on a report that a second look opened', async () => {
    await countySays(county, { reportReviewPercent: 100 });
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/screening`, decision());
    const help = { followed: 'closed', support: 'not-reached' };
    await hotline.post(`/reports/${id}/disposition`, result({ ...help, visit: 'met', metAt: thisMinute() }));
    await countySays(county, { reportReviewPercent: 0 });
    const supervisor = await county.as('supervisor');
    await supervisor.post(`/reports/${id}/review/taking`, {});
    await supervisor.post(`/reports/${id}/review`, { finding: 'look-again', words: 'Nobody asked about the debt.' });
    await hotline.post(`/reports/${id}/screening`, decision());
    expect((await hotline.post(`/reports/${id}/disposition`, result())).text).toContain('Say if the youth was met');
  });
});

describe('a report on which someone must go at once', () => {
  const row = async (who: string, id: string, path = '/reports') =>
    (await (await county.as(who)).get(path)).text.split('<tr').find((each) => each.includes(id)) ?? '';

  it('says “now” in the list and on its page, whether the county set a clock or not, until the youth was met', async () => {
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/screening`, decision({ responseTime: 'immediate' }));
    expect(await row('hotline', id)).toContain('Now: a worker goes to the youth');
    expect(await row('hotline', id, '/reports?lang=es')).toContain('Ahora: va un trabajador');
    await (await county.as('hotline')).get('/reports?lang=en');
    expect((await hotline.get(`/reports/${id}`)).text).toContain('Now: a worker goes to the youth');
    const [its] = await county.owner('select response_id::text as id from reports.reports where id = $1', [id]);
    await hotline.post(`/responses/${its?.id}/steps/visit/completion`, { 'e.met-at': thisMinute() });
    expect(await row('hotline', id)).not.toContain('Now: a worker goes');
  });

  it('says it too where no response runs, and says it of no other report', async () => {
    const hotline = await county.as('hotline');
    const bare = await called(hotline);
    await hotline.post(`/reports/${bare}/screening`, decision({ responseTime: 'immediate' }));
    await county.owner('update reports.reports set response_id = null where id = $1', [bare]);
    expect(await row('hotline', bare)).toContain('Now: a worker goes to the youth');
    expect(await row('hotline', bare)).not.toContain('Nothing with a time');
    const later = await called(hotline);
    await hotline.post(`/reports/${later}/screening`, decision({ responseTime: '5-day' }));
    expect(await row('hotline', later)).not.toContain('Now: a worker goes');
  });

  it('shows the county’s clock beside it, where there is one', async () => {
    await countySays(county, { protocolSettings: { 'labor-alone': 'yes', 'immediate-visit': 'PT2H' } });
    const hotline = await county.as('hotline');
    const id = await called(hotline);
    await hotline.post(`/reports/${id}/screening`, decision({ responseTime: 'immediate' }));
    await countySays(county, { protocolSettings: { 'labor-alone': 'yes' } });
    expect(await row('hotline', id)).toMatch(/Now: a worker goes to the youth/);
    expect((await hotline.get(`/reports/${id}`)).text).toMatch(/Meet the youth[\s\S]*Due in (1 hour|2 hours)/);
  });
});
