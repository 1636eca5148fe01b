/** What a new table would do to the one that holds. */
export type Change<Row> = { outcome: 'added' | 'changed' | 'gone'; key: string; was: Row | null; becomes: Row | null };
export type Comparison<Row> = { changes: Change<Row>[]; same: number };

/** Row by row, in the order of their keys. */
export function compared<Row>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): Comparison<Row> {
  const was = new Map(before.map((row) => [keyOf(row), row]));
  const becomes = new Map(after.map((row) => [keyOf(row), row]));
  const keys = [...new Set([...was.keys(), ...becomes.keys()])].sort();
  const changes = keys.flatMap((key): Change<Row>[] => {
    const [old, fresh] = [was.get(key) ?? null, becomes.get(key) ?? null];
    if (old && fresh) return alike(old, fresh) ? [] : [{ outcome: 'changed', key, was: old, becomes: fresh }];
    return [{ outcome: fresh ? 'added' : 'gone', key, was: old, becomes: fresh }];
  });
  return { changes, same: keys.length - changes.length };
}

/** The same values, in whatever order their names stand. */
const alike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, ordered(each)]),
  );
}
