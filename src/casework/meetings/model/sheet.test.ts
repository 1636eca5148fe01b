import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitted, heightOf, LINE_LETTERS, roomBeside, shorten } from './sheet.ts';

const part = fc.record({ id: fc.uuid(), lines: fc.array(fc.string({ maxLength: 900 }), { maxLength: 60 }) });

it('never fills more than the room, and counts what it leaves out', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.integer({ min: 200, max: 700 }), (parts, room) => {
      const sheet = fitted(parts, room);
      const height = sheet.reduce(
        (sum, { lines, more }) =>
          sum +
          (lines.length > 0 ? 30 : 16) +
          (lines.length > 0 && more > 0 ? 13 : 0) +
          lines.reduce((all, line) => all + heightOf(line), 0),
        0,
      );
      expect(height).toBeLessThanOrEqual(room);
      for (const { id, lines, more } of sheet)
        expect(lines.length + more).toBe(parts.find((each) => each.id === id)?.lines.length);
    }),
  );
});

it('says a little of each part before more of the first', () => {
  const many = (id: string) => ({ id, lines: Array.from({ length: 30 }, (_, n) => `${id} ${n}`) });
  const sheet = fitted([many('decide'), many('promised'), many('due'), many('changed')], roomBeside(300));
  expect(sheet.map(({ id }) => id)).toEqual(['decide', 'promised', 'due', 'changed']);
  for (const each of sheet) expect(each.lines.length).toBeGreaterThanOrEqual(1);
  expect(sheet[0]?.lines.length).toBeGreaterThanOrEqual(sheet[3]?.lines.length ?? 0);
});

it('leaves nothing out where all fits', () => {
  expect(
    fitted(
      [
        { id: 'due', lines: ['one', 'two'] },
        { id: 'none', lines: [] },
      ],
      400,
    ),
  ).toEqual([{ id: 'due', lines: ['one', 'two'], more: 0 }]);
});

it('makes a long text one line that says it goes on', () => {
  expect(shorten(`a\n\n${'b'.repeat(900)}`)).toHaveLength(LINE_LETTERS);
  expect(shorten(' as  it was ')).toBe('as it was');
});
