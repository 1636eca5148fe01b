import { mayAdd, type OpenRecord, openRecord } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { chargesOf } from '../charge-store.ts';
import { type Charge, stands } from '../model/charge.ts';
import { isCounselOf } from '../sheet-store.ts';

/** Agencies whose people read no charge here, whatever else lets them in; the database holds the same (0080, `relief.may_know`). */
const KEPT_FROM = ['prosecutor', 'law-enforcement', 'education'];

export const mayKnow = (actor: { kind: string; agencyKind: string }): boolean =>
  actor.kind === 'person' && !KEPT_FROM.includes(actor.agencyKind);

export type OpenRelief = {
  record: OpenRecord;
  /** They may write down charges, and what keeps the youth locked up. */
  mayAdd: boolean;
  /** They are the youth's own lawyer: the account, the worksheets, the gates and the answers are theirs alone. */
  counsel: boolean;
  charges: Charge[];
};

/** The record, for those who may know what is on a youth's record with police and courts. */
export async function openRelief(errand: Errand, youthId: string): Promise<OpenRelief | null> {
  if (!mayKnow(errand.actor)) return null;
  const record = await openRecord(errand, youthId);
  if (!record?.rights.has('juvenile_court')) return null;
  return {
    record,
    mayAdd: mayAdd(record.rights, 'juvenile_court'),
    counsel: await isCounselOf(errand, youthId),
    charges: await chargesOf(errand, record.sealer, youthId),
  };
}

/** As the youth's own lawyer, or not at all. */
export async function openAsCounsel(errand: Errand, youthId: string): Promise<OpenRelief | null> {
  const opened = await openRelief(errand, youthId);
  return opened?.counsel ? opened : null;
}

/** One charge that still counts, or null. */
export const chargeIn = (opened: OpenRelief | null, chargeId: string): Charge | null =>
  opened?.charges.find((each) => each.id === chargeId && stands(each)) ?? null;

/** Says in the ledger whose record it was and by what right. */
export function touch(errand: Errand, { record }: OpenRelief, recordIds: readonly string[] = []): void {
  errand.touched({ youthId: record.id, recordIds, ...(record.basis ? { basis: record.basis } : {}) });
}
