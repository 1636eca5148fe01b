import type { County } from './county.ts';

/** Running clocks laid out past every door, for scenes that need many: one youth and one response each. */
export type Layout = {
  county: string;
  protocol: string;
  step: string;
  duty: 'must' | 'should';
  /** Whose agency and role the steps fall to; `takers` take them in turn, except every `untaken`-th. */
  agency: string;
  role: string;
  takers: string[];
  untaken: number;
  startedAt: Date;
  dueAt: Date;
  /** When the sweeper is to look at them first; null: never (a clock that was lost). */
  nextAlarmAt: Date | null;
};

/** Lays `n` clocks; as the owner, in one statement each table. */
export async function layClocks(owner: County['owner'], n: number, layout: Layout): Promise<void> {
  await owner(
    `with made as materialized (
        select gen_random_uuid() as youth, gen_random_uuid() as response, i from generate_series(1, $1::int) i),
      youth as (insert into youth.youth (county_id, id, number, created_by)
        select $2::uuid, youth, 'Z' || replace(youth::text, '-', ''), ($3::uuid[])[1] from made returning 1),
      responses as (insert into responses.responses
          (county_id, id, youth_id, protocol_id, protocol_version, started_at, facts, started_by, agency_id)
        select $2::uuid, response, youth, $4, 1, $5, '{}', ($3::uuid[])[1], $6::uuid from made returning 1)
      insert into responses.clocks (county_id, response_id, step_id, youth_id, protocol_id, state, due_at, started_at, duty,
          owner_role, routed_agency_id, taken_by, next_alarm_at)
        select $2::uuid, response, $7, youth, $4, 'open', $8, $5, $9, $10, $6::uuid,
          case when i % $11 > 0 then ($3::uuid[])[1 + i % cardinality($3::uuid[])] end, $12
        from made`,
    [
      n,
      layout.county,
      layout.takers,
      layout.protocol,
      layout.startedAt,
      layout.agency,
      layout.step,
      layout.dueAt,
      layout.duty,
      layout.role,
      layout.untaken,
      layout.nextAlarmAt,
    ],
  );
}

/** Where first-responder's child welfare step falls in the sample county: the agency, and its people with the role. */
export async function aDesk(
  owner: County['owner'],
  role: string,
): Promise<Pick<Layout, 'county' | 'agency' | 'role' | 'takers'>> {
  const [row] = await owner(
    `select u.county_id::text as county, u.agency_id::text as agency, array_agg(u.id::text order by u.handle) as takers
      from people.users u join people.roles r on r.county_id = u.county_id and r.user_id = u.id and r.role = $1
      where u.kind = 'person' and u.until is null group by 1, 2 order by count(*) desc, 2 limit 1`,
    [role],
  );
  if (!row) throw new Error(`Nobody is ${role}`);
  return { county: String(row.county), agency: String(row.agency), role, takers: row.takers as string[] };
}
