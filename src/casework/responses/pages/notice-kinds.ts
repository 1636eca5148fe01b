/** Kinds of notice by what they lead to: no youth stands in any of them. */
import { noticeKinds } from '../jobs/ring.ts';

/** What a program's people are told of who may join them leads to the page where they decide. */
export const ofProgram: readonly string[] = ['program-asked', 'own-link'];
/** Somebody asks for a navigator without an account: nothing of them stands here. */
export const ofAsks: readonly string[] = ['ask-waits', 'ask-passed', 'ask-wrote', 'ask-taken-back'];
export const ofAdvocacy: readonly string[] = [
  'advocacy-asked',
  'advocacy-given',
  'advocacy-declined',
  'advocacy-late',
  'advocacy-late-contract',
  'advocacy-moving',
];
export const ofReferrals: readonly string[] = [
  'referral-asked',
  'referral-answered',
  'referral-moved',
  'referral-silent',
  'referral-silent-liaison',
];

/** A ride: whose and where to, stands behind its own door. */
export const ofRides: readonly string[] = [
  'ride-asked',
  'ride-taken',
  'ride-waits',
  'ride-not-arrived',
  'ride-taken-back',
];
/** What a lawyer asked of whoever decides: of whom and of what, stands behind its own door. */
export const ofGates: readonly string[] = ['gate-due', 'gate-late'];
/** What a hearing lacks, what was ordered: which court stands behind its own door. */
export const ofCourts: readonly string[] = ['hearing-lacks', 'order-late'];

/** A day in a lawyer's own work: of whom and of what, stands there alone. */
export const ofOwnDays: readonly string[] = ['own-day-before', 'own-day-at', 'own-day-after'];
/** A claim's day, a lead, compensation that became likely: whose, stands behind its own door. */
export const ofClaims: readonly string[] = [
  'claim-due',
  'claim-late',
  'claim-watch',
  'claim-lead',
  'claim-likely',
  'repair-asked',
  'repair-stopped',
  'repair-left',
];

/** A youth wrote on their own page: what, stands behind its own door. */
export const ofOwnPage: readonly string[] = ['own-page-wrote', 'own-page-asked', 'own-page-late', 'own-page-complaint'];

/** A caregiver asked something on their page. */
export const ofCaregivers: readonly string[] = ['caregiver-asked', 'caregiver-late'];

export const told: readonly string[] = [
  ...ofCaregivers,
  ...ofOwnPage,
  ...ofCourts,
  ...ofOwnDays,
  ...ofClaims,
  ...noticeKinds,
  ...ofProgram,
  ...ofAsks,
  ...ofReferrals,
  ...ofAdvocacy,
  ...ofRides,
  'emergency-opened',
  'worker-safety',
  'reporter-told',
  'withdrawal-asked',
  'zone-soon',
  'zone-lapsed',
  'source-stalled',
  'task-left',
  'step-ends',
  'step-left',
  'youth-moved',
  'counsel-told',
  ...ofGates,
];
