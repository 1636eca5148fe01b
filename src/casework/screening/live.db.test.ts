import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { bringInto } from '../../../test/harness/instruments.ts';
import { nameOf } from '../../../test/harness/screening.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

const answerOf = (linkId: string) => `%resource.item.where(linkId='${linkId}').answer.value`;
const expression = (url: string, text: string) => ({
  url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${url}`,
  valueExpression: { language: 'text/fhirpath', expression: text },
});

it('a page that saves itself is told what opened and what was worked out', async () => {
  await bringInto(county, {
    resourceType: 'Questionnaire',
    id: 'live',
    status: 'active',
    item: [
      { linkId: 'n', type: 'integer', text: 'How many?' },
      {
        linkId: 'opened',
        type: 'string',
        text: 'Which?',
        extension: [expression('enableWhenExpression', `${answerOf('n')} > 1`)],
      },
      {
        linkId: 'twice',
        type: 'integer',
        text: 'Twice',
        readOnly: true,
        extension: [expression('calculatedExpression', `${answerOf('n')} * 2`)],
      },
    ],
  });
  const worker = await county.as('socialworker');
  const begun = await worker.post('/here', { door: 'child-welfare', instrument: 'live', age: '15', about: 'x' });
  const at = begun.location ?? '';
  const name = nameOf((await worker.get(at)).text, 'n') ?? expect.fail();
  const few = await worker.post(at, { [name]: '1', autosave: '1' });
  expect(JSON.parse(few.text)).toEqual({ show: { 'q.opened': false }, values: { 'q.twice': '2' } });
  const many = await worker.post(at, { [name]: '3', autosave: '1' });
  expect(JSON.parse(many.text)).toEqual({ show: { 'q.opened': true }, values: { 'q.twice': '6' } });
});

it('a question below an answer is shown before the end, also where the page saved itself in between', async () => {
  const answerOption = ['a', 'b'].map((valueString) => ({ valueString }));
  const item = [{ linkId: 'why', type: 'string', text: 'Why this one?' }];
  await bringInto(county, {
    resourceType: 'Questionnaire',
    id: 'below',
    status: 'active',
    item: [{ linkId: 'which', type: 'choice', repeats: true, text: 'Which?', answerOption, item }],
  });
  const worker = await county.as('socialworker');
  const begun = await worker.post('/here', { door: 'child-welfare', instrument: 'below', age: '15', about: 'x' });
  const at = begun.location ?? '';
  const under = (html: string) => / name="q-under" value="([^"]*)"/.exec(html)?.[1] ?? expect.fail();
  const first = { 'q.which': 'a', 'q-under': under((await worker.get(at)).text) };
  expect((await worker.post(at, { ...first, autosave: '1' })).status).toBe(200);
  expect((await worker.post(at, { ...first, do: 'finish' })).location).toBe(`${at}?opened=yes`);
  const page = (await worker.get(at)).text;
  expect(page).toContain('name="q.which:a.why"');
  const second = { 'q.which': 'a', 'q.which:a.why': '', 'q-under': under(page) };
  expect((await worker.post(at, { ...second, do: 'finish' })).location).toBe(`${at}/result`);
});
