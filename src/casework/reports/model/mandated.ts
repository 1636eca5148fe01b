import { z } from 'zod';
import { addSpan, type Day } from '#kernel/calendar.ts';

/**
 * Who must report, and by when (Pen. Code 11164 and following). A mandated reporter telephones at once and writes
 * within 36 hours; anyone else owes neither. Whether labor trafficking alone obliges is a dated setting of the county.
 */
const text = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });

const kindsShape = z
  .strictObject({
    version: z.string(),
    citation: z.string(),
    /** The day the list was checked against the statute; null: from memory, and shown so. */
    checkedOn: z.iso.date().nullable(),
    note: z.string(),
    kinds: z.array(z.strictObject({ id: z.string(), mandated: z.boolean(), label: text })).min(1),
  })
  .refine(({ kinds }) => new Set(kinds.map((kind) => kind.id)).size === kinds.length, {
    message: 'a kind of reporter is listed twice',
  });

export type ReporterKinds = z.infer<typeof kindsShape>;
export type ReporterKind = ReporterKinds['kinds'][number];

/** Reads `reference/codes/reporter-kinds.json`. Throws a ZodError where it does not fit. */
export const parseReporterKinds = (json: unknown): ReporterKinds => kindsShape.parse(json);

export type ReportClock = {
  id: 'report-telephone' | 'report-written';
  within: 'at-once' | 'PT36H';
  citation: string;
  checkedOn: string;
};

const citation = 'Pen. Code 11166(a)';
const checkedOn = '2026-11-22';

/** The clocks that a reporter of this kind owes; none for anyone who is not mandated, and none when nobody knows. */
export function clocksFor(kind: ReporterKind | null): ReportClock[] {
  if (!kind?.mandated) return [];
  return [
    { id: 'report-telephone', within: 'at-once', citation, checkedOn },
    { id: 'report-written', within: 'PT36H', citation, checkedOn },
  ];
}

/** One version of the county's answer: does labor trafficking alone, without abuse, oblige a report? */
export const laborSettingShape = z.strictObject({
  from: z.iso.date(),
  obliges: z.boolean(),
  decidedBy: z.string().min(1),
  because: z.string().min(1),
});
export type LaborSetting = z.infer<typeof laborSettingShape>;

/** The setting on a day; null when the county had not decided yet. */
export function laborAloneObliges(settings: readonly LaborSetting[], on: Day): boolean | null {
  const inForce = settings.filter((setting) => setting.from <= on).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return inForce.at(-1)?.obliges ?? null;
}

/** Must this be reported? `ask` when it hangs on a setting that the county has not made. */
export function reportOwed(
  kind: ReporterKind | null,
  alleged: readonly ('cse' | 'lt' | 'ltfc' | 'other-abuse')[],
  laborAlone: boolean | null,
): 'yes' | 'no' | 'ask' {
  if (!kind?.mandated || alleged.length === 0) return 'no';
  if (alleged.some((one) => one === 'cse' || one === 'other-abuse')) return 'yes';
  return laborAlone === null ? 'ask' : laborAlone ? 'yes' : 'no';
}

/** When the written report is due: 36 hours, elapsed, from the report by telephone. Null for who owes none. */
export function writtenDueAt(report: { mandated: boolean; receivedAt: Date }): Date | null {
  if (!report.mandated) return null;
  const everyDay = { zone: 'UTC', business: () => false, court: () => false };
  return addSpan(report.receivedAt, 'PT36H', everyDay);
}
