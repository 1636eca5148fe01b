-- Who might be the one who exploits stays in doubt when they are no longer named: until a worker decides otherwise, with the reason. What
-- a parent's or guardian's word may not do while one of them is in doubt holds for a referral as for a consent (0107). The clinician stays
-- through a move: said, or asked. A youth blocks who was on the team, too, and names whom they mean in their own words.

-- ---------------------------------------------------------------- in doubt, named or no longer

-- The rule of casework/care (model/parts.ts) without the part: an ended row is still a person. Whom a court sealed nobody could decide on.
create function care.in_doubt(m care.members) returns boolean language sql immutable set search_path = '' as $$
  select m.part = 'supporter' and m.sealed_by is null
    and case when m.doubted_at is not null then not coalesce(m.cleared_at > m.doubted_at, false)
      else m.cleared_at is null and coalesce(m.relation, '') in ('parent', 'caregiver', 'partner', 'sponsor', 'employer') end
$$;
-- Of one in doubt who is no parent or guardian (a partner, an employer who is gone): a worker says so, with the reason. They stay kept off
-- everything, and hold back no word of a parent.
alter table care.members add column no_guardian_at timestamptz, add column no_guardian_by uuid, add column no_guardian_words bytea,
  add constraint members_no_guardian check ((no_guardian_at is null) = (no_guardian_by is null)
    and (no_guardian_at is null) = (no_guardian_words is null)
    and (no_guardian_at is null or (part = 'supporter' and coalesce(relation, '') not in ('parent', 'caregiver', 'sponsor'))));
grant update (no_guardian_at, no_guardian_words) on care.members to throughline_app;
create or replace function care.giver_waits(m care.members) returns boolean language sql immutable set search_path = '' as $$
  select care.in_doubt(m) and m.no_guardian_at is null and coalesce(m.relation, '') not in ('friend', 'teacher', 'faith', 'therapist')
$$;
-- What has ended stays as it is; whether they may be the one who exploits is still decided.
create or replace function care.signed() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.ended_at is not null and (new.ended_at, new.ended_by, new.end_words, new.part, new.user_id, new.relation, new.who, new.said_by, new.since)
      is distinct from (old.ended_at, old.ended_by, old.end_words, old.part, old.user_id, old.relation, old.who, old.said_by, old.since) then
    raise exception 'What has ended is not changed.' using errcode = 'check_violation';
  end if;
  if new.ended_at is distinct from old.ended_at then new.ended_by := access.current_user_id(); end if;
  if new.cleared_at is distinct from old.cleared_at then new.cleared_by := access.current_user_id(); end if;
  if new.doubted_at is distinct from old.doubted_at then new.doubted_by := access.current_user_id(); end if;
  if new.no_guardian_at is distinct from old.no_guardian_at then new.no_guardian_by := access.current_user_id(); end if;
  return new;
end $$;

-- ---------------------------------------------------------------- a parent's yes to a referral

-- Where there is no record nobody is known, and a worker alone can say why a parent's or guardian's yes is safe (sealed). Who asks
-- themselves without an account has no worker yet.
alter table referrals.asks add column yes_why bytea;
create function referrals.giver_said_safe() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.yes_by = 'parent-or-guardian' and not new.own and not new.with_record and new.yes_why is null then
    raise exception 'A parent''s or guardian''s yes needs the reason why it is safe.' using errcode = 'check_violation', constraint = 'asks_yes_why';
  end if;
  return new;
end $$;
revoke all on function referrals.giver_said_safe() from public;
create trigger giver_said_safe before insert on referrals.asks for each row execute function referrals.giver_said_safe();
-- Whoever writes it, and by whichever way: a referral of a youth on such a yes is not kept.
create function referrals.giver_decided() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from referrals.asks a where a.county_id = new.county_id and a.id = new.referral_id and a.yes_by = 'parent-or-guardian')
      and care.no_giver(new.county_id, new.youth_id) then
    raise exception 'No yes of a parent or guardian before a worker decided so.' using errcode = 'check_violation', constraint = 'giver_in_doubt';
  end if;
  return null;
