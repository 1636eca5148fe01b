-- Each request begins with this: the session, its person, their roles and how many notices they have not read, asked for in one
-- statement instead of five functions within each other. What it checks and gives is as before.
drop function people.begin_request(text);
create function people.begin_request(p_token text) returns table (county_id uuid, county_name text, time_zone text, sample boolean,
    settings jsonb, user_id uuid, user_kind text, name text, lang text, agency_id uuid, agency_name text, agency_kind text,
    agency_doors text[], roles text[], unread int, idle_ends_at timestamptz, ends_at timestamptz)
  language plpgsql security definer set search_path = '' as $$
declare
  u record;
  idle interval;
  whole interval;
begin
  select s.id as session_id, s."createdAt" as began, s."updatedAt" as touched, s."expiresAt" as expires,
      p.county_id, p.id, p.kind, p.name, p.lang, a.id as agency_id, a.name as agency_name, a.kind as agency_kind,
      a.doors, c.name as county_name, c.time_zone, c.sample, c.settings,
      (select coalesce(array_agg(distinct r.role), '{}') from people.roles r
        where r.county_id = p.county_id and r.user_id = p.id and r.since <= now() and (r.until is null or r.until > now())
          and (people.admitted_by(r.role) is null or r.approved_at is not null)) as roles,
      (select count(*)::int from (select 1 from responses.notices n where n.county_id = p.county_id and n.user_id = p.id
        and n.read_at is null limit 100) x) as unread
    into u from auth.session s
    join people.users p on p.id = s."userId"::uuid and (p.until is null or p.until > now())
    join people.agencies a on a.county_id = p.county_id and a.id = p.agency_id and (a.until is null or a.until > now())
    join people.counties c on c.county_id = p.county_id
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
    u.agency_id, u.agency_name, u.agency_kind, u.doors, u.roles, u.unread,
    least(u.touched + idle, u.began + whole, u.expires), least(u.began + whole, u.expires);
end $$;
grant create on schema people to throughline_gate;
alter function people.begin_request(text) owner to throughline_gate;
revoke create on schema people from throughline_gate;
revoke all on function people.begin_request(text) from public;
grant execute on function people.begin_request(text) to throughline_app;
-- No page asks for it alone any more.
drop function responses.my_unread();

-- Asked of every role of everybody where desks are looked for. Its body was parsed when it was made, as that of 0024's two: without
-- a setting of its own the planner writes it in place.
alter function people.admitted_by(text) reset search_path;
