import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Fund, fundShape } from './model/fund.ts';
import { shippedFunds } from './shipped.ts';

/** What the county says of one fund; `appliedAt` null: it waits for a second person. `potCents` null: how much it holds is not said. */
export type Version = {
  id: string;
  fund: Fund;
  potCents: number | null;
  createdAt: Date;
  createdBy: string;
  createdByName: string;
  appliedAt: Date | null;
  appliedByName: string | null;
};
type Row = Omit<Version, 'fund' | 'potCents'> & { body: unknown; pot: string | null };

const MOST = 500;

/** All that was ever said, the newest first. */
export async function versionsOf({ tx, actor }: Errand): Promise<Version[]> {
  const { rows } = await sql<Row>`
    select v.id, v.body, v.pot_cents::text as pot, v.created_at as "createdAt", v.created_by as "createdBy", c.name as "createdByName",
      v.applied_at as "appliedAt", p.name as "appliedByName"
    from funds.versions v
    join people.users c on c.county_id = v.county_id and c.id = v.created_by
    left join people.users p on p.county_id = v.county_id and p.id = v.applied_by
    where v.county_id = ${actor.countyId} order by coalesce(v.applied_at, v.created_at) desc, v.id desc limit ${MOST}`.execute(
    tx,
  );
  return rows.map(({ body, pot, ...row }) => ({
    ...row,
    fund: fundShape.parse(body),
    potCents: pot === null ? null : Number(pot),
  }));
}

export type StandingFund = { fund: Fund; version: Version | null };

/** The funds as they stand: what ships, with the county's own in force in its place, then those that the county added. */
export function standingFunds(versions: readonly Version[]): StandingFund[] {
  const own = new Map<string, Version>();
  for (const each of versions) if (each.appliedAt !== null && !own.has(each.fund.id)) own.set(each.fund.id, each);
  const shipped = shippedFunds.map((fund) => ({
    fund: own.get(fund.id)?.fund ?? fund,
    version: own.get(fund.id) ?? null,
  }));
  const added = [...own.values()].filter(({ fund }) => !shippedFunds.some(({ id }) => id === fund.id));
  return [...shipped, ...added.reverse().map((version) => ({ fund: version.fund, version }))];
}

export const fundsNow = async (errand: Errand): Promise<StandingFund[]> => standingFunds(await versionsOf(errand));

export async function writeVersion(errand: Errand, fund: Fund, potCents: number | null): Promise<string> {
  const id = newId();
  await sql`insert into funds.versions (county_id, id, fund, body, pot_cents, begins_on, ends_on, created_by, created_at)
    values (${errand.actor.countyId}, ${id}, ${fund.id}, ${JSON.stringify(fund)}::jsonb, ${potCents}, ${fund.from}::date, ${fund.until}::date,
      ${errand.actor.userId}, now())`.execute(errand.tx);
  return id;
}

export type Applied = 'done' | 'own' | 'moved-on' | 'absent';
export async function applyVersion({ tx }: Errand, id: string): Promise<Applied> {
  const { rows } = await sql<{ said: Applied }>`select funds.apply(${id}::uuid) as said`.execute(tx);
  return rows[0]?.said ?? 'absent';
}

/** What each fund of the county has left; a fund without a word of how much it holds is not in it. */
export async function leftOf({ tx }: Errand, funds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ fund: string; left: string | null }>`
    select f as fund, funds.remaining(f)::text as left from unnest(${sql.val([...funds])}::text[]) f`.execute(tx);
  return new Map(rows.flatMap(({ fund, left }) => (left === null ? [] : [[fund, Number(left)] as const])));
}
