import { sql } from 'kysely';
import { z } from 'zod';
import type { Sealer } from '#casework/youth/index.ts';
import type { Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import type { HistoryMapping } from './model/history-csv.ts';

const TABLE = 'relief.history_files';
const DAY_MS = 86_400_000;

export const fileKinds = ['table', 'sheet', 'pdf'] as const;
export type FileKind = (typeof fileKinds)[number];
const bodyShape = z.object({ name: z.string(), text: z.string(), mapping: z.record(z.string(), z.string()) });
export type FileBody = { name: string; text: string; mapping: HistoryMapping };
/** A file that is being looked through. Row-level security shows it to its reader alone. */
export type HistoryFile = FileBody & { id: string; kind: FileKind; at: Date; until: Date };

/** Keeps a file until it is looked through, a day at most. */
export async function keepFile(
  errand: Errand,
  sealer: Sealer,
  { id, youthId, kind, ...body }: FileBody & { id: string; youthId: string; kind: FileKind },
): Promise<void> {
  const { countyId, userId, agencyId } = errand.actor;
  await errand.tx
    .insertInto(TABLE)
    .values({
      county_id: countyId,
      id,
      youth_id: youthId,
      kind,
      body: sealer.seal(TABLE, id, 'body', body),
      at: errand.now,
      until: new Date(errand.now.getTime() + DAY_MS),
      by_user: userId,
      agency_id: agencyId,
    })
    .execute();
}

/** This person's files of this youth, the newest first. */
export async function filesOf(errand: Errand, sealer: Sealer, youthId: string): Promise<HistoryFile[]> {
  const rows = await errand.tx
    .selectFrom(TABLE)
    .select(['id', 'kind', 'body', 'at', 'until'])
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    .where('by_user', '=', errand.actor.userId)
    .where('until', '>', errand.now)
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
  return rows.map(({ body, kind, ...row }) => ({
    ...row,
    ...bodyShape.parse(sealer.open(TABLE, row.id, 'body', body)),
    kind: z.enum(fileKinds).parse(kind),
  }));
}

export async function changeColumns(errand: Errand, sealer: Sealer, { id, name, text, mapping }: HistoryFile) {
  await errand.tx
    .updateTable(TABLE)
    .set({ body: sealer.seal(TABLE, id, 'body', { name, text, mapping }) })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .execute();
}

/** Looked through or not wanted: it is gone. False: it was so already. */
export async function dropFile(errand: Errand, youthId: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select relief.drop_history_file(${youthId}, ${id}) as done`.execute(
    errand.tx,
  );
  return rows[0]?.done === true;
}

/** Two who take a file of one youth wait for one another, so that the second sees what the first wrote down. */
export async function oneAtATime(errand: Errand, youthId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`relief.history ${youthId}`}, 0))`.execute(errand.tx);
}

/** What is a day old goes; as the jobs' role, all counties. */
export async function forgetHistoryFiles(tx: Tx, now: Date): Promise<void> {
  await sql`select relief.forget_history_files(${now})`.execute(tx);
}
