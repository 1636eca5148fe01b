import { type Faults, fieldOf, type Sent, textOf } from './fields.ts';
import { textIn, textParts } from './made.ts';
import { type Group, group, sureness } from './remedy.ts';

const OWN_LIST = 'own-list-';
const MOST_CODES = 300;

/** Whether a list of offenses is the county's own, and no file's. */
export const isOwnList = (id: string): boolean => id.startsWith(OWN_LIST);
export const ownListId = (id: string): string => `${OWN_LIST}${id}`;

const at = (part: string) => fieldOf('offenses', part);
/** A code as charges write it: in California with the letters of its code, `PC 484(a)`. */
const code = /^(?=.*\d)[\p{L}\d][\p{L}\d .:§()/-]{0,39}$/u;
const californian = /^[a-z]{2,5} ?\d[\w.]*( ?\([\w.]+\))*$/i;

/** The codes that were written, one a line, each once. */
export const codesIn = (typed: string): string[] => [
  ...new Set(typed.split(/\r?\n/).flatMap((line) => line.trim().replaceAll(/\s+/g, ' ') || [])),
];

/** A list of offenses of the law's own, as somebody wrote it in the form; null: none was written. */
export function readList(
  sent: Sent,
  faults: Faults,
  { place, before, id }: { place: string; before: Group | undefined; id: string },
): Group | null {
  const codes = codesIn(textOf(sent, at('codes')));
  const label = textIn(sent, at('list'));
  if (codes.length === 0) {
    if (label) faults[at('codes')] = 'codesNeeded';
    return null;
  }
  const shape = place === 'us-ca' ? californian : code;
  if (codes.length > MOST_CODES || !codes.every((each) => shape.test(each)))
    faults[at('codes')] = place === 'us-ca' ? 'codesNotCalifornian' : 'codesNotRight';
  if (!label) faults[at('listEn')] = 'needed';
  const sure = sureness.safeParse(textOf(sent, at('how')));
  // What was written is not lost without a word.
  if (!sure.success) faults[at('how')] = 'chooseOne';
  if (textOf(sent, at('is')) === 'any') faults[at('is')] = 'listUnused';
  if (!label || !sure.success) return null;
  const list = {
    label,
    citation: textOf(sent, at('cite')) || textOf(sent, 'citation'),
    sure: sure.data,
    codes,
    complete: textOf(sent, at('whole')) === 'yes',
  };
  const stood = before && group.parse({ id: before.id, ...list });
  return stood && JSON.stringify(stood) === JSON.stringify(group.parse(before)) ? before : group.parse({ id, ...list });
}

/** The form's fields of a list. */
export const listParts = ({ label, codes, complete }: Group): Sent => ({
  ...textParts(label, at('list')),
  [at('codes')]: codes.join('\n'),
  [at('whole')]: complete ? 'yes' : '',
});
