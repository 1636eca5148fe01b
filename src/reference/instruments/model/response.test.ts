import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aGroup,
  answered,
  aQuestion,
  aQuestionnaire,
  aResponse,
  hl7,
  inGroup,
  questionnaires,
  responsesTo,
  skipAllowed,
  when,
  yesNo,
} from '../fixtures.ts';
import { declinedAnswer } from './answers.ts';
import type { Answer, Item, Response } from './fhir.ts';
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

describe('a required question', () => {
  const required = asked('string', { required: true });

  it('asks for an answer, and takes "chose not to answer" only where it is offered', () => {
    expect(wrong(required)).toEqual(['problemRequired']);
    expect(wrong(required, declinedAnswer())).toEqual(['problemNoSkip']);
    expect(wrong({ ...required, extension: [skipAllowed()] }, declinedAnswer())).toEqual([]);
    expect(
      wrong({ ...required, repeats: true, extension: [skipAllowed()] }, declinedAnswer(), { valueString: 'x' }),
    ).toEqual(['problemBoth']);
  });

  it('can be skipped by the word of the whole questionnaire or of its group; the nearest counts', () => {
    const group = (...extension: NonNullable<Item['extension']>) => aGroup('g', [required], { extension });
    const check = (item: Item) =>
      checkResponse(
        aQuestionnaire([item], { extension: [skipAllowed()] }),
        aResponse(inGroup('g', answered('a', declinedAnswer()))),
      );
    expect(check(group())).toEqual([]);
    expect(check(group(skipAllowed(false)))).toMatchObject([{ key: 'problemNoSkip' }]);
  });

  it('asks for nothing while it is closed, or in an optional instance that is empty', () => {
    const closed = aQuestionnaire([
      asked('boolean'),
      aQuestion('b', 'string', { required: true, enableWhen: [when('a', '=', { answerBoolean: true })] }),
    ]);
    expect(checkResponse(closed, aResponse())).toEqual([]);
    expect(checkResponse(closed, aResponse(answered('a', { valueBoolean: true })))).toMatchObject([
      { name: 'q.b', key: 'problemRequired' },
    ]);
    const jobs = aQuestionnaire([
      aGroup('job', [aQuestion('title', 'string', { required: true }), aQuestion('pay', 'string')], { repeats: true }),
    ]);
    expect(checkResponse(jobs, aResponse({ linkId: 'job' }))).toEqual([]);
    expect(checkResponse(jobs, aResponse(inGroup('job', answered('pay', { valueString: 'x' }))))).toMatchObject([
      { name: 'q.job:0.title', key: 'problemRequired' },
    ]);
    const nested = aQuestionnaire([asked('boolean', { item: [aQuestion('why', 'string', { required: true })] })]);
    expect(checkResponse(nested, aResponse())).toEqual([]);
    expect(checkResponse(nested, aResponse(answered('a', { valueBoolean: true })))).toMatchObject([{ name: 'q.why' }]);
  });

  it('in a required group counts', () => {
    const questionnaire = aQuestionnaire([aGroup('g', [asked('string')], { required: true })]);
    expect(checkResponse(questionnaire, aResponse())).toMatchObject([{ name: 'q.g', key: 'problemGroupRequired' }]);
  });
});

describe('how often', () => {
  const bounds = [
    hl7('questionnaire-minOccurs', { valueInteger: 2 }),
    hl7('questionnaire-maxOccurs', { valueInteger: 3 }),
  ];
  const value = (valueString: string): Answer => ({ valueString });

  it('a question may be answered', () => {
    const item = asked('string', { repeats: true, extension: bounds });
    expect(wrong(item)).toEqual(['problemRequired']);
    expect(wrong(item, value('1'))).toEqual(['problemTooFew']);
    expect(wrong(item, value('1'), value('2'))).toEqual([]);
    expect(wrong(item, value('1'), value('2'), value('3'), value('4'))).toEqual(['problemTooMany']);
    expect(wrong(asked('string'), value('1'), value('2'))).toEqual(['problemTooMany']);
    expect(wrong(asked('string', { repeats: true, answerOption: [value('1')] }), value('1'), value('1'))).toEqual([
      'problemTwice',
    ]);
  });

  it('a group may be filled in', () => {
    const questionnaire = aQuestionnaire([aGroup('g', [asked('string')], { repeats: true, extension: bounds })]);
    const filled = (count: number) =>
      checkResponse(
        questionnaire,
        aResponse(...Array.from({ length: count }, () => inGroup('g', answered('a', value('x'))))),
      ).map((problem) => problem.key);
    expect(filled(1)).toEqual(['problemTooFewGroups']);
    expect(filled(2)).toEqual([]);
    expect(filled(4)).toEqual(['problemTooManyGroups']);
  });
});

describe('what does not belong', () => {
  it('is named', () => {
    const questionnaire = aQuestionnaire([aGroup('g', [asked('string')]), aQuestion('d', 'display')]);
    const check = (response: Response) =>
      checkResponse(questionnaire, response).map(({ linkId, key }) => [linkId, key]);
    expect(check(aResponse(answered('z', { valueString: 'x' })))).toEqual([['z', 'problemStranger']]);
    expect(check(aResponse(answered('a', { valueString: 'x' })))).toEqual([['a', 'problemStranger']]);
    expect(check(aResponse(answered('d', { valueString: 'x' })))).toEqual([['d', 'problemNoAnswerHere']]);
    expect(check(aResponse({ linkId: 'g', answer: [{ valueString: 'x' }] }))).toEqual([['g', 'problemNoAnswerHere']]);
  });
});

it('valid answers to any questionnaire have no problem of type or form', () => {
  fc.assert(
    fc.property(
      questionnaires.chain((questionnaire) => fc.tuple(fc.constant(questionnaire), responsesTo(questionnaire))),
      ([questionnaire, response]) => {
        const keys = checkResponse(questionnaire, response).map((problem) => problem.key);
        expect(keys.filter((key) => !/Required|TooFew/.test(key))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
