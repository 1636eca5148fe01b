import type { Day } from '#kernel/calendar.ts';
import type { LawRecord } from '#reference/laws/index.ts';

/** What became of a charge. `filed`: it is open, a court has not decided. */
export const whats = [
  'arrest',
  'citation',
  'diverted',
  'rejected',
  'filed',
  'sustained',
  'convicted',
  'dismissed',
  'warrant',
] as const;
export type What = (typeof whats)[number];
export const grades = ['infraction', 'misdemeanor', 'felony'] as const;
export type Grade = (typeof grades)[number];
export type YesNo = 'yes' | 'no';

/** The file that a charge was taken from, and the day on which it was. */
export type FromFile = { name: string; on: Day };
/** What is sealed of a charge. */
export type ChargeWords = {
  description: string;
  agency: string;
  court: string;
  caseNumber: string;
  sentence: string;
  from?: FromFile;
};

/** What a person writes down of one charge. A thing that is not known is null, never a guess. */
export type ChargeFacts = {
  jurisdiction: string;
  code: string | null;
  kinds: string[];
  grade: Grade | null;
  degree: string | null;
  offenseOn: Day | null;
  arrestedOn: Day | null;
  what: What;
  happenedOn: Day | null;
  completed: YesNo | null;
  completedOn: Day | null;
  jurisdictionEndedOn: Day | null;
  fineCents: number | null;
  finePaidCents: number | null;
  fineStayed: boolean;
  registration: YesNo | null;
  words: ChargeWords;
};
export type Charge = ChargeFacts & {
  id: string;
  recordedAt: Date;
  byName: string | null;
  editedAt: Date;
  editedByName: string | null;
  withdrawnAt: Date | null;
  /** A court cleared it: it is sealed here, read by the youth's own lawyers alone, and counts no more. */
  sealed: boolean;
};

/** Still on the record. */
export const stands = ({ withdrawnAt, sealed }: Pick<Charge, 'withdrawnAt'> & { sealed?: boolean }): boolean =>
  withdrawnAt === null && !sealed;

const kinds: Record<What, LawRecord['kind'] | null> = {
  arrest: 'arrest',
  citation: 'citation',
  diverted: 'diverted',
  rejected: 'arrest',
  filed: null,
  sustained: 'adjudication',
  convicted: 'conviction',
  dismissed: 'dismissed',
  warrant: 'warrant',
};

/** What kind of record a law sees in it; null while it is open: then the gates come first. */
export const recordKindOf = ({ what }: Pick<Charge, 'what'>): LawRecord['kind'] | null => kinds[what];

/** What is not right with the days and sums of a charge, by field: keys of the catalogue. */
export function wrongIn(it: ChargeFacts, today: Day): Record<string, string> {
  const wrong: Record<string, string> = {};
  for (const [field, day] of [
    ['offenseOn', it.offenseOn],
    ['arrestedOn', it.arrestedOn],
    ['happenedOn', it.happenedOn],
  ] as const)
    if (day && day > today) wrong[field] = 'dayAhead';
  if (it.offenseOn && it.arrestedOn && it.arrestedOn < it.offenseOn) wrong.arrestedOn = 'arrestBefore';
  if (it.finePaidCents !== null && it.finePaidCents > (it.fineCents ?? 0)) wrong.finePaid = 'paidMore';
  if (!it.code && it.kinds.length === 0 && !it.words.description) wrong.code = 'codeOrWords';
  return wrong;
}
