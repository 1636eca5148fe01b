import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { filesNamedIn, type Response, withFiles } from '#reference/instruments/index.ts';
import { destroyFilesBut, findFile, insertFile, type KeptFile } from '../file-store.ts';
import { findScreening, type Screening } from '../store.ts';

export const fileInput = z.object({ screeningId: z.uuid(), fileId: z.uuid() });

/** A file that answers a question, for whoever may read the screening. */
export async function openFile(errand: Errand, input: z.infer<typeof fileInput>): Promise<Result<KeptFile>> {
  const screening = await findScreening(errand, input.screeningId);
  const file = screening && (await findFile(errand, screening, input.fileId));
  if (!file) return absent;
  errand.touched({ youthId: screening.youthId, recordIds: [screening.id, input.fileId] });
  return ok(file);
}

/** A posted form with its files read, not yet kept. */
export const readSent = (entries: Iterable<readonly [string, unknown]>) => withFiles(entries, newId);

/** Keeps the new files that the answers name, and destroys those that they name no longer. */
export async function keepFiles(
  errand: Errand,
  screening: Screening,
  answers: Response,
  contents: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const named = filesNamedIn(answers);
  for (const [id, kind] of named) {
    const bytes = contents.get(`urn:uuid:${id}`);
    if (bytes) await insertFile(errand, screening, { id, kind, bytes });
  }
  if (contents.size > 0 || filesNamedIn(screening.answers).size > 0)
    await destroyFilesBut(errand, screening, new Set(named.keys()));
}
