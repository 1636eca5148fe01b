/** The categories of data about a youth, in the order in which pages name them. */
export const categories = [
  'identity',
  'contact_location',
  'coordination',
  'screening',
  'child_welfare',
  'medical',
  'mental_health',
  'substance_use',
  'education',
  'immigration',
  'juvenile_court',
  'law_enforcement',
  'sogie',
  'advocate_privileged',
] as const;
export type Category = (typeof categories)[number];

/** What a rule, a consent or an order can open: all but the advocates' vault, which only its author opens. */
export const openable = categories.filter((category) => category !== 'advocate_privileged');

export const basisKinds = [
  'own-case',
  'assigned-team',
  'mdt-investigation',
  'mdt-service',
  'consent',
  'mandated-report',
  'treatment',
  'counsel',
  'court-order',
  'emergency',
] as const;
export type BasisKind = (typeof basisKinds)[number];

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
