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
    const open = shaped.success ? openStrings(copy) : [];
    if (shaped.success && open.length === 0) return { ok: true, questionnaire: copy as Questionnaire, mends };
    if (copy === input) copy = structuredClone(input);
    const found = shaped.success ? open : shaped.error.issues.map((issue) => mendOf(copy, issue.path, issue.message));
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
  const item = path.slice(0, -1).reduce<unknown>((at, step) => (isIndexable(at) ? at[step] : undefined), copy);
  const own = isIndexable(item) ? (typeFor(item, path, from) ?? linkIdFor(path, from)) : undefined;
  return { path, message, from, to: own ?? replacement(path.at(-1), from, message, path) };
}

/**
 * FHIR R5 asks for a `coding` where R4 has `choice` and `open-choice`. `question` stands in R4's list of types, above
 * those that can be used: what is meant is told by whether there is something to choose from.
 */
function typeFor(item: Indexable, path: PropertyKey[], from: unknown): string | undefined {
  if (path.at(-1) !== 'type') return undefined;
  if (from === 'coding') return isOpen(item) ? 'open-choice' : 'choice';
  return from === 'question' ? (hasList(item) ? 'choice' : 'string') : undefined;
}

/** Without a linkId an item is called by its place, which in a version never changes. */
const linkIdFor = (path: PropertyKey[], from: unknown): string | undefined =>
  path.at(-1) === 'linkId' && (from === undefined || from === '') ? path.slice(0, -1).map(String).join('-') : undefined;

/** In R5 a string with a list may take other words too, which in R4 is an open choice. */
function openStrings(copy: unknown): Mend[] {
  const found: Mend[] = [];
  const visit = (items: unknown, path: PropertyKey[]): void => {
    for (const [at, item] of (Array.isArray(items) ? items : []).entries()) {
      if (!isIndexable(item)) continue;
      const here = [...path, 'item', at];
      if ((item.type === 'string' || item.type === 'text') && isOpen(item) && hasList(item))
        found.push({ path: [...here, 'type'], message: '', from: item.type, to: 'open-choice' });
      visit(item.item, here);
    }
  };
  visit(isIndexable(copy) ? copy.item : [], []);
  return found;
}

const isOpen = ({ answerConstraint }: Indexable): boolean =>
  answerConstraint === 'optionsOrString' || answerConstraint === 'optionsOrType';
const hasList = ({ answerOption, answerValueSet }: Indexable): boolean =>
  (Array.isArray(answerOption) && answerOption.length > 0) || typeof answerValueSet === 'string';

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

type Indexable = Record<PropertyKey, unknown>;
const isIndexable = (value: unknown): value is Indexable => typeof value === 'object' && value !== null;
