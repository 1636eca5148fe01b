import { extensionOf } from './extensions.ts';
import type { Answer, Item } from './fhir.ts';

const most = { length: 300, text: 2_000, open: 3 };

/**
 * The pattern that an answer must have in full (FHIR's `regex`); undefined when there is none or it may not be run. It
 * comes from a file, so only patterns that end soon on any text are run: no repeat inside a repeat, no looking around or
 * back, few open repeats.
 */
export function patternOf(item: Item): RegExp | undefined {
  const source = sourceOf(item);
  if (source === undefined || !suited.has(item.type) || !endsSoon(source)) return undefined;
  return compiled(source, 'su') ?? compiled(source, 's');
}

/** Whole characters where the pattern bears it; the older, looser reading else (`\#`, `\_`). */
function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${source})$`, flags);
  } catch {
    return undefined;
  }
}

/** Types whose answers are held as they are written. A decimal is not: 1.50 becomes 1.5. */
const suited = new Set<Item['type']>(['string', 'text', 'url', 'open-choice', 'integer', 'date', 'dateTime', 'time']);

/** Some authors write the pattern as FHIRPath: `matches('…')`. */
function sourceOf(item: Item): string | undefined {
  const source = extensionOf(item, 'regex')?.valueString;
  const wrapped = source === undefined ? null : /^\s*matches\(\s*'(.*)'\s*\)\s*$/s.exec(source);
  return wrapped?.[1]?.replace(/\\(['\\])/g, '$1') ?? source;
}

/** Whether the item has a pattern that is kept and not run. */
export const hasUnusedPattern = (item: Item): boolean =>
  extensionOf(item, 'regex')?.valueString !== undefined && patternOf(item) === undefined;

/** Whether an answer has the form that the item's pattern asks for. Longer texts are not held against it. */
export function fitsPattern(item: Item, answer: Answer): boolean {
  const { valueString, valueUri, valueInteger, valueDate, valueDateTime, valueTime } = answer;
  const written = valueString ?? valueUri ?? valueInteger?.toString() ?? valueDate ?? valueDateTime ?? valueTime;
  return written === undefined || written.length > most.text || (patternOf(item)?.test(written) ?? true);
}

function endsSoon(source: string): boolean {
  if (source.length > most.length || /\(\?(?!:)|\\[1-9k]/.test(source)) return false;
  const plain = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  if ((plain.match(/[*+]|\{\d+,\}/g) ?? []).length > most.open) return false;
  if (
    (plain.match(/\{\d+(,\d*)?\}/g) ?? []).some((count) => (count.match(/\d+/g) ?? []).some((n) => Number(n) > 1_000))
  )
    return false;
  return !repeatsARepeat(plain);
}

/** A group that is repeated and holds a repeat or a choice. */
function repeatsARepeat(plain: string): boolean {
  const starts: number[] = [];
  for (let at = 0; at < plain.length; at++) {
    if (plain[at] === '(') starts.push(at);
    if (plain[at] !== ')') continue;
    const inside = plain.slice(starts.pop() ?? 0, at);
    if (/^[*+{]/.test(plain.slice(at + 1)) && /[*+{|]/.test(inside.replace(/^\(\?:/, ''))) return true;
  }
  return false;
}
