import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { screened } from '../../../test/harness/screening.ts';

let county: County;
let worker: Visitor;
let supervisor: Visitor;
beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
  supervisor = await county.as('supervisor');
});
afterAll(() => county.close());

const signs = ['asked.works', 'asked.meat-or-poultry-plant', 'asked.owes-debt', 'asked.made-to-keep-working'];
const ERROR = 'This was written on the wrong youth.';

let youthId: string;
beforeEach(async () => {
  const { id } = await screened(worker, 'child-welfare', signs, { age: '16', mayBeForeignNational: 'yes' });
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
  youthId = String(row?.id);
});

/** The worker decides; gives the decision's id. */
async function decided(standing: string, form = 'lt'): Promise<string> {
  const done = await worker.post(`/youth/${youthId}/identification/${form}`, {
    standing,
    reasons: 'As the youth told it, in their own words.',
    relationships: 'employer',
    cameToLight: 'screening',
    industries: 'meat-poultry-processing',
  });
  expect([done.status, done.text.slice(0, 300)]).toEqual([303, '']);
  const [row] = await county.owner(
    'select id::text from identification.identifications where youth_id = $1 order by decided_at desc limit 1',
    [youthId],
  );
  return String(row?.id);
}
const path = (id: string) => `/youth/${youthId}/identification/decisions/${id}/withdrawal`;
/** What the gate would have given a supervisor on the team. */
const joins = (handle: string) =>
  county
    .owner(
      `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by) select county_id, gen_random_uuid(), $1, 'assigned-team', id, id
       from people.users where handle = $2`,
      [youthId, handle],
    )
    .then(() => county.owner('select access.derive(county_id, id) from youth.youth where id = $1', [youthId]));
const row = (id: string) =>
  county.owner('select withdrawn_at from identification.identifications where id = $1', [id]).then((all) => all[0]);
const running = () =>
  county.owner(
    `select r.id::text, r.protocol_id from responses.responses r where youth_id = $1 and not exists
      (select 1 from responses.events e where e.response_id = r.id and e.kind = 'ended')`,
    [youthId],
  );
const counted = async () =>
  (
    await county.owner(
      `select n from measures.parts_of((select county_id from youth.youth where id = $1), array[$1::uuid]) where measure = 'youth'`,
      [youthId],
    )
  ).length;

describe('a decision made in error, from which nothing runs,', () => {
  it('is withdrawn by who made it, with a reason; it stays in the history and counts nowhere', async () => {
    const id = await decided('ruled-out');
    expect(await running()).toEqual([]);
    const bare = await worker.post(path(id), { reason: ' ' });
    expect([bare.status, bare.text]).toEqual([422, expect.stringContaining('Write what the error was')]);
    const before = await worker.get(`/youth/${youthId}/identification`);
    expect(before.text).toContain('Decided: Ruled out');
    expect(before.text).toContain('Made in error? Withdraw it');
    expect((await worker.post(path(id), { reason: ERROR })).location).toBe(`/youth/${youthId}/identification`);
    const page = await worker.get(`/youth/${youthId}/identification`);
    expect(page.text).toContain(ERROR);
    expect(page.text).not.toContain('Decided: Ruled out');
    expect((await row(id))?.withdrawn_at).not.toBeNull();
    const again = await worker.post(path(id), { reason: ERROR });
    expect(again.status).toBe(422);
    const [kept] = await county.owner('select reason from identification.withdrawals where identification_id = $1', [
      id,
    ]);
    expect(Buffer.from(kept?.reason as Uint8Array).toString('latin1')).not.toContain('wrong youth');
  });

  it('leaves the decision before it as the answer', async () => {
    await decided('at-risk');
    const second = await decided('ruled-out');
    await worker.post(path(second), { reason: ERROR });
    expect((await worker.get(`/youth/${youthId}/identification`)).text).toContain('Decided: At risk');
  });
});

