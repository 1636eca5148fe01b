import { mayKnowCharges } from '#casework/relief/index.ts';
import { mayAdd, type OpenRecord, openRecord } from '#casework/youth/index.ts';
import { type Day, dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import { categoryOf, isLead, type Kind, kinds } from '../model/claim.ts';
import { type Claim, claimsOf, isLawyerOf } from '../store.ts';
import { type Watch, watchesOf } from '../watch-store.ts';

export type OpenClaims = {
  record: OpenRecord;
  claims: Claim[];
  watches: Watch[];
  /** The kinds that this person may begin. */
  mayBegin: Kind[];
  /** They are the youth's own lawyer: leads and declarations are theirs alone. */
  lawyer: boolean;
  today: Day;
};

/** Claims in which this person may write: by the category of the kind; of a lawyer's own kinds, as the youth's lawyer. */
export function mayWrite({ record, lawyer }: Pick<OpenClaims, 'record' | 'lawyer'>, kind: Kind): boolean {
  const category = categoryOf(kind);
  return mayAdd(record.rights, category) && (category !== 'immigration' || lawyer);
}

/** The record, for those who may know of any claim of this youth; whoever charges, arrests or teaches knows of none. */
export async function openClaims(errand: Errand, youthId: string): Promise<OpenClaims | null> {
  if (!mayKnowCharges(errand.actor)) return null;
  const record = await openRecord(errand, youthId);
  if (
    !record ||
    !['coordination', 'juvenile_court', 'immigration'].some((each) => record.rights.has(each as 'coordination'))
  )
    return null;
  const lawyer = await isLawyerOf(errand, youthId);
  const opened = { record, lawyer };
  return {
    ...opened,
    claims: await claimsOf(errand, record.sealer, youthId),
    watches: await watchesOf(errand, record.sealer, youthId),
    mayBegin: kinds.filter((kind) => mayWrite(opened, kind) || (isLead(kind) && mayAdd(record.rights, 'immigration'))),
    today: dayOf(errand.now, errand.actor.timeZone),
  };
}

/** Says in the ledger whose record it was and by what right. */
export function touch(errand: Errand, { record }: Pick<OpenClaims, 'record'>, recordIds: readonly string[] = []): void {
  errand.touched({ youthId: record.id, recordIds, ...(record.basis ? { basis: record.basis } : {}) });
}
