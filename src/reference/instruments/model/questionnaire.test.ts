import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aGroup, aQuestion, aQuestionnaire, calculated, hl7, questionnaires, when } from '../fixtures.ts';
import { startResponse } from './calculation.ts';
import type { Item } from './fhir.ts';
import { readQuestionnaire, readQuestionnaireText, writeQuestionnaireText } from './questionnaire.ts';
import { checkResponse } from './response.ts';

const faultsIn = (...items: unknown[]) => {
  const reading = readQuestionnaire(aQuestionnaire(items as Item[]));
  return reading.ok ? [] : reading.faults;
};
const notesIn = (...items: Item[]) => readQuestionnaire(aQuestionnaire(items)).notes.map((note) => note.key);

describe('reading a questionnaire', () => {
  it('refuses what would lose or mix up answers, and says why', () => {
    expect(faultsIn(aQuestion('a', 'string'), aGroup('g', [aQuestion('a', 'string')]))).toEqual([
      { key: 'faultDuplicate', values: { linkId: 'a', count: 2 } },
    ]);
    expect(faultsIn(aQuestion('a', 'string', { enableWhen: [when('b', '=', { answerString: 'x' })] }))).toEqual([
      { key: 'faultNowhere', values: { linkId: 'a', question: 'b' } },
    ]);
    expect(faultsIn({ linkId: 'a', type: 'slider' })).toEqual([
      { key: 'faultItemType', values: { linkId: 'a', type: 'slider' } },
    ]);
    expect(faultsIn({ linkId: ['a'], type: 'string' })).toMatchObject([{ key: 'faultNoLinkId' }]);
    expect(
      faultsIn(aQuestion('a', 'string'), {
        ...aQuestion('b', 'string'),
        enableWhen: [{ question: 'a', operator: 'like' }],
      }),
    ).toMatchObject([{ key: 'faultOperator', values: { operator: 'like' } }]);
    expect(
      faultsIn(aQuestion('a', 'string'), {
        ...aQuestion('b', 'string'),
        enableWhen: [{ question: 'a', operator: '=' }],
      }),
    ).toMatchObject([{ key: 'faultNoAnswer' }]);
    expect(faultsIn(aQuestion('a', 'string', { item: {} as never }))).toMatchObject([{ key: 'faultNotList' }]);
  });

  it.each([
    ['not JSON', '{', 'faultNotJson'],
    ['a list', '[]', 'faultNotJson'],
    ['a word', '"x"', 'faultNotJson'],
    ['nothing', '', 'faultNotJson'],
    ['another resource', '{"resourceType":"Patient"}', 'faultNotQuestionnaire'],
    ['nested without end', `${'{"item":['.repeat(50_000)}`, 'faultNotJson'],
    [
      'nested too deep',
      `{"resourceType":"Questionnaire","item":[${'{"linkId":"a","type":"group","item":['.repeat(300)}${']}'.repeat(300)}]}`,
      'faultTooLarge',
    ],
  ])('refuses %s', (_, text, key) => {
    const reading = readQuestionnaireText(text);
    expect(reading.ok ? [] : reading.faults.map((fault) => fault.key)).toEqual([key]);
  });

  it('says what it expects to be handed from outside', () => {
    const launch = (name: object) => hl7('questionnaire-launchContext', { extension: [{ url: 'name', ...name }] });
    const extension = [launch({ valueId: 'patient' }), launch({ valueCoding: { code: 'user' } })];
    expect(readQuestionnaire(aQuestionnaire([aQuestion('a', 'string')], { extension })).notes).toEqual([
      { key: 'noteLaunch', values: { names: 'patient, user' } },
    ]);
  });

  it('reads a file with a byte order mark', () => {
    expect(readQuestionnaireText(`\uFEFF${JSON.stringify(aQuestionnaire([aQuestion('a', 'string')]))}`).ok).toBe(true);
  });

  it('notes what a person should know, and lets the file in', () => {
    expect(notesIn({ linkId: 'a', type: 'string' })).toEqual(['noteNoText']);
    expect(notesIn(aQuestion('a', 'choice'))).toEqual(['noteNoOptions']);
    expect(notesIn(aQuestion('a', 'choice', { answerValueSet: 'http://elsewhere/set' }))).toEqual(['noteValueSet']);
    expect(notesIn(aQuestion('a', 'integer', { extension: [calculated('1 +')] }))).toEqual(['noteExpression']);
    expect(notesIn(aQuestion('a', 'integer', { extension: [calculated('1 + 1')] }))).toEqual([]);
    const cql = { ...calculated('x'), valueExpression: { language: 'text/cql', expression: 'x' } };
    expect(notesIn(aQuestion('a', 'integer', { extension: [cql] }))).toEqual(['noteLanguage']);
  });

  it('works with a copy where a small part has the wrong form, and gives the file back as it came', () => {
    const unclean = {
      ...aQuestion('a', 'string'),
      repeats: 'true',
      maxLength: '3',
      prefix: 4,
      required: 'perhaps',
      extension: [{}],
    };
    const document = aQuestionnaire([unclean as never]);
    const reading = readQuestionnaire(document);
    if (!reading.ok) throw new Error('refused');
    expect(reading.notes.map((note) => note.key).sort()).toEqual([
      'noteLeftOut',
      'noteLeftOut',
      'noteMended',
      'noteMended',
      'noteMended',
    ]);
    expect(reading.questionnaire).toEqual(document);
    const response = {
      ...startResponse(reading.questionnaire),
      item: [{ linkId: 'a', answer: [{ valueString: 'long' }, { valueString: 'b' }] }],
    };
    expect(checkResponse(reading.questionnaire, response)).toMatchObject([
      { key: 'problemTooLong', values: { max: 3 } },
    ]);
  });

  it('loses nothing: what goes out equals what came in', () => {
    fc.assert(
      fc.property(
        questionnaires,
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.jsonValue(),
        (questionnaire, more, odd) => {
          const known = [
            'resourceType',
            'title',
            'status',
            'item',
            'extension',
            'contained',
            'language',
            'url',
            'version',
          ];
          const extras = Object.fromEntries(
            Object.entries(more).filter(([name]) => !known.includes(name) && !name.startsWith('_')),
          );
          const document = JSON.parse(JSON.stringify({ ...extras, ...questionnaire, publisherOf: odd }));
          const reading = readQuestionnaire(document);
          expect(reading.ok && JSON.parse(writeQuestionnaireText(reading.questionnaire))).toEqual(document);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never throws, whatever comes in', () => {
    const near = fc.record({
      resourceType: fc.constant('Questionnaire'),
      item: fc.array(
        fc.oneof(
          fc.anything(),
          fc.record({ linkId: fc.anything(), type: fc.anything(), item: fc.anything(), extension: fc.anything() }),
        ),
      ),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), (input) => {
        readQuestionnaire(input);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string(), (text) => void readQuestionnaireText(text)),
      { numRuns: 100 },
    );
  });
});
