import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPerson, person } from '../../../test/access/scene.ts';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { screened } from '../../../test/harness/screening.ts';

let county: County;
let worker: Visitor;
let youthId: string;
beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
  const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given: 'Ilse', age: '15' });
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
  youthId = String(row?.id);
});
afterAll(() => county.close());

const team = (path = '') => `/youth/${youthId}/team${path}`;
const stripped = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a parent’s consent', () => {
  const form = () => `/youth/${youthId}/consents/new`;
  const consent = async (over: Record<string, string> = {}) => {
    const [row] = await county.owner(
      `select id::text, agency_id::text as agency from people.users where handle = 'educator'`,
    );
    return worker.post(form(), {
      agency: String(row?.agency),
      person: String(row?.id),
      givenBy: 'parent-or-guardian',
      categories: ['education', 'coordination'],
      purpose: 'school',
      until: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10),
      how: 'in-person',
      lang: 'en',
      concern: 'none',
      ...over,
    });
  };
  const sees = async () => (await (await county.as('educator')).get(`/youth/${youthId}`)).status;
  const add = (name: string, relation: string) =>
    worker.post(team('/supporters'), { name, relation, saidBy: 'worker' });
  const memberOf = async (relation: string) =>
    String(
      (
        await county.owner(
          `select id::text from care.members where relation = $1 order by since desc, id desc limit 1`,
          [relation],
        )
      )[0]?.id,
    );
  const decide = async (relation: string, what: 'clearing' | 'doubting' | 'ending' | 'no-guardian') =>
    (await worker.post(team(`/members/${await memberOf(relation)}/${what}`), { words: 'Talked with her alone.' }))
      .status;
  const ended = () =>
    county.owner(
      `select c.given_by, c.withdrawn_by::text as by, c.withdrawn_why as why, b.ended_at is not null as closed from consent.consents c
        join access.bases b on b.county_id = c.county_id and b.source_id = c.id where c.youth_id = $1
        order by c.recorded_at desc, c.id desc limit 1`,
      [youthId],
    );

  it('ends in the moment a parent is named, and is refused until a worker decides', async () => {
    expect((await consent()).status).toBe(303);
    expect(await sees()).toBe(200);
    expect((await add('Mother Ida', 'parent')).status).toBe(303);
    expect(await sees()).toBe(404);
    expect(await ended()).toEqual([
      { given_by: 'parent-or-guardian', by: worker.userId, why: 'giver-in-doubt', closed: true },
    ]);
    expect(stripped((await worker.get(`/youth/${youthId}/consents`)).text)).toContain(
      'takes no part on the team until a worker decides',
    );
    const bad = await consent({ concern: 'possible', decided: 'Typed words that stay where they were.' });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('Decide on the “Team” page first, or ask the youth or the court.');
    expect(bad.text).toContain('Typed words that stay');
    expect(bad.text).toMatch(/value="parent-or-guardian"[^>]*checked|checked[^>]*value="parent-or-guardian"/);
    expect(await decide('parent', 'clearing')).toBe(303);
    expect(await sees(), 'it is given anew').toBe(404);
    expect((await consent()).status).toBe(303);
    expect(await sees()).toBe(200);
  });

  it('ends when somebody who may have given it is doubted, not for a teacher, and never what the youth or a court gave', async () => {
    await add('Mr. Noor', 'teacher');
    expect(await decide('teacher', 'doubting')).toBe(303);
    expect(await sees()).toBe(200);
    await add('Aunt Rue', 'relative');
    expect(await sees()).toBe(200);
    expect(await decide('relative', 'doubting')).toBe(303);
    expect(await sees()).toBe(404);
    expect((await consent()).status).toBe(422);
    for (const givenBy of ['court', 'youth']) expect((await consent({ givenBy })).status, givenBy).toBe(303);
    expect(await sees()).toBe(200);
    expect((await add('Boss', 'employer')).status).toBe(303);
    expect(await sees(), 'the youth’s own stands').toBe(200);
  });

  it('that waits for a second person ends, too, and the database holds it', async () => {
    for (const relation of ['relative', 'employer']) expect(await decide(relation, 'ending')).toBe(303);
    const page = stripped((await worker.get(team())).text);
    expect(page, 'who left stands in doubt still').toMatch(/No longer named, and not decided.*Aunt Rue.*Boss/);
    expect((await consent()).status, 'leaving decides nothing').toBe(422);
    expect((await add('Rue', 'mentor')).status, 'nor does another word for the same person').toBe(422);
    // He is gone and stays kept off; he was no guardian, so a parent's word counts without letting him take part.
    expect(await decide('employer', 'no-guardian')).toBe(303);
    expect(await decide('employer', 'no-guardian'), 'said once').toBe(404);
    expect((await consent()).status, 'the aunt is in doubt still').toBe(422);
    expect(await decide('parent', 'no-guardian'), 'of a parent nobody can say it').toBe(404);
    expect(await decide('relative', 'clearing')).toBe(303);
    expect((await consent()).status).toBe(303);
    expect(stripped((await worker.get(`/youth/${youthId}/efforts`)).text)).toContain('Boss (Employer)');
    expect(await decide('employer', 'clearing')).toBe(303);
    expect(await decide('employer', 'clearing'), 'decided once').toBe(404);
    await expect(
      asPerson(county, await person(county, 'socialworker'), (query) =>
        query(`update care.members set ended_at = now() where relation = 'employer'`),
      ),
    ).rejects.toThrow(/What has ended is not changed/);
    expect(stripped((await worker.get(team())).text)).not.toContain('No longer named, and not decided');
    const own = await county.owner(`select agency_id::text as id from people.users where id = $1`, [worker.userId]);
    expect((await consent({ agency: String(own[0]?.id), person: 'everyone' })).status).toBe(303);
    await add('Sponsor Ode', 'sponsor');
    const rows = await county.owner(
      `select needs_second as second, withdrawn_why as why from consent.consents where youth_id = $1 order by recorded_at desc limit 1`,
      [youthId],
    );
    expect(rows).toEqual([{ second: true, why: 'giver-in-doubt' }]);
    const asked = await asPerson(county, await person(county, 'socialworker'), (query) =>
      query(
        `select access.give_consent(gen_random_uuid(), gen_random_uuid(), $1, 'parent-or-guardian', '{education}', null, $2, 'school',
          'in-person', 'en', null, now() + interval '9 days', 'none', null) as outcome`,
        [youthId, String(own[0]?.id)],
      ),
    );
    expect(asked).toEqual([{ outcome: 'giver' }]);
  });
});
