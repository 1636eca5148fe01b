import { extensionOf } from './extensions.ts';
import type { Item } from './fhir.ts';

const most = { length: 300, text: 2_000, open: 3 };

/**
 * The pattern that an answer must have in full (FHIR's `regex`); undefined when there is none or it may not be run. It
 * comes from a file, so only patterns that end soon on any text are run: no repeat inside a repeat, no looking around or
 * back, few open repeats.
 */
export function patternOf(item: Item): RegExp | undefined {
  const source = extensionOf(item, 'regex')?.valueString;
  if (source === undefined || !endsSoon(source)) return undefined;
  try {
    return new RegExp(`^(?:${source})$`, 'su');
  } catch {
    return undefined;
  }
}

/** Whether the item has a pattern that is kept and not run. */
export const hasUnusedPattern = (item: Item): boolean =>
  extensionOf(item, 'regex')?.valueString !== undefined && patternOf(item) === undefined;

/** Longer texts are not held against a pattern. */
export const fitsPattern = (item: Item, text: string): boolean =>
  text.length > most.text || (patternOf(item)?.test(text) ?? true);

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
