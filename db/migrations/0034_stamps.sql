-- What a process keeps of a county's own tables (its desks, protocols and instruments) was asked anew by each errand, to know that
-- it still holds: 1 ms of the database for one event at a door. Each request now brings a mark of each with its person; the mark
-- changes with every row of them, in the transaction that changes it. Marks are drawn, not counted, so that one never comes twice.
create table people.stamps (
  county_id uuid primary key references people.counties,
  desks uuid not null default gen_random_uuid(),
  protocols uuid not null default gen_random_uuid(),
  instruments uuid not null default gen_random_uuid()
);
alter table people.stamps enable row level security;
alter table people.stamps force row level security;
create policy own_county on people.stamps for select to throughline_app using (county_id = (select access.current_county_id()));
create policy gate on people.stamps to throughline_gate using (true) with check (true);
grant select on people.stamps to throughline_app;
grant select, insert, update on people.stamps to throughline_gate;
insert into people.stamps (county_id) select c.county_id from people.counties c;

create function people.stamp() returns trigger language plpgsql security definer set search_path = '' as $$
declare changed uuid := case when tg_op = 'DELETE' then old.county_id else new.county_id end;
begin
  insert into people.stamps as s (county_id) values (changed) on conflict (county_id) do update set
    desks = case when tg_argv[0] = 'desks' then gen_random_uuid() else s.desks end,
    protocols = case when tg_argv[0] = 'protocols' then gen_random_uuid() else s.protocols end,
    instruments = case when tg_argv[0] = 'instruments' then gen_random_uuid() else s.instruments end;
  return null;
end $$;
grant create on schema people to throughline_gate;
alter function people.stamp() owner to throughline_gate;
revoke all on function people.stamp() from public;

-- The first of its table's triggers: a person's own grants are derived under a lock of the county, and this row is always
-- locked before that one.
create trigger a_stamp after insert or update or delete on people.agencies for each row execute function people.stamp('desks');
create trigger a_stamp after insert or delete or update of county_id, agency_id, kind, until on people.users
  for each row execute function people.stamp('desks');
create trigger a_stamp after insert or update or delete on people.roles for each row execute function people.stamp('desks');
create trigger a_stamp after insert or update or delete on protocols.protocols for each row execute function people.stamp('protocols');
create trigger a_stamp after insert or update or delete on instruments.instruments
  for each row execute function people.stamp('instruments');
create trigger a_stamp after insert on people.counties for each row execute function people.stamp('desks');

drop function people.begin_request(text);
create function people.begin_request(p_token text) returns table (county_id uuid, county_name text, time_zone text, sample boolean,
    settings jsonb, user_id uuid, user_kind text, name text, lang text, agency_id uuid, agency_name text, agency_kind text,
    agency_doors text[], roles text[], unread int, desks uuid, protocols uuid, instruments uuid, idle_ends_at timestamptz, ends_at timestamptz)
  language plpgsql security definer set search_path = '' as $$
declare
  u record;
  idle interval;
  whole interval;
begin
  select s.id as session_id, s."createdAt" as began, s."updatedAt" as touched, s."expiresAt" as expires,
      p.county_id, p.id, p.kind, p.name, p.lang, a.id as agency_id, a.name as agency_name, a.kind as agency_kind,
      a.doors, c.name as county_name, c.time_zone, c.sample, c.settings,
      m.desks, m.protocols, m.instruments,
      (select coalesce(array_agg(distinct r.role), '{}') from people.roles r
        where r.county_id = p.county_id and r.user_id = p.id and r.since <= now() and (r.until is null or r.until > now())
          and (people.admitted_by(r.role) is null or r.approved_at is not null)) as roles,
      (select count(*)::int from (select 1 from responses.notices n where n.county_id = p.county_id and n.user_id = p.id
        and n.read_at is null limit 100) x) as unread
    into u from auth.session s
    join people.users p on p.id = s."userId"::uuid and (p.until is null or p.until > now())
    join people.agencies a on a.county_id = p.county_id and a.id = p.agency_id and (a.until is null or a.until > now())
    join people.counties c on c.county_id = p.county_id
    join people.stamps m on m.county_id = p.county_id
    where s.token = p_token and s."expiresAt" > now();
  if not found then return; end if;
  idle := make_interval(mins => coalesce((u.settings ->> 'sessionIdleMinutes')::int, 30));
  whole := make_interval(mins => coalesce((u.settings ->> 'sessionWholeMinutes')::int, 720));
  if u.touched + idle <= now() or u.began + whole <= now() then return; end if;
  if u.touched < now() - interval '1 minute' then
    update auth.session x set "updatedAt" = now() where x.id = u.session_id;
    u.touched := now();
  end if;
  perform set_config('app.user_id', u.id::text, true), set_config('app.county_id', u.county_id::text, true),
    set_config('app.session_id', u.session_id, true);
  return query select u.county_id, u.county_name, u.time_zone, u.sample, u.settings, u.id, u.kind, u.name, u.lang,
    u.agency_id, u.agency_name, u.agency_kind, u.doors, u.roles, u.unread, u.desks, u.protocols, u.instruments,
    least(u.touched + idle, u.began + whole, u.expires), least(u.began + whole, u.expires);
end $$;
alter function people.begin_request(text) owner to throughline_gate;
revoke create on schema people from throughline_gate;
revoke all on function people.begin_request(text) from public;
grant execute on function people.begin_request(text) to throughline_app;
