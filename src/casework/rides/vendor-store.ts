import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import { newPen, openVendor, type VendorCard } from './sealed-store.ts';

export type Hours = { id: string; weekday: number; from: number; minutes: number };
/** A ride provider of the county's own list. `drives`: at the moment that was asked about. */
export type Vendor = VendorCard & {
  id: string;
  seats: number;
  childSeats: number;
  wheelchair: boolean;
  languages: string[];
  rank: number;
  trainedOn: string | null;
  checkedOn: string | null;
  checkedBy: string | null;
  hours: Hours[];
  drives: boolean;
};
type Row = Omit<Vendor, keyof VendorCard> & { wrapped: Buffer; sealed: Buffer };

/** All of the list, in the order in which they are asked: those trained in this work first. With an id, that one alone. */
export async function vendorsAt(errand: Errand, at: Date, id: string | null = null): Promise<Vendor[]> {
  const { rows } = await sql<Row>`
    select v.id, v.seats, v.child_seats as "childSeats", v.wheelchair, v.languages, v.rank, v.trained_on::text as "trainedOn",
      v.checked_on::text as "checkedOn", u.name as "checkedBy", v.wrapped, v.sealed, v.id in (select rides.driving(${at})) as drives,
      coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'weekday', h.weekday, 'from', h.from_minute, 'minutes', h.minutes)
          order by h.from_minute, h.minutes, h.weekday)
        from rides.hours h where h.county_id = v.county_id and h.vendor_id = v.id and h.ended_at is null), '[]') as hours
    from rides.vendors v left join people.users u on u.county_id = v.county_id and u.id = v.checked_by
    where v.county_id = ${errand.actor.countyId} and v.ended_at is null and (${id}::uuid is null or v.id = ${id}::uuid)
    order by v.trained_on is null, v.rank, v.created_at, v.id limit 200`.execute(errand.tx);
  const holder = { vault: errand.vault, county: errand.actor.countyId };
  return rows.map(({ wrapped, sealed, ...row }) => ({
    ...row,
    ...openVendor(holder, { id: row.id, wrapped, sealed }),
  }));
}

export type NewVendor = VendorCard &
  Pick<Vendor, 'seats' | 'childSeats' | 'wheelchair' | 'languages' | 'rank' | 'trainedOn'>;
const yes = async (answered: Promise<{ rows: { done: boolean }[] }>): Promise<boolean> =>
  (await answered).rows[0]?.done ?? false;

/** A new one, or what changed of one. Null: this person does not keep the list, or it is off it. */
export async function keepVendor(
  errand: Errand,
  it: NewVendor,
  id = newId(errand.now.getTime()),
): Promise<string | null> {
  const { name, phone, email, area } = it;
  const { wrapped, pen } = newPen({ vault: errand.vault, county: errand.actor.countyId }, 'rides.vendors', id);
  const done = await yes(
    sql<{
      done: boolean;
    }>`select rides.keep_vendor(${id}, ${it.seats}, ${it.childSeats}, ${it.wheelchair}, ${it.languages}, ${it.rank},
      ${it.trainedOn}::date, ${wrapped}, ${pen.seal('sealed', { name, phone, email, area })}) as done`.execute(
      errand.tx,
    ),
  );
  return done ? id : null;
}
export const checkVendor = ({ tx }: Errand, id: string): Promise<boolean> =>
  yes(sql<{ done: boolean }>`select rides.check_vendor(${id}) as done`.execute(tx));
export const endVendor = ({ tx }: Errand, id: string): Promise<boolean> =>
  yes(sql<{ done: boolean }>`select rides.end_vendor(${id}) as done`.execute(tx));
export const setHours = (
  { tx }: Errand,
  id: string,
  it: { weekdays: number[]; from: number; minutes: number },
): Promise<boolean> =>
  yes(
    sql<{ done: boolean }>`select rides.set_hours(${id}, ${it.weekdays}, ${it.from}, ${it.minutes}) as done`.execute(
      tx,
    ),
  );
export const endHours = ({ tx }: Errand, id: string, hours: string): Promise<boolean> =>
  yes(sql<{ done: boolean }>`select rides.end_hours(${id}, ${hours}) as done`.execute(tx));
