import type { NavRow, peopleWords } from '#foundation/people/index.ts';
import type { Door } from '#platform/http/door.ts';

/** Every module's doors, in one list: what is not here cannot be reached. */
// biome-ignore lint/suspicious/noExplicitAny: rows of many input types; each checks its own.
export const doors: readonly Door<any, any>[] = [];

/** The menu as a table: who sees which part of the site. */
export const menu = (words: typeof peopleWords): readonly NavRow[] => [
  { href: '/work', label: (lang) => words(lang)('nav_work'), for: () => true },
];
