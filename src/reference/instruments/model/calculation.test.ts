import { describe, expect, it } from 'vitest';
import {
  aGroup,
  answered,
  aQuestion,
  aQuestionnaire,
  aResponse,
  calculated,
  hl7,
  inGroup,
  initially,
  variable,
  when,
  yesNo,
} from '../fixtures.ts';
import { declinedAnswer } from './answers.ts';
import { calculate, startResponse, totalScore } from './calculation.ts';
import type { Extension, Item, Questionnaire, Response } from './fhir.ts';
import { readForm } from './form.ts';
import { settleResponse } from './response.ts';
import { treeOf } from './tree.ts';

const valuesOf = (questionnaire: Questionnaire, response: Response, linkId: string): unknown[] =>
  treeOf(questionnaire, response)
    .nodes.filter((node) => node.item.linkId === linkId)
    .flatMap((node) => node.answers.map((answer) => Object.values(answer)[0]));

const worked = (questionnaire: Questionnaire, response: Response, linkId: string, moment = {}) =>
  valuesOf(questionnaire, calculate(questionnaire, response, moment).response, linkId);

const answerTo = (linkId: string) => `%resource.descendants().where(linkId='${linkId}').answer.value`;
const integer = (linkId: string, expression: string, ...more: Extension[]) =>
  aQuestion(linkId, 'integer', { extension: [...more, calculated(expression)] });

describe('variables', () => {
  const questionnaire = aQuestionnaire(
    [
      aGroup('a', [aQuestion('b', 'integer', { repeats: true }), integer('c', '%y + 4 + %z', variable('z', '1'))], {
        repeats: true,
        extension: [variable('x', "item.where(linkId='b').answer[0].value"), variable('y', '%x + 2')],
      }),
      aGroup('d', [integer('e', '%y + 5'), integer('f', '%x + 8')], {
        extension: [variable('x', "%resource.item.where(linkId='a').item.where(linkId='c').answer.value.sum()")],
      }),
      integer('g', '%top + 1'),
    ],
    { extension: [variable('top', '41')] },
  );
  const response = aResponse(
    inGroup('a', answered('b', { valueInteger: 10 }, { valueInteger: 99 })),
    inGroup('a', answered('b', { valueInteger: 20 })),
  );

  it('are seen in their group and below it, each instance its own, and not outside', () => {
    expect(worked(questionnaire, response, 'c')).toEqual([17, 27]);
    expect(worked(questionnaire, response, 'e')).toEqual([]);
    expect(worked(questionnaire, response, 'f')).toEqual([52]);
    expect(worked(questionnaire, response, 'g')).toEqual([42]);
  });

  it('the inner one counts, and may build on the outer one of the same name', () => {
    const nested = aQuestionnaire([aGroup('g', [integer('q', '%n')], { extension: [variable('n', '%n * 2')] })], {
      extension: [variable('n', '21')],
    });
    expect(worked(nested, aResponse(), 'q')).toEqual([42]);
  });

  it('that need each other in a circle are empty, and end', () => {
    const ring = aQuestionnaire([integer('q', '%a')], {
      extension: [variable('a', '%b + 1'), variable('b', '%a + 1')],
    });
    expect(worked(ring, aResponse(), 'q')).toEqual([]);
  });

  it('are each worked out once, however often they are used', () => {
    const chain = Array.from({ length: 40 }, (_, at) =>
      variable(`v${at}`, at === 0 ? '1' : `%v${at - 1} + %v${at - 1} - %v${at - 1}`),
    );
    expect(worked(aQuestionnaire([integer('q', '%v39')], { extension: chain }), aResponse(), 'q')).toEqual([1]);
  });
});

