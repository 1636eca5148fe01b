-- The list of a program is asked for as one: its referrals in one statement, where each was planned and counted by itself before. And what
-- is owed to a court is told of when it is late.

-- As they were (0056), in a language that keeps its plans: they are asked for every row of a list.
create or replace function advocacy.serves(p_county uuid, p_user uuid, p_agency uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select 1 from people.users u where u.county_id = p_county and u.id = p_user and u.agency_id = p_agency and u.kind = 'person'
    and (u.until is null or u.until > now()) and people.roles_of(u.county_id, u.id) && array['advocate', 'supervisor']);
end $$;
create or replace function advocacy.i_serve(p_agency uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
  return advocacy.serves(access.current_county_id(), access.current_user_id(), p_agency);
end $$;
create or replace function advocacy.i_see(p_referral uuid) returns boolean language plpgsql stable security definer set search_path = '' as $$
declare
  c constant uuid := access.current_county_id();
  me constant uuid := access.current_user_id();
  mine constant uuid := access.my_agency();
  r advocacy.referrals;
  o advocacy.of_youth;
begin
  select * into r from advocacy.referrals x where x.county_id = c and x.id = p_referral;
  if not found then return false; end if;
  select * into o from advocacy.of_youth x where x.county_id = c and x.referral_id = p_referral;
  if o.sealed_by is not null then return false; end if;
  if exists (select 1 from access.grants g where g.county_id = c and g.user_id = me and g.youth_id = o.youth_id and g.category = 'coordination'
      and g.expires_at > now()) then return true; end if;
  if exists (select 1 from access.blocks k where k.county_id = c and k.youth_id = o.youth_id and k.user_id = me and k.lifted_at is null) then return false; end if;
  if not r.with_record and r.by_user = me then return true; end if;
  return exists (select 1 from advocacy.turns t where t.county_id = c and t.referral_id = p_referral and t.agency_id = mine and t.declined_at is null
      and (t.until is null or t.until > now() or not exists (select 1 from advocacy.turns n where n.county_id = t.county_id
        and n.referral_id = t.referral_id and n.accepted_at > t.accepted_at)))
    and advocacy.i_serve(mine);
end $$;

-- The steps of some referrals, for who may see each: the body of 0056, of several at once.
drop function advocacy.steps(uuid);
drop function advocacy.facts(uuid, uuid, uuid, timestamptz, boolean);
create function advocacy.facts(p_county uuid, p_contract uuid, p_referrals uuid[], p_since timestamptz, p_open boolean)
  returns table (turn_id uuid, referral_id uuid, number text, contract_id uuid, agency_id uuid, source text, made_at timestamptz, age int,
    forms text[], region text, at timestamptz, accepted_at timestamptz, advocate_id uuid, declined_at timestamptz, until timestamptz,
    contact_at timestamptz, again_at timestamptz, agreed_at timestamptz, plan_at timestamptz, ended_at timestamptz, ended_why text, efforts int,
    efforts_at timestamptz[], sealed boolean)
  language sql stable security definer set search_path = '' as $$
  select t.id, r.id, r.number, t.contract_id, t.agency_id, r.source, r.at, r.age, r.forms, r.region, t.at, t.accepted_at, t.advocate_id,
      t.declined_at, t.until, e.contact_at, back.at,
      least(said.agreed_at, given.agreed_at), least(said.plan_at, planned.plan_at), last.ended_at, last.why, e.n, e.ats, o.sealed_by is not null
    from advocacy.turns t
    join advocacy.referrals r on r.county_id = t.county_id and r.id = t.referral_id
    left join advocacy.of_youth o on o.county_id = r.county_id and o.referral_id = r.id
    cross join lateral (select count(*)::int as n, array_agg(x.at) as ats, min(x.at) filter (where x.whom = 'youth' and x.reached) as contact_at
      from care.efforts x where x.county_id = t.county_id and x.youth_id = o.youth_id and x.agency_id = t.agency_id and x.at >= t.at
        and (t.until is null or x.at <= t.until) and x.taken_back_at is null) e
    -- Who comes back is asked anew.
    cross join lateral (select max(v.at) as at from advocacy.events v where v.county_id = r.county_id and v.referral_id = r.id and v.kind = 'again') back
    cross join lateral (select min(v.at) filter (where v.kind = 'agreed' and (back.at is null or v.at >= back.at)) as agreed_at, min(v.at) filter (where v.kind = 'plan') as plan_at
      from advocacy.events v where v.county_id = r.county_id and v.referral_id = r.id) said
    cross join lateral (select min(c.since) as agreed_at from consent.consents c
      where c.county_id = r.county_id and c.youth_id = o.youth_id and c.since >= greatest(r.at, back.at) and (not c.needs_second or c.confirmed_at is not null)
        and (c.to_agency_id = t.agency_id or exists (select 1 from people.users u where u.county_id = c.county_id and u.id = c.to_user_id
          and u.agency_id = t.agency_id))) given
    cross join lateral (select min(p.at) as plan_at from plan.versions p where p.county_id = r.county_id and p.youth_id = o.youth_id
      and p.agency_id = t.agency_id and p.at >= r.at and p.agreed <> 'no') planned
    left join lateral (select case when v.kind in ('ended', 'withdrew') then v.at end as ended_at,
        case v.kind when 'ended' then v.code when 'withdrew' then 'no-longer-wanted' end as why
      from advocacy.events v where v.county_id = r.county_id and v.referral_id = r.id and v.turn_id = t.id
        and v.kind in ('ended', 'withdrew', 'again') order by v.recorded_at desc, v.id desc limit 1) last on true
    where t.county_id = p_county and (p_contract is null or t.contract_id = p_contract) and (p_referrals is null or t.referral_id = any (p_referrals))
      and (p_since is null or t.until is null or t.until >= p_since)
      and (not p_open or (t.declined_at is null and (t.until is null or t.until > now())))
    order by t.at, t.id
$$;
create function advocacy.steps(p_referrals uuid[])
  returns table (referral_id uuid, turn_id uuid, contract_id uuid, agency_id uuid, at timestamptz, accepted_at timestamptz, advocate_id uuid, declined_at timestamptz,
    until timestamptz, contact_at timestamptz, again_at timestamptz, agreed_at timestamptz, plan_at timestamptz, ended_at timestamptz, ended_why text,
    efforts int, chosen_by text, declined_why text)
  language sql stable security definer set search_path = '' as $$
  with seen as materialized (select array_agg(w.id) as ids from unnest(p_referrals) w(id) where advocacy.i_see(w.id))
  select f.referral_id, f.turn_id, f.contract_id, f.agency_id, f.at, f.accepted_at, f.advocate_id, f.declined_at, f.until, f.contact_at, f.again_at,
      f.agreed_at, f.plan_at, f.ended_at, f.ended_why, f.efforts, t.chosen_by, t.declined_why
    from seen s cross join lateral advocacy.facts(access.current_county_id(), null, coalesce(s.ids, '{}'), null, false) f
    join advocacy.turns t on t.county_id = access.current_county_id() and t.id = f.turn_id
$$;

-- What the asker's program has or was asked, a page of it: who waits for an answer first, then the asker's own, then by when they were asked.
-- Those whose advocacy ended within a month stay on the list.
create function advocacy.at_program(p_skip int, p_most int) returns table (referral_id uuid, turn_id uuid, place int, of_all int)
  language sql stable security definer set search_path = '' as $$
  with mine as (select access.current_county_id() as county_id, access.my_agency() as agency_id, access.current_user_id() as me
      where advocacy.i_serve(access.my_agency())),
  last as (
    select distinct on (t.referral_id) t.*, m.me from mine m
      join advocacy.turns t on t.county_id = m.county_id and t.agency_id = m.agency_id
      where t.declined_at is null and (t.until is null or t.until > now() - interval '30 days')
      order by t.referral_id, t.at desc),
  listed as (select l.*, (count(*) over ())::int as of_all from last l where advocacy.i_see(l.referral_id))
  select l.referral_id, l.id, (row_number() over (order by l.accepted_at is not null, l.advocate_id is distinct from l.me, l.at, l.id))::int, l.of_all
    from listed l order by 3 offset p_skip limit p_most
$$;

do $$
declare f text;
begin
  grant create on schema advocacy to throughline_gate;
  foreach f in array array['advocacy.facts(uuid, uuid, uuid[], timestamptz, boolean)', 'advocacy.steps(uuid[])', 'advocacy.at_program(int, int)'] loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  grant execute on function advocacy.steps(uuid[]), advocacy.at_program(int, int) to throughline_app;
  revoke create on schema advocacy from throughline_gate;
end $$;

-- ---------------------------------------------------------------- what is owed to a court, and is late

-- For which day and hour it was told that this is lacking; an order's day does not move.
alter table courts.needs add column late_for timestamptz;
alter table courts.court_facts add column late_told_at timestamptz;
create policy gate on courts.needs to throughline_gate using (true) with check (true);
create policy gate on courts.court_facts to throughline_gate using (true) with check (true);
grant select, update (late_for) on courts.needs to throughline_gate;
grant select, update (late_told_at) on courts.court_facts to throughline_gate;

-- A day before a hearing what it still lacks is told to whom it is for, or who wrote it down; an order whose day is over to those who stand
-- by the youth by name and see what a court ordered. Each once: for one hour of a hearing, for one order.
create function courts.tell_late(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare
  one record;
  told int := 0;
begin
  for one in
    with late as (
      select n.county_id, n.id, h.at, n.youth_id, coalesce(n.owner_user, n.by_user) as whom from courts.needs n
        join courts.hearings h on h.county_id = n.county_id and h.id = n.hearing_id
        where n.done_at is null and n.dropped_at is null and n.sealed_by is null and h.cancelled_at is null
          and h.at <= p_now + interval '1 day' and h.at > p_now - interval '7 days' and n.late_for is distinct from h.at
        order by h.at limit 500 for update of n skip locked),
    marked as (update courts.needs n set late_for = l.at from late l where n.county_id = l.county_id and n.id = l.id returning l.*)
    select m.county_id, array_agg(distinct m.whom) as whom from marked m
      where exists (select 1 from access.grants g where g.county_id = m.county_id and g.user_id = m.whom and g.youth_id = m.youth_id
        and g.category = 'coordination' and g.expires_at > p_now)
      group by 1
  loop
    perform referrals.tell(one.county_id, one.whom, 'hearing-lacks', p_now);
    told := told + cardinality(one.whom);
  end loop;
  for one in
    with late as (
      select f.county_id, f.id, f.youth_id from courts.court_facts f join people.counties c on c.county_id = f.county_id
        where f.kind = 'order' and f.settled_at is null and f.late_told_at is null and f.sealed_by is null and f.due_on < (p_now at time zone c.time_zone)::date
        order by f.due_on limit 500 for update of f skip locked),
    marked as (update courts.court_facts f set late_told_at = p_now from late l where f.county_id = l.county_id and f.id = l.id returning l.*)
    select m.county_id, array_agg(distinct b.user_id) as whom from marked m
      join access.bases b on b.county_id = m.county_id and b.youth_id = m.youth_id and b.user_id is not null and b.kind <> 'emergency'
        and b.ended_at is null and b.since <= p_now and (b.until is null or b.until > p_now)
      join access.grants g on g.county_id = b.county_id and g.youth_id = b.youth_id and g.user_id = b.user_id and g.category = 'juvenile_court'
        and g.expires_at > p_now
      group by 1
  loop
    perform referrals.tell(one.county_id, one.whom, 'order-late', p_now);
    told := told + cardinality(one.whom);
  end loop;
  return told;
end $$;
create index needs_open on courts.needs (county_id, hearing_id) where done_at is null and dropped_at is null;
create index orders_open on courts.court_facts (due_on) where kind = 'order' and settled_at is null and late_told_at is null;
grant usage on schema courts to throughline_jobs;
grant create on schema courts to throughline_gate;
alter function courts.tell_late(timestamptz) owner to throughline_gate;
revoke create on schema courts from throughline_gate;
revoke all on function courts.tell_late(timestamptz) from public;
grant execute on function courts.tell_late(timestamptz) to throughline_jobs;
