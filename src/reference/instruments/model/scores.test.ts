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

  it.each([
    'itemWeight',
    'ordinalValue',
    'questionnaire-ordinalValue',
    'codesystem-ordinalValue',
    'valueset-ordinalValue',
    'iso21090-CO-value',
  ])('are read from %s, on an option, its code, a value set and a code system, as whole numbers too', (name) => {
    const carrying = (value: Record<string, unknown>) => ({ extension: [hl7(name, value)] });
    const [first, second] = [carrying({ valueDecimal: 1.5 }), carrying({ valueInteger: 2 })];
    const resources = [
      { resourceType: 'ValueSet', id: 'v', expansion: { contains: [{ system: 'v', code: 'x', ...first }] } },
      { resourceType: 'ValueSet', id: 'w', compose: { include: [{ system: 'w' }] } },
      { resourceType: 'CodeSystem', url: 'w', concept: [{ code: 'x', ...second }] },
    ];
    const questionnaire = aQuestionnaire(
      [
        aQuestion('a', 'choice', { answerOption: [{ valueCoding: { code: 'x' }, ...first }] }),
        aQuestion('b', 'choice', { answerOption: [{ valueCoding: { code: 'x', ...second } }] }),
        aQuestion('c', 'choice', { answerValueSet: '#v' }),
        aQuestion('d', 'choice', { answerValueSet: '#w' }),
      ],
      { contained: resources },
    );
    const chosen = (linkId: string, system?: string) =>
      answered(linkId, { valueCoding: { code: 'x', ...(system !== undefined && { system }) } });
    const given = aResponse(chosen('a'), chosen('b'), chosen('c', 'v'), chosen('d', 'w'));
    expect(totalScore(questionnaire, given)).toBe(7);
  });

  it('are read from a property of the code', () => {
    const system = {
      resourceType: 'CodeSystem',
      url: 's',
      concept: [{ code: 'x', property: [null, { code: 'itemWeight', valueDecimal: 4 }] }],
    };
    const questionnaire = aQuestionnaire(
      [aQuestion('a', 'choice', { answerOption: [{ valueCoding: { system: 's', code: 'x' } }] })],
      { contained: [system] },
    );
    expect(totalScore(questionnaire, aResponse(answered('a', { valueCoding: { system: 's', code: 'x' } })))).toBe(4);
  });

  it('are summed without an expression too, over all or over one group', () => {
    const questionnaire = aQuestionnaire(items('{}'), { contained });
    expect(totalScore(questionnaire, response)).toBe(18);
    expect(totalScore(questionnaire, response, {}, 'g')).toBe(3);
    expect(totalScore(questionnaire, aResponse())).toBeNull();
    expect(totalScore(questionnaire, response, { closed: new Set(['c']) })).toBe(6);
  });
});
