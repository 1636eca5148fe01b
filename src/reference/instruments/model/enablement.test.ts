import { describe, expect, it } from 'vitest';
import { aGroup, answered, aQuestion, aQuestionnaire, aResponse, inGroup, when, yesNo } from '../fixtures.ts';
import { declinedAnswer } from './answers.ts';
import { enablement } from './enablement.ts';
import type { Answer, EnableWhen, Item, Questionnaire, Response } from './fhir.ts';

const isOpen = (condition: EnableWhen, type: Item['type'], ...answers: Answer[]): boolean => {
  const questionnaire = aQuestionnaire([aQuestion('a', type), aQuestion('b', 'string', { enableWhen: [condition] })]);
  return enablement(questionnaire, aResponse(answered('a', ...answers))).has('q.b');
};
const open = (questionnaire: Questionnaire, response: Response) => [...enablement(questionnaire, response)];

describe('a condition', () => {
  it.each<[string, EnableWhen, Item['type'], Answer[], boolean]>([
    ['exists, answered', when('a', 'exists', { answerBoolean: true }), 'string', [{ valueString: 'x' }], true],
    ['exists, not answered', when('a', 'exists', { answerBoolean: true }), 'string', [], false],
    ['does not exist, not answered', when('a', 'exists', { answerBoolean: false }), 'string', [], true],
    [
      'does not exist, answered',
      when('a', 'exists', { answerBoolean: false }),
      'string',
      [{ valueString: 'x' }],
      false,
    ],
    ['exists, chose not to answer', when('a', 'exists', { answerBoolean: true }), 'string', [declinedAnswer()], false],
    ['boolean =', when('a', '=', { answerBoolean: true }), 'boolean', [{ valueBoolean: true }], true],
    ['boolean = other', when('a', '=', { answerBoolean: true }), 'boolean', [{ valueBoolean: false }], false],
    ['boolean !=', when('a', '!=', { answerBoolean: true }), 'boolean', [{ valueBoolean: false }], true],
    ['!= without an answer', when('a', '!=', { answerBoolean: true }), 'boolean', [], true],
    [
      '!= one of several',
      when('a', '!=', { answerString: 'x' }),
      'string',
      [{ valueString: 'y' }, { valueString: 'x' }],
      false,
    ],
    ['integer >', when('a', '>', { answerInteger: 3 }), 'integer', [{ valueInteger: 4 }], true],
    ['integer > same', when('a', '>', { answerInteger: 3 }), 'integer', [{ valueInteger: 3 }], false],
    ['integer >= same', when('a', '>=', { answerInteger: 3 }), 'integer', [{ valueInteger: 3 }], true],
    ['integer <', when('a', '<', { answerInteger: 3 }), 'integer', [{ valueInteger: 2 }], true],
    ['integer <= more', when('a', '<=', { answerInteger: 3 }), 'integer', [{ valueInteger: 4 }], false],
    ['< without an answer', when('a', '<', { answerInteger: 3 }), 'integer', [], false],
    [
      '> by one of several',
      when('a', '>', { answerInteger: 3 }),
      'integer',
      [{ valueInteger: 1 }, { valueInteger: 5 }],
      true,
    ],
    ['decimal = integer', when('a', '=', { answerInteger: 3 }), 'decimal', [{ valueDecimal: 3 }], true],
    [
      'numbers by size, not by letters',
      when('a', '>', { answerDecimal: 9 }),
      'decimal',
      [{ valueDecimal: 10.5 }],
      true,
    ],
    ['date >', when('a', '>', { answerDate: '2020-05-01' }), 'date', [{ valueDate: '2020-05-02' }], true],
    ['date > a part of it', when('a', '>', { answerDate: '2020-05' }), 'date', [{ valueDate: '2020-05-02' }], false],
    ['date = a part of it', when('a', '=', { answerDate: '2020-05' }), 'date', [{ valueDate: '2020-05-02' }], false],
    [
      'dateTime = in another zone',
      when('a', '=', { answerDateTime: '2020-05-01T10:00:00Z' }),
      'dateTime',
      [{ valueDateTime: '2020-05-01T03:00:00-07:00' }],
      true,
    ],
    [
      'dateTime < in another zone',
      when('a', '<', { answerDateTime: '2020-05-01T10:00:00Z' }),
      'dateTime',
      [{ valueDateTime: '2020-05-01T04:00:00-07:00' }],
      false,
    ],
    ['time >=', when('a', '>=', { answerTime: '10:30:00' }), 'time', [{ valueTime: '10:30:00' }], true],
    ['string <', when('a', '<', { answerString: 'test' }), 'string', [{ valueString: 'alpha' }], true],
    ['url =', when('a', '=', { answerString: 'urn:x' }), 'url', [{ valueUri: 'urn:x' }], true],
    [
      'coding =',
      when('a', '=', { answerCoding: { system: 's', code: 'c' } }),
      'choice',
      [{ valueCoding: { system: 's', code: 'c' } }],
      true,
    ],
    [
      'coding of another system',
      when('a', '=', { answerCoding: { system: 's', code: 'c' } }),
      'choice',
      [{ valueCoding: { system: 't', code: 'c' } }],
      false,
    ],
    [
      'coding without a system',
      when('a', '=', { answerCoding: { code: 'c' } }),
      'choice',
      [{ valueCoding: { system: 't', code: 'c' } }],
      true,
    ],
    [
      'coding by its display',
      when('a', '=', { answerCoding: { display: 'Yes' } }),
      'choice',
      [{ valueCoding: { display: 'Yes' } }],
      true,
    ],
    [
      'quantity >',
      when('a', '>', { answerQuantity: { value: 5, code: 'm' } }),
      'quantity',
      [{ valueQuantity: { value: 6, code: 'm' } }],
      true,
    ],
    [
      'quantity without a unit',
      when('a', '>', { answerQuantity: { value: 5 } }),
      'quantity',
      [{ valueQuantity: { value: 6, unit: 'kilograms', code: 'kg' } }],
      true,
    ],
    [
      'quantity by the words of its unit',
      when('a', '<=', { answerQuantity: { value: 5, unit: 'kilograms' } }),
      'quantity',
      [{ valueQuantity: { value: 5, unit: 'kilograms', code: 'kg' } }],
      true,
    ],
    [
      'quantity of another unit',
      when('a', '>', { answerQuantity: { value: 5, code: 'm' } }),
      'quantity',
      [{ valueQuantity: { value: 6, code: 'cm' } }],
      false,
    ],
    [
      'reference =',
      when('a', '=', { answerReference: { reference: 'A/1' } }),
      'reference',
      [{ valueReference: { reference: 'A/1' } }],
      true,
    ],
  ])('%s', (_, condition, type, answers, expected) => {
    expect(isOpen(condition, type, ...answers)).toBe(expected);
  });
});

