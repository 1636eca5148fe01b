-- What modules ask of each other.

-- Those who see the outreach log, as its own policy has it, asked by the gate.
create function liaisons.plans_here() returns boolean language sql stable security definer set search_path = '' as $$
  select people.roles_held(access.current_county_id(), access.current_user_id()) && array['administrator', 'liaison', 'plan-lead', 'analyst']
    or liaisons.i_am_on_a_team()
$$;

-- How often a service turned a youth away for what it will not take: counts only, for those who plan and
-- connect help (null for everyone else). No youth, no day, nobody who wrote it.
create function referrals.turned_away(p_service uuid, p_since timestamptz) returns int
  language sql stable security definer set search_path = '' as $$
  select case when liaisons.plans_here() then (
    select count(*)::int from referrals.asks a
      join lateral (select e.code, e.reason, e.recorded_at from referrals.events e where e.county_id = a.county_id and e.referral_id = a.id
        and e.kind = 'answered' order by e.recorded_at desc, e.id desc limit 1) l on true
      where a.county_id = access.current_county_id() and a.service_id = p_service and not referrals.sealed_there(a.county_id, a.id)
        and l.code = 'not-taken' and l.reason = 'exclusion' and l.recorded_at >= p_since) end
$$;
create function upkeep.turned_away(p_service uuid, p_since timestamptz) returns int
  language sql stable security definer set search_path = '' as $$
  select case when liaisons.plans_here() then (
    select count(*)::int from upkeep.reports r
      where r.county_id = access.current_county_id() and r.service_id = p_service and r.kind = 'turned-away' and r.at >= p_since) end
$$;
create index asks_by_service on referrals.asks (county_id, service_id, asked_at) where service_id is not null;

grant create on schema referrals, upkeep, liaisons to throughline_gate;
alter function referrals.turned_away(uuid, timestamptz) owner to throughline_gate;
alter function upkeep.turned_away(uuid, timestamptz) owner to throughline_gate;
alter function liaisons.plans_here() owner to throughline_gate;
revoke create on schema referrals, upkeep, liaisons from throughline_gate;
revoke all on function referrals.turned_away(uuid, timestamptz), upkeep.turned_away(uuid, timestamptz), liaisons.plans_here() from public;
grant execute on function referrals.turned_away(uuid, timestamptz), upkeep.turned_away(uuid, timestamptz) to throughline_app;

-- The job that asks providers tells the keeper of an entry's region: the county's own regions, as anyone at work has them.
grant usage on schema regions to throughline_jobs;
grant execute on function directory.standing(uuid), regions.setup(uuid) to throughline_jobs;
grant select on regions.versions to throughline_jobs;
create policy jobs on regions.versions for select to throughline_jobs using (applied_at is not null and undone_at is null);
