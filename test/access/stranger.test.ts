import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tellOfSteps } from '../../src/foundation/access/index.ts';
import { newId } from '../../src/kernel/ids.ts';
import { aCounty, type County } from '../harness/county.ts';
import { asPerson, call, meet, type Person, person, sees, type Youth } from './scene.ts';

/** What somebody can do who knows an id and has no business with the youth: nothing, whatever the row leaves empty. */
let county: County;
const who: Record<string, Person> = {};
const p = (handle: string): Person => who[handle] as Person;
const handles = ['socialworker', 'hotline', 'nurse', 'hubdoctor', 'educator', 'supervisor', 'privacy', 'other-county'];
let youth: Youth;

beforeAll(async () => {
  county = await aCounty();
  for (const handle of handles) who[handle] = await person(county, handle);
});
afterAll(() => county.close());
beforeEach(async () => {
  youth = await meet(county, p('socialworker'));
});

const give = async (to: { user?: string; agency?: string }): Promise<string> => {
  const id = newId();
  const outcome = await call(
    county,
    p('socialworker'),
    `access.give_consent($1, $2, $3, 'youth', '{medical,coordination}', $4, $5, 'care', 'in-person', 'en', null, now() + interval '9 days', 'none', null)`,
    [id, newId(), youth.id, to.user ? p(to.user).id : null, to.agency ? p(to.agency).agencyId : null],
  );
  expect(outcome).toBe('given');
  return id;
};

describe('a stranger who knows the id', () => {
  it.each([{ user: 'hubdoctor' }, { agency: 'hubdoctor' }])('of a consent to %o takes it from nobody', async (to) => {
    const id = await give(to);
    for (const handle of ['nurse', 'educator', 'privacy', 'other-county'])
      expect(await call(county, p(handle), 'access.withdraw_consent($1)', [id]), handle).toBe(false);
    expect(await call(county, p('hubdoctor'), 'access.withdraw_consent($1)', [id])).toBe(true);
  });

  it('of a basis ends it for nobody, one person’s or a whole desk’s', async () => {
    const atDesk = await meet(county, p('hotline'));
    await call(county, p('hotline'), `access.assign($1, $2, $3, 'assigned-team', 'joined', null)`, [
      newId(),
      atDesk.id,
      p('socialworker').id,
    ]);
    const bases = await county.owner('select id::text, kind from access.bases where youth_id = $1', [atDesk.id]);
    expect(bases.map((row) => row.kind).sort()).toEqual(['assigned-team', 'own-case']);
    for (const { id } of bases)
      for (const handle of ['nurse', 'educator', 'supervisor', 'privacy', 'other-county'])
        expect(await call(county, p(handle), `access.end_basis($1, 'was a mistake')`, [id]), handle).toBe(false);
    expect((await sees(county, p('hotline'), atDesk.id)).length).toBe(0);
    expect(
      await county.owner('select 1 from access.bases where youth_id = $1 and ended_at is not null', [atDesk.id]),
    ).toEqual([]);
  });

  it('of a cell of the law confirms it with no name only in vain', async () => {
    who.admin ??= await person(county, 'admin');
    for (const [by, on] of [
      [null, '2026-01-01'],
      ['  ', '2026-01-01'],
      ['Counsel Rivera', null],
    ])
      expect(
        await call(county, p('admin'), `access.confirm_cell(1, 'medical', 'health', 'treatment', $1, $2)`, [by, on]),
      ).toBe(false);
  });
});

/** A step of a response in a category that the nurse does not see waits for her clinic. */
const aStepFor = async (of: string): Promise<string> => {
  const id = newId();
  const [row] = await county.owner('select id, version from protocols.protocols where county_id = $1 limit 1', [
    p('nurse').countyId,
  ]);
  const worker = p('socialworker');
  await county.owner(
    `insert into responses.responses (county_id, id, youth_id, protocol_id, protocol_version, category, started_at, facts, started_by, agency_id)
        values ($1, $2, $3, $4, $5, 'immigration', now(), '{}', $6, $7)`,
    [worker.countyId, id, of, row?.id, row?.version, worker.id, worker.agencyId],
  );
  await county.owner(
    `insert into responses.clocks (county_id, response_id, step_id, youth_id, protocol_id, category, state, duty, owner_role, routed_agency_id)
        values ($1, $2, 'exam', $3, $4, 'immigration', 'open', 'should', 'clinician', $5)`,
    [worker.countyId, id, of, row?.id, p('nurse').agencyId],
  );
  return id;
};
const take = (id: string, basis = newId()) =>
  call(county, p('nurse'), 'responses.take($1, $2, $3)', [id, 'exam', basis]);

