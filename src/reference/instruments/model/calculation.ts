import { plain } from './answers.ts';
import { enabledNodes } from './enablement.ts';
import { evaluate, type Moment, type Scene, sceneOf } from './expressions.ts';
import { extensionOf, fhirpathOf, isMarked, urls } from './extensions.ts';
import type { Answer, Item, Questionnaire, Response } from './fhir.ts';
import { weightOfAnswer } from './fhirpath-functions.ts';
import { initialOf } from './initial-values.ts';
import type { Problem } from './problem.ts';
import { type Node, treeOf } from './tree.ts';
import { toAnswers } from './typed-answers.ts';
import { writeTree } from './write-tree.ts';

export type Calculated = { response: Response; problems: Problem[] };

const most = { rounds: 24 };

/** A group has no answer to work out: its expression is a variable for what stands in it, where it has a name. */
export const isCalculated = (item: Item): boolean =>
  item.type !== 'group' && item.type !== 'display' && fhirpathOf(extensionOf(item, 'calculated')) !== undefined;
export const isOverridden = (node: Node): boolean => isMarked(node.found, 'overridden');

/**
 * Works out every calculated answer, again and again until none changes (24 rounds at most: then the last values stand
 * and a problem says so). What a person put in the place of a calculated value is kept. Closed questions are left as
 * they are; they count for nothing.
 */
export function calculate(questionnaire: Questionnaire, before: Response, moment: Moment = {}): Calculated {
  let response = before;
  for (let round = 0; ; round++) {
    const tree = treeOf(questionnaire, response, moment.valueSets);
    const due = tree.nodes.filter((node) => isCalculated(node.item) && !isOverridden(node));
    if (due.length === 0) return { response, problems: [] };
    const enabled = enabledNodes(tree, moment);
    const scene = sceneOf(tree, enabled, moment);
    const open = due.filter((node) => enabled.has(node));
    const results = open.map((node) => resultAt(scene, node));
    const changed = results.filter(({ node, answers }) => !areEqual(node.answers, answers));
    if (changed.length === 0) return { response, problems: results.flatMap(({ problem }) => problem ?? []) };
    for (const { node, answers } of changed) setAnswers(node, answers);
    response = writeTree(tree);
    if (round >= most.rounds)
      return { response, problems: changed.map(({ node }) => problemAt(node, 'problemUnsettled')) };
  }
}

/** A questionnaire's first answers: its initial values, and those that its expressions draw from the launch context. */
export function startResponse(questionnaire: Questionnaire, moment: Moment = {}): Response {
  const { url, version } = questionnaire;
  const canonical = url && (version ? `${url}|${version}` : url);
  const empty: Response = {
    resourceType: 'QuestionnaireResponse',
    ...(canonical && { questionnaire: canonical }),
    status: 'in-progress',
  };
  return calculate(
    questionnaire,
    withInitialValues(questionnaire, empty, () => true, moment),
    moment,
  ).response;
}

/** Fills in the initial values of the nodes asked for that have no answer yet. */
export function withInitialValues(
  questionnaire: Questionnaire,
  before: Response,
  isAsked: (node: Node) => boolean,
  moment: Moment = {},
): Response {
  const tree = treeOf(questionnaire, before, moment.valueSets);
  const asked = tree.nodes.filter((node) => isAsked(node) && node.answers.length === 0);
  for (const node of asked) setAnswers(node, initialOf(tree.questionnaire, node.item, moment.valueSets));
  const response = writeTree(tree);
  const expressed = asked.filter((node) => node.answers.length === 0 && initialExpressionOf(node));
  if (expressed.length === 0) return response;
  const names = new Set(expressed.map((node) => node.name));
  const second = treeOf(questionnaire, response, moment.valueSets);
  const scene = sceneOf(second, new Set(second.nodes), moment);
  for (const node of second.nodes) {
    const source = names.has(node.name) ? initialExpressionOf(node) : undefined;
    if (source)
      setAnswers(node, toAnswers(questionnaire, node.item, evaluate(scene, node, source).values, moment.zoned));
  }
  return writeTree(second);
}

/**
 * The sum of the scores of all open answers, by `ordinalValue` or `itemWeight`; null when none of them has a score.
 * With a linkId, only of the answers in that group or question.
 */
export function totalScore(
  questionnaire: Questionnaire,
  response: Response,
  moment: Moment = {},
  within?: string,
): number | null {
  const tree = treeOf(questionnaire, response, moment.valueSets);
  const enabled = enabledNodes(tree, moment);
  const isWithin = (node: Node) => within === undefined || lineUp(node).some((at) => at.item.linkId === within);
  const weights = tree.nodes
    .filter((node) => enabled.has(node) && isWithin(node))
    .flatMap((node) =>
      node.answers.flatMap((answer) => weightOfAnswer(questionnaire, node.item, answer, moment.valueSets) ?? []),
    );
  return weights.length === 0 ? null : weights.reduce((sum, weight) => sum + weight, 0);
}

function lineUp(node: Node): Node[] {
  const line = [node];
  for (let { owner } = node.scope; owner; { owner } = owner.scope) line.push(owner);
  return line;
}

const initialExpressionOf = (node: Node): string | undefined => fhirpathOf(extensionOf(node.item, 'initial'));

function resultAt(scene: Scene, node: Node): { node: Node; answers: Answer[]; problem?: Problem } {
  const source = fhirpathOf(extensionOf(node.item, 'calculated')) ?? '';
  const { values, fault } = evaluate(scene, node, source);
  const answers = toAnswers(scene.questionnaire, node.item, values, scene.moment.zoned);
  if (fault !== undefined) return { node, answers, problem: problemAt(node, 'problemExpression') };
  if (values.length > 0 && answers.length === 0) return { node, answers, problem: problemAt(node, 'problemResult') };
  return { node, answers };
}

const problemAt = (node: Node, key: Problem['key']): Problem => ({
  name: node.name,
  linkId: node.item.linkId,
  key,
  values: {},
});

const areEqual = (one: Answer[], other: Answer[]): boolean =>
  JSON.stringify(one.map(plain)) === JSON.stringify(other.map(plain));

/** Puts new answers in place; what was nested under each stays with its position. */
function setAnswers(node: Node, answers: Answer[]): void {
  node.answers = answers.map((answer, at) => {
    const below = node.answers[at]?.item;
    return below ? { ...answer, item: below } : answer;
  });
}

/** The mark that a person's own value stands in the place of the calculated one. */
export const overriddenMark = { url: urls.overridden[0], valueBoolean: true };
