import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedLaws } from '#reference/laws/index.ts';
import { sinceOf } from './also.ts';
import { datesOf, lawOf, packetFor } from './law.ts';
import {
  mayFollow,
  mayTakeBack,
  openDays,
  type Step,
  type StepFact,
  silentFrom,
  stageOf,
  standingOf,
  type Told,
  wrongIn,
} from './matter.ts';

const fact = (step: Step, on: string, over: Partial<StepFact> = {}): StepFact => ({
  id: step,
  step,
  on,
  how: null,
  until: null,
  ...over,
});
const toServed = [
  fact('reviewed', '2026-06-01'),
  fact('signed', '2026-06-02'),
  fact('filed', '2026-06-03'),
  fact('served', '2026-06-10'),
];
const california = { jurisdiction: 'us-ca', remedy: 'pc-236.14' };
const of = (facts: readonly StepFact[]) => lawOf(shippedLaws(), california, facts, '2026-12-01');

describe('a petition', () => {
  it('goes step by step: nobody signs before counsel read it, and nobody answers what was not served', () => {
    expect(mayFollow([])).toEqual(['reviewed', 'withdrawn']);
    expect(mayFollow(toServed)).toEqual(['answered', 'hearing', 'granted', 'denied', 'withdrawn']);
    expect(mayFollow([...toServed, fact('granted', '2026-09-01')])).toEqual([]);
    const signed = { step: 'signed', on: '2026-05-01', how: null, until: null } as const;
    expect(wrongIn([fact('reviewed', '2026-06-01')], signed, '2026-12-01')).toEqual({ on: 'dayBefore' });
    expect(wrongIn([], { ...signed, on: '2026-07-01' }, '2026-12-01')).toEqual({ step: 'notNext' });
    const denied = { step: 'denied', on: '2026-08-01', how: null, until: '2026-07-01' } as const;
    expect(Object.keys(wrongIn(toServed, denied, '2026-12-01'))).toEqual(['how', 'until']);
    const ahead = { step: 'hearing', on: '2027-01-10', how: null, until: null } as const;
    expect(wrongIn(toServed, ahead, '2026-12-01')).toEqual({});
    expect(wrongIn(toServed, { ...ahead, step: 'granted' }, '2026-12-01')).toEqual({ on: 'dayAhead' });
  });

  it('is taken back from its end, so that no step stands on nothing', () => {
    expect(mayTakeBack(toServed, fact('filed', '2026-06-03'))).toBe(false);
    expect(mayTakeBack(toServed, fact('served', '2026-06-10'))).toBe(true);
    const over = [...toServed, fact('granted', '2026-09-01')];
    expect(mayTakeBack(over, fact('served', '2026-06-10'))).toBe(false);
    expect(mayTakeBack(over, fact('granted', '2026-09-01'))).toBe(true);
  });

  it('counts California’s 45 days from service; after them it stands unanswered', () => {
    const dates = datesOf(of(toServed), toServed, ['2022-01-01']);
    expect(dates).toEqual({ responseDue: '2026-07-25' });
    expect(standingOf(toServed, dates, '2026-07-25')).toBe('served');
    expect(standingOf(toServed, dates, '2026-07-26')).toBe('unanswered');
    expect(openDays(toServed, [], dates)).toEqual([{ what: 'response', on: '2026-07-25' }]);
    const answered = [...toServed, fact('answered', '2026-07-01', { how: 'opposed' })];
    expect(openDays(answered, [], dates)).toEqual([]);
    expect(standingOf(answered, dates, '2026-12-01')).toBe('answered');
  });

  it('once granted watches each holder: sealed by the later of a year from arrest and 90 days, the first record first', () => {
    const granted = [...toServed, fact('granted', '2026-09-01')];
    const dates = datesOf(of(granted), granted, ['2022-01-01', '2026-05-01']);
    expect(dates.sealedBy).toBe('2026-11-30');
    expect(dates.destroyedBy).toBe('2027-09-01');
    const sealed = { facts: [{ fact: 'sealed', on: '2026-10-01' }] } as const;
    expect(openDays(granted, [{ facts: [] }, sealed], dates).map(({ what }) => what)).toEqual([
      'sealing',
      'destroying',
    ]);
    expect(openDays(granted, [sealed], dates).map(({ what }) => what)).toEqual(['destroying']);
    // Of a day of arrest that nobody knows no day follows.
    expect(datesOf(of(granted), granted, [null]).sealedBy).toBeUndefined();
  });

  it('is told of a day a week before, on it and after it; of one missed only what holds now', () => {
    const stages = ['2026-07-17', '2026-07-18', '2026-07-24', '2026-07-25', '2026-07-26', '2027-01-01'];
    expect(stages.map((today) => stageOf('2026-07-25', today))).toEqual([
      null,
      'before',
      'before',
      'at',
      'after',
      'after',
    ]);
  });

  it('offers a letter to one who was sent the order and said nothing for thirty days, anew after each letter', () => {
    const told = (...facts: Told[]) => silentFrom({ facts });
    expect(told()).toBe(null);
    const sent = { fact: 'sent', on: '2026-09-02' } as const;
    expect(told(sent)).toBe('2026-10-02');
    const chased = { fact: 'chased', on: '2026-10-05' } as const;
    expect(told(sent, chased)).toBe('2026-11-04');
    expect(told(sent, { fact: 'answered', on: '2026-09-20' }, chased)).toBe('2026-11-04');
    expect(told(sent, chased, { fact: 'answered', on: '2026-10-06' })).toBe(null);
    expect(told(sent, { fact: 'sealed', on: '2026-09-30' })).toBe(null);
    const granted = [...toServed, fact('granted', '2026-09-01')];
    expect(openDays(granted, [{ facts: [sent] }], {})).toEqual([{ what: 'chasing', on: '2026-10-02' }]);
  });

  it('stands on the law as it held on the day of filing', () => {
    const old = [fact('reviewed', '2021-01-01'), fact('signed', '2021-01-02'), fact('filed', '2021-01-03')];
    expect(of(old)?.law?.until).toBe('2021-12-31');
    expect(of([])?.law?.until).toBe(null);
  });

  it('has papers only where somebody read the law', () => {
    for (const file of shippedLaws().values())
      for (const remedy of file.remedies)
        for (const law of remedy.versions) {
          const kind = packetFor(file, remedy, law);
          if (!file.read || law.sure !== 'read') expect(kind, `${file.id} ${remedy.id}`).toBe(null);
          if (kind === 'general') expect(file.id).not.toBe('us-ca');
        }
  });
});

describe('since when something may speak of cleared records', () => {
  const day = fc.option(fc.constantFrom('2024-03-01', '2025-01-02', '2025-06-30', '2026-02-28'), { nil: null });
  const record = fc.record({ offenseOn: day, arrestedOn: day, happenedOn: day });
  it('is the first of their days; where none of one is known, all of it may', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), (records) => {
        const all = records.map((each) => Object.values(each).flatMap((said) => said ?? []));
        const since = sinceOf(records);
        if (all.some((days) => days.length === 0)) expect(since).toBe(null);
        else expect(all.flat().every((each) => since !== null && since <= each)).toBe(true);
        if (since) expect(all.flat()).toContain(since);
      }),
    );
  });
});
