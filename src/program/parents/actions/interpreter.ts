import type { z } from 'zod';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { askOncall, oncallInput, tongueOf } from '#program/oncall/index.ts';
import { requestsOf } from '../request-store.ts';
import { requestInput } from './requests.ts';

export type InterpreterView = { requestId: string; lang: string | null };

/** To call a parent with an interpreter: of the request only the language is taken over, for one who may read it. */
export async function beginWith(
  errand: Errand,
  { requestId }: z.infer<typeof requestInput>,
): Promise<Result<InterpreterView>> {
  const [request] = await requestsOf(errand, requestId);
  if (!request?.said) return absent;
  errand.touched({ recordIds: [requestId] });
  return ok({ requestId, lang: tongueOf(request.said.lang) });
}

export const interpreterInput = requestInput.extend(oncallInput.shape);
/** The ask is one of those on call, and holds nothing of the parent but what is typed there. */
export async function askWith(
  errand: Errand,
  { requestId, ...asked }: z.infer<typeof interpreterInput>,
): Promise<Result<{ id: string }>> {
  const begun = await beginWith(errand, { requestId });
  return begun.ok ? askOncall(errand, asked) : begun;
}
