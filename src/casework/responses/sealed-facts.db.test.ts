import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { begun, met } from '../../../test/harness/responses.ts';

let county: County;
let worker: Visitor;
beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
});
afterAll(() => county.close());

const born = '2009-03-07';
const notice = { age: '17', foreignNational: 'possible', form: ['lt'] };
/** Everything that stands of responses in plain columns, as text. */
const plainly = async () => {
  const rows = await county.owner(
    `select facts::text as t from responses.responses union all select detail::text from responses.events
      union all select to_jsonb(c)::text from responses.clocks c`,
  );
  return rows.map((row) => String(row.t)).join('\n');
};
const birthdayClocks = async (id: string) =>
  (
    await county.owner('select step_id from responses.clocks where response_id = $1 and due_at > $2 order by 1', [
      id,
      new Date('2027-03-06T00:00:00Z'),
    ])
  ).map((row) => row.step_id);

it('a date of birth that the card has runs the clocks of a response and is nowhere beside its plain facts', async () => {
  const youth = await met(county, worker, 'child-welfare', { age: '17' });
  const page = await worker.get(`/youth/${youth}/identity`);
  const seen = /name="seen" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  expect((await worker.post(`/youth/${youth}/identity`, { seen, born })).status).toBe(303);
  const id = await begun(county, worker, youth, 'federal-notice', notice);
  expect(await birthdayClocks(id)).not.toEqual([]);
  expect(await plainly()).not.toContain(born);
});

it('one that is found out at a response is sealed, counts at once, and goes on the card', async () => {
  const youth = await met(county, worker, 'child-welfare', { age: '17' });
  const id = await begun(county, worker, youth, 'federal-notice', notice);
  expect(await birthdayClocks(id)).toEqual([]);
  expect((await worker.get(`/responses/${id}`)).text).toContain('name="f.birthDay"');
  const answer = await worker.post(`/responses/${id}/facts`, { 'f.birthDay': born });
  expect(answer.status, answer.text.slice(0, 300)).toBe(303);
  expect(await birthdayClocks(id)).not.toEqual([]);
  expect(await plainly()).not.toContain(born);
  expect((await worker.get(`/youth/${youth}/identity`)).text).toContain(`value="${born}"`);
  expect((await worker.get(`/responses/${id}`)).text).not.toContain('name="f.birthDay"');
});

it('the database itself refuses one beside the plain facts', async () => {
  const [row] = await county.owner('select id from responses.responses limit 1');
  await expect(
    county.owner(`update responses.responses set facts = facts || '{"birthDay":"2009-03-07"}' where id = $1`, [
      row?.id,
    ]),
  ).rejects.toThrow('no_birth_date');
});
