import { z } from 'zod';
import { conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { OpenLocation } from '#reference/directory/index.ts';
import { regionsNow } from '#reference/regions/index.ts';
import { insertPlace } from '../fact-store.ts';
import { schedulesOf, type WrittenHours, weekParts } from '../model/hours.ts';
import { type ApplicationView, toFill } from './application.ts';

export const searchInput = z.looseObject({
  applicationId: z.uuid(),
  search: z.string().trim().max(100).catch(''),
});
export type AddView = ApplicationView & { search: string; found: OpenLocation[]; more: number };

const MOST = 100;

/** Locations of the directory whose address is public, found by words; none that takes part already. */
export async function beforeAdd(errand: Errand, input: z.infer<typeof searchInput>): Promise<Result<AddView>> {
  const view = await toFill(errand, input.applicationId);
  if (!view.ok) return view;
  const { today } = view.value;
  const taken = new Set(today.places.map(({ place }) => place.locationId));
  const words = plain(input.search).split(' ').filter(Boolean);
  const all =
    words.length === 0 ? [] : [...today.locations.values()].filter((each) => !taken.has(each.id) && holds(each, words));
  all.sort((a, b) => a.name.localeCompare(b.name));
  return ok({ ...view.value, search: input.search, found: all.slice(0, MOST), more: Math.max(0, all.length - MOST) });
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const holds = ({ name, organization, address }: OpenLocation, words: readonly string[]): boolean => {
  const text = plain([name, organization, address.line, address.city, address.postalCode].join(' '));
  return words.every((word) => text.includes(word));
};

export const addInput = z.looseObject({
  applicationId: z.uuid(),
  location: z
    .union([z.uuid(), z.array(z.uuid()).max(MOST)], 'locationNeeded')
    .transform((sent) => [...new Set([sent].flat())]),
});

/** Takes locations of the directory up. One that is confidential is not among those that can be found, and is refused here too. */
export async function addPlaces(errand: Errand, input: z.infer<typeof addInput>): Promise<Result<{ id: string }>> {
  const view = await toFill(errand, input.applicationId);
  if (!view.ok) return view;
  const { today, application } = view.value;
  if (input.location.some((id) => !today.locations.has(id))) return invalid({ location: 'locationNeeded' });
  const recordIds: string[] = [];
  for (const locationId of input.location) {
    const id = await insertPlace(errand, application.id, { locationId }, today.day);
    if (!id) return conflict('placeTaken');
    recordIds.push(id);
  }
  errand.touched({ recordIds });
  return ok({ id: application.id });
}

const time = z
  .union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'timeNotRight')], 'timeNotRight')
  .default('');
export const phonesText = z
  .string()
  .max(200, 'tooLong')
  .default('')
  .transform((text) =>
    text
      .split(/[,;\n]/)
      .map((each) => each.trim())
      .filter(Boolean),
  )
  .refine((all) => all.every((each) => /^[+\d][\d\s().-]{5,24}$|^\(\d{3}\)[\d\s.-]{6,16}$/.test(each)), 'phoneNotRight')
  .refine((all) => all.length <= 4, 'phoneNotRight');
type HourField = `${(typeof weekParts)[number]}-${'opens' | 'closes'}`;
export const hourFields = Object.fromEntries(
  weekParts.flatMap((part) => [
    [`${part}-opens`, time],
    [`${part}-closes`, time],
  ]),
) as Record<`${(typeof weekParts)[number]}-${'opens' | 'closes'}`, typeof time>;

/** The hours of a form, each part of the week with both its times or none. */
export function hoursFrom(
  input: Readonly<Record<HourField, string>>,
): { ok: true; written: WrittenHours } | { ok: false; wrong: Record<string, string> } {
  const written: WrittenHours = {};
  for (const part of weekParts) {
    const [opens, closes] = [input[`${part}-opens`], input[`${part}-closes`]];
    if ((opens === '') !== (closes === ''))
      return { ok: false, wrong: { [`${part}-${opens === '' ? 'opens' : 'closes'}`]: 'timeNotRight' } };
    if (opens !== '') written[part] = { opens, closes };
  }
  return { ok: true, written };
}

export const writeInput = z.looseObject({
  applicationId: z.uuid(),
  name: z.string('nameNeeded').trim().min(1, 'nameNeeded').max(200, 'tooLong'),
  line: z.string('addressNeeded').trim().min(1, 'addressNeeded').max(200, 'tooLong'),
  city: z.string('cityNeeded').trim().min(1, 'cityNeeded').max(80, 'tooLong'),
  postalCode: z
    .string('zipNeeded')
    .trim()
    .regex(/^\d{5}(-\d{4})?$/, 'zipNeeded'),
  phones: phonesText,
  ...hourFields,
});

/** A place that is not in the directory is written in: its name, address, hours and own numbers are said to the public. */
export async function writePlace(errand: Errand, input: z.infer<typeof writeInput>): Promise<Result<{ id: string }>> {
  const view = await toFill(errand, input.applicationId);
  if (!view.ok) return view;
  const hours = hoursFrom(input);
  if (!hours.ok) return invalid(hours.wrong);
  const { places } = await regionsNow(errand.tx, errand.actor.countyId);
  if (!places.placeOf(input.postalCode)) return invalid({ postalCode: 'zipNotHere' });
  const { application, today } = view.value;
  const { name, line, city, postalCode, phones } = input;
  const id = await insertPlace(
    errand,
    application.id,
    { name, address: { line, city, postalCode }, hours: schedulesOf(hours.written), phones },
    today.day,
  );
  if (id) errand.touched({ recordIds: [id] });
  return ok({ id: application.id });
}
