import type { SampleEvent } from './events.ts';
import type { PersonName } from './names.ts';

/** The sample county as plain objects: what a loader reads. Instants are `Date`, days are `YYYY-MM-DD`. */

/** The roles that sample people hold, as the program names them (a test compares). */
export type Role =
  | 'screener'
  | 'intake-officer'
  | 'social-worker'
  | 'supervisor'
  | 'probation-officer'
  | 'advocate'
  | 'clinician'
  | 'educator'
  | 'officer'
  | 'counsel'
  | 'mdt-coordinator'
  | 'liaison'
  | 'analyst'
  | 'training-lead'
  | 'plan-lead'
  | 'administrator'
  | 'privacy'
  | 'outreach-worker'
  | 'library-staff'
  | 'youth-leader'
  | 'parent-partner';

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
