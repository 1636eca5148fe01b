import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Overseen } from './model/figures.ts';

/** The clocks of a contract, or of all that this person oversees, without whose they are; those over before `since` left out. */
export async function overseen(errand: Errand, contractId: string | null, since: Date | null): Promise<Overseen[]> {
  const { rows } = await sql<Omit<Overseen, 'effortsAt'> & { effortsAt: Date[] | null }>`
    select number, contract_id as "contractId", source, age, forms, region, at, accepted_at as "acceptedAt", declined_at as "declinedAt", until,
        contact_at as "contactAt", again_at as "againAt", agreed_at as "agreedAt", plan_at as "planAt", ended_at as "endedAt",
        ended_why as "endedWhy", efforts_at as "effortsAt", next_asked as "nextAsked", next_accepted as "nextAccepted"
      from advocacy.overseen(${contractId}::uuid, ${since}::timestamptz)`.execute(errand.tx);
  return rows.map((row) => ({ ...row, effortsAt: row.effortsAt ?? [] }));
}

export type Marks = { dimension: string; mark: number | null; n: number };

/** How often each mark was given to a program in case reviews. */
export async function marksOf(errand: Errand, contractId: string): Promise<Marks[]> {
  const { rows } = await sql<Marks>`select dimension, mark, n from advocacy.marks(${contractId}::uuid)`.execute(
    errand.tx,
  );
  return rows;
}
