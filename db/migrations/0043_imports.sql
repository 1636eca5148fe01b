-- Imports to their end: a large one is read and done by a job, in portions, behind a page that says how far it is; the county's own
-- guides and other directories are sources with a name; what was never done is forgotten.

-- A source: a guide of the county that is brought again and again under one name, or another directory that is asked.
create table directory.sources (
  county_id uuid not null references people.counties,
  id uuid not null,
  name text not null,
  -- Who keeps it: a group or a desk, never a person's own number.
  kept_by text not null default '',
  kind text not null check (kind in ('sheet', 'files', 'api')),
  -- Of a sheet: which of its columns says what.
  columns jsonb,
  -- Of another directory: where its HSDS API is; whether it is asked each day, and whether that is done without anyone's look.
  address text,
  daily boolean not null default false,
  applies_itself boolean not null default false,
  -- What changed before this moment was brought.
  pulled_at timestamptz,
  made_at timestamptz not null default now(),
  made_by uuid not null,
  ended_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, made_by) references people.users (county_id, id),
  check ((kind = 'api') = (address is not null))
);
create unique index sources_by_name on directory.sources (county_id, lower(name)) where ended_at is null;

-- Facts of the way of an import: read, asked to be done or taken back, stopped, failed (why, as the key of a sentence).
alter table directory.imports
  add column source_id uuid,
  add column mapping jsonb,
  add column read_at timestamptz,
  add column do_asked_at timestamptz,
  add column undo_asked_at timestamptz,
  add column asked_by uuid,
  add column stopped_at timestamptz,
  add column fault text,
  add column done_count int not null default 0,
  add column all_count int not null default 0,
  -- How many rows of each outcome there are, as they were read.
  add column counts jsonb not null default '{}',
  add foreign key (county_id, source_id) references directory.sources (county_id, id),
  add foreign key (county_id, asked_by) references people.users (county_id, id);
-- What stands there was seen when it was made; what was done was asked for then.
alter table directory.imports no force row level security;
alter table directory.import_rows no force row level security;
update directory.imports i set read_at = i.made_at, do_asked_at = i.applied_at, undo_asked_at = i.undone_at, counts = (
  select coalesce(jsonb_object_agg(c.outcome, c.n), '{}') from (select r.outcome, count(*)::int as n
    from directory.import_rows r where r.county_id = i.county_id and r.import_id = i.id group by 1) c);
alter table directory.imports force row level security;
alter table directory.import_rows force row level security;
create index on directory.imports (county_id, source_id);

-- `missing`: of a source, what an earlier file of it named and this one does not; `withdrawn`: such a one that is to go.
alter table directory.import_rows drop constraint import_rows_outcome_check;
alter table directory.import_rows add constraint import_rows_outcome_check
  check (outcome in ('added', 'changed', 'same', 'broken', 'missing', 'withdrawn'));
create index on directory.import_rows (county_id, import_id, outcome, place);

-- Whatever belongs to an import goes with it.
alter table directory.import_rows drop constraint import_rows_county_id_import_id_fkey;
alter table directory.import_rows add foreign key (county_id, import_id) references directory.imports (county_id, id) on delete cascade;
alter table directory.confidential_places drop constraint confidential_places_county_id_import_id_fkey;
alter table directory.confidential_places
  add foreign key (county_id, import_id) references directory.imports (county_id, id) on delete cascade;

-- The bytes of a large import until they are read, in pieces, sealed under its key: they may say where a confidential place is.
create table directory.import_parts (
  county_id uuid not null,
  import_id uuid not null,
  file int not null,
  part int not null,
  name text not null,
  body bytea not null,
  primary key (county_id, import_id, file, part),
  foreign key (county_id, import_id) references directory.imports (county_id, id) on delete cascade
);

do $$
declare
  t text;
  -- Asked once for each statement, not for each of its rows.
  keeper text := '((select people.i_hold(''administrator'')) or (select people.i_hold(''liaison'')))';
  own text := 'county_id = (select access.current_county_id())';
begin
  foreach t in array array['organizations', 'locations', 'services', 'services_at_locations', 'taxonomies', 'taxonomy_terms'] loop
    execute format('alter policy kept_by on directory.%I with check (%s and %s)', t, own, keeper);
    execute format('alter policy changed_by on directory.%I using (%2$s and %3$s) with check (%2$s and %3$s)', t, own, keeper);
  end loop;
  foreach t in array array['confidential_places', 'import_rows'] loop
    execute format('alter policy seen_by on directory.%I using (%s and %s)', t, own, keeper);
    execute format('alter policy kept_by on directory.%I with check (%s and %s)', t, own, keeper);
  end loop;
  foreach t in array array['import_parts', 'sources'] loop
    execute format('alter table directory.%I enable row level security', t);
    execute format('alter table directory.%I force row level security', t);
    execute format('create policy seen_by on directory.%I for select to throughline_app using (%s and %s)', t, own, keeper);
    execute format('grant select, insert on directory.%I to throughline_app', t);
  end loop;
  execute format('create policy kept_by on directory.import_parts for insert to throughline_app with check (%s and %s)', own, keeper);
  execute format('create policy kept_by on directory.sources for insert to throughline_app with check (%s and %s and made_by = (select access.current_user_id()))', own, keeper);
  execute format('create policy changed_by on directory.sources for update to throughline_app using (%1$s and %2$s) with check (%1$s and %2$s)', own, keeper);
  execute format('create policy decided on directory.import_rows for update to throughline_app using (%1$s and %2$s and outcome = ''missing'') with check (%1$s and %2$s and outcome = ''withdrawn'')', own, keeper);
