-- The youth's own page. A youth is nobody of the program: no user, no role, no grant. Their session names one youth
-- (`app.youth_id`), and neither a user nor a county of the program's; so no policy of any table opens a row to it. What the page
-- shows and does are the functions below, each about that one youth and nobody else (docs/decisions/0016).
create schema voice;
grant usage on schema voice to throughline_app, throughline_gate;

create function access.current_youth_id() returns uuid language sql stable set search_path = ''
  return nullif(pg_catalog.current_setting('app.youth_id', true), '')::uuid;
create function access.current_youth_county_id() returns uuid language sql stable set search_path = ''
  return nullif(pg_catalog.current_setting('app.youth_county_id', true), '')::uuid;
grant execute on function access.current_youth_id(), access.current_youth_county_id() to public;

-- ---------------------------------------------------------------- keys and sessions

-- A code on paper, made by somebody who works with the youth, the youth being there. The code itself is nowhere.
create table voice.keys (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  code_hash bytea not null,
  made_at timestamptz not null default now(),
  made_by uuid not null,
  agency_id uuid not null,
  until timestamptz not null,
  -- The day alone: when a youth looks at their page is nobody's to follow.
  used_on date,
  ended_at timestamptz,
  ended_by uuid,
  ended_how text check (ended_how in ('youth', 'worker', 'found', 'renewed')),
  primary key (county_id, id),
  unique (county_id, code_hash),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, made_by) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((ended_at is null) = (ended_how is null))
);
create unique index keys_one_stands on voice.keys (county_id, youth_id) where ended_at is null;
create index keys_by_code on voice.keys (code_hash) where ended_at is null;
call access.protect('voice.keys', 'coordination');
-- Written by the functions below alone.
drop policy added on voice.keys;
drop policy changed on voice.keys;
grant select (county_id, id, youth_id, made_at, made_by, agency_id, until, used_on, ended_at, ended_by, ended_how, sealed_by)
  on voice.keys to throughline_app;
grant insert on voice.keys to throughline_gate;

