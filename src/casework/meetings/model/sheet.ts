/**
 * One sheet of paper for one youth: what a team must know before it speaks, by importance, as much as fits; the rest is counted and
 * stands on the record. Lengths in points of a Letter page as `_print.scss` sets it.
 */
export type SheetPart<Id extends string = string> = { id: Id; lines: readonly string[] };
export type FittedPart<Id extends string = string> = { id: Id; lines: string[]; more: number };

/** 11 in less the margins of 18 mm, and a little that the printer may want. */
const PAGE = 678;
/** A line, counted narrow: wide letters and long words break early. */
const LINE = 13;
const LETTERS = 82;
/** The head of a part with what stands around its list. */
const TITLE = 30;
/** A part of which nothing fits says in one line how much there is. */
const COUNTED = 16;
/** Longer than this no line of a sheet is. */
export const LINE_LETTERS = 140;

export const shorten = (text: string, most = LINE_LETTERS): string => {
  const one = text.replace(/\s+/g, ' ').trim();
  return one.length <= most ? one : `${one.slice(0, most - 1).trimEnd()}…`;
};
/** How high a paragraph stands. */
export function heightOf(text: string): number {
  // Capitals are wide: a note that is all of them takes half as much room again.
  const letters = text.length + 0.4 * (text.match(/[\p{Lu}@%]/gu)?.length ?? 0);
  return Math.max(1, Math.ceil(letters / LETTERS)) * LINE;
}

/** What is left for the parts when this much of the page is taken. */
export const roomBeside = (taken: number): number => Math.max(0, PAGE - taken);

/** The parts as far as they fit, in their order of importance: first one line of each, then one more of each in turn. */
export function fitted<Id extends string>(parts: readonly SheetPart<Id>[], room: number): FittedPart<Id>[] {
  const asked = parts.filter(({ lines }) => lines.length > 0);
  const lines = asked.map((part) => part.lines.map((line) => shorten(line)));
  const taken = asked.map(() => 0);
  const full = asked.map(() => false);
  let left = room - asked.length * COUNTED;
  const take = (at: number): boolean => {
    const line = lines[at]?.[taken[at] ?? 0];
    if (line === undefined || full[at]) return false;
    // With its head goes the line that says how many more there are, until there are none.
    const all = lines[at]?.length ?? 0;
    const head = taken[at] === 0 ? TITLE - COUNTED + (all > 1 ? LINE : 0) : 0;
    const height = heightOf(line) + head - (all > 1 && taken[at] === all - 1 ? LINE : 0);
    if (height > left) {
      full[at] = true;
      return false;
    }
    left -= height;
    taken[at] = (taken[at] ?? 0) + 1;
    return true;
  };
  let any = true;
  while (any) {
    any = false;
    for (const at of asked.keys()) any = take(at) || any;
  }
  return asked.map(({ id }, at) => {
    const shown = lines[at]?.slice(0, taken[at]) ?? [];
    return { id, lines: shown, more: (lines[at]?.length ?? 0) - shown.length };
  });
}
