import { z } from 'zod';
import {
  type Card,
  type Category,
  findYouth,
  type Hub,
  mayWriteIn,
  noteReaders,
  type OpenRecord,
  openRecord,
  type RecordRow,
  type Sealer,
  type Twin,
  twinIds,
  twinsAmong,
} from '#casework/youth/index.ts';
import type { Reader } from '#foundation/access/index.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import { atOnce } from '#platform/database/at-once.ts';
import type { Errand } from '#platform/http/door.ts';
import { due, sources } from '../sources/index.ts';
import { inOrder, readyRows, recordRows, rowsOf } from '../store.ts';

export const recordInput = z.looseObject({ youthId: z.uuid() });

/** Newest of each source on the record page; the rest is on the timeline's own pages. */
const NEWEST = 10;
const dueAndDone = [due, ...sources];

export type Half = { id: string; number: string; card: Card | null; sealer: Sealer };
export type RecordView = {
  record: OpenRecord;
  halves: Half[];
  rows: RecordRow[];
  mayWriteIn: Category[];
  readers: Reader[];
  twins: Twin[];
};

/** The record as this person may see it: everything of theirs in one statement, with the other halves of a joined pair. */
export async function seeRecord(errand: Errand, input: z.infer<typeof recordInput>): Promise<Result<RecordView>> {
  const opened = await openWithHalves(errand, input.youthId);
  if (!opened) return absent;
  const { record, halves } = opened;
  const ids = halves.map(({ id }) => id);
  const alike = twinIds(errand, record, 'quick');
  const asked = rowsOf(errand, ids, dueAndDone, NEWEST, roomsOf(opened));
  const [parts, found] = await Promise.all([
    atOnce(errand.tx, asked),
    alike ? atOnce(errand.tx, [alike]).then(([rows]) => rows) : [],
  ]);
  const rows = inOrder(parts);
  await readyRows(errand, dueAndDone, rows);
  const twins = await twinsAmong(errand, record, found);
  const may = mayWriteIn(record);
  const readers = await noteReaders(errand, record.id, may.length > 0);
  return ok({ record, halves, rows, mayWriteIn: may, readers, twins });
}

/** Where to look: of a record joined with others, each half would have its own rooms; those few are asked everywhere. */
const roomsOf = ({ record, halves }: { record: OpenRecord; halves: readonly Half[] }) =>
  halves.length === 1 ? record.rooms : undefined;

export const timelineInput = z.object({
  youthId: z.uuid(),
  page: z.coerce.number().int().min(1).max(50).catch(1),
});
export const TIMELINE_PAGE = 25;
export type TimelineView = { record: OpenRecord; halves: Half[]; rows: RecordRow[]; page: number };

/** Everything that happened, newest first. */
export async function seeTimeline(errand: Errand, input: z.infer<typeof timelineInput>): Promise<Result<TimelineView>> {
  const opened = await openWithHalves(errand, input.youthId);
  if (!opened) return absent;
  const ids = opened.halves.map(({ id }) => id);
  const rows = await recordRows(errand, ids, sources, input.page * TIMELINE_PAGE + 1, roomsOf(opened));
  return ok({ ...opened, rows, page: input.page });
}

/** The record, and the other halves of a joined one. Each half is opened by its own grants, and its opening is in the ledger. */
async function openWithHalves(errand: Errand, youthId: string): Promise<{ record: OpenRecord; halves: Half[] } | null> {
  const record = await openRecord(errand, youthId);
  if (!record) return null;
  errand.touched({ youthId: record.id, ...(record.basis ? { basis: record.basis } : {}) });
  const others: Hub[] = [];
  for (const id of record.joinedWith) {
    const half = await findYouth(errand, id);
    if (!half) continue;
    others.push(half);
    errand.touched({ youthId: id });
  }
  return { record, halves: [record, ...others] };
}
