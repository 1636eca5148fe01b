import type { Day } from '#kernel/days.ts';
import type { Bar, Grade, RecordKind } from './remedy.ts';

/** What is known of one person and their records. A thing that is not known is `undefined`, never a guess. */
export type Answer = 'yes' | 'no';
export type TraffickingForm = 'sex' | 'labor';

export type Offense = {
  /** As written, e.g. `PC 459`; null: not known. */
  code: string | null;
  /** Kinds of `reference/laws/kinds.json`, e.g. `theft`. */
  kinds: readonly string[];
  grade?: Grade | undefined;
  /** The state's own class or degree, lower case: `class c`. */
  degree?: string | undefined;
  /** A person's answers about groups of the jurisdiction's file. */
  groups?: Readonly<Record<string, Answer>> | undefined;
};

/** How it follows from being trafficked. Nobody's word is judged here: a court does that. */
export type Nexus = {
  /** It happened while the person was being trafficked. */
  during?: Answer | undefined;
  /** The exploiter demanded it, or it served them. */
  demanded?: Answer | undefined;
  /** It would have happened anyway. */
  otherwise?: Answer | undefined;
};

export type LawRecord = {
  id: string;
  /** `us-ca`; `us` is federal. */
  jurisdiction: string;
  kind: RecordKind;
  offense: Offense;
  offenseOn?: Day | undefined;
  arrestedOn?: Day | undefined;
  disposedOn?: Day | undefined;
  /** When the sentence, probation or supervision ended. */
  completedOn?: Day | undefined;
  completed?: Answer | undefined;
  jurisdictionEndedOn?: Day | undefined;
  servedOn?: Day | undefined;
  orderedOn?: Day | undefined;
  forms?: readonly TraffickingForm[] | undefined;
  nexus?: Nexus | undefined;
  prosecutorConsents?: Answer | undefined;
  restitutionPaid?: Answer | undefined;
  /** Bars of the law that a person said hold or do not hold for this record. */
  bars?: Partial<Record<Bar, Answer>> | undefined;
  /** Answers to what a remedy asks also, by its id. */
  also?: Readonly<Record<string, Answer>> | undefined;
  /** Evidence on file for this record; it is listed, and proves nothing by itself. */
  evidence?: readonly string[] | undefined;
};

export type Period = { form: TraffickingForm; from: Day; until: Day | null };

export type Person = {
  bornOn?: Day | undefined;
  /** Adult or not at the offense where the birth day is not known, by record id. */
  under18At?: Readonly<Record<string, Answer>> | undefined;
  periods: readonly Period[];
  /** Convictions after the records asked about, with their day; undefined: nobody looked. */
  laterConvictions?: readonly { on: Day; grade?: Grade | undefined; moralTurpitude?: Answer | undefined }[] | undefined;
  pendingCharge?: Answer | undefined;
  openWarrant?: Answer | undefined;
  /** Sought with diligence since safe, as counsel sees it. */
  diligent?: Answer | undefined;
  records: readonly LawRecord[];
};
