import { z } from 'zod';
import { mayAdd, openRecord } from '#casework/youth/index.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { hasNumber } from '../model/papers.ts';
import { insertPaper } from '../paper-store.ts';
import { paperKinds, paperStates } from '../say-store.ts';

const short = z
  .string()
  .trim()
  .max(200, 'tooLong')
  .default('')
  .refine((text) => !hasNumber(text), 'noNumbers');
export const keptPaperInput = z.object({
  youthId: z.uuid(),
  kind: z.enum(paperKinds, 'choosePaper'),
  state: z.enum(paperStates, 'chooseState'),
  place: short,
  getter: short,
});

/** A worker writes down where a paper of the youth's is; the youth reads it on their page. */
export async function keepPaperOf(
  errand: Errand,
  input: z.infer<typeof keptPaperInput>,
): Promise<Result<{ youthId: string }>> {
  const record = await openRecord(errand, input.youthId);
  if (!record?.rights.has('coordination') || !mayAdd(record.rights, 'identity')) return absent;
  const id = await insertPaper(errand, record.sealer, input);
  errand.touched({ youthId: input.youthId, recordIds: [id] });
  return ok({ youthId: input.youthId });
}
