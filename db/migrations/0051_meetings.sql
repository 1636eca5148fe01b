-- Teams that meet about youth (MDT, CFT, court team, case consultation), their meetings, and advice asked without a name.
-- A seat opens no record: what is about a youth lies behind the gate as everything else does.
create schema meetings;
grant usage on schema meetings to throughline_app, throughline_gate;
grant create on schema meetings to throughline_gate;

-- What the county itself says of the seats of one kind of team; the newest holds, without one what the program ships.
create table meetings.rules (
  county_id uuid not null references people.counties,
  id uuid not null,
  kind text not null,
  required text[] not null,
  because text not null,
  checked_on date,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id)
);
create index on meetings.rules (county_id, kind, created_at desc);

-- A team that meets. `wrapped`: the key under which the place and the general items of its meetings are sealed.
create table meetings.teams (
  county_id uuid not null references people.counties,
  id uuid not null,
  kind text not null check (kind in ('mdt-investigation', 'mdt-service', 'cft', 'court-team', 'consultation')),
  name text not null check (length(name) between 1 and 80),
  wrapped bytea not null,
  agency_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id)
);

-- Who sits in each meeting of the team, in which seat. `keeper`: calls its meetings.
create table meetings.members (
  county_id uuid not null references people.counties,
  id uuid not null,
  team_id uuid not null,
  user_id uuid not null,
  seat text not null,
  keeper boolean not null default false,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  primary key (county_id, id),
  foreign key (county_id, team_id) references meetings.teams (county_id, id),
  foreign key (county_id, user_id) references people.users (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index members_now on meetings.members (county_id, team_id, user_id) where ended_at is null;
create index on meetings.members (county_id, user_id) where ended_at is null;

-- A meeting as it was called. `version` counts how often its hour or place was changed: who works with an earlier one is told.
create table meetings.meetings (
  county_id uuid not null references people.counties,
  id uuid not null,
  team_id uuid not null,
  starts_at timestamptz not null,
  minutes int not null check (minutes between 10 and 600),
  plan bytea not null,
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  cancelled_at timestamptz,
  cancelled_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (county_id, id),
  foreign key (county_id, team_id) references meetings.teams (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id),
  check ((cancelled_at is null) = (cancelled_by is null)),
  check ((ended_at is null) = (ended_by is null)),
  check (cancelled_at is null or ended_at is null)
);
create index on meetings.meetings (county_id, team_id, starts_at desc);

-- Who is asked to one meeting, in which seat, and whether they came.
create table meetings.seats (
  county_id uuid not null references people.counties,
  id uuid not null,
  meeting_id uuid not null,
  user_id uuid not null,
  seat text not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  removed_at timestamptz,
  removed_by uuid,
  came text check (came in ('there', 'telephone', 'no')),
  came_by uuid,
  primary key (county_id, id),
  foreign key (county_id, meeting_id) references meetings.meetings (county_id, id),
  foreign key (county_id, user_id) references people.users (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id),
  check ((removed_at is null) = (removed_by is null)),
  check ((came is null) = (came_by is null))
);
create unique index seats_now on meetings.seats (county_id, meeting_id, user_id) where removed_at is null;
create index on meetings.seats (county_id, user_id) where removed_at is null;

-- ---------------------------------------------------------------- about a youth

-- Which youth a meeting speaks about, at most twenty.
create table meetings.youth (
  county_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  youth_id uuid not null,
  by_user uuid not null,
  agency_id uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid,
  primary key (county_id, id),
  foreign key (county_id, meeting_id) references meetings.meetings (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((removed_at is null) = (removed_by is null))
);
create unique index youth_now on meetings.youth (county_id, meeting_id, youth_id) where removed_at is null;
create index on meetings.youth (county_id, youth_id);

-- Those without an account who sit there for one youth: the youth, or somebody of the youth's own life.
create table meetings.guests (
  county_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  youth_id uuid not null,
  who text not null check (who in ('youth', 'supporter')),
  member_id uuid,
  by_user uuid not null,
  agency_id uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid,
  came text check (came in ('there', 'telephone', 'no')),
  came_by uuid,
  primary key (county_id, id),
  foreign key (county_id, meeting_id) references meetings.meetings (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, member_id) references care.members (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((who = 'supporter') = (member_id is not null)),
  check ((removed_at is null) = (removed_by is null)),
  check ((came is null) = (came_by is null))
);
create unique index guests_once on meetings.guests (county_id, meeting_id, youth_id, coalesce(member_id, youth_id)) where removed_at is null;

-- What somebody wants talked about, beside what is computed.
create table meetings.items (
  county_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  youth_id uuid not null,
  words bytea not null,
  by_user uuid not null,
  agency_id uuid not null,
  at timestamptz not null,
  taken_back_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, meeting_id) references meetings.meetings (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create index on meetings.items (county_id, meeting_id);

-- The youth was prepared for a meeting, or told what came of it: by whom, when, and in the youth's words. The newest holds.
create table meetings.talks (
  county_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  youth_id uuid not null,
  kind text not null check (kind in ('prepared', 'told')),
  comes text check (comes in ('comes', 'telephone', 'not', 'not-decided')),
  at timestamptz not null,
  words bytea not null,
  by_user uuid not null,
  agency_id uuid not null,
  recorded_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, meeting_id) references meetings.meetings (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((kind = 'prepared') = (comes is not null))
);
create index on meetings.talks (county_id, meeting_id, youth_id, at desc);
create index on meetings.talks (county_id, youth_id, at desc);

-- What was decided for one youth: who agreed (ids of people), who promised to do it by when, and whether it was kept.
create table meetings.decisions (
  county_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  youth_id uuid not null,
  words bytea not null,
  agreed uuid[] not null default '{}',
  owner_user uuid,
  owner_agency uuid,
  due_on date,
  task_id uuid,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  kept boolean,
  judged_at timestamptz,
  judged_by uuid,
  primary key (county_id, id),
  foreign key (county_id, meeting_id) references meetings.meetings (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, owner_user) references people.users (county_id, id),
  foreign key (county_id, owner_agency) references people.agencies (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check (owner_user is null or due_on is not null),
  check ((kept is null) = (judged_at is null) and (kept is null) = (judged_by is null))
);
create index on meetings.decisions (county_id, meeting_id, youth_id);
create index on meetings.decisions (county_id, youth_id, at desc);

call access.protect('meetings.youth', 'coordination');
call access.protect('meetings.guests', 'coordination');
call access.protect('meetings.items', 'coordination');
call access.protect('meetings.talks', 'coordination');
call access.protect('meetings.decisions', 'coordination');

-- ---------------------------------------------------------------- advice without a name

-- A worker outside the special units asks for advice. No record is named here, and none arises: `words` (the question) and what
-- follows are sealed under the row's own key.
create table meetings.consultations (
  county_id uuid not null references people.counties,
  id uuid not null,
  wrapped bytea not null,
  words bytea not null,
  wants_expert boolean not null,
  agency_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id)
);
create index on meetings.consultations (county_id, created_at desc);

-- What came of it, each a dated fact. `at`: when it is (a time) or was. The expert has an account (`expert_user`) or is named in `words`.
create table meetings.consultation_facts (
  county_id uuid not null references people.counties,
  id uuid not null,
  consultation_id uuid not null,
  kind text not null check (kind in ('taken', 'time', 'answered', 'expert', 'prepared', 'debriefed', 'paid', 'withdrawn')),
  at timestamptz not null,
  words bytea,
  amount_cents int check (amount_cents > 0),
  expert_user uuid,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (county_id, id),
  foreign key (county_id, consultation_id) references meetings.consultations (county_id, id),
  foreign key (county_id, expert_user) references people.users (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id),
  check ((kind = 'paid') = (amount_cents is not null)),
  check (kind <> 'answered' or words is not null),
  check (kind = 'expert' or expert_user is null),
  check (kind <> 'expert' or expert_user is not null or words is not null)
);
create unique index facts_once on meetings.consultation_facts (county_id, consultation_id, kind) where kind not in ('time', 'answered');
create index on meetings.consultation_facts (county_id, consultation_id, at);

-- ---------------------------------------------------------------- who keeps, who sits

create function meetings.i_keep(p_team uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from meetings.teams t where t.county_id = access.current_county_id() and t.id = p_team
      and (t.created_by = access.current_user_id()
        or (people.i_hold('mdt-coordinator') and t.agency_id = access.my_agency())))
    or exists (select 1 from meetings.members m where m.county_id = access.current_county_id() and m.team_id = p_team
      and m.user_id = access.current_user_id() and m.keeper and m.ended_at is null)
$$;
create function meetings.i_belong(p_team uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select meetings.i_keep(p_team) or exists (select 1 from meetings.members m where m.county_id = access.current_county_id()
    and m.team_id = p_team and m.user_id = access.current_user_id() and m.ended_at is null)
$$;
create function meetings.i_sit(p_meeting uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from meetings.seats s where s.county_id = access.current_county_id() and s.meeting_id = p_meeting
      and s.user_id = access.current_user_id() and s.removed_at is null)
    or exists (select 1 from meetings.meetings m where m.county_id = access.current_county_id() and m.id = p_meeting and meetings.i_keep(m.team_id))
$$;
create function meetings.i_keep_meeting(p_meeting uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from meetings.meetings m where m.county_id = access.current_county_id() and m.id = p_meeting and meetings.i_keep(m.team_id))
$$;
create function meetings.i_sat_with(p_team uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select meetings.i_belong(p_team) or exists (select 1 from meetings.meetings m
    join meetings.seats s on s.county_id = m.county_id and s.meeting_id = m.id and s.removed_at is null
    where m.county_id = access.current_county_id() and m.team_id = p_team and s.user_id = access.current_user_id())
$$;
-- A promise is looked at by the same team when it meets again.
create function meetings.i_judge(p_meeting uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from meetings.meetings m where m.county_id = access.current_county_id() and m.id = p_meeting and meetings.i_sat_with(m.team_id))
$$;
-- Whether this person may write of the youth at this meeting: they sit there, it was not cancelled, and the youth is on its list.
create function meetings.i_write(p_meeting uuid, p_youth uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select meetings.i_sit(p_meeting) and exists (select 1 from meetings.youth y
    join meetings.meetings m on m.county_id = y.county_id and m.id = y.meeting_id and m.cancelled_at is null
    where y.county_id = access.current_county_id() and y.meeting_id = p_meeting and y.youth_id = p_youth and y.removed_at is null
      and y.sealed_by is null)
$$;
-- How many youth of a meeting's list the person who sits there may not see: how many, and nothing else.
create function meetings.unseen(p_meeting uuid) returns int language sql stable security definer set search_path = '' as $$
  select count(*)::int from meetings.youth y
    where y.county_id = access.current_county_id() and y.meeting_id = p_meeting and y.removed_at is null and y.sealed_by is null
      and meetings.i_sit(p_meeting)
      and not exists (select 1 from access.grants g where g.county_id = y.county_id and g.user_id = access.current_user_id()
        and g.youth_id = y.youth_id and g.category = 'coordination' and g.expires_at > now())
$$;
-- Who asked, who coordinates, and the expert who was asked, of one consultation.
create function meetings.i_advise() returns boolean language sql stable set search_path = '' return people.i_hold('mdt-coordinator');
create function meetings.i_asked(p_consultation uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from meetings.consultations c where c.county_id = access.current_county_id() and c.id = p_consultation
    and c.created_by = access.current_user_id())
$$;
create function meetings.i_am_the_expert(p_consultation uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from meetings.consultation_facts f where f.county_id = access.current_county_id()
    and f.consultation_id = p_consultation and f.kind = 'expert' and f.expert_user = access.current_user_id())
$$;

-- Tells those who sit there, but who asks, that a meeting waits: by mail that says no more.
create function meetings.tell(p_meeting uuid) returns int language plpgsql security definer set search_path = '' as $$
declare told int;
begin
  if not meetings.i_keep_meeting(p_meeting) then return 0; end if;
  insert into mail.outbox (county_id, id, to_user, kind)
    select u.county_id, gen_random_uuid(), u.id, 'meeting' from meetings.seats s
      join people.users u on u.county_id = s.county_id and u.id = s.user_id
      where s.county_id = access.current_county_id() and s.meeting_id = p_meeting and s.removed_at is null
        and u.id <> access.current_user_id() and u.email is not null and (u.until is null or u.until > now())
        and not exists (select 1 from mail.outbox o where o.county_id = u.county_id and o.to_user = u.id and o.kind = 'meeting'
          and o.sent_at is null and o.dropped_at is null);
  get diagnostics told = row_count;
  return told;
end $$;

-- The meetings of whoever holds this secret address: when, and nothing else. A person who left has none.
create function meetings.feed(p_hash bytea) returns table (meeting_id uuid, starts_at timestamptz, minutes int, cancelled boolean)
  language sql stable security definer set search_path = '' as $$
  select m.id, m.starts_at, m.minutes, m.cancelled_at is not null from people.calendar_feeds f
    join people.users u on u.county_id = f.county_id and u.id = f.user_id and (u.until is null or u.until > now())
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and (a.until is null or a.until > now())
    join meetings.seats s on s.county_id = u.county_id and s.user_id = u.id and s.removed_at is null
    join meetings.meetings m on m.county_id = s.county_id and m.id = s.meeting_id
    where f.token_hash = p_hash and f.ended_at is null and m.starts_at > now() - interval '60 days'
    order by m.starts_at limit 300
$$;

-- ---------------------------------------------------------------- what the database itself sees to

-- The version counts; what was cancelled or ended stays so; who did it is written here.
create function meetings.meeting_signed() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.cancelled_at is not null or old.ended_at is not null then
    raise exception 'What has ended is not changed.' using errcode = 'check_violation';
  end if;
  if (new.starts_at, new.minutes, new.plan) is distinct from (old.starts_at, old.minutes, old.plan) then new.version := old.version + 1; end if;
  if new.cancelled_at is not null then new.cancelled_by := access.current_user_id(); end if;
  if new.ended_at is not null then new.ended_by := access.current_user_id(); end if;
  return new;
end $$;
create trigger signed before update on meetings.meetings for each row execute function meetings.meeting_signed();
create function meetings.seat_signed() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.removed_at is not null then raise exception 'What has ended is not changed.' using errcode = 'check_violation'; end if;
  if new.removed_at is not null then new.removed_by := access.current_user_id(); end if;
  if new.came is distinct from old.came then new.came_by := case when new.came is null then null else access.current_user_id() end; end if;
  return new;
end $$;
create trigger signed before update on meetings.seats for each row execute function meetings.seat_signed();
create trigger signed before update on meetings.guests for each row execute function meetings.seat_signed();
create function meetings.row_removed() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.removed_at is not null then raise exception 'What has ended is not changed.' using errcode = 'check_violation'; end if;
  if new.removed_at is not null then new.removed_by := access.current_user_id(); end if;
  return new;
end $$;
create trigger signed before update on meetings.youth for each row execute function meetings.row_removed();
create function meetings.member_ended() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.ended_at is not null then raise exception 'What has ended is not changed.' using errcode = 'check_violation'; end if;
  if new.ended_at is not null then new.ended_by := access.current_user_id(); end if;
  return new;
end $$;
create trigger signed before update on meetings.members for each row execute function meetings.member_ended();

-- Twenty youth are the most that one meeting can do right by. Two who add at once wait for one another.
create function meetings.list_has_room() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtext('meetings.youth'), hashtext(new.meeting_id::text));
  if (select count(*) from meetings.youth y where y.county_id = new.county_id and y.meeting_id = new.meeting_id and y.removed_at is null
      and y.sealed_by is null) >= 20 then
    raise exception 'A meeting speaks about twenty youth at most.' using errcode = 'check_violation', constraint = 'youth_at_most_twenty';
  end if;
  return new;
end $$;
create trigger room before insert on meetings.youth for each row execute function meetings.list_has_room();

-- Somebody who may be the one who exploits holds no seat until a worker decided that they may take part (care.members); nor does
-- anyone whom the youth does not want.
create function meetings.guest_may_sit() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.who = 'supporter' and not exists (select 1 from care.members m where m.county_id = new.county_id and m.id = new.member_id
      and m.youth_id = new.youth_id and m.part = 'supporter' and m.ended_at is null and m.sealed_by is null
      and (m.cleared_at is not null or m.relation not in ('parent', 'caregiver', 'partner', 'sponsor', 'employer'))) then
    raise exception 'No seat before a worker decided so.' using errcode = 'check_violation', constraint = 'guests_may_sit';
  end if;
  return new;
end $$;
create trigger may_sit before insert on meetings.guests for each row execute function meetings.guest_may_sit();

-- Whose promise it is follows from who promised.
create function meetings.promised_by() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    new.owner_agency := (select u.agency_id from people.users u where u.county_id = new.county_id and u.id = new.owner_user);
  else
    if new.kept is distinct from old.kept then
      new.judged_by := case when new.kept is null then null else access.current_user_id() end;
      new.judged_at := case when new.kept is null then null else now() end;
    end if;
  end if;
  return new;
end $$;
create trigger promised before insert or update on meetings.decisions for each row execute function meetings.promised_by();

do $$
declare f text;
begin
  foreach f in array array['i_keep(uuid)', 'i_belong(uuid)', 'i_sit(uuid)', 'i_keep_meeting(uuid)', 'i_sat_with(uuid)', 'i_judge(uuid)', 'i_write(uuid, uuid)',
      'unseen(uuid)', 'i_asked(uuid)', 'i_am_the_expert(uuid)', 'tell(uuid)', 'feed(bytea)', 'list_has_room()', 'guest_may_sit()', 'promised_by()'] loop
    execute format('alter function meetings.%s owner to throughline_gate', f);
    execute format('revoke all on function meetings.%s from public', f);
    if f not in ('list_has_room()', 'guest_may_sit()', 'promised_by()') then
      execute format('grant execute on function meetings.%s to throughline_app', f);
    end if;
  end loop;
end $$;
revoke all on function meetings.i_advise(), meetings.meeting_signed(), meetings.seat_signed(), meetings.row_removed(), meetings.member_ended() from public;
grant execute on function meetings.i_advise() to throughline_app;
revoke create on schema meetings from throughline_gate;
grant execute on function access.my_agency() to throughline_gate;

-- ---------------------------------------------------------------- who may see and write

do $$
declare
  t text;
  own text := 'county_id = (select access.current_county_id())';
  mine text := 'created_by = (select access.current_user_id())';
begin
  foreach t in array array['rules', 'teams', 'members', 'meetings', 'seats', 'consultations', 'consultation_facts'] loop
    execute format('alter table meetings.%I enable row level security', t);
    execute format('alter table meetings.%I force row level security', t);
    execute format('grant select on meetings.%I to throughline_app', t);
    execute format('grant select on meetings.%I to throughline_gate', t);
    execute format('create policy gate_reads on meetings.%I for select to throughline_gate using (true)', t);
  end loop;

  execute format('create policy own_county on meetings.rules for select to throughline_app using (%s)', own);
  execute format('create policy kept_by on meetings.rules for insert to throughline_app
    with check (%s and %s and (people.i_hold(''administrator'') or people.i_hold(''plan-lead'')))', own, mine);
  grant insert on meetings.rules to throughline_app;

  execute format('create policy seen_by on meetings.teams for select to throughline_app using (%s and meetings.i_sat_with(id))', own);
  execute format('create policy begun on meetings.teams for insert to throughline_app
    with check (%s and %s and agency_id = (select access.my_agency()) and people.roles_held(access.current_county_id(), access.current_user_id())
      && array[''mdt-coordinator'', ''supervisor'', ''social-worker'', ''probation-officer''])', own, mine);
  grant insert on meetings.teams to throughline_app;

  execute format('create policy seen_by on meetings.members for select to throughline_app using (%s and meetings.i_belong(team_id))', own);
  execute format('create policy joined on meetings.members for insert to throughline_app with check (%s and %s and meetings.i_keep(team_id))', own, mine);
  execute format('create policy ended on meetings.members for update to throughline_app
    using (%1$s and meetings.i_keep(team_id)) with check (%1$s and meetings.i_keep(team_id))', own);
  grant insert (county_id, id, team_id, user_id, seat, keeper, created_by, created_at) on meetings.members to throughline_app;
  grant update (ended_at) on meetings.members to throughline_app;

  -- Who belongs to a team knows when it met, so that what changed since and what was promised is told them; what was said is not.
  execute format('create policy seen_by on meetings.meetings for select to throughline_app using (%s and (meetings.i_sit(id) or meetings.i_belong(team_id)))', own);
  execute format('create policy called on meetings.meetings for insert to throughline_app with check (%s and %s and meetings.i_keep(team_id))', own, mine);
  execute format('create policy moved on meetings.meetings for update to throughline_app
    using (%1$s and meetings.i_keep(team_id)) with check (%1$s and meetings.i_keep(team_id))', own);
  grant insert (county_id, id, team_id, starts_at, minutes, plan, created_by, created_at) on meetings.meetings to throughline_app;
  grant update (starts_at, minutes, plan, cancelled_at, ended_at) on meetings.meetings to throughline_app;

  execute format('create policy seen_by on meetings.seats for select to throughline_app using (%s and meetings.i_sit(meeting_id))', own);
  execute format('create policy asked on meetings.seats for insert to throughline_app with check (%s and %s and meetings.i_keep_meeting(meeting_id))', own, mine);
  execute format('create policy noted on meetings.seats for update to throughline_app
    using (%1$s and meetings.i_sit(meeting_id)) with check (%1$s and (removed_at is null or meetings.i_keep_meeting(meeting_id)))', own);
  grant insert (county_id, id, meeting_id, user_id, seat, created_by, created_at) on meetings.seats to throughline_app;
  grant update (removed_at, came) on meetings.seats to throughline_app;

  execute format('create policy seen_by on meetings.consultations for select to throughline_app
    using (%1$s and (%2$s or meetings.i_advise() or meetings.i_am_the_expert(id)))', own, mine);
  execute format('create policy asked on meetings.consultations for insert to throughline_app
    with check (%s and %s and agency_id = (select access.my_agency()))', own, mine);
  grant insert on meetings.consultations to throughline_app;

  -- The expert sees what was put to them and the time; neither what others answered nor what anyone was paid.
  execute format('create policy seen_by on meetings.consultation_facts for select to throughline_app
    using (%s and (meetings.i_advise() or meetings.i_asked(consultation_id)
      or (meetings.i_am_the_expert(consultation_id) and (kind in (''time'', ''expert'') or (kind = ''answered'' and %s)))))', own, mine);
  execute format('create policy kept on meetings.consultation_facts for insert to throughline_app
    with check (%s and %s and ((meetings.i_advise() and kind <> ''withdrawn'')
      or (meetings.i_asked(consultation_id) and kind = ''withdrawn'')
      or (meetings.i_am_the_expert(consultation_id) and kind = ''answered'')))', own, mine);
  grant insert on meetings.consultation_facts to throughline_app;
end $$;

do $$
declare t text;
begin
  foreach t in array array['youth', 'guests', 'items', 'talks', 'decisions'] loop
    execute format('create policy own_agency on meetings.%I as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()))', t);
    execute format('create policy sits on meetings.%I as restrictive for insert to throughline_app with check (%s)', t,
      case when t = 'youth' then 'meetings.i_sit(meeting_id)' else 'meetings.i_write(meeting_id, youth_id)' end);
    execute format('create policy sits_too on meetings.%1$I as restrictive for update to throughline_app using (meetings.%2$s(meeting_id)) with check (meetings.%2$s(meeting_id))', t,
      case when t = 'decisions' then 'i_judge' else 'i_sit' end);
    execute format('grant select on meetings.%I to throughline_app', t);
    execute format('create trigger active after insert on meetings.%I for each row execute function youth.mark_active(''coordination'')', t);
  end loop;
end $$;
grant insert (county_id, id, meeting_id, youth_id, by_user, agency_id, added_at) on meetings.youth to throughline_app;
grant update (removed_at) on meetings.youth to throughline_app;
grant insert (county_id, id, meeting_id, youth_id, who, member_id, by_user, agency_id, added_at) on meetings.guests to throughline_app;
grant update (removed_at, came) on meetings.guests to throughline_app;
grant insert (county_id, id, meeting_id, youth_id, words, by_user, agency_id, at) on meetings.items to throughline_app;
grant update (taken_back_at) on meetings.items to throughline_app;
create policy own_alone on meetings.items as restrictive for update to throughline_app
  using (by_user = (select access.current_user_id())) with check (by_user = (select access.current_user_id()));
grant insert on meetings.talks to throughline_app;
grant insert (county_id, id, meeting_id, youth_id, words, agreed, owner_user, due_on, task_id, at, by_user, agency_id) on meetings.decisions to throughline_app;
grant update (kept) on meetings.decisions to throughline_app;
