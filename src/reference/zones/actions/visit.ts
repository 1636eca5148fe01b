import { z } from 'zod';
import { timeOf } from '#kernel/calendar.ts';
import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type PlaceToday, zonesToday } from '../load.ts';
import { givenKinds, OPEN_MINUTES, partOf, type VisitKind, visitKinds } from '../model/visit.ts';
import { changeVisit, findVisit, insertVisit, type Visit, workplaceOf } from '../visit-store.ts';

export type VisitView = {
  /** Where this person works; null where they have not said, and their agency has several places. */
  here: PlaceToday | null;
  /** The places of their agency. */
  places: PlaceToday[];
};

/** The page for whoever stands at the counter: one question, two answers. */
export async function beforeVisit(errand: Errand): Promise<Result<VisitView>> {
  const [{ places }, workplace] = await Promise.all([zonesToday(errand), workplaceOf(errand)]);
  const own = places.filter(({ place }) => place.agencyId === errand.actor.agencyId);
  if (own.length === 0) return absent;
  const here = own.find(({ place }) => place.id === workplace) ?? (own.length === 1 ? own[0] : undefined) ?? null;
  return ok({ here, places: own });
}

/** The place where this person would count a visit; null: their agency has none, or they have not said which. */
export async function visitPlace(errand: Errand): Promise<{ id: string } | 'not-said' | null> {
  const view = await beforeVisit(errand);
  if (!view.ok) return null;
  return view.value.here ? { id: view.value.here.place.id } : 'not-said';
}

export const visitInput = z.object({ placeId: z.uuid('placeNeeded'), kind: z.enum(visitKinds, 'kindNeeded') });

/** Counts a visit: the day, the part of the day, and which of two it was. No youth is written down anywhere. */
export async function count(
  errand: Errand,
  input: { placeId: string; kind: VisitKind },
): Promise<Result<{ id: string }>> {
  const view = await beforeVisit(errand);
  if (!view.ok) return view;
  const at = view.value.places.find(({ place }) => place.id === input.placeId);
  if (!at) return absent;
  const { now, actor } = errand;
  const { day } = await zonesToday(errand);
  const id = await insertVisit(errand, {
    placeId: at.place.id,
    day,
    part: partOf(timeOf(now, actor.timeZone)),
    kind: input.kind,
    openUntil: new Date(now.getTime() + OPEN_MINUTES * 60_000),
  });
  return ok({ id });
}

export const countedInput = z.looseObject({ visitId: z.uuid() });
export type CountedView = { visit: Visit };

/** What was counted, and whether it may still be changed. */
export async function seeCounted(errand: Errand, { visitId }: { visitId: string }): Promise<Result<CountedView>> {
  const visit = await findVisit(errand, visitId);
  return visit ? ok({ visit }) : absent;
}

export const givenInput = z.looseObject({
  visitId: z.uuid(),
  given: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((sent) => givenKinds.filter((each) => [sent ?? []].flat().includes(each))),
});

export async function give(errand: Errand, input: z.infer<typeof givenInput>): Promise<Result<{ id: string }>> {
  const visit = await findVisit(errand, input.visitId);
  if (!visit) return absent;
  return (await changeVisit(errand, visit.id, { given: input.given })) ? ok({ id: visit.id }) : conflict('visitClosed');
}

/** A wrong tap: it is not counted, and goes. */
export async function takeBack(errand: Errand, { visitId }: { visitId: string }): Promise<Result<null>> {
  const visit = await findVisit(errand, visitId);
  if (!visit) return absent;
  return (await changeVisit(errand, visitId, { taken_back: true })) ? ok(null) : conflict('visitClosed');
}
