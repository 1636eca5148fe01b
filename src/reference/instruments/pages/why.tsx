import type { Lang } from '#platform/i18n/catalogue.ts';
import { words } from '../words.ts';

/** What explains a question, folded away; nothing where there is nothing. */
export function Why({ texts, lang }: { texts: readonly string[]; lang: Lang }) {
  if (texts.length === 0) return null;
  return (
    <details>
      <summary>{words(lang)('whyWeAsk')}</summary>
      {texts.map((text) => (
        <p class="usa-hint">{text}</p>
      ))}
    </details>
  );
}
