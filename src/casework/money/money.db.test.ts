import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { screened } from '../../../test/harness/screening.ts';

let county: County;
let worker: Visitor;
let supervisor: Visitor;
let planLead: Visitor;
let youthId: string;
beforeAll(async () => {
  county = await aCounty();
  [worker, supervisor, planLead] = await Promise.all([
    county.as('socialworker'),
    county.as('supervisor'),
    county.as('planlead'),
  ]);
  const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given: 'Ilse', age: '15' });
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
  youthId = String(row?.id);
});
afterAll(() => county.close());

const stripped = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const ask = { purpose: 'clothing', what: 'Shoes and a bus card', amount: '85', way: 'bought', cse: 'at-risk' };
const ofYouth = (path = '') => `/youth/${youthId}/money${path}`;
const idIn = (location: string | null) => String(location?.split('/').at(-1));

/** The plan lead writes what a fund holds, an administrator puts it in force. */
async function holds(fund: string, over: Record<string, string | string[]> = {}): Promise<void> {
  const written = await planLead.post(`/funds/${fund}`, {
    labelEn: 'A fund',
    labelEs: 'Un fondo',
    purposes: ['clothing', 'transport', 'income'],
    approvers: ['supervisor', 'plan-lead'],
    source: 'County decision',
    ...over,
  });
  expect(written.status, stripped(written.text).slice(0, 800)).toBe(303);
  const [version] = await county.owner('select id::text from funds.versions order by created_at desc limit 1');
  const admin = await county.as('admin');
  const own = await planLead.post(`/funds/versions/${version?.id}/force`, {});
  expect(own.status, 'not by who wrote it').not.toBe(303);
  expect((await admin.post(`/funds/versions/${version?.id}/force`, {})).status).toBe(303);
  expect((await admin.post(`/funds/versions/${version?.id}/force`, {})).status, 'once').not.toBe(303);
}

const asked = async (over: Record<string, string> = {}, by = worker): Promise<string> => {
  const sent = await by.post(ofYouth('/new'), { ...ask, fund: 'csec-program', ...over });
  expect(sent.status, stripped(sent.text).slice(0, 1200)).toBe(303);
  return idIn(sent.location);
};
const decided = async (id: string) =>
  (
    await county.owner(`select count(*)::int as n from money.decisions where ask_id = $1 and kind = 'approved'`, [id])
  )[0]?.n;

describe('which money may pay', () => {
  it('says why a fund may pay, and what to ask where it is not known', async () => {
    const open = stripped((await worker.post(ofYouth('/new/funds'), { ...ask, cse: '' })).text);
    expect(open).toContain('Not known: ask about sexual exploitation.');
    const shown = stripped((await worker.post(ofYouth('/new/funds'), { ...ask, lt: 'experienced' })).text);
    expect(shown).toMatch(/State child program money\s+May pay/);
    expect(shown).toContain('WIC 16524.7');
    expect(shown).toContain('Not yet verified');
    expect((await worker.get(ofYouth('/new'))).text, 'the age that the record knows').toContain('value="15"');
  });

  it('is not asked from a fund that may not pay, or of which it is not known', async () => {
    for (const over of [{ cse: 'no' }, { cse: '' }, { fund: 'calvcb' }, { fund: 'nothing' }]) {
      const sent = await worker.post(ofYouth('/new'), { ...ask, fund: 'csec-program', ...over });
      expect(sent.status, JSON.stringify(over)).toBe(422);
      expect(sent.text).toContain('Shoes and a bus card');
    }
    expect((await worker.post(ofYouth('/new'), { ...ask, fund: 'csec-program', amount: 'ten' })).text).toContain(
      'Write an amount in dollars',
    );
  });
});

