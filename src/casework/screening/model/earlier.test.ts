import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayCarry, newest } from './earlier.ts';

describe('what was answered before', () => {
  it('is of each sign what was said last, in whatever order it is read', () => {
    const one = fc.record({
      indicator: fc.constantFrom('works', 'cannot-stop', 'quota'),
      value: fc.constantFrom('yes', 'no', 'unsure', 'declined'),
      at: fc.nat(5000).map((n) => new Date(n)),
    });
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ at }) => at.getTime(), maxLength: 12 }), (all) => {
        const last = newest(all);
        expect(last.size).toBe(new Set(all.map(({ indicator }) => indicator)).size);
        for (const each of all)
          expect(last.get(each.indicator)?.at.getTime()).toBeGreaterThanOrEqual(each.at.getTime());
        expect(Object.fromEntries(newest(all.toReversed()))).toEqual(Object.fromEntries(last));
      }),
    );
  });

  it('goes neither out of a screening under protection, nor to a door where answers could be used against the youth', () => {
    const free = { observedOnlyUntilCounsel: false, nonUseAgreement: false, counselSpoken: false };
    expect(mayCarry(free, free)).toBe(true);
    expect(mayCarry(free, { observedOnlyUntilCounsel: true })).toBe(false);
    for (const under of ['observedOnlyUntilCounsel', 'nonUseAgreement', 'counselSpoken'])
      expect(mayCarry({ ...free, [under]: true }, free), under).toBe(false);
  });
});
