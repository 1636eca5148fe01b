-- "I want someone to help me with this": a youth, a parent or a friend asks for a navigator without an account. No record of a
-- youth comes of it. What they wrote is sealed under a key of the ask; taken back, the key is gone.
create schema asks;
grant usage on schema asks to throughline_app, throughline_gate, throughline_jobs;

-- `code`: the keyed hash of the code that was shown once. `sent`: a hash of the form's own key, so that a form sent twice is one ask.
-- `region`: near which place they asked, as far as they said. All but the fact goes when it is taken back.
create table asks.asks (
  county_id uuid not null references people.counties,
  id uuid not null,
  made_at timestamptz not null default now(),
  sent bytea not null,
  region text,
  code bytea,
  wrapped bytea,
  primary key (county_id, id),
  unique (county_id, code),
  unique (county_id, sent)
);
-- What was written: the ask itself, another way to reach them, what they wrote back; and what they were answered.
create table asks.words (
  county_id uuid not null,
  id uuid not null,
  ask_id uuid not null,
  n bigint generated always as identity,
  kind text not null check (kind in ('ask', 'reach', 'reply', 'answer')),
  at timestamptz not null default now(),
  by_user uuid,
  body bytea not null,
  primary key (county_id, id),
  foreign key (county_id, ask_id) references asks.asks (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  check ((kind = 'answer') = (by_user is not null))
);
-- What was done, as dated facts; who has it and whether it is closed follow from them.
create table asks.steps (
  county_id uuid not null,
  id uuid not null default gen_random_uuid(),
  ask_id uuid not null,
  n bigint generated always as identity,
  kind text not null check (kind in ('taken', 'passed', 'put-back', 'reached', 'closed', 'taken-back', 'desk-told', 'liaison-told')),
  at timestamptz not null default now(),
  by_user uuid,
  to_user uuid,
  reason text check (reason in ('helped', 'handed-on', 'not-reached', 'not-wanted', 'sent-twice')),
  primary key (county_id, id),
  foreign key (county_id, ask_id) references asks.asks (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, to_user) references people.users (county_id, id),
  check ((kind = 'closed') = (reason is not null)),
  check ((kind = 'passed') = (to_user is not null))
);
create index on asks.words (county_id, ask_id, n);
create index on asks.steps (county_id, ask_id, n);
create unique index told_once on asks.steps (county_id, ask_id, kind) where kind in ('desk-told', 'liaison-told', 'taken-back');

-- ---------------------------------------------------------------- who answers

-- Whether somebody works in a region: their own, else their agency's, else everywhere. Agencies name one by its number or its id.
create function asks.works_in(p_own int, p_agency text, p_region text) returns boolean language sql immutable set search_path = '' as $$
  select coalesce(p_own::text, p_agency) is null or coalesce(p_own::text, p_agency) in (p_region, regexp_replace(p_region, '\D', '', 'g'))
$$;
-- Of any county: the alarm has no person, and so no county of its own.
create function asks.holds(p_county uuid, p_user uuid, p_role text) returns boolean language sql stable security definer set search_path = '' as $$
  select p_role = any (people.roles_of(p_county, p_user))
$$;
-- Navigators answer: advocates of the region, or any where the region has none; liaisons of every region. A county may leave it to
-- its liaisons alone.
create function asks.answers(p_county uuid, p_user uuid, p_region text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
      join people.counties c on c.county_id = u.county_id
    where u.county_id = p_county and u.id = p_user and u.kind = 'person' and (u.until is null or u.until > now())
      and (asks.holds(u.county_id, u.id, 'liaison')
        or (asks.holds(u.county_id, u.id, 'advocate') and coalesce(c.settings ->> 'asksDesk', 'navigators') <> 'liaisons'
          and (p_region is null or asks.works_in(u.region, a.region, p_region)
            or not exists (select 1 from people.agencies b join people.users x on x.county_id = b.county_id and x.agency_id = b.id
              where b.county_id = p_county and asks.works_in(x.region, b.region, p_region) and x.kind = 'person'
                and (x.until is null or x.until > now()) and asks.holds(x.county_id, x.id, 'advocate'))))))
$$;
create function asks.i_answer(p_region text) returns boolean language sql stable security definer set search_path = '' as $$
  select asks.answers(access.current_county_id(), access.current_user_id(), p_region)
$$;
-- Who has it now; null: nobody has taken it, or it was put back.
create function asks.holder(p_county uuid, p_ask uuid) returns uuid language sql stable security definer set search_path = '' as $$
  select case s.kind when 'taken' then s.by_user when 'passed' then s.to_user end from asks.steps s
    where s.county_id = p_county and s.ask_id = p_ask and s.kind in ('taken', 'passed', 'put-back') order by s.n desc limit 1
$$;

-- ---------------------------------------------------------------- by people at work

-- One step of one who answers, under a lock of the ask: of two who take it, one has it. False: it cannot be done now, or not by them.
create function asks.step(p_ask uuid, p_kind text, p_to uuid, p_reason text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  a asks.asks;
  h uuid;
  closed boolean;
  liaison boolean := people.i_hold('liaison');
begin
  select * into a from asks.asks x where x.county_id = u.county_id and x.id = p_ask for update;
  if not found or a.wrapped is null or not asks.i_answer(a.region) then return false; end if;
  h := asks.holder(a.county_id, a.id);
  closed := asks.closed(a.county_id, a.id);
  if p_kind = 'taken' and not (h is null or (h = u.id and closed)) then return false; end if;
  if p_kind in ('reached', 'closed') and (h is distinct from u.id or closed) then return false; end if;
  if p_kind in ('passed', 'put-back') and (h is null or closed or not (h = u.id or liaison)) then return false; end if;
  if p_kind = 'passed' and (p_to is null or p_to = h or not asks.answers(u.county_id, p_to, a.region)) then return false; end if;
  if p_kind not in ('taken', 'reached', 'closed', 'passed', 'put-back') then return false; end if;
  insert into asks.steps (county_id, ask_id, kind, by_user, to_user, reason)
    values (u.county_id, a.id, p_kind, u.id, case when p_kind = 'passed' then p_to end, case when p_kind = 'closed' then p_reason end);
  if p_kind = 'passed' and p_to <> u.id then
    insert into responses.notices (county_id, id, user_id, kind) values (u.county_id, gen_random_uuid(), p_to, 'ask-passed');
  end if;
  return true;
end $$;
-- Closed, unless they wrote again since or somebody took it up again.
create function asks.closed(p_county uuid, p_ask uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select coalesce((select s.kind = 'closed' and not exists (select 1 from asks.words w
      where w.county_id = p_county and w.ask_id = p_ask and w.kind in ('reply', 'reach') and w.at > s.at)
    from asks.steps s where s.county_id = p_county and s.ask_id = p_ask and s.kind in ('taken', 'passed', 'put-back', 'closed')
    order by s.n desc limit 1), false)
$$;
-- An answer of the one who has it.
create function asks.answer(p_ask uuid, p_id uuid, p_body bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  perform 1 from asks.asks x where x.county_id = u.county_id and x.id = p_ask and x.wrapped is not null for update;
  if not found or asks.holder(u.county_id, p_ask) is distinct from u.id or not asks.i_answer(null) then return false; end if;
  insert into asks.words (county_id, id, ask_id, kind, by_user, body) values (u.county_id, p_id, p_ask, 'answer', u.id, p_body);
  return true;
end $$;
-- To whom it may be passed: everyone who answers for its region. For those who answer alone.
create function asks.colleagues(p_ask uuid) returns table (id uuid, name text, agency text)
  language sql stable security definer set search_path = '' as $$
  select u.id, u.name, a.name from asks.asks k join people.users u on u.county_id = k.county_id
      join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where k.county_id = access.current_county_id() and k.id = p_ask and asks.i_answer(k.region) and u.id <> access.current_user_id()
      and asks.answers(u.county_id, u.id, k.region)
    order by u.name limit 200
$$;

-- ---------------------------------------------------------------- by who asks, with nobody signed in

create function asks.home() returns table (county_id uuid, time_zone text) language sql stable security definer set search_path = '' as $$
  select c.county_id, c.time_zone from people.counties c where c.county_id = directory.home()
$$;
-- 'made'; 'again': this form was sent before, with its code; 'gone': and was taken back; 'full': more came in this hour than anyone reads.
create function asks.make(p_id uuid, p_sent bytea, p_code bytea, p_wrapped bytea, p_region text, p_words uuid, p_body bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  home uuid := directory.home();
  before asks.asks;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('asks.make', 0));
  select * into before from asks.asks x where x.county_id = home and x.sent = p_sent;
  if found then return case when before.code = p_code then 'again' else 'gone' end; end if;
  if (select count(*) from asks.asks x where x.county_id = home and x.made_at > now() - interval '1 hour') >= 120 then return 'full'; end if;
  insert into asks.asks (county_id, id, sent, region, code, wrapped) values (home, p_id, p_sent, p_region, p_code, p_wrapped);
  insert into asks.words (county_id, id, ask_id, kind, body) values (home, p_words, p_id, 'ask', p_body);
  return 'made';
end $$;
create function asks.by_code(p_codes bytea[]) returns table (county_id uuid, id uuid, made_at timestamptz, wrapped bytea)
  language sql stable security definer set search_path = '' as $$
  select x.county_id, x.id, x.made_at, x.wrapped from asks.asks x where x.county_id = directory.home() and x.code = any (p_codes)
$$;
create function asks.words_by_code(p_codes bytea[]) returns table (id uuid, kind text, at timestamptz, body bytea)
  language sql stable security definer set search_path = '' as $$
  select w.id, w.kind, w.at, w.body from asks.words w join asks.by_code(p_codes) x on x.county_id = w.county_id and x.id = w.ask_id order by w.n
$$;
create function asks.steps_by_code(p_codes bytea[]) returns table (kind text, at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select s.kind, s.at from asks.steps s join asks.by_code(p_codes) x on x.county_id = s.county_id and x.id = s.ask_id
    where s.kind in ('taken', 'reached', 'closed') order by s.n
$$;
-- One message after each answer (and one before the first); another way to reach them as often as they need, within reason.
create function asks.write_by_code(p_codes bytea[], p_id uuid, p_kind text, p_body bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  a asks.asks;
  last text;
begin
  if p_kind not in ('reply', 'reach') then return false; end if;
  select * into a from asks.asks x where x.county_id = directory.home() and x.code = any (p_codes) for update;
  if not found then return false; end if;
  select w.kind into last from asks.words w where w.county_id = a.county_id and w.ask_id = a.id and w.kind in ('answer', 'reply') order by w.n desc limit 1;
  if p_kind = 'reply' and last = 'reply' then return false; end if;
  if (select count(*) from asks.words w where w.county_id = a.county_id and w.ask_id = a.id and w.by_user is null) >= 40 then return false; end if;
  insert into asks.words (county_id, id, ask_id, kind, body) values (a.county_id, p_id, a.id, p_kind, p_body);
  -- Whoever has it is told that they wrote.
  insert into responses.notices (county_id, id, user_id, kind)
    select a.county_id, gen_random_uuid(), h, 'ask-wrote' from asks.holder(a.county_id, a.id) h where h is not null;
  return true;
end $$;
-- Taken back: their words and the key that opens them are gone; that there was an ask stays, so that nobody goes on reaching for them.
create function asks.take_back(p_codes bytea[]) returns boolean language plpgsql security definer set search_path = '' as $$
declare a asks.asks;
begin
  select * into a from asks.asks x where x.county_id = directory.home() and x.code = any (p_codes) for update;
  if not found then return false; end if;
  delete from asks.words w where w.county_id = a.county_id and w.ask_id = a.id;
  update asks.asks x set code = null, wrapped = null, region = null where x.county_id = a.county_id and x.id = a.id;
  insert into asks.steps (county_id, ask_id, kind) values (a.county_id, a.id, 'taken-back');
  insert into responses.notices (county_id, id, user_id, kind)
    select a.county_id, gen_random_uuid(), h, 'ask-taken-back' from asks.holder(a.county_id, a.id) h where h is not null;
  return true;
end $$;

-- ---------------------------------------------------------------- by jobs

-- One that nobody has answered is told once to those who answer, and later once to the liaisons. Gives how many were told of.
create function asks.alarm(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare
  one record;
  told int := 0;
begin
  for one in
    select x.county_id, x.id, x.region, t.kind from asks.asks x join people.counties c on c.county_id = x.county_id
      cross join lateral (values
        ('desk-told', coalesce((c.settings ->> 'asksDeskMinutes')::int, 15)),
        ('liaison-told', coalesce((c.settings ->> 'asksLiaisonMinutes')::int, 60))) t(kind, minutes)
      where x.wrapped is not null and x.made_at + make_interval(mins => t.minutes) <= p_now
        and not exists (select 1 from asks.words w where w.county_id = x.county_id and w.ask_id = x.id and w.kind = 'answer')
        and not exists (select 1 from asks.steps s where s.county_id = x.county_id and s.ask_id = x.id
          and (s.kind in ('reached', 'closed') or s.kind = t.kind))
      order by x.made_at, t.minutes
  loop
    insert into asks.steps (county_id, ask_id, kind, at) values (one.county_id, one.id, one.kind, p_now) on conflict do nothing;
    if not found then continue; end if;
    told := told + 1;
    with whom as (
      select u.id from people.users u where u.county_id = one.county_id and asks.answers(u.county_id, u.id, one.region)
        and (one.kind = 'desk-told' or asks.holds(u.county_id, u.id, 'liaison'))
        -- The liaisons have their own turn, unless they are the desk.
        and (one.kind = 'liaison-told' or not (asks.holds(u.county_id, u.id, 'liaison'))
          or not exists (select 1 from people.users v where v.county_id = one.county_id and asks.answers(v.county_id, v.id, one.region)
            and not (asks.holds(v.county_id, v.id, 'liaison'))))),
      noticed as (
        insert into responses.notices (county_id, id, user_id, kind, at)
          select one.county_id, gen_random_uuid(), w.id, 'ask-waits', p_now from whom w returning user_id)
      insert into mail.outbox (county_id, id, to_user, kind) select one.county_id, gen_random_uuid(), n.user_id, 'ask-waits' from noticed n;
  end loop;
  return told;
end $$;
-- Kept as short as it is of use: gone so many days after it was closed or taken back. What is not closed stays.
create function asks.forget(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare
  old record;
  n int := 0;
begin
  for old in
    select x.county_id, x.id from asks.asks x join people.counties c on c.county_id = x.county_id
      where (asks.closed(x.county_id, x.id) or x.wrapped is null)
        and (select max(s.at) from asks.steps s where s.county_id = x.county_id and s.ask_id = x.id)
          <= p_now - make_interval(days => coalesce((c.settings ->> 'asksKeptDays')::int, 30))
      for update of x
  loop
    delete from asks.words w where w.county_id = old.county_id and w.ask_id = old.id;
    delete from asks.steps s where s.county_id = old.county_id and s.ask_id = old.id;
    delete from asks.asks x where x.county_id = old.county_id and x.id = old.id;
    n := n + 1;
  end loop;
  return n;
end $$;

-- ---------------------------------------------------------------- rights

alter table asks.asks enable row level security;
alter table asks.asks force row level security;
alter table asks.words enable row level security;
alter table asks.words force row level security;
alter table asks.steps enable row level security;
alter table asks.steps force row level security;

-- Those who answer see that it is there and who has it; what was written, until somebody takes it, and then that one alone.
create policy answered_by on asks.asks for select to throughline_app
  using (county_id = (select access.current_county_id()) and (select asks.i_answer(null)) and asks.i_answer(region));
create policy answered_by on asks.steps for select to throughline_app
  using (county_id = (select access.current_county_id()) and exists (select 1 from asks.asks x where x.county_id = steps.county_id and x.id = steps.ask_id));
create policy held_by on asks.words for select to throughline_app
  using (county_id = (select access.current_county_id()) and exists (select 1 from asks.asks x where x.county_id = words.county_id and x.id = words.ask_id)
    and coalesce(asks.holder(county_id, ask_id), (select access.current_user_id())) = (select access.current_user_id()));
grant select on asks.asks, asks.words, asks.steps to throughline_app;
create policy gate on asks.asks to throughline_gate using (true) with check (true);
create policy gate on asks.words to throughline_gate using (true) with check (true);
create policy gate on asks.steps to throughline_gate using (true) with check (true);
grant select, insert, update, delete on asks.asks, asks.words, asks.steps to throughline_gate;

do $$
declare f text;
begin
  grant create on schema asks to throughline_gate;
  for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'asks' loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    if f not like 'asks.alarm(%' and f not like 'asks.forget(%' then
      execute format('grant execute on function %s to throughline_app', f);
    else
      execute format('grant execute on function %s to throughline_jobs', f);
    end if;
  end loop;
  revoke create on schema asks from throughline_gate;
end $$;
