-- A youth, a friend, a parent, a school or a community organization asks one provider themselves, without an account or a case; letters
-- in the provider's language that can be sent again; regions by whatever name a county gives them.

-- ---------------------------------------------------------------- regions by any name

create policy gate_reads on regions.versions for select to throughline_gate using (true);
grant select on regions.versions to throughline_gate;

-- Whether somebody who wrote down a region means this one: by its id, its number, or its name. One that the county no longer has is known by its id.
create function regions.means(p_county uuid, p_written text, p_region text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select lower(btrim(p_written)) = lower(p_region) or exists (
    select 1 from jsonb_array_elements(coalesce(
        (select v.body -> 'rows' from regions.versions v where v.county_id = p_county and v.kind = 'list' and v.applied_at is not null
          and v.undone_at is null order by v.applied_at desc, v.id desc limit 1),
        (select case jsonb_typeof(c.regions) when 'array' then c.regions else c.regions -> 'regions' end from people.counties c
          where c.county_id = p_county), '[]')) r
      where r ->> 'id' = p_region and lower(btrim(p_written)) in (lower(r ->> 'number'), lower(r ->> 'name')))
$$;
-- Whether somebody works in a region: they are on its team; or it is their own, else their agency's, region; one who has neither and
-- is on no team works everywhere. What has no region is everyone's.
create function regions.works_in(p_county uuid, p_user uuid, p_region text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select p_region is null or exists (
    select 1 from people.users u join people.agencies g on g.county_id = u.county_id and g.id = u.agency_id
      cross join lateral (select coalesce(u.region::text, nullif(btrim(g.region), '')) as written) w
      left join lateral (select bool_or(t.region = p_region) as here from liaisons.assignments t
        where t.county_id = u.county_id and t.user_id = u.id and t.since <= current_date + 1
          and (t.until is null or t.until >= current_date)) team on true
    where u.county_id = p_county and u.id = p_user
      and (coalesce(team.here, false) or regions.means(p_county, w.written, p_region)
        or (w.written is null and team.here is null)))
$$;
grant create on schema regions to throughline_gate;
alter function regions.means(uuid, text, text) owner to throughline_gate;
alter function regions.works_in(uuid, uuid, text) owner to throughline_gate;
revoke create on schema regions from throughline_gate;
revoke all on function regions.means(uuid, text, text), regions.works_in(uuid, uuid, text) from public;
grant execute on function regions.works_in(uuid, uuid, text) to throughline_app, throughline_jobs;

create or replace function asks.answers(p_county uuid, p_user uuid, p_region text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u join people.counties c on c.county_id = u.county_id
    where u.county_id = p_county and u.id = p_user and u.kind = 'person' and (u.until is null or u.until > now())
      and (asks.holds(u.county_id, u.id, 'liaison')
        or (asks.holds(u.county_id, u.id, 'advocate') and coalesce(c.settings ->> 'asksDesk', 'navigators') <> 'liaisons'
          and (regions.works_in(u.county_id, u.id, p_region)
            or not exists (select 1 from people.users x
              where x.county_id = p_county and x.kind = 'person' and (x.until is null or x.until > now())
                and asks.holds(x.county_id, x.id, 'advocate') and regions.works_in(x.county_id, x.id, p_region))))))
$$;
drop function asks.works_in(int, text, text);

-- ---------------------------------------------------------------- letters: in which language, and again

-- `both`: nobody knows which language is read there. `turn`: each sending again has a link of its own, and ends the one before.
alter table mail.letters
  add column turn int not null default 0 check (turn >= 0),
  drop constraint letters_lang_check,
  add constraint letters_lang_check check (lang in ('en', 'es', 'both'));
-- In which language one writes to the provider of an entry; null: the county's, or both.
alter table directory.stewards add column letter_lang text check (letter_lang in ('en', 'es'));
create function directory.letter_lang(p_county uuid, p_services uuid[]) returns text
  language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select s.letter_lang from unnest(p_services) with ordinality o(id, place)
      cross join lateral (select x.letter_lang from directory.stewards x where x.county_id = p_county and x.service_id = o.id
        order by x.since desc, x.id desc limit 1) s
      where s.letter_lang is not null order by o.place limit 1),
    (select case when c.settings ->> 'letterLanguage' in ('en', 'es') then c.settings ->> 'letterLanguage' end
      from people.counties c where c.county_id = p_county),
    'both')
