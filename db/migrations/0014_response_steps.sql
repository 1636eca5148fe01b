-- What happens to a response is written in one act of the gate: the events and the clocks as they stand after them. So the
-- people's role deletes nothing, and whoever took one step may settle it though the response itself (immigration, a court,
-- a report) is not theirs to see.

alter table responses.responses
  -- Why a person began it by hand, in words: sealed.
  add column reason bytea;

revoke insert on responses.events from throughline_app;
revoke insert, update, delete on responses.clocks from throughline_app;

-- A shift card sees what it entered, never the agency's list.
drop policy routed on responses.clocks;
create policy routed on responses.clocks for select to throughline_app using (
  county_id = (select access.current_county_id())
  and routed_agency_id = (select u.agency_id from people.users u where u.county_id = (select access.current_county_id())
    and u.id = (select access.current_user_id()) and u.kind = 'person')
  and people.i_hold(owner_role));

create or replace function responses.take(p_response uuid, p_step text, p_basis uuid) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  c responses.clocks;
begin
  select * into c from responses.clocks x where x.county_id = u.county_id and x.response_id = p_response and x.step_id = p_step for update;
  if not found or c.sealed_by is not null or u.kind <> 'person' or c.routed_agency_id is distinct from u.agency_id
      or not people.i_hold(c.owner_role) then return null; end if;
  if c.taken_by is not null and c.taken_by <> u.id then return null; end if;
  update responses.clocks x set taken_by = u.id where x.county_id = u.county_id and x.response_id = p_response and x.step_id = p_step;
  if not exists (select 1 from access.bases b where b.county_id = u.county_id and b.youth_id = c.youth_id and b.user_id = u.id
      and b.kind = 'assigned-team' and b.ended_at is null and (b.until is null or b.until > now())) then
    perform access.add_basis(p_basis, c.youth_id, 'assigned-team', u.id, null, null, 'took a step of the response', p_response, null, null);
  end if;
  return c.youth_id;
end $$;

-- One protocol runs once at a time for a youth: two who begin it at the same moment wait for each other here.
create or replace function responses.open(p_youth uuid, p_response jsonb, p_clocks jsonb) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not exists (select 1 from access.grants g where g.county_id = u.county_id and g.user_id = u.id and g.youth_id = p_youth
      and g.category = 'coordination' and g.can_add and g.add_expires_at > now()) then return false; end if;
  if exists (select 1 from youth.youth y where y.county_id = u.county_id and y.id = p_youth and y.held_by is not null) then return false; end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('responses.open ' || p_youth::text, 0));
  if exists (select 1 from responses.responses r where r.county_id = u.county_id and r.youth_id = p_youth and r.sealed_by is null
      and r.protocol_id = p_response ->> 'protocol_id'
      and not exists (select 1 from responses.events e where e.county_id = r.county_id and e.response_id = r.id and e.kind = 'ended'))
    then return false; end if;
  insert into responses.responses (county_id, id, youth_id, protocol_id, protocol_version, category, started_at, facts, started_by, agency_id, reason)
    select u.county_id, r.id, p_youth, r.protocol_id, r.protocol_version, r.category, r.started_at, r.facts, u.id, u.agency_id, r.reason
    from jsonb_to_record(p_response) r(id uuid, protocol_id text, protocol_version int, category access.category, started_at timestamptz, facts jsonb, reason bytea);
  insert into responses.clocks (county_id, response_id, step_id, youth_id, protocol_id, category, state, due_at, started_at, duty, owner_role, routed_agency_id, taken_by, next_alarm_at)
    select u.county_id, c.response_id, c.step_id, p_youth, c.protocol_id, c.category, c.state, c.due_at, c.started_at, c.duty, c.owner_role, c.routed_agency_id, c.taken_by, c.next_alarm_at
    from jsonb_to_recordset(p_clocks) c(response_id uuid, step_id text, protocol_id text, category access.category, state text, due_at timestamptz,
      started_at timestamptz, duty text, owner_role text, routed_agency_id uuid, taken_by uuid, next_alarm_at timestamptz);
  return true;
end $$;

-- Whether the person who asks took a step of this response that is still open.
create function responses.i_took(p_response uuid, p_step text default null) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from responses.clocks c where c.county_id = access.current_county_id() and c.response_id = p_response
    and c.taken_by = access.current_user_id() and c.sealed_by is null and (p_step is null or c.step_id = p_step))
$$;

