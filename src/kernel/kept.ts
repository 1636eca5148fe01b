/**
 * One value a county, kept while its mark is the same. The mark is read before the value, so that what is kept is never
 * older than its mark says.
 */
export class Kept<T> {
  readonly #values = new Map<string, { mark: string; value: T }>();
  readonly #most: number;

  /** @param most how many counties' values are kept at most; beyond, all are read anew. */
  constructor(most = 50) {
    this.#most = most;
  }

  /** The value kept under this mark, or the one that `read` gives now. `holds`: false once time has passed it. */
  async of(key: string, mark: string, read: () => Promise<T>, holds: (value: T) => boolean = () => true): Promise<T> {
    const known = this.#values.get(key);
    if (known?.mark === mark && holds(known.value)) return known.value;
    const value = await read();
    if (this.#values.size >= this.#most) this.#values.clear();
    this.#values.set(key, { mark, value });
    return value;
  }
}
