import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { screened } from '../../../test/harness/screening.ts';
import { stepFields } from './model/step-fields.ts';
import { wholeFields } from './model/whole-fields.ts';
import { shippedDefinitions } from './shipped.ts';

let county: County;
let admin: Visitor;
let admin2: Visitor;
let worker: Visitor;
beforeAll(async () => {
  county = await aCounty();
  admin = await county.as('admin');
  admin2 = await county.as('admin2');
  worker = await county.as('socialworker');
});
afterAll(() => county.close());

const shipped = (id: string) => {
  const found = shippedDefinitions().find((each) => each.id === id);
  if (!found) throw new Error(`No protocol ${id}`);
  return found;
};
const stepOf = (id: string, stepId: string) => {
  const step = shipped(id).steps.find((each) => each.id === stepId);
  if (!step) throw new Error(`No step ${stepId}`);
  return step;
};
const drafted = async (who: Visitor, id: string): Promise<string> => {
  const done = await who.post(`/protocols/${id}/drafts`, { note: 'The committee asked for it.' });
  expect(done.status, done.text.slice(0, 500)).toBe(303);
  return done.location ?? '';
};
/** Changes how long the first clock of a step runs. */
const reclock = async (
  who: Visitor,
  at: string,
  id: string,
  stepId: string,
  amount: string,
  unit: string,
  revision = 0,
) =>
  who.post(`${at}/steps/${stepId}`, {
    ...stepFields(stepOf(id, stepId)),
    'due-0-amount': amount,
    'due-0-unit': unit,
    revision: String(revision),
  });

describe('the library', () => {
  it('is for everyone who is signed in, to read and to print, in both languages', async () => {
    for (const handle of ['nurse', 'educator', 'officer', 'socialworker']) {
      const who = await county.as(handle);
      const list = await who.get('/protocols');
      expect(list.status).toBe(200);
      for (const each of shippedDefinitions()) expect(list.text).toContain(each.title.en);
      expect(list.text).not.toContain('Bring in a protocol');
    }
    const page = await worker.get('/protocols/federal-notice?lang=es');
    expect(page.text).toContain('sin verificar');
    for (const lang of ['en', 'es']) {
      const pdf = await worker.get(`/protocols/first-responder/guide.pdf?lang=${lang}`);
      expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(pdf.text.startsWith('%PDF-')).toBe(true);
    }
    expect((await worker.get('/protocols/no-such-thing')).status).toBe(404);
    expect((await county.visitor().get('/protocols')).location).toBe('/sign-in');
  });

  it('gives the number of the agency that answers where the county has set none of its own', async () => {
    const { text } = await worker.get('/protocols/first-responder');
    expect(text).toMatch(/Advocate on call, day and night, [^:]+: \(\d{3}\) 555-\d{4}/);
    expect(text).not.toContain('Advocate on call, day and night: the county has not set the number');
  });

  it('says what nobody has verified and what the county has not set', async () => {
    const list = await worker.get('/protocols');
    expect(list.text).toMatch(/\d+ of \d+ sources are not verified yet/);
    expect(list.text).toMatch(/\d+ settings? (is|are) not set/);
  });
});

describe('what the county decides', () => {
  it('is decided by an administrator or the plan lead, with the reason, and kept with its history', async () => {
    const path = '/protocols/labor-response/choices';
    const [one] = shipped('labor-response').switches;
    const note = `note-${one?.id}`;
    const turn = `/protocols/labor-response/switches/${one?.id}`;
    expect((await worker.get(path)).text).not.toContain('Turn it on');
    expect((await worker.post(turn, { to: 'on', [note]: 'because' })).status).toBe(404);
    const silent = await admin.post(turn, { to: 'on', for: one?.id ?? '', [note]: '' });
    expect([silent.status, silent.text.includes('Please say why')]).toEqual([422, true]);
    expect((await admin.send(turn, { to: 'on', [note]: 'Decided by the leadership team.' })).text).toContain(
      'Decided by the leadership team.',
    );
    const [row] = await county.owner(
      `select settings -> 'switches' as s from people.counties where county_id = (select county_id from people.users where handle = 'admin')`,
    );
    expect(row?.s).toEqual([one?.id]);
    await admin.post(turn, { to: 'off', [note]: 'Counsel asked to wait.' });
    const [after] = await county.owner(
      `select settings -> 'switches' as s from people.counties where county_id = (select county_id from people.users where handle = 'admin')`,
    );
    expect(after?.s).toEqual([]);
    const made = await county.owner('select before, after from protocols.choices where key = $1 order by at', [
      one?.id,
    ]);
    expect(made).toEqual([
      { before: 'off', after: 'on' },
      { before: 'on', after: 'off' },
    ]);
  });

  it('gives a clock that no source gives, and takes it back to “not set”', async () => {
    const set = '/protocols/detention/settings/counsel-time';
    const why = { 'note-counsel-time': 'Agreed with the public defender.' };
    const wrong = await admin.post(set, {
      ...why,
      'value-counsel-time': 'soon',
      'unit-counsel-time': 'hours',
      for: 'counsel-time',
    });
    expect([wrong.status, wrong.text.includes('value="soon"')]).toEqual([422, true]);
    await admin.post(set, { ...why, 'value-counsel-time': '2', 'unit-counsel-time': 'hours' });
    expect((await worker.get('/protocols/detention')).text).toContain('within 2 hours of the start');
    await admin.post(set, { ...why, 'value-counsel-time': '' });
    expect((await worker.get('/protocols/detention')).text).toContain('no clock yet');
  });
});

