import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnForReview } from './sampling.ts';

describe('the sample for review', () => {
  it('is the same each time, and all or none at the ends', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string(), fc.double({ min: 0, max: 1, noNaN: true }), (id, seed, rate) => {
        expect(drawnForReview(id, seed, rate)).toBe(drawnForReview(id, seed, rate));
        expect(drawnForReview(id, seed, 0)).toBe(false);
        expect(drawnForReview(id, seed, 1)).toBe(true);
      }),
    );
  });

  it('at a higher rate keeps everything that a lower rate drew', () => {
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.uuid(), rate, rate, (id, a, b) => {
        if (drawnForReview(id, 'seed', Math.min(a, b))) expect(drawnForReview(id, 'seed', Math.max(a, b))).toBe(true);
      }),
    );
  });

  it('draws about the rate of reports, and other ones with another seed', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `report-${i}`);
    const first = ids.filter((id) => drawnForReview(id, '2026-Q4', 0.05));
    expect(first.length / ids.length).toBeGreaterThan(0.044);
    expect(first.length / ids.length).toBeLessThan(0.056);
    const both = first.filter((id) => drawnForReview(id, '2027-Q1', 0.05)).length;
    expect(both / first.length).toBeLessThan(0.1);
  });

  it('refuses a rate that is none', () => {
    expect(() => drawnForReview('a', 'b', 5)).toThrow(RangeError);
    expect(() => drawnForReview('a', 'b', Number.NaN)).toThrow(RangeError);
  });
});
