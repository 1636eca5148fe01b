import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import type { Condition, Effect, Rule } from './model/rules.ts';

/** A version of the table of law; not in force: a draft, or replaced. */
export type Version = {
  version: number;
  inForceSince: Date | null;
  createdBy: string | null;
  createdByName: string | null;
  note: string | null;
  current: boolean;
};

export async function versions(errand: Errand): Promise<Version[]> {
  const { rows } = await sql<Omit<Version, 'current'>>`
    select v.version, v.in_force_since as "inForceSince", v.created_by as "createdBy", u.name as "createdByName", v.note
    from access.sharing_versions v left join people.users u on u.county_id = v.county_id and u.id = v.created_by
    where v.county_id = ${errand.actor.countyId} order by v.version desc`.execute(errand.tx);
  const current = rows.find((row) => row.inForceSince !== null)?.version;
  return rows.map((row) => ({ ...row, current: row.version === current }));
}

export async function rulesOf(errand: Errand, version: number): Promise<Rule[]> {
  const { rows } = await sql<Rule>`
    select category::text as category, recipient_kind as recipient, basis::text as basis, effect, condition, citation, note,
      confirmed_by as "confirmedBy", confirmed_on as "confirmedOn"
    from access.sharing_rules where county_id = ${errand.actor.countyId} and version = ${version}`.execute(errand.tx);
  return rows;
}

/** The table that the gate reads now. */
export async function rulesInForce(errand: Errand): Promise<Rule[]> {
  const current = (await versions(errand)).find((each) => each.current);
  return current ? rulesOf(errand, current.version) : [];
}

/** How many youth still wait for a new table to be applied. */
export async function stillWaiting(errand: Errand): Promise<number> {
  const { rows } = await sql<{ n: number }>`select access.still_waiting() as n`.execute(errand.tx);
  return rows[0]?.n ?? 0;
}

/** Null: not an administrator, or a draft is open already. */
export async function draftRules(errand: Errand, note: string): Promise<number | null> {
  const { rows } = await sql<{ version: number | null }>`select access.draft_rules(${note}) as version`.execute(
    errand.tx,
  );
  return rows[0]?.version ?? null;
}

export async function setCell(
  errand: Errand,
  version: number,
  cell: Pick<Rule, 'category' | 'recipient' | 'basis'> & { effect: Effect; condition: Condition; citation: string },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select access.set_cell(${version}, ${cell.category}, ${cell.recipient}, ${cell.basis}, ${cell.effect}, ${cell.condition},
      ${cell.citation}) as done`.execute(errand.tx);
  return rows[0]?.done ?? false;
}

export async function confirmCell(
  errand: Errand,
  version: number,
  cell: Pick<Rule, 'category' | 'recipient' | 'basis'>,
  by: string,
  on: string,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select access.confirm_cell(${version}, ${cell.category}, ${cell.recipient}, ${cell.basis}, ${by}, ${on}) as done`.execute(
    errand.tx,
  );
  return rows[0]?.done ?? false;
}

/** How many youth wait to be derived anew; null when it may not be put in force by this person. */
export async function publishRules(errand: Errand, version: number): Promise<number | null> {
  const { rows } = await sql<{ n: number | null }>`select access.publish_rules(${version}) as n`.execute(errand.tx);
  return rows[0]?.n ?? null;
}
