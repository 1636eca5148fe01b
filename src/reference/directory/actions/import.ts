import { z } from 'zod';
import { absent, conflict, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import {
  alone,
  type BroughtRow,
  existingIn,
  type ImportRow,
  importsOf,
  isFollowed,
  isPlaceHiddenSince,
  keepImport,
  markApplied,
  markUndone,
  placesIn,
  placesOfImport,
  rowsOfImport,
  writeAll,
} from '../import-store.ts';
import { entityNames } from '../model/directory.ts';
import { type Incoming, incomingFrom, merged } from '../model/incoming.ts';
import type { Existing, Present } from '../model/match.ts';
import { type Outcome, type PlannedPlace, planOf, same } from '../model/plan.ts';
import { incomingFromTables, type NamedText } from '../model/tables.ts';
import { textsIn } from '../uploads.ts';

export type ImportsView = { imports: ImportRow[] };

export async function seeImports(errand: Errand): Promise<Result<ImportsView>> {
  return ok({ imports: await importsOf(errand, null) });
}

export const filesInput = z.looseObject({});

/** Reads files of HSDS, works out what they would do, and keeps that to be seen. Nothing of the directory changes. */
export async function readFiles(errand: Errand, input: Record<string, unknown>): Promise<Result<{ id: string }>> {
  const texts = await textsIn(input.file);
  if (!Array.isArray(texts)) return invalid({ file: texts.because });
  const tables = texts.filter(({ name }) => /\.csv$/i.test(name));
  const brought: Incoming[] = tables.length > 0 ? incomingFromTables(tables) : [];
  for (const each of texts.filter((one) => !tables.includes(one))) {
    const value = jsonIn(each);
    if (value === undefined) return invalid({ file: 'fileNotJson' });
    brought.push(...incomingFrom(value, each.name));
  }
  return keep(errand, texts.map(({ name }) => name).join(', '), brought);
}

function jsonIn({ text }: NamedText): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isFlatEnough(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** No object of the standard lies deeper; what does was made to exhaust who reads it. */
const DEEPEST = 60;

function isFlatEnough(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++)
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  return level.length === 0;
}

/** More than a county has; past it, the pages of the import would be of no use. */
const MOST = 60_000;

export async function keep(
  errand: Errand,
  source: string,
  brought: readonly Incoming[],
): Promise<Result<{ id: string }>> {
  if (brought.length === 0) return invalid({ file: 'fileEmpty' });
  if (brought.length > MOST) return invalid({ file: 'fileTooMuch' });
  const [existing, places] = await Promise.all([existingIn(errand), placesIn(errand)]);
  return ok({ id: await keepImport(errand, source.slice(0, 300), planOf(merged(brought), existing, places)) });
}

const outcomes = ['broken', 'changed', 'added', 'same'] as const satisfies readonly Outcome[];
const PAGE = 100;
export const importInput = z.object({
  id: z.uuid(),
  show: z.enum(outcomes).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type ImportView = {
  import: ImportRow;
  show: Outcome;
  rows: BroughtRow[];
  page: number;
  pageSize: number;
  mayUndo: boolean;
};

/** What an import would do or did, row by row. */
export async function seeImport(errand: Errand, input: z.infer<typeof importInput>): Promise<Result<ImportView>> {
  const [found] = await importsOf(errand, input.id);
  if (found?.origin !== 'file') return absent;
  const show = input.show ?? outcomes.find((each) => found.counts[each] > 0) ?? 'added';
  const rows = await rowsOfImport(errand, found.id, { outcome: show, limit: PAGE, offset: (input.page - 1) * PAGE });
  const mayUndo = found.appliedAt !== null && found.undoneAt === null && !(await standsInTheWay(errand, found));
  return ok({ import: found, show, rows, page: input.page, pageSize: PAGE, mayUndo });
}

export const oneInput = z.object({ id: z.uuid() });
type One = z.infer<typeof oneInput>;

/** Does all of an import that is not broken, or nothing: when anything moved on since it was read, it must be read again. */
export async function doImport(errand: Errand, { id }: One): Promise<Result<One>> {
  await alone(errand);
  const [found] = await importsOf(errand, id);
  return found?.origin === 'file' ? apply(errand, found) : absent;
}

/** The same for whatever it came from. What was checked meanwhile stays checked, and stands in nothing's way. */
export async function apply(errand: Errand, found: ImportRow): Promise<Result<One>> {
  const { id } = found;
  if (found.appliedAt) return conflict('alreadyDone');
  const { rows, places, existing } = await stateOf(errand, id);
  if (await isPlaceHiddenSince(errand, id, found.madeAt)) return conflict('movedOn');
  const unchecked = (present: Present | null) => present && { ...present, checkedOn: null };
  if (rows.some((row) => !same(unchecked(nowOf(existing, row)), unchecked(beforeOf(row, places)))))
    return conflict('movedOn');
  for (const name of entityNames)
    await writeAll(
      errand,
      name,
      rows.flatMap((row) =>
        row.kind === name && row.id && row.becomes
          ? [{ ...row.becomes, checkedOn: checkedAfter(row, nowOf(existing, row)), id: row.id }]
          : [],
      ),
    );
  await markApplied(errand, id);
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

/** The day that the row says; where somebody checked since it was read, the later one. */
function checkedAfter({ was, becomes }: BroughtRow, now: Present | null): string | null {
  const day = becomes?.checkedOn ?? null;
  const since = now && now.checkedOn !== (was?.checkedOn ?? null) ? now.checkedOn : null;
  return since && (day === null || since > day) ? since : day;
}

/** Takes an import back: everything stands again as it stood before, and what was not there is withdrawn. */
export async function undoImport(errand: Errand, { id }: One): Promise<Result<One>> {
  await alone(errand);
  const [found] = await importsOf(errand, id);
  return found?.origin === 'file' ? takeBack(errand, found) : absent;
}

/** The same for whatever it came from. */
export async function takeBack(errand: Errand, found: ImportRow): Promise<Result<One>> {
  const { id } = found;
  if (!found.appliedAt || found.undoneAt) return conflict('notToUndo');
  if (await standsInTheWay(errand, found)) return conflict('followed');
  const { rows, places, existing } = await stateOf(errand, id);
  for (const name of entityNames)
    await writeAll(
      errand,
      name,
      rows.flatMap((row) =>
        row.kind === name && row.id ? [{ ...undone(errand, row, places, existing), id: row.id }] : [],
      ),
    );
  await markUndone(errand, id);
  errand.touched({ recordIds: [id] });
  return ok({ id });
}

/** A later import that must be taken back first. */
export const standsInTheWay = async (errand: Errand, { id, appliedAt }: ImportRow): Promise<boolean> =>
  appliedAt !== null && ((await isFollowed(errand, id)) || (await isPlaceHiddenSince(errand, id, appliedAt)));

type State = { rows: BroughtRow[]; places: Map<string, PlannedPlace>; existing: Existing };

async function stateOf(errand: Errand, id: string): Promise<State> {
  const [rows, places, existing] = await Promise.all([
    rowsOfImport(errand, id, null),
    placesOfImport(errand, id),
    existingIn(errand),
  ]);
  return { rows, places, existing };
}

const nowOf = (existing: Existing, { kind, id }: BroughtRow): Present | null => existing[kind].get(id ?? '') ?? null;

/** As it stood before, with what the row may not say of a place that has become confidential since. */
function beforeOf({ id, was }: BroughtRow, places: ReadonlyMap<string, PlannedPlace>): Present | null {
  const open = places.get(id ?? '')?.was;
  return was && open ? { ...was, body: open } : was;
}

/** What was checked since the import stays checked. */
function undone(errand: Errand, row: BroughtRow, places: State['places'], existing: Existing): Present {
  const now = nowOf(existing, row);
  const before = beforeOf(row, places);
  const body = before?.body ?? row.becomes?.body ?? {};
  const since = now && now.checkedOn !== row.becomes?.checkedOn ? now.checkedOn : null;
  return {
    body,
    checkedOn: since ?? before?.checkedOn ?? null,
    withdrawnAt: before ? before.withdrawnAt : errand.now.toISOString(),
  };
}
