-- A parent who wants a call now: the partner on duty is told in the same commit, the next after the county's minutes, and where nobody is
-- left all partners and the coordinator are; whatever clocks are set. And money that a partner asked for with a parent, of which the parent
-- hears back. Still no key to a youth: an ask for money is held by its number alone, and only one that is of no youth.

create table parents.rings (
  county_id uuid not null,
  id uuid not null default gen_random_uuid(),
  request_id uuid not null,
  n bigint generated always as identity,
  -- How often it had been put back before: of a new round all are told anew.
  round int not null check (round >= 0),
  to_user uuid not null,
  at timestamptz not null,
  until timestamptz not null,
  -- They did not take it in time, or left duty: the next was told.
  passed_at timestamptz,
  primary key (county_id, id),
  unique (county_id, request_id, round, to_user),
  foreign key (county_id, request_id) references parents.requests (county_id, id),
  foreign key (county_id, to_user) references people.users (county_id, id),
  check (until > at)
);
-- One is told at a time.
create unique index rings_one on parents.rings (county_id, request_id, round) where passed_at is null;
create index rings_due on parents.rings (until) where passed_at is null;

create table parents.money (
  county_id uuid not null,
  money_id uuid not null,
  request_id uuid not null,
  at timestamptz not null,
  by_user uuid not null,
  primary key (county_id, money_id),
  foreign key (county_id, request_id) references parents.requests (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);
create index on parents.money (county_id, request_id);

-- 'nobody': nobody on duty was left to tell, so all partners and the coordinator were.
alter table parents.steps drop constraint steps_kind_check,
  add constraint steps_kind_check check (kind in ('taken', 'put-back', 'reached', 'not-reached', 'closed', 'taken-back', 'told', 'nobody'));

-- ---------------------------------------------------------------- who is told

create function parents.is_partner(p_county uuid, p_user uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u where u.county_id = p_county and u.id = p_user and u.kind = 'person' and (u.until is null or u.until > now()))
    and 'parent-partner' = any (people.roles_of(p_county, p_user))
$$;
create function parents.mail_to(p_county uuid, p_users uuid[], p_now timestamptz) returns void language sql security definer set search_path = '' as $$
  insert into mail.outbox (county_id, id, to_user, kind, created_at, next_try_at)
    select u.county_id, gen_random_uuid(), u.id, 'waits', p_now, p_now from people.users u where u.county_id = p_county and u.id = any (p_users)
      and u.kind = 'person' and u.email is not null and (u.until is null or u.until > p_now)
      and not exists (select 1 from mail.outbox o where o.county_id = u.county_id and o.to_user = u.id and o.kind = 'waits'
        and o.sent_at is null and o.dropped_at is null and (o.held_until is null or o.held_until < p_now))
$$;
create function parents.tell_all(p_county uuid, p_request uuid, p_now timestamptz) returns void language sql security definer set search_path = '' as $$
  insert into parents.steps (county_id, request_id, kind, at) values (p_county, p_request, 'nobody', p_now);
  select parents.mail_to(p_county, array(select u.id from people.users u where u.county_id = p_county
    and people.roles_of(u.county_id, u.id) && array['parent-partner', 'plan-lead']), p_now);
$$;
-- Tells the next partner on duty of a call that nobody has: whoever has the fewest, then whoever was told longest ago. Where nobody is left,
-- that is a step, and all partners and those who keep the plan are told. Under a lock of the request; twice does nothing twice.
create function parents.ring_next(p_county uuid, p_request uuid, p_now timestamptz) returns void language plpgsql security definer set search_path = '' as $$
declare
  r parents.requests;
  k int;
  last timestamptz;
  who uuid;
begin
  select * into r from parents.requests x where x.county_id = p_county and x.id = p_request for update;
  if not found or r.wrapped is null or r.kind not in ('call', 'removal') or parents.holder(p_county, p_request) is not null then return; end if;
  select count(*), max(s.at) into k, last from parents.steps s where s.county_id = p_county and s.request_id = p_request and s.kind = 'put-back';
  if exists (select 1 from parents.rings g where g.county_id = p_county and g.request_id = p_request and g.round = k and g.passed_at is null)
    then return; end if;
  select d.user_id into who from parents.duty d
    where d.county_id = p_county and d.since <= p_now and d.until > p_now and parents.is_partner(p_county, d.user_id)
      and not exists (select 1 from parents.rings g where g.county_id = p_county and g.request_id = p_request and g.round = k and g.to_user = d.user_id)
      and d.user_id is distinct from (select s.by_user from parents.steps s where s.county_id = p_county and s.request_id = p_request
        and s.kind = 'put-back' order by s.n desc limit 1)
    order by (select count(*) from parents.requests q where q.county_id = p_county and q.wrapped is not null and q.kind in ('call', 'removal')
        and parents.holder(q.county_id, q.id) = d.user_id
        and not exists (select 1 from parents.steps s where s.county_id = q.county_id and s.request_id = q.id and s.kind in ('reached', 'closed'))),
      (select max(g.at) from parents.rings g where g.county_id = p_county and g.to_user = d.user_id) nulls first, d.since, d.user_id
    limit 1;
  if who is not null then
    insert into parents.rings (county_id, request_id, round, to_user, at, until)
      select p_county, p_request, k, who, p_now, p_now + make_interval(mins => coalesce((c.settings ->> 'parentsRingMinutes')::int, 3))
        from people.counties c where c.county_id = p_county;
    perform parents.mail_to(p_county, array[who], p_now);
    return;
  end if;
  select greatest(last, max(g.at)) into last from parents.rings g where g.county_id = p_county and g.request_id = p_request;
  if exists (select 1 from parents.steps s where s.county_id = p_county and s.request_id = p_request and s.kind = 'nobody'
    and s.at >= coalesce(last, r.made_at)) then return; end if;
  perform parents.tell_all(p_county, p_request, p_now);
end $$;
-- Calls that nobody has, of one county: numbers and times, for whoever asks next of it.
create function parents.unheld(p_county uuid) returns table (id uuid, made_at timestamptz) language sql stable security definer set search_path = '' as $$
  select r.id, r.made_at from parents.requests r where r.county_id = p_county and r.wrapped is not null and r.kind in ('call', 'removal')
    and parents.holder(r.county_id, r.id) is null order by r.made_at limit 200
$$;
-- By jobs: whoever did not take it in time is passed over, and the next is told.
create function parents.ring_on(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare
  one record;
  done int := 0;
begin
  for one in
    select g.county_id, g.request_id, g.id from parents.rings g join parents.requests r on r.county_id = g.county_id and r.id = g.request_id
      where g.passed_at is null and r.wrapped is not null and parents.holder(g.county_id, g.request_id) is null
        and (g.until <= p_now or not parents.is_partner(g.county_id, g.to_user)
          or not exists (select 1 from parents.duty d where d.county_id = g.county_id and d.user_id = g.to_user and d.until > p_now))
      order by g.until limit 200
  loop
    perform 1 from parents.requests x where x.county_id = one.county_id and x.id = one.request_id for update;
    update parents.rings g set passed_at = p_now where g.county_id = one.county_id and g.id = one.id and g.passed_at is null
      and parents.holder(one.county_id, one.request_id) is null;
    if found then done := done + 1; end if;
    perform parents.ring_next(one.county_id, one.request_id, p_now);
  end loop;
  -- A call that nobody has: whoever is next is told, and where nobody is, everyone is told again each hour of half a day.
  for one in
    select r.county_id, r.id, (select max(s.at) from parents.steps s where s.county_id = r.county_id and s.request_id = r.id and s.kind = 'nobody') as told
      from parents.requests r where r.wrapped is not null and r.kind in ('call', 'removal') and parents.holder(r.county_id, r.id) is null
        and r.made_at > p_now - interval '12 hours'
        and not exists (select 1 from parents.rings g where g.county_id = r.county_id and g.request_id = r.id and g.passed_at is null and g.until > p_now)
      order by r.made_at limit 200 for update of r skip locked
  loop
    if one.told is not null and one.told <= p_now - interval '1 hour' then perform parents.tell_all(one.county_id, one.id, p_now);
    else perform parents.ring_next(one.county_id, one.id, p_now); end if;
  end loop;
  -- Whoever had something is a partner no more: it is put back by nobody, and waits for another.
  for one in
    select r.county_id, r.id from parents.requests r where r.wrapped is not null and parents.holder(r.county_id, r.id) is not null
      and not parents.is_partner(r.county_id, parents.holder(r.county_id, r.id)) limit 200 for update of r skip locked
  loop
    insert into parents.steps (county_id, request_id, kind, at) values (one.county_id, one.id, 'put-back', p_now);
    perform parents.ring_next(one.county_id, one.id, p_now);
  end loop;
  return done;
end $$;

create or replace function parents.ask(p_id uuid, p_kind text, p_sent bytea, p_code bytea, p_wrapped bytea, p_words uuid, p_body bytea, p_now timestamptz) returns text
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
  perform parents.ring_next(home, p_id, p_now);
  return 'made';
end $$;
-- A parent writes: whoever has it is told, and where nobody has, the next one is.
create or replace function parents.write(p_codes bytea[], p_id uuid, p_body bytea, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare r parents.requests;
begin
  select * into r from parents.requests x where x.county_id = directory.home() and x.code = any (p_codes) for update;
  if not found or (select count(*) from parents.words w where w.county_id = r.county_id and w.request_id = r.id and w.by_user is null) >= 40 then return false; end if;
  insert into parents.words (county_id, id, request_id, kind, at, body) values (r.county_id, p_id, r.id, 'reply', p_now, p_body);
  if parents.holder(r.county_id, r.id) is null then perform parents.ring_next(r.county_id, r.id, p_now);
  else perform parents.mail_to(r.county_id, array[parents.holder(r.county_id, r.id)], p_now); end if;
  return true;
end $$;
-- Whoever comes on duty is told of what waits; whoever leaves it passes on what they were told of.
create or replace function parents.be_on_duty(p_now timestamptz, p_until timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  one record;
begin
  if not parents.i_answer() or p_until > p_now + interval '24 hours' then return false; end if;
  update parents.duty d set until = greatest(p_now, d.since) where d.county_id = u.county_id and d.user_id = u.id and d.until > p_now;
  if p_until > p_now then insert into parents.duty (county_id, user_id, since, until) values (u.county_id, u.id, p_now, p_until);
  else
    update parents.rings g set passed_at = p_now where g.county_id = u.county_id and g.to_user = u.id and g.passed_at is null
      and parents.holder(g.county_id, g.request_id) is null;
  end if;
  for one in select x.id from parents.unheld(u.county_id) x loop perform parents.ring_next(u.county_id, one.id, p_now); end loop;
  return true;
end $$;
create or replace function parents.step(p_request uuid, p_kind text, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
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
  if p_kind = 'put-back' then perform parents.ring_next(r.county_id, r.id, p_now); end if;
  return true;
end $$;
-- Whom those who keep classes may ask to go on duty.
create function parents.partners() returns table (name text, email text) language sql stable security definer set search_path = '' as $$
  select u.name, u.email from people.users u where u.county_id = access.current_county_id() and parents.i_keep() and parents.is_partner(u.county_id, u.id)
    order by u.name limit 50
$$;
-- How many calls nobody has, since when, and of how many nobody on duty is left to be told: for those who keep classes, without a word of them.
create function parents.calls_waiting() returns table (waiting int, since timestamptz, nobody int) language sql stable security definer set search_path = '' as $$
  select count(*)::int, min(x.made_at), count(*) filter (where not exists (select 1 from parents.rings g
      where g.county_id = access.current_county_id() and g.request_id = x.id and g.passed_at is null))::int
    from parents.unheld(access.current_county_id()) x where parents.i_keep()
$$;

-- ---------------------------------------------------------------- money

-- By whom a parent's request is held: an ask of their own, and of no youth.
create function parents.ask_money(p_request uuid, p_money uuid, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  perform 1 from parents.requests x where x.county_id = u.county_id and x.id = p_request and x.wrapped is not null for update;
  if not found or parents.holder(u.county_id, p_request) is distinct from u.id or not parents.i_answer() then return false; end if;
  if not exists (select 1 from money.asks a where a.county_id = u.county_id and a.id = p_money and a.by_user = u.id and not a.for_youth) then return false; end if;
  insert into parents.money (county_id, money_id, request_id, at, by_user) values (u.county_id, p_money, p_request, p_now, u.id) on conflict do nothing;
  return found;
end $$;
-- Where each ask for money of a request stands: dated facts, and nothing that was written.
create function parents.money_of(p_county uuid, p_request uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'code', a.code, 'purpose', a.purpose, 'cents', a.cents, 'at', m.at, 'needs', a.needs,
      'decisions', (select coalesce(jsonb_agg(jsonb_build_object('kind', d.kind, 'at', d.at) order by d.n), '[]') from money.decisions d
        where d.county_id = a.county_id and d.ask_id = a.id),
      'paidOn', (select p.on_day from money.payments p where p.county_id = a.county_id and p.ask_id = a.id)) order by m.at), '[]')
    from parents.money m join money.asks a on a.county_id = m.county_id and a.id = m.money_id where m.county_id = p_county and m.request_id = p_request
$$;
-- The same, for parent partners.
create function parents.money_here(p_request uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select parents.money_of(access.current_county_id(), p_request) where parents.i_answer()
$$;

drop function parents.my_request(bytea[]);
create function parents.my_request(p_codes bytea[]) returns table (id uuid, kind text, made_at timestamptz, wrapped bytea, words jsonb, steps jsonb, rings jsonb,
    holder text, money jsonb)
  language sql stable security definer set search_path = '' as $$
  select r.id, r.kind, r.made_at, r.wrapped,
    (select jsonb_agg(jsonb_build_object('id', w.id, 'kind', w.kind, 'at', w.at, 'body', encode(w.body, 'base64')) order by w.n)
      from parents.words w where w.county_id = r.county_id and w.request_id = r.id),
    coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'at', s.at) order by s.n)
      from parents.steps s where s.county_id = r.county_id and s.request_id = r.id and s.kind <> 'told'), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('at', g.at, 'until', g.until, 'passedAt', g.passed_at) order by g.n)
      from parents.rings g where g.county_id = r.county_id and g.request_id = r.id), '[]'),
    (select u.name from people.users u where u.county_id = r.county_id and u.id = parents.holder(r.county_id, r.id)),
    parents.money_of(r.county_id, r.id)
    from parents.requests r where r.county_id = directory.home() and r.code = any (p_codes)
