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
  when,
  yesNo,
} from '../fixtures.ts';
import { declinedAnswer } from './answers.ts';
import { calculate, startResponse } from './calculation.ts';
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

describe('calculated answers', () => {
  it('take the type of their question', () => {
    const items: [Item, unknown[]][] = [
      [aQuestion('boolean', 'boolean', { extension: [calculated('1 = 1')] }), [true]],
      [aQuestion('decimal', 'decimal', { extension: [calculated('1 / 4')] }), [0.25]],
      [aQuestion('integer', 'integer', { extension: [calculated('7 div 2')] }), [3]],
      [aQuestion('date', 'date', { extension: [calculated('@2026-03-14')] }), ['2026-03-14']],
      [aQuestion('time', 'time', { extension: [calculated('@T10:30')] }), ['10:30:00']],
      [aQuestion('moment', 'dateTime', { extension: [calculated('@2026-03-14T10:30Z')] }), ['2026-03-14T10:30:00Z']],
      [
        aQuestion('local', 'dateTime', { extension: [calculated('@2026-03-14T10:30:00')] }),
        ['2026-03-14T10:30:00-07:00'],
      ],
      [aQuestion('day', 'dateTime', { extension: [calculated('@2026-03-14')] }), ['2026-03-14']],
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
    const { response, problems } = calculate(questionnaire, aResponse(), { zoned: (local) => `${local}-07:00` });
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
