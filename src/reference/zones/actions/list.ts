import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { applicationsOf } from '../application-store.ts';
import { type PlaceToday, zonesToday } from '../load.ts';
import { lapsesOn } from '../model/standing.ts';
import { keepsZones, mayFill } from '../model/who.ts';
import { factsOf } from '../zones.ts';

export type ApplicationRow = {
  id: string;
  name: string;
  kind: string;
  phase: string;
  appliedOn: string | null;
  zones: number;
  places: number;
};
export type LapseRow = { placeId: string; name: string; requirement: string; kind: 'soon' | 'lapsed'; day: string };
export type ListView = {
  keeps: boolean;
  hasOwn: boolean;
  mayApply: boolean;
  rows: ApplicationRow[];
  lapses: LapseRow[];
  zones: number;
  places: number;
};

/** All applications that this person may see and where each stands; what has ended and what ends soon. */
export async function seeZones(errand: Errand): Promise<Result<ListView>> {
  const [applications, { places, rules, day }] = await Promise.all([applicationsOf(errand), zonesToday(errand)]);
  const rows = applications.map(({ id, name, kind, phase, appliedOn }) => {
    const own = places.filter(({ place }) => place.applicationId === id);
    return { id, name, kind, phase, appliedOn, places: own.length, zones: own.filter(isZone).length };
  });
  const lapses = places.flatMap(({ place, site }) =>
    lapsesOn(factsOf(place, site !== null), rules, day).map((lapse) => ({
      ...lapse,
      placeId: place.id,
      name: site?.name ?? place.agency,
    })),
  );
  const { actor } = errand;
  const hasOwn = applications.some(({ agencyId }) => agencyId === actor.agencyId);
  return ok({
    keeps: keepsZones(actor),
    hasOwn,
    mayApply: keepsZones(actor) || (!hasOwn && mayFill(actor, actor.agencyId)),
    rows,
    lapses: lapses.sort((a, b) => (a.day < b.day ? -1 : 1)),
    zones: places.filter(isZone).length,
    places: places.length,
  });
}

const isZone = ({ standing }: PlaceToday): boolean => standing.isZone;
