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
it('an answer that stands alone is not given beside another', () => {
  const alone = hl7('questionnaire-optionExclusive', { valueBoolean: true });
  const [yes = {}, no = {}] = yesNo ?? [];
  const item = asked('choice', { repeats: true, answerOption: [yes, { ...no, extension: [alone] }] });
  expect(wrong(item, yes)).toEqual([]);
  expect(wrong(item, no)).toEqual([]);
  expect(wrong(item, yes, no)).toEqual(['problemExclusive']);
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

  it('is asked for only where a person can answer it', () => {
    const hidden = { extension: [hl7('questionnaire-hidden', { valueBoolean: true })] };
    expect(wrong({ ...required, readOnly: true })).toEqual([]);
    expect(wrong({ ...required, ...hidden })).toEqual([]);
    expect(wrong({ ...required, repeats: true, ...hidden })).toEqual([]);
    expect(checkResponse(aQuestionnaire([aGroup('g', [required], hidden)]), aResponse())).toEqual([]);
    const group = aGroup('g', [{ ...required, readOnly: true }], { required: true });
    expect(checkResponse(aQuestionnaire([group]), aResponse())).toEqual([]);
    expect(wrong({ ...required, readOnly: true, maxLength: 2 }, { valueString: 'abc' })).toEqual(['problemTooLong']);
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
