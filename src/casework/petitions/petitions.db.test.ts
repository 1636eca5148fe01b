import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Page, type Visitor } from '../../../test/harness/county.ts';
import { screened } from '../../../test/harness/screening.ts';
import { tellDays } from './jobs.ts';

let county: County;
let worker: Visitor;
let lawyer: Visitor;
let youthId: string;
let matter: string;

const of = (path = '') => `/youth/${youthId}/relief${path}`;
const stripped = ({ text }: Page) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const one = async (sql: string, values: unknown[] = []) =>
  String(Object.values((await county.owner(sql, values))[0] ?? {})[0]);
const idOf = (code: string) =>
  one('select id::text from relief.charges where youth_id = $1 and code = $2', [youthId, code]);
const went = async (page: Promise<Page>) => {
  const { status, text } = await page;
  expect(status, stripped({ text } as Page).slice(0, 600)).toBe(303);
};
const step = (name: string, on: string, more: Record<string, string> = {}) =>
  lawyer.post(`${matter}/steps`, { step: name, on, ...more });

beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
  const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given: 'Ilse', age: '17' });
  youthId = await one('select youth_id::text from screening.screenings where id = $1', [id]);
  const handle = await one(`select id::text from people.users where handle = 'defender'`);
  await went(worker.post(`/youth/${youthId}/access/bring`, { person: handle, kind: 'counsel' }));
  lawyer = await county.as('defender');
  const court = { what: 'convicted', court: 'Hill court', agency: 'Central police' };
  const charge = (code: string, on: string) =>
    went(
      lawyer.post(of('/charges'), {
        ...court,
        code,
        offenseOn: on,
        arrestedOn: on,
        happenedOn: on,
        caseNumber: `S-${on}`,
      }),
    );
  await charge('PC 647(b)', '2025-01-02');
  await charge('PC 484', '2025-02-02');
  await charge('HS 11350', '2025-03-02');
  await charge('PC 211', '2025-04-02');
  const sheet = {
    follows: '',
    during: 'yes',
    demanded: 'yes',
    otherwise: 'no',
    demandedWords: 'Qwyxdemand',
    knew: 'Only of the debt',
    forms: 'sex',
    means: 'debt',
  };
  for (const code of ['PC 647(b)', 'PC 484', 'HS 11350'])
    await went(lawyer.post(of(`/charges/${await idOf(code)}/worksheet`), sheet));
});
afterAll(() => county.close());

describe('a petition is begun', () => {
  it('from what the laws say: three convictions are offered, the robbery is left out with the reason and what else there is', async () => {
    const page = await lawyer.get(of('/petitions'));
    const text = stripped(page);
    expect(page.text).not.toContain(`value="${await idOf('PC 211')}"`);
    expect(page.text).toContain(`value="${await idOf('PC 484')}"`);
    expect(text).toMatch(/Left out, and why.*PC 211.*The law leaves this charge out\..*habeas corpus/);
  });

  it('not without a record, and not for one that the law leaves out', async () => {
    const form = { jurisdiction: 'us-ca', remedy: 'pc-236.14' };
    const none = await lawyer.post(of('/petitions'), form);
    expect(none.status).toBe(422);
    expect(none.text).toContain('Choose at least one record.');
    const robbery = await lawyer.post(of('/petitions'), { ...form, charges: await idOf('PC 211') });
    expect(robbery.status).toBe(422);
    expect(
      (await lawyer.post(of('/petitions'), { ...form, remedy: 'wic-1', charges: await idOf('PC 484') })).status,
    ).toBe(404);
    expect(await one('select count(*) from petitions.matters')).toBe('0');
  });

  it('for several records at once, with everybody known to hold one; each record once', async () => {
    const charges = await Promise.all(['PC 647(b)', 'PC 484', 'HS 11350'].map(idOf));
    const form = { jurisdiction: 'us-ca', remedy: 'pc-236.14', charges };
    const begun = await lawyer.post(of('/petitions'), form);
    expect(begun.status, stripped(begun).slice(0, 500)).toBe(303);
    matter = String(begun.location);
    expect((await lawyer.post(of('/petitions'), form)).status).toBe(422);
    const page = stripped(await lawyer.get(matter));
    for (const holder of [
      'Central police, Arresting agency',
      'Hill court, Court',
      'California Department of Justice',
      'This program',
    ])
      expect(page).toContain(holder);
    const [row] = await county.owner('select words from petitions.matters');
    expect(Buffer.from(row?.words as Uint8Array).toString('latin1')).not.toContain('Hill');
  });
});

