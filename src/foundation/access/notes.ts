import { z } from 'zod';
import type { Lang, Text } from '#platform/i18n/catalogue.ts';
import file from '../../../reference/sharing-rules/rules.json' with { type: 'json' };

const text = z.object({ en: z.string(), es: z.string() });
const book = z.object({ versionNote: text, rules: z.array(z.object({ note: text.optional() })) }).parse(file);
const shipped: readonly Text[] = [book.versionNote, ...book.rules.flatMap(({ note }) => note ?? [])];

/** A note of the starting table in the reader's language; one that the county wrote itself stays as it was written. */
export const noteWords = (note: string, lang: Lang): string => shipped.find((one) => one.en === note)?.[lang] ?? note;
