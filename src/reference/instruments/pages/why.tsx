import type { Lang } from '#platform/i18n/catalogue.ts';
import { words } from '../words.ts';

export function Why({ text, lang }: { text: string; lang: Lang }) {
  return (
    <details>
      <summary>{words(lang)('whyWeAsk')}</summary>
      <p class="usa-hint">{text}</p>
    </details>
  );
}
