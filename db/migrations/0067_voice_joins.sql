-- The youth's own page joins what was built beside it: the story, the plan, meetings, hearings and the way to adulthood. What the youth
-- writes there stands among what others wrote, with nobody as its author; and a card may have a PIN that only the youth knows.

-- ---------------------------------------------------------------- an author who is the youth

alter table story.parts alter column by_user drop not null, alter column agency_id drop not null,
  add constraint parts_by_whom check ((by_user is null) = (agency_id is null));
alter table story.texts alter column by_user drop not null, alter column agency_id drop not null,
  add constraint texts_by_whom check ((by_user is null) = (agency_id is null) and (by_user is not null or whose = 'youth'));
-- What ends may end by the youth: then there is no one to name.
alter table story.shares alter column by_user drop not null, alter column agency_id drop not null,
  add constraint shares_by_whom check ((by_user is null) = (agency_id is null) and (by_user is not null or how = 'own-page')),
  drop constraint shares_check2, add constraint shares_ended check (ended_by is null or ended_at is not null);
alter table plan.lines alter column by_user drop not null, alter column agency_id drop not null,
  add constraint lines_by_whom check ((by_user is null) = (agency_id is null) and (by_user is not null or (whose = 'youth' and kind <> 'safety')));
alter table plan.versions alter column by_user drop not null, alter column agency_id drop not null,
  add constraint versions_by_whom check ((by_user is null) = (agency_id is null));
alter table plan.tasks drop constraint tasks_check, add constraint tasks_closed check ((closed_at is null) = (outcome is null)
  and (closed_at is null) = (closed_rev is null) and (closed_by is null or closed_at is not null)
  and (closed_at is null or closed_by is not null or owner_id is null));
alter table meetings.talks alter column by_user drop not null, alter column agency_id drop not null,
  add constraint talks_by_whom check ((by_user is null) = (agency_id is null) and (by_user is not null or kind = 'prepared'));
grant insert on story.parts, story.texts, story.shares, plan.lines, plan.versions, meetings.talks to throughline_gate;

-- ---------------------------------------------------------------- my story

create function voice.my_story() returns table (id uuid, code text, name bytea, text_id uuid, body bytea, whose text, at timestamptz,
    text_by text, begun_by text, begun_by_me boolean)
  language sql stable security definer set search_path = '' as $$
  with team as (select * from voice.my_team())
  select p.id, p.code, p.name, t.id, t.body, t.whose, t.at, w.name, b.name, p.by_user is null
    from voice.me() m join story.parts p on p.county_id = m.county_id and p.youth_id = m.youth_id and p.sealed_by is null
    join story.texts t on t.county_id = p.county_id and t.part_id = p.id and t.sealed_by is null
      and not exists (select 1 from story.texts n where n.county_id = t.county_id and n.replaces = t.id)
    left join team w on w.user_id = t.by_user left join team b on b.user_id = p.by_user
    order by p.at, p.id
$$;
create function voice.my_story_shares() returns table (id uuid, part_id uuid, to_name text, to_team boolean, may_write boolean, until timestamptz)
  language sql stable security definer set search_path = '' as $$
  select s.id, s.part_id, coalesce(u.name, a.name), s.to_team, s.may_write, s.until
    from voice.me() m join story.shares s on s.county_id = m.county_id and s.youth_id = m.youth_id and s.sealed_by is null
      and s.ended_at is null and (s.until is null or s.until > now())
    left join people.users u on u.county_id = s.county_id and u.id = s.to_user
    left join people.agencies a on a.county_id = s.county_id and a.id = s.to_agency order by s.since, s.id
$$;
-- Who could read a part if the youth said so: people of the team, and the people of an agency, who see what the team shares.
create function voice.story_readers() returns table (user_id uuid, agency_id uuid, name text, agency_name text)
  language sql stable security definer set search_path = '' as $$
  select t.user_id, null::uuid, t.name, t.agency_name from voice.me() m cross join voice.my_team() t
    where exists (select 1 from access.grants g where g.county_id = m.county_id and g.youth_id = m.youth_id and g.user_id = t.user_id
      and g.category = 'coordination' and g.expires_at > now())
  union all
  select distinct null::uuid, v.agency_id, v.agency_name, v.agency_name from voice.my_viewers() v where v.category = 'coordination'
  order by 3
