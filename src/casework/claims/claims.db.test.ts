import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Page, type Visitor } from '../../../test/harness/county.ts';
import { ownPageOf } from '../../../test/harness/own-page.ts';
import { screened } from '../../../test/harness/screening.ts';
import { addDays } from '../../kernel/calendar.ts';
import { lookForCompensation, tendClaims } from './jobs.ts';

let county: County;
let worker: Visitor;
let lawyer: Visitor;
let advocate: Visitor;
let youthId: string;
let countyId: string;
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'America/Los_Angeles' });
const plain = ({ text }: Page) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const one = async (sql: string, values: unknown[] = []) =>
  String(Object.values((await county.owner(sql, values))[0] ?? {})[0]);
const userOf = (handle: string) => one('select id::text from people.users where handle = $1', [handle]);
const at = (path = '', youth = youthId) => `/youth/${youth}/claims${path}`;
const went = async (page: Promise<Page>) => {
  const done = await page;
  expect(done.status, plain(done).slice(0, 700)).toBe(303);
  return String(done.location);
};
const bring = async (handle: string, kind: string, youth = youthId) =>
  went(worker.post(`/youth/${youth}/access/bring`, { person: await userOf(handle), kind }));
const begin = (kind: string, fields: Record<string, string | string[]>, by = worker) =>
  by.post(at(`/new/${kind}`), { owner: String(by.userId), ...fields });
const step = (claim: string, fields: Record<string, string>, by = worker) =>
  by.post(`${claim}/steps`, { onDay: today, owner: String(by.userId), ...fields });
const noticesOf = async (handle: string) =>
  (
    await county.owner(
      `select n.kind from responses.notices n join people.users u on u.id = n.user_id where u.handle = $1 and n.kind like 'claim-%' order by n.kind`,
      [handle],
    )
  ).map(({ kind }) => String(kind));
const desk = (now: Date) => ({ db: county.database.jobs, now: () => now });
const decide = async (youth: string, standing: string, by = worker) =>
  went(
    by.post(`/youth/${youth}/identification/lt`, {
      standing,
      industries: 'meat-poultry-processing',
      reasons: 'As the youth told it, in their own words.',
      relationships: 'employer',
      cameToLight: 'screening',
    }),
  );
async function aYouth(given: string): Promise<string> {
  const signs = ['asked.works', 'asked.meat-or-poultry-plant', 'asked.made-to-keep-working', 'asked.owes-debt'];
  const { id } = await screened(worker, 'child-welfare', signs, { given, age: '16' });
  return one('select youth_id::text from screening.screenings where id = $1', [id]);
}

beforeAll(async () => {
  county = await aCounty();
  [worker, lawyer, advocate] = await Promise.all([
    county.as('socialworker'),
    county.as('defender'),
    county.as('advocate'),
  ]);
  youthId = await aYouth('Noor');
  countyId = await one('select county_id::text from youth.youth where id = $1', [youthId]);
  await bring('defender', 'counsel');
  await bring('advocate', 'assigned-team');
});
afterAll(() => county.close());