describe('papers', () => {
  it('list every blank before they print, and are a PDF, a Word file and a public set', async () => {
    const page = stripped(await lawyer.get(`${matter}/packet`));
    expect(page).toContain('bar number');
    expect(page).toContain('what the youth tells: nothing is written down');
    const form = await lawyer.get(matter);
    const readAt = /name="readAt" value="([^"]+)"/.exec(form.text)?.[1] ?? '';
    await went(lawyer.post(`${matter}/wording`, { readAt, court: 'Hill court', bar: '12345' }));
    expect((await lawyer.post(`${matter}/wording`, { readAt, court: 'Other' })).status).toBe(422);
    expect(stripped(await lawyer.get(`${matter}/packet`))).not.toContain('bar number');
    for (const [set, begins] of [
      ['petition.pdf', '%PDF-'],
      ['petition.docx', 'PK'],
      ['public.pdf', '%PDF-'],
    ] as const) {
      const file = await lawyer.get(`${matter}/packet/${set}`);
      expect(file.status).toBe(200);
      expect(file.text.startsWith(begins)).toBe(true);
    }
    expect((await lawyer.get(`${matter}/packet/all.zip`)).status).not.toBe(200);
  });
});

describe('what happens', () => {
  it('goes step by step, each once; a wrong day or order comes back', async () => {
    const early = await step('filed', '2026-02-01');
    expect(early.status).toBe(422);
    expect(early.text).toContain('Something else comes first.');
    await went(step('reviewed', '2026-02-01', { words: 'Qwyxread' }));
    expect((await step('reviewed', '2026-02-01')).status).toBe(422);
    expect((await step('signed', '2026-01-01')).text).toContain('This day is before what comes first.');
    await went(step('signed', '2026-02-02'));
    await went(step('filed', '2026-02-03'));
    await went(step('served', '2026-02-10'));
    const page = stripped(await lawyer.get(matter));
    expect(page).toContain('The prosecutor’s days to answer end');
    expect(stripped(await lawyer.get('/work'))).toContain('The prosecutor’s days to answer end');
    expect(stripped(await worker.get('/work'))).not.toContain('days to answer');
  });

  it('is taken back from its end only, and stays on file', async () => {
    const id = (name: string) =>
      one('select id::text from petitions.steps where step = $1 and undone_at is null', [name]);
    expect((await lawyer.post(`${matter}/steps/${await id('filed')}/taking-back`, {})).status).not.toBe(303);
    const served = await id('served');
    await went(lawyer.post(`${matter}/steps/${served}/taking-back`, {}));
    expect((await lawyer.post(`${matter}/steps/${served}/taking-back`, {})).status).toBe(404);
    expect(await one('select undone_by is not null from petitions.steps where id = $1', [served])).toBe('true');
    await went(step('served', '2026-02-11'));
  });

  it('once granted, each holder is sent the order, chased by letter, and seals with proof', async () => {
    const holder = await one(`select id::text from petitions.holders where kind = 'arresting-agency'`);
    const at = `${matter}/holders/${holder}`;
    expect((await lawyer.get(`${at}/letter.pdf`)).status).toBe(404);
    expect((await lawyer.post(`${matter}/facts`, { holder, fact: 'sent', toldOn: '2026-04-02' })).status).not.toBe(303);
    expect((await step('granted', '2026-04-01')).status).toBe(422);
    const prosecutor = await one(`select id::text from petitions.holders where kind = 'prosecutor'`);
    const agrees = { holder, fact: 'agreed', toldOn: '2026-03-01', proof: 'Letter of March 1' };
    expect((await lawyer.post(`${matter}/facts`, agrees)).status).not.toBe(303);
    await went(lawyer.post(`${matter}/facts`, { ...agrees, holder: prosecutor }));
    const records = await Promise.all(['PC 647(b)', 'PC 484'].map(idOf));
    await went(lawyer.post(`${matter}/grant`, { orderedOn: '2026-04-01', records }));
    await went(lawyer.post(`${matter}/facts`, { holder, fact: 'sent', toldOn: '2026-04-02' }));
    await went(lawyer.post(`${matter}/facts`, { holder, fact: 'sent', toldOn: '2026-04-02' }));
    expect(await one('select count(*) from petitions.holder_facts where holder_id = $1', [holder])).toBe('1');
    const letter = await lawyer.get(`${at}/letter.pdf`);
    expect(letter.text.startsWith('%PDF-')).toBe(true);
    expect((await lawyer.post(`${matter}/facts`, { holder, fact: 'sealed', toldOn: '2026-04-20' })).text).toContain(
      'Write what shows it',
    );
    await went(
      lawyer.post(`${matter}/facts`, { holder, fact: 'sealed', toldOn: '2026-04-20', proof: 'Qwyxproof of seal' }),
    );
    expect((await lawyer.post(`${at}/dropping`, {})).status).not.toBe(303);
    expect(stripped(await lawyer.get(matter))).toContain('Every record is to be sealed by');
  });
});

