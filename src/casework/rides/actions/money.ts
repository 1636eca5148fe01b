import { z } from 'zod';
import {
  type MoneyFormView,
  makeMoneyAsk,
  moneyAskInput,
  seeMoneyForm,
  showMoneyFunds,
} from '#casework/money/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { payFrom, type Ride, ridesOf } from '../store.ts';
import { words } from '../words.ts';
import { openForRides } from './open.ts';

export const PURPOSE = 'transport';
export const moneyFormInput = z.looseObject({ ...moneyAskInput.shape, youthId: z.uuid(), rideId: z.uuid() });
export const moneyInput = moneyAskInput.extend({ youthId: z.uuid(), rideId: z.uuid() });
type Input = z.infer<typeof moneyInput>;
export type RideMoneyView = { youthId: string; rideId: string; form: MoneyFormView };

/** A ride that somebody drives or drove, of which no fund was asked yet. */
async function find(errand: Errand, { youthId, rideId }: { youthId: string; rideId: string }): Promise<Ride | null> {
  const opened = await openForRides(errand, youthId);
  const [ride] = opened?.mayAsk ? await ridesOf(errand, { id: rideId, youthId }) : [];
  return ride && ride.moneyId === null && ride.rings.some(({ answer }) => answer === 'yes') ? ride : null;
}

/** The ask for money, as every other; what for and how much stand in it already. No place does: who approves sees none. */
export async function seeRideMoney(
  errand: Errand,
  { youthId, rideId, ...typed }: z.infer<typeof moneyFormInput>,
): Promise<Result<RideMoneyView>> {
  const ride = await find(errand, { youthId, rideId });
  if (!ride) return absent;
  const cents = ride.rings.find(({ answer }) => answer === 'yes')?.cents ?? null;
  const known = {
    amount: cents === null ? '' : (cents / 100).toFixed(2),
    what: words(errand.actor.lang)('moneyWhat', { day: dayOf(ride.startsAt, errand.actor.timeZone) }),
    way: 'bought',
  };
  const form = await seeMoneyForm(errand, {
    ...typed,
    youthId,
    purpose: PURPOSE,
    amount: typed.amount || known.amount,
    what: typed.what || known.what,
    way: typed.way || known.way,
  });
  return form.ok ? ok({ youthId, rideId, form: form.value }) : form;
}

export async function showRideFunds(errand: Errand, { rideId, ...input }: Input): Promise<Result<RideMoneyView>> {
  if (!(await find(errand, { youthId: input.youthId, rideId }))) return absent;
  const form = await showMoneyFunds(errand, { ...input, purpose: PURPOSE });
  return form.ok ? ok({ youthId: input.youthId, rideId, form: form.value }) : form;
}

/** One ask of one fund: from then on it is money's own, with its yes, its payment and what it did. */
export async function askRideMoney(
  errand: Errand,
  { rideId, ...input }: Input,
): Promise<Result<{ youthId: string; rideId: string }>> {
  const { youthId } = input;
  if (!(await find(errand, { youthId, rideId }))) return absent;
  const asked = await makeMoneyAsk(errand, { ...input, purpose: PURPOSE });
  if (!asked.ok) return asked;
  if (!(await payFrom(errand, rideId, asked.value.id))) return conflict('movedOn');
  errand.touched({ youthId, recordIds: [rideId, asked.value.id] });
  return ok({ youthId, rideId });
}
