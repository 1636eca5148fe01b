import { z } from 'zod';
import file from '../../../reference/codes/reporter-recipients.json' with { type: 'json' };

const text = z.object({ en: z.string().min(1), es: z.string().min(1) });
const checked = z.iso.date().nullable();

/** To whom the law lets a reporter be told (Pen. Code 11167(d)): data with its citation, unverified until counsel checks it. */
export const recipientBook = z
  .object({
    source: z.object({ title: z.string(), certainty: z.string(), checkedOn: checked, note: text }),
    never: z.object({ citation: z.string(), checkedOn: checked, text }),
    recipients: z.array(
      z.object({
        id: z.string(),
        label: text,
        citation: z.string(),
        agencyKinds: z.array(z.string()).nullable(),
        /** What must be said besides, such as which order; null: nothing. */
        ground: text.nullable(),
        checkedOn: checked,
      }),
    ),
  })
  .parse(file);

export type Recipient = (typeof recipientBook.recipients)[number];
export const recipientOf = (id: string): Recipient | null =>
  recipientBook.recipients.find((one) => one.id === id) ?? null;
