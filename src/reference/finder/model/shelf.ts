import { addDays, type Day, daysBetween } from '#kernel/calendar.ts';
import type { Need, Offer, Schedule } from '#reference/directory/index.ts';
import { holdingOn, saidOf } from './opening.ts';
import { hasTrait, traits } from './question.ts';

/** Whether an offer is open by the clock on the wall: `unknown` where nobody has said when. */
export const openStates = ['open', 'unknown', 'closed'] as const;
export type OpenNow = (typeof openStates)[number];

/**
 * The offers of one need, written out in columns so that a question runs through thousands of them in a fraction of a
 * millisecond. `yes` and `no` are the traits that are known, one bit each; `languages` are bits of the shelf's own list.
 */
export type Row = {
  offers: readonly Offer[];
  latitude: Float64Array;
  longitude: Float64Array;
  yes: Uint16Array;
  no: Uint16Array;
  languages: Int32Array;
  minimumAge: Int16Array;
  maximumAge: Int16Array;
  full: Uint8Array;
  /** 0: it has a point; 1: by telephone; else it says where it is only to those who call, with its region's number from 2 on. */
  placed: Uint8Array;
  /** Days since 2000 on which somebody last said that the entry is right; a long time ago where nobody did. */
  checked: Int32Array;
  /** For each offer, 0 open, 1 unknown, 2 closed (`openStates`); worked out once a minute. */
  openAt: (day: Day, minute: number) => Uint8Array;
};

/** The directory as this process keeps it for questions, until the directory changes. */
export type Shelf = { of: (need: Need) => Row; languageBit: (language: string) => number; count: number };

export const PLACED = 0;
export const BY_TELEPHONE = 1;
export const ANY_REGION = 2;
const regions: string[] = [];
/** A small number for a region, the same in this process; `ANY_REGION` where none is said. */
export function regionNumber(region: string | null): number {
  if (region === null) return ANY_REGION;
  const known = regions.indexOf(region);
  return ANY_REGION + 1 + (known < 0 ? regions.push(region) - 1 : known);
}

export const NO_AGE = -1;
const FIRST_DAY = '2000-01-01';
export const NEVER = -1_000_000;
export const dayNumber = (day: Day): number => daysBetween(FIRST_DAY, day);
export const traitBit = (trait: (typeof traits)[number]): number => 1 << traits.indexOf(trait);

const MOST_LANGUAGES = 31;

export function shelfOf(offers: readonly Offer[]): Shelf {
  const languages = languagesOf(offers);
  const bit = (language: string) => {
    const at = languages.indexOf(language);
    return at < 0 ? 0 : 1 << at;
  };
  const rows = new Map<Need, Row>();
  const byNeed = new Map<Need, Offer[]>();
  for (const offer of offers)
    for (const need of offer.needs) {
      const known = byNeed.get(need);
      if (known) known.push(offer);
      else byNeed.set(need, [offer]);
    }
  return {
    of: (need) => {
      const known = rows.get(need) ?? rowOf(byNeed.get(need) ?? [], bit);
      rows.set(need, known);
      return known;
    },
    languageBit: bit,
    count: offers.length,
  };
}

/** The languages that are spoken most, each by its own part (`es` of `es-MX`). */
function languagesOf(offers: readonly Offer[]): string[] {
  const times = new Map<string, number>();
  for (const { languages } of offers)
    for (const language of languages.map(ownPart)) times.set(language, (times.get(language) ?? 0) + 1);
  return [...times]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_LANGUAGES)
    .map(([language]) => language);
}
const ownPart = (language: string): string => language.split('-')[0] ?? '';

