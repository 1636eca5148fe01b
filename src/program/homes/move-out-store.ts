import { sql } from 'kysely';
import { type Card, readCard, type Sealer, sealerFrom } from '#casework/youth/index.ts';
import { ownCases } from '#foundation/access/index.ts';
import type { Errand } from '#platform/http/door.ts';

const TABLE = 'homes.evictions';
const own = ({ actor }: Errand) => sql`${actor.countyId}::uuid`;

export type MoveOut = {
  id: string;
  givenOn: string;
  leaveBy: string;
  why: string;
  words: string | null;
  told: string[];
  byName: string | null;
  at: Date;
  doneAt: Date | null;
  outcome: string | null;
};

/** The notices by which this youth was told to leave, the newest first. */
export async function moveOutsOf(errand: Errand, sealer: Sealer, youthId: string): Promise<MoveOut[]> {
  const { rows } = await sql<Omit<MoveOut, 'words'> & { words: Buffer | null }>`
    select e.id, e.given_on::text as "givenOn", e.leave_by::text as "leaveBy", e.why, e.words, e.told, u.name as "byName", e.at,
      e.done_at as "doneAt", e.outcome
    from homes.evictions e left join people.users u on u.county_id = e.county_id and u.id = e.by_user
    where e.county_id = ${own(errand)} and e.youth_id = ${youthId}::uuid order by e.at desc, e.id`.execute(errand.tx);
  return rows.map((row) => ({ ...row, words: row.words && sealer.openText(TABLE, row.id, 'words', row.words) }));
}

export type DueMoveOut = { youth: { id: string; number: string; card: Card | null }; id: string; leaveBy: string };

/** Youth of this person's own cases who must leave where they live, and for whom nothing was found yet; the soonest first. */
export async function dueMoveOuts(errand: Errand): Promise<DueMoveOut[]> {
  const { rows } = await sql<{
    id: string;
    youth_id: string;
    number: string;
    wrapped: Buffer;
    card: Buffer | null;
    leave_by: string;
  }>`select e.id, e.youth_id, y.number, k.wrapped, i.card, e.leave_by::text
    from homes.evictions e join (${ownCases(errand.actor)}) mine on mine.youth_id = e.youth_id
    join youth.youth y on y.county_id = e.county_id and y.id = e.youth_id
    join youth.keys k on k.county_id = e.county_id and k.youth_id = e.youth_id and k.wrapped is not null
    left join youth.identities i on i.county_id = e.county_id and i.youth_id = e.youth_id
    where e.county_id = ${own(errand)} and e.done_at is null order by e.leave_by, e.id limit 50`.execute(errand.tx);
  return rows.map((row) => ({
    id: row.id,
    leaveBy: row.leave_by,
    youth: {
      id: row.youth_id,
      number: row.number,
      card: row.card && readCard(sealerFrom(errand, row.youth_id, row.wrapped), row.youth_id, row.card),
    },
  }));
}

export type NewMoveOut = {
  id: string;
  youthId: string;
  givenOn: string;
  leaveBy: string;
  why: string;
  words: string;
  told: readonly string[];
};
export async function giveMoveOut(errand: Errand, sealer: Sealer, it: NewMoveOut): Promise<boolean> {
  const words = it.words ? sealer.seal(TABLE, it.id, 'words', it.words) : null;
  const { rows } = await sql<{
    done: boolean;
  }>`select homes.evict(${it.id}::uuid, ${it.youthId}::uuid,
    ${it.givenOn}::date, ${it.leaveBy}::date, ${it.why}, ${words}::bytea, ${[...it.told]}::text[], ${errand.now}) as done`.execute(
    errand.tx,
  );
  return rows[0]?.done ?? false;
}
export async function settleMoveOut(errand: Errand, id: string, outcome: string): Promise<boolean> {
  const { rows } = await sql<{
    done: boolean;
  }>`select homes.settle(${id}::uuid, ${outcome}, ${errand.now}) as done`.execute(errand.tx);
  return rows[0]?.done ?? false;
}