$$;

-- ---------------------------------------------------------------- measures

-- What parents asked for within a period, by month, and whether anybody answered: threats that a child may be taken and what other children
-- need among them. Sums of the asker's own county; a request that was taken back counts for nothing.
create function parents.request_sums(p_year int, p_through int) returns table (month int, kind text, answered boolean, n int)
  language sql stable security definer set search_path = '' as $$
  select extract(month from r.made_at at time zone d.zone)::int, r.kind,
      exists (select 1 from parents.steps s where s.county_id = r.county_id and s.request_id = r.id and s.kind = 'reached')
        or exists (select 1 from parents.words w where w.county_id = r.county_id and w.request_id = r.id and w.kind = 'answer'), count(*)::int
    from people.my_period(p_year, p_through) d join parents.requests r on r.county_id = d.county_id and r.made_at >= d.since and r.made_at < d.before
    where not exists (select 1 from parents.steps s where s.county_id = r.county_id and s.request_id = r.id and s.kind = 'taken-back')
    group by 1, 2, 3
$$;

-- ---------------------------------------------------------------- rights

do $$
declare
  t text;
  f text;
  own text := 'county_id = (select access.current_county_id())';
begin
  foreach t in array array['rings', 'money'] loop
    execute format('alter table parents.%I enable row level security', t);
    execute format('alter table parents.%I force row level security', t);
    execute format('create policy gate on parents.%I to throughline_gate using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on parents.%I to throughline_gate', t);
    execute format('grant select on parents.%I to throughline_app', t);
    execute format('create policy answered_by on parents.%I for select to throughline_app using (%s and (select parents.i_answer()))', t, own);
  end loop;
  grant create on schema parents to throughline_gate;
  for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'parents' and pg_get_userbyid(p.proowner) <> 'throughline_gate' loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    if f ~ '^parents\.ring_on\(' then execute format('grant execute on function %s to throughline_jobs', f);
    elsif f ~ '^parents\.(ask_money|calls_waiting|partners|money_here|my_request|request_sums)\(' then execute format('grant execute on function %s to throughline_app', f);
    end if;
  end loop;
  revoke create on schema parents from throughline_gate;
end $$;
