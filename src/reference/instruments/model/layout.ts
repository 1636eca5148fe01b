import { controlsOf, extensionOf, isHelp, isHidden, isHint } from './extensions.ts';
import type { Item, Questionnaire } from './fhir.ts';
import { isField } from './form-field.ts';
import { type Option, optionsOf, type ValueSets } from './options.ts';

/**
 * How the author wants a group laid out, as far as a page can do it. `rows`: a repeating group, one row an instance
 * (gtable). `grid`: its groups are the rows. `choices`: its questions are the rows and their shared answers the columns
 * (table, htable). Null: one below the other, as any group.
 */
export type Layout = 'rows' | 'grid' | 'choices';

export function layoutOf(questionnaire: Questionnaire, item: Item, valueSets?: ValueSets): Layout | null {
  if (item.type !== 'group') return null;
  const controls = controlsOf(item);
  const shown = shownIn(item);
  if (shown.length === 0) return null;
  if (controls.includes('gtable')) return item.repeats && shown.every(isCell) ? 'rows' : null;
  if (item.repeats) return null;
  if (controls.includes('grid')) return isGrid(shown) ? 'grid' : null;
  if (!controls.includes('table') && !controls.includes('htable')) return null;
  return sharedOptions(questionnaire, item, valueSets) ? 'choices' : null;
}

/** What of a group is laid out: not what explains it, nor what nobody sees. */
export const shownIn = (item: Item): Item[] =>
  (item.item ?? []).filter((one) => !isHidden(one) && !isHelp(one) && !isHint(one));

/** A question that fits in a cell: nothing hangs below it but words about it. */
const isCell = (item: Item): boolean =>
  item.type !== 'group' &&
  item.type !== 'display' &&
  (item.item ?? []).every((below) => isHelp(below) || isHint(below));

function isGrid(rows: Item[]): boolean {
  const first = shownIn(rows[0] ?? { linkId: '', type: 'group' });
  return rows.every((row) => {
    const cells = shownIn(row);
    const isAllShown = (row.item ?? []).every((one) => isHidden(one) || cells.includes(one));
    const isRow =
      isAllShown && row.type === 'group' && !row.repeats && !row.enableWhen && cells.length === first.length;
    return (
      isRow &&
      cells.length > 0 &&
      cells.every((cell, at) => isCell(cell) && cell.text === first[at]?.text && cell.prefix === first[at]?.prefix)
    );
  });
}

/** The answers that every question of a group has in common, in order; null where they differ. */
export function sharedOptions(questionnaire: Questionnaire, item: Item, valueSets?: ValueSets): Option[] | null {
  const lists = shownIn(item).map((row) =>
    row.type === 'choice' && isCell(row) && isField(questionnaire, row)
      ? optionsOf(questionnaire, row, valueSets)
      : null,
  );
  const [first] = lists;
  if (!first || first.length > 8) return null;
  const mark = (options: Option[] | null) => JSON.stringify(options?.map(({ key, label }) => [key, label('en')]));
  return lists.every((list) => mark(list) === mark(first)) ? first : null;
}

export type Slider = { min: number; max: number; step: number };

/** A number that the author wants set on a line between two ends; null for one without ends: it is typed. */
export function sliderOf(item: Item): Slider | null {
  if (!controlsOf(item).includes('slider') || item.repeats) return null;
  if (!['integer', 'decimal', 'quantity'].includes(item.type)) return null;
  const min = numberOn(item, 'minValue') ?? numberOn(item, 'minQuantity');
  const max = numberOn(item, 'maxValue') ?? numberOn(item, 'maxQuantity');
  if (min === undefined || max === undefined || !(min < max)) return null;
  const step = numberOn(item, 'sliderStep') ?? (item.type === 'integer' ? 1 : (max - min) / 100);
  return { min, max, step: step > 0 ? step : 1 };
}

function numberOn(item: Item, kind: 'minValue' | 'maxValue' | 'minQuantity' | 'maxQuantity' | 'sliderStep') {
  const extension = extensionOf(item, kind);
  return extension?.valueInteger ?? extension?.valueDecimal ?? extension?.valueQuantity?.value;
}
