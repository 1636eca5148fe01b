import { sql } from 'kysely';
import { type Card, readCard, type Sealer, sealerFrom } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Answer, Arrival, Ring, Told } from './model/standing.ts';
import {
  type Driver,
  newPen,
  type Own,
  openDriver,
  openTrip,
  openVendor,
  type Pen,
  penOf,
  readOwn,
  type Trip,
  type VendorCard,
} from './sealed-store.ts';

export type Asked = Pick<Told, 'startsAt' | 'minutes'> & { seats: number; childSeats: number; wheelchair: boolean };
export type RideRing = Ring & {
  id: string;
  rungAt: Date;
  how: string | null;
  cents: number | null;
  /** That the ride was taken back, and that they know: by their link, or told by telephone. */
  offWrittenAt: Date | null;
  offKnownAt: Date | null;
  offKnownHow: 'link' | 'telephone' | null;
  who: VendorCard;
};
export type Ride = Asked &
  Told & {
    id: string;
    youth: { id: string; number: string; card: Card | null };
    askedAt: Date;
    /** Null: the youth asked. */
    byName: string | null;
    sentBy: string | null;
    notVendors: string[];
    trip: Trip;
    own: Own | null;
    driver: Driver | null;
    toldAt: Date | null;
    droppedAt: Date | null;
    arrivalAt: Date | null;
    arrivalHow: string | null;
    rating: number | null;
    moneyId: string | null;
    rings: RideRing[];
  };

type RingRow = Omit<RideRing, 'who' | 'until' | 'rungAt' | 'answeredAt' | 'offWrittenAt' | 'offKnownAt'> & {
  offWrittenAt: string | null;
  offKnownAt: string | null;
  until: string;
  rungAt: string;
  answeredAt: string | null;
  wrapped: string;
  sealed: string;
};
type Row = Omit<Ride, 'youth' | 'trip' | 'own' | 'driver' | 'rings'> & {
  youthId: string;
  number: string;
  youthKey: Buffer;
  card: Buffer | null;
  wrapped: Buffer;
  trip: Buffer;
  own: Buffer | null;
  driver: Buffer | null;
  rings: RingRow[];
};

const MOST = 60;
const TABLE = 'rides.rides';

/** The rides that this person sees, the next first: all of the last days, of one youth, or one. */
export async function ridesOf(
  errand: Errand,
  { id, youthId }: { id?: string; youthId?: string } = {},
): Promise<Ride[]> {
  const { rows } = await sql<Row>`
    select r.id, r.youth_id as "youthId", y.number, k.wrapped as "youthKey", i.card, r.starts_at as "startsAt", r.minutes, r.seats,
      r.child_seats as "childSeats", r.wheelchair, r.asked_at as "askedAt", b.name as "byName", r.sent_at as "sentAt", s.name as "sentBy",
      r.not_vendors as "notVendors", r.wrapped, r.trip, r.own, r.driver, r.told_at as "toldAt", r.taken_back_at as "takenBackAt",
      r.unfilled_at as "unfilledAt", r.dropped_at as "droppedAt", r.arrival, r.arrival_at as "arrivalAt", r.arrival_how as "arrivalHow",
      r.rating, r.money_id as "moneyId",
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'vendorId', g.vendor_id, 'rungAt', g.rung_at, 'until', g.until, 'answer', g.answer,
          'answeredAt', g.answered_at, 'how', g.how, 'cents', g.cents, 'offWrittenAt', g.off_written_at, 'offKnownAt', g.off_known_at, 'offKnownHow', g.off_known_how, 'wrapped', encode(v.wrapped, 'base64'), 'sealed', encode(v.sealed, 'base64'))
          order by g.n)
        from rides.rings g join rides.vendors v on v.county_id = g.county_id and v.id = g.vendor_id
        where g.county_id = r.county_id and g.ride_id = r.id), '[]') as rings
    from rides.rides r
    join youth.youth y on y.county_id = r.county_id and y.id = r.youth_id
    join youth.keys k on k.county_id = r.county_id and k.youth_id = r.youth_id and k.wrapped is not null
    left join youth.identities i on i.county_id = r.county_id and i.youth_id = r.youth_id
    left join people.users b on b.county_id = r.county_id and b.id = r.by_user
    left join people.users s on s.county_id = r.county_id and s.id = r.sent_by
    where r.county_id = ${errand.actor.countyId} and (${id ?? null}::uuid is null or r.id = ${id ?? null}::uuid)
      and (${youthId ?? null}::uuid is null or r.youth_id = ${youthId ?? null}::uuid)
      and (${id ?? youthId ?? null}::uuid is not null or r.starts_at > ${errand.now}::timestamptz - interval '14 days')
    order by r.starts_at desc, r.id limit ${MOST}`.execute(errand.tx);
  return rows.map((row) => rideFrom(errand, row));
}

