import type { Again } from '#platform/http/door.ts';
import type { Typed } from '../model/step-fields.ts';

export type Filled = ReturnType<typeof filled>;

/** A form filled with what was typed, if it came back, else with what is stored. */
export function filled(again: Again | null, stored: Typed) {
  const from = again ? again.values : stored;
  const values = (name: string): string[] => {
    const value = from[name];
    return value === undefined ? [] : [value].flat();
  };
  const value = (name: string): string => values(name)[0] ?? '';
  const error = (name: string): string | undefined => again?.errors[name];
  return {
    value,
    values,
    error,
    field: (name: string) => ({ name, value: value(name), error: error(name) }),
    /** Rows to show of a list: those that are there, and an empty one. */
    rows: (name: string): number[] => {
      const there = Object.keys(from).flatMap((key) => {
        const match = new RegExp(`^${name}-(\\d+)-`).exec(key);
        return match ? [Number(match[1])] : [];
      });
      const n = Math.min(Math.max(-1, ...there) + 1, 39);
      const empty = again !== null && n > 0 && value(`${name}-${n - 1}-${lead[name] ?? 'en'}`) === '';
      return Array.from({ length: empty ? n : n + 1 }, (_, i) => i);
    },
  };
}

/** The field of a row without which there is no row. */
const lead: Record<string, string> = { due: 'from', when: 'part', late: 'tell', evidence: 'en' };
