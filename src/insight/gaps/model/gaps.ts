import { addDays, type Day } from '#kernel/calendar.ts';
import type { Refusal } from './refusal.ts';

type Point = { latitude: number; longitude: number };
/** An offer of the directory, as far as a gap asks. */
export type Supply = {
  serviceId: string;
  name: string;
  needs: readonly string[];
  region: string | null;
  languages: readonly string[];
  checkedOn: Day | null;
  point: Point | null;
  profile: { open_without_case?: boolean; capacity?: { state: 'open' | 'waiting' | 'full' } };
};

/** What is looked for: in a language (its own part, `es`) or any; for a youth without a case or any. */
export type Asked = { language: string | null; withoutCase: boolean };

/** A service that fits what is asked is in exactly one of these: there is room, or it is full, or nobody checked it within the year. */
export type Counts = { ready: number; full: number; unchecked: number };
export type Missing = 'nothing' | 'case-only' | 'language' | 'full' | 'unchecked' | null;

/** One need in one region; `region` null: offered by telephone, or its place is told only to those who call. */
export type Cell = {
  need: string;
  region: string | null;
  /** Services of this need here, whatever is asked. */
  services: number;
  /** Those that fit what is asked: `ready`, `full` and `unchecked` add up to it. */
  fitting: number;
  counts: Counts;
  languages: readonly string[];
  missing: Missing;
  nearest: { serviceId: string; name: string; region: string | null; kilometres: number } | null;
  refused: number;
  reasons: readonly { reason: string; n: number }[];
};

const CHECKED_WITHIN_DAYS = 365;

export type Given = {
  needs: readonly string[];
  regions: readonly string[];
  supply: readonly Supply[];
  refusals: readonly Refusal[];
  asked: Asked;
  today: Day;
  /** The middle of a region, if it is known. */
  middleOf: (region: string) => Point | null;
};

/**
 * What there is and what is missing, need by need and region by region, with a last column for what is in no region. Every refusal is in
 * exactly one cell: one of a need or a region that the county no longer has is not lost, but stands under its need without a region.
 */
export function gapsOf(given: Given): Cell[] {
  const columns = [...given.regions, null];
  const byNeed = new Map(given.needs.map((need) => [need, given.supply.filter((each) => each.needs.includes(need))]));
  return given.needs.flatMap((need) => columns.map((region) => cellOf(given, need, region, byNeed.get(need) ?? [])));
}

function cellOf(given: Given, need: string, region: string | null, ofNeed: readonly Supply[]): Cell {
  const here = distinct(ofNeed.filter((each) => each.region === region));
  const fitting = here.filter((each) => fits(each, given.asked));
  const counts = countsOf(fitting, given.today);
  const refusals = refusalsAt(given, need, region);
  return {
    need,
    region,
    services: here.length,
    fitting: fitting.length,
    counts,
    languages: [...new Set(here.flatMap(({ languages }) => languages.map(ownPart)))].sort(),
    missing: region === null ? null : missingOf(here, given.asked, counts),
    nearest: region !== null && counts.ready === 0 ? nearestTo(given, region, ofNeed) : null,
    refused: refusals.reduce((sum, { n }) => sum + n, 0),
    reasons: reasonsOf(refusals),
  };
}

/** Each service once, whatever number of its places is here. */
const distinct = (all: readonly Supply[]): Supply[] => [...new Map(all.map((each) => [each.serviceId, each])).values()];

const ownPart = (language: string): string => language.split('-')[0] ?? '';

/** What nobody has said is not so: a gap is what a youth cannot rely on. */
export const fits = ({ languages, profile }: Supply, { language, withoutCase }: Asked): boolean =>
  (language === null || languages.some((each) => ownPart(each) === language)) &&
  (!withoutCase || profile.open_without_case === true);

const isChecked = ({ checkedOn }: Supply, today: Day): boolean =>
  checkedOn !== null && checkedOn >= addDays(today, -CHECKED_WITHIN_DAYS);

function countsOf(fitting: readonly Supply[], today: Day): Counts {
  const full = fitting.filter(({ profile }) => profile.capacity?.state === 'full');
  const ready = fitting.filter((each) => !full.includes(each) && isChecked(each, today));
  return { ready: ready.length, full: full.length, unchecked: fitting.length - full.length - ready.length };
}

