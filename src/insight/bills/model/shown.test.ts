import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Move, moves } from '#casework/relief/index.ts';
import { shownOf } from './shown.ts';

const counts = (given: Partial<Record<Move, number>>) =>
  Object.fromEntries(moves.map((move) => [move, given[move] ?? 0])) as Record<Move, number>;

describe('What a draft would change, as it may be shown', () => {
  test('Shows a group of 11 and more, and withholds one of 1 to 10 with what would tell it', () => {
    const shown = shownOf({
      youth: counts({ opens: 25, same: 40 }),
      records: counts({ opens: 30, same: 60 }),
      petitions: 0,
    });
    expect(shown.lines.find(({ move }) => move === 'opens')).toEqual({ move: 'opens', youth: 25, records: 30 });
    const small = shownOf({
      youth: counts({ opens: 4, same: 40 }),
      records: counts({ opens: 12, same: 60 }),
      petitions: 2,
    });
    expect(small.lines.find(({ move }) => move === 'opens')).toEqual({ move: 'opens', youth: null, records: null });
    expect(small.petitions).toBeNull();
    expect(
      [small.youth, ...small.lines.map(({ youth }) => youth)].filter((n) => n === 40 || n === 44).length,
    ).toBeLessThan(2);
  });

  test('Never shows a number from 1 to 10, whatever was counted', () => {
    const some = fc.record(
      Object.fromEntries(moves.map((move) => [move, fc.nat({ max: 30 })])) as Record<Move, fc.Arbitrary<number>>,
    );
    fc.assert(
      fc.property(some, some, fc.nat({ max: 30 }), (youth, records, asked) => {
        const whole = moves.reduce((sum, move) => sum + youth[move], 0);
        const shown = shownOf({ youth, records, petitions: Math.min(asked, whole) });
        const all = [shown.youth, shown.petitions, ...shown.lines.flatMap((line) => [line.youth, line.records])];
        expect(all.filter((n) => n !== null && n > 0 && n < 11)).toEqual([]);
      }),
    );
  });
});
