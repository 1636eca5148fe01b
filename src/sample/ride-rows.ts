import type pg from 'pg';
import { ridePen } from '#casework/rides/index.ts';
import { addDays, dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { KeyRing } from '#platform/vault/index.ts';
import { Bulk } from './bulk.ts';
import { placesOf, type SamplePerson } from './places.ts';

const ORDER = ['rides.vendors', 'rides.hours', 'rides.rides', 'rides.rings', 'benefits.facts'] as const;
const HOUR_MS = 3_600_000;
const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Invented providers: one trained, around the clock; one by day, whom nobody has looked at yet. */
const VENDORS = [
  { name: 'Lantern Rides', seats: 4, childSeats: 2, wheelchair: true, trained: 60, checked: 12, hours: [0, 1440] },
  {
    name: 'Daybreak Cars',
    seats: 3,
    childSeats: 0,
    wheelchair: false,
    trained: null,
    checked: null,
    hours: [420, 780],
  },
] as const;

/** Rides of youth of the social worker, by hours from now: one ahead that is confirmed, and two that arrived. */
const RIDES = [
  { hours: 5, state: 'confirmed' },
  { hours: -70, state: 'arrived' },
  { hours: -3, state: 'arrived' },
] as const;

const BENEFITS = [
  ['calfresh', 'thought', 70, null],
  ['calfresh', 'applied', 60, null],
  ['calfresh', 'enrolled', 41, 25],
  ['medi-cal', 'enrolled', 90, 200],
  ['chafee', 'applied', 38, null],
  ['ssi', 'papers-asked', 6, 4],
  ['ilp', 'not-wanted', 20, null],
] as const;

type Stage = { bulk: Bulk; by: SamplePerson; ring: KeyRing; now: Date; today: string };

/** The county's ride providers, a few rides, and the benefits of a few youth: after the sample's year of casework. */
export async function loadSampleRides(client: pg.Client, { now, ring }: { now: Date; ring: KeyRing }): Promise<void> {
  const places = await placesOf(client);
  const [by, keeper] = [places.person('socialworker'), places.person('liaison')];
  if (!by || !keeper) return;
  const stage = { bulk: new Bulk(client, ORDER), by, ring, now, today: dayOf(now, places.timeZone) };
  const vendors = VENDORS.map((each) => layVendor(stage, keeper, each));
  const { rows } = await client.query(
    `select g.youth_id::text as id from access.grants g where g.county_id = $1 and g.user_id = $2 and g.category = 'contact_location'
        and g.expires_at > now() and exists (select 1 from access.grants o where o.county_id = g.county_id and o.user_id = g.user_id
          and o.youth_id = g.youth_id and o.category = 'coordination' and o.can_add and o.add_expires_at > now())
      order by g.youth_id desc limit 6`,
    [by.countyId, by.userId],
  );
  const youth = (rows as { id: string }[]).map(({ id }) => id);
  for (const [n, ride] of RIDES.entries()) {
    const id = youth[n];
    if (id && vendors[0]) layRide(stage, id, vendors[0], ride);
  }
  for (const [n, id] of youth.slice(0, 3).entries())
    layBenefits(stage, id, BENEFITS.slice(0, n === 0 ? BENEFITS.length : 2 + n));
  await stage.bulk.flush();
}

function layVendor({ bulk, ring, now, today }: Stage, by: SamplePerson, it: (typeof VENDORS)[number]): string {
  const id = newId(now.getTime());
  const { wrapped, pen } = ridePen({ vault: { ring }, county: by.countyId }, 'rides.vendors', id);
  const card = { name: it.name, phone: '213 555 0190', email: '', area: 'All of the county' };
  bulk.add('rides.vendors', {
    county_id: by.countyId,
    id,
    seats: it.seats,
    child_seats: it.childSeats,
    wheelchair: it.wheelchair,
    languages: ['en', 'es'],
    rank: 1,
    trained_on: it.trained === null ? null : addDays(today, -it.trained),
    checked_on: it.checked === null ? null : addDays(today, -it.checked),
    checked_by: it.checked === null ? null : by.userId,
    wrapped,
    sealed: pen.seal('sealed', card),
    created_by: by.userId,
    created_at: now,
  });
  const [from_minute, minutes] = it.hours;
  for (const weekday of WEEK)
    bulk.add('rides.hours', { county_id: by.countyId, id: newId(), vendor_id: id, weekday, from_minute, minutes });
  return id;
}

function layRide(
  { bulk, by, ring, now }: Stage,
  youthId: string,
  vendorId: string,
  { hours, state }: (typeof RIDES)[number],
): void {
  const id = newId(now.getTime());
  const starts = new Date(now.getTime() + hours * HOUR_MS);
  const asked = new Date(Math.min(now.getTime(), starts.getTime()) - HOUR_MS / 4);
  const { wrapped, pen } = ridePen({ vault: { ring }, county: by.countyId }, 'rides.rides', id);
  const trip = {
    from: 'Corner of Sample Street and First',
    to: 'The sample shelter',
    area: 'Downtown to the harbor',
    call: '213 555 0150',
    called: 'Sam',
  };
  const there = state === 'arrived';
  bulk.add('rides.rides', {
    county_id: by.countyId,
    id,
    youth_id: youthId,
    starts_at: starts,
    minutes: 30,
    seats: 1,
    child_seats: 0,
    wheelchair: false,
    asked_at: asked,
    by_user: by.userId,
    agency_id: by.agencyId,
    sent_at: asked,
    sent_by: by.userId,
    sent_agency: by.agencyId,
    not_vendors: [],
    wrapped,
    trip: pen.seal('trip', trip),
    driver: pen.seal('driver', { name: 'Sample Driver', plate: '0SAMPLE', car: 'white van' }),
    arrival: there ? 'arrived' : null,
    arrival_at: there ? new Date(starts.getTime() + HOUR_MS / 2) : null,
    arrival_how: there ? 'worker' : null,
    arrival_by: there ? by.userId : null,
    rating: there ? 3 : null,
    rated_at: there ? new Date(starts.getTime() + HOUR_MS) : null,
    rated_how: there ? 'worker' : null,
  });
  const answered = new Date(asked.getTime() + 120_000);
  bulk.add('rides.rings', {
    county_id: by.countyId,
    id: newId(),
    ride_id: id,
    vendor_id: vendorId,
    n: 1,
    rung_at: asked,
    until: answered,
    token: Buffer.from(id),
    answer: 'yes',
    answered_at: answered,
    how: 'telephone',
    cents: 3800,
  });
}

function layBenefits({ bulk, by, now, today }: Stage, youthId: string, of: readonly (typeof BENEFITS)[number][]): void {
  for (const [benefit, step, daysAgo, dueIn] of of)
    bulk.add('benefits.facts', {
      county_id: by.countyId,
      id: newId(now.getTime()),
      youth_id: youthId,
      benefit,
      step,
      on_day: addDays(today, -daysAgo),
      due_on: dueIn === null ? null : addDays(today, dueIn),
      owner_id: by.userId,
      at: new Date(now.getTime() - daysAgo * 24 * HOUR_MS),
      by_user: by.userId,
      agency_id: by.agencyId,
    });
}
