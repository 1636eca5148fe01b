import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, person } from '../../../test/access/scene.ts';
import { askIn } from '../../../test/harness/asks.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { screened } from '../../../test/harness/screening.ts';
import { sweepAdvocacy } from './jobs/sweep.ts';

let county: County;
let worker: Visitor;
let manager: Visitor;
let harbor: Visitor;
let foothill: Visitor;
const contracts: Record<string, string> = {};

beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
  manager = await county.as('planlead');
  harbor = await county.as('advocate');
  foothill = await county.as('labor-advocate');
  for (const handle of ['advocate', 'labor-advocate'])
    contracts[handle] = await one(
      `select c.id from advocacy.contracts c join people.users u on u.agency_id = c.agency_id where u.handle = $1`,
      [handle],
    );
});
afterAll(() => county.close());

const one = async (sql: string, values: unknown[] = []): Promise<string> =>
  String(Object.values((await county.owner(sql, values))[0] ?? { none: '' })[0]);
const userOf = (handle: string) => one('select id::text from people.users where handle = $1', [handle]);
const stripped = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const contractOf = (handle: string) => contracts[handle] ?? '';

async function aYouth(given: string): Promise<string> {
  const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given, age: '15' });
  return one('select youth_id::text from screening.screenings where id = $1', [id]);
}
const asked = (over: Record<string, string | string[]> = {}) => ({
  age: '15',
  forms: ['cse'],
  region: 'spa-6',
  language: 'es',
  knows: 'said-yes',
  chosenBy: 'youth',
  contract: contractOf('advocate'),
  called: 'Qwyxcalled',
  reach: 'By text, after school.',
  ...over,
});
async function referred(given: string, over: Record<string, string | string[]> = {}) {
  const youthId = await aYouth(given);
  const page = await worker.post(`/youth/${youthId}/advocacy`, asked(over));
  expect(page.status, stripped(page.text).slice(0, 400)).toBe(303);
  const id = await one('select referral_id::text from advocacy.of_youth where youth_id = $1', [youthId]);
  return { youthId, at: `/advocacy/referrals/${id}`, id };
}
async function taken(given: string) {
  const referral = await referred(given);
  const done = await harbor.post(`${referral.at}/taking`, { advocate: await userOf('advocate') });
  expect(done.status, stripped(done.text).slice(0, 300)).toBe(303);
  return referral;
}
const terms = (over: Record<string, string | string[]> = {}) => ({
  startsOn: '2023-10-01',
  endsOn: '',
  ageFrom: '0',
  ageTo: '21',
  forms: ['cse', 'lt', 'ltfc'],
  capacity: '200',
  contactN: '3',
  contactUnit: 'business-days',
  planN: '',
  ...over,
});
const setTerms = async (handle: string, over: Record<string, string | string[]> = {}) => {
  const page = await manager.post(`/advocacy/contracts/${contractOf(handle)}/terms`, terms(over));
  expect(page.status, stripped(page.text).slice(0, 400)).toBe(303);
};
const sweep = () =>
  sweepAdvocacy({ db: county.database.jobs, now: () => now } as unknown as Parameters<typeof sweepAdvocacy>[0]);
let now = new Date();

describe('a contract', () => {
  it('is entered by who manages contracts alone, and says what it said before', async () => {
    const path = `/advocacy/contracts/${contractOf('labor-advocate')}`;
    for (const other of [worker, harbor, foothill]) {
      expect((await other.get('/advocacy/contracts/new')).status).toBe(404);
      expect((await other.post(`${path}/terms`, terms())).status).toBe(404);
      expect((await other.get(path)).status).toBe(200);
    }
    const wrong = await manager.post(`${path}/terms`, terms({ endsOn: '2020-01-01', note: 'Kept note' }));
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Kept note');
    await setTerms('labor-advocate', { note: 'Second word', subcontractors: 'House A\nHouse B' });
    const page = stripped((await worker.get(path)).text);
    expect(page).toContain('House A, House B');
    expect(page).toContain('3 business days');
    expect(page).toContain('How long the contract gives has not been entered: no clock runs');
    expect(page).toContain('What it said before');
    expect((await (await county.as('other-county')).get(path)).status).toBe(404);
    // How many a program has is for who oversees it; who chooses one sees whether there is room.
    const home = stripped((await worker.get('/advocacy')).text);
    expect(home).toContain('Has room.');
    expect(home).not.toMatch(/\d+ of 200/);
    expect(stripped((await manager.get('/advocacy')).text)).toContain('0 of 200');
  });
});