describe('a changed protocol', () => {
  it('needs two people, runs for new responses only, and leaves the old ones on their version', async () => {
    const old = await aLaborCase();
    const at = await drafted(admin, 'federal-notice');
    expect(at).toBe('/protocols/federal-notice/versions/2');
    expect((await worker.get(at)).status).toBe(404);
    expect((await worker.get('/protocols/federal-notice')).text).not.toContain('Draft: version 2');

    const early = await admin.post(`${at}/sent`, { note: 'Please look.' });
    expect([early.status, early.text.includes('It changes nothing yet')]).toEqual([422, true]);
    expect((await reclock(admin, at, 'federal-notice', 'part-a', '12', 'hours')).status).toBe(303);
    const seen = await admin.get(at);
    expect(seen.text).toMatch(/clock: from “[^”]*24 hours[^”]*” to “[^”]*12 hours/);

    const tried = await admin.get(`${at}/trial`);
    expect(tried.status).toBe(200);
    expect(tried.text).toContain('deadline moved');
    expect(tried.text).toContain('12 hours sooner');
    expect(tried.text).not.toContain(old);
    expect((await worker.get(`${at}/trial`)).status).toBe(404);

    expect((await admin.post(`${at}/sent`, { note: 'Please look.' })).status).toBe(303);
    expect((await reclock(admin, at, 'federal-notice', 'part-a', '6', 'hours', 1)).status).toBe(404);
    const own = await admin.post(`${at}/approved`, { note: 'Fine by me.' });
    expect([own.status, own.text.includes('Another person must decide this')]).toEqual([422, true]);
    expect((await worker.post(`${at}/approved`, { note: 'Fine by me.' })).status).toBe(404);
    expect((await admin2.post(`${at}/approved`, { note: '' })).status).toBe(422);
    expect((await admin2.post(`${at}/approved`, { note: 'The team can keep it.' })).status).toBe(303);

    const past = await admin2.post(`${at}/published`, { from: 'later', day: '2001-01-01', time: '' });
    expect([past.status, past.text.includes('still to come')]).toEqual([422, true]);
    expect((await admin2.post(`${at}/published`, { from: 'now' })).status).toBe(303);
    expect((await worker.get('/protocols/federal-notice')).text).toContain('within 12 hours');

    const young = await aLaborCase();
    expect(await hoursAndVersion(old)).toEqual([24, 1]);
    expect(await hoursAndVersion(young)).toEqual([12, 2]);
    expect((await worker.get('/protocols/federal-notice/versions/1')).text).toContain('24 hours');
  });

  it('can be sent back, dropped, and is never overwritten unseen', async () => {
    const at = await drafted(admin, 'school');
    const second = await admin2.post('/protocols/school/drafts', { note: 'Me too.' });
    expect([second.status, second.text.includes('There is an open draft already')]).toEqual([422, true]);
    const whole = { ...wholeFields(shipped('school')), titleEn: 'A worry at school' };
    expect((await admin.post(`${at}/whole`, { ...whole, revision: '0' })).status).toBe(303);
    const stale = await admin2.post(`${at}/whole`, { ...whole, titleEn: 'Another name', revision: '0' });
    expect([
      stale.status,
      stale.text.includes('Someone saved this draft'),
      stale.text.includes('Another name'),
    ]).toEqual([422, true, true]);
    await admin.post(`${at}/sent`, { note: 'Please look.' });
    expect((await admin2.post(`${at}/returned`, { note: 'Not that word.' })).status).toBe(303);
    expect((await admin.get(at)).text).toContain('Not that word.');
    expect((await admin.post(`${at}/discarded`, {})).status).toBe(422);
    await admin.post(`${at}/discarded`, { sure: 'yes' });
    expect((await admin.get('/protocols/school/history')).text).toContain('dropped');
  });

  it('gains, moves and loses steps, and is not sent while something is wrong with it', async () => {
    const at = await drafted(admin2, 'missing-from-home');
    const added = await admin2.post(`${at}/steps`, {
      titleEn: 'Ring the school',
      titleEs: 'Llame a la escuela',
      revision: '0',
    });
    expect(added.location).toBe(`${at}/steps/ring-the-school`);
    expect((await admin2.post(`${at}/steps/ring-the-school/place`, { way: 'up', revision: '1' })).status).toBe(303);
    const step = {
      ...stepFields(stepOf('missing-from-home', 'danger')),
      effect: 'system',
      whenHow: 'all',
      'when-0-part': '',
    };
    expect((await admin2.post(`${at}/steps/danger`, { ...step, needs: [], revision: '2' })).status).toBe(303);
    const wrong = await admin2.get(at);
    expect(wrong.text).toContain('enters a system without a legal duty');
    expect((await admin2.get(`${at}?lang=es`)).text).toContain('entra a un sistema sin un deber legal');
    const sent = await admin2.post(`${at}/sent`, { note: 'Please look.' });
    expect([sent.status, sent.text.includes('Some things must be put right first')]).toEqual([422, true]);
    expect((await admin2.post(`${at}/steps/danger/removal`, { revision: '3' })).status).toBe(422);
    expect((await admin2.post(`${at}/steps/danger/removal`, { revision: '3', 'sure-danger': 'yes' })).status).toBe(303);
  });

  it('is retired by two people; then it starts for nobody, and no earlier version comes back', async () => {
    const at = '/protocols/health-screen/versions/1';
    expect((await admin.post(`${at}/retired`, { note: 'Gone.' })).status).toBe(422);
    await admin.post(`${at}/retire-asked`, { note: 'The hub has its own now.' });
    const own = await admin.post(`${at}/retired`, { note: 'Gone.' });
    expect([own.status, own.text.includes('Another person must decide this')]).toEqual([422, true]);
    expect((await admin2.post(`${at}/retired`, { note: 'Agreed.' })).status).toBe(303);
    expect((await worker.get('/protocols')).text).toContain('retired');
  });
});

