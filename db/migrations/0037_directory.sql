-- The county's directory of help, as Open Referral's HSDS 3.0 has it. Nothing here is about a youth: what stands in these tables is
-- public. What is not (where a confidential place is) stands in a table of its own, which no public answer can reach.
create schema directory;
grant usage on schema directory to throughline_app, throughline_gate, throughline_jobs;

-- Whose directory a visitor without an account sees: the county that this program is run for, the first that was set up in it.
create function directory.home() returns uuid language sql stable security definer set search_path = '' as $$
  select c.county_id from people.counties c order by c.created_at, c.county_id limit 1
$$;
grant create on schema directory to throughline_gate;
alter function directory.home() owner to throughline_gate;
revoke create on schema directory from throughline_gate;
grant execute on function directory.home() to throughline_app;

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
-- Where a confidential place is. The location itself has no address, no point and nothing to deduce one from.
create table directory.confidential_places (
  county_id uuid not null,
  location_id uuid not null,
  body jsonb not null,
  primary key (county_id, location_id),
  foreign key (county_id, location_id) references directory.locations (county_id, id)
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
  primary key (county_id, id)
);
create table directory.import_rows (
  county_id uuid not null,
  import_id uuid not null,
  place int not null,
  kind text not null,
  entity_id uuid,
  outcome text not null check (outcome in ('added', 'changed', 'same', 'broken')),
  label text not null,
  reason text,
  was jsonb,
  becomes jsonb,
  primary key (county_id, import_id, place),
  foreign key (county_id, import_id) references directory.imports (county_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['organizations', 'locations', 'services', 'services_at_locations', 'taxonomies', 'taxonomy_terms'] loop
    execute format('alter table directory.%I enable row level security', t);
    execute format('alter table directory.%I force row level security', t);
    execute format('create policy public_read on directory.%I for select to throughline_app using (true)', t);
    execute format('create policy kept_by on directory.%I for insert to throughline_app with check (county_id = (select access.current_county_id()) and (people.i_hold(''administrator'') or people.i_hold(''liaison'')))', t);
    execute format('create policy changed_by on directory.%I for update to throughline_app using (county_id = (select access.current_county_id()) and (people.i_hold(''administrator'') or people.i_hold(''liaison''))) with check (county_id = (select access.current_county_id()))', t);
    execute format('grant select, insert, update on directory.%I to throughline_app', t);
    execute format('create policy gate on directory.%I to throughline_gate using (true) with check (true)', t);
    execute format('create policy jobs on directory.%I for select to throughline_jobs using (true)', t);
    execute format('grant select on directory.%I to throughline_jobs, throughline_gate', t);
  end loop;
  foreach t in array array['confidential_places', 'imports', 'import_rows'] loop
    execute format('alter table directory.%I enable row level security', t);
    execute format('alter table directory.%I force row level security', t);
    execute format('create policy kept_by on directory.%I to throughline_app using (county_id = (select access.current_county_id()) and (people.i_hold(''administrator'') or people.i_hold(''liaison''))) with check (county_id = (select access.current_county_id()) and (people.i_hold(''administrator'') or people.i_hold(''liaison'')))', t);
    execute format('grant select, insert, update on directory.%I to throughline_app', t);
  end loop;
end $$;
