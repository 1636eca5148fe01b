import { z } from 'zod';
import { readRide, rideFields } from '#casework/rides/index.ts';
import { invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { YouthErrand } from '../door.ts';
import { askMyRide, type MyRide, myRides, rateMyRide, sayMyArrival, takeMyRideBack } from '../ride-store.ts';

export const seeMyRides = async (errand: YouthErrand): Promise<Result<MyRide[]>> => ok(await myRides(errand));

const text = (most: number) => z.string().trim().max(most, 'publicTooLong').default('');
const { when, at, minutes, childSeats, wheelchair } = rideFields;
export const rideInput = z.object({
  from: text(300),
  to: text(300),
  when,
  at,
  minutes,
  childSeats,
  wheelchair,
  along: text(400),
  call: text(60),
  called: text(40),
});

/** The youth's own words for what is not right. */
const said: Record<string, string> = {
  from: 'publicRideFromNeeded',
  to: 'publicRideToNeeded',
  called: 'publicRideOneName',
  at: 'publicRideAtNeeded',
};

/** Somebody of the team looks at it and puts it to the drivers; nobody drives before that. */
export async function askForRide(errand: YouthErrand, it: z.infer<typeof rideInput>): Promise<Result<null>> {
  const along = it.along.split(/[\n,;]/).filter((name) => name.trim() !== '').length;
  const { faults, ride } = readRide(
    { ...it, area: '', notKnow: '', seats: Math.min(8, 1 + along) },
    { now: errand.now, timeZone: errand.youth.timeZone, by: 'youth' },
  );
  if (Object.keys(faults).length > 0)
    return invalid(Object.fromEntries(Object.keys(faults).map((name) => [name, said[name] ?? 'publicNotRight'])));
  const id = await askMyRide(errand, ride);
  if (!id) return refused('publicRideEnough');
  errand.touched(id);
  return ok(null);
}

export const oneRideInput = z.object({ ride: z.uuid() });
export const arrivalInput = oneRideInput.extend({ arrival: z.enum(['arrived', 'not-arrived']) });
export const rideRatingInput = oneRideInput.extend({ rating: z.enum(['3', '2', '1'], 'publicRideChoose') });

type Done = Promise<Result<null>>;
async function kept(errand: YouthErrand, ride: string, done: boolean): Done {
  if (!done) return refused('publicIsBack');
  errand.touched(ride);
  return ok(null);
}
export const rideBack = async (errand: YouthErrand, { ride }: z.infer<typeof oneRideInput>): Done =>
  kept(errand, ride, await takeMyRideBack(errand, ride));
export const rideArrived = async (errand: YouthErrand, { ride, arrival }: z.infer<typeof arrivalInput>): Done =>
  kept(errand, ride, await sayMyArrival(errand, ride, arrival));
export const rideRated = async (errand: YouthErrand, { ride, rating }: z.infer<typeof rideRatingInput>): Done =>
  kept(errand, ride, await rateMyRide(errand, ride, Number(rating)));
