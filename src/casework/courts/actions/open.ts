import { mayAdd, type OpenRecord, openRecord } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Hearing, hearingsOf } from '../store.ts';

export type OpenCourts = {
  record: OpenRecord;
  /** They may say something of a hearing's hour and needs. */
  mayAdd: boolean;
  /** They may see, and say, which court it is and what it decided. */
  seesCourt: boolean;
  addsCourt: boolean;
};

/** The record, for those who see coordination of this youth: that there is a hearing is theirs to know. */
export async function openCourts(errand: Errand, youthId: string): Promise<OpenCourts | null> {
  const record = await openRecord(errand, youthId);
  if (!record?.rights.has('coordination')) return null;
  return {
    record,
    mayAdd: mayAdd(record.rights, 'coordination'),
    seesCourt: record.rights.has('juvenile_court'),
    addsCourt: mayAdd(record.rights, 'juvenile_court'),
  };
}

/** One hearing of the record, or null. */
export async function openHearing(
  errand: Errand,
  youthId: string,
  hearingId: string,
): Promise<(OpenCourts & { hearing: Hearing }) | null> {
  const opened = await openCourts(errand, youthId);
  const all = opened ? await hearingsOf(errand, opened.record.sealer, youthId) : [];
  const hearing = all.find(({ id }) => id === hearingId);
  return opened && hearing ? { ...opened, hearing } : null;
}
