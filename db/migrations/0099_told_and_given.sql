-- A provider who said yes to a ride is told when it is taken back: by a letter to the link that they have, which then says so, and by
-- telephone from the page of the ride; until one of the two reached them, somebody is asked to ring.

alter table rides.rings
  -- When a letter said that the ride is taken back, or there was no e-mail to write to.
  add column off_written_at timestamptz,
  -- When the provider said that they know, or a worker that they told them.
  add column off_known_at timestamptz,
  add column off_known_how text check (off_known_how in ('link', 'telephone')),
  add constraint rings_off check ((off_known_at is null) = (off_known_how is null)
    and (answer = 'yes' or (off_written_at is null and off_known_at is null)));

-- Who said yes to a ride that was taken back and is not over yet: each once.
create function rides.call_off(p_now timestamptz) returns table (county_id uuid, ring_id uuid, vendor_id uuid, wrapped bytea, sealed bytea, languages text[])
  language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
begin
  return query
    with due as (
      select g.county_id, g.id from rides.rings g join rides.rides r on r.county_id = g.county_id and r.id = g.ride_id
        where g.answer = 'yes' and g.off_written_at is null and g.off_known_at is null and r.taken_back_at is not null and r.sealed_by is null
          and r.starts_at + make_interval(mins => r.minutes) > p_now
        order by r.starts_at limit 200 for update of g skip locked),
    marked as (update rides.rings g set off_written_at = p_now from due where g.county_id = due.county_id and g.id = due.id
      returning g.county_id, g.id, g.vendor_id)
    select k.county_id, k.id, v.id, v.wrapped, v.sealed, v.languages from marked k
      join rides.vendors v on v.county_id = k.county_id and v.id = k.vendor_id;
