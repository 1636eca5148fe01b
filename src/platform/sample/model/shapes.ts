import type { Role } from '#platform/http/actor.ts';
import type { PersonName } from './names.ts';

/** The sample county as plain objects: what a loader reads. Instants are `Date`, days are `YYYY-MM-DD`. */
export type Form = 'cse' | 'lt' | 'ltfc';
export type Standing = 'at-risk' | 'suspected' | 'confirmed' | 'ruled-out';
export type Sex = 'female' | 'male';
export type Region = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
export type Door =
  | 'hotline'
  | 'police'
  | 'detention'
  | 'probation'
  | 'child-welfare'
  | 'school'
  | 'clinic'
  | 'shelter'
  | 'community-organization'
  | 'library'
  | 'street-outreach'
  | 'parent'
  | 'youth';

export type SampleAgency = {
  id: string;
  county: string;
  /** As the agencies table has it. */
  kind: string;
  /** As protocols name owners; empty when no step is theirs. */
  protocolKinds: string[];
  doors: string[];
  name: { en: string; es: string };
  phone: string;
  regions: number[];
  sharedDesk: boolean;
  within?: string | undefined;
  firstResponder?: { agreement: 'signed' | 'update-pending' | 'reviewing'; since?: string | undefined } | undefined;
};

export type SamplePerson = {
  handle: string;
  name: string;
  kind: 'person' | 'shift';
  roles: Role[];
  county: string;
  agency: string;
  languages: string[];
  region: Region | null;
  /** True for those whom the sign-in page lists. */
  listed: boolean;
};

export type Living =
  | 'home-never-in-care'
  | 'home-after-care'
  | 'relative'
  | 'resource-family'
  | 'group-home'
  | 'shelter'
  | 'unhoused';
export type System = { childWelfare: 'none' | 'open' | 'earlier'; inCare: boolean; probation: boolean };
export type Race = 'black' | 'hispanic' | 'white' | 'aapi' | 'native' | 'multiracial';
export type Gender = 'girl' | 'boy' | 'transgender-girl' | 'transgender-boy' | 'nonbinary';

export type SampleYouth = {
  index: number;
  county: string;
  group: string;
  /** Null when the youth was met and gave no name. */
  name: PersonName | null;
  nickname: string | null;
  chosenName: string | null;
  /** How a youth without a name was described. */
  described: { about: number; place: string } | null;
  born: string;
  sex: Sex;
  gender: Gender;
  race: Race;
  language: string;
  otherLanguages: string[];
  /** Null: lives in another county. */
  region: Region | null;
  /** Null: nobody asked, as nobody needed to. */
  bornIn: string | null;
  system: System;
  living: Living;
  expecting: boolean;
  phone: string | null;
  /** What happened, whoever knows it: for tests of what is found and missed. A loader must not store it. */
  truth: { forms: Form[]; industry: string | null; crimeType: string | null };
  /** Another record of the same youth, written down a little differently: its index. */
  sameAs: number | null;
  /** A community agency's own record, with nothing of the county's; null when it is the county's. */
  heldBy: string | null;
  team: TeamMember[];
  events: SampleEvent[];
};

export type TeamMember = { role: Role; handle: string; since: Date };

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
export type SampleAnswer = { indicator: string; mode: 'observed' | 'asked'; value: 'yes' | 'no' | 'unsure' | 'declined' };
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
export type NoticeEvent = { kind: 'federal-notice'; at: Date; discoveredAt: Date; letter: 'interim' | 'eligibility' | null };
export type ContactEvent = { kind: 'contact'; at: Date; agency: string; by: string; door: Door; given: string; agreed: boolean };
export type ExitEvent = {
  kind: 'exit';
  at: Date;
  diploma: boolean;
  college: boolean;
  working: boolean;
  caringAdult: boolean;
  housed: boolean;
};
