import { describe, expect, it } from 'vitest';
import { answered, aQuestion, aQuestionnaire, aResponse, hl7 } from '../fixtures.ts';
import { startResponse } from '../model/calculation.ts';
import type { Element, Questionnaire, Response } from '../model/fhir.ts';
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

  it('in braces is words', () => {
    const score = hl7('questionnaire-unit', { valueCoding: { code: '{score}' } });
    expect(form(aQuestionnaire([aQuestion('s', 'decimal', { extension: [score] })]))).toContain('Unit: score.');
  });
});
