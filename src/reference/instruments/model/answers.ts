import { extensionOf } from './extensions.ts';
import type { Answer, Coding, Quantity, Reference, Value } from './fhir.ts';

/** A value in the form in which it is compared. */
export type Plain =
  | { kind: 'truth'; truth: boolean }
  | { kind: 'number'; number: number }
  | { kind: 'text'; text: string }
  | { kind: 'coding'; coding: Coding }
  | { kind: 'quantity'; quantity: Quantity }
  | { kind: 'object'; object: unknown };

const absentReason = 'asked-declined';

/** "Asked, chose not to answer": FHIR's data-absent-reason in place of a value. */
export const declinedAnswer = (): Answer => ({
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: absentReason }],
});

export const isDeclined = (answer: Answer): boolean =>
  !hasValue(answer) && extensionOf(answer, 'absent')?.valueCode === absentReason;

export const hasValue = (answer: Answer): boolean => plain(answer) !== null;

/** The answer's value; null for one without any (declined, or empty). */
export function plain(value: Value): Plain | null {
  const found = Object.entries(value).find(
    ([name, held]) => /^(value|answer)[A-Z]/.test(name) && held !== undefined && held !== null,
  );
  if (!found) return null;
  const [name, held] = found;
  const kind = name.replace(/^(value|answer)/, '');
  if (typeof held === 'boolean') return { kind: 'truth', truth: held };
  if (typeof held === 'number') return { kind: 'number', number: held };
  if (typeof held === 'string') return { kind: 'text', text: held };
  if (kind === 'Coding') return { kind: 'coding', coding: held as Coding };
  if (kind === 'Quantity') return { kind: 'quantity', quantity: held as Quantity };
  if (kind === 'Reference') return { kind: 'text', text: referenceText(held as Reference) };
  return { kind: 'object', object: held };
}

/** What tells one reference from another: its address, else its identifier, else its words. FHIR asks for none of them. */
export const referenceText = ({ reference, identifier, display }: Reference): string =>
  reference ?? (identifier?.value === undefined ? display : `${identifier.system ?? ''}|${identifier.value}`) ?? '';

/** Whether two values are the same. A coding without a system equals one with any. */
export function isSame(one: Plain, other: Plain): boolean {
  if (one.kind === 'coding' && other.kind === 'coding') return isSameCoding(one.coding, other.coding);
  if (one.kind === 'object' && other.kind === 'object')
    return JSON.stringify(one.object) === JSON.stringify(other.object);
  return compare(one, other) === 0;
}

function isSameCoding(one: Coding, other: Coding): boolean {
  const sameSystem = !one.system || !other.system || one.system === other.system;
  if (one.code === undefined && other.code === undefined) return sameSystem && one.display === other.display;
  return sameSystem && one.code === other.code;
}

/**
 * Below 0, 0, or above 0; null where the two cannot be put in order (other kinds, other units, a date and a part of
 * it). Texts by code unit; dates and times by the moment they name.
 */
export function compare(one: Plain, other: Plain): number | null {
  if (one.kind === 'number' && other.kind === 'number') return one.number - other.number;
  if (one.kind === 'truth' && other.kind === 'truth') return Number(one.truth) - Number(other.truth);
  if (one.kind === 'quantity' && other.kind === 'quantity') return compareQuantities(one.quantity, other.quantity);
  if (one.kind === 'number' && other.kind === 'text') return compareTexts(String(one.number), other.text);
  if (one.kind === 'text' && other.kind === 'number') return compareTexts(one.text, String(other.number));
  return one.kind === 'text' && other.kind === 'text' ? compareTexts(one.text, other.text) : null;
}

function compareQuantities(one: Quantity, other: Quantity): number | null {
  if (!areUnitsOne(one, other) || one.value === undefined || other.value === undefined) return null;
  return one.value - other.value;
}

/** Nothing is converted. A quantity without a unit is in any: it compares with what the question asks for. */
function areUnitsOne(one: Quantity, other: Quantity): boolean {
  if (one.code !== undefined && other.code !== undefined) return one.code === other.code;
  const [first, second] = [one, other].map(({ code, unit }) => [code, unit].filter((word) => word !== undefined));
  return !first?.length || !second?.length || first.some((word) => second.includes(word));
}

const dated = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;
const zoned = /T.*(Z|[+-]\d\d:\d\d)$/;

function compareTexts(one: string, other: string): number | null {
  if (one === other) return 0;
  if (zoned.test(one) && zoned.test(other) && dated.test(one) && dated.test(other)) {
    return Date.parse(one) - Date.parse(other);
  }
  const bothDates = dated.test(one) && dated.test(other);
  if (bothDates && (one.startsWith(other) || other.startsWith(one))) return null;
  return one < other ? -1 : 1;
}
