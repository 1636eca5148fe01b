import { z } from 'zod';
import { keptAway } from '#casework/care/index.ts';
import { type Told, toldOf } from '#casework/story/index.ts';
import type { OpenRecord } from '#casework/youth/index.ts';
import { localMoment } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import { maybeSame } from '#kernel/same-person.ts';
import type { Errand } from '#platform/http/door.ts';
import { keptAwayAmong, namesIn } from '../model/companions.ts';
import { ringNext } from '../ring-store.ts';
import { insertRide, type NewRide, type Ride, ridesOf } from '../store.ts';
import { vendorsAt } from '../vendor-store.ts';
import { openForRides } from './open.ts';

const text = (most: number) => z.string().trim().max(most, 'tooLong').default('');
const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most).catch(least);
/** What a ride is asked with, by a worker or by a youth. */
export const rideFields = {
  from: text(300),
  to: text(300),
  area: text(120),
  when: z.enum(['now', 'later']).catch('now').default('now'),
  at: text(20),
  minutes: count(5, 600).catch(30).default(30),
  seats: count(1, 8).default(1),
  childSeats: count(0, 4).default(0),
  wheelchair: z.literal('yes').optional(),
  along: text(400),
  call: text(60),
  called: text(40),
  notKnow: text(600),
};
export const formInput = z.looseObject({ youthId: z.uuid() });
export const askInput = z.object({ youthId: z.uuid(), ...rideFields });
export type RideInput = Omit<z.infer<typeof askInput>, 'youthId'>;

export type YouthView = { record: OpenRecord; mayAsk: boolean; rides: Ride[]; driving: number; told: Told };
/** Every ride of one youth, and the form for the next. */
export async function seeRides(errand: Errand, { youthId }: z.infer<typeof formInput>): Promise<Result<YouthView>> {
  const opened = await openForRides(errand, youthId);
  if (!opened) return absent;
  errand.touched({ youthId, ...(opened.record.basis ? { basis: opened.record.basis } : {}) });
  const driving = (await vendorsAt(errand, errand.now)).filter(({ drives }) => drives).length;
  const told = await toldOf(errand, opened.record);
  return ok({ ...opened, rides: await ridesOf(errand, { youthId }), driving, told });
}

const MOST_AHEAD_MS = 90 * 86_400_000;

/**
 * What is not right with what was typed; else the ride as it is kept. A driver learns one name at most: nobody's last. A youth need not say
 * near what, nor a number: who sends it on says both, and the youth's own number is for the team alone.
 */
export function readRide(
  it: RideInput,
  { now, timeZone, by }: { now: Date; timeZone: string; by: 'worker' | 'youth' },
): { faults: Record<string, string>; ride: NewRide } {
  const faults: Record<string, string> = {};
  for (const each of ['from', 'to'] as const) if (it[each] === '') faults[each] = `${each}Needed`;
  if (by === 'worker') Object.assign(faults, faultsOfContact(it));
  if (/\s/.test(it.called)) faults.called = 'oneName';
  const startsAt = it.when === 'later' ? localMoment(it.at, timeZone) : now;
  if (!startsAt || startsAt.getTime() < now.getTime() - 60_000 || startsAt.getTime() > now.getTime() + MOST_AHEAD_MS)
    faults.at = 'atNeeded';
  const { from, to, called } = it;
  const { area, call } = by === 'worker' ? it : { area: '', call: '' };
  return {
    faults,
    ride: {
      startsAt: startsAt ?? now,
      minutes: it.minutes,
      seats: it.seats,
      childSeats: it.childSeats,
      wheelchair: it.wheelchair === 'yes',
      trip: { from, to, area, call, called },
      own: { along: it.along, notKnow: it.notKnow, reach: by === 'youth' ? it.call : '' },
    },
  };
}

/** What a provider needs of who follows the ride. */
export function faultsOfContact({ area, call }: Pick<RideInput, 'area' | 'call'>): Record<string, string> {
  const faults: Record<string, string> = {};
  if (area === '') faults.area = 'areaNeeded';
  if (call.replace(/\D/g, '').length < 7) faults.call = 'callNeeded';
  return faults;
}

/** A ride for a youth: the first provider who drives then is asked at once. */
export async function askRide(
  errand: Errand,
  { youthId, ...it }: z.infer<typeof askInput>,
): Promise<Result<{ youthId: string; id: string }>> {
  const opened = await openForRides(errand, youthId);
  if (!opened?.mayAsk) return absent;
  const { faults, ride } = readRide(it, { now: errand.now, timeZone: errand.actor.timeZone, by: 'worker' });
  const names = namesIn(it.along);
  if (ride.seats < 1 + names.length) faults.seats = 'seatsTooFew';
  const away = await namesAway(errand, youthId);
  if (keptAwayAmong(names, away).length > 0) faults.along = 'companionAway';
  if (Object.keys(faults).length > 0) return invalid(faults);
  const notVendors = await vendorsAway(errand, away);
  const id = await insertRide(errand, opened.record.sealer, { ...ride, youthId, notVendors });
  if (!id) return absent;
  await ringNext(errand, id);
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId, id });
}

/** Whoever takes no part until a worker decides otherwise, and whom the youth does not want: neither beside them nor at the wheel. */
export const namesAway = async (errand: Errand, youthId: string): Promise<readonly string[]> =>
  (await keptAway(errand, youthId))?.names ?? [];
export async function vendorsAway(errand: Errand, away: readonly string[]): Promise<string[]> {
  if (away.length === 0) return [];
  const vendors = await vendorsAt(errand, errand.now);
  return vendors.filter(({ name }) => away.some((each) => maybeSame(each, name))).map(({ id }) => id);
}
