import { describe, expect, it } from 'vitest';
import { aGroup, answered, aQuestion, aQuestionnaire, aResponse, control, hl7, when, yesNo } from '../fixtures.ts';
import { startResponse } from '../model/calculation.ts';
import type { Element, Item, Questionnaire, Response } from '../model/fhir.ts';
import { readForm } from '../model/form.ts';
import { QuestionnaireFields } from './questionnaire-form.tsx';
import { QuestionnaireAnswers } from './questionnaire-read.tsx';

/** What is on the form, and on the page that is read, without the markup. */
const plain = (html: unknown) =>
  String(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const form = (questionnaire: Questionnaire, response: Response = aResponse(), lang: 'en' | 'es' = 'en') =>
  plain(<QuestionnaireFields questionnaire={questionnaire} response={response} problems={[]} lang={lang} />);
const read = (questionnaire: Questionnaire, response: Response, lang: 'en' | 'es' = 'en') =>
  plain(<QuestionnaireAnswers questionnaire={questionnaire} response={response} lang={lang} />);

const spanish = (content: string): Element => ({
  extension: [
    hl7('translation', {
      extension: [
        { url: 'lang', valueCode: 'es' },
        { url: 'content', valueString: content },
      ],
    }),
  ],
});

describe('the unit of a number', () => {
  const kilograms = { system: 'urn:u', code: 'kg', display: 'kilograms', _display: spanish('kilogramos') };
  const unit = hl7('questionnaire-unit', { valueCoding: kilograms });

  it.each(['integer', 'decimal', 'quantity'] as const)(
    'of the type %s is said beside it and with its answer',
    (type) => {
      const questionnaire = aQuestionnaire([aQuestion('w', type, { extension: [unit] })]);
      expect(form(questionnaire)).toContain('Unit: kilograms.');
      expect(form(questionnaire, aResponse(), 'es')).toContain('Unidad: kilogramos.');
      const { response } = readForm(questionnaire, [['q.w', '5']], aResponse());
      expect(read(questionnaire, response)).toContain('5 kilograms');
      expect(read(questionnaire, response, 'es')).toContain('5 kilogramos');
    },
  );

  it('is that of the initial quantity where the question names none', () => {
    const initial = [{ valueQuantity: { value: 60, unit: 'kg', system: 'urn:u', code: 'kg' } }];
    const questionnaire = aQuestionnaire([aQuestion('w', 'quantity', { initial })]);
    const start = startResponse(questionnaire);
    expect(form(questionnaire, start)).toContain('Unit: kg.');
    const { response } = readForm(questionnaire, [['q.w', '61']], start);
    expect(response.item).toEqual([
      answered('w', { valueQuantity: { value: 61, unit: 'kg', system: 'urn:u', code: 'kg' } }),
    ]);
  });

  it('stands after the sign that a quantity has', () => {
    const questionnaire = aQuestionnaire([aQuestion('w', 'quantity')]);
    const less = { value: 5, comparator: '<', unit: 'kg' };
    expect(read(questionnaire, aResponse(answered('w', { valueQuantity: less })))).toContain('&lt; 5 kg');
  });

  it('in braces is words', () => {
    const score = hl7('questionnaire-unit', { valueCoding: { code: '{score}' } });
    expect(form(aQuestionnaire([aQuestion('s', 'decimal', { extension: [score] })]))).toContain('Unit: score.');
  });
});

describe('the words about questions', () => {
  const display = (linkId: string, code: string, more: Partial<Item> = {}) =>
    aQuestion(linkId, 'display', { text: `Text ${linkId}`, extension: [control(code)], ...more });

  it('are all there: several helps, one for the whole form, one in a list of its own', () => {
    const closed = [when('q', '=', { answerString: 'never' })];
    const questionnaire = aQuestionnaire([
      display('of-all', 'help'),
      aQuestion('q', 'string', {
        item: [display('first', 'help'), display('second', 'help'), display('shut', 'help', { enableWhen: closed })],
      }),
      aGroup('g', [display('of-group', 'help'), display('law', 'legal'), aQuestion('in', 'string')]),
    ]);
    const text = form(questionnaire);
    for (const linkId of ['of-all', 'first', 'second', 'of-group', 'law'])
      expect(text.split(`Text ${linkId}`).length, linkId).toBe(2);
    expect(text).not.toContain('Text shut');
  });

  it('are all there where a group is a table', () => {
    const row = (linkId: string, type: Item['type']) =>
      aQuestion(linkId, type, {
        ...(type === 'choice' && { answerOption: yesNo ?? [] }),
        item: [display(`${linkId}-help`, 'help'), display(`${linkId}-hint`, 'flyover')],
      });
    const above = (linkId: string) => display(linkId, 'lower');
    const questionnaire = aQuestionnaire([
      aGroup('t', [above('t-above'), row('a', 'choice'), row('b', 'choice')], { extension: [control('table')] }),
      aGroup('r', [above('r-above'), row('c', 'string')], { repeats: true, extension: [control('gtable')] }),
      aGroup('n', [above('n-above'), aGroup('n1', [above('n1-above'), row('d', 'string')])], {
        extension: [control('grid')],
      }),
    ]);
    const text = form(questionnaire);
    const expected = ['a', 'b', 'c', 'd'].flatMap((id) => [`${id}-help`, `${id}-hint`]);
    for (const linkId of [...expected, 't-above', 'r-above', 'n-above', 'n1-above'])
      expect(text.split(`Text ${linkId}`).length, linkId).toBe(2);
  });

  it('begin with the number that their author gave them, translated where it is', () => {
    const numbered = (prefix: string) => ({ prefix, _prefix: spanish(`es-${prefix}`) });
    const questionnaire = aQuestionnaire([
      aQuestion('d', 'display', numbered('D.')),
      aGroup('g', [aQuestion('q', 'string', numbered('Q.'))], numbered('G.')),
      aQuestion('r', 'string', { ...numbered('R.'), readOnly: true, initial: [{ valueString: 'x' }] }),
      aGroup('t', [aQuestion('c', 'choice', { ...numbered('C.'), answerOption: yesNo ?? [] })], {
        ...numbered('T.'),
        extension: [control('table')],
      }),
    ]);
    const start = startResponse(questionnaire);
    for (const prefix of ['D.', 'G.', 'Q.', 'R.', 'T.', 'C.']) {
      expect(form(questionnaire, start)).toMatch(new RegExp(`(^| )${prefix} `));
      expect(form(questionnaire, start, 'es')).toMatch(new RegExp(`(^| )es-${prefix} `));
    }
    expect(read(questionnaire, start)).toBe('R. Question r x');
  });
});

describe('the words of answers', () => {
  const contained = [
    {
      resourceType: 'ValueSet',
      id: 'v',
      compose: {
        include: [
          {
            system: 'urn:c',
            concept: [
              { code: 'y', display: 'Yes', designation: [{ language: 'es-MX', value: 'Sí' }] },
              { code: 'n', display: 'No way', _display: spanish('De ninguna manera'), designation: 'broken' },
              { code: 'm' },
              { code: 'x' },
            ],
          },
        ],
      },
    },
    {
      resourceType: 'CodeSystem',
      url: 'urn:c',
      concept: [{ code: 'm', display: 'Perhaps', designation: [{ language: 'es', value: 'Quizás' }] }],
    },
  ];
  const questionnaire = aQuestionnaire([aQuestion('q', 'choice', { answerValueSet: '#v' })], { contained });

  it('are translated as their value set or code system says', () => {
    expect(form(questionnaire)).toContain('Yes No way Perhaps x');
    expect(form(questionnaire, aResponse(), 'es')).toContain('Sí De ninguna manera Quizás x');
  });

  it('go out with the code that was chosen', () => {
    const { response } = readForm(questionnaire, [['q.q', 'm']], aResponse());
    expect(response.item).toEqual([answered('q', { valueCoding: { system: 'urn:c', code: 'm', display: 'Perhaps' } })]);
    expect(read(questionnaire, response, 'es')).toBe('Question q Quizás');
  });

  it('say in the reader’s language how to write them', () => {
    const entryFormat = { ...hl7('entryFormat', { valueString: 'month/day' }), _valueString: spanish('mes/día') };
    const asked = aQuestionnaire([aQuestion('d', 'string', { extension: [entryFormat] })]);
    expect(form(asked)).toContain('Write it like this: month/day');
    expect(form(asked, aResponse(), 'es')).toContain('Escríbalo así: mes/día');
  });
});
