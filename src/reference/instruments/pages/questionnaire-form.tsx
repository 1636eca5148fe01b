import type { Lang } from '#platform/i18n/catalogue.ts';
import { guarded } from '../guarded.ts';
import { withAnswerLists } from '../model/answer-lists.ts';
import { enabledNodes } from '../model/enablement.ts';
import type { Moment } from '../model/expressions.ts';
import { isHelp, isHidden, isHint, occurrences } from '../model/extensions.ts';
import type { Item, Questionnaire, Response } from '../model/fhir.ts';
import { buttons, isFixed, isUnderAnswer, underAnswers } from '../model/form-field.ts';
import { askedAs, wordsOf } from '../model/item-words.ts';
import { type Layout, layoutOf, sharedOptions, shownIn } from '../model/layout.ts';
import { isConditional, liveConditions } from '../model/live.ts';
import type { Problem } from '../model/problem.ts';
import { structureOf } from '../model/structure.ts';
import { type Node, namePart, treeOf } from '../model/tree.ts';
import { words } from '../words.ts';
import type { FileHref, Sheet } from './asked.ts';
import { ChoiceTable } from './choice-table.tsx';
import { Question } from './question.tsx';
import { helpsOf } from './question-hints.ts';
import { cellsOf, QuestionTable, type Row } from './question-table.tsx';
import { Why } from './why.tsx';

export type FieldsProps = {
  questionnaire: Questionnaire;
  response: Response;
  problems: readonly Problem[];
  lang: Lang;
  moment?: Moment;
  /** From `readForm`: what could not be read, to be shown again. */
  typed?: ReadonlyMap<string, string[]>;
  /** Only these parts of the top level, by linkId: one question a page. */
  only?: ReadonlySet<string>;
  /** The form came back with something to mend. */
  again?: boolean;
  fileHref?: FileHref;
};

/**
 * The fields of a questionnaire with its answers, to stand in a form. Works without script: closed parts are there,
 * hidden and disabled, and open after the next save. With the island `questionnaire` they open at once.
 */
export function QuestionnaireFields(props: FieldsProps) {
  const { response, lang, moment = {} } = props;
  const questionnaire = guarded(props.questionnaire, () => withAnswerLists(props.questionnaire, response, moment));
  const tree = treeOf(questionnaire, response, moment.valueSets);
  const sheet: Sheet = {
    tree,
    enabled: guarded(questionnaire, () => enabledNodes(tree, moment)),
    problems: Map.groupBy(props.problems, (problem) => problem.name),
    lang,
    moment,
    typed: props.typed ?? new Map(),
    again: props.again ?? false,
    fileHref: props.fileHref ?? (() => undefined),
  };
  const below = tree.nodes.filter(isUnderAnswer);
  const shown = tree.roots.filter((node) => !props.only || props.only.has(node.item.linkId));
  return (
    <div data-questionnaire>
      {structureOf(questionnaire).all.some(hasQuestionsBelow) ? (
        <input type="hidden" name={underAnswers} value={below.map(({ name }) => name).join(' ')} />
      ) : null}
      <Nodes nodes={shown} sheet={sheet} />
    </div>
  );
}

const hasQuestionsBelow = (item: Item): boolean =>
  item.type !== 'group' && Boolean(item.repeats) && (item.item ?? []).some((below) => below.type !== 'display');

/** Says whether what was typed is saved. The island speaks in it; without script it stays empty. */
/** @param refused what to do where a saving was refused; without it, to press the questionnaire's own button. */
export function SaveStatus({ lang, refused }: { lang: Lang; refused?: string }) {
  const t = words(lang);
  return (
    <p
      class="usa-hint"
      role="status"
      data-save-status
      data-saved={t('savedAt', {})}
      data-unsaved={t('notSaved')}
      data-offline={t('notSavedOffline')}
      data-refused={refused ?? t('saveRefused')}
    />
  );
}

export function Nodes({ nodes, sheet }: { nodes: Node[]; sheet: Sheet }) {
  return (
    <>
      {nodes.map((node) => (
        <Part node={node} sheet={sheet} />
      ))}
    </>
  );
}

/** What may not be asked at all is not on the page; what is not asked now is there for the island to open. */
function Part({ node, sheet }: { node: Node; sheet: Sheet }) {
  if (isHidden(node.item) || sheet.moment.closed?.has(node.item.linkId)) return null;
  // What explains a question or a group stands with it; what explains the whole stands here.
  if (isHelp(node.item) && node.scope.owner) return null;
  const isUnderQuestion = node.scope.owner !== null && node.scope.owner.item.type !== 'group';
  if (isUnderQuestion && isHint(node.item) && !isConditional(node)) return null;
  const body = <Body node={node} sheet={sheet} />;
  if (!isConditional(node)) return body;
  const isOpen = sheet.enabled.has(node);
  const conditions = liveConditions(sheet.tree, node);
  return (
    <fieldset
      class="usa-fieldset"
      role="presentation"
      data-part={node.name}
      data-when={conditions ? JSON.stringify(conditions) : undefined}
      data-all={node.item.enableBehavior === 'all' ? '' : undefined}
      hidden={!isOpen}
      disabled={!isOpen}
    >
      {body}
    </fieldset>
  );
}

