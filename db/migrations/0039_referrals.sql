-- Referrals: an ask to one provider, with the youth's yes, and what came of it. The row that a provider or a liaison may see has no
-- youth in it: whose referral it is stands in a table of its own, behind the youth's grants. How one stands is a function of its events.
create schema referrals;
grant usage on schema referrals to throughline_app, throughline_gate, throughline_jobs;

create table referrals.asks (
  county_id uuid not null references people.counties,
  id uuid not null,
  by_user uuid not null,
  agency_id uuid not null,
  asked_at timestamptz not null,
  -- The one before it, which was not answered or not taken.
  after_id uuid,
  with_record boolean not null,
  -- Who wants it: for a youth with a record always the youth.
  asked_for text not null check (asked_for in ('youth', 'peer', 'parent')),
  need text not null,
  region text,
  language text,
  -- The directory's offer and service; none where an agency or a county was asked by name.
  offer_id uuid,
  service_id uuid,
  provider text not null,
  organization text not null,
  provider_region text,
  way text not null check (way in ('program', 'letter', 'telephone', 'county')),
  to_agency_id uuid,
  to_county uuid,
  phone text,
  due_at timestamptz not null,
  silence_hours int not null check (silence_hours between 1 and 2160),
  -- The service itself said how long it takes to answer; else it is the county's setting.
  own_time boolean not null default false,
  link_hash bytea,
  link_until timestamptz,
  -- The referral's own key, wrapped by the county's: what was agreed to share must open for one who may not open the youth's.
  wrapped bytea not null,
  yes_by text not null check (yes_by in ('youth', 'youth-counsel', 'parent-or-guardian', 'peer')),
  yes_at timestamptz not null,
  yes_how text not null,
  yes_lang text not null,
  -- The yes holds for another service with the same need and the same facts, where this one cannot.
  yes_covers boolean not null default false,
  -- When silence must be looked at next; only a reminder to the sweeper, which decides by the facts.
  next_look_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  foreign key (county_id, to_agency_id) references people.agencies (county_id, id),
  foreign key (county_id, after_id) references referrals.asks (county_id, id),
  check (not with_record or asked_for = 'youth'),
  check ((way = 'program') = (to_agency_id is not null)),
  check ((way = 'county') = (to_county is not null)),
  check ((way = 'letter') = (link_hash is not null))
);
create index asks_by_person on referrals.asks (county_id, by_user, asked_at desc);
create index asks_by_agency on referrals.asks (county_id, agency_id, asked_at desc);
create index asks_of_provider on referrals.asks (county_id, to_agency_id, asked_at desc) where to_agency_id is not null;
create index asks_by_link on referrals.asks (link_hash) where link_hash is not null;
create index asks_to_look_at on referrals.asks (next_look_at) where next_look_at is not null;
create index asks_since on referrals.asks (county_id, asked_at);
-- Pressed twice, or by two people at once: the next offer is asked once.
create unique index asks_next_once on referrals.asks (county_id, after_id, offer_id) where after_id is not null;

