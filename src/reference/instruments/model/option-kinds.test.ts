import { describe, expect, it } from 'vitest';
import { aQuestion, aQuestionnaire, aResponse } from '../fixtures.ts';
import { QuestionnaireFields } from '../pages/questionnaire-form.tsx';
import type { AnswerOption, Item } from './fhir.ts';
import { formEntries, readForm } from './form.ts';
import { optionsOf } from './options.ts';
import { checkResponse } from './response.ts';

/** Two options of each kind that FHIR R4 has (Questionnaire.item.answerOption.value[x]), and what a reference can be. */
const kinds: Record<string, [AnswerOption, AnswerOption]> = {
  integer: [{ valueInteger: 0 }, { valueInteger: 10 }],
  date: [{ valueDate: '2026' }, { valueDate: '2026-03-14' }],
  time: [{ valueTime: '10:00:10' }, { valueTime: '10:00:20' }],
  string: [{ valueString: 'one' }, { valueString: 'One' }],
  coding: [{ valueCoding: { system: 'urn:c', code: 'a' } }, { valueCoding: { system: 'urn:d', code: 'a' } }],
  'coding without a code': [{ valueCoding: { display: 'One' } }, { valueCoding: { display: 'Two' } }],
  'reference with an address': [
    { valueReference: { reference: 'Patient/1', display: 'Ana' } },
    { valueReference: { reference: 'Patient/2', display: 'Ana' } },
  ],
  'reference in words': [{ valueReference: { display: 'her aunt' } }, { valueReference: { display: 'her uncle' } }],
  'reference by identifier': [
    { valueReference: { identifier: { system: 'urn:n', value: '1' } } },
    { valueReference: { identifier: { system: 'urn:n', value: '2' } } },
  ],
};

describe.each(Object.entries(kinds))('an option that is a %s', (_kind, options) => {
  const question = (more: Partial<Item>) =>
    aQuestionnaire([aQuestion('q', 'choice', { answerOption: structuredClone(options), ...more })]);

  it.each([0, 1])('chosen is kept as itself, shown as chosen, and fits (%i)', (at) => {
    const questionnaire = question({});
    const key = optionsOf(questionnaire, questionnaire.item?.[0] ?? expect.fail())?.[at]?.key ?? expect.fail();
    const { response } = readForm(questionnaire, [['q.q', key]], aResponse());
    expect(response.item?.[0]?.answer).toEqual([options[at]]);
    expect(formEntries(questionnaire, response)).toEqual([['q.q', key]]);
    expect(checkResponse(questionnaire, response)).toEqual([]);
    const html = String(QuestionnaireFields({ questionnaire, response, problems: [], lang: 'es' }));
    const boxes = [...html.matchAll(/<input type="radio"[^>]*>/g)].map(([box]) => box.includes(' checked'));
    expect(boxes).toEqual([at === 0, at === 1]);
    expect([...html.matchAll(/<label for="[^"]*">([^<]+)</g)].every(([, label]) => label?.trim())).toBe(true);
  });

  it('can be chosen beside another', () => {
    const questionnaire = question({ repeats: true });
    const keys = optionsOf(questionnaire, questionnaire.item?.[0] ?? expect.fail())?.map(({ key }) => key) ?? [];
    const posted = keys.map((key): [string, string] => ['q.q', key]);
    const { response } = readForm(questionnaire, posted, aResponse());
    expect(response.item?.[0]?.answer).toEqual(options);
    expect(checkResponse(questionnaire, response)).toEqual([]);
  });
});
