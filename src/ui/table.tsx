// biome-ignore-all lint/a11y/noRedundantRoles: display:block on a phone takes the table roles away in some browsers
import type { Child } from 'hono/jsx';
import { useWords } from './context.ts';
import { Icon } from './icon.tsx';

export type Column<Row> = {
  /** Its heading; on a phone it stands before each value. */
  label: string;
  cell: (row: Row) => Child;
  /** The link that sorts by this column, and how it is sorted now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined };
  /** Set to the right, digits aligned. */
  numeric?: boolean;
  /** The cell that names the row. */
  rowHeader?: boolean;
};

export type TableProps<Row> = {
  caption: Child;
  /** Where a heading just above says the same. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  compact?: boolean;
  /** Shown instead of the table when there are no rows; see EmptyState. */
  empty?: Child;
};

/** A table that becomes a list of cards at 320 px and stays a table to a screen reader (hence the roles); one that is too wide scrolls in its own room, by keys as well. */
export function Table<Row>({ caption, captionHidden, columns, rows, compact, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div class="tl-table-room" tabindex={0}>
      <table class={compact ? 'usa-table tl-table usa-table--compact' : 'usa-table tl-table'} role="table">
        <caption class={captionHidden ? 'usa-sr-only' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row">
              {columns.map((column) => (
                <Cell column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { t } = useWords();
  const direction = column.sort?.direction;
  return (
    <th scope="col" role="columnheader" class={column.numeric ? 'tl-numeric' : undefined} aria-sort={direction}>
      {column.sort ? (
        <a class="tl-sort" href={column.sort.href} aria-label={t('sortBy', { column: column.label })}>
          {column.label}
          <Icon name={direction === 'ascending' ? 'up' : direction === 'descending' ? 'down' : 'both'} />
        </a>
      ) : (
        column.label
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const css = column.numeric ? 'tl-numeric' : undefined;
  return column.rowHeader ? (
    <th scope="row" role="rowheader" data-label={column.label} class={css}>
      <div>{column.cell(row)}</div>
    </th>
  ) : (
    <td role="cell" data-label={column.label} class={css}>
      <div>{column.cell(row)}</div>
    </td>
  );
}
