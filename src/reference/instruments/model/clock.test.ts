import { expect, it } from 'vitest';
import { aQuestion, aQuestionnaire, aResponse } from '../fixtures.ts';
import { clockAt } from './clock.ts';
import { readForm } from './form.ts';

const clock = clockAt(new Date('2026-03-15T03:00:00Z'), 'America/Los_Angeles');

it('is the county’s own day', () => {
  expect(clock.today).toBe('2026-03-14');
});

it.each([
  ['2026-01-02T10:30', '2026-01-02T10:30:00-08:00'],
  ['2026-07-02T10:30:15', '2026-07-02T10:30:15-07:00'],
  // A clock that is put forward has no 02:30: the offset before the change makes it the moment an hour later.
  ['2026-03-08T02:30', '2026-03-08T02:30:00-08:00'],
  ['2026-01-02T10:30Z', '2026-01-02T10:30:00Z'],
  ['2026-01-02T10:30+01:00', '2026-01-02T10:30:00+01:00'],
  ['2026-01-02', '2026-01-02'],
  ['2026', '2026'],
])('%s is kept as FHIR writes it: %s', (typed, valueDateTime) => {
  const questionnaire = aQuestionnaire([aQuestion('at', 'dateTime')]);
  const { response } = readForm(questionnaire, [['q.at', typed]], aResponse(), clock);
  expect(response.item?.[0]?.answer).toEqual([{ valueDateTime }]);
});
