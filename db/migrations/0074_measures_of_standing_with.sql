-- What standing with youth adds up to: advocacy, homes and beds, adulthood, and who stayed. Sums of the asker's own county, as
-- `zones.visit_sums`: nobody is in them, and they are not for showing; `insight/disclosure` says what of them may be.
-- A period is a year through the last day of a month, in the county's own time; what a court sealed is in none of them.

create policy gate_counts on transition.outcomes for select to throughline_gate using (true);
grant usage on schema transition, care, responses to throughline_gate;
grant select (county_id, youth_id, kind, on_day, diploma, college, working, adult, housed, benefits, sealed_by) on transition.outcomes to throughline_gate;

-- The year through a month of the asker's county: from, and before what. Empty for whoever is not signed in.
create function people.my_period(p_year int, p_through int) returns table (county_id uuid, zone text, since timestamptz, before timestamptz)
  language sql stable security definer set search_path = '' as $$
  select c.county_id, c.time_zone, make_timestamptz(p_year, 1, 1, 0, 0, 0, c.time_zone),
      (make_date(p_year, p_through, 1) + interval '1 month')::timestamp at time zone c.time_zone
    from people.counties c where c.county_id = access.current_county_id() and access.current_user_id() is not null
$$;

-- Youth with an advocate now, by program, and whether a plan was agreed with it. In a move they are counted where they have been taken last.
create function advocacy.active_sums() returns table (program text, planned boolean, n int)
  language sql stable security definer set search_path = '' as $$
  with now_there as (
    select distinct on (t.referral_id) t.referral_id, t.agency_id, r.at, o.youth_id from advocacy.turns t
      join advocacy.referrals r on r.county_id = t.county_id and r.id = t.referral_id
      left join advocacy.of_youth o on o.county_id = t.county_id and o.referral_id = t.referral_id
      where t.county_id = access.current_county_id() and access.current_user_id() is not null and t.accepted_at is not null
        and (t.until is null or t.until > now()) and o.sealed_by is null and advocacy.is_open(t.county_id, t.referral_id)
      order by t.referral_id, t.accepted_at desc)
  select a.name, (exists (select 1 from advocacy.events v where v.county_id = access.current_county_id() and v.referral_id = x.referral_id and v.kind = 'plan')
      or exists (select 1 from plan.versions p where p.county_id = access.current_county_id() and p.youth_id = x.youth_id
        and p.agency_id = x.agency_id and p.at >= x.at and p.agreed <> 'no')) as planned, count(*)::int
    from now_there x join people.agencies a on a.county_id = access.current_county_id() and a.id = x.agency_id
    group by 1, 2
$$;
-- What was asked of each program in the period, and what it answered.
create function advocacy.asked_sums(p_year int, p_through int) returns table (month int, program text, came text, n int)
  language sql stable security definer set search_path = '' as $$
  select extract(month from t.at at time zone d.zone)::int, a.name,
      case when t.accepted_at is not null then 'taken' when t.declined_at is not null then 'declined' else 'waits' end, count(*)::int
    from people.my_period(p_year, p_through) d
    join advocacy.turns t on t.county_id = d.county_id and t.at >= d.since and t.at < d.before
    join people.agencies a on a.county_id = t.county_id and a.id = t.agency_id
    left join advocacy.of_youth o on o.county_id = t.county_id and o.referral_id = t.referral_id
    where o.sealed_by is null
    group by 1, 2, 3
$$;
-- When each plan's time began by the terms of that day, and when it was agreed: the program counts it, and makes sums of it at once.
create function advocacy.plan_times(p_year int, p_through int) returns table (program text, span text, began timestamptz, agreed timestamptz)
  language sql stable security definer set search_path = '' as $$
  select a.name, (advocacy.terms_at(d.county_id, f.contract_id, greatest(f.agreed_at, f.at))).plan, greatest(f.agreed_at, f.at), f.plan_at
    from people.my_period(p_year, p_through) d
    -- No time to plan is longer than a year.
    cross join lateral advocacy.facts(d.county_id, null, null, d.since - interval '1 year', false) f
    join people.agencies a on a.county_id = d.county_id and a.id = f.agency_id
    where f.accepted_at is not null and f.agreed_at is not null and not f.sealed and greatest(f.agreed_at, f.at) < d.before
      and greatest(f.agreed_at, f.at) >= d.since - interval '1 year'
