import type { Questionnaire } from './fhir.ts';
import { questionnaireShape } from './questionnaire-shape.ts';

/** A part of a questionnaire that does not have FHIR's form, and what was put there in the copy that is worked with. */
export type Mend = { path: PropertyKey[]; message: string; from: unknown; to: unknown };

export type Copy = { ok: true; questionnaire: Questionnaire; mends: Mend[] } | { ok: false; faults: Mend[] };

/**
 * Public questionnaires are not always clean (`"repeats": "true"`). The document itself is never touched; where a small
 * part has the wrong form, a copy is worked with in which it is put right, or left out.
 */
export function copyToWorkWith(input: unknown): Copy {
  let copy = input;
  const mends: Mend[] = [];
  for (let round = 0; round < 4; round++) {
    const shaped = questionnaireShape.safeParse(copy);
    if (shaped.success) return { ok: true, questionnaire: copy as Questionnaire, mends };
    if (copy === input) copy = structuredClone(input);
    const found = shaped.error.issues.map((issue) => mendOf(copy, issue.path, issue.message));
    const faults = found.filter((mend) => mend.to === fault);
    if (faults.length > 0) return { ok: false, faults };
    for (const mend of found) put(copy, mend);
    mends.push(...found);
  }
  return { ok: false, faults: mends.slice(-1) };
}

const copies = new WeakMap<Questionnaire, Questionnaire>();

/** The copy to work with; the questionnaire itself when it is clean. */
export function workingCopyOf(questionnaire: Questionnaire): Questionnaire {
  const before = copies.get(questionnaire);
  if (before) return before;
  const copy = copyToWorkWith(questionnaire);
  if (!copy.ok) throw new Error('A questionnaire was used that readQuestionnaire refuses');
  copies.set(questionnaire, copy.questionnaire);
  copies.set(copy.questionnaire, copy.questionnaire);
  return copy.questionnaire;
}

/** Says that a part cannot be put right. */
const fault = Symbol('fault');

/** Without these there is no question: a wrong one is for the author to put right. */
const needed = new Set([
  'type',
  'operator',
  'question',
  'item',
  'enableWhen',
  'answerOption',
  'initial',
  'resourceType',
]);

function mendOf(copy: unknown, path: PropertyKey[], message: string): Mend {
  const from = path.reduce<unknown>((at, step) => (isIndexable(at) ? at[step] : undefined), copy);
  return { path, message, from, to: r5Type(copy, path, from) ?? replacement(path.at(-1), from, message, path) };
}

/** FHIR R5 asks for a `coding` where R4 has `choice` and `open-choice`. */
function r5Type(copy: unknown, path: PropertyKey[], from: unknown): string | undefined {
  if (path.at(-1) !== 'type' || from !== 'coding') return undefined;
  const item = path.slice(0, -1).reduce<unknown>((at, step) => (isIndexable(at) ? at[step] : undefined), copy);
  const constraint = isIndexable(item) ? item.answerConstraint : undefined;
  return constraint === 'optionsOrString' || constraint === 'optionsOrType' ? 'open-choice' : 'choice';
}

function replacement(name: PropertyKey | undefined, from: unknown, message: string, path: PropertyKey[]): unknown {
  if (message.includes('expected boolean') && (from === 'true' || from === 'false')) return from === 'true';
  if (message.includes('expected number') && typeof from === 'string' && /^-?\d+(\.\d+)?$/.test(from))
    return Number(from);
  if (message.includes('expected string') && typeof from === 'number') return String(from);
  if (name === 'url' && path.at(-3) === 'extension') return '';
  if (typeof name === 'number') return path.at(-2) === 'extension' ? { url: '' } : fault;
  if (name === undefined || name === 'linkId' || needed.has(String(name))) return fault;
  return undefined;
}

function put(copy: unknown, { path, to }: Mend): void {
  const owner = path.slice(0, -1).reduce<unknown>((at, step) => (isIndexable(at) ? at[step] : undefined), copy);
  const name = path.at(-1);
  if (!isIndexable(owner) || name === undefined) return;
  if (to === undefined) delete owner[name];
  else owner[name] = to;
}

const isIndexable = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null;
