import { z } from 'zod';
import type { Response } from './fhir.ts';
import { valueShape } from './questionnaire-shape.ts';

const answer: z.ZodType = z.looseObject({ ...valueShape.shape, item: z.lazy(() => z.array(item).optional()) });
const item = z.looseObject({
  linkId: z.string(),
  answer: z.array(answer).optional(),
  get item() {
    return z.array(item).optional();
  },
});
const response = z.looseObject({
  resourceType: z.literal('QuestionnaireResponse'),
  status: z.string(),
  item: z.array(item).optional(),
});

/** Answers that were outside (in a form's hidden field) and come back; null when they are not of that form any more. */
export function readResponse(text: unknown): Response | null {
  if (typeof text !== 'string' || text === '') return null;
  try {
    const value: unknown = JSON.parse(text);
    return response.safeParse(value).success ? (value as Response) : null;
  } catch {
    return null;
  }
}
