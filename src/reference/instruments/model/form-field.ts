import { controlsOf, isHidden } from './extensions.ts';
import type { Item, Questionnaire } from './fhir.ts';
import type { Option } from './options.ts';
import { structureOf } from './structure.ts';
import { type Node, ownersOf } from './tree.ts';

/** The buttons that add an instance of a repeating group, and take one away. */
export const buttons = { add: 'q+', remove: 'q-' };

/** Whether a person can answer it in a form. */
export function isField(questionnaire: Questionnaire, item: Item): boolean {
  if (item.type === 'group' || item.type === 'display' || isFixed(questionnaire, item)) return false;
  const { parentOf } = structureOf(questionnaire);
  for (let at: Item | undefined = item; at; at = parentOf.get(at)) if (isHidden(at)) return false;
  return true;
}

/** Whether a person may not change it: it is read-only, or a group around it is. */
export function isFixed(questionnaire: Questionnaire, item: Item): boolean {
  const { parentOf } = structureOf(questionnaire);
  for (let at = parentOf.get(item); at; at = parentOf.get(at)) if (at.readOnly && at.type === 'group') return true;
  return item.readOnly === true;
}

/** Whether a person can answer it, or anything in it. What nobody can answer is not asked for. */
export const isAnswerable = (questionnaire: Questionnaire, item: Item): boolean =>
  item.type === 'group'
    ? (item.item ?? []).some((below) => isAnswerable(questionnaire, below))
    : isField(questionnaire, item);

/** The field in which a page says which questions below answers are on it; see openedBy. */
export const underAnswers = 'q-under';

/** Whether it is there only for one answer of a question that takes several. */
export const isUnderAnswer = (node: Node): boolean =>
  [...ownersOf(node)].some((owner) => owner.item.type !== 'group' && owner.item.repeats);

/** How a question is put to a person. */
export type Control = 'radios' | 'checkboxes' | 'select' | 'area' | 'file' | 'quantity' | 'input';

const longList = 12;

export function controlOf(item: Item, options: readonly Option[] | null): Control {
  if (options) {
    if (item.repeats) return 'checkboxes';
    const asked = controlsOf(item);
    if (asked.includes('radio-button')) return 'radios';
    if (asked.includes('drop-down') || asked.includes('autocomplete') || options.length > longList) return 'select';
    return 'radios';
  }
  if (item.type === 'boolean') return 'radios';
  if (item.type === 'text') return 'area';
  if (item.type === 'attachment') return 'file';
  return item.type === 'quantity' ? 'quantity' : 'input';
}
