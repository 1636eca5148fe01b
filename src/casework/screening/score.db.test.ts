import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { screened } from '../../../test/harness/screening.ts';

let county: County;
let admin: Visitor;
let worker: Visitor;
let youth: string;
beforeAll(async () => {
  county = await aCounty();
  admin = await county.as('admin');
  worker = await county.as('socialworker');
  const { id } = await screened(worker, 'child-welfare', ['seen.signs-of-harm']);
  youth = String((await county.owner('select youth_id from screening.screenings where id = $1', [id]))[0]?.youth_id);
});
afterAll(() => county.close());

const agencyOf = async (handle: string) =>
  String((await county.owner('select agency_id from people.users where handle = $1', [handle]))[0]?.agency_id);

const licensed = async (handle: string, since: string, until = '') =>
  admin.post('/screening-tools/scored', {
    tool: 'cse-it-2',
    agency: await agencyOf(handle),
    since,
    until,
    reference: 'Agreement 12, legal office',
  });

const scores = () => `/youth/${youth}/scores`;
const counted = async () => Number((await county.owner('select count(*) from screening.scores'))[0]?.count);

describe('the total of a licensed tool', () => {
  it('cannot be entered before a license of the agency is on record', async () => {
    const page = await worker.get(scores());
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('value="cse-it-2"');
    const refused = await worker.post(scores(), { tool: 'cse-it-2', total: '9', on: '2026-01-10' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Your agency had no license for this tool on that day.');
    expect(await counted()).toBe(0);
  });

  it('is entered by a person of the licensed agency, and stands on the record with its band', async () => {
    expect((await licensed('socialworker', '2026-01-01', '2026-06-30')).status).toBe(303);
    const entered = await worker.send(scores(), { tool: 'cse-it-2', total: '9', on: '2026-03-01' });
    expect(entered.status).toBe(200);
    expect(entered.text).toContain('9 · Clear concern');
    expect(entered.text).toContain('Bands not yet verified');
    const record = await worker.get(`/youth/${youth}`);
    expect(record.text).toContain('Score of CSE-IT 2.0');
    expect(record.text).toContain('9 · Clear concern');
    const naming = await worker.get(`/youth/${youth}/identification`);
    expect(naming.text).toContain('CSE-IT 2.0');
    expect(naming.text).toContain('It proves no element');
  });

  it.each([
    ['a total that the tool cannot give', { total: '24' }, 'Write the total as a whole number'],
    ['a total with a comma', { total: '9,5' }, 'Write the total as a whole number'],
    ['a band that does not go with it', { band: 'no-concern' }, 'do not go together'],
    ['a day to come', { on: '2100-01-01' }, 'cannot be in the future'],
    ['a day after the license ended', { on: '2026-07-01' }, 'no license for this tool on that day'],
    ['a tool that nobody knows', { tool: 'x' }, 'Choose the tool.'],
  ])('is refused with %s, and what was typed comes back', async (_what, change, sentence) => {
    const page = await worker.post(scores(), { tool: 'cse-it-2', total: '9', on: '2026-03-01', ...change });
    expect(page.status).toBe(422);
    expect(page.text).toContain(sentence);
    expect(await counted()).toBe(1);
  });

  it('needs no license where the tool is free, and keeps the band in the person’s words', async () => {
    const page = await worker.send(scores(), { tool: 'tvit-long', total: '12', band: 'as judged', on: '2026-03-02' });
    expect(page.text).toContain('12 · as judged');
  });

  it('is nobody’s who may not see the youth’s screenings', async () => {
    for (const handle of ['nurse', 'advocate', 'officer', 'admin', 'other-county']) {
      const other = await county.as(handle);
      expect((await other.get(scores())).status, handle).toBe(404);
      expect((await other.post(scores(), { tool: 'tvit-long', total: '1', on: '2026-03-02' })).status, handle).toBe(
        404,
      );
    }
  });

  it('is refused by the database under another agency’s license, or in another’s name', async () => {
    await licensed('nurse', '2026-01-01');
    const [nurses] = await county.owner('select id from instruments.licenses where agency_id = $1', [
      await agencyOf('nurse'),
    ]);
    const insert = (user: string, license: unknown) =>
      county.owner(
        `select set_config('app.user_id', id::text, false), set_config('app.county_id', county_id::text, false)
           from people.users where id = '${worker.userId}';
         set role throughline_app;
         insert into screening.scores (county_id, id, youth_id, tool, total, band, scored_on, licensed_user, agency_id, license_id)
           select county_id, gen_random_uuid(), '${youth}', 'cse-it-2', 1, '', '2026-03-01', '${user}', agency_id, ${license ? `'${license}'` : 'null'}
           from people.users where id = '${worker.userId}'`,
      );
    await expect(insert(worker.userId ?? '', nurses?.id)).rejects.toThrow('row-level security');
    await expect(insert(admin.userId ?? '', null)).rejects.toThrow('row-level security');
  });
});

describe('a license', () => {
  it('can be ended, and what was entered under it stays', async () => {
    const page = await admin.get('/screening-tools/scored');
    const id = /licenses\/([0-9a-f-]{36})\/end/.exec(page.text)?.[1] ?? '';
    expect((await admin.post(`/screening-tools/scored/licenses/${id}/end`, {})).status).toBe(303);
    expect((await admin.post(`/screening-tools/scored/licenses/${id}/end`, {})).status).toBe(404);
    expect((await worker.get(scores())).text).toContain('9 · Clear concern');
  });

  it('is refused without an agency, a day or a place where it can be found', async () => {
    const page = await admin.post('/screening-tools/scored', {
      tool: 'raft',
      agency: 'x',
      since: '2026-02-30',
      reference: '',
    });
    expect(page.status).toBe(422);
    for (const sentence of [
      'Choose the tool.',
      'Choose the agency.',
      'Write a day that exists.',
      'Say where the agreement',
    ])
      expect(page.text).toContain(sentence);
    const turned = await admin.post('/screening-tools/scored', {
      tool: 'qyit',
      agency: await agencyOf('nurse'),
      since: '2026-02-01',
      until: '2026-01-01',
      reference: 'Letter',
    });
    expect(turned.text).toContain('The end is before the beginning.');
  });
});
