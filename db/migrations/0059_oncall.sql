-- Who can be asked day or night: interpreters, and clinicians for a medical question. An ask holds a language, a way, an hour and how long;
-- nothing of a youth, and no key leads to one. The list is rung in order until somebody says yes.
create schema oncall;
grant usage on schema oncall to throughline_app, throughline_gate, throughline_jobs;

create table oncall.helpers (
  county_id uuid not null references people.counties,
  id uuid not null,
  kind text not null check (kind in ('interpreter', 'medical')),
  -- BCP 47 (its tags of indigenous languages are those of ISO 639-3).
  languages text[] not null,
  ways text[] not null check (ways <@ array['phone', 'video', 'in-person'] and cardinality(ways) > 0),
  gender text check (gender in ('woman', 'man', 'other')),
  trained_on date,
  user_id uuid,
  wrapped bytea not null,
  -- Name, telephone, e-mail, dialects: sealed under a key of the row.
  sealed bytea not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, user_id) references people.users (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id),
  check (kind <> 'interpreter' or cardinality(languages) > 0)
);
-- When somebody is on call: a weekday (1 is Monday), from a minute of the day, for so many minutes; into the next day, too.
create table oncall.hours (
  county_id uuid not null,
  id uuid not null default gen_random_uuid(),
  helper_id uuid not null,
  weekday int not null check (weekday between 1 and 7),
  from_minute int not null check (from_minute between 0 and 1439),
  minutes int not null check (minutes between 15 and 1440),
  rank int not null check (rank between 1 and 99),
  ended_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, helper_id) references oncall.helpers (county_id, id)
);
create index on oncall.hours (county_id, helper_id);
create table oncall.asks (
  county_id uuid not null references people.counties,
  id uuid not null,
  kind text not null check (kind in ('interpreter', 'medical')),
  lang text,
  gender text check (gender in ('woman', 'man')),
  way text not null check (way in ('phone', 'video', 'in-person')),
  starts_at timestamptz not null,
  minutes int not null check (minutes between 10 and 480),
  made_at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  -- Who is not to be asked this time; why is written nowhere here.
  not_helpers uuid[] not null,
  wrapped bytea not null,
  -- How to reach who asks, and what a medical question is: sealed under a key of the row.
  sealed bytea not null,
  taken_back_at timestamptz,
  -- Everyone on call was asked and nobody said yes.
  unfilled_at timestamptz,
  rating text check (rating in ('well', 'partly', 'not-well')),
  rated_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check (kind <> 'interpreter' or lang is not null)
);
create index on oncall.asks (county_id, made_at);
create table oncall.rings (
  county_id uuid not null,
  id uuid not null,
  ask_id uuid not null,
  helper_id uuid not null,
  n int not null,
  rung_at timestamptz not null,
  until timestamptz not null,
  -- A hash of the link that their letter holds.
  token bytea not null,
  -- `tie`: they know the youth's family, village or employer, and so do not interpret. `passed`: somebody else had said yes.
  answer text check (answer in ('yes', 'no', 'tie', 'no-answer', 'passed')),
  answered_at timestamptz,
  how text check (how in ('link', 'telephone', 'clock')),
  primary key (county_id, id),
  foreign key (county_id, ask_id) references oncall.asks (county_id, id),
  foreign key (county_id, helper_id) references oncall.helpers (county_id, id),
  unique (county_id, token),
  unique (county_id, ask_id, helper_id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (how is null))
);
-- One person is asked one thing at a time, one ask rings one person at a time, and one says yes.
create unique index rings_one_a_person on oncall.rings (county_id, helper_id) where answer is null;
create unique index rings_one_an_ask on oncall.rings (county_id, ask_id) where answer is null;
create unique index rings_one_yes on oncall.rings (county_id, ask_id) where answer = 'yes';

-- ---------------------------------------------------------------- who

create function oncall.i_keep() returns boolean language sql stable set search_path = ''
  return people.roles_held(access.current_county_id(), access.current_user_id()) && array['administrator', 'plan-lead', 'liaison', 'mdt-coordinator'];
create function oncall.i_work() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u where u.county_id = access.current_county_id() and u.id = access.current_user_id()
    and (u.until is null or u.until > now()))