describe('several conditions', () => {
  const asks = (enableBehavior: 'any' | 'all') =>
    aQuestionnaire([
      aQuestion('a', 'boolean'),
      aQuestion('b', 'boolean'),
      aQuestion('c', 'string', {
        enableBehavior,
        enableWhen: [when('a', '=', { answerBoolean: true }), when('b', '=', { answerBoolean: true })],
      }),
    ]);
  const one = aResponse(answered('a', { valueBoolean: true }));
  const both = aResponse(answered('a', { valueBoolean: true }), answered('b', { valueBoolean: true }));

  it('any opens by one, all only by all', () => {
    expect(open(asks('any'), one)).toContain('q.c');
    expect(open(asks('all'), one)).not.toContain('q.c');
    expect(open(asks('all'), both)).toContain('q.c');
  });
});

describe('what is closed', () => {
  it('closes all below it, and its answers open nothing', () => {
    const questionnaire = aQuestionnaire([
      aQuestion('a', 'boolean'),
      aGroup('g', [aQuestion('b', 'boolean'), aQuestion('d', 'display')], {
        enableWhen: [when('a', '=', { answerBoolean: true })],
      }),
      aQuestion('c', 'string', { enableWhen: [when('b', '=', { answerBoolean: true })] }),
    ]);
    const yes = (a: boolean) =>
      aResponse(answered('a', { valueBoolean: a }), inGroup('g', answered('b', { valueBoolean: true })));
    expect(open(questionnaire, yes(true))).toEqual(['q.a', 'q.g', 'q.b', 'q.d', 'q.c']);
    expect(open(questionnaire, yes(false))).toEqual(['q.a']);
  });

  it('can be said from outside: what may not be asked yet', () => {
    const questionnaire = aQuestionnaire([aQuestion('asked', 'boolean'), aQuestion('seen', 'boolean')]);
    expect([...enablement(questionnaire, aResponse(), { closed: new Set(['asked']) })]).toEqual(['q.seen']);
  });
});

describe('in repeating groups', () => {
  const job = aGroup(
    'job',
    [
      aQuestion('debt', 'boolean'),
      aQuestion('to-whom', 'string', { enableWhen: [when('debt', '=', { answerBoolean: true })] }),
    ],
    { repeats: true },
  );

  it('the question of the same instance is meant', () => {
    const response = aResponse(
      inGroup('job', answered('debt', { valueBoolean: true })),
      inGroup('job', answered('debt', { valueBoolean: false })),
    );
    const names = open(aQuestionnaire([job]), response);
    expect(names).toContain('q.job:0.to-whom');
    expect(names).not.toContain('q.job:1.to-whom');
  });

  it('from outside, the last instance before it is meant', () => {
    const after = aQuestion('after', 'string', { enableWhen: [when('debt', '=', { answerBoolean: true })] });
    const debts = (...truths: boolean[]) =>
      aResponse(...truths.map((truth) => inGroup('job', answered('debt', { valueBoolean: truth }))));
    expect(open(aQuestionnaire([job, after]), debts(false, true))).toContain('q.after');
    expect(open(aQuestionnaire([job, after]), debts(true, false))).not.toContain('q.after');
  });

  it('a question nested under an answer looks at that answer', () => {
    const questionnaire = aQuestionnaire([
      aQuestion('who', 'choice', {
        repeats: true,
        answerOption: yesNo ?? [],
        item: [aQuestion('more', 'string', { enableWhen: [when('who', '=', { answerCoding: { code: 'yes' } })] })],
      }),
    ]);
    const response = aResponse(answered('who', { valueCoding: { code: 'yes' } }, { valueCoding: { code: 'no' } }));
    expect(open(questionnaire, response)).toContain('q.who:yes.more');
  });
});
