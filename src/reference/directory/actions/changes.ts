import { z } from 'zod';
import { absent, conflict, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type ChangeRow, changesOf, keepReview, placesOfImport } from '../change-store.ts';
import { smallAlone } from '../county.ts';
import { alone, type BroughtRow, importsOf, rowsOfImport } from '../import-store.ts';
import { isSmall } from '../model/changing.ts';
import { doNow, undoNow } from './do-now.ts';
import { standsInTheWay } from './work.ts';

export type ChangesView = { waiting: ChangeRow[]; decided: ChangeRow[] };

export async function seeChanges(errand: Errand): Promise<Result<ChangesView>> {
  const [waiting, decided] = await Promise.all([
    changesOf(errand, { kind: 'waiting' }),
    changesOf(errand, { kind: 'decided' }),
  ]);
  return ok({ waiting, decided });
}

export const changeInput = z.object({ id: z.uuid() });
export const decisionInput = z.object({ id: z.uuid(), why: z.string().trim().max(2000, 'tooLong').default('') });
type One = { id: string };
export type ChangeView = {
  change: ChangeRow;
  rows: BroughtRow[];
  /** Places whose whereabouts the change says: sealed, and shown to nobody here. */
  sealed: ReadonlySet<string>;
  mayDecide: boolean;
  mayUndo: boolean;
};

/** One change, before and after. */
export async function seeChange(errand: Errand, { id }: One): Promise<Result<ChangeView>> {
  const [change] = await changesOf(errand, { kind: 'one', id });
  if (!change) return absent;
  const [rows, places, [found]] = await Promise.all([
    rowsOfImport(errand, id, null),
    placesOfImport(errand, id),
    importsOf(errand, id),
  ]);
  const isDone = found !== undefined && change.appliedAt !== null && change.undoneAt === null;
  return ok({
    change,
    rows,
    sealed: new Set(places.keys()),
    mayDecide: isWaiting(change) && mayDecide(errand, change, rows),
    mayUndo: isDone && !(await standsInTheWay(errand, found)),
  });
}

export const isWaiting = ({ appliedAt, replacedAt, review }: ChangeRow): boolean =>
  appliedAt === null && replacedAt === null && review === null;

/** A second person; the author where the county says that one pair of eyes is enough for it. */
const mayDecide = ({ actor }: Errand, { madeById }: ChangeRow, rows: readonly BroughtRow[]): boolean =>
  madeById !== actor.userId || (smallAlone(actor) && isSmall(rows));

/** Does the change, whole; what moved on since it was typed stands in its way. */
export async function approve(errand: Errand, { id, why }: z.infer<typeof decisionInput>): Promise<Result<One>> {
  await alone(errand);
  const [change] = await changesOf(errand, { kind: 'one', id });
  if (!change) return absent;
  if (!isWaiting(change)) return conflict('decidedAlready');
  if (!mayDecide(errand, change, await rowsOfImport(errand, id, null))) return refused('needsAnother');
  if (!(await keepReview(errand, id, true, why))) return conflict('decidedAlready');
  return doNow(errand, id);
}

/** Leaves the directory as it is. Its author may take their own change away. */
export async function decline(errand: Errand, { id, why }: z.infer<typeof decisionInput>): Promise<Result<One>> {
  await alone(errand);
  const [change] = await changesOf(errand, { kind: 'one', id });
  if (!change) return absent;
  if (!isWaiting(change) || !(await keepReview(errand, id, false, why))) return conflict('decidedAlready');
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

/** Everything stands again as it stood before the change. */
export async function undoChange(errand: Errand, { id }: One): Promise<Result<One>> {
  await alone(errand);
  const [change] = await changesOf(errand, { kind: 'one', id });
  return change ? undoNow(errand, id) : absent;
}
