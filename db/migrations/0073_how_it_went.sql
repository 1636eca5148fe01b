-- How it went: five faces; each hearing by its day, each agency in whose home the youth lived, and each Safe Youth Zone, where anyone
-- says it on a page of the place's own code and nothing is kept of who they are.

-- ---------------------------------------------------------------- five steps instead of three

alter table voice.surveys no force row level security;
alter table voice.surveys drop constraint surveys_listened_check, drop constraint surveys_safe_check, drop constraint surveys_helped_check;
update voice.surveys set listened = listened * 2 - 1, safe = safe * 2 - 1, helped = helped * 2 - 1,
  about_id = case when about_kind = 'court' then 'hearing' else about_id end;
alter table voice.surveys force row level security, add check (listened between 1 and 5), add check (safe between 1 and 5),
  add check (helped between 1 and 5);

-- ---------------------------------------------------------------- what the youth may say something of

-- A hearing is told by its day, for four months after it, and once; the answers bear only whether the youth spoke there. Which court it
-- was stands nowhere in them.
drop function voice.to_rate();
create function voice.to_rate() returns table (about_kind text, about_id text, name text, on_day text, done boolean)
  language sql stable security definer set search_path = '' as $$
  select x.kind, x.id, x.name, x.on_day, exists (select 1 from voice.surveyed s where s.county_id = x.county_id and s.youth_id = x.youth_id
      and s.about_kind = x.kind and s.about_id = x.id and (x.kind = 'court' or s.month = date_trunc('month', now())::date))
    from (
      select distinct m.county_id, m.youth_id, 'protocol' as kind, r.protocol_id as id, null::text as name, null::text as on_day from voice.me() m
        join responses.responses r on r.county_id = m.county_id and r.youth_id = m.youth_id and r.sealed_by is null
      union
      select m.county_id, m.youth_id, 'provider', t.agency_id::text, t.agency_name, null from voice.me() m cross join voice.my_team() t
        where t.agency_kind in ('community-organisation', 'health')
      union
      select m.county_id, m.youth_id, 'provider', a.id::text, a.name, null from voice.me() m
        join homes.placements p on p.county_id = m.county_id and p.youth_id = m.youth_id and p.sealed_by is null and p.placed_at <= now()
          and (p.ended_at is null or p.ended_at > now() - interval '1 year')
        join homes.homes h on h.county_id = p.county_id and h.id = p.home_id
        join people.agencies a on a.county_id = h.county_id and a.id = h.agency_id
      union
      select m.county_id, m.youth_id, 'court', h.id::text, null, (h.at at time zone c.time_zone)::date::text from voice.me() m
        join people.counties c on c.county_id = m.county_id
        join courts.hearings h on h.county_id = m.county_id and h.youth_id = m.youth_id and h.cancelled_at is null and h.sealed_by is null
          and h.at < now() and h.at > now() - interval '120 days'
      union
      select m.county_id, m.youth_id, 'zone', 'any', null, null from voice.me() m) x
    order by x.kind, x.name, x.on_day desc, x.id
$$;
create or replace function voice.rate(p_id uuid, p_kind text, p_about text, p_answers smallint[]) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  m record;
  this_month date := date_trunc('month', now())::date;
  kept text := p_about;
begin
  select * into m from voice.me();
  if not found or not exists (select 1 from voice.to_rate() t where t.about_kind = p_kind and t.about_id = p_about and not t.done) then
    return false;
  end if;
  insert into voice.surveyed (county_id, youth_id, about_kind, about_id, month) values (m.county_id, m.youth_id, p_kind, p_about, this_month)
    on conflict do nothing;
  if not found then return false; end if;
  if p_kind = 'court' then
    kept := case when exists (select 1 from courts.witnesses w where w.county_id = m.county_id and w.hearing_id::text = p_about)
      then 'witness' else 'hearing' end;
  end if;
  insert into voice.surveys (county_id, id, about_kind, about_id, month, listened, safe, helped)
    values (m.county_id, p_id, p_kind, kept, this_month, p_answers[1], p_answers[2], p_answers[3]);
  return true;
