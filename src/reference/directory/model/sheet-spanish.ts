import type { Body } from './directory.ts';
import type { Translation } from './profile.ts';
import type { Column } from './sheet-columns.ts';

type Say = (column: Column) => string;

/** Longer words, which have commas of their own: only semicolons and lines part them. */
export const lines = <T>(cell: string, make: (words: string) => T): T[] | undefined =>
  cell === ''
    ? undefined
    : cell
        .split(/[;\n]/)
        .map((words) => words.trim())
        .filter(Boolean)
        .map(make);

/** What a service will not take, and why in brackets. */
export function exclusionIn(line: string): Body {
  const [, what = line, why] = /^(.+?)\s*\(([^()]+)\)$/.exec(line) ?? [];
  return why === undefined ? { what } : { what, why };
}

/** Columns whose cells are lists, each beside the Spanish of it: the same things in the same order. */
const pairedLists = [
  ['documents', 'documentsSpanish'],
  ['exclusions', 'exclusionsSpanish'],
  ['access', 'accessSpanish'],
] as const satisfies readonly (readonly [Column, Column])[];

const pairedTexts = [
  ['description', 'descriptionSpanish'],
  ['eligibility', 'eligibilitySpanish'],
  ['fees', 'feesSpanish'],
  ['bus', 'busSpanish'],
] as const satisfies readonly (readonly [Column, Column])[];

/** Which have not as many things in Spanish as there are: which belongs to which, nobody can tell. */
export const unpaired = (say: Say): Column[] => [
  ...pairedTexts.flatMap(([own, spanish]) => (say(spanish) !== '' && say(own) === '' ? [spanish] : [])),
  ...pairedLists.flatMap(([own, spanish]) => {
    const [all, said] = [partsOf(say(own)), partsOf(say(spanish))];
    return said.length > 0 && said.length !== all.length ? [spanish] : [];
  }),
];

export const spanishOfService = (say: Say): Translation[] | undefined =>
  pairs([
    [say('service') || say('organization'), say('serviceSpanish')],
    [say('description'), say('descriptionSpanish')],
    [say('eligibility'), say('eligibilitySpanish')],
    [say('fees'), say('feesSpanish')],
    ...zipped(partsOf(say('documents')), partsOf(say('documentsSpanish'))),
    ...exclusionPairs(say),
  ]);

export const spanishOfPlace = (say: Say): Translation[] | undefined =>
  pairs([[say('bus'), say('busSpanish')], ...zipped(partsOf(say('access')), partsOf(say('accessSpanish')))]);

type Pair = readonly [own: string, spanish: string];

function exclusionPairs(say: Say): Pair[] {
  const [own, spanish] = [say('exclusions'), say('exclusionsSpanish')].map((cell) => lines(cell, exclusionIn) ?? []);
  return (own ?? []).flatMap((each, at) => {
    const other = spanish?.[at];
    return other
      ? (['what', 'why'] as const).map((part): Pair => [String(each[part] ?? ''), String(other[part] ?? '')])
      : [];
  });
}

const partsOf = (cell: string): string[] => lines(cell, (words) => words) ?? [];
const zipped = (own: readonly string[], spanish: readonly string[]): Pair[] =>
  own.map((each, at) => [each, spanish[at] ?? '']);

/** Each once. What says the same in both languages needs no translation, or has none. */
function pairs(all: readonly Pair[]): Translation[] | undefined {
  const said = new Map(all.filter(([own, spanish]) => own !== '' && spanish !== '' && own !== spanish));
  return said.size === 0 ? undefined : [...said].map(([of, says]) => ({ language: 'es', of, says }));
}
