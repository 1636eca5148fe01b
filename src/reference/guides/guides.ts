/** Which guides there are and the lines that they may print, read and checked once. */
import { z } from 'zod';
import { needs, served } from '#reference/directory/index.ts';
import linesFile from '../../../reference/crisis-lines/lines.json' with { type: 'json' };
import guidesFile from '../../../reference/guides/guides.json' with { type: 'json' };
import languagesFile from '../../../reference/languages/languages.json' with { type: 'json' };

const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const need = z.enum(Object.keys(needs) as [keyof typeof needs]);

const definition = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  for: z.enum(['staff', 'public']),
  title: text,
  intro: text,
  byRegion: z.boolean().optional(),
  serves: z.array(z.enum(served)).default([]),
  needs: z.array(need).default([]),
  lines: z.array(z.string()),
});
export type Definition = z.infer<typeof definition>;

const file = z
  .strictObject({
    title: text,
    how: z.string(),
    source: z.string(),
    checkedOn: z.iso.date().nullable(),
    guides: z.array(definition),
    card: z.strictObject({ title: text, lines: z.array(z.strictObject({ id: z.string(), as: text })) }),
  })
  .parse(guidesFile);

export const definitions: readonly Definition[] = file.guides;
export const cardDefinition = file.card;

const line = z.object({
  id: z.string(),
  who: text,
  call: z.string(),
  text: z.string().optional(),
  checkedOn: z.iso.date().nullable(),
});
export type CheckedLine = Omit<z.infer<typeof line>, 'checkedOn'> & { checkedOn: string };

const known = z
  .object({ lines: z.array(line) })
  .parse(linesFile)
  .lines.filter((each): each is CheckedLine => each.checkedOn !== null);

/** A line by its id. Undefined: there is none, or nobody has checked its number; then it is not printed. */
export const checkedLine = (id: string): CheckedLine | undefined => known.find((each) => each.id === id);

const names = new Map(
  z
    .object({ languages: z.array(z.object({ tag: z.string(), name: text })) })
    .parse(languagesFile)
    .languages.map(({ tag, name }) => [tag, name]),
);

/** A language by its tag, in words; the tag itself where the county's list does not have it. */
export const languageName = (tag: string, lang: 'en' | 'es'): string =>
  (names.get(tag) ?? names.get(tag.split('-')[0] ?? ''))?.[lang] ?? tag;
