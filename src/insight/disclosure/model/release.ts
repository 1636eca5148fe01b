import { type Arc, networkOf } from './network.ts';
import { isSmall, protect } from './protect.ts';

/** Counts of people or events as they are: each in exactly one row and one column. */
export type Counted = {
  rows: readonly string[];
  columns: readonly string[];
  /** One list a row, one number a column. */
  counts: readonly (readonly number[])[];
};

/** A number that may be shown; null where it is withheld. */
export type Shown = number | null;

declare const gate: unique symbol;
/** Counts as they may be shown, with their margins. Only `release` makes one: pages, charts and files take nothing else. */
export type Released = {
  rows: readonly string[];
  columns: readonly string[];
  cells: readonly (readonly Shown[])[];
  rowTotals: readonly Shown[];
  columnTotals: readonly Shown[];
  total: Shown;
  readonly [gate]: true;
};

/**
 * Releases tables that count the same whole in different ways (by form, by month): the whole is shown in all or in none.
 * Tables of different wholes are released apart.
 */
export function release(tables: readonly Counted[]): Released[] {
  const wholes = new Set(tables.map(wholeOf));
  if (wholes.size > 1) throw new Error('Tables released together must count the same whole.');
  const whole = [...wholes][0] ?? 0;
  const shown = attempt(tables, !isSmall(whole));
  return shown ?? attempt(tables, false) ?? [];
}

/**
 * Counts of places and services that anyone can look up one by one (the directory, Safe Youth Zones): there is nobody in them, and nothing
 * is withheld. Never for youth, visits, referrals or anything that somebody did.
 */
export const releaseOpen = (table: Counted): Released =>
  read(table, networkOf(table.counts, table.columns.length).arcs);

/**
 * Rows of which one youth may stand in several: each is a table of its own, and they never add up. `oneWhole`: every row counts the same
 * youth, told another way, so that the whole is shown in all of them or in none.
 */
export function releaseApart({ rows, columns, counts }: Counted, oneWhole: boolean): Released {
  const apart = rows.map((row, i) => ({ rows: [row], columns, counts: [counts[i] ?? []] }));
  const done = oneWhole ? release(apart) : apart.flatMap((table) => release([table]));
  return {
    rows,
    columns,
    cells: done.map(({ cells }) => cells[0] ?? []),
    rowTotals: done.map(({ rowTotals }) => rowTotals[0] ?? null),
    columnTotals: columns.map(() => null),
    total: null,
  } as unknown as Released;
}

/** Null where a table can be protected only by withholding the whole. */
function attempt(tables: readonly Counted[], wholeShown: boolean): Released[] | null {
  const done: Released[] = [];
  for (const table of tables) {
    const network = networkOf(table.counts, table.columns.length);
    if (protect(network, wholeShown).askedForWhole) return null;
    done.push(read(table, network.arcs));
  }
  return done;
}

function read(table: Counted, arcs: readonly Arc[]): Released {
  const at = new Map(arcs.map((arc) => [`${arc.row} ${arc.column}`, arc.withheld ? null : arc.value]));
  const value = (row: number, column: number): Shown => at.get(`${row} ${column}`) ?? null;
  return {
    rows: table.rows,
    columns: table.columns,
    cells: table.rows.map((_, i) => table.columns.map((_, j) => value(i, j))),
    rowTotals: table.rows.map((_, i) => value(i, -1)),
    columnTotals: table.columns.map((_, j) => value(-1, j)),
    total: value(-1, -1),
  } as unknown as Released;
}

const wholeOf = (table: Counted): number => table.counts.flat().reduce((a, b) => a + b, 0);

/** A share in whole percent; null where either number is withheld, or where there is nothing to divide. */
export const shareOf = (part: Shown, whole: Shown): Shown =>
  part === null || whole === null || whole === 0 ? null : Math.round((part / whole) * 100);

/** A figure of a group (a median): withheld where the group's size is, and where the group is small or empty. */
export const figureOf = (groupSize: Shown, figure: number | null): Shown =>
  groupSize === null || groupSize === 0 || isSmall(groupSize) ? null : figure;
