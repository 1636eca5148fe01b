import { describe, expect, it } from 'vitest';
import { aGroup, answered, aQuestion, aQuestionnaire, aResponse, calculated, inGroup, variable } from '../fixtures.ts';
import { calculate } from './calculation.ts';
import type { Extension, Questionnaire, Response } from './fhir.ts';
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

  it('are also the calculations that have a name, where they stand and below', () => {
    const named = (name: string, expression: string): Extension => {
      const extension = calculated(expression);
      return { ...extension, valueExpression: { ...extension.valueExpression, name } };
    };
    const questionnaire = aQuestionnaire(
      [
        aQuestion('a', 'integer'),
        aQuestion('b', 'integer', {
          extension: [named('b', `${answerTo('a')} + 1`)],
          item: [integer('inside', '%b + 1')],
        }),
        integer('c', '%e + 1', variable('e', '%d + 1')),
        integer('outside', '%b + 1'),
      ],
      { extension: [named('d', `${answerTo('b')} + 2`)] },
    );
    const response = aResponse(answered('a', { valueInteger: 1 }));
    expect(worked(questionnaire, response, 'inside')).toEqual([3]);
    expect(worked(questionnaire, response, 'c')).toEqual([6]);
    expect(worked(questionnaire, response, 'outside')).toEqual([]);
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

it('an expression with a name on a group is a variable for what stands in it, and no answer of its own', () => {
  const named = calculated('1 + 1');
  named.valueExpression = { ...named.valueExpression, name: 'two' };
  const inside = aQuestion('a', 'integer', { extension: [calculated('%two + 1')] });
  const { response, problems } = calculate(
    aQuestionnaire([aGroup('g', [inside], { extension: [named] })]),
    aResponse(),
  );
  expect(response.item).toEqual([inGroup('g', answered('a', { valueInteger: 3 }))]);
  expect(problems).toEqual([]);
});
