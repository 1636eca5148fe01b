import type { Lang } from '#platform/i18n/catalogue.ts';

/** Links of this module. No address says what a guide is about: it stays in a browser's history. */
export const paths = {
  open: '/guides',
  paper: (id: string) => `/guides/${id}`,
  staff: '/directory/guides',
  staffPaper: (id: string) => `/directory/guides/${id}`,
} as const;

export const inLanguage = (path: string, lang: Lang): string => `${path}?lang=${lang}`;
