import type { Child } from 'hono/jsx';
import { useWords } from './context.ts';

export type SummaryRow = { label: string; value: Child; changeHref?: string; changeLabel?: string };

/** Facts, each with its name; beside each, where the reader may, a way to change it. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const { t } = useWords();
  return (
    <dl class="tl-summary">
      {rows.map((row) => (
        <div>
          <dt>{row.label}</dt>
          <dd>
            {row.value}
            {row.changeHref && (
              <a class="tl-summary__change" href={row.changeHref}>
                {row.changeLabel ?? t('change')}
                <span class="usa-sr-only">{`: ${row.label}`}</span>
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
