import { sql } from 'kysely';
import type { Tx } from '#platform/database/connect.ts';
import type { Figure } from './model/measures.ts';

/** The county's sums of a year up to a month. As the person who asks: the function knows their county. */
export async function figuresOf(tx: Tx, year: number, through: number): Promise<Figure[]> {
  const { rows } = await sql<{ measure: string; month: number; row_key: string; column_key: string; n: number }>`
    select * from measures.figures(${year}::int, ${through}::int)`.execute(tx);
  return rows.map((row) => ({
    measure: row.measure,
    month: row.month,
    row: row.row_key,
    column: row.column_key,
    n: row.n,
  }));
}

/** The years of which there are figures, and when they were last counted. */
export async function yearsOf(tx: Tx): Promise<{ years: number[]; countedAt: Date | null }> {
  const { rows } = await sql<{ year: number; counted_at: Date | null }>`select * from measures.years()`.execute(tx);
  return { years: rows.map((row) => row.year), countedAt: rows[0]?.counted_at ?? null };
}

/** `at` is the database's own text of the instant: a `Date` would lose its microseconds, and count the same youth for ever. */
export type Changed = { county: string; youth: string[]; at: string | null; last: string };

/** Youth of one county for whom something happened since they were last counted; null when all are counted. As the jobs' role. */
export async function changedYouth(tx: Tx, settled: Date, limit: number): Promise<Changed | null> {
  const { rows } = await sql<{ county_id: string; youth_id: string; at: string | null }>`
    select county_id, youth_id, at::text as at from measures.changed(${settled}::timestamptz, ${limit}::int)`.execute(
    tx,
  );
  const last = rows.at(-1);
  if (!last) return null;
  return {
    county: last.county_id,
    youth: [...new Set(rows.map((row) => row.youth_id))],
    at: last.at,
    last: last.youth_id,
  };
}

/** What a youth's timed steps add. */
export type Part = {
  youth_id: string;
  measure: string;
  year: number;
  month: number;
  row_key: string;
  column_key: string;
  n: number;
};

export async function countAnew(tx: Tx, changed: Changed, clocks: readonly Part[], now: Date): Promise<void> {
  await sql`select measures.count(${changed.county}::uuid, ${changed.youth}::uuid[], ${JSON.stringify(clocks)}::jsonb,
    ${changed.at}::timestamptz, ${changed.last}::uuid, ${now}::timestamptz)`.execute(tx);
}

export async function zoneOf(tx: Tx, county: string): Promise<string> {
  const { rows } = await sql<{
    time_zone: string;
  }>`select time_zone from people.counties where county_id = ${county}`.execute(tx);
  return rows[0]?.time_zone ?? 'UTC';
}

/** What the county's agencies are called, those of today and of before. */
export async function agencyNames(tx: Tx, county: string): Promise<{ id: string; name: string }[]> {
  return tx.selectFrom('people.agencies').select(['id', 'name']).where('county_id', '=', county).execute();
}
