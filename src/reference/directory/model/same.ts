/** Whether two values say the same, in whatever order their properties stand. What is undefined is as if it were not there. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, at) => same(value, b[at]));
  const [one, other] = [Object.entries(a), Object.entries(b)].map((all) =>
    all.filter(([, value]) => value !== undefined),
  );
  return (
    one?.length === other?.length &&
    (one ?? []).every(([name, value]) => Object.hasOwn(b, name) && same(value, Reflect.get(b, name)))
  );
}
