import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#kernel/calendar.ts';
import { list as adulthood } from '../../transition/list.ts';
import { benefitIds, list } from '../list.ts';
import { dueOf, enrolledBefore, type Fact, fitsAge, type Step, standing, steps } from './standing.ts';

const day = '2027-03-01';
const fact = (benefit: string, step: Step, onDay: string, dueOn: string | null = null): Fact => ({
  benefit,
  step,
  onDay,
  dueOn,
  at: new Date(`${onDay}T12:00:00Z`),
});
const county = { answerDays: 30, renewalDays: 45 };

describe('the list of benefits', () => {
  it('names things of the way to adulthood that are there, each with its source, none checked that nobody checked', () => {
    const items = new Set(adulthood.items.map(({ id }) => id));
    for (const { id, adulthood: item, source } of list.benefits) {
      expect(item === null || items.has(item), id).toBe(true);
      expect(source, id).not.toBe('');
    }
    expect(benefitIds).toEqual(expect.arrayContaining(['calfresh', 'medi-cal', 'ssi', 'chafee', 'wic']));
  });
});

describe('a benefit', () => {
  it('is due when nobody answered, when papers are, and before a renewal; never once it is settled', () => {
    const due = (step: Step, onDay: string, dueOn: string | null = null) =>
      dueOf(fact('x', step, onDay, dueOn), county, day)?.kind ?? null;
    expect([due('applied', '2027-01-30'), due('applied', '2027-01-31')]).toEqual(['no-answer', null]);
    expect([due('papers-asked', day, '2027-03-06'), due('papers-asked', day, '2027-03-07')]).toEqual(['papers', null]);
    expect([due('enrolled', '2026-01-01', '2027-04-15'), due('enrolled', '2026-01-01', '2027-04-16')]).toEqual([
      'renewal',
      null,
    ]);
    for (const step of ['thought', 'refused', 'ended', 'not-wanted'] as const)
      expect(due(step, '2020-01-01')).toBeNull();
    expect(due('enrolled', '2020-01-01')).toBeNull();
  });

  it('counts as enrolled before a day only if it was, and had not ended by then', () => {
    const facts = [
      fact('a', 'applied', '2027-01-01'),
      fact('a', 'enrolled', '2027-02-01'),
      fact('b', 'enrolled', day),
      fact('c', 'enrolled', '2027-01-01'),
      fact('c', 'ended', '2027-02-20'),
      fact('d', 'not-wanted', '2027-01-01'),
    ];
    expect(enrolledBefore(facts, day)).toEqual({ enrolled: 1, of: 3 });
    expect(standing(facts).get('c')?.step).toBe('ended');
    const any = fc.array(
      fc.record({
        benefit: fc.constantFrom('a', 'b'),
        step: fc.constantFrom(...steps),
        days: fc.integer({ min: -90, max: 90 }),
      }),
    );
    fc.assert(
      fc.property(any, (drawn) => {
        const all = drawn.map(({ benefit, step, days }) => fact(benefit, step, addDays(day, days)));
        const { enrolled } = enrolledBefore(all, day);
        expect(enrolled).toBeLessThanOrEqual(new Set(all.map((each) => each.benefit)).size);
        // What is written of later days changes nothing of what was before.
        expect(
          enrolledBefore(
            all.filter(({ onDay }) => onDay < day),
            day,
          ).enrolled,
        ).toBe(enrolled);
      }),
    );
  });

  it('fits an age, or it is not known', () => {
    expect(fitsAge({ from: 16, until: 21 }, 16)).toBe(true);
    expect(fitsAge({ from: 16, until: 21 }, 21)).toBe(false);
    expect(fitsAge({ from: 18, until: null }, 17)).toBe(false);
    expect([fitsAge({ from: null, until: null }, 17), fitsAge({ from: 16, until: 21 }, null)]).toEqual([null, null]);
  });
});
