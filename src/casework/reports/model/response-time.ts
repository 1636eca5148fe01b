import { z } from 'zod';

/**
 * How soon child welfare answers a report, in the state's numbers (`reference/codes/response-times.json`). The trap:
 * a published list sets three newer intake codes beside the wrong numbers. The number decides; the intake code never.
 */
const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });

const shape = z
  .strictObject({
    version: z.string(),
    source: z.strictObject({ title: z.string(), checkedOn: z.iso.date().nullable() }),
    times: z.array(z.strictObject({ code: z.int(), id: z.string(), label: text, days: z.int().min(0).nullable() })),
    trap: z.strictObject({
      says: z.string(),
      misaligned: z.array(z.strictObject({ code: z.int(), intakeCode: z.string(), is: z.string() })),
    }),
  })
  .refine(
    ({ times, trap }) =>
      trap.misaligned.every((row) => times.some((time) => time.code === row.code && time.id === row.is)),
    {
      message: 'the trap names a time that is not listed',
    },
  );

export type ResponseTimes = z.infer<typeof shape>;
export type ResponseTime = ResponseTimes['times'][number];

/** Reads the file. Throws a ZodError where it does not fit. */
export const parseResponseTimes = (json: unknown): ResponseTimes => shape.parse(json);

export type ReadTime =
  | { ok: true; time: ResponseTime; intakeCodeWasWrong: boolean }
  | { ok: false; because: 'response-time-unknown' | 'response-time-ambiguous' };

/**
 * Reads a row of another system. A number is trusted; an intake code without a number is refused for the three that
 * are known to be misplaced, since two systems mean different days by it.
 */
export function readResponseTime(
  row: { code: number | null; intakeCode: string | null },
  book: ResponseTimes,
): ReadTime {
  if (row.code === null) {
    const misplaced = book.trap.misaligned.some((one) => one.intakeCode === row.intakeCode);
    return { ok: false, because: misplaced ? 'response-time-ambiguous' : 'response-time-unknown' };
  }
  const time = book.times.find((one) => one.code === row.code);
  if (!time) return { ok: false, because: 'response-time-unknown' };
  const intakeCodeWasWrong = book.trap.misaligned.some(
    (one) => one.code === row.code && one.intakeCode === row.intakeCode,
  );
  return { ok: true, time, intakeCodeWasWrong };
}