describe('calculated answers', () => {
  it('take the type of their question', () => {
    const items: [Item, unknown[]][] = [
      [aQuestion('boolean', 'boolean', { extension: [calculated('1 = 1')] }), [true]],
      [aQuestion('decimal', 'decimal', { extension: [calculated('1 / 4')] }), [0.25]],
      [aQuestion('integer', 'integer', { extension: [calculated('7 div 2')] }), [3]],
      [aQuestion('date', 'date', { extension: [calculated('@2026-03-14')] }), ['2026-03-14']],
      [aQuestion('time', 'time', { extension: [calculated('@T10:30:00')] }), ['10:30:00']],
      [aQuestion('string', 'string', { extension: [calculated("'a' & 'b'")] }), ['ab']],
      [aQuestion('url', 'url', { extension: [calculated("'urn:x'")] }), ['urn:x']],
      [
        aQuestion('quantity', 'quantity', {
          extension: [calculated('5'), hl7('questionnaire-unit', { valueCoding: { code: 'm', display: 'meters' } })],
        }),
        [{ value: 5, unit: 'meters', code: 'm' }],
      ],
      [
        aQuestion('choice', 'choice', { answerOption: yesNo ?? [], extension: [calculated("'no'")] }),
        [yesNo?.[1]?.valueCoding],
      ],
      [aQuestion('many', 'string', { repeats: true, extension: [calculated("'a' | 'b'")] }), ['a', 'b']],
      [aQuestion('one', 'string', { extension: [calculated("'a' | 'b'")] }), ['a']],
    ];
    const questionnaire = aQuestionnaire(items.map(([item]) => item));
    const { response, problems } = calculate(questionnaire, aResponse());
    expect(problems).toEqual([]);
    for (const [item, expected] of items)
      expect([item.linkId, valuesOf(questionnaire, response, item.linkId)]).toEqual([item.linkId, expected]);
  });

  it('follow one another until nothing changes', () => {
    const questionnaire = aQuestionnaire([
      integer('c', `${answerTo('b')} + 1`),
      integer('b', `${answerTo('a')} + 1`),
      aQuestion('a', 'integer'),
    ]);
    expect(worked(questionnaire, aResponse(answered('a', { valueInteger: 1 })), 'c')).toEqual([3]);
  });

  it('that never come to rest end, and say so', () => {
    const questionnaire = aQuestionnaire([integer('a', `iif(${answerTo('a')}.exists(), ${answerTo('a')} + 1, 1)`)]);
    expect(calculate(questionnaire, aResponse()).problems).toMatchObject([{ linkId: 'a', key: 'problemUnsettled' }]);
  });

  it('say when they cannot be worked out', () => {
    const broken = aQuestionnaire([integer('a', '%nothing + 1'), integer('b', "'word'")]);
    expect(calculate(broken, aResponse()).problems.map(({ linkId, key }) => [linkId, key])).toEqual([
      ['a', 'problemExpression'],
      ['b', 'problemResult'],
    ]);
  });

  it('count neither closed nor declined answers', () => {
    const questionnaire = aQuestionnaire([
      aQuestion('a', 'boolean'),
      aQuestion('b', 'integer', { enableWhen: [when('a', '=', { answerBoolean: true })] }),
      aQuestion('c', 'integer'),
      integer('sum', "%resource.item.where(linkId='b' or linkId='c').answer.value.sum()"),
      integer('count', "%resource.item.where(linkId='c').answer.count()"),
    ]);
    const response = aResponse(
      answered('a', { valueBoolean: false }),
      answered('b', { valueInteger: 5 }),
      answered('c', declinedAnswer()),
    );
    expect(worked(questionnaire, response, 'sum')).toEqual([]);
    expect(worked(questionnaire, response, 'count')).toEqual([0]);
  });

  it('keep what a person put in their place, until it is emptied', () => {
    const questionnaire = aQuestionnaire([aQuestion('a', 'integer'), integer('b', `${answerTo('a')} * 2`)]);
    const first = readForm(
      questionnaire,
      [
        ['q.a', '2'],
        ['q.b', ''],
      ],
      aResponse(),
    ).response;
    expect(valuesOf(questionnaire, first, 'b')).toEqual([4]);
    const second = readForm(
      questionnaire,
      [
        ['q.a', '2'],
        ['q.b', '5'],
      ],
      first,
    ).response;
    expect(valuesOf(questionnaire, second, 'b')).toEqual([5]);
    const third = readForm(
      questionnaire,
      [
        ['q.a', '10'],
        ['q.b', '5'],
      ],
      second,
    ).response;
    expect(valuesOf(questionnaire, third, 'b')).toEqual([5]);
    const fourth = readForm(
      questionnaire,
      [
        ['q.a', '10'],
        ['q.b', ''],
      ],
      third,
    ).response;
    expect(valuesOf(questionnaire, fourth, 'b')).toEqual([20]);
    const fifth = readForm(
      questionnaire,
      [
        ['q.a', '11'],
        ['q.b', '20'],
      ],
      fourth,
    ).response;
    expect(valuesOf(questionnaire, fifth, 'b')).toEqual([22]);
  });

  it('know the day only when it is handed in, and reach no server', () => {
    const questionnaire = aQuestionnaire([
      aQuestion('day', 'date', { extension: [calculated('today()')] }),
      aQuestion('at', 'dateTime', { extension: [calculated('now()')] }),
      aQuestion('adult', 'boolean', { extension: [calculated('@2008-01-01 <= today() - 18 years')] }),
      aQuestion('far', 'string', { extension: [calculated("'Patient/1'.resolve().id")] }),
      aQuestion('set', 'boolean', { extension: [calculated("'a'.memberOf('http://example.org/set')")] }),
    ]);
    const moment = { today: '2026-01-01', now: new Date('2026-01-01T20:00:00Z') };
    const { response } = calculate(questionnaire, aResponse(), moment);
    expect(valuesOf(questionnaire, response, 'day')).toEqual(['2026-01-01']);
    expect(valuesOf(questionnaire, response, 'at')).toEqual(['2026-01-01T20:00:00.000Z']);
    expect(valuesOf(questionnaire, response, 'adult')).toEqual([true]);
    expect(valuesOf(questionnaire, response, 'far')).toEqual([]);
    expect(valuesOf(questionnaire, response, 'set')).toEqual([]);
    expect(worked(questionnaire, aResponse(), 'day')).toEqual([]);
  });

  it('leave the questionnaire and the answers they read untouched', () => {
    const questionnaire = aQuestionnaire([
      aQuestion('a', 'choice', { answerOption: yesNo ?? [] }),
      aQuestion('b', 'choice', { answerOption: yesNo ?? [], extension: [calculated(answerTo('a'))] }),
    ]);
    const response = aResponse(answered('a', { valueCoding: { code: 'yes' } }));
    const before = JSON.stringify([questionnaire, response]);
    expect(worked(questionnaire, response, 'b')).toEqual([yesNo?.[0]?.valueCoding]);
    expect(JSON.stringify([questionnaire, response])).toBe(before);
    expect(Object.getOwnPropertyNames(response.item?.[0]?.answer?.[0]?.valueCoding ?? {})).toEqual(['code']);
  });
});

