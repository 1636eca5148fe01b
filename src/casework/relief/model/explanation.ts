import { z } from 'zod';
import type { Lang } from '#platform/i18n/catalogue.ts';

const said = z.object({ en: z.string(), es: z.string() });
/** The answers that a youth is told: what the best remedy says, or that it is not over, or that no law is here. */
export const tellings = ['eligible', 'perhaps', 'not-known', 'not', 'open', 'none'] as const;

/** What may be done about each thing on a record, in plain words of both languages: a copy stands as it was read. */
export const explanationShape = z.object({
  parts: z.array(
    z.object({
      chargeId: z.uuid(),
      name: said,
      outcome: said,
      telling: z.enum(tellings),
      plain: said.nullable(),
      soonest: z.iso.date().nullable(),
      ways: z.array(said),
      /** When the law was last looked at; null: nobody has. Undefined: no law speaks here. */
      checkedOn: z.iso.date().nullable().optional(),
    }),
  ),
});
export type Explanation = z.infer<typeof explanationShape>;
export type ExplainedPart = Explanation['parts'][number];

/** The same words, in the same order. */
export const saysTheSame = (one: Explanation, other: Explanation): boolean => written(one) === written(other);

/** As it is written down: two that say the same are written the same. */
export const written = (it: Explanation): string => JSON.stringify(explanationShape.parse(it));

/** Without what a court sealed since it was made. */
export const without = ({ parts }: Explanation, sealed: readonly string[]): Explanation => ({
  parts: parts.filter(({ chargeId }) => !sealed.includes(chargeId)),
});

export const inLang = (lang: Lang) => (text: { en: string; es: string }) => text[lang];
