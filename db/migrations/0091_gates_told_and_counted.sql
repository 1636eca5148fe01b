-- ---------------------------------------------------------------- days at the gates

-- On the morning of the day by which an answer at a gate was asked for, and once that day is over: told to the youth's own lawyers, each
-- once. What it is about stands in their work alone.
alter table relief.gate_asks add column due_told_at timestamptz;
alter table relief.gate_asks add column late_told_at timestamptz;
create policy gate on relief.gate_asks to throughline_gate using (true) with check (true);
grant select, update (due_told_at, late_told_at) on relief.gate_asks to throughline_gate;

create function relief.tell_gates(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare
  one record;
  told int := 0;
begin
  for one in
    with due as (
      select a.county_id, a.id, a.youth_id, a.due_on < (p_now at time zone c.time_zone)::date as late from relief.gate_asks a
        join people.counties c on c.county_id = a.county_id
        where a.answer is null and a.sealed_by is null and a.late_told_at is null and a.due_on is not null
          and (p_now at time zone c.time_zone) >= a.due_on + time '07:00'
          and (a.due_told_at is null or a.due_on < (p_now at time zone c.time_zone)::date)
        order by a.due_on limit 500 for update of a skip locked),
    marked as (update relief.gate_asks a set due_told_at = coalesce(a.due_told_at, p_now), late_told_at = case when d.late then p_now end
      from due d where a.county_id = d.county_id and a.id = d.id returning d.*)
    select m.county_id, m.late, array_agg(distinct c.user_id) as whom from marked m
      cross join lateral responses.counsel_of(m.county_id, m.youth_id) c group by 1, 2
  loop
    perform referrals.tell(one.county_id, one.whom, case when one.late then 'gate-late' else 'gate-due' end, p_now);
    told := told + cardinality(one.whom);
  end loop;
  return told;
end $$;
grant create on schema relief to throughline_gate;
alter function relief.tell_gates(timestamptz) owner to throughline_gate;
revoke create on schema relief from throughline_gate;
revoke all on function relief.tell_gates(timestamptz) from public;
grant execute on function relief.tell_gates(timestamptz) to throughline_jobs;

-- ---------------------------------------------------------------- measures

-- The least they need: codes and dates, nothing sealed, no lawyer's work.
do $$
declare t text;
begin
  foreach t in array array['relief.charges', 'responses.responses', 'responses.events', 'responses.clocks'] loop
    execute format('create policy measures on %s for select to throughline_measures using (true)', t);
  end loop;
end $$;
grant usage on schema relief, responses to throughline_measures;
grant select (county_id, youth_id, what, happened_on, arrested_on, offense_on, recorded_at, withdrawn_at, sealed_by)
  on relief.charges to throughline_measures;
grant select (county_id, id, youth_id, protocol_id, started_at, sealed_by) on responses.responses to throughline_measures;
grant select (county_id, response_id, youth_id, kind, step_id, at, agency_id, detail, sealed_by) on responses.events to throughline_measures;
grant select (county_id, response_id, youth_id, step_id, protocol_id, routed_agency_id, sealed_by) on responses.clocks to throughline_measures;

-- What became of a charge is changed, or a court cleared it, and no act is written for it.
create trigger counted_again after update of what, happened_on, arrested_on, offense_on, withdrawn_at, sealed_by on relief.charges for each row
  execute function measures.count_again();

-- Charges, intakes and the offer of a screening: what a youth adds. A youth stands once in a row and year, under the first month.
create function measures.justice_of(p_county uuid, p_youth uuid[])
  returns table (youth_id uuid, measure text, year int, month int, row_key text, column_key text, n int)
  language sql stable security definer set search_path = '' as $$
  with zone as (select x.time_zone as z from people.counties x where x.county_id = p_county),
  -- Whom a person has named as suspected or confirmed, of the newest decision on each form.
  decided as (
    select distinct on (i.youth_id, i.form) i.youth_id, i.form, i.standing from identification.identifications i
      where i.county_id = p_county and i.youth_id = any (p_youth) and i.withdrawn_at is null
      order by i.youth_id, i.form, i.decided_at desc, i.id desc),
  named as (select d.youth_id, bool_or(d.form = 'ltfc') as forced from decided d where d.standing in ('suspected', 'confirmed') group by 1),
  charged as (
    select c.youth_id, c.what, coalesce(c.happened_on, c.arrested_on, c.offense_on, (c.recorded_at at time zone z.z)::date) as on_day
      from relief.charges c, zone z where c.county_id = p_county and c.youth_id = any (p_youth) and c.withdrawn_at is null),
  offered as (
    select e.youth_id, e.response_id, (e.at at time zone z.z) as at, e.agency_id,
        case when e.kind = 'done' then 'offer-done' when e.detail ->> 'reason' = 'youth-declined' then 'offer-refused'
          else 'offer-other' end as came, row_number() over (partition by e.response_id order by e.at desc) as newest
      from responses.events e
      join responses.responses r on r.county_id = e.county_id and r.id = e.response_id
      cross join zone z
      where e.county_id = p_county and e.youth_id = any (p_youth) and e.kind in ('done', 'not-needed')
        and (r.protocol_id, e.step_id) in (('forced-crime', 'offer-screening'), ('detention', 'screen')))
  select c.youth_id, 'charged', extract(year from c.on_day)::int, min(extract(month from c.on_day))::int, c.what,
      case when coalesce(n.forced, false) then 'forced-named' else 'forced-not-named' end, 1
    from charged c left join named n on n.youth_id = c.youth_id group by c.youth_id, 3, c.what, n.forced
  union all
  select r.youth_id, 'held', extract(year from r.started_at at time zone z.z)::int,
      min(extract(month from r.started_at at time zone z.z))::int, 'held-youth',
      case when n.youth_id is null then 'form-not-named' else 'form-named' end, 1
    from responses.responses r cross join zone z left join named n on n.youth_id = r.youth_id
    where r.county_id = p_county and r.youth_id = any (p_youth) and r.protocol_id = 'detention' group by r.youth_id, 3, n.youth_id
  union all
  select o.youth_id, 'screening-offers', extract(year from o.at)::int, extract(month from o.at)::int, o.agency_id::text, o.came, count(*)::int
    from offered o where o.newest = 1 group by 1, 3, 4, 5, 6
  union all
  select k.youth_id, 'screening-offers', extract(year from r.started_at at time zone z.z)::int,
      extract(month from r.started_at at time zone z.z)::int, k.routed_agency_id::text, 'offer-open', count(*)::int
    from responses.clocks k join responses.responses r on r.county_id = k.county_id and r.id = k.response_id cross join zone z
    where k.county_id = p_county and k.youth_id = any (p_youth) and k.routed_agency_id is not null
      and (k.protocol_id, k.step_id) in (('forced-crime', 'offer-screening'), ('detention', 'screen')) group by 1, 3, 4, 5
$$;

alter function measures.parts_of(uuid, uuid[]) rename to record_parts_of;
create function measures.parts_of(p_county uuid, p_youth uuid[])
  returns table (youth_id uuid, measure text, year int, month int, row_key text, column_key text, n int)
  language sql stable security definer set search_path = '' as $$
  select * from measures.record_parts_of(p_county, p_youth) union all select * from measures.justice_of(p_county, p_youth)
$$;
grant create on schema measures to throughline_measures;
alter function measures.justice_of(uuid, uuid[]) owner to throughline_measures;
alter function measures.parts_of(uuid, uuid[]) owner to throughline_measures;
revoke create on schema measures from throughline_measures;
revoke all on function measures.justice_of(uuid, uuid[]), measures.parts_of(uuid, uuid[]) from public;