function rideFrom(errand: Errand, { youthId, number, youthKey, card, wrapped, rings, ...row }: Row): Ride {
  const holder = { vault: errand.vault, county: errand.actor.countyId };
  const sealer = sealerFrom(errand, youthId, youthKey);
  const keyed = { id: row.id, wrapped };
  return {
    ...row,
    youth: { id: youthId, number, card: card && readCard(sealer, youthId, card) },
    trip: openTrip(holder, { ...keyed, trip: row.trip }),
    own: row.own && readOwn(sealer.open(TABLE, row.id, 'own', row.own)),
    driver: openDriver(holder, { ...keyed, driver: row.driver }),
    rings: rings.map(({ wrapped: key, sealed, ...ring }) => ({
      ...ring,
      rungAt: new Date(ring.rungAt),
      until: new Date(ring.until),
      answeredAt: ring.answeredAt ? new Date(ring.answeredAt) : null,
      offWrittenAt: ring.offWrittenAt ? new Date(ring.offWrittenAt) : null,
      offKnownAt: ring.offKnownAt ? new Date(ring.offKnownAt) : null,
      who: openVendor(holder, {
        id: ring.vendorId,
        wrapped: Buffer.from(key, 'base64'),
        sealed: Buffer.from(sealed, 'base64'),
      }),
    })),
  };
}

export type NewRide = Asked & { trip: Trip; own: Own };
/** A ride's own rows as they are stored, whoever asks: the trip by the key of the ride, the rest by the youth's. */
export function sealRide(holder: Parameters<typeof newPen>[0], sealer: Sealer, id: string, { trip, own }: NewRide) {
  const { wrapped, pen } = newPen(holder, TABLE, id);
  const said = own.along !== '' || own.notKnow !== '' || own.reach !== '';
  return { wrapped, trip: pen.seal('trip', trip), own: said ? sealer.seal(TABLE, id, 'own', own) : null };
}

type Done = { rows: { done: boolean }[] };
const yes = async (answered: Promise<Done>): Promise<boolean> => (await answered).rows[0]?.done ?? false;

/** Null: it is not this person's to ask. */
export async function insertRide(
  errand: Errand,
  sealer: Sealer,
  it: NewRide & { youthId: string; notVendors: readonly string[] },
): Promise<string | null> {
  const id = newId(errand.now.getTime());
  const { wrapped, trip, own } = sealRide({ vault: errand.vault, county: errand.actor.countyId }, sealer, id, it);
  const done = await yes(
    sql<{
      done: boolean;
    }>`select rides.ask(${id}, ${it.youthId}, ${it.startsAt}, ${it.minutes}, ${it.seats}, ${it.childSeats}, ${it.wheelchair},
      ${it.notVendors}::uuid[], ${wrapped}, ${trip}, ${own}, ${errand.now}) as done`.execute(errand.tx),
  );
  return done ? id : null;
}

/** What a youth asked for goes to the providers, with what these need: near what, and the number of who follows it. */
export async function sendRide(
  errand: Errand,
  ride: Pick<Ride, 'id' | 'trip'>,
  { area, call, notVendors }: { area: string; call: string; notVendors: readonly string[] },
): Promise<boolean> {
  const pen = await penFor(errand, ride.id);
  if (!pen) return false;
  const trip = pen.seal('trip', { ...ride.trip, area, call });
  return yes(
    sql<{
      done: boolean;
    }>`select rides.send(${ride.id}, ${notVendors}::uuid[], ${trip}, ${errand.now}) as done`.execute(errand.tx),
  );
}

async function penFor({ actor, tx, vault }: Errand, id: string): Promise<Pen | null> {
  const { rows } = await sql<{ wrapped: Buffer }>`select wrapped from rides.rides
    where county_id = ${actor.countyId} and id = ${id}`.execute(tx);
  const wrapped = rows[0]?.wrapped;
  return wrapped ? penOf({ vault, county: actor.countyId }, TABLE, id, wrapped) : null;
}

export type Yes = { driver: Driver; cents: number | null };
/** What was heard on the telephone. Null: no such ring of theirs. */
export async function sayOf(
  errand: Errand,
  { id, ring, answer, yes: said }: { id: string; ring: string; answer: Answer; yes: Yes | null },
): Promise<string | null> {
  const pen = await penFor(errand, id);
  if (!pen) return null;
  const { rows } = await sql<{ came: string | null }>`select rides.say(${id}, ${ring}, ${answer},
    ${said ? pen.seal('driver', said.driver) : null}::bytea, ${said?.cents ?? null}::int, ${errand.now}) as came`.execute(
    errand.tx,
  );
  return rows[0]?.came ?? null;
}
export const takeBackRide = ({ tx, now }: Errand, id: string): Promise<boolean> =>
  yes(sql<{ done: boolean }>`select rides.take_back(${id}, ${now}) as done`.execute(tx));
export const tellProvider = ({ tx, now }: Errand, id: string): Promise<boolean> =>
  yes(sql<{ done: boolean }>`select rides.provider_told(${id}, ${now}) as done`.execute(tx));
export const tellYouth = ({ tx, now }: Errand, id: string): Promise<boolean> =>
  yes(sql<{ done: boolean }>`select rides.tell(${id}, ${now}) as done`.execute(tx));
export const sayArrival = ({ tx, now }: Errand, id: string, arrival: Arrival): Promise<boolean> =>
  yes(sql<{ done: boolean }>`select rides.say_arrived(${id}, ${arrival}, ${now}) as done`.execute(tx));
export const rateRide = ({ tx, now }: Errand, id: string, rating: number): Promise<boolean> =>
  yes(sql<{ done: boolean }>`select rides.rate(${id}, ${rating}, ${now}) as done`.execute(tx));
export const payFrom = ({ tx }: Errand, id: string, moneyId: string): Promise<boolean> =>
  yes(sql<{ done: boolean }>`select rides.set_money(${id}, ${moneyId}) as done`.execute(tx));
