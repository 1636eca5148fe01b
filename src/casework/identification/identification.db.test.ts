import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { screened } from '../../../test/harness/screening.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

const youthOf = async (screeningId: string): Promise<string> => {
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [
    screeningId,
  ]);
  return String(row?.id);
};
const responsesOf = async (youthId: string): Promise<string[]> =>
  (await county.owner('select protocol_id from responses.responses where youth_id = $1 order by 1', [youthId])).map(
    (row) => String(row.protocol_id),
  );

const decision = (more: Record<string, string | string[]>) => ({
  reasons: 'As the youth told it, in their own words.',
  relationships: 'employer',
  cameToLight: 'screening',
  ...more,
});

describe('naming the exploitation, and what follows by itself', () => {
  it('a 16-year-old from Guatemala on a night shift in a poultry plant: labor trafficking, the federal notice on its clock', async () => {
    const worker = await county.as('socialworker');
    const { id, page } = await screened(
      worker,
      'child-welfare',
      [
        'asked.works',
        'asked.meat-or-poultry-plant',
        'asked.made-to-keep-working',
        'asked.owes-debt',
        'asked.documents-held',
        'asked.police-or-immigration-threat',
      ],
      { age: '16', mayBeForeignNational: 'yes' },
    );
    expect(page.text).toContain('Labor trafficking');
    const youthId = await youthOf(id);
    const naming = await worker.get(`/youth/${youthId}/identification`);
    expect(naming.text).toMatch(/Proposed: (Confirmed|Suspected)/);
    const done = await worker.post(
      `/youth/${youthId}/identification/lt`,
      decision({ standing: 'suspected', industries: 'meat-poultry-processing' }),
    );
    expect(done.status, done.text.slice(0, 2000)).toBe(303);
    expect(await responsesOf(youthId)).toEqual(['federal-notice', 'labor-response']);
    const [clock] = await county.owner(
      `select extract(epoch from (c.due_at - r.started_at))/3600 as hours from responses.clocks c join responses.responses r on r.id = c.response_id where r.youth_id = $1 and c.step_id = 'part-a'`,
      [youthId],
    );
    expect(Number(clock?.hours)).toBe(24);
    const work = await worker.get('/work');
    expect(work.text).toContain('Due in 23 hours');
  });

  it('a second decision on the same form starts nothing twice', async () => {
    const worker = await county.as('socialworker');
    const { id } = await screened(worker, 'child-welfare', ['asked.works', 'asked.owes-debt', 'asked.cannot-stop'], {
      age: '16',
    });
    const youthId = await youthOf(id);
    for (const standing of ['suspected', 'suspected'])
      await worker.post(`/youth/${youthId}/identification/lt`, decision({ standing, industries: 'restaurant' }));
    expect((await responsesOf(youthId)).filter((each) => each === 'labor-response')).toHaveLength(1);
  });

  it('asks for details before "suspected", and gives back what was typed', async () => {
    const worker = await county.as('socialworker');
    const { id } = await screened(worker, 'child-welfare', ['asked.steals-for-another'].slice(1), { age: '14' });
    const youthId = await youthOf(id);
    const back = await worker.post(
      `/youth/${youthId}/identification/ltfc`,
      decision({ standing: 'suspected', reasons: 'Sent to stores with a list.' }),
    );
    expect(back.status).toBe(422);
    expect(back.text).toContain('Say what the youth was made to do.');
    expect(back.text).toContain('Sent to stores with a list.');
    expect(await responsesOf(youthId)).toEqual([]);
  });

  it('names nothing on a record that a school still holds', async () => {
    const educator = await county.as('educator');
    const { id } = await screened(educator, 'school', ['asked.sex-for-something']);
    const youthId = await youthOf(id);
    expect((await educator.get(`/youth/${youthId}/identification/cse`)).status).toBe(404);
    const tried = await educator.post(`/youth/${youthId}/identification/cse`, decision({ standing: 'suspected' }));
    expect(tried.status).toBe(404);
    expect(await responsesOf(youthId)).toEqual([]);
  });
});

