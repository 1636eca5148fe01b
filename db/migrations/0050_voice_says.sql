-- What the youth says on their own page: words for the team, a change that they ask for, a complaint, how it went; and their papers.

-- ---------------------------------------------------------------- words for the team

-- `to_user`: for one person of the team alone. Changed words are new ones that replace those before.
create table voice.words (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  kind text not null check (kind in ('goal', 'words')),
  to_user uuid,
  body bytea not null,
  at timestamptz not null default now(),
  replaces uuid,
  ended_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, to_user) references people.users (county_id, id)
);
create index words_by_youth on voice.words (county_id, youth_id, at);
call access.protect('voice.words', 'coordination');
drop policy added on voice.words;
drop policy changed on voice.words;
create policy to_whom on voice.words as restrictive for select to throughline_app
  using (to_user is null or to_user = access.current_user_id());
grant select on voice.words to throughline_app;
grant insert on voice.words to throughline_gate;
create trigger active after insert or update of ended_at on voice.words for each row execute function youth.mark_active('coordination');

-- ---------------------------------------------------------------- a change that the youth asks for

-- The team sees that it was asked, and when it was answered; not the one it is about. What was written is in `voice.letters`.
create table voice.requests (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  kind text not null check (kind in ('worker', 'placement', 'meeting', 'other')),
  about_user uuid,
  -- Who answers: never the one it is about.
  owner_user uuid not null,
  owner_agency uuid not null,
  asked_at timestamptz not null default now(),
  due_at timestamptz,
  late_told_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  taken_back_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, about_user) references people.users (county_id, id),
  foreign key (county_id, owner_user) references people.users (county_id, id),
  foreign key (county_id, owner_agency) references people.agencies (county_id, id),
  check (owner_user is distinct from about_user),
  check ((answered_at is null) = (answered_by is null))
);
create index requests_by_youth on voice.requests (county_id, youth_id, asked_at);
create index requests_open on voice.requests (county_id, owner_user) where answered_at is null;
-- Under a key of its own, so that who answers needs no other right to the youth's record.
create table voice.letters (
  county_id uuid not null,
  request_id uuid not null,
  wrapped bytea not null,
  body bytea not null,
  answer bytea,
  primary key (county_id, request_id),
  foreign key (county_id, request_id) references voice.requests (county_id, id)
);
call access.protect('voice.requests', 'coordination');
drop policy added on voice.requests;
drop policy changed on voice.requests;
create policy not_the_one on voice.requests as restrictive for select to throughline_app
  using (about_user is distinct from access.current_user_id());
-- Who answers, or leads where they work.
create policy answers on voice.requests for select to throughline_app using (county_id = access.current_county_id()
  and (owner_user = access.current_user_id() or (owner_agency = (select access.my_agency()) and (select people.i_hold('supervisor')))));
grant select on voice.requests to throughline_app;
grant insert on voice.requests to throughline_gate;
alter table voice.letters enable row level security;
alter table voice.letters force row level security;
create policy gate on voice.letters to throughline_gate using (true) with check (true);
grant select, insert, update on voice.letters to throughline_gate;
create trigger active after insert or update of answered_at on voice.requests for each row execute function youth.mark_active('coordination');

-- ---------------------------------------------------------------- complaints

