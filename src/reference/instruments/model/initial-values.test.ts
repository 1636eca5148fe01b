import { describe, expect, it } from 'vitest';
import { answered, aQuestion, aQuestionnaire } from '../fixtures.ts';
import { startResponse } from './calculation.ts';
import type { Item, Value } from './fhir.ts';
import { formEntries, readForm } from './form.ts';
import { checkResponse } from './response.ts';

const colors = ['red', 'blue'].map((code) => ({ valueCoding: { system: 'urn:c', code, display: code } }));

/** The first answers of one question; they must fit it, and come back from its form as they are. */
function first(item: Item): unknown[] {
  const questionnaire = aQuestionnaire([item]);
  const start = startResponse(questionnaire);
  expect(checkResponse(questionnaire, start)).toEqual([]);
  expect(readForm(questionnaire, formEntries(questionnaire, start), start).response).toEqual(start);
  return start.item?.[0]?.answer ?? [];
}

describe('an initial value', () => {
  it.each<[Item['type'], Value, Value[]]>([
    ['boolean', { valueBoolean: false }, [{ valueBoolean: false }]],
    ['decimal', { valueDecimal: 1.5 }, [{ valueDecimal: 1.5 }]],
    ['decimal', { valueInteger: 5 }, [{ valueDecimal: 5 }]],
    ['integer', { valueInteger: 5 }, [{ valueInteger: 5 }]],
    ['integer', { valueDecimal: 5 }, [{ valueInteger: 5 }]],
    ['integer', { valueDecimal: 5.5 }, []],
    ['date', { valueDate: '2026' }, [{ valueDate: '2026' }]],
    ['date', { valueDateTime: '2026-03-14T10:00:00Z' }, [{ valueDate: '2026-03-14' }]],
    ['dateTime', { valueDateTime: '2026-03-14T10:00:00Z' }, [{ valueDateTime: '2026-03-14T10:00:00Z' }]],
    ['dateTime', { valueDate: '2026-03-14' }, [{ valueDateTime: '2026-03-14' }]],
    ['time', { valueTime: '10:00:00' }, [{ valueTime: '10:00:00' }]],
    ['string', { valueString: 'a' }, [{ valueString: 'a' }]],
    ['string', { valueInteger: 5 }, [{ valueString: '5' }]],
    ['string', { valueCoding: { code: 'a', display: 'An A' } }, [{ valueString: 'An A' }]],
    ['text', { valueString: 'a' }, [{ valueString: 'a' }]],
    ['url', { valueUri: 'urn:a' }, [{ valueUri: 'urn:a' }]],
    // R4 has no answer in a valueUrl.
    ['url', { valueUrl: 'urn:a' }, [{ valueUri: 'urn:a' }]],
    ['choice', { valueCoding: { code: 'blue' } }, [colors[1] ?? {}]],
    ['choice', { valueString: 'blue' }, [colors[1] ?? {}]],
    ['choice', { valueString: 'green' }, []],
    ['open-choice', { valueString: 'green' }, [{ valueString: 'green' }]],
    ['open-choice', { valueCoding: { system: 'urn:c', code: 'red' } }, [colors[0] ?? {}]],
    ['attachment', { valueAttachment: { title: 'a' } }, [{ valueAttachment: { title: 'a' } }]],
    ['attachment', { valueCoding: { code: 'a' } }, []],
    ['reference', { valueReference: { display: 'a' } }, [{ valueReference: { display: 'a' } }]],
    ['reference', { valueString: 'Patient/1' }, [{ valueReference: { reference: 'Patient/1' } }]],
    ['reference', { valueCoding: { code: 'a' } }, []],
    ['quantity', { valueQuantity: { value: 5, unit: 'kg' } }, [{ valueQuantity: { value: 5, unit: 'kg' } }]],
    ['quantity', { valueDecimal: 5 }, [{ valueQuantity: { value: 5 } }]],
    ['quantity', { valueQuantity: { unit: 'kg' } }, []],
  ])('of a %s, %j', (type, initial, expected) => {
    const answerOption = type.endsWith('choice') ? { answerOption: structuredClone(colors) } : {};
    expect(first(aQuestion('q', type, { initial: [initial], ...answerOption }))).toEqual(expected);
  });

  it('stands beside what is marked as selected in the list', () => {
    const answerOption = [colors[0] ?? {}, { ...colors[1], initialSelected: true }];
    const initial = [{ valueString: 'own' }, { valueCoding: { code: 'blue' } }];
    expect(first(aQuestion('q', 'open-choice', { repeats: true, answerOption, initial }))).toEqual([
      colors[1],
      { valueString: 'own' },
    ]);
    expect(first(aQuestion('q', 'open-choice', { answerOption, initial }))).toEqual([{ valueString: 'own' }]);
  });

  it('below an answer comes with the answer, and is not put back where a person took it away', () => {
    const below = [aQuestion('k', 'string', { initial: [{ valueString: 'first' }] })];
    const questionnaire = aQuestionnaire([
      aQuestion('q', 'choice', { repeats: true, answerOption: structuredClone(colors), item: below }),
    ]);
    const one = readForm(questionnaire, [['q.q', 'red']], startResponse(questionnaire)).response;
    const red = { ...colors[0], item: [answered('k', { valueString: 'first' })] };
    expect(one.item).toEqual([answered('q', red)]);
    const both: [string, string][] = [
      ['q.q', 'red'],
      ['q.q', 'blue'],
      ['q.q:red.k', ''],
    ];
    const two = readForm(questionnaire, both, one).response;
    const blue = { ...colors[1], item: [answered('k', { valueString: 'first' })] };
    expect(two.item).toEqual([answered('q', colors[0] ?? {}, blue)]);
  });
});
