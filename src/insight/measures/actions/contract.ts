import { z } from 'zod';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { programOf } from '#program/advocacy/index.ts';
import { type MeasuresView, measuresInput, seeMeasures } from './see.ts';

export const contractFileInput = measuresInput.extend({ contractId: z.uuid() });
export type ContractFileView = { view: MeasuresView; program: string };

/**
 * What may leave the county of one contract: its row of each measure, cut out of the table that was released whole. A file that were
 * released by itself, or by month, could be set against that table, and what is withheld there worked out.
 */
export async function seeContractFile(
  errand: Errand,
  { contractId, ...input }: z.infer<typeof contractFileInput>,
): Promise<Result<ContractFileView>> {
  const program = await programOf(errand, contractId);
  const seen = program === null ? null : await seeMeasures(errand, input);
  if (program === null || !seen?.ok) return absent;
  const told = seen.value.told.filter(({ measure }) => measure.source === 'advocacy');
  return ok({ view: { ...seen.value, told }, program });
}
