-- The youth's plan: goals in their own words, needs, the safety plan, tasks, and what was agreed on which day. Nothing is changed or
-- deleted: a line is followed by another, so that each earlier version stands exactly as it was read.
create schema plan;
grant usage on schema plan to throughline_app, throughline_gate, throughline_jobs;
grant create on schema plan to throughline_gate;

-- One statement of the plan: a goal, how it stands with a need, or a part of the safety plan. `thread`: the first line of those that
-- follow one another. `rev` counts what was written in one youth's plan, over all its tables, in the order of commits.
create table plan.lines (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  kind text not null check (kind in ('goal', 'need', 'safety')),
  code text not null,
  category access.category not null,
  thread uuid not null,
  replaces uuid,
  rev int not null,
  stand text not null,
  -- Whose words: the youth's own, or as told to the one who wrote them.
  whose text not null check (whose in ('youth', 'told')),
  body bytea not null,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, replaces) references plan.lines (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check (case kind when 'goal' then stand in ('open', 'reached', 'let-go') when 'need' then stand in ('wanted', 'not-wanted', 'later')
    else stand = 'said' end),
  check (case kind when 'goal' then code = 'goal'
    when 'need' then code in ('housing', 'food', 'safety', 'health', 'mental-health', 'substance-use', 'school', 'work', 'money', 'legal',
      'immigration', 'parenting', 'family', 'identity', 'joy')
    else code in ('triggers', 'signs', 'helps', 'people', 'places', 'leaving', 'free') end),
  -- What the gate keeps from more of the team than a goal is kept from its own category.
  check (category = case when kind <> 'need' then 'coordination' when code = 'health' then 'medical' when code = 'mental-health' then 'mental_health'
    when code = 'substance-use' then 'substance_use' when code = 'immigration' then 'immigration' when code = 'identity' then 'sogie'
    else 'coordination' end::access.category),
  check ((replaces is null) = (thread = id))
);
create index lines_by_youth on plan.lines (county_id, youth_id, rev);
-- Two who change one line at once: the second is told. And a need, or a part of the safety plan, has one thread.
create unique index lines_followed_once on plan.lines (county_id, replaces) where replaces is not null;
create unique index lines_one_thread on plan.lines (county_id, youth_id, kind, code) where replaces is null and kind <> 'goal';
call access.protect('plan.lines', 'coordination', 'category');
create policy own_agency on plan.lines as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
grant select, insert on plan.lines to throughline_app;

create table plan.tasks (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  title bytea not null,
  -- Null: the youth.
  owner_id uuid,
  due_on date,
  from_kind text not null check (from_kind in ('meeting', 'plan', 'hearing')),
  from_id uuid not null,
  -- The same task, when another had it.
  replaces uuid,
  rev int not null,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  closed_rev int,
  outcome text check (outcome in ('done', 'not-needed', 'handed-on')),
  close_words bytea,
  -- When it was told that its owner has left the team.
  told_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, owner_id) references people.users (county_id, id),
  foreign key (county_id, replaces) references plan.tasks (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (outcome is null) and (closed_at is null) = (closed_rev is null))
);
create index tasks_by_youth on plan.tasks (county_id, youth_id, rev);
create index tasks_by_owner on plan.tasks (county_id, owner_id, due_on) where closed_at is null;
create unique index tasks_handed_once on plan.tasks (county_id, replaces) where replaces is not null;
call access.protect('plan.tasks', 'coordination');
create policy own_agency on plan.tasks as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
grant select on plan.tasks to throughline_app;
grant insert (county_id, id, youth_id, title, owner_id, due_on, from_kind, from_id, replaces, rev, at, by_user, agency_id) on plan.tasks to throughline_app;
grant update (closed_at, outcome, close_words) on plan.tasks to throughline_app;

-- What was agreed on a day: all that stood in the plan at `rev`.
create table plan.versions (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  number int not null,
  rev int not null,
  agreed text not null check (agreed in ('yes', 'in-part', 'no')),
  lang text not null,
  -- How it was explained, and what the youth said to it; sealed.
  words bytea not null,
  review_on date,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  primary key (county_id, id),
  unique (county_id, youth_id, number),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
call access.protect('plan.versions', 'coordination');
create policy own_agency on plan.versions as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
grant select, insert on plan.versions to throughline_app;

-- ---------------------------------------------------------------- one after another

-- Whoever writes in one youth's plan does so one after another; gives how much was written until now.
create function plan.reached(p_county uuid, p_youth uuid) returns int language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('plan ' || p_county::text || p_youth::text, 0));
  return greatest(
    (select coalesce(max(l.rev), 0) from plan.lines l where l.county_id = p_county and l.youth_id = p_youth),
    (select coalesce(max(greatest(t.rev, t.closed_rev)), 0) from plan.tasks t where t.county_id = p_county and t.youth_id = p_youth));
end $$;
alter function plan.reached(uuid, uuid) owner to throughline_gate;
revoke all on function plan.reached(uuid, uuid) from public;

-- How much was written in this plan until now, for one who may add to it; nobody writes until this transaction ends.
create function plan.hold(p_youth uuid) returns int language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from access.grants g where g.county_id = access.current_county_id() and g.user_id = access.current_user_id()
      and g.youth_id = p_youth and g.category = 'coordination' and g.can_add and g.add_expires_at > now()) then return null; end if;
  return plan.reached(access.current_county_id(), p_youth);
end $$;
alter function plan.hold(uuid) owner to throughline_gate;
revoke all on function plan.hold(uuid) from public;
grant execute on function plan.hold(uuid) to throughline_app;

