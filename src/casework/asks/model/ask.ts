import { z } from 'zod';
import { type Need, needs } from '#reference/directory/index.ts';

/** Who asks, and how they may be reached. */
export const whos = ['youth', 'parent', 'friend'] as const;
export const ways = ['text', 'call', 'mail', 'through', 'code'] as const;
export type Way = (typeof ways)[number];
/** `code`: they look here themselves. `through`: somebody else passes it on, who is named in `through`. */
const reach = z.object({
  way: z.enum(ways),
  to: z.string(),
  through: z.string(),
  when: z.string(),
  notWhen: z.string(),
  message: z.enum(['yes', 'no', 'not-said']),
});
export type Reach = z.infer<typeof reach>;

const ask = z.object({
  lang: z.string(),
  name: z.string(),
  who: z.enum(whos).nullable(),
  needs: z.array(z.enum(Object.keys(needs) as [Need, ...Need[]])),
  about: z.object({ id: z.string(), name: z.string() }).nullable(),
  reach,
  story: z.string(),
});
/** What somebody wrote who asks for a navigator: all of it sealed. */
export type Ask = z.infer<typeof ask>;

/** What a sealed row says, read again with the shape that it was written in. */
export const readAsk = (said: unknown): Ask => ask.parse(said);
export const readReach = (said: unknown): Reach => reach.parse(said);

/** What is missing of a way to reach them, by field. */
export function faultsOf({ way, to, through }: Reach): Record<string, string> {
  if (way === 'code') return {};
  if (way === 'through') return through === '' ? { through: 'throughNeeded' } : {};
  if (to === '') return { to: 'toNeeded' };
  if (way === 'mail') return /^\S+@\S+\.\S+$/.test(to) ? {} : { to: 'toNotMail' };
  return to.replace(/\D/g, '').length >= 7 ? {} : { to: 'toNotPhone' };
}
