import { z } from 'zod';

/**
 * What lists show of a youth: one ciphertext a row. `names` are as given, the first is the one to show; an unnamed youth
 * has none and is told apart by `about` ("a youth, about 15, at the library"). `aboutAge` was guessed on `aboutAgeOn`.
 */
export const cardShape = z.object({
  names: z.array(
    z.object({
      given: z.string(),
      family: z.string().default(''),
      kind: z.enum(['usual', 'legal', 'nickname']).default('usual'),
    }),
  ),
  born: z.iso.date().nullable().default(null),
  aboutAge: z.number().int().min(0).max(30).nullable().default(null),
  aboutAgeOn: z.iso.date().nullable().default(null),
  about: z.string().default(''),
  identifiers: z.array(z.object({ kind: z.string(), value: z.string() })).default([]),
});
export type Card = z.infer<typeof cardShape>;
/** A card as a meeting writes it: what is not said has its default. */
export type NewCard = z.input<typeof cardShape>;

/** The name as a person would say it; null for an unnamed youth. */
export function spokenName(card: Card): string | null {
  const name = card.names[0];
  return name ? [name.given, name.family].filter(Boolean).join(' ') : null;
}
