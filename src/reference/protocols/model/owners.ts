/** Who can own a step: roles at kinds of agency, as people name them. */
import type { Text } from '#platform/i18n/catalogue.ts';

export const ownerRoles = {
  'hotline-screener': { en: 'hotline screener', es: 'operador de la línea de ayuda' },
  officer: { en: 'officer', es: 'agente de policía' },
  detective: { en: 'detective', es: 'detective' },
  'intake-officer': { en: 'intake officer', es: 'oficial de ingreso' },
  'probation-officer': { en: 'probation officer', es: 'oficial de libertad condicional' },
  'social-worker': { en: 'social worker', es: 'trabajador social' },
  supervisor: { en: 'supervisor', es: 'supervisor' },
  advocate: { en: 'advocate', es: 'defensor de la persona joven' },
  clinician: { en: 'nurse or doctor', es: 'enfermero o médico' },
  'mental-health-clinician': { en: 'mental health clinician', es: 'profesional de salud mental' },
  educator: { en: 'school counselor or nurse', es: 'consejero o enfermero escolar' },
  counsel: { en: 'the youth’s lawyer', es: 'defensa de la persona joven' },
  'legal-aid': { en: 'legal aid lawyer', es: 'abogada o abogado de ayuda legal' },
  'mdt-coordinator': { en: 'team coordinator (MDT)', es: 'coordinador del equipo (MDT)' },
  liaison: { en: 'human trafficking liaison', es: 'enlace contra la trata' },
  'site-staff': { en: 'staff on site', es: 'personal del lugar' },
  'family-worker': { en: 'family support worker', es: 'trabajador de apoyo familiar' },
  reporter: { en: 'the person who reports', es: 'la persona que reporta' },
  'tribal-worker': { en: 'tribal social worker', es: 'trabajador social tribal' },
  'benefits-worker': { en: 'benefits worker', es: 'trabajador de beneficios' },
} as const satisfies Record<string, Text>;

export const agencyKinds = {
  'child-welfare': { en: 'child welfare', es: 'bienestar de menores' },
  probation: { en: 'probation', es: 'libertad condicional' },
  'law-enforcement': { en: 'law enforcement', es: 'policía' },
  advocacy: { en: 'advocacy agency', es: 'agencia de defensores' },
  clinic: { en: 'clinic or medical hub', es: 'clínica o centro médico' },
  'mental-health': { en: 'mental health', es: 'salud mental' },
  school: { en: 'school', es: 'escuela' },
  cbo: { en: 'community organization', es: 'organización comunitaria' },
  'legal-aid': { en: 'legal aid', es: 'ayuda legal' },
  defense: { en: 'defense counsel', es: 'defensa legal' },
  'public-benefits': { en: 'public benefits', es: 'beneficios públicos' },
  'labor-agency': { en: 'labor agency', es: 'agencia laboral' },
  federal: { en: 'federal agency', es: 'agencia federal' },
  'missing-children': { en: 'national center for missing children', es: 'centro nacional de niños desaparecidos' },
  tribe: { en: 'native nation', es: 'nación indígena' },
  'other-county': { en: 'the other county', es: 'el otro condado' },
  'public-place': { en: 'library or other safe place', es: 'biblioteca u otro lugar seguro' },
  'youth-development': { en: 'youth development', es: 'desarrollo juvenil' },
  any: { en: 'any agency', es: 'cualquier agencia' },
} as const satisfies Record<string, Text>;

/** The groups that a late step reaches after its owner. */
export const lateRecipients = {
  owner: { en: 'owner', es: 'responsable' },
  supervisor: { en: 'supervisor', es: 'supervisor' },
  committee: { en: 'committee', es: 'comité' },
} as const satisfies Record<string, Text>;

export type OwnerRole = keyof typeof ownerRoles;
export type AgencyKind = keyof typeof agencyKinds;
export type Recipient = keyof typeof lateRecipients;
export const ownerRoleNames = Object.keys(ownerRoles) as [OwnerRole, ...OwnerRole[]];
export const agencyKindNames = Object.keys(agencyKinds) as [AgencyKind, ...AgencyKind[]];
export const recipientNames = Object.keys(lateRecipients) as [Recipient, ...Recipient[]];
