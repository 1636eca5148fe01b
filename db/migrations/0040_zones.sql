-- Safe Youth Zones: places where any youth can walk in. An agency applies; each of its locations counts while all that the county
-- asks for holds (people trained, protocol and guide approved, signs posted). Nothing here is about a youth: a visit is a day, a part
-- of it, and what was given. Names of people and photos are sealed under a key of the application.
create schema zones;
grant usage on schema zones to throughline_app, throughline_gate, throughline_jobs;

create table zones.applications (
  county_id uuid not null references people.counties,
  id uuid not null,
  -- Null: an agency that has no people in the program; a keeper writes for it.
  agency_id uuid,
  name text not null check (length(name) between 1 and 200),
  kind text not null,
  -- The phase of the county's plan that it belongs to, as the county names it.
  phase text not null,
  -- Null: it was asked to join, and has not applied.
  applied_on date,
  -- The agency's head: who approves for it. Sealed.
  head bytea,
  wrapped bytea not null,
  ended_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create unique index one_application on zones.applications (county_id, agency_id) where ended_on is null;

-- A place: a location of the directory, of which nothing is copied (where it is, is said there and may cease to be said), or one that is
-- written in with its address.
create table zones.places (
  county_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  location_id uuid,
  name text,
  address jsonb,
  hours jsonb not null default '[]',
  -- Its own telephone numbers, for its papers; empty: those of the directory.
  phones text[] not null default '{}',
  added_on date not null,
  ended_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (county_id, id),
  foreign key (county_id, application_id) references zones.applications (county_id, id),
  foreign key (county_id, location_id) references directory.locations (county_id, id),
  check ((location_id is null) = (name is not null and address is not null))
);
create unique index one_place on zones.places (county_id, location_id) where ended_on is null;
create index places_by_application on zones.places (county_id, application_id);

create table zones.trainings (
  county_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  -- Who was trained. Sealed.
  person bytea not null,
  trained_on date not null,
  -- The last day on which this person worked there.
  left_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (county_id, id),
  foreign key (county_id, place_id) references zones.places (county_id, id)
);
create index trainings_by_place on zones.trainings (county_id, place_id);

create table zones.approvals (
  county_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  what text not null check (what in ('protocol', 'guide')),
  -- The version of the protocol `safe-youth-zone` that the head read; the guide follows from it.
  version int not null,
  approved_on date not null,
  -- Who approved, by name and office. Sealed.
  approved_by bytea not null,
  -- The last day on which it held: the head took it back, or it was written down in error.
  held_until date,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (county_id, id),
  foreign key (county_id, application_id) references zones.applications (county_id, id)
);
create index approvals_by_application on zones.approvals (county_id, application_id);

create table zones.signs (
  county_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  kind text not null check (kind in ('poster', 'placard')),
  seen_on date not null,
  -- What its own bytes say that it is.
  media text not null,
  -- The photo. Sealed; null in the sample county, which has none.
  photo bytea,
  taken_down_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (county_id, id),
  foreign key (county_id, place_id) references zones.places (county_id, id)
);
create index signs_by_place on zones.signs (county_id, place_id);

-- The place at which a person works: said once, so that a visit is two taps.
create table zones.workplaces (
  county_id uuid not null,
  user_id uuid not null,
  place_id uuid not null,
  since timestamptz not null default now(),
  primary key (county_id, user_id),
  foreign key (county_id, user_id) references people.users (county_id, id),
  foreign key (county_id, place_id) references zones.places (county_id, id)
);

-- A visit: a day, a part of it, and what was given. No hour, no name, no description, nobody who wrote it down. `open_until`: the minutes
-- in which it may still be changed; emptied after, so that no hour stays. The id is random: it holds no time either.
create table zones.visits (
  county_id uuid not null,
  id uuid not null,
  place_id uuid not null,
  day date not null,
  part text not null check (part in ('morning', 'afternoon', 'evening', 'night')),
  kind text not null check (kind in ('place', 'crisis')),
  given text[] not null default '{}',
  open_until timestamptz,
  taken_back boolean not null default false,
  primary key (county_id, id),
  foreign key (county_id, place_id) references zones.places (county_id, id)
);
create index visits_by_place on zones.visits (county_id, place_id, day);
create index visits_open on zones.visits (open_until) where open_until is not null;

-- What people were told of a place's lapses: each once for ever.
create table zones.told (
  county_id uuid not null,
  place_id uuid not null,
  requirement text not null,
  kind text not null check (kind in ('soon', 'lapsed')),
  -- The last day on which the requirement holds or held.
  day date not null,
  told_at timestamptz not null,
  primary key (county_id, place_id, requirement, kind, day),
  foreign key (county_id, place_id) references zones.places (county_id, id)
);

-- ---------------------------------------------------------------- who may see and write

create function zones.keeps() returns boolean language sql stable set search_path = '' as $$
  select people.i_hold('administrator') or people.i_hold('liaison')
$$;
create function zones.at(p_agency uuid) returns boolean language sql stable set search_path = '' as $$
  select exists (select 1 from people.users u where u.county_id = access.current_county_id() and u.id = access.current_user_id()
    and u.kind = 'person' and u.agency_id = p_agency)
$$;
revoke all on function zones.keeps(), zones.at(uuid) from public;
grant execute on function zones.keeps(), zones.at(uuid) to throughline_app;

do $$
declare
  t text;
  own text := 'county_id = (select access.current_county_id())';
  mine text := 'county_id = (select access.current_county_id()) and recorded_by = (select access.current_user_id())';
  of_application text := 'exists (select 1 from zones.applications a where a.county_id = %1$I.county_id and a.id = %1$I.application_id)';
  of_place text := 'exists (select 1 from zones.places p where p.county_id = %1$I.county_id and p.id = %1$I.place_id)';
begin
  foreach t in array array['applications', 'places', 'trainings', 'approvals', 'signs', 'workplaces', 'visits', 'told'] loop
    execute format('alter table zones.%I enable row level security', t);
    execute format('alter table zones.%I force row level security', t);
    execute format('create policy jobs_read on zones.%I for select to throughline_jobs using (true)', t);
    execute format('grant select on zones.%I to throughline_jobs', t);
  end loop;
  foreach t in array array['applications', 'places', 'trainings', 'approvals', 'signs', 'workplaces'] loop
    execute format('create policy gate_reads on zones.%I for select to throughline_gate using (true)', t);
    execute format('grant select on zones.%I to throughline_gate', t);
  end loop;

  -- The whole county for those who keep it; an agency's own for its people. What stands below is seen where its application is.
  execute format('create policy seen on zones.applications for select to throughline_app using (%s and (zones.keeps() or zones.at(agency_id)))', own);
  execute format('create policy made on zones.applications for insert to throughline_app with check (%s and (zones.keeps() or zones.at(agency_id)))', mine);
  execute format('create policy moved on zones.applications for update to throughline_app using (%1$s and (zones.keeps() or zones.at(agency_id))) with check (%1$s and (zones.keeps() or zones.at(agency_id)))', own);
  foreach t in array array['places', 'approvals'] loop
    execute format('create policy seen on zones.%1$I for select to throughline_app using (%2$s and ' || of_application || ')', t, own);
    execute format('create policy made on zones.%1$I for insert to throughline_app with check (%2$s and ' || of_application || ')', t, mine);
  end loop;
  foreach t in array array['trainings', 'signs'] loop
    execute format('create policy seen on zones.%1$I for select to throughline_app using (%2$s and ' || of_place || ')', t, own);
    execute format('create policy made on zones.%1$I for insert to throughline_app with check (%2$s and ' || of_place || ')', t, mine);
    execute format('create policy moved on zones.%1$I for update to throughline_app using (%2$s and ' || of_place || ') with check (%2$s and ' || of_place || ')', t, own);
  end loop;
  execute format('create policy moved on zones.approvals for update to throughline_app using (%2$s and ' || of_application || ') with check (%2$s and ' || of_application || ')', 'approvals', own);
  execute format('create policy moved on zones.places for update to throughline_app using (%2$s and ' || of_application || ') with check (%2$s and ' || of_application || ')', 'places', own);
  execute format('create policy own on zones.workplaces for select to throughline_app using (%s and user_id = (select access.current_user_id()))', own);
  execute format('create policy said on zones.workplaces for insert to throughline_app with check (%2$s and user_id = (select access.current_user_id()) and ' || of_place || ')', 'workplaces', own);
  execute format('create policy moved on zones.workplaces for update to throughline_app using (%2$s and user_id = (select access.current_user_id())) with check (%2$s and user_id = (select access.current_user_id()) and ' || of_place || ')', 'workplaces', own);
  execute format('create policy seen on zones.visits for select to throughline_app using (%2$s and ' || of_place || ')', 'visits', own);
  execute format('create policy counted on zones.visits for insert to throughline_app with check (%2$s and ' || of_place || ')', 'visits', own);
  -- Only while it is open.
  execute format('create policy changed on zones.visits for update to throughline_app using (%2$s and open_until is not null and ' || of_place || ') with check (%2$s and open_until is not null and ' || of_place || ')', 'visits', own);
end $$;
grant select, insert on zones.applications, zones.places, zones.trainings, zones.approvals, zones.signs, zones.workplaces, zones.visits
  to throughline_app;
grant update (phase, applied_on, head, ended_on) on zones.applications to throughline_app;
grant update (phones, hours, ended_on) on zones.places to throughline_app;
grant update (left_on) on zones.trainings to throughline_app;
grant update (held_until) on zones.approvals to throughline_app;
grant update (taken_down_on) on zones.signs to throughline_app;
grant update (place_id, since) on zones.workplaces to throughline_app;
grant update (given, taken_back) on zones.visits to throughline_app;
create policy jobs_close on zones.visits for update to throughline_jobs using (true) with check (open_until is null);
create policy jobs_forget on zones.visits for delete to throughline_jobs using (taken_back);
create policy jobs_tell on zones.told for insert to throughline_jobs with check (true);
grant update (open_until), delete on zones.visits to throughline_jobs;
grant insert on zones.told to throughline_jobs;

-- ---------------------------------------------------------------- what is known of places

-- Every place that has not ended, with the dated facts that its standing follows from; no name of a person, no photo. As whoever asks: an agency's people get
-- their own, keepers the county's.
create function zones.places_of(p_county uuid) returns table (
    id uuid, application_id uuid, agency_id uuid, agency text, agency_kind text, phase text, applied_on date, application_ended_on date,
    location_id uuid, name text, address jsonb, hours jsonb, phones text[], added_on date, ended_on date, trainings jsonb,
    approvals jsonb, signs jsonb)
  language sql stable set search_path = '' as $$
  select p.id, a.id, a.agency_id, a.name, a.kind, a.phase, a.applied_on, a.ended_on, p.location_id, p.name, p.address, p.hours,
      p.phones, p.added_on, p.ended_on, coalesce(t.all_of, '[]'), coalesce(v.all_of, '[]'), coalesce(s.all_of, '[]')
    from zones.places p
    join zones.applications a on a.county_id = p.county_id and a.id = p.application_id
    left join (select x.place_id, jsonb_agg(jsonb_build_object('on', x.trained_on, 'left', x.left_on)) as all_of
      from zones.trainings x where x.county_id = p_county group by x.place_id) t on t.place_id = p.id
    left join (select x.application_id, jsonb_agg(jsonb_build_object('what', x.what, 'version', x.version, 'on', x.approved_on, 'left', x.held_until)) as all_of
      from zones.approvals x where x.county_id = p_county group by x.application_id) v on v.application_id = a.id
    left join (select x.place_id, jsonb_agg(jsonb_build_object('kind', x.kind, 'on', x.seen_on, 'left', x.taken_down_on)) as all_of
      from zones.signs x where x.county_id = p_county group by x.place_id) s on s.place_id = p.id
    where p.county_id = p_county and p.ended_on is null and a.ended_on is null
    order by a.name, p.name, p.id
$$;
-- When each version of the protocol was published, by the county's clock; and what the county decided for zones.
create function zones.rules_of(p_county uuid) returns table (time_zone text, settings jsonb, versions jsonb)
  language sql stable set search_path = '' as $$
  select c.time_zone, c.settings,
      coalesce((select jsonb_agg(jsonb_build_object('version', x.version, 'on', (x.published_at at time zone c.time_zone)::date) order by x.version)
        from protocols.protocols x where x.county_id = c.county_id and x.id = 'safe-youth-zone' and x.published_at is not null), '[]')
    from people.counties c where c.county_id = p_county
$$;
-- For a visitor without an account: the places of the county that this program is run for, and what their standing follows from.
create function zones.public_places() returns table (rules jsonb, places jsonb)
  language sql stable security definer set search_path = '' as $$
  select (select jsonb_build_object('time_zone', r.time_zone, 'versions', r.versions, 'settings',
        coalesce((select jsonb_object_agg(k.key, k.value) from jsonb_each(r.settings) k where k.key like 'zone%'), '{}'))
      from zones.rules_of((select directory.home())) r),
    coalesce((select jsonb_agg(to_jsonb(p)) from zones.places_of((select directory.home())) p), '[]')
$$;
-- Tells a place's own people and the county's liaisons, in the program; gives whom, for the mail that something waits.
create function zones.tell(p_county uuid, p_places uuid[], p_kind text, p_at timestamptz) returns setof uuid
  language sql volatile security definer set search_path = '' as $$
  insert into responses.notices (county_id, id, user_id, kind, at)
    select p_county, gen_random_uuid(), u.id, p_kind, p_at from people.users u
      where u.county_id = p_county and u.kind = 'person' and (u.until is null or u.until > p_at) and (
        'liaison' = any (people.roles_of(p_county, u.id))
        or exists (select 1 from zones.workplaces w where w.county_id = p_county and w.user_id = u.id and w.place_id = any (p_places))
        or (exists (select 1 from zones.places p join zones.applications a on a.county_id = p.county_id and a.id = p.application_id
              where p.county_id = p_county and p.id = any (p_places) and a.agency_id = u.agency_id)
          and people.roles_of(p_county, u.id) && array['supervisor', 'training-lead', 'library-staff']))
    returning user_id
$$;
grant create on schema zones to throughline_gate;
alter function zones.public_places() owner to throughline_gate;
alter function zones.tell(uuid, uuid[], text, timestamptz) owner to throughline_gate;
revoke create on schema zones from throughline_gate;
revoke all on function zones.places_of(uuid), zones.rules_of(uuid), zones.public_places(), zones.tell(uuid, uuid[], text, timestamptz)
  from public;
grant execute on function zones.places_of(uuid), zones.rules_of(uuid) to throughline_app, throughline_jobs, throughline_gate;
grant execute on function zones.public_places() to throughline_app;
grant execute on function zones.tell(uuid, uuid[], text, timestamptz) to throughline_jobs;

-- ---------------------------------------------------------------- what opens the steps

-- The steps for whoever comes in open only with the youth's yes, or in an emergency that is said in words; what began before is as it is.
alter table responses.responses add constraint opens_said check (protocol_id <> 'safe-youth-zone'
  or (coalesce(facts ->> 'opens', '') in ('youth-yes', 'emergency') and (facts ->> 'opens' <> 'emergency' or reason is not null))) not valid;
-- As before (0013), with the reason: an emergency at a community door is kept with the steps.
create or replace function responses.open_within(p_youth uuid, p_response jsonb, p_clocks jsonb) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not exists (select 1 from youth.youth y where y.county_id = u.county_id and y.id = p_youth and y.held_by = u.agency_id) then return false; end if;
  if not exists (select 1 from access.grants g where g.county_id = u.county_id and g.user_id = u.id and g.youth_id = p_youth
      and g.category = 'coordination' and g.can_add and g.add_expires_at > now()) then return false; end if;
  if p_response ->> 'protocol_id' <> all (array['school', 'health-screen', 'safe-youth-zone', 'missing-from-home'])
      or p_response ->> 'category' <> 'coordination' then return false; end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('responses.open ' || p_youth::text, 0));
  if exists (select 1 from responses.responses r where r.county_id = u.county_id and r.youth_id = p_youth and r.sealed_by is null
      and r.protocol_id = p_response ->> 'protocol_id'
      and not exists (select 1 from responses.events e where e.county_id = r.county_id and e.response_id = r.id and e.kind = 'ended'))
    then return false; end if;
  insert into responses.responses (county_id, id, youth_id, protocol_id, protocol_version, category, started_at, facts, started_by, agency_id, within_agency, reason)
    select u.county_id, r.id, p_youth, r.protocol_id, r.protocol_version, r.category, r.started_at, r.facts, u.id, u.agency_id, u.agency_id, r.reason
    from jsonb_to_record(p_response) r(id uuid, protocol_id text, protocol_version int, category access.category, started_at timestamptz, facts jsonb, reason bytea);
  insert into responses.clocks (county_id, response_id, step_id, youth_id, protocol_id, category, state, due_at, started_at, duty, owner_role, routed_agency_id, taken_by, next_alarm_at)
    select u.county_id, c.response_id, c.step_id, p_youth, c.protocol_id, c.category, c.state, c.due_at, c.started_at, c.duty, c.owner_role, c.routed_agency_id, c.taken_by, c.next_alarm_at
    from jsonb_to_recordset(p_clocks) c(response_id uuid, step_id text, protocol_id text, category access.category, state text, due_at timestamptz,
      started_at timestamptz, duty text, owner_role text, routed_agency_id uuid, taken_by uuid, next_alarm_at timestamptz);
  return true;
end $$;
