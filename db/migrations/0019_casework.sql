-- Casework: clocks follow what changes outside their response; what else was missing there.

-- ---------------------------------------------------------------- clocks that follow

-- Responses whose clocks may stand otherwise since something outside them changed: a birth date, a choice of the county. The
-- job counts them again and takes the row away. No content: which response, why, by whom.
create table responses.stale (
  county_id uuid not null,
  response_id uuid not null,
  -- 'settled': a step was settled from outside, by a report that was written.
  -- 'unseen': a person wrote an event who may not see the birth date, so their clocks were counted without it.
  because text not null check (because in ('birth-date', 'county-choice', 'unseen', 'settled')),
  by_user uuid,
  since timestamptz not null default now(),
  -- One that could not be counted waits: it must never hold back the others.
  not_before timestamptz not null default now(),
  primary key (county_id, response_id, because),
  foreign key (county_id, response_id) references responses.responses (county_id, id)
);
create index stale_waiting on responses.stale (not_before);
alter table responses.stale enable row level security;
alter table responses.stale force row level security;
create policy gate on responses.stale to throughline_gate using (true) with check (true);
grant select, insert, update, delete on responses.stale to throughline_gate;

create function responses.mark_stale(p_county uuid, p_youth uuid, p_because text, p_by uuid) returns void
  language sql security definer set search_path = '' as $$
  insert into responses.stale (county_id, response_id, because, by_user)
    select r.county_id, r.id, p_because, p_by from responses.responses r
      where r.county_id = p_county and (p_youth is null or r.youth_id = p_youth) and r.sealed_by is null
        and (exists (select 1 from responses.clocks c where c.county_id = r.county_id and c.response_id = r.id)
          or not exists (select 1 from responses.events e where e.county_id = r.county_id and e.response_id = r.id and e.kind = 'ended'))
      order by r.id
    on conflict (county_id, response_id, because) do update set by_user = excluded.by_user, since = now(), not_before = now()
$$;

-- Whoever may change who the youth is says that the birth date is another one now.
create function responses.birth_date_changed(p_youth uuid) returns void
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not exists (select 1 from access.grants g where g.county_id = u.county_id and g.user_id = u.id and g.youth_id = p_youth
      and g.category = 'identity' and g.can_add and g.add_expires_at > now()) then return; end if;
  perform responses.mark_stale(u.county_id, p_youth, 'birth-date', u.id);
end $$;

-- What protocols read of the county: its zone, its closed days, its switches and settings. Whoever changed it, by whatever way.
create function responses.county_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform responses.mark_stale(new.county_id, null, 'county-choice', access.current_user_id());
  return null;
end $$;
create trigger clocks_follow after update on people.counties for each row
  when (old.time_zone is distinct from new.time_zone
    or old.settings -> 'switches' is distinct from new.settings -> 'switches'
    or old.settings -> 'protocolSettings' is distinct from new.settings -> 'protocolSettings'
    or old.settings -> 'closedDays' is distinct from new.settings -> 'closedDays'
    or old.settings -> 'courtClosedDays' is distinct from new.settings -> 'courtClosedDays')
  execute function responses.county_changed();

-- For the job: the next response to count again. What it needs for that, sealed words and key included, is given for a
-- response that waits here and for no other.
create function responses.next_stale(p_now timestamptz) returns table (county_id uuid, response_id uuid)
  language sql stable security definer set search_path = '' as $$
  select s.county_id, s.response_id from responses.stale s where s.not_before <= p_now order by s.not_before limit 1
$$;
create function responses.for_recount(p_county uuid, p_response uuid) returns jsonb
  language plpgsql security definer set search_path = '' as $$
declare
  why jsonb;
  found_it jsonb;
begin
  with held as (select s.because, s.by_user, s.since from responses.stale s
      where s.county_id = p_county and s.response_id = p_response order by s.because for update)
    select jsonb_agg(jsonb_build_object('because', h.because, 'by', h.by_user) order by h.since, h.because) into why from held h;
  if why is null then return null; end if;
  select jsonb_build_object('why', why, 'response', to_jsonb(r),
      'events', (select coalesce(jsonb_agg(to_jsonb(e) order by e.at, e.id), '[]') from responses.events e
        where e.county_id = r.county_id and e.response_id = r.id and e.sealed_by is null),
      'clocks', (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from responses.clocks c where c.county_id = r.county_id and c.response_id = r.id),
      'definition', p.definition, 'time_zone', n.time_zone, 'settings', n.settings, 'wrapped', k.wrapped, 'held_by', y.held_by,
      'card', (select i.card from youth.identities i where i.county_id = r.county_id and i.youth_id = r.youth_id and i.sealed_by is null))
    into found_it
    from responses.responses r
    join protocols.protocols p on p.county_id = r.county_id and p.id = r.protocol_id and p.version = r.protocol_version
    join people.counties n on n.county_id = r.county_id
    join youth.youth y on y.county_id = r.county_id and y.id = r.youth_id and y.sealed_by is null
    join youth.keys k on k.county_id = r.county_id and k.youth_id = r.youth_id and k.wrapped is not null
    where r.county_id = p_county and r.id = p_response and r.sealed_by is null;
  -- Sealed or destroyed meanwhile: nothing is to be counted.
  if found_it is null then
    delete from responses.stale s where s.county_id = p_county and s.response_id = p_response;
  end if;
  return found_it;
