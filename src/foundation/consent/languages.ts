import { z } from 'zod';
import type { Lang } from '#platform/i18n/catalogue.ts';
import languagesFile from '../../../reference/languages/languages.json' with { type: 'json' };

const File = z.object({
  languages: z.array(z.object({ tag: z.string(), name: z.object({ en: z.string(), es: z.string() }) })),
});

/** The languages that the county's people speak, by tag: in one of them a consent is explained. */
const languages = File.parse(languagesFile).languages;
export const languageTags: readonly string[] = languages.map((language) => language.tag);

export const languageName = (tag: string, lang: Lang): string =>
  languages.find((language) => language.tag === tag)?.name[lang] ?? tag;
