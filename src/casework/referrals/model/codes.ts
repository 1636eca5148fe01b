/** What may be said of a referral, in codes: what is counted must be the same word everywhere. */

export const answers = ['taken', 'waiting', 'not-taken'] as const;
export type Answer = (typeof answers)[number];

/** Why a provider does not take somebody. An exclusion is the service's own rule, named as such. */
export const refusalReasons = [
  'full',
  'outside-area',
  'age',
  'language',
  'needs-papers',
  'needs-case',
  'exclusion',
  'cannot-reach',
  'other',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** How two people were brought together: a warm hand-over is more than a number on paper. */
export const introductions = ['in-person', 'by-phone', 'together'] as const;

/** Why a service ended. */
export const endings = ['got-what-they-came-for', 'youth-chose', 'service-ended-it', 'moved', 'age', 'other'] as const;

/** Why somebody closes a referral. A lapse in contact is not among them: it closes nothing. */
export const closings = ['youth-took-yes-back', 'other-help', 'another-took-it', 'asked-in-error', 'other'] as const;

/** One question of how it was for the youth. */
export const feelings = ['good', 'mixed', 'not-good', 'skipped'] as const;

/** Who wants it, where no record is made. */
export const askers = ['youth', 'peer', 'parent'] as const;
/** Who asks a service themselves, without an account. */
export const ownAskers = ['youth', 'peer', 'parent', 'school', 'organization'] as const;
export type AskedFor = (typeof ownAskers)[number];

/** Who said the yes. For a youth with a record it is the youth's own, or their counsel brings it. */
export const yesWithRecord = ['youth', 'youth-counsel'] as const;
export const yesWithoutRecord = ['youth', 'parent-or-guardian', 'peer'] as const;
export type YesBy = (typeof yesWithRecord)[number] | (typeof yesWithoutRecord)[number];

/** How to reach somebody. */
export const channels = ['call', 'text', 'email', 'worker', 'in-person'] as const;
export type Channel = (typeof channels)[number];
/** Of one who asks themselves: also through somebody they trust, or not at all, since they look here. */
export const ownChannels = [...channels, 'through', 'here'] as const;

/** The ways in which a provider is asked. */
export type Way = 'program' | 'letter' | 'telephone' | 'county';

export const eventKinds = ['answered', 'handed-over', 'begun', 'ended', 'how-it-was', 'closed'] as const;
export type EventKind = (typeof eventKinds)[number];
