import { z } from 'zod';
import { termsOf } from '#foundation/access/index.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { needKinds } from '../model/hearing.ts';
import { changeNeed, insertNeed } from '../store.ts';
import { base, type Done, peopleNow } from './hearing.ts';
import { openHearing } from './open.ts';

const owner = z.union([z.literal(''), z.uuid('choosePerson')]).default('');
export const needInput = z.object({
  ...base,
  need: z.enum(needKinds, 'chooseNeed'),
  needWords: z.string().trim().max(600, 'tooLong').default(''),
  owner,
});

/** What the hearing needs, and whose it is. */
export async function addNeed(errand: Errand, input: z.infer<typeof needInput>): Done {
  const { youthId, hearingId, need: kind, needWords: words } = input;
  const opened = await openHearing(errand, youthId, hearingId);
  if (!opened?.mayAdd || opened.hearing.cancelledAt) return absent;
  if (!(await isThere(errand, youthId, input.owner))) return invalid({ owner: 'choosePerson' });
  const id = newId();
  const it = { id, youthId, hearingId, kind, words, ownerId: input.owner || null };
  await insertNeed(errand, opened.record.sealer, it);
  errand.touched({ youthId, recordIds: [id] });
  return ok({ youthId, hearingId });
}

export const changeInput = z.looseObject({
  ...base,
  needId: z.uuid(),
  act: z.enum(['done', 'open-again', 'drop', 'give']),
});

/** It is done, or not after all; it is not needed; it is somebody else's. */
export async function change(errand: Errand, input: z.infer<typeof changeInput>): Done {
  const { youthId, hearingId, needId, act } = input;
  const opened = await openHearing(errand, youthId, hearingId);
  if (!opened?.mayAdd || opened.hearing.cancelledAt) return absent;
  // Each need's own select has a name of its own, so that no two fields of the page share one.
  const field = `owner.${needId}`;
  const given = owner.safeParse(input[field] ?? '');
  if (act === 'give' && !(given.success && (await isThere(errand, youthId, given.data))))
    return invalid({ [field]: 'choosePerson' });
  const now = opened.hearing.needs.find(({ id }) => id === needId);
  // A second press finds it as the first left it.
  if (act === 'done' && now?.doneAt) return ok({ youthId, hearingId });
  const changes = {
    done: { done_at: errand.now },
    'open-again': { done_at: null },
    drop: { dropped_at: errand.now },
    give: { owner_user: given.data || null },
  } as const;
  if (!(await changeNeed(errand, { youthId, hearingId, needId }, changes[act]))) return absent;
  errand.touched({ youthId, recordIds: [needId] });
  return ok({ youthId, hearingId });
}

/** Nobody yet, or somebody who works with the youth now. */
const isThere = async (errand: Errand, youthId: string, userId: string): Promise<boolean> =>
  userId === '' || peopleNow(await termsOf(errand, youthId), errand.now).some((each) => each.userId === userId);
