/** The value below which `part` (0 to 1) of a list lies. @throws on an empty list */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? sorted[0];
  if (found === undefined) throw new Error('No values to take a quantile of');
  return found;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

/** To three figures, as the table shows it. */
export const short = (value: number): number => (value === 0 ? 0 : Number(value.toPrecision(3)));
