import { z } from 'zod';
import { addMonths, isDay } from '#kernel/calendar.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Application } from '../application-store.ts';
import {
  changePlace,
  insertSign,
  insertTraining,
  markLeft,
  markTakenDown,
  type Photo,
  photoOf,
  type Sign,
  signsOf,
  type Training,
  trainingsOf,
} from '../fact-store.ts';
import { findPlace, type PlaceToday, type ZonesToday } from '../load.ts';
import { schedulesOf } from '../model/hours.ts';
import { LARGEST_PHOTO, photoKind } from '../model/photo.ts';
import { byMonth, type MonthRow } from '../model/visit.ts';
import { mayFill } from '../model/who.ts';
import { givenCounts, setWorkplace, visitCounts, workplaceOf } from '../visit-store.ts';
import { hourFields, hoursFrom, phonesText } from './add-places.ts';

export const placeInput = z.looseObject({ placeId: z.uuid() });
export type PlaceView = PlaceToday & {
  application: Application;
  today: ZonesToday;
  trainings: Training[];
  signs: Sign[];
  months: MonthRow[];
  given: { what: string; times: number }[];
  fills: boolean;
  /** Whether this person works here, as they said; null: they work for another agency. */
  worksHere: boolean | null;
};

/** One place: what it has, what is missing, and the visits that were counted there in the last year. */
export async function seePlace(errand: Errand, { placeId }: { placeId: string }): Promise<Result<PlaceView>> {
  const found = await findPlace(errand, placeId);
  if (!found) return absent;
  const since = addMonths(found.today.day, -12);
  const [trainings, signs, counts, given, workplace] = await Promise.all([
    trainingsOf(errand, placeId, found.application),
    signsOf(errand, placeId),
    visitCounts(errand, since, placeId),
    givenCounts(errand, since, placeId),
    workplaceOf(errand),
  ]);
  errand.touched({ recordIds: [placeId] });
  return ok({
    ...found,
    trainings,
    signs,
    months: byMonth(counts),
    given,
    fills: mayFill(errand.actor, found.application.agencyId),
    worksHere: errand.actor.agencyId === found.application.agencyId ? workplace === placeId : null,
  });
}

async function toFill(errand: Errand, placeId: string): Promise<Result<PlaceView>> {
  const view = await seePlace(errand, { placeId });
  return view.ok && view.value.fills ? view : absent;
}

const day = z.string('dayNotRight').refine(isDay, 'dayNotRight');
export const trainingInput = z.looseObject({
  placeId: z.uuid(),
  person: z.string('personNeeded').trim().min(2, 'personNeeded').max(120, 'tooLong'),
  trainedOn: day,
});
type Done = Promise<Result<{ placeId: string }>>;

export async function train(errand: Errand, input: z.infer<typeof trainingInput>): Done {
  const view = await toFill(errand, input.placeId);
  if (!view.ok) return view;
  const { today, application } = view.value;
  if (input.trainedOn > today.day) return invalid({ trainedOn: 'dayNotPast' });
  const id = await insertTraining(errand, input.placeId, application, { person: input.person, on: input.trainedOn });
  errand.touched({ recordIds: [id] });
  return ok({ placeId: input.placeId });
}

export const leftInput = z.looseObject({ placeId: z.uuid(), trainingId: z.uuid() });

/** Somebody who was trained works here no longer. */
export async function left(errand: Errand, { placeId, trainingId }: z.infer<typeof leftInput>): Done {
  const view = await toFill(errand, placeId);
  if (!view.ok) return view;
  return (await markLeft(errand, placeId, trainingId, view.value.today.day)) ? ok({ placeId }) : absent;
}

export const signInput = z.looseObject({
  placeId: z.uuid(),
  sign: z.enum(['poster', 'placard'], 'signNeeded'),
  seenOn: day,
  photo: z.unknown(),
});

/** A sign hangs where the public sees it: its photo, checked by its bytes, and the day. */
export async function postSign(errand: Errand, input: z.infer<typeof signInput>): Done {
  const view = await toFill(errand, input.placeId);
  if (!view.ok) return view;
  const { today, application } = view.value;
  if (input.seenOn > today.day) return invalid({ seenOn: 'dayNotPast' });
  const { photo } = input;
  if (!(photo instanceof File) || photo.size === 0) return invalid({ photo: 'photoNeeded' });
  if (photo.size > LARGEST_PHOTO) return invalid({ photo: 'photoTooLarge' });
  const bytes = new Uint8Array(await photo.arrayBuffer());
  const media = photoKind(bytes);
  if (!media) return invalid({ photo: 'photoNotRight' });
  const id = await insertSign(errand, input.placeId, application, { kind: input.sign, on: input.seenOn, media, bytes });
  errand.touched({ recordIds: [id] });
  return ok({ placeId: input.placeId });
}

export const signOfInput = z.looseObject({ placeId: z.uuid(), signId: z.uuid() });

export async function takenDown(errand: Errand, { placeId, signId }: z.infer<typeof signOfInput>): Done {
  const view = await toFill(errand, placeId);
  if (!view.ok) return view;
  return (await markTakenDown(errand, placeId, signId, view.value.today.day)) ? ok({ placeId }) : absent;
}

/** The photo of a sign, for the agency's own people and the keepers. */
export async function seePhoto(
  errand: Errand,
  { placeId, signId }: z.infer<typeof signOfInput>,
): Promise<Result<Photo>> {
  const found = await findPlace(errand, placeId);
  const photo = found && (await photoOf(errand, placeId, signId, found.application));
  if (!photo) return absent;
  errand.touched({ recordIds: [placeId, signId] });
  return ok(photo);
}

export const phonesInput = z.looseObject({ placeId: z.uuid(), phones: phonesText, ...hourFields });

/** The numbers that stand on this place's papers; and its hours, where it is not of the directory, which has them. */
export async function setPhones(errand: Errand, input: z.infer<typeof phonesInput>): Done {
  const view = await toFill(errand, input.placeId);
  if (!view.ok) return view;
  const hours = hoursFrom(input);
  if (!hours.ok) return invalid(hours.wrong);
  await changePlace(errand, input.placeId, {
    phones: input.phones,
    ...(view.value.place.written ? { hours: schedulesOf(hours.written) } : {}),
  });
  return ok({ placeId: input.placeId });
}

export async function endPlace(errand: Errand, { placeId }: { placeId: string }): Promise<Result<{ id: string }>> {
  const view = await toFill(errand, placeId);
  if (!view.ok) return view;
  await changePlace(errand, placeId, { ended_on: view.value.today.day });
  return ok({ id: view.value.application.id });
}

export const workplaceInput = z.object({ placeId: z.uuid('placeNeeded') });

/** A person says at which place of their own agency they work, so that a visit is two taps. */
export async function workHere(errand: Errand, { placeId }: { placeId: string }): Done {
  const found = await findPlace(errand, placeId);
  if (!found || found.application.agencyId !== errand.actor.agencyId) return absent;
  await setWorkplace(errand, placeId);
  return ok({ placeId });
}
