import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aGroup,
  answered,
  aQuestion,
  aQuestionnaire,
  aResponse,
  control,
  hl7,
  questionnaires,
  responsesTo,
  skipAllowed,
  when,
  yesNo,
} from '../fixtures.ts';
import { declinedAnswer } from '../model/answers.ts';
import { startResponse } from '../model/calculation.ts';
import type { Element, Questionnaire, Response } from '../model/fhir.ts';
import { formEntries, readForm } from '../model/form.ts';
import { readQuestionnaireText } from '../model/questionnaire.ts';
import { checkResponse } from '../model/response.ts';
import { type FieldsProps, QuestionnaireFields } from './questionnaire-form.tsx';
import { QuestionnaireAnswers } from './questionnaire-read.tsx';
import { attributes, expectSound } from './sound.fixture.ts';

const page = (
  questionnaire: Questionnaire,
  response: Response = aResponse(),
  more: Partial<FieldsProps> = {},
): string =>
  String(<QuestionnaireFields questionnaire={questionnaire} response={response} problems={[]} lang="en" {...more} />);
const readPage = (questionnaire: Questionnaire, response: Response, lang: 'en' | 'es' = 'en'): string =>
  String(<QuestionnaireAnswers questionnaire={questionnaire} response={response} lang={lang} />);

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

