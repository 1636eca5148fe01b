import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pagination, pageSlots } from './pagination.tsx';

test('at most seven places, in order, with the first, the last and the page shown', () => {
  const pages = fc
    .integer({ min: 1, max: 5000 })
    .chain((last) => fc.tuple(fc.integer({ min: 1, max: last }), fc.constant(last)));
  fc.assert(
    fc.property(pages, ([page, last]) => {
      const slots = pageSlots(page, last);
      const numbers = slots.filter((slot) => slot !== 'gap');
      expect(slots.length).toBeLessThanOrEqual(7);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      expect(numbers).toEqual(expect.arrayContaining([1, page, last]));
      for (const [index, slot] of slots.entries()) {
        if (slot !== 'gap') continue;
        expect(Number(slots[index + 1]) - Number(slots[index - 1])).toBeGreaterThan(1);
      }
    }),
  );
});

test.each([
  [1, 0, 20, null],
  [1, 20, 20, '1 to 20 of 20'],
  [2, 21, 20, '21 to 21 of 21'],
])('page %i of %i rows', (page, rowCount, pageSize, said) => {
  const html = String(<Pagination page={page} rowCount={rowCount} pageSize={pageSize} href={(n) => `?page=${n}`} />);
  if (said) expect(html).toContain(said);
  expect(html.includes('<nav')).toBe(rowCount > pageSize);
});