function rowOf(offers: readonly Offer[], languageBit: (language: string) => number): Row {
  const column = <Column extends { [at: number]: number }>(made: Column, of: (offer: Offer) => number): Column => {
    for (const [at, offer] of offers.entries()) made[at] = of(offer);
    return made;
  };
  const known = (offer: Offer, so: boolean) =>
    traits.reduce((bits, trait) => (hasTrait(offer, trait) === so ? bits | traitBit(trait) : bits), 0);
  const size = offers.length;
  return {
    offers,
    latitude: column(new Float64Array(size), ({ point }) => point?.latitude ?? Number.NaN),
    longitude: column(new Float64Array(size), ({ point }) => point?.longitude ?? Number.NaN),
    yes: column(new Uint16Array(size), (offer) => known(offer, true)),
    no: column(new Uint16Array(size), (offer) => known(offer, false)),
    languages: column(new Int32Array(size), (offer) =>
      offer.languages.reduce((bits, language) => bits | languageBit(ownPart(language)), 0),
    ),
    minimumAge: column(new Int16Array(size), ({ minimumAge }) => minimumAge ?? NO_AGE),
    maximumAge: column(new Int16Array(size), ({ maximumAge }) => maximumAge ?? NO_AGE),
    placed: column(new Uint8Array(size), (offer) =>
      offer.point ? PLACED : offer.locationId === null ? BY_TELEPHONE : regionNumber(offer.region),
    ),
    full: column(new Uint8Array(size), ({ profile }) => (profile.capacity?.state === 'full' ? 1 : 0)),
    checked: column(new Int32Array(size), ({ checkedOn }) => (checkedOn === null ? NEVER : dayNumber(checkedOn))),
    openAt: openingsOf(offers),
  };
}

/** From and until, in minutes of the day; an end beyond midnight is over 1440. */
type Hours = readonly (readonly [number, number])[];
const WHOLE_DAY = 1440;

/** How many days, and how many minutes, are kept at once: now, and the few that people ask for beside it. */
const KEPT_DAYS = 3;
const KEPT_MINUTES = 6;

/** The openings of a minute, kept for that minute; the hours of a day, kept for that day. */
function openingsOf(offers: readonly Offer[]): Row['openAt'] {
  const hours = new Map<Day, (Hours | null)[]>();
  const minutes = new Map<string, Uint8Array>();
  return (day, minute) => {
    const key = `${day} ${minute}`;
    const known = minutes.get(key);
    if (known) return known;
    const ofDay = hours.get(day) ?? offers.map(({ schedules }) => hoursOf(schedules, day));
    keep(hours, day, ofDay, KEPT_DAYS);
    const states = new Uint8Array(offers.length);
    for (const [at, each] of ofDay.entries())
      states[at] = each === null ? 1 : each.some(([from, until]) => from <= minute && minute < until) ? 0 : 2;
    keep(minutes, key, states, KEPT_MINUTES);
    return states;
  };
}

/** Keeps it as the newest; the oldest of too many goes. */
function keep<K, V>(all: Map<K, V>, key: K, value: V, most: number): void {
  all.delete(key);
  all.set(key, value);
  if (all.size > most) for (const oldest of [...all.keys()].slice(0, all.size - most)) all.delete(oldest);
}

/** The hours of a day, with what yesterday's reach over midnight; null where nobody has said any. */
export function hoursOf(schedules: readonly Schedule[], day: Day): Hours | null {
  const said = saidOf(schedules);
  if (!said) return null;
  const today = holdingOn(said, day).map(span);
  const over = holdingOn(said, addDays(day, -1)).flatMap((schedule) => {
    const [, until] = span(schedule);
    return until > WHOLE_DAY ? [[0, until - WHOLE_DAY] as const] : [];
  });
  return [...today, ...over];
}

function span({ opens_at, closes_at }: Schedule): readonly [number, number] {
  const from = (minutesOf(opens_at) ?? 0) % WHOLE_DAY;
  const until = minutesOf(closes_at) ?? WHOLE_DAY;
  if (until >= WHOLE_DAY - 1) return [from, WHOLE_DAY];
  return [from, until > from ? until : until + WHOLE_DAY];
}

function minutesOf(text: string | undefined): number | null {
  const found = /^([01]?\d|2[0-4]):([0-5]\d)/.exec(text ?? '');
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}
