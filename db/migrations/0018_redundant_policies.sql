-- Two policies that say what another says already; found by breaking each on purpose and seeing nothing change.

-- Nobody's role adds a consent by itself since 0005: the people's role has no policy that lets it add, so one that narrows
-- the adding narrows nothing. access.give_consent puts the asker's own name to it.
drop policy author on consent.consents;
-- The only policy by which a reporter's name is added (`written`) asks for the writer's own name itself.
drop policy author on reports.reporters;

-- Two holes of the gate, found by asking as one whose basis had ended and as another agency's privacy officer.

-- Who took a step could read the response and write to it after their basis had ended, or after the youth said not to want
-- them: the taking was asked for, the basis was not.
create or replace function responses.i_took(p_response uuid, p_step text default null) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from responses.clocks c where c.county_id = access.current_county_id() and c.response_id = p_response
    and c.taken_by = access.current_user_id() and c.sealed_by is null and (p_step is null or c.step_id = p_step)
    and access.works_the_case(c.youth_id))
$$;

-- Nor does one whom the youth does not want take a step.
create or replace function responses.take(p_response uuid, p_step text, p_basis uuid) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  c responses.clocks;
begin
  select * into c from responses.clocks x where x.county_id = u.county_id and x.response_id = p_response and x.step_id = p_step for update;
  if not found or c.sealed_by is not null or u.kind <> 'person' or c.routed_agency_id is distinct from u.agency_id
      or not people.i_hold(c.owner_role)
      or exists (select 1 from access.blocks k where k.county_id = u.county_id and k.youth_id = c.youth_id and k.user_id = u.id
        and k.lifted_at is null) then return null; end if;
  if c.taken_by is not null and c.taken_by <> u.id then return null; end if;
  update responses.clocks x set taken_by = u.id where x.county_id = u.county_id and x.response_id = p_response and x.step_id = p_step;
  if not exists (select 1 from access.bases b where b.county_id = u.county_id and b.youth_id = c.youth_id and b.user_id = u.id
      and b.kind = 'assigned-team' and b.ended_at is null and (b.until is null or b.until > now())) then
    perform access.add_basis(p_basis, c.youth_id, 'assigned-team', u.id, null, null, 'took a step of the response', p_response, null, null);
  end if;
  return c.youth_id;
end $$;

-- The privacy role answers for its own agency; a court's order is the county's to carry out, for every agency. Until now
-- any agency's privacy officer could seal any record of the county, and read the list of what is sealed.
create function access.answers_for_county() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where u.county_id = access.current_county_id() and u.id = access.current_user_id() and a.kind = 'county-office'
      and 'privacy' = any (people.roles_of(u.county_id, u.id)))
$$;
grant create on schema access to throughline_gate;
alter function access.answers_for_county() owner to throughline_gate;
revoke create on schema access from throughline_gate;
revoke all on function access.answers_for_county() from public;
grant execute on function access.answers_for_county() to throughline_app;
alter policy custodian on access.sealings using (
  county_id = (select access.current_county_id()) and (select access.answers_for_county()));
alter policy custodian on access.removals using (
  county_id = (select access.current_county_id()) and (select access.answers_for_county()));
-- The three acts stay as they are written in 0005, but for who may.
do $$
declare f regprocedure;
begin
  foreach f in array array['access.seal(uuid, text, text, date, access.category[])', 'access.unseal(uuid, text)',
      'access.prove_removal(uuid, text)']::regprocedure[] loop
    if pg_get_functiondef(f) !~ 'people\.i_hold\(''privacy''\)' then raise exception '% does not ask for the privacy role', f; end if;
    execute replace(pg_get_functiondef(f), 'people.i_hold(''privacy'')', 'access.answers_for_county()');
  end loop;
end $$;