describe('a file', () => {
  it('that is wrong is answered 422 with a sentence for each thing, and its text comes back', async () => {
    expect((await worker.get('/protocols/import')).status).toBe(404);
    const look = (json: string) => admin.post('/protocols/import/preview', { json });
    const noJson = await look('{ "id": ');
    expect([noJson.status, noJson.text.includes('It is not written as JSON')]).toEqual([422, true]);
    const shape = await look(JSON.stringify({ id: 'x' }));
    expect([shape.status, shape.text.includes('steps: It is missing.')]).toEqual([422, true]);
    const [step, ...rest] = shipped('detention').steps;
    const rule = await look(
      JSON.stringify({ ...shipped('detention'), steps: [{ ...step, needs: ['nowhere'] }, ...rest] }),
    );
    expect([rule.status, rule.text.includes('It needs nowhere, which is no step.')]).toEqual([422, true]);
    expect(rule.text).toContain('nowhere&quot;');
    expect((await look('')).status).toBe(422);
    expect(await county.owner(`select 1 from protocols.protocols where id = 'detention' and version > 1`)).toEqual([]);
  });

  it('that is right shows what it would change, and becomes a draft', async () => {
    const json = JSON.stringify({ ...shipped('detention'), title: { en: 'At the hall', es: 'En el centro' } });
    const page = await admin.post('/protocols/import/preview', { json });
    expect([page.status, page.text.includes('Changed: title')]).toEqual([200, true]);
    const made = await admin.post('/protocols/import', { json, note: 'From the regional office.' });
    expect(made.location).toBe('/protocols/detention/versions/2');
    const file = await admin.get(`${made.location}/definition.json`);
    expect(JSON.parse(file.text)).toMatchObject({ id: 'detention', version: 2, title: { en: 'At the hall' } });
  });
});

describe('the database', () => {
  it('lets nobody write a protocol past its functions, and gives the past without anybody in it', async () => {
    const held = await county.owner(
      `select has_table_privilege('throughline_app', 'protocols.protocols', 'insert') as i,
        has_any_column_privilege('throughline_app', 'protocols.protocols', 'update') as u,
        has_table_privilege('throughline_app', 'protocols.acts', 'insert') as a`,
    );
    expect(held).toEqual([{ i: false, u: false, a: false }]);
    const [out] = await county.owner(
      `select pg_get_function_result('responses.past(text, text[], timestamptz, int)'::regprocedure) as out`,
    );
    expect(out?.out).toBe('TABLE(started_at timestamp with time zone, facts jsonb, events jsonb)');
  });
});

/** A youth for whom the federal notice is due; gives the youth's id. */
async function aLaborCase(): Promise<string> {
  const signs = ['asked.works', 'asked.meat-or-poultry-plant', 'asked.made-to-keep-working', 'asked.owes-debt'];
  const { id } = await screened(worker, 'child-welfare', signs, { age: '16', mayBeForeignNational: 'yes' });
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
  const youthId = String(row?.id);
  const done = await worker.post(`/youth/${youthId}/identification/lt`, {
    reasons: 'As the youth told it, in their own words.',
    relationships: 'employer',
    cameToLight: 'screening',
    standing: 'suspected',
    industries: 'meat-poultry-processing',
  });
  expect(done.status, done.text.slice(0, 500)).toBe(303);
  return youthId;
}

async function hoursAndVersion(youthId: string): Promise<number[]> {
  const [row] = await county.owner(
    `select extract(epoch from (c.due_at - r.started_at)) / 3600 as hours, r.protocol_version as version
      from responses.clocks c join responses.responses r on r.id = c.response_id
      where r.youth_id = $1 and r.protocol_id = 'federal-notice' and c.step_id = 'part-a'`,
    [youthId],
  );
  return [Number(row?.hours), Number(row?.version)];
}
