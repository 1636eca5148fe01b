import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aGroup,
  answered,
  aQuestion,
  aQuestionnaire,
  aResponse,
  hl7,
  inGroup,
  questionnaires,
  responsesTo,
  when,
  yesNo,
} from '../fixtures.ts';
import { enablement } from './enablement.ts';
import type { Item, Questionnaire, Response } from './fhir.ts';
import { type Entries, formEntries, readForm } from './form.ts';
import { liveState } from './live.ts';
import { checkResponse } from './response.ts';

const nothing: Response = { resourceType: 'QuestionnaireResponse', status: 'in-progress' };
const read = (item: Item[] | Item, entries: Entries, before: Response = nothing) =>
  readForm(aQuestionnaire([item].flat()), entries, before);
describe('a posted form', () => {
  const job = aGroup(
    'job',
    [aQuestion('title', 'string'), aQuestion('pay', 'decimal', { initial: [{ valueDecimal: 0 }] })],
    { repeats: true },
  );

  it('leaves alone what was not posted, and empties what was posted empty', () => {
    const before = aResponse(answered('a', { valueString: 'x' }), answered('b', { valueString: 'y' }));
    const items = [aQuestion('a', 'string'), aQuestion('b', 'string')];
    expect(read(items, [['q.a', '']], before).response.item).toEqual([answered('b', { valueString: 'y' })]);
    expect(read(items, [], before).response).toEqual(before);
  });

  it('cannot change what is hidden, read-only or closed', () => {
    const hidden = { extension: [hl7('questionnaire-hidden', { valueBoolean: true })] };
    const items = [
      aQuestion('a', 'string', { readOnly: true }),
      aQuestion('b', 'string', hidden),
      aGroup('g', [aQuestion('c', 'string')], hidden),
      aQuestion('d', 'string'),
    ];
    const posted: Entries = ['a', 'b', 'c', 'd'].map((linkId) => [`q.${linkId}`, 'mine'] as const);
    expect(readForm(aQuestionnaire(items), posted, nothing, { closed: new Set(['d']) }).response.item).toBeUndefined();
  });

  it('adds an instance of a group and takes one away, without script', () => {
    const first = read(job, [
      ['q.job:0.title', 'picker'],
      ['q+', 'q.job'],
    ]).response;
    expect(first.item).toEqual([
      inGroup('job', answered('title', { valueString: 'picker' })),
      inGroup('job', answered('pay', { valueDecimal: 0 })),
    ]);
    const third = read(job, [['q+', 'q.job']], first).response;
    expect(third.item).toHaveLength(3);
    expect(read(job, [['q-', 'q.job:0']], third).response.item).toEqual(third.item?.slice(1));
    expect(read(job, [['q+', 'q.job']]).response.item).toHaveLength(2);
    expect(
      read(job, [
        ['q+', 'q.elsewhere'],
        ['q-', 'q.job:7'],
      ]).response.item,
    ).toBeUndefined();
  });

  it('keeps what is nested with the answer it belongs to', () => {
    const who = aQuestion('who', 'choice', {
      repeats: true,
      answerOption: yesNo ?? [],
      item: [aQuestion('more', 'string')],
    });
    const { response } = read(who, [
      ['q.who', 'no'],
      ['q.who', 'yes'],
      ['q.who:yes.more', 'of yes'],
      ['q.who:no.more', 'of no'],
    ]);
    expect(response.item?.[0]?.answer?.map((one) => one.item?.[0]?.answer?.[0]?.valueString)).toEqual([
      'of no',
      'of yes',
    ]);
    const after = read(who, [['q.who', 'yes']], response).response;
    expect(after.item?.[0]?.answer?.map((one) => one.item?.[0]?.answer?.[0]?.valueString)).toEqual(['of yes']);
  });

  it('stays exact where nothing was changed', () => {
    const before = aResponse(
      answered('a', { valueDateTime: '2026-03-14T10:30:00-07:00' }),
      answered('b', { valueCoding: { system: 's', code: 'c', display: 'Shown' } }),
    );
    const items = [aQuestion('a', 'dateTime'), aQuestion('b', 'open-choice')];
    expect(
      read(
        items,
        [
          ['q.a', '2026-03-14T10:30'],
          ['q.b', 'Shown'],
        ],
        before,
      ).response,
    ).toEqual(before);
  });

  it('takes the county’s zone for a local time', () => {
    const moment = { zoned: (local: string) => `${local}-07:00` };
    expect(
      readForm(aQuestionnaire([aQuestion('a', 'dateTime')]), [['q.a', '2026-07-01T10:30']], nothing, moment).response
        .item,
    ).toEqual([answered('a', { valueDateTime: '2026-07-01T10:30:00-07:00' })]);
  });

  it('gives back the answers that made it', () => {
    fc.assert(
      fc.property(
        questionnaires.chain((questionnaire) => fc.tuple(fc.constant(questionnaire), responsesTo(questionnaire))),
        ([questionnaire, response]) => {
          const entries = formEntries(questionnaire, response);
          expect(readForm(questionnaire, entries, response).response).toEqual(response);
          const again = readForm(questionnaire, entries, nothing);
          expect(formEntries(questionnaire, again.response)).toEqual(
            entriesWithoutPlaceholders(questionnaire, response),
          );
          expect(again.problems).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never throws, whatever is posted', () => {
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '__proto__',
        'constructor',
        'q.__proto__',
        'q.constructor',
        'q.',
        'q',
        'q+',
        'q-',
        'q.%',
        'q.i0:999999.x',
        'q.%E0%A4%A',
        'q.a#',
        'toString',
      ),
      fc
        .tuple(
          fc.constantFrom('q.i0/é.0%3A%23', 'q.i1/é.1%3A%23'),
          fc.constantFrom('', '#skip', '#other', '#unit', '#remove', ':0', ':199.x', ':5.q'),
        )
        .map(([name, end]) => `${name}${end}`),
    );
    const values = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.constantFrom('true', '_skip', '_other', 'yes', '1', '\u0000', '\ud800', 'x'.repeat(60_000)),
    );
    fc.assert(
      fc.property(questionnaires, fc.array(fc.tuple(names, values), { maxLength: 30 }), (questionnaire, entries) => {
        const { response } = readForm(questionnaire, entries, nothing);
        checkResponse(questionnaire, response);
        expect(JSON.parse(JSON.stringify(response))).toEqual(response);
        expect(JSON.stringify(response)).not.toContain('\\u0000');
      }),
      { numRuns: 150 },
    );
    expect(Object.prototype).not.toHaveProperty('valueString');
  });

  it('is bounded: too many instances are refused', () => {
    const { response, problems } = read(job, [['q.job:999999.title', 'x']]);
    expect(response.item).toBeUndefined();
    expect(problems).toMatchObject([{ key: 'problemTooManyGroups' }]);
  });
});

it('a save tells the page what is open and what was worked out', () => {
  const questionnaire = aQuestionnaire([
    aQuestion('a', 'boolean'),
    aQuestion('b', 'string', { enableWhen: [when('a', '=', { answerBoolean: true })] }),
    aQuestion('c', 'string', { enableWhen: [when('a', 'exists', { answerBoolean: false })] }),
  ]);
  const response = aResponse(answered('a', { valueBoolean: true }));
  expect(liveState(questionnaire, response, () => '')).toEqual({ show: { 'q.b': true, 'q.c': false }, values: {} });
  expect(enablement(questionnaire, response).has('q.b')).toBe(true);
});

/** An instance without an answer is kept while it is on the page; a form alone does not make one at the end. */
function entriesWithoutPlaceholders(questionnaire: Questionnaire, response: Response) {
  return formEntries(questionnaire, readForm(questionnaire, formEntries(questionnaire, response), nothing).response);
}
