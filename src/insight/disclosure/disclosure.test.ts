import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counted, figureOf, type Released, release, releaseApart, type Shown, shareOf } from './index.ts';
import { LEAST_POSSIBLE } from './model/protect.ts';

const table = (counts: number[][]): Counted => ({
  rows: counts.map((_, i) => `row ${i}`),
  columns: (counts[0] ?? []).map((_, j) => `column ${j}`),
  counts,
});
const one = (counts: number[][]): Released => release([table(counts)])[0] as Released;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/**
 * The attacker, written apart from the program: fills the table in every way that agrees with all that is shown (a withheld
 * number is at least 1), and gathers the values that each number takes. Withheld numbers are tried up to `most`.
 */
function possible(shown: Released, most: number): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  const note = (key: string, value: number) => found.set(key, (found.get(key) ?? new Set()).add(value));
  const agrees = (value: number, given: Shown) => (given === null ? value >= 1 : value === given);
  const filled = shown.cells.map((row) => row.map(() => 0));
  const spots = shown.cells.flatMap((row, i) => row.map((_, j) => [i, j] as const));
  const fill = (at: number): void => {
    const spot = spots[at];
    if (!spot) {
      const columns = shown.columnTotals.map((_, j) => sum(filled.map((row) => row[j] ?? 0)));
      if (!columns.every((value, j) => agrees(value, shown.columnTotals[j] ?? null))) return;
      if (!agrees(sum(columns), shown.total)) return;
      filled.forEach((row, i) => {
        note(`row ${i}`, sum(row));
        row.forEach((value, j) => {
          note(`${i} ${j}`, value);
        });
      });
      columns.forEach((value, j) => {
        note(`column ${j}`, value);
      });
      note('total', sum(columns));
      return;
    }
    const [i, j] = spot;
    const row = filled[i] as number[];
    const given = shown.cells[i]?.[j] ?? null;
    for (let value = given ?? 1; value <= (given ?? most); value++) {
      row[j] = value;
      const total = shown.rowTotals[i] ?? null;
      if (total !== null && sum(row.slice(0, j + 1)) > total) break;
      const last = j === row.length - 1;
      if (!last || agrees(sum(row), total)) fill(at + 1);
    }
  };
  fill(0);
  return found;
}

/** Every number of the table that is withheld, by the attacker's names. */
const withheld = (shown: Released): string[] => [
  ...shown.cells.flatMap((row, i) => row.flatMap((value, j) => (value === null ? [`${i} ${j}`] : []))),
  ...shown.rowTotals.flatMap((value, i) => (value === null ? [`row ${i}`] : [])),
  ...shown.columnTotals.flatMap((value, j) => (value === null ? [`column ${j}`] : [])),
  ...(shown.total === null ? ['total'] : []),
];

const count = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 24 }), fc.constant(0));
const counts = (rows: number, columns: number) =>
  fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

