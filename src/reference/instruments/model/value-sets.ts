import type { Concept, Questionnaire, ValueSet } from './fhir.ts';
import { codeSystemShape, valueSetShape } from './questionnaire-shape.ts';

/** Value sets kept outside a questionnaire, by their canonical address (a `|version` is passed over). */
export type ValueSets = ReadonlyMap<string, ValueSet>;

/** A canonical address without its version. */
export const bare = (canonical: string): string => canonical.split('|')[0] ?? canonical;

/** The value set at an address, in the questionnaire or at hand outside; undefined when it is neither, or not a sound one. */
export function valueSetAt(questionnaire: Questionnaire, canonical: string, outside?: ValueSets): ValueSet | undefined {
  const address = bare(canonical);
  const inside = questionnaire.contained?.find(
    (resource) => resource.resourceType === 'ValueSet' && (address === `#${resource.id}` || address === resource.url),
  );
  const found = inside ?? outside?.get(address);
  return found && valueSetShape.safeParse(found).success ? (found as ValueSet) : undefined;
}

/** The addresses of the value sets that one takes in. */
export function includedBy(resource: unknown): string[] {
  const read = valueSetShape.safeParse(resource);
  return read.success ? (read.data.compose?.include ?? []).flatMap(({ valueSet }) => (valueSet ?? []).map(bare)) : [];
}

/**
 * The codes written out in a value set: its expansion, else what its definition lists one by one, takes in from other
 * value sets and from code systems at hand, without what it excludes. A circle of value sets ends where it began.
 * Null when part of it is not at hand (a filter, a code system elsewhere): half a list would hide answers.
 */
export function conceptsOf(
  questionnaire: Questionnaire,
  valueSet: ValueSet,
  outside?: ValueSets,
  met: Met = new Map(),
): Concept[] | null {
  const before = met.get(valueSet);
  if (before !== undefined) return before;
  met.set(valueSet, []);
  const concepts = workOut(questionnaire, valueSet, outside, met);
  met.set(valueSet, concepts);
  return concepts;
}

/** Each value set is read once, whoever takes it in. */
type Met = Map<ValueSet, Concept[] | null>;

function workOut(
  questionnaire: Questionnaire,
  valueSet: ValueSet,
  outside: ValueSets | undefined,
  met: Met,
): Concept[] | null {
  const expansion = (valueSet.expansion?.contains ?? []).flatMap(flat).filter((concept) => !isAbstract(concept));
  if (expansion.length > 0) return expansion;
  const read = (part: Part) => partOf(questionnaire, part, outside, met);
  const parts = (valueSet.compose?.include ?? []).map(read);
  const taken = (valueSet.compose?.exclude ?? []).map(read);
  if ([...parts, ...taken].some((part) => part === null)) return null;
  const gone = new Set(taken.flatMap((part) => (part ?? []).map(nameOf)));
  const seen = new Set<string>();
  return parts
    .flatMap((part) => part ?? [])
    .filter((concept) => {
      const name = nameOf(concept);
      if (gone.has(name) || seen.has(name)) return false;
      seen.add(name);
      return true;
    });
}

type Part = NonNullable<NonNullable<ValueSet['compose']>['include']>[number];

function partOf(questionnaire: Questionnaire, part: Part, outside: ValueSets | undefined, met: Met): Concept[] | null {
  const { system, concept, filter, valueSet } = part;
  if (concept) return concept.map((one) => (system === undefined ? one : { system, ...one }));
  if (filter && filter.length > 0) return null;
  const own = system === undefined ? undefined : codesOf(questionnaire, system);
  if (system !== undefined && !own) return null;
  const sets = (valueSet ?? []).map((canonical) => {
    const found = valueSetAt(questionnaire, canonical, outside);
    return found ? conceptsOf(questionnaire, found, outside, met) : null;
  });
  if (sets.some((one) => one === null)) return null;
  const lists = [...(own ? [own] : []), ...sets.map((one) => one ?? [])];
  const [first = [], ...others] = lists;
  // FHIR: what one `include` names several times over is what all of them have.
  const names = others.map((list) => new Set(list.map(nameOf)));
  return first.filter((one) => names.every((known) => known.has(nameOf(one))));
}

/** Every code of a contained code system. */
function codesOf(questionnaire: Questionnaire, system: string): Concept[] | undefined {
  const found = questionnaire.contained?.find(
    (resource) => resource.resourceType === 'CodeSystem' && resource.url === bare(system),
  );
  const read = codeSystemShape.safeParse(found);
  if (!read.success) return undefined;
  return ((read.data.concept ?? []) as Concept[]).flatMap(flatTree).map((one) => ({ system: bare(system), ...one }));
}

const flat = (concept: Concept): Concept[] => [concept, ...(concept.contains ?? []).flatMap(flat)];
const flatTree = (concept: Concept): Concept[] => [concept, ...(concept.concept ?? []).flatMap(flatTree)];
const nameOf = ({ system, code, display }: Concept): string => JSON.stringify([system ?? '', code ?? display ?? '']);

const isAbstract = (concept: Concept): boolean =>
  ('abstract' in concept && concept.abstract === true) || (concept.code === undefined && concept.display === undefined);
