import { z } from 'zod';
import { addDays, dayOf, isDay, startOfDay } from '#kernel/calendar.ts';
import { lengthOf, minuteOf } from '#kernel/hours.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import { holdsAny, type Role } from '#platform/http/actor.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  addHelper,
  endHelper,
  endHours,
  genders,
  type Helper,
  helpersAt,
  kinds,
  setHours,
  userWith,
  ways,
} from '../helper-store.ts';
import { tags } from '../languages.ts';
import { type Need, needSince } from '../store.ts';

/** Who keeps the list; the database has the same (0059, `oncall.i_keep`). */
export const keepers = ['administrator', 'plan-lead', 'liaison', 'mdt-coordinator'] as const satisfies readonly Role[];

const many = z.union([z.string(), z.array(z.string())]).optional();
export const helperInput = z.object({ id: z.uuid() });
export const addInput = z.object({
  kind: z.enum(kinds, 'kindNeeded'),
  name: z.string('nameNeeded').trim().min(2, 'nameNeeded').max(120, 'tooLong'),
  phone: z.string().trim().max(60, 'tooLong').default(''),
  email: z.string().trim().max(120, 'tooLong').default(''),
  languages: many.transform((sent) => tags.filter((each) => [sent ?? []].flat().includes(each))),
  dialects: z.string().trim().max(200, 'tooLong').default(''),
  ways: many.transform((sent) => ways.filter((each) => [sent ?? []].flat().includes(each))),
  gender: z.enum(genders).nullable().catch(null).default(null),
  trainedOn: z.string().default(''),
});
export const hoursInput = helperInput.extend({
  weekdays: many.transform((sent) => [1, 2, 3, 4, 5, 6, 7].filter((day) => [sent ?? []].flat().includes(String(day)))),
  from: z.string().max(5).default(''),
  until: z.string().max(5).default(''),
  rank: z.coerce.number('rankNeeded').int().min(1, 'rankNeeded').max(99, 'rankNeeded'),
});
export const hoursEndInput = helperInput.extend({ hours: z.uuid() });

export type ListView = { helpers: Helper[]; keeps: boolean };
export async function seeList(errand: Errand): Promise<Result<ListView>> {
  return ok({ helpers: await helpersAt(errand, errand.now), keeps: holdsAny(errand.actor, keepers) });
}

export async function seeHelper(
  errand: Errand,
  { id }: z.infer<typeof helperInput>,
): Promise<Result<{ helper: Helper }>> {
  const [helper] = await helpersAt(errand, errand.now, id);
  return helper ? ok({ helper }) : absent;
}

type Done = Promise<Result<{ id: string }>>;

export async function add(errand: Errand, it: z.infer<typeof addInput>): Done {
  const faults: Record<string, string> = {};
  if (it.kind === 'interpreter' && it.languages.length === 0) faults.languages = 'languagesNeeded';
  if (it.ways.length === 0) faults.ways = 'waysNeeded';
  if (it.phone.replace(/\D/g, '').length < 7) faults.phone = 'phoneNeeded';
  if (it.email !== '' && !/^\S+@\S+\.\S+$/.test(it.email)) faults.email = 'emailWrong';
  if (it.trainedOn !== '' && (!isDay(it.trainedOn) || it.trainedOn > dayOf(errand.now, errand.actor.timeZone)))
    faults.trainedOn = 'dayWrong';
  if (Object.keys(faults).length > 0) return invalid(faults);
  const userId = it.email === '' ? null : await userWith(errand, it.email);
  const id = await addHelper(errand, { ...it, trainedOn: it.trainedOn || null, userId });
  if (id === null) return absent;
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export async function end(errand: Errand, { id }: z.infer<typeof helperInput>): Done {
  if (!(await endHelper(errand, id))) return absent;
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export async function addHours(errand: Errand, { id, weekdays, from, until, rank }: z.infer<typeof hoursInput>): Done {
  const [begin, stop] = [minuteOf(from), minuteOf(until)];
  const faults: Record<string, string> = {};
  if (weekdays.length === 0) faults.weekdays = 'weekdaysNeeded';
  if (begin === null) faults.from = 'timeWrong';
  if (stop === null) faults.until = 'timeWrong';
  if (begin === null || stop === null || weekdays.length === 0) return invalid(faults);
  const minutes = lengthOf(begin, stop);
  if (minutes < 15) return invalid({ until: 'timeWrong' });
  if (!(await setHours(errand, id, { weekdays, from: begin, minutes, rank }))) return absent;
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export async function stopHours(errand: Errand, { id, hours }: z.infer<typeof hoursEndInput>): Done {
  if (!(await endHours(errand, id, hours))) return absent;
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export type NeedView = { needs: Need[]; helpers: Helper[]; since: string };
const NEED_DAYS = 90;

/** What was asked in ninety days against who is there: by language, day and night. */
export async function seeNeed(errand: Errand): Promise<Result<NeedView>> {
  const zone = errand.actor.timeZone;
  const since = addDays(dayOf(errand.now, zone), -NEED_DAYS);
  return ok({
    needs: await needSince(errand, startOfDay(since, zone)),
    helpers: await helpersAt(errand, errand.now),
    since,
  });
}
