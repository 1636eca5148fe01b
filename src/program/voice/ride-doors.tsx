import { z } from 'zod';
import {
  arrivalInput,
  askForRide,
  oneRideInput,
  rideArrived,
  rideBack,
  rideInput,
  rideRated,
  rideRatingInput,
  seeMyRides,
} from './actions/rides.ts';
import { type AnyYouthDoor, youthDeed, youthPage } from './door.ts';
import { RidesPage } from './pages/ride.tsx';
import { paths } from './paths.ts';

const ridesDoor = youthPage({
  path: paths.rides,
  input: z.looseObject({}),
  action: seeMyRides,
  page: (rides, scene) => <RidesPage rides={rides} {...scene} />,
});
const done = { to: () => paths.rides, form: ridesDoor, audit: 'own-page.ride-said' } as const;

/** A safe ride, on the youth's own page. */
export const rideDoors: readonly AnyYouthDoor[] = [
  ridesDoor,
  youthDeed({ ...done, path: paths.rides, audit: 'own-page.ride-asked', input: rideInput, action: askForRide }),
  youthDeed({ ...done, path: paths.rideStep(':ride', 'back'), input: oneRideInput, action: rideBack }),
  youthDeed({ ...done, path: paths.rideStep(':ride', 'there'), input: arrivalInput, action: rideArrived }),
  youthDeed({ ...done, path: paths.rideStep(':ride', 'how'), input: rideRatingInput, action: rideRated }),
];
