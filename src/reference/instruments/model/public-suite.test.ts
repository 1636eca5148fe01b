import { describe, expect, it } from 'vitest';
import { publicFile, publicFiles } from '../public-suite.fixture.ts';
import { startResponse } from './calculation.ts';
import { enablement } from './enablement.ts';
import type { Response } from './fhir.ts';
import { formEntries, readForm } from './form.ts';
import { readQuestionnaireText, writeQuestionnaireText } from './questionnaire.ts';
import { checkResponse } from './response.ts';

const load = (name: string) => {
  const reading = readQuestionnaireText(publicFile(name));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.questionnaire;
};

/** Fills a form as a person would: names with values, on top of what was there. */
const fill = (name: string, entries: [string, string][], before?: Response) => {
  const questionnaire = load(name);
  return { questionnaire, ...readForm(questionnaire, entries, before ?? startResponse(questionnaire)) };
};

const answersTo = (response: Response, linkId: string): unknown[] => {
  const found: unknown[] = [];
  const visit = (items: Response['item']) => {
    for (const item of items ?? []) {
      for (const answer of item.answer ?? []) {
        if (item.linkId === linkId) found.push(Object.values(answer)[0]);
        visit(answer.item);
      }
      visit(item.item);
    }
  };
  visit(response.item);
  return found;
};

