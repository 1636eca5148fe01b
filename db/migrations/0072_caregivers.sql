-- A caregiver's page: a parent, resource parent, relative or other who cares for one youth opens a page of their own by a code on paper.
-- They are nobody of the program, as the youth is nobody (docs/decisions/0016): their session names one person of the youth's own life
-- (`app.caregiver_id`, a row of care.members), and neither a user nor a county of the program's. No policy answers to it; what the page
-- shows and does are the functions below. It holds only what was written for that person. And a worker can say that somebody may be the
-- one who exploits: what such a person held ends in the same moment.

create schema caregivers;
grant usage on schema caregivers to throughline_app, throughline_gate;

create function access.current_caregiver_id() returns uuid language sql stable set search_path = ''
  return nullif(pg_catalog.current_setting('app.caregiver_id', true), '')::uuid;
create function access.current_caregiver_county_id() returns uuid language sql stable set search_path = ''
  return nullif(pg_catalog.current_setting('app.caregiver_county_id', true), '')::uuid;
grant execute on function access.current_caregiver_id(), access.current_caregiver_county_id() to public;

-- ---------------------------------------------------------------- who may be the one who exploits

alter table care.members add column doubted_at timestamptz, add column doubted_by uuid, add column doubt_words bytea,
  add constraint members_doubted check ((doubted_at is null) = (doubted_by is null) and (doubted_at is null) = (doubt_words is null)
    and (doubted_at is null or part = 'supporter'));
grant update (doubted_at, doubt_words) on care.members to throughline_app;
create or replace function care.signed() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.ended_at is not null then raise exception 'What has ended is not changed.' using errcode = 'check_violation'; end if;
  if new.ended_at is distinct from old.ended_at then new.ended_by := access.current_user_id(); end if;
  if new.cleared_at is distinct from old.cleared_at then new.cleared_by := access.current_user_id(); end if;
  if new.doubted_at is distinct from old.doubted_at then new.doubted_by := access.current_user_id(); end if;
  return new;
end $$;
-- The rule of casework/care (model/parts.ts): among these the one who exploits is often found, and anyone of whom a worker said so; they
-- take no part until a worker decides otherwise, later, with the reason.
create function care.takes_part(m care.members) returns boolean language sql immutable set search_path = '' as $$
  select m.part = 'supporter' and m.ended_at is null and m.sealed_by is null
    and case when m.doubted_at is not null then coalesce(m.cleared_at > m.doubted_at, false)
      else m.cleared_at is not null or coalesce(m.relation, '') not in ('parent', 'caregiver', 'partner', 'sponsor', 'employer') end
$$;
create or replace function meetings.guest_may_sit() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.who = 'supporter' and not exists (select 1 from care.members m where m.county_id = new.county_id and m.id = new.member_id
      and m.youth_id = new.youth_id and care.takes_part(m)) then
    raise exception 'No seat before a worker decided so.' using errcode = 'check_violation', constraint = 'guests_may_sit';
  end if;
  return new;
end $$;

-- ---------------------------------------------------------------- keys and sessions

create table caregivers.keys (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  member_id uuid not null,
  code_hash bytea not null,
  made_at timestamptz not null default now(),
  made_by uuid not null,
  agency_id uuid not null,
  until timestamptz not null,
  used_on date,
  pin_hash bytea,
  pin_asked boolean not null default false,
  pin_tries int not null default 0,
  ended_at timestamptz,
  ended_by uuid,
  ended_how text check (ended_how in ('youth', 'caregiver', 'worker', 'found', 'renewed', 'tries', 'left')),
  primary key (county_id, id),
  unique (county_id, code_hash),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, member_id) references care.members (county_id, id),
  foreign key (county_id, made_by) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((ended_at is null) = (ended_how is null))
);
create unique index keys_one_stands on caregivers.keys (county_id, member_id) where ended_at is null;
create index keys_by_youth on caregivers.keys (county_id, youth_id, made_at);
create index keys_by_code on caregivers.keys (code_hash) where ended_at is null;
call access.protect('caregivers.keys', 'coordination');
drop policy added on caregivers.keys;
drop policy changed on caregivers.keys;
grant select (county_id, id, youth_id, member_id, made_at, made_by, agency_id, until, used_on, ended_at, ended_by, ended_how, sealed_by)
  on caregivers.keys to throughline_app;
