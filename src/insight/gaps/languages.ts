import { z } from 'zod';
import file from '../../../reference/languages/languages.json' with { type: 'json' };

const shape = z.object({
  languages: z.array(z.object({ tag: z.string(), name: z.object({ en: z.string(), es: z.string() }) })),
});

/** Languages by their own part (`es`), each once, with its name. */
export const languages = [
  ...new Map(
    shape.parse(file).languages.map(({ tag, name }) => {
      const own = tag.split('-')[0] ?? tag;
      return [own, { tag: own, name }] as const;
    }),
  ).values(),
];
