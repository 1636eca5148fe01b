import { z } from 'zod';
import { type Category, openable } from '#foundation/access/index.ts';
import file from '../../../../reference/voice/own-consents.json' with { type: 'json' };

const text = z.strictObject({ en: z.string(), es: z.string() });
const shape = z.strictObject({
  title: text,
  how: z.string(),
  kinds: z.array(
    z.strictObject({
      category: z.enum(openable as [Category, ...Category[]]),
      fromAge: z.number().int().min(0).max(18),
      citation: z.string(),
      source: z.string(),
      checkedOn: z.iso.date().nullable(),
    }),
  ),
});
const { kinds } = shape.parse(file);

/**
 * Which kinds of information a youth of this age (years; null: not known) may share by their own word alone. From 18 on all of
 * them; before, those of the county's list from the age that it names, and where the age is not known those of any age.
 */
export function ownKinds(age: number | null): Category[] {
  if (age !== null && age >= 18) return [...openable];
  return openable.filter((category) => kinds.some((kind) => kind.category === category && kind.fromAge <= (age ?? 0)));
}
