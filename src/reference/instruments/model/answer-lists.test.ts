import { describe, expect, it } from 'vitest';
import { aGroup, answered, aQuestion, aQuestionnaire, aResponse } from '../fixtures.ts';
import { checkResponse, openedBy, readForm, settleResponse, startResponse } from '../guarded.ts';
import { QuestionnaireFields } from '../pages/questionnaire-form.tsx';
import { QuestionnaireAnswers } from '../pages/questionnaire-read.tsx';
import type { Extension, Item } from './fhir.ts';

const listed = (expression: string): Extension => ({
  url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerExpression',
  valueExpression: { language: 'text/fhirpath', expression },
});
const names = aQuestion('names', 'string', { repeats: true });
const who = (more: Partial<Item> = {}) =>
  aQuestion('who', 'choice', { extension: [listed("%resource.item.where(linkId='names').answer.value")], ...more });
const posted = (...entries: [string, string][]) => entries;
const three = posted(['q.names', 'Ana'], ['q.names', 'Luz'], ['q.names', 'Ana']);

describe('a list worked out from other answers', () => {
  const questionnaire = aQuestionnaire([names, who()]);

  it('is offered, chosen from and held to', () => {
    const { response } = readForm(questionnaire, [...three, ['q.who', 'Luz']], startResponse(questionnaire));
    expect(response.item?.[1]).toEqual(answered('who', { valueString: 'Luz' }));
    expect(checkResponse(questionnaire, response)).toEqual([]);
    expect(settleResponse(questionnaire, response).response).toEqual(response);
    const html = String(QuestionnaireFields({ questionnaire, response, problems: [], lang: 'en' }));
    const radios = [...html.matchAll(/type="radio"[^>]* value="([^"]*)"( checked)?/g)];
    expect(radios.map(([, value, on]) => [value, on !== undefined])).toEqual([
      ['Ana', false],
      ['Luz', true],
    ]);
    expect(String(QuestionnaireAnswers({ questionnaire, response, lang: 'en' }))).toContain('Luz');
    const gone = readForm(questionnaire, [['q.names', 'Ana']], response).response;
    expect(checkResponse(questionnaire, gone)).toMatchObject([{ linkId: 'who', key: 'problemNotOffered' }]);
  });

  it('can be codes, with questions below each', () => {
    const colors = ['red', 'blue'].map((code) => ({ valueCoding: { system: 'urn:c', code, display: code } }));
    const source = listed("%resource.item.where(linkId='all').answer.value");
    const many = aQuestionnaire([
      aQuestion('all', 'choice', { repeats: true, answerOption: colors }),
      aQuestion('best', 'choice', { repeats: true, extension: [source], item: [aQuestion('why', 'string')] }),
    ]);
    const entries = posted(['q.all', 'red'], ['q.all', 'blue'], ['q.best', 'blue'], ['q.best:blue.why', 'sky']);
    const { response } = readForm(many, entries, aResponse());
    expect(response.item?.[1]?.answer).toEqual([{ ...colors[1], item: [answered('why', { valueString: 'sky' })] }]);
    expect(checkResponse(many, response)).toEqual([]);
    expect(openedBy(many, aResponse(), response)).toEqual([]);
  });

  it('is the same for all rows of a group; none, or a broken one, leaves the question to be typed', () => {
    const rows = aQuestionnaire([names, aGroup('g', [who()], { repeats: true })]);
    const { response } = readForm(rows, [...three, ['q.g:0.who', 'Ana'], ['q.g:1.who', 'Luz']], aResponse());
    expect(checkResponse(rows, response)).toEqual([]);
    for (const source of ['{}', '1 + +', '1.5', 'true']) {
      const typed = aQuestionnaire([who({ extension: [listed(source)] })]);
      expect(readForm(typed, [['q.who', 'x']], aResponse()).response.item).toEqual([
        answered('who', { valueCoding: { display: 'x' } }),
      ]);
    }
  });
});
