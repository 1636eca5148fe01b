import { describe, expect, it } from 'vitest';
import { answered, aQuestion, aQuestionnaire, aResponse, hl7, yesNo } from '../fixtures.ts';
import type { Answer, Item } from './fhir.ts';
import { checkResponse } from './response.ts';

const wrong = (item: Item, ...answers: Answer[]) =>
  checkResponse(aQuestionnaire([item]), aResponse(...(answers.length > 0 ? [answered('a', ...answers)] : []))).map(
    (problem) => problem.key,
  );
const asked = (type: Item['type'], more: Partial<Item> = {}) => aQuestion('a', type, more);
const unit = (code: string) =>
  hl7('questionnaire-unitOption', { valueCoding: { system: 'ucum', code, display: `${code}.` } });

describe('an answer', () => {
  it.each<[string, Item, Answer, string[]]>([
    ['boolean', asked('boolean'), { valueBoolean: false }, []],
    ['boolean as text', asked('boolean'), { valueString: 'true' }, ['problemType']],
    ['boolean of the wrong form', asked('boolean'), { valueBoolean: 'true' as never }, ['problemType']],
    ['integer', asked('integer'), { valueInteger: -3 }, []],
    ['integer with a fraction', asked('integer'), { valueInteger: 1.5 }, ['problemInteger']],
    ['integer beyond 32 bits', asked('integer'), { valueInteger: 2_147_483_648 }, ['problemInteger']],
    ['decimal', asked('decimal'), { valueDecimal: 1.5 }, []],
    ['decimal that is no number', asked('decimal'), { valueDecimal: Number.NaN }, ['problemNumber']],
    ['date', asked('date'), { valueDate: '2024-02-29' }, []],
    ['a year', asked('date'), { valueDate: '2024' }, []],
    ['a day that does not exist', asked('date'), { valueDate: '2023-02-29' }, ['problemDate']],
    ['a thirteenth month', asked('date'), { valueDate: '2023-13' }, ['problemDate']],
    ['dateTime', asked('dateTime'), { valueDateTime: '2024-02-29T23:59:00-08:00' }, []],
    ['dateTime at 25 hours', asked('dateTime'), { valueDateTime: '2024-02-29T25:00:00Z' }, ['problemDateTime']],
    ['time', asked('time'), { valueTime: '23:59:59' }, []],
    ['time at 24', asked('time'), { valueTime: '24:00:00' }, ['problemTime']],
    ['string', asked('string'), { valueString: 'x' }, []],
    ['blank string', asked('string'), { valueString: '  ' }, ['problemEmpty']],
    ['string too long', asked('string', { maxLength: 3 }), { valueString: 'long' }, ['problemTooLong']],
    ['string just fits', asked('string', { maxLength: 3 }), { valueString: 'ño😀' }, []],
    [
      'text too short',
      asked('text', { extension: [hl7('minLength', { valueInteger: 3 })] }),
      { valueString: 'ab' },
      ['problemTooShort'],
    ],
    ['url', asked('url'), { valueUri: 'https://example.org' }, []],
    ['url with spaces', asked('url'), { valueUri: 'not an address' }, ['problemUrl']],
    [
      'choice',
      asked('choice', { answerOption: yesNo ?? [] }),
      { valueCoding: { system: 'urn:answers', code: 'yes' } },
      [],
    ],
    [
      'choice not offered',
      asked('choice', { answerOption: yesNo ?? [] }),
      { valueCoding: { system: 'urn:answers', code: 'maybe' } },
      ['problemNotOffered'],
    ],
    ['choice as text', asked('choice', { answerOption: yesNo ?? [] }), { valueString: 'yes' }, ['problemType']],
    ['choice of texts', asked('choice', { answerOption: [{ valueString: 'red' }] }), { valueString: 'red' }, []],
    [
      'choice of texts, not offered',
      asked('choice', { answerOption: [{ valueString: 'red' }] }),
      { valueString: 'blue' },
      ['problemNotOffered'],
    ],
    [
      'choice with a value set elsewhere',
      asked('choice', { answerValueSet: 'http://elsewhere' }),
      { valueCoding: { display: 'typed' } },
      [],
    ],
    ['open choice in own words', asked('open-choice', { answerOption: yesNo ?? [] }), { valueString: 'own' }, []],
    [
      'open choice, own code',
      asked('open-choice', { answerOption: yesNo ?? [] }),
      { valueCoding: { code: 'own' } },
      [],
    ],
    [
      'string among options',
      asked('string', { answerOption: [{ valueString: 'red' }] }),
      { valueString: 'blue' },
      ['problemNotOffered'],
    ],
    ['integer among options', asked('integer', { answerOption: [{ valueInteger: 1 }] }), { valueInteger: 1 }, []],
    ['attachment', asked('attachment'), { valueAttachment: { contentType: 'image/png', size: 10 } }, []],
    [
      'attachment too large',
      asked('attachment', { extension: [hl7('maxSize', { valueDecimal: 9 })] }),
      { valueAttachment: { size: 10 } },
      ['problemFileSize'],
    ],
    [
      'attachment of another kind',
      asked('attachment', { extension: [hl7('mimeType', { valueCode: 'image/png' })] }),
      { valueAttachment: { contentType: 'text/html' } },
      ['problemFileKind'],
    ],
    ['reference', asked('reference'), { valueReference: { display: 'x' } }, []],
    ['quantity', asked('quantity'), { valueQuantity: { value: 3 } }, []],
    ['quantity without a number', asked('quantity'), { valueQuantity: { unit: 'm' } }, ['problemNumber']],
    [
      'quantity in a unit offered',
      asked('quantity', { extension: [unit('m')] }),
      { valueQuantity: { value: 3, system: 'ucum', code: 'm' } },
      [],
    ],
    [
      'quantity in another unit',
      asked('quantity', { extension: [unit('m')] }),
      { valueQuantity: { value: 3, system: 'ucum', code: 'kg' } },
      ['problemUnit'],
    ],
    [
      'below the lowest',
      asked('integer', { extension: [hl7('minValue', { valueInteger: 3 })] }),
      { valueInteger: 2 },
      ['problemTooLow'],
    ],
    ['the lowest', asked('integer', { extension: [hl7('minValue', { valueInteger: 3 })] }), { valueInteger: 3 }, []],
    [
      'above the highest',
      asked('decimal', { extension: [hl7('maxValue', { valueDecimal: 3 })] }),
      { valueDecimal: 3.1 },
      ['problemTooHigh'],
    ],
    [
      'after the last day',
      asked('date', { extension: [hl7('maxValue', { valueDate: '2020-01-01' })] }),
      { valueDate: '2020-01-02' },
      ['problemTooHigh'],
    ],
    [
      'too many digits',
      asked('decimal', { extension: [hl7('maxDecimalPlaces', { valueInteger: 1 })] }),
      { valueDecimal: 1.25 },
      ['problemDecimals'],
    ],
    [
      'many digits by power',
      asked('decimal', { extension: [hl7('maxDecimalPlaces', { valueInteger: 1 })] }),
      { valueDecimal: 1e-7 },
      ['problemDecimals'],
    ],
    ['nothing in it', asked('string'), {}, ['problemEmpty']],
  ])('%s', (_, item, answer, expected) => {
    expect(wrong(item, answer)).toEqual(expected);
  });
});
