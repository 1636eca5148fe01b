import { extensionOf, extensionsOf, inLanguage } from './extensions.ts';
import type { Coding, Item, Quantity } from './fhir.ts';

/** The units to choose from. */
export const unitsOf = (item: Item): Coding[] =>
  item.type === 'quantity' ? extensionsOf(item, 'unitOption').flatMap((extension) => extension.valueCoding ?? []) : [];

/** The one unit in which a number is asked for: the item's own, else that of its initial quantity. */
export function unitOf(item: Item): Coding | undefined {
  if (!['integer', 'decimal', 'quantity'].includes(item.type) || unitsOf(item).length > 0) return undefined;
  const own = extensionOf(item, 'unit')?.valueCoding;
  const first = item.type === 'quantity' ? item.initial?.[0]?.valueQuantity : undefined;
  if (own || !(first?.unit ?? first?.code)) return own;
  const { system, code, unit } = first ?? {};
  return {
    ...(system !== undefined && { system }),
    ...(code !== undefined && { code }),
    ...(unit !== undefined && { display: unit }),
  };
}

/** A unit as a person reads it. A code of UCUM's in braces is only words: `{score}`. */
export const unitWords = (unit: Coding, lang: string): string =>
  inLanguage(unit.display, unit._display, lang) || (unit.code ?? '').replace(/^\{([^{}]*)\}$/, '$1');

/** The unit of an answer in words; as the question words it where it is one of its own. */
export function unitOfAnswer(item: Item, { unit, code }: Quantity, lang: string): string {
  const own = [unitOf(item), ...unitsOf(item)].find(
    (one) => one !== undefined && code !== undefined && one.code === code,
  );
  return own ? unitWords(own, lang) : (unit ?? code ?? '');
}

/** A number in the item's own unit. */
export function measured(value: number, item: Item): Quantity {
  const unit = unitOf(item);
  if (!unit) return { value };
  const quantity: Quantity = { value };
  const shown = unit.display ?? unit.code;
  if (shown !== undefined) quantity.unit = shown;
  if (unit.system !== undefined) quantity.system = unit.system;
  if (unit.code !== undefined) quantity.code = unit.code;
  return quantity;
}
