import { z } from 'zod';
import { forms } from './indicators.ts';

/**
 * Tools whose items are not ours to hold (`reference/instruments/score-only.json`): a licensed user enters the total
 * and the band. A figure of accuracy is never shown without the population that it was measured in.
 */
const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
const checked = z.iso.date().nullable();

const bandShape = z.strictObject({ id: z.string(), from: z.int(), to: z.int(), label: text });

const toolShape = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    owner: z.string(),
    forms: z.array(z.enum(forms)).min(1),
    license: z.strictObject({ kind: z.enum(['licensed', 'permission', 'public-domain', 'open']), note: z.string() }),
    population: text,
    accuracy: z.strictObject({
      status: z.enum(['published', 'not-validated', 'not-found']),
      figures: z.string(),
      source: z.string(),
      checkedOn: checked,
    }),
    total: z.strictObject({ min: z.int(), max: z.int() }).nullable(),
    bands: z.array(bandShape),
    bandsCheckedOn: checked,
  })
  .refine(({ total, bands }) => bands.length === 0 || (total !== null && coversOnce(total, bands)), {
    message: 'the bands must cover the total once, in order',
  });

export type ScoredTool = z.infer<typeof toolShape>;

const registryShape = z.strictObject({
  version: z.string(),
  checkedOn: z.iso.date(),
  note: z.string(),
  tools: z.array(toolShape).min(1),
});

/** Reads the registry. Throws a ZodError when a tool does not fit. */
export const parseScoredTools = (json: unknown): ScoredTool[] => registryShape.parse(json).tools;

export type ScoreProblem = 'score-not-whole' | 'score-out-of-range' | 'score-band-unknown' | 'score-band-differs';

/**
 * Checks one entered score. The band follows from the total where the tool has bands; else it is what the licensed
 * user read off their own form. Null when all fits.
 */
export function scoreProblem(
  tool: ScoredTool,
  entered: { total: number | null; band: string | null },
): ScoreProblem | null {
  const { total, band } = entered;
  if (total !== null && !Number.isInteger(total)) return 'score-not-whole';
  if (total !== null && tool.total && (total < tool.total.min || total > tool.total.max)) return 'score-out-of-range';
  if (tool.bands.length === 0 || band === null) return null;
  const named = tool.bands.find((one) => one.id === band);
  if (!named) return 'score-band-unknown';
  return total !== null && (total < named.from || total > named.to) ? 'score-band-differs' : null;
}

/** The band of a total, null where the tool has none. */
export const bandOf = (tool: ScoredTool, total: number): ScoredTool['bands'][number] | null =>
  tool.bands.find((band) => total >= band.from && total <= band.to) ?? null;

function coversOnce(total: { min: number; max: number }, bands: readonly { from: number; to: number }[]): boolean {
  const starts = bands.map((band) => band.from);
  const ends = bands.map((band) => band.to);
  return (
    starts[0] === total.min &&
    ends.at(-1) === total.max &&
    bands.every((band, i) => band.from <= band.to && (i === 0 || band.from === (ends[i - 1] ?? Number.NaN) + 1))
  );
}