function Body({ node, sheet }: { node: Node; sheet: Sheet }) {
  const { item } = node;
  if (item.type === 'group') return isLaterRow(node, sheet) ? null : <Group node={node} sheet={sheet} />;
  if (isHelp(item)) return <Why texts={[wordsOf(item, sheet.lang)]} lang={sheet.lang} />;
  if (item.type === 'display') return <p class="usa-prose">{wordsOf(item, sheet.lang)}</p>;
  return (
    <>
      <Question node={node} sheet={sheet} />
      {node.children.length > 0 ? (
        <div class="tl-below">
          <Nodes nodes={node.children} sheet={sheet} />
        </div>
      ) : null}
    </>
  );
}

/** In a table of instances the first stands for all. */
const isLaterRow = ({ item, index }: Node, { tree, moment }: Sheet): boolean =>
  index > 0 && layoutOf(tree.questionnaire, item, moment.valueSets) === 'rows';

function Group({ node, sheet }: { node: Node; sheet: Sheet }) {
  const { item } = node;
  const t = words(sheet.lang);
  const text = wordsOf(item, sheet.lang);
  const layout = layoutOf(sheet.tree.questionnaire, item, sheet.moment.valueSets);
  const legend = item.repeats && layout !== 'rows' ? t('instance', { what: text, n: node.index + 1 }) : text;
  const siblings = sheet.tree.nodes.filter((other) => other.item === item && other.scope === node.scope);
  const problems = (layout === 'rows' ? siblings : [node]).flatMap(({ name }) => sheet.problems.get(name) ?? []);
  const canChange = item.repeats && !isFixed(sheet.tree.questionnaire, item);
  const isLast = layout === 'rows' || siblings.at(-1) === node;
  return (
    <>
      <fieldset
        class={item.repeats && !layout ? 'usa-fieldset tl-part tl-part--instance' : 'usa-fieldset tl-part'}
        aria-describedby={problems.length > 0 ? `${node.name}#problem` : undefined}
      >
        {legend ? <legend class="usa-legend">{legend}</legend> : null}
        {problems.length > 0 ? (
          <span class="usa-error-message" id={`${node.name}#problem`}>
            {problems.map((problem) => t(problem.key, problem.values)).join(' ')}
          </span>
        ) : null}
        <Why texts={helpsOf(node, sheet)} lang={sheet.lang} />
        <Inside node={node} siblings={siblings} layout={layout} sheet={sheet} />
        {canChange && !layout && siblings.length > 1 ? <TakeAway node={node} what={legend} sheet={sheet} /> : null}
      </fieldset>
      {canChange && isLast && siblings.length < occurrences(item).max ? (
        <button
          type="submit"
          class="usa-button usa-button--outline"
          name={buttons.add}
          value={`${node.scope.prefix}.${namePart(item.linkId)}`}
          formnovalidate
        >
          {t('addAnother', { what: text })}
        </button>
      ) : null}
    </>
  );
}

type InsideProps = { node: Node; siblings: Node[]; layout: Layout | null; sheet: Sheet };

/** What stands in a group: its questions one below the other, or in a table where its author wants one. */
function Inside({ node, siblings, layout, sheet }: InsideProps) {
  const { item } = node;
  const shown = shownIn(item);
  const draw = (cell: Node, inRow: Sheet) => <Part node={cell} sheet={inRow} />;
  const table = (columns: Item[], rows: Row[]) => (
    <>
      <Hints node={node} sheet={sheet} />
      <QuestionTable item={item} columns={columns} rows={rows} sheet={sheet} draw={draw} />
    </>
  );
  if (layout === 'rows') {
    const rows = siblings.map((row) => {
      const name = words(sheet.lang)('instance', {
        what: askedAs(item, sheet.lang),
        n: row.index + 1,
      });
      const canChange = !isFixed(sheet.tree.questionnaire, item);
      const after = canChange && siblings.length > 1 ? <TakeAway node={row} what={name} sheet={sheet} /> : undefined;
      return { name, cells: cellsOf(row), after };
    });
    return table(shown, rows);
  }
  if (layout === 'grid') {
    const rows = cellsOf(node).map((row) => ({ name: askedAs(row.item, sheet.lang), cells: cellsOf(row) }));
    return table(shownIn(shown[0] ?? item), rows);
  }
  const open = cellsOf(node).filter((row) => !sheet.moment.closed?.has(row.item.linkId));
  const options = layout && sharedOptions(sheet.tree.questionnaire, item, sheet.moment.valueSets);
  if (options && !open.some(isConditional))
    return (
      <>
        <Hints node={node} sheet={sheet} />
        <ChoiceTable node={node} rows={open} options={options} sheet={sheet} />
      </>
    );
  return <Nodes nodes={node.children} sheet={sheet} />;
}

/** What is said of a table stands above it. */
const Hints = ({ node, sheet }: { node: Node; sheet: Sheet }) => (
  <Nodes nodes={node.children.filter(({ item }) => isHint(item))} sheet={sheet} />
);

function TakeAway({ node, what, sheet }: { node: Node; what: string; sheet: Sheet }) {
  return (
    <button
      type="submit"
      class="usa-button usa-button--unstyled"
      name={buttons.remove}
      value={node.name}
      formnovalidate
    >
      {words(sheet.lang)('takeAway', { what })}
    </button>
  );
}
