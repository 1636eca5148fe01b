import { describe, expect, it } from 'vitest';
import {
  aGroup,
  answered,
  aQuestion,
  aQuestionnaire,
  aResponse,
  calculated,
  control,
  enabledBy,
  hl7,
  variable,
  when,
  yesNo,
} from '../fixtures.ts';
import { readingWords } from '../words-reading.ts';
import type { AnswerOption, Extension, Item, Questionnaire } from './fhir.ts';
import { readForm } from './form.ts';
import { optionsOf } from './options.ts';
import { readQuestionnaire } from './questionnaire.ts';
import { readQuestionnaireFile } from './questionnaire-file.ts';
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

  it('that an item without a linkId is called by its place', () => {
    const file = aQuestionnaire([
      aGroup('g', [{ type: 'group', lindId: 'x', item: [aQuestion('q', 'string')] } as never]),
    ]);
    expect(told(file)).toEqual(['noteGivenLinkId item.0.item.0 item-0-item-0', 'noteKept lindId item-0-item-0']);
    expect(toldOf([{ type: 'display', text: 'x' }])).toEqual(['noteGivenLinkId item.0 item-0']);
    const { response } = readForm(file, [['q.q', 'x']], aResponse());
    expect(checkResponse(file, response)).toEqual([]);
    const nameless = aQuestionnaire([{ type: 'string', text: 'x' } as never]);
    expect(told(nameless)).toEqual(['noteGivenLinkId item.0 item-0']);
    const given = readForm(nameless, [['q.item-0', 'x']], aResponse()).response;
    expect(given.item).toEqual([answered('item-0', { valueString: 'x' })]);
    expect(toldOf([{ linkId: {}, type: 'string', text: 'x' }])).toEqual(['faultNoLinkId item.0.linkId']);
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

  it('that parts change the meaning in ways not known here', () => {
    const plainOnes = [aQuestion('a', 'choice', { answerOption: yesNo ?? [] })];
    expect(toldOf(plainOnes, { implicitRules: 'urn:rules' })).toEqual(['noteRules urn:rules']);
    const modifierExtension = [{ url: 'urn:not', valueBoolean: true }];
    const condition = { question: 'a', operator: 'exists', answerBoolean: true, modifierExtension };
    for (const file of [
      { ...aQuestionnaire(plainOnes), modifierExtension },
      aQuestionnaire([{ ...aQuestion('a', 'string'), modifierExtension } as never]),
      aQuestionnaire([...plainOnes, aQuestion('b', 'string', { enableWhen: [condition as never] })]),
      aQuestionnaire([aQuestion('a', 'choice', { answerOption: [{ valueString: 'x', modifierExtension } as never] })]),
    ])
      expect(told(file)).toContain('noteModifier');
    expect(toldOf(plainOnes, { modifierExtension: [] } as never)).toEqual([]);
  });

  it('which conditions no answer can change', () => {
    const asked = [
      aQuestion('choice', 'choice', { answerOption: yesNo ?? [] }),
      aQuestion('open', 'open-choice', { answerOption: yesNo ?? [] }),
      aQuestion('years', 'choice', { answerOption: [{ valueInteger: 1 }] }),
      ...(['boolean', 'integer', 'date', 'url', 'quantity', 'reference', 'attachment'] as const).map((type) =>
        aQuestion(type, type),
      ),
      aGroup('group', [aQuestion('in', 'string')]),
    ];
    const condition = (...of: Parameters<typeof when>) =>
      toldOf([...asked, aQuestion('q', 'string', { enableWhen: [when(...of)] })]);
    const yes = { answerCoding: { system: 'urn:answers', code: 'yes' } };
    for (const fits of [
      condition('choice', '=', yes),
      condition('open', '=', { answerString: 'other' }),
      condition('open', '=', { answerCoding: { code: 'elsewhere' } }),
      condition('years', '>', { answerDecimal: 0.5 }),
      condition('integer', '<=', { answerDecimal: 0.5 }),
      condition('date', '>', { answerInteger: '2026-01-01' }),
      condition('url', '=', { answerString: 'urn:x' }),
      condition('attachment', 'exists', { answerBoolean: true }),
      condition('reference', '!=', { answerReference: { reference: 'X/1' } }),
      condition('quantity', '>', { answerQuantity: { value: 1 } }),
    ])
      expect(fits).toEqual([]);
    for (const [question, of] of [
      ['choice', condition('choice', '=', { answerString: 'yes' })],
      ['choice', condition('choice', '=', { answerCoding: { system: 'urn:answers', code: 'YES' } })],
      ['choice', condition('choice', '>', yes)],
      ['years', condition('years', '=', { answerInteger: 2 })],
      ['boolean', condition('boolean', '=', { answerString: 'true' })],
      ['quantity', condition('quantity', '>', { answerDecimal: 1 })],
      ['attachment', condition('attachment', '=', { answerString: 'a' })],
      ['group', condition('group', 'exists', { answerBoolean: true })],
    ] as const)
      expect(of).toEqual([`noteCondition q ${question}`]);
  });

  it('which options are empty or stand twice, and what only a quantity can have', () => {
    const option = (code: string, system = 'urn:c') => ({ valueCoding: { system, code } });
    const choice = (...answerOption: AnswerOption[]) => aQuestion('q', 'choice', { answerOption });
    expect(toldOf([choice(option('a'), option('b'), option('a', 'urn:d'))])).toEqual([]);
    expect(toldOf([choice(option('a'), option('a'))])).toEqual(['noteOptions q']);
    expect(toldOf([choice(option('a'), {})])).toEqual(['noteOptions q']);
    expect(toldOf([choice(option('a'), { valueCoding: {} })])).toEqual(['noteOptions q']);
    const empty = choice(option('a'), {}, { valueCoding: {} }, { valueString: '' });
    expect(optionsOf(aQuestionnaire([empty]), empty)?.map(({ key }) => key)).toEqual(['a']);
    const unitOption = hl7('questionnaire-unitOption', option('kg'));
    expect(toldOf([aQuestion('w', 'quantity', { extension: [unitOption] })])).toEqual([]);
    expect(toldOf([aQuestion('w', 'decimal', { extension: [unitOption] })])).toEqual([
      'noteKept questionnaire-unitOption w',
    ]);
  });

  it('which items open and calculate one another in a circle', () => {
    const answerOf = (linkId: string) => `%resource.item.where(linkId='${linkId}').answer.value`;
    const opened = (linkId: string, by: string) =>
      aQuestion(linkId, 'integer', { enableWhen: [when(by, 'exists', { answerBoolean: true })] });
    const worked = (linkId: string, from: string) =>
      aQuestion(linkId, 'integer', { extension: [calculated(answerOf(from))] });
    const shown = (linkId: string, from: string) =>
      aQuestion(linkId, 'integer', { extension: [enabledBy(`${answerOf(from)} > 1`)] });
    expect(toldOf([opened('a', 'b'), worked('b', 'a')])).toEqual(['noteMixedCircle a → b → a']);
    expect(toldOf([opened('a', 'b'), worked('b', 'c'), shown('c', 'a')])).toEqual(['noteMixedCircle a → b → c → a']);
    expect(toldOf([shown('a', 'b'), shown('b', 'a')])).toEqual(['noteOpeningCircle a → b → a']);
    expect(toldOf([worked('a', 'b'), worked('b', 'a')])).toEqual(['noteCalculationCircle a → b → a']);
    expect(toldOf([opened('a', 'b'), worked('b', 'c'), aQuestion('c', 'integer')])).toEqual([]);
  });

  it('which variables stand twice', () => {
    const extension = [variable('a', '1'), variable('b', '2'), variable('a', '3')];
    expect(toldOf([aQuestion('q', 'integer', { extension })])).toEqual(['noteVariableTwice q a']);
  });

  it('which looks are not used, and not those that are', () => {
    const look = (linkId: string, type: Item['type'], code: string, ...more: Extension[]) =>
      aQuestion(linkId, type, { extension: [control(code), ...more] });
    const ends = [hl7('minValue', { valueInteger: 0 }), hl7('maxValue', { valueInteger: 9 })];
    expect(
      toldOf([
        ...['radio-button', 'check-box', 'drop-down', 'autocomplete'].map((code) => look(code, 'boolean', code)),
        ...['help', 'unit', 'flyover', 'legal'].map((code) => look(code, 'display', code)),
        look('spinner', 'integer', 'spinner'),
        look('no-ends', 'integer', 'slider'),
        look('ends', 'integer', 'slider', ...ends),
        aGroup('page', [aQuestion('in-page', 'string')], { extension: [control('page')] }),
        aGroup('mixed', [aQuestion('in-mixed', 'string')], { extension: [control('table')] }),
        aGroup('rows', [aQuestion('in-rows', 'string')], { repeats: true, extension: [control('gtable')] }),
      ]),
    ).toEqual(['noteLook spinner spinner', 'noteLook slider no-ends', 'noteLook page page', 'noteLook table mixed']);
  });

  it('that a list is not worked out, and that a list elsewhere is not at hand', () => {
    const url = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerExpression';
    const valueExpression = { language: 'text/fhirpath', expression: "'a' | 'b'" };
    expect(toldOf([aQuestion('a', 'choice', { extension: [{ url, valueExpression }] })])).toEqual(['noteAnswers a']);
    expect(toldOf([aQuestion('a', 'choice', { answerValueSet: '#gone' })])).toEqual(['noteValueSet a #gone']);
  });
});

it.each(['a\u0000b', 'half \ud83d', '\udc00'])('a file with characters that cannot be kept is refused: %j', (text) => {
  expect(toldOf([aQuestion('a', 'string', { text })])).toEqual(['faultCharacters']);
});

it.each(['\\u0000 as a person writes it', '\u{1F600}', '\\\\ud83d'])('other characters come in: %j', (text) => {
  expect(toldOf([aQuestion('a', 'string', { text })])).toEqual([]);
});

it('numbers that would go out changed are named', () => {
  const items = (number: string) =>
    `{"resourceType":"Questionnaire","title":"a \\"1e999\\" b","item":[{"linkId":"a","type":"decimal","text":"x","initial":[{"valueDecimal":${number}}]}]}`;
  const numbersIn = (number: string) =>
    readQuestionnaireFile(items(number)).notes.filter(({ key }) => key === 'noteNumber');
  for (const kept of ['0', '-1.50', '0.000001', '1e21', '123456789012345', '0.1', '100.0'])
    expect(numbersIn(kept)).toEqual([]);
  for (const changed of ['1e999', '0.12345678901234567891', '9007199254740993'])
    expect(numbersIn(changed)).toEqual([{ key: 'noteNumber', values: { number: changed } }]);
});