describe('an ask', () => {
  it('cannot be approved before the county has said how much the fund holds', async () => {
    const id = await asked();
    const tried = await supervisor.post(`/money/${id}/approval`, {});
    expect(tried.text).toContain('has not said how much this fund holds');
    expect(await decided(id)).toBe(0);
    await holds('csec-program', { pot: '500', twoOver: '300', rules: 'keep' });
    expect((await supervisor.post(`/money/${id}/approval`, {})).status).toBe(303);
  });

  it('is approved by another, paid, and its youth is asked what it did', async () => {
    const id = await asked({ words: 'I want the red ones', amount: '40' });
    const [code] = await county.owner('select code from money.asks where id = $1', [id]);
    expect((await worker.get(`/money/${id}`)).text).toContain('I want the red ones');
    expect((await worker.post(`/money/${id}/approval`, {})).status, 'never by who asked').toBe(404);
    const seen = (await planLead.get(`/money/${id}`)).text;
    expect(seen).toContain('Shoes and a bus card');
    for (const hidden of ['Ilse', youthId, 'red ones']) expect(seen).not.toContain(hidden);
    expect((await planLead.get('/work')).text).toContain(String(code?.code));
    expect((await planLead.post(`/money/${id}/approval`, {})).status).toBe(303);
    expect((await planLead.get('/work')).text).not.toContain(String(code?.code));
    expect((await worker.post(`/money/${id}/payment`, { onDay: '2999-01-01', way: 'bought' })).status).toBe(422);
    const paid = { onDay: '2026-01-02', way: 'bought', receipt: 'No. 7' };
    const today = (await county.owner(`select (now() at time zone 'America/Los_Angeles')::date::text as day`))[0]?.day;
    expect((await worker.post(`/money/${id}/payment`, { ...paid, onDay: String(today) })).status).toBe(303);
    expect((await worker.post(`/money/${id}/payment`, { ...paid, onDay: String(today) })).status, 'once').not.toBe(303);
    expect((await worker.post(`/money/${id}/effect`, { helped: 'yes', words: 'I walk to school' })).status).toBe(303);
    expect(stripped((await worker.get(`/money/${id}`)).text)).toContain('I walk to school');
    expect(stripped((await planLead.get('/money')).text)).toContain('Days from ask to paid');
    expect(stripped((await worker.get(`/youth/${youthId}/timeline`)).text)).toContain('Money was asked');
    const [row] = await county.owner('select body, wrapped from money.asks where id = $1', [id]);
    expect(Buffer.from(row?.body as Uint8Array).toString('latin1')).not.toContain('Shoes');
  });

  it('takes two people above the amount that the fund names', async () => {
    const id = await asked({ amount: '310' });
    expect((await supervisor.post(`/money/${id}/approval`, {})).status).toBe(303);
    expect((await worker.post(`/money/${id}/payment`, { onDay: '2026-01-02', way: 'cash' })).status).not.toBe(303);
    expect((await supervisor.post(`/money/${id}/approval`, {})).status, 'not twice by one').not.toBe(303);
    expect(await decided(id)).toBe(1);
    expect((await planLead.post(`/money/${id}/approval`, {})).status).toBe(303);
    expect(await decided(id)).toBe(2);
  });

  it('is not approved with a reason and another way, and then no more', async () => {
    const id = await asked({ amount: '5' });
    const bare = await supervisor.post(`/money/${id}/denial`, { words: ' ' });
    expect([bare.status, bare.text.includes('Write why, and another way.')]).toEqual([422, true]);
    expect((await supervisor.post(`/money/${id}/denial`, { words: 'The school gives it.' })).status).toBe(303);
    expect((await planLead.post(`/money/${id}/approval`, {})).status).not.toBe(303);
    expect(stripped((await worker.get(`/money/${id}`)).text)).toContain('The school gives it.');
  });

  it('counts what one youth had against the limit of the fund', async () => {
    await holds('restoration', { pot: '1000', limit: '100', every: 'year', rules: 'keep' });
    const first = await asked({ fund: 'restoration', amount: '70' });
    const second = await asked({ fund: 'restoration', amount: '40' });
    expect((await supervisor.post(`/money/${first}/approval`, {})).status).toBe(303);
    expect((await supervisor.post(`/money/${second}/approval`, {})).text).toContain('limit for one youth');
    const over = await worker.post(ofYouth('/new'), { ...ask, fund: 'restoration', amount: '101' });
    expect(over.status).toBe(422);
  });

  it('never takes more than the fund has left, whoever approves at the same moment', async () => {
    await holds('transport', { pot: '100', rules: 'keep' });
    const asks: string[] = [];
    for (const amount of ['30', '45', '20', '55', '25', '10'])
      asks.push(await asked({ fund: 'transport', purpose: 'transport', amount }));
    const approvers = [await person(county, 'supervisor'), await person(county, 'planlead')];
    const tries = asks.flatMap((id) =>
      approvers.map((who) =>
        asPerson(county, who, (query) => query(`select money.decide($1, 'approved', null)`, [id])),
      ),
    );
    await Promise.all(tries);
    const [sum] = await county.owner(
      `select sum(a.cents)::int as cents, count(*)::int as n, count(distinct a.id)::int as asks from money.asks a
        join money.decisions d on d.ask_id = a.id where a.fund = 'transport'`,
    );
    expect(Number(sum?.cents)).toBeLessThanOrEqual(10000);
    expect(Number(sum?.cents), 'and as much as fits').toBeGreaterThan(10000 - 5500);
    expect(sum?.n, 'two at once are one yes').toBe(sum?.asks);
  });

  it('pays nothing from a fund that has ended', async () => {
    await holds('strength-building', { pot: '100', rules: 'new' });
    const id = await asked({ fund: 'strength-building', amount: '5' });
    await holds('strength-building', { pot: '100', rules: 'keep', until: '2026-01-01' });
    expect((await supervisor.post(`/money/${id}/approval`, {})).text).toContain('pays nothing on this day');
    expect((await worker.post(ofYouth('/new'), { ...ask, fund: 'strength-building' })).status).toBe(422);
  });

  it('without a record makes none, and is seen by who asked and who approves alone', async () => {
    const before = await county.owner('select count(*)::int as n from youth.youth');
    const shelter = await county.as('shelter');
    const sent = await shelter.post('/money-without-a-record', {
      ...ask,
      fund: 'csec-program',
      whom: 'A girl of 16',
      amount: '5',
    });
    expect(sent.status, stripped(sent.text).slice(0, 600)).toBe(303);
    const path = `/money/${idIn(sent.location)}`;
    expect((await shelter.get(path)).text).toContain('A girl of 16');
    expect((await worker.get(path)).status).toBe(404);
    expect((await supervisor.get(path)).status, 'of another agency').toBe(404);
    expect((await planLead.get(path)).status).toBe(200);
    expect(await county.owner('select count(*)::int as n from youth.youth')).toEqual(before);
  });

  it('is found by nobody else, and written past no door', async () => {
    const id = await asked({ amount: '5' });
    for (const handle of ['officer', 'educator', 'analyst', 'other-county', 'nurse', 'shelter']) {
      const other = await county.as(handle);
      for (const path of [`/money/${id}`, ofYouth(), ofYouth('/new')])
        expect((await other.get(path)).status, `${handle} ${path}`).toBe(404);
      expect((await other.post(`/money/${id}/approval`, {})).status, handle).toBe(404);
      expect((await other.get('/money')).text, handle).not.toContain(id);
    }
    for (const table of ['money.decisions', 'money.payments', 'money.effects'])
      await expect(county.owner(`set role throughline_app; delete from ${table}`)).rejects.toThrow(/permission denied/);
    await expect(county.owner(`set role throughline_app; update money.asks set cents = 1`)).rejects.toThrow(
      /permission denied/,
    );
    await county.owner('update money.of_youth set sealed_by = gen_random_uuid() where ask_id = $1', [id]);
    expect((await supervisor.get(`/money/${id}`)).status, 'sealed with its record').toBe(404);
    expect((await worker.get(`/money/${id}`)).status).toBe(404);
  });
});