describe('a day of a petition', () => {
  const look = (day: string) => tellDays({ db: county.database.jobs, now: () => new Date(`${day}T18:00:00Z`) });
  const told = async () =>
    (
      await county.owner(
        `select n.kind || ' ' || u.handle as said from responses.notices n join people.users u on u.id = n.user_id where n.kind like 'own-day-%' order by n.at, 1`,
      )
    ).map(({ said }) => said);

  it('is told to the youth’s own lawyer before it, on it and after it, each once, and in a mail nothing of it', async () => {
    // The order was sent on April 2; the first to be sealed by is the latest of 90 days and a year from the arrest.
    const [due] = await county.owner(`select (date '2026-04-01' + 90)::text as on`);
    expect(due?.on).toBe('2026-06-30');
    await county.owner(`update access.bases set since = '2026-01-01' where kind = 'counsel'`);
    await look('2026-06-01');
    const before = (await told()).length;
    await Promise.all([look('2026-06-25'), look('2026-06-25')]);
    await look('2026-06-26');
    expect((await told()).slice(before)).toEqual(['own-day-before defender']);
    await look('2026-06-30');
    await look('2026-07-01');
    await look('2026-07-02');
    expect((await told()).slice(before)).toEqual([
      'own-day-before defender',
      'own-day-at defender',
      'own-day-after defender',
    ]);
    expect(stripped(await lawyer.get('/notices'))).toContain('A day that you watch as a lawyer has passed');
    expect(await one(`select string_agg(distinct kind, ',') from mail.outbox where to_user is not null`)).toContain(
      'waits',
    );
  });

  it('is nobody else’s: no hearing of it stands in the courts’ calendar, and no other hears of it', async () => {
    expect(await one('select count(*) from courts.hearings')).toBe('0');
    expect((await told()).every((said) => String(said).endsWith(' defender'))).toBe(true);
    expect(stripped(await worker.get('/notices'))).not.toContain('as a lawyer');
    const own = await person(county, 'defender');
    const asked = (sql: string) => asPerson(county, own, (query) => query(sql));
    for (const sql of ['select * from petitions.running()', 'select 1 from petitions.told'])
      await expect(asked(sql), sql).rejects.toThrow(/permission denied/);
  });
});

describe('nobody but the youth’s own lawyer', () => {
  it('finds a petition, its papers or a day of it, at a door or in the database', async () => {
    for (const handle of ['socialworker', 'officer', 'socialworker-2'])
      for (const path of [of('/petitions'), matter, `${matter}/packet`, `${matter}/packet/petition.pdf`])
        expect((await (await county.as(handle)).get(path)).status, `${handle} ${path}`).toBe(404);
    for (const table of ['matters', 'charges', 'steps', 'holders', 'holder_facts']) {
      const seen = await asPerson(county, await person(county, 'socialworker'), (query) =>
        query(`select 1 from petitions.${table}`),
      );
      expect(seen, table).toEqual([]);
    }
    expect(stripped(await worker.get(`/youth/${youthId}`))).not.toContain('etition');
  });
});
