-- A community agency runs its own voluntary protocols on a record that it holds, and nothing of it leaves the agency; and an
-- outreach worker's contacts: words sealed, a check-in, a way to the youth's record when the youth wants one.

-- ---------------------------------------------------------------- an agency's own responses

alter table responses.responses
  -- The agency that held the record when this began: its alarms go no further than that agency.
  add column within_agency uuid,
  add foreign key (county_id, within_agency) references people.agencies (county_id, id);

-- While an agency holds the record, no step of it falls to anyone else, whatever the program asks for.
create function responses.stays_with_holder() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from fresh c join youth.youth y on y.county_id = c.county_id and y.id = c.youth_id
      where y.held_by is not null and c.routed_agency_id is distinct from y.held_by) then
    raise exception 'a step of a record that its agency holds falls to another agency' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger stays_with_holder after insert on responses.clocks referencing new table as fresh
  for each statement execute function responses.stays_with_holder();

-- Begins one of an agency's own voluntary protocols on a record that it holds. The county's are begun by responses.open, which
-- refuses such a record.
create function responses.open_within(p_youth uuid, p_response jsonb, p_clocks jsonb) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not exists (select 1 from youth.youth y where y.county_id = u.county_id and y.id = p_youth and y.held_by = u.agency_id) then return false; end if;
  if not exists (select 1 from access.grants g where g.county_id = u.county_id and g.user_id = u.id and g.youth_id = p_youth
      and g.category = 'coordination' and g.can_add and g.add_expires_at > now()) then return false; end if;
  if p_response ->> 'protocol_id' <> all (array['school', 'health-screen', 'safe-youth-zone', 'missing-from-home'])
      or p_response ->> 'category' <> 'coordination' then return false; end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('responses.open ' || p_youth::text, 0));
  if exists (select 1 from responses.responses r where r.county_id = u.county_id and r.youth_id = p_youth and r.sealed_by is null
      and r.protocol_id = p_response ->> 'protocol_id'
      and not exists (select 1 from responses.events e where e.county_id = r.county_id and e.response_id = r.id and e.kind = 'ended'))
    then return false; end if;
  insert into responses.responses (county_id, id, youth_id, protocol_id, protocol_version, category, started_at, facts, started_by, agency_id, within_agency)
    select u.county_id, r.id, p_youth, r.protocol_id, r.protocol_version, r.category, r.started_at, r.facts, u.id, u.agency_id, u.agency_id
    from jsonb_to_record(p_response) r(id uuid, protocol_id text, protocol_version int, category access.category, started_at timestamptz, facts jsonb);
  insert into responses.clocks (county_id, response_id, step_id, youth_id, protocol_id, category, state, due_at, started_at, duty, owner_role, routed_agency_id, taken_by, next_alarm_at)
    select u.county_id, c.response_id, c.step_id, p_youth, c.protocol_id, c.category, c.state, c.due_at, c.started_at, c.duty, c.owner_role, c.routed_agency_id, c.taken_by, c.next_alarm_at
    from jsonb_to_recordset(p_clocks) c(response_id uuid, step_id text, protocol_id text, category access.category, state text, due_at timestamptz,
      started_at timestamptz, duty text, owner_role text, routed_agency_id uuid, taken_by uuid, next_alarm_at timestamptz);
  return true;
end $$;

-- ---------------------------------------------------------------- street contacts

alter table screening.contacts
  -- What was said in words, under a key of its own: the youth's, if they want them kept; the worker's, of their own safety.
  add column wrapped bytea,
  add column words bytea,
  -- When an outreach worker who was alone, or did not leave safely, was heard from.
  add column checked_in_at timestamptz,
  -- How many supervisors were told that a call is due.
  add column told int not null default 0;
create index contacts_by_agency on screening.contacts (county_id, agency_id, at desc);

-- A worker's own word that they are safe, or a colleague's who has heard from them.
create policy heard_from on screening.contacts for update to throughline_app using (
  county_id = (select access.current_county_id())
  and agency_id = (select u.agency_id from people.users u where u.county_id = (select access.current_county_id()) and u.id = (select access.current_user_id())))
  with check (county_id = (select access.current_county_id()));
grant update (checked_in_at) on screening.contacts to throughline_app;

-- A contact that the youth wants in their record: what is copied there is all that the record shows.
create table screening.contact_joins (
  county_id uuid not null,
  contact_id uuid not null,
  youth_id uuid not null,
  joined_at timestamptz not null default now(),
  by_user uuid not null,
  met_at timestamptz not null,
  contact jsonb not null,
  words bytea,
  primary key (county_id, contact_id),
  foreign key (county_id, contact_id) references screening.contacts (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
create index contact_joins_by_youth on screening.contact_joins (county_id, youth_id, met_at desc);
call access.protect('screening.contact_joins', 'screening');
grant select, insert on screening.contact_joins to throughline_app;

-- The supervisors of the worker's own agency are told that a call is due. Gives how many there are.
create function screening.tell_supervisors(p_contact uuid) returns int
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  n int;
begin
  if not exists (select 1 from screening.contacts c where c.county_id = u.county_id and c.id = p_contact and c.by_user = u.id) then return 0; end if;
  insert into responses.notices (county_id, id, user_id, kind, at)
    select x.county_id, gen_random_uuid(), x.id, 'worker-safety', now() from people.users x
      where x.county_id = u.county_id and x.agency_id = u.agency_id and x.id <> u.id and x.kind = 'person' and (x.until is null or x.until > now())
        and 'supervisor' = any (people.roles_held(x.county_id, x.id));
  get diagnostics n = row_count;
  update screening.contacts c set told = n where c.county_id = u.county_id and c.id = p_contact;
  return n;
end $$;
create policy gate on screening.contacts to throughline_gate using (true) with check (true);
grant usage on schema screening to throughline_gate;
grant select, update (told) on screening.contacts to throughline_gate;
grant create on schema screening to throughline_gate;
grant create on schema people to throughline_gate;
alter function screening.tell_supervisors(uuid) owner to throughline_gate;
alter function responses.open_within(uuid, jsonb, jsonb) owner to throughline_gate;
alter function responses.stays_with_holder() owner to throughline_gate;
revoke create on schema screening from throughline_gate;

-- ---------------------------------------------------------------- what a parent may read without an account

-- Whom to ring in each county: the names and numbers of its hotlines, which hang on walls anyway. No person, no youth.
create function people.public_hotlines() returns table (county text, name text, phone text)
  language sql stable security definer set search_path = '' as $$
  select c.name, a.name, a.phone from people.agencies a join people.counties c on c.county_id = a.county_id
    where a.kind = 'child-welfare' and a.shared_desk and a.phone is not null and (a.until is null or a.until > now())
    order by c.name, a.name limit 100
$$;
alter function people.public_hotlines() owner to throughline_gate;
revoke create on schema people from throughline_gate;
revoke all on function people.public_hotlines() from public;
grant execute on function people.public_hotlines() to throughline_app;
revoke all on function screening.tell_supervisors(uuid), responses.open_within(uuid, jsonb, jsonb), responses.stays_with_holder() from public;
grant execute on function screening.tell_supervisors(uuid), responses.open_within(uuid, jsonb, jsonb) to throughline_app;
