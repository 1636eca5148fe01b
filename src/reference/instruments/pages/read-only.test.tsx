import { expect, it } from 'vitest';
import { aGroup, answered, aQuestion, aQuestionnaire, aResponse, inGroup } from '../fixtures.ts';
import { readForm } from '../model/form.ts';
import { buttons } from '../model/form-field.ts';
import { QuestionnaireFields } from './questionnaire-form.tsx';

const inside = [
  aQuestion('a', 'string', { item: [aQuestion('b', 'string')] }),
  aGroup('more', [aQuestion('c', 'string')], { repeats: true }),
];
const questionnaire = aQuestionnaire([
  aGroup('fixed', inside, { readOnly: true }),
  aQuestion('sum', 'string', { readOnly: true, item: [aQuestion('why', 'string')] }),
]);
const row = (text: string) => inGroup('more', answered('c', { valueString: text }));
const before = aResponse(inGroup('fixed', answered('a', { valueString: 'given' }), row('one'), row('two')));

it('what stands in a read-only group is shown and cannot be changed, no more and no less', () => {
  const html = String(QuestionnaireFields({ questionnaire, response: before, problems: [], lang: 'en' }));
  expect([...html.matchAll(/<(?:input|button)[^>]* name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['q.why']);
  for (const text of ['given', 'one', 'two']) expect(html).toContain(`>${text}</output>`);
  const posted: [string, string][] = [
    ['q.a', 'changed'],
    ['q.more:0.c', 'changed'],
    [buttons.add, 'q.more'],
    [buttons.remove, 'q.more:1'],
  ];
  expect(readForm(questionnaire, posted, before).response).toEqual(before);
});

it('what stands under a read-only question can be answered', () => {
  const { response } = readForm(questionnaire, [['q.why', 'because']], aResponse());
  expect(JSON.stringify(response)).toContain('because');
});
