import { isSame, plain } from './answers.ts';
import { isCalculated } from './calculation.ts';
import { enabledNodes, nearest } from './enablement.ts';
import type { Moment } from './expressions.ts';
import { extensionOf, isHidden } from './extensions.ts';
import type { EnableWhen, Questionnaire, Response, Value } from './fhir.ts';
import { isField } from './form-field.ts';
import { inField } from './form-values.ts';
import { optionsOf } from './options.ts';
import { type Node, type Tree, treeOf } from './tree.ts';

/**
 * A condition as the browser can judge it by the fields of the form: `n` the field's name, `o` how it is compared,
 * `v` with what. `in` and `out`: one, or none, of these values is chosen. `?`: whether it is answered.
 */
export type LiveCondition =
  | { n: string; o: '?'; v: boolean }
  | { n: string; o: 'in' | 'out'; v: string[] }
  | { n: string; o: '>' | '<' | '>=' | '<='; v: number | string };

/** Null when only the server can tell: expressions, units, and questions that are not in the form. */
export function liveConditions(tree: Tree, node: Node): LiveCondition[] | null {
  if (extensionOf(node.item, 'enableWhen')) return null;
  const conditions = (node.item.enableWhen ?? []).map((when) => liveCondition(tree, node, when));
  return conditions.every((condition) => condition !== null) ? conditions : null;
}

function liveCondition(tree: Tree, node: Node, when: EnableWhen): LiveCondition | null {
  const candidates = tree.nodes.filter((other) => other.item.linkId === when.question);
  const target = nearest(node, candidates);
  const asked = plain(when as Value);
  if (!target || !asked || !isField(tree.questionnaire, target.item) || target.item.type === 'attachment') return null;
  const n = target.name;
  if (when.operator === 'exists') return { n, o: '?', v: asked.kind === 'truth' ? asked.truth : true };
  const options = optionsOf(tree.questionnaire, target.item);
  if (when.operator !== '=' && when.operator !== '!=') {
    if (options || !['integer', 'decimal', 'date', 'time'].includes(target.item.type)) return null;
    if (asked.kind === 'number') return { n, o: when.operator, v: asked.number };
    return asked.kind === 'text' && target.item.type !== 'time' ? { n, o: when.operator, v: asked.text } : null;
  }
  const o = when.operator === '=' ? 'in' : 'out';
  if (options) {
    const fits = options.filter((option) => {
      const offered = plain(option.value);
      return offered !== null && isSame(offered, asked);
    });
    return { n, o, v: fits.map((option) => option.key) };
  }
  if (asked.kind === 'truth') return { n, o, v: [String(asked.truth)] };
  const isComparable = asked.kind === 'text' && ['string', 'text', 'url', 'date'].includes(target.item.type);
  return isComparable ? { n, o, v: [asked.text] } : null;
}

/** What a save answers the open page: which conditional parts are open now, and what was worked out. */
export type LiveState = { show: Record<string, boolean>; values: Record<string, string | string[]> };

/** `words` puts an answer that cannot be edited into words; see pages/answer-words.ts. */
export function liveState(
  questionnaire: Questionnaire,
  response: Response,
  words: (node: Node) => string,
  moment: Moment = {},
): LiveState {
  const tree = treeOf(questionnaire, response, moment.valueSets);
  const enabled = enabledNodes(tree, moment);
  const conditional = tree.nodes.filter((node) => isConditional(node) && !moment.closed?.has(node.item.linkId));
  // Nothing goes to a page that is not on it: what is hidden, or may not be asked, stays here.
  const calculated = tree.nodes.filter(
    (node) => isCalculated(node.item) && node.item.type !== 'group' && !isHidden(node.item) && enabled.has(node),
  );
  const valueOfField = (node: Node) => {
    if (!isField(tree.questionnaire, node.item)) return words(node);
    const written = node.answers.map((answer) => inField(tree.questionnaire, node.item, answer, moment));
    return node.item.repeats ? written : (written[0] ?? '');
  };
  return {
    show: Object.fromEntries(conditional.map((node) => [node.name, enabled.has(node)])),
    values: Object.fromEntries(calculated.map((node) => [node.name, valueOfField(node)])),
  };
}

export const isConditional = (node: Node): boolean =>
  Boolean(node.item.enableWhen?.length) || extensionOf(node.item, 'enableWhen') !== undefined;
