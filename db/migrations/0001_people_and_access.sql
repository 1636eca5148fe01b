-- People, access, consent, audit: the foundation. Read docs/data-map.md beside it.
-- The owner runs this; throughline_app owns nothing and bypasses nothing (design: access).

create schema people;
create schema auth authorization throughline_auth;
create schema access;
create schema consent;
create schema audit;
create schema youth;

grant usage on schema people, access, consent, audit, youth to throughline_app, throughline_gate, throughline_jobs;
grant create on schema people, access, consent, audit, youth to throughline_gate;
grant usage on schema auth to throughline_gate;

-- ---------------------------------------------------------------- who is asking

-- One place that says how the transaction's user is read: no user set, no rows.
create function access.current_user_id() returns uuid language sql stable set search_path = ''
  return nullif(pg_catalog.current_setting('app.user_id', true), '')::uuid;
create function access.current_county_id() returns uuid language sql stable set search_path = ''
  return nullif(pg_catalog.current_setting('app.county_id', true), '')::uuid;
grant execute on function access.current_user_id(), access.current_county_id() to public;

-- ---------------------------------------------------------------- people

create table people.counties (
  county_id uuid primary key,
  name text not null,
  time_zone text not null default 'America/Los_Angeles',
  regions jsonb not null default '[]',
  -- What the county decides for itself: switches of protocols, clocks that have no default. Key → value.
  settings jsonb not null default '{}',
  sample boolean not null default false,
  created_at timestamptz not null default now()
);

create table people.agencies (
  county_id uuid not null references people.counties,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('child-welfare', 'probation', 'health', 'education', 'law-enforcement', 'prosecutor',
    'youth-counsel', 'community-organisation', 'court', 'library', 'tribe', 'labor-agency', 'county-office')),
  -- A shared desk works one case list between its people (a hotline, a hospital hub, an intake unit).
  shared_desk boolean not null default false,
  phone text,
  region text,
  -- Which doors its people meet youth at (keys of the table of doors).
  doors text[] not null default '{}',
  -- As protocols name the owners of steps (advocacy, clinic, school …).
  protocol_kinds text[] not null default '{}',
  within uuid,
  languages text[] not null default '{}',
  facts jsonb not null default '{}',
  since timestamptz not null default now(),
  until timestamptz,
  primary key (county_id, id)
);