end $$;

-- ---------------------------------------------------------------- a zone, by the code that hangs there

-- The place of a code; a place that ended, or whose agency did, has none. The code follows from the place: nothing new is kept.
create function voice.zone_of(p_code text) returns table (county_id uuid, place_id uuid) language sql stable security definer set search_path = '' as $$
  select p.county_id, p.id from zones.places p join zones.applications a on a.county_id = p.county_id and a.id = p.application_id
    where p_code ~ '^[0-9a-f]{10}$' and left(pg_catalog.md5(p.id::text), 10) = p_code and p.ended_on is null and a.ended_on is null
$$;
create function voice.rate_zone(p_id uuid, p_code text, p_answers smallint[]) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  insert into voice.surveys (county_id, id, about_kind, about_id, month, listened, safe, helped)
    select z.county_id, p_id, 'zone', z.place_id::text, date_trunc('month', now())::date, p_answers[1], p_answers[2], p_answers[3]
      from voice.zone_of(p_code) z limit 1;
  return found;
end $$;

-- Counts of answers, without any youth, in three steps: with five, nearly every cell would be too small to show.
create or replace function voice.counts() returns table (about_kind text, about_id text, name text, question text, answer int, n int)
  language sql stable security definer set search_path = '' as $$
  select s.about_kind, s.about_id, coalesce(a.name, p.name, z.name), q.question, case when q.answer >= 4 then 3 when q.answer = 3 then 2 else 1 end,
      count(*)::int
    from voice.surveys s left join people.agencies a on a.county_id = s.county_id and a.id::text = s.about_id and s.about_kind = 'provider'
    left join zones.places p on p.county_id = s.county_id and p.id::text = s.about_id and s.about_kind = 'zone'
    left join zones.applications z on z.county_id = p.county_id and z.id = p.application_id
    cross join lateral (values ('listened', s.listened), ('safe', s.safe), ('helped', s.helped)) q(question, answer)
    where s.county_id = access.current_county_id() and q.answer is not null and (people.i_hold('analyst') or people.i_hold('plan-lead'))
    group by 1, 2, 3, 4, 5 order by 1, 3, 2, 4, 5
$$;

grant create on schema voice to throughline_gate;
alter function voice.to_rate() owner to throughline_gate;
alter function voice.zone_of(text) owner to throughline_gate;
alter function voice.rate_zone(uuid, text, smallint[]) owner to throughline_gate;
revoke create on schema voice from throughline_gate;
revoke all on function voice.to_rate(), voice.zone_of(text), voice.rate_zone(uuid, text, smallint[]) from public;
grant execute on function voice.to_rate(), voice.zone_of(text), voice.rate_zone(uuid, text, smallint[]) to throughline_app;

-- ---------------------------------------------------------------- a passkey beside the code

-- Added by a youth who is in by the code of a card, and as long-lived as that card: whatever ends the card ends it. What stands here opens
-- nothing by itself: the public half of a key that never leaves the phone.
create table voice.passkeys (
  county_id uuid not null,
  id text not null unique check (length(id) <= 1400),
  youth_id uuid not null,
  key_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  added_on date not null,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, key_id) references voice.keys (county_id, id)
);
create index passkeys_by_key on voice.passkeys (county_id, key_id);
alter table voice.passkeys enable row level security;
alter table voice.passkeys force row level security;
create policy gate on voice.passkeys to throughline_gate using (true) with check (true);
grant select, insert, update, delete on voice.passkeys to throughline_gate;