describe('one whose basis has ended, or whom the youth does not want,', () => {
  const aStep = () => aStepFor(youth.id);
  const reads = async (id: string) => (await call(county, p('nurse'), 'responses.for_taker($1)', [id])) !== null;
  const writes = (id: string) =>
    call(county, p('nurse'), 'responses.record($1, $2, $3)', [
      id,
      JSON.stringify([{ id: newId(), kind: 'noted', step_id: 'exam', at: new Date(), recorded_at: new Date() }]),
      '[]',
    ]);

  it('reads and writes no more of the response of which they took a step', async () => {
    const [id, basis] = [await aStep(), newId()];
    expect(await take(id, basis)).toBe(youth.id);
    expect(await reads(id)).toBe(true);
    expect(await call(county, p('socialworker'), `access.end_basis($1, 'left-team')`, [basis])).toBe(true);
    expect(await reads(id)).toBe(false);
    expect(await writes(id)).toBe(false);
  });

  it('takes no step, and keeps none that they took', async () => {
    const id = await aStep();
    await take(id);
    expect(await call(county, p('socialworker'), 'access.block($1, $2, $3)', [newId(), youth.id, p('nurse').id])).toBe(
      true,
    );
    expect([await reads(id), await writes(id), await take(await aStep())]).toEqual([false, false, null]);
  });
});

describe('one who took a step', () => {
  const basisOf = async (of: string) =>
    (
      await county.owner(
        `select id::text, until, (until - now())::text as left from access.bases where youth_id = $1 and user_id = $2 and ended_at is null order by since desc limit 1`,
        [of, p('nurse').id],
      )
    )[0];
  const opens = async (of: string) => (await (await county.as('nurse')).get(`/youth/${of}/access`)).status === 200;
  const notices = async (kind: string) =>
    (await county.owner('select 1 from responses.notices where user_id = $1 and kind = $2', [p('nurse').id, kind]))
      .length;
  const settle = (of: string) =>
    county.owner('delete from responses.clocks where youth_id = $1 and taken_by = $2', [of, p('nurse').id]);
  /** Their days go by. */
  const pass = (of: string, days: number) =>
    Promise.all(
      [
        ['access.bases', 'until'],
        ['access.grants', 'expires_at'],
        ['access.grants', 'add_expires_at'],
      ].map(([table, column]) =>
        county.owner(`update ${table} set ${column} = ${column} - $2::interval where youth_id = $1`, [
          of,
          `${days} days`,
        ]),
      ),
    );

  it('sees the youth while something is theirs and the county’s days after, is told once, and comes back by a step', async () => {
    const own = await meet(county, p('socialworker'));
    const stepOf = () => aStepFor(own.id);
    const id = await stepOf();
    expect(await take(id)).toBe(own.id);
    expect((await basisOf(own.id))?.until, 'while it is open').toBeNull();
    await settle(own.id);
    expect(String((await basisOf(own.id))?.left)).toMatch(/^(29 days 23|30 days)/);
    expect(await opens(own.id)).toBe(true);
    // Whatever becomes theirs takes the day away: another step, a task, being the main advocate.
    await take(await stepOf());
    expect((await basisOf(own.id))?.until).toBeNull();
    await county.owner(
      `insert into plan.tasks (county_id, id, youth_id, title, owner_id, from_kind, from_id, rev, at, by_user, agency_id)
        select county_id, gen_random_uuid(), $1, '\\x00', $2, 'plan', $1, 0, now(), id, agency_id from people.users where id = $2`,
      [own.id, p('nurse').id],
    );
    await settle(own.id);
    expect((await basisOf(own.id))?.until, 'a task').toBeNull();
    await county.owner(`update people.counties set settings = settings || '{"stepBasisDays": 5}'`);
    await asPerson(county, p('nurse'), (query) =>
      query(`update plan.tasks set closed_at = now(), outcome = 'not-needed' where youth_id = $1`, [own.id]),
    );
    expect(String((await basisOf(own.id))?.left), 'the county’s own days').toMatch(/^(4 days 23|5 days)/);
    await tellOfSteps(county.database.jobs);
    expect(await notices('step-ends')).toBe(0);
    await pass(own.id, 3);
    await Promise.all([tellOfSteps(county.database.jobs), tellOfSteps(county.database.jobs)]);
    expect([await notices('step-ends'), await notices('step-left')]).toEqual([1, 0]);
    expect(await opens(own.id)).toBe(true);
    await pass(own.id, 2.1);
    // The door closes by itself, before any job has run: the same as for a youth of nobody.
    const nurse = await county.as('nurse');
    const [gone, nobody] = [await nurse.get(`/youth/${own.id}`), await nurse.get(`/youth/${newId()}`)];
    expect([gone.status, nobody.status]).toEqual([404, 404]);
    for (const path of ['/plan', '/timeline', '/access'])
      expect((await nurse.get(`/youth/${own.id}${path}`)).status).toBe(404);
    await Promise.all([tellOfSteps(county.database.jobs), tellOfSteps(county.database.jobs)]);
    expect([await notices('step-ends'), await notices('step-left')]).toEqual([1, 1]);
    const told = (await nurse.get('/notices')).text;
    expect(told).toContain('A youth has left your list');
    expect(told).not.toContain(own.number);
    // A step that is taken later opens the youth anew; who works with them brings them to stay, beside the step.
    await take(await stepOf());
    expect(await opens(own.id)).toBe(true);
    const brought = newId();
    const bring = `access.assign($1, $2, $3, 'assigned-team', 'joined the team', null)`;
    expect(await call(county, p('socialworker'), bring, [brought, own.id, p('nurse').id])).toBe(true);
    expect(await call(county, p('socialworker'), bring, [newId(), own.id, p('nurse').id]), 'once').toBe(false);
    await settle(own.id);
    await pass(own.id, 6);
    expect(await opens(own.id)).toBe(true);
    await tellOfSteps(county.database.jobs);
    expect(await notices('step-left'), 'who is there by another way lost nothing').toBe(1);
  });

  it('keeps a case that nobody else keeps, until another does; and whoever has a day alone lets no other go', async () => {
    const own = await meet(county, p('socialworker'));
    await take(await aStepFor(own.id));
    const [first] = await county.owner('select id::text from access.bases where youth_id = $1 order by since limit 1', [
      own.id,
    ]);
    await settle(own.id);
    expect((await basisOf(own.id))?.until).not.toBeNull();
    const end = () => call(county, p('socialworker'), `access.end_basis($1, 'left-team')`, [first?.id]);
    expect(await end(), 'only a step with a day would be left').toBe(false);
    await take(await aStepFor(own.id));
    expect(await end()).toBe(true);
    await settle(own.id);
    expect((await basisOf(own.id))?.until, 'nobody else').toBeNull();
    await county.owner(
      `insert into access.bases (county_id, id, youth_id, kind, user_id, made_by) select county_id, gen_random_uuid(), $1, 'own-case', id, id
        from people.users where handle = 'socialworker-2'`,
      [own.id],
    );
    await tellOfSteps(county.database.jobs);
    expect((await basisOf(own.id))?.until, 'another keeps it').not.toBeNull();
  });
});

