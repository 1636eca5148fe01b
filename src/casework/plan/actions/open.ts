import { type OpenRecord, openRecord } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';

/** The record, for those who see coordination of this youth: a plan is theirs. `mayAdd`: they may write in it. */
export async function openPlan(
  errand: Errand,
  youthId: string,
): Promise<{ record: OpenRecord; mayAdd: boolean } | null> {
  const record = await openRecord(errand, youthId);
  const right = record?.rights.get('coordination');
  return record && right ? { record, mayAdd: right.add } : null;
}
