import { z } from 'zod';
import { finishStep } from '#casework/responses/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import { responseTimes } from '../codes.ts';
import { many } from '../inputs.ts';
import { type DecisionInputs, decisionInputsShape } from '../model/decision-inputs.ts';
import { goes } from '../model/state.ts';

const choice = z.string().max(40).default('');
const tool = (name: string) => ({
  [`${name}Used`]: z.enum(['yes', 'no']).default('no'),
  [`${name}Result`]: choice,
  [`${name}Because`]: choice,
  [`${name}Override`]: choice,
});

/** What the hotline decides with: the tools' answers, the forms that were considered, how soon a worker goes, and why. */
export const screeningFields = {
  ...(tool('hotline') as ToolFields<'hotline'>),
  ...(tool('safety') as ToolFields<'safety'>),
  ...(tool('risk') as ToolFields<'risk'>),
  forms: many,
  responseTime: z
    .string()
    .max(40)
    .default('')
    .refine((id) => id === '' || responseTimes.times.some((time) => time.id === id), 'responseTimeNeeded'),
  why: z.string().trim().max(4000, 'tooLong').default(''),
};
type ToolFields<N extends string> = {
  [K in `${N}Used`]: z.ZodDefault<z.ZodEnum<{ yes: 'yes'; no: 'no' }>>;
} & { [K in `${N}Result` | `${N}Because` | `${N}Override`]: z.ZodDefault<z.ZodString> };

export type ScreeningInput = {
  [K in keyof typeof screeningFields]: z.infer<(typeof screeningFields)[K]>;
};

/** Reads the tools; a message by field where one is not right. */
export function readTools(
  errand: Errand,
  input: ScreeningInput,
): { ok: true; tools: DecisionInputs } | { ok: false; fields: Record<string, string> } {
  const on = dayOf(errand.now, errand.actor.timeZone);
  const of = (name: 'hotline' | 'safety' | 'risk') =>
    input[`${name}Used`] === 'yes'
      ? {
          used: true,
          completedOn: on,
          result: input[`${name}Result`],
          // Why the person went another way is said once, sealed, with the decision.
          ...(input[`${name}Override`] ? { override: { to: input[`${name}Override`], because: 'see reasons' } } : {}),
        }
      : { used: false, because: input[`${name}Because`] || (name === 'hotline' ? 'other' : 'not-due-yet') };
  const read = decisionInputsShape.safeParse({ hotline: of('hotline'), safety: of('safety'), risk: of('risk') });
  if (read.success) return { ok: true, tools: read.data };
  const fields: Record<string, string> = {};
  for (const issue of read.error.issues) {
    const [name, part] = issue.path.map(String);
    fields[`${name}${part === 'because' ? 'Because' : part === 'override' ? 'Override' : 'Result'}`] = 'toolAnswer';
  }
  return { ok: false, fields };
}

/** What the hotline has now recorded closes the protocol's own steps, so that nothing is asked twice. */
export async function settleSteps(
  errand: Errand,
  responseId: string | null,
  known: { danger: string; mandated: boolean; covered: boolean | null },
  decided: { responseTime: string; toolUsed: boolean; why: string } | null,
): Promise<void> {
  if (!responseId) return;
  const yesNo = (value: boolean) => (value ? 'yes' : 'no');
  if (known.covered !== null)
    await finishStep(errand, {
      responseId,
      stepId: 'take-report',
      'e.danger': yesNo(known.danger === 'yes'),
      'e.mandated': yesNo(known.mandated),
      'e.covered': yesNo(known.covered),
    });
  if (!decided || (!goes(decided.responseTime) && decided.responseTime !== 'evaluate-out')) return;
  await finishStep(errand, {
    responseId,
    stepId: 'decide',
    'e.disposition': goes(decided.responseTime) ? 'investigate' : 'evaluated-out',
    'e.tool': yesNo(decided.toolUsed),
    ...(goes(decided.responseTime) ? { 'e.response-time': decided.responseTime } : {}),
    'e.why': decided.why,
  });
}
