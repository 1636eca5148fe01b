import { z } from 'zod';
import { type Need, needs } from '#reference/directory/index.ts';
import file from '../../../reference/crisis-lines/lines.json' with { type: 'json' };

const text = z.strictObject({ en: z.string(), es: z.string() });
const line = z.strictObject({
  id: z.string(),
  who: text,
  call: z.string(),
  text: z.string().optional(),
  needs: z.array(z.enum(Object.keys(needs) as [Need, ...Need[]])),
  source: z.string(),
  checkedOn: z.iso.date().nullable(),
});
export type CrisisLine = z.infer<typeof line> & { checkedOn: string };

const { lines } = z.strictObject({ title: text, how: z.string(), lines: z.array(line) }).parse(file);

export const allLines: readonly { id: string; who: { en: string; es: string } }[] = lines;

/** Lines for a need, in the file's order. A number that nobody has checked is not shown. */
export const linesFor = (need: Need): CrisisLine[] =>
  lines.filter((each): each is CrisisLine => each.checkedOn !== null && each.needs.includes(need));

/** Every line that somebody has checked. */
export const allNeedsLines = (): CrisisLine[] => lines.filter((each): each is CrisisLine => each.checkedOn !== null);
