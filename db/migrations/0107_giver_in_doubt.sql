-- A parent's or guardian's consent, and the team: while somebody of the youth's own life who may be the one giving it stands undecided or
-- doubted (care.takes_part), none is recorded, and what stood ends in the moment that person is named or doubted. It is given anew after a
-- worker's decision. A friend, a teacher, somebody of their faith or a therapist gives no consent for a youth (as 0072: whom a page is for).

alter table consent.consents add column withdrawn_why text,
  add constraint consents_why check (withdrawn_why is null or (withdrawn_why = 'giver-in-doubt' and withdrawn_at is not null));

-- Whom a court sealed is not shown on the team: nobody could decide, nor is it told by a refusal.
create function care.giver_waits(m care.members) returns boolean language sql immutable set search_path = '' as $$
  select m.part = 'supporter' and m.ended_at is null and m.sealed_by is null and not care.takes_part(m)
    and coalesce(m.relation, '') not in ('friend', 'teacher', 'faith', 'therapist')
$$;
-- One at a time per youth: neither a consent nor a doubt passes the other unseen.
create function care.lock_giver(p_county uuid, p_youth uuid) returns void language sql set search_path = '' as $$
  select pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('giver ' || p_county || p_youth, 0))
$$;
create function care.no_giver(p_county uuid, p_youth uuid) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  perform care.lock_giver(p_county, p_youth);
  return exists (select 1 from care.members m where m.county_id = p_county and m.youth_id = p_youth and care.giver_waits(m));
end $$;
create function care.end_givers(p_county uuid, p_youth uuid, p_by uuid) returns void
  language plpgsql security definer set search_path = '' as $$
declare ended uuid[];
begin
  with done as (update consent.consents c set withdrawn_at = now(), withdrawn_by = p_by, withdrawn_why = 'giver-in-doubt'
      where c.county_id = p_county and c.youth_id = p_youth and c.given_by = 'parent-or-guardian' and c.withdrawn_at is null
        and c.until > now() returning c.id)
    select coalesce(array_agg(d.id), '{}') into ended from done d;
  if cardinality(ended) = 0 then return; end if;
  update access.bases b set ended_at = now(), ended_by = p_by, end_reason = 'who gave the consent is in doubt'
    where b.county_id = p_county and b.kind = 'consent' and b.source_id = any (ended) and b.ended_at is null;
  perform access.derive(p_county, p_youth);
end $$;
create function care.giver_doubted() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_when = 'BEFORE' then
    if care.giver_waits(new) then perform care.lock_giver(new.county_id, new.youth_id); end if;
    return new;
  end if;
  if care.giver_waits(new) then perform care.end_givers(new.county_id, new.youth_id, access.current_user_id()); end if;
  return null;
end $$;
create trigger giver_locked before insert or update on care.members for each row execute function care.giver_doubted();
create trigger giver_doubted after insert or update on care.members for each row execute function care.giver_doubted();

-- As 0005, and 'giver': who gives it is to be decided on first.
create or replace function access.give_consent(p_id uuid, p_basis uuid, p_youth uuid, p_given_by text, p_categories access.category[],
    p_to_user uuid, p_to_agency uuid, p_purpose text, p_explained_how text, p_explained_lang text, p_since timestamptz,
    p_until timestamptz, p_concern text, p_decided bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  own boolean;
begin
  if u.kind <> 'person' or not access.works_the_case(p_youth) then return null; end if;
  -- The vault opens only by its author's release.
  if 'advocate_privileged' = any (p_categories) or cardinality(p_categories) = 0 then return 'categories'; end if;
  if (p_to_user is null) = (p_to_agency is null) then return 'recipient'; end if;
  if p_to_user is not null and not access.can_be_let_in(p_youth, p_to_user)
      and not (p_to_user = u.id) and not exists (select 1 from youth.youth y join people.users x on x.county_id = y.county_id
        where y.county_id = u.county_id and y.id = p_youth and y.held_by is not null and x.id = p_to_user and x.kind = 'person'
          and (x.until is null or x.until > now())) then return 'recipient'; end if;
  if p_to_agency is not null and not exists (select 1 from people.agencies a where a.county_id = u.county_id and a.id = p_to_agency
      and (a.until is null or a.until > now())) then return 'recipient'; end if;
  if p_until <= greatest(now(), p_since) then return 'until'; end if;
  if p_concern <> 'none' and p_decided is null then return 'decided'; end if;
  if p_given_by = 'parent-or-guardian' and care.no_giver(u.county_id, p_youth) then return 'giver'; end if;
  own := p_to_agency = u.agency_id or exists (select 1 from people.users x where x.county_id = u.county_id and x.id = p_to_user
    and x.agency_id = u.agency_id);
  own := coalesce(own, false);
  insert into consent.consents (county_id, id, youth_id, given_by, categories, to_agency_id, to_user_id, purpose, explained_how,
      explained_lang, since, until, recorded_by, giver_concern, decided_reason, needs_second)
    values (u.county_id, p_id, p_youth, p_given_by, p_categories, p_to_agency, p_to_user, p_purpose, p_explained_how,
      p_explained_lang, coalesce(p_since, now()), p_until, u.id, p_concern, p_decided, own);
  if own then return 'waits'; end if;
  perform access.add_basis(p_basis, p_youth, 'consent', p_to_user, p_to_agency, p_categories, p_purpose, p_id, p_since, p_until);
  return 'given';
end $$;

-- What stands now.
create function care.end_givers_now() returns void language sql security definer set search_path = '' as $$
  select care.end_givers(w.county_id, w.youth_id, w.by_user) from (select distinct on (m.county_id, m.youth_id) m.county_id, m.youth_id,
    coalesce(m.doubted_by, m.by_user) as by_user from care.members m where care.giver_waits(m) order by m.county_id, m.youth_id, m.id) w
$$;
do $$
declare f text;
begin
  grant create on schema care to throughline_gate;
  foreach f in array array['care.giver_waits(care.members)', 'care.lock_giver(uuid, uuid)', 'care.no_giver(uuid, uuid)',
      'care.end_givers(uuid, uuid, uuid)', 'care.giver_doubted()', 'care.end_givers_now()'] loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  revoke create on schema care from throughline_gate;
end $$;
set role throughline_gate;
select care.end_givers_now();
drop function care.end_givers_now();
reset role;
set role throughline_owner;
