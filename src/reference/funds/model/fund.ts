import { z } from 'zod';

/** One fund as the county or this program says it: what it pays for, whom, how much, who approves. Amounts are cents. */
const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const day = z.iso.date();
const standing = z.enum(['experienced', 'at-risk', 'no']);

export const choicesOf = {
  cse: standing.options,
  lt: standing.options,
  ltfc: standing.options,
  system: ['child-welfare', 'probation', 'both', 'none'],
  expecting: ['yes', 'no'],
  case: ['yes', 'no'],
} as const;
export type Chosen = keyof typeof choicesOf;
export const chosenFacts = Object.keys(choicesOf) as Chosen[];
export const factNames = ['age', 'region', ...chosenFacts] as const;
export type FactName = (typeof factNames)[number];
/** What is known of the youth; what is not in it is not known. */
export type Facts = { age?: number | undefined } & { [name in Exclude<FactName, 'age'>]?: string | undefined };

const condition = z.union([
  z.strictObject({ fact: z.literal('age'), from: z.int().min(0), to: z.int().max(99) }),
  z.strictObject({ fact: z.enum(factNames).exclude(['age']), in: z.array(z.string()).min(1) }),
]);
export type Condition = z.infer<typeof condition>;

export const approverRoles = ['supervisor', 'plan-lead', 'administrator', 'mdt-coordinator', 'liaison'] as const;
export const spans = ['ask', 'month', 'year', 'once'] as const;

export const fundShape = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
  label: text,
  /** `elsewhere`: it is asked from somebody outside the county; shown here, never approved here. */
  pays: z.enum(['county', 'elsewhere']),
  purposes: z.array(z.string()).min(1),
  /** All hold; of one rule, any of its conditions. */
  rules: z.array(z.strictObject({ any: z.array(condition).min(1), text, citation: z.string().min(1) })),
  limit: z.strictObject({ cents: z.int().min(1), every: z.enum(spans) }).nullable(),
  /** `twoOverCents`: above it two people approve; null: one is enough at any amount. */
  approval: z.strictObject({
    roles: z.array(z.enum(approverRoles)).min(1),
    twoOverCents: z.int().min(0).nullable(),
  }),
  proof: text.nullable(),
  note: text.nullable(),
  from: day.nullable(),
  until: day.nullable(),
  source: z.string().min(1),
  /** Null: nobody has verified it, and it is shown so. */
  checkedOn: day.nullable(),
});
export type Fund = z.infer<typeof fundShape>;

export const fileShape = z.strictObject({
  version: z.string(),
  note: z.string(),
  purposes: z.array(z.strictObject({ id: z.string().regex(/^[a-z][a-z-]{1,40}$/), label: text })).min(1),
  funds: z.array(fundShape),
});

/** How many people say yes before so much is paid from it. */
export const approvalsFor = ({ approval }: Fund, cents: number): 1 | 2 =>
  approval.twoOverCents !== null && cents > approval.twoOverCents ? 2 : 1;
