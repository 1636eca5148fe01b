-- Who may let whom in: the gate's functions read again with an attacker's eye, consent, teams, emergencies, the table of
-- law as drafts, sealing orders, the advocates' vault, and what the ledger needs to be sealed (design: access).

-- ---------------------------------------------------------------- whose roles

-- Any county's roles were readable by who knew an id. The app asks only within its own county; the gate may ask anywhere.
create function people.roles_of(p_county uuid, p_user uuid) returns text[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct r.role), '{}') from people.roles r
    where r.county_id = p_county and r.user_id = p_user and r.since <= now() and (r.until is null or r.until > now())
      and (r.role not in ('privacy', 'administrator') or r.approved_at is not null)
$$;
create or replace function people.roles_held(p_county uuid, p_user uuid) returns text[]
  language sql stable security definer set search_path = '' as $$
  select case when p_county = access.current_county_id() then people.roles_of(p_county, p_user) else '{}' end
$$;
create or replace function people.sample_people() returns table (place bigint, id uuid, county_id uuid, handle text, name text, email text, agency text, roles text[])
  language sql stable security definer set search_path = '' as $$
  select row_number() over (order by u.id), u.id, u.county_id, u.handle, u.name, u.email, a.name, people.roles_of(u.county_id, u.id)
    from people.users u
    join people.counties c on c.county_id = u.county_id and c.sample
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where u.handle is not null and u.listed and (u.until is null or u.until > now())
$$;

create or replace function access.require_user() returns people.users
  language plpgsql stable security definer set search_path = '' as $$
declare u people.users;
begin
  select x.* into u from people.users x join people.agencies a on a.county_id = x.county_id and a.id = x.agency_id
    where x.county_id = access.current_county_id() and x.id = access.current_user_id()
      and (x.until is null or x.until > now()) and (a.until is null or a.until > now());
  if not found then raise exception 'no signed-in person' using errcode = 'insufficient_privilege'; end if;
  return u;
end $$;

-- The privacy role answers for its own agency; at the county's office, for the whole county.
create function access.answers_for(p_agency uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where u.county_id = access.current_county_id() and u.id = access.current_user_id()
      and 'privacy' = any (people.roles_of(u.county_id, u.id)) and (u.agency_id = p_agency or a.kind = 'county-office'))
$$;

-- ---------------------------------------------------------------- bases become grants

alter table youth.youth add column sealed_by uuid;
-- Free text about harm is sealed with the youth's key; `reason` and `end_reason` stay a code.
alter table access.bases add column because bytea;

-- A youth does not want this person to see their record.
create table access.blocks (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  user_id uuid not null,
  since timestamptz not null default now(),
  recorded_by uuid not null,
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, user_id) references people.users (county_id, id)
);
create unique index blocks_once on access.blocks (county_id, youth_id, user_id) where lifted_at is null;

-- Youth whose grants must be derived at a time: a basis that begins later, a new table of law.
create table access.waiting (
  county_id uuid not null,
  youth_id uuid not null,
  at timestamptz not null,
  primary key (county_id, youth_id, at)
);
create index waiting_due on access.waiting (at);

-- What the bases that hold now, and the table in force, open to whom. Two bases, one grant. `masked` and `suspicion` open no
-- record as it stands, so they open nothing here; the narrower reading holds.
create view access.derived with (security_invoker = true) as
  select x.county_id, x.user_id, x.youth_id, r.category, bool_or(r.effect = 'add') as can_add,
      max(coalesce(x.until, 'infinity')) as expires_at,
      max(coalesce(x.until, 'infinity')) filter (where r.effect = 'add') as add_expires_at
    from (
      select b.county_id, b.youth_id, b.kind, b.categories, b.until, u.id as user_id, u.agency_id
        from access.bases b join people.users u on u.county_id = b.county_id and u.id = b.user_id
        where b.ended_at is null and b.since <= now() and (b.until is null or b.until > now()) and (u.until is null or u.until > now())
      union all
      select b.county_id, b.youth_id, b.kind, b.categories, b.until, u.id, u.agency_id
        from access.bases b join people.users u on u.county_id = b.county_id and u.agency_id = b.agency_id and u.kind = 'person'
        where b.ended_at is null and b.since <= now() and (b.until is null or b.until > now()) and (u.until is null or u.until > now())
    ) x
    join youth.youth y on y.county_id = x.county_id and y.id = x.youth_id and y.sealed_by is null
    join people.agencies a on a.county_id = x.county_id and a.id = x.agency_id and (a.until is null or a.until > now())
    join (select v.county_id, max(v.version) as version from access.sharing_versions v where v.in_force_since <= now()
           group by v.county_id) v on v.county_id = x.county_id
    join access.sharing_rules r on r.county_id = x.county_id and r.version = v.version and r.recipient_kind = a.kind
      and r.basis = x.kind and r.effect <> 'neither' and (r.condition is null or (r.condition = 'emergency' and x.kind = 'emergency'))
      and (x.categories is null or r.category = any (x.categories))
    where not exists (select 1 from access.blocks k where k.county_id = x.county_id and k.youth_id = x.youth_id
      and k.user_id = x.user_id and k.lifted_at is null)
    group by x.county_id, x.user_id, x.youth_id, r.category;
alter view access.derived owner to throughline_gate;

create or replace function access.derive(p_county uuid, p_youth uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  -- Many youth at once; but not while a person's own grants are being derived (derive_user), nor one youth twice at once.
  perform pg_advisory_xact_lock_shared(hashtextextended('access ' || p_county, 0));
  perform 1 from youth.youth y where y.county_id = p_county and y.id = p_youth for update;
  delete from access.grants g where g.county_id = p_county and g.youth_id = p_youth;
  insert into access.grants (county_id, user_id, youth_id, category, can_add, expires_at, add_expires_at)
    select d.county_id, d.user_id, d.youth_id, d.category, d.can_add, d.expires_at, d.add_expires_at
      from access.derived d where d.county_id = p_county and d.youth_id = p_youth;
  insert into access.waiting (county_id, youth_id, at)
    select distinct b.county_id, b.youth_id, b.since from access.bases b
      where b.county_id = p_county and b.youth_id = p_youth and b.ended_at is null and b.since > now() on conflict do nothing;
end $$;

-- A person joined, left or changed agency: their grants, and only theirs.
create function access.derive_user(p_county uuid, p_user uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('access ' || p_county, 0));
  delete from access.grants g where g.county_id = p_county and g.user_id = p_user;
  insert into access.grants (county_id, user_id, youth_id, category, can_add, expires_at, add_expires_at)
    select d.county_id, d.user_id, d.youth_id, d.category, d.can_add, d.expires_at, d.add_expires_at
      from access.derived d where d.county_id = p_county and d.user_id = p_user;
end $$;

create function access.person_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' or exists (select 1 from access.bases b where b.county_id = new.county_id and b.agency_id = new.agency_id
      and b.ended_at is null) then
    perform access.derive_user(new.county_id, new.id);
  end if;
  return null;
