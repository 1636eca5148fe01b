import type { AnyDoor } from './door.ts';

/**
 * An address that only a form was sent to, opened again (a form that came back was read anew, or its address kept): the page that holds
 * the form, if its address says which. That page asks for itself who may see it.
 */
export function formsBehind(doors: readonly AnyDoor[]): (path: string) => string | null {
  const sent = doors.flatMap((each) =>
    each.method === 'POST' && !each.programs && each.form.path !== each.path
      ? [{ at: each.path.split('/'), form: each.form.path.split('/') }]
      : [],
  );
  return (path) => {
    const given = path.split('/');
    for (const { at, form } of sent) {
      const known = paramsOf(at, given);
      const to = known && form.map((part) => (part.startsWith(':') ? known.get(part) : part));
      if (to?.every((part) => part !== undefined)) return to.join('/');
    }
    return null;
  };
}

/** What stands in the address for each `:name`; null where it is another address. */
function paramsOf(at: readonly string[], given: readonly string[]): Map<string, string> | null {
  if (at.length !== given.length) return null;
  const known = new Map<string, string>();
  for (const [n, part] of at.entries()) {
    const is = given[n] ?? '';
    if (part.startsWith(':') && is !== '') known.set(part, is);
    else if (part !== is) return null;
  }
  return known;
}
