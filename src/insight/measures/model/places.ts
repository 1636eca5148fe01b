import { addDays, type Day } from '#kernel/calendar.ts';
import type { PlaceSum, VisitSum } from '#reference/zones/index.ts';
import type { Figure } from './measures.ts';

/** A row for what is in no region that is known: by telephone, or its place is told only to those who call. */
export const NOWHERE = 'nowhere';
/** Within how many days a service was checked to be counted as fresh (measure directory.fresh). */
const FRESH_DAYS = 90;

/** An offer of the directory, as far as it is counted. */
export type Counted = {
  serviceId: string;
  region: string | null;
  needs: readonly string[];
  languages: readonly string[];
  checkedOn: Day | null;
  profile: { open_without_case?: boolean; serves?: readonly string[] };
};

const today = (measure: string, row: string, column: string, n = 1): Figure => ({ measure, month: 1, row, column, n });

/** Places that are to be Safe Youth Zones, and how many count today: by phase, by agency, by region. */
export const zoneFigures = (places: readonly PlaceSum[]): Figure[] =>
  places.flatMap(({ phase, agency, region, isZone }) => {
    const column = isZone ? 'counts-today' : 'not-yet';
    return [
      today('zones', phase, column),
      today('zones-by-agency', agency, column),
      today('zones-by-region', region ?? NOWHERE, column),
    ];
  });

/** Visits by the region of the place, month by month. */
export function visitFigures(places: readonly PlaceSum[], visits: readonly VisitSum[]): Figure[] {
  const regions = new Map(places.map(({ placeId, region }) => [placeId, region]));
  return visits.map(({ placeId, month, kind, n }) => ({
    measure: 'zone-visits',
    month,
    row: regions.get(placeId) ?? NOWHERE,
    column: kind === 'crisis' ? 'visit-crisis' : 'visit-other',
    n,
  }));
}

/**
 * Services by when somebody last said that they are right. A service stands in each region, need and language that it is offered in, and
 * once in each: those rows overlap.
 */
export function freshFigures(offers: readonly Counted[], day: Day): Figure[] {
  const services = Map.groupBy(offers, ({ serviceId }) => serviceId);
  return [...services.values()].flatMap((places) => {
    const column = ageOf(places[0]?.checkedOn ?? null, day);
    const each = (of: (place: Counted) => readonly string[]) => [...new Set(places.flatMap(of))];
    const { profile } = places[0] ?? { profile: {} as Counted['profile'] };
    return [
      today('fresh', 'all-services', column),
      ...(profile.open_without_case === true ? [today('fresh', 'open-without-case', column)] : []),
      ...(profile.serves?.includes('labor-trafficked') ? [today('fresh', 'serves-labor', column)] : []),
      ...each(({ region }) => [region ?? NOWHERE]).map((row) => today('fresh-by-region', row, column)),
      ...each(({ needs }) => needs).map((row) => today('fresh-by-need', row, column)),
      ...each(({ languages }) => languages.map((tag) => tag.split('-')[0] ?? tag)).map((row) =>
        today('fresh-by-language', row, column),
      ),
    ];
  });
}

const ageOf = (checkedOn: Day | null, day: Day): string =>
  checkedOn === null ? 'never-checked' : checkedOn >= addDays(day, -FRESH_DAYS) ? 'checked-lately' : 'checked-earlier';