describe('what is withheld', () => {
  it('is every count from 1 to 10; zeros and larger counts stay where nothing can be worked out', () => {
    expect(one([[0], [500], [11]]).cells).toEqual([[0], [500], [11]]);
    const shown = one([[40], [3], [500], [60]]);
    expect(shown.cells).toEqual([[null], [null], [500], [60]]);
    expect(shown.total).toBe(603);
  });

  it('includes a second number in each row and column, the smallest that does', () => {
    const shown = one([
      [4, 100, 90],
      [200, 50, 300],
      [70, 80, 20],
    ]);
    const hidden = (values: readonly Shown[]) => values.filter((value) => value === null).length;
    for (const row of shown.cells) expect(hidden(row)).not.toBe(1);
    expect(hidden(shown.cells.flat())).toBe(4);
    expect(shown.cells[0]?.[0]).toBeNull();
    expect(shown.rowTotals).toEqual([194, 550, 170]);
  });

  it('takes the margins and the whole only where no cell will do', () => {
    expect(
      one([
        [3, 0],
        [0, 400],
      ]).total,
    ).toBe(403);
    expect(one([[3]]).total).toBeNull();
    expect(one([[0, 0]]).total).toBe(0);
    // Eleven times one: with a total of 11 shown, each could only be 1.
    expect(one(Array.from({ length: 11 }, () => [1])).total).toBeNull();
  });

  it('never lets a small count through anywhere', () => {
    fc.assert(
      fc.property(counts(4, 5), (cells) => {
        const shown = one(cells);
        const all = [...shown.cells.flat(), ...shown.rowTotals, ...shown.columnTotals, shown.total];
        expect(all.filter((value) => value !== null && value >= 1 && value <= 10)).toEqual([]);
      }),
    );
  });

  it('never changes a number that it shows, and never hides a zero', () => {
    fc.assert(
      fc.property(counts(5, 4), (cells) => {
        const shown = one(cells);
        shown.cells.forEach((row, i) => {
          row.forEach((value, j) => {
            const truth = cells[i]?.[j] ?? -1;
            expect(value === null ? truth > 0 : value === truth).toBe(true);
          });
          const truth = sum(cells[i] ?? []);
          const total = shown.rowTotals[i] ?? null;
          expect(total === null ? truth > 0 : total === truth).toBe(true);
        });
      }),
    );
  });
});

