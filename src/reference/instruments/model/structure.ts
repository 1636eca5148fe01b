import { extensionOf, extensionsOf, urls } from './extensions.ts';
import type { Item, Questionnaire } from './fhir.ts';
import { workingCopyOf } from './working-copy.ts';

/** A questionnaire's items by name and place, worked out once. Of two items with one linkId the first counts. */
export type Structure = {
  /** Every item, in reading order. */
  all: Item[];
  byLinkId: ReadonlyMap<string, Item>;
  parentOf: ReadonlyMap<Item, Item>;
  /** Place in reading order, from 0. */
  orderOf: ReadonlyMap<Item, number>;
  hasExpressions: boolean;
  /** Whether anything at all is run for it, first answers included. */
  runs: boolean;
};

const known = new WeakMap<Questionnaire, Structure>();

export function structureOf(questionnaire: Questionnaire): Structure {
  const before = known.get(questionnaire);
  if (before) return before;
  const structure = workOut(workingCopyOf(questionnaire));
  known.set(questionnaire, structure);
  return structure;
}

/** A question, group or text by the name that its answers have: its linkId, or what it is called without one. */
export const itemByLinkId = (questionnaire: Questionnaire, linkId: string): Item | undefined =>
  structureOf(questionnaire).byLinkId.get(linkId);

/** Whether "choose not to answer" is offered: the nearest setting above counts; none means no. */
export function allowsSkip(questionnaire: Questionnaire, item: Item): boolean {
  if (item.type === 'group' || item.type === 'display') return false;
  const structure = structureOf(questionnaire);
  for (let at: Item | undefined = item; at; at = structure.parentOf.get(at)) {
    const setting = extensionOf(at, 'skipAllowed')?.valueBoolean;
    if (setting !== undefined) return setting;
  }
  return extensionOf(workingCopyOf(questionnaire), 'skipAllowed')?.valueBoolean === true;
}

const isCalculated = (item: Item): boolean =>
  [...urls.calculated, ...urls.enableWhen].some((url) => item.extension?.some((extension) => extension.url === url));

function workOut(questionnaire: Questionnaire): Structure {
  const all: Item[] = [];
  const byLinkId = new Map<string, Item>();
  const parentOf = new Map<Item, Item>();
  const orderOf = new Map<Item, number>();
  const visit = (items: Item[] | undefined, parent: Item | undefined) => {
    for (const item of items ?? []) {
      orderOf.set(item, all.length);
      all.push(item);
      if (!byLinkId.has(item.linkId)) byLinkId.set(item.linkId, item);
      if (parent) parentOf.set(item, parent);
      visit(item.item, item);
    }
  };
  visit(questionnaire.item, undefined);
  const hasExpressions =
    all.some(isCalculated) || [questionnaire, ...all].some((at) => extensionsOf(at, 'constraint').length > 0);
  const runs =
    hasExpressions ||
    all.some(
      (item) =>
        (['initial', 'answers'] as const).some((kind) => extensionsOf(item, kind).length > 0) ||
        extensionOf(item, 'regex'),
    );
  return { all, byLinkId, parentOf, orderOf, hasExpressions, runs };
}
