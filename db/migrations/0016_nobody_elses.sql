-- Two refusals of the gate read "not (a or b or c)", where one of them is unknown when a consent or a basis is one person's
-- and not an agency's, or the other way round: unknown refuses nothing. Found by asking every door as everyone. Whoever
-- knew the id could take back another's consent, or end an agency's case.

-- Who may end what: their own; what they made; a supervisor, their own agency's; who works the case, team and treatment. A consent
-- ends by withdrawing it; another agency's own case, counsel or court order is not theirs to end.
create or replace function access.end_basis(p_basis uuid, p_reason text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  b access.bases;
  theirs uuid;
  may boolean;
begin
  select * into b from access.bases x where x.county_id = u.county_id and x.id = p_basis and x.ended_at is null for update;
  if not found or b.kind = 'consent' then return false; end if;
  select x.agency_id into theirs from people.users x where x.county_id = u.county_id and x.id = b.user_id;
  may := b.user_id = u.id
    or (access.works_the_case(b.youth_id) and (b.kind in ('assigned-team', 'treatment', 'mdt-investigation', 'mdt-service')
      or (b.made_by = u.id and b.kind in ('counsel', 'court-order'))
      or (people.i_hold('supervisor') and coalesce(b.agency_id, theirs) = u.agency_id)))
    or (b.kind = 'emergency' and access.answers_for(theirs));
  if may is not true then return false; end if;
  if b.kind in ('own-case', 'assigned-team', 'mandated-report') and not access.kept_without(b.youth_id, b.id, null)
    then return false; end if;
  update access.bases x set ended_at = now(), ended_by = u.id, end_reason = p_reason
    where x.county_id = u.county_id and x.id = p_basis;
  perform access.derive(u.county_id, b.youth_id);
  return true;
end $$;

-- Anyone who works the case, or to whom it was given, carries the youth's word; it takes effect at the next query.
create or replace function access.withdraw_consent(p_id uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  c consent.consents;
  may boolean;
begin
  select * into c from consent.consents x where x.county_id = u.county_id and x.id = p_id and x.withdrawn_at is null for update;
  if not found then return false; end if;
  may := access.works_the_case(c.youth_id) or c.to_user_id = u.id or c.to_agency_id = u.agency_id;
  if may is not true then return false; end if;
  update consent.consents x set withdrawn_at = now(), withdrawn_by = u.id where x.county_id = u.county_id and x.id = p_id;
  update access.bases b set ended_at = now(), ended_by = u.id, end_reason = 'consent withdrawn'
    where b.county_id = u.county_id and b.source_id = p_id and b.kind = 'consent' and b.ended_at is null;
  perform access.derive(u.county_id, c.youth_id);
  return true;
end $$;

-- A name that is not there confirms nothing.
create or replace function access.confirm_cell(p_version int, p_category access.category, p_recipient text, p_basis access.basis_kind,
    p_by text, p_on date) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not people.i_hold('administrator') or length(trim(coalesce(p_by, ''))) < 3 or p_on is null or p_on > current_date + 1
    then return false; end if;
  update access.sharing_rules r set certainty = 'confirmed', confirmed_by = p_by, confirmed_on = p_on
    where r.county_id = u.county_id and r.version = p_version and r.category = p_category and r.recipient_kind = p_recipient and r.basis = p_basis;
  return found;
end $$;
