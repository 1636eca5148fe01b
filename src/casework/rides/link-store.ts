import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import { hashOfLink } from '#platform/mail/index.ts';
import type { Answer } from './model/standing.ts';
import { type Driver, openDriver, openTrip, penOf, type Trip } from './sealed-store.ts';
import type { Yes } from './store.ts';

/** What a provider sees by the link of their letter: before a yes near what, and afterwards the trip. */
export type Rung = {
  timeZone: string;
  answer: Answer | null;
  startsAt: Date;
  minutes: number;
  seats: number;
  childSeats: number;
  wheelchair: boolean;
  cents: number | null;
  droppedAt: Date | null;
  area: string;
  /** Only after their yes. */
  trip: Trip | null;
  driver: Driver | null;
  /** Taken back, over, or somebody else drives. */
  over: boolean;
  /** They said yes, and it was taken back. */
  off: boolean;
  offKnown: boolean;
};
type Row = Omit<Rung, 'area' | 'trip' | 'driver'> & {
  countyId: string;
  rideId: string;
  wrapped: Buffer;
  trip: Buffer;
  driver: Buffer | null;
};

const find = async ({ tx }: Errand, token: string): Promise<Row | null> => {
  const { rows } = await sql<Row>`
    select county_id as "countyId", time_zone as "timeZone", answer, ride_id as "rideId", starts_at as "startsAt", minutes, seats,
      child_seats as "childSeats", wheelchair, wrapped, trip, driver, cents, dropped_at as "droppedAt", over, off, off_known as "offKnown" from rides.by_token(${hashOfLink(token)})`.execute(
    tx,
  );
  return rows[0] ?? null;
};

/** Null: no ring has this link. */
export async function rungBy(errand: Errand, token: string): Promise<Rung | null> {
  const row = await find(errand, token);
  if (!row) return null;
  const { countyId, rideId, wrapped, trip, driver, ...rest } = row;
  const holder = { vault: errand.vault, county: countyId };
  const opened = openTrip(holder, { id: rideId, wrapped, trip });
  const drives = row.answer === 'yes' && !row.over;
  return {
    ...rest,
    area: opened.area,
    trip: drives ? opened : null,
    driver: drives ? openDriver(holder, { id: rideId, wrapped, driver }) : null,
  };
}

export async function answerBy(errand: Errand, token: string, yes: Yes | null): Promise<string | null> {
  const row = await find(errand, token);
  if (!row) return null;
  const pen = penOf({ vault: errand.vault, county: row.countyId }, 'rides.rides', row.rideId, row.wrapped);
  const { rows } = await sql<{ came: string | null }>`select rides.answer(${hashOfLink(token)}, ${yes ? 'yes' : 'no'},
    ${yes ? pen.seal('driver', yes.driver) : null}::bytea, ${yes?.cents ?? null}::int, ${errand.now}) as came`.execute(
    errand.tx,
  );
  return rows[0]?.came ?? null;
}

export async function droppedBy({ tx, now }: Errand, token: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select rides.dropped(${hashOfLink(token)}, ${now}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
export async function offReadBy({ tx, now }: Errand, token: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select rides.off_read(${hashOfLink(token)}, ${now}) as done`.execute(
    tx,
  );
  return rows[0]?.done ?? false;
}
