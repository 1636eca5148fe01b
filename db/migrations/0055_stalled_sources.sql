-- A daily source whose keeper may not keep the directory any more stops, is said to have stopped, and is taken over by another; and the
-- mail of an ask that waits is of the one kind that is sent.

-- As whom another directory is asked (null: who named it), and since when nobody does because they may not.
alter table directory.sources
  add column asks_as uuid,
  add column stalled_at timestamptz,
  add foreign key (county_id, asks_as) references people.users (county_id, id);
-- Both are written by the functions below alone.
revoke insert on directory.sources from throughline_app;
grant insert (county_id, id, name, kept_by, kind, address, daily, applies_itself, made_at, made_by) on directory.sources to throughline_app;
grant select (asks_as, stalled_at) on directory.sources to throughline_jobs;
create policy gate on directory.sources to throughline_gate using (true) with check (true);
grant select, update on directory.sources to throughline_gate;

-- Said once, to every administrator of the county. True: it was not known before.
create function directory.source_stalled(p_county uuid, p_source uuid, p_at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update directory.sources s set stalled_at = p_at where s.county_id = p_county and s.id = p_source and s.stalled_at is null and s.ended_at is null;
  if not found then return false; end if;
  with whom as (
    select u.id, u.email from people.users u where u.county_id = p_county and u.kind = 'person' and (u.until is null or u.until > p_at)
      and 'administrator' = any (people.roles_of(u.county_id, u.id))),
    noticed as (insert into responses.notices (county_id, id, user_id, kind, at)
      select p_county, gen_random_uuid(), w.id, 'source-stalled', p_at from whom w)
  insert into mail.outbox (county_id, id, to_user, kind, created_at, next_try_at)
    select p_county, gen_random_uuid(), w.id, 'waits', p_at, p_at from whom w
      where w.email is not null and not exists (select 1 from mail.outbox o where o.county_id = p_county and o.to_user = w.id
        and o.kind = 'waits' and o.sent_at is null and o.dropped_at is null);
  return true;
end $$;
-- From now on it is asked as the person who takes it over. False: no such source, or not theirs to keep.
create function directory.take_source(p_source uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not (people.i_hold('administrator') or people.i_hold('liaison')) then return false; end if;
  update directory.sources s set asks_as = u.id, stalled_at = null
    where s.county_id = u.county_id and s.id = p_source and s.kind = 'api' and s.ended_at is null;
  return found;
end $$;
grant create on schema directory to throughline_gate;
alter function directory.source_stalled(uuid, uuid, timestamptz) owner to throughline_gate;
alter function directory.take_source(uuid) owner to throughline_gate;
revoke create on schema directory from throughline_gate;
revoke all on function directory.source_stalled(uuid, uuid, timestamptz), directory.take_source(uuid) from public;
grant execute on function directory.source_stalled(uuid, uuid, timestamptz) to throughline_jobs;
grant execute on function directory.take_source(uuid) to throughline_app;

create or replace function asks.alarm(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare
  one record;
  told int := 0;
begin
  for one in
    select x.county_id, x.id, x.region, t.kind from asks.asks x join people.counties c on c.county_id = x.county_id
      cross join lateral (values
        ('desk-told', coalesce((c.settings ->> 'asksDeskMinutes')::int, 15)),
        ('liaison-told', coalesce((c.settings ->> 'asksLiaisonMinutes')::int, 60))) t(kind, minutes)
      where x.wrapped is not null and x.made_at + make_interval(mins => t.minutes) <= p_now
        and not exists (select 1 from asks.words w where w.county_id = x.county_id and w.ask_id = x.id and w.kind = 'answer')
        and not exists (select 1 from asks.steps s where s.county_id = x.county_id and s.ask_id = x.id
          and (s.kind in ('reached', 'closed') or s.kind = t.kind))
      order by x.made_at, t.minutes
  loop
    insert into asks.steps (county_id, ask_id, kind, at) values (one.county_id, one.id, one.kind, p_now) on conflict do nothing;
    if not found then continue; end if;
    told := told + 1;
    with whom as (
      select u.id from people.users u where u.county_id = one.county_id and asks.answers(u.county_id, u.id, one.region)
        and (one.kind = 'desk-told' or asks.holds(u.county_id, u.id, 'liaison'))
        -- The liaisons have their own turn, unless they are the desk.
        and (one.kind = 'liaison-told' or not (asks.holds(u.county_id, u.id, 'liaison'))
          or not exists (select 1 from people.users v where v.county_id = one.county_id and asks.answers(v.county_id, v.id, one.region)
            and not (asks.holds(v.county_id, v.id, 'liaison'))))),
      noticed as (
        insert into responses.notices (county_id, id, user_id, kind, at)
          select one.county_id, gen_random_uuid(), w.id, 'ask-waits', p_now from whom w returning user_id)
      insert into mail.outbox (county_id, id, to_user, kind, created_at, next_try_at)
        select one.county_id, gen_random_uuid(), n.user_id, 'waits', p_now, p_now from noticed n
          where exists (select 1 from people.users u where u.county_id = one.county_id and u.id = n.user_id and u.email is not null)
            and not exists (select 1 from mail.outbox o where o.county_id = one.county_id and o.to_user = n.user_id and o.kind = 'waits'
              and o.sent_at is null and o.dropped_at is null);
  end loop;
  return told;
end $$;

-- ---------------------------------------------------------------- names by which people say where they are

alter table regions.versions
  drop constraint versions_kind_check,
  add constraint versions_kind_check check (kind in ('list', 'places', 'shapes', 'landmarks'));