$$;
-- What the programs' people tried in the period to reach youth, or somebody for them.
create function advocacy.effort_sums(p_year int, p_through int) returns table (month int, program text, reached boolean, n int)
  language sql stable security definer set search_path = '' as $$
  select extract(month from e.at at time zone d.zone)::int, a.name, e.reached, count(*)::int
    from people.my_period(p_year, p_through) d
    join people.agencies a on a.county_id = d.county_id
      and exists (select 1 from advocacy.contracts c where c.county_id = a.county_id and c.agency_id = a.id)
    join care.efforts e on e.county_id = d.county_id and e.agency_id = a.id and e.at >= d.since and e.at < d.before
    where e.taken_back_at is null and e.sealed_by is null
    group by 1, 2, 3
$$;
create index efforts_by_agency on care.efforts (county_id, agency_id, at);

-- Who is where today: in a specialised home; looked for; told to leave.
create function homes.now_sums() returns table (place text, n int)
  language sql stable security definer set search_path = '' as $$
  with mine as (select access.current_county_id() as county_id where access.current_user_id() is not null)
  select 'in-home', count(*)::int from mine m join homes.placements p on p.county_id = m.county_id and p.ended_at is null and p.sealed_by is null
  union all
  select 'looked-for', count(*)::int from mine m join homes.asks q on q.county_id = m.county_id and q.closed_at is null
    join homes.of_youth o on o.county_id = q.county_id and o.ask_id = q.id and o.sealed_by is null
  union all
  select 'told-to-leave', count(*)::int from mine m join homes.evictions e on e.county_id = m.county_id and e.done_at is null and e.sealed_by is null
$$;
-- Homes asked for in the period, what came of it, and after how many days.
create function homes.ask_sums(p_year int, p_through int) returns table (month int, came text, days int, n int)
  language sql stable security definer set search_path = '' as $$
  select extract(month from q.asked_at at time zone d.zone)::int, coalesce(q.closed_why, 'open'),
      case when q.closed_why = 'placed' then least(366, (q.closed_at at time zone d.zone)::date - (q.asked_at at time zone d.zone)::date) end, count(*)::int
    from people.my_period(p_year, p_through) d
    join homes.asks q on q.county_id = d.county_id and q.asked_at >= d.since and q.asked_at < d.before
    join homes.of_youth o on o.county_id = q.county_id and o.ask_id = q.id and o.sealed_by is null
    group by 1, 2, 3
$$;
-- Homes by contractor: free, lived in, on the way to approval. Beds by kind, as each place said last.
create function homes.capacity_sums() returns table (what text, whose text, state text, n int)
  language sql stable security definer set search_path = '' as $$
  with mine as (select access.current_county_id() as county_id where access.current_user_id() is not null),
  home as (
    select h.county_id, h.agency_id, exists (select 1 from homes.placements p where p.county_id = h.county_id and p.home_id = h.id and p.ended_at is null) as lived,
        (select f.code from homes.facts f where f.county_id = h.county_id and f.home_id = h.id and f.kind = 'stage' order by f.since desc, f.at desc, f.id desc limit 1) as stage
      from mine m join homes.homes h on h.county_id = m.county_id),
  site as (
    select s.kind, s.beds, v.n as free from mine m join homes.sites s on s.county_id = m.county_id and s.closed_at is null
      left join lateral (select f.n from homes.site_facts f where f.county_id = s.county_id and f.site_id = s.id and f.kind = 'vacancy'
        order by f.at desc, f.id desc limit 1) v on true)
  select 'home', a.name, case when x.lived then 'lived-in' when x.stage = 'approved' then 'free' else 'not-approved' end, count(*)::int
    from home x join people.agencies a on a.county_id = x.county_id and a.id = x.agency_id
    where x.stage is distinct from 'closed' or x.lived group by 2, 3
  union all
  select 'bed', x.kind, y.state, sum(y.n)::int from site x
    cross join lateral (values ('free', least(x.free, x.beds)), ('taken', x.beds - least(x.free, x.beds)),
      ('not-said', case when x.free is null then x.beds end)) y(state, n)
    where y.n is not null group by 2, 3
