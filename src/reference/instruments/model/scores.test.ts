import { describe, expect, it } from 'vitest';
import { aGroup, answered, aQuestion, aQuestionnaire, aResponse, calculated, hl7, inGroup } from '../fixtures.ts';
import { calculate, totalScore } from './calculation.ts';
import type { Extension, Item, Questionnaire, Response } from './fhir.ts';
import { treeOf } from './tree.ts';

const valuesOf = (questionnaire: Questionnaire, response: Response, linkId: string): unknown[] =>
  treeOf(questionnaire, response)
    .nodes.filter((node) => node.item.linkId === linkId)
    .flatMap((node) => node.answers.map((answer) => Object.values(answer)[0]));

const worked = (questionnaire: Questionnaire, response: Response, linkId: string, moment = {}) =>
  valuesOf(questionnaire, calculate(questionnaire, response, moment).response, linkId);

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
