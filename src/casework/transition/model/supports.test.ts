import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#kernel/calendar.ts';
import { supportList } from '../list.ts';
import { bySupport, gotOf, type SupportFact, type SupportStep, supportDue, supportSteps } from './supports.ts';

const DAY = '2026-06-01';
const fact = (step: SupportStep, onDay = DAY, againOn: string | null = null): SupportFact => ({
  support: 'diapers',
  step,
  onDay,
  againOn,
  at: new Date(0),
});

describe('a support of a young parent', () => {
  it('is one of the eight that the county’s plan and young parents named', () => {
    expect(supportList.map(({ id }) => id)).toEqual([
      'nurse',
      'family-center',
      'young-parent-center',
      'doula',
      'diapers',
      'car-seat',
      'peers',
      'baby-benefits',
    ]);
  });

  it('is somebody’s to see to: what is wanted and what was refused at once, what nobody answered after the county’s days', () => {
    const due = (step: SupportStep, days: number, againOn: string | null = null) =>
      supportDue(fact(step, DAY, againOn), 7, addDays(DAY, days))?.kind ?? null;
    expect(due('wanted', 0)).toBe('ask-for');
    expect(due('refused', 0)).toBe('another-way');
    expect([due('offered', 6), due('offered', 7)]).toEqual([null, 'answer']);
    expect([due('asked', 6), due('asked', 7)]).toEqual([null, 'no-answer']);
    expect([due('later', 29), due('later', 30)]).toEqual([null, 'ask-again']);
    expect([due('later', 9, addDays(DAY, 10)), due('later', 10, addDays(DAY, 10))]).toEqual([null, 'ask-again']);
    for (const step of ['got', 'ended', 'not-wanted'] as const) expect(due(step, 3650), step).toBeNull();
  });

  it('never comes to rest before it was got, ended or not wanted: each other step is due some day, and stays so', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...supportSteps),
        fc.integer({ min: 1, max: 90 }),
        fc.nat(400),
        (step, days, more) => {
          const rests = ['got', 'ended', 'not-wanted'].includes(step);
          const at = supportDue(fact(step), days, addDays(DAY, 90 + more));
          expect(at === null).toBe(rests);
          if (at) expect(supportDue(fact(step), days, addDays(DAY, 91 + more))).toEqual(at);
        },
      ),
    );
  });

  it('stands by its newest day, in whatever order it was written; what was got once counts', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        const all = (['offered', 'wanted', 'got', 'ended'] as const).map((step, n) => fact(step, addDays(DAY, n)));
        const mixed = order.flatMap((n) => all[n] ?? []);
        expect(bySupport(mixed).get('diapers')?.at(-1)?.step).toBe('ended');
        expect(gotOf(mixed)).toEqual({ got: 1, of: 1 });
      }),
    );
  });
});
