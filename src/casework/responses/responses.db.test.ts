import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { begun, countyMinute, met } from '../../../test/harness/responses.ts';

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

  it('that leads to the youth’s own life names who may not be told, and keeps them off until a worker decides', async () => {
    const worker = await county.as('socialworker');
    const youth = await met(county, worker, 'child-welfare');
    const id = await begun(county, worker, youth, 'missing-from-care', { missing: 'care' });
    const at = `/responses/${id}/steps/tell-people`;
    expect((await worker.get(at)).text).toContain('Nobody of the youth’s own life may be told yet.');
    const team = `/youth/${youth}/team`;
    await worker.post(`${team}/supporters`, { name: 'Qwyxmother Ida', relation: 'parent', saidBy: 'worker' });
    await worker.post(`${team}/supporters`, { name: 'Qwyxcoach Teo', relation: 'mentor', saidBy: 'youth' });
    const members = await county.owner(`select id::text, relation from care.members where youth_id = $1`, [youth]);
    const memberOf = (relation: string) => String(members.find((each) => each.relation === relation)?.id);
    const asked = (await worker.get(at)).text;
    expect(asked).toContain('Qwyxmother Ida (Parent). They may be the one who exploits: nobody has decided yet.');
    expect(asked).toContain('May be told: Qwyxcoach Teo (Mentor or coach).');
    expect(asked, 'nobody ticks whom they may not tell').not.toContain(`value="${memberOf('parent')}"`);
    const kept = await worker.post(`${at}/completion`, { told: memberOf('parent') });
    expect(kept.status).toBe(422);
    expect(kept.text).toContain('This person may be the one who exploits');
    // Leaving lifts nothing.
    await worker.post(`${team}/members/${memberOf('parent')}/ending`, {});
    expect((await worker.get(at)).text).toContain('Qwyxmother Ida (Parent)');
    await worker.post(`${team}/members/${memberOf('parent')}/clearing`, { words: 'Talked with the youth alone.' });
    expect((await worker.get(at)).text).not.toContain('Qwyxmother Ida');
    await worker.post(`${team}/supporters`, { name: 'Qwyxmother Ida', relation: 'parent', saidBy: 'worker' });
    const [again] = await county.owner(
      `select id::text from care.members where youth_id = $1 and relation = 'parent' and ended_at is null`,
      [youth],
    );
    await worker.post(`${team}/members/${again?.id}/clearing`, { words: 'As before.' });
    expect((await worker.post(`${at}/completion`, { told: [String(again?.id), memberOf('mentor')] })).status).toBe(303);
    expect((await worker.get(at)).text).toContain('Told: Qwyxmother Ida, Qwyxcoach Teo.');
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

describe('the officer’s one page', () => {
  const start = { where: 'by the fountain, green cap', age: '15', seen: 'Older man waits in a car' };

  it('starts the clock from four fields, the youth unnamed, and the team is called', async () => {
    const officer = await county.as('officer-shift');
    expect((await officer.get('/work')).location).toBe('/street');
    const page = await officer.get('/street');
    expect(page.text).toContain('(213) 555-0101');
    expect(page.text).toContain('No arrest for prostitution or loitering.');
    expect(page.text).toContain('SB 1322');
    expect(page.text).toMatch(/not checked|not verified/i);
    const missing = await officer.post('/street', { age: 'fifteen' });
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('Write a whole number');
    expect((await officer.post('/street', start)).location).toBe('/street');
    const after = await officer.get('/street');
    expect(after.text).toContain('A youth, about 15');
    expect(after.text).toContain('by the fountain, green cap');
    const response = /\/responses\/([0-9a-f-]{36})/.exec(after.text)?.[1] ?? '';
    const now = await officer.post(`/responses/${response}/steps/keep-safe/completion`, { 'e.care-now': 'no' });
    expect(now.status).toBe(303);
    const [note] = await county.owner(
      `select n.category, n.body from youth.notes n join responses.responses r on r.county_id = n.county_id and r.youth_id = n.youth_id where r.id = $1`,
      [response],
    );
    expect(note?.category).toBe('law_enforcement');
    expect(Buffer.from(note?.body as Buffer).toString('latin1')).not.toContain('Older man');
  });

  it('shows another card of the same shift, and another officer, nothing of it', async () => {
    const officer = await county.as('officer-shift');
    await officer.post('/street', start);
    const response = /\/responses\/([0-9a-f-]{36})/.exec((await officer.get('/street')).text)?.[1] ?? '';
    const other = await anotherCard();
    const page = await other.get('/street');
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('green cap');
    expect((await other.get(`/responses/${response}`)).status).toBe(404);
    expect((await other.post(`/responses/${response}/steps/keep-safe/completion`, { 'e.care-now': 'no' })).status).toBe(
      404,
    );
    expect((await other.post(`/responses/${response}/steps/rights/taking`, {})).status).toBe(404);
    expect((await (await county.as('officer')).get(`/responses/${response}`)).status).toBe(404);
    expect((await (await county.as('other-county')).get(`/responses/${response}`)).status).toBe(404);
  });

  it('is the only room that a shift card opens', async () => {
    const officer = await county.as('officer-shift');
    for (const path of ['/here', '/youth', '/search', '/shifts', '/administration', '/me/password'])
      expect((await officer.get(path)).status, path).toBe(404);
    // A form's own address leads to its page, which is none of theirs.
    expect((await officer.get('/known')).location).toBe('/search');
  });
});

/** A second card, made by the police supervisor and opened with its code. */
async function anotherCard() {
  const dispatcher = await county.as('dispatcher');
  const made = await dispatcher.send('/shifts', {
    label: 'Night',
    starts: countyMinute(new Date(Date.now() - 60_000)),
    hours: '8',
    cards: '1',
  });
  const code = /(?<![\w-])[2-9A-Z]{4}-[2-9A-Z]{4}(?![\w-])/.exec(made.text)?.[0] ?? '';
  const visitor = county.visitor();
  const opened = await visitor.post('/shift', { code });
  expect(opened.status, code).toBe(303);
  return visitor;
}

describe('the federal request', () => {
  it('is filled in from what is known, says what is missing, and is a paper; for the few who may see immigration facts', async () => {
    const worker = await county.as('socialworker');
    const youth = await met(county, worker, 'child-welfare', { given: 'Mateo', family: 'Ixchel' });
    const id = await begun(county, worker, youth, 'federal-notice', {
      age: '16',
      foreignNational: 'possible',
      form: ['lt'],
    });
    const path = `/responses/${id}/part-a`;
    const page = await worker.get(path);
    expect(page.text).toContain('Mateo Ixchel');
    expect(page.text).toContain('Labor trafficking');
    expect(page.text).toContain('Still missing');
    const words = 'Night shifts on the deboning line, six days a week.';
    expect((await worker.post(path, { circumstances: words })).location).toBe(path);
    expect((await worker.get(path)).text).toContain(words);
    const [row] = await county.owner('select fields from responses.part_a where response_id = $1', [id]);
    expect(Buffer.from(row?.fields as Buffer).toString('latin1')).not.toContain('deboning');
    const pdf = await worker.get(`${path}.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.text.startsWith('%PDF-')).toBe(true);
    expect((await worker.get(`/responses/${id}`)).text).toContain('Date of birth not known');
    for (const handle of ['advocate', 'officer', 'probation', 'admin', 'analyst', 'other-county']) {
      const other = await county.as(handle);
      expect((await other.get(path)).status, handle).toBe(404);
      expect((await other.get(`${path}.pdf`)).status, handle).toBe(404);
      expect((await other.post(path, { circumstances: 'x' })).status, handle).toBe(404);
    }
  });
});