$$;
grant create on schema directory to throughline_gate;
alter function directory.letter_lang(uuid, uuid[]) owner to throughline_gate;
revoke create on schema directory from throughline_gate;
revoke all on function directory.letter_lang(uuid, uuid[]) from public;
grant execute on function directory.letter_lang(uuid, uuid[]) to throughline_app, throughline_jobs;
create policy gate_reads_language on directory.stewards for select to throughline_gate using (true);
grant select on directory.stewards to throughline_gate;

drop function mail.fate_of(uuid);
-- What became of the letters about one thing of the county: each waits, went, could not go (and by which fault), or was replaced by the next. No address.
create function mail.fate_of(p_about uuid)
  returns table (created_at timestamptz, sent_at timestamptz, dropped_at timestamptz, turn int, lang text, fault text)
  language sql stable security definer set search_path = '' as $$
  select l.created_at, l.sent_at, l.dropped_at, l.turn, l.lang, l.last_fault from mail.letters l
    where l.county_id = access.current_county_id() and l.about = p_about order by l.created_at, l.id
$$;
-- One more letter about a thing, in place of what still waits; for the gate's own functions, which say whose it is to send.
-- `sent`, `too-often` within a day, or `no-address`: nobody said where to, and no earlier letter says it.
create function mail.send_again(p_county uuid, p_about uuid, p_letter jsonb, p_most int, p_at timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  l record;
  address text;
begin
  select * into l from jsonb_to_record(p_letter) x(id uuid, "to" text, lang text, kind text, path text, turn int, key_version int);
  if (select count(*) from mail.letters x where x.county_id = p_county and x.about = p_about and x.turn > 0
      and x.created_at > p_at - interval '24 hours') >= p_most then return 'too-often'; end if;
  address := coalesce(nullif(l."to", ''), (select x.to_address from mail.letters x where x.county_id = p_county and x.about = p_about
    order by x.created_at desc limit 1));
  if address is null then return 'no-address'; end if;
  update mail.letters x set dropped_at = p_at, last_fault = 'replaced' where x.county_id = p_county and x.about = p_about
    and x.sent_at is null and x.dropped_at is null;
  insert into mail.letters (county_id, id, to_address, lang, kind, path, about, key_version, turn, created_at, next_try_at)
    values (p_county, l.id, address, l.lang, l.kind, l.path, p_about, l.key_version, l.turn, p_at, p_at);
  return 'sent';
end $$;
-- What was replaced is no fault of the mail's.
create or replace function mail.state() returns table (waiting int, oldest timestamptz, dropped int, last_fault text)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not people.i_hold('administrator') then return; end if;
  return query
    with open as (
      select o.created_at, o.dropped_at, o.last_fault, o.next_try_at from mail.outbox o
        where o.county_id = access.current_county_id() and o.sent_at is null
      union all
      select l.created_at, l.dropped_at, l.last_fault, l.next_try_at from mail.letters l
        where l.county_id = access.current_county_id() and l.sent_at is null and l.last_fault is distinct from 'replaced')
    select (count(*) filter (where o.dropped_at is null))::int, min(o.created_at) filter (where o.dropped_at is null),
        (count(*) filter (where o.dropped_at is not null))::int,
        (select x.last_fault from open x where x.last_fault is not null order by x.next_try_at desc limit 1)
      from open o;
end $$;
grant update (dropped_at, last_fault) on mail.letters to throughline_gate;
grant create on schema mail to throughline_gate;
alter function mail.fate_of(uuid) owner to throughline_gate;
alter function mail.send_again(uuid, uuid, jsonb, int, timestamptz) owner to throughline_gate;
revoke create on schema mail from throughline_gate;
revoke all on function mail.fate_of(uuid), mail.send_again(uuid, uuid, jsonb, int, timestamptz) from public;
grant execute on function mail.fate_of(uuid) to throughline_app;

-- An organization is asked again at a keeper's word: the link before it leads nowhere. False: answered meanwhile, or no such ask.
alter table upkeep.asks add column link_turn int not null default 0;
create function upkeep.send_again(p_id uuid, p_hash bytea, p_letter jsonb, p_most int, p_at timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  turn int := (p_letter ->> 'turn')::int;
  outcome text;
begin
  if not (people.i_hold('administrator') or people.i_hold('liaison')) then return null; end if;
  perform 1 from upkeep.asks a where a.county_id = u.county_id and a.id = p_id and a.link_turn = turn - 1
    and not exists (select 1 from upkeep.answers w where w.county_id = a.county_id and w.ask_id = a.id) for update;
  if not found then return case when exists (select 1 from upkeep.asks a where a.county_id = u.county_id and a.id = p_id) then 'moved-on' end; end if;
  outcome := mail.send_again(u.county_id, p_id, p_letter, p_most, p_at);
  if outcome = 'sent' then
    update upkeep.asks a set link_turn = turn, token_hash = p_hash where a.county_id = u.county_id and a.id = p_id;
  end if;
  return outcome;
end $$;
grant update (link_turn, token_hash) on upkeep.asks to throughline_gate;
grant create on schema upkeep to throughline_gate;
alter function upkeep.send_again(uuid, bytea, jsonb, int, timestamptz) owner to throughline_gate;
revoke create on schema upkeep from throughline_gate;
revoke all on function upkeep.send_again(uuid, bytea, jsonb, int, timestamptz) from public;
grant execute on function upkeep.send_again(uuid, bytea, jsonb, int, timestamptz) to throughline_app;

-- ---------------------------------------------------------------- asked by themselves

-- `own`: nobody of the program sent it. `sent`: by which a form that is sent twice is known; `code`: the keyed hash of the code with
-- which who asked sees the answer. Taken back: code, key and words are gone; that a service was asked stays, without anyone in it.
alter table referrals.asks
  add column own boolean not null default false,
  add column sent bytea,
  add column code bytea,
  add column link_turn int not null default 0,
  alter column by_user drop not null,
  alter column agency_id drop not null,
  alter column wrapped drop not null,
  drop constraint asks_asked_for_check,
  add constraint asks_asked_for_check check (asked_for in ('youth', 'peer', 'parent', 'school', 'organization')),
  add constraint asks_own_of_nobody check (own = (by_user is null) and own = (agency_id is null) and own = (sent is not null)),
  add constraint asks_own_by_letter check (not own or (way = 'letter' and not with_record and service_id is not null)),
  add constraint asks_own_code check (own or code is null),
  add constraint asks_own_key check (own or wrapped is not null);
create unique index asks_own_sent on referrals.asks (county_id, sent) where sent is not null;
create unique index asks_own_code_once on referrals.asks (county_id, code) where code is not null;
alter table referrals.events
  drop constraint events_by_part_check,
  add constraint events_by_part_check check (by_part in ('team', 'liaison', 'provider', 'link', 'county', 'asker'));
grant delete on referrals.words to throughline_gate;

-- A liaison hears of an own ask only after its silence, and sees whom was asked for what, never who asks.
create or replace function referrals.my_part(p_id uuid) returns text language plpgsql stable security definer set search_path = '' as $$
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
  elsif not a.own and (a.by_user = me.id or (a.agency_id = me.agency_id and people.i_hold('supervisor'))) then
    return 'team';
  end if;
  if a.to_agency_id = me.agency_id then return 'provider'; end if;
  if people.i_hold('liaison') and regions.works_in(a.county_id, me.id, coalesce(a.region, a.provider_region)) then
    if not a.with_record and not a.own then return 'liaison'; end if;
    if exists (select 1 from referrals.told t where t.county_id = a.county_id and t.referral_id = a.id and t.kind = 'liaison')
      then return 'liaison-frame'; end if;
  end if;
  return null;
end $$;
drop function referrals.in_region(int, text);

create or replace function referrals.note(p_county uuid, p_id uuid, p_event jsonb, p_by uuid, p_part text, p_words bytea) returns text
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
  -- What was taken back has no key: nothing is written under one that is gone.
  if p_words is not null and a.wrapped is not null then
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
  -- The sender hears at once what others say. Who asked themselves looks with their code.
  if a.by_user is not null and p_by is distinct from a.by_user and e.kind in ('answered', 'begun', 'ended') then
    perform referrals.tell(p_county, array[a.by_user], case when e.kind = 'answered' then 'referral-answered' else 'referral-moved' end, e.recorded_at);
  end if;
  return 'done';
end $$;

drop function referrals.answer_by_link(bytea, timestamptz, jsonb, bytea);
drop function referrals.by_link(bytea, timestamptz);
create function referrals.by_link(p_hash bytea, p_at timestamptz)
  returns table (county_id uuid, id uuid, need text, from_agency text, from_phone text, county text, time_zone text, asked_at timestamptz,
    due_at timestamptz, own_time boolean, wrapped bytea, shared_id uuid, shared bytea, answer text, until_at timestamptz, service_id uuid,
    own boolean, asked_for text, begun boolean)
  language sql stable security definer set search_path = '' as $$
  select a.county_id, a.id, a.need, x.name, x.phone, c.name, c.time_zone, a.asked_at, a.due_at, a.own_time, a.wrapped,
      case when l.code is null then w.id end, case when l.code is null then w.body end, l.code, l.until_at, a.service_id,
      a.own, a.asked_for, exists (select 1 from referrals.events e where e.county_id = a.county_id and e.referral_id = a.id and e.kind = 'begun')
    from referrals.asks a
    left join people.agencies x on x.county_id = a.county_id and x.id = a.agency_id
    join people.counties c on c.county_id = a.county_id
    join referrals.words w on w.county_id = a.county_id and w.referral_id = a.id and w.what = 'shared'
    left join lateral (select e.code, e.until_at from referrals.events e where e.county_id = a.county_id and e.referral_id = a.id
      and e.kind = 'answered' order by e.recorded_at desc, e.id desc limit 1) l on true
    where a.link_hash = p_hash and a.way = 'letter' and a.link_until > p_at and a.wrapped is not null and not referrals.sealed_there(a.county_id, a.id)
      and not exists (select 1 from referrals.events e where e.county_id = a.county_id and e.referral_id = a.id and e.kind = 'closed')
$$;
-- By the link a provider answers, and says that it has begun.
create function referrals.answer_by_link(p_hash bytea, p_at timestamptz, p_event jsonb, p_words bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare l record;
begin
  select x.county_id, x.id into l from referrals.by_link(p_hash, p_at) x;
  if not found or p_event ->> 'kind' not in ('answered', 'begun') then return null; end if;
  return referrals.note(l.county_id, l.id, p_event, null, 'link', p_words);
end $$;

-- As it was, and never somebody's own.
create or replace function referrals.ask(p jsonb, p_youth uuid, p_wrapped bytea, p_link bytea, p_shared uuid, p_shared_body bytea,
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
  a.own := false;
  a.sent := null;
  a.code := null;
  a.link_turn := 0;
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

-- What is known to who has nobody signed in: which county answers, and its own times.
create function referrals.own_terms() returns table (county_id uuid, time_zone text, answer_hours int, link_days int)
  language sql stable security definer set search_path = '' as $$
  select c.county_id, c.time_zone, (c.settings ->> 'referralAnswerHours')::int, (c.settings ->> 'referralLinkDays')::int
    from people.counties c where c.county_id = directory.home()
$$;
-- 'made'; 'again': this form was sent before, with its code; 'gone': and was taken back; 'full': more in this hour than anyone reads, or
-- more than one service can answer; 'absent': no such service.
create function referrals.ask_own(p jsonb, p_sent bytea, p_code bytea, p_wrapped bytea, p_link bytea, p_shared uuid, p_shared_body bytea,
    p_letter jsonb) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  home uuid := directory.home();
  before referrals.asks;
  a referrals.asks;
  l record;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('referrals.own', 0));
  select * into before from referrals.asks x where x.county_id = home and x.sent = p_sent;
  if found then return case when before.code = p_code then 'again' else 'gone' end; end if;
  select * into a from jsonb_populate_record(null::referrals.asks, p);
  if not exists (select 1 from directory.services s where s.county_id = home and s.id = a.service_id and s.withdrawn_at is null) then return 'absent'; end if;
  if (select count(*) from referrals.asks x where x.county_id = home and x.own and x.asked_at > a.asked_at - interval '1 hour') >= 120
    or (select count(*) from referrals.asks x where x.county_id = home and x.own and x.service_id = a.service_id
      and x.asked_at > a.asked_at - interval '24 hours') >= 20 then return 'full'; end if;
  a.county_id := home;
  a.by_user := null;
  a.agency_id := null;
  a.after_id := null;
  a.to_agency_id := null;
  a.to_county := null;
  a.with_record := false;
  a.own := true;
  a.way := 'letter';
  a.sent := p_sent;
  a.code := p_code;
  a.wrapped := p_wrapped;
  a.link_hash := p_link;
  a.link_turn := 0;
  a.next_look_at := a.due_at;
  insert into referrals.asks select (a).*;
  insert into referrals.words (county_id, id, referral_id, what, for_provider, body) values (home, p_shared, a.id, 'shared', true, p_shared_body);
  select * into l from jsonb_to_record(p_letter) x(id uuid, "to" text, kind text, path text, key_version int);
  insert into mail.letters (county_id, id, to_address, lang, kind, path, about, key_version, created_at, next_try_at)
    values (home, l.id, l."to", directory.letter_lang(home, array[a.service_id]), l.kind, l.path, a.id, l.key_version, a.asked_at, a.asked_at);
  return 'made';
end $$;
create function referrals.own_by_code(p_codes bytea[])
  returns table (county_id uuid, id uuid, asked_at timestamptz, due_at timestamptz, need text, region text, language text, asked_for text,
    offer_id uuid, service_id uuid, provider text, organization text, phone text, wrapped bytea, told_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select a.county_id, a.id, a.asked_at, a.due_at, a.need, a.region, a.language, a.asked_for, a.offer_id, a.service_id, a.provider,
      a.organization, a.phone, a.wrapped,
      (select min(t.at) from referrals.told t where t.county_id = a.county_id and t.referral_id = a.id and t.kind = 'liaison')
    from referrals.asks a where a.county_id = directory.home() and a.own and a.code = any (p_codes)
$$;
create function referrals.own_events(p_codes bytea[]) returns table (id uuid, kind text, code text, reason text, until_at timestamptz,
    at timestamptz, recorded_at timestamptz, body bytea)
  language sql stable security definer set search_path = '' as $$
  select e.id, e.kind, e.code, e.reason, e.until_at, e.at, e.recorded_at, w.body
    from referrals.own_by_code(p_codes) a join referrals.events e on e.county_id = a.county_id and e.referral_id = a.id
    left join referrals.words w on w.county_id = e.county_id and w.id = e.id and w.what = 'said' and w.for_provider
    order by e.recorded_at, e.id
$$;
-- How it was, said by who asked: once, and only of what began.
create function referrals.own_feel(p_codes bytea[], p_event jsonb) returns text
  language plpgsql security definer set search_path = '' as $$
declare a record;
begin
  select x.county_id, x.id into a from referrals.own_by_code(p_codes) x;
  if not found or p_event ->> 'kind' <> 'how-it-was'
    or not exists (select 1 from referrals.events e where e.county_id = a.county_id and e.referral_id = a.id and e.kind in ('begun', 'ended'))
    then return null; end if;
  return referrals.note(a.county_id, a.id, p_event, null, 'asker', null);
end $$;
-- Taken back: the words and the key that opens them are gone, and the link leads nowhere.
create function referrals.own_take_back(p_codes bytea[], p_event uuid, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare a record;
begin
  select x.county_id, x.id into a from referrals.own_by_code(p_codes) x;
  if not found then return false; end if;
  perform referrals.note(a.county_id, a.id, jsonb_build_object('id', p_event, 'kind', 'closed', 'code', 'youth-took-yes-back', 'at', p_at,
    'recorded_at', p_at), null, 'asker', null);
  perform referrals.own_forget(a.county_id, a.id, p_at);
  return true;
end $$;
create function referrals.own_forget(p_county uuid, p_id uuid, p_at timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  delete from referrals.words w where w.county_id = p_county and w.referral_id = p_id;
  update referrals.asks x set code = null, wrapped = null, language = null, next_look_at = null, link_until = least(x.link_until, p_at)
    where x.county_id = p_county and x.id = p_id;
  update mail.letters l set dropped_at = p_at, last_fault = 'replaced' where l.county_id = p_county and l.about = p_id
    and l.sent_at is null and l.dropped_at is null;
end $$;
-- Kept as short as it is of use: who asked is forgotten so many days after it is over, and after half a year in which nobody said
-- anything. That a service was asked, and what it said in codes, stays and is counted.
create function referrals.forget_own(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare
  old record;
  n int := 0;
begin
  for old in
    select x.county_id, x.id from referrals.asks x join people.counties c on c.county_id = x.county_id
      left join lateral (select max(e.recorded_at) as last, bool_or(e.kind in ('closed', 'ended', 'begun') or e.code in ('taken', 'not-taken')) as over
        from referrals.events e where e.county_id = x.county_id and e.referral_id = x.id) e on true
      where x.own and x.wrapped is not null
        and case when e.over then e.last <= p_now - make_interval(days => coalesce((c.settings ->> 'asksKeptDays')::int, 30))
          else greatest(x.asked_at, e.last, x.link_until) <= p_now - interval '180 days' end
      for update of x
  loop
    perform referrals.own_forget(old.county_id, old.id, p_now);
    n := n + 1;
  end loop;
  return n;
end $$;

-- The link again, by whoever has a part in it on this side. `moved-on`: answered, closed, or sent again by another meanwhile.
create function referrals.send_again(p_id uuid, p_hash bytea, p_until timestamptz, p_letter jsonb, p_most int, p_at timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  part text := referrals.my_part(p_id);
  turn int := (p_letter ->> 'turn')::int;
  a referrals.asks;
  outcome text;
begin
  if part is null or part = 'provider' then return null; end if;
  if part = 'team' and exists (select 1 from referrals.of_youth o where o.county_id = u.county_id and o.referral_id = p_id)
    and not exists (select 1 from referrals.of_youth o join access.grants g on g.county_id = o.county_id and g.youth_id = o.youth_id
      where o.county_id = u.county_id and o.referral_id = p_id and g.user_id = u.id and g.category = 'coordination'
        and g.can_add and g.add_expires_at > now()) then return null; end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('referral ' || p_id::text, 0));
  select * into a from referrals.asks x where x.county_id = u.county_id and x.id = p_id;
  if a.way <> 'letter' or a.wrapped is null or a.link_turn <> turn - 1
    or exists (select 1 from referrals.events e where e.county_id = a.county_id and e.referral_id = a.id
      and (e.kind = 'closed' or e.code in ('taken', 'not-taken'))) then return 'moved-on'; end if;
  outcome := mail.send_again(u.county_id, p_id, p_letter, p_most, p_at);
  if outcome = 'sent' then
    update referrals.asks x set link_turn = turn, link_hash = p_hash, link_until = p_until where x.county_id = u.county_id and x.id = p_id;
  end if;
  return outcome;
end $$;

-- Of an own ask nobody is told before the liaison.
create or replace function referrals.refusals(p_since timestamptz)
  returns table (need text, region text, language text, without_case boolean, reason text, n int)
  language sql stable security definer set search_path = '' as $$
  select a.need, a.region, a.language, not a.with_record, coalesce(l.reason, 'no-answer'), count(*)::int
    from referrals.asks a
    left join lateral (select e.code, e.reason from referrals.events e where e.county_id = a.county_id and e.referral_id = a.id
      and e.kind = 'answered' order by e.recorded_at desc, e.id desc limit 1) l on true
    where a.county_id = access.current_county_id() and a.asked_at >= p_since and not referrals.sealed_there(a.county_id, a.id)
      and people.roles_held(access.current_county_id(), access.current_user_id()) && array['liaison', 'plan-lead', 'administrator', 'analyst']
      and (l.code = 'not-taken' or (l.code is null and exists (select 1 from referrals.told t where t.county_id = a.county_id
        and t.referral_id = a.id and (t.kind = 'sender' or a.own))))
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
grant execute on function referrals.by_link(bytea, timestamptz), referrals.answer_by_link(bytea, timestamptz, jsonb, bytea), referrals.own_terms(),
  referrals.ask_own(jsonb, bytea, bytea, bytea, bytea, uuid, bytea, jsonb), referrals.own_by_code(bytea[]), referrals.own_events(bytea[]),
  referrals.own_feel(bytea[], jsonb), referrals.own_take_back(bytea[], uuid, timestamptz),
  referrals.send_again(uuid, bytea, timestamptz, jsonb, int, timestamptz) to throughline_app;
grant execute on function referrals.forget_own(timestamptz) to throughline_jobs;
