import { inexactNumbers } from './exact-numbers.ts';
import type { Questionnaire } from './fhir.ts';
import { isTooDeep, most, type Reading, type Remark, readQuestionnaire } from './questionnaire.ts';
import { bare, includedBy } from './value-sets.ts';

/** One of the questionnaires in a bundle, to choose from. */
export type Choice = { at: number; title: string };

/** A file as it was read; `choices` when it is a bundle with several questionnaires, of which `picked` was read. */
export type FileReading = Reading & { choices: Choice[]; picked: number };

type Resource = Record<string, unknown>;

/**
 * Reads a file: a Questionnaire, or a Bundle with one or more, whose value sets and code systems come along as
 * contained resources where the questionnaire refers to them. Never throws, whatever comes in.
 */
export function readQuestionnaireFile(text: string, picked = 0): FileReading {
  const input = parsed(text);
  if (input === null) return refused({ key: 'faultNotJson', values: {} });
  if (isTooDeep(input)) return refused({ key: 'faultTooLarge', values: { items: most.items } });
  if (input.resourceType === undefined && Array.isArray(input.items))
    return refused({ key: 'faultLForms', values: {} });
  const numbers = inexactNumbers(text).map((number): Remark => ({ key: 'noteNumber', values: { number } }));
  if (input.resourceType !== 'Bundle') {
    const reading = readQuestionnaire(input);
    return { ...reading, notes: [...numbers, ...reading.notes], choices: [], picked: 0 };
  }
  const resources = resourcesOf(input);
  const found = resources.filter((resource) => resource.resourceType === 'Questionnaire');
  const chosen = found[picked] ?? found[0];
  if (!chosen) return refused({ key: 'faultNoneInside', values: {} });
  const { questionnaire, n } = withTerminology(chosen, resources);
  const reading = readQuestionnaire(questionnaire);
  const bundled: Remark[] = n > 0 ? [{ key: 'noteBundled', values: { n } }] : [];
  const notes = [...bundled, ...numbers, ...reading.notes];
  const choices = found.length > 1 ? found.map((each, at) => ({ at, title: titleOf(each, at) })) : [];
  return { ...reading, notes, choices, picked: found.indexOf(chosen) };
}

const refused = (fault: Remark): FileReading => ({ ok: false, faults: [fault], notes: [], choices: [], picked: 0 });

function parsed(text: string): Resource | null {
  if (text.length > most.characters) return { resourceType: 'Questionnaire', item: tooMany };
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isResource(value) ? value : null;
  } catch {
    return null;
  }
}

const isResource = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Stands for a file that is not even read. */
const tooMany = Array.from({ length: most.items + 1 }, (_, at) => ({ linkId: String(at) }));

const resourcesOf = (bundle: Resource): Resource[] =>
  (Array.isArray(bundle.entry) ? bundle.entry : []).flatMap((entry: unknown) =>
    isResource(entry) && isResource(entry.resource) ? [entry.resource] : [],
  );

const titleOf = (resource: Resource, at: number): string =>
  [resource.title, resource.name, resource.url, resource.id]
    .find((text) => typeof text === 'string' && text !== '')
    ?.toString()
    .slice(0, 200) ?? String(at + 1);

/** The questionnaire with the value sets and code systems of the bundle that it leads to. */
function withTerminology(questionnaire: Resource, resources: Resource[]): { questionnaire: Resource; n: number } {
  const known = new Map<string, Resource>();
  for (const resource of resources)
    if (
      (resource.resourceType === 'ValueSet' || resource.resourceType === 'CodeSystem') &&
      typeof resource.url === 'string'
    )
      known.set(resource.url, resource);
  const contained: unknown[] = Array.isArray(questionnaire.contained) ? questionnaire.contained : [];
  const inside = new Set(contained.flatMap((one) => (isResource(one) ? [one.url] : [])));
  const waiting = addressesIn(questionnaire);
  const taken = new Map<string, Resource>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const address = bare(next);
    const found = known.get(address);
    if (!found || taken.has(address) || inside.has(address)) continue;
    taken.set(address, found);
    waiting.push(...includedBy(found), ...systemsIn(found));
  }
  if (taken.size === 0) return { questionnaire, n: 0 };
  const ids = new Set(contained.flatMap((one) => (isResource(one) ? [one.id] : [])));
  const added = [...taken.values()].map((resource, at) => {
    const own = typeof resource.id === 'string' && !ids.has(resource.id) ? resource.id : `bundled-${at + 1}`;
    ids.add(own);
    return { ...resource, id: own };
  });
  return { questionnaire: { ...questionnaire, contained: [...contained, ...added] }, n: added.length };
}

function addressesIn(questionnaire: Resource): string[] {
  const found: string[] = [];
  const waiting: unknown[] = [questionnaire.item, questionnaire.contained];
  for (let at = waiting.pop(); waiting.length > 0 || at !== undefined; at = waiting.pop()) {
    if (Array.isArray(at)) waiting.push(...at);
    else if (isResource(at)) {
      if (typeof at.answerValueSet === 'string') found.push(at.answerValueSet);
      if (at.resourceType === 'ValueSet') found.push(...includedBy(at), ...systemsIn(at));
      waiting.push(at.item);
    }
  }
  return found;
}

/** The code systems that a value set takes in whole. */
function systemsIn(valueSet: Resource): string[] {
  const compose = isResource(valueSet.compose) ? valueSet.compose.include : undefined;
  return (Array.isArray(compose) ? compose : []).flatMap((part: unknown) =>
    isResource(part) && typeof part.system === 'string' && !part.concept ? [part.system] : [],
  );
}

/** What a person sees first of what was read. */
export type Summary = { questions: number; groups: number; texts: number; valueSets: number; calculated: number };

export function summaryOf(
  questionnaire: Questionnaire,
  items: readonly { type: string; extension?: unknown }[],
): Summary {
  const count = (of: (type: string) => boolean) => items.filter(({ type }) => of(type)).length;
  return {
    questions: count((type) => type !== 'group' && type !== 'display'),
    groups: count((type) => type === 'group'),
    texts: count((type) => type === 'display'),
    valueSets: (questionnaire.contained ?? []).filter((one) => one.resourceType === 'ValueSet').length,
    calculated: items.filter((item) => JSON.stringify(item.extension ?? '').includes('calculatedExpression')).length,
  };
}
