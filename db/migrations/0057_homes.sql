-- Homes that the county buys for youth: contractors, their homes, who lives there, and the beds of everyone else. Where a home is lies
-- apart from the home, and only the few read it. Every row is written by a function that checks who asks.
create schema homes;
grant usage on schema homes to throughline_app, throughline_gate;

-- An agency that keeps homes for the county, from a day to a day.
create table homes.contractors (
  county_id uuid not null,
  agency_id uuid not null,
  since date not null,
  leaves_on date,
  ended_at timestamptz,
  by_user uuid not null,
  primary key (county_id, agency_id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);

-- A home has a number and no name, so that no name can tell where it is. `says`: what the resource parents said of it.
create table homes.homes (
  county_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  number int not null,
  region text not null,
  says jsonb not null,
  wrapped bytea not null,
  added_at timestamptz not null,
  by_user uuid not null,
  primary key (county_id, id),
  unique (county_id, number),
  foreign key (county_id, agency_id) references homes.contractors (county_id, agency_id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);
create index homes_by_agency on homes.homes (county_id, agency_id);

-- Where it is and what its resource parents are called: for the contractor's people, and whoever sees where a youth of it lives.
create table homes.private (
  county_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  what text not null check (what in ('address', 'parent')),
  body bytea not null,
  at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, home_id) references homes.homes (county_id, id)
);
create index private_by_home on homes.private (county_id, home_id);

-- Dated facts of a home: its way to approval, its resource parents (the row's id is the parent's), their training, its supports.
create table homes.facts (
  county_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  kind text not null check (kind in ('stage', 'parent', 'training', 'support')),
  code text not null,
  parent_id uuid,
  since date not null,
  until date,
  at timestamptz not null,
  by_user uuid not null,
  primary key (county_id, id),
  foreign key (county_id, home_id) references homes.homes (county_id, id),
  foreign key (county_id, parent_id) references homes.facts (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  check ((kind = 'training') = (parent_id is not null)),
  check (kind <> 'stage' or code in ('recruited', 'home-study', 'approved', 'closed')),
  check (kind <> 'parent' or code in ('full-time', 'part-time')),
  check (kind <> 'support' or code in ('respite', 'line', 'advocate', 'peer-group', 'mentor')),
  check (until is null or until >= since)
);
create index facts_by_home on homes.facts (county_id, home_id, since);
create unique index facts_one_support on homes.facts (county_id, home_id, code) where kind = 'support' and until is null;

-- What the county changed in the list of training that a resource parent needs before a youth is placed; the newest of a code holds.
create table homes.courses (
  county_id uuid not null,
  id uuid not null,
  code text not null,
  label jsonb not null,
  needed boolean not null,
  source text not null,
  checked_on date,
  at timestamptz not null,
  by_user uuid not null,
  primary key (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);

-- A home is asked for: what a contractor is told (the least: no name) under a key of its own; whose ask it is stands apart.
create table homes.asks (
  county_id uuid not null,
  id uuid not null,
  by_user uuid not null,
  agency_id uuid not null,
  asked_at timestamptz not null,
  wrapped bytea not null,
  about bytea not null,
  closed_at timestamptz,
  closed_why text check (closed_why in ('placed', 'elsewhere', 'not-wanted', 'missing')),
  primary key (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((closed_at is null) = (closed_why is null))
);
create table homes.of_youth (
  county_id uuid not null,
  ask_id uuid not null,
  youth_id uuid not null,
  by_user uuid not null,
  primary key (county_id, ask_id),
  foreign key (county_id, ask_id) references homes.asks (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
create index of_youth_by_youth on homes.of_youth (county_id, youth_id);
call access.protect('homes.of_youth', 'contact_location');

-- Each home that was asked, what its contractor answered, and what the youth says to it.
create table homes.offers (
  county_id uuid not null,
  ask_id uuid not null,
  home_id uuid not null,
  asked_at timestamptz not null,
  answer text check (answer in ('offered', 'not-now')),
  reason text check (reason in ('full', 'parents-say-no', 'not-ready', 'too-far', 'other')),
  answered_at timestamptz,
  answered_by uuid,
  say text check (say in ('yes', 'visit', 'no')),
  said_at timestamptz,
  primary key (county_id, ask_id, home_id),
  foreign key (county_id, ask_id) references homes.asks (county_id, id),
  foreign key (county_id, home_id) references homes.homes (county_id, id),
  check ((answer is null) = (answered_at is null)),
  check ((answer is not distinct from 'not-now') = (reason is not null)),
  check (say is null or answer = 'offered')
);
create index offers_by_home on homes.offers (county_id, home_id);

-- A youth lives in a home. A seat is one of two, and no seat is held twice; the second needs an assessment.
create table homes.placements (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  home_id uuid not null,
  ask_id uuid,
  by_user uuid not null,
  agency_id uuid not null,
  seat smallint not null check (seat in (1, 2)),
  assessment_id uuid,
  -- Who of the contractor knows the youth, and what lets them in (none: they were on the team before); `next_…`: of the contractor
  -- that takes over.
  person_id uuid not null,
  basis_id uuid,
  next_person_id uuid,
  next_basis_id uuid,
  advocate text not null check (advocate in ('yes', 'no', 'not-asked')),
  -- Why here, though it is near where they were exploited (sealed).
  why_near bytea,
  placed_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text check (end_reason in ('moved', 'youth-asked', 'home-asked', 'family', 'own-place', 'missing', 'detained', 'other')),
  end_words bytea,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, home_id) references homes.homes (county_id, id),
  foreign key (county_id, ask_id) references homes.asks (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check (seat = 1 or assessment_id is not null),
  check ((ended_at is null) = (end_reason is null))
);
create unique index placements_one_home on homes.placements (county_id, youth_id) where ended_at is null;
create unique index placements_seat on homes.placements (county_id, home_id, seat) where ended_at is null;
create index placements_by_youth on homes.placements (county_id, youth_id, placed_at);
call access.protect('homes.placements', 'contact_location');

-- What stands against and for a second youth in a home: written by one person, approved by another of the placing agency, for this
-- youth beside the one who lives there now.
create table homes.assessments (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  home_id uuid not null,
  beside uuid not null,
  agency_id uuid not null,
  by_user uuid not null,
  written_at timestamptz not null,
  words bytea not null,
  approved_at timestamptz,
  approved_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, home_id) references homes.homes (county_id, id),
  foreign key (county_id, beside) references homes.placements (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  check ((approved_at is null) = (approved_by is null)),
  check (approved_by is null or approved_by <> by_user)
);
create index assessments_by_youth on homes.assessments (county_id, youth_id);
call access.protect('homes.assessments', 'contact_location');
alter table homes.placements add foreign key (county_id, assessment_id) references homes.assessments (county_id, id);

-- A home goes from a contractor that leaves to another, with everyone who lives there.
create table homes.handovers (
  county_id uuid not null,
  id uuid not null,
  home_id uuid not null,
  from_agency uuid not null,
  to_agency uuid not null,
  asked_at timestamptz not null,
  by_user uuid not null,
  accepted_at timestamptz,
  accepted_by uuid,
  -- Who of the new contractor will know the youth.
  person_id uuid,
  moved_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, home_id) references homes.homes (county_id, id),
  foreign key (county_id, to_agency) references homes.contractors (county_id, agency_id),
  foreign key (county_id, from_agency) references homes.contractors (county_id, agency_id),
  check ((accepted_at is null) = (accepted_by is null) and (accepted_at is null) = (person_id is null)),
  check (moved_at is null or accepted_at is not null),
  check (from_agency <> to_agency)
);
create unique index handovers_one on homes.handovers (county_id, home_id) where moved_at is null;

-- A place with beds, or a room for the day: a service of the directory, and what its provider says of its beds.
create table homes.sites (
  county_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  agency_id uuid,
  kind text not null check (kind in ('shelter', 'residential', 'drop-in', 'transitional', 'parenting-family', 'treatment')),
  beds int not null check (beds between 0 and 500),
  added_at timestamptz not null,
  by_user uuid not null,
  closed_at timestamptz,
  link_hash bytea,
  link_until timestamptz,
  primary key (county_id, id),
  unique (county_id, service_id, kind),
  foreign key (county_id, service_id) references directory.services (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);
create index sites_by_link on homes.sites (link_hash) where link_hash is not null;
-- `n` of `m`: free beds; staff who are trained, of all. A refusal names its reason and nobody.
create table homes.site_facts (
  county_id uuid not null,
  id uuid not null,
  site_id uuid not null,
  kind text not null check (kind in ('vacancy', 'refusal', 'training')),
  code text,
  n int,
  m int,
  wait_days int,
  at timestamptz not null,
  by_user uuid,
  primary key (county_id, id),
  foreign key (county_id, site_id) references homes.sites (county_id, id),
  check (kind <> 'vacancy' or n between 0 and 500),
  check (kind <> 'training' or (n between 0 and m and m between 1 and 5000)),
  check (kind <> 'refusal' or code in ('full', 'age', 'history', 'behavior', 'partner-or-child', 'gender', 'papers', 'distance', 'other')),
  check (wait_days is null or wait_days between 0 and 365)
);
create index site_facts_by_site on homes.site_facts (county_id, site_id, kind, at desc);

-- A youth was told to leave where they live.
create table homes.evictions (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  given_on date not null,
  leave_by date not null,
  why text not null check (why in ('rule-broken', 'money', 'time-is-up', 'closing', 'safety', 'not-said', 'other')),
  words bytea,
  told text[] not null default '{}' check (told <@ array['youth', 'worker', 'advocate', 'counsel', 'court', 'family']),
  by_user uuid not null,
  agency_id uuid not null,
  at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  outcome text check (outcome in ('stays', 'new-place', 'family', 'not-found', 'withdrawn')),
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  check (leave_by >= given_on),
  check ((done_at is null) = (outcome is null) and (done_at is null) = (done_by is null))
);
create index evictions_by_youth on homes.evictions (county_id, youth_id);
call access.protect('homes.evictions', 'contact_location');

-- ---------------------------------------------------------------- who is who

create function homes.i_keep() returns boolean language sql stable set search_path = ''
  return people.roles_held(access.current_county_id(), access.current_user_id()) && array['administrator', 'plan-lead'];
-- Who finds a home for a youth: a worker of child welfare or probation.
create function homes.i_place() returns boolean language sql stable security definer set search_path = '' as $$
  select people.roles_held(access.current_county_id(), access.current_user_id()) && array['social-worker', 'probation-officer', 'supervisor']
    and exists (select 1 from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
      where u.county_id = access.current_county_id() and u.id = access.current_user_id() and u.kind = 'person'
        and a.kind in ('child-welfare', 'probation'))
$$;
-- Whether the person works for this contractor, while it is one.
create function homes.i_am_of(p_agency uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from homes.contractors c join people.users u on u.county_id = c.county_id and u.agency_id = c.agency_id
    where c.county_id = access.current_county_id() and c.agency_id = p_agency and c.ended_at is null
      and u.id = access.current_user_id() and u.kind = 'person' and (u.until is null or u.until > now()))
$$;
create function homes.mine(p_home uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from homes.homes h where h.county_id = access.current_county_id() and h.id = p_home and homes.i_am_of(h.agency_id))
$$;
-- A home that a contractor is asked to take over is shown to it before.
create function homes.comes_to_me(p_home uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from homes.handovers v where v.county_id = access.current_county_id() and v.home_id = p_home and v.moved_at is null
    and homes.i_am_of(v.to_agency))
$$;
-- The few who may know where a home is: its contractor's people, and whoever sees where a youth who lives there is.
create function homes.i_know_where(p_home uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select homes.mine(p_home) or exists (select 1 from homes.placements p
    join access.grants g on g.county_id = p.county_id and g.youth_id = p.youth_id and g.user_id = access.current_user_id()
      and g.category = 'contact_location' and g.expires_at > now()
    where p.county_id = access.current_county_id() and p.home_id = p_home and p.ended_at is null and p.sealed_by is null)
$$;
create function homes.may_add(p_youth uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from access.grants g join people.users u on u.county_id = g.county_id and u.id = g.user_id and u.kind = 'person'
    join youth.youth y on y.county_id = g.county_id and y.id = g.youth_id and y.sealed_by is null
    where g.county_id = access.current_county_id() and g.user_id = access.current_user_id() and g.youth_id = p_youth
      and g.category = 'contact_location' and g.can_add and g.add_expires_at > now())
$$;
create function homes.sealed_there(p_ask uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from homes.of_youth o join youth.youth y on y.county_id = o.county_id and y.id = o.youth_id
    where o.county_id = access.current_county_id() and o.ask_id = p_ask and (o.sealed_by is not null or y.sealed_by is not null))
$$;
create function homes.asked_of_me(p_ask uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from homes.offers f join homes.asks a on a.county_id = f.county_id and a.id = f.ask_id and a.closed_at is null
    where f.county_id = access.current_county_id() and f.ask_id = p_ask and homes.mine(f.home_id)) and not homes.sealed_there(p_ask)
$$;
-- How many youth live in a home: a number, for those who look for homes and those who keep them.
create function homes.living(p_home uuid) returns int language sql stable security definer set search_path = '' as $$
  select case when homes.i_keep() or homes.i_place() or homes.mine(p_home) or homes.comes_to_me(p_home) then (
    select count(*)::int from homes.placements p where p.county_id = access.current_county_id() and p.home_id = p_home and p.ended_at is null) end
$$;

-- ---------------------------------------------------------------- contractors and homes

create function homes.add_contractor(p_agency uuid, p_since date) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not homes.i_keep() or not exists (select 1 from people.agencies a where a.county_id = u.county_id and a.id = p_agency
      and a.kind = 'community-organisation' and (a.until is null or a.until > now())) then return false; end if;
  insert into homes.contractors (county_id, agency_id, since, by_user) values (u.county_id, p_agency, p_since, u.id)
    on conflict (county_id, agency_id) do update set since = excluded.since, leaves_on = null, ended_at = null, by_user = excluded.by_user
      where contractors.ended_at is not null;
  return found;
end $$;
-- The day on which a contractor means to leave; null takes it back.
create function homes.plan_leaving(p_agency uuid, p_day date) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if not homes.i_keep() then return false; end if;
  update homes.contractors c set leaves_on = p_day where c.county_id = access.current_county_id() and c.agency_id = p_agency and c.ended_at is null;
  return found;
end $$;
-- A contractor ends only when nobody and no open home is left with it.
create function homes.end_contractor(p_agency uuid) returns text language plpgsql security definer set search_path = '' as $$
begin
  if not homes.i_keep() then return 'absent'; end if;
  perform 1 from homes.contractors c where c.county_id = access.current_county_id() and c.agency_id = p_agency and c.ended_at is null for update;
  if not found then return 'absent'; end if;
  if exists (select 1 from homes.homes h where h.county_id = access.current_county_id() and h.agency_id = p_agency
      and (homes.stage_of(h.id) <> 'closed' or exists (select 1 from homes.placements p where p.county_id = h.county_id and p.home_id = h.id and p.ended_at is null)))
    then return 'homes-left'; end if;
  update homes.contractors c set ended_at = now() where c.county_id = access.current_county_id() and c.agency_id = p_agency;
  return 'ended';
end $$;
create function homes.stage_of(p_home uuid) returns text language sql stable security definer set search_path = '' as $$
  select coalesce((select f.code from homes.facts f where f.county_id = access.current_county_id() and f.home_id = p_home and f.kind = 'stage'
    order by f.since desc, f.at desc limit 1), 'recruited')
$$;

create function homes.add_home(p_id uuid, p_region text, p_says jsonb, p_wrapped bytea, p_address_id uuid, p_address bytea, p_fact uuid, p_day date)
  returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not homes.i_am_of(u.agency_id) then return false; end if;
  -- One at a time, so that no number is given twice.
  perform 1 from homes.contractors c where c.county_id = u.county_id order by c.agency_id for update;
  insert into homes.homes (county_id, id, agency_id, number, region, says, wrapped, added_at, by_user)
    values (u.county_id, p_id, u.agency_id, coalesce((select max(h.number) from homes.homes h where h.county_id = u.county_id), 0) + 1,
      p_region, p_says, p_wrapped, now(), u.id);
  insert into homes.private (county_id, id, home_id, what, body, at) values (u.county_id, p_address_id, p_id, 'address', p_address, now());
  insert into homes.facts (county_id, id, home_id, kind, code, since, at, by_user) values (u.county_id, p_fact, p_id, 'stage', 'recruited', p_day, now(), u.id);
  return true;
end $$;
-- A home that moved: the new address stands beside the old, which nobody reads any more.
create function homes.change_where(p_home uuid, p_id uuid, p_address bytea) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if not homes.mine(p_home) then return false; end if;
  insert into homes.private (county_id, id, home_id, what, body, at) values (access.current_county_id(), p_id, p_home, 'address', p_address, clock_timestamp());
  return true;
end $$;
create function homes.change_says(p_home uuid, p_region text, p_says jsonb) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if not homes.mine(p_home) then return false; end if;
  update homes.homes h set region = p_region, says = p_says where h.county_id = access.current_county_id() and h.id = p_home;
  return true;
end $$;
-- One more dated fact. `p_name`: what a resource parent is called, sealed.
create function homes.add_fact(p_home uuid, p_id uuid, p_kind text, p_code text, p_parent uuid, p_since date, p_name bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  stage text := homes.stage_of(p_home);
begin
  if not homes.mine(p_home) then return 'absent'; end if;
  perform 1 from homes.homes h where h.county_id = u.county_id and h.id = p_home for update;
  if p_kind = 'stage' and not ((stage = 'recruited' and p_code in ('home-study', 'closed')) or (stage = 'home-study' and p_code in ('approved', 'closed'))
      or (stage = 'approved' and p_code = 'closed') or (stage = 'closed' and p_code = 'home-study')) then return 'not-next'; end if;
  if p_kind = 'stage' and p_since < (select max(f.since) from homes.facts f where f.county_id = u.county_id and f.home_id = p_home and f.kind = 'stage')
    then return 'before-last'; end if;
  if p_code = 'closed' and exists (select 1 from homes.placements p where p.county_id = u.county_id and p.home_id = p_home and p.ended_at is null)
    then return 'lives-there'; end if;
  if p_kind = 'training' and not exists (select 1 from homes.facts f where f.county_id = u.county_id and f.home_id = p_home and f.id = p_parent and f.kind = 'parent')
    then return 'absent'; end if;
  insert into homes.facts (county_id, id, home_id, kind, code, parent_id, since, at, by_user)
    values (u.county_id, p_id, p_home, p_kind, p_code, p_parent, p_since, now(), u.id) on conflict do nothing;
  if p_kind = 'parent' then
    insert into homes.private (county_id, id, home_id, what, body, at) values (u.county_id, p_id, p_home, 'parent', p_name, now());
  end if;
  return 'added';
end $$;
create function homes.end_fact(p_home uuid, p_fact uuid, p_until date) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if not homes.mine(p_home) then return false; end if;
  update homes.facts f set until = greatest(f.since, p_until) where f.county_id = access.current_county_id() and f.home_id = p_home and f.id = p_fact
    and f.kind in ('parent', 'support') and f.until is null;
  return found;
end $$;
create function homes.set_course(p_id uuid, p_code text, p_label jsonb, p_needed boolean, p_source text, p_checked date) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not homes.i_keep() then return false; end if;
  insert into homes.courses (county_id, id, code, label, needed, source, checked_on, at, by_user)
    values (u.county_id, p_id, p_code, p_label, p_needed, p_source, p_checked, clock_timestamp(), u.id);
  return true;
end $$;

-- Whoever is meant is told by mail that something waits; the mail says no more, and while one waits, none is added.
create function homes.tell(p_agency uuid, p_user uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  insert into mail.outbox (county_id, id, to_user, kind)
    select x.county_id, gen_random_uuid(), x.id, 'waits' from people.users x
      where x.county_id = access.current_county_id() and (x.agency_id = p_agency or x.id = p_user) and x.id <> access.current_user_id()
        and x.kind = 'person' and x.email is not null and (x.until is null or x.until > now())
        and not exists (select 1 from mail.outbox o where o.county_id = x.county_id and o.to_user = x.id and o.kind = 'waits'
          and o.sent_at is null and o.dropped_at is null);
end $$;

-- ---------------------------------------------------------------- a home for one youth

create function homes.ask(p_id uuid, p_youth uuid, p_wrapped bytea, p_about bytea, p_homes uuid[], p_at timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  asked uuid[];
begin
  if not homes.i_place() or not homes.may_add(p_youth) then return 'absent'; end if;
  perform 1 from youth.youth y where y.county_id = u.county_id and y.id = p_youth for update;
  if exists (select 1 from homes.asks a join homes.of_youth o on o.county_id = a.county_id and o.ask_id = a.id
      where a.county_id = u.county_id and o.youth_id = p_youth and a.closed_at is null) then return 'asked-already'; end if;
  asked := array(select h.id from homes.homes h join homes.contractors c on c.county_id = h.county_id and c.agency_id = h.agency_id and c.ended_at is null
    where h.county_id = u.county_id and h.id = any (p_homes) and homes.stage_of(h.id) = 'approved');
  if cardinality(asked) = 0 then return 'none'; end if;
  insert into homes.asks (county_id, id, by_user, agency_id, asked_at, wrapped, about) values (u.county_id, p_id, u.id, u.agency_id, p_at, p_wrapped, p_about);
  insert into homes.of_youth (county_id, ask_id, youth_id, by_user) values (u.county_id, p_id, p_youth, u.id);
  insert into homes.offers (county_id, ask_id, home_id, asked_at) select u.county_id, p_id, x, p_at from unnest(asked) x;
  perform homes.tell(h.agency_id, null) from (select distinct y.agency_id from homes.homes y where y.county_id = u.county_id and y.id = any (asked)) h;
  return 'asked';
end $$;
create function homes.ask_another(p_ask uuid, p_home uuid, p_at timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if not homes.i_place() or not exists (select 1 from homes.asks a join homes.of_youth o on o.county_id = a.county_id and o.ask_id = a.id
      where a.county_id = access.current_county_id() and a.id = p_ask and a.closed_at is null and homes.may_add(o.youth_id))
      or homes.stage_of(p_home) <> 'approved' then return false; end if;
  insert into homes.offers (county_id, ask_id, home_id, asked_at)
    select h.county_id, p_ask, h.id, p_at from homes.homes h where h.county_id = access.current_county_id() and h.id = p_home on conflict do nothing;
  perform homes.tell(h.agency_id, null) from homes.homes h where h.county_id = access.current_county_id() and h.id = p_home;
  return true;
end $$;
create function homes.close_ask(p_ask uuid, p_why text, p_at timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update homes.asks a set closed_at = p_at, closed_why = p_why from homes.of_youth o
    where a.county_id = access.current_county_id() and a.id = p_ask and a.closed_at is null and p_why <> 'placed'
      and o.county_id = a.county_id and o.ask_id = a.id and homes.may_add(o.youth_id);
  return found;
end $$;
-- A contractor answers for its home: it offers it, or says why not now. It may say otherwise until the youth has spoken.
create function homes.answer(p_ask uuid, p_home uuid, p_answer text, p_reason text, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not homes.mine(p_home) or not homes.asked_of_me(p_ask) then return false; end if;
  update homes.offers f set answer = p_answer, reason = p_reason, answered_at = p_at, answered_by = access.current_user_id()
    where f.county_id = access.current_county_id() and f.ask_id = p_ask and f.home_id = p_home and f.say is null;
  if not found then return false; end if;
  perform homes.tell(null, a.by_user) from homes.asks a where a.county_id = access.current_county_id() and a.id = p_ask;
  return true;
end $$;
create function homes.youth_says(p_ask uuid, p_home uuid, p_say text, p_at timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update homes.offers f set say = p_say, said_at = p_at from homes.of_youth o join homes.asks a on a.county_id = o.county_id and a.id = o.ask_id
    where f.county_id = access.current_county_id() and f.ask_id = p_ask and f.home_id = p_home and f.answer = 'offered'
      and o.county_id = f.county_id and o.ask_id = f.ask_id and a.closed_at is null and homes.may_add(o.youth_id);
  return found;
end $$;

-- ---------------------------------------------------------------- the rule: one youth in a home, a second only as two people decided

create function homes.assess(p_id uuid, p_youth uuid, p_home uuid, p_words bytea, p_at timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  lives uuid[];
begin
  if not homes.i_place() or not homes.may_add(p_youth) then return 'absent'; end if;
  perform 1 from homes.homes h where h.county_id = u.county_id and h.id = p_home for update;
  if not found then return 'absent'; end if;
  lives := array(select p.id from homes.placements p where p.county_id = u.county_id and p.home_id = p_home and p.ended_at is null and p.youth_id <> p_youth);
  if cardinality(lives) <> 1 then return case when cardinality(lives) = 0 then 'not-needed' else 'full' end; end if;
  insert into homes.assessments (county_id, id, youth_id, home_id, beside, agency_id, by_user, written_at, words)
    values (u.county_id, p_id, p_youth, p_home, lives[1], u.agency_id, u.id, p_at, p_words);
  return 'written';
end $$;
-- By another person of the agency that places: never its author, and never the contractor.
create function homes.approve(p_assessment uuid, p_at timestamptz) returns text language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  a homes.assessments;
begin
  select * into a from homes.assessments x where x.county_id = u.county_id and x.id = p_assessment for update;
  if not found or not homes.i_place() or not homes.may_add(a.youth_id) or a.agency_id <> u.agency_id then return 'absent'; end if;
  if a.by_user = u.id then return 'your-own'; end if;
  if a.withdrawn_at is not null or a.approved_at is not null then return 'moved-on'; end if;
  if not exists (select 1 from homes.placements p where p.county_id = u.county_id and p.id = a.beside and p.ended_at is null) then return 'moved-on'; end if;
  update homes.assessments x set approved_at = p_at, approved_by = u.id where x.county_id = u.county_id and x.id = a.id;
  return 'approved';
end $$;
-- Taken back while the youth does not yet live there; who lives there moves first.
create function homes.withdraw(p_assessment uuid, p_at timestamptz) returns text language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  a homes.assessments;
begin
  select * into a from homes.assessments x where x.county_id = u.county_id and x.id = p_assessment;
  if not found or not homes.i_place() or not homes.may_add(a.youth_id) or a.agency_id <> u.agency_id then return 'absent'; end if;
  -- The home first, as whoever places does.
  perform 1 from homes.homes h where h.county_id = u.county_id and h.id = a.home_id for update;
  select * into a from homes.assessments x where x.county_id = u.county_id and x.id = p_assessment for update;
  if a.withdrawn_at is not null then return 'moved-on'; end if;
  if exists (select 1 from homes.placements p where p.county_id = u.county_id and p.assessment_id = a.id and p.ended_at is null) then return 'lives-there'; end if;
  update homes.assessments x set withdrawn_at = p_at, withdrawn_by = u.id where x.county_id = u.county_id and x.id = a.id;
  return 'withdrawn';
end $$;

-- The youth begins to live there, or the reason why not. `p_courses`: what a resource parent must have learned. A youth who lived
-- elsewhere moves in the same moment. The contractor's person is let in by the gate's own way of assigning.
create function homes.place(p_id uuid, p_youth uuid, p_home uuid, p_ask uuid, p_basis uuid, p_person uuid, p_courses text[], p_advocate text,
    p_why_near bytea, p_at timestamptz) returns text language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  h homes.homes;
  before homes.placements;
  other homes.placements;
  n int;
  written uuid;
begin
  if not homes.i_place() or not homes.may_add(p_youth) then return 'absent'; end if;
  -- The home first, then the youth: two who place at once are one after the other, and the second is told.
  select * into h from homes.homes x where x.county_id = u.county_id and x.id = p_home for update;
  if not found then return 'absent'; end if;
  perform 1 from youth.youth y where y.county_id = u.county_id and y.id = p_youth for update;
  if not exists (select 1 from homes.offers f join homes.of_youth o on o.county_id = f.county_id and o.ask_id = f.ask_id
      join homes.asks a on a.county_id = f.county_id and a.id = f.ask_id and a.closed_at is null
      where f.county_id = u.county_id and f.ask_id = p_ask and f.home_id = p_home and o.youth_id = p_youth and f.answer = 'offered' and f.say = 'yes')
    then return 'no-yes'; end if;
  if homes.stage_of(p_home) <> 'approved' or not exists (select 1 from homes.facts f where f.county_id = u.county_id and f.home_id = p_home
      and f.kind = 'parent' and f.code = 'full-time' and f.until is null) then return 'not-ready'; end if;
  if exists (select 1 from homes.facts f, unnest(p_courses) c where f.county_id = u.county_id and f.home_id = p_home and f.kind = 'parent' and f.until is null
      and not exists (select 1 from homes.facts t where t.county_id = f.county_id and t.parent_id = f.id and t.kind = 'training' and t.code = c))
    then return 'not-trained'; end if;
  select * into before from homes.placements p where p.county_id = u.county_id and p.youth_id = p_youth and p.ended_at is null;
  if before.home_id = p_home then return 'there-already'; end if;
  select count(*) into n from homes.placements p where p.county_id = u.county_id and p.home_id = p_home and p.ended_at is null;
  if n > 1 then return 'full'; end if;
  if n = 1 then
    select * into other from homes.placements p where p.county_id = u.county_id and p.home_id = p_home and p.ended_at is null;
    select a.id into written from homes.assessments a where a.county_id = u.county_id and a.youth_id = p_youth and a.home_id = p_home
      and a.beside = other.id and a.agency_id = u.agency_id and a.approved_at is not null and a.withdrawn_at is null
      order by a.approved_at desc limit 1 for update;
    if written is null then return 'needs-assessment'; end if;
  end if;
  if not exists (select 1 from people.users x where x.county_id = u.county_id and x.id = p_person and x.agency_id = h.agency_id and x.kind = 'person')
    then return 'person'; end if;
  if not access.can_be_let_in(p_youth, p_person) or not access.works_the_case(p_youth) then return 'person'; end if;
  if before.id is not null then
    if homes.leave(before, 'moved', null, p_at) <> 'ended' then return 'last-keeper'; end if;
  end if;
  if access.has_basis(p_youth, p_person, 'assigned-team') then p_basis := null;
  elsif not access.assign(p_basis, p_youth, p_person, 'assigned-team', 'keeps the home', null) then return 'person'; end if;
  insert into homes.placements (county_id, id, youth_id, home_id, ask_id, by_user, agency_id, seat, assessment_id, person_id, basis_id, advocate, why_near, placed_at)
    values (u.county_id, p_id, p_youth, p_home, p_ask, u.id, u.agency_id, case when n = 0 or other.seat = 2 then 1 else 2 end, written, p_person, p_basis,
      p_advocate, p_why_near, p_at);
  update homes.asks a set closed_at = p_at, closed_why = 'placed' where a.county_id = u.county_id and a.id = p_ask;
  return 'placed';
end $$;

-- The placement ends, and with it what let the contractor's people in.
create function homes.leave(p_of homes.placements, p_reason text, p_words bytea, p_at timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare b uuid;
begin
  -- Asked of both before either ends: what is refused leaves nothing half done.
  foreach b in array array_remove(array[p_of.basis_id, p_of.next_basis_id], null) loop
    if not access.kept_without(p_of.youth_id, b, null) then return 'last-keeper'; end if;
  end loop;
  foreach b in array array_remove(array[p_of.basis_id, p_of.next_basis_id], null) loop
    if exists (select 1 from access.bases x where x.county_id = p_of.county_id and x.id = b and x.ended_at is null)
        and not access.end_basis(b, 'no longer keeps the home') then return 'last-keeper'; end if;
  end loop;
  update homes.placements p set ended_at = p_at, ended_by = access.current_user_id(), end_reason = p_reason, end_words = p_words
    where p.county_id = p_of.county_id and p.id = p_of.id and p.ended_at is null;
  return case when found then 'ended' else 'moved-on' end;
end $$;
create function homes.end_placement(p_placement uuid, p_reason text, p_words bytea, p_at timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  p homes.placements;
begin
  select * into p from homes.placements x where x.county_id = u.county_id and x.id = p_placement and x.sealed_by is null;
  if not found or not homes.i_place() or not homes.may_add(p.youth_id) then return 'absent'; end if;
  perform 1 from homes.homes h where h.county_id = u.county_id and h.id = p.home_id for update;
  perform 1 from youth.youth y where y.county_id = u.county_id and y.id = p.youth_id for update;
  select * into p from homes.placements x where x.county_id = u.county_id and x.id = p_placement;
  if p.ended_at is not null then return 'moved-on'; end if;
  return homes.leave(p, p_reason, p_words, p_at);
end $$;

-- ---------------------------------------------------------------- a contractor leaves

create function homes.hand_over(p_id uuid, p_home uuid, p_to uuid, p_at timestamptz) returns text language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  h homes.homes;
begin
  select * into h from homes.homes x where x.county_id = u.county_id and x.id = p_home for update;
  if not found or not homes.i_keep() then return 'absent'; end if;
  if h.agency_id = p_to or not exists (select 1 from homes.contractors c where c.county_id = u.county_id and c.agency_id = p_to and c.ended_at is null and c.leaves_on is null)
    then return 'not-a-contractor'; end if;
  if exists (select 1 from homes.handovers v where v.county_id = u.county_id and v.home_id = p_home and v.moved_at is null) then return 'asked-already'; end if;
  insert into homes.handovers (county_id, id, home_id, from_agency, to_agency, asked_at, by_user) values (u.county_id, p_id, p_home, h.agency_id, p_to, p_at, u.id);
  perform homes.tell(p_to, null);
  return 'asked';
end $$;
create function homes.accept(p_handover uuid, p_person uuid, p_at timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  update homes.handovers v set accepted_at = p_at, accepted_by = u.id, person_id = p_person
    where v.county_id = u.county_id and v.id = p_handover and v.moved_at is null and v.accepted_at is null and homes.i_am_of(v.to_agency)
      and exists (select 1 from people.users x where x.county_id = u.county_id and x.id = p_person and x.agency_id = v.to_agency and x.kind = 'person'
        and (x.until is null or x.until > now()));
  return found;
end $$;
-- Who works the case lets the new contractor's person in, before the old one goes: no day without.
create function homes.bring_next(p_placement uuid, p_basis uuid) returns text language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  p homes.placements;
  v homes.handovers;
begin
  select * into p from homes.placements x where x.county_id = u.county_id and x.id = p_placement and x.ended_at is null and x.sealed_by is null;
  if not found or not homes.i_place() or not homes.may_add(p.youth_id) then return 'absent'; end if;
  -- The home, then the youth, then where they live: everyone in the same order.
  perform 1 from homes.homes h where h.county_id = u.county_id and h.id = p.home_id for update;
  perform 1 from youth.youth y where y.county_id = u.county_id and y.id = p.youth_id for update;
  select * into p from homes.placements x where x.county_id = u.county_id and x.id = p_placement and x.ended_at is null;
  if not found then return 'moved-on'; end if;
  select * into v from homes.handovers x where x.county_id = u.county_id and x.home_id = p.home_id and x.moved_at is null and x.accepted_at is not null;
  if not found or p.next_person_id is not null then return 'moved-on'; end if;
  if access.has_basis(p.youth_id, v.person_id, 'assigned-team') then p_basis := null;
  elsif not access.assign(p_basis, p.youth_id, v.person_id, 'assigned-team', 'will keep the home', null) then return 'person'; end if;
  update homes.placements x set next_basis_id = p_basis, next_person_id = v.person_id where x.county_id = u.county_id and x.id = p.id;
  return 'brought';
end $$;
-- The home changes hands in one moment: its new contractor accepted, and each youth's worker has let the new person in.
create function homes.move_home(p_handover uuid, p_at timestamptz) returns text language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  v homes.handovers;
  p homes.placements;
begin
  select * into v from homes.handovers x where x.county_id = u.county_id and x.id = p_handover;
  if not found or not homes.i_keep() then return 'absent'; end if;
  perform 1 from homes.homes h where h.county_id = u.county_id and h.id = v.home_id for update;
  select * into v from homes.handovers x where x.county_id = u.county_id and x.id = p_handover and x.moved_at is null for update;
  if not found then return 'absent'; end if;
  if v.accepted_at is null then return 'not-accepted'; end if;
  if exists (select 1 from homes.placements x where x.county_id = u.county_id and x.home_id = v.home_id and x.ended_at is null and x.next_person_id is null)
    then return 'youth-left-out'; end if;
  for p in select * from homes.placements x where x.county_id = u.county_id and x.home_id = v.home_id and x.ended_at is null loop
    perform 1 from youth.youth y where y.county_id = u.county_id and y.id = p.youth_id for update;
    update access.bases b set ended_at = now(), ended_by = u.id, end_reason = 'another contractor keeps the home'
      where b.county_id = u.county_id and b.id = p.basis_id and b.ended_at is null;
    update homes.placements x set basis_id = p.next_basis_id, next_basis_id = null,
      person_id = p.next_person_id, next_person_id = null where x.county_id = u.county_id and x.id = p.id;
    perform access.derive(u.county_id, p.youth_id);
  end loop;
  update homes.homes h set agency_id = v.to_agency where h.county_id = u.county_id and h.id = v.home_id;
  update homes.handovers x set moved_at = p_at where x.county_id = u.county_id and x.id = v.id;
  return 'moved';
end $$;
-- How many of a home's youth still wait for the new contractor's person: a number and nobody.
create function homes.left_out(p_home uuid) returns int language sql stable security definer set search_path = '' as $$
  select case when homes.i_keep() or homes.i_place() or homes.mine(p_home) or homes.comes_to_me(p_home) then (
    select count(*)::int from homes.placements p where p.county_id = access.current_county_id() and p.home_id = p_home
      and p.ended_at is null and p.next_person_id is null) end
$$;

-- How the county does: who lives in a specialised home, who waits and for how long, who went missing from one in a year. Numbers alone.
create function homes.counts(p_now timestamptz) returns table (living int, waiting int, longest_days int, missing int)
  language sql stable security definer set search_path = '' as $$
  select (select count(*)::int from homes.placements p where p.county_id = access.current_county_id() and p.ended_at is null and p.sealed_by is null),
    (select count(*)::int from homes.asks a where a.county_id = access.current_county_id() and a.closed_at is null and not homes.sealed_there(a.id)),
    (select max(extract(day from p_now - a.asked_at))::int from homes.asks a
      where a.county_id = access.current_county_id() and a.closed_at is null and not homes.sealed_there(a.id)),
    (select count(*)::int from homes.placements p where p.county_id = access.current_county_id() and p.end_reason = 'missing'
      and p.ended_at > p_now - interval '365 days' and p.sealed_by is null)
    where homes.i_keep() or homes.i_place()
$$;

-- ---------------------------------------------------------------- beds

create function homes.i_say(p_site uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select homes.i_keep() or people.i_hold('liaison') or exists (select 1 from homes.sites s join people.users u on u.county_id = s.county_id and u.agency_id = s.agency_id
    where s.county_id = access.current_county_id() and s.id = p_site and u.id = access.current_user_id() and u.kind = 'person')
$$;
create function homes.add_site(p_id uuid, p_service uuid, p_agency uuid, p_kind text, p_beds int) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not (homes.i_keep() or people.i_hold('liaison')) then return false; end if;
  insert into homes.sites (county_id, id, service_id, agency_id, kind, beds, added_at, by_user)
    values (u.county_id, p_id, p_service, p_agency, p_kind, p_beds, now(), u.id) on conflict do nothing;
  return found;
end $$;
create function homes.say(p_id uuid, p_site uuid, p_kind text, p_code text, p_n int, p_m int, p_wait int, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  -- A refusal is written by whoever was refused a bed for a youth as well.
  if not (homes.i_say(p_site) or (p_kind = 'refusal' and homes.i_place())) then return false; end if;
  insert into homes.site_facts (county_id, id, site_id, kind, code, n, m, wait_days, at, by_user)
    select s.county_id, p_id, s.id, p_kind, p_code, p_n, p_m, p_wait, p_at, u.id from homes.sites s
      where s.county_id = u.county_id and s.id = p_site and s.closed_at is null and (p_kind <> 'vacancy' or p_n <= s.beds);
  return found;
end $$;
-- A letter with a link was sent to the provider; the link says vacancy and nothing else, until its time.
create function homes.link_site(p_site uuid, p_hash bytea, p_until timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if not (homes.i_keep() or people.i_hold('liaison') or homes.i_place()) then return false; end if;
  update homes.sites s set link_hash = p_hash, link_until = p_until where s.county_id = access.current_county_id() and s.id = p_site and s.closed_at is null;
  return found;
end $$;
create function homes.site_by_link(p_hash bytea, p_at timestamptz) returns table (county_id uuid, id uuid, kind text, beds int, service_id uuid, county text)
  language sql stable security definer set search_path = '' as $$
  select s.county_id, s.id, s.kind, s.beds, s.service_id, c.name from homes.sites s
    join people.counties c on c.county_id = s.county_id
    where s.link_hash = p_hash and s.link_until > p_at and s.closed_at is null
$$;
create function homes.say_by_link(p_hash bytea, p_id uuid, p_n int, p_wait int, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  insert into homes.site_facts (county_id, id, site_id, kind, n, wait_days, at)
    select l.county_id, p_id, l.id, 'vacancy', p_n, p_wait, p_at from homes.site_by_link(p_hash, p_at) l where p_n <= l.beds;
  if not found then return false; end if;
  update homes.sites s set link_hash = null, link_until = null where s.link_hash = p_hash;
  return true;
end $$;
create function homes.evict(p_id uuid, p_youth uuid, p_given date, p_by date, p_why text, p_words bytea, p_told text[], p_at timestamptz)
  returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not homes.may_add(p_youth) then return false; end if;
  insert into homes.evictions (county_id, id, youth_id, given_on, leave_by, why, words, told, by_user, agency_id, at)
    values (u.county_id, p_id, p_youth, p_given, p_by, p_why, p_words, p_told, u.id, u.agency_id, p_at);
  -- A task of whoever has the case: it waits in their work, and they are told at once.
  perform homes.tell(null, b.user_id) from access.bases b where b.county_id = u.county_id and b.youth_id = p_youth and b.kind = 'own-case'
    and b.user_id is not null and b.ended_at is null and (b.until is null or b.until > now());
  return true;
end $$;
create function homes.settle(p_eviction uuid, p_outcome text, p_at timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update homes.evictions e set done_at = p_at, done_by = access.current_user_id(), outcome = p_outcome
    where e.county_id = access.current_county_id() and e.id = p_eviction and e.done_at is null and e.sealed_by is null and homes.may_add(e.youth_id);
  return found;
end $$;

-- ---------------------------------------------------------------- who may see

do $$
declare
  t text;
  f record;
  own text := 'county_id = (select access.current_county_id())';
begin
  foreach t in array array['contractors', 'homes', 'private', 'facts', 'courses', 'asks', 'offers', 'handovers', 'sites', 'site_facts'] loop
    execute format('alter table homes.%I enable row level security', t);
    execute format('alter table homes.%I force row level security', t);
    execute format('create policy gate on homes.%I to throughline_gate using (true) with check (true)', t);
  end loop;
  foreach t in array array['contractors', 'homes', 'private', 'facts', 'courses', 'asks', 'of_youth', 'offers', 'placements', 'assessments', 'handovers',
      'sites', 'site_facts', 'evictions'] loop
    execute format('grant select on homes.%I to throughline_app', t);
    execute format('grant select, insert, update on homes.%I to throughline_gate', t);
  end loop;
  execute format('create policy seen_by on homes.contractors for select to throughline_app using (%s and (homes.i_keep() or homes.i_place() or homes.i_am_of(agency_id)))', own);
  execute format('create policy seen_by on homes.homes for select to throughline_app
    using (%s and (homes.i_keep() or homes.i_place() or homes.i_am_of(agency_id) or homes.comes_to_me(id)))', own);
  execute format('create policy seen_by on homes.private for select to throughline_app using (%s and homes.i_know_where(home_id))', own);
  execute format('create policy seen_by on homes.facts for select to throughline_app
    using (%s and (homes.i_keep() or homes.i_place() or homes.mine(home_id) or homes.comes_to_me(home_id)))', own);
  execute format('create policy own_county on homes.courses for select to throughline_app using (%s)', own);
  execute format('create policy seen_by on homes.asks for select to throughline_app using (%s and (homes.asked_of_me(id)
    or exists (select 1 from homes.of_youth o where o.county_id = asks.county_id and o.ask_id = asks.id)))', own);
  execute format('create policy seen_by on homes.offers for select to throughline_app using (%s and ((homes.mine(home_id) and homes.asked_of_me(ask_id))
    or exists (select 1 from homes.of_youth o where o.county_id = offers.county_id and o.ask_id = offers.ask_id)))', own);
  execute format('create policy seen_by on homes.handovers for select to throughline_app
    using (%s and (homes.i_keep() or homes.i_place() or homes.i_am_of(to_agency) or homes.i_am_of(from_agency)))', own);
  execute format('create policy own_county on homes.sites for select to throughline_app using (%s)', own);
  execute format('create policy own_county on homes.site_facts for select to throughline_app using (%s)', own);

  grant create on schema homes to throughline_gate;
  for f in select p.oid::regprocedure as name, p.prosecdef from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'homes' loop
    execute format('revoke all on function %s from public', f.name);
    if f.prosecdef then execute format('alter function %s owner to throughline_gate', f.name); end if;
    execute format('grant execute on function %s to throughline_app, throughline_gate', f.name);
  end loop;
  revoke create on schema homes from throughline_gate;
end $$;
-- Only inside: who may end a placement was asked before.
revoke execute on function homes.leave(homes.placements, text, bytea, timestamptz), homes.stage_of(uuid), homes.may_add(uuid),
  homes.tell(uuid, uuid) from throughline_app;

create trigger active after insert or update of ended_at on homes.placements for each row execute function youth.mark_active('contact_location');
create trigger active after insert on homes.evictions for each row execute function youth.mark_active('contact_location');
