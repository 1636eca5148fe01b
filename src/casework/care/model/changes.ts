import { type Counted, counted } from './parts.ts';

/** Somebody's time with the youth, by one basis: until null, it goes on. */
export type Term = { userId: string; name: string; roles: readonly string[]; since: Date; until: Date | null };

export type Worker = { userId: string; name: string; since: Date; until: Date | null };
/** The workers of one kind whom the youth had in the year before, the first first; several terms of one person are one. */
export type Change = { kind: Counted; workers: Worker[] };

const YEAR_MS = 365 * 86_400_000;

/**
 * How many workers of each kind a youth had within the last 365 days, where somebody left: youth count them. Two who work side by side
 * are no change; one who left and nobody came is.
 */
export function changesIn(terms: readonly Term[], now: Date): Change[] {
  const since = new Date(now.getTime() - YEAR_MS);
  const within = terms.filter((term) => term.since <= now && (term.until === null || term.until > since));
  return (Object.keys(counted) as Counted[]).flatMap((kind) => {
    const wanted: readonly string[] = counted[kind];
    const workers = merged(within.filter(({ roles }) => roles.some((role) => wanted.includes(role))));
    const someoneLeft = workers.some(({ until }) => until !== null && until <= now);
    return someoneLeft ? [{ kind, workers }] : [];
  });
}

/** Whoever worked with the youth and does no longer, each once, the last to leave first; with the kinds of their work and their agency. */
export type Earlier<T extends Term> = { last: T; since: Date; until: Date };
export function earlierIn<T extends Term>(terms: readonly T[], now: Date): Earlier<T>[] {
  const begun = terms.filter(({ since }) => since <= now);
  return [...Map.groupBy(begun, ({ userId }) => userId).values()]
    .flatMap((own): Earlier<T>[] => {
      const ends = own.map(({ until }) => until);
      const last = own.reduce((a, b) => ((b.until ?? now) > (a.until ?? now) ? b : a));
      if (last.until === null || ends.some((until) => until === null || until > now)) return [];
      return [{ last, since: own.reduce((a, b) => (b.since < a.since ? b : a)).since, until: last.until }];
    })
    .sort((a, b) => b.until.getTime() - a.until.getTime());
}

/** The how-manieth of each kind within the year somebody is, from the second on; null where nobody of it left. */
export const turnOf = (changes: readonly Change[], userId: string): { kind: Counted; n: number }[] =>
  changes.flatMap(({ kind, workers }) => {
    const n = workers.findIndex((each) => each.userId === userId) + 1;
    return n > 1 ? [{ kind, n }] : [];
  });

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
