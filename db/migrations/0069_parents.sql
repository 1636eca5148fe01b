-- Classes for parents, a weekly group, and a parent partner who is asked: without a youth record, and joined to none. Nothing here
-- names a youth, no key leads to one, and who works a case learns from no row of it who attends.
create schema parents;
grant usage on schema parents to throughline_app, throughline_gate, throughline_jobs;

-- What the public sees of a class. `program`: ten sessions with seats; `group`: a weekly hour to which anyone comes, counted by heads.
create table parents.classes (
  county_id uuid not null references people.counties,
  id uuid not null,
  kind text not null check (kind in ('program', 'group')),
  title text not null check (length(title) between 2 and 80),
  lang text not null,
  place text not null default '',
  link text not null default '',
  seats int check (seats between 1 and 500),
  childcare boolean not null,
  travel boolean not null,
  food boolean not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id),
  check ((kind = 'program') = (seats is not null)),
  check (place <> '' or link <> '')
);
create table parents.sessions (
  county_id uuid not null,
  class_id uuid not null,
  n int not null check (n between 1 and 60),
  starts_at timestamptz not null,
  minutes int not null check (minutes between 15 and 480),
  -- How many came to a group.
  heads int check (heads between 0 and 500),
  primary key (county_id, class_id, n),
  foreign key (county_id, class_id) references parents.classes (county_id, id)
);
create index on parents.sessions (county_id, starts_at);
create table parents.facilitators (
  county_id uuid not null,
  class_id uuid not null,
  user_id uuid not null,
  since timestamptz not null default now(),
  created_by uuid not null,
  ended_at timestamptz,
  primary key (county_id, class_id, user_id),
  foreign key (county_id, class_id) references parents.classes (county_id, id),
  foreign key (county_id, user_id) references people.users (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id)
);
-- Who comes: sealed under a key of the row, which is gone when they cancel. Who has a seat follows from the order.
create table parents.registrations (
  county_id uuid not null,
  id uuid not null,
  class_id uuid not null,
  n bigint generated always as identity,
  made_at timestamptz not null default now(),
  sent bytea not null,
  code bytea,
  link bytea,
  wrapped bytea,
  body bytea,
  -- All seats were taken when they came.
  waited boolean not null,
  cancelled_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, class_id) references parents.classes (county_id, id),
  unique (county_id, code),
  unique (county_id, link),
  unique (county_id, sent),
  check ((cancelled_at is null) = (wrapped is not null))
);
create index on parents.registrations (county_id, class_id, n);
create table parents.attendance (
  county_id uuid not null,
  class_id uuid not null,
  n int not null,
  registration_id uuid not null,
  came boolean not null,
  at timestamptz not null,
  by_user uuid not null,
  primary key (county_id, class_id, n, registration_id),
  foreign key (county_id, class_id, n) references parents.sessions (county_id, class_id, n),
  foreign key (county_id, registration_id) references parents.registrations (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);
-- Which letters were written: of a session, or (0) that a seat became free.
create table parents.reminders (
  county_id uuid not null,
  registration_id uuid not null,
  n int not null,
  at timestamptz not null,
  primary key (county_id, registration_id, n),
  foreign key (county_id, registration_id) references parents.registrations (county_id, id)
);
-- Answers before and after, as one number each. `pair` is a keyed hash: two numbers of one person stand together, and nobody's name with them.
create table parents.scores (
  county_id uuid not null,
  class_id uuid not null,
  pair bytea not null,
  moment text not null check (moment in ('before', 'after')),
  total int not null check (total between 0 and 100),
  primary key (county_id, class_id, pair, moment),
  foreign key (county_id, class_id) references parents.classes (county_id, id)
);

-- What a parent asks for: a call now, or something that makes a week possible.
create table parents.requests (
  county_id uuid not null references people.counties,
  id uuid not null,
  kind text not null check (kind in ('call', 'removal', 'benefits', 'post-adoption', 'childcare', 'travel', 'fun', 'siblings', 'expert')),
  made_at timestamptz not null,
  sent bytea not null,
  code bytea,
  wrapped bytea,
  primary key (county_id, id),
  unique (county_id, code),
  unique (county_id, sent)
);
create index on parents.requests (county_id, made_at);
create table parents.words (
  county_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  n bigint generated always as identity,
  kind text not null check (kind in ('ask', 'reply', 'answer')),
  at timestamptz not null,
  by_user uuid,
  body bytea not null,
  primary key (county_id, id),
  foreign key (county_id, request_id) references parents.requests (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  check ((kind = 'answer') = (by_user is not null))
);
create index on parents.words (county_id, request_id, n);
-- Dated facts; who has it, whether they were reached and whether it is closed follow from them.
create table parents.steps (
  county_id uuid not null,
  id uuid not null default gen_random_uuid(),
  request_id uuid not null,
  n bigint generated always as identity,
  kind text not null check (kind in ('taken', 'put-back', 'reached', 'not-reached', 'closed', 'taken-back', 'told')),
  at timestamptz not null,
  by_user uuid,
  primary key (county_id, id),
  foreign key (county_id, request_id) references parents.requests (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);
create index on parents.steps (county_id, request_id, n);
create unique index parents_told_once on parents.steps (county_id, request_id, kind) where kind in ('told', 'taken-back');
-- Which parent partner is on duty, from when until when, as they said.
create table parents.duty (
  county_id uuid not null,
  id uuid not null default gen_random_uuid(),
  user_id uuid not null,
  since timestamptz not null,
  until timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, user_id) references people.users (county_id, id),
  check (until >= since)
);
create index on parents.duty (county_id, until);

-- ---------------------------------------------------------------- who

create function parents.i_keep() returns boolean language sql stable set search_path = ''
  return people.roles_held(access.current_county_id(), access.current_user_id()) && array['parent-partner', 'training-lead', 'plan-lead'];
create function parents.i_answer() returns boolean language sql stable set search_path = ''
  return 'parent-partner' = any (people.roles_held(access.current_county_id(), access.current_user_id()));
-- A class is led by parent partners and clinicians; whoever works cases besides leads none.
create function parents.may_lead(p_county uuid, p_user uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select people.roles_held(p_county, p_user) && array['parent-partner', 'clinician']
    and not people.roles_held(p_county, p_user) && array['social-worker', 'probation-officer', 'officer', 'screener', 'intake-officer', 'supervisor',
      'mdt-coordinator', 'counsel']
    and exists (select 1 from people.users u where u.county_id = p_county and u.id = p_user and u.kind = 'person' and (u.until is null or u.until > now()))
$$;
create function parents.i_lead(p_class uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select parents.may_lead(access.current_county_id(), access.current_user_id()) and exists (select 1 from parents.facilitators f
    where f.county_id = access.current_county_id() and f.class_id = p_class and f.user_id = access.current_user_id() and f.ended_at is null)
$$;
create function parents.leaders() returns table (id uuid, name text, agency text) language sql stable security definer set search_path = '' as $$
  select u.id, u.name, a.name from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where u.county_id = access.current_county_id() and parents.i_keep() and parents.may_lead(u.county_id, u.id) order by u.name limit 300
$$;

-- ---------------------------------------------------------------- classes

create function parents.open_class(p_id uuid, p_kind text, p_title text, p_lang text, p_place text, p_link text, p_seats int, p_childcare boolean,
    p_travel boolean, p_food boolean, p_starts timestamptz[], p_minutes int) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not parents.i_keep() then return false; end if;
  insert into parents.classes (county_id, id, kind, title, lang, place, link, seats, childcare, travel, food, created_by)
    values (u.county_id, p_id, p_kind, p_title, p_lang, p_place, p_link, p_seats, p_childcare, p_travel, p_food, u.id);
  insert into parents.sessions (county_id, class_id, n, starts_at, minutes)
    select u.county_id, p_id, s.n, s.at, p_minutes from unnest(p_starts) with ordinality as s(at, n);
  return true;
end $$;
create function parents.end_class(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not (parents.i_keep() or parents.i_lead(p_id)) then return false; end if;
  update parents.classes c set ended_at = now() where c.county_id = u.county_id and c.id = p_id and c.ended_at is null;
  return found;
end $$;
create function parents.appoint(p_class uuid, p_user uuid, p_on boolean) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not parents.i_keep() or not exists (select 1 from parents.classes c where c.county_id = u.county_id and c.id = p_class) then return false; end if;
  if not p_on then
    update parents.facilitators f set ended_at = now() where f.county_id = u.county_id and f.class_id = p_class and f.user_id = p_user and f.ended_at is null;
    return found;
  end if;
  if not parents.may_lead(u.county_id, p_user) then return false; end if;
  insert into parents.facilitators (county_id, class_id, user_id, created_by) values (u.county_id, p_class, p_user, u.id)
    on conflict (county_id, class_id, user_id) do update set ended_at = null, since = now(), created_by = excluded.created_by;
  return true;
end $$;

-- The seats of a class by the order in which people came; past the last one they wait.
create function parents.seated(p_county uuid, p_class uuid) returns table (id uuid, place int, seated boolean)
  language sql stable security definer set search_path = '' as $$
  select r.id, (row_number() over (order by r.n))::int, row_number() over (order by r.n) <= c.seats
    from parents.registrations r join parents.classes c on c.county_id = r.county_id and c.id = r.class_id
    where r.county_id = p_county and r.class_id = p_class and r.cancelled_at is null
$$;
-- How many have a seat and how many wait: numbers, for everyone.
create function parents.filled(p_classes uuid[]) returns table (class_id uuid, taken int, waiting int)
  language sql stable security definer set search_path = '' as $$
  select c.id, count(s.id) filter (where s.seated)::int, count(s.id) filter (where not s.seated)::int
    from parents.classes c left join lateral parents.seated(c.county_id, c.id) s on true
    where c.id = any (p_classes) and c.county_id in (access.current_county_id(), directory.home()) group by c.id
$$;
create function parents.home() returns table (county_id uuid, time_zone text, settings jsonb) language sql stable security definer set search_path = '' as $$
  select c.county_id, c.time_zone, jsonb_build_object('parentsCallMinutes', c.settings -> 'parentsCallMinutes', 'parentsAnswerDays', c.settings -> 'parentsAnswerDays')
    from people.counties c where c.county_id = directory.home()
$$;
-- 'made'; 'waits': made, and no seat is free; 'again': this form was sent before; 'gone': and was cancelled; 'closed': no such class, or it is over; 'full': too
-- many came in this hour.
create function parents.register(p_id uuid, p_class uuid, p_sent bytea, p_code bytea, p_link bytea, p_wrapped bytea, p_body bytea, p_now timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  home uuid := directory.home();
  before parents.registrations;
  c parents.classes;
  taken int;
begin
  select * into c from parents.classes x where x.county_id = home and x.id = p_class for update;
  if not found or c.kind <> 'program' or c.ended_at is not null
    or not exists (select 1 from parents.sessions s where s.county_id = home and s.class_id = p_class and s.starts_at > p_now) then return 'closed'; end if;
  select * into before from parents.registrations x where x.county_id = home and x.sent = p_sent;
  if found then return case when before.cancelled_at is null then 'again' else 'gone' end; end if;
  if (select count(*) from parents.registrations x where x.county_id = home and x.class_id = p_class and x.made_at > now() - interval '1 hour') >= 120
    then return 'full'; end if;
  select count(*) into taken from parents.registrations x where x.county_id = home and x.class_id = p_class and x.cancelled_at is null;
  insert into parents.registrations (county_id, id, class_id, sent, code, link, wrapped, body, waited)
    values (home, p_id, p_class, p_sent, p_code, p_link, p_wrapped, p_body, taken >= c.seats);
  return case when taken >= c.seats then 'waits' else 'made' end;
end $$;
-- What a code or the link of a letter opens. `place`: how far up the list they stand, while they wait.
create function parents.my_class(p_codes bytea[], p_link bytea) returns table (id uuid, class_id uuid, wrapped bytea, body bytea, seated boolean, place int)
  language sql stable security definer set search_path = '' as $$
  select r.id, r.class_id, r.wrapped, r.body, s.seated, (s.place - c.seats)::int
    from parents.registrations r join parents.classes c on c.county_id = r.county_id and c.id = r.class_id
      join lateral parents.seated(r.county_id, r.class_id) s on s.id = r.id
    where r.county_id = directory.home() and (r.code = any (p_codes) or r.link = p_link) and r.cancelled_at is null
$$;
create function parents.cancel(p_codes bytea[], p_link bytea) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update parents.registrations r set cancelled_at = now(), code = null, link = null, wrapped = null, body = null
    where r.county_id = directory.home() and (r.code = any (p_codes) or r.link = p_link) and r.cancelled_at is null;
  return found;
end $$;
create function parents.mark(p_class uuid, p_n int, p_registration uuid, p_came boolean, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not parents.i_lead(p_class) then return false; end if;
  if not exists (select 1 from parents.registrations r where r.county_id = u.county_id and r.class_id = p_class and r.id = p_registration
      and r.cancelled_at is null) then return false; end if;
  insert into parents.attendance (county_id, class_id, n, registration_id, came, at, by_user)
    select u.county_id, p_class, s.n, p_registration, p_came, p_now, u.id from parents.sessions s
      where s.county_id = u.county_id and s.class_id = p_class and s.n = p_n
    on conflict (county_id, class_id, n, registration_id) do update set came = excluded.came, at = excluded.at, by_user = excluded.by_user;
  return found;
end $$;
create function parents.count_heads(p_class uuid, p_n int, p_heads int) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if not parents.i_lead(p_class) then return false; end if;
  update parents.sessions s set heads = p_heads where s.county_id = access.current_county_id() and s.class_id = p_class and s.n = p_n
    and exists (select 1 from parents.classes c where c.county_id = s.county_id and c.id = s.class_id and c.kind = 'group');
  return found;
end $$;
-- Answered once before and once after, by who holds the code; the number stays with the class.
create function parents.score(p_codes bytea[], p_pairs bytea[], p_moment text, p_total int) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare r record;
begin
  select x.county_id, x.class_id into r from parents.registrations x
    where x.county_id = directory.home() and x.code = any (p_codes) and x.cancelled_at is null for update;
  if not found or exists (select 1 from parents.scores s where s.county_id = r.county_id and s.class_id = r.class_id and s.pair = any (p_pairs)
      and s.moment = p_moment) then return false; end if;
  insert into parents.scores (county_id, class_id, pair, moment, total) values (r.county_id, r.class_id,
    coalesce((select s.pair from parents.scores s where s.county_id = r.county_id and s.class_id = r.class_id and s.pair = any (p_pairs) limit 1), p_pairs[1]),
    p_moment, p_total);
  return true;
end $$;
create function parents.scored(p_codes bytea[], p_pairs bytea[]) returns table (moment text) language sql stable security definer set search_path = '' as $$
  select s.moment from parents.registrations r join parents.scores s on s.county_id = r.county_id and s.class_id = r.class_id and s.pair = any (p_pairs)
    where r.county_id = directory.home() and r.code = any (p_codes) and r.cancelled_at is null
$$;
-- Of a class, how many answered, and of those who answered both how many gained. No number of one person leaves.
create function parents.gains(p_class uuid) returns table (before int, after int, pairs int, more int, same int, less int)
  language sql stable security definer set search_path = '' as $$
  select count(b.total)::int, count(a.total)::int, count(a.total + b.total)::int, count(*) filter (where a.total > b.total)::int,
      count(*) filter (where a.total = b.total)::int, count(*) filter (where a.total < b.total)::int
    from (select s.pair, s.total from parents.scores s where s.county_id = access.current_county_id() and s.class_id = p_class and s.moment = 'before') b
    full join (select s.pair, s.total from parents.scores s where s.county_id = access.current_county_id() and s.class_id = p_class and s.moment = 'after') a
      on a.pair = b.pair
    where parents.i_keep() or parents.i_lead(p_class)
$$;
-- How many came to each session, for those who keep classes: numbers.
create function parents.came(p_class uuid) returns table (n int, came int) language sql stable security definer set search_path = '' as $$
  select s.n, coalesce(s.heads, (select count(*)::int from parents.attendance a where a.county_id = s.county_id and a.class_id = s.class_id and a.n = s.n and a.came))
    from parents.sessions s where s.county_id = access.current_county_id() and s.class_id = p_class and (parents.i_keep() or parents.i_lead(p_class)) order by s.n
$$;

-- ---------------------------------------------------------------- a parent asks

create function parents.on_duty(p_county uuid, p_now timestamptz) returns int language sql stable security definer set search_path = '' as $$
  select count(distinct d.user_id)::int from parents.duty d where d.county_id = p_county and d.since <= p_now and d.until > p_now
$$;
create function parents.partners_now(p_now timestamptz) returns int language sql stable security definer set search_path = ''
  as $$ select parents.on_duty(directory.home(), p_now) $$;
create function parents.be_on_duty(p_now timestamptz, p_until timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not parents.i_answer() or p_until > p_now + interval '24 hours' then return false; end if;
  update parents.duty d set until = greatest(p_now, d.since) where d.county_id = u.county_id and d.user_id = u.id and d.until > p_now;
  if p_until > p_now then insert into parents.duty (county_id, user_id, since, until) values (u.county_id, u.id, p_now, p_until); end if;
  return true;
end $$;
create function parents.ask(p_id uuid, p_kind text, p_sent bytea, p_code bytea, p_wrapped bytea, p_words uuid, p_body bytea, p_now timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  home uuid := directory.home();
  before parents.requests;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('parents.ask', 0));
  select * into before from parents.requests x where x.county_id = home and x.sent = p_sent;
  if found then return case when before.code = p_code then 'again' else 'gone' end; end if;
  if (select count(*) from parents.requests x where x.county_id = home and x.made_at > p_now - interval '1 hour') >= 120 then return 'full'; end if;
  insert into parents.requests (county_id, id, kind, made_at, sent, code, wrapped) values (home, p_id, p_kind, p_now, p_sent, p_code, p_wrapped);
  insert into parents.words (county_id, id, request_id, kind, at, body) values (home, p_words, p_id, 'ask', p_now, p_body);
  return 'made';
end $$;
create function parents.my_request(p_codes bytea[]) returns table (id uuid, kind text, made_at timestamptz, wrapped bytea, words jsonb, steps jsonb)
  language sql stable security definer set search_path = '' as $$
  select r.id, r.kind, r.made_at, r.wrapped,
    (select jsonb_agg(jsonb_build_object('id', w.id, 'kind', w.kind, 'at', w.at, 'body', encode(w.body, 'base64')) order by w.n)
      from parents.words w where w.county_id = r.county_id and w.request_id = r.id),
    coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'at', s.at) order by s.n)
      from parents.steps s where s.county_id = r.county_id and s.request_id = r.id and s.kind <> 'told'), '[]')
    from parents.requests r where r.county_id = directory.home() and r.code = any (p_codes)
$$;
create function parents.write(p_codes bytea[], p_id uuid, p_body bytea, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare r parents.requests;
begin
  select * into r from parents.requests x where x.county_id = directory.home() and x.code = any (p_codes) for update;
  if not found or (select count(*) from parents.words w where w.county_id = r.county_id and w.request_id = r.id and w.by_user is null) >= 40 then return false; end if;
  insert into parents.words (county_id, id, request_id, kind, at, body) values (r.county_id, p_id, r.id, 'reply', p_now, p_body);
  return true;
end $$;
create function parents.take_back(p_codes bytea[], p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare r parents.requests;
begin
  select * into r from parents.requests x where x.county_id = directory.home() and x.code = any (p_codes) for update;
  if not found then return false; end if;
  delete from parents.words w where w.county_id = r.county_id and w.request_id = r.id;
  update parents.requests x set code = null, wrapped = null where x.county_id = r.county_id and x.id = r.id;
  insert into parents.steps (county_id, request_id, kind, at) values (r.county_id, r.id, 'taken-back', p_now);
  return true;
end $$;
create function parents.holder(p_county uuid, p_request uuid) returns uuid language sql stable security definer set search_path = '' as $$
  select case s.kind when 'taken' then s.by_user end from parents.steps s
    where s.county_id = p_county and s.request_id = p_request and s.kind in ('taken', 'put-back') order by s.n desc limit 1
$$;
-- One step of a parent partner, under a lock of the request: of two who take it, one has it.
create function parents.step(p_request uuid, p_kind text, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  r parents.requests;
  h uuid;
begin
  select * into r from parents.requests x where x.county_id = u.county_id and x.id = p_request for update;
  if not found or r.wrapped is null or not parents.i_answer() then return false; end if;
  h := parents.holder(r.county_id, r.id);
  if p_kind not in ('taken', 'put-back', 'reached', 'not-reached', 'closed') then return false; end if;
  if p_kind = 'taken' and h is not null or p_kind <> 'taken' and h is distinct from u.id then return false; end if;
  insert into parents.steps (county_id, request_id, kind, at, by_user) values (r.county_id, r.id, p_kind, p_now, u.id);
  return true;
end $$;
create function parents.answer(p_request uuid, p_id uuid, p_body bytea, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  perform 1 from parents.requests x where x.county_id = u.county_id and x.id = p_request and x.wrapped is not null for update;
  if not found or parents.holder(u.county_id, p_request) is distinct from u.id or not parents.i_answer() then return false; end if;
  insert into parents.words (county_id, id, request_id, kind, at, by_user, body) values (u.county_id, p_id, p_request, 'answer', p_now, u.id, p_body);
  return true;
end $$;

-- ---------------------------------------------------------------- by jobs

-- A request whose clock has run out without an answer is told of once to every parent partner. A county that set no clock has none.
create function parents.alarm(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare
  one record;
  told int := 0;
begin
  for one in
    select r.county_id, r.id from parents.requests r join people.counties c on c.county_id = r.county_id
      where r.wrapped is not null
        and r.made_at + case when r.kind in ('call', 'removal') then make_interval(mins => (c.settings ->> 'parentsCallMinutes')::int)
          else make_interval(days => (c.settings ->> 'parentsAnswerDays')::int) end <= p_now
        and not exists (select 1 from parents.words w where w.county_id = r.county_id and w.request_id = r.id and w.kind = 'answer')
        and not exists (select 1 from parents.steps s where s.county_id = r.county_id and s.request_id = r.id and s.kind in ('reached', 'closed', 'told'))
  loop
    insert into parents.steps (county_id, request_id, kind, at) values (one.county_id, one.id, 'told', p_now) on conflict do nothing;
    if not found then continue; end if;
    told := told + 1;
    insert into mail.outbox (county_id, id, to_user, kind)
      select u.county_id, gen_random_uuid(), u.id, 'waits' from people.users u where u.county_id = one.county_id and u.kind = 'person' and u.email is not null
        and (u.until is null or u.until > p_now) and 'parent-partner' = any (people.roles_of(u.county_id, u.id));
  end loop;
  return told;
end $$;
-- Letters that are due: a session within a day, or a seat that became free. Each is given once.
create function parents.due_letters(p_now timestamptz) returns table (county_id uuid, id uuid, n int, wrapped bytea, body bytea)
  language sql security definer set search_path = '' as $$
  with due as (
    select r.county_id, r.id, s.n from parents.sessions s
        join parents.classes c on c.county_id = s.county_id and c.id = s.class_id and c.ended_at is null
        join lateral parents.seated(c.county_id, c.id) x on x.seated
        join parents.registrations r on r.county_id = c.county_id and r.id = x.id
      where s.starts_at > p_now and s.starts_at <= p_now + interval '24 hours'
    union all
    select r.county_id, r.id, 0 from parents.registrations r
        join parents.classes c on c.county_id = r.county_id and c.id = r.class_id and c.ended_at is null
        join lateral parents.seated(c.county_id, c.id) x on x.id = r.id and x.seated
      where r.waited and r.cancelled_at is null
        and exists (select 1 from parents.sessions s where s.county_id = c.county_id and s.class_id = c.id and s.starts_at > p_now)),
    written as (
      insert into parents.reminders (county_id, registration_id, n, at) select d.county_id, d.id, d.n, p_now from due d
        on conflict do nothing returning county_id, registration_id, n)
  select w.county_id, w.registration_id, w.n, r.wrapped, r.body from written w
    join parents.registrations r on r.county_id = w.county_id and r.id = w.registration_id
$$;
-- Who came goes ninety days after a class is over, and the requests with it; the numbers of the class stay.
create function parents.forget(p_now timestamptz) returns void language plpgsql security definer set search_path = '' as $$
begin
  update parents.registrations r set code = null, link = null, wrapped = null, body = null, cancelled_at = p_now
    where r.cancelled_at is null and (select max(s.starts_at) from parents.sessions s where s.county_id = r.county_id and s.class_id = r.class_id)
      <= p_now - interval '90 days';
  delete from parents.words w using parents.requests r
    where r.county_id = w.county_id and r.id = w.request_id
      and exists (select 1 from parents.steps s where s.county_id = r.county_id and s.request_id = r.id and s.kind = 'closed' and s.at <= p_now - interval '90 days');
  update parents.requests r set code = null, wrapped = null
    where r.wrapped is not null and not exists (select 1 from parents.words w where w.county_id = r.county_id and w.request_id = r.id);
end $$;

-- The link of a letter is made of the county's key as it is when the letter goes.
create function parents.relink(p_county uuid, p_id uuid, p_link bytea) returns void language sql security definer set search_path = '' as $$
  update parents.registrations r set link = p_link where r.county_id = p_county and r.id = p_id and r.cancelled_at is null
$$;

-- ---------------------------------------------------------------- rights

do $$
declare
  t text;
  f text;
  own text := 'county_id = (select access.current_county_id())';
begin
  foreach t in array array['classes', 'sessions', 'facilitators', 'registrations', 'attendance', 'reminders', 'scores', 'requests', 'words', 'steps', 'duty'] loop
    execute format('alter table parents.%I enable row level security', t);
    execute format('alter table parents.%I force row level security', t);
    execute format('create policy gate on parents.%I to throughline_gate using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on parents.%I to throughline_gate', t);
    if t not in ('reminders', 'scores') then execute format('grant select on parents.%I to throughline_app', t); end if;
  end loop;
  -- What the public reads.
  foreach t in array array['classes', 'sessions'] loop
    execute format('create policy public_read on parents.%I for select to throughline_app using (%s or county_id = (select directory.home()))', t, own);
  end loop;
  execute format('create policy kept_by on parents.facilitators for select to throughline_app using (%s and (parents.i_keep() or parents.i_lead(class_id)))', own);
  -- Who attends: those who lead that class, and nobody else.
  execute format('create policy led_by on parents.registrations for select to throughline_app using (%s and parents.i_lead(class_id))', own);
  execute format('create policy led_by on parents.attendance for select to throughline_app using (%s and parents.i_lead(class_id))', own);
  execute format('create policy answered_by on parents.requests for select to throughline_app using (%s and (select parents.i_answer()))', own);
  execute format('create policy answered_by on parents.steps for select to throughline_app using (%s and (select parents.i_answer()))', own);
  execute format('create policy answered_by on parents.duty for select to throughline_app using (%s and (select parents.i_answer()))', own);
  -- What was written: until one has it, then that one alone.
  execute format('create policy held_by on parents.words for select to throughline_app using (%s and (select parents.i_answer())
    and coalesce(parents.holder(county_id, request_id), (select access.current_user_id())) = (select access.current_user_id()))', own);

  grant create on schema parents to throughline_gate;
  for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'parents' loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to %I', f,
      case when f ~ '^parents\.(alarm|due_letters|forget|relink)\(' then 'throughline_jobs' else 'throughline_app' end);
  end loop;
  revoke execute on function parents.seated(uuid, uuid), parents.on_duty(uuid, timestamptz), parents.may_lead(uuid, uuid) from throughline_app;
  revoke create on schema parents from throughline_gate;
end $$;
