import { z } from 'zod';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { arrivalMinutes } from '../county.ts';
import { isOver, needsSomebody, type Standing, standingOf } from '../model/standing.ts';
import { type Ride, ridesOf } from '../store.ts';
import { type Vendor, vendorsAt } from '../vendor-store.ts';

export const deskInput = z.looseObject({});
export type DeskView = { needs: Ride[]; open: Ride[]; over: Ride[]; driving: Vendor[] };

export const stands = (ride: Ride, now: Date, graceMinutes: number): Standing =>
  standingOf(
    ride,
    {
      yes: ride.rings.some(({ answer }) => answer === 'yes'),
      open: ride.rings.some(({ answer }) => answer === null),
      told: ride.rings.some(({ offKnownAt }) => offKnownAt !== null),
    },
    graceMinutes,
    now,
  );

/** The rides that this person may know of: those that need somebody first. */
export async function seeDesk(errand: Errand): Promise<Result<DeskView>> {
  const rides = errand.actor.agencyKind === 'education' ? [] : await ridesOf(errand);
  const grace = arrivalMinutes(errand.actor);
  const of = (fits: (standing: Standing) => boolean) => rides.filter((ride) => fits(stands(ride, errand.now, grace)));
  errand.touched({ youthIds: [...new Set(rides.map(({ youth }) => youth.id))] });
  return ok({
    needs: of(needsSomebody),
    open: of((standing) => !needsSomebody(standing) && !isOver(standing)),
    over: of(isOver),
    driving: (await vendorsAt(errand, errand.now)).filter(({ drives }) => drives),
  });
}
