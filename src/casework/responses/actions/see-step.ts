import { z } from 'zod';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Doing } from '../model/order.ts';
import { type ResponseView, see } from './see.ts';

export const seeStepInput = z.looseObject({ responseId: z.uuid(), stepId: z.string().max(80) });

export type StepView = ResponseView & { doing: Doing };

/** One step, for whoever may see the response or took the step. */
export async function seeStep(errand: Errand, input: z.infer<typeof seeStepInput>): Promise<Result<StepView>> {
  const seen = await see(errand, input);
  if (!seen.ok) return seen;
  const { response, state } = seen.value;
  if (response.onlySteps && !response.onlySteps.has(input.stepId)) return absent;
  const step = response.definition.steps.find((each) => each.id === input.stepId);
  const now = state.steps.find((each) => each.step === input.stepId);
  return step && now ? ok({ ...seen.value, doing: { step, state: now } }) : absent;
}