-- Whose referral it is.
create table referrals.of_youth (
  county_id uuid not null,
  referral_id uuid not null,
  youth_id uuid not null,
  by_user uuid not null,
  primary key (county_id, referral_id),
  foreign key (county_id, referral_id) references referrals.asks (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
create index of_youth_by_youth on referrals.of_youth (county_id, youth_id);
call access.protect('referrals.of_youth', 'coordination');
grant select on referrals.of_youth to throughline_app;
grant select, insert on referrals.of_youth to throughline_gate;

-- What was asked, agreed and said in words; sealed. `shared`: what the provider sees. `question`: what the search for services was
-- asked. `said`: beside an event, which it has its id of.
create table referrals.words (
  county_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  what text not null check (what in ('shared', 'question', 'said')),
  for_provider boolean not null,
  body bytea not null,
  primary key (county_id, id),
  foreign key (county_id, referral_id) references referrals.asks (county_id, id)
);
create index words_by_referral on referrals.words (county_id, referral_id);

create table referrals.events (
  county_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  kind text not null check (kind in ('answered', 'handed-over', 'begun', 'ended', 'how-it-was', 'closed')),
  -- answered: taken, waiting, not-taken; handed-over: how; ended and closed: why; how-it-was: how.
  code text not null,
  -- Of an answer "not taken": why, by the coded list.
  reason text,
  until_at timestamptz,
  at timestamptz not null,
  recorded_at timestamptz not null,
  by_user uuid,
  by_part text not null check (by_part in ('team', 'liaison', 'provider', 'link', 'county')),
  primary key (county_id, id),
  foreign key (county_id, referral_id) references referrals.asks (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  check (kind <> 'answered' or code in ('taken', 'waiting', 'not-taken')),
  check ((kind = 'answered' and code = 'not-taken') = (reason is not null)),
  check ((kind = 'answered' and code = 'waiting') = (until_at is not null))
);
create index events_by_referral on referrals.events (county_id, referral_id, recorded_at);
create unique index events_once on referrals.events (county_id, referral_id, kind) where kind in ('begun', 'ended', 'how-it-was', 'closed');

-- Who was told of a silence: each once for one deadline.
create table referrals.told (
  county_id uuid not null,
  referral_id uuid not null,
  kind text not null check (kind in ('sender', 'liaison')),
  due_at timestamptz not null,
  user_id uuid not null,
  at timestamptz not null,
  primary key (county_id, referral_id, kind, due_at, user_id),
  foreign key (county_id, referral_id) references referrals.asks (county_id, id),
  foreign key (county_id, user_id) references people.users (county_id, id)
);

-- What another county of this program was asked: a copy in the asked county, of what was agreed and nothing else.
create table referrals.incoming (
  county_id uuid not null references people.counties,
  id uuid not null,
  from_county uuid not null,
  referral_id uuid not null,
  from_name text not null,
  from_agency text not null,
  from_phone text,
  need text not null,
  sent_at timestamptz not null,
  due_at timestamptz not null,
  -- Taken away when the county that asked closes it.
  wrapped bytea,
  shared_id uuid not null,
  shared bytea,
  primary key (county_id, id),
  unique (county_id, from_county, referral_id)
);

-- ---------------------------------------------------------------- who may see one

-- Which part the person who asks has in a referral; null: none, or there is no such referral. `liaison-frame`: of a youth with a
-- record, after silence: whom was asked for what, and nothing about the youth.
create function referrals.my_part(p_id uuid) returns text language plpgsql stable security definer set search_path = '' as $$
declare
  a referrals.asks;
  o referrals.of_youth;
  me people.users;
begin
  select * into a from referrals.asks x where x.county_id = access.current_county_id() and x.id = p_id;
  if not found then return null; end if;
  select * into me from people.users x where x.county_id = a.county_id and x.id = access.current_user_id()
    and x.kind = 'person' and (x.until is null or x.until > now());
  if not found then return null; end if;
  if a.with_record then
    select * into o from referrals.of_youth x where x.county_id = a.county_id and x.referral_id = a.id;
    if not found or o.sealed_by is not null then return null; end if;
    if exists (select 1 from access.grants g where g.county_id = a.county_id and g.user_id = me.id and g.youth_id = o.youth_id
        and g.category = 'coordination' and g.expires_at > now()) then return 'team'; end if;
    if exists (select 1 from access.blocks b where b.county_id = a.county_id and b.youth_id = o.youth_id and b.user_id = me.id
        and b.lifted_at is null) then return null; end if;
  elsif a.by_user = me.id or (a.agency_id = me.agency_id and people.i_hold('supervisor')) then
    return 'team';
  end if;
  if a.to_agency_id = me.agency_id then return 'provider'; end if;
  if people.i_hold('liaison') and referrals.in_region(me.region, coalesce(a.region, a.provider_region)) then
    if not a.with_record then return 'liaison'; end if;
    if exists (select 1 from referrals.told t where t.county_id = a.county_id and t.referral_id = a.id and t.kind = 'liaison')
      then return 'liaison-frame'; end if;
  end if;
  return null;
end $$;

-- Whether a liaison's region is a referral's: a liaison of none serves all, and what has none is everyone's.
create function referrals.in_region(p_number int, p_region text) returns boolean language sql immutable set search_path = ''
  return p_number is null or p_region is null or p_region = 'spa-' || p_number::text;

-- A court's sealing order on the youth takes the referral from everyone, in the county that was asked as well.
create function referrals.sealed_there(p_county uuid, p_id uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from referrals.of_youth o where o.county_id = p_county and o.referral_id = p_id and o.sealed_by is not null)
$$;

-- The desk that takes what other counties send: liaisons, and supervisors of child welfare and the county's office.
create function referrals.at_the_desk(p_county uuid, p_user uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where u.county_id = p_county and u.id = p_user and u.kind = 'person' and (u.until is null or u.until > now())
      and ('liaison' = any (people.roles_held(u.county_id, u.id))
        or (a.kind in ('child-welfare', 'county-office') and 'supervisor' = any (people.roles_held(u.county_id, u.id)))))
$$;

do $$
declare t text;
begin
  foreach t in array array['asks', 'words', 'events', 'told', 'incoming'] loop
    execute format('alter table referrals.%I enable row level security', t);
    execute format('alter table referrals.%I force row level security', t);
    execute format('create policy gate on referrals.%I to throughline_gate using (true) with check (true)', t);
    execute format('grant select, insert, update on referrals.%I to throughline_gate', t);
    execute format('grant select on referrals.%I to throughline_app', t);
  end loop;
end $$;
create policy seen on referrals.asks for select to throughline_app using (
  county_id = (select access.current_county_id()) and referrals.my_part(id) is not null);
create policy seen on referrals.words for select to throughline_app using (
  county_id = (select access.current_county_id())
  and (referrals.my_part(referral_id) in ('team', 'liaison') or (for_provider and referrals.my_part(referral_id) = 'provider'
    and not exists (select 1 from referrals.events e where e.county_id = words.county_id and e.referral_id = words.referral_id and e.kind = 'closed'))));
create policy seen on referrals.events for select to throughline_app using (
  county_id = (select access.current_county_id())
  and (referrals.my_part(referral_id) in ('team', 'liaison')
    or (kind <> 'how-it-was' and referrals.my_part(referral_id) in ('provider', 'liaison-frame'))));
create policy seen on referrals.told for select to throughline_app using (
  county_id = (select access.current_county_id()) and referrals.my_part(referral_id) in ('team', 'liaison', 'liaison-frame'));
create policy seen on referrals.incoming for select to throughline_app using (
  county_id = (select access.current_county_id()) and referrals.at_the_desk(county_id, (select access.current_user_id()))
  and not referrals.sealed_there(from_county, referral_id));

create policy jobs on referrals.asks for select to throughline_jobs using (true);
create policy jobs_look on referrals.asks for update to throughline_jobs using (true) with check (true);
create policy jobs on referrals.events for select to throughline_jobs using (true);
create policy jobs on referrals.told to throughline_jobs using (true) with check (true);
create policy jobs on referrals.of_youth for select to throughline_jobs using (true);
grant select, update (next_look_at) on referrals.asks to throughline_jobs;
grant select on referrals.events, referrals.of_youth to throughline_jobs;
grant select, insert on referrals.told to throughline_jobs;

-- ---------------------------------------------------------------- what is done: the gate's own parts

create function referrals.tell(p_county uuid, p_users uuid[], p_kind text, p_at timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  insert into responses.notices (county_id, id, user_id, kind, at)
    select p_county, gen_random_uuid(), u, p_kind, p_at from unnest(p_users) u;
  insert into mail.outbox (county_id, id, to_user, kind, created_at, next_try_at)
    select p_county, gen_random_uuid(), u.id, 'waits', p_at, p_at from people.users u
      where u.county_id = p_county and u.id = any (p_users) and u.email is not null
        and not exists (select 1 from mail.outbox o where o.county_id = p_county and o.to_user = u.id and o.kind = 'waits'
          and o.sent_at is null and o.dropped_at is null);
end $$;

-- Who hears for an agency: its supervisors; where it has none, its people.
create function referrals.ears_of(p_county uuid, p_agency uuid) returns uuid[] language sql stable security definer set search_path = '' as $$
  with own as (select u.id, 'supervisor' = any (people.roles_held(u.county_id, u.id)) as leads from people.users u
    where u.county_id = p_county and u.agency_id = p_agency and u.kind = 'person' and (u.until is null or u.until > now()))
  select coalesce(array_agg(o.id), '{}') from (select o.id from own o where o.leads or not exists (select 1 from own x where x.leads) limit 50) o
$$;

-- Writes one event, alone at this referral: `done`, or `moved-on` where another was quicker or it no longer fits.
create function referrals.note(p_county uuid, p_id uuid, p_event jsonb, p_by uuid, p_part text, p_words bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  a referrals.asks;
  e record;
  answer text;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('referral ' || p_id::text, 0));
  select * into a from referrals.asks x where x.county_id = p_county and x.id = p_id;
  select * into e from jsonb_to_record(p_event) x(id uuid, kind text, code text, reason text, until_at timestamptz, at timestamptz,
    recorded_at timestamptz);
  select x.code into answer from referrals.events x where x.county_id = p_county and x.referral_id = p_id and x.kind = 'answered'
    order by x.recorded_at desc, x.id desc limit 1;
  if e.kind <> 'how-it-was' and exists (select 1 from referrals.events x where x.county_id = p_county and x.referral_id = p_id and x.kind = 'closed')
    then return 'moved-on'; end if;
  if e.kind = 'answered' and answer in ('taken', 'not-taken') then return 'moved-on'; end if;
  if e.kind in ('handed-over', 'begun', 'ended', 'how-it-was') and answer is distinct from 'taken' then return 'moved-on'; end if;
  if e.kind in ('handed-over', 'begun') and exists (select 1 from referrals.events x where x.county_id = p_county and x.referral_id = p_id and x.kind = 'ended')
    then return 'moved-on'; end if;
  if e.kind in ('begun', 'ended', 'how-it-was', 'closed') and exists (select 1 from referrals.events x where x.county_id = p_county
      and x.referral_id = p_id and x.kind = e.kind) then return 'moved-on'; end if;
  insert into referrals.events (county_id, id, referral_id, kind, code, reason, until_at, at, recorded_at, by_user, by_part)
    values (p_county, e.id, p_id, e.kind, e.code, e.reason, e.until_at, e.at, e.recorded_at, p_by, p_part);
  if p_words is not null then
    insert into referrals.words (county_id, id, referral_id, what, for_provider, body)
      values (p_county, e.id, p_id, 'said', e.kind = 'answered' or p_part in ('provider', 'link', 'county'), p_words);
  end if;
  if e.kind = 'answered' then
    update referrals.asks x set next_look_at = e.until_at where x.county_id = p_county and x.id = p_id;
  elsif e.kind in ('closed', 'ended') then
    update referrals.asks x set next_look_at = null where x.county_id = p_county and x.id = p_id;
  end if;
  if e.kind = 'closed' and a.to_county is not null then
    update referrals.incoming x set wrapped = null, shared = null where x.county_id = a.to_county and x.from_county = p_county and x.referral_id = p_id;
  end if;
  -- The sender hears at once what others say.
  if p_by is distinct from a.by_user and e.kind in ('answered', 'begun', 'ended') then
    perform referrals.tell(p_county, array[a.by_user], case when e.kind = 'answered' then 'referral-answered' else 'referral-moved' end, e.recorded_at);
  end if;
  return 'done';
end $$;

-- ---------------------------------------------------------------- what people do

-- Sends an ask. False: not this person's to send, or nobody to send it to.
create function referrals.ask(p jsonb, p_youth uuid, p_wrapped bytea, p_link bytea, p_shared uuid, p_shared_body bytea,
    p_question uuid, p_question_body bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  a referrals.asks;
begin
  if u.kind <> 'person' then return false; end if;
  if p_youth is not null and not exists (select 1 from access.grants g join youth.youth y on y.county_id = g.county_id and y.id = g.youth_id
      and y.sealed_by is null where g.county_id = u.county_id and g.user_id = u.id and g.youth_id = p_youth
      and g.category = 'coordination' and g.can_add and g.add_expires_at > now()) then return false; end if;
  select * into a from jsonb_populate_record(null::referrals.asks, p);
  if a.after_id is not null and coalesce(referrals.my_part(a.after_id), '') not in ('team', 'liaison') then return false; end if;
  if a.to_agency_id is not null and not exists (select 1 from people.agencies x where x.county_id = u.county_id and x.id = a.to_agency_id
      and x.id <> u.agency_id and (x.until is null or x.until > now())) then return false; end if;
  if a.to_county is not null and not exists (select 1 from referrals.other_counties() c where c.id = a.to_county) then return false; end if;
  a.county_id := u.county_id;
  a.by_user := u.id;
  a.agency_id := u.agency_id;
  a.with_record := p_youth is not null;
  a.wrapped := p_wrapped;
  a.link_hash := p_link;
  a.next_look_at := a.due_at;
  insert into referrals.asks select (a).*;
  insert into referrals.words (county_id, id, referral_id, what, for_provider, body) values
    (u.county_id, p_shared, a.id, 'shared', true, p_shared_body), (u.county_id, p_question, a.id, 'question', false, p_question_body);
  if p_youth is not null then
    insert into referrals.of_youth (county_id, referral_id, youth_id, by_user) values (u.county_id, a.id, p_youth, u.id);
  end if;
  if a.to_agency_id is not null then
    perform referrals.tell(u.county_id, referrals.ears_of(u.county_id, a.to_agency_id), 'referral-asked', a.asked_at);
  end if;
  if a.to_county is not null then
    insert into referrals.incoming (county_id, id, from_county, referral_id, from_name, from_agency, from_phone, need, sent_at, due_at,
        wrapped, shared_id, shared)
      select a.to_county, gen_random_uuid(), u.county_id, a.id, c.name, x.name, x.phone, a.need, a.asked_at, a.due_at, p_wrapped, p_shared, p_shared_body
        from people.counties c join people.agencies x on x.county_id = c.county_id and x.id = u.agency_id where c.county_id = u.county_id;
    perform referrals.tell(a.to_county, array(select x.id from people.users x where x.county_id = a.to_county
      and referrals.at_the_desk(x.county_id, x.id) limit 50), 'referral-asked', a.asked_at);
  end if;
  return true;
end $$;

-- The other counties that this program is run for.
create function referrals.other_counties() returns table (id uuid, name text) language sql stable security definer set search_path = '' as $$
  select c.county_id, c.name from people.counties c where access.current_user_id() is not null and c.county_id <> access.current_county_id() order by c.name
$$;

-- Writes down what happened: `done`, `moved-on`, or null where it is not this person's.
create function referrals.record(p_id uuid, p_event jsonb, p_words bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  part text := referrals.my_part(p_id);
  kind text := p_event ->> 'kind';
begin
  if part is null then return null; end if;
  if part = 'team' and exists (select 1 from referrals.of_youth o where o.county_id = u.county_id and o.referral_id = p_id)
    and not exists (select 1 from referrals.of_youth o join access.grants g on g.county_id = o.county_id and g.youth_id = o.youth_id
      where o.county_id = u.county_id and o.referral_id = p_id and g.user_id = u.id and g.category = 'coordination'
        and g.can_add and g.add_expires_at > now()) then return null; end if;
  if part = 'provider' and kind not in ('answered', 'handed-over', 'begun', 'ended') then return null; end if;
  if part = 'liaison-frame' and kind <> 'answered' then return null; end if;
  return referrals.note(u.county_id, p_id, p_event, u.id, case when part = 'liaison-frame' then 'liaison' else part end, p_words);
end $$;

-- What a one-time link opens: nothing of the youth once an answer is final, and no row at all where the link is wrong, old or the
-- referral was closed or sealed. The time is handed in by the program.
create function referrals.by_link(p_hash bytea, p_at timestamptz)
  returns table (county_id uuid, id uuid, need text, from_agency text, from_phone text, county text, time_zone text, asked_at timestamptz,
    due_at timestamptz, own_time boolean, wrapped bytea, shared_id uuid, shared bytea, answer text, until_at timestamptz, service_id uuid)
  language sql stable security definer set search_path = '' as $$
  select a.county_id, a.id, a.need, x.name, x.phone, c.name, c.time_zone, a.asked_at, a.due_at, a.own_time, a.wrapped,
      case when l.code is null then w.id end, case when l.code is null then w.body end, l.code, l.until_at, a.service_id
    from referrals.asks a
    join people.agencies x on x.county_id = a.county_id and x.id = a.agency_id
    join people.counties c on c.county_id = a.county_id
    join referrals.words w on w.county_id = a.county_id and w.referral_id = a.id and w.what = 'shared'
    left join lateral (select e.code, e.until_at from referrals.events e where e.county_id = a.county_id and e.referral_id = a.id
      and e.kind = 'answered' order by e.recorded_at desc, e.id desc limit 1) l on true
    where a.link_hash = p_hash and a.way = 'letter' and a.link_until > p_at and not referrals.sealed_there(a.county_id, a.id)
      and not exists (select 1 from referrals.events e where e.county_id = a.county_id and e.referral_id = a.id and e.kind = 'closed')
$$;

create function referrals.answer_by_link(p_hash bytea, p_at timestamptz, p_event jsonb, p_words bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare l record;
begin
  select x.county_id, x.id into l from referrals.by_link(p_hash, p_at) x;
  if not found or p_event ->> 'kind' <> 'answered' then return null; end if;
  return referrals.note(l.county_id, l.id, p_event, null, 'link', p_words);
end $$;

-- What came of what another county sent: its answers and its end, for the desk that has it.
create function referrals.incoming_events(p_id uuid) returns table (id uuid, kind text, code text, reason text, until_at timestamptz,
    at timestamptz, recorded_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select e.id, e.kind, e.code, e.reason, e.until_at, e.at, e.recorded_at
    from referrals.incoming i join referrals.events e on e.county_id = i.from_county and e.referral_id = i.referral_id
    where i.county_id = access.current_county_id() and i.id = p_id and e.kind in ('answered', 'begun', 'ended', 'closed')
      and referrals.at_the_desk(i.county_id, access.current_user_id()) and not referrals.sealed_there(i.from_county, i.referral_id)
    order by e.recorded_at, e.id
$$;
create function referrals.answer_incoming(p_id uuid, p_event jsonb, p_words bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare i referrals.incoming;
begin
  select * into i from referrals.incoming x where x.county_id = access.current_county_id() and x.id = p_id;
  if not found or not referrals.at_the_desk(i.county_id, access.current_user_id()) or referrals.sealed_there(i.from_county, i.referral_id)
    or p_event ->> 'kind' not in ('answered', 'begun', 'ended') then return null; end if;
  return referrals.note(i.from_county, i.referral_id, p_event, null, 'county', p_words);
end $$;

-- What was refused or never answered, as counts: need by region, language and whether it was asked without a case. No youth, no
-- agency, no day. For those who plan.
create function referrals.refusals(p_since timestamptz)
  returns table (need text, region text, language text, without_case boolean, reason text, n int)
  language sql stable security definer set search_path = '' as $$
  select a.need, a.region, a.language, not a.with_record, coalesce(l.reason, 'no-answer'), count(*)::int
    from referrals.asks a
    left join lateral (select e.code, e.reason from referrals.events e where e.county_id = a.county_id and e.referral_id = a.id
      and e.kind = 'answered' order by e.recorded_at desc, e.id desc limit 1) l on true
    where a.county_id = access.current_county_id() and a.asked_at >= p_since and not referrals.sealed_there(a.county_id, a.id)
      and people.roles_held(access.current_county_id(), access.current_user_id()) && array['liaison', 'plan-lead', 'administrator', 'analyst']
      and (l.code = 'not-taken' or (l.code is null and exists (select 1 from referrals.told t where t.county_id = a.county_id
        and t.referral_id = a.id and t.kind = 'sender')))
    group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
$$;

grant create on schema referrals to throughline_gate;
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname = 'referrals' loop
    execute format('alter function %s owner to throughline_gate', f.name);
    execute format('revoke all on function %s from public', f.name);
  end loop;
end $$;
revoke create on schema referrals from throughline_gate;
grant execute on function referrals.my_part(uuid), referrals.sealed_there(uuid, uuid), referrals.at_the_desk(uuid, uuid),
  referrals.ask(jsonb, uuid, bytea, bytea, uuid, bytea, uuid, bytea), referrals.other_counties(), referrals.record(uuid, jsonb, bytea),
  referrals.by_link(bytea, timestamptz), referrals.answer_by_link(bytea, timestamptz, jsonb, bytea), referrals.incoming_events(uuid),
  referrals.answer_incoming(uuid, jsonb, bytea), referrals.refusals(timestamptz) to throughline_app;
