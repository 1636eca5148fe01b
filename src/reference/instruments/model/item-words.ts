import { inLanguage } from './extensions.ts';
import type { Item } from './fhir.ts';

/** What an item is numbered with (`1.a`), in a language; empty without. */
export const prefixOf = (item: Item, lang: string): string => inLanguage(item.prefix, item._prefix, lang);

/** An item's words with its number before them; empty when it has neither. */
export const wordsOf = (item: Item, lang: string): string =>
  [prefixOf(item, lang), inLanguage(item.text, item._text, lang)].filter(Boolean).join(' ');

/** The same for a question: without words of its own, its linkId. */
export const askedAs = (item: Item, lang: string): string =>
  [prefixOf(item, lang), inLanguage(item.text, item._text, lang) || item.linkId].filter(Boolean).join(' ');
