import { isCalculated, isOverridden } from '../model/calculation.ts';
import { extensionOf, inLanguage, isHelp, isHidden, isHint } from '../model/extensions.ts';
import type { Element, Item } from '../model/fhir.ts';
import { bytesFor, kilobytes, kindsFor } from '../model/file-answers.ts';
import { isFixed } from '../model/form-field.ts';
import { wordsOf } from '../model/item-words.ts';
import { sliderOf } from '../model/layout.ts';
import { isConditional } from '../model/live.ts';
import type { Node } from '../model/tree.ts';
import { unitOf, unitWords } from '../model/units.ts';
import { words } from '../words.ts';
import type { Sheet } from './asked.ts';

/** The texts that explain a question or a group: all of them that stand open now. */
export const helpsOf = (node: Node, sheet: Sheet): string[] =>
  node.children
    .filter((child) => isHelp(child.item) && !isHidden(child.item) && sheet.enabled.has(child))
    .map((child) => wordsOf(child.item, sheet.lang));

/** Texts nested under a question, its unit, and that it is worked out. */
export function hintsOf(node: Node, sheet: Sheet): string[] {
  const t = words(sheet.lang);
  const texts = node.children
    .filter((child) => isHint(child.item) && !isConditional(child))
    .map((child) => wordsOf(child.item, sheet.lang));
  const written = extensionOf(node.item, 'entryFormat');
  const format = inLanguage(written?.valueString, written?._valueString as Element | undefined, sheet.lang);
  if (format) texts.push(t('writeAs', { format }));
  const unit = unitOf(node.item);
  if (unit) texts.push(t('inUnit', { unit: unitWords(unit, sheet.lang) }));
  const slider = sliderOf(node.item);
  if (slider) texts.push(t('sliderBetween', { min: slider.min, max: slider.max }));
  const isShownOnly = isFixed(sheet.tree.questionnaire, node.item);
  if (node.item.type === 'attachment' && !isShownOnly) texts.push(...fileHints(node.item, sheet));
  if (!isCalculated(node.item)) return texts;
  if (isShownOnly) return [...texts, t('calculatedOnly')];
  return [...texts, t(isOverridden(node) ? 'putByPerson' : 'calculatedHint')];
}

function fileHints(item: Item, sheet: Sheet): string[] {
  const t = words(sheet.lang);
  const kinds = new Intl.ListFormat(sheet.lang, { type: 'disjunction' }).format(kindsFor(item).map(({ name }) => name));
  return [
    t('fileHint', { kinds: kinds || '–', max: kilobytes(bytesFor(item)) }),
    ...(item.repeats ? [t('fileMany')] : []),
    ...(sheet.again ? [t('fileAgain')] : []),
  ];
}
