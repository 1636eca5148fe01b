import type { Child } from 'hono/jsx';
import { useWords } from './context.ts';
import { Icon } from './icon.tsx';

/** Shown by the staff script (src/browser/staff/print.ts); without it, the browser's own menu prints as well. */
export function PrintButton({ children }: { children?: Child }) {
  const { t } = useWords();
  return (
    <button type="button" class="usa-button usa-button--outline tl-print" data-print hidden>
      <Icon name="print" />
      {children ?? t('print')}
    </button>
  );
}