create table people.users (
  county_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  kind text not null default 'person' check (kind in ('person', 'shift')),
  name text not null,
  email text,
  handle text,
  languages text[] not null default '{}',
  region int,
  -- Shown on the sample county's sign-in page.
  listed boolean not null default false,
  lang text not null default 'en',
  since timestamptz not null default now(),
  until timestamptz,
  primary key (county_id, id),
  unique (county_id, handle),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create index users_by_agency on people.users (county_id, agency_id);

create table people.roles (
  county_id uuid not null,
  user_id uuid not null,
  role text not null,
  since timestamptz not null default now(),
  until timestamptz,
  -- Four eyes: the privacy and administrator roles need a second person's yes before they hold.
  granted_by uuid,
  approved_by uuid,
  approved_at timestamptz,
  primary key (county_id, user_id, role, since),
  foreign key (county_id, user_id) references people.users (county_id, id),
  check (granted_by is null or approved_by is distinct from granted_by or role not in ('privacy', 'administrator'))
);

create table people.shifts (
  county_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  user_id uuid not null,
  code_hash bytea not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_by uuid,
  primary key (county_id, id),
  unique (county_id, code_hash),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  foreign key (county_id, user_id) references people.users (county_id, id)
);

-- A role counts from its approval where it needs one, and until it ends.
create function people.roles_held(p_county uuid, p_user uuid) returns text[] language sql stable security definer set search_path = ''
  return (select coalesce(pg_catalog.array_agg(distinct r.role), '{}') from people.roles r
    where r.county_id = p_county and r.user_id = p_user and r.since <= pg_catalog.now()
      and (r.until is null or r.until > pg_catalog.now())
      and (r.role not in ('privacy', 'administrator') or r.approved_at is not null));

-- ---------------------------------------------------------------- sessions (tables of the sign-in library, names as it has them)

set role throughline_auth;
create table auth."user" (
  id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null default false,
  image text, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now(),
  "twoFactorEnabled" boolean default false, "countyId" uuid
);
create table auth.session (
  id text primary key, "expiresAt" timestamptz not null, token text not null unique,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now(),
  "ipAddress" text, "userAgent" text, "userId" text not null references auth."user" (id) on delete cascade
);
create index session_by_user on auth.session ("userId");
create table auth.account (
  id text primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references auth."user" (id) on delete cascade, "accessToken" text, "refreshToken" text,
  "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index account_by_user on auth.account ("userId");
create table auth.verification (
  id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index verification_by_identifier on auth.verification (identifier);
grant select on auth.session, auth."user" to throughline_gate;
grant update ("updatedAt") on auth.session to throughline_gate;
reset role;
set role throughline_owner;

-- The request's session, checked and made the transaction's user in one call: idle 30 minutes, 12 hours in all
-- (people.counties.settings may say otherwise, in minutes). Returns no row for a session that does not hold.
create function people.begin_request(p_token text)
  returns table (county_id uuid, county_name text, time_zone text, sample boolean, settings jsonb, user_id uuid,
    user_kind text, name text, lang text, agency_id uuid, agency_name text, agency_kind text, agency_doors text[], roles text[],
    idle_ends_at timestamptz, ends_at timestamptz)
  language plpgsql security definer set search_path = '' as $$
declare
  s record;
  u record;
  idle interval;
  whole interval;
begin
  select x.id, x."userId", x."createdAt" as began, x."updatedAt" as touched, x."expiresAt" as expires
    into s from auth.session x where x.token = p_token;
  if not found or s.expires <= now() then return; end if;
  select p.county_id, p.id, p.kind, p.name, p.lang, a.id as agency_id, a.name as agency_name, a.kind as agency_kind,
      a.doors, c.name as county_name, c.time_zone, c.sample, c.settings
    into u from people.users p
    join people.agencies a on a.county_id = p.county_id and a.id = p.agency_id
    join people.counties c on c.county_id = p.county_id
    where p.id = s."userId"::uuid and (p.until is null or p.until > now()) and (a.until is null or a.until > now());
  if not found then return; end if;
  idle := make_interval(mins => coalesce((u.settings ->> 'sessionIdleMinutes')::int, 30));
  whole := make_interval(mins => coalesce((u.settings ->> 'sessionWholeMinutes')::int, 720));
  if s.touched + idle <= now() or s.began + whole <= now() then return; end if;
  if s.touched < now() - interval '1 minute' then
    update auth.session x set "updatedAt" = now() where x.id = s.id;
    s.touched := now();
  end if;
  perform set_config('app.user_id', u.id::text, true), set_config('app.county_id', u.county_id::text, true);
  return query select u.county_id, u.county_name, u.time_zone, u.sample, u.settings, u.id, u.kind, u.name, u.lang,
    u.agency_id, u.agency_name, u.agency_kind, u.doors, people.roles_held(u.county_id, u.id),
    least(s.touched + idle, s.began + whole), s.began + whole;
end $$;

-- ---------------------------------------------------------------- the youth hub: no content, only that a record exists

create table youth.youth (
  county_id uuid not null references people.counties,
  id uuid not null,
  -- The one neutral county number that may be said on a telephone. Random, so it tells nothing.
  number text not null,
  -- A community agency's own record: nothing of the county's arises from it until the youth agrees or a duty is confirmed.
  held_by uuid,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  primary key (county_id, id),
  unique (county_id, number),
  foreign key (county_id, held_by) references people.agencies (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id)
);

-- The youth's data key, wrapped by the county's. Destroying it is deletion.
create table youth.keys (
  county_id uuid not null,
  youth_id uuid not null,
  wrapped bytea,
  key_version int not null,
  destroyed_at timestamptz,
  primary key (county_id, youth_id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);

-- ---------------------------------------------------------------- access

create type access.category as enum ('identity', 'contact_location', 'screening', 'child_welfare', 'medical',
  'mental_health', 'substance_use', 'education', 'immigration', 'juvenile_court', 'sogie', 'advocate_privileged',
  'law_enforcement', 'coordination');
create type access.basis_kind as enum ('own-case', 'assigned-team', 'mdt-investigation', 'mdt-service', 'consent',
  'mandated-report', 'treatment', 'counsel', 'court-order', 'emergency');

-- The table of law: versions of rows, one version in force at a time.
create table access.sharing_versions (
  county_id uuid not null references people.counties,
  version int not null,
  in_force_since timestamptz,
  created_by uuid,
  published_by uuid,
  note text,
  primary key (county_id, version)
);
create table access.sharing_rules (
  county_id uuid not null,
  version int not null,
  category access.category not null,
  recipient_kind text not null,
  basis access.basis_kind not null,
  effect text not null check (effect in ('view', 'add', 'neither')),
  condition text check (condition in ('masked', 'emergency', 'suspicion')),
  citation text not null,
  note text,
  certainty text not null default 'verify with counsel',
  confirmed_by text,
  confirmed_on date,
  primary key (county_id, version, category, recipient_kind, basis),
  foreign key (county_id, version) references access.sharing_versions
);

-- A dated fact that gives access to one youth: to one person, or to the people of one agency (a shared desk, a consent
-- to an agency). Never deleted; ended.
create table access.bases (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  kind access.basis_kind not null,
  user_id uuid,
  agency_id uuid,
  -- Narrower than the rules: a consent's or an emergency's own categories.
  categories access.category[],
  reason text,
  source_id uuid,
  since timestamptz not null default now(),
  until timestamptz,
  made_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, user_id) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((user_id is null) <> (agency_id is null))
);
create index bases_by_youth on access.bases (county_id, youth_id);
create index bases_by_user on access.bases (county_id, user_id) where ended_at is null;
create index bases_by_agency on access.bases (county_id, agency_id) where ended_at is null;

-- Derived from bases × rules in the transaction that changes either. The primary key is the gate.
create table access.grants (
  county_id uuid not null,
  user_id uuid not null,
  youth_id uuid not null,
  category access.category not null,
  can_add boolean not null,
  expires_at timestamptz not null,
  add_expires_at timestamptz,
  primary key (county_id, user_id, youth_id, category)
);
create index grants_by_youth on access.grants (county_id, youth_id);

create table access.emergencies (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  basis_id uuid not null,
  user_id uuid not null,
  agency_id uuid not null,
  category access.category not null,
  reason text not null,
  opened_at timestamptz not null default now(),
  review_due_at timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  finding text check (finding in ('justified', 'not-justified', 'training')),
  review_note text,
  primary key (county_id, id),
  foreign key (county_id, basis_id) references access.bases (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
create index emergencies_open on access.emergencies (county_id, review_due_at) where reviewed_at is null;

-- ---------------------------------------------------------------- the gate, table by table

-- Puts a youth's table behind the grants of one category, or of the category named in a column of its own.
create procedure access.protect(p_table regclass, p_category text, p_category_column text default null)
  language plpgsql set search_path = '' as $$
declare
  category_is text := case when p_category_column is null then format('%L::access.category', p_category)
                           else format('t.%I', p_category_column) end;
  granted text := $q$ county_id = (select access.current_county_id()) and exists (select 1 from access.grants g
      where g.county_id = (select access.current_county_id()) and g.user_id = (select access.current_user_id())
        and g.youth_id = %1$s.youth_id and g.category = %2$s and %3$s) $q$;
  t text := p_table::text;
  category text := case when p_category_column is null then category_is else format('%s.%I', t, p_category_column) end;
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy seen on %s for select to throughline_app using (%s)', t,
    format(granted, t, category, 'g.expires_at > now()'));
  execute format('create policy added on %s for insert to throughline_app with check (%s)', t,
    format(granted, t, category, 'g.can_add and g.add_expires_at > now()'));
  execute format('create policy changed on %s for update to throughline_app using (%s) with check (%s)', t,
    format(granted, t, category, 'g.can_add and g.add_expires_at > now()'),
    format(granted, t, category, 'g.can_add and g.add_expires_at > now()'));
end $$;

alter table youth.youth enable row level security;
alter table youth.youth force row level security;
create policy seen on youth.youth for select to throughline_app using (
  county_id = (select access.current_county_id()) and exists (select 1 from access.grants g
    where g.county_id = (select access.current_county_id()) and g.user_id = (select access.current_user_id())
      and g.youth_id = youth.id and g.expires_at > now()));
create policy gate on youth.youth to throughline_gate using (true) with check (true);
grant select on youth.youth to throughline_app;
grant select, insert, update on youth.youth to throughline_gate;

alter table youth.keys enable row level security;
alter table youth.keys force row level security;
create policy seen on youth.keys for select to throughline_app using (
  county_id = (select access.current_county_id()) and exists (select 1 from access.grants g
    where g.county_id = (select access.current_county_id()) and g.user_id = (select access.current_user_id())
      and g.youth_id = keys.youth_id and g.expires_at > now()));
create policy gate on youth.keys to throughline_gate using (true) with check (true);
grant select on youth.keys to throughline_app;
grant select, insert, update on youth.keys to throughline_gate;

alter table access.bases enable row level security;
alter table access.bases force row level security;
create policy seen on access.bases for select to throughline_app using (
  county_id = (select access.current_county_id()) and exists (select 1 from access.grants g
    where g.county_id = (select access.current_county_id()) and g.user_id = (select access.current_user_id())
      and g.youth_id = bases.youth_id and g.expires_at > now()));
create policy gate on access.bases to throughline_gate using (true) with check (true);
grant select on access.bases to throughline_app;
grant select, insert, update on access.bases to throughline_gate;

alter table access.grants enable row level security;
alter table access.grants force row level security;
create policy own on access.grants for select to throughline_app using (
  county_id = (select access.current_county_id()) and user_id = (select access.current_user_id()));
create policy gate on access.grants to throughline_gate using (true) with check (true);
grant select on access.grants to throughline_app;
grant select, insert, update, delete on access.grants to throughline_gate;

alter table access.emergencies enable row level security;
alter table access.emergencies force row level security;
-- The seeker sees their own; the privacy officer of the seeker's agency, or a county one, reviews.
create policy own on access.emergencies for select to throughline_app using (
  county_id = (select access.current_county_id()) and (user_id = (select access.current_user_id())
    or exists (select 1 from people.users me where me.county_id = (select access.current_county_id())
      and me.id = (select access.current_user_id())
      and 'privacy' = any (people.roles_held(me.county_id, me.id)))));
create policy gate on access.emergencies to throughline_gate using (true) with check (true);
grant select on access.emergencies to throughline_app;
grant select, insert, update on access.emergencies to throughline_gate;

-- People, agencies, roles and rules name no youth; each county sees its own.
do $$
declare t text;
begin
  foreach t in array array['people.agencies', 'people.users', 'people.roles', 'people.shifts',
      'access.sharing_versions', 'access.sharing_rules'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy own_county on %s for select to throughline_app using (county_id = (select access.current_county_id()))', t);
    execute format('create policy gate on %s to throughline_gate using (true) with check (true)', t);
    execute format('grant select on %s to throughline_app', t);
    execute format('grant select, insert, update on %s to throughline_gate', t);
  end loop;
end $$;
alter table people.counties enable row level security;
alter table people.counties force row level security;
create policy own_county on people.counties for select to throughline_app using (county_id = (select access.current_county_id()));
create policy gate on people.counties to throughline_gate using (true) with check (true);
grant select on people.counties to throughline_app;
grant select, insert, update on people.counties to throughline_gate;

-- ---------------------------------------------------------------- consent

create table consent.consents (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  given_by text not null check (given_by in ('youth', 'parent-or-guardian', 'court', 'youth-counsel')),
  categories access.category[] not null check (cardinality(categories) > 0),
  to_agency_id uuid,
  to_user_id uuid,
  purpose text not null,
  explained_how text not null,
  explained_lang text not null,
  since timestamptz not null default now(),
  until timestamptz not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, to_agency_id) references people.agencies (county_id, id),
  foreign key (county_id, to_user_id) references people.users (county_id, id),
  foreign key (county_id, recorded_by) references people.users (county_id, id),
  check ((to_agency_id is null) <> (to_user_id is null)),
  check (until > since)
);
create index consents_by_youth on consent.consents (county_id, youth_id);
call access.protect('consent.consents', 'coordination');
create policy gate on consent.consents for select to throughline_gate using (true);
grant select, insert on consent.consents to throughline_app;
grant update (withdrawn_at, withdrawn_by) on consent.consents to throughline_app;
grant select on consent.consents to throughline_gate;

-- ---------------------------------------------------------------- audit: the ledger

create table audit.entries (
  county_id uuid not null,
  id uuid not null,
  at timestamptz not null default clock_timestamp(),
  user_id uuid,
  agency_id uuid,
  basis text,
  act text not null,
  youth_id uuid,
  -- A list is one entry with the ids that it showed.
  youth_ids uuid[],
  record_ids uuid[],
  device text not null,
  -- Given at sealing, since the order of commits is not the order of ids.
  number bigint,
  batch bigint,
  primary key (county_id, id)
);
create index entries_unsealed on audit.entries (county_id, id) where batch is null;
create index entries_by_youth on audit.entries (county_id, youth_id, at) where youth_id is not null;
create unique index entries_by_number on audit.entries (county_id, number) where number is not null;

-- Filled at sealing: which entry touched which youth, so that "who looked" needs no scan.
create table audit.looks (
  county_id uuid not null,
  youth_id uuid not null,
  entry_id uuid not null,
  primary key (county_id, youth_id, entry_id)
);

create table audit.batches (
  county_id uuid not null,
  number bigint not null,
  first_entry bigint not null,
  last_entry bigint not null,
  previous_root bytea not null,
  root bytea not null,
  sealed_at timestamptz not null,
  signature bytea not null,
  primary key (county_id, number)
);

alter table audit.entries enable row level security;
alter table audit.entries force row level security;
create policy written on audit.entries for insert to throughline_app with check (
  county_id = (select access.current_county_id()) and user_id is not distinct from (select access.current_user_id())
  and batch is null and number is null);
create policy own on audit.entries for select to throughline_app using (
  county_id = (select access.current_county_id()) and user_id = (select access.current_user_id()));
create policy gate on audit.entries to throughline_gate using (true) with check (true);
create policy sealed on audit.entries to throughline_jobs using (true) with check (true);
grant select, insert on audit.entries to throughline_app;
grant select, insert on audit.entries to throughline_gate;
grant select, update (number, batch) on audit.entries to throughline_jobs;

do $$
declare t text;
begin
  foreach t in array array['audit.looks', 'audit.batches'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy sealed on %s to throughline_jobs using (true) with check (true)', t);
    execute format('create policy gate on %s for select to throughline_gate using (true)', t);
    execute format('grant select, insert on %s to throughline_jobs', t);
    execute format('grant select on %s to throughline_gate', t);
  end loop;
end $$;

-- Sent twice, done once: the answer to a form's key is kept for a day.
create table people.idempotency (
  county_id uuid not null,
  user_id uuid not null,
  key text not null check (length(key) <= 80),
  content_hash bytea not null,
  location text,
  at timestamptz not null default now(),
  primary key (county_id, user_id, key)
);
alter table people.idempotency enable row level security;
alter table people.idempotency force row level security;
create policy own on people.idempotency to throughline_app using (
  county_id = (select access.current_county_id()) and user_id = (select access.current_user_id()))
  with check (county_id = (select access.current_county_id()) and user_id = (select access.current_user_id()));
create policy swept on people.idempotency to throughline_jobs using (true);
grant select, insert, update on people.idempotency to throughline_app;
grant select, delete on people.idempotency to throughline_jobs;
