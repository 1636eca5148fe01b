import { z } from 'zod';
import { languageTags } from '#foundation/consent/index.ts';
import { dayOf, isDay } from '#kernel/calendar.ts';
import { lengthOf, minuteOf } from '#kernel/hours.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import { holdsAny, type Role } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import { checkVendor, endHours, endVendor, keepVendor, setHours, type Vendor, vendorsAt } from '../vendor-store.ts';

/** Who keeps the list; the database has the same (0070, `rides.i_keep`). */
export const keepers = ['administrator', 'plan-lead', 'liaison'] as const satisfies readonly Role[];

const many = z.union([z.string(), z.array(z.string())]).optional();
const text = (most: number) => z.string().trim().max(most, 'tooLong').default('');
const number = (least: number, most: number, fault: string) =>
  z.coerce.number(fault).int(fault).min(least, fault).max(most, fault);
export const anyInput = z.looseObject({});
export const vendorPageInput = z.looseObject({ id: z.uuid() });
export const vendorInput = z.object({ id: z.uuid() });
const fields = {
  name: z.string('nameNeeded').trim().min(2, 'nameNeeded').max(120, 'tooLong'),
  phone: text(60),
  email: text(120),
  area: text(200),
  languages: many.transform((sent) => languageTags.filter((each) => [sent ?? []].flat().includes(each))),
  seats: number(1, 60, 'seatsNeeded').default(3),
  childSeats: number(0, 10, 'childSeatsNeeded').default(0),
  wheelchair: z.literal('yes').optional(),
  rank: number(1, 99, 'rankNeeded').default(10),
  trainedOn: text(10),
};
export const addInput = z.object(fields);
export const changeInput = z.object({ id: z.uuid(), ...fields });
export const hoursInput = vendorInput.extend({
  weekdays: many.transform((sent) => [1, 2, 3, 4, 5, 6, 7].filter((day) => [sent ?? []].flat().includes(String(day)))),
  from: text(5),
  until: text(5),
});
export const hoursEndInput = vendorInput.extend({ hours: z.uuid() });

export type ListView = { vendors: Vendor[]; keeps: boolean };
export const seeList = async (errand: Errand): Promise<Result<ListView>> =>
  ok({ vendors: await vendorsAt(errand, errand.now), keeps: holdsAny(errand.actor, keepers) });

export async function seeVendor(
  errand: Errand,
  { id }: z.infer<typeof vendorPageInput>,
): Promise<Result<{ vendor: Vendor }>> {
  const [vendor] = await vendorsAt(errand, errand.now, id);
  return vendor ? ok({ vendor }) : absent;
}

type Done = Promise<Result<{ id: string }>>;
async function keep(errand: Errand, it: z.infer<typeof addInput>, id?: string): Done {
  const faults: Record<string, string> = {};
  if (it.phone.replace(/\D/g, '').length < 7) faults.phone = 'phoneNeeded';
  if (it.email !== '' && !/^\S+@\S+\.\S+$/.test(it.email)) faults.email = 'emailWrong';
  if (it.trainedOn !== '' && (!isDay(it.trainedOn) || it.trainedOn > dayOf(errand.now, errand.actor.timeZone)))
    faults.trainedOn = 'dayWrong';
  if (Object.keys(faults).length > 0) return invalid(faults);
  const kept = await keepVendor(
    errand,
    { ...it, wheelchair: it.wheelchair === 'yes', trainedOn: it.trainedOn || null },
    id,
  );
  return done(errand, kept);
}
function done(errand: Errand, id: string | null): Result<{ id: string }> {
  if (id === null) return absent;
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export const add = (errand: Errand, it: z.infer<typeof addInput>): Done => keep(errand, it);
export async function change(errand: Errand, { id, ...it }: z.infer<typeof changeInput>): Done {
  const [vendor] = await vendorsAt(errand, errand.now, id);
  return vendor ? keep(errand, it, id) : absent;
}
/** "I looked: all of this is right today." */
export const check = async (errand: Errand, { id }: z.infer<typeof vendorInput>): Done =>
  done(errand, (await checkVendor(errand, id)) ? id : null);
export const end = async (errand: Errand, { id }: z.infer<typeof vendorInput>): Done =>
  done(errand, (await endVendor(errand, id)) ? id : null);

export async function addHours(errand: Errand, { id, weekdays, from, until }: z.infer<typeof hoursInput>): Done {
  const [begin, stop] = [minuteOf(from), minuteOf(until)];
  const faults: Record<string, string> = {};
  if (weekdays.length === 0) faults.weekdays = 'weekdaysNeeded';
  if (begin === null) faults.from = 'timeWrong';
  if (stop === null) faults.until = 'timeWrong';
  if (begin === null || stop === null || weekdays.length === 0) return invalid(faults);
  const minutes = lengthOf(begin, stop);
  if (minutes < 15) return invalid({ until: 'timeWrong' });
  return done(errand, (await setHours(errand, id, { weekdays, from: begin, minutes })) ? id : null);
}
export const stopHours = async (errand: Errand, { id, hours }: z.infer<typeof hoursEndInput>): Done =>
  done(errand, (await endHours(errand, id, hours)) ? id : null);