describe('a referral', () => {
  it('goes to a program that fits, once, and every reason is said in words', async () => {
    const youthId = await aYouth('Amaru');
    const path = `/youth/${youthId}/advocacy`;
    const far = await worker.post(path, asked({ region: 'spa-1' }));
    expect(far.status).toBe(422);
    expect(stripped(far.text)).toContain('Does not work there.');
    expect(far.text).toContain('By text, after school.');
    const look = await worker.post(path, asked({ look: 'yes', language: 'ko', contract: '' }));
    expect(stripped(look.text)).toContain('Does not speak the language.');
    const both = await Promise.all([worker.post(path, asked()), worker.post(path, asked())]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(await one('select count(*) from advocacy.of_youth where youth_id = $1', [youthId])).toBe('1');
    expect(stripped((await worker.get(`/youth/${youthId}/timeline`)).text)).toContain('An advocate was asked for');
  });

  it('tells the program how to reach the youth, and opens nothing else until one of its advocates takes it', async () => {
    const { youthId, at, id } = await referred('Benicio');
    expect(stripped((await harbor.get(at)).text)).toContain('By text, after school.');
    expect(stripped((await harbor.get('/advocacy')).text)).toContain('Qwyxcalled');
    expect((await harbor.get(`/youth/${youthId}`)).status).toBe(404);
    for (const handle of [
      'labor-advocate',
      'planlead',
      'admin',
      'nurse',
      'liaison',
      'other-county',
      'socialworker-2',
    ]) {
      const other = await county.as(handle);
      expect((await other.get(at)).status, handle).toBe(404);
      expect((await other.post(`${at}/taking`, { advocate: await userOf('labor-advocate') })).status, handle).toBe(404);
      expect((await other.get('/advocacy')).text, handle).not.toContain('Qwyxcalled');
    }
    const seen = await asPerson(county, await person(county, 'planlead'), (query) =>
      query('select id from advocacy.referrals where id = $1', [id]),
    );
    expect(seen).toEqual([]);
    const card = await county.owner('select card from advocacy.referrals where id = $1', [id]);
    expect(Buffer.from(card[0]?.card as Uint8Array).toString('latin1')).not.toContain('after school');
    const notOne = await harbor.post(`${at}/taking`, { advocate: await userOf('labor-advocate') });
    expect(notOne.status).toBe(422);
    const both = await Promise.all(
      ['advocate', 'advocate-2'].map(async (handle) => harbor.post(`${at}/taking`, { advocate: await userOf(handle) })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    const advocate = await one('select advocate_id::text from advocacy.turns where referral_id = $1', [id]);
    const [handle] = await county.owner('select handle from people.users where id = $1', [advocate]);
    expect((await (await county.as(String(handle?.handle))).get(`/youth/${youthId}`)).status).toBe(200);
  });

  it('that a program cannot take goes back to who asked, who asks another', async () => {
    const { at, id } = await referred('Chaska');
    expect((await harbor.post(`${at}/declining`, { why: 'full' })).location).toBe('/advocacy');
    expect((await harbor.get(at)).status).toBe(404);
    expect(stripped((await worker.get('/notices')).text)).toContain('A program could not take a referral');
    expect(stripped((await worker.get(at)).text)).toContain('No program has this youth now.');
    const next = { contract: contractOf('labor-advocate'), chosenBy: 'youth' };
    expect((await worker.post(`${at}/routing`, next)).status).toBe(303);
    expect((await worker.post(`${at}/routing`, next)).status).toBe(404);
    expect((await foothill.get(at)).status).toBe(200);
    expect(await one('select count(*) from advocacy.turns where referral_id = $1', [id])).toBe('2');
  });

  it('by a friend needs no case: the program that takes it holds a record of its own', async () => {
    const outreach = await county.as('outreach');
    const without = await outreach.post('/advocacy/refer', asked({ called: 'Dayanara' }));
    expect(without.status).toBe(422);
    const page = await outreach.post('/advocacy/refer', asked({ source: 'peer', called: 'Dayanara' }));
    expect(page.status).toBe(303);
    const at = String(page.location);
    expect(stripped((await outreach.get('/advocacy')).text)).toContain('Dayanara');
    expect((await worker.get(at)).status).toBe(404);
    await harbor.post(`${at}/taking`, { advocate: await userOf('advocate') });
    const youthId = await one(
      `select o.youth_id::text from advocacy.of_youth o where o.referral_id = $1 and exists (select 1 from youth.youth y
        join people.users u on u.agency_id = y.held_by where y.id = o.youth_id and u.handle = 'advocate')`,
      [at.split('/').at(-1)],
    );
    expect((await harbor.get(`/youth/${youthId}`)).status).toBe(200);
    expect((await outreach.get(`/youth/${youthId}`)).status).toBe(404);
    expect(stripped((await outreach.get(at)).text)).toContain('First contact');
  });
});

describe('from where the work is', () => {
  it('begins at the step that is to find an advocate, filled in, and does it with its clock', async () => {
    const youthId = await aYouth('Itzamna');
    const response = await one(
      `insert into responses.responses (county_id, id, youth_id, protocol_id, protocol_version, category, started_at, facts, started_by, agency_id)
        select u.county_id, gen_random_uuid(), $1, 'sex-trafficking-notice', 1, 'child_welfare', now(), '{"standingCse":"suspected","inCare":true}', u.id, u.agency_id
          from people.users u where u.handle = 'socialworker' returning id::text`,
      [youthId],
    );
    const step = `/responses/${response}/steps/advocate`;
    const path = `${step}/advocate`;
    expect((await worker.get(step)).text).toContain(`href="${path}"`);
    expect((await worker.get(`/responses/${response}/steps/tell-youth`)).text).not.toContain('/advocate"');
    expect((await worker.get(`/responses/${response}/steps/tell-youth/advocate`)).status).toBe(404);
    const page = await worker.get(path);
    expect(page.text).toContain('value="Itzamna"');
    expect(stripped(page.text)).toContain('the step “Offer an advocate” is done, at that moment');
    for (const other of [await county.as('nurse'), await county.as('other-county')]) {
      expect((await other.get(path)).status).toBe(404);
      expect((await other.post(path, asked())).status).toBe(404);
    }
    // What is not right does neither.
    expect((await worker.post(path, asked({ reach: '' }))).status).toBe(422);
    const done = () =>
      one(`select count(*) from responses.events where response_id = $1 and kind = 'done' and step_id = 'advocate'`, [
        response,
      ]);
    expect(await done()).toBe('0');
    const both = await Promise.all([worker.post(path, asked()), worker.post(path, asked())]);
    expect(both.map(({ status }) => status).sort()[0]).toBe(303);
    expect(await done()).toBe('1');
    expect(await one('select count(*) from advocacy.of_youth where youth_id = $1', [youthId])).toBe('1');
    expect((await worker.get(path)).status, 'settled').toBe(404);
  });

  it('begins from an ask of somebody outside, for the one who has it, with what they wrote', async () => {
    const { id } = await askIn(county, { name: 'Xochitl', who: 'parent' });
    const path = `/asks/${id}/advocacy`;
    expect((await harbor.get(path)).status, 'nobody has it yet').toBe(404);
    expect((await harbor.post(`/asks/${id}/taken`, {})).status).toBe(303);
    expect((await harbor.get(`/asks/${id}`)).text).toContain(path);
    const page = (await harbor.get(path)).text;
    expect(page).toContain('value="Xochitl"');
    expect(stripped(page)).toContain('213 555 0142');
    expect(page).toMatch(/value="parent"[^>]* checked/);
    expect(stripped(page), 'their story stays in their ask').not.toContain('He has my papers');
    for (const other of [worker, foothill, manager]) expect((await other.get(path)).status).toBe(404);
  });
});

describe('the steps', () => {
  it('are met by a try that reached the youth, the youth’s yes and the plan', async () => {
    const { youthId, at } = await taken('Elian');
    await harbor.post(`/youth/${youthId}/efforts`, { outcome: 'call-no' });
    expect(stripped((await harbor.get(at)).text)).toContain('1 try by this program');
    const before = stripped((await harbor.get(at)).text);
    expect(before).toContain('Comes after the step before');
    await harbor.post(`/youth/${youthId}/efforts`, { outcome: 'visit-yes' });
    expect((await harbor.post(`${at}/events`, { kind: 'agreed' })).status).toBe(303);
    expect((await harbor.post(`${at}/events`, { kind: 'agreed' })).status).toBe(422);
    expect((await worker.post(`${at}/events`, { kind: 'plan' })).status, 'not the worker’s to say').toBe(404);
    await harbor.post(`${at}/events`, { kind: 'plan', words: 'Qwyxplanwords' });
    const page = stripped((await harbor.get(at)).text);
    expect(page).not.toContain('Comes after');
    expect(page).toContain('Qwyxplanwords');
    const ended = await harbor.post(`${at}/events`, { kind: 'ended' });
    expect(ended.status).toBe(422);
    expect(ended.text).toContain('Say why it ended.');
    await harbor.post(`${at}/events`, { kind: 'withdrew' });
    expect((await harbor.get(`/youth/${youthId}`)).status, 'the youth’s no closes the record').toBe(404);
    await harbor.post(`${at}/events`, { kind: 'again' });
    expect((await harbor.get(`/youth/${youthId}`)).status).toBe(200);
    const again = stripped((await harbor.get(at)).text);
    expect(again, 'who comes back is asked anew').toMatch(/The youth’s yes (No clock runs|Due)/);
    expect((await harbor.post(`${at}/events`, { kind: 'agreed' })).status).toBe(303);
  });

  it('that are late are told once: to the advocate, the supervisor, and the county without a name', async () => {
    await setTerms('advocate', { contactN: '1', contactUnit: 'hours', regions: ['spa-6'] });
    await county.owner(
      `insert into people.roles (county_id, user_id, role, approved_at) select county_id, id, 'supervisor', now() from people.users where handle = 'advocate-2'`,
    );
    const { id, at } = await taken('Fausto');
    const told = async () =>
      (
        await county.owner(
          `select d.listener || ' ' || u.handle as who from advocacy.told d join advocacy.turns t on t.id = d.turn_id
            join people.users u on u.id = d.user_id where t.referral_id = $1 order by 1`,
          [id],
        )
      ).map(({ who }) => who);
    now = new Date();
    await sweep();
    expect(await told(), 'its time has not come').toEqual([]);
    now = new Date(Date.now() + 50 * 60_000);
    await sweep();
    expect(await told()).toEqual(['advocate advocate']);
    now = new Date(Date.now() + 26 * 3_600_000);
    await sweep();
    await Promise.all([sweep(), sweep()]);
    expect(await told()).toEqual(['advocate advocate', 'manager planlead', 'supervisor advocate-2']);
    const notices = stripped((await manager.get('/notices')).text);
    expect(notices).toContain('A program under contract is late with a step');
    county.setNow(now);
    const page = (await manager.get('/advocacy')).text;
    county.setNow(null);
    expect(page).not.toContain('Qwyxcalled');
    expect(stripped(page)).toMatch(/Harbor Light[^%]*? 1 /);
    await county.owner(
      `delete from people.roles where role = 'supervisor' and user_id = (select id from people.users where handle = 'advocate-2')`,
    );
    expect((await harbor.get(at)).status).toBe(200);
  });
});

describe('an advocate', () => {
  it('says alone what they are, and it is shown beyond the program only with their yes', async () => {
    const { at } = await taken('Gala');
    await harbor.post('/advocacy/caseload', { capacity: '12', trained: ['cse', 'lt'], kinds: ['survivor'] });
    expect(stripped((await harbor.get('/advocacy/caseload')).text)).toContain('Survivor');
    expect(stripped((await worker.get(at)).text)).not.toContain('Survivor');
    const kinds = (handle: string) =>
      person(county, handle).then((who) =>
        asPerson(county, who, (query) =>
          query('select kinds from advocacy.kinds k where user_id = $1', [harbor.userId]),
        ),
      );
    for (const handle of ['socialworker', 'planlead', 'labor-advocate', 'admin'])
      expect(await kinds(handle), handle).toEqual([]);
    await harbor.post('/advocacy/caseload', { capacity: '12', kinds: ['survivor'], shown: 'yes' });
    expect(stripped((await worker.get(at)).text)).toContain('Survivor');
    expect((await worker.get('/advocacy/caseload')).status).toBe(404);
    expect((await worker.post('/advocacy/caseload', { kinds: ['peer'] })).status).toBe(404);
  });
});

describe('when a program’s contract ends', () => {
  it('each youth has another before its sight ends with its last day, and its vault stays its own', async () => {
    await setTerms('advocate', { regions: ['spa-6'] });
    const { youthId, at, id } = await taken('Hiram');
    const left = await taken('Ixchel');
    const vault = (of: string) => `/youth/${of}/privileged-notes`;
    const kept = { happenedOn: '2026-01-02', note: 'Qwyxvault' };
    expect((await harbor.post(vault(left.youthId), kept)).status).toBe(303);
    const last = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    await setTerms('advocate', { regions: ['spa-6'], endsOn: last });
    const closing = `/advocacy/contracts/${contractOf('advocate')}/closing`;
    const number = await one('select number from advocacy.referrals where id = $1', [id]);
    const county1 = (await manager.get(closing)).text;
    expect(county1).toContain(number);
    expect(county1).not.toContain('Qwyxcalled');
    expect((await harbor.get(closing)).text).toContain('Qwyxcalled');
    expect((await foothill.get(closing)).status).toBe(404);
    expect((await worker.get(closing)).status).toBe(404);

    const move = { contract: contractOf('labor-advocate'), chosenBy: 'youth' };
    expect((await foothill.post(`${at}/routing`, move)).status).toBe(404);
    expect((await harbor.post(`${at}/routing`, move)).status).toBe(303);
    expect((await harbor.get(`/youth/${youthId}`)).status, 'still theirs').toBe(200);
    expect((await foothill.get(`/youth/${youthId}`)).status, 'not yet').toBe(404);
    expect((await foothill.post(`${at}/taking`, { advocate: await userOf('labor-advocate') })).status).toBe(303);
    expect((await foothill.get(`/youth/${youthId}`)).status).toBe(200);
    expect((await harbor.get(`/youth/${youthId}`)).status, 'until the last day').toBe(200);
    const ends = `((($1::date) + 1)::timestamp at time zone 'America/Los_Angeles')`;
    expect(
      await one(
        `select bool_and(g.expires_at = ${ends}) from access.grants g where g.youth_id = $2 and g.user_id = $3`,
        [last, youthId, harbor.userId],
      ),
    ).toBe('true');
    expect(
      await one(`select until = ${ends} from advocacy.turns where referral_id = $2 and until is not null`, [last, id]),
    ).toBe('true');
    const page = stripped((await manager.get(closing)).text);
    expect(page).toContain('Another has taken over');
    expect(page).toMatch(/No other program yet/);

    now = new Date(Date.now() + 8.5 * 86_400_000);
    await sweep();
    await sweep();
    const told = await county.owner(
      `select t.referral_id::text as id, count(*)::int as n from advocacy.told d join advocacy.turns t on t.id = d.turn_id
        where d.step = 'moving' and d.listener = 'manager' group by 1`,
    );
    expect(told.find((row) => row.id === left.id)?.n, 'who has nobody is told of').toBe(1);
    expect(
      told.find((row) => row.id === id),
      'who has moved is not',
    ).toBeUndefined();

    // Past its last day: who has not moved is still with the old program; at the moment another takes over, its sight ends.
    await setTerms('advocate', { regions: ['spa-6'], endsOn: '2026-01-02' });
    expect((await harbor.get(`/youth/${left.youthId}`)).status).toBe(200);
    expect((await harbor.post(`${left.at}/routing`, move)).status).toBe(303);
    expect((await harbor.get(`/youth/${left.youthId}`)).status).toBe(200);
    await foothill.post(`${left.at}/taking`, { advocate: await userOf('labor-advocate') });
    expect((await harbor.get(`/youth/${left.youthId}`)).status).toBe(404);
    expect((await harbor.get(left.at)).status).toBe(404);
    expect((await foothill.get(`/youth/${left.youthId}`)).status).toBe(200);
    expect((await harbor.get(vault(left.youthId))).text, 'the notes stay the old program’s').toContain('Qwyxvault');
    expect((await foothill.get(vault(left.youthId))).text).not.toContain('Qwyxvault');
    await setTerms('advocate', { regions: ['spa-6'] });
  });
});

describe('a case review', () => {
  it('is read by who reviews alone; the program and the county see counts', async () => {
    const { youthId } = await taken('Jacinta');
    const path = `/youth/${youthId}/advocacy/reviews`;
    const turn = await one(
      'select t.id::text from advocacy.turns t join advocacy.of_youth o on o.referral_id = t.referral_id where o.youth_id = $1',
      [youthId],
    );
    const marks = Object.fromEntries(
      ['engagement', 'teaming', 'voice', 'harm-reduction', 'planning', 'tracking', 'trauma-informed'].map((id) => [
        `mark-${id}`,
        '4',
      ]),
    );
    const missing = await worker.post(path, { turn, words: 'Qwyxreview', ...marks, 'mark-voice': '' });
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('Qwyxreview');
    const done = await worker.post(path, { turn, words: 'Qwyxreview', ...marks, 'mark-planning': 'not-seen' });
    expect(done.status, stripped(done.text).slice(0, 300)).toBe(303);
    const review = await one('select id::text from advocacy.reviews where youth_id = $1', [youthId]);
    const said = { review, whom: 'youth', onDay: '2026-01-05', who: 'Jacinta', said: 'Qwyxsaid' };
    expect((await worker.post(`/youth/${youthId}/advocacy/interviews`, said)).status).toBe(303);
    await worker.post(`/youth/${youthId}/team/supporters`, {
      name: 'Qwyxbo Kern',
      relation: 'sponsor',
      saidBy: 'worker',
    });
    expect((await worker.get(path)).text).toContain('Qwyxbo Kern (Sponsor). They may be the one who exploits');
    const sponsor = await worker.post(`/youth/${youthId}/advocacy/interviews`, {
      ...said,
      whom: 'caregiver',
      who: 'Qwyxbo',
    });
    expect(sponsor.status).toBe(422);
    expect(sponsor.text).toContain('This person may be the one who exploits');
    expect((await worker.get(path)).text).toContain('Qwyxsaid');
    expect((await harbor.get(path)).text).not.toMatch(/Qwyxreview|Qwyxsaid/);
    expect((await harbor.post(path, { turn, words: 'Mine', ...marks })).status, 'not one’s own work').toBe(422);
    expect((await harbor.post(`/youth/${youthId}/advocacy/interviews`, said)).status).toBe(404);
    for (const who of [manager, harbor]) {
      const page = stripped((await who.get(`/advocacy/contracts/${contractOf('advocate')}/marks`)).text);
      expect(page).toContain('1 review so far');
      expect(page).not.toContain('Qwyx');
    }
  });
});

describe('what a contract asks for', () => {
  it('is looked at one by one with what was seen, and signed by two', async () => {
    const at = `/advocacy/contracts/${contractOf('labor-advocate')}`;
    const second = await county.as('admin');
    const wanted = await county.owner(
      'select id::text from advocacy.requirements where contract_id = $1 and ended_at is null order by recorded_at, id',
      [contractOf('labor-advocate')],
    );
    expect(wanted.length).toBeGreaterThan(2);
    for (const row of wanted.slice(1))
      expect((await manager.post(`${at}/requirements/${row.id}/end`, {})).status).toBe(303);
    const requirement = `${at}/requirements/${wanted[0]?.id}/finding`;
    expect((await foothill.post(`${at}/compliance`, {})).status).toBe(404);
    await Promise.all([manager.post(`${at}/compliance`, {}), manager.post(`${at}/compliance`, {})]);
    expect(await one('select count(*) from advocacy.checks')).toBe('1');
    expect((await manager.post(`${at}/signing`, {})).status, 'not all found').toBe(422);
    const bare = await manager.post(requirement, {
      verdict: 'not-met',
      seenOn: '2026-01-04',
      evidence: 'Qwyxevidence',
    });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('Qwyxevidence');
    const found = {
      verdict: 'not-met',
      seenOn: '2026-01-04',
      evidence: 'Qwyxevidence',
      action: 'Hire one more.',
      owner: 'The director',
      dueOn: '2027-01-04',
    };
    expect((await manager.post(requirement, found)).status).toBe(303);
    const [row] = await county.owner('select body from advocacy.findings');
    expect(Buffer.from(row?.body as Uint8Array).toString('latin1')).not.toContain('Qwyxevidence');
    expect((await manager.post(`${at}/signing`, {})).status).toBe(303);
    expect((await manager.post(`${at}/signing`, {})).status, 'another signs').toBe(422);
    expect((await manager.post(requirement, { ...found, verdict: 'met' })).status, 'signed').toBe(422);
    expect((await second.post(`${at}/signing`, {})).status).toBe(303);
    expect(stripped((await foothill.get(`${at}/compliance`)).text)).toMatch(/Signed by .* and .*Qwyxevidence/);
    expect((await harbor.get(`${at}/compliance`)).status).toBe(404);
    expect((await manager.post(requirement, { ...found, doneOn: '2026-02-01' })).status).toBe(303);
    expect(stripped((await foothill.get(`${at}/compliance`)).text)).toContain('Put right on');
    // The same as a file, for the two who may read it.
    for (const who of [manager, foothill]) {
      const file = await who.get(`${at}/compliance.csv`);
      expect(file.headers.get('content-type')).toContain('text/csv');
      const [head = '', line = '', more] = file.text.split('\r\n');
      expect(head.split(',').length).toBe(12);
      expect(line).toMatch(/,Not met,2026-01-04,.*,Qwyxevidence,,Hire one more\.,The director,2027-01-04,2026-02-01,/);
      expect(more).toBe('');
    }
    for (const handle of ['advocate', 'analyst', 'socialworker', 'other-county'])
      expect((await (await county.as(handle)).get(`${at}/compliance.csv`)).status, handle).toBe(404);
  });
});

describe('monthly figures', () => {
  it('are counted from records, for the county and the program alone', async () => {
    const at = `/advocacy/contracts/${contractOf('advocate')}/figures`;
    const file = await manager.get(`${at}.csv`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    const [head = '', line = ''] = file.text.split('\r\n');
    const column = (name: string) => Number(line.split(',')[head.split(',').indexOf(name)]);
    expect(column('Active at the end')).toBe(
      Number(
        await one(
          'select count(*) from advocacy.turns where contract_id = $1 and accepted_at is not null and (until is null or until > now())',
          [contractOf('advocate')],
        ),
      ),
    );
    expect(column('Referred')).toBeGreaterThan(5);
    expect(column('Tries to reach')).toBe(2);
    expect(file.text).not.toContain('Qwyx');
    expect((await harbor.get(at)).status).toBe(200);
    for (const other of [foothill, worker, await county.as('analyst')]) expect((await other.get(at)).status).toBe(404);
  });
});

describe('a long list', () => {
  it('is read a page at a time, who waits first, each once; of one’s own program alone', async () => {
    await county.owner(
      `with w as (select county_id, id, agency_id from people.users where handle = 'labor-advocate'),
        r as (insert into advocacy.referrals (county_id, id, number, at, by_user, agency_id, source, with_record, knows, forms, language, wrapped, card)
          select w.county_id, gen_random_uuid(), 'L' || n, now() - n * interval '1 minute', w.id, w.agency_id, 'peer', false, 'told', '{}', 'en', '\\x00', '\\x00'
            from w, generate_series(1, 130) n returning county_id, id, at, number)
        insert into advocacy.turns (county_id, id, referral_id, contract_id, agency_id, at, by_user, chosen_by, accepted_at, accepted_by, advocate_id)
          select r.county_id, r.id, r.id, $1, w.agency_id, r.at, w.id, 'youth', a.at, a.by, a.by from r, w,
            lateral (select case when substr(r.number, 2)::int > 20 then now() end as at, case when substr(r.number, 2)::int > 20 then w.id end as by) a`,
      [contractOf('labor-advocate')],
    );
    const page = async (handle: string, skip: number) =>
      asPerson(county, await person(county, handle), (query) =>
        query(
          'select p.*, t.accepted_at is null as waits from advocacy.at_program($1, 100) p join advocacy.turns t on t.id = p.turn_id order by p.place',
          [skip],
        ),
      );
    const [first, second] = [await page('labor-advocate', 0), await page('labor-advocate', 100)];
    const all = Number(first[0]?.of_all);
    expect(all).toBeGreaterThanOrEqual(130);
    expect([first.length, second.length]).toEqual([100, all - 100]);
    expect(new Set([...first, ...second].map((row) => row.referral_id)).size).toBe(all);
    const waiting = [...first, ...second].map((row) => row.waits);
    expect(waiting.lastIndexOf(true)).toBe(waiting.filter(Boolean).length - 1);
    for (const other of ['socialworker', 'planlead', 'other-county']) expect(await page(other, 0)).toEqual([]);
  });
});