describe('a step is taken, done and leaves the list', () => {
  it('an advocate sees the step without the youth, takes it, then sees the youth', async () => {
    const worker = await county.as('socialworker');
    const { id } = await screened(worker, 'child-welfare', ['asked.works', 'asked.owes-debt', 'asked.cannot-stop'], {
      age: '17',
      given: 'Marigold',
      family: 'Testfield',
    });
    const youthId = await youthOf(id);
    await worker.post(
      `/youth/${youthId}/identification/lt`,
      decision({ standing: 'suspected', industries: 'restaurant' }),
    );
    const [step] = await county.owner(
      `select c.response_id::text as response, c.step_id as step, a.facts ->> 'sampleId' as agency from responses.clocks c join people.agencies a on a.id = c.routed_agency_id where c.youth_id = $1 and c.owner_role = 'advocate' and c.state = 'open' limit 1`,
      [youthId],
    );
    expect(step).toBeTruthy();
    const advocate = await county.as(step?.agency === 'advocates-foothill' ? 'labor-advocate' : 'advocate');
    const before = await advocate.get('/work');
    expect(before.text).not.toContain('Marigold');
    expect((await advocate.get(`/responses/${step?.response}`)).status).toBe(404);
    const taken = await advocate.post(`/responses/${step?.response}/steps/${step?.step}/taking`, {});
    expect(taken.status).toBe(303);
    expect((await advocate.get('/work')).text).toContain('Marigold');
    expect((await advocate.get(`/responses/${step?.response}`)).status).toBe(200);
  });
});

describe('what follows, and the nations', () => {
  it('shows codes, duties and what is still open; the next decision is filled in from the last', async () => {
    const worker = await county.as('socialworker');
    const { id } = await screened(worker, 'child-welfare', ['asked.works'], { age: '16' });
    const youthId = await youthOf(id);
    const path = `/youth/${youthId}/identification`;
    const found = { 'found-act': 'present', 'found-means': 'present', 'found-purpose': 'present' };
    const unclear = decision({ standing: 'confirmed', industries: 'meat-poultry-processing', ageAtFirst: '15' });
    const refused = await worker.post(`${path}/lt`, unclear);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="15"');
    const done = await worker.post(`${path}/lt`, { ...unclear, ...found });
    expect(done.status, done.text.slice(0, 3000)).toBe(303);
    const page = (await worker.get(path)).text;
    for (const words of ['Exploiting child', 'not verified', 'How long it lasted', 'Duties of the law'])
      expect(page).toContain(words);
    const again = (await worker.get(`${path}/lt`)).text;
    expect(again).toMatch(/name="ageAtFirst"[^>]*value="15"|value="15"[^>]*name="ageAtFirst"/);
    const [row] = await county.owner(
      'select elements, proposal from identification.identifications where youth_id = $1',
      [youthId],
    );
    expect(row?.elements).toMatchObject({ means: 'present' });
    expect(row?.proposal).toMatchObject({ elements: { means: 'unknown' } });
    const record = await worker.get(`/youth/${youthId}/case-record`);
    expect(JSON.parse(record.text)).toMatchObject({
      vic_TypeOfExploitation: ['ForcedLabour'],
      vic_AgeWhenTrafficked: 15,
    });
    for (const handle of ['nurse', 'other-county'])
      expect((await (await county.as(handle)).get(`/youth/${youthId}/case-record`)).status).toBe(404);
  });

  it('a nation’s own steps are entered by an administrator, kept with their history, and taken away', async () => {
    const admin = await county.as('admin');
    const form = {
      nation: 'Nation of the Sample River',
      office: 'Family office',
      phone: '555-0100',
      steps: 'Ring the office\nWait for their worker',
      stepsEs: 'Llame a la oficina\nEspere a su trabajadora',
      givenBy: 'Their council',
    };
    expect((await admin.post('/administration/nations', { ...form, stepsEs: 'Uno' })).status).toBe(422);
    expect((await admin.post('/administration/nations', form)).status).toBe(303);
    expect((await admin.get('/administration/nations')).text).toContain('Ring the office');
    expect((await (await county.as('supervisor')).get('/administration/nations')).status).toBe(404);
    expect((await admin.post('/administration/nations/0/removal', {})).status).toBe(303);
    expect((await admin.post('/administration/nations/0/removal', {})).status).toBe(404);
    expect(await county.owner(`select 1 from people.setting_changes where key = 'consultations'`)).toHaveLength(2);
  });
});
