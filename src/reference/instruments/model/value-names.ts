import type { Item } from './fhir.ts';

const names: Record<Item['type'], readonly string[]> = {
  group: [],
  display: [],
  boolean: ['valueBoolean'],
  decimal: ['valueDecimal'],
  integer: ['valueInteger'],
  date: ['valueDate'],
  dateTime: ['valueDateTime'],
  time: ['valueTime'],
  string: ['valueString'],
  text: ['valueString'],
  url: ['valueUri'],
  choice: ['valueCoding'],
  'open-choice': ['valueCoding', 'valueString'],
  attachment: ['valueAttachment'],
  reference: ['valueReference'],
  quantity: ['valueQuantity'],
};

/** What an answer of this type may be held in (hl7.org/fhir/R4/codesystem-item-type.html); a list can offer others. */
export const namesOfType = (item: Item): readonly string[] => names[item.type];
