import type { Known, Sure } from './remedy.ts';

/**
 * How one condition stands for one record.
 * `yes`, `no`: the law says so of what is known. `ask`: a fact is missing, or a person must judge.
 * `law-unknown`: what the law says here is not known, or nobody has read it.
 */
export type Holds = 'yes' | 'no' | 'ask' | 'law-unknown';
export type Judged = { holds: Holds; sure: Sure | null; citation?: string | undefined };

/**
 * What a known dimension says. Nobody's memory decides. What only others write about the law closes no door: a "no" by it
 * is not known; a "yes" by it stands as `secondary`, and the answer never says more than "perhaps".
 */
export function judge<T>(known: Known<T>, test: (value: T) => 'yes' | 'no' | 'ask'): Judged {
  if (known === 'unknown') return { holds: 'law-unknown', sure: null };
  const { sure, citation } = known;
  if (sure === 'memory') return { holds: 'law-unknown', sure, citation };
  const holds = test(known.value);
  return { holds: holds === 'no' && sure === 'secondary' ? 'law-unknown' : holds, sure, citation };
}

/** All of them: a no decides, then an unknown law, then what is to be asked. */
export function both(...all: Judged[]): Judged {
  for (const holds of ['no', 'law-unknown', 'ask'] as const) {
    const first = all.find((each) => each.holds === holds);
    if (first) return first;
  }
  return all.find(({ sure }) => sure === 'secondary') ?? all[0] ?? { holds: 'yes', sure: 'read' };
}
