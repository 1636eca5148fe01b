import { circlesIn } from './circles.ts';
import { extensionsOf, fhirpathOf } from './extensions.ts';
import type { Element, Item, Questionnaire } from './fhir.ts';
import type { Remark } from './questionnaire.ts';
import { structureOf } from './structure.ts';
import { includedBy } from './value-sets.ts';

/** What leads back to itself, each circle as a sentence. The engine ends such circles; a person should know of them. */
export function circleNotes(questionnaire: Questionnaire): Remark[] {
  const { all } = structureOf(questionnaire);
  const opening = edgesOf(all, openedBy);
  const calculation = edgesOf(all, (item) => readBy(item, 'calculated'));
  const either = edgesOf(all, (item) => [...openedBy(item), ...readBy(item, 'calculated')]);
  const plain = new Set([...circlesIn(opening), ...circlesIn(calculation)].flat());
  return [
    ...told('noteOpeningCircle', opening),
    ...told('noteCalculationCircle', calculation),
    // One that needs both kinds to close; those above are told already.
    ...told('noteMixedCircle', either, (circle) => !circle.some((linkId) => plain.has(linkId))),
    ...[questionnaire, ...all].flatMap((element) => told('noteVariableCircle', variableEdges(element))),
    ...told('noteValueSetCircle', valueSetEdges(questionnaire)),
  ];
}

type Edges = ReadonlyMap<string, readonly string[]>;

const told = (key: Remark['key'], edges: Edges, isTold: (circle: string[]) => boolean = () => true): Remark[] =>
  circlesIn(edges)
    .filter(isTold)
    .map((circle) => ({ key, values: { list: listed(circle) } }));

const listed = (circle: string[]): string => {
  const shown = circle.slice(0, 8).join(' → ');
  return circle.length > 8 ? `${shown} …` : `${shown} → ${circle[0]}`;
};

/** Only to items that are in the file, and lead on. */
function edgesOf(items: readonly Item[], of: (item: Item) => string[]): Edges {
  const all = new Map(items.map((item) => [item.linkId, of(item)] as const).filter(([, to]) => to.length > 0));
  return new Map([...all].map(([linkId, to]) => [linkId, to.filter((one) => all.has(one))]));
}

const openedBy = (item: Item): string[] => [
  ...(item.enableWhen ?? []).map((when) => when.question),
  ...readBy(item, 'enableWhen'),
];

/** What an expression reads is told by the linkIds quoted in it: enough to warn. */
const readBy = (item: Item, kind: 'calculated' | 'enableWhen'): string[] =>
  extensionsOf(item, kind).flatMap((extension) =>
    [...(fhirpathOf(extension) ?? '').matchAll(/'([^']{1,255})'/g)].map(([, text = '']) => text),
  );

function variableEdges(element: Element): Edges {
  const variables = extensionsOf(element, 'variable').flatMap((extension) => {
    const name = extension.valueExpression?.name;
    return name ? [{ name, source: fhirpathOf(extension) ?? '' }] : [];
  });
  const names = new Set(variables.map(({ name }) => name));
  return new Map(
    variables.map(({ name, source }) => [
      name,
      [...source.matchAll(/%([A-Za-z]\w*)/g)].flatMap(([, to = '']) => (names.has(to) ? [to] : [])),
    ]),
  );
}

function valueSetEdges(questionnaire: Questionnaire): Edges {
  const sets = (questionnaire.contained ?? []).filter((resource) => resource.resourceType === 'ValueSet');
  const nameOf = (resource: (typeof sets)[number]) => String(resource.url ?? `#${resource.id}`);
  return new Map(
    sets.map((set) => [
      nameOf(set),
      includedBy(set).flatMap((address) => {
        const other = sets.find((one) => address === `#${one.id}` || address === one.url);
        return other ? [nameOf(other)] : [];
      }),
    ]),
  );
}
