import { type OpenRecord, openRecord } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Part } from '../model/parts.ts';
import { readParts } from '../store.ts';

/** The record, for those who see what the team shares; the parts among them that this person may read. */
export async function openStory(
  errand: Errand,
  youthId: string,
): Promise<{ record: OpenRecord; mayAdd: boolean; parts: Part[] } | null> {
  const record = await openRecord(errand, youthId);
  const right = record?.rights.get('coordination');
  return record && right ? { record, mayAdd: right.add, parts: await readParts(errand, record.sealer, youthId) } : null;
}

/** A part that this person may write on in, and share as the youth says. */
export async function openMine(
  errand: Errand,
  youthId: string,
  partId: string,
): Promise<{ record: OpenRecord; part: Part } | null> {
  const opened = await openStory(errand, youthId);
  const part = opened?.parts.find(({ id, mine }) => id === partId && mine);
  return opened?.mayAdd && part ? { record: opened.record, part } : null;
}
