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