$$;
-- In how many specialised homes youth lived within the period: `changes` is how often they moved from one into another.
create function homes.move_sums(p_year int, p_through int) returns table (changes int, n int)
  language sql stable security definer set search_path = '' as $$
  select x.changes, count(*)::int from (
    select p.youth_id, count(*)::int - 1 as changes from people.my_period(p_year, p_through) d
      join homes.placements p on p.county_id = d.county_id and p.placed_at < d.before and (p.ended_at is null or p.ended_at > d.since)
      where p.sealed_by is null group by 1) x
  group by 1
$$;

-- How youth fared on the day they left, by each of the plan's measures.
create function transition.exit_sums(p_year int, p_through int) returns table (what text, answer text, n int)
  language sql stable security definer set search_path = '' as $$
  select x.what, x.answer, count(*)::int from people.my_period(p_year, p_through) d
    join transition.outcomes o on o.county_id = d.county_id and o.kind = 'exit'
      and o.on_day >= make_date(p_year, 1, 1) and o.on_day < (d.before at time zone d.zone)::date
    cross join lateral (values ('diploma', o.diploma), ('college', o.college), ('working', o.working), ('adult', o.adult),
      ('housed', o.housed), ('benefits', o.benefits)) x(what, answer)
    where o.sealed_by is null group by 1, 2
$$;

-- How often a worker of each kind left a youth within the period while another of the kind stood by or came. Two side by side are no
-- change, and nobody's leaving with none after is one only of those who were followed.
create function care.change_sums(p_year int, p_through int) returns table (kind text, changes int, n int)
  language sql stable security definer set search_path = '' as $$
  with term as (
    select b.youth_id, r.role as kind, b.user_id, max(coalesce(least(b.until, b.ended_at, u.until), 'infinity'::timestamptz)) as until, d.before
      from people.my_period(p_year, p_through) d
      join access.bases b on b.county_id = d.county_id and b.kind <> 'emergency' and b.since < d.before
      join people.users u on u.county_id = b.county_id and u.id = b.user_id and u.kind = 'person'
      join people.roles r on r.county_id = u.county_id and r.user_id = u.id and (r.until is null or r.until > b.since)
        and r.role in ('social-worker', 'probation-officer', 'advocate', 'clinician', 'counsel')
      join youth.youth y on y.county_id = b.county_id and y.id = b.youth_id and y.sealed_by is null
      where coalesce(least(b.until, b.ended_at, u.until), 'infinity') > d.since
      group by 1, 2, 3, 5),
  had as (
    select t.youth_id, t.kind, least(count(*) - 1, count(*) filter (where t.until < t.before and t.until <= now()))::int as changes
      from term t group by 1, 2)
  select h.kind, h.changes, count(*)::int from had h group by 1, 2
$$;

-- Times that youth went missing, from care or from home, as responses were begun: the first of the year, or once more.
create function responses.missing_sums(p_year int, p_through int) returns table (month int, gone_from text, again boolean, n int)
  language sql stable security definer set search_path = '' as $$
  select x.month, x.gone_from, x.again, count(*)::int from (
    select extract(month from r.started_at at time zone d.zone)::int as month, r.protocol_id as gone_from,
        row_number() over (partition by r.youth_id order by r.started_at, r.id) > 1 as again
      from people.my_period(p_year, p_through) d
      join responses.responses r on r.county_id = d.county_id and r.protocol_id in ('missing-from-care', 'missing-from-home')
        and r.started_at >= d.since and r.started_at < d.before
      where r.sealed_by is null) x
  group by 1, 2, 3
$$;

do $$
declare f text;
begin
  grant create on schema people, advocacy, homes, transition, care, responses to throughline_gate;
  foreach f in array array['people.my_period(int, int)', 'advocacy.active_sums()', 'advocacy.asked_sums(int, int)', 'advocacy.plan_times(int, int)',
      'advocacy.effort_sums(int, int)', 'homes.now_sums()', 'homes.ask_sums(int, int)', 'homes.capacity_sums()', 'homes.move_sums(int, int)',
      'transition.exit_sums(int, int)', 'care.change_sums(int, int)', 'responses.missing_sums(int, int)'] loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    if f <> 'people.my_period(int, int)' then execute format('grant execute on function %s to throughline_app', f); end if;
  end loop;
  revoke create on schema people, advocacy, homes, transition, care, responses from throughline_gate;
end $$;
