import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import json from '../../../../reference/indicators/indicators.json';
import { words } from '../words.ts';
import { forms, parseIndicators } from './indicators.ts';
import { type Answer, type AnswerValue, screen, strongest } from './result.ts';
import { formResults, thresholds } from './thresholds.ts';

const { indicators } = parseIndicators(json);
const seen = (...ids: string[]): Answer[] => ids.map((indicator) => ({ indicator, mode: 'observed', value: 'yes' }));
const told = (...ids: string[]): Answer[] => ids.map((indicator) => ({ indicator, mode: 'asked', value: 'yes' }));
const results = (answers: Answer[]) => {
  const { forms } = screen(answers, indicators);
  return { cse: forms.cse.result, lt: forms.lt.result, ltfc: forms.ltfc.result };
};

describe('what a screening says', () => {
  it.each<[string, Answer[], Partial<ReturnType<typeof results>>]>([
    [
      'a boy sells drugs to pay a debt: clear concern for forced criminality',
      told('drugs-for-another', 'owes-debt'),
      { ltfc: 'clear-concern', cse: 'some-signs' },
    ],
    [
      'a girl arrested for theft, sent by someone she is afraid of: clear concern for forced criminality',
      [...seen('stopped-or-arrested', 'holds-anothers-goods'), ...told('steals-for-another', 'cannot-stop')],
      { ltfc: 'clear-concern' },
    ],
    [
      'the same girl at intake, only seen, before counsel: still a clear concern',
      seen('stopped-or-arrested', 'holds-anothers-goods', 'fear-of-release'),
      { ltfc: 'clear-concern' },
    ],
    [
      'a Guatemalan 16-year-old, nights in a poultry plant, papers held, debt for the journey: clear concern for labor',
      [...seen('works', 'meat-or-poultry-plant', 'night-or-long-hours'), ...told('documents-held', 'family-debt')],
      { lt: 'clear-concern', ltfc: 'some-signs' },
    ],
    [
      'a 15-year-old has sex for a place to stay: clear concern for cse without any means',
      told('sex-for-place-to-stay'),
      { cse: 'clear-concern', lt: 'no-sign-now', ltfc: 'no-sign-now' },
    ],
    [
      'a teen trims on an unlicensed farm under threat of a call to immigration: labor and forced criminality',
      told('unlicensed-farm', 'police-or-immigration-threat'),
      { lt: 'clear-concern', ltfc: 'clear-concern' },
    ],
    [
      'a magazine crew with a quota: clear concern for labor',
      told('sales-crew', 'quota', 'job-not-as-promised'),
      { lt: 'clear-concern', ltfc: 'some-signs' },
    ],
    [
      'a child who helps on the family farm: no sign now',
      told('works', 'family-business-help'),
      {
        cse: 'no-sign-now',
        lt: 'no-sign-now',
        ltfc: 'no-sign-now',
      },
    ],
    [
      'unpaid overtime in a job the youth may leave: no sign of trafficking now',
      told('works', 'unpaid-overtime'),
      {
        lt: 'no-sign-now',
      },
    ],
    [
      'a youth in a library, tired of home, nothing seen: no sign now',
      seen('no-safe-place-tonight'),
      {
        cse: 'no-sign-now',
        lt: 'no-sign-now',
        ltfc: 'no-sign-now',
      },
    ],
    [
      'a youth told to bring others in, and afraid to stop: clear concern for the youth',
      told('told-to-bring-others', 'cannot-stop'),
      {
        ltfc: 'clear-concern',
      },
    ],
    [
      'two weak signs, one of work and one of control, are some signs and not yet a concern',
      seen('night-or-long-hours', 'another-answers'),
      { lt: 'some-signs' },
    ],
    [
      'four weak signs of work and control together are a clear concern',
      seen('night-or-long-hours', 'another-answers', 'afraid-or-censored', 'work-injuries'),
      { lt: 'clear-concern' },
    ],
    [
      'three weak signs are not',
      seen('night-or-long-hours', 'another-answers', 'afraid-or-censored'),
      { lt: 'some-signs' },
    ],
    [
      'gifts and a hotel key are signs, not more',
      seen('money-unexplained', 'hotel-keys-many-phones'),
      {
        cse: 'some-signs',
        ltfc: 'some-signs',
      },
    ],
  ])('%s', (_, answers, expected) => {
    expect(results(answers)).toMatchObject(expected);
  });

  it('says why, sign by sign, with what was said', () => {
    const { forms } = screen(
      [
        { indicator: 'owes-debt', mode: 'asked', value: 'yes', quote: ' I owe him 2,000 and it never goes down ' },
        { indicator: 'owes-debt', mode: 'observed', value: 'no' },
      ],
      indicators,
    );
    expect(forms.lt.why).toEqual([
      {
        indicator: 'owes-debt',
        modes: ['asked'],
        elements: [{ element: 'means:debt', strength: 'strong' }],
        quotes: ['I owe him 2,000 and it never goes down'],
        alsoDenied: true,
      },
    ]);
    expect(forms.lt.openElements).toEqual(['act', 'purpose']);
    expect(forms.cse.openElements).toEqual(['act', 'purpose']);
  });

  it('keeps what is unknown apart from no', () => {
    const { unknown } = screen(
      [
        { indicator: 'quota', mode: 'asked', value: 'unsure' },
        { indicator: 'pay-taken', mode: 'asked', value: 'declined' },
        { indicator: 'threatened', mode: 'asked', value: 'no' },
      ],
      indicators,
      ['threatened', 'owes-debt'],
    );
    expect(unknown).toEqual([
      { indicator: 'owes-debt', because: 'unanswered' },
      { indicator: 'quota', because: 'unsure' },
      { indicator: 'pay-taken', because: 'declined' },
    ]);
  });

  it('shows the spectrum below trafficking beside the forms', () => {
    const { spectrum, vulnerabilities } = screen(
      told('works', 'unpaid-overtime', 'dangerous-work', 'missing-from-care'),
      indicators,
    );
    expect(spectrum).toEqual([
      { place: 'lawful-child-labor', indicators: ['works'] },
      { place: 'child-labor-violation', indicators: ['dangerous-work'] },
      { place: 'labor-exploitation', indicators: ['unpaid-overtime'] },
    ]);
    expect(vulnerabilities).toEqual(['missing-from-care']);
  });

  it('does not lose an answer whose indicator this version does not know', () => {
    expect(screen(told('retired-sign', 'quota'), indicators).unrecognised).toEqual(['retired-sign']);
  });
});

