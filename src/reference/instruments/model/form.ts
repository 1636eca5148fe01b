import { isDeclined, plain } from './answers.ts';
import { calculate, isCalculated, isOverridden, overriddenMark, withInitialValues } from './calculation.ts';
import type { Moment } from './expressions.ts';
import { extensionOf, urls } from './extensions.ts';
import type { Attachment, Questionnaire, Response } from './fhir.ts';
import { isField, isUnderAnswer } from './form-field.ts';
import { Desk } from './form-reading.ts';
import { signs, unitKey, written } from './form-values.ts';
import { optionOf } from './option-keys.ts';
import { optionsOf } from './options.ts';
import type { Problem } from './problem.ts';
import { structureOf } from './structure.ts';
import { type Node, ownersOf, treeOf } from './tree.ts';
import { workingCopyOf } from './working-copy.ts';

/** A form as it is posted: names with values; `FormData` and `URLSearchParams` are such. */
export type Entries = Iterable<readonly [string, unknown]>;

export type FormRead = {
  response: Response;
  /** What could not be read at all. `checkResponse` finds the rest. */
  problems: Problem[];
  /** What was typed where it could not be read, by name, to be shown again. */
  typed: ReadonlyMap<string, string[]>;
};

/**
 * Reads a posted form into the answers. A field that was not posted (a closed question, another page) keeps its
 * earlier answer; one posted empty loses it. Hidden, read-only and closed questions cannot be changed by a post.
 * Calculated answers are worked out again. Never throws, whatever was posted.
 */
export function readForm(document: Questionnaire, entries: Entries, before: Response, moment: Moment = {}): FormRead {
  const questionnaire = workingCopyOf(document);
  const desk = new Desk(questionnaire, entries, moment);
  const items = desk.readItems(questionnaire.item, 'q', before.item);
  const { item: _item, ...rest } = before;
  let response: Response = items.length > 0 ? { ...rest, item: items } : rest;
  response = withInitialValues(questionnaire, response, isNewAfter(questionnaire, before, desk.added, moment), moment);
  const calculated = calculate(questionnaire, markOverrides(questionnaire, before, response, moment), moment);
  return { response: calculated.response, problems: [...desk.problems, ...calculated.problems], typed: desk.typed };
}

/** Which questions came with this post: in an instance asked for, or below an answer that was not there before. */
function isNewAfter(questionnaire: Questionnaire, before: Response, added: string | undefined, moment: Moment) {
  const earlier = new Set(treeOf(questionnaire, before, moment.valueSets).nodes.map(({ name }) => name));
  return (node: Node): boolean => {
    const isAdded =
      added !== undefined &&
      (node.name.startsWith(`${added}.`) || [...ownersOf(node)].some((owner) => owner.name === added));
    return isAdded || (isUnderAnswer(node) && !earlier.has(node.name));
  };
}

/** The form that would give these answers: its names and values, empty ones too. */
export function formEntries(
  questionnaire: Questionnaire,
  response: Response,
  moment: Moment = {},
): [string, string | Attachment][] {
  return treeOf(questionnaire, response, moment.valueSets).nodes.flatMap((node) =>
    isField(questionnaire, node.item) ? entriesOf(questionnaire, node, moment) : [],
  );
}

function entriesOf(questionnaire: Questionnaire, node: Node, moment: Moment): [string, string | Attachment][] {
  const { item, name, answers } = node;
  if (answers.some(isDeclined)) return [[`${name}${signs.skipPart}`, '1']];
  if (answers.length === 0) return [[name, '']];
  const options = optionsOf(questionnaire, item, moment.valueSets);
  return answers.flatMap((answer): [string, string | Attachment][] => {
    if (answer.valueAttachment) return [[name, answer.valueAttachment]];
    const value = written(questionnaire, item, answer, moment);
    if (options && item.type === 'open-choice' && !optionOf(options, answer))
      return [[`${name}${signs.otherPart}`, answer.valueString ?? value]];
    const unit = answer.valueQuantity;
    return unit && extensionOf(item, 'unitOption')
      ? [
          [name, value],
          [`${name}${signs.unitPart}`, unitKey(unit)],
        ]
      : [[name, value]];
  });
}

/** A calculated answer that a person changed is marked as theirs; emptied, it is calculated again. */
function markOverrides(questionnaire: Questionnaire, before: Response, after: Response, moment: Moment): Response {
  if (!structureOf(questionnaire).hasExpressions) return after;
  const earlier = new Map(treeOf(questionnaire, before, moment.valueSets).nodes.map((node) => [node.name, node]));
  for (const node of treeOf(questionnaire, after, moment.valueSets).nodes) {
    if (!isCalculated(node.item) || !node.found) continue;
    const then = earlier.get(node.name);
    const isKept = JSON.stringify(then?.answers.map(plain) ?? []) === JSON.stringify(node.answers.map(plain));
    const isTheirs = node.answers.length > 0 && (isKept ? then !== undefined && isOverridden(then) : true);
    const others = (node.found.extension ?? []).filter((extension) => extension.url !== urls.overridden[0]);
    const extension = isTheirs ? [...others, overriddenMark] : others;
    if (extension.length > 0) node.found.extension = extension;
    else delete node.found.extension;
  }
  return after;
}
