import { z } from 'zod';
import file from '../../../reference/benefits/benefits.json' with { type: 'json' };

/** The county's list of benefits that a youth may have, checked once when the program starts. */
const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
/** `checkedOn` null: nobody has verified it for this county, and it is shown so. */
const sourced = { source: z.string().min(1), checkedOn: z.iso.date().nullable() };
const age = z.int().min(0).max(30).nullable();
const shape = z.strictObject({
  title: text,
  ...sourced,
  benefits: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
        label: text,
        /** Who may help with it. */
        who: text,
        ages: z.strictObject({ from: age, until: age }),
        /** The thing on the way to adulthood that this benefit is. */
        adulthood: z.string().nullable(),
        ...sourced,
      }),
    )
    .min(1),
});

const read = shape.parse(file);
if (new Set(read.benefits.map(({ id }) => id)).size !== read.benefits.length)
  throw new Error('A benefit stands twice in reference/benefits');

export type Benefit = (typeof read.benefits)[number];
export const list = read;
export const benefitOf = (id: string): Benefit | null => read.benefits.find((each) => each.id === id) ?? null;
export const benefitIds: readonly string[] = read.benefits.map(({ id }) => id);
