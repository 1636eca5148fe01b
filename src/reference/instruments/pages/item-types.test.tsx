import { describe, expect, it } from 'vitest';
import { aQuestion, aQuestionnaire, aResponse, control, hl7, skipAllowed, when } from '../fixtures.ts';
import { startResponse } from '../model/calculation.ts';
import { type Item, itemTypes, type Questionnaire, type Response } from '../model/fhir.ts';
import { checkResponse } from '../model/response.ts';
import { suite } from '../model/suite.fixture.ts';
import { QuestionnaireFields } from './questionnaire-form.tsx';
import { QuestionnaireAnswers } from './questionnaire-read.tsx';
import { attributes, expectSound } from './sound.fixture.ts';

const form = (questionnaire: Questionnaire, response: Response, lang: 'en' | 'es') => {
  const problems = checkResponse(questionnaire, response);
  return String(
    <QuestionnaireFields questionnaire={questionnaire} response={response} problems={problems} lang={lang} />,
  );
};
const about = (linkId: string, code: string) => aQuestion(linkId, 'display', { extension: [control(code)] });
const open = [when('first', '!=', { answerBoolean: true })];
const ways: Record<string, Partial<Item>> = {
  plain: {},
  repeating: { repeats: true },
  required: { required: true },
  'that may be skipped': { extension: [skipAllowed()] },
  'with words about it': { item: [about('why', 'help'), about('how', 'flyover')], prefix: '1.' },
  'with a question under it': { item: [aQuestion('under', 'string')] },
  'under a condition': { enableWhen: open },
};
const questions = itemTypes.filter((type) => type !== 'group' && type !== 'display');

describe.each(questions)('a question of the type %s', (type) => {
  const choices = type.endsWith('choice') ? { answerOption: [{ valueString: 'red' }, { valueString: 'blue' }] } : {};
  const file = (more: Partial<Item>) =>
    aQuestionnaire([aQuestion('first', 'boolean'), aQuestion('q', type, { ...choices, ...more })]);

  it.each(Object.entries(ways))('%s has a field with its words, in both languages and without script', (_way, more) => {
    for (const lang of ['en', 'es'] as const) {
      const html = form(file(more), aResponse(), lang);
      expectSound(html);
      expect(html).toMatch(/<(label|legend)[^>]*>[^<]*Question q/);
      const fields = html.match(/<(?:input|select|textarea)[^>]* name="q\.q"[^>]*>/g) ?? [];
      expect(fields.filter((field) => !field.includes('type="hidden"')).length).toBeGreaterThan(0);
      expect(html).not.toMatch(/<(input|select|textarea)[^>]*(disabled|style=)/);
      if (more.required) expect(html).toContain(lang === 'es' ? '(obligatorio)' : '(required)');
      if (lang === 'es') expect(html).not.toMatch(/>(Yes|Choose|Unit|Other|Error:|Answer this question\.)</);
    }
  });

  it('that is read-only has no field', () => {
    const html = form(file({ readOnly: true }), aResponse(), 'en');
    expectSound(html);
    expect(html).toContain('Question q');
    expect(attributes(html, 'name')).not.toContain('q.q');
  });

  it('that is hidden is on no page', () => {
    const hidden = file({ extension: [hl7('questionnaire-hidden', { valueBoolean: true })] });
    expect(form(hidden, aResponse(), 'en')).not.toContain('Question q');
  });
});

describe.each(Object.entries(suite))('a file with %s', (_about, questionnaire) => {
  it.each(['en', 'es'] as const)('is shown and read, empty and begun (%s)', (lang) => {
    for (const response of [aResponse(), startResponse(questionnaire, { today: '2026-03-14' })]) {
      expectSound(form(questionnaire, response, lang));
      const read = String(<QuestionnaireAnswers questionnaire={questionnaire} response={response} lang={lang} />);
      expect(read).not.toMatch(/undefined|\[object/);
    }
  });
});
