import { z } from 'zod';
import { absent, conflict, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Body, countyDirectory, publicEntry, takeWords, text } from '#reference/directory/index.ts';
import { keepMendDecision, type MendRow, mendOf } from '../keep-store.ts';
import type { Mend } from '../model/answer.ts';

export const mendInput = z.object({ id: z.uuid() });
type One = z.infer<typeof mendInput>;
type Difference = { property: string; before: unknown; after: unknown };
export type MendView = { row: MendRow; mend: Mend; name: string; differences: Difference[]; isOwn: boolean };

/** What a provider says is otherwise, beside what stands there now. */
export async function seeMend(errand: Errand, { id }: One): Promise<Result<MendView>> {
  const found = await mendOf(errand, id);
  if (!found) return absent;
  const { mend, ...row } = found;
  const entry = publicEntry(await countyDirectory(errand), row.serviceId);
  const place = entry?.places.find(({ visit, location }) =>
    [text(visit, 'id'), text(location, 'id')].includes(mend.placeOf?.id ?? ''),
  );
  const bodies: Record<string, Body | undefined> = {
    service: entry?.service,
    organization: entry?.organization,
    location: place?.location,
    service_at_location: place?.visit,
  };
  const differences = Object.entries(mend.patches).flatMap(([of, patch]) =>
    Object.entries(patch ?? {}).map(([property, after]) => ({ property, before: bodies[of]?.[property], after })),
  );
  return ok({
    row,
    mend,
    name: text(entry?.service ?? {}, 'name'),
    differences,
    isOwn: row.byId === errand.actor.userId,
  });
}

/** Takes it into the entry: a change that is done at once, since somebody else said it. */
export async function takeMend(errand: Errand, { id }: One): Promise<Result<One>> {
  const found = await mendOf(errand, id);
  if (!found) return absent;
  if (found.decision) return conflict('decidedAlready');
  if (found.byId === errand.actor.userId) return refused('needsAnother');
  const { serviceId, mend } = found;
  const taken = await takeWords(errand, {
    serviceId,
    patches: mend.patches,
    placeOf: mend.placeOf,
    origin: 'provider',
  });
  if (!taken.ok) return taken.failure.kind === 'invalid' ? conflict('movedOn') : taken;
  if (!(await keepMendDecision(errand, id, taken.value.changeId))) return conflict('decidedAlready');
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

/** Leaves the entry as it is; or as somebody changed it by hand. */
export async function leaveMend(errand: Errand, { id }: One): Promise<Result<One>> {
  const found = await mendOf(errand, id);
  if (!found) return absent;
  if (found.decision || !(await keepMendDecision(errand, id, null))) return conflict('decidedAlready');
  errand.touched({ recordIds: [id] });
  return ok({ id });
}
