import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels } from './codes.ts';
import { agesOf, parts, sharedOf, sharedShape } from './shared.ts';

const words = fc.string({ minLength: 1, maxLength: 40 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const known = fc.record({ age: maybe(fc.integer({ min: 0, max: 40 })), language: maybe(words), region: maybe(words) });
const agreed = fc.record({
  share: fc.subarray([...parts]),
  called: fc.oneof(fc.constant(''), words),
  by: fc.constantFrom('' as const, ...channels),
  at: fc.oneof(fc.constant(''), words),
  notWhen: fc.oneof(fc.constant(''), words),
  wantsWords: fc.boolean(),
  words: fc.oneof(fc.constant(''), words),
});

describe('what is shared', () => {
  it('is what was agreed and nothing else, whatever is known', () => {
    fc.assert(
      fc.property(known, agreed, (of, yes) => {
        const shared = sharedOf(of, yes);
        expect(sharedShape.safeParse(shared).success).toBe(true);
        expect(shared.called ?? '').toBe(yes.called);
        expect(shared.ages !== undefined).toBe(yes.share.includes('ages') && of.age !== null);
        expect(shared.language ?? null).toBe(yes.share.includes('language') ? of.language : null);
        expect(shared.region ?? null).toBe(yes.share.includes('region') ? of.region : null);
        expect(shared.reach?.by ?? '').toBe(yes.by);
        // How to reach somebody is not told in parts: without a way there is neither number nor hours.
        if (yes.by === '') expect(shared.reach).toBeUndefined();
        expect(shared.words !== undefined).toBe(yes.wantsWords && yes.words !== '');
      }),
    );
  });

  it('never has the age itself, only its band', () => {
    expect([12, 13, 15, 16, 17, 18, 20, 21, 24, 25].map(agesOf)).toEqual([
      'under-13',
      '13-15',
      '13-15',
      '16-17',
      '16-17',
      '18-20',
      '18-20',
      '21-24',
      '21-24',
      'over-24',
    ]);
  });
});
