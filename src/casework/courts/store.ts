import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import type { NeedKind } from './model/hearing.ts';

const HEARINGS = 'courts.hearings';
const MOVES = 'courts.moves';
const NEEDS = 'courts.needs';

export type Move = { wasAt: Date; movedAt: Date; byName: string | null; words: string | null };
export type Need = {
  id: string;
  kind: NeedKind;
  words: string | null;
  ownerId: string | null;
  ownerName: string | null;
  doneAt: Date | null;
  doneBy: string | null;
  droppedAt: Date | null;
};

/** A hearing as the whole team may know it: when, and what it needs. Never which court. */
export type Hearing = {
  id: string;
  at: Date;
  cancelledAt: Date | null;
  cancelWords: string | null;
  byName: string | null;
  /** The response that stands by the youth who is to speak. */
  responseId: string | null;
  needs: Need[];
  moves: Move[];
};

/** The hearings of this youth, each with its needs and its earlier days. */
export async function hearingsOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Hearing[]> {
  const { countyId } = errand.actor;
  const { rows } = await sql<Omit<Hearing, 'cancelWords' | 'needs' | 'moves'> & { cancelWords: Buffer | null }>`
    select h.id, h.at, h.cancelled_at as "cancelledAt", h.cancel_words as "cancelWords", u.name as "byName", w.response_id as "responseId"
    from courts.hearings h
    left join people.users u on u.county_id = h.county_id and u.id = h.by_user
    left join courts.witnesses w on w.county_id = h.county_id and w.hearing_id = h.id
    where h.county_id = ${countyId} and h.youth_id = ${youthId} order by h.at desc, h.id limit 200`.execute(errand.tx);
  const needs = await needsOf(errand, sealer, youthId);
  const moves = await movesOf(errand, sealer, youthId);
  return rows.map((row) => ({
    ...row,
    cancelWords: row.cancelWords && sealer.openText(HEARINGS, row.id, 'cancel_words', row.cancelWords),
    needs: needs.get(row.id) ?? [],
    moves: moves.get(row.id) ?? [],
  }));
}

async function needsOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Map<string, Need[]>> {
  const { rows } = await sql<Omit<Need, 'words'> & { hearing: string; words: Buffer | null }>`
    select n.id, n.hearing_id as hearing, n.kind, n.words, n.owner_user as "ownerId", o.name as "ownerName", n.done_at as "doneAt",
      d.name as "doneBy", n.dropped_at as "droppedAt"
    from courts.needs n
    left join people.users o on o.county_id = n.county_id and o.id = n.owner_user
    left join people.users d on d.county_id = n.county_id and d.id = n.done_by
    where n.county_id = ${errand.actor.countyId} and n.youth_id = ${youthId} order by n.at, n.id`.execute(errand.tx);
  const opened = rows.map(({ words, ...row }) => ({
    ...row,
    words: words && sealer.openText(NEEDS, row.id, 'words', words),
  }));
  return Map.groupBy(opened, ({ hearing }) => hearing);
}

async function movesOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Map<string, Move[]>> {
  const { rows } = await sql<Omit<Move, 'words'> & { id: string; hearing: string; words: Buffer | null }>`
    select m.id, m.hearing_id as hearing, m.was_at as "wasAt", m.moved_at as "movedAt", u.name as "byName", m.words
    from courts.moves m left join people.users u on u.county_id = m.county_id and u.id = m.by_user
    where m.county_id = ${errand.actor.countyId} and m.youth_id = ${youthId} order by m.moved_at, m.id`.execute(
    errand.tx,
  );
  const opened = rows.map(({ words, id, ...row }) => ({
    ...row,
    words: words && sealer.openText(MOVES, id, 'words', words),
  }));
  return Map.groupBy(opened, ({ hearing }) => hearing);
}

const written = (errand: Errand, youthId: string) => ({
  county_id: errand.actor.countyId,
  youth_id: youthId,
  by_user: errand.actor.userId,
  agency_id: errand.actor.agencyId,
});

export async function insertHearing(errand: Errand, youthId: string, id: string, at: Date): Promise<void> {
  await errand.tx
    .insertInto('courts.hearings')
    .values({ ...written(errand, youthId), id, at, recorded_at: errand.now })
    .execute();
}

/** Another day. False: somebody moved or cancelled it meanwhile. */
export async function moveHearing(
  errand: Errand,
  sealer: Sealer,
  it: { id: string; moveId: string; youthId: string; was: Date; at: Date; words: string },
): Promise<boolean> {
  const done = await errand.tx
    .updateTable('courts.hearings')
    .set({ at: it.at })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', it.youthId)
    .where('id', '=', it.id)
    .where('at', '=', it.was)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) return false;
  await errand.tx
    .insertInto('courts.moves')
    .values({
      ...written(errand, it.youthId),
      id: it.moveId,
      hearing_id: it.id,
      was_at: it.was,
      moved_at: errand.now,
      words: it.words ? sealer.seal(MOVES, it.moveId, 'words', it.words) : null,
    })
    .execute();
  return true;
}

/** False: it is cancelled already. */
export async function cancelHearing(
  errand: Errand,
  sealer: Sealer,
  it: { id: string; youthId: string; words: string },
): Promise<boolean> {
  const done = await errand.tx
    .updateTable('courts.hearings')
    .set({ cancelled_at: errand.now, cancel_words: sealer.seal(HEARINGS, it.id, 'cancel_words', it.words) })
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', it.youthId)
    .where('id', '=', it.id)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export type NewNeed = {
  id: string;
  youthId: string;
  hearingId: string;
  kind: NeedKind;
  words: string;
  ownerId: string | null;
};
export async function insertNeed(errand: Errand, sealer: Sealer, it: NewNeed): Promise<void> {
  await errand.tx
    .insertInto('courts.needs')
    .values({
      ...written(errand, it.youthId),
      id: it.id,
      hearing_id: it.hearingId,
      kind: it.kind,
      words: it.words ? sealer.seal(NEEDS, it.id, 'words', it.words) : null,
      owner_user: it.ownerId,
      at: errand.now,
    })
    .execute();
}

/** A need is done, not done after all, no longer needed, or somebody else's. False: there is none such that is open to that. */
export async function changeNeed(
  errand: Errand,
  it: { youthId: string; hearingId: string; needId: string },
  change: { done_at: Date | null } | { dropped_at: Date } | { owner_user: string | null },
): Promise<boolean> {
  const done = await errand.tx
    .updateTable('courts.needs')
    .set(change)
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', it.youthId)
    .where('hearing_id', '=', it.hearingId)
    .where('id', '=', it.needId)
    .where('dropped_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** The response that stands by the youth at this hearing; a new one takes the place of one that has ended. */
export async function setWitness(
  errand: Errand,
  youthId: string,
  hearingId: string,
  responseId: string,
): Promise<void> {
  await errand.tx
    .insertInto('courts.witnesses')
    .values({ ...written(errand, youthId), hearing_id: hearingId, response_id: responseId, at: errand.now })
    .onConflict((conflict) => conflict.columns(['county_id', 'hearing_id']).doUpdateSet({ response_id: responseId }))
    .execute();
}
