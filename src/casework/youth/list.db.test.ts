import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { screened } from '../../../test/harness/screening.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

const listed = (html: string): string[] =>
  [...html.matchAll(/href="\/youth\/([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '');

describe('my youth', () => {
  it('stand in the order in which something last happened, for those who may see them and for nobody else', async () => {
    const worker = await county.as('socialworker');
    const meet = async (about: string) => {
      const { id } = await screened(worker, 'child-welfare', ['asked.works'], { age: '15', about });
      const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
      return String(row?.id);
    };
    const [first, second] = [await meet('at the bus stop'), await meet('at the park')];
    expect(listed((await worker.get('/youth')).text)).toEqual([second, first]);
    const note = await worker.post(`/youth/${first}/notes`, {
      category: 'coordination',
      body: 'Rang the school.',
      note: 'x',
    });
    expect(note.status, note.text.slice(0, 500)).toBe(303);
    expect(listed((await worker.get('/youth')).text)).toEqual([first, second]);
    // What happened in a category that this person may no longer see does not move the list.
    await county.owner(`delete from access.grants where youth_id = $1 and category = 'coordination'`, [first]);
    expect(listed((await worker.get('/youth')).text)).toEqual([second, first]);
    await county.owner(`delete from access.grants where youth_id = $1 and category = 'identity'`, [first]);
    expect(listed((await worker.get('/youth')).text)).toEqual([second]);
    for (const handle of ['nurse', 'probation', 'other-county'])
      expect(listed((await (await county.as(handle)).get('/youth')).text)).toEqual([]);
  });
});
