/** Kinds of agency: the sharing rules read them (people.agencies.kind). */
export const agencyKinds = [
  'child-welfare',
  'probation',
  'health',
  'education',
  'law-enforcement',
  'prosecutor',
  'youth-counsel',
  'community-organisation',
  'court',
  'library',
  'tribe',
  'labor-agency',
  'county-office',
] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** Doors at which an agency's people meet youth. */
export const agencyDoors = [
  'hotline',
  'police',
  'probation',
  'detention',
  'court',
  'child-welfare',
  'school',
  'wellbeing-center',
  'clinic',
  'shelter',
  'community-organization',
  'library',
  'street-outreach',
] as const;

/** What an agency is in a protocol: steps name these as their owners. */
export const protocolParts = [
  'child-welfare',
  'probation',
  'law-enforcement',
  'advocacy',
  'clinic',
  'mental-health',
  'school',
  'cbo',
  'legal-aid',
  'defense',
  'public-benefits',
  'public-place',
  'labor-agency',
  'federal',
  'tribe',
  'other-county',
] as const;
