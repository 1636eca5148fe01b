import type { Words } from '../words.ts';
import type { Questionnaire } from './fhir.ts';
import { faultsOf, notesOf } from './questionnaire-checks.ts';
import { copyToWorkWith, type Mend } from './working-copy.ts';

/** Something to tell the person who brings the file: a sentence of words.ts and what to fill in. */
export type Remark = { key: Words; values: Record<string, string | number> };

/** `faults` refuse the file. `notes` are shown in the preview; the file may come in. */
export type Reading =
  | { ok: true; questionnaire: Questionnaire; notes: Remark[] }
  | { ok: false; faults: Remark[]; notes: Remark[] };

const most = { characters: 4_000_000, depth: 200, items: 5_000, parts: 500_000, faults: 50 };

/**
 * Reads a FHIR R4 Questionnaire. Nothing is lost: the questionnaire handed back equals the one that came in, unknown
 * properties and extensions with it. Never throws, whatever comes in.
 */
export function readQuestionnaire(input: unknown): Reading {
  if (!isObject(input)) return refuse({ key: 'faultNotJson', values: {} });
  if (isTooDeep(input)) return refuse({ key: 'faultTooLarge', values: { items: most.items } });
  if (input.resourceType !== 'Questionnaire') return refuse({ key: 'faultNotQuestionnaire', values: {} });
  const copy = copyToWorkWith(input);
  if (!copy.ok) return refuse(...copy.faults.slice(0, most.faults).map((mend) => faultAt(input, mend)));
  const faults = faultsOf(copy.questionnaire).slice(0, most.faults);
  const notes = [...copy.mends.slice(0, most.faults).map(mendedAt), ...notesOf(copy.questionnaire)];
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
function isTooDeep(input: object): boolean {
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

function faultAt(input: unknown, { path, message, from }: Mend): Remark {
  const where = path.map(String).join('.');
  const at = path.at(-1);
  const owner = path
    .slice(0, -1)
    .reduce<unknown>(
      (part, step) => (isObject(part) || Array.isArray(part) ? Reflect.get(part, step) : undefined),
      input,
    );
  const linkId = isObject(owner) && typeof owner.linkId === 'string' ? owner.linkId : where;
  if (at === 'type' && typeof from === 'string') return { key: 'faultItemType', values: { linkId, type: from } };
  if (at === 'operator') return { key: 'faultOperator', values: { where, operator: String(from) } };
  if (at === 'linkId') return { key: 'faultNoLinkId', values: { where } };
  return { key: 'faultShape', values: { where, detail: message } };
}

const mendedAt = ({ path, from, to }: Mend): Remark =>
  to === undefined || to === '' || typeof to === 'object'
    ? { key: 'noteLeftOut', values: { where: path.map(String).join('.') } }
    : {
        key: 'noteMended',
        values: { where: path.map(String).join('.'), from: JSON.stringify(from) ?? '', to: String(to) },
      };
