import { z } from 'zod';
import file from '../../../reference/crisis-lines/lines.json' with { type: 'json' };

const text = z.object({ en: z.string().min(1), es: z.string().min(1) });
const shape = z.object({
  lines: z.array(
    z.object({
      id: z.string(),
      who: text,
      call: z.string(),
      text: z.string().optional(),
      checkedOn: z.iso.date().nullable(),
    }),
  ),
});

/** Which lines stand on a zone's papers: the fewest that answer day and night, for anyone. */
const ON_PAPER = ['emergency', 'lifeline', 'runaway'];

/** Those lines; one that nobody has checked is on no paper. */
export const paperLines = shape
  .parse(file)
  .lines.filter((line) => ON_PAPER.includes(line.id) && line.checkedOn !== null);