end $$;
create trigger person_changed after insert or update of agency_id, until, kind on people.users
  for each row execute function access.person_changed();

create function access.agency_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform access.derive_user(u.county_id, u.id) from people.users u where u.county_id = new.county_id and u.agency_id = new.id;
  return null;
end $$;
create trigger agency_changed after update of kind, until on people.agencies
  for each row when (old.kind is distinct from new.kind or old.until is distinct from new.until)
  execute function access.agency_changed();

-- The jobs' part: derives what is due, some at a time. Gives how many.
create function access.derive_waiting(p_limit int) returns int
  language plpgsql security definer set search_path = '' as $$
declare
  w record;
  n int := 0;
begin
  for w in with due as (
        select x.county_id, x.youth_id, x.at from access.waiting x where x.at <= now() order by x.at, x.county_id, x.youth_id
          limit p_limit for update skip locked)
      delete from access.waiting x using due where x.county_id = due.county_id and x.youth_id = due.youth_id and x.at = due.at
      returning x.county_id, x.youth_id loop
    perform access.derive(w.county_id, w.youth_id);
    n := n + 1;
  end loop;
  return n;
end $$;

-- ---------------------------------------------------------------- who works the case, and who may let others in

create or replace function access.works_the_case(p_youth uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from access.bases b
    join people.users u on u.county_id = b.county_id and u.id = access.current_user_id() and (u.until is null or u.until > now())
    join youth.youth y on y.county_id = b.county_id and y.id = b.youth_id and y.sealed_by is null
    where b.county_id = access.current_county_id() and b.youth_id = p_youth and b.ended_at is null
      and (b.user_id = u.id or (b.agency_id = u.agency_id and u.kind = 'person'))
      and b.kind in ('own-case', 'assigned-team', 'counsel', 'treatment', 'mandated-report')
      and b.since <= now() and (b.until is null or b.until > now())
      and not exists (select 1 from access.blocks k where k.county_id = b.county_id and k.youth_id = b.youth_id
        and k.user_id = u.id and k.lifted_at is null))
$$;

-- A person of this county who can be let in. Not a shift (its sight ends with the shift), not oneself: nobody lets
-- themself in. While a community agency holds the record, only its own people.
create function access.can_be_let_in(p_youth uuid, p_user uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users x
    join people.agencies a on a.county_id = x.county_id and a.id = x.agency_id and (a.until is null or a.until > now())
    join youth.youth y on y.county_id = x.county_id and y.id = p_youth and (y.held_by is null or y.held_by = x.agency_id)
    where x.county_id = access.current_county_id() and x.id = p_user and x.kind = 'person' and (x.until is null or x.until > now())
      and x.id <> access.current_user_id()
      and not exists (select 1 from access.blocks k where k.county_id = x.county_id and k.youth_id = p_youth and k.user_id = x.id
        and k.lifted_at is null))
$$;

create function access.has_basis(p_youth uuid, p_user uuid, p_kind access.basis_kind) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from access.bases b where b.county_id = access.current_county_id() and b.youth_id = p_youth
    and b.user_id = p_user and b.kind = p_kind and b.ended_at is null and (b.until is null or b.until > now()))
$$;

create or replace function access.assign(p_basis uuid, p_youth uuid, p_user uuid, p_kind access.basis_kind, p_reason text, p_until timestamptz)
  returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if p_kind not in ('assigned-team', 'treatment', 'counsel') or u.kind <> 'person' or not access.works_the_case(p_youth)
      or not access.can_be_let_in(p_youth, p_user) or p_until <= now() or access.has_basis(p_youth, p_user, p_kind)
    then return false; end if;
  perform access.add_basis(p_basis, p_youth, p_kind, p_user, null, null, p_reason, null, null, p_until);
  return true;
end $$;

