import { addDays, type Day } from '#kernel/calendar.ts';

export const results = ['no-answer', 'open', 'promised', 'kept', 'some', 'lifted'] as const;
export type Outcome = (typeof results)[number];
export const hows = ['telephone', 'visit', 'meeting', 'mail'] as const;
export type How = (typeof hows)[number];

/** One line of the log: who asked a service about what it will not take, when, and what came of it. */
export type Entry = {
  id: string;
  serviceId: string;
  excluded: string;
  askedOn: Day;
  how: How;
  result: Outcome;
  promisedFor: Day | null;
  nextOn: Day | null;
  by: string;
  createdAt: Date;
  words: EntryWords;
};
/** What was typed: whom they spoke with, what was said, what was promised, what comes next. Sealed. */
export type EntryWords = { with: string; said: string; promise: string; next: string };

/** What one service will not take, and why, as its entry says today or as it said when somebody asked. */
export type Exclusion = {
  serviceId: string;
  service: string;
  organization: string;
  regions: readonly string[];
  what: string;
  why: string | null;
  /** The entry still says so. */
  stands: boolean;
  log: readonly Entry[];
};

/**
 * Where the work on an exclusion is: `untried` · `due` (the day of a promise or of a next step has come) · `waiting` (it has not) ·
 * `kept` (the service keeps it) · `to-change` (lifted, wholly or for some, while the entry still says the old) · `gone`.
 */
export type Standing = 'untried' | 'due' | 'waiting' | 'kept' | 'to-change' | 'gone';

/** After so many days without a day of its own, an open talk is due again. */
const AGAIN_AFTER_DAYS = 30;

/** The last line of the log: of one day, the one that was written last. */
export const lastOf = (log: readonly Entry[]): Entry | null =>
  [...log].sort((a, b) =>
    a.askedOn < b.askedOn ? 1 : a.askedOn > b.askedOn ? -1 : b.createdAt.getTime() - a.createdAt.getTime(),
  )[0] ?? null;

export function standingOf({ stands, log }: Pick<Exclusion, 'stands' | 'log'>, today: Day): Standing {
  const last = lastOf(log);
  if (!stands) return 'gone';
  if (!last) return 'untried';
  const due = dueOn(last);
  if (last.result === 'lifted' || last.result === 'some') return 'to-change';
  if (last.result === 'kept' && last.nextOn === null) return 'kept';
  return due <= today ? 'due' : 'waiting';
}

/** The day on which an entry asks for something: that of its next step or promise, whichever is first. */
export function dueOn({ nextOn, promisedFor, askedOn }: Pick<Entry, 'nextOn' | 'promisedFor' | 'askedOn'>): Day {
  const days = [nextOn, promisedFor].filter((day): day is Day => day !== null).sort();
  return days[0] ?? addDays(askedOn, AGAIN_AFTER_DAYS);
}

const order: readonly Standing[] = ['due', 'to-change', 'untried', 'waiting', 'kept', 'gone'];

/** What asks for work first comes first; then by service and by what it will not take. */
export const byUrgency =
  (today: Day) =>
  (a: Exclusion, b: Exclusion): number =>
    order.indexOf(standingOf(a, today)) - order.indexOf(standingOf(b, today)) ||
    a.service.localeCompare(b.service, 'en') ||
    a.what.localeCompare(b.what, 'en');

/** How often each reason stands: what services say why, alike words together. */
export function reasonsOf(all: readonly Exclusion[]): { why: string | null; n: number }[] {
  const counts = new Map<string | null, number>();
  for (const { why, stands } of all) if (stands) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts]
    .map(([why, n]) => ({ why, n }))
    .sort((a, b) => b.n - a.n || (a.why ?? '').localeCompare(b.why ?? '', 'en'));
}

type Service = {
  serviceId: string;
  service: string;
  organization: string;
  region: string | null;
  exclusions: readonly { what: string; why?: string }[];
};

/** Every exclusion that stands in an entry, and those that stood there when somebody asked, each with its log. */
export function exclusionsOf(offers: readonly Service[], entries: readonly Entry[]): Exclusion[] {
  const services = new Map<string, Service & { regions: Set<string> }>();
  for (const offer of offers) {
    const known = services.get(offer.serviceId) ?? { ...offer, regions: new Set<string>() };
    if (offer.region !== null) known.regions.add(offer.region);
    services.set(offer.serviceId, known);
  }
  const key = (serviceId: string, what: string) => `${serviceId} ${what}`;
  const logs = new Map<string, Entry[]>();
  for (const entry of entries) {
    const at = key(entry.serviceId, entry.excluded);
    logs.set(at, [...(logs.get(at) ?? []), entry]);
  }
  const standing = [...services.values()].flatMap((service) =>
    service.exclusions.map(({ what, why }) =>
      made(service, { what, why: why ?? null, stands: true }, logs.get(key(service.serviceId, what))),
    ),
  );
  const named = new Set(standing.map(({ serviceId, what }) => key(serviceId, what)));
  const past = [...logs].flatMap(([at, log]): Exclusion[] => {
    const [first] = log;
    const service = first && services.get(first.serviceId);
    return first && service && !named.has(at)
      ? [made(service, { what: first.excluded, why: null, stands: false }, log)]
      : [];
  });
  return [...standing, ...past];
}

const made = (
  { serviceId, service, organization, regions }: Service & { regions: Set<string> },
  said: Pick<Exclusion, 'what' | 'why' | 'stands'>,
  log: readonly Entry[] = [],
): Exclusion => ({ serviceId, service, organization, regions: [...regions].sort(), ...said, log });
