import { z } from 'zod';
import { type DueStep, dueIn, settledIn } from '#casework/responses/index.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type KeptCall, type OthersCall, unfinishedCalls, unfinishedOfOthers } from '../draft-store.ts';
import { ownHotline, VISIT_STEP } from '../gate-store.ts';
import { goesNow } from '../model/state.ts';
import { visitSettled } from '../model/visit.ts';
import { waitingForReview } from '../review-store.ts';
import { countReports, listReports, type ReportRow } from '../store.ts';

const PAGE_SIZE = 50;

export const listInput = z.looseObject({ page: z.coerce.number().int().min(1).max(100_000).catch(1) });
export type ListView = {
  /** Each with the step of its response that is due next, and whether someone must go now. */
  rows: (ReportRow & { next: DueStep | null; goNow: boolean })[];
  page: number;
  size: number;
  count: number;
  atHotline: boolean;
  /** How many reports wait for this person's second look. */
  toReview: number;
  /** This person's own calls that are not finished; and that colleagues of the desk have some. */
  unfinished: KeptCall[];
  ofOthers: OthersCall[];
};

/** The reports that this person's work opens to them, open ones first. For child welfare; others file and follow their own. */
export async function list(errand: Errand, input: z.infer<typeof listInput>): Promise<Result<ListView>> {
  if (errand.actor.agencyKind !== 'child-welfare') return absent;
  const rows = await listReports(errand, input.page, PAGE_SIZE);
  errand.touched({ youthIds: [...new Set(rows.map((row) => row.youthId))], recordIds: rows.map((row) => row.id) });
  const open = rows.flatMap((row) => (row.responseId && row.disposition === null ? [row.responseId] : []));
  const next = new Map<string, DueStep>();
  for (const step of await dueIn(errand, [...new Set(open)]))
    if (!next.has(step.responseId)) next.set(step.responseId, step);
  const immediate = rows.flatMap((row) => (row.responseId && goesNow(row, false) ? [row.responseId] : []));
  const met = await settledIn(errand, [...new Set(immediate)], VISIT_STEP);
  return ok({
    rows: rows.map((row) => ({
      ...row,
      next: (row.disposition === null && next.get(row.responseId ?? '')) || null,
      goNow: goesNow(row, visitSettled(met, row, null)),
    })),
    page: input.page,
    size: PAGE_SIZE,
    count: await countReports(errand),
    atHotline: (await ownHotline(errand)) !== null,
    unfinished: await unfinishedCalls(errand),
    ofOthers: await unfinishedOfOthers(errand),
    toReview: (await waitingForReview(errand)).length,
  });
}
