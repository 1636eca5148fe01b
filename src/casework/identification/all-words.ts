import type { Lang } from '#platform/i18n/catalogue.ts';
import { pageWords } from './page-words.ts';
import { words } from './words.ts';

/** The rules' words and the pages': a message's key is looked for in both. */
export const allWords = (lang: Lang) => (key: string) => {
  try {
    return pageWords(lang)(key as never);
  } catch {
    return words(lang)(key as never);
  }
};
