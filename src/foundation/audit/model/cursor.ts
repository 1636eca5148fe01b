/** Values that come one by one, from memory or from a database. */
export type Stream<T> = AsyncIterable<T> | Iterable<T>;

/** A stream one can look ahead in. */
export class Cursor<T> {
  private readonly source: AsyncIterator<T> | Iterator<T>;
  private ahead: T[] = [];
  private ended = false;

  constructor(stream: Stream<T>) {
    this.source = Symbol.asyncIterator in stream ? stream[Symbol.asyncIterator]() : stream[Symbol.iterator]();
  }

  async peek(): Promise<T | undefined> {
    if (this.ahead.length === 0) await this.fill(1);
    return this.ahead[0];
  }

  /** The next values, as many as there are up to `count`, without taking them. */
  async look(count: number): Promise<readonly T[]> {
    await this.fill(count);
    return this.ahead.slice(0, count);
  }

  async take(count: number): Promise<T[]> {
    await this.fill(count);
    return this.ahead.splice(0, count);
  }

  private async fill(count: number): Promise<void> {
    while (!this.ended && this.ahead.length < count) {
      const next = await this.source.next();
      if (next.done) this.ended = true;
      else this.ahead.push(next.value);
    }
  }
}
