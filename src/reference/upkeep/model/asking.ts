import { addDays, dayOf, daysBetween } from '#kernel/calendar.ts';

/** What the county decides: after how many days an entry is stale, after how many one asks again, and how often a year at most. */
export type Rhythm = { everyDays: number; againDays: number; mostAYear: number };

/** One entry as far as asking goes. `heardOn`: when an import last said it as it stands. */
export type Due = { id: string; organizationId: string; checkedOn: string | null; heardOn: string | null };
/** One time that an organization was asked. */
export type Ask = {
  id: string;
  organizationId: string;
  services: readonly string[];
  askedAt: Date;
  againAt: Date | null;
  toldAt: Date | null;
  /** How often its link was sent again by a keeper's hand. */
  linkTurn: number;
  isAnswered: boolean;
};

export type Step =
  | { kind: 'ask'; organizationId: string; services: string[] }
  | { kind: 'again'; ask: Ask }
  | { kind: 'tell'; ask: Ask };

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;

/**
 * What is to be done for one county now. An organization is asked about all of its entries at once: those that are stale, and with them those
 * that soon would be. What an import says, or somebody checked, is not asked. One that does not answer is asked once more, then its keeper
 * is told; never more letters in a year than the county allows.
 */
export function stepsOf(
  entries: readonly Due[],
  asks: readonly Ask[],
  rhythm: Rhythm,
  now: Date,
  zone: string,
): Step[] {
  const today = dayOf(now, zone);
  const byOrganization = new Map<string, Due[]>();
  for (const each of entries)
    byOrganization.set(each.organizationId, [...(byOrganization.get(each.organizationId) ?? []), each]);
  const steps: Step[] = [];
  for (const [organizationId, all] of byOrganization) {
    const own = asks.filter((ask) => ask.organizationId === organizationId);
    const last = own.toSorted((a, b) => b.askedAt.getTime() - a.askedAt.getTime())[0];
    const isOpen = last !== undefined && !last.isAnswered && daysSince(last.askedAt, now) < rhythm.everyDays;
    const step = isOpen ? goOn(last, own, rhythm, now) : askAnew(organizationId, all, own, rhythm, now, today);
    if (step) steps.push(step);
  }
  return steps;
}

function goOn(ask: Ask, own: readonly Ask[], rhythm: Rhythm, now: Date): Step | null {
  if (ask.toldAt) return null;
  const latest = ask.againAt ?? ask.askedAt;
  if (daysSince(latest, now) < rhythm.againDays) return null;
  return ask.againAt || lettersInYear(own, now) >= rhythm.mostAYear ? { kind: 'tell', ask } : { kind: 'again', ask };
}

function askAnew(
  organizationId: string,
  entries: readonly Due[],
  own: readonly Ask[],
  rhythm: Rhythm,
  now: Date,
  today: string,
): Step | null {
  if (lettersInYear(own, now) >= rhythm.mostAYear) return null;
  const recent = new Set(
    own.filter((ask) => daysSince(ask.askedAt, now) < rhythm.everyDays).flatMap(({ services }) => services),
  );
  const heard = ({ checkedOn, heardOn }: Due) =>
    [checkedOn, heardOn]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null;
  const isDue = (entry: Due, on: string) => {
    const day = heard(entry);
    return !recent.has(entry.id) && (day === null || daysBetween(day, on) > rhythm.everyDays);
  };
  if (!entries.some((entry) => isDue(entry, today))) return null;
  // Those that would be asked within a quarter of the time: one letter, not two.
  const soon = addDays(today, Math.floor(rhythm.everyDays / 4));
  return { kind: 'ask', organizationId, services: entries.filter((entry) => isDue(entry, soon)).map(({ id }) => id) };
}

const daysSince = (at: Date, now: Date): number => (now.getTime() - at.getTime()) / DAY_MS;

/** How many letters went within a year: each time, and each time again; those that a keeper sent again count with the time itself. */
export const lettersInYear = (asks: readonly Ask[], now: Date): number =>
  asks
    .flatMap(({ askedAt, againAt, linkTurn }) => [
      askedAt,
      ...(againAt ? [againAt] : []),
      ...Array<Date>(linkTurn).fill(askedAt),
    ])
    .filter((at) => daysSince(at, now) < YEAR_DAYS).length;
