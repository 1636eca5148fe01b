/** At most so many requests in a row, and so many a second after that. */
export type PaceLimits = { inARow: number; aSecond: number };

/** Sources remembered at once; past it the memory starts anew. */
const MOST_SOURCES = 20_000;

/** How quickly each source asks: a bucket that fills with time and is emptied by requests. In this process alone. */
export class Pace {
  readonly #buckets = new Map<string, { left: number; atMs: number }>();
  readonly #limits: PaceLimits;

  constructor(limits: PaceLimits) {
    this.#limits = limits;
  }

  /** Takes one request up. 0: it may go on; else in how many seconds it may ask again. */
  take(source: string, nowMs: number): number {
    const { inARow, aSecond } = this.#limits;
    const known = this.#buckets.get(source) ?? { left: inARow, atMs: nowMs };
    const filled = Math.min(inARow, known.left + (Math.max(0, nowMs - known.atMs) / 1000) * aSecond);
    if (this.#buckets.size >= MOST_SOURCES && !this.#buckets.has(source)) this.#buckets.clear();
    this.#buckets.set(source, { left: Math.max(0, filled >= 1 ? filled - 1 : filled), atMs: nowMs });
    return filled >= 1 ? 0 : Math.ceil((1 - filled) / aSecond);
  }
}
