/** Somebody came in because they needed a place, or something else; or in a crisis. Nothing else of it is asked. */
export const visitKinds = ['place', 'crisis'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** What was given. None of it tells who came. */
export const givenKinds = ['water', 'quiet', 'talk', 'phone', 'called', 'ride', 'card'] as const;
export type GivenKind = (typeof givenKinds)[number];

export const partsOfDay = ['morning', 'afternoon', 'evening', 'night'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** The part of the day of a time `HH:MM`. An hour is not kept: with a place and a day it could tell who came. */
export function partOf(time: string): PartOfDay {
  if (time < '05:00' || time >= '21:00') return 'night';
  if (time < '12:00') return 'morning';
  return time < '17:00' ? 'afternoon' : 'evening';
}

/** For how long what was tapped may be changed or taken back. */
export const OPEN_MINUTES = 15;

export type VisitCount = { placeId: string; month: string; place: number; crisis: number };
export type MonthRow = { month: string; place: number; crisis: number };

/** Counts of many places, by month, the latest first. */
export function byMonth(counts: readonly VisitCount[]): MonthRow[] {
  const months = new Map<string, MonthRow>();
  for (const { month, place, crisis } of counts) {
    const row = months.get(month) ?? { month, place: 0, crisis: 0 };
    months.set(month, { month, place: row.place + place, crisis: row.crisis + crisis });
  }
  return [...months.values()].sort((a, b) => (a.month < b.month ? 1 : -1));
}

export const isGiven = (what: string): what is GivenKind => (givenKinds as readonly string[]).includes(what);
