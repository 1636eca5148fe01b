/**
 * Works through many things in slices; between two of them whoever else waits in this process has their turn. One slice should take a few
 * milliseconds.
 *
 * @param most how many things a slice has.
 */
export async function inTurns<T>(
  all: readonly T[],
  most: number,
  work: (slice: readonly T[]) => void | Promise<void>,
): Promise<void> {
  for (let from = 0; from < all.length; from += most) {
    if (from > 0) await new Promise((done) => setImmediate(done));
    await work(all.slice(from, from + most));
  }
}
