import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aQuestion, aQuestionnaire, hl7, questionnaires, responsesTo } from '../fixtures.ts';
import { startResponse } from './calculation.ts';
import { enablement } from './enablement.ts';
import type { Item, Questionnaire, Response } from './fhir.ts';
import { formEntries, readForm } from './form.ts';
import { optionsOf } from './options.ts';
import { readQuestionnaire, readQuestionnaireText, writeQuestionnaireText } from './questionnaire.ts';
import { readQuestionnaireFile } from './questionnaire-file.ts';
import { checkResponse, settleResponse } from './response.ts';
import { suite } from './suite.fixture.ts';

const moment = { now: new Date('2026-03-14T18:00:00Z'), today: '2026-03-14' };

/** The whole way of a tool: in, tried, answered, checked, settled, out. Gives what came out. */
function wholeWay(questionnaire: Questionnaire, posted: [string, unknown][] = []): { answers: Response; out: unknown } {
  const reading = readQuestionnaireText(JSON.stringify(questionnaire));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  const start = startResponse(reading.questionnaire, moment);
  const { response } = readForm(reading.questionnaire, posted, start, moment);
  checkResponse(reading.questionnaire, response, moment);
  settleResponse(reading.questionnaire, response, moment);
  enablement(reading.questionnaire, response, moment);
  return { answers: response, out: JSON.parse(writeQuestionnaireText(reading.questionnaire)) };
}

describe.each(Object.entries(suite))('a file with %s', (_about, questionnaire) => {
  it('comes in, is answered, and goes out as it came', () => {
    const { answers, out } = wholeWay(questionnaire);
    expect(out).toEqual(JSON.parse(JSON.stringify(questionnaire)));
    const again = readForm(questionnaire, formEntries(questionnaire, answers, moment), answers, moment);
    expect(again.problems.filter(({ key }) => key === 'problemNotOffered')).toEqual([]);
    expect(again.response).toEqual(answers);
  });

  it('bears any answer', () => {
    const names = formEntries(questionnaire, startResponse(questionnaire, moment), moment).map(([name]) => name);
    const entry = fc.tuple(
      fc.constantFrom(...names, 'q+', 'q-', 'q.nothing', 'q.__proto__'),
      fc.oneof(
        fc.string(),
        fc.constantFrom('', '0', '-1', '1e400', 'yes', 'true', 'a', '_skip', '_other', '2024-02-30', 'NaN', '\u0000'),
      ),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (posted) => {
        expect(wholeWay(questionnaire, posted).out).toEqual(JSON.parse(JSON.stringify(questionnaire)));
      }),
      { numRuns: 15 },
    );
  });
});

