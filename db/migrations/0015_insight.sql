-- What people see of time and numbers: changes by others, how a person keeps "my work", unread notices, measures.

-- ---------------------------------------------------------------- what others did

-- The last who did something, and when someone other than they last did: enough to tell anyone what others did.
alter table youth.activity add column by_user uuid, add column other_at timestamptz;

create or replace function youth.mark_active() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  c access.category;
  me uuid := access.current_user_id();
begin
  if tg_nargs = 1 then c := tg_argv[0]::access.category; else c := new.category; end if;
  perform 1 from youth.activity a where a.county_id = new.county_id and a.youth_id = new.youth_id and a.category = c;
  if not found then
    insert into youth.activity (county_id, youth_id, category, at, by_user) values (new.county_id, new.youth_id, c, now(), me)
      on conflict do nothing;
    return null;
  end if;
  perform 1 from youth.activity a where a.county_id = new.county_id and a.youth_id = new.youth_id and a.category = c
    and a.at < now() for update skip locked;
  if found then
    update youth.activity a set at = now(), sealed_by = null, by_user = me,
        other_at = case when a.by_user is distinct from me then a.at else a.other_at end
      where a.county_id = new.county_id and a.youth_id = new.youth_id and a.category = c;
  end if;
  return null;
end $$;
alter function youth.mark_active() owner to throughline_gate;

-- ---------------------------------------------------------------- a person's own desk

-- When a person last said "I have seen this", and how they want "my work" shown.
create table people.desks (
  county_id uuid not null,
  user_id uuid not null,
  looked_at timestamptz,
  shows text not null default 'all' check (shows in ('all', 'today', 'late', 'law')),
  primary key (county_id, user_id),
  foreign key (county_id, user_id) references people.users (county_id, id)
);
alter table people.desks enable row level security;
alter table people.desks force row level security;
create policy own on people.desks to throughline_app using (
  county_id = (select access.current_county_id()) and user_id = (select access.current_user_id()))
  with check (county_id = (select access.current_county_id()) and user_id = (select access.current_user_id()));
grant select, insert, update (looked_at, shows) on people.desks to throughline_app;

-- How many notices wait for the one who asks, up to 100: one look at an index, asked with each request's session.
create function responses.my_unread() returns int language sql stable security definer set search_path = '' as $$
  select count(*)::int from (select 1 from responses.notices n where n.county_id = access.current_county_id()
    and n.user_id = access.current_user_id() and n.read_at is null limit 100) x
$$;
create policy gate_reads on responses.notices for select to throughline_gate using (true);
grant select on responses.notices to throughline_gate;
grant create on schema responses to throughline_gate;
alter function responses.my_unread() owner to throughline_gate;
revoke create on schema responses from throughline_gate;
revoke all on function responses.my_unread() from public;
grant execute on function responses.my_unread() to throughline_app;

-- ---------------------------------------------------------------- measures

create schema measures;
grant usage on schema measures to throughline_app, throughline_jobs, throughline_measures;
grant create on schema measures to throughline_measures;

