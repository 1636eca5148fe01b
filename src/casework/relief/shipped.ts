import { z } from 'zod';
import gatesFile from '../../../reference/gates/gates.json' with { type: 'json' };
import { whats } from './model/charge.ts';

const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const sure = z.enum(['read', 'secondary', 'memory']);

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
const file = z
  .strictObject({ jurisdiction: z.string(), note: z.string(), gates: z.array(gate).min(1) })
  .parse(gatesFile);
export const gates: readonly Gate[] = file.gates;
/** Whose law they cite. */
export const lawOfGates: string = file.jurisdiction;
