import { mayAdd, type OpenRecord, openRecord } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';

/** The record, for those who may know where the youth is; never a school. `mayAsk`: they may ask for a ride as well. */
export async function openForRides(
  errand: Errand,
  youthId: string,
): Promise<{ record: OpenRecord; mayAsk: boolean } | null> {
  if (errand.actor.agencyKind === 'education') return null;
  const record = await openRecord(errand, youthId);
  if (!record?.rights.has('contact_location')) return null;
  return { record, mayAsk: mayAdd(record.rights, 'coordination') };
}