grant insert on caregivers.keys to throughline_gate;

create table caregivers.sessions (
  county_id uuid not null,
  id uuid not null,
  key_id uuid not null,
  token_hash bytea not null,
  lang text not null check (lang in ('en', 'es')),
  began_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (county_id, id),
  unique (county_id, token_hash),
  foreign key (county_id, key_id) references caregivers.keys (county_id, id)
);
create index sessions_by_token on caregivers.sessions (token_hash) where ended_at is null;
create index sessions_by_key on caregivers.sessions (county_id, key_id, began_at);
-- A form sent twice is done once.
create table caregivers.done (
  county_id uuid not null,
  member_id uuid not null,
  key text not null check (length(key) <= 80),
  content_hash bytea not null,
  location text,
  at timestamptz not null default now(),
  primary key (county_id, member_id, key),
  foreign key (county_id, member_id) references care.members (county_id, id)
);
do $$
declare t text;
begin
  foreach t in array array['caregivers.sessions', 'caregivers.done'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy gate on %s to throughline_gate using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %s to throughline_gate', t);
  end loop;
end $$;

-- ---------------------------------------------------------------- what is written for them

-- Who of the team speaks with this caregiver: each says so for themself, and no longer.
create table caregivers.speakers (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  member_id uuid not null,
  by_user uuid not null,
  agency_id uuid not null,
  since timestamptz not null default now(),
  ended_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, member_id) references care.members (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create unique index speakers_once on caregivers.speakers (county_id, member_id, by_user) where ended_at is null;
create index speakers_by_youth on caregivers.speakers (county_id, youth_id);
call access.protect('caregivers.speakers', 'coordination');
create policy own_agency on caregivers.speakers as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
create policy own_alone on caregivers.speakers as restrictive for update to throughline_app
  using (by_user = (select access.current_user_id())) with check (by_user = (select access.current_user_id()));
grant select on caregivers.speakers to throughline_app;
grant insert (county_id, id, youth_id, member_id, by_user, agency_id) on caregivers.speakers to throughline_app;
grant update (ended_at) on caregivers.speakers to throughline_app;

-- A date to which they bring the youth (of a hearing the day and hour alone, from where they stand), a task of theirs, a paper that they
-- have or are to get. What it says is under a key of its own: the caregiver's session is given no key of the youth's.
create table caregivers.items (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('bring', 'task', 'paper')),
  hearing_id uuid,
  at timestamptz,
  due_on date,
  wrapped bytea,
  body bytea,
  by_user uuid not null,
  agency_id uuid not null,
  recorded_at timestamptz not null default now(),
  done_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, member_id) references care.members (county_id, id),
  foreign key (county_id, hearing_id, youth_id) references courts.hearings (county_id, id, youth_id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((wrapped is null) = (body is null)),
  check (case when kind = 'bring' then (at is null) <> (hearing_id is null) and (hearing_id is null) = (body is not null)
    else at is null and hearing_id is null and body is not null end),
  check (due_on is null or kind = 'task')
);
create index items_by_member on caregivers.items (county_id, member_id, recorded_at);
create unique index items_one_of_a_hearing on caregivers.items (county_id, member_id, hearing_id) where ended_at is null and hearing_id is not null;
call access.protect('caregivers.items', 'coordination');
create policy own_agency on caregivers.items as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
create function caregivers.signed() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.ended_at is not null then raise exception 'What has ended is not changed.' using errcode = 'check_violation'; end if;
  new.ended_by := case when new.ended_at is null then null else access.current_user_id() end;
  return new;
end $$;
create trigger signed before update of ended_at on caregivers.items for each row execute function caregivers.signed();
grant select on caregivers.items to throughline_app;
grant insert (county_id, id, youth_id, member_id, kind, hearing_id, at, due_on, wrapped, body, by_user, agency_id) on caregivers.items to throughline_app;
grant update (ended_at, done_at) on caregivers.items to throughline_app;

-- What the caregiver asks: for time off, money, a ride; or says that something was wrong, which an office outside the team hears. The team
-- sees that it was asked, and whether anyone answered; of the last, nothing.
create table caregivers.asks (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('respite', 'money', 'ride', 'training', 'meeting', 'question', 'wrong')),
  owner_user uuid not null,
  owner_agency uuid not null,
  asked_at timestamptz not null default now(),
  due_at timestamptz,
  late_told_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  taken_back_at timestamptz,
  wrapped bytea not null,
  body bytea not null,
  answer bytea,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, member_id) references care.members (county_id, id),
  foreign key (county_id, owner_user) references people.users (county_id, id),
  foreign key (county_id, owner_agency) references people.agencies (county_id, id),
  check ((answered_at is null) = (answered_by is null))
);
create index asks_by_youth on caregivers.asks (county_id, youth_id, asked_at);
create index asks_open on caregivers.asks (county_id, owner_user) where answered_at is null;
call access.protect('caregivers.asks', 'coordination');
drop policy added on caregivers.asks;
drop policy changed on caregivers.asks;
create policy not_what_is_wrong on caregivers.asks as restrictive for select to throughline_app using (kind <> 'wrong');
grant select (county_id, id, youth_id, member_id, kind, owner_user, owner_agency, asked_at, due_at, answered_at, answered_by, taken_back_at, sealed_by)
  on caregivers.asks to throughline_app;
