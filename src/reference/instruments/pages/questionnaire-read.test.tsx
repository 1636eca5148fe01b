import { describe, expect, it } from 'vitest';
import { aGroup, answered, aQuestion, aQuestionnaire, aResponse, calculated, initially, when } from '../fixtures.ts';
import { declinedAnswer } from '../model/answers.ts';
import { startResponse } from '../model/calculation.ts';
import type { Questionnaire, Response } from '../model/fhir.ts';
import { type FieldsProps, QuestionnaireFields } from './questionnaire-form.tsx';
import { QuestionnaireAnswers } from './questionnaire-read.tsx';

const page = (
  questionnaire: Questionnaire,
  response: Response = aResponse(),
  more: Partial<FieldsProps> = {},
): string =>
  String(<QuestionnaireFields questionnaire={questionnaire} response={response} problems={[]} lang="en" {...more} />);
const readPage = (questionnaire: Questionnaire, response: Response, lang: 'en' | 'es' = 'en'): string =>
  String(<QuestionnaireAnswers questionnaire={questionnaire} response={response} lang={lang} />);

const _attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');

describe('the answers to read', () => {
  it('are each question with its answer in words', () => {
    const questionnaire = aQuestionnaire([
      aGroup('g', [
        aQuestion('a', 'boolean'),
        aQuestion('b', 'date'),
        aQuestion('c', 'string'),
        aQuestion('d', 'string'),
      ]),
      aQuestion('e', 'string', { enableWhen: [when('a', '=', { answerBoolean: false })] }),
      aQuestion('f', 'decimal', { extension: [calculated('1.5')] }),
    ]);
    const response = startResponse(questionnaire);
    const html = readPage(questionnaire, {
      ...response,
      item: [
        {
          linkId: 'g',
          item: [
            answered('a', { valueBoolean: true }),
            answered('b', { valueDate: '2026-03-14' }),
            answered('c', declinedAnswer()),
          ],
        },
        answered('e', { valueString: 'closed' }),
        ...(response.item ?? []),
      ],
    });
    expect(html).toContain('<h3>Group g</h3>');
    expect(html).toContain('<dt>Question a</dt><dd>Yes</dd>');
    expect(html).toContain('March 14, 2026');
    expect(html).toContain('Chose not to answer');
    expect(html).toContain('<dd>1.5</dd>');
    expect(html).not.toContain('Question d');
    expect(html).not.toContain('closed');
  });

  it('show what came from outside', () => {
    const questionnaire = aQuestionnaire([
      aQuestion('a', 'string', { readOnly: true, extension: [initially('%youth.name')] }),
    ]);
    const html = page(questionnaire, startResponse(questionnaire, { launch: { youth: { name: 'A. Test' } } }));
    expect(html).toMatch(/<output[^>]*>A\. Test<\/output>/);
  });
});