describe('any questionnaire', () => {
  it('keeps valid answers, and its own meaning, from file to form and back', () => {
    fc.assert(
      fc.property(
        questionnaires.chain((questionnaire) => fc.tuple(fc.constant(questionnaire), responsesTo(questionnaire))),
        ([questionnaire, response]) => {
          const file = writeQuestionnaireText(questionnaire);
          const reading = readQuestionnaireFile(file);
          if (!reading.ok) return;
          const entries = formEntries(reading.questionnaire, response);
          expect(readForm(reading.questionnaire, entries, response).response).toEqual(response);
          expect(JSON.parse(writeQuestionnaireText(reading.questionnaire))).toEqual(JSON.parse(file));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('broken anywhere is read, or refused with sentences; reading never throws', () => {
    const files = Object.values(suite).map((questionnaire) => JSON.stringify(questionnaire));
    const damage = fc.record({
      file: fc.constantFrom(...files),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      put: fc.constantFrom('null', '[]', '{}', '"x"', '-1', 'true', ''),
    });
    fc.assert(
      fc.property(damage, ({ file, at, put }) => {
        const values = [...file.matchAll(/"[^"]*"(?!:)|\btrue\b|\b\d+\b|\[\]|\{\}/g)];
        const hit = values[Math.floor(at * (values.length - 1))];
        const text = hit ? file.slice(0, hit.index) + put + file.slice(hit.index + hit[0].length) : file;
        const reading = readQuestionnaireFile(text);
        if (!reading.ok) expect(reading.faults.length).toBeGreaterThan(0);
        else wholeWay(reading.questionnaire);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what a person is told of a file', () => {
  const told = (questionnaire: Questionnaire) => {
    const { notes } = readQuestionnaire(questionnaire);
    return notes.map(({ key, values }) => `${key} ${Object.values(values).join(' ')}`);
  };

  it('names the item of each part that is not used', () => {
    const notes = told(suite['texts of all kinds'] ?? expect.fail());
    expect(notes).toContain('noteKept rendering-xhtml d');
    expect(notes).toContain('noteKept cqf-expression dynamic');
    expect(told(suite['bounds and patterns'] ?? expect.fail())).toEqual(
      expect.arrayContaining([
        'notePattern evil',
        'notePattern broken',
        'noteKept cqf-calculatedValue calculated-bound',
      ]),
    );
    expect(told(suite['careless writing'] ?? expect.fail())).toEqual(
      expect.arrayContaining(['noteMended n: repeats "true" true', 'noteKept unknown m']),
    );
    expect(told(suite['expressions everywhere'] ?? expect.fail())).toEqual(
      expect.arrayContaining(['noteCalculationCircle itself → itself', 'noteLanguage cql text/cql']),
    );
    expect(told(suite['value sets in every way'] ?? expect.fail())).toEqual(
      expect.arrayContaining(['noteValueSet filtered #filter', 'noteValueSetCircle #round → #round']),
    );
  });

  it('reads R5’s coding as a choice, open where the file allows other words', () => {
    const file = suite['an R5 file'] ?? expect.fail();
    expect(told(file)).toContain('noteMended c: type "coding" open-choice');
    expect(told(file)).toContain('noteMended d: type "coding" choice');
    expect(wholeWay(file, [['q.c#other', 'mine']]).answers.item).toMatchObject([{ answer: [{ valueString: 'mine' }] }]);
  });
});

describe('a pattern', () => {
  const withPattern = (valueString: string) =>
    aQuestionnaire([aQuestion('p', 'string', { extension: [hl7('regex', { valueString })] })]);
  const problems = (pattern: string, answer: string) => {
    const questionnaire = withPattern(pattern);
    return checkResponse(questionnaire, wholeWay(questionnaire, [['q.p', answer]]).answers).map(({ key }) => key);
  };

  it('must fit the whole answer', () => {
    expect(problems('[0-9]{5}', '90012')).toEqual([]);
    expect(problems('[0-9]{5}', '90012x')).toEqual(['problemPattern']);
    expect(problems('(M|F)', 'F')).toEqual([]);
  });

  it('is read where it stands in a FHIRPath matches(), or escapes more than it must', () => {
    expect(problems("matches('^[0-9]{4}$')", '9001')).toEqual([]);
    expect(problems("matches('^[0-9]{4}$')", '900')).toEqual(['problemPattern']);
    expect(problems("matches('\\\\d{2}')", '90')).toEqual([]);
    expect(problems('\\#\\d', '#1')).toEqual([]);
    expect(problems('\\#\\d', '1')).toEqual(['problemPattern']);
  });

  it.each<[Item['type'], string, string[]]>([
    ['integer', '123', ['problemPattern']],
    ['integer', '12', []],
    ['date', '2026-03-14', ['problemPattern']],
    ['open-choice', 'abc', ['problemPattern']],
    // 12.50 is held as 12.5: a pattern over what was typed would refuse it for good.
    ['decimal', '12.50', []],
  ])('holds for a %s: %s', (type, typed, expected) => {
    const extension = [hl7('regex', { valueString: '[0-9]{2}' })];
    const questionnaire = aQuestionnaire([aQuestion('p', type, { extension })]);
    const { answers } = wholeWay(questionnaire, [['q.p', typed]]);
    expect(checkResponse(questionnaire, answers).map(({ key }) => key)).toEqual(expected);
    const isTold = readQuestionnaire(questionnaire).notes.some(({ key }) => key === 'notePattern');
    expect(isTold).toBe(type === 'decimal');
  });

  it.each(['(a+)+', '(a|aa)*', '(?=a)a', '(a)\\1', 'a*a*a*a*b', 'a{1,90000}'])(
    'that may take too long is not run: %s',
    (pattern) => {
      expect(problems(pattern, 'b')).toEqual([]);
    },
  );
});

describe('value sets', () => {
  it('take in others, leave out what they exclude, and end where they lead round', () => {
    const questionnaire = suite['value sets in every way'] ?? expect.fail();
    const keys = (linkId: string) => {
      const item = questionnaire.item?.find((one) => one.linkId === linkId) ?? expect.fail();
      return optionsOf(questionnaire, item)?.map(({ key }) => key) ?? null;
    };
    expect(keys('inside')).toEqual(['a', 'b']);
    expect(keys('by-url')).toEqual(['a', 'b']);
    expect(keys('filtered')).toBeNull();
    expect(keys('missing')).toBeNull();
  });
});
