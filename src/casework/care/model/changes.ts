import { type Counted, counted } from './parts.ts';

/** Somebody's time with the youth, by one basis: until null, it goes on. */
export type Term = { userId: string; name: string; roles: readonly string[]; since: Date; until: Date | null };

export type Worker = { userId: string; name: string; since: Date; until: Date | null };
/** The workers of one kind whom the youth had in the year before, the first first; several terms of one person are one. */
export type Change = { kind: Counted; workers: Worker[] };

const YEAR_MS = 365 * 86_400_000;

/**
 * How many workers of each kind a youth had within the last 365 days, where there was more than one and somebody left: youth count
 * them. Two who work side by side are no change.
 */
export function changesIn(terms: readonly Term[], now: Date): Change[] {
  const since = new Date(now.getTime() - YEAR_MS);
  const within = terms.filter((term) => term.since <= now && (term.until === null || term.until > since));
  return (Object.keys(counted) as Counted[]).flatMap((kind) => {
    const wanted: readonly string[] = counted[kind];
    const workers = merged(within.filter(({ roles }) => roles.some((role) => wanted.includes(role))));
    const someoneLeft = workers.some(({ until }) => until !== null && until <= now);
    return workers.length > 1 && someoneLeft ? [{ kind, workers }] : [];
  });
}

function merged(terms: readonly Term[]): Worker[] {
  const byPerson = new Map<string, Worker>();
  for (const { userId, name, since, until } of terms) {
    const known = byPerson.get(userId);
    byPerson.set(userId, {
      userId,
      name,
      since: known && known.since < since ? known.since : since,
      until: known ? later(known.until, until) : until,
    });
  }
  return [...byPerson.values()].sort((a, b) => a.since.getTime() - b.since.getTime());
}

const later = (a: Date | null, b: Date | null): Date | null => (a === null || b === null ? null : a > b ? a : b);
