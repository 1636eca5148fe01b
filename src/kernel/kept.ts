/**
 * One value a county, kept while its mark is the same. The mark is read before the value, so that what is kept is never
 * older than its mark says.
 */
export class Kept<T> {
  readonly #values = new Map<string, { mark: string; value: T }>();
  readonly #reading = new Map<string, { mark: string; value: Promise<T> }>();
  readonly #most: number;

  /** @param most how many counties' values are kept at most; beyond, all are read anew. */
  constructor(most = 50) {
    this.#most = most;
  }

  /**
   * The value kept under this mark, or the one that `read` gives now. Of many who ask at the same time, one reads; should that
   * fail, the next reads for itself. `holds`: false once time has passed it.
   */
  async of(key: string, mark: string, read: () => Promise<T>, holds: (value: T) => boolean = () => true): Promise<T> {
    const known = this.#values.get(key);
    if (known?.mark === mark && holds(known.value)) return known.value;
    const other = this.#reading.get(key);
    if (other?.mark === mark) {
      const value = await other.value.catch(() => null);
      if (value !== null && holds(value)) return value;
    }
    return this.#read(key, mark, read);
  }

  async #read(key: string, mark: string, read: () => Promise<T>): Promise<T> {
    const reading = { mark, value: read() };
    this.#reading.set(key, reading);
    try {
      const value = await reading.value;
      if (this.#values.size >= this.#most) this.#values.clear();
      this.#values.set(key, { mark, value });
      return value;
    } finally {
      if (this.#reading.get(key) === reading) this.#reading.delete(key);
    }
  }
}
