import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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

describe('one whose basis has ended, or whom the youth does not want,', () => {
  /** A step of a response in a category that the nurse does not see waits for her clinic. */
  const aStep = async (): Promise<string> => {
    const id = newId();
    const [row] = await county.owner('select id, version from protocols.protocols where county_id = $1 limit 1', [
      p('nurse').countyId,
    ]);
    const worker = p('socialworker');
    await county.owner(
      `insert into responses.responses (county_id, id, youth_id, protocol_id, protocol_version, category, started_at, facts, started_by, agency_id)
        values ($1, $2, $3, $4, $5, 'immigration', now(), '{}', $6, $7)`,
      [worker.countyId, id, youth.id, row?.id, row?.version, worker.id, worker.agencyId],
    );
    await county.owner(
      `insert into responses.clocks (county_id, response_id, step_id, youth_id, protocol_id, category, state, duty, owner_role, routed_agency_id)
        values ($1, $2, 'exam', $3, $4, 'immigration', 'open', 'should', 'clinician', $5)`,
      [worker.countyId, id, youth.id, row?.id, p('nurse').agencyId],
    );
    return id;
  };
  const take = (id: string, basis = newId()) =>
    call(county, p('nurse'), 'responses.take($1, $2, $3)', [id, 'exam', basis]);
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
