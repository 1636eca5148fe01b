import { z } from 'zod';
import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { soundOf, writeDown } from '#program/voice/index.ts';

export const soundInput = z.looseObject({ id: z.uuid() });
/** The voice of one answer, until somebody has written down what it says. */
export async function hear(
  errand: Errand,
  { id }: z.infer<typeof soundInput>,
): Promise<Result<{ type: string; bytes: Buffer }>> {
  const sound = await soundOf(errand, id);
  if (!sound) return absent;
  errand.touched({ recordIds: [id] });
  return ok({ type: sound.type, bytes: Buffer.from(sound.data, 'base64') });
}

export const wordsInput = z.object({
  id: z.uuid(),
  words: z.string().trim().min(1, 'wordsNeeded').max(2000, 'wordsTooLong'),
});
/** What was said, without names; with it the voice is gone. */
export async function keepWords(errand: Errand, { id, words }: z.infer<typeof wordsInput>): Promise<Result<object>> {
  if (!(await writeDown(errand, id, words))) return conflict('writtenAlready');
  errand.touched({ recordIds: [id] });
  return ok({});
}
