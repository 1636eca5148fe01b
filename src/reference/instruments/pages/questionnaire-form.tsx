import type { Lang } from '#platform/i18n/catalogue.ts';
import { guarded } from '../guarded.ts';
import { enabledNodes } from '../model/enablement.ts';
import type { Moment } from '../model/expressions.ts';
import { inLanguage, isHelp, isHidden, isHint, occurrences } from '../model/extensions.ts';
import type { Questionnaire, Response } from '../model/fhir.ts';
import { buttons } from '../model/form-field.ts';
import { isConditional, liveConditions } from '../model/live.ts';
import type { Problem } from '../model/problem.ts';
import { type Node, namePart, treeOf } from '../model/tree.ts';
import { words } from '../words.ts';
import type { FileHref, Sheet } from './asked.ts';
import { Question } from './question.tsx';
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
  const { questionnaire, response, lang, moment = {} } = props;
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
  const shown = tree.roots.filter((node) => !props.only || props.only.has(node.item.linkId));
  return (
    <div data-questionnaire>
      <Nodes nodes={shown} sheet={sheet} />
    </div>
  );
}

/** Says whether what was typed is saved. The island speaks in it; without script it stays empty. */
export function SaveStatus({ lang }: { lang: Lang }) {
  const t = words(lang);
  return (
    <p
      class="usa-hint"
      role="status"
      data-save-status
      data-saved={t('savedAt', {})}
      data-unsaved={t('notSaved')}
      data-offline={t('notSavedOffline')}
      data-refused={t('saveRefused')}
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
  if (isHidden(node.item) || isHelp(node.item) || sheet.moment.closed?.has(node.item.linkId)) return null;
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
  if (item.type === 'group') return <Group node={node} sheet={sheet} />;
  if (item.type === 'display') return <p class="usa-prose">{inLanguage(item.text, item._text, sheet.lang)}</p>;
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

function Group({ node, sheet }: { node: Node; sheet: Sheet }) {
  const { item } = node;
  const t = words(sheet.lang);
  const text = inLanguage(item.text, item._text, sheet.lang);
  const legend = item.repeats ? t('instance', { what: text, n: node.index + 1 }) : text;
  const problems = sheet.problems.get(node.name) ?? [];
  const help = node.children.find((child) => isHelp(child.item));
  const siblings = sheet.tree.nodes.filter((other) => other.item === item && other.scope === node.scope);
  const isLast = siblings.at(-1) === node;
  return (
    <>
      <fieldset
        class={item.repeats ? 'usa-fieldset tl-part tl-part--instance' : 'usa-fieldset tl-part'}
        aria-describedby={problems.length > 0 ? `${node.name}#problem` : undefined}
      >
        {legend ? <legend class="usa-legend">{legend}</legend> : null}
        {problems.length > 0 ? (
          <span class="usa-error-message" id={`${node.name}#problem`}>
            {problems.map((problem) => t(problem.key, problem.values)).join(' ')}
          </span>
        ) : null}
        {help ? <Why text={inLanguage(help.item.text, help.item._text, sheet.lang)} lang={sheet.lang} /> : null}
        <Nodes nodes={node.children} sheet={sheet} />
        {item.repeats && siblings.length > 1 ? (
          <button
            type="submit"
            class="usa-button usa-button--unstyled"
            name={buttons.remove}
            value={node.name}
            formnovalidate
          >
            {t('takeAway', { what: legend })}
          </button>
        ) : null}
      </fieldset>
      {item.repeats && isLast && siblings.length < occurrences(item).max ? (
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
