-- A safe ride for a youth: asked, taken by a ride provider of the county's own list, told to the youth, arrived, rated. Where a youth is
-- taken is a location: who may not know where the youth is, sees no ride of theirs. What a driver reads is sealed under a key of the ride.
create schema rides;
grant usage on schema rides to throughline_app, throughline_gate, throughline_jobs;

-- The county's own list of ride providers. Nothing of a youth.
create table rides.vendors (
  county_id uuid not null references people.counties,
  id uuid not null,
  seats int not null check (seats between 1 and 60),
  child_seats int not null check (child_seats between 0 and 10),
  wheelchair boolean not null,
  languages text[] not null,
  rank int not null check (rank between 1 and 99),
  -- When its drivers were trained in this work; null: not that the county knows.
  trained_on date,
  -- Who of the county looked whether all of this is right, and when; null: nobody yet, and shown so.
  checked_on date,
  checked_by uuid,
  wrapped bytea not null,
  -- Name, telephone, e-mail, area: sealed under a key of the row.
  sealed bytea not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, checked_by) references people.users (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id),
  check ((checked_on is null) = (checked_by is null))
);
-- When a provider drives: a weekday (1 is Monday), from a minute of the day, for so many minutes; into the next day, too.
create table rides.hours (
  county_id uuid not null,
  id uuid not null default gen_random_uuid(),
  vendor_id uuid not null,
  weekday int not null check (weekday between 1 and 7),
  from_minute int not null check (from_minute between 0 and 1439),
  minutes int not null check (minutes between 15 and 1440),
  ended_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, vendor_id) references rides.vendors (county_id, id)
);
create index on rides.hours (county_id, vendor_id);

create table rides.rides (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  starts_at timestamptz not null,
  minutes int not null check (minutes between 5 and 600),
  seats int not null check (seats between 1 and 8),
  child_seats int not null check (child_seats between 0 and 4),
  wheelchair boolean not null,
  asked_at timestamptz not null,
  -- Nobody: the youth asked, on their own page.
  by_user uuid,
  agency_id uuid,
  -- Who looked at it and put it to the ride providers; who asked for themself needs somebody to.
  sent_at timestamptz,
  sent_by uuid,
  sent_agency uuid,
  -- Providers that are not to be asked this time; why is written nowhere here.
  not_vendors uuid[] not null default '{}',
  wrapped bytea not null,
  -- From where to where, near what, whom to call, what the driver may call the youth: sealed under the key of the ride.
  trip bytea not null,
  -- Who rides along, and what the driver must not know: sealed with the youth's key; no driver reads it.
  own bytea,
  -- Who drives which car, by the key of the ride.
  driver bytea,
  told_at timestamptz,
  told_by uuid,
  taken_back_at timestamptz,
  -- Every provider that could was asked, and nobody said yes.
  unfilled_at timestamptz,
  -- The driver says so; it confirms nothing.
  dropped_at timestamptz,
  arrival text check (arrival in ('arrived', 'not-arrived')),
  arrival_at timestamptz,
  arrival_by uuid,
  arrival_how text check (arrival_how in ('worker', 'youth')),
  waits_told_at timestamptz,
  late_told_at timestamptz,
  rating int check (rating between 1 and 3),
  rated_at timestamptz,
  rated_how text check (rated_how in ('worker', 'youth')),
  -- What was asked of a fund for it.
  money_id uuid,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  foreign key (county_id, sent_by) references people.users (county_id, id),
  foreign key (county_id, sent_agency) references people.agencies (county_id, id),
  foreign key (county_id, money_id) references money.asks (county_id, id),
  check ((by_user is null) = (agency_id is null)),
  check ((sent_at is null) = (sent_by is null) and (sent_at is null) = (sent_agency is null)),
  check ((arrival is null) = (arrival_at is null) and (arrival is null) = (arrival_how is null)),
  check ((rating is null) = (rated_at is null) and (rating is null) = (rated_how is null))
);
create index rides_by_youth on rides.rides (county_id, youth_id, starts_at);
create index rides_open on rides.rides (starts_at) where taken_back_at is null and arrival is null;
create table rides.rings (
  county_id uuid not null,
  id uuid not null,
  ride_id uuid not null,
  vendor_id uuid not null,
  n int not null,
  rung_at timestamptz not null,
  until timestamptz not null,
  -- A hash of the link that their letter holds.
  token bytea not null,
  answer text check (answer in ('yes', 'no', 'no-answer', 'passed')),
  answered_at timestamptz,
  how text check (how in ('link', 'telephone', 'clock')),
  cents int check (cents between 1 and 1000000),
  primary key (county_id, id),
  foreign key (county_id, ride_id) references rides.rides (county_id, id),
  foreign key (county_id, vendor_id) references rides.vendors (county_id, id),
  unique (county_id, token),
  unique (county_id, ride_id, vendor_id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (how is null))
);
-- One provider is asked at a time, and one says yes.
create unique index rings_one_a_ride on rides.rings (county_id, ride_id) where answer is null;
create unique index rings_one_yes on rides.rings (county_id, ride_id) where answer = 'yes';

