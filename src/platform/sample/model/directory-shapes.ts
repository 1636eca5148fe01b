/** What somebody may need, by the terms of the taxonomy "needs". Whoever loads the directory hands in their words. */
export const NEEDS = [
  'place-tonight',
  'food',
  'talk',
  'doctor',
  'work',
  'school',
  'lawyer',
  'child',
  'get-out',
  'ride',
  'my-kid',
] as const;
export type SampleNeed = (typeof NEEDS)[number];

export type SamplePlace = { postalCode: string; city: string; region: string; latitude: number; longitude: number };

/** A region by id (`spa-1`…), with the languages (BCP 47) that many speak there. */
export type SampleRegion = { id: string; name: string; languages: readonly string[] };

/** An object as HSDS 3.0 has it, with the county's profile beside: it goes into the `body` of its row. */
export type Body = { id: string } & Record<string, unknown>;

/**
 * The directory of the sample county: rows for the tables of migration 0035. A confidential location's body says only that it
 * is one; where it is stands in `confidential`, and in nothing else here.
 */
export type SampleDirectory = {
  organizations: { id: string; name: string; body: Body }[];
  locations: { id: string; organizationId: string; body: Body }[];
  services: { id: string; organizationId: string; name: string; body: Body; checkedOn: string | null }[];
  servicesAtLocations: { id: string; serviceId: string; locationId: string; body: Body }[];
  taxonomies: { id: string; name: string; body: Body }[];
  terms: { id: string; taxonomyId: string; name: string; body: Body }[];
  confidential: { locationId: string; body: Record<string, unknown> }[];
};

export const FLAGS = [
  'open_without_case',
  'no_id_needed',
  'walk_in',
  'affirming',
  'trained_in_trafficking',
  'transport_given',
] as const;
export type Flag = (typeof FLAGS)[number];

export const SERVED = [
  'boys',
  'labor-trafficked',
  'expectant-or-parenting',
  'with-disabilities',
  'undocumented',
  'lgbtq',
] as const;
export type SampleServed = (typeof SERVED)[number];

export type Family = 'stay' | 'youth' | 'food' | 'health' | 'law' | 'school' | 'work' | 'parents';

/** A kind of service, and how often it is what. Shares are between 0 and 1; a share of nothing said goes off each. */
export type Kind = {
  id: string;
  family: Family;
  names: readonly string[];
  description: string;
  needs: readonly SampleNeed[];
  /** How many in each region, the first to the eighth. The holes are meant: a map of gaps has to have some. */
  inRegions?: readonly [number, number, number, number, number, number, number, number];
  /** How many for the whole county: by telephone alone, or at a place that is kept confidential. */
  countywide?: number;
  at?: 'telephone' | 'confidential' | 'two-places';
  hours: readonly HoursName[];
  ages: readonly (readonly [minimum: number | null, maximum: number | null])[];
  flags: Partial<Record<Flag, number>>;
  serves: Partial<Record<SampleServed, number>>;
  referredBy?: readonly (readonly string[])[];
  capacity?: number;
  exclusions?: number;
  fees?: readonly string[];
  documents?: readonly string[];
  /** Asked for only where an ID is needed. */
  idDocuments?: readonly string[];
  /** What happens when you come, in English and Spanish, for a reader of the sixth grade. */
  comes: readonly (readonly [en: string, es: string])[];
};

export type HoursName =
  | 'weekdays'
  | 'weekdays-late'
  | 'lunch-closed'
  | 'afternoons'
  | 'always'
  | 'overnight'
  | 'past-midnight'
  | 'winter'
  | 'school-year'
  | 'pantry'
  | 'saturday-pantry'
  | 'first-friday'
  | 'third-saturday'
  | 'every-other-week'
  | 'unsaid';
