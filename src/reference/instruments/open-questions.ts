import type { Lang } from '#platform/i18n/catalogue.ts';
import { guarded } from './guarded.ts';
import { enabledNodes } from './model/enablement.ts';
import type { Moment } from './model/expressions.ts';
import type { Answer, Questionnaire, Response } from './model/fhir.ts';
import { askedAs } from './model/item-words.ts';
import { optionsOf } from './model/options.ts';
import { treeOf } from './model/tree.ts';

/** A question that is asked now and has no answer: what a form sends to answer it, and what may be chosen (none: words). */
export type OpenQuestion = {
  linkId: string;
  name: string;
  label: string;
  options: { value: string; label: string; answer: Answer }[];
};

/** The questions of a page that stand open, in their order: what was answered before may be offered there to be confirmed. */
export const openQuestions = (questionnaire: Questionnaire, response: Response, lang: Lang, moment: Moment) =>
  guarded(questionnaire, (): OpenQuestion[] => {
    const tree = treeOf(questionnaire, response, moment.valueSets);
    const enabled = enabledNodes(tree, moment);
    const isOpen = (node: (typeof tree.nodes)[number]) =>
      enabled.has(node) && node.answers.length === 0 && !moment.closed?.has(node.item.linkId);
    return tree.nodes
      .filter(
        (node) => isOpen(node) && !node.item.repeats && (node.item.type === 'choice' || node.item.type === 'text'),
      )
      .map(({ item, name }) => ({
        linkId: item.linkId,
        name,
        label: askedAs(item, lang),
        options: (optionsOf(questionnaire, item, moment.valueSets) ?? []).map(({ key, value, label }) => ({
          value: key,
          label: label(lang),
          answer: value,
        })),
      }));
  });