-- A multidisciplinary team under its own statute. An investigation team (WIC 18961.7) shares for 30 days after a report of
-- suspected abuse, longer only with good cause recorded; a service team (WIC 18986.46, 830) lasts while it meets.
create function access.join_mdt(p_basis uuid, p_youth uuid, p_user uuid, p_kind access.basis_kind, p_report uuid,
    p_good_cause bytea, p_until timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  ends timestamptz;
begin
  if u.kind <> 'person' or not (access.works_the_case(p_youth) or (people.i_hold('mdt-coordinator') and exists (
        select 1 from access.grants g where g.county_id = u.county_id and g.user_id = u.id and g.youth_id = p_youth
          and g.category = 'coordination' and g.can_add and g.add_expires_at > now())))
      or not access.can_be_let_in(p_youth, p_user) or access.has_basis(p_youth, p_user, p_kind)
    then return false; end if;
  if p_kind = 'mdt-service' then
    if p_until <= now() then return false; end if;
    perform access.add_basis(p_basis, p_youth, p_kind, p_user, null, null, 'service team', null, null, p_until);
    return true;
  end if;
  if p_kind <> 'mdt-investigation' then return false; end if;
  select r.received_at + interval '30 days' into ends from reports.reports r
    where r.county_id = u.county_id and r.id = p_report and r.youth_id = p_youth;
  if not found then return false; end if;
  if p_good_cause is not null then
    if p_until is null or p_until > now() + interval '1 year' then return false; end if;
    ends := greatest(ends, p_until);
  end if;
  if ends <= now() then return false; end if;
  perform access.add_basis(p_basis, p_youth, p_kind, p_user, null, null, 'investigation team', p_report, null, ends);
  update access.bases b set because = p_good_cause where b.county_id = u.county_id and b.id = p_basis;
  return true;
end $$;

-- Good cause recorded: the member's basis ends and a longer one begins, so that the history keeps both.
create function access.extend_mdt(p_basis uuid, p_new uuid, p_good_cause bytea, p_until timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  b access.bases;
begin
  select * into b from access.bases x where x.county_id = u.county_id and x.id = p_basis and x.kind = 'mdt-investigation'
    and x.ended_at is null for update;
  if not found or b.user_id = u.id or p_good_cause is null or p_until is null or p_until <= greatest(now(), b.until)
      or p_until > now() + interval '1 year' or not access.works_the_case(b.youth_id) then return false; end if;
  update access.bases x set ended_at = now(), ended_by = u.id, end_reason = 'good cause recorded'
    where x.county_id = u.county_id and x.id = p_basis;
  perform access.add_basis(p_new, b.youth_id, b.kind, b.user_id, null, null, 'investigation team', b.source_id, null, p_until);
  update access.bases x set because = p_good_cause where x.county_id = u.county_id and x.id = p_new;
  return true;
end $$;

-- A court's order opens named categories to one person until a day. Never to the one who records it, nor their own agency.
create function access.record_order(p_basis uuid, p_youth uuid, p_user uuid, p_categories access.category[], p_because bytea,
    p_until timestamptz) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if u.kind <> 'person' or cardinality(p_categories) = 0 or p_until is null or p_until <= now() or not access.works_the_case(p_youth)
      or not access.can_be_let_in(p_youth, p_user)
      or exists (select 1 from people.users x where x.county_id = u.county_id and x.id = p_user and x.agency_id = u.agency_id)
    then return false; end if;
  perform access.add_basis(p_basis, p_youth, 'court-order', p_user, null, p_categories, 'court order', null, null, p_until);
  update access.bases b set because = p_because where b.county_id = u.county_id and b.id = p_basis;
  return true;
end $$;

-- Whether somebody would still hold the case without this basis, and without this person: a record never loses its last keeper.
create function access.kept_without(p_youth uuid, p_basis uuid, p_user uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from access.bases b
    left join people.users u on u.county_id = b.county_id and u.id = b.user_id
    where b.county_id = access.current_county_id() and b.youth_id = p_youth and b.id is distinct from p_basis
      and b.kind in ('own-case', 'assigned-team', 'mandated-report') and b.ended_at is null and b.since <= now()
      and (b.until is null or b.until > now())
      and (b.agency_id is not null or (u.id is distinct from p_user and (u.until is null or u.until > now())
        and not exists (select 1 from access.blocks k where k.county_id = b.county_id and k.youth_id = b.youth_id
          and k.user_id = u.id and k.lifted_at is null))))
$$;

-- Who may end what: their own; what they made; a supervisor, their own agency's; who works the case, team and treatment. A consent
-- ends by withdrawing it; another agency's own case, counsel or court order is not theirs to end.
create or replace function access.end_basis(p_basis uuid, p_reason text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  b access.bases;
  theirs uuid;
begin
  select * into b from access.bases x where x.county_id = u.county_id and x.id = p_basis and x.ended_at is null for update;
  if not found or b.kind = 'consent' then return false; end if;
  select x.agency_id into theirs from people.users x where x.county_id = u.county_id and x.id = b.user_id;
  if not (b.user_id = u.id
      or (access.works_the_case(b.youth_id) and (b.kind in ('assigned-team', 'treatment', 'mdt-investigation', 'mdt-service')
        or (b.made_by = u.id and b.kind in ('counsel', 'court-order'))
        or (people.i_hold('supervisor') and coalesce(b.agency_id, theirs) = u.agency_id)))
      or (b.kind = 'emergency' and access.answers_for(theirs)))
    then return false; end if;
  if b.kind in ('own-case', 'assigned-team', 'mandated-report') and not access.kept_without(b.youth_id, b.id, null)
    then return false; end if;
  update access.bases x set ended_at = now(), ended_by = u.id, end_reason = p_reason
    where x.county_id = u.county_id and x.id = p_basis;
  perform access.derive(u.county_id, b.youth_id);
  return true;
end $$;

create function access.block(p_id uuid, p_youth uuid, p_user uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if p_user = u.id or not access.works_the_case(p_youth) or not access.kept_without(p_youth, null, p_user)
      or not exists (select 1 from people.users x where x.county_id = u.county_id and x.id = p_user) then return false; end if;
  insert into access.blocks (county_id, id, youth_id, user_id, recorded_by) values (u.county_id, p_id, p_youth, p_user, u.id)
    on conflict do nothing;
  perform access.derive(u.county_id, p_youth);
  return true;
end $$;

create function access.lift_block(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  k access.blocks;
begin
  select * into k from access.blocks x where x.county_id = u.county_id and x.id = p_id and x.lifted_at is null for update;
  if not found or not access.works_the_case(k.youth_id) then return false; end if;
  update access.blocks x set lifted_at = now(), lifted_by = u.id where x.county_id = u.county_id and x.id = p_id;
  perform access.derive(u.county_id, k.youth_id);
  return true;
end $$;

-- ---------------------------------------------------------------- consent

alter table consent.consents
  -- Whether the giver may be part of the harm. If so it holds only by a worker's decision, with the reason (sealed).
  add column giver_concern text not null default 'none' check (giver_concern in ('none', 'possible')),
  add column decided_reason bytea,
  -- Given to the recorder's own agency it opens nothing until a person of another agency who works the case has confirmed it.
  add column needs_second boolean not null default false,
  add column confirmed_by uuid,
  add column confirmed_at timestamptz,
  add constraint concern_is_decided check (giver_concern = 'none' or decided_reason is not null),
  add constraint second_is_another check (confirmed_by is null or confirmed_by <> recorded_by);
-- Written by the functions below only: a withdrawn consent cannot be made to stand again, nor another's name be put to one.
drop policy added on consent.consents;
drop policy changed on consent.consents;
drop policy gate on consent.consents;
revoke insert, update on consent.consents from throughline_app;
create policy gate on consent.consents to throughline_gate using (true) with check (true);
grant insert, update on consent.consents to throughline_gate;
drop function access.apply_consent(uuid, uuid);

create function access.give_consent(p_id uuid, p_basis uuid, p_youth uuid, p_given_by text, p_categories access.category[],
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

create function access.confirm_consent(p_id uuid, p_basis uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  c consent.consents;
begin
  select * into c from consent.consents x where x.county_id = u.county_id and x.id = p_id and x.needs_second
    and x.confirmed_at is null and x.withdrawn_at is null and x.until > now() for update;
  if not found or u.kind <> 'person' or not access.works_the_case(c.youth_id) or exists (select 1 from people.users x
      where x.county_id = u.county_id and x.id in (c.recorded_by, c.to_user_id) and x.agency_id = u.agency_id)
      or c.to_agency_id = u.agency_id then return false; end if;
  update consent.consents x set confirmed_by = u.id, confirmed_at = now() where x.county_id = u.county_id and x.id = p_id;
  perform access.add_basis(p_basis, c.youth_id, 'consent', c.to_user_id, c.to_agency_id, c.categories, c.purpose, c.id, c.since, c.until);
  return true;
end $$;

-- Anyone who works the case, or to whom it was given, carries the youth's word; it takes effect at the next query.
create function access.withdraw_consent(p_id uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  c consent.consents;
begin
  select * into c from consent.consents x where x.county_id = u.county_id and x.id = p_id and x.withdrawn_at is null for update;
  if not found or not (access.works_the_case(c.youth_id) or c.to_user_id = u.id or c.to_agency_id = u.agency_id) then return false; end if;
  update consent.consents x set withdrawn_at = now(), withdrawn_by = u.id where x.county_id = u.county_id and x.id = p_id;
  update access.bases b set ended_at = now(), ended_by = u.id, end_reason = 'consent withdrawn'
    where b.county_id = u.county_id and b.source_id = p_id and b.kind = 'consent' and b.ended_at is null;
  perform access.derive(u.county_id, c.youth_id);
  return true;
end $$;

-- ---------------------------------------------------------------- emergency access

-- Why, in words, is free text about harm: sealed, with a key of its own that the reviewer's row carries.
alter table access.emergencies drop column reason, drop column review_note;
alter table access.emergencies add column reason bytea not null, add column reason_key bytea not null, add column review_note bytea;
drop policy own on access.emergencies;
create policy own on access.emergencies for select to throughline_app using (
  county_id = (select access.current_county_id()) and user_id = (select access.current_user_id()));
create policy reviewed on access.emergencies for select to throughline_app using (
  county_id = (select access.current_county_id()) and access.answers_for(agency_id));

alter table responses.notices add column youth_id uuid;

-- One person is told, in the program and by mail that says only that something waits.
create function access.tell(p_user uuid, p_kind text, p_youth uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  insert into responses.notices (county_id, id, user_id, kind, youth_id)
    values (access.current_county_id(), gen_random_uuid(), p_user, p_kind, p_youth);
  insert into mail.outbox (county_id, id, to_user, kind) values (access.current_county_id(), gen_random_uuid(), p_user, p_kind);
end $$;

drop function access.open_in_emergency(uuid, uuid, text, access.category, text);
-- 60 minutes of one category, by the neutral number. Null whether there is no such number or the rules do not open it.
create function access.open_in_emergency(p_id uuid, p_basis uuid, p_number text, p_category access.category, p_reason bytea, p_reason_key bytea)
  returns uuid language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  y youth.youth;
  told record;
begin
  select * into y from youth.youth x where x.county_id = u.county_id and x.number = p_number and x.held_by is null and x.sealed_by is null;
  if not found or u.kind <> 'person' or p_reason is null or p_reason_key is null then return null; end if;
  if not exists (select 1 from access.sharing_rules r join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
      where r.county_id = u.county_id and r.category = p_category and r.recipient_kind = a.kind and r.basis = 'emergency'
        and r.effect <> 'neither' and (r.condition is null or r.condition = 'emergency')
        and r.version = (select max(v.version) from access.sharing_versions v where v.county_id = u.county_id and v.in_force_since <= now()))
      or exists (select 1 from access.blocks k where k.county_id = u.county_id and k.youth_id = y.id and k.user_id = u.id and k.lifted_at is null)
    then return null; end if;
  perform access.add_basis(p_basis, y.id, 'emergency', u.id, null, array[p_category], 'emergency', p_id, now(), now() + interval '60 minutes');
  insert into access.emergencies (county_id, id, youth_id, basis_id, user_id, agency_id, category, reason, reason_key, review_due_at)
    values (u.county_id, p_id, y.id, p_basis, u.id, u.agency_id, p_category, p_reason, p_reason_key, now() + interval '5 days');
  -- At once: the youth's team, and the privacy officer of the agency, or of the county where the agency has none.
  for told in
      select g.user_id from access.grants g where g.county_id = u.county_id and g.youth_id = y.id and g.category = 'coordination'
        and g.expires_at > now()
      union
      select x.id from people.users x join people.agencies a on a.county_id = x.county_id and a.id = x.agency_id
        where x.county_id = u.county_id and 'privacy' = any (people.roles_of(x.county_id, x.id)) and (x.until is null or x.until > now())
          and (x.agency_id = u.agency_id or (a.kind = 'county-office' and not exists (select 1 from people.users z
            where z.county_id = u.county_id and z.agency_id = u.agency_id and z.id <> u.id and (z.until is null or z.until > now())
              and 'privacy' = any (people.roles_of(z.county_id, z.id))))) loop
    if told.user_id <> u.id then perform access.tell(told.user_id, 'emergency-opened', y.id); end if;
  end loop;
  return y.id;
end $$;

drop function access.review_emergency(uuid, text, text);
create function access.review_emergency(p_id uuid, p_finding text, p_note bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  -- Nobody reviews their own.
  update access.emergencies e set reviewed_at = now(), reviewed_by = u.id, finding = p_finding, review_note = p_note
    where e.county_id = u.county_id and e.id = p_id and e.reviewed_at is null and e.user_id <> u.id and access.answers_for(e.agency_id);
  return found;
end $$;

-- ---------------------------------------------------------------- the table of law, as drafts

alter table access.sharing_versions add column created_at timestamptz not null default now();

create function access.draft_rules(p_note text) returns int language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  latest access.sharing_versions;
begin
  if not people.i_hold('administrator') then return null; end if;
  perform 1 from people.counties c where c.county_id = u.county_id for update;
  select * into latest from access.sharing_versions v where v.county_id = u.county_id order by v.version desc limit 1;
  if latest.in_force_since is null then return null; end if;
  insert into access.sharing_versions (county_id, version, created_by, note) values (u.county_id, latest.version + 1, u.id, p_note);
  insert into access.sharing_rules (county_id, version, category, recipient_kind, basis, effect, condition, citation, note,
      certainty, confirmed_by, confirmed_on)
    select r.county_id, latest.version + 1, r.category, r.recipient_kind, r.basis, r.effect, r.condition, r.citation, r.note,
      r.certainty, r.confirmed_by, r.confirmed_on from access.sharing_rules r where r.county_id = u.county_id and r.version = latest.version;
  return latest.version + 1;
end $$;

-- A changed cell is unconfirmed again. Nothing opens the advocates' vault from here.
create function access.set_cell(p_version int, p_category access.category, p_recipient text, p_basis access.basis_kind, p_effect text,
    p_condition text, p_citation text) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not people.i_hold('administrator') or p_category = 'advocate_privileged' or not exists (select 1 from access.sharing_versions v
      where v.county_id = u.county_id and v.version = p_version and v.in_force_since is null for update) then return false; end if;
  insert into access.sharing_rules (county_id, version, category, recipient_kind, basis, effect, condition, citation)
    values (u.county_id, p_version, p_category, p_recipient, p_basis, p_effect, p_condition, p_citation)
    on conflict (county_id, version, category, recipient_kind, basis) do update set effect = excluded.effect,
      condition = excluded.condition, citation = excluded.citation, certainty = 'verify with counsel', confirmed_by = null, confirmed_on = null;
  return true;
end $$;

create function access.confirm_cell(p_version int, p_category access.category, p_recipient text, p_basis access.basis_kind,
    p_by text, p_on date) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not people.i_hold('administrator') or length(trim(p_by)) < 3 or p_on > current_date + 1 then return false; end if;
  update access.sharing_rules r set certainty = 'confirmed', confirmed_by = p_by, confirmed_on = p_on
    where r.county_id = u.county_id and r.version = p_version and r.category = p_category and r.recipient_kind = p_recipient and r.basis = p_basis;
  return found;
end $$;

-- Another administrator puts a draft in force. What became narrower closes at once; every youth is then derived anew, some at a
-- time, and whatever another basis still opens comes back. Gives how many youth wait.
create function access.publish_rules(p_version int) returns int language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  before int;
  waiting int;
begin
  if not people.i_hold('administrator') then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('access ' || u.county_id, 0));
  select max(v.version) into before from access.sharing_versions v where v.county_id = u.county_id and v.in_force_since <= now();
  update access.sharing_versions v set in_force_since = now(), published_by = u.id
    where v.county_id = u.county_id and v.version = p_version and v.in_force_since is null and v.created_by <> u.id;
  if not found then return null; end if;
  delete from access.grants g using people.users x, people.agencies a, (
      select o.category, o.recipient_kind from access.sharing_rules o left join access.sharing_rules n on n.county_id = o.county_id
          and n.version = p_version and n.category = o.category and n.recipient_kind = o.recipient_kind and n.basis = o.basis
        where o.county_id = u.county_id and o.version = before and o.effect <> 'neither' and o.condition is distinct from 'masked'
          and o.condition is distinct from 'suspicion'
          and (n.effect is null or n.effect = 'neither' or (n.effect = 'view' and o.effect = 'add') or n.condition is distinct from o.condition)
        group by o.category, o.recipient_kind) narrower
    where g.county_id = u.county_id and x.county_id = g.county_id and x.id = g.user_id and a.county_id = x.county_id
      and a.id = x.agency_id and a.kind = narrower.recipient_kind and g.category = narrower.category;
  insert into access.waiting (county_id, youth_id, at) select y.county_id, y.id, now() from youth.youth y
    where y.county_id = u.county_id on conflict do nothing;
  get diagnostics waiting = row_count;
  return waiting;
end $$;

-- How many youth of the county still wait to be derived.
create function access.still_waiting() returns int language sql stable security definer set search_path = '' as $$
  select count(*)::int from access.waiting w where w.county_id = access.current_county_id() and w.at <= now()
$$;

-- ---------------------------------------------------------------- sealing orders

create table access.sealings (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  law text not null,
  ordered_on date not null,
  -- Null: the whole record. Else what lies in these categories now; what is recorded later is another matter.
  categories access.category[],
  rows_sealed int not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  undone_by uuid,
  undone_at timestamptz,
  undone_because text,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, recorded_by) references people.users (county_id, id),
  check (undone_by is null or undone_by <> recorded_by)
);
-- Where the matter still lies outside the tables, and the proof that it is gone from there.
create table access.removals (
  county_id uuid not null,
  id uuid not null,
  sealing_id uuid not null,
  place text not null check (place in ('search', 'exports', 'backups', 'agencies-told')),
  due_on date not null,
  done_at timestamptz,
  done_by uuid,
  proof text,
  primary key (county_id, id),
  foreign key (county_id, sealing_id) references access.sealings (county_id, id),
  check ((done_at is null) = (proof is null))
);
do $$
declare t text;
begin
  foreach t in array array['access.blocks', 'access.waiting', 'access.sealings', 'access.removals'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy gate on %s to throughline_gate using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %s to throughline_gate', t);
  end loop;
end $$;
create policy custodian on access.sealings for select to throughline_app using (
  county_id = (select access.current_county_id()) and (select people.i_hold('privacy')));
create policy custodian on access.removals for select to throughline_app using (
  county_id = (select access.current_county_id()) and (select people.i_hold('privacy')));
grant select on access.sealings, access.removals to throughline_app;

-- The list of who is let in names clinics and counsel: it is the team's, and each one's own line.
drop policy seen on access.bases;
create policy own on access.bases for select to throughline_app using (
  county_id = (select access.current_county_id()) and user_id = (select access.current_user_id()) and ended_at is null);
create policy seen on access.bases for select to throughline_app using (
  county_id = (select access.current_county_id()) and exists (select 1 from access.grants g
    where g.county_id = (select access.current_county_id()) and g.user_id = (select access.current_user_id())
      and g.youth_id = bases.youth_id and g.category = 'coordination' and g.expires_at > now()));
create policy seen on access.blocks for select to throughline_app using (
  county_id = (select access.current_county_id()) and exists (select 1 from access.grants g
    where g.county_id = (select access.current_county_id()) and g.user_id = (select access.current_user_id())
      and g.youth_id = blocks.youth_id and g.category = 'coordination' and g.expires_at > now()));
grant select on access.blocks to throughline_app;

-- What each youth table has besides its category's grants: a sealed row is nobody's, and what a row says of its author is true.
create procedure access.guard(p_table regclass) language plpgsql set search_path = '' as $$
declare
  t text := p_table::text;
  author text;
begin
  if not exists (select 1 from pg_catalog.pg_attribute a where a.attrelid = p_table and a.attname = 'sealed_by' and not a.attisdropped) then
    execute format('alter table %s add column sealed_by uuid', t);
  end if;
  execute format('create policy unsealed on %s as restrictive to throughline_app, throughline_jobs, throughline_measures, throughline_search
    using (sealed_by is null) with check (sealed_by is null)', t);
  execute format('create policy sealing on %s to throughline_gate using (true) with check (true)', t);
  execute format('grant select, update on %s to throughline_gate', t);
  select a.attname into author from pg_catalog.pg_attribute a where a.attrelid = p_table and not a.attisdropped
    and a.attname in ('by_user', 'recorded_by', 'decided_by', 'started_by', 'joined_by', 'replaced_by', 'changed_by') limit 1;
  if author is not null then
    execute format('create policy author on %s as restrictive for insert to throughline_app with check (%I = (select access.current_user_id()))', t, author);
  end if;
end $$;

-- protect() of the first migration, with the guard.
alter procedure access.protect(regclass, text, text) rename to protect_by_grants;
create procedure access.protect(p_table regclass, p_category text, p_category_column text default null)
  language plpgsql set search_path = '' as $$
begin
  call access.protect_by_grants(p_table, p_category, p_category_column);
  call access.guard(p_table);
end $$;

do $$
declare t regclass;
begin
  for t in select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'youth_id' and not a.attisdropped
      where c.relkind = 'r' and n.nspname not in ('access', 'audit', 'auth', 'mail')
        and c.oid::regclass::text not in ('youth.search_tokens', 'youth.masks', 'youth.keys', 'responses.notices') loop
    call access.guard(t);
  end loop;
end $$;
alter table access.emergencies add column sealed_by uuid;
create policy unsealed on access.emergencies as restrictive for select to throughline_app using (sealed_by is null);
create policy unsealed on youth.youth as restrictive for select to throughline_app, throughline_jobs, throughline_measures, throughline_search using (sealed_by is null);
grant update on access.emergencies to throughline_gate;

create policy sealing on youth.search_tokens to throughline_gate using (true) with check (true);
create policy sealing on youth.masks to throughline_gate using (true) with check (true);
grant select, delete on youth.search_tokens, youth.masks to throughline_gate;

-- Every table that holds rows about a youth and can be sealed, with its category or the column that names it. Read from the
-- policies' own text, so that a new table is known here by being protected.
create function access.sealable() returns table (name text, category text, category_column text, other_column text)
  language sql stable security definer set search_path = '' as $$
  select c.oid::pg_catalog.regclass::text,
      substring(p.qual from '''(\w+)''::access\.category'),
      case when p.qual !~ '''\w+''::access\.category' then 'category' end,
      (select a.attname::text from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attname = 'other_id' and not a.attisdropped)
    from pg_catalog.pg_class c
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'sealed_by' and not a.attisdropped
    join pg_catalog.pg_attribute y on y.attrelid = c.oid and y.attname = 'youth_id' and not y.attisdropped
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    left join pg_catalog.pg_policies p on p.schemaname = n.nspname and p.tablename = c.relname and p.policyname = 'seen'
    where c.relkind = 'r'
$$;

-- The matter disappears from every view at commit. Gives how many rows, or null where it may not be done.
create function access.seal(p_id uuid, p_number text, p_law text, p_ordered_on date, p_categories access.category[]) returns int
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  y youth.youth;
  t record;
  n int;
  total int := 0;
begin
  if not people.i_hold('privacy') or cardinality(p_categories) = 0 then return null; end if;
  select * into y from youth.youth x where x.county_id = u.county_id and x.number = p_number and x.sealed_by is null for update;
  if not found then return null; end if;
  for t in select * from access.sealable() loop
    execute format('update %s t set sealed_by = $1 where t.county_id = $2 and (t.youth_id = $3 %s) and t.sealed_by is null and %s',
      t.name, case when t.other_column is not null then format('or t.%I = $3', t.other_column) else '' end,
      case when p_categories is null then 'true'
        when t.category is not null then format('%L::access.category = any ($4)', t.category)
        when t.category_column is not null then format('t.%I = any ($4)', t.category_column) else 'false' end)
      using p_id, u.county_id, y.id, p_categories;
    get diagnostics n = row_count;
    total := total + n;
  end loop;
  if p_categories is null then
    update youth.youth x set sealed_by = p_id where x.county_id = u.county_id and x.id = y.id;
    delete from youth.search_tokens x where x.county_id = u.county_id and x.youth_id = y.id;
    get diagnostics n = row_count;
    delete from youth.masks x where x.county_id = u.county_id and x.youth_id = y.id;
    perform access.derive(u.county_id, y.id);
  end if;
  insert into access.sealings (county_id, id, youth_id, law, ordered_on, categories, rows_sealed, recorded_by)
    values (u.county_id, p_id, y.id, p_law, p_ordered_on, p_categories, total, u.id);
  insert into access.removals (county_id, id, sealing_id, place, due_on)
    select u.county_id, gen_random_uuid(), p_id, x, current_date + 30 from unnest(array['exports', 'backups', 'agencies-told']) x;
  if p_categories is null then
    insert into access.removals (county_id, id, sealing_id, place, due_on, done_at, done_by, proof)
      values (u.county_id, gen_random_uuid(), p_id, 'search', current_date, now(), u.id, n || ' search tokens removed');
  end if;
  return total;
end $$;

-- A sealing recorded by mistake, or set aside by the court: another privacy officer undoes it. Search finds the youth again
-- when their identity is saved next.
create function access.unseal(p_id uuid, p_because text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  s access.sealings;
  t record;
begin
  if not people.i_hold('privacy') or length(trim(p_because)) < 10 then return false; end if;
  select * into s from access.sealings x where x.county_id = u.county_id and x.id = p_id and x.undone_at is null for update;
  if not found or s.recorded_by = u.id then return false; end if;
  for t in select * from access.sealable() loop
    execute format('update %s t set sealed_by = null where t.county_id = $1 and t.sealed_by = $2', t.name) using u.county_id, p_id;
  end loop;
  update youth.youth x set sealed_by = null where x.county_id = u.county_id and x.sealed_by = p_id;
  update access.sealings x set undone_by = u.id, undone_at = now(), undone_because = p_because
    where x.county_id = u.county_id and x.id = p_id;
  perform access.derive(u.county_id, s.youth_id);
  return true;
end $$;

create function access.prove_removal(p_id uuid, p_proof text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not people.i_hold('privacy') or length(trim(p_proof)) < 10 then return false; end if;
  update access.removals r set done_at = now(), done_by = u.id, proof = p_proof
    where r.county_id = u.county_id and r.id = p_id and r.done_at is null;
  return found;
end $$;

-- "Is this youth known?" says nothing of a sealed record (the policy hides it from the search role as well).

-- ---------------------------------------------------------------- what the casework tables left open

-- A reporter's name is filed with a report that its writer can see, for a hotline.
drop policy written on reports.reporters;
create policy written on reports.reporters for insert to throughline_app with check (
  county_id = (select access.current_county_id()) and by_user = (select access.current_user_id())
  and exists (select 1 from reports.reports r where r.county_id = reporters.county_id and r.id = reporters.report_id
    and r.youth_id = reporters.youth_id)
  and exists (select 1 from people.agencies a where a.county_id = reporters.county_id and a.id = reporters.hotline_agency_id
    and a.kind = 'child-welfare' and a.shared_desk));

-- An event, clock or alarm stands with its own youth's response, not with another's.
alter table responses.responses add constraint responses_of_youth unique (county_id, id, youth_id);
alter table responses.events add constraint events_same_youth foreign key (county_id, response_id, youth_id) references responses.responses (county_id, id, youth_id);
alter table responses.clocks add constraint clocks_same_youth foreign key (county_id, response_id, youth_id) references responses.responses (county_id, id, youth_id);
alter table responses.alarms add constraint alarms_same_youth foreign key (county_id, response_id, youth_id) references responses.responses (county_id, id, youth_id);

drop policy swept on people.idempotency;
create policy swept on people.idempotency for delete to throughline_jobs using (true);
create policy counted on people.idempotency for select to throughline_jobs using (true);

-- ---------------------------------------------------------------- the ledger

-- Sealed to the millisecond. The time is the database's own, and the agency the writer's own.
alter table audit.entries alter column at type timestamptz(3);
revoke insert on audit.entries from throughline_app;
grant insert (county_id, id, user_id, agency_id, basis, act, youth_id, youth_ids, record_ids, device) on audit.entries to throughline_app;
drop policy written on audit.entries;
create policy written on audit.entries for insert to throughline_app with check (
  county_id = (select access.current_county_id()) and user_id is not distinct from (select access.current_user_id())
  and agency_id is not distinct from (select u.agency_id from people.users u where u.county_id = (select access.current_county_id()) and u.id = (select access.current_user_id())));
-- The privacy role reads the ledger of its agency; at the county's office, of the county.
create policy reviewed on audit.entries for select to throughline_app using (
  county_id = (select access.current_county_id()) and (select people.i_hold('privacy')) and (
    agency_id = (select u.agency_id from people.users u where u.county_id = (select access.current_county_id()) and u.id = (select access.current_user_id()))
    or (select a.kind = 'county-office' from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
        where u.county_id = (select access.current_county_id()) and u.id = (select access.current_user_id()))));
create index entries_by_time on audit.entries (county_id, at desc);
create index entries_by_agency on audit.entries (county_id, agency_id, at desc);
create index entries_by_user on audit.entries (county_id, user_id, at desc);
-- Once sealed, not even the sealer touches it.
drop policy sealed on audit.entries;
create policy read on audit.entries for select to throughline_jobs using (true);
create policy sealed on audit.entries for update to throughline_jobs using (batch is null) with check (batch is not null and number is not null);

alter table audit.batches alter column sealed_at type timestamptz(3);
alter table audit.batches add column marks bytea not null, add column key_id text not null, add column public_key bytea not null;
drop policy sealed on audit.batches;
create policy sealed on audit.batches for insert to throughline_jobs with check (true);
create policy read on audit.batches for select to throughline_jobs using (true);
drop policy sealed on audit.looks;
create policy sealed on audit.looks for insert to throughline_jobs with check (true);
create policy read on audit.looks for select to throughline_jobs using (true);
grant select, insert on audit.looks, audit.batches to throughline_jobs;

-- Who has looked: for the youth's team, and the privacy role within what it answers for. Others who see a name learn from a list
-- of lookers which clinic, court or lawyer the youth has.
create or replace function audit.looked_at(p_youth uuid, p_limit int)
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
        and g.user_id = access.current_user_id() and g.youth_id = p_youth and g.category = 'coordination' and g.expires_at > now())
      or access.answers_for(e.agency_id)
    order by e.at desc limit greatest(0, least(p_limit, 500))
$$;

-- The batch of one entry, for its proof: only where the asker may read that entry. Of the others only hashes leave the program.
create function audit.batch_of(p_entry uuid) returns setof audit.entries
  language sql stable security definer set search_path = '' as $$
  select e.* from audit.entries e join audit.entries own on own.county_id = e.county_id and own.batch = e.batch
    where own.county_id = access.current_county_id() and own.id = p_entry and access.answers_for(own.agency_id) order by e.number
$$;
create function audit.batch(p_number bigint) returns setof audit.batches
  language sql stable security definer set search_path = '' as $$
  select b.* from audit.batches b where b.county_id = access.current_county_id() and b.number = p_number and people.i_hold('privacy')
$$;

-- ---------------------------------------------------------------- the advocates' vault

-- Evid. Code 1035.8, 1037.5, 1038: the notes of an advocate's program. No grant, rule, emergency or role of the county opens them.
create schema vault;
grant usage on schema vault to throughline_app, throughline_gate;

create table vault.program_keys (
  county_id uuid not null,
  agency_id uuid not null,
  wrapped bytea not null,
  key_version int not null,
  primary key (county_id, agency_id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create table vault.notes (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  agency_id uuid not null,
  by_user uuid not null,
  body bytea not null,
  happened_on date not null,
  written_at timestamptz not null default now(),
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);
create index notes_by_youth on vault.notes (county_id, youth_id, happened_on desc);
create table vault.releases (
  county_id uuid not null,
  id uuid not null,
  note_id uuid not null,
  agency_id uuid not null,
  to_user_id uuid not null,
  -- The holder of the privilege, and how they were told what it means (sealed with the program's key).
  holder text not null check (holder in ('youth', 'guardian-not-involved', 'court-appointed')),
  consent_words bytea not null,
  released_by uuid not null,
  released_at timestamptz not null default now(),
  until timestamptz not null,
  ended_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, note_id) references vault.notes (county_id, id),
  foreign key (county_id, to_user_id) references people.users (county_id, id),
  check (until > released_at)
);
create index releases_to on vault.releases (county_id, to_user_id, note_id) where ended_at is null;

-- The program whose advocate asks; null for everybody else.
create function vault.my_program() returns uuid language sql stable security definer set search_path = '' as $$
  select u.agency_id from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where u.county_id = access.current_county_id() and u.id = access.current_user_id() and u.kind = 'person'
      and a.kind = 'community-organisation' and 'advocate' = any (people.roles_of(u.county_id, u.id))
$$;
do $$
declare t text;
begin
  foreach t in array array['vault.program_keys', 'vault.notes', 'vault.releases'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('grant select, insert on %s to throughline_app', t);
  end loop;
end $$;
create policy program on vault.program_keys for select to throughline_app using (
  county_id = (select access.current_county_id()) and agency_id = (select vault.my_program()));
create policy released on vault.program_keys for select to throughline_app using (
  county_id = (select access.current_county_id()) and exists (select 1 from vault.releases r where r.county_id = program_keys.county_id
    and r.agency_id = program_keys.agency_id and r.to_user_id = (select access.current_user_id()) and r.ended_at is null and r.until > now()));
create policy made on vault.program_keys for insert to throughline_app with check (
  county_id = (select access.current_county_id()) and agency_id = (select vault.my_program()));
create policy program on vault.notes for select to throughline_app using (
  county_id = (select access.current_county_id()) and agency_id = (select vault.my_program()));
create policy released on vault.notes for select to throughline_app using (
  county_id = (select access.current_county_id()) and exists (select 1 from vault.releases r where r.county_id = notes.county_id
    and r.note_id = notes.id and r.to_user_id = (select access.current_user_id()) and r.ended_at is null and r.until > now()));
create policy written on vault.notes for insert to throughline_app with check (
  county_id = (select access.current_county_id()) and agency_id = (select vault.my_program()) and by_user = (select access.current_user_id())
  and exists (select 1 from youth.youth y where y.county_id = notes.county_id and y.id = notes.youth_id));
create policy program on vault.releases for select to throughline_app using (
  county_id = (select access.current_county_id()) and agency_id = (select vault.my_program()));
create policy recipient on vault.releases for select to throughline_app using (
  county_id = (select access.current_county_id()) and to_user_id = (select access.current_user_id()) and ended_at is null and until > now());
-- Only the note's author releases it, and ends the release.
create policy released on vault.releases for insert to throughline_app with check (
  county_id = (select access.current_county_id()) and agency_id = (select vault.my_program()) and released_by = (select access.current_user_id())
  and exists (select 1 from vault.notes n where n.county_id = releases.county_id and n.id = releases.note_id
    and n.agency_id = releases.agency_id and n.by_user = (select access.current_user_id())));
create policy ended on vault.releases for update to throughline_app using (
  county_id = (select access.current_county_id()) and agency_id = (select vault.my_program()) and released_by = (select access.current_user_id()))
  with check (county_id = (select access.current_county_id()) and agency_id = (select vault.my_program()) and released_by = (select access.current_user_id()));
grant update (ended_at) on vault.releases to throughline_app;

-- ---------------------------------------------------------------- owners and who may call

grant create on schema vault to throughline_gate;
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname in ('access', 'people', 'audit', 'vault')
        and pg_get_userbyid(p.proowner) = 'throughline_owner' loop
    execute format('alter function %s owner to throughline_gate', f.name);
    execute format('revoke all on function %s from public', f.name);
  end loop;
end $$;
revoke create on schema vault from throughline_gate;
grant execute on function access.answers_for(uuid), access.works_the_case(uuid), access.join_mdt(uuid, uuid, uuid, access.basis_kind, uuid, bytea, timestamptz),
  access.extend_mdt(uuid, uuid, bytea, timestamptz), access.record_order(uuid, uuid, uuid, access.category[], bytea, timestamptz),
  access.block(uuid, uuid, uuid), access.lift_block(uuid),
  access.give_consent(uuid, uuid, uuid, text, access.category[], uuid, uuid, text, text, text, timestamptz, timestamptz, text, bytea),
  access.confirm_consent(uuid, uuid), access.withdraw_consent(uuid),
  access.open_in_emergency(uuid, uuid, text, access.category, bytea, bytea), access.review_emergency(uuid, text, bytea),
  access.draft_rules(text), access.set_cell(int, access.category, text, access.basis_kind, text, text, text),
  access.confirm_cell(int, access.category, text, access.basis_kind, text, date), access.publish_rules(int), access.still_waiting(),
  access.seal(uuid, text, text, date, access.category[]), access.unseal(uuid, text), access.prove_removal(uuid, text),
  audit.batch_of(uuid), audit.batch(bigint), vault.my_program() to throughline_app;
grant execute on function access.derive_waiting(int) to throughline_jobs;
