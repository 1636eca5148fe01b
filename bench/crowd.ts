import { median, quantile, sum } from './numbers.ts';

/** What some clients got done in some seconds. Latencies in milliseconds. */
export type Done = { count: number; seconds: number; latencies: number[] };
export type Work = (client: number) => Promise<void>;

/** `clients` at once, each one errand after the other, for `seconds`. */
export async function crowd(clients: number, seconds: number, work: Work): Promise<Done> {
  const latencies: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < until) {
        const before = performance.now();
        await work(client);
        latencies.push(performance.now() - before);
      }
    }),
  );
  return { count: latencies.length, seconds: (performance.now() - begun) / 1000, latencies };
}

export type Side = { work: Work; before?: () => Promise<void> };
export type Beside = { rate: number; p99: number };

/**
 * Two kinds of work in turn, slice by slice, so that whatever else the machine does falls on both. The rate is the
 * median slice's, the ratio the median of the pairs'.
 */
export async function sideBySide(
  sides: { ours: Side; bare: Side },
  plan: { clients: number; slices: number; seconds: number },
): Promise<{ ours: Beside; bare: Beside; rateRatio: number; p99Ratio: number }> {
  const done: Record<'ours' | 'bare', Done[]> = { ours: [], bare: [] };
  for (let slice = -1; slice < plan.slices; slice++) {
    for (const side of ['ours', 'bare'] as const) {
      await sides[side].before?.();
      // The first slice of each warms connections, plans and the compiler, and does not count.
      const one = await crowd(plan.clients, slice < 0 ? Math.min(2, plan.seconds) : plan.seconds, sides[side].work);
      if (slice >= 0) done[side].push(one);
    }
  }
  const [ours, bare] = [besideOf(done.ours), besideOf(done.bare)];
  const rates = done.ours.map((one, n) => rateOf(one) / rateOf(done.bare[n] ?? one));
  return { ours, bare, rateRatio: median(rates), p99Ratio: ours.p99 / bare.p99 };
}

export const rateOf = (done: Done): number => done.count / done.seconds;

const besideOf = (done: readonly Done[]): Beside => ({
  rate: median(done.map(rateOf)),
  p99: quantile(
    done.flatMap((one) => one.latencies),
    0.99,
  ),
});

/** All slices of one side together. */
export const together = (done: readonly Done[]): Done => ({
  count: sum(done.map((one) => one.count)),
  seconds: sum(done.map((one) => one.seconds)),
  latencies: done.flatMap((one) => one.latencies),
});
