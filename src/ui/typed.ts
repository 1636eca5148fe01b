/** What a form that came back holds: the texts that were typed, and the message beside each field. */
type Back = { values: Record<string, string | string[]>; errors: Record<string, string> } | null;

/** Reads a returned form by field name: `value` is empty where nothing was typed, `error` is undefined where all is well. */
export function typed(again: Back) {
  return {
    value: (name: string): string => {
      const given = again?.values[name];
      return Array.isArray(given) ? (given[0] ?? '') : (given ?? '');
    },
    values: (name: string): string[] => {
      const given = again?.values[name];
      return given === undefined ? [] : [given].flat();
    },
    error: (name: string): string | undefined => again?.errors[name],
    isBack: again !== null,
  };
}