grant insert on caregivers.asks to throughline_gate;

create trigger active after insert or update of ended_at on caregivers.items for each row execute function youth.mark_active('coordination');

-- ---------------------------------------------------------------- by workers

-- Ends what stands of one person's page, at once, on every phone.
create function caregivers.end_all(p_county uuid, p_member uuid, p_by uuid, p_how text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare ended boolean;
begin
  update caregivers.keys k set ended_at = now(), ended_by = p_by, ended_how = p_how
    where k.county_id = p_county and k.member_id = p_member and k.ended_at is null;
  ended := found;
  update caregivers.sessions s set ended_at = now() from caregivers.keys k where k.county_id = s.county_id and k.id = s.key_id
    and k.county_id = p_county and k.member_id = p_member and s.ended_at is null;
  return ended;
end $$;
-- Who is no longer of the youth's own life, or may be the one who exploits, holds no page and no seat from this moment.
create function caregivers.member_left() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not care.takes_part(new) then
    perform caregivers.end_all(new.county_id, new.id, access.current_user_id(), 'left');
    update meetings.guests g set removed_at = now(), removed_by = access.current_user_id() from meetings.meetings x
      where x.county_id = g.county_id and x.id = g.meeting_id and x.ended_at is null and x.starts_at > now()
        and g.county_id = new.county_id and g.member_id = new.id and g.removed_at is null;
  end if;
  return null;
end $$;
create trigger left_the_page after update of ended_at, doubted_at on care.members for each row execute function caregivers.member_left();

create function caregivers.may_make_key(p_member uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from care.members m where m.county_id = access.current_county_id() and m.id = p_member and care.takes_part(m)
    and coalesce(m.relation, '') not in ('friend', 'teacher', 'faith', 'therapist') and voice.may_make_key(m.youth_id))
$$;
-- A new code ends the one before it. False: not theirs to make, or not this person's to have.
create function caregivers.make_key(p_id uuid, p_member uuid, p_hash bytea, p_days int) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  m care.members;
begin
  select x.* into m from care.members x where x.county_id = u.county_id and x.id = p_member for update;
  if not found or not caregivers.may_make_key(p_member) or p_days not between 1 and 366 then return false; end if;
  perform caregivers.end_all(u.county_id, m.id, u.id, 'renewed');
  insert into caregivers.keys (county_id, id, youth_id, member_id, code_hash, made_by, agency_id, until)
    values (u.county_id, p_id, m.youth_id, m.id, p_hash, u.id, u.agency_id, now() + make_interval(days => p_days));
  return true;
end $$;
create function caregivers.end_key(p_member uuid, p_found boolean) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if u.kind <> 'person' or not exists (select 1 from care.members m where m.county_id = u.county_id and m.id = p_member
      and access.works_the_case(m.youth_id)) then return false; end if;
  return caregivers.end_all(u.county_id, p_member, u.id, case when p_found then 'found' else 'worker' end);
end $$;

-- ---------------------------------------------------------------- the way in, and each request

create function caregivers.standing(p_codes bytea[]) returns setof caregivers.keys language sql stable security definer set search_path = '' as $$
  select k.* from caregivers.keys k join youth.youth y on y.county_id = k.county_id and y.id = k.youth_id and y.sealed_by is null
    join care.members m on m.county_id = k.county_id and m.id = k.member_id and care.takes_part(m)
    where k.code_hash = any (p_codes) and k.ended_at is null and k.until > now() and k.sealed_by is null
$$;
-- The card whose code this is; its PIN is sealed with its id.
create function caregivers.card_of(p_codes bytea[]) returns uuid language sql stable security definer set search_path = '' as $$
  select k.id from caregivers.standing(p_codes) k
$$;
-- True: the code stands, and a session was begun; one of before ends. All that does not hold looks the same.
create function caregivers.enter(p_codes bytea[], p_session uuid, p_token bytea, p_lang text, p_pins bytea[]) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  k caregivers.keys;
  zone text;
begin
  perform 1 from caregivers.keys x where x.code_hash = any (p_codes) and x.ended_at is null for update;
  select * into k from caregivers.standing(p_codes);
  if not found then return false; end if;
  if k.pin_hash is not null and not k.pin_hash = any (p_pins) then
    if cardinality(p_pins) > 0 then
      update caregivers.keys x set pin_tries = x.pin_tries + 1 where x.county_id = k.county_id and x.id = k.id;
      if k.pin_tries >= 9 then perform caregivers.end_all(k.county_id, k.member_id, null, 'tries'); end if;
    end if;
    return false;
  end if;
  select c.time_zone into zone from people.counties c where c.county_id = k.county_id;
  update caregivers.sessions s set ended_at = now() where s.county_id = k.county_id and s.key_id = k.id and s.ended_at is null;
  insert into caregivers.sessions (county_id, id, key_id, token_hash, lang)
    values (k.county_id, p_session, k.id, p_token, case when p_lang = 'es' then 'es' else 'en' end);
  update caregivers.keys x set used_on = (now() at time zone zone)::date, pin_tries = 0 where x.county_id = k.county_id and x.id = k.id;
  return true;
end $$;

-- The session's check, which makes its caregiver the transaction's: 30 minutes idle, four hours in all. No user and no youth is set.
create function caregivers.begin_request(p_token bytea, p_lang text) returns table (county_id uuid, time_zone text, settings jsonb, sample boolean,
    member_id uuid, session_id uuid, lang text, opened_before timestamptz)
  language plpgsql security definer set search_path = '' as $$
declare s record;
begin
  perform set_config('app.user_id', '', true), set_config('app.county_id', '', true), set_config('app.session_id', '', true),
    set_config('app.youth_id', '', true), set_config('app.youth_county_id', '', true),
    set_config('app.caregiver_id', '', true), set_config('app.caregiver_county_id', '', true);
  select x.*, k.member_id, c.time_zone, c.settings, c.sample,
      (select max(b.began_at) from caregivers.sessions b join caregivers.keys o on o.county_id = b.county_id and o.id = b.key_id
        where b.county_id = x.county_id and o.member_id = k.member_id and b.id <> x.id) as before
    into s from caregivers.sessions x
    join caregivers.keys k on k.county_id = x.county_id and k.id = x.key_id and k.ended_at is null and k.until > now() and k.sealed_by is null
    join care.members m on m.county_id = k.county_id and m.id = k.member_id and care.takes_part(m)
    join youth.youth y on y.county_id = k.county_id and y.id = k.youth_id and y.sealed_by is null
    join people.counties c on c.county_id = x.county_id
    where x.token_hash = p_token and x.ended_at is null and x.touched_at > now() - interval '30 minutes'
      and x.began_at > now() - interval '4 hours';
  if not found then return; end if;
  if s.touched_at < now() - interval '1 minute' or (p_lang in ('en', 'es') and p_lang <> s.lang) then
    update caregivers.sessions x set touched_at = now(), lang = case when p_lang in ('en', 'es') then p_lang else x.lang end
      where x.county_id = s.county_id and x.id = s.id;
  end if;
  perform set_config('app.caregiver_id', s.member_id::text, true), set_config('app.caregiver_county_id', s.county_id::text, true);
  return query select s.county_id, s.time_zone, s.settings, s.sample, s.member_id, s.id,
    case when p_lang in ('en', 'es') then p_lang else s.lang end, s.before;
end $$;

-- The caregiver whose page this is; nobody where a user or a youth asks, the record was sealed, or they take no part.
create function caregivers.me() returns table (county_id uuid, youth_id uuid, member_id uuid, key_id uuid)
  language sql stable security definer set search_path = '' as $$
  select m.county_id, m.youth_id, m.id, k.id from care.members m
    join youth.youth y on y.county_id = m.county_id and y.id = m.youth_id and y.sealed_by is null
    join caregivers.keys k on k.county_id = m.county_id and k.member_id = m.id and k.ended_at is null and k.until > now() and k.sealed_by is null
    where m.county_id = access.current_caregiver_county_id() and m.id = access.current_caregiver_id() and care.takes_part(m)
      and access.current_user_id() is null and access.current_youth_id() is null
$$;
create function caregivers.leave(p_session uuid) returns void language sql security definer set search_path = '' as $$
  update caregivers.sessions s set ended_at = now() from caregivers.me() m
    where s.county_id = m.county_id and s.key_id = m.key_id and s.id = p_session and s.ended_at is null
$$;
create function caregivers.switch_off() returns boolean language sql security definer set search_path = '' as $$
  select caregivers.end_all(m.county_id, m.member_id, null, 'caregiver') from caregivers.me() m
$$;
create function caregivers.claim(p_key text, p_hash bytea) returns table (state text, location text)
  language plpgsql security definer set search_path = '' as $$
declare
  m record;
  d caregivers.done;
begin
  select * into m from caregivers.me();
  if not found then return; end if;
  insert into caregivers.done (county_id, member_id, key, content_hash) values (m.county_id, m.member_id, p_key, p_hash) on conflict do nothing;
  if found then return query select 'first', null::text; return; end if;
  select * into d from caregivers.done x where x.county_id = m.county_id and x.member_id = m.member_id and x.key = p_key;
  return query select case when d.content_hash = p_hash and d.location is not null then 'done' else 'other' end, d.location;
end $$;
create function caregivers.wrote(p_key text, p_location text, p_entry uuid, p_act text, p_records uuid[], p_device text) returns void
  language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from caregivers.me();
  if not found then return; end if;
  update caregivers.done d set location = p_location where d.county_id = m.county_id and d.member_id = m.member_id and d.key = p_key;
  if p_act is not null then
    insert into audit.entries (county_id, id, basis, act, youth_id, record_ids, device)
      values (m.county_id, p_entry, 'caregiver-page', p_act, m.youth_id, p_records, p_device);
  end if;
end $$;
create function caregivers.my_pin() returns table (key_id uuid, asked boolean, has boolean) language sql stable security definer set search_path = '' as $$
  select k.id, k.pin_asked, k.pin_hash is not null from caregivers.me() m join caregivers.keys k on k.county_id = m.county_id and k.id = m.key_id
$$;
create function caregivers.set_pin(p_hash bytea, p_before bytea[]) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update caregivers.keys k set pin_hash = coalesce(p_hash, k.pin_hash), pin_asked = true, pin_tries = 0 from caregivers.me() m
    where k.county_id = m.county_id and k.id = m.key_id and (k.pin_hash is null or (p_hash is not null and k.pin_hash = any (p_before)));
  return found;
end $$;

-- ---------------------------------------------------------------- what the page shows

-- Those of the team who said that they speak with this caregiver, and work with the youth still; never one whom the youth blocked. Where
-- they work is not said: an agency's name can tell what it is for.
create function caregivers.my_speakers() returns table (user_id uuid, name text, roles text[], phone text)
  language sql stable security definer set search_path = '' as $$
  select u.id, u.name, people.roles_of(u.county_id, u.id), a.phone from caregivers.me() m
    join caregivers.speakers s on s.county_id = m.county_id and s.member_id = m.member_id and s.ended_at is null and s.sealed_by is null
    join people.users u on u.county_id = s.county_id and u.id = s.by_user and u.kind = 'person' and (u.until is null or u.until > now())
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where exists (select 1 from voice.told_bases(m.county_id, m.youth_id) b where b.user_id = u.id
      and b.kind in ('own-case', 'assigned-team', 'mdt-service', 'treatment', 'counsel'))
    order by s.since, u.id
$$;
-- Of a hearing the day and hour alone, as long as it stands: neither which court, nor where.
create function caregivers.my_items() returns table (id uuid, kind text, is_hearing boolean, at timestamptz, due_on text, wrapped bytea, body bytea,
    done_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select i.id, i.kind, h.id is not null, coalesce(h.at, i.at), i.due_on::text, i.wrapped, i.body, i.done_at from caregivers.me() m
    join caregivers.items i on i.county_id = m.county_id and i.member_id = m.member_id and i.ended_at is null and i.sealed_by is null
    left join courts.hearings h on h.county_id = i.county_id and h.id = i.hearing_id and h.cancelled_at is null and h.sealed_by is null
    where (i.hearing_id is null or h.id is not null) and (i.kind <> 'bring' or coalesce(h.at, i.at) > now() - interval '12 hours')
    order by coalesce(h.at, i.at), i.due_on nulls last, i.recorded_at, i.id
$$;
-- Meetings at which they have a seat themselves: when and where, never which team it is.
create function caregivers.my_meetings() returns table (id uuid, team_id uuid, wrapped bytea, plan bytea, starts_at timestamptz, minutes int)
  language sql stable security definer set search_path = '' as $$
  select x.id, x.team_id, e.wrapped, x.plan, x.starts_at, x.minutes from caregivers.me() m
    join meetings.guests g on g.county_id = m.county_id and g.youth_id = m.youth_id and g.member_id = m.member_id and g.removed_at is null
      and g.sealed_by is null
    join meetings.meetings x on x.county_id = g.county_id and x.id = g.meeting_id and x.cancelled_at is null and x.ended_at is null
      and x.starts_at > now() - interval '12 hours'
    join meetings.youth y on y.county_id = g.county_id and y.meeting_id = x.id and y.youth_id = m.youth_id and y.removed_at is null
      and y.sealed_by is null
    join meetings.teams e on e.county_id = x.county_id and e.id = x.team_id order by x.starts_at, x.id
$$;
create function caregivers.item_done(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update caregivers.items i set done_at = now() from caregivers.me() m where i.county_id = m.county_id and i.member_id = m.member_id
    and i.id = p_id and i.kind in ('task', 'paper') and i.done_at is null and i.ended_at is null and i.sealed_by is null;
  return found;
end $$;

-- ---------------------------------------------------------------- what they ask

-- Who answers: whoever speaks with them, the first who said so; else the one nearest to the youth. What was wrong is heard by a privacy
-- officer of the county's office, outside the team.
create function caregivers.owner_of(p_county uuid, p_youth uuid, p_member uuid, p_kind text) returns uuid
  language sql stable security definer set search_path = '' as $$
  select case when p_kind = 'wrong' then (select u.id from people.users u where u.county_id = p_county and voice.hears(u.county_id, u.id, null)
      and not exists (select 1 from voice.told_bases(p_county, p_youth) b where b.user_id = u.id) order by u.since, u.id limit 1)
    else coalesce((select s.user_id from caregivers.my_speakers() s limit 1), voice.owner_of(p_county, p_youth, 'other', null)) end
$$;
-- Null: nobody to answer it, or more in a day than anyone writes.
create function caregivers.ask(p_id uuid, p_kind text, p_wrapped bytea, p_body bytea) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  m record;
  owner uuid;
begin
  select * into m from caregivers.me();
  if not found then return null; end if;
  owner := caregivers.owner_of(m.county_id, m.youth_id, m.member_id, p_kind);
  if owner is null or (select count(*) from caregivers.asks a where a.county_id = m.county_id and a.member_id = m.member_id
      and a.asked_at > now() - interval '1 day') >= 20 then return null; end if;
  insert into caregivers.asks (county_id, id, youth_id, member_id, kind, owner_user, owner_agency, due_at, wrapped, body)
    select m.county_id, p_id, m.youth_id, m.member_id, p_kind, u.id, u.agency_id, voice.due(m.county_id, 'caregiverAskDays'), p_wrapped, p_body
      from people.users u where u.county_id = m.county_id and u.id = owner;
  perform voice.notice(m.county_id, owner, 'caregiver-asked');
  return owner;
end $$;
create function caregivers.my_asks() returns table (id uuid, kind text, owner_name text, asked_at timestamptz, due_at timestamptz,
    answered_at timestamptz, taken_back_at timestamptz, wrapped bytea, body bytea, answer bytea)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.kind, s.name, a.asked_at, a.due_at, a.answered_at, a.taken_back_at, a.wrapped, a.body, a.answer from caregivers.me() m
    join caregivers.asks a on a.county_id = m.county_id and a.member_id = m.member_id and a.sealed_by is null
    left join caregivers.my_speakers() s on s.user_id = a.owner_user order by a.asked_at desc, a.id
$$;
create function caregivers.take_back(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update caregivers.asks a set taken_back_at = now() from caregivers.me() m where a.county_id = m.county_id and a.member_id = m.member_id
    and a.id = p_id and a.answered_at is null and a.taken_back_at is null;
  return found;
end $$;
-- What was asked of the asker, or of where they lead; what was wrong, of the one person who hears it.
create function caregivers.asked_of_me() returns table (id uuid, kind text, youth_id uuid, number text, relation text, owner_name text, mine boolean,
    asked_at timestamptz, due_at timestamptz, answered_at timestamptz, wrapped bytea, body bytea, answer bytea)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.kind, a.youth_id, y.number, m.relation, o.name, a.owner_user = u.id, a.asked_at, a.due_at, a.answered_at, a.wrapped, a.body, a.answer
    from people.users u join caregivers.asks a on a.county_id = u.county_id and a.sealed_by is null and a.taken_back_at is null
      and (a.owner_user = u.id or (a.kind <> 'wrong' and a.owner_agency = u.agency_id and people.i_hold('supervisor')))
    join youth.youth y on y.county_id = a.county_id and y.id = a.youth_id and y.sealed_by is null
    join care.members m on m.county_id = a.county_id and m.id = a.member_id
    join people.users o on o.county_id = a.county_id and o.id = a.owner_user
    where u.county_id = access.current_county_id() and u.id = access.current_user_id() and u.kind = 'person'
      and not exists (select 1 from access.blocks k where k.county_id = a.county_id and k.youth_id = a.youth_id and k.user_id = u.id and k.lifted_at is null)
    order by a.answered_at is not null, a.due_at nulls last, a.asked_at limit 200
$$;
create function caregivers.answer(p_id uuid, p_answer bytea) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  perform 1 from caregivers.asks a where a.county_id = u.county_id and a.id = p_id and a.answered_at is null and a.taken_back_at is null for update;
  if not found or not exists (select 1 from caregivers.asked_of_me() x where x.id = p_id) then return false; end if;
  update caregivers.asks a set answered_at = now(), answered_by = u.id, answer = p_answer where a.county_id = u.county_id and a.id = p_id;
  return true;
end $$;

-- ---------------------------------------------------------------- what the youth sees of it

create function voice.my_caregivers() returns table (key_id uuid, member_id uuid, relation text, who bytea, made_at timestamptz, until timestamptz,
    used_on text)
  language sql stable security definer set search_path = '' as $$
  select k.id, p.id, p.relation, p.who, k.made_at, k.until, k.used_on::text from voice.me() m
    join caregivers.keys k on k.county_id = m.county_id and k.youth_id = m.youth_id and k.ended_at is null and k.until > now() and k.sealed_by is null
    join care.members p on p.county_id = k.county_id and p.id = k.member_id and care.takes_part(p) order by k.made_at, k.id
$$;
create function voice.end_caregiver(p_key uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare x record;
begin
  select c.county_id, k.member_id into x from voice.me() c join caregivers.keys k on k.county_id = c.county_id and k.youth_id = c.youth_id
    and k.id = p_key and k.ended_at is null;
  return found and caregivers.end_all(x.county_id, x.member_id, null, 'youth');
end $$;

-- A part of the story for one person by name: of the team, or to whom somebody said yes by name.
create or replace function voice.story_readers() returns table (user_id uuid, agency_id uuid, name text, agency_name text)
  language sql stable security definer set search_path = '' as $$
  with named as (
    select t.user_id, t.name, t.agency_name from voice.my_team() t
    union
    select u.id, u.name, a.name from voice.me() m cross join lateral voice.told_bases(m.county_id, m.youth_id) b
      join people.users u on u.county_id = b.county_id and u.id = b.user_id and u.kind = 'person' and (u.until is null or u.until > now())
      join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id where b.kind = 'consent')
  select n.user_id, null::uuid, n.name, n.agency_name from voice.me() m cross join named n
    where exists (select 1 from access.grants g where g.county_id = m.county_id and g.youth_id = m.youth_id and g.user_id = n.user_id
      and g.category = 'coordination' and g.expires_at > now())
  union all
  select distinct null::uuid, v.agency_id, v.agency_name, v.agency_name from voice.my_viewers() v where v.category = 'coordination'
  order by 3
$$;

-- ---------------------------------------------------------------- by the clock

create function caregivers.alarm(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare
  late record;
  told int := 0;
begin
  for late in select a.county_id, a.id, a.kind, a.owner_user, a.owner_agency from caregivers.asks a where a.due_at <= p_now and a.answered_at is null
      and a.taken_back_at is null and a.late_told_at is null and a.sealed_by is null for update skip locked loop
    update caregivers.asks a set late_told_at = p_now where a.county_id = late.county_id and a.id = late.id;
    perform voice.notice(late.county_id, u.id, 'caregiver-late') from people.users u where u.county_id = late.county_id
      and (u.until is null or u.until > now()) and (u.id = late.owner_user or (late.kind <> 'wrong' and u.agency_id = late.owner_agency
        and 'supervisor' = any (people.roles_of(u.county_id, u.id))));
    told := told + 1;
  end loop;
  return told;
end $$;
create function caregivers.forget(p_now timestamptz) returns void language sql security definer set search_path = '' as $$
  delete from caregivers.done d where d.at < p_now - interval '1 day';
  delete from caregivers.sessions s where s.began_at < p_now - interval '30 days' and exists (select 1 from caregivers.sessions l
    where l.county_id = s.county_id and l.key_id = s.key_id and l.began_at > s.began_at);
$$;

-- The two clocks that run for the youth's own page run for this one as well.
alter function voice.alarm(timestamptz) rename to alarm_of_youth;
create function voice.alarm(p_now timestamptz) returns int language sql security definer set search_path = '' as $$
  select voice.alarm_of_youth(p_now) + caregivers.alarm(p_now)
$$;
alter function voice.forget(timestamptz) rename to forget_of_youth;
create function voice.forget(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
begin
  perform caregivers.forget(p_now);
  return voice.forget_of_youth(p_now);
end $$;

-- ---------------------------------------------------------------- owners and who may call

grant create on schema care to throughline_gate;
alter function care.takes_part(care.members) owner to throughline_gate;
revoke create on schema care from throughline_gate;
revoke all on function care.takes_part(care.members), caregivers.signed() from public;
do $$
declare f text;
begin
  grant create on schema voice, caregivers to throughline_gate;
  for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('voice', 'caregivers') and p.proname <> 'signed' and pg_get_userbyid(p.proowner) <> 'throughline_gate' loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    if f like 'voice.alarm(%' or f like 'voice.forget(%' then
      execute format('grant execute on function %s to throughline_jobs', f);
    elsif f not like all (array['caregivers.end_all(%', 'caregivers.member_left(%', 'caregivers.standing(%', 'caregivers.owner_of(%',
        'caregivers.alarm(%', 'caregivers.forget(%']) then
      execute format('grant execute on function %s to throughline_app', f);
    end if;
  end loop;
  revoke create on schema voice, caregivers from throughline_gate;
end $$;
