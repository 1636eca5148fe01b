import { z } from 'zod';
import { type Need, needs } from '#reference/directory/index.ts';
import { type Matter, matters } from '#reference/finder/index.ts';

/** What a search for services was asked, as it was typed; kept with the referral, so that another can be found as this one was. */
export const questionShape = z.object({
  need: z.enum(Object.keys(needs) as [Need, ...Need[]], 'needNeeded'),
  age: z
    .string()
    .trim()
    .regex(/^(\d{1,2})?$/, 'ageNotRight')
    .default(''),
  language: z.string().max(20).default(''),
  region: z.string().max(40).default(''),
  where: z.string().trim().max(80).default(''),
  matters: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((sent): Matter[] => matters.filter((each) => [sent ?? []].flat().includes(each))),
});
export type QuestionFields = z.infer<typeof questionShape>;

/** Whoever asks without a case must not be sent where one is needed. */
export const withoutCase = (fields: QuestionFields): QuestionFields =>
  fields.matters.includes('no-case') ? fields : { ...fields, matters: [...fields.matters, 'no-case'] };
