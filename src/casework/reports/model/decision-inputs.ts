import { z } from 'zod';

/**
 * Whether the structured decision tools were used on a report, and what they said. Their items belong to their owner
 * and are not held here; the county measures the use (plan: safety and risk assessment utilization rate).
 */
export const toolResults = {
  hotline: ['evaluate-out', 'in-person-10-day', 'in-person-immediate'],
  safety: ['safe', 'safe-with-plan', 'unsafe'],
  risk: ['low', 'moderate', 'high', 'very-high'],
} as const;
export const whyNotUsed = ['not-due-yet', 'not-applicable', 'no-access', 'urgent', 'forgotten', 'other'] as const;

const tool = <T extends readonly [string, ...string[]]>(results: T) =>
  z.discriminatedUnion('used', [
    z.strictObject({
      used: z.literal(true),
      completedOn: z.iso.date(),
      result: z.enum(results),
      /** A person may go another way than the tool, and says why. */
      override: z.strictObject({ to: z.enum(results), because: z.string().trim().min(1).max(1000) }).optional(),
    }),
    z.strictObject({
      used: z.literal(false),
      because: z.enum(whyNotUsed),
    }),
  ]);

export const decisionInputsShape = z.strictObject({
  hotline: tool(toolResults.hotline),
  safety: tool(toolResults.safety),
  risk: tool(toolResults.risk),
});

export type DecisionInputs = z.infer<typeof decisionInputsShape>;
export type ToolName = keyof DecisionInputs;

/**
 * The one answer a form gives about a tool: `used:<what it said>` or `not:<why it was not used>`. Gives the part to check
 * against the shape.
 */
export function toolFrom(answer: string, on: string): unknown {
  const [how, said = ''] = answer.split(':');
  return how === 'used' ? { used: true, completedOn: on, result: said } : { used: false, because: said };
}

export const toolAnswer = (given: DecisionInputs[ToolName]): string =>
  given.used ? `used:${given.result}` : `not:${given.because}`;

/** What the hotline tool would have said, had it gone the person's way; null where it has no such answer. */
export const hotlineResultOf = (responseTime: string): (typeof toolResults.hotline)[number] | null =>
  responseTime === 'immediate'
    ? 'in-person-immediate'
    : responseTime === 'evaluate-out'
      ? 'evaluate-out'
      : /^\d+-day$/.test(responseTime)
        ? 'in-person-10-day'
        : null;

/** Where the person goes another way than the hotline tool, that is written down; why is in the sealed reasons. */
export function withOverride(inputs: DecisionInputs, responseTime: string): DecisionInputs {
  const to = hotlineResultOf(responseTime);
  const { hotline } = inputs;
  if (!hotline.used || to === null || to === hotline.result) return inputs;
  return { ...inputs, hotline: { ...hotline, override: { to, because: 'see reasons' } } };
}

/** How many of the reports on which a tool was due used it; `due` leaves out those where it is not yet or never due. */
export function toolUse(reports: readonly DecisionInputs[], name: ToolName): { used: number; due: number } {
  const due = reports.filter((report) => {
    const tool = report[name];
    return tool.used || (tool.because !== 'not-due-yet' && tool.because !== 'not-applicable');
  });
  return { used: due.filter((report) => report[name].used).length, due: due.length };
}
