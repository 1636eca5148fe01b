import { Cursor, type Stream } from './cursor.ts';

/** What was sealed at a number: the mark of the entry's hash (hex). */
export type Expected = { seq: number; mark: string };
/** What stands in the database. */
export type Actual = { seq: number; mark: string; hash: Buffer };

/** Where the two go on alike, or the stretch in which they do not. */
export type Stretch =
  | { kind: 'same'; expected: Expected; actual: Actual }
  | { kind: 'other'; removed: Expected[]; added: Actual[] };

const WINDOW = 512;

/** Walks what was sealed and what is there side by side, finding the nearest place where they agree again. */
export async function* align(expected: Stream<Expected>, actual: Stream<Actual>): AsyncGenerator<Stretch> {
  const sealed = new Cursor(expected);
  const present = new Cursor(actual);
  for (;;) {
    const left = await sealed.peek();
    const right = await present.peek();
    if (!left && !right) return;
    if (left && right && left.mark === right.mark) {
      await sealed.take(1);
      await present.take(1);
      yield { kind: 'same', expected: left, actual: right };
      continue;
    }
    const { i, j } = meeting(await sealed.look(WINDOW), await present.look(WINDOW));
    yield { kind: 'other', removed: await sealed.take(i), added: await present.take(j) };
  }
}

/** The nearest pair of places that agree; without one, the ends of both windows. */
function meeting(left: readonly Expected[], right: readonly Actual[]): { i: number; j: number } {
  const places = new Map<string, number>();
  right.forEach(({ mark }, j) => {
    if (!places.has(mark)) places.set(mark, j);
  });
  let best = { i: left.length, j: right.length };
  for (let i = 0; i < left.length && i < best.i + best.j; i++) {
    const j = places.get(left[i]?.mark ?? '');
    if (j !== undefined && i + j < best.i + best.j) best = { i, j };
  }
  return best;
}