$$;
create function oncall.mine(p_user uuid, p_agency uuid) returns boolean language sql stable set search_path = ''
  return p_user = access.current_user_id() or p_agency = access.my_agency();

create function oncall.minutes_to_answer(p_county uuid) returns int language sql stable security definer set search_path = '' as $$
  select coalesce((c.settings ->> 'oncallMinutes')::int, 2) from people.counties c where c.county_id = p_county
$$;
-- Whether somebody is on call at a moment, and how early on the list; null: not.
create function oncall.rank_at(p_county uuid, p_helper uuid, p_at timestamptz) returns int language sql stable security definer set search_path = '' as $$
  select min(h.rank) from oncall.hours h join people.counties c on c.county_id = h.county_id
      cross join lateral (select p_at at time zone c.time_zone as here) t
      cross join lateral (values (t.here::date), (t.here::date - 1)) as d(day)
    where h.county_id = p_county and h.helper_id = p_helper and h.ended_at is null and extract(isodow from d.day) = h.weekday
      and t.here >= d.day + make_interval(mins => h.from_minute) and t.here < d.day + make_interval(mins => h.from_minute + h.minutes)
$$;
-- Whether a yes of theirs already takes some of this time.
create function oncall.busy(p_county uuid, p_helper uuid, p_ask uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from oncall.asks n join oncall.rings r on r.county_id = n.county_id and r.helper_id = p_helper and r.answer = 'yes'
      join oncall.asks a on a.county_id = r.county_id and a.id = r.ask_id and a.taken_back_at is null and a.id <> n.id
    where n.county_id = p_county and n.id = p_ask
      and tstzrange(a.starts_at, a.starts_at + make_interval(mins => a.minutes)) && tstzrange(n.starts_at, n.starts_at + make_interval(mins => n.minutes)))
$$;

-- ---------------------------------------------------------------- ringing

-- Rings the next on the list, if this ask has nobody yet: gives whom, or nothing. Where all were asked, the ask is unfilled from then on; where
-- somebody is only being asked something else, it waits for them.
create function oncall.ring_next(p_county uuid, p_ask uuid, p_ring uuid, p_token bytea, p_now timestamptz) returns table (helper_id uuid, wrapped bytea, sealed bytea, languages text[])
  language plpgsql security definer set search_path = '' as $$
declare
  a oncall.asks;
  h record;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('oncall ' || p_county::text, 0));
  select * into a from oncall.asks x where x.county_id = p_county and x.id = p_ask for update;
  if not found or a.taken_back_at is not null or a.unfilled_at is not null then return; end if;
  if exists (select 1 from oncall.rings r where r.county_id = p_county and r.ask_id = p_ask and (r.answer is null or r.answer = 'yes')) then return; end if;
  select x.*, exists (select 1 from oncall.rings r where r.county_id = p_county and r.helper_id = x.id and r.answer is null) as rung into h
    from oncall.helpers x cross join lateral (select oncall.rank_at(p_county, x.id, a.starts_at) as rank) k
    where x.county_id = p_county and x.kind = a.kind and x.ended_at is null and a.way = any (x.ways) and k.rank is not null
      and (a.kind <> 'interpreter' or a.lang = any (x.languages)) and x.id <> all (a.not_helpers)
      and x.user_id is distinct from a.by_user and not oncall.busy(p_county, x.id, p_ask)
      and not exists (select 1 from oncall.rings r where r.county_id = p_county and r.ask_id = p_ask and r.helper_id = x.id)
    order by rung, (a.gender is not null and x.gender is distinct from a.gender), k.rank, x.id limit 1;
  if not found then
    update oncall.asks x set unfilled_at = p_now where x.county_id = p_county and x.id = p_ask;
    return;
  end if;
  if h.rung then return; end if;
  insert into oncall.rings (county_id, id, ask_id, helper_id, n, rung_at, until, token)
    select p_county, p_ring, p_ask, h.id, 1 + count(*), p_now, p_now + make_interval(mins => oncall.minutes_to_answer(p_county)), p_token
      from oncall.rings r where r.county_id = p_county and r.ask_id = p_ask;
  return query select h.id, h.wrapped, h.sealed, h.languages;
