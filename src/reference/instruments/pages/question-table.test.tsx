import { describe, expect, it } from 'vitest';
import { aGroup, aQuestion, aQuestionnaire, aResponse, control, hl7, skipAllowed, when, yesNo } from '../fixtures.ts';
import type { Item, Questionnaire } from '../model/fhir.ts';
import { readForm } from '../model/form.ts';
import { checkResponse } from '../model/response.ts';
import { QuestionnaireFields } from './questionnaire-form.tsx';

const draw = (questionnaire: Questionnaire, posted: [string, string][] = []) => {
  const { response } = readForm(questionnaire, posted, aResponse());
  const problems = checkResponse(questionnaire, response);
  return {
    response,
    html: String(
      <QuestionnaireFields questionnaire={questionnaire} response={response} problems={problems} lang="en" />,
    ),
  };
};
const count = (html: string, part: RegExp) => [...html.matchAll(part)].length;

const jobs = (children: Item[]) =>
  aQuestionnaire([aGroup('job', children, { text: 'Job', repeats: true, extension: [control('gtable')] })]);

describe('a group as a table', () => {
  const columns = [
    aQuestion('what', 'string', { text: 'What' }),
    aQuestion('days', 'integer', { text: 'Days a week' }),
  ];

  it('has one row an instance, one column a question, and a label for each field', () => {
    const { html } = draw(jobs(columns), [
      ['q.job:0.what', 'Picking'],
      ['q.job:1.days', '6'],
    ]);
    expect(count(html, /<table/g)).toBe(1);
    expect(count(html, /<tr/g)).toBe(3);
    expect(html).toMatch(/<th scope="col" role="columnheader">Days a week/);
    expect(html).toMatch(/<th scope="row" role="rowheader">Job, number 2/);
    expect(html).toMatch(/<label class="usa-sr-only" for="q.job:1.days">Days a week, Job, number 2/);
    expect(html).toContain('data-label="Days a week"');
    expect(html).toMatch(/value="Picking" id="q.job:0.what"/);
  });

  it('gains and loses rows by buttons, without script', () => {
    const first = draw(jobs(columns), [['q.job:0.what', 'Picking']]);
    expect(first.html).toContain('name="q+"');
    expect(first.html).not.toContain('name="q-"');
    const second = draw(jobs(columns), [
      ['q.job:0.what', 'Picking'],
      ['q+', 'q.job'],
    ]);
    expect(count(second.html, /name="q-"/g)).toBe(2);
    expect(
      draw(jobs(columns), [
        ['q.job:0.what', 'a'],
        ['q.job:1.what', 'b'],
        ['q-', 'q.job:0'],
      ]).response.item,
    ).toEqual([{ linkId: 'job', item: [{ linkId: 'what', answer: [{ valueString: 'b' }] }] }]);
  });

  it('says beside its field what is wrong', () => {
    const { html } = draw(jobs([aQuestion('what', 'string', { text: 'What', maxLength: 3 })]), [
      ['q.job:0.what', 'long'],
    ]);
    expect(html).toMatch(/<td[^>]*>.*Write at most 3 characters.*<\/td>/s);
  });

  it('stays one below the other where a question has others below it', () => {
    const { html } = draw(jobs([aQuestion('what', 'string', { item: [aQuestion('more', 'string')] })]));
    expect(html).not.toContain('<table');
    expect(html).toContain('name="q.job:0.what"');
  });

  it('keeps a question that opens by another in its cell, closed', () => {
    const asked = jobs([
      aQuestion('hurt', 'boolean', { text: 'Hurt' }),
      aQuestion('how', 'string', { text: 'How', enableWhen: [when('hurt', '=', { answerBoolean: true })] }),
    ]);
    expect(draw(asked).html).toMatch(/<td[^>]*data-label="How"><div><fieldset[^>]*hidden/);
    expect(draw(asked, [['q.job:0.hurt', 'true']]).html).not.toMatch(/data-part="q.job:0.how"[^>]* hidden/);
  });

  it('may be groups as rows', () => {
    const row = (id: string) => aGroup(id, [aQuestion(`${id}-now`, 'boolean', { text: 'Now' })], { text: `Row ${id}` });
    const { html } = draw(aQuestionnaire([aGroup('grid', [row('a'), row('b')], { extension: [control('grid')] })]));
    expect(html).toMatch(/<th scope="row" role="rowheader">Row b/);
    expect(count(html, /<th scope="col"[^>]*>Now/g)).toBe(1);
    expect(html).toContain('name="q.b-now"');
  });

  it('may be questions with the same answers: one column an answer, each named for its question', () => {
    const rows = ['a', 'b'].map((id) => aQuestion(id, 'choice', { text: `Ask ${id}`, answerOption: yesNo ?? [] }));
    const table = aGroup('t', rows, { extension: [control('table'), skipAllowed()] });
    const { html, response } = draw(aQuestionnaire([table]), [['q.a', 'yes']]);
    expect(count(html, /type="radio"/g)).toBe(6);
    expect(html).toMatch(/name="q.a" value="yes" checked=""[^>]*aria-label="Ask a: /);
    expect(html).toContain('aria-label="Ask b: Choose not to answer"');
    expect(response.item?.[0]?.item).toMatchObject([{ linkId: 'a' }]);
    const unlike = aGroup('t', [...rows, aQuestion('c', 'boolean')], { extension: [control('table')] });
    expect(draw(aQuestionnaire([unlike])).html).not.toContain('<table');
  });
});

describe('a number on a line', () => {
  const pain = (more: Item['extension'] = []) =>
    aQuestionnaire([aQuestion('pain', 'integer', { text: 'Pain', extension: [control('slider'), ...more] })]);
  const ends = [hl7('minValue', { valueInteger: 0 }), hl7('maxValue', { valueInteger: 10 })];

  it('is a number field, with a line that stays hidden without script and sends nothing', () => {
    const { html } = draw(pain([...ends, hl7('questionnaire-sliderStepValue', { valueInteger: 2 })]));
    expect(html).toMatch(/<div class="tl-slider" data-slider="q.pain"[^>]*hidden=""/);
    const range = /<input type="range"[^>]*>/.exec(html)?.[0] ?? '';
    expect(range).toMatch(/min="0" max="10" step="2" value="5" aria-label="Pain" aria-valuetext="No answer yet"/);
    expect(range).not.toContain('name=');
    expect(html).toMatch(/name="q.pain"/);
    expect(html).toContain('A number from 0 to 10.');
    expect(draw(pain(ends), [['q.pain', '7']]).html).toContain('aria-valuetext="7"');
  });

  it('is typed where its ends are not known', () => {
    expect(draw(pain()).html).not.toContain('range');
    expect(draw(pain()).html).toContain('name="q.pain"');
  });
});