$$;
-- Begins a part, shared with nobody; `p_team`: what never to ask again may be told to all of the team at once.
create function voice.story_begin(p_part uuid, p_text uuid, p_share uuid, p_code text, p_name bytea, p_body bytea, p_lang text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from voice.me();
  if not found or (p_code = 'own') <> (p_name is not null) then return false; end if;
  perform 1 from youth.youth y where y.county_id = m.county_id and y.id = m.youth_id for update;
  if (select count(*) from story.parts p where p.county_id = m.county_id and p.youth_id = m.youth_id) >= 100 then return false; end if;
  insert into story.parts (county_id, id, youth_id, code, name, at) values (m.county_id, p_part, m.youth_id, p_code, p_name, now());
  insert into story.texts (county_id, id, youth_id, part_id, body, whose, lang, at)
    values (m.county_id, p_text, m.youth_id, p_part, p_body, 'youth', p_lang, now());
  if p_share is not null then
    insert into story.shares (county_id, id, youth_id, part_id, to_team, may_quote, may_write, since, how, lang)
      values (m.county_id, p_share, m.youth_id, p_part, true, true, false, now(), 'own-page', p_lang);
  end if;
  return true;
end $$;
-- 'written'; 'meanwhile': another wrote on after what the youth read; null: no part of theirs.
create function voice.story_write_on(p_part uuid, p_text uuid, p_follows uuid, p_body bytea, p_lang text) returns text
  language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from voice.me();
  if not found or not exists (select 1 from voice.my_story() s where s.id = p_part) then return null; end if;
  if not exists (select 1 from voice.my_story() s where s.id = p_part and s.text_id = p_follows) then return 'meanwhile'; end if;
  if (select count(*) from story.texts t where t.county_id = m.county_id and t.part_id = p_part) >= 500 then return null; end if;
  insert into story.texts (county_id, id, youth_id, part_id, replaces, body, whose, lang, at)
    values (m.county_id, p_text, m.youth_id, p_part, p_follows, p_body, 'youth', p_lang, now()) on conflict do nothing;
  return case when found then 'written' else 'meanwhile' end;
end $$;
-- One of the two is named, or neither: then all of the team. What stood for the same reader gives way. False: not theirs to choose.
create function voice.story_share(p_id uuid, p_part uuid, p_user uuid, p_agency uuid, p_write boolean, p_until timestamptz, p_lang text)
  returns boolean language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from voice.me();
  if not found or (p_user is not null and p_agency is not null) or (p_write and p_user is null) or p_until <= now()
      or not exists (select 1 from voice.my_story() s where s.id = p_part) then return false; end if;
  if (p_user is not null or p_agency is not null) and not exists (select 1 from voice.story_readers() r
      where r.user_id is not distinct from p_user and r.agency_id is not distinct from p_agency) then return false; end if;
  perform 1 from youth.youth y where y.county_id = m.county_id and y.id = m.youth_id for update;
  update story.shares s set ended_at = now() where s.county_id = m.county_id and s.youth_id = m.youth_id and s.part_id = p_part
    and s.ended_at is null and s.to_user is not distinct from p_user and s.to_agency is not distinct from p_agency;
  insert into story.shares (county_id, id, youth_id, part_id, to_user, to_agency, to_team, may_quote, may_write, since, until, how, lang)
    values (m.county_id, p_id, m.youth_id, p_part, p_user, p_agency, p_user is null and p_agency is null, true, p_write, now(), p_until, 'own-page', p_lang);
  if p_user is not null then perform voice.notice(m.county_id, p_user, 'own-page-wrote'); end if;
  return true;
end $$;
-- Whoever wrote the share down: it is the youth's to take back.
create function voice.story_take_back(p_share uuid) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update story.shares s set ended_at = now() from voice.me() m where s.county_id = m.county_id and s.youth_id = m.youth_id and s.id = p_share
    and s.ended_at is null and s.sealed_by is null;
  return found;
end $$;

-- ---------------------------------------------------------------- my plan

drop function plan.goals_for_youth();

-- What the youth reads of the plan: goals, the safety plan, and needs; of a need that the gate keeps from more of the team, only what
-- the youth themself said on this page, since nobody else decides what a screen says of it.
create function voice.my_lines() returns table (id uuid, kind text, code text, thread uuid, rev int, stand text, whose text, body bytea,
    at timestamptz, by_me boolean)
  language sql stable security definer set search_path = '' as $$
  select l.id, l.kind, l.code, l.thread, l.rev, l.stand, l.whose, l.body, l.at, l.by_user is null
    from voice.me() m join plan.lines l on l.county_id = m.county_id and l.youth_id = m.youth_id and l.sealed_by is null
    where l.category = 'coordination' or l.by_user is null order by l.rev
$$;
create function voice.my_plan_rev() returns int language sql stable security definer set search_path = '' as $$
  select greatest((select coalesce(max(l.rev), 0) from plan.lines l where l.county_id = m.county_id and l.youth_id = m.youth_id),
    (select coalesce(max(greatest(t.rev, t.closed_rev)), 0) from plan.tasks t where t.county_id = m.county_id and t.youth_id = m.youth_id))
    from voice.me() m
$$;
create function voice.my_versions() returns table (id uuid, number int, rev int, agreed text, at timestamptz, by_me boolean)
  language sql stable security definer set search_path = '' as $$
  select v.id, v.number, v.rev, v.agreed, v.at, v.by_user is null from voice.me() m join plan.versions v on v.county_id = m.county_id
    and v.youth_id = m.youth_id and v.sealed_by is null order by v.number desc
$$;
-- A goal, new or in the place of one that was read, or how it stands with a need: there the youth's newest word follows whatever stood.
-- 'said'; 'meanwhile': another changed that goal; null: not theirs.
create function voice.plan_say(p_id uuid, p_kind text, p_code text, p_stand text, p_follows uuid, p_body bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  m record;
  before plan.lines;
  kept_in access.category := case when p_kind <> 'need' then 'coordination' when p_code = 'health' then 'medical' when p_code = 'mental-health'
    then 'mental_health' when p_code = 'substance-use' then 'substance_use' when p_code = 'immigration' then 'immigration'
    when p_code = 'identity' then 'sogie' else 'coordination' end;
begin
  select * into m from voice.me();
  if not found or p_kind not in ('goal', 'need') then return null; end if;
  if plan.reached(m.county_id, m.youth_id) >= 100000 or (select count(*) from plan.lines l where l.county_id = m.county_id
      and l.youth_id = m.youth_id and l.by_user is null and l.at > now() - interval '1 day') >= 100 then return null; end if;
  select l.* into before from plan.lines l where l.county_id = m.county_id and l.youth_id = m.youth_id and l.kind = p_kind and l.code = p_code
    and l.sealed_by is null and (p_kind = 'need' or l.id = p_follows)
    and not exists (select 1 from plan.lines n where n.county_id = l.county_id and n.replaces = l.id);
  if p_kind = 'goal' and p_follows is not null and before.id is null then
    return case when exists (select 1 from plan.lines l where l.county_id = m.county_id and l.youth_id = m.youth_id and l.id = p_follows
      and l.kind = 'goal' and l.sealed_by is null) then 'meanwhile' end;
  end if;
  insert into plan.lines (county_id, id, youth_id, kind, code, category, thread, replaces, rev, stand, whose, body, at)
    values (m.county_id, p_id, m.youth_id, p_kind, p_code, kept_in, coalesce(before.thread, p_id), before.id, 0, p_stand, 'youth', p_body, now())
    on conflict do nothing;
  if not found then return 'meanwhile'; end if;
  if kept_in = 'coordination' then
    perform voice.notice(m.county_id, n, 'own-page-wrote') from voice.nearest(m.county_id, m.youth_id) n;
  end if;
  return 'said';
end $$;
-- 'agreed'; 'moved': more was written since the page was made; null: there is no plan yet.
create function voice.plan_agree(p_id uuid, p_seen int, p_agreed text, p_lang text, p_words bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  m record;
  reached int;
begin
  select * into m from voice.me();
  if not found then return null; end if;
  reached := plan.reached(m.county_id, m.youth_id);
  if reached = 0 then return null; end if;
  if reached <> p_seen then return 'moved'; end if;
  insert into plan.versions (county_id, id, youth_id, number, rev, agreed, lang, words, at)
    values (m.county_id, p_id, m.youth_id, 0, 0, p_agreed, p_lang, p_words, now());
  perform voice.notice(m.county_id, n, 'own-page-wrote') from voice.nearest(m.county_id, m.youth_id) n;
  return 'agreed';
end $$;
-- What is the youth's own to do is done when they say so.
create function voice.task_done(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from voice.me();
  if not found then return false; end if;
  perform plan.reached(m.county_id, m.youth_id);
  update plan.tasks t set closed_at = now(), outcome = 'done' where t.county_id = m.county_id and t.youth_id = m.youth_id and t.id = p_id
    and t.owner_id is null and t.closed_at is null and t.sealed_by is null;
  return found;
end $$;

-- ---------------------------------------------------------------- what happens next

-- Meetings at which the youth has a seat: when and where, never which team it is, and who else is spoken about.
create function voice.my_meetings() returns table (id uuid, team_id uuid, wrapped bytea, plan bytea, starts_at timestamptz, minutes int,
    talk_id uuid, comes text, words bytea, by_me boolean)
  language sql stable security definer set search_path = '' as $$
  select x.id, x.team_id, e.wrapped, x.plan, x.starts_at, x.minutes, t.id, t.comes, t.words, t.by_user is null
    from voice.me() m join meetings.guests g on g.county_id = m.county_id and g.youth_id = m.youth_id and g.who = 'youth' and g.removed_at is null
      and g.sealed_by is null
    join meetings.meetings x on x.county_id = g.county_id and x.id = g.meeting_id and x.cancelled_at is null and x.ended_at is null
      and x.starts_at > now() - interval '12 hours'
    join meetings.youth y on y.county_id = g.county_id and y.meeting_id = x.id and y.youth_id = m.youth_id and y.removed_at is null
      and y.sealed_by is null
    join meetings.teams e on e.county_id = x.county_id and e.id = x.team_id
    left join lateral (select k.* from meetings.talks k where k.county_id = x.county_id and k.meeting_id = x.id and k.youth_id = m.youth_id
      and k.kind = 'prepared' and k.sealed_by is null order by k.recorded_at desc, k.id desc limit 1) t on true
    order by x.starts_at, x.id
$$;
create function voice.meeting_prepare(p_id uuid, p_meeting uuid, p_comes text, p_words bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from voice.me();
  if not found or not exists (select 1 from voice.my_meetings() x where x.id = p_meeting) then return false; end if;
  if (select count(*) from meetings.talks t where t.county_id = m.county_id and t.youth_id = m.youth_id and t.meeting_id = p_meeting) >= 100
    then return false; end if;
  insert into meetings.talks (county_id, id, meeting_id, youth_id, kind, comes, at, words, recorded_at)
    values (m.county_id, p_id, p_meeting, m.youth_id, 'prepared', p_comes, now(), p_words, clock_timestamp());
  perform voice.notice(m.county_id, n, 'own-page-wrote') from voice.nearest(m.county_id, m.youth_id) n;
  return true;
end $$;
-- That there is a hearing, when, and who of the team goes along. Which court it is stands in `courts.court_facts` and is read here by
-- nobody: being on a special court's list can out a youth to whoever looks over their shoulder.
create function voice.my_hearings() returns table (at timestamptz, with_me text[], ride boolean)
  language sql stable security definer set search_path = '' as $$
  select h.at, coalesce(array_agg(distinct t.name) filter (where t.name is not null), '{}'), coalesce(bool_or(n.kind = 'transport'), false)
    from voice.me() m join courts.hearings h on h.county_id = m.county_id and h.youth_id = m.youth_id and h.cancelled_at is null
      and h.sealed_by is null and h.at > now() - interval '12 hours'
    left join courts.needs n on n.county_id = h.county_id and n.hearing_id = h.id and n.dropped_at is null and n.sealed_by is null
      and n.kind in ('advocate', 'person', 'transport')
    left join voice.my_team() t on t.user_id = n.owner_user and n.kind <> 'transport'
    group by h.county_id, h.id, h.at order by h.at, h.id
$$;
create function voice.my_adulthood() returns table (item text, state text, on_day text)
  language sql stable security definer set search_path = '' as $$
  select distinct on (f.item) f.item, f.state, f.on_day::text from voice.me() m join transition.facts f on f.county_id = m.county_id
    and f.youth_id = m.youth_id and f.sealed_by is null order by f.item, f.on_day desc, f.at desc, f.id desc
$$;

-- ---------------------------------------------------------------- a PIN that only the youth knows

-- `pin_asked`: the youth made one, or said that they do without. Who made the card knows the code, and cannot open the page with it.
alter table voice.keys add column pin_hash bytea, add column pin_asked boolean not null default false, add column pin_tries int not null default 0,
  drop constraint keys_ended_how_check, add constraint keys_ended_how_check check (ended_how in ('youth', 'worker', 'found', 'renewed', 'tries'));
-- The card whose code this is; its PIN is sealed with its id.
create function voice.card_of(p_codes bytea[]) returns uuid language sql stable security definer set search_path = '' as $$
  select k.id from voice.keys k where k.code_hash = any (p_codes) and k.ended_at is null and k.until > now() and k.sealed_by is null
$$;
drop function voice.enter(bytea[], uuid, bytea, text);
create function voice.enter(p_codes bytea[], p_session uuid, p_token bytea, p_lang text, p_pins bytea[] default '{}') returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  k voice.keys;
  zone text;
begin
  select x.* into k from voice.keys x join youth.youth y on y.county_id = x.county_id and y.id = x.youth_id and y.sealed_by is null
    where x.code_hash = any (p_codes) and x.ended_at is null and x.until > now() and x.sealed_by is null for update of x;
  if not found then return false; end if;
  if k.pin_hash is not null and not k.pin_hash = any (p_pins) then
    if cardinality(p_pins) > 0 then
      update voice.keys x set pin_tries = x.pin_tries + 1 where x.county_id = k.county_id and x.id = k.id;
      -- Who has the card and guesses does not go on for ever: a new card is made with the youth there.
      if k.pin_tries >= 9 then perform voice.end_all(k.county_id, k.youth_id, null, 'tries'); end if;
    end if;
    return false;
  end if;
  select c.time_zone into zone from people.counties c where c.county_id = k.county_id;
  update voice.sessions s set ended_at = now() where s.county_id = k.county_id and s.key_id = k.id and s.ended_at is null;
  insert into voice.sessions (county_id, id, youth_id, key_id, token_hash, lang)
    values (k.county_id, p_session, k.youth_id, k.id, p_token, case when p_lang = 'es' then 'es' else 'en' end);
  update voice.keys x set used_on = (now() at time zone zone)::date, pin_tries = 0 where x.county_id = k.county_id and x.id = k.id;
  return true;
end $$;
create function voice.my_pin() returns table (key_id uuid, asked boolean, has boolean) language sql stable security definer set search_path = '' as $$
  select k.id, k.pin_asked, k.pin_hash is not null from voice.me() m join voice.keys k on k.county_id = m.county_id and k.youth_id = m.youth_id
    and k.ended_at is null and k.until > now()
$$;
-- With null the youth does without, if they have none. One who opened the page by the card alone sets it once; to change it takes the one before.
create function voice.set_pin(p_hash bytea, p_before bytea[]) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update voice.keys k set pin_hash = coalesce(p_hash, k.pin_hash), pin_asked = true, pin_tries = 0 from voice.me() m
    where k.county_id = m.county_id and k.youth_id = m.youth_id and k.ended_at is null and k.until > now()
      and (k.pin_hash is null or (p_hash is not null and k.pin_hash = any (p_before)));
  return found;
end $$;

do $$
declare f text;
begin
  grant create on schema voice to throughline_gate;
  for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'voice' and pg_get_userbyid(p.proowner) <> 'throughline_gate' loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to throughline_app', f);
  end loop;
  revoke create on schema voice from throughline_gate;
end $$;