-- ---------------------------------------------------------------- who

call access.protect('rides.rides', 'contact_location');
drop policy added on rides.rides;
drop policy changed on rides.rides;
-- Nobody writes here but the functions below, in the name of who asks.
drop policy author on rides.rides;
-- A school knows of no ride, whatever else it may see.
create function rides.i_am_school() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.agencies a where a.county_id = access.current_county_id() and a.id = access.my_agency() and a.kind = 'education')
$$;
create policy no_school on rides.rides as restrictive for select to throughline_app using (not (select rides.i_am_school()));
grant select on rides.rides to throughline_app;
grant insert on rides.rides to throughline_gate;
create trigger active after insert on rides.rides for each row execute function youth.mark_active('contact_location');

create function rides.i_keep() returns boolean language sql stable set search_path = ''
  return people.roles_held(access.current_county_id(), access.current_user_id()) && array['administrator', 'plan-lead', 'liaison'];
-- Who may know where the youth is, and does something for their team, asks for a ride and says what came of it.
create function rides.may(p_county uuid, p_user uuid, p_youth uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select p_county = access.current_county_id() and not rides.i_am_school()
    and exists (select 1 from access.grants g where g.county_id = p_county and g.user_id = p_user and g.youth_id = p_youth
      and g.category = 'contact_location' and g.expires_at > now())
    and exists (select 1 from access.grants g where g.county_id = p_county and g.user_id = p_user and g.youth_id = p_youth
      and g.category = 'coordination' and g.can_add and g.add_expires_at > now())
$$;
-- The ride, for whoever may do something about it; locked, so that two at once are one after the other.
create function rides.mine(p_ride uuid) returns rides.rides language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  r rides.rides;
begin
  select * into r from rides.rides x where x.county_id = u.county_id and x.id = p_ride and x.sealed_by is null for update;
  if not found or not rides.may(u.county_id, u.id, r.youth_id) then return null; end if;
  return r;
end $$;
create function rides.setting(p_county uuid, p_key text, p_otherwise int) returns int language sql stable security definer set search_path = '' as $$
  select coalesce((c.settings ->> p_key)::int, p_otherwise) from people.counties c where c.county_id = p_county
$$;
-- Whether a provider drives at a moment.
create function rides.drives_at(p_county uuid, p_vendor uuid, p_at timestamptz) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from rides.hours h join people.counties c on c.county_id = h.county_id
      cross join lateral (select p_at at time zone c.time_zone as here) t
      cross join lateral (values (t.here::date), (t.here::date - 1)) as d(day)
    where h.county_id = p_county and h.vendor_id = p_vendor and h.ended_at is null and extract(isodow from d.day) = h.weekday
      and t.here >= d.day + make_interval(mins => h.from_minute) and t.here < d.day + make_interval(mins => h.from_minute + h.minutes))
$$;
-- For everyone at work: who drives now.
create function rides.driving(p_at timestamptz) returns setof uuid language sql stable security definer set search_path = '' as $$
  select v.id from rides.vendors v where v.county_id = access.current_county_id() and v.ended_at is null and rides.drives_at(v.county_id, v.id, p_at)
$$;

-- ---------------------------------------------------------------- one provider after the other

create function rides.has_yes(p_county uuid, p_ride uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from rides.rings g where g.county_id = p_county and g.ride_id = p_ride and g.answer = 'yes')
$$;
create function rides.insert_ring(p_county uuid, p_ride uuid, p_vendor uuid, p_ring uuid, p_token bytea, p_now timestamptz) returns void
  language sql security definer set search_path = '' as $$
  insert into rides.rings (county_id, id, ride_id, vendor_id, n, rung_at, until, token)
    select p_county, p_ring, p_ride, p_vendor, 1 + count(*), p_now,
        p_now + make_interval(mins => rides.setting(p_county, 'rideAnswerMinutes', 5)), p_token
      from rides.rings g where g.county_id = p_county and g.ride_id = p_ride