end $$;
-- What somebody who was rung says. 'over': it is settled, taken back, or too late; 'busy': another yes of theirs takes this time.
create function oncall.settle(p_county uuid, p_ring uuid, p_answer text, p_how text, p_now timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  r oncall.rings;
  a oncall.asks;
begin
  if p_answer not in ('yes', 'no', 'tie', 'no-answer') then return 'over'; end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('oncall ' || p_county::text, 0));
  select * into r from oncall.rings x where x.county_id = p_county and x.id = p_ring;
  if not found then return 'over'; end if;
  select * into a from oncall.asks x where x.county_id = p_county and x.id = r.ask_id for update;
  if r.answer = p_answer then return p_answer; end if;
  -- A yes that comes late still helps, while nobody else has said it; and who said yes may turn out to be tied, or not to come.
  if a.taken_back_at is not null or not (r.answer is null or (p_answer = 'yes' and r.answer = 'no-answer') or (r.answer = 'yes' and p_answer in ('no', 'tie')))
    then return 'over'; end if;
  if r.answer = 'yes' then update oncall.asks x set unfilled_at = null where x.county_id = p_county and x.id = a.id; end if;
  if p_answer = 'yes' then
    if a.starts_at + make_interval(mins => a.minutes) <= p_now
      or exists (select 1 from oncall.rings x where x.county_id = p_county and x.ask_id = a.id and x.answer = 'yes') then return 'over'; end if;
    if oncall.busy(p_county, r.helper_id, a.id) then return 'busy'; end if;
    update oncall.rings x set answer = 'passed', answered_at = p_now, how = 'clock'
      where x.county_id = p_county and x.ask_id = a.id and x.id <> r.id and x.answer is null;
  end if;
  update oncall.rings x set answer = p_answer, answered_at = p_now, how = p_how where x.county_id = p_county and x.id = r.id;
  return p_answer;
end $$;

-- ---------------------------------------------------------------- by who asks

