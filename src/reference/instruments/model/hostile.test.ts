import { describe, expect, it } from 'vitest';
import { previewOf } from '../actions/import.ts';
import { aGroup, aQuestion, aQuestionnaire, aResponse, calculated, enabledBy, variable, when } from '../fixtures.ts';
import { QuestionnaireFields } from '../pages/questionnaire-form.tsx';
import { readingWords } from '../words-reading.ts';
import type { Item } from './fhir.ts';
import { formEntries, readForm } from './form.ts';
import { checkResponse } from './response.ts';

/** Files that mean no good, or were made carelessly: each is shown or refused in sentences, and soon. */
const view = { known: [], clock: { now: new Date('2026-03-14T18:00:00Z'), today: '2026-03-14' } };
const soonMs = 8_000;
const is = { answerBoolean: true };
const answerTo = (linkId: string) => `%resource.item.where(linkId='${linkId}').answer.value`;

function nested(depth: number): Item {
  let item = aQuestion('leaf', 'string');
  for (let at = 0; at < depth; at++) item = aGroup(`g${at}`, [item], { repeats: at % 7 === 0 });
  return item;
}

const included = (id: string, others: string[]) => ({
  resourceType: 'ValueSet',
  id,
  url: `urn:${id}`,
  compose: { include: others.map((one) => ({ valueSet: [`urn:${one}`] })) },
});

const files: Record<string, unknown> = {
  'opening in a circle of two': aQuestionnaire([
    aQuestion('a', 'boolean', { enableWhen: [when('b', '=', is)] }),
    aQuestion('b', 'boolean', { enableWhen: [when('a', '!=', is)] }),
  ]),
  'opening by itself': aQuestionnaire([aQuestion('a', 'boolean', { enableWhen: [when('a', 'exists', is)] })]),
  'opening in a circle of 2,000': aQuestionnaire(
    Array.from({ length: 2_000 }, (_, at) =>
      aQuestion(`q${at}`, 'boolean', { enableWhen: [when(`q${(at + 1) % 2_000}`, '!=', is)] }),
    ),
  ),
  'expressions that open one another': aQuestionnaire([
    aQuestion('a', 'boolean', { extension: [enabledBy(`${answerTo('b')}.empty()`)] }),
    aQuestion('b', 'boolean', { extension: [enabledBy(`${answerTo('a')}.empty()`)] }),
  ]),
  'sums of one another': aQuestionnaire([
    aQuestion('a', 'integer', { extension: [calculated(`iif(${answerTo('b')}.exists(), ${answerTo('b')}, 0) + 1`)] }),
    aQuestion('b', 'integer', { extension: [calculated(`${answerTo('a')} + 1`)] }),
  ]),
  'variables of one another': aQuestionnaire([aQuestion('a', 'integer', { extension: [calculated('%x')] })], {
    extension: [variable('x', '%y + 1'), variable('y', '%x + 1'), variable('z', '%z')],
  }),
  'value sets that take in one another, and one itself': {
    ...aQuestionnaire([aQuestion('a', 'choice', { answerValueSet: '#x' })]),
    contained: [included('x', ['y']), included('y', ['x', 'z']), included('z', ['z'])],
  },
  'two hundred levels': aQuestionnaire([nested(199)]),
  'a thousand levels': aQuestionnaire([nested(1_000)]),
  'five thousand questions': aQuestionnaire(Array.from({ length: 5_000 }, (_, at) => aQuestion(`q${at}`, 'string'))),
  'one linkId twice': aQuestionnaire([aQuestion('a', 'string'), aGroup('g', [aQuestion('a', 'integer')])]),
  'no linkId': { ...aQuestionnaire([]), item: [{ type: 'string', text: 'Who?' }] },
  'a condition on nothing': aQuestionnaire([aQuestion('a', 'string', { enableWhen: [when('gone', '=', is)] })]),
  'unknown extensions everywhere': aQuestionnaire(
    [
      aQuestion('a', 'string', {
        extension: [{ url: 'urn:x', extension: [{ url: 'y', valueString: 'z' }] }],
        _text: { extension: [{ url: 'urn:t', valueCode: 'q' }] },
      }),
    ],
    { extension: [{ url: 'urn:top', valueBoolean: true }] },
  ),
  'an expression without end': aQuestionnaire([
    aQuestion('a', 'integer', { extension: [calculated('(1|2|3|4|5|6|7|8|9).repeat($this + 1)')] }),
  ]),
};

describe.each(Object.entries(files))('a file with %s', (_what, file) => {
  it('is shown or refused in plain sentences, in both languages, and soon', () => {
    const begun = performance.now();
    const { reading, read } = previewOf(view, JSON.stringify(file), 0, null);
    expect(performance.now() - begun).toBeLessThan(soonMs);
    const remarks = [...reading.notes, ...(reading.ok ? [] : reading.faults)];
    expect(reading.ok ? read !== null : remarks.length > 0).toBe(true);
    for (const lang of ['en', 'es'] as const)
      for (const { key, values } of remarks) {
        const sentence = readingWords(lang)(key, values);
        expect(sentence).not.toMatch(/\{\w+\}|undefined|\[object/);
        expect(sentence.length).toBeGreaterThan(10);
      }
  });
});

it.each([
  ['opening in a circle of two', 'noteOpeningCircle'],
  ['opening by itself', 'noteOpeningCircle'],
  ['sums of one another', 'noteCalculationCircle'],
  ['variables of one another', 'noteVariableCircle'],
  ['value sets that take in one another, and one itself', 'noteValueSetCircle'],
  ['a thousand levels', 'faultTooLarge'],
  ['one linkId twice', 'faultDuplicate'],
  ['no linkId', 'noteGivenLinkId'],
  ['a condition on nothing', 'faultNowhere'],
  ['unknown extensions everywhere', 'noteKept'],
])('what is wrong with a file with %s is named', (what, key) => {
  const { reading } = previewOf(view, JSON.stringify(files[what]), 0, null);
  const remarks = [...reading.notes, ...(reading.ok ? [] : reading.faults)];
  expect(remarks.map((remark) => remark.key)).toContain(key);
});

it('a question a hundred repeating groups down is answered, checked and goes out', () => {
  let item = aQuestion('leaf-0f8fad5b-d9cb-469f-a165-70867728950e', 'string', { required: true });
  for (let at = 0; at < 100; at++)
    item = aGroup(`${at}-0f8fad5b-d9cb-469f-a165-70867728950e`, [item], { repeats: true });
  const questionnaire = aQuestionnaire([{ ...item, required: true }]);
  expect(previewOf(view, JSON.stringify(questionnaire), 0, null).reading.ok).toBe(true);
  const [[name = ''] = []] = formEntries(questionnaire, aResponse());
  const { response } = readForm(questionnaire, [[name, 'found']], aResponse());
  expect(JSON.stringify(response)).toContain('"valueString":"found"');
  expect(checkResponse(questionnaire, response)).toEqual([]);
  expect(formEntries(questionnaire, response)).toEqual([[name, 'found']]);
  expect(String(QuestionnaireFields({ questionnaire, response, problems: [], lang: 'en' }))).toContain('value="found"');
});
