import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { aCall, CALLER, called, clocksOf, countySays, idIn } from '../../../test/harness/reports.ts';
import { forgetDrafts } from './index.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
  await countySays(county, { protocolSettings: { 'labor-alone': 'yes' } });
});
afterAll(() => county.close());

const rows = (id: string) =>
  county.owner('select * from reports.drafts where id = $1', [id]).then((all) => all[0] as Record<string, unknown>);
const ago = (id: string, hours: number) =>
  county.owner(
    `update reports.drafts set began_at = began_at - $2 * interval '1 hour', saved_at = saved_at - $2 * interval '1 hour' where id = $1`,
    [id, hours],
  );

/** Half a call, typed and kept. */
async function halfACall(by: Visitor, more: Record<string, string | string[]> = {}): Promise<string> {
  const draftId = crypto.randomUUID();
  const kept = await by.post('/reports/call/saving', {
    ...aCall({ reporterKind: '', given: 'Ondrej', ...more }),
    draftId,
    autosave: '1',
  });
  expect(kept.status).toBe(200);
  return draftId;
}

describe('a call that breaks off', () => {
  it('is there again for its screener, word for word, and for nobody else', async () => {
    const hotline = await county.as('hotline');
    const id = await halfACall(hotline);
    const list = await hotline.get('/reports');
    expect(list.text).toContain('Calls not finished');
    expect(list.text).toContain('Ondrej');
    const again = await hotline.get(`/reports/calls/${id}`);
    expect(again.text).toContain('They wait for him after school.');
    expect(again.text).toContain(CALLER);
    expect(again.text).toMatch(
      /value="2177:involving-child-in-criminal-behavior"[^>]*checked|checked[^>]*value="2177:involving/,
    );
    for (const handle of ['hotline-2', 'supervisor', 'socialworker', 'privacy', 'admin', 'other-county']) {
      const other = await county.as(handle);
      for (const path of [`/reports/calls/${id}`, `/reports/calls/${id}/discard`])
        expect((await other.get(path)).status, `${handle} ${path}`).toBe(404);
      expect((await other.post(`/reports/calls/${id}/discard`, {})).status, handle).toBe(404);
      expect((await other.get('/reports')).text, handle).not.toContain('Ondrej');
    }
    expect((await hotline.get(`/reports/calls/${id}`)).status).toBe(200);
  });

  it('is sealed where it lies, and nobody types into it but its author', async () => {
    const hotline = await county.as('hotline');
    const id = await halfACall(hotline);
    const row = await rows(id);
    expect(Buffer.from(row.words as Uint8Array).toString('latin1')).not.toMatch(/Ondrej|Whistlewood|school/);
    const other = await county.as('hotline-2');
    const tried = await other.post('/reports/call/saving', {
      ...aCall({ given: 'Somebody' }),
      draftId: id,
      autosave: '1',
    });
    expect(tried.status).toBe(422);
    expect((await rows(id)).words).toEqual(row.words);
    expect((await (await county.as('socialworker')).post('/reports/call/saving', aCall())).status).toBe(404);
  });

  it('is told to the desk without a word of it: a colleague can ask, should its screener be gone', async () => {
    const hotline = await county.as('hotline');
    await halfACall(hotline, { given: 'Ottilie' });
    const [me] = await county.owner('select name from people.users where id = $1', [hotline.userId]);
    const list = (await (await county.as('hotline-2')).get('/reports')).text;
    expect(list).toContain(`${me?.name} has a call not finished`);
    expect(list).not.toContain('Ottilie');
    for (const handle of ['socialworker', 'other-county'])
      expect((await (await county.as(handle)).get('/reports')).text, handle).not.toContain('call not finished');
  });

  it('becomes a report whose clocks run from the call, and is gone', async () => {
    const hotline = await county.as('hotline');
    const id = await halfACall(hotline);
    await ago(id, 5);
    const made = await hotline.post('/reports/call', { ...aCall({ given: 'Ondrej' }), draftId: id });
    expect(made.status).toBe(303);
    const clocks = await clocksOf(county, idIn(made.location));
    expect(Number(clocks.find((each) => each.step === 'mandated-written')?.hours)).toBe(36);
    const [report] = await county.owner(
      `select extract(epoch from (now() - received_at)) / 3600 as hours from reports.reports where id = $1`,
      [idIn(made.location)],
    );
    expect(Number(report?.hours)).toBeCloseTo(5, 1);
    expect((await hotline.get(`/reports/calls/${id}`)).status).toBe(404);
    expect(await rows(id)).toMatchObject({ words: null, wrapped: null, report_id: idIn(made.location) });
  });

  it('makes one report only, and a late saving does not bring it back', async () => {
    const hotline = await county.as('hotline');
    const id = await halfACall(hotline);
    const made = idIn((await hotline.post('/reports/call', { ...aCall(), draftId: id })).location);
    const twice = await hotline.post('/reports/call', { ...aCall(), draftId: id });
    expect(twice.status).toBe(422);
    expect(twice.text).toContain('A report was already made from this call.');
    // The second window leads to it, and saving for later does too.
    expect(twice.text).toContain(`href="/reports/${made}"`);
    const kept = await hotline.post('/reports/call/saving', { ...aCall(), draftId: id });
    expect([kept.status, kept.text]).toEqual([422, expect.stringContaining(`href="/reports/${made}"`)]);
    // Where its screener may not see the report any more, it is not named.
    await county.owner(
      `delete from access.grants where user_id = $1 and youth_id = (select youth_id from reports.reports where id = $2)`,
      [hotline.userId, made],
    );
    const shut = await hotline.post('/reports/call', { ...aCall(), draftId: id });
    expect(shut.text).toContain('A report was already made from this call.');
    expect(shut.text).not.toContain(made);
    const late = await hotline.post('/reports/call/saving', { ...aCall(), draftId: id, autosave: '1' });
    expect(late.status).toBe(422);
    expect((await rows(id)).words).toBeNull();
    // Also where the report was sent before the first saving came.
    const early = crypto.randomUUID();
    await called(hotline, { draftId: early });
    await hotline.post('/reports/call/saving', { ...aCall(), draftId: early, autosave: '1' });
    expect((await rows(early)).words).toBeNull();
  });

  it('stays kept when the report is refused', async () => {
    const hotline = await county.as('hotline');
    const id = await halfACall(hotline);
    const back = await hotline.post('/reports/call', { ...aCall({ reporterKind: '' }), draftId: id });
    expect(back.status).toBe(422);
    expect(back.text).toContain(`value="${id}"`);
    expect((await hotline.get(`/reports/calls/${id}`)).status).toBe(200);
  });
});

