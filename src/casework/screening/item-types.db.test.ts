import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCounty, type County } from '../../../test/harness/county.ts';
import { bringInto } from '../../../test/harness/instruments.ts';
import { nameOf } from '../../../test/harness/screening.ts';

let county: County;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.close());

/** Each type of FHIR R4 that takes an answer: what a person types, and what goes out. */
const typed: Record<string, [string, unknown]> = {
  boolean: ['true', { valueBoolean: true }],
  decimal: ['1.5', { valueDecimal: 1.5 }],
  integer: ['15', { valueInteger: 15 }],
  date: ['2026-03-14', { valueDate: '2026-03-14' }],
  dateTime: ['2026-01-14T10:30', { valueDateTime: '2026-01-14T10:30:00-08:00' }],
  time: ['10:30', { valueTime: '10:30:00' }],
  string: ['María', { valueString: 'María' }],
  text: ['a\nb', { valueString: 'a\nb' }],
  url: ['https://example.org/a', { valueUri: 'https://example.org/a' }],
  choice: ['b', { valueCoding: { system: 'urn:c', code: 'b', display: 'B' } }],
  'open-choice': ['a', { valueCoding: { system: 'urn:c', code: 'a', display: 'A' } }],
  reference: ['her aunt', { valueReference: { display: 'her aunt' } }],
  quantity: ['12', { valueQuantity: { value: 12, unit: 'kilogram', system: 'urn:u', code: 'kg' } }],
};
const answerOption = ['a', 'b'].map((code) => ({
  valueCoding: { system: 'urn:c', code, display: code.toUpperCase() },
}));
const expression = (url: string, text: string) => ({
  url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${url}`,
  valueExpression: { language: 'text/fhirpath', expression: text },
});

it('an answer of each type goes the whole way: typed, kept, shown again, finished, and out as FHIR R4', async () => {
  const unit = { system: 'urn:u', code: 'kg', display: 'kilogram' };
  await bringInto(county, {
    resourceType: 'Questionnaire',
    id: 'types',
    status: 'active',
    item: [
      ...Object.keys(typed).map((type) => ({
        linkId: type,
        type,
        text: `Question ${type}`,
        required: true,
        ...(type.endsWith('choice') && { answerOption }),
        ...(type === 'quantity' && {
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit', valueCoding: unit }],
        }),
      })),
      // Careless files come in too: this one is called by its place.
      { type: 'string', text: 'Nameless', initial: [{ valueString: 'x' }] },
      {
        linkId: 'today',
        type: 'date',
        text: 'Today',
        readOnly: true,
        extension: [expression('initialExpression', 'today()')],
      },
      {
        linkId: 'now',
        type: 'dateTime',
        text: 'Now',
        readOnly: true,
        extension: [expression('calculatedExpression', 'now()')],
      },
    ],
  });
  const worker = await county.as('socialworker');
  const begun = await worker.post('/here', { door: 'child-welfare', instrument: 'types', age: '15', about: 'x' });
  const at = begun.location ?? '';
  const page = await worker.get(at);
  const fields: Record<string, string> = {};
  for (const [linkId, [value]] of Object.entries(typed))
    fields[nameOf(page.text, linkId) ?? expect.fail(linkId)] = value;
  expect((await worker.post(at, { ...fields, do: 'save' })).status).toBe(303);
  const again = await worker.get(at);
  for (const value of ['2026-03-14', '2026-01-14T10:30', '10:30', 'María', '12'])
    expect(again.text, value).toContain(`value="${value}"`);
  expect((await worker.post(at, { ...fields, do: 'finish' })).location).toBe(`${at}/result`);
  const read = JSON.parse((await worker.get(`${at}/answers.json`)).text) as {
    authored: string;
    item: { linkId: string; answer: Record<string, string>[] }[];
  };
  const out = new Map(read.item.map((item) => [item.linkId, item.answer]));
  for (const [linkId, [, expected]] of Object.entries(typed))
    expect([linkId, out.get(linkId)]).toEqual([linkId, [expected]]);
  expect(read.item.find((item) => item.linkId === `item-${Object.keys(typed).length}`)).toMatchObject({
    text: 'Nameless',
  });
  expect(out.get('today')?.[0]?.valueDate).toMatch(/^\d{4}-\d\d-\d\d$/);
  // What was worked out from the clock is that of the end, whenever it goes out.
  expect(new Date(out.get('now')?.[0]?.valueDateTime ?? '').getTime()).toBe(new Date(read.authored).getTime());
});