describe('scores', () => {
  const scored = (score: Extension['url']) => [
    { valueCoding: { system: 's', code: 'never' }, extension: [hl7(score, { valueDecimal: 0 })] },
    { valueCoding: { system: 's', code: 'often' }, extension: [hl7(score, { valueDecimal: 3 })] },
  ];
  const often = { valueCoding: { system: 's', code: 'often' } };
  const items = (total: string): Item[] => [
    aQuestion('a', 'choice', { answerOption: scored('ordinalValue') }),
    aGroup('g', [aQuestion('b', 'choice', { answerOption: scored('itemWeight') })]),
    aQuestion('c', 'choice', { answerValueSet: '#set', repeats: true }),
    aQuestion('total', 'decimal', { extension: [calculated(total)] }),
  ];
  const contained = [
    {
      resourceType: 'ValueSet',
      id: 'set',
      compose: {
        include: [
          {
            system: 'cs',
            concept: [{ code: 'x', extension: [hl7('itemWeight', { valueDecimal: 5 })] }, { code: 'y' }],
          },
        ],
      },
    },
    {
      resourceType: 'CodeSystem',
      url: 'cs',
      concept: [{ code: 'y', extension: [hl7('ordinalValue', { valueDecimal: 7 })] }],
    },
  ];
  const response = aResponse(
    answered('a', often),
    inGroup('g', answered('b', often)),
    answered('c', { valueCoding: { system: 'cs', code: 'x' } }, { valueCoding: { system: 'cs', code: 'y' } }),
  );

  it.each([
    '%resource.item.answer.weight().sum() + %resource.item.item.answer.weight().sum()',
    '%resource.item.answer.value.ordinal().sum() + %resource.item.item.answer.value.ordinal().sum()',
    '%resource.descendants().where(linkId.exists()).answer.weight().sum()',
    '%context.repeat(%resource.item | item).select(1).count() * 0 + %resource.repeat(item).answer.weight().sum()',
  ])('are summed by %s', (total) => {
    expect(worked(aQuestionnaire(items(total), { contained }), response, 'total')).toEqual([18]);
  });

  it('are summed without an expression too, over all or over one group', () => {
    const questionnaire = aQuestionnaire(items('{}'), { contained });
    expect(totalScore(questionnaire, response)).toBe(18);
    expect(totalScore(questionnaire, response, {}, 'g')).toBe(3);
    expect(totalScore(questionnaire, aResponse())).toBeNull();
    expect(totalScore(questionnaire, response, { closed: new Set(['c']) })).toBe(6);
  });
});

