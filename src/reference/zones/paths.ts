import { createHash } from 'node:crypto';

/** Links of this module. */
export const paths = {
  list: '/zones',
  phases: '/zones/phases',
  phaseRemoved: (phase: string) => `/zones/phases/${phase}/removal`,
  apply: '/zones/applications',
  application: (id: string) => `/zones/applications/${id}`,
  approvals: (id: string) => `/zones/applications/${id}/approvals`,
  approvalEnd: (id: string, approval: string) => `/zones/applications/${id}/approvals/${approval}/end`,
  applicationEnd: (id: string) => `/zones/applications/${id}/end`,
  addPlaces: (id: string) => `/zones/applications/${id}/places`,
  writePlace: (id: string) => `/zones/applications/${id}/places/written`,
  place: (id: string) => `/zones/places/${id}`,
  placePhones: (id: string) => `/zones/places/${id}/phones`,
  placeEnd: (id: string) => `/zones/places/${id}/end`,
  trainings: (id: string) => `/zones/places/${id}/trainings`,
  left: (id: string, training: string) => `/zones/places/${id}/trainings/${training}/left`,
  signs: (id: string) => `/zones/places/${id}/signs`,
  photo: (id: string, sign: string) => `/zones/places/${id}/signs/${sign}/photo`,
  takenDown: (id: string, sign: string) => `/zones/places/${id}/signs/${sign}/taken-down`,
  paper: (id: string, paper: string) => `/zones/places/${id}/papers/${paper}`,
  visit: '/zones/visit',
  visits: '/zones/visits',
  workplace: '/zones/workplace',
  counted: (id: string) => `/zones/visits/${id}`,
  takenBack: (id: string) => `/zones/visits/${id}/taken-back`,
  /** A door of `casework/arrivals`, which stands on a floor above: where the agency's own steps begin. */
  arrival: '/here/arrival',
  /** A door of `program/voice`, above as well: where anyone says how it was here, by the place's own code (0073). */
  say: (placeId: string) => `/how-it-was/${createHash('md5').update(placeId).digest('hex').slice(0, 10)}`,
} as const;