end $$;
create function rides.keep_known(r rides.rides, p_how text, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update rides.rings g set off_known_at = p_now, off_known_how = p_how
    where g.county_id = r.county_id and g.ride_id = r.id and g.answer = 'yes' and g.off_known_at is null;
  return found;
end $$;
-- By who follows the ride: they told the provider.
create function rides.provider_told(p_ride uuid, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare r rides.rides := rides.mine(p_ride);
begin
  return r.id is not null and r.taken_back_at is not null and rides.keep_known(r, 'telephone', p_now);
end $$;
-- By the provider, with nobody signed in.
create function rides.off_read(p_token bytea, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare r rides.rides;
begin
  select x.* into r from rides.rings g join rides.rides x on x.county_id = g.county_id and x.id = g.ride_id
    where g.token = p_token and g.answer = 'yes' and x.taken_back_at is not null and x.sealed_by is null for update of x;
  return found and rides.keep_known(r, 'link', p_now);
end $$;
-- What the link says, and who said yes to a ride that was taken back reads that it was; never where it would have gone.
drop function rides.by_token(bytea);
create function rides.by_token(p_token bytea) returns table (county_id uuid, time_zone text, ring_id uuid, answer text, ride_id uuid, starts_at timestamptz,
    minutes int, seats int, child_seats int, wheelchair boolean, wrapped bytea, trip bytea, driver bytea, cents int, dropped_at timestamptz, over boolean,
    off boolean, off_known boolean)
  language sql stable security definer set search_path = '' as $$
  select c.county_id, c.time_zone, g.id, g.answer, r.id, r.starts_at, r.minutes, r.seats, r.child_seats, r.wheelchair, r.wrapped, r.trip, r.driver, g.cents,
      r.dropped_at,
      r.sealed_by is not null or r.taken_back_at is not null or r.arrival is not null or r.starts_at + make_interval(mins => r.minutes) < now() - interval '3 hours'
        or (g.answer is distinct from 'yes' and rides.has_yes(r.county_id, r.id)),
      g.answer = 'yes' and r.sealed_by is null and r.taken_back_at is not null
        and r.starts_at + make_interval(mins => r.minutes) >= now() - interval '3 hours',
      g.off_known_at is not null
    from rides.rings g join rides.rides r on r.county_id = g.county_id and r.id = g.ride_id join people.counties c on c.county_id = g.county_id
    where g.token = p_token
$$;

do $$
declare f text;
begin
  grant create on schema rides to throughline_gate;
  for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'rides' and pg_get_userbyid(p.proowner) <> 'throughline_gate' loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    if f like 'rides.call_off(%' then execute format('grant execute on function %s to throughline_jobs', f);
    elsif f not like 'rides.keep_known(%' then execute format('grant execute on function %s to throughline_app', f);
    end if;
  end loop;
  revoke create on schema rides from throughline_gate;
end $$;

-- ---------------------------------------------------------------- a caregiver's tasks

-- What the team gives somebody to do who cares for the youth is a task of the plan: one row, whoever reads it. Its words stand there a
-- second time under a key of their own, since a caregiver's session is given no key of the youth's.
alter table plan.tasks
  add column part_id uuid,
  add column part_wrapped bytea,
  add column part_title bytea,
  add foreign key (county_id, part_id) references care.members (county_id, id),
  add constraint tasks_of_whom check (part_id is null or owner_id is null),
  add constraint tasks_of_part check ((part_id is null) = (part_wrapped is null) and (part_id is null) = (part_title is null));
create index tasks_by_part on plan.tasks (county_id, part_id) where part_id is not null;
grant insert (part_id, part_wrapped, part_title) on plan.tasks to throughline_app;

grant create on schema plan, caregivers, voice to throughline_gate;
-- Whoever cares for this youth and takes part: the rule of care.takes_part, and of who may hold a page (0072).
create function plan.cares(p_county uuid, p_youth uuid, p_part uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from care.members m where m.county_id = p_county and m.id = p_part and m.youth_id = p_youth and care.takes_part(m)
    and coalesce(m.relation, '') not in ('friend', 'teacher', 'faith', 'therapist'))
$$;
create function plan.part_here(p_youth uuid, p_part uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select plan.cares(access.current_county_id(), p_youth, p_part)
$$;
create function plan.of_whom() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.part_id is not null and not plan.cares(new.county_id, new.youth_id, new.part_id) then
    raise exception 'Who cares for this youth and takes part may be given a task.' using errcode = 'check_violation', constraint = 'tasks_of_part';
  end if;
  return new;
end $$;
create trigger of_whom before insert on plan.tasks for each row execute function plan.of_whom();
-- Whether somebody does it still: the youth, one who works with them, or one who cares for them.
create function plan.done_by_somebody(t plan.tasks) returns boolean language sql stable security definer set search_path = '' as $$
  select case when t.part_id is not null then plan.cares(t.county_id, t.youth_id, t.part_id)
    else t.owner_id is null or exists (select 1 from access.grants g where g.county_id = t.county_id and g.user_id = t.owner_id
      and g.youth_id = t.youth_id and g.category = 'coordination' and g.expires_at > now()) end
$$;

-- The youth's own tasks are those of neither.
create or replace function plan.tasks_for_youth() returns table (id uuid, title bytea, due_on date)
  language sql stable security definer set search_path = '' as $$
  select t.id, t.title, t.due_on from voice.me() m join plan.tasks t on t.county_id = m.county_id and t.youth_id = m.youth_id
      and t.owner_id is null and t.part_id is null and t.closed_at is null and t.sealed_by is null
    where not exists (select 1 from plan.tasks n where n.county_id = t.county_id and n.replaces = t.id) order by t.due_on nulls last, t.rev
$$;
create or replace function voice.task_done(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from voice.me();
  if not found then return false; end if;
  perform plan.reached(m.county_id, m.youth_id);
  update plan.tasks t set closed_at = now(), outcome = 'done' where t.county_id = m.county_id and t.youth_id = m.youth_id and t.id = p_id
    and t.owner_id is null and t.part_id is null and t.closed_at is null and t.sealed_by is null;
  return found;
end $$;

-- What one caregiver is to do, and what they did in the last month.
create function caregivers.my_tasks() returns table (id uuid, due_on text, wrapped bytea, title bytea, done_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select t.id, t.due_on::text, t.part_wrapped, t.part_title, t.closed_at from caregivers.me() m
    join plan.tasks t on t.county_id = m.county_id and t.youth_id = m.youth_id and t.part_id = m.member_id and t.sealed_by is null
    where t.closed_at is null or (t.outcome = 'done' and t.closed_at > now() - interval '30 days')
    order by t.closed_at is not null, t.due_on nulls last, t.rev
$$;
create function caregivers.task_done(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare m record;
begin
  select * into m from caregivers.me();
  if not found then return false; end if;
  perform plan.reached(m.county_id, m.youth_id);
  update plan.tasks t set closed_at = now(), outcome = 'done' where t.county_id = m.county_id and t.youth_id = m.youth_id and t.id = p_id
    and t.part_id = m.member_id and t.closed_at is null and t.sealed_by is null;
  return found;
end $$;
-- What was written here before as a row of its own stays as it is, and no more is.
create function caregivers.tasks_are_the_plans() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.kind = 'task' then raise exception 'A task is a row of the plan.' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger tasks_are_the_plans before insert on caregivers.items for each row execute function caregivers.tasks_are_the_plans();

-- A task lies with nobody as well where its caregiver takes no part any more.
create or replace function plan.left_alone(p_limit int) returns table (county_id uuid, user_id uuid) language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
begin
  -- Who came back may leave again.
  update plan.tasks t set told_at = null where t.closed_at is null and t.told_at is not null and plan.done_by_somebody(t);
  return query
    with gone as (
      select t.county_id, t.id, t.youth_id, t.owner_id from plan.tasks t
        where t.closed_at is null and (t.owner_id is not null or t.part_id is not null) and t.told_at is null and t.sealed_by is null
          and not plan.done_by_somebody(t)
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

revoke all on function caregivers.tasks_are_the_plans() from public;
do $$
declare f text;
begin
  for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where (n.nspname, p.proname) in (('plan', 'cares'), ('plan', 'part_here'), ('plan', 'of_whom'), ('plan', 'done_by_somebody'), ('caregivers', 'my_tasks'),
        ('caregivers', 'task_done')) loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    if f like 'caregivers.%' or f like 'plan.part_here(%' then execute format('grant execute on function %s to throughline_app', f); end if;
  end loop;
end $$;
revoke create on schema plan, caregivers, voice from throughline_gate;
