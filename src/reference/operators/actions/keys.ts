import { z } from 'zod';
import { addDays, dayOf, isDay } from '#kernel/calendar.ts';
import { conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { endKey, issueKey, type KeyRow, keysOf, keyText } from '../store.ts';

export type KeysView = { keys: (KeyRow & { text: string | null; holds: boolean })[]; today: string };
/** How long a new key stays on the page of whoever issued it. */
const SHOWN_MS = 600_000;
const LONGEST_DAYS = 366;

/** The keys that were issued, and how often each was used. A new one is shown to who issued it, for ten minutes. */
export async function seeKeys(errand: Errand): Promise<Result<KeysView>> {
  const { actor, now, vault } = errand;
  const today = dayOf(now, actor.timeZone);
  const keys = (await keysOf(errand)).map((key) => {
    const fresh = key.createdById === actor.userId && now.getTime() - key.createdAt.getTime() < SHOWN_MS;
    const holds = key.endedAt === null && key.endsOn >= today;
    return { ...key, holds, text: fresh && holds ? keyText(vault.ring, key.id) : null };
  });
  return ok({ keys, today });
}

export const issueInput = z.object({
  name: z.string({ error: 'nameMissing' }).trim().min(2, 'nameMissing').max(100, 'nameTooLong'),
  endsOn: z.string().trim().default(''),
});

export async function issue(
  errand: Errand,
  { name, endsOn }: z.infer<typeof issueInput>,
): Promise<Result<{ id: string }>> {
  const today = dayOf(errand.now, errand.actor.timeZone);
  if (!isDay(endsOn)) return invalid({ endsOn: 'dayMissing' });
  if (endsOn < today) return invalid({ endsOn: 'dayPast' });
  if (endsOn > addDays(today, LONGEST_DAYS)) return invalid({ endsOn: 'dayFar' });
  const id = await issueKey(errand, name, endsOn);
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export const endInput = z.object({ id: z.uuid() });

export async function end(errand: Errand, { id }: z.infer<typeof endInput>): Promise<Result<{ id: string }>> {
  if (!(await endKey(errand, id))) return conflict('endedAlready');
  errand.touched({ recordIds: [id] });
  return ok({ id });
}
