import { type OpenRecord, openRecord } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';

/** The record, for those who see what the team shares of this youth. `mayAdd`: they may ask for them. */
export async function openForMoney(
  errand: Errand,
  youthId: string,
): Promise<{ record: OpenRecord; mayAdd: boolean } | null> {
  const record = await openRecord(errand, youthId);
  const right = record?.rights.get('coordination');
  return record && right ? { record, mayAdd: right.add } : null;
}
