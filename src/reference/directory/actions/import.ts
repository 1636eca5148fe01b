import { z } from 'zod';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type BroughtRow, beginImport, type ImportRow, importsOf, keyOfImport, rowsOfImport } from '../import-store.ts';
import { broughtBy } from '../model/brought.ts';
import type { Outcome } from '../model/plan.ts';
import type { Mapping } from '../model/spreadsheet.ts';
import { standingOf } from '../model/standing.ts';
import { type Source, sourcesOf, withdrawMissing } from '../source-store.ts';
import { areSmall, filesIn, textsOf } from '../uploads.ts';
import { askTo, discardImport, keepParts, type NamedBytes, stopWork } from '../work-store.ts';
import { doNow, undoNow } from './do-now.ts';
import { planAndKeep, standsInTheWay } from './work.ts';

export type ImportsView = { imports: ImportRow[]; sources: Source[] };

export async function seeImports(errand: Errand): Promise<Result<ImportsView>> {
  return ok({ imports: await importsOf(errand, null), sources: await sourcesOf(errand, null) });
}

export const filesInput = z.looseObject({ 'source-files': z.union([z.literal(''), z.uuid()]).optional() });

/** Brings files of HSDS: what they would do is worked out and kept, to be seen. Nothing of the directory changes. */
export async function readFiles(errand: Errand, input: z.infer<typeof filesInput>): Promise<Result<{ id: string }>> {
  const files = await filesIn(input.file);
  if (!Array.isArray(files)) return invalid({ file: files.because });
  const named = input['source-files'];
  const [source = null] = named ? await sourcesOf(errand, named) : [];
  return bring(errand, { files, mapping: null, source, field: 'file' });
}

export type Bringing = { files: NamedBytes[]; mapping: Mapping | null; source: Source | null; field: string };

/** Small files are read while the person waits; large ones are kept, sealed, until a job reads them. */
export async function bring(errand: Errand, bringing: Bringing): Promise<Result<{ id: string }>> {
  const { files, mapping, source, field } = bringing;
  const named = { source: files.map(({ name }) => name).join(', '), sourceId: source?.id ?? null };
  if (!areSmall(files)) {
    const id = await beginImport(errand, named);
    await keepParts(errand, id, await keyOfImport(errand, id), files, mapping);
    return ok({ id });
  }
  const texts = textsOf(files);
  if (!Array.isArray(texts)) return invalid({ [field]: texts.because });
  const brought = broughtBy(texts, mapping);
  if (!Array.isArray(brought)) return invalid({ [field]: brought.because });
  const id = await beginImport(errand, named);
  await planAndKeep(errand, id, brought, source);
  return ok({ id });
}

const outcomes = ['broken', 'missing', 'changed', 'added', 'withdrawn', 'same'] as const satisfies readonly Outcome[];
const PAGE = 100;
/** More rows than these are done by a job, behind a page that says how far it is. */
const AT_ONCE = 5_000;

export const importInput = z.object({
  id: z.uuid(),
  show: z.enum(outcomes).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(20_000).catch(1),
});
export type ImportView = {
  import: ImportRow;
  show: Outcome;
  rows: BroughtRow[];
  page: number;
  pageSize: number;
  mayUndo: boolean;
  /** Whether a job does it. */
  isLarge: boolean;
};

/** What an import would do or did, row by row; or how far it is. */
export async function seeImport(errand: Errand, input: z.infer<typeof importInput>): Promise<Result<ImportView>> {
  const found = await broughtIn(errand, input.id);
  if (!found) return absent;
  const show = input.show ?? outcomes.find((each) => found.counts[each] > 0) ?? 'added';
  const rows = await rowsOfImport(errand, found.id, { outcome: show, limit: PAGE, offset: (input.page - 1) * PAGE });
  const mayUndo = standingOf(found) === 'done' && !(await standsInTheWay(errand, found));
  return ok({ import: found, show, rows, page: input.page, pageSize: PAGE, mayUndo, isLarge: isLarge(found) });
}

const isLarge = ({ counts }: ImportRow): boolean => counts.added + counts.changed + counts.missing > AT_ONCE;

export const oneInput = z.object({ id: z.uuid() });
type One = z.infer<typeof oneInput>;
/** `withdraw`: what the file names no more goes as well. */
export const doInput = oneInput.extend({ withdraw: z.literal('yes').optional().catch(undefined) });

/** Does all of an import that is not broken, or nothing. */
export async function doImport(errand: Errand, { id, withdraw }: z.infer<typeof doInput>): Promise<Result<One>> {
  const found = await broughtIn(errand, id);
  if (!found) return absent;
  if (found.appliedAt) return conflict('alreadyDone');
  if (withdraw) await withdrawMissing(errand, id);
  return doNow(errand, id);
}

/** Takes an import back. */
export async function undoImport(errand: Errand, { id }: One): Promise<Result<One>> {
  return (await broughtIn(errand, id)) ? undoNow(errand, id) : absent;
}

/** An import of files. A change by hand has doors of its own, where a second person decides. */
async function broughtIn(errand: Errand, id: string): Promise<ImportRow | null> {
  const [found] = await importsOf(errand, id);
  return found?.origin === 'file' ? found : null;
}

export const askInput = doInput.extend({ what: z.enum(['read', 'do', 'undo']) });

/** Asks a job to do a large import, to take it back, or to begin again after it failed or was stopped. */
export async function askImport(errand: Errand, input: z.infer<typeof askInput>): Promise<Result<One>> {
  const { id, what, withdraw } = input;
  const found = await broughtIn(errand, id);
  if (!found) return absent;
  const standing = standingOf(found);
  const may = {
    read: standing === 'stopped' || (standing === 'failed' && !found.readAt),
    do: (standing === 'waiting' || standing === 'failed') && found.readAt !== null && !found.appliedAt,
    undo: (standing === 'done' || standing === 'failed') && found.appliedAt !== null,
  };
  if (!may[what]) return conflict(found.appliedAt && what === 'do' ? 'alreadyDone' : 'notNow');
  if (what === 'do' && withdraw) await withdrawMissing(errand, id);
  await askTo(errand, id, what);
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

/** Stops what is under way. Nothing of it stands. */
export async function stopImport(errand: Errand, { id }: One): Promise<Result<One>> {
  const found = await broughtIn(errand, id);
  if (!found) return absent;
  await stopWork(errand, id);
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

/** Throws away what was never done. */
export async function discard(errand: Errand, { id }: One): Promise<Result<One>> {
  const found = await broughtIn(errand, id);
  if (!found) return absent;
  if (standingOf(found) === 'failed' && !found.appliedAt) await stopWork(errand, id);
  if (!(await discardImport(errand, id))) return conflict('notToDiscard');
  errand.touched({ recordIds: [id] });
  return ok({ id });
}
