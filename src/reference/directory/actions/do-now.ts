import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { askTo } from '../work-store.ts';
import { Refused } from './refused.ts';
import { apply, undo } from './work.ts';

type One = { id: string };

/** Does an import while the person waits, whatever it came from: as a job would, whole or not at all. */
export const doNow = (errand: Errand, id: string): Promise<Result<One>> =>
  now(errand, id, async () => {
    await askTo(errand, id, 'do');
    await apply(errand, id, async () => {});
  });

/** Takes one back while the person waits. */
export const undoNow = (errand: Errand, id: string): Promise<Result<One>> =>
  now(errand, id, async () => {
    await askTo(errand, id, 'undo');
    await undo(errand, id, async () => {});
  });

async function now(errand: Errand, id: string, work: () => Promise<void>): Promise<Result<One>> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.key === 'absent' ? absent : conflict(error.key);
  }
  errand.touched({ recordIds: [id] });
  return ok({ id });
}
