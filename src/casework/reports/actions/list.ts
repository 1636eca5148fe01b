import { z } from 'zod';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { countReports, listReports, type ReportRow } from '../store.ts';
import { ownHotline } from './call.ts';

const PAGE_SIZE = 50;

export const listInput = z.looseObject({ page: z.coerce.number().int().min(1).max(100_000).catch(1) });
export type ListView = { rows: ReportRow[]; page: number; size: number; count: number; atHotline: boolean };

/** The reports that this person's work opens to them, open ones first. For child welfare; others file and follow their own. */
export async function list(errand: Errand, input: z.infer<typeof listInput>): Promise<Result<ListView>> {
  if (errand.actor.agencyKind !== 'child-welfare') return absent;
  const rows = await listReports(errand, input.page, PAGE_SIZE);
  errand.touched({ youthIds: [...new Set(rows.map((row) => row.youthId))], recordIds: rows.map((row) => row.id) });
  return ok({
    rows,
    page: input.page,
    size: PAGE_SIZE,
    count: await countReports(errand),
    atHotline: (await ownHotline(errand)) !== null,
  });
}
