import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { begun, met } from '../../../test/harness/responses.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

const clocksOf = (id: string) =>
  county.owner(
    'select step_id as step, state, taken_by::text as taker, routed_agency_id::text as agency from responses.clocks where response_id = $1',
    [id],
  );

describe('beginning a response by hand', () => {
  it('asks for a reason where the facts do not call for it, and keeps what was typed', async () => {
    const worker = await county.as('socialworker');
    const youth = await met(county, worker, 'child-welfare');
    const sent = await worker.post(`/youth/${youth}/responses/new/missing-from-care`, {
      'e.missing': 'home',
      reason: 'short',
    });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Write at least one sentence: why now?');
    expect(sent.text).toContain('short</textarea>');
    const said = await worker.post(`/youth/${youth}/responses/new/missing-from-care`, {
      'e.missing': 'care',
      reason: 'She did not come back to the home last night.',
    });
    expect(said.status).toBe(303);
    const page = await worker.get(said.location ?? '');
    expect(page.text).toContain('She did not come back to the home last night.');
    const [row] = await county.owner('select reason from responses.responses where youth_id = $1', [youth]);
    expect(Buffer.from(row?.reason as Buffer).toString('latin1')).not.toContain('did not come back');
  });

  it('is never there twice: of two people at the same moment, one begins it', async () => {
    const worker = await county.as('socialworker');
    const youth = await met(county, worker, 'child-welfare');
    const path = `/youth/${youth}/responses/new/missing-from-care`;
    const fields = { 'e.missing': 'care', reason: 'Not back by curfew.' };
    const answers = await Promise.all([
      worker.post(path, fields),
      worker.post(path, fields),
      worker.post(path, fields),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
    const [count] = await county.owner('select count(*)::int as n from responses.responses where youth_id = $1', [
      youth,
    ]);
    expect(count?.n).toBe(1);
    expect((await worker.get(`/youth/${youth}/responses/new`)).text).not.toContain('/new/missing-from-care');
  });

  it('may be begun again when it has ended', async () => {
    const worker = await county.as('socialworker');
    const youth = await met(county, worker, 'child-welfare');
    const first = await begun(county, worker, youth, 'missing-from-care', { missing: 'care' });
    expect((await worker.post(`/responses/${first}/end`, { end: 'left-care' })).status).toBe(303);
    expect(await begun(county, worker, youth, 'missing-from-care', { missing: 'care' })).not.toBe(first);
  });

  it('is not offered to one who may not work with the youth', async () => {
    const youth = await met(county, await county.as('socialworker'), 'child-welfare');
    for (const handle of ['educator', 'admin', 'analyst', 'other-county', 'officer-shift'])
      expect((await (await county.as(handle)).get(`/youth/${youth}/responses/new`)).status, handle).toBe(404);
  });
});

describe('a step', () => {
  it('of a response that is not hers to see is all that a nurse sees of it', async () => {
    const intake = await county.as('intake');
    const youth = await met(county, intake, 'detention');
    const id = await begun(county, intake, youth, 'detention');
    const nurse = await county.as(await takerOf(id, 'health-exam'));
    expect((await nurse.get(`/responses/${id}`)).status).toBe(404);
    const list = await nurse.get('/work');
    expect(list.text).toContain('Offer the health exam');
    expect(list.text).not.toMatch(/detention/i);
    expect((await nurse.post(`/responses/${id}/steps/health-exam/taking`, {})).status).toBe(303);
    const page = await nurse.get(`/responses/${id}`);
    expect(page.text).toContain('Offer the health exam');
    expect(page.text).not.toContain('Why is the youth here?');
    for (const step of ['why-here', 'observe', 'screen'])
      expect((await nurse.get(`/responses/${id}/steps/${step}`)).status, step).toBe(404);
    expect((await nurse.post(`/responses/${id}/steps/observe/completion`, { 'e.signs': 'clear' })).status).toBe(404);
    expect((await nurse.post(`/responses/${id}/end`, { end: 'released' })).status).toBe(404);
    const done = await nurse.post(`/responses/${id}/steps/health-exam/completion`, { 'e.answer': 'yes' });
    expect([done.status, done.location]).toEqual([303, '/work']);
    // What else falls to her role there is hers too; nothing besides.
    expect((await nurse.get(`/responses/${id}`)).text).not.toMatch(
      /Offer the health exam|Why is the youth here|Detention/,
    );
    expect((await intake.get(`/responses/${id}`)).text).toContain('Offer the health exam');
  });

  it('that the law demands keeps its clock, whatever is sent', async () => {
    const worker = await county.as('socialworker');
    const youth = await met(county, worker, 'child-welfare');
    const id = await begun(county, worker, youth, 'missing-from-care', { missing: 'care' });
    const at = `/responses/${id}/steps/tell-police`;
    expect((await worker.get(at)).text).toContain('its clock cannot be stopped');
    const stopped = await worker.post(`${at}/pause`, { stopReason: 'police-asked-to-wait' });
    expect(stopped.status).toBe(422);
    expect(stopped.text).toContain('The law demands this step');
    const waived = await worker.post(`${at}/waiver`, { reason: 'youth-declined' });
    expect(waived.status).toBe(422);
  });

  it('that only practice asks for may wait, with a reason whose words are sealed, and runs on', async () => {
    const officer = await county.as('officer');
    const youth = await met(county, officer, 'police');
    const id = await begun(county, officer, youth, 'first-responder', { form: ['cse'] });
    const at = `/responses/${id}/steps/advocate-there`;
    const stop = { stopReason: 'youth-asked-to-wait', stopNote: 'Wants to sleep first' };
    expect((await officer.post(`${at}/pause`, stop)).status).toBe(303);
    expect((await clocksOf(id)).find(({ step }) => step === 'advocate-there')?.state).toBe('stopped');
    const [event] = await county.owner(
      `select detail::text as detail, evidence from responses.events where response_id = $1 and kind = 'stopped'`,
      [id],
    );
    expect(event?.detail).not.toContain('sleep');
    expect(event?.evidence).toBeTruthy();
    expect((await officer.post(`${at}/resumption`, {})).status).toBe(303);
    expect((await clocksOf(id)).find(({ step }) => step === 'advocate-there')?.state).not.toBe('stopped');
  });

  it('comes back with what was typed when something is missing', async () => {
    const worker = await county.as('socialworker');
    const youth = await met(county, worker, 'child-welfare');
    const id = await begun(county, worker, youth, 'missing-from-care', { missing: 'care' });
    const sent = await worker.post(`/responses/${id}/steps/tell-police/completion`, {
      'e.told-at': '2031-01-01T10:00',
      'e.agency': 'Harbor station',
    });
    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Harbor station');
    expect(sent.text).toContain('This is not a time that has passed');
  });

  it('stays with whom it was routed to and whoever took it, when another step is done', async () => {
    const worker = await county.as('socialworker');
    const youth = await met(county, worker, 'child-welfare');
    const id = await begun(county, worker, youth, 'missing-from-care', { missing: 'care' });
    const before = await clocksOf(id);
    expect((await worker.post(`/responses/${id}/steps/look-now/completion`, {})).status).toBe(303);
    for (const clock of await clocksOf(id)) {
      const was = before.find(({ step }) => step === clock.step);
      if (was) expect([clock.taker, clock.agency], String(clock.step)).toEqual([was.taker, was.agency]);
    }
  });
});

async function takerOf(response: string, step: string): Promise<string> {
  const [row] = await county.owner(
    `select u.handle from responses.clocks c join people.users u on u.county_id = c.county_id and u.agency_id = c.routed_agency_id and u.kind = 'person'
       join people.roles r on r.county_id = u.county_id and r.user_id = u.id and r.role = c.owner_role
      where c.response_id = $1 and c.step_id = $2 order by u.handle limit 1`,
    [response, step],
  );
  return String(row?.handle);
}
