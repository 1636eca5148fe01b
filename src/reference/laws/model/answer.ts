import type { Day } from '#kernel/days.ts';
import type { Case } from './case.ts';
import { type ConditionName, type Reason, reasonsFor } from './conditions.ts';
import { type Dates, datesFor } from './dates.ts';
import type { LawRecord, Person } from './person.ts';
import type { Jurisdiction, Remedy, Version, Way } from './remedy.ts';
import { versionOn } from './versions.ts';

/**
 * What one law says of one record. `eligible`: what is known meets each of its conditions; a court still decides.
 * `perhaps`: something is to be asked, or the law was read only at second hand. `not-known`: nobody here knows what the
 * law says of it; a lawyer there does. `not`: a condition that was read is not met.
 */
export const verdicts = ['eligible', 'perhaps', 'not-known', 'not'] as const;
export type Verdict = (typeof verdicts)[number];

export type RemedyAnswer = {
  remedy: Remedy;
  /** Null where no version holds on that day, or none is known to. */
  law: Version | null;
  verdict: Verdict;
  reasons: Reason[];
  /** What to find out, in the order of the conditions. */
  ask: Reason[];
  /** What else there is, for the conditions that closed it. */
  ways: Way[];
  dates: Dates;
};
export type RecordAnswer = { record: LawRecord; file: Jurisdiction | null; answers: RemedyAnswer[] };

/** Every remedy of the record's jurisdiction for one record on a day, what helps most first. */
export function answerFor(record: LawRecord, person: Person, file: Jurisdiction | null, on: Day): RecordAnswer {
  if (!file) return { record, file, answers: [] };
  const answers = file.remedies.map((remedy) => remedyAnswer(remedy, { file, record, person, on }));
  return { record, file, answers: answers.sort(byHelp) };
}

/** Every record of a person. `files` by jurisdiction. */
export const answersFor = (person: Person, files: ReadonlyMap<string, Jurisdiction>, on: Day): RecordAnswer[] =>
  person.records.map((record) => answerFor(record, person, files.get(record.jurisdiction) ?? null, on));

function remedyAnswer(remedy: Remedy, of: Omit<Case, 'law'>): RemedyAnswer {
  const found = versionOn(remedy, of.on);
  if (found.law === null)
    return { remedy, law: null, verdict: found.why, reasons: [], ask: [], ways: [], dates: datesFor(null, of) };
  const { law } = found;
  const reasons = reasonsFor({ ...of, law });
  const verdict = verdictOf(reasons, law, of.file);
  const closed = reasons.filter(({ holds }) => holds === 'no').map(({ condition }) => condition);
  return {
    remedy,
    law,
    verdict,
    reasons,
    ask: verdict === 'not' ? [] : reasons.filter(({ holds }) => holds === 'ask'),
    ways: verdict === 'not' ? waysFor(of.file, closed) : [],
    dates: datesFor(law, of),
  };
}

function verdictOf(reasons: readonly Reason[], law: Version, file: Jurisdiction): Verdict {
  // Nobody has read it: whatever its fields hold, no answer follows.
  if (!file.read || law.sure === 'memory') return 'not-known';
  const stands = reasons.map(({ holds }) => holds);
  if (stands.includes('no')) return law.sure === 'read' ? 'not' : 'not-known';
  if (stands.includes('law-unknown')) return 'not-known';
  const second = law.sure === 'secondary' || reasons.some(({ sure }) => sure === 'secondary');
  return stands.includes('ask') || second ? 'perhaps' : 'eligible';
}

/** What else there is for what closed it; each way once. */
const waysFor = ({ ways }: Jurisdiction, closed: readonly ConditionName[]): Way[] =>
  ways.filter(({ when }) => when.some((each) => closed.includes(each as ConditionName)));

/** What helps most: what is open before what is not, what undoes before what hides, "shall" before "may", less to ask first. */
function byHelp(a: RemedyAnswer, b: RemedyAnswer): number {
  return (
    verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
    helpOf(b.law) - helpOf(a.law) ||
    a.ask.length - b.ask.length ||
    a.remedy.id.localeCompare(b.remedy.id)
  );
}

const weight = {
  vacate: 8,
  destroy: 4,
  expunge: 5,
  dismiss: 4,
  'set-aside': 3,
  seal: 2,
  redact: 1,
  nondisclosure: 1,
} as const;
const strength = (law: Version | null): number =>
  law === null || law.relief === 'unknown' ? 0 : law.relief.value.reduce((sum, each) => sum + weight[each], 0);
/** How much a law helps: what undoes before what hides, and "shall" before "may". */
export const helpOf = (law: Version | null): number => strength(law) * 2 + shall(law);
const shall = (law: Version | null): number =>
  law !== null && law.discretion !== 'unknown' && law.discretion.value === 'shall' ? 1 : 0;
