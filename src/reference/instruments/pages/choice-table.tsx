// biome-ignore-all lint/a11y/noRedundantRoles: display:block on a phone takes the table roles away in some browsers
import { isRequired } from '../model/extensions.ts';
import { askedAs } from '../model/item-words.ts';
import { absenceIn, type Option } from '../model/options.ts';
import { allowsSkip } from '../model/structure.ts';
import type { Node } from '../model/tree.ts';
import { words } from '../words.ts';
import type { Sheet } from './asked.ts';
import { linesOf } from './question-choices.tsx';
import { helpsOf, hintsOf } from './question-hints.ts';
import { Why } from './why.tsx';

type Props = { node: Node; rows: Node[]; options: readonly Option[]; sheet: Sheet };

/** Questions that share their answers: one row a question, one column an answer. On a phone each question is a card. */
export function ChoiceTable({ node, rows, options, sheet }: Props) {
  const t = words(sheet.lang);
  const { questionnaire } = sheet.tree;
  const canSkip = !absenceIn(options, 'asked-declined') && rows.some((row) => allowsSkip(questionnaire, row.item));
  const columns = [
    ...options.map((option) => [option.prefix, option.label(sheet.lang)].filter(Boolean).join(' ')),
    ...(canSkip ? [t('skip')] : []),
  ];
  return (
    <div class="tl-scroll">
      <table class="usa-table tl-table tl-table--form" role="table">
        <caption class="usa-sr-only">{askedAs(node.item, sheet.lang)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t('question')}
            </th>
            {columns.map((label) => (
              <th scope="col" role="columnheader">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <ChoiceRow row={row} options={options} columns={columns} sheet={sheet} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = { row: Node; options: readonly Option[]; columns: string[]; sheet: Sheet };

function ChoiceRow({ row, options, columns, sheet }: RowProps) {
  const t = words(sheet.lang);
  const { name, item } = row;
  const text = askedAs(item, sheet.lang);
  const problems = sheet.problems.get(name) ?? [];
  const lines = linesOf(row, options, sheet);
  const hints = hintsOf(row, sheet);
  const hintId = hints.length > 0 ? `${name}#hint` : undefined;
  const problemId = problems.length > 0 ? `${name}#problem` : undefined;
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <input type="hidden" name={name} value="" />
        {text}
        {isRequired(item) ? <span class="usa-hint"> ({t('required')})</span> : null}
        {hintId ? (
          <span class="usa-hint" id={hintId}>
            {hints.join(' ')}
          </span>
        ) : null}
        <Why texts={helpsOf(row, sheet)} lang={sheet.lang} />
        {problemId ? (
          <span class="usa-error-message" id={problemId}>
            <span class="usa-sr-only">{t('errorPrefix')} </span>
            {problems.map((problem) => t(problem.key, problem.values)).join(' ')}
          </span>
        ) : null}
      </th>
      {columns.map((label, at) => {
        const line = lines[at];
        return (
          <td role="cell" data-label={label}>
            <div>
              {line ? (
                <input
                  class="tl-cell-choice"
                  type={item.repeats ? 'checkbox' : 'radio'}
                  id={at === 0 ? name : `${name}#${at}`}
                  name={name}
                  value={line.value}
                  checked={line.on}
                  aria-label={`${text}: ${label}`}
                  aria-describedby={[hintId, problemId].filter(Boolean).join(' ') || undefined}
                  autocomplete="off"
                />
              ) : null}
            </div>
          </td>
        );
      })}
    </tr>
  );
}
