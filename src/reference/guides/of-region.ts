import type { Lang, Text } from '#platform/i18n/catalogue.ts';
import type { Region } from '#reference/regions/index.ts';
import { kindsOf } from './actions/make.ts';
import { inLanguage, paths } from './paths.ts';

/** The guides of one region, for people at work, each in a language. */
export const guidesOf = (region: Pick<Region, 'id' | 'name'>): { title: Text; href: (lang: Lang) => string }[] =>
  kindsOf([region])
    .filter((kind) => kind.region === region.id)
    .map(({ id, title }) => ({ title, href: (lang) => inLanguage(paths.staffPaper(id), lang) }));
