import { sql } from 'kysely';
import { type Card, readCard, type Sealer, sealerFrom } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';

const TABLE = 'care.handovers';

/** What only the leaver knows. */
export type HandoverWords = { helps: string; careful: string; first: string };

export type Handover = {
  id: string;
  fromId: string;
  fromName: string;
  toId: string;
  toName: string;
  byId: string;
  leavesOn: Day;
  at: Date;
  readAt: Date | null;
  metOn: Day | null;
  calledOffAt: Date | null;
  words: HandoverWords;
};

/** The hand-overs of this youth, the newest first. */
export async function handoversOf(errand: Errand, sealer: Sealer, youthId: string): Promise<Handover[]> {
  const { rows } = await sql<Omit<Handover, 'words'> & { words: Buffer }>`
    select h.id, h.from_user as "fromId", f.name as "fromName", h.to_user as "toId", t.name as "toName", h.by_user as "byId",
      h.leaves_on::text as "leavesOn", h.at, h.read_at as "readAt", h.met_on::text as "metOn", h.called_off_at as "calledOffAt", h.words
    from care.handovers h
    join people.users f on f.county_id = h.county_id and f.id = h.from_user
    join people.users t on t.county_id = h.county_id and t.id = h.to_user
    where h.county_id = ${errand.actor.countyId} and h.youth_id = ${youthId}
    order by h.at desc, h.id desc limit 50`.execute(errand.tx);
  return rows.map((row) => ({ ...row, words: sealer.open(TABLE, row.id, 'words', row.words) as HandoverWords }));
}

export type NewHandover = {
  id: string;
  youthId: string;
  fromId: string;
  toId: string;
  leavesOn: Day;
  words: HandoverWords;
};

/** False: one from the same person to the same person waits already. */
export async function insertHandover(errand: Errand, sealer: Sealer, it: NewHandover): Promise<boolean> {
  const done = await errand.tx
    .insertInto('care.handovers')
    .values({
      county_id: errand.actor.countyId,
      id: it.id,
      youth_id: it.youthId,
      from_user: it.fromId,
      to_user: it.toId,
      leaves_on: it.leavesOn,
      words: sealer.seal(TABLE, it.id, 'words', it.words),
      at: errand.now,
      by_user: errand.actor.userId,
      agency_id: errand.actor.agencyId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Whether the people of a hand-over are those between whom the database takes one. */
export async function mayHandOver(errand: Errand, youthId: string, fromId: string, toId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select care.may_hand_over(${youthId}, ${fromId}, ${toId}) as may`.execute(errand.tx);
  return rows[0]?.may ?? false;
}

type Change = { read_at: Date } | { read_at?: Date; met_on: Day; met_at: Date } | { called_off_at: Date };

/** Says once what has happened to a hand-over that is still open. False: there is no such, or another was quicker. */
export async function changeHandover(errand: Errand, youthId: string, id: string, change: Change): Promise<boolean> {
  const done = await errand.tx
    .updateTable('care.handovers')
    .set(change)
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    .where('id', '=', id)
    .where('met_at', 'is', null)
    .where('called_off_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** A hand-over that waits for this person, on either side. */
export type WaitingHandover = {
  id: string;
  youth: { id: string; number: string; card: Card | null };
  mine: 'takes-over' | 'hands-over';
  otherName: string;
  readAt: Date | null;
  leavesOn: Day;
};

const SHOWN = 50;

/** What stands in "my work" of both until it is done; only of youth whom this person still may see. */
export async function waitingHandovers(errand: Errand): Promise<WaitingHandover[]> {
  const { countyId, userId } = errand.actor;
  const { rows } = await sql<{
    id: string;
    youth_id: string;
    number: string;
    wrapped: Buffer;
    card: Buffer | null;
    takes: boolean;
    other: string;
    read_at: Date | null;
    leaves_on: Day;
  }>`select h.id, h.youth_id, y.number, k.wrapped, i.card, h.to_user = ${userId} as takes, u.name as other, h.read_at,
      h.leaves_on::text
    from care.handovers h
    join youth.youth y on y.county_id = h.county_id and y.id = h.youth_id
    join youth.keys k on k.county_id = h.county_id and k.youth_id = h.youth_id and k.wrapped is not null
    left join youth.identities i on i.county_id = h.county_id and i.youth_id = h.youth_id
    join people.users u on u.county_id = h.county_id and u.id = case when h.to_user = ${userId} then h.from_user else h.to_user end
    where h.county_id = ${countyId} and (h.to_user = ${userId} or h.from_user = ${userId})
      and h.met_at is null and h.called_off_at is null
    order by h.leaves_on, h.id limit ${SHOWN}`.execute(errand.tx);
  return rows.map((row) => ({
    id: row.id,
    youth: {
      id: row.youth_id,
      number: row.number,
      card: row.card ? readCard(sealerFrom(errand, row.youth_id, row.wrapped), row.youth_id, row.card) : null,
    },
    mine: row.takes ? 'takes-over' : 'hands-over',
    otherName: row.other,
    readAt: row.read_at,
    leavesOn: row.leaves_on,
  }));
}
