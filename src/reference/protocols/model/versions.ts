/** What a version of a protocol is at an instant: a function of its dated facts, never stored. */
export type VersionFacts = {
  version: number;
  sentAt: Date | null;
  approvedAt: Date | null;
  publishedAt: Date | null;
  retiredAt: Date | null;
  discardedAt: Date | null;
};

export type Standing = 'draft' | 'sent' | 'approved' | 'scheduled' | 'in-force' | 'replaced' | 'retired' | 'discarded';

/** `all`: every version of the protocol; the newest one whose moment has come is in force. */
export function standingOf(one: VersionFacts, all: readonly VersionFacts[], now: Date): Standing {
  if (one.discardedAt) return 'discarded';
  if (one.retiredAt && one.retiredAt <= now) return 'retired';
  if (one.publishedAt) {
    if (one.publishedAt > now) return 'scheduled';
    return inForce(all, now)?.version === one.version ? 'in-force' : 'replaced';
  }
  if (one.approvedAt) return 'approved';
  return one.sentAt ? 'sent' : 'draft';
}

export const inForce = <V extends VersionFacts>(all: readonly V[], now: Date): V | null =>
  all
    .filter((each) => each.publishedAt && each.publishedAt <= now && !(each.retiredAt && each.retiredAt <= now))
    .reduce<V | null>((best, each) => (best && best.version > each.version ? best : each), null);

/** The one version that is being worked on, if any: drafted, sent or approved, yet neither published nor dropped. */
export const openDraft = <V extends VersionFacts>(all: readonly V[]): V | null =>
  all.find((each) => !each.publishedAt && !each.discardedAt) ?? null;