$$;
-- Asks the next on the list who drives then and has the seats: those trained in this work first. Gives whom, or nothing; where all were
-- asked, the ride is unfilled from then on.
create function rides.ring_next(p_county uuid, p_ride uuid, p_ring uuid, p_token bytea, p_now timestamptz)
  returns table (vendor_id uuid, wrapped bytea, sealed bytea, languages text[])
  language plpgsql security definer set search_path = '' as $$
declare
  r rides.rides;
  v rides.vendors;
begin
  select * into r from rides.rides x where x.county_id = p_county and x.id = p_ride and x.sealed_by is null for update;
  if not found or r.sent_at is null or r.taken_back_at is not null or r.unfilled_at is not null or r.arrival is not null
      or exists (select 1 from rides.rings g where g.county_id = p_county and g.ride_id = p_ride and (g.answer is null or g.answer = 'yes')) then return; end if;
  select * into v from rides.vendors x where x.county_id = p_county and x.ended_at is null and x.seats >= r.seats and x.child_seats >= r.child_seats
      and (x.wheelchair or not r.wheelchair) and x.id <> all (r.not_vendors) and rides.drives_at(p_county, x.id, r.starts_at)
      and not exists (select 1 from rides.rings g where g.county_id = p_county and g.ride_id = p_ride and g.vendor_id = x.id)
    order by x.trained_on is null, x.rank, x.created_at, x.id limit 1;
  if not found then
    update rides.rides x set unfilled_at = p_now where x.county_id = p_county and x.id = p_ride;
    return;
  end if;
  perform rides.insert_ring(p_county, p_ride, v.id, p_ring, p_token, p_now);
  return query select v.id, v.wrapped, v.sealed, v.languages;
