import { z } from 'zod';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { regionsNow } from '#reference/regions/index.ts';
import { forumKinds } from '../model/forum.ts';
import { addMember, endMember, openForum, peopleMeant } from '../store.ts';
import { enter, forumInput, keepsForums, opensForums } from './see.ts';

type Done = Result<{ id: string }>;

export const openInput = z.object({
  kind: z.enum(forumKinds, { error: 'kindMissing' }),
  region: z.string().max(40).default(''),
  name: z.string({ error: 'nameMissing' }).trim().min(2, 'nameMissing').max(100, 'tooLong'),
});

/** A forum begins with who opened it. Those of all regions are opened by who keeps forums; a region's own, by a liaison as well. */
export async function open(errand: Errand, { kind, region, name }: z.infer<typeof openInput>): Promise<Done> {
  if (!opensForums(errand)) return absent;
  if (kind !== 'region' && !keepsForums(errand)) return invalid({ kind: 'kindNotYours' });
  const county = await regionsNow(errand.tx, errand.actor.countyId);
  if (kind === 'region' && !county.of(region)) return invalid({ region: 'regionMissing' });
  const id = await openForum(errand, { kind, region: kind === 'region' ? region : null, name });
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

export const inviteInput = forumInput.extend({
  who: z.string({ error: 'whoMissing' }).trim().min(1, 'whoMissing').max(200, 'tooLong'),
  chair: z.string().optional(),
});

/** Anyone of the program can be invited, whichever agency they belong to. */
export async function invite(errand: Errand, { id, who, chair }: z.infer<typeof inviteInput>): Promise<Done> {
  const entered = await enter(errand, id);
  if (!entered || !(entered.forum.belongs || keepsForums(errand))) return absent;
  const [person, other] = await peopleMeant(errand, who);
  if (!person) return invalid({ who: 'whoUnknown' });
  if (other) return invalid({ who: 'whoSeveral' });
  return (await addMember(errand, id, person.id, chair === 'yes')) ? ok({ id }) : invalid({ who: 'whoAlready' });
}

export const leaveInput = forumInput.extend({ memberId: z.uuid() });

export async function leave(errand: Errand, { id, memberId }: z.infer<typeof leaveInput>): Promise<Done> {
  const entered = await enter(errand, id);
  if (!entered || !(entered.forum.belongs || keepsForums(errand))) return absent;
  return (await endMember(errand, id, memberId)) ? ok({ id }) : conflict('endedAlready');
}
