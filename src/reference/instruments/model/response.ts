import { problemsOfAnswer } from './answer-checks.ts';
import { hasValue, isDeclined, plain } from './answers.ts';
import { type Calculated, calculate } from './calculation.ts';
import { constraintProblems } from './constraints.ts';
import { enabledNodes } from './enablement.ts';
import type { Moment } from './expressions.ts';
import { isHidden, isRequired, occurrences } from './extensions.ts';
import type { Questionnaire, Response, ResponseItem } from './fhir.ts';
import { isAnswerable } from './form-field.ts';
import { optionOf } from './option-keys.ts';
import { absenceIn, optionsOf } from './options.ts';
import type { Problem } from './problem.ts';
import { allowsSkip, structureOf } from './structure.ts';
import { type Node, ownersOf, type Tree, treeOf } from './tree.ts';
import { writeTree } from './write-tree.ts';

/**
 * Everything in the answers that does not fit their questionnaire. Closed questions ask for nothing and are not
 * looked at. "Chose not to answer" satisfies a required question wherever it is offered. What is hidden or read-only is
 * not asked for, required or not: nobody at the form could mend it.
 */
export function checkResponse(questionnaire: Questionnaire, response: Response, moment: Moment = {}): Problem[] {
  const tree = treeOf(questionnaire, response, moment.valueSets);
  const enabled = enabledNodes(tree, moment);
  const open = tree.nodes.filter((node) => enabled.has(node));
  return [
    ...open.flatMap((node) => [...countProblems(tree, node), ...answerProblems(tree, node, moment)]),
    ...strangers(questionnaire, response),
    ...constraintProblems(tree, enabled, moment),
  ];
}

/**
 * The answers as they are kept for good: calculated ones worked out, those of closed questions and empty group
 * instances taken out. Where a list has codes of its own for "declined" and "not asked", a skipped or unanswered question
 * has that code.
 */
export function settleResponse(questionnaire: Questionnaire, response: Response, moment: Moment = {}): Calculated {
  const calculated = calculate(questionnaire, response, moment);
  const tree = treeOf(questionnaire, calculated.response, moment.valueSets);
  const enabled = enabledNodes(tree, moment);
  for (const node of enabled) if (isExpected(node)) node.answers = withAbsence(tree, node, moment);
  const kept = writeTree(tree, { keep: (node) => enabled.has(node) && !isEmptyInstance(node) });
  return { response: kept, problems: calculated.problems };
}

/** A required question stays open: it is asked for, not filled in. */
function withAbsence(tree: Tree, node: Node, moment: Moment): Node['answers'] {
  if (node.item.type !== 'choice' && node.item.type !== 'open-choice') return node.answers;
  if (node.answers.some(hasValue) || isHidden(node.item)) return node.answers;
  const isSkipped = node.answers.some(isDeclined);
  if (!isSkipped && isRequired(node.item)) return node.answers;
  const options = optionsOf(tree.questionnaire, node.item, moment.valueSets);
  const coded = absenceIn(options, isSkipped ? 'asked-declined' : 'not-asked');
  return coded ? [structuredClone(coded.value)] : node.answers;
}

/** A question is asked for only where it is met: not in an optional group instance left empty, nor under no answer. */
function isExpected(node: Node): boolean {
  for (const owner of ownersOf(node)) {
    if (owner.item.type !== 'group' && owner.answers.length === 0) return false;
    if (owner.item.repeats && owner.index >= occurrences(owner.item).min && isEmptyInstance(owner)) return false;
  }
  return true;
}

const isEmptyInstance = (node: Node): boolean =>
  node.item.type === 'group' && Boolean(node.item.repeats) && isBlank(node);

/** Neither answered nor declined, and nothing below it either. */
export const isBlank = (node: Node): boolean => node.answers.length === 0 && node.children.every(isBlank);

function countProblems(tree: Tree, node: Node): Problem[] {
  const { item } = node;
  if (item.type === 'display' || !isExpected(node)) return [];
  const isAsked = isAnswerable(tree.questionnaire, item);
  const { min: least, max } = occurrences(item);
  const min = isAsked ? least : 0;
  if (item.type === 'group') return node.index === 0 ? groupCount(tree, node, min, max) : [];
  if (node.answers.some(isDeclined)) {
    if (!allowsSkip(tree.questionnaire, item)) return [at(node, 'problemNoSkip')];
    return node.answers.some(hasValue) ? [at(node, 'problemBoth')] : [];
  }
  const count = node.answers.filter(hasValue).length;
  if (count === 0) return isAsked && isRequired(item) ? [at(node, 'problemRequired')] : [];
  if (count < min) return [at(node, 'problemTooFew', { min })];
  return count > max ? [at(node, 'problemTooMany', { max })] : [];
}

function groupCount(tree: Tree, node: Node, min: number, max: number): Problem[] {
  if (!node.item.repeats) return min > 0 && isBlank(node) ? [at(node, 'problemGroupRequired')] : [];
  const instances = tree.nodes.filter((other) => other.item === node.item && other.scope === node.scope);
  const filled = instances.filter((instance) => !isBlank(instance)).length;
  if (filled < min) return [at(node, 'problemTooFewGroups', { min })];
  return filled > max ? [at(node, 'problemTooManyGroups', { max })] : [];
}

function answerProblems(tree: Tree, node: Node, moment: Moment): Problem[] {
  if (node.item.type === 'group' || node.item.type === 'display') {
    return node.found?.answer?.length ? [at(node, 'problemNoAnswerHere')] : [];
  }
  const values = node.answers.filter((answer) => !isDeclined(answer));
  const seen = new Set(values.map((answer) => JSON.stringify(plain(answer))));
  const twice: Problem[] =
    node.item.repeats && node.item.answerOption && seen.size < values.length ? [at(node, 'problemTwice')] : [];
  return [
    ...values.flatMap((answer) => problemsOfAnswer(tree.questionnaire, node, answer, moment)),
    ...twice,
    ...exclusiveProblems(tree, node, moment),
  ];
}

/** An answer such as “none of these” stands alone (FHIR's optionExclusive). */
function exclusiveProblems(tree: Tree, node: Node, moment: Moment): Problem[] {
  const values = node.answers.filter(hasValue);
  if (values.length < 2) return [];
  const options = optionsOf(tree.questionnaire, node.item, moment.valueSets) ?? [];
  const alone = values.flatMap((answer) => optionOf(options, answer) ?? []).find(({ exclusive }) => exclusive);
  return alone ? [at(node, 'problemExclusive', { text: alone.label('en'), textEs: alone.label('es') })] : [];
}

/** Answers to questions that the questionnaire does not have, or has elsewhere. */
function strangers(questionnaire: Questionnaire, response: Response): Problem[] {
  const { byLinkId, parentOf } = structureOf(questionnaire);
  const visit = (items: ResponseItem[] | undefined, parent: string | undefined): Problem[] =>
    (items ?? []).flatMap((found): Problem[] => {
      const item = byLinkId.get(found.linkId);
      const belongs = item && parentOf.get(item)?.linkId === parent;
      if (!belongs)
        return [{ name: '', linkId: found.linkId, key: 'problemStranger', values: { linkId: found.linkId } }];
      const below = [...(found.item ?? []), ...(found.answer ?? []).flatMap((answer) => answer.item ?? [])];
      return visit(below, found.linkId);
    });
  return visit(response.item, undefined);
}

const at = (node: Node, key: Problem['key'], values: Problem['values'] = {}): Problem => ({
  name: node.name,
  linkId: node.item.linkId,
  key,
  values,
});
