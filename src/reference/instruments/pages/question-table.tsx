// biome-ignore-all lint/a11y/noRedundantRoles: display:block on a phone takes the table roles away in some browsers
import type { Child } from 'hono/jsx';
import { isRequired } from '../model/extensions.ts';
import type { Item } from '../model/fhir.ts';
import { askedAs } from '../model/item-words.ts';
import { shownIn } from '../model/layout.ts';
import type { Node } from '../model/tree.ts';
import { words } from '../words.ts';
import type { Sheet } from './asked.ts';

/** Draws one question of a cell; given by the form, which knows how. */
type Draw = (node: Node, sheet: Sheet) => Child;
export type Row = { name: string; cells: Node[]; after?: Child };
type Props = { item: Item; columns: Item[]; rows: Row[]; sheet: Sheet; draw: Draw };

/**
 * Questions in rows and columns; on a phone each row is a card. Every field keeps a label of its own (the column and the
 * row), since a screen reader in a form does not read a table's headings.
 */
export function QuestionTable({ item, columns, rows, sheet, draw }: Props) {
  const t = words(sheet.lang);
  const heading = (column: Item) => askedAs(column, sheet.lang);
  const hasMore = rows.some((row) => row.after);
  return (
    <div class="tl-scroll">
      <table class="usa-table tl-table tl-table--form" role="table">
        <caption class="usa-sr-only">{askedAs(item, sheet.lang)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              <span class="usa-sr-only">{t('row')}</span>
            </th>
            {columns.map((column) => (
              <th scope="col" role="columnheader">
                {heading(column)}
                {isRequired(column) ? <span class="usa-hint"> ({t('required')})</span> : null}
              </th>
            ))}
            {hasMore ? (
              <th scope="col" role="columnheader">
                <span class="usa-sr-only">{t('rowActions')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                {row.name}
              </th>
              {row.cells.map((cell, at) => (
                <td role="cell" data-label={heading(columns[at] ?? cell.item)}>
                  <div>{draw(cell, { ...sheet, row: row.name })}</div>
                </td>
              ))}
              {hasMore ? (
                <td role="cell" class="tl-table-actions">
                  <div>{row.after}</div>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The questions of one row, in the order of the columns. */
export const cellsOf = (node: Node): Node[] => {
  const shown = new Set(shownIn(node.item));
  return node.children.filter((child) => shown.has(child.item));
};
