import { z } from 'zod';
import { choicesOf, chosenFacts, type Facts } from '#reference/funds/index.ts';

export const ways = ['bought', 'card', 'voucher', 'cash', 'repaid'] as const;
export type Way = (typeof ways)[number];
export const helps = ['yes', 'some', 'no', 'not-said'] as const;

const facts = z.record(z.string(), z.union([z.string(), z.number()]));
/** What the approver reads, sealed under the key of the ask: no name belongs in it. */
export const askBody = z.object({ what: z.string(), whom: z.string(), facts });
export type AskBody = z.infer<typeof askBody>;

const text = z.string().trim().max(200).default('');
/** What is known of the youth, as the form says it; an empty answer is not known. */
export const factFields = {
  age: text,
  region: text,
  ...(Object.fromEntries(chosenFacts.map((name) => [name, text])) as Record<keyof typeof choicesOf, typeof text>),
};
type Typed = { [name in keyof typeof factFields]: string };

export function factsFrom(typed: Typed, hasRecord: boolean): Facts {
  const known: Facts = { case: hasRecord ? 'yes' : 'no' };
  if (/^\d{1,2}$/.test(typed.age)) known.age = Number(typed.age);
  if (typed.region !== '') known.region = typed.region;
  for (const name of chosenFacts)
    if (name !== 'case' && (choicesOf[name] as readonly string[]).includes(typed[name])) known[name] = typed[name];
  return known;
}
