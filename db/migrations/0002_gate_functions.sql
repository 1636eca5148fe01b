-- The only writers of access.bases and access.grants. Each checks its own basis; the app's role cannot open its own gate.

-- Derives the grants of one youth from the bases that hold now and the rules in force. A basis that begins later is
-- derived when it begins; one that ends needs nothing, since every policy compares expires_at with now().
create function access.derive(p_county uuid, p_youth uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  -- One writer at a time per youth, so that two changes at once cannot leave the older answer standing.
  perform 1 from youth.youth y where y.county_id = p_county and y.id = p_youth for update;
  delete from access.grants g where g.county_id = p_county and g.youth_id = p_youth;
  insert into access.grants (county_id, user_id, youth_id, category, can_add, expires_at, add_expires_at)
  select p_county, u.id, p_youth, r.category, bool_or(r.effect = 'add'),
      max(coalesce(b.until, 'infinity')), max(coalesce(b.until, 'infinity')) filter (where r.effect = 'add')
    from access.bases b
    join people.users u on u.county_id = b.county_id and (u.id = b.user_id or u.agency_id = b.agency_id)
      and (u.until is null or u.until > now())
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    join access.sharing_rules r on r.county_id = b.county_id and r.recipient_kind = a.kind and r.basis = b.kind
      and r.effect <> 'neither' and r.condition is distinct from 'masked'
      and (b.categories is null or r.category = any (b.categories))
      and r.version = (select max(v.version) from access.sharing_versions v
                        where v.county_id = b.county_id and v.in_force_since <= now())
    where b.county_id = p_county and b.youth_id = p_youth and b.ended_at is null
      and b.since <= now() and (b.until is null or b.until > now())
    group by u.id, r.category;
end $$;

create function access.require_user() returns people.users
  language plpgsql stable security definer set search_path = '' as $$
declare u people.users;
begin
  select * into u from people.users x where x.county_id = access.current_county_id() and x.id = access.current_user_id()
    and (x.until is null or x.until > now());
  if not found then raise exception 'no signed-in person' using errcode = 'insufficient_privilege'; end if;
  return u;
end $$;

-- Whether the person who asks may bring others to this youth: they work the case themselves.
create function access.works_the_case(p_youth uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from access.bases b join people.users u on u.county_id = b.county_id and u.id = access.current_user_id()
    where b.county_id = access.current_county_id() and b.youth_id = p_youth and b.ended_at is null
      and (b.user_id = u.id or b.agency_id = u.agency_id)
      and b.kind in ('own-case', 'assigned-team', 'counsel', 'treatment', 'mandated-report')
      and b.since <= now() and (b.until is null or b.until > now()))
$$;

create function access.add_basis(p_id uuid, p_youth uuid, p_kind access.basis_kind, p_user uuid, p_agency uuid,
    p_categories access.category[], p_reason text, p_source uuid, p_since timestamptz, p_until timestamptz) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  insert into access.bases (county_id, id, youth_id, kind, user_id, agency_id, categories, reason, source_id, since, until, made_by)
    values (access.current_county_id(), p_id, p_youth, p_kind, p_user, p_agency, p_categories, p_reason, p_source,
      coalesce(p_since, now()), p_until, access.current_user_id());
  perform access.derive(access.current_county_id(), p_youth);
end $$;

-- A youth is met: the hub, the data key and the finder's own case, in one call. At a shared desk the case is the desk's.
create function access.meet(p_youth uuid, p_number text, p_wrapped bytea, p_key_version int, p_held boolean, p_basis uuid)
  returns void language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  a people.agencies;
begin
  select * into a from people.agencies x where x.county_id = u.county_id and x.id = u.agency_id;
  insert into youth.youth (county_id, id, number, held_by, created_by)
    values (u.county_id, p_youth, p_number, case when p_held then a.id end, u.id);
  insert into youth.keys (county_id, youth_id, wrapped, key_version) values (u.county_id, p_youth, p_wrapped, p_key_version);
  perform access.add_basis(p_basis, p_youth, 'own-case', case when a.shared_desk and u.kind = 'person' then null else u.id end,
    case when a.shared_desk and u.kind = 'person' then a.id end, null, 'met the youth', null, null, null);
end $$;

-- Someone who works the case brings a person of the county's agencies to the team.
create function access.assign(p_basis uuid, p_youth uuid, p_user uuid, p_kind access.basis_kind, p_reason text, p_until timestamptz)
  returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if p_kind not in ('assigned-team', 'treatment', 'counsel') or not access.works_the_case(p_youth) then return false; end if;
  if not exists (select 1 from people.users x where x.county_id = u.county_id and x.id = p_user and (x.until is null or x.until > now()))
    then return false; end if;
  perform access.add_basis(p_basis, p_youth, p_kind, p_user, null, null, p_reason, null, null, p_until);
  return true;
end $$;

create function access.end_basis(p_basis uuid, p_reason text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  b access.bases;
begin
  select * into b from access.bases x where x.county_id = u.county_id and x.id = p_basis and x.ended_at is null;
  if not found or not (b.user_id = u.id or access.works_the_case(b.youth_id)) then return false; end if;
  update access.bases x set ended_at = now(), ended_by = u.id, end_reason = p_reason
    where x.county_id = u.county_id and x.id = p_basis;
  perform access.derive(u.county_id, b.youth_id);
  return true;
end $$;

-- A consent record becomes, or stops being, a basis. Withdrawing takes effect at the next query.
create function access.apply_consent(p_consent uuid, p_basis uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  c consent.consents;
begin
  select * into c from consent.consents x where x.county_id = u.county_id and x.id = p_consent;
  if not found then return false; end if;
  if c.withdrawn_at is not null then
    update access.bases x set ended_at = now(), ended_by = u.id, end_reason = 'consent withdrawn'
      where x.county_id = u.county_id and x.source_id = c.id and x.kind = 'consent' and x.ended_at is null;
    perform access.derive(u.county_id, c.youth_id);
    return true;
  end if;
  if c.recorded_by <> u.id or exists (select 1 from access.bases x where x.county_id = u.county_id and x.source_id = c.id) then return false; end if;
  perform access.add_basis(p_basis, c.youth_id, 'consent', c.to_user_id, c.to_agency_id, c.categories, c.purpose, c.id, c.since, c.until);
  return true;
end $$;

-- Emergency access: a reason in words, one category, 60 minutes, reviewed within five days. Only where the county's rules
-- name the category as open in an emergency to this kind of agency. Says nothing about why when it refuses.
create function access.open_in_emergency(p_id uuid, p_basis uuid, p_number text, p_category access.category, p_reason text)
  returns uuid language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  a people.agencies;
  y youth.youth;
begin
  select * into a from people.agencies x where x.county_id = u.county_id and x.id = u.agency_id;
  select * into y from youth.youth x where x.county_id = u.county_id and x.number = p_number;
  if not found or u.kind <> 'person' or length(trim(p_reason)) < 15 then return null; end if;
  if not exists (select 1 from access.sharing_rules r where r.county_id = u.county_id and r.category = p_category
      and r.recipient_kind = a.kind and r.basis = 'emergency' and r.effect = 'view'
      and r.version = (select max(v.version) from access.sharing_versions v where v.county_id = u.county_id and v.in_force_since <= now()))
    then return null; end if;
  perform access.add_basis(p_basis, y.id, 'emergency', u.id, null, array[p_category], p_reason, p_id, now(), now() + interval '60 minutes');
  insert into access.emergencies (county_id, id, youth_id, basis_id, user_id, agency_id, category, reason, review_due_at)
    values (u.county_id, p_id, y.id, p_basis, u.id, a.id, p_category, p_reason, now() + interval '5 days');
  return y.id;
end $$;

create function access.review_emergency(p_id uuid, p_finding text, p_note text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not ('privacy' = any (people.roles_held(u.county_id, u.id))) then return false; end if;
  -- Nobody reviews their own.
  update access.emergencies e set reviewed_at = now(), reviewed_by = u.id, finding = p_finding, review_note = p_note
    where e.county_id = u.county_id and e.id = p_id and e.reviewed_at is null and e.user_id <> u.id;
  return found;
end $$;

-- A community agency's own record becomes the county's: the youth agreed, or a person confirmed a legal duty. Recorded as a fact.
create table youth.releases (
  county_id uuid not null,
  youth_id uuid not null,
  why text not null check (why in ('youth-agreed', 'legal-duty')),
  words text not null,
  by_user uuid not null,
  at timestamptz not null default now(),
  primary key (county_id, youth_id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
call access.protect('youth.releases', 'coordination');
create policy gate on youth.releases to throughline_gate using (true) with check (true);
grant select on youth.releases to throughline_app;
grant select, insert on youth.releases to throughline_gate;

create function access.release(p_youth uuid, p_why text, p_words text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not access.works_the_case(p_youth) or length(trim(p_words)) < 3 then return false; end if;
  update youth.youth y set held_by = null where y.county_id = u.county_id and y.id = p_youth and y.held_by = u.agency_id;
  if not found then return false; end if;
  insert into youth.releases (county_id, youth_id, why, words, by_user) values (u.county_id, p_youth, p_why, p_words, u.id);
  return true;
end $$;

-- Who has looked at this youth's record: by role of the agency, never the content. For those who may see the youth's identity,
-- and the privacy role.
create function audit.looked_at(p_youth uuid, p_limit int)
  returns table (at timestamptz, user_name text, agency_name text, agency_kind text, act text, basis text, device text)
  language sql stable security definer set search_path = '' as $$
  select e.at, u.name, a.name, a.kind, e.act, e.basis, e.device
    from (
      select x.* from audit.entries x where x.county_id = access.current_county_id() and x.youth_id = p_youth
      union
      select x.* from audit.entries x join audit.looks l on l.county_id = x.county_id and l.entry_id = x.id
        where l.county_id = access.current_county_id() and l.youth_id = p_youth
      union
      select x.* from audit.entries x where x.county_id = access.current_county_id() and x.batch is null and p_youth = any (x.youth_ids)
    ) e
    left join people.users u on u.county_id = e.county_id and u.id = e.user_id
    left join people.agencies a on a.county_id = e.county_id and a.id = e.agency_id
    where exists (select 1 from access.grants g where g.county_id = access.current_county_id()
        and g.user_id = access.current_user_id() and g.youth_id = p_youth and g.category = 'identity' and g.expires_at > now())
      or 'privacy' = any (people.roles_held(access.current_county_id(), access.current_user_id()))
    order by e.at desc limit least(p_limit, 500)
$$;

do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name, n.nspname, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname in ('access', 'people', 'audit') loop
    execute format('alter function %s owner to throughline_gate', f.name);
    execute format('revoke all on function %s from public', f.name);
  end loop;
  alter function people.roles_held(uuid, uuid) owner to throughline_gate;
end $$;
-- derive, add_basis and works_the_case are the gate's own; the app calls only what checks.
grant execute on function people.begin_request(text), people.roles_held(uuid, uuid),
  access.meet(uuid, text, bytea, int, boolean, uuid), access.assign(uuid, uuid, uuid, access.basis_kind, text, timestamptz),
  access.end_basis(uuid, text), access.apply_consent(uuid, uuid),
  access.open_in_emergency(uuid, uuid, text, access.category, text), access.review_emergency(uuid, text, text),
  access.release(uuid, text, text), audit.looked_at(uuid, int) to throughline_app;

-- The people whom a sample county's sign-in page lists. Empty for a real county.
create function people.sample_people() returns table (place bigint, id uuid, county_id uuid, handle text, name text, email text, agency text, roles text[])
  language sql stable security definer set search_path = '' as $$
  select row_number() over (order by u.id), u.id, u.county_id, u.handle, u.name, u.email, a.name, people.roles_held(u.county_id, u.id)
    from people.users u
    join people.counties c on c.county_id = u.county_id and c.sample
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where u.handle is not null and u.listed and (u.until is null or u.until > now())
$$;
alter function people.sample_people() owner to throughline_gate;
revoke all on function people.sample_people() from public;
grant usage on schema people to throughline_auth;
grant execute on function people.sample_people() to throughline_auth;