describe('compensation', () => {
  it('is not known until somebody decides, then likely, and is told once to the lawyer', async () => {
    expect(plain(await worker.get(at()))).toContain('Not known yet');
    await lookForCompensation(desk(new Date()), county.vault);
    expect(await noticesOf('defender')).toEqual([]);
    await decide(youthId, 'suspected');
    for (const _ of [1, 2]) await lookForCompensation(desk(new Date()), county.vault);
    await decide(youthId, 'suspected');
    await lookForCompensation(desk(new Date()), county.vault);
    expect(await noticesOf('defender'), 'once, though decided again').toEqual(['claim-likely']);
    expect(await noticesOf('advocate'), 'there is a lawyer').toEqual([]);
    const seen = plain(await lawyer.get(at()));
    expect(seen).toContain('It is likely open');
    expect(seen).toContain('Up to $10,000 a year for 2 years, $20,000 in all.');
    expect(seen).toContain('Those who stand by the youth were told on');
    expect(plain(await lawyer.get('/work'))).toContain('Compensation may be open: talk it over with the youth');
    expect(plain(await worker.get('/work'))).not.toContain('Compensation may be open');
  });

  it('is told to the advocate where there is no lawyer, and waits a day where there is nobody', async () => {
    const other = await aYouth('Ren');
    await decide(other, 'suspected');
    await lookForCompensation(desk(new Date()), county.vault);
    expect(plain(await worker.get(at('', other)))).toContain('Nobody was told');
    await bring('advocate', 'assigned-team', other);
    await lookForCompensation(desk(new Date()), county.vault);
    expect(await noticesOf('advocate'), 'not before a day').toEqual([]);
    await lookForCompensation(desk(new Date(Date.now() + 86_500_000)), county.vault);
    expect(await noticesOf('advocate')).toEqual(['claim-likely']);
  });

  it('is begun once, with its days, is on the youth’s own page, and ends what waited in the lawyer’s work', async () => {
    const begun = await Promise.all([
      begin('compensation', { about: 'Qwyxabout' }),
      begin('compensation', { about: 'Qwyxabout' }, advocate),
    ]);
    expect(begun.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect(begun.map(plain).join(' ')).toContain('One is begun already');
    const claim = String(begun.find(({ status }) => status === 303)?.location);
    expect(plain(await lawyer.get('/work'))).not.toContain('Compensation may be open');
    await went(step(claim, { step: 'asked', onDay: addDays(today, -70) }));
    expect(plain(await worker.get('/work')), 'ask after it').toContain('Noor: State compensation for income lost');
    expect(plain(await advocate.get('/work'))).not.toContain('Noor: State compensation');
    const own = await ownPageOf(county, worker, youthId);
    expect(plain(await own.get('/my-page/next'))).toContain('State money for lost pay: we wait for an answer');
    for (const [over, said] of [
      [{ step: 'paid' }, 'Write how much was paid.'],
      [{ step: 'refused' }, 'Write the reasons that were given.'],
      [{ step: 'taken' }, 'Choose what happened.'],
      [{ step: 'granted', cents: 'much' }, 'Write a sum'],
      [{ step: 'granted', onDay: addDays(today, 1) }, 'Choose a day that has come.'],
      [{ step: 'papers-asked', dueOn: addDays(today, -1) }, 'Choose a later day.'],
      [{ step: 'granted', owner: String((await county.as('educator')).userId) }, 'Choose who sees to it.'],
    ] as const) {
      const sent = await step(claim, over);
      expect([sent.status, sent.text.includes(said)], said).toEqual([422, true]);
    }
    await went(step(claim, { step: 'paid', cents: '1,250.50' }));
    expect(plain(await worker.get(claim))).toContain('$1,250.50');
    const paid = await one(`select id::text from claims.steps where step = 'paid'`);
    const taken = await Promise.all([
      worker.post(`${claim}/steps/${paid}/back`, {}),
      worker.post(`${claim}/steps/${paid}/back`, {}),
    ]);
    expect(taken.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect(plain(await worker.get(at()))).not.toContain('$1,250.50');
    await went(step(claim, { step: 'paid', cents: '900' }));
    expect(plain(await worker.get(`/youth/${youthId}/timeline`))).toContain('income lost to trafficking: Paid');
  });

  it('prints its papers with every blank listed, and keeps what two wrote at once apart', async () => {
    const claim = await one(`select id::text from claims.claims where kind = 'compensation'`);
    const form = at(`/${claim}/application`);
    const page = await worker.get(form);
    expect(plain(page)).toContain('kind of crime: attested by nobody yet');
    const seen = /name="seen" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const said = { seen, what: 'Qwyxharm', workKind: 'Qwyxwork', losses: 'income', statements: 'caseworker' };
    const half = await worker.post(form, { ...said, attestedName: 'Ana' });
    expect([half.status, half.text.includes('Qwyxharm'), plain(half).includes('Choose who, write the name')]).toEqual([
      422,
      true,
      true,
    ]);
    await went(worker.post(form, { ...said, attestedBy: 'caseworker', attestedName: 'Ana', attestedOn: today }));
    const again = plain(await worker.get(form));
    expect(again).not.toContain('kind of crime: attested by nobody yet');
    expect(again).toContain('who signs');
    expect((await advocate.post(form, said)).text, 'somebody wrote in the meantime').toContain(
      'Somebody else wrote here',
    );
    for (const set of ['application.pdf', 'application.docx']) {
      const file = await worker.get(`${form}/${set}`);
      expect([file.status, file.headers.get('cache-control'), file.text.length > 3000]).toEqual([
        200,
        'no-store',
        true,
      ]);
    }
    const rows = await county.owner(
      `select c::text || coalesce((select string_agg(s::text, '') from claims.steps s), '') as row from claims.claims c`,
    );
    expect(JSON.stringify(rows)).not.toContain(Buffer.from('Qwyx').toString('hex'));
  });
});

describe('how far compensation came', () => {
  it('is counted by year for the county, without what a court sealed', async () => {
    const sums = async () =>
      Object.fromEntries(
        (
          await asPerson(county, await person(county, 'planlead'), (query) =>
            query('select what, n from claims.sums($1, 12)', [Number(today.slice(0, 4))]),
          )
        ).map(({ what, n }) => [String(what), Number(n)]),
      );
    // The other youth's advocate is told a day later, which may be of another year.
    const { eligible, told, filed, paid } = await sums();
    expect([eligible, filed, paid]).toEqual([2, 1, 1]);
    expect(told).toBeGreaterThanOrEqual(1);
    await county.owner(`update claims.claims set sealed_by = gen_random_uuid() where kind = 'compensation'`);
    expect((await sums()).filed ?? 0, 'what a court sealed').toBe(0);
    await county.owner(`update claims.claims set sealed_by = null where kind = 'compensation'`);
  });
});

describe('a wage claim', () => {
  let claim = '';
  it('is not begun without the youth’s yes to that agency', async () => {
    const work = { whom: 'Qwyxplant', from: '2026-01-01', until: '2026-06-01', asked: '2,400' };
    const sent = await begin('wage-state', { ...work, mayKnow: 'federal' });
    expect([
      sent.status,
      plain(sent).includes('Without the youth’s yes to this agency'),
      sent.text.includes('Qwyxplant'),
    ]).toEqual([422, true, true]);
    claim = await went(begin('wage-state', { ...work, mayKnow: ['state'] }));
    const seen = plain(await worker.get(claim));
    expect(seen).toContain('$2,400');
    expect(seen).toContain('until May 31, 2029');
    expect(seen).toContain('Not yet verified');
  });

  it('is watched for retaliation: each look with what was done, the next one in the owner’s work and told once', async () => {
    const look = (fields: Record<string, string | string[]>) =>
      worker.post(`${claim}/watch`, { lookedOn: addDays(today, -15), ...fields });
    const sent = await look({ seen: ['hours-cut'], saw: 'Qwyxsaw' });
    expect([sent.status, plain(sent).includes('Write what was done about it.'), sent.text.includes('Qwyxsaw')]).toEqual(
      [422, true, true],
    );
    await went(look({ seen: ['hours-cut', 'status-threats'], saw: 'Qwyxsaw', done: 'Told the office' }));
    const seen = plain(await worker.get(claim));
    expect(seen).toContain('Hours or pay cut, Threats with papers or the police');
    expect(seen, 'a complaint runs from the day it was seen').toContain('struck back');
    expect(plain(await worker.get('/work'))).toMatch(/Noor: Wage claim with the state Look again/);
    const before = (await noticesOf('socialworker')).length;
    await Promise.all([tendClaims(desk(new Date()), county.vault), tendClaims(desk(new Date()), county.vault)]);
    await tendClaims(desk(new Date()), county.vault);
    expect((await noticesOf('socialworker')).filter((kind) => kind === 'claim-watch')).toHaveLength(1);
    expect(before).toBe(0);
    await went(look({ lookedOn: today }));
    expect(plain(await worker.get('/work'))).not.toContain('Look again');
  });

  it('rings at its day and after it, each once, and no more when there was a later step', async () => {
    await went(step(claim, { step: 'asked', dueOn: addDays(today, 3) }));
    const on = (days: number) => tendClaims(desk(new Date(`${addDays(today, days)}T20:00:00Z`)), county.vault);
    const rung = async () => (await noticesOf('socialworker')).filter((kind) => kind !== 'claim-watch');
    await on(2);
    expect(await rung()).toEqual([]);
    for (const _ of [1, 2]) await on(3);
    expect(await rung()).toEqual(['claim-due']);
    for (const _ of [1, 2]) await on(4);
    expect(await rung()).toEqual(['claim-due', 'claim-late']);
    await went(step(claim, { step: 'papers-asked', dueOn: addDays(today, 6) }));
    await went(step(claim, { step: 'ended' }));
    await on(6);
    expect(await rung()).toEqual(['claim-due', 'claim-late']);
    expect(plain(await worker.get('/notices'))).toContain('The day of a claim of yours is over');
  });
});

describe('a lead and a declaration', () => {
  it('go to the youth’s own lawyer alone; who handed one on sees that they did, and nothing after', async () => {
    const lead = await went(begin('t-lead', { about: 'Qwyxlead' }));
    expect(await noticesOf('defender')).toContain('claim-lead');
    expect(plain(await lawyer.get(lead))).toContain('Qwyxlead');
    await went(step(lead, { step: 'taken', words: 'Qwyxlawyer' }, lawyer));
    const mine = plain(await worker.get(lead));
    expect(mine).toContain('Qwyxlead');
    expect(mine).not.toContain('Qwyxlawyer');
    expect(mine).not.toContain(': Counsel took it up');
    expect((await step(lead, { step: 'asked' })).status, 'the lawyer alone goes on').toBe(404);
    for (const handle of ['advocate', 'probation', 'educator', 'officer', 'analyst', 'other-county']) {
      const other = await county.as(handle);
      expect((await other.get(lead)).status, handle).toBe(404);
      expect((await other.get(at('/new/t-lead'))).status, handle).toBe(404);
    }
    const { text } = await worker.get(`/youth/${youthId}/timeline`);
    expect(text + (await lawyer.get(`/youth/${youthId}/timeline`)).text).not.toContain('T status');
    const own = await ownPageOf(county, worker, youthId);
    expect(plain(await own.get('/my-page/next'))).not.toContain('T status');
  });

  it('of an officer is asked for by the lawyer, with the law’s days from the first encounter, in the lawyer’s work', async () => {
    expect((await begin('officer-declaration', { whom: 'Central' })).status).toBe(404);
    const asked = await went(begin('officer-declaration', { whom: 'Qwyxagency', met: addDays(today, -40) }, lawyer));
    await went(step(asked, { step: 'asked' }, lawyer));
    expect(plain(await lawyer.get(asked))).toContain('15 business days (set by law');
    expect(plain(await lawyer.get('/work'))).toContain('Noor: An officer’s declaration');
    expect(plain(await worker.get('/work'))).not.toContain('declaration');
    expect((await worker.get(asked)).status).toBe(404);
    expect(plain(await worker.get(at()))).not.toContain('Qwyxagency');
    await went(step(asked, { step: 'refused', words: 'Qwyxgrounds' }, lawyer));
    await went(step(asked, { step: 'new-evidence' }, lawyer));
    const due = await one(`select (due_on - on_day)::text from claims.steps where step = 'new-evidence'`);
    expect(due).toBe('7');
    // A certification for U status: asked for by the lawyer alone, with days of its own, said to be unverified.
    const lead = await went(begin('u-lead', { about: 'x' }, lawyer));
    await went(step(lead, { step: 'certification-asked-removal' }, lawyer));
    expect(await one(`select (due_on - on_day)::text from claims.steps where step like 'certification%'`)).toBe('7');
    expect(plain(await lawyer.get(lead))).toMatch(/7 days \(set by law.*PC 679\.10/);
    expect((await worker.get(lead)).status).toBe(404);
    await went(step(lead, { step: 'ended' }, lawyer));
  });

  it('are in nobody else’s rows, past every door', async () => {
    const seen = async (handle: string) =>
      asPerson(county, await person(county, handle), (query) =>
        query('select kind from claims.claims union all select kind from claims.steps'),
      );
    const kinds = async (handle: string) =>
      [...new Set((await seen(handle)).map((row) => String(row.kind)))].toSorted();
    expect(await kinds('defender')).toEqual(['compensation', 'officer-declaration', 't-lead', 'u-lead', 'wage-state']);
    expect(await kinds('advocate')).toEqual(['compensation', 'wage-state']);
    expect(await kinds('socialworker')).toEqual(['compensation', 't-lead', 'wage-state']);
    for (const handle of ['officer', 'educator', 'analyst', 'other-county'])
      expect(await kinds(handle), handle).toEqual([]);
  });
});

describe('the rest', () => {
  it('of restitution is for who sees juvenile court matters; a school and the police see no claim even in the team', async () => {
    const paid = await went(begin('restitution', { whom: 'Qwyxcourt' }, lawyer));
    expect((await advocate.get(paid)).status).toBe(404);
    expect(plain(await advocate.get(at()))).not.toContain('Qwyxcourt');
    for (const handle of ['educator', 'detective']) {
      await county.owner(
        `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by)
          select county_id, gen_random_uuid(), $1, 'own-case', id, id from people.users where handle = $2`,
        [youthId, handle],
      );
      await county.owner('select access.derive($1, $2)', [countyId, youthId]);
      expect((await (await county.as(handle)).get(at())).status, handle).toBe(404);
      const rows = await asPerson(county, await person(county, handle), (query) =>
        query('select 1 from claims.claims'),
      );
      expect(rows, handle).toEqual([]);
    }
  });

  it('of unpaid fines stands here, stayed or not, for who may know of charges', async () => {
    const charge = { what: 'convicted', code: 'PC 484', fine: '400', offenseOn: '2025-01-02' };
    const sent = await lawyer.post(`/youth/${youthId}/relief/charges`, charge);
    expect(sent.status, plain(sent).slice(0, 500)).toBe(303);
    expect(plain(await lawyer.get(at()))).toMatch(/PC 484[^:]*: \$400 open not stayed/);
    expect(plain(await advocate.get(at()))).not.toContain('PC 484');
  });

  it('of an owner who left is with whose case it is; what is written is changed by nobody', async () => {
    const claim = await went(
      begin('wage-federal', { whom: 'Plant', mayKnow: ['federal'], owner: String(advocate.userId) }),
    );
    await went(step(claim, { step: 'asked', dueOn: today, owner: String(advocate.userId) }));
    expect(plain(await advocate.get('/work'))).toContain('Noor: Wage claim with the federal office');
    expect(plain(await worker.get('/work'))).not.toContain('federal office');
    await county.owner(`update access.bases set ended_at = now() where youth_id = $1 and user_id = $2`, [
      youthId,
      advocate.userId,
    ]);
    await county.owner('select access.derive($1, $2)', [countyId, youthId]);
    expect(plain(await worker.get('/work'))).toContain('Noor: Wage claim with the federal office');
    expect((await advocate.get(at())).status).toBe(404);
    for (const act of [
      'update claims.steps set step = step',
      'update claims.claims set words = words',
      'delete from claims.watches',
      'update claims.looks set told = told',
    ])
      await expect(county.owner(`set role throughline_app; ${act}`)).rejects.toThrow(/permission denied/);
  });
});
