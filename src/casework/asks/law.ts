import { z } from 'zod';
import file from '../../../reference/asks/law.json' with { type: 'json' };

const text = z.strictObject({ en: z.string(), es: z.string() });
const shape = z.strictObject({
  title: text,
  how: z.string(),
  statements: z
    .array(
      z.strictObject({
        id: z.string(),
        text,
        citation: z.string(),
        source: z.string(),
        checkedOn: z.iso.date().nullable(),
      }),
    )
    .min(1),
});

/** What the law would require of those who answer, in the order in which it is said; each with whether anyone has checked it. */
export const { statements } = shape.parse(file);