-- What each youth adds to which number. Read by the measures' role alone; what leaves it are sums.
create table measures.parts (
  county_id uuid not null,
  youth_id uuid not null,
  measure text not null,
  year int not null,
  month int not null,
  row_key text not null,
  column_key text not null,
  n int not null,
  primary key (county_id, youth_id, measure, year, month, row_key, column_key)
);
create table measures.counts (
  county_id uuid not null,
  measure text not null,
  year int not null,
  month int not null,
  row_key text not null,
  column_key text not null,
  n int not null,
  primary key (county_id, measure, year, month, row_key, column_key)
);
-- How far the counting has come, by when something last happened for a youth.
create table measures.progress (
  county_id uuid not null primary key,
  at timestamptz not null,
  youth_id uuid not null,
  counted_at timestamptz not null
);
-- Youth to be counted again for another reason: something was sealed, or unsealed.
create table measures.again (
  county_id uuid not null,
  youth_id uuid not null,
  primary key (county_id, youth_id)
);
do $$
declare t text;
begin
  foreach t in array array['measures.parts', 'measures.counts', 'measures.progress', 'measures.again'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy measures on %s to throughline_measures using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %s to throughline_measures', t);
  end loop;
  -- The least it needs of the record: codes and dates, nothing sealed, nobody's name.
  foreach t in array array['reports.reports', 'screening.screenings', 'identification.identifications', 'youth.activity', 'people.counties'] loop
    execute format('create policy measures on %s for select to throughline_measures using (true)', t);
  end loop;
end $$;
grant select (county_id, id, youth_id, received_at, allegations, disposition, sealed_by) on reports.reports to throughline_measures;
grant select (county_id, id, youth_id, door, started_at, result, sealed_by) on screening.screenings to throughline_measures;
grant select (county_id, id, youth_id, form, standing, decided_at, sealed_by) on identification.identifications to throughline_measures;
grant select (county_id, youth_id, category, at, sealed_by) on youth.activity to throughline_measures;
grant select (county_id, time_zone) on people.counties to throughline_measures;
grant execute on function access.current_county_id(), access.current_user_id() to throughline_measures;

create function measures.count_again() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into measures.again (county_id, youth_id) values (new.county_id, new.youth_id) on conflict do nothing;
  return null;
end $$;
alter function measures.count_again() owner to throughline_measures;
revoke all on function measures.count_again() from public;
create trigger sealed after update of sealed_by on youth.activity for each row
  when (old.sealed_by is distinct from new.sealed_by) execute function measures.count_again();

-- Youth for whom something happened since they were last counted, oldest first, of one county.
create function measures.changed(p_settled timestamptz, p_limit int) returns table (county_id uuid, youth_id uuid, at timestamptz)
  language plpgsql stable security definer set search_path = '' as $$
declare
  c uuid;
  p measures.progress;
begin
  for c in select x.county_id from people.counties x loop
    select * into p from measures.progress x where x.county_id = c;
    return query select c, a.youth_id, null::timestamptz from measures.again a where a.county_id = c limit p_limit;
    if found then return; end if;
    return query select c, a.youth_id, a.at from youth.activity a
      where a.county_id = c and a.at < p_settled and a.at >= coalesce(p.at, '-infinity')
        and (a.at, a.youth_id) > (coalesce(p.at, '-infinity'), coalesce(p.youth_id, '00000000-0000-0000-0000-000000000000'))
      order by a.at, a.youth_id limit p_limit;
    if found then return; end if;
  end loop;
end $$;

-- What these youth add, from their reports, screenings and identifications; months and years are the county's own.
create function measures.parts_of(p_county uuid, p_youth uuid[])
  returns table (youth_id uuid, measure text, year int, month int, row_key text, column_key text, n int)
  language sql stable security definer set search_path = '' as $$
  with zone as (select x.time_zone as z from people.counties x where x.county_id = p_county),
  reported as (
    select r.youth_id, r.received_at at time zone z.z as at, coalesce(r.disposition, 'open') as disposition,
        (select string_agg(distinct f.form, '+' order by f.form) from jsonb_array_elements(r.allegations) a
          join (values ('commercial-sexual-exploitation', 'cse'), ('exploiting-childs-labor', 'lt'),
            ('involving-child-in-criminal-behavior', 'ltfc')) f(sub, form) on f.sub = a ->> 'subCategory') as forms
      from reports.reports r, zone z where r.county_id = p_county and r.youth_id = any (p_youth)),
  screened as (
    select s.youth_id, s.started_at at time zone z.z as at, s.door,
        case when s.result is null then 'unfinished' when s.result::text ~ '"clear-concern"' then 'clear-concern'
          when s.result::text ~ '"some-signs"' then 'some-signs' else 'no-sign-now' end as result
      from screening.screenings s, zone z where s.county_id = p_county and s.youth_id = any (p_youth)),
  decided as (
    select i.youth_id, i.form, i.standing, i.decided_at at time zone z.z as at,
        row_number() over (partition by i.youth_id, i.form, extract(year from i.decided_at at time zone z.z)
          order by i.decided_at desc, i.id desc) as newest
      from identification.identifications i, zone z where i.county_id = p_county and i.youth_id = any (p_youth)),
  named as (
    select d.youth_id, extract(year from d.at)::int as year, min(extract(month from d.at))::int as month,
        string_agg(d.form, '+' order by d.form) as forms, bool_or(d.standing = 'confirmed') as confirmed
      from decided d where d.newest = 1 and d.standing in ('suspected', 'confirmed') group by 1, 2)
  select r.youth_id, 'reports', extract(year from r.at)::int, extract(month from r.at)::int, coalesce(r.forms, 'none'), r.disposition,
      count(*)::int from reported r group by 1, 3, 4, 5, 6
  union all
  select s.youth_id, 'screenings', extract(year from s.at)::int, extract(month from s.at)::int, s.door, s.result, count(*)::int
    from screened s group by 1, 3, 4, 5, 6
  union all
  select x.youth_id, 'youth', x.year, x.month, x.forms, case when x.confirmed then 'confirmed' else 'suspected' end, 1 from named x
$$;

-- Counts these youth anew: what they added before is taken away, what they add now is put. `p_clocks` are the steps of their
-- responses, which only the engine can time: [{youth_id, year, month, row_key, column_key, n, measure}].
create function measures.count(p_county uuid, p_youth uuid[], p_clocks jsonb, p_at timestamptz, p_last uuid, p_now timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  insert into measures.counts as c (county_id, measure, year, month, row_key, column_key, n)
    select p_county, p.measure, p.year, p.month, p.row_key, p.column_key, -sum(p.n) from measures.parts p
      where p.county_id = p_county and p.youth_id = any (p_youth) group by 2, 3, 4, 5, 6 order by 2, 3, 4, 5, 6
    on conflict (county_id, measure, year, month, row_key, column_key) do update set n = c.n + excluded.n;
  delete from measures.parts p where p.county_id = p_county and p.youth_id = any (p_youth);
  insert into measures.parts (county_id, youth_id, measure, year, month, row_key, column_key, n)
    select p_county, x.* from measures.parts_of(p_county, p_youth) x
    union all
    select p_county, k.youth_id, k.measure, k.year, k.month, k.row_key, k.column_key, k.n
      from jsonb_to_recordset(p_clocks) k(youth_id uuid, measure text, year int, month int, row_key text, column_key text, n int)
      where k.youth_id = any (p_youth);
  insert into measures.counts as c (county_id, measure, year, month, row_key, column_key, n)
    select p_county, p.measure, p.year, p.month, p.row_key, p.column_key, sum(p.n) from measures.parts p
      where p.county_id = p_county and p.youth_id = any (p_youth) group by 2, 3, 4, 5, 6 order by 2, 3, 4, 5, 6
    on conflict (county_id, measure, year, month, row_key, column_key) do update set n = c.n + excluded.n;
  delete from measures.again a where a.county_id = p_county and a.youth_id = any (p_youth);
  if p_at is not null then
    insert into measures.progress (county_id, at, youth_id, counted_at) values (p_county, p_at, p_last, p_now)
      on conflict (county_id) do update set at = excluded.at, youth_id = excluded.youth_id, counted_at = excluded.counted_at;
  end if;
end $$;

-- The sums of the asker's own county for the whole months of a year up to one: no youth is in them. They are not for showing:
-- `insight/disclosure` says what of them may be.
create function measures.figures(p_year int, p_through int) returns table (measure text, month int, row_key text, column_key text, n int)
  language sql stable security definer set search_path = '' as $$
  select c.measure, c.month, c.row_key, c.column_key, c.n from measures.counts c
    where c.county_id = access.current_county_id() and access.current_user_id() is not null
      and c.year = p_year and c.month <= p_through and c.n > 0
$$;
create function measures.years() returns table (year int, counted_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select distinct c.year, (select p.counted_at from measures.progress p where p.county_id = access.current_county_id())
    from measures.counts c
    where c.county_id = access.current_county_id() and access.current_user_id() is not null and c.n > 0
$$;
alter function measures.changed(timestamptz, int) owner to throughline_measures;
alter function measures.parts_of(uuid, uuid[]) owner to throughline_measures;
alter function measures.count(uuid, uuid[], jsonb, timestamptz, uuid, timestamptz) owner to throughline_measures;
alter function measures.figures(int, int) owner to throughline_measures;
alter function measures.years() owner to throughline_measures;
revoke create on schema measures from throughline_measures;
revoke all on function measures.changed(timestamptz, int), measures.parts_of(uuid, uuid[]), measures.figures(int, int), measures.years(),
  measures.count(uuid, uuid[], jsonb, timestamptz, uuid, timestamptz) from public;
grant execute on function measures.changed(timestamptz, int), measures.count(uuid, uuid[], jsonb, timestamptz, uuid, timestamptz) to throughline_jobs;
grant execute on function measures.figures(int, int), measures.years() to throughline_app;