describe('an attacker who adds up all that is shown', () => {
  it('is left with at least eleven values for every withheld number', () => {
    const shapes = fc.oneof(counts(2, 2), counts(2, 3), counts(3, 2), counts(3, 1), counts(4, 1), counts(1, 3));
    fc.assert(
      fc.property(shapes, (cells) => {
        const shown = one(cells);
        // Few enough to try all.
        fc.pre(shown.cells.flat().filter((value) => value === null).length <= 4);
        fc.pre(shown.total !== null || shown.cells.flat().filter((value) => value === null).length <= 3);
        // Enough room above the truth for eleven values.
        const found = possible(shown, Math.max(...cells.flat()) + LEAST_POSSIBLE);
        for (const name of withheld(shown))
          expect(found.get(name)?.size ?? 0, `${name} of ${JSON.stringify(cells)}`).toBeGreaterThanOrEqual(
            LEAST_POSSIBLE,
          );
      }),
      { numRuns: 30 },
    );
  });

  it('gets no further in larger tables: no withheld number follows from sums and differences', () => {
    fc.assert(
      fc.property(counts(6, 5), (cells) => {
        const shown = one(cells);
        expect(determined(shown)).toEqual([]);
      }),
    );
  });

  it('learns nothing more from a second table of the same whole', () => {
    fc.assert(
      fc.property(counts(2, 2), fc.integer({ min: 2, max: 3 }), (cells, parts) => {
        const whole = sum(cells.flat());
        const second = Array.from({ length: parts }, (_, i) => [Math.floor((whole + i) / parts)]);
        const [a, b] = release([table(cells), table(second)]) as [Released, Released];
        expect(a.total === null).toBe(b.total === null);
        fc.pre(
          [a, b].every(
            (shown) => shown.cells.flat().filter((value) => value === null).length <= 3 || shown.total !== null,
          ),
        );
        const most = Math.max(0, ...cells.flat(), ...second.flat()) + LEAST_POSSIBLE;
        const [ofA, ofB] = [possible(a, most), possible(b, most)];
        const shared = [...(ofA.get('total') ?? [])].filter((value) => ofB.get('total')?.has(value));
        expect(shared.length).toBeGreaterThanOrEqual(a.total === null ? LEAST_POSSIBLE : 1);
        for (const [shown, found] of [[a, ofA] as const, [b, ofB] as const])
          for (const name of withheld(shown)) expect(found.get(name)?.size ?? 0).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 12 },
    );
  });
});

/** Withheld numbers that follow from the shown ones by adding and subtracting: rows of the reduced equations with one unknown. */
function determined(shown: Released): number[] {
  const columns = shown.columns.length;
  const names = new Map(withheld(shown).map((name, at) => [name, at]));
  const equations: number[][] = [];
  const equation = (terms: readonly { name: string; value: Shown; sign: number }[]) => {
    const row = new Array<number>(names.size).fill(0);
    for (const { name, value, sign } of terms) {
      const at = names.get(name);
      if (value === null && at !== undefined) row[at] = (row[at] ?? 0) + sign;
    }
    equations.push(row);
  };
  shown.cells.forEach((row, i) => {
    const terms = row.map((value, j) => ({ name: `${i} ${j}`, value, sign: 1 }));
    equation([...terms, { name: `row ${i}`, value: shown.rowTotals[i] ?? null, sign: -1 }]);
  });
  for (let j = 0; j < columns; j++) {
    const terms = shown.cells.map((row, i) => ({ name: `${i} ${j}`, value: row[j] ?? null, sign: 1 }));
    equation([...terms, { name: `column ${j}`, value: shown.columnTotals[j] ?? null, sign: -1 }]);
  }
  const margins = shown.rowTotals.map((value, i) => ({ name: `row ${i}`, value, sign: 1 }));
  equation([...margins, { name: 'total', value: shown.total, sign: -1 }]);
  const sums = shown.columnTotals.map((value, j) => ({ name: `column ${j}`, value, sign: 1 }));
  equation([...sums, { name: 'total', value: shown.total, sign: -1 }]);
  return reduce(equations).flatMap((row) => (row.filter((value) => Math.abs(value) > 1e-9).length === 1 ? [1] : []));
}

function reduce(rows: number[][]): number[][] {
  let lead = 0;
  const width = rows[0]?.length ?? 0;
  for (let at = 0; at < rows.length && lead < width; lead++) {
    const pivot = rows.findIndex((row, i) => i >= at && Math.abs(row[lead] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [rows[at], rows[pivot]] = [rows[pivot] as number[], rows[at] as number[]];
    const own = rows[at] as number[];
    const by = own[lead] as number;
    for (let j = 0; j < width; j++) own[j] = (own[j] ?? 0) / by;
    rows.forEach((row, i) => {
      if (i === at) return;
      const factor = row[lead] ?? 0;
      for (let j = 0; j < width; j++) row[j] = (row[j] ?? 0) - factor * (own[j] ?? 0);
    });
    at++;
  }
  return rows;
}

describe('figures of a group', () => {
  it('are withheld with the group: a share of a withheld number, a median of few', () => {
    expect(shareOf(null, 100)).toBeNull();
    expect(shareOf(30, null)).toBeNull();
    expect(shareOf(0, 0)).toBeNull();
    expect(shareOf(30, 120)).toBe(25);
    expect(figureOf(null, 5)).toBeNull();
    expect(figureOf(10, 5)).toBeNull();
    expect(figureOf(11, 5)).toBe(5);
  });
});

describe('tables of different wholes', () => {
  it('are refused together', () => {
    expect(() => release([table([[20]]), table([[30]])])).toThrow(/same whole/);
  });
});

describe('rows of which one youth may stand in several', () => {
  it('are each withheld by themselves, and never added up', () => {
    const shown = releaseApart(
      table([
        [13, 31],
        [5, 39],
      ]),
      true,
    );
    expect(shown.cells).toEqual([
      [13, 31],
      [null, null],
    ]);
    expect(shown.rowTotals).toEqual([44, 44]);
    expect([shown.total, ...shown.columnTotals]).toEqual([null, null, null]);
  });

  it('show the whole in all of them or in none, where each counts the same youth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (n, shares) => {
          const rows = shares.map((share) => [Math.round(n * share), n - Math.round(n * share)]);
          const shown = releaseApart(table(rows), true);
          expect(new Set(shown.rowTotals.map((total) => total === null)).size).toBe(1);
          shown.cells.flat().forEach((value) => {
            expect(value === null || value === 0 || value > 10).toBe(true);
          });
        },
      ),
    );
  });

  it('of youth of their own each, say nothing of one another', () => {
    const shown = releaseApart(table([[40], [3], [0]]), false);
    expect(shown.cells).toEqual([[40], [null], [0]]);
  });
});
