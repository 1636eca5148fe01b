import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openable } from '#foundation/access/index.ts';
import { ownKinds } from './own-kinds.ts';

describe('what a youth may share alone', () => {
  it('grows with age and never shrinks, and is everything at 18 but the advocates’ vault', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (a, b) => {
        const [younger, older] = [ownKinds(Math.min(a, b)), ownKinds(Math.max(a, b))];
        expect(younger.filter((kind) => !older.includes(kind))).toEqual([]);
      }),
    );
    expect(ownKinds(18)).toEqual(openable);
    expect(ownKinds(30)).not.toContain('advocate_privileged');
  });

  it('is the least where the age is not known', () => {
    expect(ownKinds(null)).toEqual(ownKinds(0));
    expect(ownKinds(null)).not.toContain('mental_health');
    expect(ownKinds(12)).toContain('mental_health');
    expect(ownKinds(17)).not.toContain('juvenile_court');
  });
});
