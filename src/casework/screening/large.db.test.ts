import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { bringInto } from '../../../test/harness/instruments.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

it('a tool of five thousand questions is asked, saved and finished', async () => {
  const item = Array.from({ length: 5_000 }, (_, at) => ({ linkId: `q${at}`, type: 'string', text: `Question ${at}` }));
  await bringInto(county, { resourceType: 'Questionnaire', id: 'large', status: 'active', item });
  const worker = await county.as('socialworker');
  const begun = await worker.post('/here', { door: 'child-welfare', instrument: 'large', age: '15', about: 'x' });
  const at = begun.location ?? '';
  const fields = Object.fromEntries(item.map(({ linkId }) => [`q.${linkId}`, `answer to ${linkId}`]));
  expect((await worker.post(at, { ...fields, do: 'save' })).status).toBe(303);
  expect((await worker.get(at)).text).toContain('value="answer to q4999"');
  expect((await worker.post(at, { ...fields, do: 'finish' })).location).toBe(`${at}/result`);
});
