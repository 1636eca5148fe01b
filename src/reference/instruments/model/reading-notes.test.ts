import { describe, expect, it } from 'vitest';
import { aGroup, answered, aQuestion, aQuestionnaire, aResponse, calculated, hl7 } from '../fixtures.ts';
import { readingWords } from '../words-reading.ts';
import type { Item, Questionnaire } from './fhir.ts';
import { readForm } from './form.ts';
import { readQuestionnaire } from './questionnaire.ts';
import { checkResponse } from './response.ts';

/** The sentences about a file, each checked to be whole in both languages. */
function told(file: unknown): string[] {
  const reading = readQuestionnaire(file);
  const remarks = [...reading.notes, ...(reading.ok ? [] : reading.faults)];
  for (const { key, values } of remarks)
    for (const lang of ['en', 'es'] as const)
      expect(readingWords(lang)(key, values)).not.toMatch(/\{\w+\}|undefined|\[object|^$/);
  return remarks.map(({ key, values }) => [key, ...Object.values(values)].join(' '));
}
const toldOf = (items: unknown[], more: Partial<Questionnaire> = {}) => told(aQuestionnaire(items as Item[], more));
const hidden = hl7('questionnaire-hidden', { valueBoolean: true });

describe('the preview says', () => {
  it('which required questions nobody can answer', () => {
    const required = { required: true };
    expect(
      toldOf([
        aQuestion('plain', 'string', required),
        aQuestion('hidden', 'string', { ...required, extension: [hidden] }),
        aQuestion('fixed', 'string', { ...required, readOnly: true }),
        aQuestion('given', 'string', { ...required, readOnly: true, initial: [{ valueString: 'x' }] }),
        aQuestion('sum', 'integer', { ...required, readOnly: true, extension: [calculated('1')] }),
        aGroup('g', [aQuestion('inside', 'string', required)], { extension: [hidden] }),
      ]),
    ).toEqual(['noteNobody hidden', 'noteNobody fixed', 'noteNobody inside']);
  });

  it('which initial values are not used', () => {
    expect(
      toldOf([
        aQuestion('fits', 'decimal', { initial: [{ valueInteger: 5 }] }),
        aQuestion('unit', 'quantity', { initial: [{ valueQuantity: { unit: 'kg' } }] }),
        aQuestion('part', 'integer', { initial: [{ valueDecimal: 5.5 }] }),
        aQuestion('truth', 'boolean', { initial: [{ valueString: 'true' }] }),
        aQuestion('several', 'string', { initial: [{ valueString: 'a' }, { valueString: 'b' }] }),
        aQuestion('twice', 'string', { repeats: true, initial: [{ valueString: 'a' }, { valueString: 'a' }] }),
      ]),
    ).toEqual(['noteInitial part', 'noteInitial truth', 'noteInitial several']);
  });

  it('that a group or a text without a linkId is called by its place', () => {
    const file = aQuestionnaire([
      aGroup('g', [{ type: 'group', lindId: 'x', item: [aQuestion('q', 'string')] } as never]),
    ]);
    expect(told(file)).toEqual(['noteGivenLinkId item.0.item.0 item-0-item-0', 'noteKept lindId item-0-item-0']);
    expect(toldOf([{ type: 'display', text: 'x' }])).toEqual(['noteGivenLinkId item.0 item-0']);
    const { response } = readForm(file, [['q.q', 'x']], aResponse());
    expect(checkResponse(file, response)).toEqual([]);
    expect(toldOf([{ type: 'string', text: 'x' }])).toEqual(['faultNoLinkId item.0.linkId']);
  });

  it('what the type “question” is read as', () => {
    expect(toldOf([{ linkId: 'a', type: 'question', text: 'x' }])).toEqual(['noteMended a: type "question" string']);
    const options = { answerOption: [{ valueString: 'x' }] };
    expect(toldOf([{ linkId: 'a', type: 'question', text: 'x', ...options }])).toEqual([
      'noteMended a: type "question" choice',
    ]);
  });

  it('that a string of R5 with a list and room for other words is an open choice', () => {
    const options = { answerOption: [{ valueString: 'x' }] };
    const file = aQuestionnaire([
      { ...aQuestion('a', 'string', options), answerConstraint: 'optionsOrString' } as never,
    ]);
    expect(told(file)).toEqual(['noteMended a: type "string" open-choice']);
    const { response } = readForm(file, [['q.a#other', 'mine']], aResponse());
    expect(response.item).toEqual([answered('a', { valueString: 'mine' })]);
    expect(checkResponse(file, response)).toEqual([]);
    expect(toldOf([{ ...aQuestion('a', 'string', options), answerConstraint: 'optionsOnly' }])).toEqual([]);
    expect(toldOf([{ ...aQuestion('a', 'string'), disabledDisplay: 'protected' }])).toEqual([
      'noteKept disabledDisplay a',
    ]);
  });

  it('which part is missing, or is no list', () => {
    const typeless = { linkId: 'a', text: 'x' };
    expect(toldOf([typeless])).toEqual(['faultMissing a: type']);
    expect(
      toldOf([aQuestion('a', 'string'), { ...aQuestion('b', 'string'), enableWhen: [{ question: 'a' }] }]),
    ).toEqual(['faultMissing b: enableWhen.0.operator']);
    expect(toldOf([{ ...aQuestion('a', 'choice'), answerOption: 'x' }])).toEqual(['faultNotList a: answerOption']);
    expect(toldOf([{ ...aQuestion('a', 'string'), initial: ['x'] }])).toEqual(['faultShape a: initial.0']);
  });
});
