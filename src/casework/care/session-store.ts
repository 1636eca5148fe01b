import { sql } from 'kysely';
import type { Sealer } from '#casework/youth/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Move, SessionHow } from './model/sessions.ts';

const TABLE = 'care.sessions';
export type SessionWords = { place: string; reach: string };
export type SaidSession = {
  id: string;
  userId: string;
  how: SessionHow;
  at: Date;
  byName: string | null;
} & SessionWords;

/** The youth's last move, told as far as the reader may know; null: none is known. */
export async function lastMove({ tx }: Errand, youthId: string): Promise<Move | null> {
  const { rows } = await sql<Move>`select kind, at from care.last_move(${youthId})`.execute(tx);
  return rows[0] ?? null;
}

export async function sessionsSaid(errand: Errand, sealer: Sealer, youthId: string): Promise<SaidSession[]> {
  const { rows } = await sql<Omit<SaidSession, keyof SessionWords> & { words: Buffer }>`
    select s.id, s.user_id as "userId", s.how, s.at, u.name as "byName", s.words from care.sessions s
      left join people.users u on u.county_id = s.county_id and u.id = s.by_user
    where s.county_id = ${errand.actor.countyId} and s.youth_id = ${youthId} order by s.at, s.id`.execute(errand.tx);
  return rows.map(({ words, ...row }) => ({ ...row, ...(sealer.open(TABLE, row.id, 'words', words) as SessionWords) }));
}

export async function insertSession(
  errand: Errand,
  sealer: Sealer,
  it: { youthId: string; userId: string; how: SessionHow; words: SessionWords },
): Promise<string> {
  const id = newId();
  await errand.tx
    .insertInto('care.sessions')
    .values({
      county_id: errand.actor.countyId,
      id,
      youth_id: it.youthId,
      user_id: it.userId,
      how: it.how,
      words: sealer.seal(TABLE, id, 'words', it.words),
      at: errand.now,
      by_user: errand.actor.userId,
      agency_id: errand.actor.agencyId,
    })
    .execute();
  return id;
}
