import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, meet, person } from '../../../test/access/scene.ts';
import { aCounty, type County } from '../../../test/harness/county.ts';

/** "Is this youth known to the county?" is asked at a hotline, at intake, at the hospital hub and for a team. Nowhere else. */
let county: County;
beforeAll(async () => {
  county = await aCounty();
  const worker = await person(county, 'socialworker');
  const youth = await meet(county, worker);
  const at = [worker.countyId, youth.id];
  await county.owner(`insert into youth.search_tokens values ($1, '\\xaa', $2)`, at);
  await county.owner(`insert into youth.masks values ($1, $2, 'A B', 2010)`, at);
});
afterAll(() => county.close());

const MAY = ['hotline', 'intake', 'hubdoctor', 'mdt'];
/** A shelter's screener and a clinic's nurse hold the same roles; the others hold none of them. */
const MAY_NOT = [
  'shelter',
  'nurse',
  'socialworker',
  'advocate',
  'officer',
  'educator',
  'privacy',
  'admin',
  'other-county',
];
const question = { name: 'Ana Example', knownAge: '15' };
const answersTo = async (handle: string) =>
  asPerson(
    county,
    await person(county, handle),
    async (query) => (await query(`select number from youth.known(array['\\xaa'::bytea], 10)`)).length,
  );

describe('who may ask whether the county knows a youth', () => {
  it.each(MAY)('%s: the form is there, the question is answered, and stands in the ledger', async (handle) => {
    const asker = await county.as(handle);
    expect((await asker.get('/search')).text).toContain('action="/known"');
    const answer = await asker.send('/known', question);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Is this youth known to the county?');
    expect(await answersTo(handle)).toBe(1);
    expect(
      await county.owner(`select 1 from audit.entries where act = 'youth.known-asked' and user_id = $1`, [
        asker.userId,
      ]),
    ).toHaveLength(1);
    expect((await asker.post('/known', { name: 'Ana', knownAge: '' })).status).toBe(422);
    expect((await asker.post('/known', { name: 'x'.repeat(500), knownAge: 'old' })).status).toBe(422);
  });

  it.each(MAY_NOT)('not %s: no form, no door, no answer from the database', async (handle) => {
    const asker = await county.as(handle);
    expect((await asker.get('/search')).text).not.toContain('/known');
    for (const typed of [question, { name: '', knownAge: '' }, { name: 'x'.repeat(500) }])
      expect((await asker.post('/known', typed)).status).toBe(404);
    expect(await answersTo(handle)).toBe(0);
  });

  it('an answer’s address, handed to somebody who may not ask, is no page', async () => {
    const asked = await (await county.as('hotline')).post('/known', question);
    const nowhere = await (await county.as('shelter')).get('/known/nothing');
    const handed = await (await county.as('shelter')).get(asked.location ?? '');
    expect([handed.status, nowhere.status]).toEqual([404, 404]);
  });

  it('not at an agency of the right kind without the right door: child welfare’s own screener', async () => {
    await county.owner(
      `insert into people.roles (county_id, user_id, role, approved_at)
        select county_id, id, unnest(array['screener', 'clinician', 'intake-officer']), now() from people.users
          where handle in ('socialworker', 'probation', 'nurse')`,
    );
    for (const handle of ['socialworker', 'probation', 'nurse']) {
      expect((await (await county.as(handle)).post('/known', question)).status, handle).toBe(404);
      expect(await answersTo(handle), handle).toBe(0);
    }
  });
});