describe('another agency’s privacy officer', () => {
  it('neither seals, unseals nor lists what is sealed: a court’s order is the county’s to carry out', async () => {
    const clinic = p('nurse');
    await county.owner(
      `insert into people.roles (county_id, user_id, role, approved_at) values ($1, $2, 'privacy', now())`,
      [clinic.countyId, clinic.id],
    );
    const seal = (by: Person, id: string) =>
      call(county, by, `access.seal($1, $2, 'WIC 786', '2026-10-01', null)`, [id, youth.number]);
    expect(await seal(clinic, newId())).toBe(null);
    const id = newId();
    expect(Number(await seal(p('privacy'), id))).toBeGreaterThanOrEqual(0);
    expect(await call(county, clinic, 'access.unseal($1, $2)', [id, 'set aside by the court'])).toBe(false);
    const listed = (who: Person) =>
      asPerson(county, who, (query) =>
        query('select sealing_id from access.removals union select id from access.sealings'),
      );
    expect(await listed(clinic)).toEqual([]);
    const [removal] = await county.owner('select id from access.removals where done_at is null limit 1');
    const prove = `access.prove_removal($1, 'letters sent, answers kept')`;
    expect(await call(county, clinic, prove, [removal?.id])).toBe(false);
    expect((await listed(p('privacy'))).length).toBeGreaterThan(0);
    // Nor is there a page of it: the same as for somebody without the role.
    const theirs = await county.as('nurse');
    const form = { number: youth.number, law: 'WIC 786', orderedOn: '2026-10-01', confirmed: 'yes' };
    expect((await theirs.get('/sealing')).status).toBe(404);
    expect((await theirs.get('/work')).text).not.toContain('href="/sealing"');
    for (const typed of [form, {}]) expect((await theirs.post('/sealing', typed)).status).toBe(404);
    expect((await theirs.post(`/sealing/${id}/undoing`, { because: 'set aside by the court' })).status).toBe(404);
    const own = await county.as('privacy');
    expect((await own.get('/work')).text).toContain('href="/sealing"');
    expect((await own.get('/sealing')).text).toContain('WIC 786');
  });
});
