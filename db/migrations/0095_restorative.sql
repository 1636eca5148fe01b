-- Restorative justice, a pilot: a survivor asks for it, prepares, agrees to something or not, and stops whenever they like. Only the
-- survivor opens one: on their own page, or in their words by somebody whom they chose. Whoever did harm has no row, no record and no link.
create schema restorative;
grant usage on schema restorative to throughline_app, throughline_gate;
grant create on schema restorative, voice to throughline_gate;

create table restorative.requests (
  county_id uuid not null,
  id uuid not null,
  -- Whose it is: the survivor.
  youth_id uuid not null,
  how text not null check (how in ('own-page', 'written-down')),
  -- Whom the survivor chose to know of it.
  chosen_user uuid not null,
  words bytea not null,
  at timestamptz not null,
  by_user uuid,
  agency_id uuid,
  primary key (county_id, id),
  unique (county_id, id, youth_id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, chosen_user) references people.users (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check (case how when 'own-page' then by_user is null and agency_id is null else by_user = chosen_user and agency_id is not null end)
);
create index requests_by_youth on restorative.requests (county_id, youth_id, at);
create index requests_by_chosen on restorative.requests (county_id, chosen_user);

-- What was done, each on a day. That the survivor stops has no reason, and is the last of all.
create table restorative.facts (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  request_id uuid not null,
  fact text not null check (fact in ('facilitator', 'explained', 'safety', 'support', 'willing', 'not-willing', 'ready', 'met', 'agreed', 'kept',
    'not-kept', 'withdrawn', 'closed')),
  on_day date not null,
  -- Of an agreement: when to look whether it is kept.
  check_on date,
  outcome text check (outcome in ('repaired', 'partly', 'no-agreement', 'other-side-no')),
  -- Who facilitates from then on.
  to_user uuid,
  words bytea,
  at timestamptz not null,
  by_user uuid,
  agency_id uuid,
  primary key (county_id, id),
  foreign key (county_id, request_id, youth_id) references restorative.requests (county_id, id, youth_id),
  foreign key (county_id, to_user) references people.users (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((to_user is not null) = (fact = 'facilitator')),
  check ((outcome is not null) = (fact = 'closed')),
  check (check_on is null or (fact in ('agreed', 'kept') and check_on > on_day)),
  check (fact <> 'withdrawn' or words is null),
  check ((by_user is null) = (agency_id is null) and (by_user is not null or fact = 'withdrawn'))
);
create index facts_by_request on restorative.facts (county_id, request_id, at);
create unique index facts_over_once on restorative.facts (county_id, request_id) where fact in ('withdrawn', 'closed');

do $$
declare t text;
begin
  foreach t in array array['restorative.requests', 'restorative.facts'] loop
    execute format('call access.protect(%L, %L)', t, 'coordination');
    execute format('grant select, insert on %s to throughline_app', t);
    execute format('grant insert on %s to throughline_gate', t);
    execute format('create policy own_agency on %s as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()))', t);
    execute format('create policy kept_from on %s as restrictive to throughline_app
      using ((select relief.may_know())) with check ((select relief.may_know()))', t);
  end loop;
end $$;

-- Who facilitates: the last who was named.
create function restorative.facilitator(p_county uuid, p_request uuid) returns uuid language sql stable security definer set search_path = '' as $$
  select f.to_user from restorative.facts f where f.county_id = p_county and f.request_id = p_request and f.fact = 'facilitator' and f.sealed_by is null
    order by f.at desc, f.id desc limit 1
$$;
-- Whether it is the one's whom the survivor chose, or who facilitates. Nobody else of the team knows of it.
create function restorative.is_mine(p_request uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from restorative.requests r where r.county_id = access.current_county_id() and r.id = p_request
    and access.current_user_id() in (r.chosen_user, restorative.facilitator(r.county_id, r.id)))
$$;
-- Who may be asked to facilitate: whoever may write what the team shares of this youth, and neither charges, arrests nor teaches.
create function restorative.may_facilitate(p_youth uuid, p_user uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from access.grants g
    join people.users u on u.county_id = g.county_id and u.id = g.user_id and u.kind = 'person' and (u.until is null or u.until > now())
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and a.kind not in ('prosecutor', 'law-enforcement', 'education')
    where g.county_id = access.current_county_id() and g.user_id = p_user and g.youth_id = p_youth and g.category = 'coordination'
      and g.can_add and g.add_expires_at > now())
$$;

create policy chosen_alone on restorative.requests as restrictive for select to throughline_app
  using (chosen_user = (select access.current_user_id()) or restorative.is_mine(id));
create policy chosen_writes on restorative.requests as restrictive for insert to throughline_app
  with check (chosen_user = (select access.current_user_id()));
create policy chosen_alone on restorative.facts as restrictive to throughline_app using (restorative.is_mine(request_id))
  with check (restorative.is_mine(request_id) and (to_user is null or restorative.may_facilitate(youth_id, to_user)));

-- Nothing follows that the survivor stopped, or that it was closed.
create function restorative.goes_on() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform 1 from restorative.requests r where r.county_id = new.county_id and r.id = new.request_id for update;
  if exists (select 1 from restorative.facts f where f.county_id = new.county_id and f.request_id = new.request_id and f.fact in ('withdrawn', 'closed')) then
    raise exception 'It is over.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger goes_on before insert on restorative.facts for each row execute function restorative.goes_on();

-- Somebody is asked to facilitate, or the survivor stopped: whom it concerns hears that something waits.
create function restorative.tell() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  r restorative.requests;
  whom uuid[];
begin
  select x.* into r from restorative.requests x where x.county_id = new.county_id and x.id = new.request_id;
  whom := case new.fact when 'facilitator' then array[new.to_user]
    else array[r.chosen_user, restorative.facilitator(r.county_id, r.id)] end;
  whom := array(select distinct u from unnest(whom) u where u is not null and u is distinct from new.by_user);
  if cardinality(whom) > 0 then perform referrals.tell(new.county_id, whom, case new.fact when 'facilitator' then 'repair-asked' else 'repair-stopped' end, new.at); end if;
  return null;
end $$;
create trigger tell after insert on restorative.facts for each row when (new.fact in ('facilitator', 'withdrawn')) execute function restorative.tell();

-- ---------------------------------------------------------------- by the survivor, on their own page

create function voice.my_repairs() returns table (id uuid, at timestamptz, words bytea, chosen_name text, facilitator_name text, facts jsonb)
  language sql stable security definer set search_path = '' as $$
  select r.id, r.at, r.words, c.name, f.name, coalesce((select jsonb_agg(jsonb_build_object('fact', x.fact, 'onDay', x.on_day, 'checkOn', x.check_on,
      'outcome', x.outcome, 'at', x.at) order by x.at) from restorative.facts x where x.county_id = r.county_id and x.request_id = r.id and x.sealed_by is null), '[]')
    from voice.me() m join restorative.requests r on r.county_id = m.county_id and r.youth_id = m.youth_id and r.sealed_by is null
    left join people.users c on c.county_id = r.county_id and c.id = r.chosen_user
    left join people.users f on f.county_id = r.county_id and f.id = restorative.facilitator(r.county_id, r.id)
    order by r.at desc limit 20
$$;
-- Three that run at most. Whom the survivor chose is of their team, and may write what the team shares.
create function voice.repair_ask(p_id uuid, p_to uuid, p_words bytea, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from voice.me();
  if not found then return false; end if;
  perform 1 from youth.youth y where y.county_id = m.county_id and y.id = m.youth_id for update;
  if not exists (select 1 from voice.repair_may_choose() t where t.user_id = p_to)
    or (select count(*) from restorative.requests r where r.county_id = m.county_id and r.youth_id = m.youth_id and not exists (select 1
      from restorative.facts f where f.county_id = r.county_id and f.request_id = r.id and f.fact in ('withdrawn', 'closed'))) >= 3 then return false; end if;
  insert into restorative.requests (county_id, id, youth_id, how, chosen_user, words, at) values (m.county_id, p_id, m.youth_id, 'own-page', p_to, p_words, p_now);
  perform referrals.tell(m.county_id, array[p_to], 'repair-asked', p_now);
  return true;
end $$;
create function voice.repair_may_choose() returns table (user_id uuid, name text) language sql stable security definer set search_path = '' as $$
  select t.user_id, t.name from voice.me() m cross join voice.my_team() t
    where t.agency_kind not in ('prosecutor', 'law-enforcement', 'education') and exists (select 1 from access.grants g where g.county_id = m.county_id
      and g.youth_id = m.youth_id and g.user_id = t.user_id and g.category = 'coordination' and g.can_add and g.add_expires_at > now())
$$;
-- At any time, without a reason.
create function voice.repair_stop(p_id uuid, p_fact uuid, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare r restorative.requests;
begin
  select x.* into r from restorative.requests x join voice.me() m on m.county_id = x.county_id and m.youth_id = x.youth_id
    where x.id = p_id and x.sealed_by is null for update of x;
  if r.id is null or exists (select 1 from restorative.facts f where f.county_id = r.county_id and f.request_id = r.id and f.fact in ('withdrawn', 'closed')) then
    return false;
  end if;
  insert into restorative.facts (county_id, id, youth_id, request_id, fact, on_day, at)
    select r.county_id, p_fact, r.youth_id, r.id, 'withdrawn', (p_now at time zone c.time_zone)::date, p_now from people.counties c where c.county_id = r.county_id;
  return true;
end $$;

do $$
declare f text;
begin
  foreach f in array array['restorative.facilitator(uuid, uuid)', 'restorative.is_mine(uuid)', 'restorative.may_facilitate(uuid, uuid)',
      'restorative.goes_on()', 'restorative.tell()', 'voice.my_repairs()', 'voice.repair_ask(uuid, uuid, bytea, timestamptz)', 'voice.repair_may_choose()',
      'voice.repair_stop(uuid, uuid, timestamptz)'] loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
grant execute on function restorative.is_mine(uuid), restorative.may_facilitate(uuid, uuid), voice.my_repairs(),
  voice.repair_ask(uuid, uuid, bytea, timestamptz), voice.repair_may_choose(), voice.repair_stop(uuid, uuid, timestamptz) to throughline_app;
revoke create on schema restorative, voice from throughline_gate;
