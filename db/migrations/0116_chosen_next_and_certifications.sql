-- Restorative justice is a pilot: nobody may ask for it before the county opens it; what was begun goes on, and can be stopped.
-- Whom a survivor chose may leave, or be shut out. Then the survivor chooses who is next, on their own page, or says it to the lead of the one
-- who left, who is told that somebody is to be chosen, never for what, and sees nothing of it.
grant create on schema restorative, voice to throughline_gate;

create function restorative.is_open(p_county uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.counties c where c.county_id = p_county and c.settings ->> 'restorativeJustice' = 'open')
$$;
-- Written down by somebody at work. What the survivor asks for themself is held to it in `voice.repair_ask`.
create function restorative.is_opened() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user = 'throughline_app' and not restorative.is_open(new.county_id) then
    raise exception 'The county has not opened this.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
revoke all on function restorative.is_opened() from public;
create trigger is_opened before insert on restorative.requests for each row execute function restorative.is_opened();

-- Whom the survivor chose since; the first is in the request. Written by the survivor (nobody is its author), or in their name by the lead.
create table restorative.choices (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  request_id uuid not null,
  chosen_user uuid not null,
  at timestamptz not null,
  by_user uuid,
  agency_id uuid,
  primary key (county_id, id),
  foreign key (county_id, request_id, youth_id) references restorative.requests (county_id, id, youth_id),
  foreign key (county_id, chosen_user) references people.users (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((by_user is null) = (agency_id is null))
);
create index choices_by_request on restorative.choices (county_id, request_id, at);
call access.protect('restorative.choices', 'coordination');
grant select on restorative.choices to throughline_app;
grant insert on restorative.choices to throughline_gate;
create policy own_agency on restorative.choices as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
create policy kept_from on restorative.choices as restrictive to throughline_app
  using ((select relief.may_know())) with check ((select relief.may_know()));

-- Of whose leaving a lead was told: once.
create table restorative.told (
  county_id uuid not null,
  request_id uuid not null,
  gone_user uuid not null,
  at timestamptz not null,
  primary key (county_id, request_id, gone_user),
  foreign key (county_id, request_id) references restorative.requests (county_id, id),
  foreign key (county_id, gone_user) references people.users (county_id, id)
);
alter table restorative.told enable row level security;
alter table restorative.told force row level security;
create policy gate on restorative.told to throughline_gate using (true) with check (true);
grant select, insert on restorative.told to throughline_gate;

create function restorative.chosen(p_county uuid, p_request uuid) returns uuid language sql stable security definer set search_path = '' as $$
  select coalesce((select c.chosen_user from restorative.choices c where c.county_id = p_county and c.request_id = p_request and c.sealed_by is null
      order by c.at desc, c.id desc limit 1),
    (select r.chosen_user from restorative.requests r where r.county_id = p_county and r.id = p_request))
$$;
create or replace function restorative.is_mine(p_request uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from restorative.requests r where r.county_id = access.current_county_id() and r.id = p_request
    and access.current_user_id() in (restorative.chosen(r.county_id, r.id), restorative.facilitator(r.county_id, r.id)))
$$;
-- Who was chosen before sees it no more.
alter policy chosen_alone on restorative.requests using (restorative.is_mine(id));
create policy chosen_alone on restorative.choices as restrictive to throughline_app using (restorative.is_mine(request_id))
  with check (restorative.is_mine(request_id));

-- Whether this person may go on with it: here, let in, and of no agency that charges, arrests or teaches.
create function restorative.may_know(p_county uuid, p_youth uuid, p_user uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from access.grants g
    join people.users u on u.county_id = g.county_id and u.id = g.user_id and u.kind = 'person' and (u.until is null or u.until > now())
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and a.kind not in ('prosecutor', 'law-enforcement', 'education')
      and (a.until is null or a.until > now())
    where g.county_id = p_county and g.user_id = p_user and g.youth_id = p_youth and g.category = 'coordination'
      and g.can_add and g.add_expires_at > now())
$$;
-- It goes on, and nobody who knows of it is there.
create function restorative.is_left(r restorative.requests) returns boolean language sql stable security definer set search_path = '' as $$
  select r.sealed_by is null
    and not exists (select 1 from restorative.facts f where f.county_id = r.county_id and f.request_id = r.id and f.fact in ('withdrawn', 'closed'))
    and not restorative.may_know(r.county_id, r.youth_id, restorative.chosen(r.county_id, r.id))
    and not coalesce(restorative.may_know(r.county_id, r.youth_id, restorative.facilitator(r.county_id, r.id)), false)
$$;
-- Who asks the survivor whom they choose next: those who lead where the one who left works or worked, as far as they are let in; where
-- there is none, whose case it is.
create function restorative.leads_of(p_county uuid, p_youth uuid, p_gone uuid) returns uuid[] language sql stable security definer set search_path = '' as $$
  with lead as (
    select u.id from people.users g join people.users u on u.county_id = g.county_id and u.agency_id = g.agency_id and u.id <> g.id
      where g.county_id = p_county and g.id = p_gone and 'supervisor' = any (people.roles_of(u.county_id, u.id))
        and restorative.may_know(p_county, p_youth, u.id)),
  keeper as (
    select b.user_id as id from access.bases b where b.county_id = p_county and b.youth_id = p_youth and b.kind = 'own-case' and b.user_id <> p_gone
      and b.ended_at is null and b.since <= now() and (b.until is null or b.until > now()) and restorative.may_know(p_county, p_youth, b.user_id))
  select coalesce(array_agg(distinct x.id), '{}') from (select l.id from lead l
    union all select k.id from keeper k where not exists (select 1 from lead)) x
$$;

-- Told once for each one who left. Gives how many people were told; where nobody is there to be told, it is tried again.
create function restorative.tell_left(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare
  r restorative.requests;
  gone uuid;
  whom uuid[];
  told int := 0;
begin
  for r in select x.* from restorative.requests x where x.sealed_by is null and restorative.is_left(x) order by x.at limit 500 loop
    gone := restorative.chosen(r.county_id, r.id);
    whom := restorative.leads_of(r.county_id, r.youth_id, gone);
    if cardinality(whom) = 0 then continue; end if;
    insert into restorative.told (county_id, request_id, gone_user, at) values (r.county_id, r.id, gone, p_now) on conflict do nothing;
    if not found then continue; end if;
    perform referrals.tell(r.county_id, whom, 'repair-left', p_now);
    told := told + cardinality(whom);
  end loop;
  return told;
end $$;

-- For the lead: of which youth, and since when it waits. Nothing else of it.
create function restorative.left_to_me() returns table (id uuid, youth_id uuid, chosen_name text) language sql stable security definer set search_path = '' as $$
  select r.id, r.youth_id, u.name from restorative.requests r
    left join people.users u on u.county_id = r.county_id and u.id = restorative.chosen(r.county_id, r.id)
    where r.county_id = access.current_county_id() and r.sealed_by is null
      and exists (select 1 from access.grants g where g.county_id = r.county_id and g.youth_id = r.youth_id and g.user_id = access.current_user_id()
        and g.category = 'coordination' and g.can_add and g.add_expires_at > now())
      and restorative.is_left(r)
      and access.current_user_id() = any (restorative.leads_of(r.county_id, r.youth_id, restorative.chosen(r.county_id, r.id)))
    order by r.at, r.id
$$;
-- The survivor told the lead whom they choose next.
create function restorative.choose_next(p_id uuid, p_request uuid, p_to uuid, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  r restorative.requests;
begin
  select x.* into r from restorative.requests x where x.county_id = u.county_id and x.id = p_request for update;
  if not found or not exists (select 1 from restorative.left_to_me() l where l.id = p_request)
    or not restorative.may_know(r.county_id, r.youth_id, p_to) then return false; end if;
  insert into restorative.choices (county_id, id, youth_id, request_id, chosen_user, at, by_user, agency_id)
    values (r.county_id, p_id, r.youth_id, r.id, p_to, p_now, u.id, u.agency_id);
  if p_to <> u.id then perform referrals.tell(r.county_id, array[p_to], 'repair-asked', p_now); end if;
  return true;
end $$;

-- Whom it concerns now, where somebody was chosen since.
create or replace function restorative.tell() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  r restorative.requests;
  whom uuid[];
begin
  select x.* into r from restorative.requests x where x.county_id = new.county_id and x.id = new.request_id;
  whom := case new.fact when 'facilitator' then array[new.to_user]
    else array[restorative.chosen(r.county_id, r.id), restorative.facilitator(r.county_id, r.id)] end;
  whom := array(select distinct u from unnest(whom) u where u is not null and u is distinct from new.by_user);
  if cardinality(whom) > 0 then perform referrals.tell(new.county_id, whom, case new.fact when 'facilitator' then 'repair-asked' else 'repair-stopped' end, new.at); end if;
  return null;
end $$;

-- ---------------------------------------------------------------- by the survivor, on their own page

drop function voice.my_repairs();
create function voice.my_repairs() returns table (id uuid, at timestamptz, words bytea, chosen_name text, chosen_here boolean, facilitator_name text,
    facts jsonb)
  language sql stable security definer set search_path = '' as $$
  select r.id, r.at, r.words, c.name, restorative.may_know(r.county_id, r.youth_id, c.id), f.name,
      coalesce((select jsonb_agg(jsonb_build_object('fact', x.fact, 'onDay', x.on_day, 'checkOn', x.check_on,
      'outcome', x.outcome, 'at', x.at) order by x.at) from restorative.facts x where x.county_id = r.county_id and x.request_id = r.id and x.sealed_by is null), '[]')
    from voice.me() m join restorative.requests r on r.county_id = m.county_id and r.youth_id = m.youth_id and r.sealed_by is null
    left join people.users c on c.county_id = r.county_id and c.id = restorative.chosen(r.county_id, r.id)
    left join people.users f on f.county_id = r.county_id and f.id = restorative.facilitator(r.county_id, r.id)
    order by r.at desc limit 20
$$;
create or replace function voice.repair_ask(p_id uuid, p_to uuid, p_words bytea, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from voice.me();
  if not found or not restorative.is_open(m.county_id) then return false; end if;
  perform 1 from youth.youth y where y.county_id = m.county_id and y.id = m.youth_id for update;
  if not exists (select 1 from voice.repair_may_choose() t where t.user_id = p_to)
    or (select count(*) from restorative.requests r where r.county_id = m.county_id and r.youth_id = m.youth_id and not exists (select 1
      from restorative.facts f where f.county_id = r.county_id and f.request_id = r.id and f.fact in ('withdrawn', 'closed'))) >= 3 then return false; end if;
  insert into restorative.requests (county_id, id, youth_id, how, chosen_user, words, at) values (m.county_id, p_id, m.youth_id, 'own-page', p_to, p_words, p_now);
  perform referrals.tell(m.county_id, array[p_to], 'repair-asked', p_now);
  return true;
end $$;
-- Somebody else is to know of it from now on, whenever the survivor says so.
create function voice.repair_choose(p_id uuid, p_request uuid, p_to uuid, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare r restorative.requests;
begin
  select x.* into r from restorative.requests x join voice.me() m on m.county_id = x.county_id and m.youth_id = x.youth_id
    where x.id = p_request and x.sealed_by is null for update of x;
  if r.id is null or restorative.chosen(r.county_id, r.id) = p_to or not exists (select 1 from voice.repair_may_choose() t where t.user_id = p_to)
    or exists (select 1 from restorative.facts f where f.county_id = r.county_id and f.request_id = r.id and f.fact in ('withdrawn', 'closed'))
    then return false; end if;
  insert into restorative.choices (county_id, id, youth_id, request_id, chosen_user, at) values (r.county_id, p_id, r.youth_id, r.id, p_to, p_now);
  perform referrals.tell(r.county_id, array[p_to], 'repair-asked', p_now);
  return true;
end $$;

do $$
declare f text;
begin
  foreach f in array array['restorative.is_open(uuid)', 'restorative.chosen(uuid, uuid)', 'restorative.may_know(uuid, uuid, uuid)',
      'restorative.is_left(restorative.requests)', 'restorative.leads_of(uuid, uuid, uuid)', 'restorative.tell_left(timestamptz)',
      'restorative.left_to_me()', 'restorative.choose_next(uuid, uuid, uuid, timestamptz)', 'voice.my_repairs()',
      'voice.repair_choose(uuid, uuid, uuid, timestamptz)'] loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
grant execute on function restorative.is_open(uuid), restorative.left_to_me(), restorative.choose_next(uuid, uuid, uuid, timestamptz),
  voice.my_repairs(), voice.repair_choose(uuid, uuid, uuid, timestamptz) to throughline_app;
grant usage on schema restorative to throughline_jobs;
grant execute on function restorative.tell_left(timestamptz) to throughline_jobs;
revoke create on schema restorative, voice from throughline_gate;

-- ---------------------------------------------------------------- certifications

-- For a T or U status a police agency, a prosecutor or a court certifies: asked for, and answered, within days of the law (PC 679.10, 679.11).
alter table claims.steps drop constraint steps_step_check, add constraint steps_step_check check (step in ('noted', 'wanted', 'not-wanted', 'taken',
  'certification-asked', 'certification-asked-removal', 'certified', 'not-certified', 'asked', 'papers-asked', 'new-evidence', 'granted', 'partly',
  'refused', 'paid', 'ended'));
