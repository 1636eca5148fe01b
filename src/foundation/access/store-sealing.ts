import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Category } from './model/categories.ts';

export type Sealing = {
  id: string;
  law: string;
  orderedOn: string;
  categories: Category[] | null;
  /** The records that the order on a petition names, and no more. */
  named: boolean;
  rows: number;
  recordedBy: string;
  recordedByName: string;
  recordedAt: Date;
  undoneAt: Date | null;
};
export type Removal = {
  id: string;
  sealingId: string;
  place: 'search' | 'exports' | 'backups' | 'agencies-told';
  dueOn: string;
  doneAt: Date | null;
  proof: string | null;
};

/** Whether the one who asks carries out courts' orders: the privacy officer at the county's office. */
export async function answersForCounty({ tx }: Errand): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select access.answers_for_county() as may`.execute(tx);
  return rows[0]?.may ?? false;
}

export async function sealings(errand: Errand): Promise<Sealing[]> {
  const { rows } = await sql<Sealing>`
    select s.id, s.law, s.ordered_on as "orderedOn", s.categories::text[] as categories, s.named, s.rows_sealed as rows,
      s.recorded_by as "recordedBy", u.name as "recordedByName", s.recorded_at as "recordedAt", s.undone_at as "undoneAt"
    from access.sealings s join people.users u on u.county_id = s.county_id and u.id = s.recorded_by
    where s.county_id = ${errand.actor.countyId} order by s.recorded_at desc limit 200`.execute(errand.tx);
  return rows;
}

export async function removals(errand: Errand): Promise<Removal[]> {
  const { rows } = await sql<Removal>`
    select r.id, r.sealing_id as "sealingId", r.place, r.due_on as "dueOn", r.done_at as "doneAt", r.proof
    from access.removals r where r.county_id = ${errand.actor.countyId} order by r.due_on, r.place`.execute(errand.tx);
  return rows;
}

/** How many rows were sealed; null when no open record has the number, or this person may not. */
export async function sealMatter(
  errand: Errand,
  it: { number: string; law: string; orderedOn: string; categories: string[] | null },
): Promise<{ id: string; rows: number } | null> {
  const id = newId();
  const { rows } = await sql<{ n: number | null }>`
    select access.seal(${id}, ${it.number}, ${it.law}, ${it.orderedOn}, ${it.categories}::text[]::access.category[]) as n`.execute(
    errand.tx,
  );
  const n = rows[0]?.n;
  return n === null || n === undefined ? null : { id, rows: n };
}

export async function unsealMatter(errand: Errand, id: string, because: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select access.unseal(${id}, ${because}) as done`.execute(errand.tx);
  return rows[0]?.done ?? false;
}

export async function proveRemoval(errand: Errand, id: string, proof: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select access.prove_removal(${id}, ${proof}) as done`.execute(
    errand.tx,
  );
  return rows[0]?.done ?? false;
}
