import { isDeclined } from './answers.ts';
import type { Answer, Response, ResponseItem } from './fhir.ts';
import type { Node, Tree } from './tree.ts';

type Wish = {
  /** Which nodes to write; the others are left out with all below them. */
  keep?: (node: Node) => boolean;
  /** Leave out group instances without an answer, items nobody knows, and declined answers. */
  bare?: boolean;
  /** Filled with the item written for each node, for expressions that start there. */
  places?: Map<Node, ResponseItem>;
};

/** The answers of a tree as a QuestionnaireResponse, in the questionnaire's order. */
export function writeTree(tree: Tree, wish: Wish = {}): Response {
  const { item: before, ...rest } = tree.response;
  const item = writeNodes(tree.roots, before, wish);
  return item.length > 0 ? { ...rest, item } : rest;
}

function writeNodes(nodes: Node[], before: ResponseItem[] | undefined, wish: Wish): ResponseItem[] {
  const written = nodes.flatMap((node) => writeNode(node, wish) ?? []);
  if (wish.bare) return written;
  const known = new Set(nodes.map((node) => node.item.linkId));
  return [...written, ...(before ?? []).filter((one) => !known.has(one.linkId))];
}

function writeNode(node: Node, wish: Wish): ResponseItem | undefined {
  if (wish.keep && !wish.keep(node)) return undefined;
  const { item: _item, answer: _answer, ...rest } = node.found ?? { linkId: node.item.linkId };
  const written: ResponseItem = rest;
  const answers = node.answers.flatMap((answer, under) => writeAnswer(node, answer, under, wish) ?? []);
  if (answers.length > 0) written.answer = answers;
  const below = node.answers.length === 0 ? writeNodes(node.children, node.found?.item, wish) : [];
  if (below.length > 0) written.item = below;
  const isEmpty = !written.answer && !written.item;
  const isPlaceholder = node.item.type === 'group' && node.item.repeats && node.found && !wish.bare;
  wish.places?.set(node, written);
  return isEmpty && !isPlaceholder ? undefined : written;
}

function writeAnswer(node: Node, answer: Answer, under: number, wish: Wish): Answer | undefined {
  if (wish.bare && isDeclined(answer)) return undefined;
  const { item, ...rest } = answer;
  const children = node.children.filter((child) => child.scope.under === under);
  const below = writeNodes(children, item, wish);
  return below.length > 0 ? { ...rest, item: below } : rest;
}
