import type { Door, Form, Region, Standing } from './shapes.ts';

/** What happens to a youth in the year: each a plain object with the instant at which it happened. */
export type SampleEvent =
  | ScreeningEvent
  | ReportEvent
  | IdentificationEvent
  | ResponseEvent
  | MissingEvent
  | RecoveryEvent
  | AdvocacyEvent
  | DetentionEvent
  | NoticeEvent
  | ContactEvent
  | ExitEvent;

/** As the screening module takes it; the item's linkId is `seen.` or `asked.` and the indicator. */
export type SampleAnswer = {
  indicator: string;
  mode: 'observed' | 'asked';
  value: 'yes' | 'no' | 'unsure' | 'declined';
};
export type ScreeningEvent = {
  kind: 'screening';
  at: Date;
  door: Door;
  agency: string;
  by: string;
  /** The instrument's id. */
  instrument: 'universal-screen-short' | 'universal-screen';
  /** What is not named was not asked. */
  answers: SampleAnswer[];
};

export type Disposition = 'evaluated-out' | 'unfounded' | 'inconclusive' | 'substantiated';
export type ReportEvent = {
  kind: 'report';
  at: Date;
  by: string;
  reporter: { discipline: string; agency: string | null; mandated: boolean };
  channel: 'phone' | 'form';
  /** Age in completed years on the day of the report. */
  age: number;
  /** Empty: exploitation that nobody could name yet. */
  forms: Form[];
  responseTime: 'immediate' | '3-day' | '5-day' | '10-day' | 'evaluate-out';
  disposition: Disposition | null;
  disposedAt: Date | null;
  followed: 'new-case-at-home' | 'new-placement' | 'case-was-open' | 'closed' | null;
  supportOffered: string | null;
  tools: { safety: boolean; risk: boolean };
  crossReportedAt: Date | null;
  writtenAt: Date | null;
};

export type Presence = 'present' | 'absent' | 'unknown';
export type IdentificationEvent = {
  kind: 'identification';
  at: Date;
  by: string;
  form: Form;
  standing: Standing;
  elements: { act: Presence; means: Presence; purpose: Presence };
  /** Codes of `reference/codes/exploitation.json`, as are relationships and how it came to light. */
  industries: string[];
  crimeTypes: string[];
  relationships: string[];
  /** Null: not yet known, asked again. */
  ageAtFirst: number | null;
  lengthMonths: number | null;
  place: Region | 'outside' | null;
  debt: boolean | null;
  online: boolean | null;
  cameToLight: string;
  byParentOrGuardian: boolean | null;
  failureToProtect: boolean | null;
};

/** One protocol's run. `pace` says how its steps went; `stepPace` gives each step its own. */
export type ResponseEvent = {
  kind: 'response';
  at: Date;
  protocol: string;
  door: Door;
  by: string;
  pace: Pace;
};
/** Shares of the steps that are due by now: done in time, done late; the rest are open. */
export type Pace = { onTime: number; late: number };

export type MissingEvent = {
  kind: 'missing';
  at: Date;
  from: 'home' | 'care';
  toldPoliceAt: Date | null;
  policeRefused: boolean;
  returnedAt: Date | null;
  screenedOnReturn: boolean;
};
export type RecoveryEvent = {
  kind: 'recovery';
  at: Date;
  agency: string;
  /** First, or again within the year. */
  time: 1 | 2;
  residence: 'county' | 'other-county';
  system: 'child-welfare' | 'other-county' | 'earlier-child-welfare' | 'new' | 'both' | 'probation';
  missingFrom: 'home' | 'care';
};
export type AdvocacyEvent = {
  kind: 'advocacy';
  at: Date;
  provider: string;
  advocate: string;
  planAt: Date | null;
  endedAt: Date | null;
  ended: 'moved-away' | 'no-longer-wanted' | 'goals-met' | null;
};
export type DetentionEvent = {
  kind: 'detention';
  at: Date;
  by: string;
  charge: string;
  knownBefore: boolean;
  signs: 'none' | 'some' | 'clear';
  releasedAt: Date | null;
  daysWaitingForPlacement: number;
};
export type NoticeEvent = {
  kind: 'federal-notice';
  at: Date;
  discoveredAt: Date;
  letter: 'interim' | 'eligibility' | null;
};
export type ContactEvent = {
  kind: 'contact';
  at: Date;
  agency: string;
  by: string;
  door: Door;
  given: string;
  agreed: boolean;
};
export type ExitEvent = {
  kind: 'exit';
  at: Date;
  diploma: boolean;
  college: boolean;
  working: boolean;
  caringAdult: boolean;
  housed: boolean;
};