create function voice.my_passkeys() returns table (id text, added_on text) language sql stable security definer set search_path = '' as $$
  select p.id, p.added_on::text from voice.me() m join voice.keys k on k.county_id = m.county_id and k.youth_id = m.youth_id
      and k.ended_at is null and k.until > now()
    join voice.passkeys p on p.county_id = k.county_id and p.key_id = k.id order by p.added_on, p.id
$$;
-- Five are the most that one card bears.
create function voice.add_passkey(p_id text, p_public bytea, p_counter bigint, p_transports text[]) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare k record;
begin
  select x.county_id, x.id, x.youth_id, c.time_zone into k from voice.me() m
    join voice.keys x on x.county_id = m.county_id and x.youth_id = m.youth_id and x.ended_at is null and x.until > now()
    join people.counties c on c.county_id = x.county_id for update of x;
  if not found or (select count(*) from voice.passkeys p where p.county_id = k.county_id and p.key_id = k.id) >= 5 then return false; end if;
  insert into voice.passkeys (county_id, id, youth_id, key_id, public_key, counter, transports, added_on)
    values (k.county_id, p_id, k.youth_id, k.id, p_public, p_counter, p_transports, (now() at time zone k.time_zone)::date) on conflict do nothing;
  return found;
end $$;
create function voice.remove_passkey(p_id text) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  delete from voice.passkeys p using voice.me() m where p.county_id = m.county_id and p.youth_id = m.youth_id and p.id = p_id;
  return found;
end $$;
-- What proves a passkey, as long as its card stands: the public half alone, and nothing of whose it is.
create function voice.passkey_of(p_id text) returns table (public_key bytea, counter bigint, transports text[])
  language sql stable security definer set search_path = '' as $$
  select p.public_key, p.counter, p.transports from voice.passkeys p
    join voice.keys k on k.county_id = p.county_id and k.id = p.key_id and k.ended_at is null and k.until > now() and k.sealed_by is null
    join youth.youth y on y.county_id = p.county_id and y.id = p.youth_id and y.sealed_by is null where p.id = p_id
$$;
-- After the proof: a session as the code would begin it. The phone asked for finger, face or its own code; no PIN is asked beside that.
create function voice.enter_by_passkey(p_id text, p_counter bigint, p_session uuid, p_token bytea, p_lang text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  k voice.keys;
  zone text;
begin
  select x.* into k from voice.passkeys p join voice.keys x on x.county_id = p.county_id and x.id = p.key_id and x.ended_at is null
      and x.until > now() and x.sealed_by is null
    join youth.youth y on y.county_id = x.county_id and y.id = x.youth_id and y.sealed_by is null where p.id = p_id for update of x;
  if not found then return false; end if;
  select c.time_zone into zone from people.counties c where c.county_id = k.county_id;
  update voice.passkeys p set counter = p_counter where p.county_id = k.county_id and p.id = p_id;
  update voice.sessions s set ended_at = now() where s.county_id = k.county_id and s.key_id = k.id and s.ended_at is null;
  insert into voice.sessions (county_id, id, youth_id, key_id, token_hash, lang)
    values (k.county_id, p_session, k.youth_id, k.id, p_token, case when p_lang = 'es' then 'es' else 'en' end);
  update voice.keys x set used_on = (now() at time zone zone)::date, pin_tries = 0 where x.county_id = k.county_id and x.id = k.id;
  return true;
end $$;
-- A card that ended takes its passkeys with it.
create function voice.key_ended() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.ended_at is not null then delete from voice.passkeys p where p.county_id = new.county_id and p.key_id = new.id; end if;
  return null;
end $$;
create trigger passkeys_too after update of ended_at on voice.keys for each row execute function voice.key_ended();

do $$
declare f text;
begin
  grant create on schema voice to throughline_gate;
  for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'voice' and pg_get_userbyid(p.proowner) <> 'throughline_gate' loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    if f not like 'voice.key_ended(%' then execute format('grant execute on function %s to throughline_app', f); end if;
  end loop;
  revoke create on schema voice from throughline_gate;
end $$;
