import { z } from 'zod';
import type { Lang } from '#platform/i18n/catalogue.ts';
import file from '../../../reference/languages/languages.json' with { type: 'json' };

const text = z.object({ en: z.string(), es: z.string() });
const shape = z.object({ languages: z.array(z.object({ tag: z.string(), own: z.string(), name: text })) });
const { languages } = shape.parse(file);

/** Languages that somebody may want to speak, each by its own name. */
export const spoken = languages.map(({ tag, own }) => ({ tag, own }));

/** A language as staff call it. */
export const languageName = (tag: string, lang: Lang): string =>
  languages.find((each) => each.tag === tag)?.name[lang] ?? tag;