end $$;
create trigger giver_decided after insert on referrals.of_youth for each row execute function referrals.giver_decided();

-- ---------------------------------------------------------------- the clinician stays

-- How sessions go on after a move, as somebody said it: where, and how they are reached (sealed). The last word since the move stands.
create table care.sessions (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  user_id uuid not null,
  how text not null check (how in ('there', 'clinic', 'remote', 'ends')),
  words bytea not null,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, user_id) references people.users (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create index sessions_by_youth on care.sessions (county_id, youth_id, at desc);
call access.protect('care.sessions', 'coordination');
create policy own_agency on care.sessions as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
grant select, insert on care.sessions to throughline_app;
create trigger active after insert on care.sessions for each row execute function youth.mark_active('coordination');
call youth.in_room('care.sessions');

-- Clinicians who work with the youth now; never one whom the youth blocked, nor who came only to report.
create function care.clinicians_of(p_county uuid, p_youth uuid) returns setof uuid language sql stable security definer set search_path = '' as $$
  select distinct u.id from voice.told_bases(p_county, p_youth) b
    join people.users u on u.county_id = b.county_id and u.id = b.user_id and u.kind = 'person' and (u.until is null or u.until > now())
    where b.kind in ('own-case', 'assigned-team', 'mdt-service', 'treatment') and 'clinician' = any (people.roles_of(u.county_id, u.id))
$$;
-- The last move of a youth, for whoever sees what the team shares: into a home, out of one, into a hall. Which of these it was, only for
-- those who see that kind of thing anyway.
create function care.last_move(p_youth uuid) returns table (kind text, at timestamptz) language sql stable security definer set search_path = '' as $$
  with mine as (select g.category from access.grants g where g.county_id = access.current_county_id() and g.user_id = access.current_user_id()
      and g.youth_id = p_youth and g.expires_at > now()),
    moves as (
      select 'home' as kind, 'contact_location'::access.category as category, p.placed_at as at from homes.placements p
        where p.county_id = access.current_county_id() and p.youth_id = p_youth and p.sealed_by is null
      union all
      select 'left', 'contact_location', p.ended_at from homes.placements p
        where p.county_id = access.current_county_id() and p.youth_id = p_youth and p.sealed_by is null and p.ended_at is not null
      union all
      select 'hall', r.category, r.started_at from responses.responses r
        where r.county_id = access.current_county_id() and r.youth_id = p_youth and r.sealed_by is null and r.protocol_id = 'detention')
  select case when exists (select 1 from mine where mine.category = m.category) then m.kind else 'moved' end, m.at from moves m
    where exists (select 1 from mine where mine.category = 'coordination') and m.at <= now() order by m.at desc, m.kind limit 1
$$;
-- Each of them is told once of a move, however many rows it makes; which move it was stands behind its own door.
create function care.youth_moved() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into responses.notices (county_id, id, user_id, kind, youth_id)
    select new.county_id, gen_random_uuid(), c, 'youth-moved', new.youth_id from care.clinicians_of(new.county_id, new.youth_id) c
      where not exists (select 1 from responses.notices n where n.county_id = new.county_id and n.user_id = c and n.kind = 'youth-moved'
        and n.youth_id = new.youth_id and n.at > now() - interval '1 hour');
  return null;
end $$;
create trigger moved_in after insert on homes.placements for each row execute function care.youth_moved();
create trigger moved_out after update of ended_at on homes.placements for each row
  when (old.ended_at is null and new.ended_at is not null) execute function care.youth_moved();
create trigger moved_in after insert on responses.responses for each row when (new.protocol_id = 'detention') execute function care.youth_moved();

-- ---------------------------------------------------------------- whom the youth blocks

-- Who worked with the youth and does no longer, and could again.
create function voice.my_past_team() returns table (user_id uuid, name text, agency_name text, until timestamptz)
  language sql stable security definer set search_path = '' as $$
  select u.id, u.name, a.name, max(least(b.ended_at, b.until)) from voice.me() m
    join access.bases b on b.county_id = m.county_id and b.youth_id = m.youth_id and not b.reporter and b.since <= now()
      and b.kind in ('own-case', 'assigned-team', 'mdt-service', 'treatment', 'counsel') and (b.ended_at <= now() or b.until <= now())
    join people.users u on u.county_id = b.county_id and u.id = b.user_id and u.kind = 'person' and (u.until is null or u.until > now())
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where not exists (select 1 from voice.my_team() t where t.user_id = u.id) and not exists (select 1 from access.blocks k
      where k.county_id = m.county_id and k.youth_id = m.youth_id and k.user_id = u.id and k.lifted_at is null)
    group by u.county_id, u.id, u.name, a.name order by 4 desc, u.id
$$;
-- As 0049, and who was on the team: nobody waits for them to hold the case.
create or replace function voice.block(p_id uuid, p_user uuid) returns text language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from voice.me();
  if not found then return null; end if;
  perform 1 from youth.youth y where y.county_id = m.county_id and y.id = m.youth_id for update;
  if exists (select 1 from voice.my_blocks() k where k.user_id = p_user) then return 'blocked'; end if;
  if not exists (select 1 from voice.my_team() t where t.user_id = p_user) then
    if not exists (select 1 from voice.my_past_team() t where t.user_id = p_user) then return null; end if;
  elsif not exists (select 1 from access.bases b left join people.users u on u.county_id = b.county_id and u.id = b.user_id
      where b.county_id = m.county_id and b.youth_id = m.youth_id and b.kind in ('own-case', 'assigned-team', 'mandated-report')
        and b.ended_at is null and b.since <= now() and (b.until is null or b.until > now())
        and (b.agency_id is not null or (u.id is distinct from p_user and (u.until is null or u.until > now())
          and not exists (select 1 from access.blocks k where k.county_id = b.county_id and k.youth_id = b.youth_id
            and k.user_id = u.id and k.lifted_at is null)))) then return 'last'; end if;
  insert into access.blocks (county_id, id, youth_id, user_id) values (m.county_id, p_id, m.youth_id, p_user);
  perform access.derive(m.county_id, m.youth_id);
  return 'blocked';
end $$;

-- Somebody whom the youth names in their own words: from this moment among those whom they do not want about them (written by nobody of
-- the program: `by_user` is empty), and asked of whoever is nearest, who decides what else is to be done, by the clock of every such ask.
alter table voice.requests drop constraint requests_kind_check,
  add constraint requests_kind_check check (kind in ('worker', 'placement', 'meeting', 'other', 'block')),
  add column decided text, add constraint requests_decided check (decided is null
    or (kind = 'block' and answered_at is not null and decided in ('blocked', 'kept-away', 'cannot')));
alter table care.members alter column by_user drop not null, alter column agency_id drop not null;
do $$
declare c text;
begin
  select x.conname into strict c from pg_catalog.pg_constraint x where x.conrelid = 'care.members'::regclass and x.contype = 'c'
    and pg_catalog.pg_get_constraintdef(x.oid) like '%ended_by%';
  execute format('alter table care.members drop constraint %I', c);
end $$;
alter table care.members
  add constraint members_by check ((by_user is null) = (agency_id is null) and (by_user is not null or (part = 'not-wanted' and said_by = 'youth'))),
  add constraint members_ended check (case when ended_at is null then ended_by is null else ended_by is not null or by_user is null end);
create function voice.name_away(p_id uuid, p_who bytea, p_wrapped bytea, p_body bytea) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  m record;
  owner uuid;
begin
  select * into m from voice.me();
  if not found then return null; end if;
  owner := voice.ask(p_id, 'block', null, p_wrapped, p_body);
  if owner is null then return null; end if;
  insert into care.members (county_id, id, youth_id, part, who, said_by, since)
    values (m.county_id, p_id, m.youth_id, 'not-wanted', p_who, 'youth', now());
  return owner;
end $$;
-- As 0050; of a named person, they are wanted again, on any day.
create or replace function voice.take_back_request(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from voice.me();
  if not found then return false; end if;
  update voice.requests r set taken_back_at = now() where r.county_id = m.county_id and r.youth_id = m.youth_id and r.id = p_id
    and (r.answered_at is null or r.kind = 'block') and r.taken_back_at is null;
  if not found then return false; end if;
  update care.members c set ended_at = now() where c.county_id = m.county_id and c.youth_id = m.youth_id and c.id = p_id and c.by_user is null
    and c.ended_at is null;
  return true;
end $$;
-- What was decided of somebody whom the youth named, with the words that they read. False: not theirs to decide, or done before.
create function voice.decide_block(p_id uuid, p_answer bytea, p_decided text) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from voice.requests r where r.county_id = access.current_county_id() and r.id = p_id and r.kind = 'block')
    or not voice.answer_request(p_id, p_answer) then return false; end if;
  update voice.requests r set decided = p_decided where r.county_id = access.current_county_id() and r.id = p_id;
  return true;
end $$;
drop function voice.my_requests();
create function voice.my_requests() returns table (id uuid, kind text, about_name text, owner_name text, owner_roles text[], owner_agency text,
    asked_at timestamptz, due_at timestamptz, answered_at timestamptz, decided text, taken_back_at timestamptz, wrapped bytea, body bytea,
    answer bytea)
  language sql stable security definer set search_path = '' as $$
  select r.id, r.kind, x.name, t.name, people.roles_of(u.county_id, u.id), a.name, r.asked_at, r.due_at, r.answered_at, r.decided,
      r.taken_back_at, l.wrapped, l.body, l.answer
    from voice.me() m join voice.requests r on r.county_id = m.county_id and r.youth_id = m.youth_id and r.sealed_by is null
    join voice.letters l on l.county_id = r.county_id and l.request_id = r.id
    join people.users u on u.county_id = r.county_id and u.id = r.owner_user
    join people.agencies a on a.county_id = r.county_id and a.id = r.owner_agency
    left join people.users x on x.county_id = r.county_id and x.id = r.about_user
    left join voice.my_team() t on t.user_id = r.owner_user
    order by r.asked_at desc, r.id
$$;

-- ---------------------------------------------------------------- owners, who may call, and what stands now

create function care.end_givers_now() returns void language sql security definer set search_path = '' as $$
  select care.end_givers(w.county_id, w.youth_id, w.by_user) from (select distinct on (m.county_id, m.youth_id) m.county_id, m.youth_id,
    coalesce(m.doubted_by, m.by_user) as by_user from care.members m where care.giver_waits(m) order by m.county_id, m.youth_id, m.id) w
$$;
do $$
declare f text;
begin
  grant create on schema care, referrals, voice to throughline_gate;
  foreach f in array array['care.in_doubt(care.members)', 'referrals.giver_decided()', 'care.clinicians_of(uuid, uuid)',
      'care.last_move(uuid)', 'care.youth_moved()', 'voice.my_past_team()', 'voice.name_away(uuid, bytea, bytea, bytea)',
      'voice.decide_block(uuid, bytea, text)', 'voice.my_requests()', 'care.end_givers_now()'] loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  revoke create on schema care, referrals, voice from throughline_gate;
end $$;
grant insert on care.members to throughline_gate;
grant execute on function care.last_move(uuid), voice.my_past_team(), voice.name_away(uuid, bytea, bytea, bytea),
  voice.decide_block(uuid, bytea, text), voice.my_requests() to throughline_app;
set role throughline_gate;
select care.end_givers_now();
drop function care.end_givers_now();
reset role;
set role throughline_owner;
