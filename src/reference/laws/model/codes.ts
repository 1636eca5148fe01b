import { z } from 'zod';
import { grades, sureness, text } from './remedy.ts';

/** Whether a code alone says that an offense stands on a list. `depends`: on facts that the code does not tell. */
const listed = z.enum(['yes', 'no', 'depends']);

/** One code of a state's law, as it is written in charges, with what it is called and where it stands. */
export const chargeCode = z.strictObject({
  code: z.string().min(1),
  title: text,
  /** A kind of `reference/laws/kinds.json`. */
  kind: z.string(),
  /** How it may be charged; more than one: the prosecutor or the court chooses. None: no crime (WIC 601). */
  grades: z.array(z.enum(grades)),
  /** Penal Code 667.5(c). */
  violent: listed,
  /** WIC 707(b), at 14 or older. */
  listed707b: listed,
  source: z.string().min(1),
  sure: sureness,
  /** Null: nobody has checked it, and it is shown so. */
  checkedOn: z.iso.date().nullable(),
});
export type ChargeCode = z.infer<typeof chargeCode>;

export const chargeCodes = z.strictObject({ note: z.string().min(1), codes: z.array(chargeCode).min(1) });