-- The response as the engine needs it, for one who took a step of it but may not see its category: the page shows that
-- step alone. Null where they took none.
create function responses.for_taker(p_response uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('response', to_jsonb(r),
      'events', (select coalesce(jsonb_agg(to_jsonb(e) order by e.at, e.id), '[]') from responses.events e
        where e.county_id = r.county_id and e.response_id = r.id and e.sealed_by is null),
      'clocks', (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from responses.clocks c where c.county_id = r.county_id and c.response_id = r.id))
    from responses.responses r
    where r.county_id = access.current_county_id() and r.id = p_response and r.sealed_by is null and responses.i_took(p_response)
$$;

-- Writes what happened and puts the clocks as they stand after it. Whoever may add to the response's category may; whoever
-- took a step may settle that step.
create function responses.record(p_response uuid, p_events jsonb, p_clocks jsonb) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  s responses.responses;
  step text := p_events -> 0 ->> 'step_id';
begin
  select * into s from responses.responses x where x.county_id = u.county_id and x.id = p_response and x.sealed_by is null;
  if not found then return false; end if;
  if not exists (select 1 from access.grants g where g.county_id = u.county_id and g.user_id = u.id and g.youth_id = s.youth_id
      and g.category = s.category and g.can_add and g.add_expires_at > now())
    and not (step is not null and responses.i_took(p_response, step)) then return false; end if;
  insert into responses.events (county_id, id, response_id, youth_id, category, kind, step_id, at, recorded_at, by_user, agency_id, detail, evidence)
    select u.county_id, e.id, s.id, s.youth_id, s.category, e.kind, e.step_id, e.at, e.recorded_at, u.id, u.agency_id, coalesce(e.detail, '{}'), e.evidence
    from jsonb_to_recordset(p_events) e(id uuid, kind text, step_id text, at timestamptz, recorded_at timestamptz, detail jsonb, evidence bytea);
  delete from responses.clocks c where c.county_id = u.county_id and c.response_id = s.id;
  insert into responses.clocks (county_id, response_id, step_id, youth_id, protocol_id, category, state, due_at, started_at, duty, owner_role, routed_agency_id, taken_by, next_alarm_at)
    select u.county_id, s.id, c.step_id, s.youth_id, s.protocol_id, s.category, c.state, c.due_at, c.started_at, c.duty, c.owner_role, c.routed_agency_id, c.taken_by, c.next_alarm_at
    from jsonb_to_recordset(p_clocks) c(step_id text, state text, due_at timestamptz, started_at timestamptz, duty text, owner_role text,
      routed_agency_id uuid, taken_by uuid, next_alarm_at timestamptz);
  return true;
end $$;

grant delete on responses.clocks to throughline_gate;

-- ---------------------------------------------------------------- the federal request

-- What Part A needs beyond what the record holds, in the requester's words: sealed; each saving is kept, the newest counts.
create table responses.part_a (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  response_id uuid not null,
  fields bytea not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (county_id, id),
  foreign key (county_id, response_id) references responses.responses (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
create index part_a_by_response on responses.part_a (county_id, response_id, saved_at desc);
call access.protect('responses.part_a', 'immigration');
grant select, insert on responses.part_a to throughline_app;

-- ---------------------------------------------------------------- police agencies

-- What is known of a police agency's part in the first-responder protocol, as dated facts with their history. No youth.
create table responses.police_facts (
  county_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  kind text not null check (kind in ('agreement', 'training', 'contact')),
  day date not null,
  until date check (until >= day),
  state text check (state in ('signed', 'update-pending', 'reviewing', 'ended')),
  version text not null default '',
  shift text not null default '',
  people int check (people between 1 and 5000),
  note text not null default '',
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  primary key (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((kind = 'agreement') = (state is not null))
);
create index police_facts_by_agency on responses.police_facts (county_id, agency_id, day desc);
alter table responses.police_facts enable row level security;
alter table responses.police_facts force row level security;
create function responses.watches_police() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u where u.county_id = access.current_county_id() and u.id = access.current_user_id() and u.kind = 'person')
    and (people.i_hold('mdt-coordinator') or people.i_hold('plan-lead') or people.i_hold('supervisor'))
$$;
create policy read on responses.police_facts for select to throughline_app using (
  county_id = (select access.current_county_id()) and (select responses.watches_police()));
create policy written on responses.police_facts for insert to throughline_app with check (
  county_id = (select access.current_county_id()) and recorded_by = (select access.current_user_id()) and (select responses.watches_police()));
grant select, insert on responses.police_facts to throughline_app;

-- The day on which each police agency last began a first-responder response: a day, never a youth.
create function responses.last_contacts(p_protocol text) returns table (agency_id uuid, last_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select r.agency_id, max(r.started_at) from responses.responses r
    join people.agencies a on a.county_id = r.county_id and a.id = r.agency_id and a.kind = 'law-enforcement'
    where responses.watches_police() and r.county_id = access.current_county_id() and r.protocol_id = p_protocol and r.sealed_by is null
    group by 1
$$;

do $$
declare f text;
begin
  foreach f in array array['responses.i_took(uuid, text)', 'responses.for_taker(uuid)', 'responses.record(uuid, jsonb, jsonb)',
      'responses.watches_police()', 'responses.last_contacts(text)'] loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to throughline_app', f);
  end loop;
end $$;
