import { type OpenRecord, openRecord } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';

/**
 * `mayAdd`: they may write in it. `whole`: all of it is theirs; police are shown their own tasks alone, since a plan says where a
 * youth goes and who takes them in. The database holds the same (0076).
 */
export type OpenedPlan = { record: OpenRecord; mayAdd: boolean; whole: boolean };

/** The record, for those who see coordination of this youth: a plan is theirs. */
export async function openPlan(errand: Errand, youthId: string): Promise<OpenedPlan | null> {
  const record = await openRecord(errand, youthId);
  const right = record?.rights.get('coordination');
  return record && right ? { record, mayAdd: right.add, whole: errand.actor.agencyKind !== 'law-enforcement' } : null;
}

/** The same, for those to whom all of the plan is shown. */
export async function openWhole(errand: Errand, youthId: string): Promise<OpenedPlan | null> {
  const opened = await openPlan(errand, youthId);
  return opened?.whole ? opened : null;
}
