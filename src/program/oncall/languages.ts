import { z } from 'zod';
import type { Lang } from '#platform/i18n/catalogue.ts';
import common from '../../../reference/languages/languages.json' with { type: 'json' };
import further from '../../../reference/oncall/languages.json' with { type: 'json' };
import { meant, type Tongue } from './model/languages.ts';

const text = z.strictObject({ en: z.string(), es: z.string() });
const tag = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/);
const one = z.object({
  tag,
  name: text,
  own: z.string().optional(),
  threshold: z.boolean().optional(),
  indigenous: z.boolean().optional(),
});
const first = z.object({ languages: z.array(one) }).parse(common).languages;
const more = z
  .object({ source: z.string(), checkedOn: z.iso.date().nullable(), languages: z.array(one) })
  .parse(further);

/** Languages that somebody may be asked for: the county's list without English, then those that are not checked yet. */
export const tongues: readonly Tongue[] = [
  ...first.filter((each) => each.tag !== 'en').map((each) => ({ ...each, checked: true })),
  ...more.languages.map((each) => ({ ...each, checked: more.checkedOn !== null })),
];
export const tags: readonly string[] = tongues.map((each) => each.tag);
export const uncheckedSource: string | null = more.checkedOn === null ? more.source : null;

export const tongueName = (of: string, lang: Lang): string => tongues.find((each) => each.tag === of)?.name[lang] ?? of;

/** A language by its tag, where somebody may be asked for it. */
export const tongueOf = (tag: string): string | null => (tags.includes(tag) ? tag : null);

/** The language that words of a record mean; null where they mean none that can be asked for. */
export const tongueMeant = (words: readonly string[]): string | null => meant(tongues, words);
