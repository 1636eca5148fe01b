import { z } from 'zod';
import type { OpenRecord } from '#casework/youth/index.ts';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { keptAwayAmong, namesIn } from '../model/companions.ts';
import { answers } from '../model/standing.ts';
import { ringNext } from '../ring-store.ts';
import {
  type Ride,
  rateRide,
  ridesOf,
  sayArrival,
  sayOf,
  sendRide,
  takeBackRide,
  tellProvider,
  tellYouth,
} from '../store.ts';
import { type Vendor, vendorsAt } from '../vendor-store.ts';
import { faultsOfContact, namesAway, rideFields, vendorsAway } from './ask.ts';
import { openForRides } from './open.ts';
import { readYes, yesFields } from './yes.ts';

const ids = { youthId: z.uuid(), rideId: z.uuid() };
export const oneInput = z.looseObject(ids);
export const actInput = z.object(ids);
export const sayInput = z.object({
  ...ids,
  ring: z.uuid(),
  answer: z.enum(answers, 'answerNeeded').exclude(['passed'], 'answerNeeded'),
  ...yesFields,
});
export const sendInput = z.object({ ...ids, area: rideFields.area, call: rideFields.call });
export const nextInput = z.object({ ...ids, vendor: z.uuid('vendorNeeded') });
export const arrivalInput = z.object({ ...ids, arrival: z.enum(['arrived', 'not-arrived'], 'answerNeeded') });
export const rateInput = z.object({ ...ids, rating: z.enum(['3', '2', '1'], 'ratingNeeded') });

/** `others`: providers that were not asked. `away`: names on this ride of people who take no part in the youth's life. */
export type RideView = { record: OpenRecord; ride: Ride; mayAct: boolean; others: Vendor[]; away: string[] };

async function find(errand: Errand, youthId: string, rideId: string) {
  const opened = await openForRides(errand, youthId);
  const [ride] = opened ? await ridesOf(errand, { id: rideId, youthId }) : [];
  return opened && ride ? { record: opened.record, mayAct: opened.mayAsk, ride } : null;
}

export async function seeRide(
  errand: Errand,
  { youthId, rideId }: z.infer<typeof oneInput>,
): Promise<Result<RideView>> {
  const found = await find(errand, youthId, rideId);
  if (!found) return absent;
  const { ride } = found;
  errand.touched({ youthId, recordIds: [rideId] });
  const rung = new Set(ride.rings.map(({ vendorId }) => vendorId));
  const others = (await vendorsAt(errand, ride.startsAt)).filter(
    ({ id }) => !rung.has(id) && !ride.notVendors.includes(id),
  );
  const along = [...namesIn(ride.own?.along ?? ''), ...(ride.driver ? [ride.driver.name] : [])];
  return ok({ ...found, others, away: keptAwayAmong(along, await namesAway(errand, youthId)) });
}

type Done = Promise<Result<{ youthId: string; rideId: string }>>;
type Act = z.infer<typeof actInput>;

/** One act on a ride of theirs; false: it had moved on. */
async function act(errand: Errand, { youthId, rideId }: Act, work: () => Promise<boolean>): Done {
  const found = await find(errand, youthId, rideId);
  if (!found?.mayAct) return absent;
  if (!(await work())) return conflict('movedOn');
  errand.touched({ youthId, recordIds: [rideId] });
  return ok({ youthId, rideId });
}

/** What the provider said on the telephone; whoever is next is asked at once. A yes names the driver and the car. */
export async function say(errand: Errand, { youthId, rideId, ring, answer, ...typed }: z.infer<typeof sayInput>): Done {
  const found = await find(errand, youthId, rideId);
  if (!found?.mayAct) return absent;
  const { faults, yes } = readYes(typed);
  if (answer === 'yes') {
    if (keptAwayAmong([yes.driver.name], await namesAway(errand, youthId)).length > 0) faults.driver = 'driverAway';
    if (Object.keys(faults).length > 0) return invalid(faults);
  }
  const came = await sayOf(errand, { id: rideId, ring, answer, yes: answer === 'yes' ? yes : null });
  if (came === null) return absent;
  if (came === 'over') return conflict('movedOn');
  if (came !== 'yes') await ringNext(errand, rideId);
  errand.touched({ youthId, recordIds: [rideId] });
  return ok({ youthId, rideId });
}

/** What a youth asked for is looked at and put to the providers: never with somebody along who takes no part. */
export async function sendOn(errand: Errand, { youthId, rideId, ...typed }: z.infer<typeof sendInput>): Done {
  const found = await find(errand, youthId, rideId);
  if (!found?.mayAct) return absent;
  const faults = faultsOfContact(typed);
  if (Object.keys(faults).length > 0) return invalid(faults);
  const away = await namesAway(errand, youthId);
  if (keptAwayAmong(namesIn(found.ride.own?.along ?? ''), away).length > 0) return conflict('companionAway');
  const sent = { ...typed, notVendors: await vendorsAway(errand, away) };
  if (!(await sendRide(errand, found.ride, sent))) return conflict('movedOn');
  await ringNext(errand, rideId);
  errand.touched({ youthId, recordIds: [rideId] });
  return ok({ youthId, rideId });
}

/** The worker rings one whom they chose, whatever its hours. */
export const askOne = (errand: Errand, { vendor, ...ride }: z.infer<typeof nextInput>): Done =>
  act(errand, ride, () => ringNext(errand, ride.rideId, vendor));
export const told = (errand: Errand, ride: Act): Done => act(errand, ride, () => tellYouth(errand, ride.rideId));
/** Who had said yes was told that nobody waits. */
export const providerTold = (errand: Errand, ride: Act): Done =>
  act(errand, ride, () => tellProvider(errand, ride.rideId));
export const arrived = (errand: Errand, { arrival, ...ride }: z.infer<typeof arrivalInput>): Done =>
  act(errand, ride, () => sayArrival(errand, ride.rideId, arrival));
export const rate = (errand: Errand, { rating, ...ride }: z.infer<typeof rateInput>): Done =>
  act(errand, ride, () => rateRide(errand, ride.rideId, Number(rating)));
export const takeBack = (errand: Errand, ride: Act): Done => act(errand, ride, () => takeBackRide(errand, ride.rideId));
