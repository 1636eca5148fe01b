-- A response begins through one function: its protocol may lie in a category (immigration, juvenile court) that the person
-- who gives rise to it may not see. The check is that they may add to the youth's coordination, and that the county may act.
create function responses.open(p_youth uuid, p_response jsonb, p_clocks jsonb) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not exists (select 1 from access.grants g where g.county_id = u.county_id and g.user_id = u.id and g.youth_id = p_youth
      and g.category = 'coordination' and g.can_add and g.add_expires_at > now()) then return false; end if;
  if exists (select 1 from youth.youth y where y.county_id = u.county_id and y.id = p_youth and y.held_by is not null) then return false; end if;
  insert into responses.responses (county_id, id, youth_id, protocol_id, protocol_version, category, started_at, facts, started_by, agency_id)
    select u.county_id, r.id, p_youth, r.protocol_id, r.protocol_version, r.category, r.started_at, r.facts, u.id, u.agency_id
    from jsonb_to_record(p_response) r(id uuid, protocol_id text, protocol_version int, category access.category, started_at timestamptz, facts jsonb);
  insert into responses.clocks (county_id, response_id, step_id, youth_id, protocol_id, category, state, due_at, started_at, duty, owner_role, routed_agency_id, taken_by, next_alarm_at)
    select u.county_id, c.response_id, c.step_id, p_youth, c.protocol_id, c.category, c.state, c.due_at, c.started_at, c.duty, c.owner_role, c.routed_agency_id, c.taken_by, c.next_alarm_at
    from jsonb_to_recordset(p_clocks) c(response_id uuid, step_id text, protocol_id text, category access.category, state text, due_at timestamptz,
      started_at timestamptz, duty text, owner_role text, routed_agency_id uuid, taken_by uuid, next_alarm_at timestamptz);
  return true;
end $$;

-- Which protocols run for this youth, so that none is started twice, whatever the asker may see of them: ids only.
create function responses.running(p_youth uuid) returns table (protocol_id text)
  language sql stable security definer set search_path = '' as $$
  select distinct r.protocol_id from responses.responses r
    where r.county_id = access.current_county_id() and r.youth_id = p_youth
      and not exists (select 1 from responses.events e where e.county_id = r.county_id and e.response_id = r.id and e.kind = 'ended')
      and exists (select 1 from access.grants g where g.county_id = r.county_id and g.user_id = access.current_user_id()
        and g.youth_id = p_youth and g.category = 'coordination' and g.can_add and g.add_expires_at > now())
$$;
create policy gate on responses.responses to throughline_gate using (true) with check (true);
create policy gate on responses.events for select to throughline_gate using (true);
grant select, insert on responses.responses to throughline_gate;
grant select on responses.events to throughline_gate;
grant insert on responses.clocks to throughline_gate;
alter function responses.open(uuid, jsonb, jsonb) owner to throughline_gate;
alter function responses.running(uuid) owner to throughline_gate;
revoke all on function responses.open(uuid, jsonb, jsonb), responses.running(uuid) from public;
grant execute on function responses.open(uuid, jsonb, jsonb), responses.running(uuid) to throughline_app;
