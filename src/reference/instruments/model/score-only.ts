import { z } from 'zod';
import { type Failure, invalid, ok, type Result } from '#kernel/result.ts';
import type { Lang, Text } from '#platform/i18n/catalogue.ts';
import type { Words } from '../words.ts';
import { isDate } from './literals.ts';

/**
 * Tools whose questions may not be kept here (CSE-IT and the like). Only a result comes in, from a person licensed to
 * use the tool: its total (a whole number) and its band. The tools are reference data:
 * reference/instruments/score-only.json; `bandsCheckedOn` null: not yet verified, and shown so.
 */
const both = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
/** A name or a title keeps its own language where it has no other. */
const title = z.union([z.string().min(1), both]);
const band = z.strictObject({ id: z.string().min(1), from: z.int(), to: z.int(), label: both });
const checked = z.string().refine(isDate).nullable();
const tool = z.strictObject({
  id: z.string().min(1),
  name: title,
  owner: title,
  /** The forms of exploitation that it speaks of. */
  forms: z.array(z.enum(['cse', 'lt', 'ltfc'])).min(1),
  license: z.strictObject({ kind: z.enum(['licensed', 'permission', 'public-domain', 'open']), note: both }),
  population: both,
  /** A figure never stands without the population that it was measured in, and where it was read. */
  accuracy: z.strictObject({
    status: z.enum(['published', 'not-validated', 'not-found']),
    figures: both,
    /** Null: nothing was found to read it in. */
    source: title.nullable(),
    checkedOn: checked,
  }),
  total: z.strictObject({ min: z.int(), max: z.int() }).nullable(),
  bands: z.array(band),
  bandsCheckedOn: checked,
});
const registry = z.strictObject({
  version: z.string(),
  checkedOn: z.iso.date(),
  note: z.string(),
  tools: z.array(
    tool.refine((one) => faultsOfBands(one).length === 0, { error: 'bands leave a gap, overlap, or miss the total' }),
  ),
});
export type LicensedTool = z.infer<typeof tool>;
export type Band = z.infer<typeof band>;

/** Reads the registry. Throws a ZodError when a tool does not fit. */
export const parseScoredTools = (json: unknown): LicensedTool[] => registry.parse(json).tools;

/** A name or a title in the reader's language, where it has one there. */
export const titleIn = (of: string | Text, lang: Lang): string => (typeof of === 'string' ? of : of[lang]);

/** Whether the owner's license or permission must be on record before a total is entered. */
export const needsLicense = ({ license }: Pick<LicensedTool, 'license'>): boolean =>
  license.kind === 'licensed' || license.kind === 'permission';

export type ScoreOnly = {
  tool: string;
  total: number;
  /** Null for a tool that has none, unless the person wrote one down. */
  band: string | null;
  /** The licensed person who used it. */
  licensedUser: string;
  /** The day of use, `YYYY-MM-DD`. */
  on: string;
};

/** The band of a total; null when the tool has no such total, or no bands. */
export const bandOf = (of: Pick<LicensedTool, 'bands'>, total: number): Band | null =>
  of.bands.find((one) => total >= one.from && total <= one.to) ?? null;

/** Gaps and overlaps would leave a total without a band, or with two. */
export function faultsOfBands({ bands, total }: Pick<LicensedTool, 'bands' | 'total'>): string[] {
  const sorted = [...bands].sort((one, other) => one.from - other.from);
  const faults = sorted.flatMap((one, at) => {
    const before = sorted[at - 1];
    const ends = one.to < one.from ? [`${one.id} ends before it begins`] : [];
    const gap = before && one.from !== before.to + 1 ? [`${one.id} does not begin where ${before.id} ends`] : [];
    return [...ends, ...gap];
  });
  if (sorted.length === 0 || !total) return faults;
  const covers = sorted[0]?.from === total.min && sorted.at(-1)?.to === total.max;
  return covers ? faults : [...faults, 'the bands do not cover the totals'];
}

export type Typed = Partial<Readonly<Record<'tool' | 'total' | 'band' | 'licensedUser' | 'on', unknown>>>;
type Known = { tools: readonly LicensedTool[]; isLicensed: (user: string, tool: string) => boolean; today: string };

const widest = { min: 0, max: 999 };

/** Checks a result as it was typed. The band may be left empty: it follows from the total; if given, it must agree. */
export function readScoreOnly(typed: Typed, known: Known): Result<ScoreOnly, Failure & { kind: 'invalid' }> {
  const fields: Record<string, Words> = {};
  const chosen = known.tools.find((one) => one.id === typed.tool);
  if (!chosen) return invalid({ tool: 'scoreTool' satisfies Words });
  const total = wholeNumber(typed.total);
  const { min, max } = chosen.total ?? widest;
  if (total === null || total < min || total > max) fields.total = 'scoreTotal';
  const follows = total === null ? null : bandOf(chosen, total);
  const named = text(typed.band);
  if (chosen.bands.length > 0 && follows && named !== '' && named !== follows.id) fields.band = 'scoreBand';
  if (named.length > 60) fields.band = 'problemTooLongForm';
  const licensedUser = text(typed.licensedUser);
  if (licensedUser === '' || (needsLicense(chosen) && !known.isLicensed(licensedUser, chosen.id)))
    fields.licensedUser = 'scoreLicence';
  const on = text(typed.on);
  if (on.length !== 10 || !isDate(on) || on > known.today) fields.on = 'scoreDay';
  if (Object.keys(fields).length > 0 || total === null) return invalid(fields);
  const own = chosen.bands.length === 0 && named !== '' ? named : null;
  return ok({ tool: chosen.id, total, band: follows?.id ?? own, licensedUser, on });
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function wholeNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : null;
  return typeof value === 'string' && /^\s*\d{1,4}\s*$/.test(value) ? Number(value) : null;
}
