import { z } from 'zod';

/**
 * Whether the structured decision tools were used on a report, and what they said. Their items belong to their owner
 * and are not held here; the county measures the use (plan: safety and risk assessment utilization rate).
 */
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
      because: z.enum(['not-due-yet', 'not-applicable', 'no-access', 'urgent', 'forgotten', 'other']),
    }),
  ]);

export const decisionInputsShape = z.strictObject({
  hotline: tool(['evaluate-out', 'in-person-10-day', 'in-person-immediate']),
  safety: tool(['safe', 'safe-with-plan', 'unsafe']),
  risk: tool(['low', 'moderate', 'high', 'very-high']),
});

export type DecisionInputs = z.infer<typeof decisionInputsShape>;
export type ToolName = keyof DecisionInputs;

/** How many of the reports on which a tool was due used it; `due` leaves out those where it is not yet or never due. */
export function toolUse(reports: readonly DecisionInputs[], name: ToolName): { used: number; due: number } {
  const due = reports.filter((report) => {
    const tool = report[name];
    return tool.used || (tool.because !== 'not-due-yet' && tool.because !== 'not-applicable');
  });
  return { used: due.filter((report) => report[name].used).length, due: due.length };
}
