import { z } from 'zod';
import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { closeDraft, findDraft, type KeptCall, keepDraft, reportOf } from '../draft-store.ts';
import { saysNothing, typedOf } from '../model/draft.ts';
import { type CallView, callInput, newCall } from './call.ts';

export const draftInput = z.looseObject({ draftId: z.uuid() });
export const savingInput = z.looseObject({ draftId: z.uuid(), youthId: z.uuid().optional() });

const own = callInput.keyof().options.filter((name) => name !== 'youthId' && name !== 'draftId');

/** What was typed of a call, kept as it stands. Nothing of it must be right yet. */
export async function saveCall(errand: Errand, input: z.infer<typeof savingInput>): Promise<Result<null>> {
  const page = await newCall(errand, { youthId: input.youthId });
  if (!page.ok) return page;
  if (await reportOf(errand, input.draftId)) return conflict('callReported');
  const typed = typedOf(input, own);
  if (!typed) return conflict('tooLong');
  if (saysNothing(typed)) return conflict('nothingTyped');
  if (!(await keepDraft(errand, input.draftId, { youthId: input.youthId ?? null, typed })))
    return conflict('callClosed');
  errand.touched({ ...(input.youthId ? { youthId: input.youthId } : {}), recordIds: [input.draftId] });
  return ok(null);
}

/** The form again, as it was left. */
export async function continueCall(errand: Errand, input: z.infer<typeof draftInput>): Promise<Result<CallView>> {
  const draft = await findDraft(errand, input.draftId);
  if (!draft) return absent;
  errand.touched({ recordIds: [draft.id] });
  return newCall(errand, { youthId: draft.youthId ?? undefined, draftId: draft.id });
}

/** What would be discarded. Its author may discard it though they no longer answer at a hotline. */
export async function seeDiscard(errand: Errand, input: z.infer<typeof draftInput>): Promise<Result<KeptCall>> {
  const draft = await findDraft(errand, input.draftId);
  return draft ? ok(draft) : absent;
}

export async function discardCall(errand: Errand, input: z.infer<typeof draftInput>): Promise<Result<null>> {
  if (!(await findDraft(errand, input.draftId)) || !(await closeDraft(errand, input.draftId, null))) return absent;
  errand.touched({ recordIds: [input.draftId] });
  return ok(null);
}
