import { z } from 'zod';
import { findYouth } from '#casework/youth/index.ts';
import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { keepGround } from '../ground-store.ts';
import { findResponse } from '../store.ts';

export const groundInput = z.object({
  responseId: z.uuid(),
  groundWhy: z.string().trim().min(1, 'groundWhyNeeded').max(2000),
});

/** A response goes on though its ground was withdrawn; somebody says why. */
export async function goOn(
  errand: Errand,
  input: z.infer<typeof groundInput>,
): Promise<Result<{ responseId: string }>> {
  const response = await findResponse(errand, input.responseId);
  const youth = response ? await findYouth(errand, response.youthId) : null;
  if (!response || !youth) return absent;
  if (!(await keepGround(errand, youth.sealer, response.id, input.groundWhy))) return conflict('groundAnswered');
  errand.touched({ youthId: youth.id, recordIds: [response.id] });
  return ok({ responseId: response.id });
}
