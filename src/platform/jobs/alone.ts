import { sql } from 'kysely';
import type { Db, Tx } from '../database/connect.ts';

/** Does the work in one transaction if no other server is at it; gives null where one is. */
export const alone = <T>(db: Db, name: string, work: (tx: Tx) => Promise<T>): Promise<T | null> =>
  db.transaction().execute(async (tx) => {
    const { rows } = await sql<{
      mine: boolean;
    }>`select pg_try_advisory_xact_lock(hashtext('throughline job'), hashtext(${name})) as mine`.execute(tx);
    return rows[0]?.mine ? work(tx) : null;
  });
