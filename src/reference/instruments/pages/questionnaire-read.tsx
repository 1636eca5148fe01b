import type { Lang } from '#platform/i18n/catalogue.ts';
import { guarded } from '../guarded.ts';
import { withAnswerLists } from '../model/answer-lists.ts';
import { isOverridden } from '../model/calculation.ts';
import { enabledNodes } from '../model/enablement.ts';
import type { Moment } from '../model/expressions.ts';
import { isHidden } from '../model/extensions.ts';
import type { Questionnaire, Response } from '../model/fhir.ts';
import { askedAs, wordsOf } from '../model/item-words.ts';
import { isBlank } from '../model/response.ts';
import { type Node, type Tree, treeOf } from '../model/tree.ts';
import { words } from '../words.ts';
import { answerWords } from './answer-words.ts';
import type { FileHref } from './asked.ts';

export type ReadProps = {
  questionnaire: Questionnaire;
  response: Response;
  lang: Lang;
  moment?: Moment;
  /** Show questions that were open and have no answer. */
  withUnanswered?: boolean;
  /** The level of the first headings, 2 to 6. */
  level?: 2 | 3 | 4 | 5 | 6;
  fileHref?: FileHref;
};

type Sheet = {
  tree: Tree;
  enabled: ReadonlySet<Node>;
  lang: Lang;
  moment: Moment;
  withUnanswered: boolean;
  fileHref: FileHref;
};

/** The answers to read: each question with its answer in words. Closed questions are left out. */
export function QuestionnaireAnswers(props: ReadProps) {
  const { response, lang, moment = {}, withUnanswered = false, level = 3, fileHref = () => undefined } = props;
  const questionnaire = guarded(props.questionnaire, () => withAnswerLists(props.questionnaire, response, moment));
  const tree = treeOf(questionnaire, response, moment.valueSets);
  const sheet: Sheet = {
    tree,
    enabled: guarded(questionnaire, () => enabledNodes(tree, moment)),
    lang,
    moment,
    withUnanswered,
    fileHref,
  };
  return <Level nodes={tree.roots} sheet={sheet} level={level} />;
}

/** Questions that stand together make one list; a group makes a heading of its own. */
function Level({ nodes, sheet, level }: { nodes: Node[]; sheet: Sheet; level: number }) {
  const shown = nodes.filter((node) => isShown(node, sheet));
  const runs: Node[][] = [];
  for (const node of shown) {
    const run = runs.at(-1);
    if (run && run[0]?.item.type !== 'group' && node.item.type !== 'group') run.push(node);
    else runs.push([node]);
  }
  return (
    <>
      {runs.map((run) =>
        run[0]?.item.type === 'group' ? (
          <Group node={run[0]} sheet={sheet} level={level} />
        ) : (
          <dl>
            {run.map((node) => (
              <Pair node={node} sheet={sheet} level={level} />
            ))}
          </dl>
        ),
      )}
    </>
  );
}

function Group({ node, sheet, level }: { node: Node; sheet: Sheet; level: number }) {
  const { item } = node;
  const Heading = `h${Math.min(level, 6)}` as 'h3';
  const text = wordsOf(item, sheet.lang);
  const heading = item.repeats ? words(sheet.lang)('instance', { what: text, n: node.index + 1 }) : text;
  return (
    <section>
      {heading ? <Heading>{heading}</Heading> : null}
      <Level nodes={node.children} sheet={sheet} level={level + 1} />
    </section>
  );
}

function Pair({ node, sheet, level }: { node: Node; sheet: Sheet; level: number }) {
  const t = words(sheet.lang);
  const { item } = node;
  const answers = node.answers.map((answer) => {
    const text = answerWords(sheet.tree.questionnaire, item, answer, sheet.lang, sheet.moment);
    const href = answer.valueAttachment && sheet.fileHref(answer.valueAttachment);
    return href ? <a href={href}>{text}</a> : text;
  });
  const below = node.children.filter((child) => isShown(child, sheet));
  return (
    <div>
      <dt>{askedAs(item, sheet.lang)}</dt>
      {answers.length === 0 ? <dd class="usa-hint">{t('noAnswer')}</dd> : answers.map((answer) => <dd>{answer}</dd>)}
      {isOverridden(node) ? <dd class="usa-hint">{t('putByPerson')}</dd> : null}
      {below.length > 0 ? (
        <dd>
          <Level nodes={below} sheet={sheet} level={level} />
        </dd>
      ) : null}
    </div>
  );
}

function isShown(node: Node, sheet: Sheet): boolean {
  if (node.item.type === 'display' || isHidden(node.item) || !sheet.enabled.has(node)) return false;
  return sheet.withUnanswered || !isBlank(node);
}