create table voice.sessions (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  key_id uuid not null,
  token_hash bytea not null,
  lang text not null check (lang in ('en', 'es')),
  began_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (county_id, id),
  unique (county_id, token_hash),
  foreign key (county_id, key_id) references voice.keys (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
create index sessions_by_token on voice.sessions (token_hash) where ended_at is null;
create index sessions_by_key on voice.sessions (county_id, key_id) where ended_at is null;
-- A form sent twice is done once.
create table voice.done (
  county_id uuid not null,
  youth_id uuid not null,
  key text not null check (length(key) <= 80),
  content_hash bytea not null,
  location text,
  at timestamptz not null default now(),
  primary key (county_id, youth_id, key),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
do $$
declare t text;
begin
  foreach t in array array['voice.sessions', 'voice.done'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy gate on %s to throughline_gate using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %s to throughline_gate', t);
  end loop;
end $$;

-- ---------------------------------------------------------------- what the youth decides has no worker's name to it

alter table access.bases alter column made_by drop not null;
alter table access.blocks alter column recorded_by drop not null;
alter table consent.consents alter column recorded_by drop not null,
  add constraint recorded_by_whom check (recorded_by is not null or (given_by = 'youth' and explained_how = 'own-page'));

-- ---------------------------------------------------------------- by workers

-- Who may make the youth's card: who works with them now, and not as the one who reported them.
create function voice.may_make_key(p_youth uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select access.works_the_case(p_youth) and exists (select 1 from access.bases b
    join people.users u on u.county_id = b.county_id and u.id = access.current_user_id() and u.kind = 'person'
    where b.county_id = access.current_county_id() and b.youth_id = p_youth and b.ended_at is null and not b.reporter
      and (b.user_id = u.id or b.agency_id = u.agency_id) and b.kind in ('own-case', 'assigned-team', 'counsel', 'treatment')
      and b.since <= now() and (b.until is null or b.until > now()))
$$;
-- Ends every key and session of a youth.
create function voice.end_all(p_county uuid, p_youth uuid, p_by uuid, p_how text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare ended boolean;
begin
  update voice.keys k set ended_at = now(), ended_by = p_by, ended_how = p_how
    where k.county_id = p_county and k.youth_id = p_youth and k.ended_at is null;
  ended := found;
  update voice.sessions s set ended_at = now() where s.county_id = p_county and s.youth_id = p_youth and s.ended_at is null;
  return ended;
end $$;
-- A new code ends the one before it. False: not theirs to make.
create function voice.make_key(p_id uuid, p_youth uuid, p_hash bytea, p_days int) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not voice.may_make_key(p_youth) or p_days not between 1 and 366 then return false; end if;
  perform 1 from youth.youth y where y.county_id = u.county_id and y.id = p_youth for update;
  perform voice.end_all(u.county_id, p_youth, u.id, 'renewed');
  insert into voice.keys (county_id, id, youth_id, code_hash, made_by, agency_id, until)
    values (u.county_id, p_id, p_youth, p_hash, u.id, u.agency_id, now() + make_interval(days => p_days));
  return true;
end $$;
-- Any worker of the youth ends it, at once: for a youth who lost the card, or whose card was found by somebody.
create function voice.end_key(p_youth uuid, p_found boolean) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if u.kind <> 'person' or not access.works_the_case(p_youth) then return false; end if;
  return voice.end_all(u.county_id, p_youth, u.id, case when p_found then 'found' else 'worker' end);
end $$;

-- ---------------------------------------------------------------- the way in, and each request

-- True: the code stands, and a session was begun; one of before ends. All that does not hold looks the same.
create function voice.enter(p_codes bytea[], p_session uuid, p_token bytea, p_lang text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  k voice.keys;
  zone text;
begin
  select x.* into k from voice.keys x join youth.youth y on y.county_id = x.county_id and y.id = x.youth_id and y.sealed_by is null
    where x.code_hash = any (p_codes) and x.ended_at is null and x.until > now() and x.sealed_by is null for update of x;
  if not found then return false; end if;
  select c.time_zone into zone from people.counties c where c.county_id = k.county_id;
  update voice.sessions s set ended_at = now() where s.county_id = k.county_id and s.key_id = k.id and s.ended_at is null;
  insert into voice.sessions (county_id, id, youth_id, key_id, token_hash, lang)
    values (k.county_id, p_session, k.youth_id, k.id, p_token, case when p_lang = 'es' then 'es' else 'en' end);
  update voice.keys x set used_on = (now() at time zone zone)::date where x.county_id = k.county_id and x.id = k.id;
  return true;
end $$;

-- The session's check, which makes its youth the transaction's: 30 minutes idle, four hours in all. No user is set, nor may be.
create function voice.begin_request(p_token bytea, p_lang text) returns table (county_id uuid, time_zone text, settings jsonb, sample boolean,
    youth_id uuid, session_id uuid, lang text, wrapped bytea, opened_before timestamptz)
  language plpgsql security definer set search_path = '' as $$
declare s record;
begin
  perform set_config('app.user_id', '', true), set_config('app.county_id', '', true), set_config('app.session_id', '', true),
    set_config('app.youth_id', '', true), set_config('app.youth_county_id', '', true);
  select x.*, c.time_zone, c.settings, c.sample, d.wrapped,
      (select max(b.began_at) from voice.sessions b where b.county_id = x.county_id and b.youth_id = x.youth_id and b.id <> x.id) as before
    into s from voice.sessions x
    join voice.keys k on k.county_id = x.county_id and k.id = x.key_id and k.ended_at is null and k.until > now() and k.sealed_by is null
    join youth.youth y on y.county_id = x.county_id and y.id = x.youth_id and y.sealed_by is null
    join youth.keys d on d.county_id = x.county_id and d.youth_id = x.youth_id and d.wrapped is not null
    join people.counties c on c.county_id = x.county_id
    where x.token_hash = p_token and x.ended_at is null and x.touched_at > now() - interval '30 minutes'
      and x.began_at > now() - interval '4 hours';
  if not found then return; end if;
  if s.touched_at < now() - interval '1 minute' or (p_lang in ('en', 'es') and p_lang <> s.lang) then
    update voice.sessions x set touched_at = now(), lang = case when p_lang in ('en', 'es') then p_lang else x.lang end
      where x.county_id = s.county_id and x.id = s.id;
  end if;
  perform set_config('app.youth_id', s.youth_id::text, true), set_config('app.youth_county_id', s.county_id::text, true);
  return query select s.county_id, s.time_zone, s.settings, s.sample, s.youth_id, s.id,
    case when p_lang in ('en', 'es') then p_lang else s.lang end, s.wrapped, s.before;
end $$;

-- The youth whose page this is; nobody where a user of the program asks, or the record was sealed.
create function voice.me() returns table (county_id uuid, youth_id uuid) language sql stable security definer set search_path = '' as $$
  select y.county_id, y.id from youth.youth y where y.county_id = access.current_youth_county_id() and y.id = access.current_youth_id()
    and y.sealed_by is null and access.current_user_id() is null
$$;
create function voice.leave(p_session uuid) returns void language sql security definer set search_path = '' as $$
  update voice.sessions s set ended_at = now() from voice.me() m
    where s.county_id = m.county_id and s.youth_id = m.youth_id and s.id = p_session and s.ended_at is null
$$;
-- "Switch off this page": every key and every session, on every phone.
create function voice.switch_off() returns boolean language sql security definer set search_path = '' as $$
  select voice.end_all(m.county_id, m.youth_id, null, 'youth') from voice.me() m
$$;
-- 'first', 'done' (with where it led), or 'other': the same form with other content.
create function voice.claim(p_key text, p_hash bytea) returns table (state text, location text)
  language plpgsql security definer set search_path = '' as $$
declare
  m record;
  d voice.done;
begin
  select * into m from voice.me();
  if not found then return; end if;
  insert into voice.done (county_id, youth_id, key, content_hash) values (m.county_id, m.youth_id, p_key, p_hash) on conflict do nothing;
  if found then return query select 'first', null::text; return; end if;
  select * into d from voice.done x where x.county_id = m.county_id and x.youth_id = m.youth_id and x.key = p_key;
  return query select case when d.content_hash = p_hash and d.location is not null then 'done' else 'other' end, d.location;
end $$;
-- What the form led to, and the ledger's entry: the youth did it, on their own page.
create function voice.wrote(p_key text, p_location text, p_entry uuid, p_act text, p_records uuid[], p_device text) returns void
  language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from voice.me();
  if not found then return; end if;
  update voice.done d set location = p_location where d.county_id = m.county_id and d.youth_id = m.youth_id and d.key = p_key;
  if p_act is not null then
    insert into audit.entries (county_id, id, basis, act, youth_id, record_ids, device)
      values (m.county_id, p_entry, 'own-page', p_act, m.youth_id, p_records, p_device);
  end if;
end $$;

-- ---------------------------------------------------------------- who works with me, who sees, who looked

-- Bases that hold now and may be told to the youth: never those by which somebody came to report (PC 11167(d)).
create function voice.told_bases(p_county uuid, p_youth uuid) returns setof access.bases
  language sql stable security definer set search_path = '' as $$
  select b.* from access.bases b where b.county_id = p_county and b.youth_id = p_youth and not b.reporter and b.kind <> 'mandated-report'
    and b.ended_at is null and b.since <= now() and (b.until is null or b.until > now())
    and not exists (select 1 from access.blocks k where k.county_id = b.county_id and k.youth_id = b.youth_id and k.user_id = b.user_id
      and k.lifted_at is null)
$$;
-- Whom the youth meets by name: those who work with them, not those who look into something.
create function voice.my_team() returns table (user_id uuid, name text, roles text[], agency_id uuid, agency_name text, agency_kind text,
    phone text, main boolean, chosen boolean, since timestamptz)
  language sql stable security definer set search_path = '' as $$
  select u.id, u.name, people.roles_of(u.county_id, u.id), a.id, a.name, a.kind, a.phone,
      exists (select 1 from care.members c where c.county_id = u.county_id and c.youth_id = m.youth_id and c.user_id = u.id
        and c.part = 'main-advocate' and c.ended_at is null and c.sealed_by is null),
      exists (select 1 from care.members c where c.county_id = u.county_id and c.youth_id = m.youth_id and c.user_id = u.id
        and c.part = 'chosen' and c.ended_at is null and c.sealed_by is null),
      min(b.since)
    from voice.me() m cross join lateral voice.told_bases(m.county_id, m.youth_id) b
    join people.users u on u.county_id = b.county_id and u.id = b.user_id and u.kind = 'person' and (u.until is null or u.until > now())
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where b.kind in ('own-case', 'assigned-team', 'mdt-service', 'treatment', 'counsel')
    group by u.county_id, u.id, u.name, a.id, a.name, a.kind, a.phone, m.youth_id
    order by 8 desc, 9 desc, min(b.since), u.id
$$;
-- What each agency can see and why, by the table of law in force. People of the team have their name, others their agency's alone.
create function voice.my_viewers() returns table (agency_id uuid, agency_name text, agency_kind text, user_name text, basis text,
    category text, can_add boolean, until timestamptz, consent_id uuid)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.name, a.kind, t.name, b.kind::text, r.category::text, r.effect = 'add', b.until,
      case when b.kind = 'consent' then b.source_id end
    from voice.me() m cross join lateral voice.told_bases(m.county_id, m.youth_id) b
    left join people.users u on u.county_id = b.county_id and u.id = b.user_id
    join people.agencies a on a.county_id = b.county_id and a.id = coalesce(b.agency_id, u.agency_id) and (a.until is null or a.until > now())
    left join voice.my_team() t on t.user_id = b.user_id
    join access.sharing_rules r on r.county_id = b.county_id and r.recipient_kind = a.kind and r.basis = b.kind and r.effect <> 'neither'
      and (r.condition is null or (r.condition = 'emergency' and b.kind = 'emergency'))
      and (b.categories is null or r.category = any (b.categories))
      and r.version = (select max(v.version) from access.sharing_versions v where v.county_id = b.county_id and v.in_force_since <= now())
    where u.until is null or u.until > now()
    order by a.name, a.id, b.since, b.id, r.category
$$;
-- Who looked or changed something, a line for each agency, role and day; a name only of the team. Who reported is nobody.
create function voice.my_looks(p_limit int) returns table (day date, agency_name text, user_name text, role text, times int)
  language sql stable security definer set search_path = '' as $$
  select (e.at at time zone c.time_zone)::date, a.name, t.name, (people.roles_of(u.county_id, u.id))[1], count(*)::int
    from voice.me() m join people.counties c on c.county_id = m.county_id
    cross join lateral (
      select x.* from audit.entries x where x.county_id = m.county_id and x.youth_id = m.youth_id
      union
      select x.* from audit.entries x join audit.looks l on l.county_id = x.county_id and l.entry_id = x.id
        where l.county_id = m.county_id and l.youth_id = m.youth_id
      union
      select x.* from audit.entries x where x.county_id = m.county_id and x.batch is null and m.youth_id = any (x.youth_ids)) e
    join people.users u on u.county_id = e.county_id and u.id = e.user_id
    join people.agencies a on a.county_id = e.county_id and a.id = e.agency_id
    left join voice.my_team() t on t.user_id = u.id
    where not exists (select 1 from access.bases b where b.county_id = m.county_id and b.youth_id = m.youth_id
      and (b.reporter or b.kind = 'mandated-report') and (b.user_id = e.user_id or b.agency_id = e.agency_id))
    group by 1, 2, 3, 4 order by 1 desc, 2, 3 limit greatest(0, least(p_limit, 500))
$$;
create function voice.my_card() returns table (id uuid, card bytea) language sql stable security definer set search_path = '' as $$
  select i.youth_id, i.card from youth.identities i join voice.me() m on m.county_id = i.county_id and m.youth_id = i.youth_id
    where i.sealed_by is null
$$;

-- ---------------------------------------------------------------- consent, taken back and given

create function voice.my_consents() returns table (id uuid, given_by text, categories text[], agency_id uuid, agency_name text, user_id uuid,
    user_name text, purpose text, since timestamptz, until timestamptz, withdrawn_at timestamptz, needs_second boolean, confirmed_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select c.id, c.given_by, c.categories::text[], a.id, a.name, u.id, u.name, c.purpose, c.since, c.until, c.withdrawn_at, c.needs_second, c.confirmed_at
    from voice.me() m join consent.consents c on c.county_id = m.county_id and c.youth_id = m.youth_id and c.sealed_by is null
    left join people.users u on u.county_id = c.county_id and u.id = c.to_user_id
    join people.agencies a on a.county_id = c.county_id and a.id = coalesce(c.to_agency_id, u.agency_id)
    order by c.recorded_at desc, c.id
$$;
-- Of what the youth gave themself, one kind of information or all of it (null). What is left of the consent stands on, as one of its own.
create function voice.take_back(p_consent uuid, p_category access.category, p_rest uuid, p_rest_basis uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  m record;
  c consent.consents;
  kept access.category[];
  held boolean;
begin
  select * into m from voice.me();
  if not found then return false; end if;
  select * into c from consent.consents x where x.county_id = m.county_id and x.youth_id = m.youth_id and x.id = p_consent
    and x.given_by = 'youth' and x.withdrawn_at is null and x.until > now() and x.sealed_by is null for update;
  if not found or (p_category is not null and not p_category = any (c.categories)) then return false; end if;
  update consent.consents x set withdrawn_at = now() where x.county_id = m.county_id and x.id = c.id;
  update access.bases b set ended_at = now(), end_reason = 'consent withdrawn'
    where b.county_id = m.county_id and b.source_id = c.id and b.kind = 'consent' and b.ended_at is null;
  held := found;
  kept := case when p_category is null then '{}' else array_remove(c.categories, p_category) end;
  if cardinality(kept) > 0 then
    insert into consent.consents (county_id, id, youth_id, given_by, categories, to_agency_id, to_user_id, purpose, explained_how,
        explained_lang, since, until, recorded_by, giver_concern, decided_reason, needs_second)
      values (c.county_id, p_rest, c.youth_id, 'youth', kept, c.to_agency_id, c.to_user_id, c.purpose, 'own-page', c.explained_lang, now(),
        c.until, null, 'none', null, not held and c.needs_second);
    if held then
      insert into access.bases (county_id, id, youth_id, kind, user_id, agency_id, categories, reason, source_id, since, until)
        values (c.county_id, p_rest_basis, c.youth_id, 'consent', c.to_user_id, c.to_agency_id, kept, c.purpose, p_rest, now(), c.until);
    end if;
  end if;
  perform access.derive(m.county_id, m.youth_id);
  return true;
end $$;
-- To whom the youth may give: who is with them already, or was by a consent of theirs. The page opens the record to no stranger.
create function voice.recipients() returns table (agency_id uuid, agency_name text) language sql stable security definer set search_path = '' as $$
  select a.id, a.name from voice.me() m join people.agencies a on a.county_id = m.county_id and (a.until is null or a.until > now())
    join youth.youth y on y.county_id = m.county_id and y.id = m.youth_id and (y.held_by is null or y.held_by = a.id)
    where a.id in (select v.agency_id from voice.my_viewers() v) or a.id in (select t.agency_id from voice.my_team() t)
      or a.id in (select c.agency_id from voice.my_consents() c where c.given_by = 'youth')
    order by a.name
$$;
create function voice.give(p_id uuid, p_basis uuid, p_agency uuid, p_categories access.category[], p_purpose text, p_lang text,
    p_until timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from voice.me();
  if not found or cardinality(p_categories) = 0 or 'advocate_privileged' = any (p_categories) or p_until <= now()
      or p_until > now() + interval '367 days' or not exists (select 1 from voice.recipients() r where r.agency_id = p_agency)
    then return false; end if;
  insert into consent.consents (county_id, id, youth_id, given_by, categories, to_agency_id, purpose, explained_how, explained_lang, until)
    values (m.county_id, p_id, m.youth_id, 'youth', p_categories, p_agency, p_purpose, 'own-page', p_lang, p_until);
  insert into access.bases (county_id, id, youth_id, kind, agency_id, categories, reason, source_id, until)
    values (m.county_id, p_basis, m.youth_id, 'consent', p_agency, p_categories, p_purpose, p_id, p_until);
  perform access.derive(m.county_id, m.youth_id);
  return true;
end $$;

-- ---------------------------------------------------------------- blocks

create function voice.my_blocks() returns table (id uuid, user_id uuid, name text, agency_name text, since timestamptz, by_me boolean)
  language sql stable security definer set search_path = '' as $$
  select k.id, u.id, u.name, a.name, k.since, k.recorded_by is null
    from voice.me() m join access.blocks k on k.county_id = m.county_id and k.youth_id = m.youth_id and k.lifted_at is null
    join people.users u on u.county_id = k.county_id and u.id = k.user_id
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id order by k.since, k.id
$$;
-- 'blocked', 'last': nobody else would hold the case; null: nobody of the youth's team.
create function voice.block(p_id uuid, p_user uuid) returns text language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from voice.me();
  if not found then return null; end if;
  perform 1 from youth.youth y where y.county_id = m.county_id and y.id = m.youth_id for update;
  if exists (select 1 from voice.my_blocks() k where k.user_id = p_user) then return 'blocked'; end if;
  if not exists (select 1 from voice.my_team() t where t.user_id = p_user) then return null; end if;
  if not exists (select 1 from access.bases b left join people.users u on u.county_id = b.county_id and u.id = b.user_id
      where b.county_id = m.county_id and b.youth_id = m.youth_id and b.kind in ('own-case', 'assigned-team', 'mandated-report')
        and b.ended_at is null and b.since <= now() and (b.until is null or b.until > now())
        and (b.agency_id is not null or (u.id is distinct from p_user and (u.until is null or u.until > now())
          and not exists (select 1 from access.blocks k where k.county_id = b.county_id and k.youth_id = b.youth_id
            and k.user_id = u.id and k.lifted_at is null)))) then return 'last'; end if;
  insert into access.blocks (county_id, id, youth_id, user_id) values (m.county_id, p_id, m.youth_id, p_user);
  perform access.derive(m.county_id, m.youth_id);
  return 'blocked';
end $$;
create function voice.unblock(p_block uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from voice.me();
  if not found then return false; end if;
  update access.blocks k set lifted_at = now() where k.county_id = m.county_id and k.youth_id = m.youth_id and k.id = p_block and k.lifted_at is null;
  if not found then return false; end if;
  perform access.derive(m.county_id, m.youth_id);
  return true;
end $$;
-- What the youth blocked on their own page is lifted there: by a worker only once the page is off.
create or replace function access.lift_block(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  k access.blocks;
begin
  select * into k from access.blocks x where x.county_id = u.county_id and x.id = p_id and x.lifted_at is null for update;
  if not found or not access.works_the_case(k.youth_id) then return false; end if;
  if k.recorded_by is null and exists (select 1 from voice.keys y where y.county_id = k.county_id and y.youth_id = k.youth_id
      and y.ended_at is null and y.until > now()) then return false; end if;
  update access.blocks x set lifted_at = now(), lifted_by = u.id where x.county_id = u.county_id and x.id = p_id;
  perform access.derive(u.county_id, k.youth_id);
  return true;
end $$;

-- ---------------------------------------------------------------- owners and who may call

do $$
declare f text;
begin
  grant create on schema voice to throughline_gate;
  for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'voice' loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    if f not like 'voice.end_all(%' and f not like 'voice.told_bases(%' then
      execute format('grant execute on function %s to throughline_app', f);
    end if;
  end loop;
  revoke create on schema voice from throughline_gate;
end $$;
