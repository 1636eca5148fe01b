/** The dated facts of a consent. */
export type Facts = {
  since: Date;
  until: Date;
  withdrawnAt: Date | null;
  needsSecond: boolean;
  confirmedAt: Date | null;
};

export type Standing = 'holds' | 'later' | 'waits' | 'lapsed' | 'withdrawn';

/** How a consent stands at an instant. Nothing is stored: withdrawing outweighs all, then its end, then the second person. */
export function standingOf(consent: Facts, now: Date): Standing {
  if (consent.withdrawnAt && consent.withdrawnAt <= now) return 'withdrawn';
  if (consent.until <= now) return 'lapsed';
  if (consent.needsSecond && !(consent.confirmedAt && consent.confirmedAt <= now)) return 'waits';
  return consent.since > now ? 'later' : 'holds';
}

export const purposes = ['care', 'safety', 'home', 'health', 'school', 'legal', 'benefits', 'work'] as const;
export const ways = ['in-person', 'interpreter', 'phone', 'video', 'written'] as const;
export const givers = ['youth', 'parent-or-guardian', 'court', 'youth-counsel'] as const;
export const holders = ['youth', 'guardian-not-involved', 'court-appointed'] as const;
