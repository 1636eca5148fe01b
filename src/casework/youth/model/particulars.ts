import { type Category, type KindName, kinds, type ParticularValue } from './kinds.ts';

/** A dated fact about a youth. */
export type Particular = {
  id: string;
  youthId: string;
  kind: KindName;
  category: Category;
  value: ParticularValue;
  since: Date;
  until: Date | null;
  recordedBy: string | null;
  agencyId: string | null;
};

/** What is true now: begun, not ended, and of a kind that is true once at a time only the newest. Newest first. */
export function standingNow(all: readonly Particular[], now: Date): Particular[] {
  const open = all
    .filter((each) => each.since <= now && (each.until === null || each.until > now))
    .sort((a, b) => b.since.getTime() - a.since.getTime() || (a.id < b.id ? 1 : -1));
  const seen = new Set<KindName>();
  return open.filter(({ kind }) => {
    if (!kinds[kind].single) return true;
    if (seen.has(kind)) return false;
    seen.add(kind);
    return true;
  });
}

/** The value of a single kind as it stands, for forms that are filled in from what is known. */
export const known = (standing: readonly Particular[], kind: KindName): ParticularValue | null =>
  standing.find((each) => each.kind === kind)?.value ?? null;