describe('“save for later”', () => {
  it('keeps what was typed without script, right or not, and leads to the list', async () => {
    const hotline = await county.as('hotline');
    const draftId = crypto.randomUUID();
    const kept = await hotline.post('/reports/call/saving', { draftId, account: 'She said', age: 'fifteen or so' });
    expect(kept.location).toBe('/reports');
    expect((await hotline.get(`/reports/calls/${draftId}`)).text).toContain('fifteen or so');
  });

  it('keeps nothing where nothing was typed', async () => {
    const hotline = await county.as('hotline');
    const draftId = crypto.randomUUID();
    const kept = await hotline.post('/reports/call/saving', { draftId, danger: 'not-known', account: ' ' });
    expect([kept.status, kept.text]).toEqual([422, expect.stringContaining('Nothing is written yet.')]);
    expect(await rows(draftId)).toBeUndefined();
  });

  it('goes on with the youth whom the call is about, as long as the screener may', async () => {
    const hotline = await county.as('hotline');
    const [first] = await county.owner('select youth_id::text as id from reports.reports where id = $1', [
      await called(hotline),
    ]);
    const draftId = crypto.randomUUID();
    await hotline.post(`/youth/${first?.id}/reports/call/saving`, { draftId, account: 'He called again' });
    expect((await hotline.get(`/reports/calls/${draftId}`)).text).toContain(
      `action="/youth/${first?.id}/reports/call"`,
    );
    await county.owner('delete from access.grants where youth_id = $1', [first?.id]);
    expect((await hotline.get(`/reports/calls/${draftId}`)).status).toBe(404);
  });
});

describe('what nobody finished', () => {
  it('is discarded only after it was asked', async () => {
    const hotline = await county.as('hotline');
    const id = await halfACall(hotline);
    expect((await hotline.get(`/reports/calls/${id}/discard`)).text).toContain('Discard what you typed of this call?');
    expect((await rows(id)).words).not.toBeNull();
    expect((await hotline.post(`/reports/calls/${id}/discard`, {})).location).toBe('/reports');
    expect(await rows(id)).toMatchObject({ words: null, wrapped: null, report_id: null });
    expect((await hotline.get(`/reports/calls/${id}`)).status).toBe(404);
  });

  it('is kept as long as the county says, and then is gone', async () => {
    const hotline = await county.as('hotline');
    await countySays(county, { callDraftHours: 5 });
    const id = await halfACall(hotline);
    const row = await rows(id);
    expect(Number(row.until) - Number(row.saved_at)).toBe(5 * 3_600_000);
    await county.owner(`update reports.drafts set until = now() where id = $1`, [id]);
    expect((await hotline.get(`/reports/calls/${id}`)).status).toBe(404);
    const kept = await halfACall(hotline);
    await county.database.jobs.transaction().execute((tx) => forgetDrafts(tx, new Date()));
    expect(await rows(id)).toBeUndefined();
    expect(await rows(kept)).toBeDefined();
  });
});