describe('a decision from which a response runs', () => {
  it('is withdrawn by two people; the response goes on, and its page asks what to do', async () => {
    const id = await decided('suspected');
    const before = await running();
    expect(before.map((one) => one.protocol_id)).toContain('labor-response');
    expect(await counted()).toBe(1);
    await worker.post(path(id), { reason: ERROR });
    expect((await row(id))?.withdrawn_at).toBeNull();
    expect((await worker.get(`/youth/${youthId}/identification`)).text).toContain('Decided: Suspected');
    // Not by the one who asked.
    expect((await worker.post(`${path(id)}/answer`, { agreed: 'yes', words: 'x' })).status).toBe(404);
    await joins('supervisor');
    expect((await supervisor.get(path(id))).text).toContain(ERROR);
    const agreed = await supervisor.post(`${path(id)}/answer`, { agreed: 'yes', words: 'I read the file.' });
    expect([agreed.status, agreed.text.slice(0, 300)]).toEqual([303, '']);
    expect((await row(id))?.withdrawn_at).not.toBeNull();
    expect(await running()).toEqual(before);
    expect(await counted()).toBe(0);
    const again = await county.owner('select 1 from measures.again where youth_id = $1', [youthId]);
    expect(again).toHaveLength(1);
    const labor = String(before.find((one) => one.protocol_id === 'labor-response')?.id);
    const page = await worker.get(`/responses/${labor}`);
    expect(page.text).toContain('Its ground was withdrawn');
    expect(page.text).toContain('What now?');
    expect((await worker.post(`/responses/${labor}/ground`, { groundWhy: '' })).status).toBe(422);
    await worker.post(`/responses/${labor}/ground`, { groundWhy: 'He still needs the advocate.' });
    const then = await worker.get(`/responses/${labor}`);
    expect(then.text).toContain('He still needs the advocate.');
    expect(then.text).not.toContain('What now?');
  });

  it('stands where the second person says so, who writes why', async () => {
    const id = await decided('suspected');
    await joins('supervisor');
    await worker.post(path(id), { reason: ERROR });
    expect((await supervisor.get('/notices')).text).toContain('asks you to look at a decision made in error');
    expect((await worker.get('/notices')).text).not.toContain('decision made in error');
    expect((await supervisor.post(`${path(id)}/answer`, { agreed: 'no', words: '' })).status).toBe(422);
    await supervisor.post(`${path(id)}/answer`, { agreed: 'no', words: 'The plant is in his statement.' });
    expect((await row(id))?.withdrawn_at).toBeNull();
    const page = await worker.get(`/youth/${youthId}/identification`);
    expect(page.text).toContain('The plant is in his statement.');
    expect(page.text).toContain('Decided: Suspected');
    // And may be asked again.
    expect((await worker.post(path(id), { reason: ERROR })).status).toBe(303);
  });

  it('needs no second person while another decision still holds the response up', async () => {
    const first = await decided('suspected');
    const second = await decided('suspected');
    await worker.post(path(second), { reason: ERROR });
    expect((await row(second))?.withdrawn_at).not.toBeNull();
    expect(await county.owner('select 1 from responses.grounds where youth_id = $1', [youthId])).toEqual([]);
    // The last one that held it up is the ground.
    await worker.post(path(first), { reason: ERROR });
    expect((await row(first))?.withdrawn_at).toBeNull();
  });

  it('lets no other protocol begin from what was withdrawn', async () => {
    const id = await decided('suspected');
    await worker.post(path(id), { reason: ERROR });
    await joins('supervisor');
    await supervisor.post(`${path(id)}/answer`, { agreed: 'yes', words: 'I read the file.' });
    await county.owner(
      `insert into responses.events (county_id, id, response_id, youth_id, category, kind, at, by_user, agency_id)
         select county_id, gen_random_uuid(), id, youth_id, category, 'ended', now(), started_by, agency_id
           from responses.responses where youth_id = $1`,
      [youthId],
    );
    await decided('ruled-out', 'cse');
    expect(await running()).toEqual([]);
    expect((await worker.get(`/youth/${youthId}/case-record`)).text).not.toContain('labor');
  });
});

describe('a stranger', () => {
  it('withdraws nothing, at no door and not at the database', async () => {
    const id = await decided('suspected');
    for (const handle of ['socialworker-2', 'supervisor', 'officer', 'nurse', 'privacy', 'admin', 'other-county']) {
      const other = await county.as(handle);
      expect((await other.get(path(id))).status, handle).toBe(404);
      expect((await other.post(path(id), { reason: ERROR })).status, handle).toBe(404);
      const tried = await asPerson(county, await person(county, handle), (query) =>
        query(`select identification.withdraw(gen_random_uuid(), $1, ''::bytea) as it`, [id]),
      );
      expect(tried[0]?.it, handle).toBeNull();
    }
    await worker.post(path(id), { reason: ERROR });
    const [asked] = await county.owner('select id::text from identification.withdrawals where identification_id = $1', [
      id,
    ]);
    for (const handle of ['socialworker', 'supervisor', 'nurse', 'other-county']) {
      const tried = await asPerson(county, await person(county, handle), (query) =>
        query(`select identification.answer_withdrawal($1, true, ''::bytea) as it`, [asked?.id]),
      );
      expect(tried[0]?.it, handle).toBe(false);
    }
    expect((await row(id))?.withdrawn_at).toBeNull();
  });

  it('of the team who neither decided nor supervises finds no such page', async () => {
    const id = await decided('suspected');
    await joins('socialworker-2');
    const colleague = await county.as('socialworker-2');
    expect((await colleague.get(`/youth/${youthId}/identification`)).text).not.toContain('Made in error?');
    expect((await colleague.get(path(id))).status).toBe(404);
    const forged = asPerson(county, await person(county, 'socialworker-2'), (query) =>
      query('update identification.identifications set withdrawn_at = now() where id = $1', [id]),
    );
    await expect(forged).rejects.toThrow(/permission denied/);
  });
});
