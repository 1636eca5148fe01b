import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { aCounty, type County } from '../harness/county.ts';
import { call, meet, type Person, person, sees, type Youth } from './scene.ts';

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
