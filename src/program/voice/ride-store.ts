import { sql } from 'kysely';
import { type Driver, openDriver, openVendor, type readRide, sealRide } from '#casework/rides/index.ts';
import { newId } from '#kernel/ids.ts';
import type { YouthErrand } from './door.ts';
import { ownSealer } from './pen-store.ts';

/** A ride as the youth reads it: when, who drives which car, whom to ring; never an address, since others may read along. */
export type MyRide = {
  id: string;
  startsAt: Date;
  minutes: number;
  sentAt: Date | null;
  takenBackAt: Date | null;
  unfilledAt: Date | null;
  arrival: 'arrived' | 'not-arrived' | null;
  rating: number | null;
  driver: Driver | null;
  provider: { name: string; phone: string } | null;
};
type Row = Omit<MyRide, 'driver' | 'provider'> & {
  wrapped: Buffer;
  driver: Buffer | null;
  vendorId: string | null;
  vendorWrapped: Buffer;
  vendorSealed: Buffer;
};

/** Those of the last two weeks and ahead, the next first. */
export async function myRides({ tx, vault, youth }: YouthErrand): Promise<MyRide[]> {
  const { rows } = await sql<Row>`
    select id, starts_at as "startsAt", minutes, sent_at as "sentAt", taken_back_at as "takenBackAt", unfilled_at as "unfilledAt", arrival, rating,
      wrapped, driver, vendor_id as "vendorId", vendor_wrapped as "vendorWrapped", vendor_sealed as "vendorSealed" from voice.my_rides()`.execute(
    tx,
  );
  const holder = { vault, county: youth.countyId };
  return rows.map(({ wrapped, driver, vendorId, vendorWrapped, vendorSealed, ...row }) => ({
    ...row,
    driver: openDriver(holder, { id: row.id, wrapped, driver }),
    provider: vendorId ? openVendor(holder, { id: vendorId, wrapped: vendorWrapped, sealed: vendorSealed }) : null,
  }));
}

/** Null: enough wait already. */
export async function askMyRide(
  errand: YouthErrand,
  ride: ReturnType<typeof readRide>['ride'],
): Promise<string | null> {
  const { tx, vault, youth, now } = errand;
  const id = newId(now.getTime());
  const { wrapped, trip, own } = sealRide({ vault, county: youth.countyId }, ownSealer(errand), id, ride);
  const { rows } = await sql<{
    done: boolean;
  }>`select voice.ride_ask(${id}, ${ride.startsAt}, ${ride.minutes}, ${ride.seats}, ${ride.childSeats},
    ${ride.wheelchair}, ${wrapped}, ${trip}, ${own}, ${now}) as done`.execute(tx);
  return rows[0]?.done ? id : null;
}

const yes = async (answered: Promise<{ rows: { done: boolean }[] }>): Promise<boolean> =>
  (await answered).rows[0]?.done ?? false;
export const takeMyRideBack = ({ tx, now }: YouthErrand, id: string): Promise<boolean> =>
  yes(sql<{ done: boolean }>`select voice.ride_back(${id}, ${now}) as done`.execute(tx));
export const sayMyArrival = ({ tx, now }: YouthErrand, id: string, arrival: string): Promise<boolean> =>
  yes(sql<{ done: boolean }>`select voice.ride_arrived(${id}, ${arrival}, ${now}) as done`.execute(tx));
export const rateMyRide = ({ tx, now }: YouthErrand, id: string, rating: number): Promise<boolean> =>
  yes(sql<{ done: boolean }>`select voice.ride_rate(${id}, ${rating}, ${now}) as done`.execute(tx));
