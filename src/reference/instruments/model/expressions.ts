import { extensionsOf, fhirpathOf, launchNames } from './extensions.ts';
import type { Element, Questionnaire, Response, ResponseItem } from './fhir.ts';
import { functions, type Session, sessionOf } from './fhirpath-functions.ts';
import { fhirpathLibrary } from './fhirpath-library.ts';
import type { ValueSets } from './options.ts';
import { type Node, ownersOf, type Tree } from './tree.ts';
import { writeTree } from './write-tree.ts';

/** What is known from outside while a form is filled in. All of it may be left out. */
export type Moment = {
  /** For `now()` and `today()`, which are empty without. The model reads no clock. */
  now?: Date;
  /** `YYYY-MM-DD` in the county's zone. */
  today?: string;
  /** Values for the questionnaire's launch context, by name: `{ patient: {…} }`. */
  launch?: Readonly<Record<string, unknown>>;
  /** linkIds that are closed whatever was answered: for one, what may not be asked before counsel was there. */
  closed?: ReadonlySet<string>;
  /** Puts the county's own offset to a local `YYYY-MM-DDTHH:MM:SS`. */
  zoned?: (local: string) => string;
  valueSets?: ValueSets;
};

/** One state of the answers in which expressions are worked out. Only open questions and given answers are in it. */
export type Scene = Session & {
  questionnaire: Questionnaire;
  resource: Response;
  places: ReadonlyMap<Node, ResponseItem>;
  moment: Moment;
  variables: Map<string, unknown[]>;
};

export type Outcome = { values: unknown[]; fault?: string };

const copies = new WeakMap<Questionnaire, Questionnaire>();

export function sceneOf(tree: Tree, enabled: ReadonlySet<Node>, moment: Moment): Scene {
  const written = new Map<Node, ResponseItem>();
  const resource = writeTree(tree, { keep: (node) => enabled.has(node), bare: true, places: written });
  const copied = copyWithPlaces(resource, written);
  let questionnaire = copies.get(tree.questionnaire);
  if (!questionnaire) {
    questionnaire = structuredClone(tree.questionnaire);
    copies.set(tree.questionnaire, questionnaire);
  }
  return { ...copied, questionnaire, moment, now: moment.now, today: moment.today, variables: new Map() };
}

/** The library marks what it reads, so it reads a copy. */
function copyWithPlaces(resource: Response, written: Map<Node, ResponseItem>) {
  const pair = structuredClone({ resource, written: [...written.values()] });
  const places = new Map([...written.keys()].map((node, at) => [node, pair.written[at] ?? { linkId: '' }] as const));
  return { resource: pair.resource, places };
}

/**
 * A FHIRPath expression, worked out at a node (null: at the top). Its variables are those of the node and of all
 * around it; the inner one of two with the same name counts. A fault gives no values, and says why.
 */
export function evaluate(scene: Scene, node: Node | null, source: string): Outcome {
  try {
    return { values: run(scene, node, source, true, new Set()) };
  } catch (error) {
    return { values: [], fault: error instanceof Error ? error.message.slice(0, 300) : 'unknown' };
  }
}

/** Null when the expression can be run at all. */
export function whyNotCompiled(source: string): string | null {
  try {
    compiled(source, false, true);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 200) : 'unknown';
  }
}

type Run = (data: unknown, variables: object) => unknown[];

function run(scene: Scene, node: Node | null, source: string, resolved: boolean, busy: Set<string>): unknown[] {
  const place = node && (scene.places.get(node) ?? { linkId: node.item.linkId });
  const variables = environment(scene, node, place, busy);
  const result = compiled(source, node !== null, resolved)(place ?? scene.resource, variables);
  return Array.isArray(result) ? result : [];
}

function environment(scene: Scene, node: Node | null, place: unknown, busy: Set<string>): object {
  const variables: Record<PropertyKey, unknown> = Object.create(null);
  variables[sessionOf] = scene;
  for (const name of launchNames(scene.questionnaire)) variables[name] = [];
  Object.assign(variables, structuredClone(scene.moment.launch ?? {}));
  variables.resource = scene.resource;
  variables.rootResource = scene.resource;
  variables.questionnaire = scene.questionnaire;
  if (node) variables.qitem = node.item;
  variables.context = place ?? scene.resource;
  const line: (Node | null)[] = [null, ...(node ? [...ownersOf(node)].reverse() : []), ...(node ? [node] : [])];
  for (const owner of line) declare(scene, owner, variables, busy);
  return variables;
}

/** Variables, and calculations that have a name, are worked out when an expression first asks for them, once for each scene. */
function declare(scene: Scene, owner: Node | null, variables: Record<PropertyKey, unknown>, busy: Set<string>): void {
  const element: Element = owner ? owner.item : scene.questionnaire;
  for (const extension of [...extensionsOf(element, 'calculated'), ...extensionsOf(element, 'variable')]) {
    const name = extension.valueExpression?.name;
    const source = fhirpathOf(extension);
    if (!name) continue;
    if (source === undefined) {
      variables[name] ??= [];
      continue;
    }
    const key = `${owner?.name ?? ''} ${name}`;
    if (busy.has(key)) continue;
    Object.defineProperty(variables, name, {
      configurable: true,
      enumerable: true,
      get: () => variableOf(scene, owner, source, key, busy),
    });
  }
}

function variableOf(scene: Scene, owner: Node | null, source: string, key: string, busy: Set<string>): unknown[] {
  const known = scene.variables.get(key);
  if (known) return known;
  let value: unknown[] = [];
  try {
    value = run(scene, owner, source, false, new Set([...busy, key]));
  } catch {
    value = [];
  }
  scene.variables.set(key, value);
  return value;
}

const most = { kept: 4_000, length: 20_000 };
const kept = new Map<string, Run>();

function compiled(source: string, atItem: boolean, resolved: boolean): Run {
  if (source.length > most.length) throw new Error('the expression is too long');
  const key = `${atItem ? 'i' : 'r'}${resolved ? 'v' : 'n'}${source}`;
  const before = kept.get(key);
  if (before) return before;
  const path = atItem ? { base: 'QuestionnaireResponse.item', expression: source } : source;
  const options = {
    async: false,
    resolveInternalTypes: resolved,
    traceFn: () => {},
    userInvocationTable: functions,
  } as const;
  const { fhirpath, r4 } = fhirpathLibrary();
  const made = fhirpath.compile(path, r4, options) as Run;
  if (kept.size >= most.kept) kept.clear();
  kept.set(key, made);
  return made;
}
