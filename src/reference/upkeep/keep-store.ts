import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import { openRemark } from '#platform/vault/index.ts';
import { mendPlace } from './ask-store.ts';
import { type Mend, mendShape } from './model/answer.ts';

const county = (errand: Errand) => sql`${errand.actor.countyId}::uuid`;

export type MendRow = {
  id: string;
  serviceId: string;
  at: Date;
  /** Who had it from the provider; null: the provider wrote it. */
  byId: string | null;
  by: string;
  decision: { by: string; at: Date; changeId: string | null } | null;
};
type Stored = {
  id: string;
  service_id: string;
  at: Date;
  by_user: string | null;
  by_name: string | null;
  decider: string | null;
  decided_at: Date | null;
  import_id: string | null;
  wrapped: Buffer;
  said: Buffer;
};

/** What providers say is otherwise; those that wait, or one. */
async function mendRows(errand: Errand, id: string | null): Promise<Stored[]> {
  const { rows } =
    await sql<Stored>`select m.id, m.service_id, a.at, a.by_user, u.name as by_name, w.name as decider, d.at as decided_at,
      d.import_id, m.wrapped, m.said
    from upkeep.mends m join upkeep.answers a on a.county_id = m.county_id and a.id = m.answer_id
    left join people.users u on u.county_id = a.county_id and u.id = a.by_user
    left join upkeep.mend_decisions d on d.county_id = m.county_id and d.mend_id = m.id
    left join people.users w on w.county_id = d.county_id and w.id = d.by_user
    where m.county_id = ${county(errand)} and case when ${id}::uuid is null then d.at is null else m.id = ${id}::uuid end
    order by a.at, m.id limit 200`.execute(errand.tx);
  return rows;
}

const mendRowOf = (row: Stored): MendRow => ({
  id: row.id,
  serviceId: row.service_id,
  at: row.at,
  byId: row.by_user,
  by: row.by_name ?? '',
  decision: row.decided_at ? { by: row.decider ?? '', at: row.decided_at, changeId: row.import_id } : null,
});

export const mendsWaiting = async (errand: Errand): Promise<MendRow[]> => (await mendRows(errand, null)).map(mendRowOf);

/** One of them, opened. */
export async function mendOf(errand: Errand, id: string): Promise<(MendRow & { mend: Mend }) | null> {
  const [row] = await mendRows(errand, id);
  if (!row) return null;
  const opened = openRemark(errand.vault, mendPlace(errand.actor.countyId, row.id), {
    wrapped: row.wrapped,
    sealed: row.said,
  });
  return { ...mendRowOf(row), mend: mendShape.parse(JSON.parse(String(opened))) };
}

/** False: somebody had decided it before. */
export async function keepMendDecision(errand: Errand, id: string, changeId: string | null): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into upkeep.mend_decisions (county_id, mend_id, by_user, at, import_id)
    values (${county(errand)}, ${id}::uuid, ${errand.actor.userId}::uuid, ${errand.now}, ${changeId}::uuid) on conflict do nothing`.execute(
    errand.tx,
  );
  return numAffectedRows === 1n;
}

export type Count = {
  organizationId: string;
  /** YYYY-MM, by the county's calendar. */
  month: string;
  letters: number;
  answers: number;
  forThem: number;
  minutes: number;
  /** Youth for whom it was asked, letters sent again among them. */
  referrals: number;
  /** How often a liaison asked it about whom it turns away. */
  calls: number;
};

/** How much providers were asked, and how long it took them: by organization and month, the latest first. */
export async function countsOf(errand: Errand): Promise<Count[]> {
  const month = (column: string) => sql`to_char(${sql.ref(column)} at time zone ${errand.actor.timeZone}, 'YYYY-MM')`;
  const { rows } = await sql<{
    organization_id: string;
    month: string;
    letters: number;
    answers: number;
    for_them: number;
    minutes: number;
    referrals: number;
    calls: number;
  }>`select organization_id, month, sum(letters)::int as letters, sum(answers)::int as answers, sum(for_them)::int as for_them,
      sum(minutes)::int as minutes, sum(referrals)::int as referrals, sum(calls)::int as calls
    from (
      select a.organization_id, ${month('a.asked_at')} as month, 1 + a.link_turn as letters, 0 as answers, 0 as for_them, 0 as minutes,
          0 as referrals, 0 as calls
        from upkeep.asks a where a.county_id = ${county(errand)}
      union all select a.organization_id, ${month('a.again_at')}, 1, 0, 0, 0, 0, 0 from upkeep.asks a
        where a.county_id = ${county(errand)} and a.again_at is not null
      union all select w.organization_id, ${month('w.at')}, 0, 1, (w.by_user is not null)::int, w.minutes, 0, 0 from upkeep.answers w
        where w.county_id = ${county(errand)}
      union all select b.organization_id, b.month, 0, 0, 0, 0, b.referrals, b.calls
        from upkeep.asked_besides(${errand.actor.timeZone}) b) each
    group by 1, 2 order by month desc, minutes desc, organization_id limit 1000`.execute(errand.tx);
  return rows.map(({ organization_id, for_them, ...row }) => ({
    ...row,
    organizationId: organization_id,
    forThem: for_them,
  }));
}
