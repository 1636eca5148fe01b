import type { Lang } from '#platform/i18n/catalogue.ts';
import type { Moment } from '../model/expressions.ts';
import type { Answer, Attachment, Item, Questionnaire } from '../model/fhir.ts';
import { inField } from '../model/form-values.ts';
import type { Problem } from '../model/problem.ts';
import type { Node, Tree } from '../model/tree.ts';
import type { words } from '../words.ts';

/** What every part of the form knows. */
export type Sheet = {
  tree: Tree;
  enabled: ReadonlySet<Node>;
  problems: ReadonlyMap<string, Problem[]>;
  lang: Lang;
  moment: Moment;
  typed: ReadonlyMap<string, string[]>;
  /** The form came back: a browser does not give a chosen file back. */
  again: boolean;
  fileHref: FileHref;
  /** In a table: what the row is called. The column's heading is not shown again beside the field. */
  row?: string;
};

/** Where a kept file can be opened; undefined where it cannot. */
export type FileHref = (file: Attachment) => string | undefined;

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
  fileHref: FileHref;
  row: string | undefined;
  /** Ids of its hint and its problem. */
  describedBy: string | undefined;
};

/** An answer as it stands in its field. */
export const shown = ({ questionnaire, item, moment }: Asked, answer: Answer): string =>
  inField(questionnaire, item, answer, moment);