describe.skipIf(publicFiles.length === 0)('the public suite of questionnaires', () => {
  it.each(publicFiles)('%s comes in, is worked with, and goes out unchanged', (name) => {
    const text = publicFile(name);
    const questionnaire = load(name);
    const start = startResponse(questionnaire);
    const entries = formEntries(questionnaire, start);
    expect(readForm(questionnaire, entries, start).response).toEqual(start);
    expect(enablement(questionnaire, start).size).toBeGreaterThan(0);
    expect(Array.isArray(checkResponse(questionnaire, start))).toBe(true);
    expect(JSON.parse(writeQuestionnaireText(questionnaire))).toEqual(JSON.parse(text));
  });

  it('adds up the PHQ-9', () => {
    const linkIds = ['44250-9', '44255-8', '44259-0', '44254-1', '44251-7', '44258-2', '44252-5', '44253-3', '44260-8'];
    const nearlyEveryDay = linkIds.map((id): [string, string] => [`q./${id}`, 'LA6571-9']);
    const all = fill('phq9.json', nearlyEveryDay);
    expect(answersTo(all.response, '/44261-6')).toEqual([27]);
    const one = fill('phq9.json', nearlyEveryDay.slice(0, 1));
    expect(answersTo(one.response, '/44261-6')).toEqual([3]);
    expect(answersTo(fill('phq9.json', []).response, '/44261-6')).toEqual([]);
  });

  it('adds up the Apgar score once all five parts are there', () => {
    const questionnaire = load('apgar-with-itemWeight-variable.json');
    const parts = (questionnaire.item ?? []).filter((item) => item.answerOption);
    const best = parts.map((item): [string, string] => [
      `q.${item.linkId}`,
      item.answerOption?.at(-1)?.valueCoding?.code ?? '',
    ]);
    const total = (questionnaire.item ?? []).find((item) => !item.answerOption)?.linkId ?? '';
    expect(answersTo(fill('apgar-with-itemWeight-variable.json', best).response, total)).toEqual([10]);
    expect(answersTo(fill('apgar-with-itemWeight-variable.json', best.slice(1)).response, total)).toEqual([]);
  });

  it('works out calculated answers, repeated ones and chosen ones too', () => {
    const { response } = fill('questionnaire-calculatedExpression.json', [
      ['q.string-to-split', 'xyz'],
      ['q.oneCoding', 'Yes'],
      ['q.repeating-group:0.non-repeating-q', 'ab'],
      ['q.repeating-group:1.non-repeating-q', 'cde'],
    ]);
    expect(answersTo(response, '/type-integer')).toEqual([123]);
    expect(answersTo(response, '/type-string')).toEqual(['abc123']);
    expect(answersTo(response, 'repeating-string')).toEqual(['x', 'y', 'z']);
    expect(answersTo(response, 'repeating-open-choice-from-string')).toEqual(['x', 'y', 'z']);
    expect(answersTo(response, 'repeating-choice')).toEqual([{ code: 'b', display: 'Blue' }]);
    expect(answersTo(response, 'repeating-q-in-repeating-group')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('opens a question by an expression over two others', () => {
    const { questionnaire, response } = fill('enableWhen-test.R4.json', [
      ['q.Q10', 'chi'],
      ['q.Q10b', 'cken'],
    ]);
    expect(enablement(questionnaire, response).has('q.Q10-ewe')).toBe(true);
    expect(enablement(questionnaire, { ...response, item: [] }).has('q.Q10-ewe')).toBe(false);
  });

  it.each([
    ['Q1', 'true', ['exists', 'true']],
    ['Q1', 'false', ['exists', 'false', 'not-true']],
    ['Q2', '5.6', ['exists', 'equal', 'ge']],
    ['Q2', '4.7', ['exists']],
    ['Q3', '4', ['exists', 'ge']],
    ['Q4', '2020-05-01', ['exists', 'equal', 'ge']],
    ['Q4', '2020-04-30', ['exists']],
    ['Q5', '2020-05-01T10:00:00Z', ['exists']],
    ['Q6', '10:30', ['exists']],
    ['Q7', 'test', ['exists', 'equals', 'gt', 'ge', 'ge2', 'le2']],
    ['Q7', 'zebra', ['exists', 'notequals', 'gt', 'ge', 'ge2', 'lt']],
    ['Q8', 'B', ['exists', 'eq-B']],
    ['Q9', 'A', ['exists', 'noteq-B']],
    ['Q9', 'B', ['exists', 'eq-B']],
    ['Q9b', '34', ['exists', 'eq-B']],
    ['Q9c', '2022-09', ['exists', 'eq-B']],
    ['Q9d', '13:30:00', ['exists', 'eq-B']],
  ])('opens what hangs on %s when it is %s', (question, value, expected) => {
    const { questionnaire, response } = fill('enableWhen-test.R4.json', [[`q.${question}`, value]]);
    const open = [...enablement(questionnaire, response)].filter((name) => name.startsWith(`q.${question}-`));
    expect(open.map((name) => name.replace(`q.${question}-`, '')).sort()).toEqual([...expected].sort());
  });

  it('opens by two answers at once only when both are there', () => {
    const { questionnaire, response } = fill('enableWhen-test.R4.json', [
      ['q.Q8', 'B'],
      ['q.Q8', 'C'],
    ]);
    expect(enablement(questionnaire, response).has('q.Q8-eq-B-and-C')).toBe(true);
  });

  it('counts instances and answers', () => {
    const { questionnaire, response } = fill('q-with-minOccurs-maxOccurs.json', [['q.1:0.1.1', 'Apple']]);
    const keys = checkResponse(questionnaire, response).map((problem) => `${problem.name} ${problem.key}`);
    expect(keys).toContain('q.1:0.1.1 problemTooFew');
    expect(keys).toContain('q.1:1.1.1 problemRequired');
    expect(keys).toContain('q.1:0 problemTooFewGroups');
  });

  it('applies the author’s own rule, at the field it names', () => {
    const wrong = fill('q-with-targetConstraint.json', [
      ['q.1.1', '5'],
      ['q.1.2', '4'],
    ]);
    expect(checkResponse(wrong.questionnaire, wrong.response)).toMatchObject([
      { name: 'q.1.2', key: 'problemConstraint', values: { text: expect.stringContaining('less than or equal') } },
    ]);
    const right = fill('q-with-targetConstraint.json', [
      ['q.1.1', '4'],
      ['q.1.2', '4'],
    ]);
    expect(checkResponse(right.questionnaire, right.response)).toEqual([]);
  });

  it('closes all below a closed group', () => {
    const closed = fill('q-with-nested-enableWhen.json', []);
    expect([...enablement(closed.questionnaire, closed.response)]).toEqual(['q.p1']);
    const open = fill('q-with-nested-enableWhen.json', [
      ['q.p1', 'YES'],
      ['q.c1', 'A'],
    ]);
    const names = enablement(open.questionnaire, open.response);
    expect(names.has('q.d1')).toBe(false);
    expect(names.has('q.dd1')).toBe(true);
  });
});
