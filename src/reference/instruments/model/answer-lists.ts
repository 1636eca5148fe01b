import { enabledNodes } from './enablement.ts';
import { evaluate, type Moment, sceneOf } from './expressions.ts';
import { extensionOf, fhirpathOf } from './extensions.ts';
import type { AnswerOption, Item, Questionnaire, Response } from './fhir.ts';
import { structureOf } from './structure.ts';
import { treeOf } from './tree.ts';

const most = { options: 200, kept: 20 };

/**
 * The questionnaire with the lists that it works out from the answers (SDC answerExpression) in their places; itself
 * where it has none. In a repeating group all instances share the list of all of them. An expression that gives nothing
 * leaves the question as it is.
 */
export function withAnswerLists(questionnaire: Questionnaire, response: Response, moment: Moment): Questionnaire {
  if (!structureOf(questionnaire).all.some(listSource)) return questionnaire;
  const tree = treeOf(questionnaire, response, moment.valueSets);
  const scene = sceneOf(tree, enabledNodes(tree, moment), moment);
  const lists = new Map<Item, AnswerOption[]>();
  for (const node of tree.nodes) {
    const source = listSource(node.item);
    if (source === undefined) continue;
    const found = evaluate(scene, node, source).values.flatMap((value) => optionFrom(value) ?? []);
    lists.set(node.item, distinct([...(lists.get(node.item) ?? []), ...found]));
  }
  return remembered(questionnaire, JSON.stringify([...lists.values()]), () => ({
    ...tree.questionnaire,
    ...(tree.questionnaire.item && { item: filled(tree.questionnaire.item, lists) }),
  }));
}

const listSource = (item: Item): string | undefined => fhirpathOf(extensionOf(item, 'answers'));

const filled = (items: Item[], lists: ReadonlyMap<Item, AnswerOption[]>): Item[] =>
  items.map((item) => {
    const answerOption = lists.get(item);
    return {
      ...item,
      ...(answerOption?.length && { answerOption }),
      ...(item.item && { item: filled(item.item, lists) }),
    };
  });

const distinct = (options: AnswerOption[]): AnswerOption[] =>
  [...new Map(options.map((option) => [JSON.stringify(option), option])).values()].slice(0, most.options);

function optionFrom(value: unknown): AnswerOption | undefined {
  if (typeof value === 'string') return { valueString: value };
  if (typeof value === 'number') return Number.isInteger(value) ? { valueInteger: value } : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const plain = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
  if ('code' in plain || 'display' in plain) return { valueCoding: plain };
  return 'reference' in plain ? { valueReference: plain } : undefined;
}

const made = new WeakMap<Questionnaire, Map<string, Questionnaire>>();

/** The same lists give the same questionnaire, so that what is known of it is worked out once. */
function remembered(questionnaire: Questionnaire, lists: string, make: () => Questionnaire): Questionnaire {
  const all = made.get(questionnaire) ?? new Map<string, Questionnaire>();
  made.set(questionnaire, all);
  const found = all.get(lists) ?? make();
  if (all.size >= most.kept) all.clear();
  all.set(lists, found);
  return found;
}