end $$;
-- 'over': it is settled, taken back, or too late.
create function rides.settle(p_county uuid, p_ring uuid, p_answer text, p_how text, p_driver bytea, p_cents int, p_now timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  g rides.rings;
  r rides.rides;
begin
  if p_answer not in ('yes', 'no', 'no-answer') or (p_answer = 'yes') <> (p_driver is not null) then return 'over'; end if;
  select * into g from rides.rings x where x.county_id = p_county and x.id = p_ring;
  if not found then return 'over'; end if;
  select * into r from rides.rides x where x.county_id = p_county and x.id = g.ride_id for update;
  select * into g from rides.rings x where x.county_id = p_county and x.id = p_ring;
  if r.sealed_by is not null or r.taken_back_at is not null or r.arrival is not null then return 'over'; end if;
  if g.answer = p_answer and p_answer <> 'yes' then return p_answer; end if;
  -- A late yes still helps, while nobody else has said it; who said yes may name another car, or turn out not to come.
  if not (g.answer is null or (p_answer = 'yes' and g.answer in ('yes', 'no-answer')) or (g.answer = 'yes' and p_answer = 'no')) then return 'over'; end if;
  if p_answer = 'yes' then
    if (g.answer is distinct from 'yes' and r.starts_at + interval '3 hours' <= p_now)
      or exists (select 1 from rides.rings x where x.county_id = p_county and x.ride_id = r.id and x.answer = 'yes' and x.id <> g.id) then return 'over'; end if;
    update rides.rings x set answer = 'passed', answered_at = p_now, how = 'clock'
      where x.county_id = p_county and x.ride_id = r.id and x.id <> g.id and x.answer is null;
  end if;
  update rides.rings x set answer = p_answer, answered_at = case when g.answer = p_answer then g.answered_at else p_now end, how = p_how,
      cents = coalesce(p_cents, x.cents) where x.county_id = p_county and x.id = g.id;
  if p_answer = 'yes' then
    -- A ride that is taken after its hour begins when it is taken.
    update rides.rides x set driver = p_driver, told_at = null, told_by = null, late_told_at = null,
        starts_at = case when g.answer is distinct from 'yes' then greatest(x.starts_at, p_now) else x.starts_at end
      where x.county_id = p_county and x.id = r.id;
    if p_how = 'link' and g.answer is distinct from 'yes' and r.sent_by is not null then
      insert into responses.notices (county_id, id, user_id, kind, at) values (p_county, gen_random_uuid(), r.sent_by, 'ride-taken', p_now);
    end if;
  elsif g.answer = 'yes' then
    update rides.rides x set driver = null, told_at = null, told_by = null, unfilled_at = null where x.county_id = p_county and x.id = r.id;
  end if;
  return p_answer;
end $$;

-- ---------------------------------------------------------------- by who asks

create function rides.ask(p_id uuid, p_youth uuid, p_starts timestamptz, p_minutes int, p_seats int, p_child_seats int, p_wheelchair boolean,
    p_not uuid[], p_wrapped bytea, p_trip bytea, p_own bytea, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not rides.may(u.county_id, u.id, p_youth) or exists (select 1 from youth.youth y where y.county_id = u.county_id and y.id = p_youth
      and y.sealed_by is not null) then return false; end if;
  insert into rides.rides (county_id, id, youth_id, starts_at, minutes, seats, child_seats, wheelchair, asked_at, by_user, agency_id, sent_at, sent_by,
      sent_agency, not_vendors, wrapped, trip, own)
    values (u.county_id, p_id, p_youth, p_starts, p_minutes, p_seats, p_child_seats, p_wheelchair, p_now, u.id, u.agency_id, p_now, u.id,
      u.agency_id, p_not, p_wrapped, p_trip, p_own);
  return true;
end $$;
-- What a youth asked for is put to the providers by somebody who looked at it: once.
create function rides.send(p_ride uuid, p_not uuid[], p_trip bytea, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  r rides.rides := rides.mine(p_ride);
begin
  if r.id is null or r.sent_at is not null or r.taken_back_at is not null then return false; end if;
  update rides.rides x set sent_at = p_now, sent_by = u.id, sent_agency = u.agency_id, not_vendors = p_not, trip = p_trip,
      starts_at = greatest(x.starts_at, p_now), waits_told_at = null
    where x.county_id = r.county_id and x.id = r.id;
  return true;
end $$;
create function rides.ring(p_ride uuid, p_ring uuid, p_token bytea, p_now timestamptz) returns table (vendor_id uuid, wrapped bytea, sealed bytea, languages text[])
  language plpgsql security definer set search_path = '' as $$
declare r rides.rides := rides.mine(p_ride);
begin
  if r.id is not null then return query select * from rides.ring_next(r.county_id, r.id, p_ring, p_token, p_now); end if;
end $$;
-- One that the worker chose and rings themself, whatever its hours; whoever was being asked no longer is.
create function rides.ring_one(p_ride uuid, p_vendor uuid, p_ring uuid, p_token bytea, p_now timestamptz)
  returns table (vendor_id uuid, wrapped bytea, sealed bytea, languages text[])
  language plpgsql security definer set search_path = '' as $$
declare
  r rides.rides := rides.mine(p_ride);
  v rides.vendors;
begin
  if r.id is null or r.sent_at is null or r.taken_back_at is not null or r.arrival is not null or rides.has_yes(r.county_id, r.id)
    or p_vendor = any (r.not_vendors) then return; end if;
  select * into v from rides.vendors x where x.county_id = r.county_id and x.id = p_vendor and x.ended_at is null
    and not exists (select 1 from rides.rings g where g.county_id = r.county_id and g.ride_id = r.id and g.vendor_id = x.id);
  if not found then return; end if;
  update rides.rings g set answer = 'passed', answered_at = p_now, how = 'clock' where g.county_id = r.county_id and g.ride_id = r.id and g.answer is null;
  perform rides.insert_ring(r.county_id, r.id, v.id, p_ring, p_token, p_now);
  update rides.rides x set unfilled_at = null where x.county_id = r.county_id and x.id = r.id;
  return query select v.id, v.wrapped, v.sealed, v.languages;
end $$;
-- What the worker heard on the telephone.
create function rides.say(p_ride uuid, p_ring uuid, p_answer text, p_driver bytea, p_cents int, p_now timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare r rides.rides := rides.mine(p_ride);
begin
  if r.id is null or not exists (select 1 from rides.rings g where g.county_id = r.county_id and g.id = p_ring and g.ride_id = r.id) then return null; end if;
  return rides.settle(r.county_id, p_ring, p_answer, 'telephone', p_driver, p_cents, p_now);
end $$;
create function rides.end_ride(r rides.rides, p_now timestamptz) returns void language plpgsql security definer set search_path = '' as $$
begin
  update rides.rides x set taken_back_at = p_now where x.county_id = r.county_id and x.id = r.id;
  update rides.rings g set answer = 'passed', answered_at = p_now, how = 'clock' where g.county_id = r.county_id and g.ride_id = r.id and g.answer is null;
end $$;
create function rides.take_back(p_ride uuid, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare r rides.rides := rides.mine(p_ride);
begin
  if r.id is null or r.taken_back_at is not null or r.arrival is not null then return false; end if;
  perform rides.end_ride(r, p_now);
  return true;
end $$;
create function rides.tell(p_ride uuid, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  r rides.rides := rides.mine(p_ride);
begin
  if r.id is null or not rides.has_yes(r.county_id, r.id) or r.told_at is not null or r.taken_back_at is not null then return false; end if;
  update rides.rides x set told_at = p_now, told_by = u.id where x.county_id = r.county_id and x.id = r.id;
  return true;
end $$;
-- Those who are told: who put the ride to the providers, and, where something is wrong, who leads where they work and the main advocate; each
-- only while they may know where the youth is.
create function rides.tell_of(r rides.rides, p_kind text, p_more boolean, p_now timestamptz) returns table (county_id uuid, user_id uuid)
  language sql security definer set search_path = '' as $$
  with told as (
    select u.county_id, u.id from people.users u where u.county_id = r.county_id and u.kind = 'person' and (u.until is null or u.until > now())
      and exists (select 1 from access.grants g where g.county_id = u.county_id and g.user_id = u.id and g.youth_id = r.youth_id
        and g.category = 'contact_location' and g.expires_at > now())
      and (u.id = r.sent_by
        or (r.sent_by is null and (u.id in (select voice.nearest(r.county_id, r.youth_id)) or not exists (select 1 from voice.nearest(r.county_id, r.youth_id))))
        or (p_more and u.agency_id in (select a.agency_id from people.users a where a.county_id = r.county_id
            and (a.id = r.sent_by or (r.sent_by is null and a.id in (select voice.nearest(r.county_id, r.youth_id)))))
          and 'supervisor' = any (people.roles_of(u.county_id, u.id)))
        or (p_more and exists (select 1 from care.members m where m.county_id = u.county_id and m.youth_id = r.youth_id and m.user_id = u.id
          and m.part = 'main-advocate' and m.ended_at is null and m.sealed_by is null)))),
    said as (insert into responses.notices (county_id, id, user_id, kind, at)
      select t.county_id, gen_random_uuid(), t.id, p_kind, p_now from told t returning 1)
  select t.county_id, t.id from told t
$$;
-- Arrived, or not there: what was said first of an arrival stands; not there may still turn out well.
create function rides.arrive(r rides.rides, p_arrival text, p_how text, p_by uuid, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  if not rides.has_yes(r.county_id, r.id) or r.taken_back_at is not null or r.starts_at > p_now or r.arrival = 'arrived' or r.arrival is not distinct from p_arrival
    or p_arrival not in ('arrived', 'not-arrived') then return false; end if;
  update rides.rides x set arrival = p_arrival, arrival_at = p_now, arrival_how = p_how, arrival_by = p_by,
      late_told_at = case when p_arrival = 'not-arrived' then coalesce(x.late_told_at, p_now) else x.late_told_at end
    where x.county_id = r.county_id and x.id = r.id;
  if p_arrival = 'not-arrived' and r.late_told_at is null then perform rides.tell_of(r, 'ride-not-arrived', true, p_now); end if;
  return true;
end $$;
create function rides.say_arrived(p_ride uuid, p_arrival text, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  r rides.rides := rides.mine(p_ride);
begin
  return r.id is not null and rides.arrive(r, p_arrival, 'worker', u.id, p_now);
end $$;
create function rides.keep_rating(r rides.rides, p_rating int, p_how text, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update rides.rides x set rating = p_rating, rated_at = p_now, rated_how = p_how
    where x.county_id = r.county_id and x.id = r.id and x.arrival is not null and x.rating is null;
  return found;
end $$;
create function rides.rate(p_ride uuid, p_rating int, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare r rides.rides := rides.mine(p_ride);
begin
  return r.id is not null and rides.keep_rating(r, p_rating, 'worker', p_now);
end $$;
-- One ask of a fund for one ride.
create function rides.set_money(p_ride uuid, p_money uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare r rides.rides := rides.mine(p_ride);
begin
  if r.id is null or r.money_id is not null or not exists (select 1 from money.of_youth o where o.county_id = r.county_id and o.ask_id = p_money
    and o.youth_id = r.youth_id) then return false; end if;
  update rides.rides x set money_id = p_money where x.county_id = r.county_id and x.id = r.id;
  return true;
end $$;

-- ---------------------------------------------------------------- by the provider, with nobody signed in

-- Before a yes with a car, what is needed and nothing of where; afterwards the trip, until it is over. The trip is sealed: the page opens it
-- only where `yes`.
create function rides.by_token(p_token bytea) returns table (county_id uuid, time_zone text, ring_id uuid, answer text, ride_id uuid, starts_at timestamptz,
    minutes int, seats int, child_seats int, wheelchair boolean, wrapped bytea, trip bytea, driver bytea, cents int, dropped_at timestamptz, over boolean)
  language sql stable security definer set search_path = '' as $$
  select c.county_id, c.time_zone, g.id, g.answer, r.id, r.starts_at, r.minutes, r.seats, r.child_seats, r.wheelchair, r.wrapped, r.trip, r.driver, g.cents,
      r.dropped_at,
      r.sealed_by is not null or r.taken_back_at is not null or r.arrival is not null or r.starts_at + make_interval(mins => r.minutes) < now() - interval '3 hours'
        or (g.answer is distinct from 'yes' and rides.has_yes(r.county_id, r.id))
    from rides.rings g join rides.rides r on r.county_id = g.county_id and r.id = g.ride_id join people.counties c on c.county_id = g.county_id
    where g.token = p_token
$$;
create function rides.answer(p_token bytea, p_answer text, p_driver bytea, p_cents int, p_now timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare g rides.rings;
begin
  select * into g from rides.rings x where x.token = p_token;
  if not found or p_answer not in ('yes', 'no') then return null; end if;
  return rides.settle(g.county_id, g.id, p_answer, 'link', p_driver, p_cents, p_now);
end $$;
create function rides.dropped(p_token bytea, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update rides.rides r set dropped_at = p_now from rides.rings g
    where g.token = p_token and g.answer = 'yes' and r.county_id = g.county_id and r.id = g.ride_id and r.dropped_at is null and r.taken_back_at is null
      and r.sealed_by is null and r.starts_at <= p_now;
  return found;
end $$;

-- ---------------------------------------------------------------- by those who keep the list

create function rides.keep_vendor(p_id uuid, p_seats int, p_child_seats int, p_wheelchair boolean, p_languages text[], p_rank int, p_trained date,
    p_wrapped bytea, p_sealed bytea) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not rides.i_keep() then return false; end if;
  insert into rides.vendors (county_id, id, seats, child_seats, wheelchair, languages, rank, trained_on, wrapped, sealed, created_by)
    values (u.county_id, p_id, p_seats, p_child_seats, p_wheelchair, p_languages, p_rank, p_trained, p_wrapped, p_sealed, u.id)
    on conflict (county_id, id) do update set seats = excluded.seats, child_seats = excluded.child_seats, wheelchair = excluded.wheelchair,
      languages = excluded.languages, rank = excluded.rank, trained_on = excluded.trained_on, wrapped = excluded.wrapped, sealed = excluded.sealed,
      -- What was changed is to be looked at again.
      checked_on = null, checked_by = null
    where rides.vendors.ended_at is null;
  return found;
end $$;
create function rides.check_vendor(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  update rides.vendors v set checked_on = (now() at time zone c.time_zone)::date, checked_by = u.id from people.counties c
    where c.county_id = u.county_id and v.county_id = u.county_id and v.id = p_id and v.ended_at is null and rides.i_keep();
  return found;
end $$;
create function rides.end_vendor(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  update rides.vendors v set ended_at = now() where v.county_id = u.county_id and v.id = p_id and v.ended_at is null and rides.i_keep();
  return found;
end $$;
create function rides.set_hours(p_vendor uuid, p_weekdays int[], p_from int, p_minutes int) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not rides.i_keep() or not exists (select 1 from rides.vendors v where v.county_id = u.county_id and v.id = p_vendor and v.ended_at is null) then return false; end if;
  insert into rides.hours (county_id, vendor_id, weekday, from_minute, minutes)
    select u.county_id, p_vendor, d, p_from, p_minutes from unnest(p_weekdays) d
      where not exists (select 1 from rides.hours h where h.county_id = u.county_id and h.vendor_id = p_vendor and h.weekday = d
        and h.from_minute = p_from and h.minutes = p_minutes and h.ended_at is null);
  return true;
end $$;
create function rides.end_hours(p_vendor uuid, p_hours uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  update rides.hours h set ended_at = now() where h.county_id = u.county_id and h.id = p_hours and h.vendor_id = p_vendor and h.ended_at is null and rides.i_keep();
  return found;
end $$;

-- ---------------------------------------------------------------- on the youth's own page

-- Never an address: the page may be read over a shoulder. When, who drives which car, and the provider's number.
create function voice.my_rides() returns table (id uuid, starts_at timestamptz, minutes int, asked_at timestamptz, sent_at timestamptz, wrapped bytea, driver bytea,
    unfilled_at timestamptz, taken_back_at timestamptz, arrival text, rating int, vendor_id uuid, vendor_wrapped bytea, vendor_sealed bytea)
  language sql stable security definer set search_path = '' as $$
  select r.id, r.starts_at, r.minutes, r.asked_at, r.sent_at, r.wrapped, r.driver, r.unfilled_at, r.taken_back_at, r.arrival, r.rating, v.id, v.wrapped, v.sealed
    from voice.me() m join rides.rides r on r.county_id = m.county_id and r.youth_id = m.youth_id and r.sealed_by is null
      and r.starts_at > now() - interval '14 days'
    left join rides.rings g on g.county_id = r.county_id and g.ride_id = r.id and g.answer = 'yes'
    left join rides.vendors v on v.county_id = g.county_id and v.id = g.vendor_id
    order by r.starts_at desc, r.id limit 20
$$;
-- Three that wait at most: somebody at work looks at each.
create function voice.ride_ask(p_id uuid, p_starts timestamptz, p_minutes int, p_seats int, p_child_seats int, p_wheelchair boolean, p_wrapped bytea, p_trip bytea,
    p_own bytea, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  m record;
  r rides.rides;
begin
  select * into m from voice.me();
  if not found then return false; end if;
  perform 1 from youth.youth y where y.county_id = m.county_id and y.id = m.youth_id for update;
  if (select count(*) from rides.rides x where x.county_id = m.county_id and x.youth_id = m.youth_id and x.by_user is null and x.taken_back_at is null
    and x.arrival is null and x.starts_at > p_now - interval '12 hours') >= 3 then return false; end if;
  insert into rides.rides (county_id, id, youth_id, starts_at, minutes, seats, child_seats, wheelchair, asked_at, wrapped, trip, own)
    values (m.county_id, p_id, m.youth_id, p_starts, p_minutes, p_seats, p_child_seats, p_wheelchair, p_now, p_wrapped, p_trip, p_own) returning * into r;
  perform rides.tell_of(r, 'ride-asked', false, p_now);
  return true;
end $$;
create function voice.my_ride(p_ride uuid) returns rides.rides language plpgsql security definer set search_path = '' as $$
declare r rides.rides;
begin
  select x.* into r from rides.rides x join voice.me() m on m.county_id = x.county_id and m.youth_id = x.youth_id
    where x.id = p_ride and x.sealed_by is null for update of x;
  return r;
end $$;
create function voice.ride_back(p_ride uuid, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare r rides.rides := voice.my_ride(p_ride);
begin
  if r.id is null or r.taken_back_at is not null or r.arrival is not null then return false; end if;
  perform rides.end_ride(r, p_now);
  perform rides.tell_of(r, 'ride-taken-back', false, p_now);
  return true;
end $$;
create function voice.ride_arrived(p_ride uuid, p_arrival text, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare r rides.rides := voice.my_ride(p_ride);
begin
  return r.id is not null and rides.arrive(r, p_arrival, 'youth', null, p_now);
end $$;
create function voice.ride_rate(p_ride uuid, p_rating int, p_now timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare r rides.rides := voice.my_ride(p_ride);
begin
  return r.id is not null and rides.keep_rating(r, p_rating, 'youth', p_now);
end $$;

-- ---------------------------------------------------------------- by jobs

-- Providers that did not answer in time; then every ride that has nobody and somebody left to ask.
create function rides.lapse(p_now timestamptz) returns table (county_id uuid, ride_id uuid) language plpgsql security definer set search_path = '' as $$
declare g record;
begin
  for g in select x.county_id, x.id from rides.rings x where x.answer is null and x.until <= p_now order by x.rung_at loop
    perform rides.settle(g.county_id, g.id, 'no-answer', 'clock', null, null, p_now);
  end loop;
  return query select r.county_id, r.id from rides.rides r
    where r.sent_at is not null and r.taken_back_at is null and r.unfilled_at is null and r.arrival is null and r.sealed_by is null
      and r.starts_at + interval '3 hours' > p_now
      and not exists (select 1 from rides.rings x where x.county_id = r.county_id and x.ride_id = r.id and (x.answer is null or x.answer = 'yes'))
    order by r.asked_at limit 200;
end $$;
-- Each once: a youth's ask that nobody looked at, a ride that nobody takes, and an arrival that nobody confirmed in the county's minutes. Gives whom
-- was told.
create function rides.alarm(p_now timestamptz) returns table (county_id uuid, user_id uuid) language plpgsql security definer set search_path = '' as $$
declare
  r rides.rides;
  taken boolean;
begin
  for r in select x.* from rides.rides x where x.taken_back_at is null and x.arrival is null and x.sealed_by is null
      and ((x.waits_told_at is null and (x.unfilled_at is not null
          or (x.sent_at is null and x.asked_at + make_interval(mins => rides.setting(x.county_id, 'rideLookMinutes', 10)) <= p_now)))
        or (x.late_told_at is null and x.starts_at + make_interval(mins => x.minutes + rides.setting(x.county_id, 'rideArrivalMinutes', 30)) <= p_now))
      order by x.starts_at limit 200 for update skip locked loop
    taken := rides.has_yes(r.county_id, r.id);
    if taken and r.late_told_at is null and r.starts_at + make_interval(mins => r.minutes + rides.setting(r.county_id, 'rideArrivalMinutes', 30)) <= p_now then
      update rides.rides x set late_told_at = p_now where x.county_id = r.county_id and x.id = r.id;
      return query select * from rides.tell_of(r, 'ride-not-arrived', true, p_now);
    elsif not taken and r.waits_told_at is null then
      update rides.rides x set waits_told_at = p_now where x.county_id = r.county_id and x.id = r.id;
      return query select * from rides.tell_of(r, 'ride-waits', true, p_now);
    elsif not taken then
      update rides.rides x set late_told_at = p_now where x.county_id = r.county_id and x.id = r.id;
    end if;
  end loop;
end $$;

-- ---------------------------------------------------------------- rights

do $$
declare
  t text;
  f text;
  own text := 'county_id = (select access.current_county_id())';
begin
  foreach t in array array['vendors', 'hours', 'rings'] loop
    execute format('alter table rides.%I enable row level security', t);
    execute format('alter table rides.%I force row level security', t);
    execute format('create policy gate on rides.%I to throughline_gate using (true) with check (true)', t);
    execute format('grant select, insert, update on rides.%I to throughline_gate', t);
    execute format('grant select on rides.%I to throughline_app', t);
  end loop;
  execute format('create policy at_work on rides.vendors for select to throughline_app using (%s)', own);
  execute format('create policy at_work on rides.hours for select to throughline_app using (%s)', own);
  execute format('create policy of_ride on rides.rings for select to throughline_app using (%s and exists (select 1 from rides.rides r
    where r.county_id = rings.county_id and r.id = rings.ride_id))', own);

  grant create on schema rides, voice to throughline_gate;
  for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('rides', 'voice') and pg_get_userbyid(p.proowner) <> 'throughline_gate' loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to throughline_gate', f);
    if f ~ '^rides\.(lapse|alarm|ring_next)\(' then execute format('grant execute on function %s to throughline_jobs', f);
    elsif f !~ '^(rides\.(settle|drives_at|setting|has_yes|insert_ring|may|mine|end_ride|tell_of|arrive|keep_rating)|voice\.my_ride)\(' then
      execute format('grant execute on function %s to throughline_app', f);
    end if;
  end loop;
  revoke create on schema rides, voice from throughline_gate;
end $$;
grant select on money.of_youth to throughline_gate;
