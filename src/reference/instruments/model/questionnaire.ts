import type { ReadingWords } from '../words-reading.ts';
import type { Questionnaire } from './fhir.ts';
import { faultsOf, notesOf } from './questionnaire-checks.ts';
import { copyToWorkWith, type Mend } from './working-copy.ts';

/** Something to tell the person who brings the file: a sentence of words-reading.ts and what to fill in. */
export type Remark = { key: ReadingWords; values: Record<string, string | number> };

/** `faults` refuse the file. `notes` are shown in the preview; the file may come in. */
export type Reading =
  | { ok: true; questionnaire: Questionnaire; notes: Remark[] }
  | { ok: false; faults: Remark[]; notes: Remark[] };

export const most = { characters: 1_500_000, depth: 420, items: 5_000, parts: 500_000, faults: 50 };

/**
 * Reads a FHIR R4 Questionnaire. Nothing is lost: the questionnaire handed back equals the one that came in, unknown
 * properties and extensions with it. Never throws, whatever comes in.
 */
export function readQuestionnaire(input: unknown): Reading {
  if (!isObject(input)) return refuse({ key: 'faultNotJson', values: {} });
  if (isTooDeep(input)) return refuse({ key: 'faultTooLarge', values: { items: most.items } });
  if (input.resourceType !== 'Questionnaire') return refuse({ key: 'faultNotQuestionnaire', values: {} });
  if (!isKeepable(input)) return refuse({ key: 'faultCharacters', values: {} });
  const old = oldPart(input.item);
  if (old) return refuse({ key: 'faultStu3', values: old });
  const copy = copyToWorkWith(input);
  if (!copy.ok) return refuse(...copy.faults.slice(0, most.faults).map((mend) => faultAt(input, mend)));
  const faults = faultsOf(copy.questionnaire).slice(0, most.faults);
  const notes = [
    ...copy.mends.slice(0, most.faults).map((mend) => mendedAt(input, mend)),
    ...notesOf(copy.questionnaire),
  ];
  return faults.length > 0
    ? { ok: false, faults, notes }
    : { ok: true, questionnaire: structuredClone(input) as unknown as Questionnaire, notes };
}

/** The same, from the text of a file (UTF-8, with or without a byte order mark). */
export function readQuestionnaireText(text: string): Reading {
  if (text.length > most.characters) return refuse({ key: 'faultTooLarge', values: { items: most.items } });
  try {
    return readQuestionnaire(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return refuse({ key: 'faultNotJson', values: {} });
  }
}

/** The questionnaire as a file for other programs: what came in, unchanged in meaning. */
export const writeQuestionnaireText = (questionnaire: Questionnaire): string =>
  `${JSON.stringify(questionnaire, null, 2)}\n`;

const refuse = (...faults: Remark[]): Reading => ({ ok: false, faults, notes: [] });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without recursion, since the input may be made to exhaust it. */
export function isTooDeep(input: object): boolean {
  const waiting: { value: object; depth: number }[] = [{ value: input, depth: 0 }];
  let items = 0;
  let parts = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > most.depth || ++parts > most.parts) return true;
    if ('linkId' in next.value && ++items > most.items) return true;
    for (const child of Object.values(next.value)) {
      if (typeof child === 'object' && child !== null) waiting.push({ value: child, depth: next.depth + 1 });
      else if (typeof child === 'function' || typeof child === 'symbol') return true;
    }
  }
  return false;
}

/** The database keeps neither NUL nor half a character; FHIR has neither. */
const isKeepable = (input: object): boolean => !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(JSON.stringify(input));

/** FHIR STU3 wrote options and conditions in another way; read as R4 they would be lost without a word. */
function oldPart(items: unknown): { linkId: string; part: string } | undefined {
  for (const item of Array.isArray(items) ? items : []) {
    if (!isObject(item)) continue;
    const conditions: unknown[] = Array.isArray(item.enableWhen) ? item.enableWhen : [];
    const part = ['option', 'options'].find((name) => name in item);
    const asked = conditions.some((when) => isObject(when) && 'hasAnswer' in when) ? 'hasAnswer' : undefined;
    const here = part ?? asked;
    if (here) return { linkId: String(item.linkId ?? '?'), part: here };
    const below = oldPart(item.item);
    if (below) return below;
  }
  return undefined;
}

/** A place in the file as a person finds it: the nearest linkId, then the way from there. */
function placeOf(input: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = input;
  let found = { linkId: '', depth: 0 };
  for (const [depth, step] of path.entries()) {
    at = isObject(at) || Array.isArray(at) ? Reflect.get(at, step) : undefined;
    if (isObject(at) && typeof at.linkId === 'string' && depth + 1 < path.length)
      found = { linkId: at.linkId, depth: depth + 1 };
  }
  const way = path.slice(found.depth).map(String).join('.');
  return found.linkId ? `${found.linkId}: ${way}` : way;
}

function faultAt(input: unknown, { path, message, from }: Mend): Remark {
  const where = placeOf(input, path);
  const at = path.at(-1);
  const linkId = where.includes(': ') ? where.slice(0, where.lastIndexOf(': ')) : where;
  if (at === 'type' && typeof from === 'string' && path.length > 1)
    return { key: 'faultItemType', values: { linkId, type: from } };
  if (at === 'operator' && typeof from === 'string') return { key: 'faultOperator', values: { where, operator: from } };
  if (from === undefined && at !== 'linkId') return { key: 'faultMissing', values: { where } };
  if (at === 'linkId') return { key: 'faultNoLinkId', values: { where: path.map(String).join('.') } };
  return { key: message.includes('expected array') ? 'faultNotList' : 'faultShape', values: { where } };
}

function mendedAt(input: unknown, { path, from, to }: Mend): Remark {
  const where = placeOf(input, path);
  if (path.at(-1) === 'linkId' && (from === undefined || from === ''))
    return { key: 'noteGivenLinkId', values: { where: path.slice(0, -1).map(String).join('.'), linkId: String(to) } };
  if (to === undefined || to === '' || typeof to === 'object') return { key: 'noteLeftOut', values: { where } };
  return { key: 'noteMended', values: { where, from: JSON.stringify(from) ?? '', to: String(to) } };
}
