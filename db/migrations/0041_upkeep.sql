-- The directory is kept true: changed by hand with a second pair of eyes, confirmed by providers through one link, reported by anyone,
-- worded with youth leaders. Nothing here is about a youth; what people wrote in their own words is sealed all the same.

-- ---------------------------------------------------------------- changes

-- A change by hand is an import of its own: rows that are seen before they are done, and can be taken back. `about`: the service that
-- it began with. One that its author went on with is replaced by the next.
alter table directory.imports
  add column origin text not null default 'file' check (origin in ('file', 'hand', 'provider', 'leader')),
  add column about uuid,
  add column replaced_at timestamptz,
  alter column made_by drop not null,
  add constraint imports_made_by_somebody check (made_by is not null or origin = 'provider');
create index imports_about on directory.imports (county_id, about) where about is not null;
grant update (replaced_at) on directory.imports to throughline_app;

-- What the second person said of a change, once. Why, in their own words, sealed.
create table directory.change_reviews (
  county_id uuid not null,
  import_id uuid not null,
  by_user uuid not null,
  at timestamptz not null,
  taken boolean not null,
  wrapped bytea,
  why bytea,
  primary key (county_id, import_id),
  foreign key (county_id, import_id) references directory.imports (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);
-- Who keeps a service, from when; the last row holds. `keeper_id` null: the liaison of its region. `contact`: whom to ask at the provider
-- where that is not its public address, sealed.
create table directory.stewards (
  county_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  keeper_id uuid,
  wrapped bytea,
  contact bytea,
  since timestamptz not null,
  by_user uuid not null,
  primary key (county_id, id),
  foreign key (county_id, service_id) references directory.services (county_id, id),
  foreign key (county_id, keeper_id) references people.users (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);
create index on directory.stewards (county_id, service_id, since);

-- ---------------------------------------------------------------- asks and answers

create schema upkeep;
grant usage on schema upkeep to throughline_app, throughline_gate, throughline_jobs;

-- One organization was asked whether these entries are still right: by a letter, once more after the county's days, then its liaison is told.
create table upkeep.asks (
  county_id uuid not null,
  id uuid not null,
  organization_id uuid not null,
  services uuid[] not null check (cardinality(services) > 0),
  asked_at timestamptz not null,
  again_at timestamptz,
  told_at timestamptz,
  -- By which the link's token is known again; the token is nowhere.
  token_hash bytea not null unique,
  primary key (county_id, id),
  foreign key (county_id, organization_id) references directory.organizations (county_id, id)
);
create index on upkeep.asks (county_id, organization_id, asked_at);
-- What was answered: by the provider through the link (no user), or by a liaison who spoke with them. `services`: of which. `confirmed`: those said to be right.
create table upkeep.answers (
  county_id uuid not null,
  id uuid not null,
  ask_id uuid,
  organization_id uuid not null,
  by_user uuid,
  at timestamptz not null,
  minutes int not null check (minutes between 0 and 600),
  services uuid[] not null,
  confirmed uuid[] not null,
  form_key text,
  primary key (county_id, id),
  unique (county_id, ask_id),
  foreign key (county_id, ask_id) references upkeep.asks (county_id, id),
  foreign key (county_id, organization_id) references directory.organizations (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);
-- What is otherwise at one service, as it was answered, sealed until a keeper has looked at it.
create table upkeep.mends (
  county_id uuid not null,
  id uuid not null,
  answer_id uuid not null,
  service_id uuid not null,
  wrapped bytea not null,
  said bytea not null,
  primary key (county_id, id),
  foreign key (county_id, answer_id) references upkeep.answers (county_id, id),
  foreign key (county_id, service_id) references directory.services (county_id, id)
);
create table upkeep.mend_decisions (
  county_id uuid not null,
  mend_id uuid not null,
  by_user uuid not null,
  at timestamptz not null,
  -- The change that was made of it; null: it was left as it is.
  import_id uuid,
  primary key (county_id, mend_id),
  foreign key (county_id, mend_id) references upkeep.mends (county_id, id),
  foreign key (county_id, import_id) references directory.imports (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);

-- ---------------------------------------------------------------- reports of errors

-- Anyone may say that something is not right; who it was is nowhere. The words may hold a person's story: sealed, under a key of the report.
create table upkeep.reports (
  county_id uuid not null references people.counties,
  id uuid not null,
  service_id uuid,
  kind text not null check (kind in ('closed', 'number', 'hours', 'turned-away', 'other')),
  at timestamptz not null,
  wrapped bytea,
  words bytea,
  primary key (county_id, id),
  foreign key (county_id, service_id) references directory.services (county_id, id)
);
create index on upkeep.reports (county_id, service_id, at);
create table upkeep.report_handlings (
  county_id uuid not null,
  report_id uuid not null,
  by_user uuid not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('mended', 'right', 'provider-asked', 'not-ours')),
  wrapped bytea,
  words bytea,
  primary key (county_id, report_id),
  foreign key (county_id, report_id) references upkeep.reports (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);

-- ---------------------------------------------------------------- wording

-- What a youth leader said of a public text or picture, and what was done with it; kept for good.
create table upkeep.wordings (
  county_id uuid not null,
  id uuid not null,
  about text not null check (about in ('finder', 'picture', 'sign', 'entry')),
  -- Of the finder, the text's key; of a picture or a sign, its name; of an entry, the property.
  part text not null,
  service_id uuid,
  lang text not null check (lang in ('en', 'es')),
  at timestamptz not null,
  by_user uuid not null,
  wrapped bytea not null,
  -- What stood there, what should stand there, what is off about it.
  said bytea not null,
  primary key (county_id, id),
  check ((about = 'entry') = (service_id is not null)),
  foreign key (county_id, service_id) references directory.services (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);
create table upkeep.wording_decisions (
  county_id uuid not null,
  wording_id uuid not null,
  by_user uuid not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('taken', 'taken-otherwise', 'not-taken')),
  import_id uuid,
  wrapped bytea not null,
  why bytea not null,
  primary key (county_id, wording_id),
  foreign key (county_id, wording_id) references upkeep.wordings (county_id, id),
  foreign key (county_id, import_id) references directory.imports (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);

-- ---------------------------------------------------------------- who may

do $$
declare
  t text;
  own text := 'county_id = (select access.current_county_id())';
  mine text := 'by_user = (select access.current_user_id())';
  keeper text := '(people.i_hold(''administrator'') or people.i_hold(''liaison''))';
  counted text := '(people.i_hold(''administrator'') or people.i_hold(''liaison'') or people.i_hold(''plan-lead''))';
  worded text := '(people.i_hold(''administrator'') or people.i_hold(''liaison'') or people.i_hold(''youth-leader''))';
begin
  foreach t in array array['directory.change_reviews', 'directory.stewards', 'upkeep.asks', 'upkeep.answers', 'upkeep.mends',
    'upkeep.mend_decisions', 'upkeep.reports', 'upkeep.report_handlings', 'upkeep.wordings', 'upkeep.wording_decisions'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('grant select on %s to throughline_app', t);
  end loop;
  -- Who keeps a service, and what came of youth leaders' words, everyone at work may know.
  foreach t in array array['directory.stewards', 'upkeep.wordings', 'upkeep.wording_decisions'] loop
    execute format('create policy seen_by on %s for select to throughline_app using (%s)', t, own);
  end loop;
  foreach t in array array['upkeep.asks', 'upkeep.answers'] loop
    execute format('create policy seen_by on %s for select to throughline_app using (%s and %s)', t, own, counted);
  end loop;
  foreach t in array array['directory.change_reviews', 'upkeep.mends', 'upkeep.mend_decisions', 'upkeep.reports', 'upkeep.report_handlings'] loop
    execute format('create policy seen_by on %s for select to throughline_app using (%s and %s)', t, own, keeper);
  end loop;
  foreach t in array array['directory.change_reviews', 'directory.stewards', 'upkeep.mend_decisions', 'upkeep.report_handlings', 'upkeep.wording_decisions'] loop
    execute format('create policy written_by on %s for insert to throughline_app with check (%s and %s and %s)', t, own, keeper, mine);
    execute format('grant insert on %s to throughline_app', t);
  end loop;
  execute format('create policy written_by on upkeep.wordings for insert to throughline_app with check (%s and %s and %s)', own, worded, mine);
  grant insert on upkeep.wordings to throughline_app;
  -- The job that asks.
  execute 'create policy jobs on upkeep.asks to throughline_jobs using (true) with check (true)';
  grant select, insert, update (again_at, told_at, token_hash) on upkeep.asks to throughline_jobs;
  foreach t in array array['directory.organizations', 'directory.locations', 'directory.services', 'directory.services_at_locations',
    'directory.imports', 'directory.import_rows', 'directory.stewards', 'upkeep.answers'] loop
    execute format('create policy jobs on %s for select to throughline_jobs using (true)', t);
    execute format('grant select on %s to throughline_jobs', t);
  end loop;
  grant usage on schema directory to throughline_jobs;
  -- The gate's functions below, and nobody through it.
  foreach t in array array['directory.organizations', 'directory.locations', 'directory.services', 'directory.services_at_locations',
    'upkeep.asks'] loop
    execute format('create policy gate_reads on %s for select to throughline_gate using (true)', t);
    execute format('grant select on %s to throughline_gate', t);
  end loop;
  execute 'create policy gate_changes on directory.services for update to throughline_gate using (true) with check (true)';
  grant update on directory.services, upkeep.asks to throughline_gate;
  execute 'create policy gate_locks on upkeep.asks for update to throughline_gate using (true) with check (true)';
  foreach t in array array['directory.imports', 'directory.import_rows', 'upkeep.answers', 'upkeep.mends', 'upkeep.reports'] loop
    execute format('create policy gate on %s to throughline_gate using (true) with check (true)', t);
    execute format('grant select, insert on %s to throughline_gate', t);
  end loop;
end $$;

-- ---------------------------------------------------------------- through the link

-- The entries that a link asks about, while nobody has answered: what is public of them, and nothing else. Opening it does nothing.
create function upkeep.asked(p_hash bytea)
  returns table (county_id uuid, ask_id uuid, time_zone text, kind text, id uuid, body jsonb, checked_on date, modified_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  with ask as (
    select a.* from upkeep.asks a where a.token_hash = p_hash
      and not exists (select 1 from upkeep.answers w where w.county_id = a.county_id and w.ask_id = a.id)
      -- Asked anew, the older link leads nowhere.
      and not exists (select 1 from upkeep.asks b where b.county_id = a.county_id and b.organization_id = a.organization_id and b.asked_at > a.asked_at)),
  services as (
    select s.* from ask join directory.services s on s.county_id = ask.county_id and s.id = any (ask.services) and s.withdrawn_at is null),
  visits as (
    select v.* from services s join directory.services_at_locations v on v.county_id = s.county_id and v.service_id = s.id and v.withdrawn_at is null),
  -- Every service at the same places: one of them may be why a place is hidden.
  beside as (
    select v.* from visits here join directory.services_at_locations v
      on v.county_id = here.county_id and v.location_id = here.location_id and v.withdrawn_at is null),
  found as (
    select 'organization' as kind, o.id, o.body, null::date as checked_on, o.modified_at from ask
      join directory.organizations o on o.county_id = ask.county_id and o.id = ask.organization_id and o.withdrawn_at is null
    union all select 'service', s.id, s.body, s.checked_on, s.modified_at from services s
    union all select distinct 'service_beside', s.id, s.body, s.checked_on, s.modified_at from beside b
      join directory.services s on s.county_id = b.county_id and s.id = b.service_id and s.withdrawn_at is null
    union all select distinct 'service_at_location', b.id, b.body, null::date, b.modified_at from beside b
    union all select distinct 'location', l.id, l.body, null::date, l.modified_at from visits v
      join directory.locations l on l.county_id = v.county_id and l.id = v.location_id and l.withdrawn_at is null)
  select ask.county_id, ask.id, c.time_zone, f.kind, f.id, f.body, f.checked_on, f.modified_at
    from ask join people.counties c on c.county_id = ask.county_id cross join found f
$$;

-- Space now, as it was said: takes effect at once, as a change that can be taken back like any other. Within the directory's own lock.
create function upkeep.say_space(p_county uuid, p_service uuid, p_capacity jsonb, p_change uuid, p_by uuid, p_at timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
declare s directory.services;
begin
  select * into s from directory.services x where x.county_id = p_county and x.id = p_service and x.withdrawn_at is null for update;
  if s.id is null or s.body -> 'capacity' is not distinct from p_capacity then return; end if;
  insert into directory.imports (county_id, id, source, made_at, made_by, applied_at, origin, about)
    values (p_county, p_change, '', p_at, p_by, p_at, 'provider', p_service);
  insert into directory.import_rows (county_id, import_id, place, kind, entity_id, outcome, label, source, was, becomes)
    values (p_county, p_change, 1, 'service', p_service, 'changed', s.name, '',
      jsonb_build_object('body', s.body, 'checkedOn', s.checked_on, 'withdrawnAt', null),
      jsonb_build_object('body', s.body || jsonb_build_object('capacity', p_capacity), 'checkedOn', s.checked_on, 'withdrawnAt', null));
  update directory.services x set body = x.body || jsonb_build_object('capacity', p_capacity), modified_at = p_at
    where x.county_id = p_county and x.id = p_service;
end $$;

-- One answer: what is right is right from today, space counts at once, the rest waits for a keeper.
-- `p_spaces`: [{service, capacity, change}]; `p_mends`: [{id, service, wrapped, said}], bytes in base64.
create function upkeep.write_answer(p_county uuid, p_organization uuid, p_ask uuid, p_by uuid, p_id uuid, p_key text, p_minutes int,
    p_at timestamptz, p_services uuid[], p_confirmed uuid[], p_spaces jsonb, p_mends jsonb) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  today date := (select (p_at at time zone c.time_zone)::date from people.counties c where c.county_id = p_county);
  space jsonb;
begin
  perform pg_advisory_xact_lock(hashtextextended('directory ' || p_county::text, 0));
  insert into upkeep.answers (county_id, id, ask_id, organization_id, by_user, at, minutes, services, confirmed, form_key)
    values (p_county, p_id, p_ask, p_organization, p_by, p_at, p_minutes, p_services, p_confirmed, p_key);
  insert into upkeep.mends (county_id, id, answer_id, service_id, wrapped, said)
    select p_county, m.id, p_id, m.service, decode(m.wrapped, 'base64'), decode(m.said, 'base64')
      from jsonb_to_recordset(p_mends) as m(id uuid, service uuid, wrapped text, said text) where m.service = any (p_services);
  for space in select * from jsonb_array_elements(p_spaces) loop
    if (space ->> 'service')::uuid = any (p_services) then
      perform upkeep.say_space(p_county, (space ->> 'service')::uuid, space -> 'capacity', (space ->> 'change')::uuid, p_by, p_at);
    end if;
  end loop;
  update directory.services s set checked_on = greatest(s.checked_on, today), modified_at = p_at
    where s.county_id = p_county and s.id = any (p_confirmed) and s.id = any (p_services) and s.organization_id = p_organization
      and s.withdrawn_at is null and s.checked_on is distinct from greatest(s.checked_on, today);
end $$;

-- Through the link, without an account. A second sending of the same form is done already; any other link leads nowhere.
create function upkeep.answer(p_hash bytea, p_id uuid, p_key text, p_minutes int, p_at timestamptz, p_confirmed uuid[], p_spaces jsonb, p_mends jsonb)
  returns boolean language plpgsql security definer set search_path = '' as $$
declare a upkeep.asks; before upkeep.answers;
begin
  select * into a from upkeep.asks x where x.token_hash = p_hash for update;
  if a.id is null then return false; end if;
  select * into before from upkeep.answers w where w.county_id = a.county_id and w.ask_id = a.id;
  if before.id is not null then return coalesce(before.by_user is null and before.form_key = p_key, false); end if;
  if exists (select 1 from upkeep.asks b where b.county_id = a.county_id and b.organization_id = a.organization_id and b.asked_at > a.asked_at) then
    return false;
  end if;
  perform upkeep.write_answer(a.county_id, a.organization_id, a.id, null, p_id, p_key, p_minutes, p_at, a.services, p_confirmed, p_spaces, p_mends);
  return true;
end $$;

-- A keeper who spoke with the provider: the same, in their own name. It answers what is asked and open.
create function upkeep.answer_for(p_organization uuid, p_id uuid, p_minutes int, p_at timestamptz, p_services uuid[], p_confirmed uuid[],
    p_spaces jsonb, p_mends jsonb) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  county uuid := access.current_county_id();
  ask uuid;
begin
  if not (people.i_hold('administrator') or people.i_hold('liaison')) then return false; end if;
  if exists (select 1 from unnest(p_services) x where not exists (select 1 from directory.services s where s.county_id = county and s.id = x
      and s.organization_id = p_organization and s.withdrawn_at is null)) then return false; end if;
  select a.id into ask from upkeep.asks a where a.county_id = county and a.organization_id = p_organization
    and not exists (select 1 from upkeep.answers w where w.county_id = county and w.ask_id = a.id)
    order by a.asked_at desc limit 1 for update;
  perform upkeep.write_answer(county, p_organization, ask, access.current_user_id(), p_id, null, p_minutes, p_at, p_services, p_confirmed, p_spaces, p_mends);
  return true;
end $$;

-- Anyone: something here is not right. Of the county that this program is run for, or of whose people say it; false where there is no
-- such service.
create function upkeep.report(p_id uuid, p_service uuid, p_kind text, p_at timestamptz, p_wrapped bytea, p_words bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare county uuid := coalesce(access.current_county_id(), directory.home());
begin
  if county is null or (p_service is not null and not exists (select 1 from directory.services s
      where s.county_id = county and s.id = p_service and s.withdrawn_at is null)) then return false; end if;
  insert into upkeep.reports (county_id, id, service_id, kind, at, wrapped, words) values (county, p_id, p_service, p_kind, p_at, p_wrapped, p_words);
  return true;
end $$;

grant create on schema upkeep to throughline_gate;
do $$
declare f text;
begin
  foreach f in array array[
    'upkeep.asked(bytea)',
    'upkeep.say_space(uuid, uuid, jsonb, uuid, uuid, timestamptz)',
    'upkeep.write_answer(uuid, uuid, uuid, uuid, uuid, text, int, timestamptz, uuid[], uuid[], jsonb, jsonb)',
    'upkeep.answer(bytea, uuid, text, int, timestamptz, uuid[], jsonb, jsonb)',
    'upkeep.answer_for(uuid, uuid, int, timestamptz, uuid[], uuid[], jsonb, jsonb)',
    'upkeep.report(uuid, uuid, text, timestamptz, bytea, bytea)'] loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    if f !~ 'say_space|write_answer' then execute format('grant execute on function %s to throughline_app', f); end if;
  end loop;
end $$;
revoke create on schema upkeep from throughline_gate;
