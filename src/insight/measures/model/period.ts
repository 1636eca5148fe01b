/**
 * A calendar year, or the part of this one that lies in whole months behind us. Periods never overlap, so that nothing can
 * be had by taking one from another.
 */
export type Period = { year: number /** The last month of it, 1 to 12. */; through: number };

/** The periods that can be asked for, newest first. `today` is `YYYY-MM-DD` in the county's zone. */
export function periodsOf(years: readonly number[], today: string): Period[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return [...new Set(years)]
    .sort((a, b) => b - a)
    .flatMap((each): Period[] => {
      if (each < year) return [{ year: each, through: 12 }];
      return each === year && month > 1 ? [{ year, through: month - 1 }] : [];
    });
}

/** The last day of a period, `YYYY-MM-DD`. */
export const lastDayOf = ({ year, through }: Period): string =>
  new Date(Date.UTC(year, through, 0)).toISOString().slice(0, 10);
