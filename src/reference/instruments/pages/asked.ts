import type { Lang } from '#platform/i18n/catalogue.ts';
import type { Moment } from '../model/expressions.ts';
import type { Item, Questionnaire } from '../model/fhir.ts';
import type { Node } from '../model/tree.ts';
import type { words } from '../words.ts';

/** One question on its way to the page. */
export type Asked = {
  questionnaire: Questionnaire;
  moment: Moment;
  node: Node;
  item: Item;
  name: string;
  id: string;
  label: string;
  lang: Lang;
  t: ReturnType<typeof words>;
  canSkip: boolean;
  isWrong: boolean;
  /** What was typed that could not be read, shown again. */
  typed: string[] | undefined;
  /** Ids of its hint and its problem. */
  describedBy: string | undefined;
};
