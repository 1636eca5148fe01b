-- The county's directory of help, as Open Referral's HSDS 3.0 has it. Nothing here is about a youth: what stands in these tables is
-- public. What is not (where a confidential place is) stands in a table of its own, which no public answer can reach.
create schema directory;
grant usage on schema directory to throughline_app, throughline_gate;

-- A mark of each county's directory, drawn anew when it changes, as of its desks, protocols and instruments (0034).
alter table people.stamps add column directory uuid not null default gen_random_uuid();

-- Whose directory a visitor without an account sees: the county that this program is run for, the first that was set up in it.
create function directory.home() returns uuid language sql stable security definer set search_path = '' as $$
  select c.county_id from people.counties c order by c.created_at, c.county_id limit 1
$$;
-- A county (that one, unless another is named) with its mark: what a process keeps of it holds while the mark is the same.
create function directory.standing(p_county uuid) returns table (county_id uuid, mark uuid, time_zone text)
  language sql stable security definer set search_path = '' as $$
  select s.county_id, s.directory, c.time_zone from people.stamps s join people.counties c on c.county_id = s.county_id
    where s.county_id = coalesce(p_county, directory.home())
$$;
-- An import writes a thousand rows with a few statements: one new mark for each statement, not for each row.
create function directory.stamp() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update people.stamps s set directory = gen_random_uuid() where s.county_id in (select distinct c.county_id from changed c);
  return null;
end $$;
grant create on schema directory to throughline_gate;
alter function directory.home() owner to throughline_gate;
alter function directory.standing(uuid) owner to throughline_gate;
alter function directory.stamp() owner to throughline_gate;
revoke create on schema directory from throughline_gate;
revoke all on function directory.home(), directory.standing(uuid), directory.stamp() from public;
grant execute on function directory.home(), directory.standing(uuid) to throughline_app;

-- Each object keeps its own HSDS properties in `body`, with what belongs to it alone (telephones, schedules, languages, attributes)
-- inside; what stands for itself has a table. `checked_on`: when somebody last said that it is right.
create table directory.organizations (
  county_id uuid not null references people.counties,
  id uuid not null,
  name text not null,
  body jsonb not null,
  modified_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (county_id, id)
);
create table directory.locations (
  county_id uuid not null references people.counties,
  id uuid not null,
  organization_id uuid,
  body jsonb not null,
  modified_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, organization_id) references directory.organizations (county_id, id)
);
create table directory.services (
  county_id uuid not null references people.counties,
  id uuid not null,
  organization_id uuid not null,
  name text not null,
  body jsonb not null,
  checked_on date,
  modified_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, organization_id) references directory.organizations (county_id, id)
);
create table directory.services_at_locations (
  county_id uuid not null references people.counties,
  id uuid not null,
  service_id uuid not null,
  location_id uuid not null,
  body jsonb not null,
  modified_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, service_id) references directory.services (county_id, id),
  foreign key (county_id, location_id) references directory.locations (county_id, id)
);
create table directory.taxonomies (
  county_id uuid not null references people.counties,
  id uuid not null,
  name text not null,
  body jsonb not null,
  modified_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (county_id, id)
);
create table directory.taxonomy_terms (
  county_id uuid not null references people.counties,
  id uuid not null,
  taxonomy_id uuid,
  parent_id uuid,
  name text not null,
  body jsonb not null,
  modified_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, taxonomy_id) references directory.taxonomies (county_id, id)
);
create index on directory.services (county_id, organization_id);
create index on directory.services_at_locations (county_id, service_id);
create index on directory.services_at_locations (county_id, location_id);
create index on directory.taxonomy_terms (county_id, taxonomy_id);

-- One import: what it brought, row by row, so that it can be seen before it is done and undone after.
create table directory.imports (
  county_id uuid not null references people.counties,
  id uuid not null,
  source text not null,
  made_at timestamptz not null default now(),
  made_by uuid not null,
  applied_at timestamptz,
  undone_at timestamptz,
  -- The key of the places that it hides, wrapped by the county's; null where it hides none.
  wrapped bytea,
  primary key (county_id, id),
  foreign key (county_id, made_by) references people.users (county_id, id)
);
-- `was` and `becomes`: the public part of the object before and after, as {body, checkedOn, withdrawnAt}. `faults`: why it is broken.
create table directory.import_rows (
  county_id uuid not null,
  import_id uuid not null,
  place int not null,
  kind text not null check (kind in ('taxonomy', 'taxonomy_term', 'organization', 'location', 'service', 'service_at_location')),
  entity_id uuid,
  outcome text not null check (outcome in ('added', 'changed', 'same', 'broken')),
  label text not null,
  source text not null,
  faults jsonb not null default '[]',
  was jsonb,
  becomes jsonb,
  primary key (county_id, import_id, place),
  foreign key (county_id, import_id) references directory.imports (county_id, id)
);
create index on directory.import_rows (county_id, entity_id);
-- Where a confidential place is, as an import brought it (`body`), and what was public of it before (`was`); sealed. What holds now is what
-- the last import that is done and not undone says: so that undoing one brings back exactly what was known before. The location
-- itself has no address, no point and nothing to deduce one from.
create table directory.confidential_places (
  county_id uuid not null,
  import_id uuid not null,
  kind text not null check (kind in ('location', 'service_at_location')),
  entity_id uuid not null,
  body bytea not null,
  was bytea,
  primary key (county_id, import_id, entity_id),
  foreign key (county_id, import_id) references directory.imports (county_id, id)
);
create index on directory.confidential_places (county_id, entity_id);

do $$
declare
  t text;
  keeper text := '(people.i_hold(''administrator'') or people.i_hold(''liaison''))';
  own text := 'county_id = (select access.current_county_id())';
begin
  foreach t in array array['organizations', 'locations', 'services', 'services_at_locations', 'taxonomies', 'taxonomy_terms'] loop
    execute format('alter table directory.%I enable row level security', t);
    execute format('alter table directory.%I force row level security', t);
    execute format('create policy public_read on directory.%I for select to throughline_app using (%s or county_id = (select directory.home()))', t, own);
    execute format('create policy kept_by on directory.%I for insert to throughline_app with check (%s and %s)', t, own, keeper);
    execute format('create policy changed_by on directory.%I for update to throughline_app using (%2$s and %3$s) with check (%2$s and %3$s)', t, own, keeper);
    execute format('grant select, insert, update on directory.%I to throughline_app', t);
    execute format('create trigger a_stamp_new after insert on directory.%I referencing new table as changed for each statement execute function directory.stamp()', t);
    execute format('create trigger a_stamp_changed after update on directory.%I referencing new table as changed for each statement execute function directory.stamp()', t);
  end loop;
  foreach t in array array['confidential_places', 'imports', 'import_rows'] loop
    execute format('alter table directory.%I enable row level security', t);
    execute format('alter table directory.%I force row level security', t);
    execute format('create policy seen_by on directory.%I for select to throughline_app using (%s and %s)', t, own, keeper);
    execute format('grant select, insert on directory.%I to throughline_app', t);
  end loop;
  foreach t in array array['confidential_places', 'import_rows'] loop
    execute format('create policy kept_by on directory.%I for insert to throughline_app with check (%s and %s)', t, own, keeper);
  end loop;
  execute format('create policy kept_by on directory.imports for insert to throughline_app with check (%s and %s and made_by = (select access.current_user_id()))', own, keeper);
  execute format('create policy moved on directory.imports for update to throughline_app using (%1$s and %2$s) with check (%1$s and %2$s)', own, keeper);
  grant update (applied_at, undone_at) on directory.imports to throughline_app;
end $$;