create function oncall.ask(p_id uuid, p_kind text, p_lang text, p_gender text, p_way text, p_starts timestamptz, p_minutes int, p_not uuid[], p_wrapped bytea,
    p_sealed bytea, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  insert into oncall.asks (county_id, id, kind, lang, gender, way, starts_at, minutes, made_at, by_user, agency_id, not_helpers, wrapped, sealed)
    values (u.county_id, p_id, p_kind, p_lang, p_gender, p_way, p_starts, p_minutes, p_now, u.id, u.agency_id, p_not, p_wrapped, p_sealed);
  return true;
end $$;
create function oncall.ring(p_ask uuid, p_ring uuid, p_token bytea, p_now timestamptz) returns table (helper_id uuid, wrapped bytea, sealed bytea, languages text[])
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if exists (select 1 from oncall.asks a where a.county_id = u.county_id and a.id = p_ask and oncall.mine(a.by_user, a.agency_id)) then
    return query select * from oncall.ring_next(u.county_id, p_ask, p_ring, p_token, p_now);
  end if;
end $$;
-- What the worker heard on the telephone.
create function oncall.say(p_ask uuid, p_ring uuid, p_answer text, p_now timestamptz) returns text language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not exists (select 1 from oncall.rings r join oncall.asks a on a.county_id = r.county_id and a.id = r.ask_id
      where r.county_id = u.county_id and r.id = p_ring and a.id = p_ask and oncall.mine(a.by_user, a.agency_id)) then return null; end if;
  return oncall.settle(u.county_id, p_ring, p_answer, 'telephone', p_now);
end $$;
create function oncall.take_back(p_ask uuid, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('oncall ' || u.county_id::text, 0));
  update oncall.asks a set taken_back_at = p_now where a.county_id = u.county_id and a.id = p_ask and a.taken_back_at is null and oncall.mine(a.by_user, a.agency_id);
  if not found then return false; end if;
  update oncall.rings r set answer = 'passed', answered_at = p_now, how = 'clock' where r.county_id = u.county_id and r.ask_id = p_ask and r.answer is null;
  return true;
end $$;
create function oncall.rate(p_ask uuid, p_rating text, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  update oncall.asks a set rating = p_rating, rated_at = p_now where a.county_id = u.county_id and a.id = p_ask and oncall.mine(a.by_user, a.agency_id)
    and exists (select 1 from oncall.rings r where r.county_id = a.county_id and r.ask_id = a.id and r.answer = 'yes');
  return found;
end $$;

-- ---------------------------------------------------------------- by who is asked, with nobody signed in

create function oncall.by_token(p_token bytea) returns table (county_id uuid, time_zone text, ring_id uuid, answer text, until timestamptz, ask_id uuid, kind text, lang text,
    way text, starts_at timestamptz, minutes int, wrapped bytea, sealed bytea, by_name text, by_agency text, over boolean)
  language sql stable security definer set search_path = '' as $$
  select c.county_id, c.time_zone, r.id, r.answer, r.until, a.id, a.kind, a.lang, a.way, a.starts_at, a.minutes, a.wrapped, a.sealed, u.name, g.name,
      a.taken_back_at is not null or (r.answer is distinct from 'yes' and exists (select 1 from oncall.rings x where x.county_id = r.county_id and x.ask_id = r.ask_id
        and x.answer = 'yes'))
    from oncall.rings r join oncall.asks a on a.county_id = r.county_id and a.id = r.ask_id join people.counties c on c.county_id = r.county_id
      join people.users u on u.county_id = a.county_id and u.id = a.by_user join people.agencies g on g.county_id = a.county_id and g.id = a.agency_id
    where r.token = p_token
$$;
create function oncall.answer(p_token bytea, p_answer text, p_now timestamptz) returns text language plpgsql security definer set search_path = '' as $$
declare r oncall.rings;
begin
  select * into r from oncall.rings x where x.token = p_token;
  if not found then return null; end if;
  return oncall.settle(r.county_id, r.id, p_answer, 'link', p_now);
end $$;

-- ---------------------------------------------------------------- by those who keep the list

create function oncall.add_helper(p_id uuid, p_kind text, p_languages text[], p_ways text[], p_gender text, p_trained date, p_user uuid, p_wrapped bytea, p_sealed bytea)
  returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not oncall.i_keep() then return false; end if;
  insert into oncall.helpers (county_id, id, kind, languages, ways, gender, trained_on, user_id, wrapped, sealed, created_by)
    values (u.county_id, p_id, p_kind, p_languages, p_ways, p_gender, p_trained, p_user, p_wrapped, p_sealed, u.id);
  return true;
end $$;
create function oncall.end_helper(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not oncall.i_keep() then return false; end if;
  update oncall.helpers h set ended_at = now() where h.county_id = u.county_id and h.id = p_id and h.ended_at is null;
  return found;
end $$;
create function oncall.set_hours(p_helper uuid, p_weekdays int[], p_from int, p_minutes int, p_rank int) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not oncall.i_keep() or not exists (select 1 from oncall.helpers h where h.county_id = u.county_id and h.id = p_helper and h.ended_at is null) then return false; end if;
  update oncall.hours h set ended_at = now() where h.county_id = u.county_id and h.helper_id = p_helper and h.weekday = any (p_weekdays) and h.ended_at is null
    and (h.from_minute, h.minutes) = (p_from, p_minutes);
  insert into oncall.hours (county_id, helper_id, weekday, from_minute, minutes, rank)
    select u.county_id, p_helper, d, p_from, p_minutes, p_rank from unnest(p_weekdays) d;
  return true;
end $$;
create function oncall.end_hours(p_helper uuid, p_hours uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not oncall.i_keep() then return false; end if;
  update oncall.hours h set ended_at = now() where h.county_id = u.county_id and h.id = p_hours and h.helper_id = p_helper and h.ended_at is null;
  return found;
end $$;
-- Who is on call at a moment, by rank; for everyone at work.
create function oncall.on_call(p_at timestamptz) returns table (helper_id uuid, rank int) language sql stable security definer set search_path = '' as $$
  select h.id, k.rank from oncall.helpers h cross join lateral (select oncall.rank_at(h.county_id, h.id, p_at) as rank) k
    where h.county_id = access.current_county_id() and h.ended_at is null and k.rank is not null and oncall.i_work() order by k.rank, h.id
$$;
-- What was asked since a day, by kind and language: how often, how often somebody came, in how many minutes (the middle one), and who could.
-- Numbers alone, for those who keep the list and who plan.
create function oncall.need(p_since timestamptz) returns table (kind text, lang text, asked int, filled int, unfilled int, at_night int, night_unfilled int, minutes int)
  language sql stable security definer set search_path = '' as $$
  with told as (
    select a.kind, a.lang, a.made_at, y.answered_at, extract(hour from a.made_at at time zone c.time_zone) not between 7 and 18 as night,
        a.unfilled_at is not null and y.answered_at is null as unfilled
      from oncall.asks a join people.counties c on c.county_id = a.county_id
        left join oncall.rings y on y.county_id = a.county_id and y.ask_id = a.id and y.answer = 'yes'
      where a.county_id = access.current_county_id() and a.made_at >= p_since and (a.taken_back_at is null or y.answered_at is not null)
        and (oncall.i_keep() or people.i_hold('analyst')))
  select t.kind, t.lang, count(*)::int, count(t.answered_at)::int, (count(*) filter (where t.unfilled))::int, (count(*) filter (where t.night))::int,
      (count(*) filter (where t.night and t.unfilled))::int,
      ceil(percentile_cont(0.5) within group (order by extract(epoch from t.answered_at - t.made_at)) / 60)::int
    from told t group by t.kind, t.lang order by 5 desc, 3 desc, 1, 2
$$;

-- ---------------------------------------------------------------- by jobs

-- Those who did not answer in time, then every ask that has nobody and somebody left to ask.
create function oncall.lapse(p_now timestamptz) returns table (county_id uuid, ask_id uuid) language plpgsql security definer set search_path = '' as $$
declare r record;
begin
  for r in select x.county_id, x.id from oncall.rings x where x.answer is null and x.until <= p_now order by x.rung_at loop
    perform oncall.settle(r.county_id, r.id, 'no-answer', 'clock', p_now);
  end loop;
  return query select a.county_id, a.id from oncall.asks a
    where a.taken_back_at is null and a.unfilled_at is null
      and not exists (select 1 from oncall.rings x where x.county_id = a.county_id and x.ask_id = a.id and (x.answer is null or x.answer = 'yes'))
    order by a.made_at limit 200;
end $$;

-- ---------------------------------------------------------------- rights

do $$
declare
  t text;
  f text;
  own text := 'county_id = (select access.current_county_id())';
begin
  foreach t in array array['helpers', 'hours', 'asks', 'rings'] loop
    execute format('alter table oncall.%I enable row level security', t);
    execute format('alter table oncall.%I force row level security', t);
    execute format('create policy gate on oncall.%I to throughline_gate using (true) with check (true)', t);
    execute format('grant select, insert, update on oncall.%I to throughline_gate', t);
    execute format('grant select on oncall.%I to throughline_app', t);
  end loop;
  -- Whom one can ring is for everyone at work in the county; they are people at work themselves.
  execute format('create policy at_work on oncall.helpers for select to throughline_app using (%s)', own);
  execute format('create policy at_work on oncall.hours for select to throughline_app using (%s)', own);
  execute format('create policy asked_by on oncall.asks for select to throughline_app using (%s and oncall.mine(by_user, agency_id))', own);
  execute format('create policy asked_by on oncall.rings for select to throughline_app using (%s and exists (select 1 from oncall.asks a
    where a.county_id = rings.county_id and a.id = rings.ask_id))', own);

  grant create on schema oncall to throughline_gate;
  for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'oncall' loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    if f ~ '^oncall\.(lapse|ring_next)\(' then execute format('grant execute on function %s to throughline_jobs', f);
    elsif f !~ '^oncall\.(settle|busy|rank_at|minutes_to_answer)\(' then execute format('grant execute on function %s to throughline_app', f); end if;
  end loop;
  revoke create on schema oncall from throughline_gate;
end $$;
grant execute on function access.my_agency() to throughline_gate;
