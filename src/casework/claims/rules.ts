import { z } from 'zod';
import { parseSpan } from '#kernel/days.ts';
import file from '../../../reference/claims/claims.json' with { type: 'json' };
import { type Kind, kinds, steps } from './model/claim.ts';

/** The rules of each kind of claim, checked once when the program starts. `checkedOn` null: nobody has verified it, and it is shown so. */
const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const span = z.string().refine((said) => parseSpan(said) !== null, 'not a span');
const checked = { source: z.string().min(1), checkedOn: z.iso.date().nullable() };
const cents = z.int().positive();
export const needs = ['whom', 'work', 'cents', 'met', 'shared'] as const;

const wait = z.strictObject({
  after: z.enum(steps),
  span,
  /** A law sets this day; else it is when to ask after it. */
  law: z.boolean(),
  from: z.literal('met').optional(),
  ...checked,
});
const limit = z.strictObject({
  span,
  label: text,
  citation: z.string().min(1),
  from: z.literal('seen').optional(),
  ...checked,
});
const kind = z.strictObject({
  id: z.enum(kinds),
  label: text,
  /** As the youth reads it on their own page; null: it stands there never. */
  public: text.nullable(),
  about: text,
  needs: z.array(z.enum(needs)),
  steps: z.array(z.enum(steps)).min(1),
  waits: z.array(wait),
  limits: z.array(limit),
  beforeBirthday: z.strictObject({ age: z.int().positive(), citation: z.string().min(1), ...checked }).optional(),
});
const compensation = z.strictObject({
  title: text,
  yearCents: cents,
  years: z.int().positive(),
  within: span,
  untilBirthday: z.int().positive(),
  /** What is paid for a youth under this age is kept for them until then. */
  heldUntilAge: z.int().positive(),
  since: z.iso.date(),
  basis: text,
  late: text,
  citation: z.string().min(1),
  sure: z.enum(['read', 'secondary', 'memory']),
  evidence: z.array(z.strictObject({ id: z.string().regex(/^[a-z-]{1,40}$/), label: text })).min(1),
  also: z.array(text),
  alsoSource: z.string().min(1),
  application: z.strictObject(checked),
  ...checked,
});

const read = z
  .strictObject({
    note: z.string(),
    compensation,
    kinds: z.array(kind).length(kinds.length),
    shared: z.strictObject({ watchDays: z.int().positive(), steps: z.array(text).min(1), ...checked }),
  })
  .parse(file);

export type KindRule = z.infer<typeof kind>;
export const compensationRule = read.compensation;
export const sharedProtocol = read.shared;
const byKind = new Map(read.kinds.map((each) => [each.id, each]));
export function ruleOf(id: Kind): KindRule {
  const rule = byKind.get(id);
  if (!rule) throw new Error(`No rule of the claim ${id} in reference/claims`);
  return rule;
}
for (const id of kinds) ruleOf(id);
