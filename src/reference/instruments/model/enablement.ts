import { compare, hasValue, isSame, type Plain, plain } from './answers.ts';
import { evaluate, type Moment, sceneOf } from './expressions.ts';
import { extensionOf, fhirpathOf } from './extensions.ts';
import type { EnableWhen, Questionnaire, Response, Value } from './fhir.ts';
import { type Node, type Tree, treeOf } from './tree.ts';

/**
 * Which questions are open now, by form name. A closed group or question closes all below it, and the answers of a
 * closed question count for nothing. Ends for every questionnaire: where conditions turn in a circle without coming
 * to rest, the questions in it stay open, so that a faulty rule never hides one.
 */
export function enablement(questionnaire: Questionnaire, response: Response, moment: Moment = {}): ReadonlySet<string> {
  const tree = treeOf(questionnaire, response, moment.valueSets);
  return new Set([...enabledNodes(tree, moment)].map((node) => node.name));
}

export function enabledNodes(tree: Tree, moment: Moment): Set<Node> {
  const rules = rulesOf(tree, moment);
  let enabled = settle(tree, rules);
  const expressed = tree.nodes.filter((node) => expressionOn(node) !== undefined);
  if (expressed.length === 0) return enabled;
  const pinned = new Set<Node>();
  for (let round = 0; round <= expressed.length * 2 + 2 && round < most.rounds; round++) {
    const scene = sceneOf(tree, enabled, moment);
    const changed = expressed.filter((node) => {
      const verdict = pinned.has(node) || evaluate(scene, node, expressionOn(node) ?? '').values[0] === true;
      const differs = rules.verdicts.get(node) !== verdict;
      rules.verdicts.set(node, verdict);
      return differs;
    });
    if (changed.length === 0) return enabled;
    if (round >= expressed.length + 1) for (const node of changed) pinned.add(node);
    for (const node of pinned) rules.verdicts.set(node, true);
    enabled = settle(tree, rules);
  }
  return enabled;
}

const most = { rounds: 24, passes: 64 };

const expressionOn = (node: Node): string | undefined => fhirpathOf(extensionOf(node.item, 'enableWhen'));

type Condition = { target: Node | undefined; when: EnableWhen; asked: Plain | null };
type Rules = { conditions: Map<Node, Condition[]>; verdicts: Map<Node, boolean>; closed: ReadonlySet<string> };

function rulesOf(tree: Tree, moment: Moment): Rules {
  const byLinkId = Map.groupBy(tree.nodes, (node) => node.item.linkId);
  const conditions = new Map<Node, Condition[]>();
  for (const node of tree.nodes) {
    if (!node.item.enableWhen?.length) continue;
    conditions.set(
      node,
      node.item.enableWhen.map((when) => ({
        target: nearest(node, byLinkId.get(when.question) ?? []),
        when,
        asked: plain(when as Value),
      })),
    );
  }
  return { conditions, verdicts: new Map(), closed: moment.closed ?? new Set() };
}

/** The occurrence meant: around the node, else in the innermost scope they share, the last before it or first after. */
export function nearest(node: Node, candidates: readonly Node[]): Node | undefined {
  if (candidates.length < 2) return candidates[0];
  const scopes = new Map<object, number>();
  for (let scope: Node['scope'] | null = node.scope; scope; scope = scope.outer) {
    if (scope.owner && candidates.includes(scope.owner)) return scope.owner;
    scopes.set(scope, scope.depth);
  }
  const shared = (other: Node): number => {
    for (let scope: Node['scope'] | null = other.scope; scope; scope = scope.outer) {
      const depth = scopes.get(scope);
      if (depth !== undefined) return depth;
    }
    return -1;
  };
  const deepest = Math.max(...candidates.map(shared));
  const near = candidates.filter((candidate) => shared(candidate) === deepest);
  return near.findLast((candidate) => candidate.order < node.order) ?? near[0];
}

/** Passes in reading order until nothing changes; what will not come to rest is pinned open, and the passes go on. */
function settle(tree: Tree, rules: Rules): Set<Node> {
  const enabled = new Set(tree.nodes);
  const pinned = new Set<Node>();
  for (let round = 0; round < most.passes; round++) {
    let changed = new Set<Node>();
    for (let pass = 0; pass < most.passes; pass++) {
      changed = onePass(tree, rules, enabled, pinned);
      if (changed.size === 0) return enabled;
    }
    for (const node of changed) pinned.add(node);
  }
  return enabled;
}

function onePass(tree: Tree, rules: Rules, enabled: Set<Node>, pinned: ReadonlySet<Node>): Set<Node> {
  const changed = new Set<Node>();
  for (const node of tree.nodes) {
    const { owner } = node.scope;
    const open = (owner === null || enabled.has(owner)) && (pinned.has(node) || isWanted(node, rules, enabled));
    if (open === enabled.has(node)) continue;
    changed.add(node);
    if (open) enabled.add(node);
    else enabled.delete(node);
  }
  return changed;
}

function isWanted(node: Node, rules: Rules, enabled: ReadonlySet<Node>): boolean {
  if (rules.closed.has(node.item.linkId) || rules.verdicts.get(node) === false) return false;
  const conditions = rules.conditions.get(node);
  if (!conditions) return true;
  const holds = (condition: Condition) => isMet(condition, enabled);
  return node.item.enableBehavior === 'all' ? conditions.every(holds) : conditions.some(holds);
}

function isMet({ target, when, asked }: Condition, enabled: ReadonlySet<Node>): boolean {
  const answers = target && enabled.has(target) ? target.answers.filter(hasValue) : [];
  if (when.operator === 'exists') return answers.length > 0 === (asked?.kind === 'truth' ? asked.truth : true);
  const given = answers.flatMap((answer) => plain(answer) ?? []);
  if (!asked) return false;
  if (when.operator === '=') return given.some((value) => isSame(value, asked));
  if (when.operator === '!=') return !given.some((value) => isSame(value, asked));
  return given.some((value) => isOrdered(compare(value, asked), when.operator));
}

function isOrdered(order: number | null, operator: EnableWhen['operator']): boolean {
  if (order === null) return false;
  if (operator === '>') return order > 0;
  if (operator === '<') return order < 0;
  return operator === '>=' ? order >= 0 : order <= 0;
}
