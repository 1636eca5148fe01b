import { z } from 'zod';
import file from '../../../reference/parents/before-after.json' with { type: 'json' };

const text = z.strictObject({ en: z.string(), es: z.string() });
const shape = z.strictObject({
  title: text,
  source: z.string(),
  checkedOn: z.iso.date().nullable(),
  most: z.number().int().min(1).max(10),
  items: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z]+$/), text }))
    .min(1)
    .max(10),
});

/** The few sentences that parents answer before and after; with its source, and whether anyone checked it. */
export const instrument = shape.parse(file);
