import { useWords } from './context.ts';
import { fieldId } from './field.tsx';

export type ErrorSummaryProps = {
  /** Each field's name and its message, in the page's order and the reader's words. */
  errors: Readonly<Record<string, string | undefined>>;
};

/**
 * All that needs another look, above the form: each line leads to its field. It takes the focus when the page opens
 * (`autofocus` does so without script), so that a screen reader begins with it.
 */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  const { t } = useWords();
  const lines = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (lines.length === 0) return null;
  return (
    <div class="tl-error-summary" role="alert" aria-labelledby="error-summary-heading" tabindex={-1} autofocus>
      <h2 id="error-summary-heading">{t('errorSummary', { n: lines.length })}</h2>
      <ul>
        {lines.map(([name, message]) => (
          <li>
            <a href={`#${fieldId(name)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