end $$;
create function responses.recount(p_county uuid, p_response uuid, p_events jsonb, p_clocks jsonb) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare s responses.responses;
begin
  delete from responses.stale x where x.county_id = p_county and x.response_id = p_response;
  if not found then return false; end if;
  select * into s from responses.responses x where x.county_id = p_county and x.id = p_response and x.sealed_by is null;
  if not found then return false; end if;
  insert into responses.events (county_id, id, response_id, youth_id, category, kind, at, recorded_at, by_user, agency_id, detail)
    select s.county_id, e.id, s.id, s.youth_id, s.category, e.kind, e.at, e.recorded_at, e.by_user, s.agency_id, coalesce(e.detail, '{}')
    from jsonb_to_recordset(p_events) e(id uuid, kind text, at timestamptz, recorded_at timestamptz, by_user uuid, detail jsonb)
    where e.kind in ('recounted', 'ended');
  delete from responses.clocks c where c.county_id = s.county_id and c.response_id = s.id;
  insert into responses.clocks (county_id, response_id, step_id, youth_id, protocol_id, category, state, due_at, started_at, duty, owner_role, routed_agency_id, taken_by, next_alarm_at)
    select s.county_id, s.id, c.step_id, s.youth_id, s.protocol_id, s.category, c.state, c.due_at, c.started_at, c.duty, c.owner_role, c.routed_agency_id, c.taken_by, c.next_alarm_at
    from jsonb_to_recordset(p_clocks) c(step_id text, state text, due_at timestamptz, started_at timestamptz, duty text, owner_role text,
      routed_agency_id uuid, taken_by uuid, next_alarm_at timestamptz);
  return true;
end $$;
create function responses.put_off_recount(p_county uuid, p_response uuid, p_until timestamptz) returns void
  language sql security definer set search_path = '' as $$
  update responses.stale s set not_before = p_until where s.county_id = p_county and s.response_id = p_response
$$;

-- As before; and where the writer may not see the birth date that a clock runs up to, the job counts once more with it.
create or replace function responses.record(p_response uuid, p_events jsonb, p_clocks jsonb) returns boolean
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
  if not exists (select 1 from access.grants g where g.county_id = u.county_id and g.user_id = u.id and g.youth_id = s.youth_id
        and g.category = 'identity' and g.expires_at > now())
    and exists (select 1 from protocols.protocols p where p.county_id = s.county_id and p.id = s.protocol_id and p.version = s.protocol_version
        and p.definition::text like '%"birthday"%') then
    insert into responses.stale (county_id, response_id, because, by_user) values (s.county_id, s.id, 'unseen', u.id)
      on conflict (county_id, response_id, because) do nothing;
  end if;
  return true;
end $$;

-- As before; and the response is counted again, since this may have been its last step.
create or replace function reports.written(p_report uuid, p_at timestamptz, p_step text, p_event uuid, p_evidence bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  r reports.reports;
  s responses.responses;
  filed boolean := reports.i_filed(p_report);
begin
  select * into r from reports.reports x where x.county_id = u.county_id and x.id = p_report and x.written_at is null
    and x.sealed_by is null for update;
  if not found or not (filed or exists (select 1 from access.grants g where g.county_id = u.county_id and g.user_id = u.id
      and g.youth_id = r.youth_id and g.category = 'child_welfare' and g.can_add and g.add_expires_at > now())) then return false; end if;
  update reports.reports x set written_at = p_at where x.county_id = u.county_id and x.id = p_report;
  select * into s from responses.responses x where x.county_id = u.county_id and x.id = r.response_id;
  if found and not exists (select 1 from reports.reports x where x.county_id = u.county_id and x.response_id = s.id and x.mandated and x.written_at is null)
      and exists (select 1 from responses.clocks c where c.county_id = u.county_id and c.response_id = s.id and c.step_id = p_step) then
    insert into responses.events (county_id, id, response_id, youth_id, category, kind, step_id, at, by_user, agency_id, evidence)
      values (u.county_id, p_event, s.id, s.youth_id, s.category, 'done', p_step, p_at,
        case when filed then s.agency_id else u.id end, case when filed then s.agency_id else u.agency_id end, p_evidence);
    delete from responses.clocks c where c.county_id = u.county_id and c.response_id = s.id and c.step_id = p_step;
    -- What that opens or ends is for the job to count: the one who filed may not see the response.
    insert into responses.stale (county_id, response_id, because, by_user) values (s.county_id, s.id, 'settled', u.id)
      on conflict (county_id, response_id, because) do nothing;
  end if;
  return true;
end $$;

do $$
declare f text;
begin
  grant create on schema responses to throughline_gate;
  foreach f in array array['responses.mark_stale(uuid, uuid, text, uuid)', 'responses.birth_date_changed(uuid)', 'responses.county_changed()',
      'responses.next_stale(timestamptz)', 'responses.for_recount(uuid, uuid)', 'responses.recount(uuid, uuid, jsonb, jsonb)',
      'responses.put_off_recount(uuid, uuid, timestamptz)'] loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  grant execute on function responses.birth_date_changed(uuid) to throughline_app;
  grant execute on function responses.next_stale(timestamptz), responses.for_recount(uuid, uuid),
    responses.recount(uuid, uuid, jsonb, jsonb), responses.put_off_recount(uuid, uuid, timestamptz) to throughline_jobs;
end $$;