-- No role of the program's people reads this table: what it holds is heard through the functions below, by somebody outside the
-- agency that it is about, and by nobody of that agency, whatever they administer.
create table voice.complaints (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  named boolean not null,
  about_agency uuid,
  about_user uuid,
  wrapped bytea not null,
  body bytea not null,
  made_at timestamptz not null default now(),
  due_at timestamptz,
  late_told_at timestamptz,
  answer bytea,
  answered_at timestamptz,
  answered_by uuid,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, about_agency) references people.agencies (county_id, id),
  foreign key (county_id, about_user) references people.users (county_id, id)
);
-- How it went: the answers, and beside them, tied to nothing, which youth was asked about what in which month.
create table voice.surveys (
  county_id uuid not null references people.counties,
  id uuid not null,
  about_kind text not null check (about_kind in ('protocol', 'court', 'zone', 'provider')),
  about_id text not null,
  month date not null,
  listened smallint check (listened between 1 and 3),
  safe smallint check (safe between 1 and 3),
  helped smallint check (helped between 1 and 3),
  primary key (county_id, id)
);
create table voice.surveyed (
  county_id uuid not null,
  youth_id uuid not null,
  about_kind text not null,
  about_id text not null,
  month date not null,
  primary key (county_id, youth_id, about_kind, about_id, month),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
do $$
declare t text;
begin
  foreach t in array array['voice.complaints', 'voice.surveys', 'voice.surveyed'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy gate on %s to throughline_gate using (true) with check (true)', t);
    execute format('grant select, insert, update on %s to throughline_gate', t);
  end loop;
end $$;

-- ---------------------------------------------------------------- papers

-- Which papers the youth has, where they are and who gets them: kept by the youth and their workers. No number stands here.
create table voice.papers (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  kind text not null check (kind in ('birth-certificate', 'social-security-card', 'state-id', 'health-card', 'school-records', 'immigration-papers',
    'court-papers', 'bank-papers', 'other')),
  state text not null check (state in ('have', 'asked', 'missing')),
  place bytea,
  getter bytea,
  at timestamptz not null default now(),
  -- Null: the youth.
  by_user uuid,
  ended_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);
create unique index papers_one_stands on voice.papers (county_id, youth_id, kind) where ended_at is null;
call access.protect('voice.papers', 'identity');
drop policy changed on voice.papers;
grant select on voice.papers to throughline_app;
grant insert (county_id, id, youth_id, kind, state, place, getter, by_user) on voice.papers to throughline_app;
grant insert on voice.papers to throughline_gate;
-- One word stands of each paper: the one before ends.
create function voice.newer_paper() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update voice.papers p set ended_at = now() where p.county_id = new.county_id and p.youth_id = new.youth_id and p.kind = new.kind and p.ended_at is null;
  return new;
end $$;
create trigger newer before insert on voice.papers for each row execute function voice.newer_paper();
create trigger active after insert on voice.papers for each row execute function youth.mark_active('identity');

-- ---------------------------------------------------------------- who is told, and who answers

-- Who holds the youth's side: the main advocate, else those whose case it is. Not one whom the youth blocked, nor who reported.
create function voice.nearest(p_county uuid, p_youth uuid) returns setof uuid language sql stable security definer set search_path = '' as $$
  with team as (select distinct b.user_id from voice.told_bases(p_county, p_youth) b join people.users u on u.county_id = b.county_id
      and u.id = b.user_id and (u.until is null or u.until > now()) where b.kind in ('own-case', 'assigned-team')),
    main as (select c.user_id from care.members c join team t on t.user_id = c.user_id where c.county_id = p_county and c.youth_id = p_youth
      and c.part = 'main-advocate' and c.ended_at is null)
  select user_id from main union all
  select b.user_id from voice.told_bases(p_county, p_youth) b join team t on t.user_id = b.user_id
    where not exists (select 1 from main) and (b.kind = 'own-case' or not exists (
      select 1 from voice.told_bases(p_county, p_youth) o join team x on x.user_id = o.user_id where o.kind = 'own-case'))
$$;
create function voice.notice(p_county uuid, p_to uuid, p_kind text) returns void language sql security definer set search_path = '' as $$
  insert into responses.notices (county_id, id, user_id, kind) values (p_county, gen_random_uuid(), p_to, p_kind)
$$;
-- Who must answer: for another worker, who leads where that worker works; for a meeting, who plans them; else the one nearest. Never the
-- one it is about, never one whom the youth blocked; at the end a privacy officer, so that somebody always must.
create function voice.owner_of(p_county uuid, p_youth uuid, p_kind text, p_about uuid) returns uuid
  language sql stable security definer set search_path = '' as $$
  select x.id from (
    select u.id, 1 as turn, u.since from people.users u where p_kind = 'worker' and u.county_id = p_county
      and u.agency_id = (select a.agency_id from people.users a where a.county_id = p_county and a.id = p_about)
      and 'supervisor' = any (people.roles_of(u.county_id, u.id))
    union all
    select u.id, 2, u.since from people.users u where p_kind in ('worker', 'placement') and u.county_id = p_county
      and 'supervisor' = any (people.roles_of(u.county_id, u.id)) and u.agency_id in (select o.agency_id
        from voice.told_bases(p_county, p_youth) b join people.users o on o.county_id = b.county_id and o.id = b.user_id
        join people.agencies a on a.county_id = o.county_id and a.id = o.agency_id
        where b.kind = 'own-case' and a.kind in ('child-welfare', 'probation'))
    union all
    select u.id, 3, u.since from voice.told_bases(p_county, p_youth) b join people.users u on u.county_id = b.county_id and u.id = b.user_id
      where p_kind = 'meeting' and 'mdt-coordinator' = any (people.roles_of(u.county_id, u.id))
    union all
    select u.id, 4, u.since from voice.nearest(p_county, p_youth) n(id) join people.users u on u.county_id = p_county and u.id = n.id
    union all
    select u.id, 5, u.since from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
      where u.county_id = p_county and a.kind = 'county-office' and 'privacy' = any (people.roles_of(u.county_id, u.id))) x
    join people.users w on w.county_id = p_county and w.id = x.id and w.kind = 'person' and (w.until is null or w.until > now())
    where x.id is distinct from p_about and not exists (select 1 from access.blocks k where k.county_id = p_county and k.youth_id = p_youth
      and k.user_id = x.id and k.lifted_at is null)
    order by x.turn, x.since, x.id limit 1
$$;
-- Who hears a complaint: a privacy officer of the county's office, or of another agency where it is about that office (or nobody knows where).
create function voice.hears(p_county uuid, p_user uuid, p_about uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where u.county_id = p_county and u.id = p_user and u.kind = 'person' and (u.until is null or u.until > now())
      and u.agency_id is distinct from p_about and 'privacy' = any (people.roles_of(u.county_id, u.id))
      and (a.kind = 'county-office' or exists (select 1 from people.agencies c where c.county_id = p_county and c.id = p_about and c.kind = 'county-office')))
$$;

-- ---------------------------------------------------------------- by the youth

create function voice.my_words() returns table (id uuid, kind text, to_user uuid, to_name text, body bytea, at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select w.id, w.kind, w.to_user, u.name, w.body, w.at from voice.me() m join voice.words w on w.county_id = m.county_id and w.youth_id = m.youth_id
      and w.ended_at is null and w.sealed_by is null
    left join people.users u on u.county_id = w.county_id and u.id = w.to_user order by w.at desc, w.id
$$;
-- False: the person is not of the team, the words that it replaces do not stand, or more stands than anyone reads.
create function voice.say(p_id uuid, p_kind text, p_to uuid, p_body bytea, p_replaces uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from voice.me();
  if not found or (p_to is not null and not exists (select 1 from voice.my_team() t where t.user_id = p_to)) then return false; end if;
  if p_replaces is not null then
    update voice.words w set ended_at = now() where w.county_id = m.county_id and w.youth_id = m.youth_id and w.id = p_replaces and w.ended_at is null;
    if not found then return false; end if;
  end if;
  if (select count(*) from voice.words w where w.county_id = m.county_id and w.youth_id = m.youth_id and w.ended_at is null) >= 200 then return false; end if;
  insert into voice.words (county_id, id, youth_id, kind, to_user, body, replaces) values (m.county_id, p_id, m.youth_id, p_kind, p_to, p_body, p_replaces);
  perform voice.notice(m.county_id, x.id, 'own-page-wrote')
    from (select p_to as id where p_to is not null union all select n from voice.nearest(m.county_id, m.youth_id) n where p_to is null) x;
  return true;
end $$;
create function voice.unsay(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update voice.words w set ended_at = now() from voice.me() m
    where w.county_id = m.county_id and w.youth_id = m.youth_id and w.id = p_id and w.ended_at is null;
  return found;
end $$;

-- The days that the county gives a setting of this name; null where it has not decided.
create function voice.due(p_county uuid, p_setting text) returns timestamptz language sql stable security definer set search_path = '' as $$
  select now() + make_interval(days => (c.settings ->> p_setting)::int) from people.counties c where c.county_id = p_county
$$;
-- Whose it is now; null: not made (the person is not of the team, or there is nobody at all).
create function voice.ask(p_id uuid, p_kind text, p_about uuid, p_wrapped bytea, p_body bytea) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  m record;
  who uuid;
begin
  select * into m from voice.me();
  if not found or (p_about is not null and not exists (select 1 from voice.my_team() t where t.user_id = p_about)) then return null; end if;
  if (select count(*) from voice.requests r where r.county_id = m.county_id and r.youth_id = m.youth_id and r.answered_at is null
      and r.taken_back_at is null) >= 20 then return null; end if;
  who := voice.owner_of(m.county_id, m.youth_id, p_kind, p_about);
  if who is null then return null; end if;
  insert into voice.requests (county_id, id, youth_id, kind, about_user, owner_user, owner_agency, due_at)
    select m.county_id, p_id, m.youth_id, p_kind, p_about, u.id, u.agency_id, voice.due(m.county_id, 'voiceChangeDays')
      from people.users u where u.county_id = m.county_id and u.id = who;
  insert into voice.letters (county_id, request_id, wrapped, body) values (m.county_id, p_id, p_wrapped, p_body);
  perform voice.notice(m.county_id, who, 'own-page-asked');
  return who;
end $$;
create function voice.my_requests() returns table (id uuid, kind text, about_name text, owner_name text, owner_roles text[], owner_agency text,
    asked_at timestamptz, due_at timestamptz, answered_at timestamptz, taken_back_at timestamptz, wrapped bytea, body bytea, answer bytea)
  language sql stable security definer set search_path = '' as $$
  select r.id, r.kind, x.name, t.name, people.roles_of(u.county_id, u.id), a.name, r.asked_at, r.due_at, r.answered_at, r.taken_back_at,
      l.wrapped, l.body, l.answer
    from voice.me() m join voice.requests r on r.county_id = m.county_id and r.youth_id = m.youth_id and r.sealed_by is null
    join voice.letters l on l.county_id = r.county_id and l.request_id = r.id
    join people.users u on u.county_id = r.county_id and u.id = r.owner_user
    join people.agencies a on a.county_id = r.county_id and a.id = r.owner_agency
    left join people.users x on x.county_id = r.county_id and x.id = r.about_user
    left join voice.my_team() t on t.user_id = r.owner_user
    order by r.asked_at desc, r.id
$$;
create function voice.take_back_request(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update voice.requests r set taken_back_at = now() from voice.me() m where r.county_id = m.county_id and r.youth_id = m.youth_id and r.id = p_id
    and r.answered_at is null and r.taken_back_at is null;
  return found;
end $$;

-- Agencies that a complaint may be about: every one that is with the youth, or looked.
create function voice.complain(p_id uuid, p_named boolean, p_agency uuid, p_user uuid, p_wrapped bytea, p_body bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  m record;
  about uuid := p_agency;
begin
  select * into m from voice.me();
  if not found then return null; end if;
  if p_user is not null then
    select t.agency_id into about from voice.my_team() t where t.user_id = p_user;
    if not found then return null; end if;
  elsif about is not null and not exists (select 1 from people.agencies a where a.county_id = m.county_id and a.id = about) then return null;
  end if;
  if (select count(*) from voice.complaints c where c.county_id = m.county_id and c.youth_id = m.youth_id
      and c.made_at > now() - interval '1 day') >= 10 then return null; end if;
  -- Nobody of this county may hear it: it must not lie where no one looks.
  if not exists (select 1 from people.users u where u.county_id = m.county_id and voice.hears(u.county_id, u.id, about)) then return 'nobody'; end if;
  insert into voice.complaints (county_id, id, youth_id, named, about_agency, about_user, wrapped, body, due_at)
    values (m.county_id, p_id, m.youth_id, p_named, about, p_user, p_wrapped, p_body, voice.due(m.county_id, 'voiceComplaintDays'));
  perform voice.notice(m.county_id, u.id, 'own-page-complaint') from people.users u where u.county_id = m.county_id and voice.hears(u.county_id, u.id, about);
  return 'made';
end $$;
create function voice.my_complaints() returns table (id uuid, about_agency text, about_name text, named boolean, made_at timestamptz,
    due_at timestamptz, answered_at timestamptz, wrapped bytea, body bytea, answer bytea)
  language sql stable security definer set search_path = '' as $$
  select c.id, a.name, u.name, c.named, c.made_at, c.due_at, c.answered_at, c.wrapped, c.body, c.answer
    from voice.me() m join voice.complaints c on c.county_id = m.county_id and c.youth_id = m.youth_id
    left join people.agencies a on a.county_id = c.county_id and a.id = c.about_agency
    left join people.users u on u.county_id = c.county_id and u.id = c.about_user order by c.made_at desc, c.id
$$;
-- Steps of running responses that the county has words for that fit a youth; nothing else of a response.
create function voice.my_steps(p_steps text[]) returns table (step text, due_at timestamptz, began_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select distinct on (1) c.protocol_id || '/' || c.step_id, c.due_at, r.started_at
    from voice.me() m join responses.clocks c on c.county_id = m.county_id and c.youth_id = m.youth_id and c.sealed_by is null
    join responses.responses r on r.county_id = c.county_id and r.id = c.response_id and r.sealed_by is null
    where c.state = 'open' and c.protocol_id || '/' || c.step_id = any (p_steps) order by 1, c.due_at nulls last
$$;
create function voice.to_rate() returns table (about_kind text, about_id text, name text, done boolean)
  language sql stable security definer set search_path = '' as $$
  select x.kind, x.id, x.name, exists (select 1 from voice.surveyed s where s.county_id = x.county_id and s.youth_id = x.youth_id
      and s.about_kind = x.kind and s.about_id = x.id and s.month = date_trunc('month', now())::date)
    from (
      select distinct m.county_id, m.youth_id, 'protocol' as kind, r.protocol_id as id, null::text as name from voice.me() m
        join responses.responses r on r.county_id = m.county_id and r.youth_id = m.youth_id and r.sealed_by is null
      union
      select m.county_id, m.youth_id, 'provider', t.agency_id::text, t.agency_name from voice.me() m cross join voice.my_team() t
        where t.agency_kind in ('community-organisation', 'health')
      union
      select m.county_id, m.youth_id, k, 'any', null from voice.me() m cross join unnest(array['court', 'zone']) k) x
    order by x.kind, x.name, x.id
$$;
create function voice.rate(p_id uuid, p_kind text, p_about text, p_answers smallint[]) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  m record;
  this_month date := date_trunc('month', now())::date;
begin
  select * into m from voice.me();
  if not found or not exists (select 1 from voice.to_rate() t where t.about_kind = p_kind and t.about_id = p_about) then return false; end if;
  insert into voice.surveyed (county_id, youth_id, about_kind, about_id, month) values (m.county_id, m.youth_id, p_kind, p_about, this_month)
    on conflict do nothing;
  if not found then return false; end if;
  insert into voice.surveys (county_id, id, about_kind, about_id, month, listened, safe, helped)
    values (m.county_id, p_id, p_kind, p_about, this_month, p_answers[1], p_answers[2], p_answers[3]);
  return true;
end $$;
create function voice.my_papers() returns table (id uuid, kind text, state text, place bytea, getter bytea, at timestamptz, by_me boolean)
  language sql stable security definer set search_path = '' as $$
  select p.id, p.kind, p.state, p.place, p.getter, p.at, p.by_user is null from voice.me() m
    join voice.papers p on p.county_id = m.county_id and p.youth_id = m.youth_id and p.ended_at is null and p.sealed_by is null order by p.kind
$$;
create function voice.keep_paper(p_id uuid, p_kind text, p_state text, p_place bytea, p_getter bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from voice.me();
  if not found then return false; end if;
  perform 1 from youth.youth y where y.county_id = m.county_id and y.id = m.youth_id for update;
  insert into voice.papers (county_id, id, youth_id, kind, state, place, getter) values (m.county_id, p_id, m.youth_id, p_kind, p_state, p_place, p_getter);
  return true;
end $$;

-- ---------------------------------------------------------------- by people at work

-- What was asked of the asker, or of where they lead; with the youth's number, and nothing else of the record.
create function voice.asked_of_me() returns table (id uuid, kind text, youth_id uuid, number text, about_name text, owner_name text, mine boolean,
    asked_at timestamptz, due_at timestamptz, answered_at timestamptz, wrapped bytea, body bytea, answer bytea)
  language sql stable security definer set search_path = '' as $$
  select r.id, r.kind, r.youth_id, y.number, x.name, o.name, r.owner_user = u.id, r.asked_at, r.due_at, r.answered_at, l.wrapped, l.body, l.answer
    from people.users u join voice.requests r on r.county_id = u.county_id and r.sealed_by is null and r.taken_back_at is null
      and r.about_user is distinct from u.id and (r.owner_user = u.id or (r.owner_agency = u.agency_id and people.i_hold('supervisor')))
    join youth.youth y on y.county_id = r.county_id and y.id = r.youth_id and y.sealed_by is null
    join voice.letters l on l.county_id = r.county_id and l.request_id = r.id
    join people.users o on o.county_id = r.county_id and o.id = r.owner_user
    left join people.users x on x.county_id = r.county_id and x.id = r.about_user
    where u.county_id = access.current_county_id() and u.id = access.current_user_id() and u.kind = 'person'
      and not exists (select 1 from access.blocks k where k.county_id = r.county_id and k.youth_id = r.youth_id and k.user_id = u.id and k.lifted_at is null)
    order by r.answered_at is not null, r.due_at nulls last, r.asked_at limit 200
$$;
create function voice.answer_request(p_id uuid, p_answer bytea) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  perform 1 from voice.requests r where r.county_id = u.county_id and r.id = p_id and r.answered_at is null and r.taken_back_at is null for update;
  if not found or not exists (select 1 from voice.asked_of_me() x where x.id = p_id) then return false; end if;
  update voice.requests r set answered_at = now(), answered_by = u.id where r.county_id = u.county_id and r.id = p_id;
  update voice.letters l set answer = p_answer where l.county_id = u.county_id and l.request_id = p_id;
  return true;
end $$;
create function voice.complaints_heard() returns table (id uuid, number text, about_agency text, about_name text, made_at timestamptz, due_at timestamptz,
    answered_at timestamptz, wrapped bytea, body bytea, answer bytea)
  language sql stable security definer set search_path = '' as $$
  select c.id, case when c.named then y.number end, a.name, x.name, c.made_at, c.due_at, c.answered_at, c.wrapped, c.body, c.answer
    from voice.complaints c join youth.youth y on y.county_id = c.county_id and y.id = c.youth_id
    left join people.agencies a on a.county_id = c.county_id and a.id = c.about_agency
    left join people.users x on x.county_id = c.county_id and x.id = c.about_user
    where c.county_id = access.current_county_id() and voice.hears(c.county_id, access.current_user_id(), c.about_agency)
      and c.about_user is distinct from access.current_user_id()
    order by c.answered_at is not null, c.due_at nulls last, c.made_at limit 200
$$;
create function voice.answer_complaint(p_id uuid, p_answer bytea) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  perform 1 from voice.complaints c where c.county_id = u.county_id and c.id = p_id and c.answered_at is null for update;
  if not found or not exists (select 1 from voice.complaints_heard() x where x.id = p_id) then return false; end if;
  update voice.complaints c set answered_at = now(), answered_by = u.id, answer = p_answer where c.county_id = u.county_id and c.id = p_id;
  return true;
end $$;
-- When the youth left (was missing) after they had asked and before anyone answered: for those who see the request.
create function voice.left_unanswered(p_request uuid) returns timestamptz language sql stable security definer set search_path = '' as $$
  select min(p.started_at) from voice.requests r join responses.responses p on p.county_id = r.county_id and p.youth_id = r.youth_id
      and p.protocol_id in ('missing-from-care', 'missing-from-home') and p.started_at > r.asked_at and p.started_at < coalesce(r.answered_at, 'infinity')
      and p.sealed_by is null
    join access.grants g on g.county_id = r.county_id and g.user_id = access.current_user_id() and g.youth_id = r.youth_id
      and g.category = 'coordination' and g.expires_at > now()
    where r.county_id = access.current_county_id() and r.id = p_request and r.taken_back_at is null
$$;
-- Counts of answers, by what they are about, without any youth: for those who plan and count. They pass the county's disclosure gate.
create function voice.counts() returns table (about_kind text, about_id text, name text, question text, answer int, n int)
  language sql stable security definer set search_path = '' as $$
  select s.about_kind, s.about_id, a.name, q.question, q.answer::int, count(*)::int
    from voice.surveys s left join people.agencies a on a.county_id = s.county_id and a.id::text = s.about_id and s.about_kind = 'provider'
    cross join lateral (values ('listened', s.listened), ('safe', s.safe), ('helped', s.helped)) q(question, answer)
    where s.county_id = access.current_county_id() and q.answer is not null and (people.i_hold('analyst') or people.i_hold('plan-lead'))
    group by 1, 2, 3, 4, 5 order by 1, 3, 2, 4, 5
$$;
-- What was not answered in its time is told once, to whom it is and to whoever leads there; a complaint, to those who hear it.
create function voice.alarm(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare
  late record;
  told int := 0;
begin
  for late in select r.county_id, r.id, r.owner_user, r.owner_agency, r.about_user from voice.requests r where r.due_at <= p_now and r.answered_at is null
      and r.taken_back_at is null and r.late_told_at is null and r.sealed_by is null for update skip locked loop
    update voice.requests r set late_told_at = p_now where r.county_id = late.county_id and r.id = late.id;
    perform voice.notice(late.county_id, u.id, 'own-page-late') from people.users u where u.county_id = late.county_id
      and u.id is distinct from late.about_user and (u.until is null or u.until > now())
      and (u.id = late.owner_user or (u.agency_id = late.owner_agency and 'supervisor' = any (people.roles_of(u.county_id, u.id))));
    told := told + 1;
  end loop;
  for late in select c.county_id, c.id, c.about_agency from voice.complaints c where c.due_at <= p_now and c.answered_at is null
      and c.late_told_at is null for update skip locked loop
    update voice.complaints c set late_told_at = p_now where c.county_id = late.county_id and c.id = late.id;
    perform voice.notice(late.county_id, u.id, 'own-page-complaint') from people.users u where u.county_id = late.county_id
      and voice.hears(u.county_id, u.id, late.about_agency);
    told := told + 1;
  end loop;
  return told;
end $$;

-- ---------------------------------------------------------------- owners and who may call

grant usage on schema voice to throughline_jobs;
do $$
declare f text;
begin
  grant create on schema voice to throughline_gate;
  for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'voice' and pg_get_userbyid(p.proowner) <> 'throughline_gate' loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    if f like 'voice.alarm(%' then
      execute format('grant execute on function %s to throughline_jobs', f);
    elsif f not like all (array['voice.nearest(%', 'voice.notice(%', 'voice.owner_of(%', 'voice.hears(%', 'voice.due(%', 'voice.newer_paper(%']) then
      execute format('grant execute on function %s to throughline_app', f);
    end if;
  end loop;
  revoke create on schema voice from throughline_gate;
end $$;