/** What is missing, the plainest first; null where a youth can be sent somewhere. */
function missingOf(here: readonly Supply[], asked: Asked, { ready, full, unchecked }: Counts): Missing {
  if (ready > 0) return null;
  if (here.length === 0) return 'nothing';
  if (full + unchecked === 0) {
    const without = (part: Partial<Asked>) => here.some((each) => fits(each, { ...asked, ...part }));
    if (asked.withoutCase && without({ withoutCase: false })) return 'case-only';
    return 'language';
  }
  return full > 0 ? 'full' : 'unchecked';
}

function nearestTo({ asked, today, middleOf }: Given, region: string, ofNeed: readonly Supply[]): Cell['nearest'] {
  const from = middleOf(region);
  if (!from) return null;
  let best: Cell['nearest'] = null;
  for (const each of ofNeed) {
    if (!each.point || !fits(each, asked) || countsOf([each], today).ready === 0) continue;
    const kilometres = apart(from, each.point);
    if (!best || kilometres < best.kilometres)
      best = { serviceId: each.serviceId, name: each.name, region: each.region, kilometres };
  }
  return best;
}

const DEGREE_KM = 111.195;
/** Near enough over a county: a degree across shrinks with the latitude. */
const apart = (one: Point, other: Point): number =>
  Math.hypot(
    (one.latitude - other.latitude) * DEGREE_KM,
    (one.longitude - other.longitude) * DEGREE_KM * Math.cos((one.latitude * Math.PI) / 180),
  );

/** Refusals of a need in a region: of those that were asked in another language, or with a case, none where these are chosen. */
function refusalsAt({ refusals, regions, asked }: Given, need: string, region: string | null): Refusal[] {
  return refusals.filter(
    (each) =>
      each.need === need &&
      (each.region !== null && regions.includes(each.region) ? each.region : null) === region &&
      (asked.language === null || (each.language !== null && ownPart(each.language) === asked.language)) &&
      (!asked.withoutCase || each.withoutCase),
  );
}

function reasonsOf(refusals: readonly Refusal[]): { reason: string; n: number }[] {
  const counts = new Map<string, number>();
  for (const { reason, n } of refusals) counts.set(reason, (counts.get(reason) ?? 0) + n);
  return [...counts].map(([reason, n]) => ({ reason, n })).sort((a, b) => b.n - a.n || (a.reason < b.reason ? -1 : 1));
}

export const states = ['ready', 'full', 'unchecked', 'unfit'] as const;
/** A service of a need in a region, and whether a youth can be sent there. */
export type Here = { supply: Supply; state: (typeof states)[number] };

/** The services behind a cell, those that are ready first. */
export function servicesAt({ supply, asked, today }: Given, need: string, region: string): Here[] {
  const here = distinct(supply.filter((each) => each.region === region && each.needs.includes(need)));
  const stateOf = (each: Supply): Here['state'] => {
    if (!fits(each, asked)) return 'unfit';
    const counts = countsOf([each], today);
    return counts.ready > 0 ? 'ready' : counts.full > 0 ? 'full' : 'unchecked';
  };
  return here
    .map((each) => ({ supply: each, state: stateOf(each) }))
    .sort(
      (a, b) => states.indexOf(a.state) - states.indexOf(b.state) || a.supply.name.localeCompare(b.supply.name, 'en'),
    );
}

/** What is missing most: where most were refused, then where there is least; only cells of a region in which something is missing. */
export const worstOf = (cells: readonly Cell[]): Cell[] =>
  cells
    .filter(({ missing, refused, region }) => region !== null && (missing !== null || refused > 0))
    .sort(
      (a, b) => b.refused - a.refused || a.services - b.services || (a.need < b.need ? -1 : a.need > b.need ? 1 : 0),
    );

/** How much there is, for the map: 0 nothing, 1 something that cannot be relied on, 2 some, 3 five or more that are ready. */
export function levelOf({ counts, fitting }: Pick<Cell, 'counts' | 'fitting'>): 0 | 1 | 2 | 3 {
  if (counts.ready >= 5) return 3;
  if (counts.ready > 0) return 2;
  return fitting > 0 ? 1 : 0;
}

/** The middle of the places of a region that are known. */
export function middleOf(places: readonly (Point & { region: string })[], region: string): Point | null {
  const own = places.filter((each) => each.region === region);
  if (own.length === 0) return null;
  const mean = (of: (each: Point) => number) => own.reduce((sum, each) => sum + of(each), 0) / own.length;
  return { latitude: mean(({ latitude }) => latitude), longitude: mean(({ longitude }) => longitude) };
}
