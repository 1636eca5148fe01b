import { addMonths } from '#kernel/calendar.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { zonesToday } from '../load.ts';
import { byMonth, type MonthRow } from '../model/visit.ts';
import { visitCounts } from '../visit-store.ts';

export type VisitsView = {
  months: MonthRow[];
  sums: { placeId: string; name: string; place: number; crisis: number }[];
};

/** Visits of the last year at every place that this person may see: their agency's, or the county's. */
export async function seeVisits(errand: Errand): Promise<Result<VisitsView>> {
  const { places, day } = await zonesToday(errand);
  const counts = await visitCounts(errand, addMonths(day, -12));
  const sums = places.flatMap(({ place, site }) => {
    const own = counts.filter(({ placeId }) => placeId === place.id);
    const sum = (kind: 'place' | 'crisis') => own.reduce((total, each) => total + each[kind], 0);
    const name = site?.name ?? place.agency;
    return own.length > 0 ? [{ placeId: place.id, name, place: sum('place'), crisis: sum('crisis') }] : [];
  });
  return ok({ months: byMonth(counts), sums: sums.sort((a, b) => b.place + b.crisis - a.place - a.crisis) });
}
