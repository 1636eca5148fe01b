-- Sign-in and administration. The sign-in role keeps credentials and knows no county's data; an administrator's acts go
-- through functions that check who asks. The app's role writes none of these tables itself.

-- ---------------------------------------------------------------- credentials (throughline_auth)

set role throughline_auth;
-- The library's own table and names.
create table auth."twoFactor" (
  id text primary key, secret text not null, "backupCodes" text not null,
  "userId" text not null unique references auth."user" (id) on delete cascade,
  verified boolean default true, "failedVerificationCount" int default 0, "lockedUntil" timestamptz,
  codes_made_at timestamptz
);
create table auth.passkeys (
  id text primary key,
  user_id text not null references auth."user" (id) on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkeys_by_user on auth.passkeys (user_id);
-- Tries that failed, by a keyed hash of the account or of the source: what is typed at the door is never kept.
create table auth.tries (subject bytea not null, at timestamptz not null default clock_timestamp());
create index tries_by_subject on auth.tries (subject, at);
create index tries_by_time on auth.tries (at);
-- What may be used once: a code of a second factor, a passkey's challenge.
create table auth.spent (what bytea primary key, at timestamptz not null default clock_timestamp());
create index spent_by_time on auth.spent (at);
grant select on auth.passkeys to throughline_gate;
grant select on auth.account to throughline_gate;
grant delete on auth."user", auth.session to throughline_gate;
reset role;
set role throughline_owner;

-- ---------------------------------------------------------------- one-time links

-- A link to set a password: for a new person, or for one who lost theirs. Where the person holds a role of four eyes, a
-- second administrator makes it live.
create table people.links (
  county_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  token_hash bytea,
  needs_second boolean not null default false,
  made_by uuid,
  made_at timestamptz not null default now(),
  confirmed_by uuid,
  live_at timestamptz,
  expires_at timestamptz,
  used_at timestamptz,
  ended_at timestamptz,
  primary key (county_id, id),
  unique (token_hash),
  foreign key (county_id, user_id) references people.users (county_id, id),
  check (confirmed_by is null or confirmed_by is distinct from made_by)
);
create index links_by_user on people.links (county_id, user_id);
alter table people.links enable row level security;
alter table people.links force row level security;
create policy administrators on people.links for select to throughline_app using (
  county_id = (select access.current_county_id()) and people.i_hold('administrator'));
create policy gate on people.links to throughline_gate using (true) with check (true);
grant select (county_id, id, user_id, needs_second, made_by, made_at, confirmed_by, live_at, expires_at, used_at, ended_at)
  on people.links to throughline_app;
grant select, insert, update on people.links to throughline_gate;

-- What the county decided, and what it was before.
create table people.setting_changes (
  county_id uuid not null,
  id uuid not null,
  key text not null,
  before jsonb,
  after jsonb,
  at timestamptz not null default now(),
  by_user uuid not null,
  primary key (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);
create index setting_changes_by_time on people.setting_changes (county_id, at desc);
alter table people.setting_changes enable row level security;
alter table people.setting_changes force row level security;
create policy own_county on people.setting_changes for select to throughline_app using (county_id = (select access.current_county_id()));
create policy gate on people.setting_changes to throughline_gate using (true) with check (true);
grant select on people.setting_changes to throughline_app;
grant select, insert on people.setting_changes to throughline_gate;

alter table people.shifts add column label text, add column card int, add column cards int, add column ended_at timestamptz,
  add column batch uuid, add column created_at timestamptz not null default now();
-- The hash of a code is nobody's to read.
revoke select on people.shifts from throughline_app;
grant select (county_id, id, agency_id, user_id, starts_at, ends_at, created_by, label, card, cards, batch, created_at, ended_at)
  on people.shifts to throughline_app;
create index users_by_email on people.users (lower(email)) where email is not null;

-- ---------------------------------------------------------------- who may administer

-- The administrator who asks, or null: nothing here for anyone else.
create function people.administrator() returns people.users
  language plpgsql stable security definer set search_path = '' as $$
declare u people.users;
begin
  select * into u from people.users x where x.county_id = access.current_county_id() and x.id = access.current_user_id()
    and x.kind = 'person' and (x.until is null or x.until > now())
    and 'administrator' = any (people.roles_held(x.county_id, x.id));
  return u;
end $$;

create function people.holds_four_eyes(p_county uuid, p_user uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select people.roles_held(p_county, p_user) && array['privacy', 'administrator']
$$;

-- Derives one person's grants anew: they came, moved or left. The same rule as access.derive, for one person and every youth.
create function access.derive_person(p_county uuid, p_user uuid) returns void
  language plpgsql security definer set search_path = '' as $$
declare y uuid;
begin
  for y in
    select g.youth_id from access.grants g where g.county_id = p_county and g.user_id = p_user
    union
    select b.youth_id from access.bases b join people.users u on u.county_id = b.county_id and u.id = p_user
      where b.county_id = p_county and b.ended_at is null and (b.until is null or b.until > now())
        and (b.user_id = u.id or b.agency_id = u.agency_id)
    order by 1
  loop
    perform access.derive(p_county, y);
  end loop;
end $$;

-- ---------------------------------------------------------------- people

create function people.invite_person(p_id uuid, p_agency uuid, p_name text, p_email text, p_lang text) returns text
  language plpgsql security definer set search_path = '' as $$
declare u people.users := people.administrator();
begin
  if u.id is null then return 'absent'; end if;
  if not exists (select 1 from people.agencies a where a.county_id = u.county_id and a.id = p_agency and (a.until is null or a.until > now()))
    then return 'agencyEnded'; end if;
  -- Two people asked for the same address at once: one waits, then is told.
  perform pg_advisory_xact_lock(hashtext('people.email ' || lower(p_email)));
  if exists (select 1 from people.users x where lower(x.email) = lower(p_email) and (x.until is null or x.until > now()))
    or exists (select 1 from auth."user" x where x.email = lower(p_email)) then return 'emailTaken'; end if;
  insert into people.users (county_id, id, agency_id, name, email, lang) values (u.county_id, p_id, p_agency, p_name, lower(p_email), p_lang);
  perform access.derive_person(u.county_id, p_id);
  return 'done';
end $$;

create function people.rename_person(p_user uuid, p_name text) returns text
  language plpgsql security definer set search_path = '' as $$
declare u people.users := people.administrator();
begin
  if u.id is null then return 'absent'; end if;
  update people.users x set name = p_name where x.county_id = u.county_id and x.id = p_user and x.kind = 'person'
    and (x.until is null or x.until > now());
  return case when found then 'done' else 'absent' end;
end $$;

-- To another agency: what was theirs to see at the old one ends with it, and so do their roles and sessions.
create function people.move_person(p_user uuid, p_agency uuid) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := people.administrator();
  p people.users;
begin
  if u.id is null then return 'absent'; end if;
  select * into p from people.users x where x.county_id = u.county_id and x.id = p_user and x.kind = 'person'
    and (x.until is null or x.until > now()) for update;
  if not found then return 'absent'; end if;
  if p.id = u.id then return 'notYourself'; end if;
  if p.agency_id = p_agency then return 'sameAgency'; end if;
  if not exists (select 1 from people.agencies a where a.county_id = u.county_id and a.id = p_agency and (a.until is null or a.until > now()))
    then return 'agencyEnded'; end if;
  update people.users x set agency_id = p_agency where x.county_id = u.county_id and x.id = p.id;
  update people.roles r set until = now() where r.county_id = u.county_id and r.user_id = p.id and (r.until is null or r.until > now());
  update access.bases b set ended_at = now(), ended_by = u.id, end_reason = 'moved to another agency'
    where b.county_id = u.county_id and b.user_id = p.id and b.ended_at is null;
  delete from auth.session s where s."userId" = p.id::text;
  perform access.derive_person(u.county_id, p.id);
  return 'done';
end $$;

-- Leaves: every right and every way in ends now. What they wrote stays under their name.
create function people.end_person(p_user uuid) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := people.administrator();
  p people.users;
begin
  if u.id is null then return 'absent'; end if;
  select * into p from people.users x where x.county_id = u.county_id and x.id = p_user and x.kind = 'person' for update;
  if not found then return 'absent'; end if;
  if p.id = u.id then return 'notYourself'; end if;
  if p.until <= now() then return 'alreadyEnded'; end if;
  update people.users x set until = now() where x.county_id = u.county_id and x.id = p.id;
  update people.roles r set until = now() where r.county_id = u.county_id and r.user_id = p.id and (r.until is null or r.until > now());
  update people.links l set ended_at = now() where l.county_id = u.county_id and l.user_id = p.id and l.used_at is null and l.ended_at is null;
  update access.bases b set ended_at = now(), ended_by = u.id, end_reason = 'left'
    where b.county_id = u.county_id and b.user_id = p.id and b.ended_at is null;
  delete from auth."user" x where x.id = p.id::text;
  perform access.derive_person(u.county_id, p.id);
  return 'done';
end $$;

create function people.end_sessions(p_user uuid) returns text
  language plpgsql security definer set search_path = '' as $$
declare u people.users := people.administrator();
begin
  if u.id is null or not exists (select 1 from people.users x where x.county_id = u.county_id and x.id = p_user) then return 'absent'; end if;
  delete from auth.session s where s."userId" = p_user::text;
  return 'done';
end $$;

-- How a person signs in and when they last did, for the administrators of their county.
create function people.sign_in_facts(p_user uuid) returns table (has_password boolean, second_factor boolean, passkeys int, sessions int, last_seen timestamptz)
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from auth.account a where a."userId" = p.id::text and a.password is not null),
      coalesce((select x."twoFactorEnabled" from auth."user" x where x.id = p.id::text), false),
      (select count(*)::int from auth.passkeys k where k.user_id = p.id::text),
      (select count(*)::int from auth.session s where s."userId" = p.id::text and s."expiresAt" > now()),
      (select max(e.at) from audit.entries e where e.county_id = p.county_id and e.user_id = p.id and e.act = 'signed-in')
    from people.users p
    where p.county_id = access.current_county_id() and p.id = p_user
      and (select (people.administrator()).id) is not null
$$;

-- ---------------------------------------------------------------- roles

-- An ordinary role holds at once. Privacy and administrator wait for a second administrator. Nobody grants themselves.
create function people.grant_role(p_user uuid, p_role text) returns text
  language plpgsql security definer set search_path = '' as $$
declare u people.users := people.administrator();
begin
  if u.id is null then return 'absent'; end if;
  perform 1 from people.users x where x.county_id = u.county_id and x.id = p_user and x.kind = 'person'
    and (x.until is null or x.until > now()) for update;
  if not found then return 'absent'; end if;
  if p_user = u.id then return 'notYourself'; end if;
  if exists (select 1 from people.roles r where r.county_id = u.county_id and r.user_id = p_user and r.role = p_role
      and (r.until is null or r.until > now())) then return 'roleHeld'; end if;
  insert into people.roles (county_id, user_id, role, since, granted_by, approved_at)
    values (u.county_id, p_user, p_role, clock_timestamp(), u.id,
      case when p_role in ('privacy', 'administrator') then null else now() end);
  return 'done';
end $$;

create function people.approve_role(p_user uuid, p_role text) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := people.administrator();
  r people.roles;
begin
  if u.id is null then return 'absent'; end if;
  select * into r from people.roles x where x.county_id = u.county_id and x.user_id = p_user and x.role = p_role
    and x.approved_at is null and (x.until is null or x.until > now()) for update;
  if not found then return 'nothingToApprove'; end if;
  if r.granted_by = u.id then return 'secondPerson'; end if;
  if p_user = u.id then return 'notYourself'; end if;
  update people.roles x set approved_by = u.id, approved_at = now()
    where x.county_id = u.county_id and x.user_id = p_user and x.role = p_role and x.since = r.since;
  -- New rights, new session: whoever holds an old one signs in again.
  delete from auth.session s where s."userId" = p_user::text;
  return 'done';
end $$;

-- Ends a role, or a proposal of one. The last administrator stays.
create function people.end_role(p_user uuid, p_role text) returns text
  language plpgsql security definer set search_path = '' as $$
declare u people.users := people.administrator();
begin
  if u.id is null then return 'absent'; end if;
  -- Two administrators who end each other at once: one waits, then is none.
  perform 1 from people.counties c where c.county_id = u.county_id for update;
  if (people.administrator()).id is null then return 'absent'; end if;
  if p_role = 'administrator' and p_user = u.id then return 'notYourself'; end if;
  update people.roles r set until = clock_timestamp() where r.county_id = u.county_id and r.user_id = p_user and r.role = p_role
    and (r.until is null or r.until > now());
  if not found then return 'absent'; end if;
  return 'done';
end $$;

-- ---------------------------------------------------------------- links

create function people.make_link(p_id uuid, p_user uuid, p_token_hash bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := people.administrator();
  careful boolean;
begin
  if u.id is null then return 'absent'; end if;
  perform 1 from people.users x where x.county_id = u.county_id and x.id = p_user and x.kind = 'person' and x.email is not null
    and (x.until is null or x.until > now()) for update;
  if not found then return 'absent'; end if;
  if p_user = u.id then return 'notYourself'; end if;
  careful := people.holds_four_eyes(u.county_id, p_user);
  update people.links l set ended_at = now() where l.county_id = u.county_id and l.user_id = p_user and l.used_at is null and l.ended_at is null;
  insert into people.links (county_id, id, user_id, token_hash, needs_second, made_by, live_at, expires_at)
    values (u.county_id, p_id, p_user, case when careful then null else p_token_hash end, careful, u.id,
      case when careful then null else now() end, case when careful then null else now() + interval '72 hours' end);
  return 'done';
end $$;

create function people.confirm_link(p_id uuid, p_token_hash bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := people.administrator();
  l people.links;
begin
  if u.id is null then return 'absent'; end if;
  select * into l from people.links x where x.county_id = u.county_id and x.id = p_id for update;
  if not found then return 'absent'; end if;
  if l.ended_at is not null or l.used_at is not null or l.live_at is not null then return 'nothingToApprove'; end if;
  if l.made_by = u.id then return 'secondPerson'; end if;
  if l.user_id = u.id then return 'notYourself'; end if;
  update people.links x set confirmed_by = u.id, token_hash = p_token_hash, live_at = now(), expires_at = now() + interval '72 hours'
    where x.county_id = u.county_id and x.id = p_id;
  return 'done';
end $$;

-- For sign-in, which knows no county: whose link this is while it lives.
create function people.person_of_link(p_token_hash bytea)
  returns table (id uuid, county_id uuid, name text, email text, lang text, county_name text, agency_name text)
  language sql stable security definer set search_path = '' as $$
  select u.id, u.county_id, u.name, u.email, u.lang, c.name, a.name
    from people.links l join people.users u on u.county_id = l.county_id and u.id = l.user_id and (u.until is null or u.until > now())
    join people.counties c on c.county_id = u.county_id
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and (a.until is null or a.until > now())
    where l.token_hash = p_token_hash and l.used_at is null and l.ended_at is null and l.live_at <= now() and l.expires_at > now()
$$;

create function people.use_link(p_token_hash bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update people.links l set used_at = now() where l.token_hash = p_token_hash and l.used_at is null and l.ended_at is null
    and l.live_at <= now() and l.expires_at > now();
  return found;
end $$;

-- The person a county's own identity provider vouches for. With several counties in one database, each names its provider.
create function people.person_of_provider(p_email text, p_issuer text)
  returns table (id uuid, county_id uuid, name text, email text)
  language sql stable security definer set search_path = '' as $$
  select u.id, u.county_id, u.name, u.email from people.users u
    join people.counties c on c.county_id = u.county_id
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and (a.until is null or a.until > now())
    where lower(u.email) = lower(p_email) and u.kind = 'person' and (u.until is null or u.until > now())
      and (c.settings ->> 'identityProvider' = p_issuer
        or (c.settings ->> 'identityProvider' is null and (select count(*) from people.counties) = 1))
$$;

-- Whether a way in still leads to a person of a county: asked before a session is opened.
create function people.still_here(p_user uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where u.id = p_user and (u.until is null or u.until > now()) and (a.until is null or a.until > now()))
$$;

-- ---------------------------------------------------------------- agencies

create function people.add_agency(p_id uuid, p_name text, p_kind text, p_phone text, p_region text, p_doors text[],
    p_protocol_kinds text[], p_shared_desk boolean) returns text
  language plpgsql security definer set search_path = '' as $$
declare u people.users := people.administrator();
begin
  if u.id is null then return 'absent'; end if;
  insert into people.agencies (county_id, id, name, kind, phone, region, doors, protocol_kinds, shared_desk)
    values (u.county_id, p_id, p_name, p_kind, p_phone, p_region, p_doors, p_protocol_kinds, p_shared_desk);
  return 'done';
end $$;

-- Its kind stays: the sharing rules read it, and what an agency has seen it has seen as that kind.
create function people.change_agency(p_id uuid, p_name text, p_phone text, p_region text, p_doors text[],
    p_protocol_kinds text[], p_shared_desk boolean) returns text
  language plpgsql security definer set search_path = '' as $$
declare u people.users := people.administrator();
begin
  if u.id is null then return 'absent'; end if;
  update people.agencies a set name = p_name, phone = p_phone, region = p_region, doors = p_doors,
      protocol_kinds = p_protocol_kinds, shared_desk = p_shared_desk
    where a.county_id = u.county_id and a.id = p_id and (a.until is null or a.until > now());
  return case when found then 'done' else 'absent' end;
end $$;

create function people.end_agency(p_id uuid) returns text
  language plpgsql security definer set search_path = '' as $$
declare u people.users := people.administrator();
begin
  if u.id is null then return 'absent'; end if;
  perform 1 from people.agencies a where a.county_id = u.county_id and a.id = p_id and (a.until is null or a.until > now()) for update;
  if not found then return 'absent'; end if;
  if p_id = u.agency_id then return 'notYourself'; end if;
  if exists (select 1 from people.users x where x.county_id = u.county_id and x.agency_id = p_id and (x.until is null or x.until > now()))
    then return 'agencyHasPeople'; end if;
  update people.agencies a set until = now() where a.county_id = u.county_id and a.id = p_id;
  return 'done';
end $$;

-- ---------------------------------------------------------------- settings

create function people.change_setting(p_id uuid, p_key text, p_value jsonb) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := people.administrator();
  c people.counties;
  earlier jsonb;
begin
  if u.id is null then return 'absent'; end if;
  select * into c from people.counties x where x.county_id = u.county_id for update;
  if p_key in ('sessionIdleMinutes', 'sessionWholeMinutes') then
    -- The request's own check reads these: a value it cannot read would shut everyone out.
    if jsonb_typeof(p_value) <> 'number' or (p_value #>> '{}') !~ '^\d{1,4}$' then return 'settingRange'; end if;
    if p_key = 'sessionIdleMinutes' and (p_value::int < 5 or p_value::int > 60) then return 'settingRange'; end if;
    if p_key = 'sessionWholeMinutes' and (p_value::int < 60 or p_value::int > 1440) then return 'settingRange'; end if;
  end if;
  if p_key in ('name', 'timeZone') then
    if p_value is null or jsonb_typeof(p_value) <> 'string' or length(p_value #>> '{}') = 0 then return 'settingRange'; end if;
    earlier := to_jsonb(case p_key when 'name' then c.name else c.time_zone end);
    update people.counties x set name = case when p_key = 'name' then p_value #>> '{}' else x.name end,
        time_zone = case when p_key = 'timeZone' then p_value #>> '{}' else x.time_zone end
      where x.county_id = u.county_id;
  else
    earlier := c.settings -> p_key;
    update people.counties x set settings = case when p_value is null or p_value = 'null'::jsonb then x.settings - p_key
        else jsonb_set(x.settings, array[p_key], p_value) end
      where x.county_id = u.county_id;
  end if;
  if earlier is distinct from p_value then
    insert into people.setting_changes (county_id, id, key, before, after, by_user)
      values (u.county_id, p_id, p_key, earlier, p_value, u.id);
  end if;
  return 'done';
end $$;

-- ---------------------------------------------------------------- shifts

-- A police supervisor's cards for one shift: each card is one officer, who sees what that officer entered.
create function people.open_shift(p_batch uuid, p_id uuid, p_user uuid, p_code_hash bytea, p_label text, p_card int, p_cards int,
    p_starts timestamptz, p_ends timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users;
  a people.agencies;
begin
  select * into u from people.users x where x.county_id = access.current_county_id() and x.id = access.current_user_id()
    and x.kind = 'person' and (x.until is null or x.until > now());
  select * into a from people.agencies x where x.county_id = u.county_id and x.id = u.agency_id;
  if u.id is null or a.kind <> 'law-enforcement' or not ('supervisor' = any (people.roles_held(u.county_id, u.id))) then return 'absent'; end if;
  if p_ends <= now() or p_ends <= p_starts or p_ends > p_starts + interval '24 hours' or p_starts > now() + interval '14 days' then return 'shiftTimes'; end if;
  insert into people.users (county_id, id, agency_id, kind, name, since, until)
    values (u.county_id, p_user, a.id, 'shift', p_label || ' ' || p_card, now(), p_ends);
  insert into people.roles (county_id, user_id, role, approved_at, granted_by, until) values (u.county_id, p_user, 'officer', now(), u.id, p_ends);
  insert into people.shifts (county_id, id, agency_id, user_id, code_hash, starts_at, ends_at, created_by, label, card, cards, batch)
    values (u.county_id, p_id, a.id, p_user, p_code_hash, p_starts, p_ends, u.id, p_label, p_card, p_cards, p_batch);
  return 'done';
end $$;

create function people.end_shift(p_id uuid) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users;
  s people.shifts;
begin
  select * into u from people.users x where x.county_id = access.current_county_id() and x.id = access.current_user_id()
    and x.kind = 'person' and (x.until is null or x.until > now());
  if u.id is null or not ('supervisor' = any (people.roles_held(u.county_id, u.id))) then return 'absent'; end if;
  select * into s from people.shifts x where x.county_id = u.county_id and x.id = p_id and x.agency_id = u.agency_id for update;
  if not found then return 'absent'; end if;
  if s.ended_at is not null or s.ends_at <= now() then return 'alreadyEnded'; end if;
  update people.shifts x set ended_at = now() where x.county_id = u.county_id and x.id = s.id;
  update people.users x set until = now() where x.county_id = u.county_id and x.id = s.user_id;
  update people.roles r set until = now() where r.county_id = u.county_id and r.user_id = s.user_id;
  delete from auth.session x where x."userId" = s.user_id::text;
  return 'done';
end $$;

-- For sign-in: whose shift a code opens now, and until when.
create function people.shift_of_code(p_code_hash bytea) returns table (id uuid, county_id uuid, name text, ends_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select u.id, u.county_id, u.name, s.ends_at from people.shifts s
    join people.users u on u.county_id = s.county_id and u.id = s.user_id and u.kind = 'shift' and (u.until is null or u.until > now())
    join people.agencies a on a.county_id = s.county_id and a.id = s.agency_id and (a.until is null or a.until > now())
    where s.code_hash = p_code_hash and s.ended_at is null and s.starts_at <= now() + interval '30 minutes' and s.ends_at > now()
$$;

-- ---------------------------------------------------------------- one's own

create function people.speak(p_lang text) returns text
  language plpgsql security definer set search_path = '' as $$
begin
  update people.users x set lang = p_lang where x.county_id = access.current_county_id() and x.id = access.current_user_id()
    and p_lang in ('en', 'es');
  return case when found then 'done' else 'absent' end;
end $$;

do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname || '.' || p.proname in ('people.administrator', 'people.holds_four_eyes', 'access.derive_person',
        'people.invite_person', 'people.rename_person', 'people.move_person', 'people.end_person', 'people.end_sessions',
        'people.sign_in_facts', 'people.grant_role', 'people.approve_role', 'people.end_role', 'people.make_link',
        'people.confirm_link', 'people.person_of_link', 'people.use_link', 'people.person_of_provider', 'people.still_here',
        'people.add_agency', 'people.change_agency', 'people.end_agency', 'people.change_setting', 'people.open_shift',
        'people.end_shift', 'people.shift_of_code', 'people.speak') loop
    execute format('alter function %s owner to throughline_gate', f.name);
    execute format('revoke all on function %s from public', f.name);
  end loop;
end $$;
grant execute on function people.invite_person(uuid, uuid, text, text, text), people.rename_person(uuid, text),
  people.move_person(uuid, uuid), people.end_person(uuid), people.end_sessions(uuid), people.sign_in_facts(uuid),
  people.grant_role(uuid, text), people.approve_role(uuid, text), people.end_role(uuid, text),
  people.make_link(uuid, uuid, bytea), people.confirm_link(uuid, bytea),
  people.add_agency(uuid, text, text, text, text, text[], text[], boolean),
  people.change_agency(uuid, text, text, text, text[], text[], boolean), people.end_agency(uuid),
  people.change_setting(uuid, text, jsonb), people.open_shift(uuid, uuid, uuid, bytea, text, int, int, timestamptz, timestamptz),
  people.end_shift(uuid), people.speak(text) to throughline_app;
grant execute on function people.person_of_link(bytea), people.use_link(bytea), people.person_of_provider(text, text),
  people.still_here(uuid), people.shift_of_code(bytea) to throughline_auth;

-- As in 0001, and says which session it is, so that a person can end the others.
create or replace function people.begin_request(p_token text)
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
  perform set_config('app.user_id', u.id::text, true), set_config('app.county_id', u.county_id::text, true),
    set_config('app.session_id', s.id, true);
  return query select u.county_id, u.county_name, u.time_zone, u.sample, u.settings, u.id, u.kind, u.name, u.lang,
    u.agency_id, u.agency_name, u.agency_kind, u.doors, people.roles_held(u.county_id, u.id),
    least(s.touched + idle, s.began + whole, s.expires), least(s.began + whole, s.expires);
end $$;
