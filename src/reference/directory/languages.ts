import { z } from 'zod';
import type { Text } from '#platform/i18n/catalogue.ts';
import file from '../../../reference/languages/languages.json' with { type: 'json' };

const shape = z.object({
  languages: z.array(z.object({ tag: z.string(), name: z.object({ en: z.string(), es: z.string() }) })),
});

/** Languages that a form names. */
export const languages: readonly { tag: string; name: Text }[] = shape.parse(file).languages;
export const languageTags: readonly string[] = languages.map(({ tag }) => tag);