describe('the form', () => {
  it('shows every type of question with its label', () => {
    const types = [
      'boolean',
      'decimal',
      'integer',
      'date',
      'dateTime',
      'time',
      'string',
      'text',
      'url',
      'choice',
      'open-choice',
      'attachment',
      'reference',
      'quantity',
    ] as const;
    const questionnaire = aQuestionnaire([
      aGroup(
        'g',
        types.flatMap((type) => [
          aQuestion(type, type),
          aQuestion(`${type}s`, type, { repeats: true, answerOption: type.endsWith('choice') ? (yesNo ?? []) : [] }),
        ]),
      ),
      aQuestion('d', 'display', { text: 'Only a text' }),
    ]);
    const html = page(questionnaire);
    expectSound(html);
    for (const type of types) expect(html).toContain(`Question ${type}`);
    expect(html).toContain('Only a text');
    expect(html).toContain('type="date"');
    expect(html).not.toMatch(/autocomplete="on"/);
  });

  it('has closed questions in it, hidden and off, and opens them after a save', () => {
    const questionnaire = aQuestionnaire([
      aQuestion('a', 'boolean'),
      aQuestion('b', 'string', { enableWhen: [when('a', '=', { answerBoolean: true })] }),
    ]);
    expect(page(questionnaire)).toMatch(/<fieldset[^>]* data-part="q.b"[^>]* hidden=""[^>]* disabled=""/);
    const saved = readForm(questionnaire, [['q.a', 'true']], aResponse()).response;
    const html = page(questionnaire, saved);
    expect(html).toMatch(/<fieldset[^>]* data-part="q.b"/);
    expect(html).not.toMatch(/data-part="q.b"[^>]* hidden/);
    expect(attributes(html, 'data-when')[0]?.replaceAll('&quot;', '"')).toBe('[{"n":"q.a","o":"in","v":["true"]}]');
  });

  it('does not hold at all what may not be asked', () => {
    const questionnaire = aQuestionnaire([
      aGroup('asked', [aQuestion('inside', 'string')]),
      aQuestion('seen', 'string'),
    ]);
    const html = page(questionnaire, aResponse(), { moment: { closed: new Set(['asked']) } });
    expect(html).not.toContain('inside');
    expect(html).toContain('Question seen');
  });

  it('says why we ask, what is wrong, and what was typed', () => {
    const help = { ...aQuestion('a-why', 'display', { text: 'So that help fits.' }), extension: [control('help')] };
    const questionnaire = aQuestionnaire([aQuestion('a', 'integer', { required: true, item: [help] })]);
    const { response, problems, typed } = readForm(questionnaire, [['q.a', 'many']], aResponse());
    const html = page(questionnaire, response, { problems, typed });
    expectSound(html);
    expect(html).toMatch(/<details><summary>Why we ask<\/summary>.*So that help fits\./);
    expect(html.match(/So that help fits/g)).toHaveLength(1);
    expect(html).toContain('Write a whole number');
    expect(html).toContain('value="many"');
    expect(html).toContain('aria-invalid="true"');
  });

  it('offers to skip where that is allowed, and only there', () => {
    const item = [
      aQuestion('a', 'string'),
      aQuestion('b', 'boolean'),
      aQuestion('c', 'integer', { extension: [skipAllowed(false)] }),
    ];
    const html = page(aQuestionnaire(item, { extension: [skipAllowed()] }), aResponse(answered('b', declinedAnswer())));
    expect(html.match(/Choose not to answer/g)).toHaveLength(2);
    expect(html).toMatch(/value="_skip" checked/);
    expect(page(aQuestionnaire(item))).not.toContain('Choose not to answer');
  });

  it('speaks Spanish where the questionnaire does', () => {
    const questionnaire = aQuestionnaire([
      aQuestion('a', 'choice', {
        text: 'Color?',
        _text: spanish('¿Color?'),
        answerOption: [{ valueCoding: { code: 'r', display: 'Red', _display: spanish('Rojo') } }],
      }),
      aQuestion('b', 'boolean', { text: 'Only English' }),
    ]);
    const html = page(questionnaire, aResponse(), { lang: 'es' });
    expect(html).toContain('¿Color?');
    expect(html).toContain('Rojo');
    expect(html).toContain('Sí');
    expect(html).toContain('Only English');
    expect(readPage(questionnaire, aResponse(answered('a', { valueCoding: { code: 'r' } })), 'es')).toContain('Rojo');
  });

  it('adds and takes away instances by buttons', () => {
    const html = page(
      aQuestionnaire([aGroup('job', [aQuestion('pay', 'string')], { repeats: true })]),
      aResponse({ linkId: 'job' }, { linkId: 'job' }),
    );
    expectSound(html);
    expect(html).toContain('name="q+" value="q.job"');
    expect(html).toContain('name="q-" value="q.job:1"');
    expect(html).toContain('Group job, number 2');
  });

  it('escapes what others wrote', () => {
    const evil = '"><script>alert(1)</script>';
    const questionnaire = aQuestionnaire([
      aQuestion(evil, 'string', { text: evil }),
      aQuestion('b', 'choice', { answerOption: [{ valueString: evil }] }),
    ]);
    const response = readForm(
      questionnaire,
      formEntries(questionnaire, aResponse(answered(evil, { valueString: evil }))),
      aResponse(answered(evil, { valueString: evil })),
    ).response;
    expect(page(questionnaire, response)).not.toContain('<script');
    expect(readPage(questionnaire, response)).not.toContain('<script');
  });

  it('is sound for any questionnaire and any answers', () => {
    fc.assert(
      fc.property(
        questionnaires.chain((questionnaire) => fc.tuple(fc.constant(questionnaire), responsesTo(questionnaire))),
        ([questionnaire, response]) => {
          expectSound(page(questionnaire, response, { problems: checkResponse(questionnaire, response) }));
          expect(readPage(questionnaire, response)).not.toContain('undefined');
        },
      ),
      { numRuns: 40 },
    );
  });
});

const folder = new URL('../../../../../shared/data/fhir/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

describe.skipIf(files.length === 0)('the public suite', () => {
  it.each(files)('%s is shown, empty and with its first answers', (name) => {
    const reading = readQuestionnaireText(readFileSync(new URL(name, folder), 'utf8'));
    if (!reading.ok) throw new Error('refused');
    const start = startResponse(reading.questionnaire);
    for (const response of [aResponse(), start]) {
      expectSound(page(reading.questionnaire, response, { problems: checkResponse(reading.questionnaire, response) }));
      expect(readPage(reading.questionnaire, response)).not.toContain('undefined');
    }
  });
});