const rank = (result: string) => (formResults as readonly string[]).indexOf(result);
const anyAnswer = fc.record({
  indicator: fc.constantFrom(...indicators.map((one) => one.id), 'not-an-indicator'),
  mode: fc.constantFrom<Answer['mode']>('observed', 'asked'),
  value: fc.constantFrom<AnswerValue>('yes', 'no', 'unsure', 'declined'),
});
const anyAnswers = fc.array(anyAnswer, { maxLength: 12 });

describe('whatever is answered', () => {
  it('another sign never lowers a result', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswer, (answers, one) => {
        const before = screen(answers, indicators).forms;
        const after = screen([...answers, { ...one, value: 'yes' }], indicators).forms;
        for (const form of forms) expect(rank(after[form].result)).toBeGreaterThanOrEqual(rank(before[form].result));
      }),
    );
  });

  it('unknown never becomes yes: only yes answers move a result', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const yes = answers.filter((answer) => answer.value === 'yes');
        for (const form of forms)
          expect(screen(answers, indicators).forms[form].result).toBe(screen(yes, indicators).forms[form].result);
      }),
    );
  });

  it('the order of answers does not matter, and no answer set says "ruled out" or "not trafficked"', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const there = screen(answers, indicators);
        const back = screen([...answers].reverse(), indicators);
        for (const form of forms) expect(there.forms[form].result).toBe(back.forms[form].result);
        expect(formResults).toContain(strongest(there));
        expect(JSON.stringify(there)).not.toMatch(/ruled.out|not.trafficked/i);
      }),
    );
  });

  it('a vulnerability or a circumstance alone is never a sign of any form', () => {
    const quiet = indicators.filter((one) => one.kind !== 'sign').map((one) => one.id);
    expect(strongest(screen(told(...quiet), indicators))).toBe('no-sign-now');
  });
});

describe('the table of thresholds', () => {
  it('gives every form both a way to some signs and a way to a clear concern', () => {
    for (const form of forms)
      expect(new Set(thresholds.filter((one) => one.forms.includes(form)).map((one) => one.result))).toEqual(
        new Set(['clear-concern', 'some-signs']),
      );
  });

  it('has words for each result in both languages, none of which denies trafficking', () => {
    for (const lang of ['en', 'es'] as const)
      for (const result of formResults)
        expect(words(lang)(`result-${result}`)).not.toMatch(/not trafficked|no hay trata/i);
  });
});
