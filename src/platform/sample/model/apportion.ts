/**
 * Whole numbers that add up to `total` and follow `shares` as closely as whole numbers can: the largest remainders
 * get what is left. Ties go to the first key. Each is within one of its exact share.
 */
export function apportion<K extends string>(total: number, shares: Readonly<Record<K, number>>): Record<K, number> {
  const keys = Object.keys(shares) as K[];
  const sum = keys.reduce((all, key) => all + shares[key], 0);
  if (sum <= 0) throw new Error('No share above zero');
  const counts = {} as Record<K, number>;
  const rests: { key: K; rest: number }[] = [];
  let given = 0;
  for (const key of keys) {
    const exact = (total * shares[key]) / sum;
    const whole = Math.floor(exact + 1e-9);
    counts[key] = whole;
    given += whole;
    rests.push({ key, rest: Math.round((exact - whole) * 1e9) });
  }
  rests.sort((a, b) => b.rest - a.rest);
  for (const { key } of rests) {
    if (given >= total) break;
    counts[key] += 1;
    given += 1;
  }
  return counts;
}

/** The whole number nearest to a share of a total (halves up). */
export const nearest = (exact: number): number => Math.floor(exact + 0.5);
