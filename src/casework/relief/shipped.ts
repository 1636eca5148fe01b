import { z } from 'zod';
import { offenseKinds } from '#reference/laws/index.ts';
import gatesFile from '../../../reference/gates/gates.json' with { type: 'json' };
import offensesFile from '../../../reference/offenses/us-ca.json' with { type: 'json' };
import { grades, whats } from './model/charge.ts';

const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const sure = z.enum(['read', 'secondary', 'memory']);
const kindIds = offenseKinds.map(({ id }) => id);

const gate = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,58}$/),
  title: text,
  decides: text,
  put: text,
  citation: z.string().min(1),
  source: z.string().min(1),
  sure,
  checkedOn: z.iso.date().nullable(),
  ways: z.array(text),
  /** What became of the charge, where this gate may be next. */
  when: z.array(z.enum(whats)).min(1),
});
export type Gate = z.infer<typeof gate>;

/** The ways out, in their order; read and checked when the program starts. */
export const gates: readonly Gate[] = z
  .strictObject({ jurisdiction: z.string(), note: z.string(), gates: z.array(gate).min(1) })
  .parse(gatesFile).gates;

const offense = z.strictObject({
  code: z.string().min(1).max(60),
  label: text,
  kinds: z.array(z.string().refine((id) => kindIds.includes(id), 'no such kind')),
  grades: z.array(z.enum(grades)),
});
export type NamedOffense = z.infer<typeof offense>;

/** How charges are named in California. No answer of a law follows from it: a person keeps or changes what it offers. */
export const namedOffenses = z
  .strictObject({
    jurisdiction: z.string(),
    note: z.string(),
    source: z.string(),
    sure,
    checkedOn: z.iso.date().nullable(),
    codes: z.array(offense),
  })
  .parse(offensesFile);
