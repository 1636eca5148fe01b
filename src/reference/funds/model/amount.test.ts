import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dollars, readCents } from './amount.ts';

it('reads back every amount that it writes, in either language', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.constantFrom('en', 'es'), (cents, lang) => {
      expect(readCents(dollars(cents, lang).replace(/[^\d.,$]/g, ''))).toBe(cents);
    }),
  );
});

it('takes nothing that is no amount', () => {
  for (const typed of ['', '0', '-5', '1.5', '1,2', 'ten', '1e3', '12.345', '12345678'])
    expect(readCents(typed), typed).toBeNull();
  expect([readCents('45'), readCents('$ 1,250.50')]).toEqual([4500, 125050]);
});
