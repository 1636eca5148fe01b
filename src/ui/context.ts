import { createContext, useContext } from 'hono/jsx';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { words } from './words.ts';

/**
 * What each component of a page may need and no author should have to pass down: the reader's language, the page's
 * CSRF token, and the next idempotency key. `Page` and `PublicPage` provide it.
 */
export type PageContext = {
  lang: Lang;
  csrf: string;
  nextKey: () => string;
  audience: 'staff' | 'public';
  /** Some of the kit's own words in a language of neither; the rest is in `lang`. */
  texts?: Readonly<Record<string, string>> | undefined;
};

const context = createContext<PageContext>({ lang: 'en', csrf: '', nextKey: () => '', audience: 'staff' });

export const PageContextProvider = context.Provider;
export const usePage = (): PageContext => useContext(context);

/** The language of the page being rendered, and the kit's own words in it. */
export function useWords() {
  const { lang, texts } = usePage();
  const t = words(lang);
  const own: typeof t = (key, values) => texts?.[key] ?? t(key, values);
  return { lang, t: texts ? own : t };
}

/** Names for the forms of one rendering of one page: the same page sent twice gives the same keys. */
export function keySeries(formKey: string): () => string {
  let n = 0;
  return () => {
    n += 1;
    return `${formKey}-${n}`;
  };
}