describe('the first answers', () => {
  it('are the initial values, the chosen options, and what expressions draw from outside', () => {
    const questionnaire = aQuestionnaire(
      [
        aQuestion('fixed', 'integer', { initial: [{ valueInteger: 3 }, { valueInteger: 4 }] }),
        aQuestion('several', 'string', { repeats: true, initial: [{ valueString: 'a' }, { valueString: 'b' }] }),
        aQuestion('chosen', 'choice', { answerOption: [{ ...yesNo?.[0] }, { ...yesNo?.[1], initialSelected: true }] }),
        aQuestion('age', 'integer', { extension: [initially('%youth.age')] }),
        aQuestion('plus', 'integer', {
          extension: [initially("%resource.item.where(linkId='fixed').answer.value + 1")],
        }),
        aQuestion('many', 'string', { repeats: true, extension: [initially("('x').combine('y')")] }),
        aQuestion('broken', 'string', { extension: [initially('1 +')] }),
        aQuestion('none', 'string', { extension: [initially('%absent.name')] }),
      ],
      {
        url: 'urn:q',
        version: '2',
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-launchContext',
            extension: [{ url: 'name', valueCoding: { code: 'absent' } }],
          },
        ],
      },
    );
    const response = startResponse(questionnaire, { launch: { youth: { age: 15 } } });
    const first = (linkId: string) => valuesOf(questionnaire, response, linkId);
    expect(response.questionnaire).toBe('urn:q|2');
    expect(first('fixed')).toEqual([3]);
    expect(first('several')).toEqual(['a', 'b']);
    expect(first('chosen')).toEqual([yesNo?.[1]?.valueCoding]);
    expect(first('age')).toEqual([15]);
    expect(first('plus')).toEqual([4]);
    expect(first('many')).toEqual(['x', 'y']);
    expect(first('broken')).toEqual([]);
    expect(first('none')).toEqual([]);
  });
});

describe('answers kept for good', () => {
  it('hold nothing of closed questions and empty instances', () => {
    const questionnaire = aQuestionnaire([
      aQuestion('a', 'boolean'),
      aQuestion('b', 'string', { enableWhen: [when('a', '=', { answerBoolean: true })] }),
      aGroup('g', [aQuestion('c', 'string')], { repeats: true }),
    ]);
    const typed = aResponse(
      answered('a', { valueBoolean: false }),
      answered('b', { valueString: 'x' }),
      { linkId: 'g' },
      inGroup('g', answered('c', { valueString: 'y' })),
    );
    expect(settleResponse(questionnaire, typed).response).toEqual(
      aResponse(answered('a', { valueBoolean: false }), inGroup('g', answered('c', { valueString: 'y' }))),
    );
  });
});
