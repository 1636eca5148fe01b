import { addDays, type Day } from '#kernel/calendar.ts';

/**
 * The state's six history codes for commercial sexual exploitation, derived from dated facts and never typed.
 * Which code a time belongs to follows from where the youth was: in foster care, absent from it, in an open case at
 * home, or after a closed case with independent-living services. Codes and rules: `reference/codes/csec-history.json`.
 */
export const csecCodes = {
  atRisk: 6867,
  beforeFosterCare: 6868,
  duringFosterCare: 6869,
  openCaseNotFosterCare: 6870,
  absentFromPlacement: 6871,
  closedCaseIlp: 6872,
} as const;
export type CsecCode = (typeof csecCodes)[keyof typeof csecCodes];

/** A stretch of days, both ends within it; `to` null while it goes on. */
export type Episode = { from: Day; to: Day | null };

export type ChildWelfareEpisodes = {
  fosterCare: readonly Episode[];
  /** Absences from placement, within foster care. */
  absences: readonly Episode[];
  openCases: readonly Episode[];
  /** Closed cases in which independent-living services went on. */
  closedWithIlp: readonly Episode[];
};

export type CsecRow = { code: CsecCode; start: Day | null; end: Day | null };
export type CsecProblem = { code: number; rule: 'R-10971' | 'R-10975' | 'start-date' | 'duplicate' };

/**
 * The rows of one youth. A youth who is confirmed gets a row for each situation the time touches; one who is suspected
 * or at risk gets `at risk`. A youth without any child welfare episode gets none: there is no record to write it in.
 */
export function csecRows(
  standing: 'at-risk' | 'suspected' | 'confirmed',
  occurrence: Episode,
  known: ChildWelfareEpisodes,
): CsecRow[] {
  const everKnown = [...known.fosterCare, ...known.openCases, ...known.closedWithIlp].length > 0;
  if (!everKnown) return [];
  if (standing !== 'confirmed') return [{ code: csecCodes.atRisk, start: occurrence.from, end: occurrence.to }];
  const firstEntry = known.fosterCare.map((one) => one.from).sort()[0];
  return [
    ...(firstEntry && occurrence.from < firstEntry
      ? [{ code: csecCodes.beforeFosterCare, start: occurrence.from, end: earlier(occurrence.to, firstEntry) }]
      : []),
    ...merged(csecCodes.duringFosterCare, occurrence, without(known.fosterCare, known.absences)),
    ...merged(csecCodes.openCaseNotFosterCare, occurrence, without(known.openCases, known.fosterCare)),
    ...merged(csecCodes.absentFromPlacement, occurrence, known.absences),
    ...merged(csecCodes.closedCaseIlp, occurrence, known.closedWithIlp),
  ];
}

/** What the state's rules find wrong with rows; empty when they may be sent. */
export function csecProblems(rows: readonly CsecRow[]): CsecProblem[] {
  const seen = new Set<number>();
  return rows.flatMap(({ code, start, end }) => {
    const problems: CsecProblem[] = [];
    if (start === null) problems.push({ code, rule: 'start-date' });
    if (code === csecCodes.absentFromPlacement && end === null) problems.push({ code, rule: 'R-10971' });
    if (start !== null && end !== null && end < start) problems.push({ code, rule: 'R-10975' });
    if (seen.has(code)) problems.push({ code, rule: 'duplicate' });
    seen.add(code);
    return problems;
  });
}

/** One row for all the episodes that the occurrence touches: the state takes each code once for one youth. */
function merged(code: CsecCode, occurrence: Episode, episodes: readonly Episode[]): CsecRow[] {
  const touched = episodes.flatMap((one) => overlap(occurrence, one));
  if (touched.length === 0) return [];
  const start = touched.map((one) => one.from).sort()[0] ?? null;
  const ends = touched.map((one) => one.to);
  const end = ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
  return [{ code, start, end }];
}

function overlap(a: Episode, b: Episode): Episode[] {
  const from = [a.from, b.from].sort()[1] ?? a.from;
  const to = a.to === null ? b.to : earlier(b.to, a.to);
  return to === null || from <= to ? [{ from, to }] : [];
}

/** The parts of `episodes` outside `holes`, to the day: a hole's first and last day belong to the hole. */
function without(episodes: readonly Episode[], holes: readonly Episode[]): Episode[] {
  return holes.reduce<Episode[]>(
    (left, hole) =>
      left.flatMap((one) => {
        if (overlap(one, hole).length === 0) return [one];
        const parts: Episode[] = [];
        if (one.from < hole.from) parts.push({ from: one.from, to: addDays(hole.from, -1) });
        if (hole.to !== null && (one.to === null || hole.to < one.to))
          parts.push({ from: addDays(hole.to, 1), to: one.to });
        return parts;
      }),
    [...episodes],
  );
}

const earlier = (a: Day | null, b: Day): Day => (a === null || b < a ? b : a);
