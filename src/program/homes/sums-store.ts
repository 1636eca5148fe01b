import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';

/** Sums of the county of the one who asks. For `insight/disclosure`, which says what of them may be shown. */
export type NowSum = { place: 'in-home' | 'looked-for' | 'told-to-leave'; n: number };
export type HomeAskSum = { month: number; came: string; days: number | null; n: number };
export type CapacitySum = { what: 'home' | 'bed'; whose: string; state: string; n: number };
export type MoveSum = { changes: number; n: number };

/** Who lives in a specialised home today, for whom one is looked for, who was told to leave. */
export async function nowSums(tx: Tx): Promise<NowSum[]> {
  return (await sql<NowSum>`select place, n from homes.now_sums()`.execute(tx)).rows;
}

/** Homes that were asked for, what came of it, and after how many days a youth moved in. */
export async function homeAskSums(tx: Tx, year: number, through: number): Promise<HomeAskSum[]> {
  const { rows } = await sql<HomeAskSum>`select month, came, days, n
    from homes.ask_sums(${year}::int, ${through}::int)`.execute(tx);
  return rows;
}

/** Homes by contractor and beds by kind, as they stand today. */
export async function capacitySums(tx: Tx): Promise<CapacitySum[]> {
  return (await sql<CapacitySum>`select what, whose, state, n from homes.capacity_sums()`.execute(tx)).rows;
}

/** Youth by how often they moved from one specialised home into another. */
export async function moveSums(tx: Tx, year: number, through: number): Promise<MoveSum[]> {
  const { rows } = await sql<MoveSum>`select changes, n from homes.move_sums(${year}::int, ${through}::int)`.execute(
    tx,
  );
  return rows;
}
