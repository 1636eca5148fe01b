import { z } from 'zod';
import file from '../../../reference/transition/adulthood.json' with { type: 'json' };

/** The county's list of what a youth needs on the way to adulthood, checked once when the program starts. */
const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
/** `checkedOn` null: nobody has verified it for this county, and it is shown so. */
const sourced = { source: z.string().min(1), checkedOn: z.iso.date().nullable() };
const entry = z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/), label: text, ...sourced });
export const groups = ['papers', 'health', 'benefits', 'school', 'work', 'housing', 'adult', 'contacts'] as const;
export const measures = ['diploma', 'college', 'working', 'adult', 'housed', 'benefits'] as const;
const shape = z.strictObject({
  title: text,
  ...sourced,
  until: z.int().min(18).max(30),
  ages: z.array(z.strictObject({ id: z.string(), months: z.int().min(120).max(360) })).min(1),
  items: z.array(entry.extend({ group: z.enum(groups), at: z.string(), dayOf18: z.literal(true).optional() })).min(1),
  outcomes: z.array(entry.extend({ id: z.enum(measures) })).length(measures.length),
  parenting: z.array(entry).min(1),
});

const read = shape.parse(file);
for (const { id, at } of read.items)
  if (!read.ages.some((age) => age.id === at)) throw new Error(`No age ${at} for ${id} in reference/transition`);

export type Support = (typeof read.parenting)[number];
export const supportList = read.parenting;
export const supportOf = (id: string): Support | undefined => read.parenting.find((each) => each.id === id);
export type Group = (typeof groups)[number];
export type Measure = (typeof measures)[number];
export type Item = (typeof read.items)[number];
export const list = read;

const labels = new Map(read.items.map(({ id, label }) => [id, label]));
/** What a thing of the list is called; null for one that the list no longer names. */
export const labelOf = (id: string): { en: string; es: string } | null => labels.get(id) ?? null;
