import { sql } from 'kysely';
import { makeSealer } from '#casework/youth/index.ts';
import type { Tx } from '#platform/database/connect.ts';
import type { Errand } from '#platform/http/door.ts';
import { newDataKey, openDataKey } from '#platform/vault/index.ts';
import { draftUntil } from './county.ts';
import { type Draft, draftShape } from './model/draft.ts';

const TABLE = 'reports.drafts';

/** A call that is not finished. Row-level security shows it to its author alone. */
export type KeptCall = Draft & { id: string; beganAt: Date; savedAt: Date; until: Date };

/** The author's own that are open, the oldest first: its clocks run longest. */
export async function unfinishedCalls(errand: Errand, id: string | null = null): Promise<KeptCall[]> {
  const rows = await errand.tx
    .selectFrom(TABLE)
    .select(['id', 'began_at', 'saved_at', 'until', 'wrapped', 'words'])
    .where('county_id', '=', errand.actor.countyId)
    .where('by_user', '=', errand.actor.userId)
    .where('closed_at', 'is', null)
    .$if(id !== null, (query) => query.where('id', '=', id ?? ''))
    .orderBy('began_at')
    .limit(50)
    .execute();
  return rows.flatMap((row) => {
    if (!row.wrapped || !row.words) return [];
    const draft = draftShape.parse(penOf(errand, row.id, row.wrapped).open(TABLE, row.id, 'words', row.words));
    return [{ ...draft, id: row.id, beganAt: row.began_at, savedAt: row.saved_at, until: row.until }];
  });
}

export const findDraft = async (errand: Errand, id: string): Promise<KeptCall | null> =>
  (await unfinishedCalls(errand, id))[0] ?? null;

/** The report that was made of it already; null where none was. */
export async function reportOf(errand: Errand, id: string): Promise<string | null> {
  const row = await errand.tx
    .selectFrom(TABLE)
    .select('report_id')
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.report_id ?? null;
}

/** Keeps what was typed, the first time or again. False: the call is closed, or the id is someone else's. */
export async function keepDraft(errand: Errand, id: string, draft: Draft): Promise<boolean> {
  // Twice: a first saving that comes between another's look and its writing is then found.
  for (const _ of [1, 2]) if ((await saveAgain(errand, id, draft)) || (await saveFirst(errand, id, draft))) return true;
  return false;
}

async function saveAgain(errand: Errand, id: string, draft: Draft): Promise<boolean> {
  const row = await errand.tx
    .selectFrom(TABLE)
    .select('wrapped')
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (!row?.wrapped) return false;
  const saved = await errand.tx
    .updateTable(TABLE)
    .set({
      words: penOf(errand, id, row.wrapped).seal(TABLE, id, 'words', draft),
      saved_at: errand.now,
      until: draftUntil(errand.actor, errand.now),
    })
    .where('county_id', '=', errand.actor.countyId)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

async function saveFirst(errand: Errand, id: string, draft: Draft): Promise<boolean> {
  const { countyId } = errand.actor;
  const { wrapped, dataKey } = newDataKey(errand.vault.ring, { kind: 'draft', county: countyId, id });
  return insertRow(errand, id, {
    wrapped,
    words: makeSealer(countyId, dataKey).seal(TABLE, id, 'words', draft),
    closed_at: null,
    report_id: null,
  });
}

/**
 * Its words and its key go; that its id was used stays until it would have gone anyway, so that a saving on its way does not
 * bring the call back. False: it was closed before.
 */
export async function closeDraft(errand: Errand, id: string, reportId: string | null): Promise<boolean> {
  const end = { wrapped: null, words: null, closed_at: errand.now, report_id: reportId };
  const close = async () => {
    const closed = await errand.tx
      .updateTable(TABLE)
      .set(end)
      .where('county_id', '=', errand.actor.countyId)
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    return closed.numUpdatedRows > 0n;
  };
  return (await close()) || (await insertRow(errand, id, end)) || (await close());
}

type Content = { wrapped: Buffer | null; words: Buffer | null; closed_at: Date | null; report_id: string | null };

async function insertRow(errand: Errand, id: string, content: Content): Promise<boolean> {
  const made = await errand.tx
    .insertInto(TABLE)
    .values({
      county_id: errand.actor.countyId,
      id,
      by_user: errand.actor.userId,
      agency_id: errand.actor.agencyId,
      began_at: errand.now,
      saved_at: errand.now,
      until: draftUntil(errand.actor, errand.now),
      ...content,
    })
    .onConflict((on) => on.columns(['county_id', 'id']).doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type OthersCall = { by: string; beganAt: Date };

/** Whose calls at this desk are not finished: the name and the hour, nothing of what was said. */
export async function unfinishedOfOthers(errand: Errand): Promise<OthersCall[]> {
  const { rows } = await sql<{ by_name: string; began_at: Date }>`select * from reports.unfinished_of_others()`.execute(
    errand.tx,
  );
  return rows.map((row) => ({ by: row.by_name, beganAt: row.began_at }));
}

/** Calls that were kept long enough go. */
export async function forgetDrafts(tx: Tx, now: Date): Promise<void> {
  await sql`select reports.forget_drafts(${now})`.execute(tx);
}

function penOf(errand: Errand, id: string, wrapped: Uint8Array) {
  const { countyId } = errand.actor;
  const key = openDataKey(errand.vault.ring, wrapped, { kind: 'draft', county: countyId, id });
  if (!key.ok) throw new Error('A sealed field does not open: it was changed or moved.');
  return makeSealer(countyId, key.value);
}
