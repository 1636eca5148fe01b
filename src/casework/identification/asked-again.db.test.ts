import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County, type Visitor } from '../../../test/harness/county.ts';
import { screened } from '../../../test/harness/screening.ts';

let county: County;
let worker: Visitor;
beforeAll(async () => {
  county = await aCounty();
  worker = await county.as('socialworker');
});
afterAll(() => county.close());

/** A youth whose labor trafficking is named, with neither the age at first nor the length known. */
async function named(more: Record<string, string> = {}): Promise<string> {
  const { id } = await screened(worker, 'child-welfare', ['asked.works', 'asked.owes-debt', 'asked.cannot-stop'], {
    age: '16',
    given: 'Wrenna',
    family: 'Testbrook',
  });
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
  const youthId = String(row?.id);
  const done = await worker.post(`/youth/${youthId}/identification/lt`, {
    standing: 'suspected',
    industries: 'restaurant',
    reasons: 'As the youth told it.',
    ...more,
  });
  expect(done.status, done.text.slice(0, 600)).toBe(303);
  return youthId;
}

const inDays = (days: number) => county.setNow(new Date(Date.now() + days * 86_400_000));
const work = async (by = worker) => (await by.get('/work')).text;
const decisions = async (youthId: string) =>
  county.owner(
    `select standing, elements, details, review_on::text as review, proposal, decided_by::text as by
      from identification.identifications where youth_id = $1 order by decided_at`,
    [youthId],
  );

describe('what was not known', () => {
  it('is asked again after thirty days, answered on its own, and asked no more', async () => {
    const youthId = await named();
    const door = `/youth/${youthId}/identification/lt/questions`;
    expect(await work()).not.toContain(door);
    inDays(29);
    worker = await county.as('socialworker');
    expect(await work()).not.toContain(door);
    inDays(31);
    worker = await county.as('socialworker');
    const list = await work();
    expect(list).toContain(door);
    expect(list).toContain('find out the age when it first happened, how long it lasted');

    // One was found out; the other is asked again thirty days from now.
    expect((await worker.post(door, { ageAtFirst: '14', lengthMonths: '' })).location).toBe(
      `/youth/${youthId}/identification`,
    );
    expect(await work()).not.toContain(door);
    const [first, second] = await decisions(youthId);
    expect(second).toMatchObject({
      standing: first?.standing,
      elements: first?.elements,
      proposal: first?.proposal,
      review: first?.review,
      by: worker.userId,
      details: { ageAtFirst: { known: true, value: 14 }, lengthMonths: { known: false } },
    });
    inDays(62);
    worker = await county.as('socialworker');
    expect(await work()).toContain('find out how long it lasted');
    await worker.post(door, { lengthMonths: '7' });
    expect(await work()).not.toContain(door);
    const page = await worker.get(door);
    expect(page.text).toContain('Everything that is required is known.');
    county.setNow(null);
    worker = await county.as('socialworker');
  });

  it('starts nothing anew, and the history says that only this was asked', async () => {
    const youthId = await named();
    const running = () => county.owner('select id from responses.responses where youth_id = $1', [youthId]);
    const before = await running();
    await worker.post(`/youth/${youthId}/identification/lt/questions`, { ageAtFirst: '15', lengthMonths: '2' });
    expect(await running()).toEqual(before);
    const page = await worker.get(`/youth/${youthId}/identification`);
    expect(page.text).toContain('What was not known was asked again.');
    expect(page.text).toContain('As the youth told it.');
  });

  it('overwrites nothing that was known, and gives back what was mistyped', async () => {
    const youthId = await named({ ageAtFirst: '13' });
    const door = `/youth/${youthId}/identification/lt/questions`;
    const back = await worker.post(door, { lengthMonths: 'a while' });
    expect(back.status).toBe(422);
    expect(back.text).toContain('a while');
    expect(back.text).toContain('Write a whole number.');
    await worker.post(door, { ageAtFirst: '9', lengthMonths: '3' });
    expect((await decisions(youthId)).at(-1)?.details).toMatchObject({
      ageAtFirst: { known: true, value: 13 },
      lengthMonths: { known: true, value: 3 },
    });
  });

  it('a decision whose day of review has come is on the list; who has nothing to do with it sees neither', async () => {
    const youthId = await named({ ageAtFirst: '14', lengthMonths: '5' });
    inDays(91);
    worker = await county.as('socialworker');
    expect(await work()).toContain(`/youth/${youthId}/identification/lt"`);
    for (const handle of ['socialworker-2', 'nurse', 'other-county']) {
      const other = await county.as(handle);
      expect(await work(other)).not.toContain(youthId);
      expect((await other.get(`/youth/${youthId}/identification/lt/questions`)).status).toBe(404);
    }
    county.setNow(null);
    worker = await county.as('socialworker');
  });

  it('a county sets its own days', async () => {
    const youthId = await named();
    await county.owner(`update people.counties set settings = settings || '{"askAgainDays": 5}'`);
    inDays(6);
    worker = await county.as('socialworker');
    expect(await work()).toContain(`/youth/${youthId}/identification/lt/questions`);
  });
});