create function plan.counted() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  new.rev := plan.reached(new.county_id, new.youth_id) + 1;
  return new;
end $$;
alter function plan.counted() owner to throughline_gate;
revoke all on function plan.counted() from public;
create trigger counted before insert on plan.tasks for each row execute function plan.counted();

-- A line follows one of its own thread.
create function plan.follows() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  new.rev := plan.reached(new.county_id, new.youth_id) + 1;
  if new.replaces is not null and not exists (select 1 from plan.lines l where l.county_id = new.county_id and l.id = new.replaces
      and l.youth_id = new.youth_id and l.thread = new.thread and l.kind = new.kind and l.code = new.code) then
    raise exception 'A line follows one of its own.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function plan.follows() owner to throughline_gate;
revoke all on function plan.follows() from public;
create trigger follows before insert on plan.lines for each row execute function plan.follows();

create function plan.dated() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  new.rev := plan.reached(new.county_id, new.youth_id);
  new.number := 1 + (select count(*) from plan.versions v where v.county_id = new.county_id and v.youth_id = new.youth_id);
  return new;
end $$;
alter function plan.dated() owner to throughline_gate;
revoke all on function plan.dated() from public;
create trigger dated before insert on plan.versions for each row execute function plan.dated();

-- What is closed stays as it is; who closed it, and when in the plan, is written by the database.
create function plan.closed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old.closed_at is not null and new.closed_at is distinct from old.closed_at then
    raise exception 'What is closed is not changed.' using errcode = 'check_violation';
  end if;
  if new.closed_at is distinct from old.closed_at then
    new.closed_by := access.current_user_id();
    new.closed_rev := plan.reached(new.county_id, new.youth_id) + 1;
  elsif new.outcome is distinct from old.outcome or new.close_words is distinct from old.close_words then
    raise exception 'What is closed is not changed.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
alter function plan.closed() owner to throughline_gate;
revoke all on function plan.closed() from public;
create trigger closed before update on plan.tasks for each row execute function plan.closed();

-- ---------------------------------------------------------------- who may own a task

-- Who sees what the team shares of this youth, for one who sees it too.
create function plan.here(p_youth uuid) returns table (user_id uuid) language sql stable security definer set search_path = '' as $$
  select g.user_id from access.grants g
    join people.users u on u.county_id = g.county_id and u.id = g.user_id and u.kind = 'person' and (u.until is null or u.until > now())
    where g.county_id = access.current_county_id() and g.youth_id = p_youth and g.category = 'coordination' and g.expires_at > now()
      and exists (select 1 from access.grants m where m.county_id = access.current_county_id() and m.user_id = access.current_user_id()
        and m.youth_id = p_youth and m.category = 'coordination' and m.expires_at > now())
$$;
alter function plan.here(uuid) owner to throughline_gate;
revoke all on function plan.here(uuid) from public;
grant execute on function plan.here(uuid) to throughline_app;
create policy owner_is_here on plan.tasks as restrictive for insert to throughline_app
  with check (owner_id is null or owner_id in (select h.user_id from plan.here(plan.tasks.youth_id) h));

-- Tasks whose owner has left the team since: for each, whom to tell, once: the main advocate and whose case
-- it is, where they are still there.
create function plan.left_alone(p_limit int) returns table (county_id uuid, user_id uuid) language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
begin
  -- Who came back may leave again.
  update plan.tasks t set told_at = null where t.closed_at is null and t.told_at is not null
    and exists (select 1 from access.grants g where g.county_id = t.county_id and g.user_id = t.owner_id and g.youth_id = t.youth_id
      and g.category = 'coordination' and g.expires_at > now());
  return query
    with gone as (
      select t.county_id, t.id, t.youth_id, t.owner_id from plan.tasks t
        where t.closed_at is null and t.owner_id is not null and t.told_at is null and t.sealed_by is null
          and not exists (select 1 from access.grants g where g.county_id = t.county_id and g.user_id = t.owner_id
            and g.youth_id = t.youth_id and g.category = 'coordination' and g.expires_at > now())
        limit p_limit for update skip locked),
    marked as (update plan.tasks t set told_at = now() from gone where t.county_id = gone.county_id and t.id = gone.id
      returning t.county_id, t.youth_id),
    main as (select distinct m.county_id, m.youth_id, m.user_id from care.members m join marked k on k.county_id = m.county_id
      and k.youth_id = m.youth_id where m.part = 'main-advocate' and m.ended_at is null and m.sealed_by is null),
    told as (
      select m.county_id, m.youth_id, m.user_id from main m
      union
      select b.county_id, b.youth_id, b.user_id from access.bases b join marked k on k.county_id = b.county_id and k.youth_id = b.youth_id
        where b.kind = 'own-case' and b.user_id is not null and b.ended_at is null and (b.until is null or b.until > now()))
    select distinct d.county_id, d.user_id from told d
      where exists (select 1 from access.grants g where g.county_id = d.county_id and g.user_id = d.user_id and g.youth_id = d.youth_id
        and g.category = 'coordination' and g.expires_at > now());
end $$;
alter function plan.left_alone(int) owner to throughline_gate;
revoke all on function plan.left_alone(int) from public;
grant execute on function plan.left_alone(int) to throughline_jobs;

create trigger active after insert on plan.lines for each row execute function youth.mark_active();
create trigger active after insert or update of closed_at on plan.tasks for each row execute function youth.mark_active('coordination');
create trigger active after insert on plan.versions for each row execute function youth.mark_active('coordination');
revoke create on schema plan from throughline_gate;
