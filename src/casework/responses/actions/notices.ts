import { z } from 'zod';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { markRead, noticesOf, type SeenNotice } from '../notice-store.ts';

export const noticesInput = z.object({ page: z.coerce.number().int().min(1).max(1_000).catch(1) });
export type NoticesView = { notices: SeenNotice[]; count: number; page: number };

/** What this person was told, newest first. */
export async function seeNotices(errand: Errand, { page }: z.infer<typeof noticesInput>): Promise<Result<NoticesView>> {
  if (errand.actor.kind !== 'person') return absent;
  const found = await noticesOf(errand, page);
  errand.touched({ youthIds: [...new Set(found.notices.flatMap(({ about }) => (about ? [about.youth.id] : [])))] });
  return ok({ ...found, page });
}

export const readInput = z.looseObject({ id: z.uuid().optional() });

/** Marks one as read, or all. */
export async function readNotices(errand: Errand, { id }: z.infer<typeof readInput>): Promise<Result<null>> {
  await markRead(errand, id ?? null);
  return ok(null);
}
