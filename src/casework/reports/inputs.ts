import { z } from 'zod';
import { allegationsFrom, reporterKind } from './codes.ts';
import { accountFields, reporterFields } from './model/account.ts';
import { type Allegation, allegationProblems } from './model/allegations.ts';

/** What both forms ask: about whom, what is alleged, what was said, who reports. */
export const many = z
  .union([z.string().max(100), z.array(z.string().max(100)).max(30)])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()));
export const flag = z
  .literal('yes')
  .optional()
  .catch(undefined)
  .transform((value) => value === 'yes');
const name = z.string().trim().max(120, 'tooLong').default('');

export const whoFields = {
  youthId: z.uuid().optional(),
  given: name,
  family: name,
  age: z
    .union([
      z.literal(''),
      z.coerce.number('ageNotRight').int('ageNotRight').min(0, 'ageNotRight').max(30, 'ageNotRight'),
    ])
    .default(''),
  born: z.union([z.literal(''), z.iso.date('dayNotRight')]).default(''),
  about: z.string().trim().max(300, 'tooLong').default(''),
};

export const reportFields = {
  ...whoFields,
  ...accountFields,
  ...reporterFields,
  allegation: many,
  reporterKind: z
    .string()
    .max(60)
    .default('')
    .refine((id) => reporterKind(id) !== null, 'reporterKindNeeded'),
  telephonedAt: z.string().max(30).default(''),
  telephonedPerson: z.string().trim().max(200, 'tooLong').default(''),
};

/** The allegations of a form; each problem is a message of the field. */
export function readAllegations(
  values: readonly string[],
  by: string,
): { ok: true; allegations: Allegation[] } | { ok: false; problem: string } {
  const allegations = allegationsFrom(values, by === 'not-known' ? null : by);
  const problem = allegations ? allegationProblems(allegations)[0] : 'allegation-none';
  return allegations && !problem ? { ok: true, allegations } : { ok: false, problem: problem ?? 'allegation-none' };
}
