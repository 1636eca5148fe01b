import type { Lang } from '#platform/i18n/catalogue.ts';
import { type Card, spokenName } from './card.ts';
import { words } from './words.ts';

/** How a page calls a youth: the name given, else what is known, else the neutral number. Never a label. */
export function calledBy(card: Card | null, number: string, lang: Lang): string {
  const t = words(lang);
  if (!card) return t('notShown', { number });
  const name = spokenName(card);
  if (name) return name;
  return card.aboutAge === null ? t('unnamed') : t('unnamedAge', { n: card.aboutAge });
}
