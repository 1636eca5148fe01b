import { z } from 'zod';
import file from '../../../reference/caregivers/rights.json' with { type: 'json' };

const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const shape = z.strictObject({
  title: text,
  how: z.string(),
  rights: z.array(
    z.strictObject({
      id: z.string(),
      text,
      citation: z.string(),
      source: z.string(),
      checkedOn: z.iso.date().nullable(),
    }),
  ),
});

/** The rights that the page names, each with whether anyone has checked it. */
export const { rights } = shape.parse(file);