end $$;
grant update (outcome) on directory.import_rows to throughline_app;
grant update (kept_by, columns, daily, applies_itself, pulled_at, ended_at) on directory.sources to throughline_app;
revoke insert on directory.imports from throughline_app;
grant insert (county_id, id, source, source_id, origin, about, made_at, made_by) on directory.imports to throughline_app;
grant update (mapping, read_at, do_asked_at, undo_asked_at, stopped_at, fault, counts, wrapped) on directory.imports to throughline_app;
-- Who asked is written by the database: as that person the job will act.
create function directory.asked() returns trigger language plpgsql set search_path = '' as $$
begin
  new.asked_by := access.current_user_id();
  return new;
end $$;
revoke all on function directory.asked() from public;
create trigger asked before update on directory.imports for each row when (
  (new.do_asked_at is not null and new.do_asked_at is distinct from old.do_asked_at)
  or (new.undo_asked_at is not null and new.undo_asked_at is distinct from old.undo_asked_at)
  or (new.stopped_at is null and old.stopped_at is not null) or (new.fault is null and old.fault is not null))
  execute function directory.asked();

-- The people's role deletes nothing itself. What was done stays; a file that was never done can be thrown away, and its pieces go once
-- it is read. A change by hand is declined by a second person, and never thrown away or forgotten.
create function directory.discard(p_import uuid) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if not (people.i_hold('administrator') or people.i_hold('liaison')) then return false; end if;
  delete from directory.imports i where i.county_id = access.current_county_id() and i.id = p_import
    and i.origin = 'file' and i.applied_at is null and i.do_asked_at is null;
  return found;
end $$;
create function directory.forget_parts(p_import uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not (people.i_hold('administrator') or people.i_hold('liaison')) then return; end if;
  delete from directory.import_parts p using directory.imports i where p.county_id = access.current_county_id() and p.import_id = p_import
    and i.county_id = p.county_id and i.id = p.import_id and i.read_at is not null;
end $$;
-- What nobody did for as many days as the county says (`p_days` where it has not said) is forgotten, with the places in it.
create function directory.forget_previews(p_now timestamptz, p_days int) returns int language plpgsql security definer set search_path = '' as $$
declare
  gone int;
begin
  delete from directory.imports i using people.counties c where c.county_id = i.county_id and i.origin = 'file'
    and i.applied_at is null and (i.do_asked_at is null or i.fault is not null)
    and i.made_at < p_now - make_interval(days => coalesce((c.settings ->> 'importPreviewDays')::int, p_days));
  get diagnostics gone = row_count;
  return gone;
end $$;
grant create on schema directory to throughline_gate;
alter function directory.forget_previews(timestamptz, int) owner to throughline_gate;
alter function directory.discard(uuid) owner to throughline_gate;
alter function directory.forget_parts(uuid) owner to throughline_gate;
revoke create on schema directory from throughline_gate;
revoke all on function directory.discard(uuid), directory.forget_parts(uuid), directory.forget_previews(timestamptz, int) from public;
grant execute on function directory.discard(uuid), directory.forget_parts(uuid) to throughline_app;
grant execute on function directory.forget_previews(timestamptz, int) to throughline_jobs;
create policy discarded on directory.import_parts for delete to throughline_gate using (true);
create policy looked_at on directory.import_parts for select to throughline_gate using (true);
grant select on directory.import_parts to throughline_gate;
grant delete on directory.imports, directory.import_parts to throughline_gate;

-- The job, which sees imports since the directory is kept true, looks for what waits, says how far it is and why it could not be done.
-- What it reads and writes of the directory, it does as the person who asked.
create policy moved_on on directory.imports for update to throughline_jobs using (true) with check (true);
create policy jobs on directory.sources for select to throughline_jobs using (true);
grant update (done_count, all_count, fault) on directory.imports to throughline_jobs;
grant select (county_id, id, kind, daily, made_by, made_at, pulled_at, ended_at) on directory.sources to throughline_jobs;

-- Room that a provider told of, through its link, is an import that is read, asked for and done in one.
create or replace function upkeep.say_space(p_county uuid, p_service uuid, p_capacity jsonb, p_change uuid, p_by uuid, p_at timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
declare s directory.services;
begin
  select * into s from directory.services x where x.county_id = p_county and x.id = p_service and x.withdrawn_at is null for update;
  if s.id is null or s.body -> 'capacity' is not distinct from p_capacity then return; end if;
  insert into directory.imports (county_id, id, source, made_at, made_by, read_at, do_asked_at, asked_by, applied_at, origin, about, counts)
    values (p_county, p_change, '', p_at, p_by, p_at, p_at, p_by, p_at, 'provider', p_service, '{"changed": 1}');
  insert into directory.import_rows (county_id, import_id, place, kind, entity_id, outcome, label, source, was, becomes)
    values (p_county, p_change, 1, 'service', p_service, 'changed', s.name, '',
      jsonb_build_object('body', s.body, 'checkedOn', s.checked_on, 'withdrawnAt', null),
      jsonb_build_object('body', s.body || jsonb_build_object('capacity', p_capacity), 'checkedOn', s.checked_on, 'withdrawnAt', null));
  update directory.services x set body = x.body || jsonb_build_object('capacity', p_capacity), modified_at = p_at
    where x.county_id = p_county and x.id = p_service;
end $$;
