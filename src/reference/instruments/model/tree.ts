import { occurrences } from './extensions.ts';
import type { Answer, Item, Questionnaire, Response, ResponseItem } from './fhir.ts';
import { answerKeys } from './option-keys.ts';
import type { ValueSets } from './options.ts';
import { workingCopyOf } from './working-copy.ts';

/**
 * A questionnaire laid over its answers: one node for each group instance, question and text that a person could meet,
 * answered or not.
 */
export type Node = {
  item: Item;
  /** Its name in a form, unique and stable: `q.<linkId>`, or below a repeated group `q.<group>:<n>.<linkId>`. */
  name: string;
  /** Which instance of a repeating group, from 0. */
  index: number;
  scope: Scope;
  /** Place in reading order. */
  order: number;
  found: ResponseItem | undefined;
  answers: Answer[];
  children: Node[];
};

/** Where nodes live: at the top, in one group instance, or below one answer of a question. */
export type Scope = { owner: Node | null; under: number; outer: Scope | null; depth: number; prefix: string };

export type Tree = { questionnaire: Questionnaire; response: Response; nodes: Node[]; roots: Node[] };

const most = { instances: 50, nodes: 20_000 };

export function treeOf(document: Questionnaire, response: Response, valueSets?: ValueSets): Tree {
  const questionnaire = workingCopyOf(document);
  const nodes: Node[] = [];
  const growing = { questionnaire, nodes, valueSets };
  const top: Scope = { owner: null, under: 0, outer: null, depth: 0, prefix: 'q' };
  const roots = grow(growing, questionnaire.item, response.item, top);
  return { questionnaire, response, nodes, roots };
}

/** A linkId as part of a form name: as it is, but for the signs that names use themselves, and spaces. */
export const namePart = (text: string): string =>
  text.toWellFormed().replace(/[%:#\s\p{Cc}]/gu, (sign) => encodeURIComponent(sign));

type Growing = { questionnaire: Questionnaire; nodes: Node[]; valueSets: ValueSets | undefined };

function grow(tree: Growing, items: Item[] | undefined, found: ResponseItem[] | undefined, scope: Scope): Node[] {
  return (items ?? []).flatMap((item) => {
    const here = (found ?? []).filter((one) => one.linkId === item.linkId);
    return item.type === 'group' ? growGroup(tree, item, here, scope) : [growQuestion(tree, item, here, scope)];
  });
}

function growGroup(tree: Growing, item: Item, found: ResponseItem[], scope: Scope): Node[] {
  const room = tree.nodes.length < most.nodes ? most.instances : 1;
  const wanted = item.repeats ? Math.min(Math.max(1, occurrences(item).min), room) : 1;
  const count = item.repeats ? Math.max(found.length, wanted) : 1;
  return Array.from({ length: count }, (_, index) => {
    const node = newNode(tree, item, item.repeats ? found[index] : merged(found), scope, index);
    const prefix = item.repeats ? node.name : scope.prefix;
    const inner: Scope = { owner: node, under: 0, outer: scope, depth: scope.depth + 1, prefix };
    node.children = grow(tree, item.item, node.found?.item, inner);
    return node;
  });
}

function growQuestion(tree: Growing, item: Item, found: ResponseItem[], scope: Scope): Node {
  const node = newNode(tree, item, merged(found), scope, 0);
  if (item.type === 'display' || !item.item) return node;
  const inner = (under: number, key: string): Scope => ({
    owner: node,
    under,
    outer: scope,
    depth: scope.depth + 1,
    prefix: item.repeats ? `${node.name}:${namePart(key)}` : scope.prefix,
  });
  const keys = answerKeys(tree.questionnaire, item, node.answers, tree.valueSets);
  node.children = node.answers.flatMap((answer, under) =>
    grow(tree, item.item, answer.item, inner(under, keys[under] ?? '')),
  );
  if (node.answers.length === 0) node.children = grow(tree, item.item, node.found?.item, inner(0, '0'));
  return node;
}

function newNode(tree: Growing, item: Item, found: ResponseItem | undefined, scope: Scope, index: number): Node {
  const name = `${scope.prefix}.${namePart(item.linkId)}${item.type === 'group' && item.repeats ? `:${index}` : ''}`;
  const answers = item.type === 'group' || item.type === 'display' ? [] : (found?.answer ?? []);
  const node: Node = { item, name, index, scope, order: tree.nodes.length, found, answers, children: [] };
  tree.nodes.push(node);
  return node;
}

/** Some programs write a repeating question once for each answer: the answers belong together. */
function merged(found: ResponseItem[]): ResponseItem | undefined {
  const [first, ...others] = found;
  if (!first || others.length === 0) return first;
  const answer = found.flatMap((one) => one.answer ?? []);
  const item = found.flatMap((one) => one.item ?? []);
  return { ...first, ...(answer.length > 0 && { answer }), ...(item.length > 0 && { item }) };
}

/** The owners around a node, nearest first. */
export function* ownersOf(node: Node): Generator<Node> {
  for (let scope: Scope | null = node.scope; scope; scope = scope.outer) if (scope.owner) yield scope.owner;
}
