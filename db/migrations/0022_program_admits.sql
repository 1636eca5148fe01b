-- A program admits its own: nobody holds the role that opens an advocates' vault until the program's people say so, and no
-- administrator can make a way into such a person's account without them (design: access; docs/decisions/0005).

-- ---------------------------------------------------------------- which roles wait, and for whom

-- The one list. Null: the role holds at once. 'administrator': a second one approves. 'program': those who hold it at the
-- same agency admit.
create function people.admitted_by(p_role text) returns text language sql immutable set search_path = ''
  return case when p_role in ('privacy', 'administrator') then 'administrator' when p_role = 'advocate' then 'program' end;
grant execute on function people.admitted_by(text) to public;

alter table people.roles add column declined_by uuid, add column declined_at timestamptz;
alter table people.roles drop constraint roles_check;
alter table people.roles add constraint two_people
  check (granted_by is null or approved_by is distinct from granted_by or people.admitted_by(role) is null);
-- Who holds the role today keeps it.
alter table people.roles no force row level security;
update people.roles set approved_at = since where people.admitted_by(role) = 'program' and approved_at is null;
alter table people.roles force row level security;

create or replace function people.roles_of(p_county uuid, p_user uuid) returns text[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct r.role), '{}') from people.roles r
    where r.county_id = p_county and r.user_id = p_user and r.since <= now() and (r.until is null or r.until > now())
      and (people.admitted_by(r.role) is null or r.approved_at is not null)
$$;
create or replace function people.holds_four_eyes(p_county uuid, p_user uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from unnest(people.roles_of(p_county, p_user)) r where people.admitted_by(r) is not null)
$$;

-- The roles of a program that a person holds.
create function people.program_roles(p_county uuid, p_user uuid) returns text[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(r), '{}') from unnest(people.roles_of(p_county, p_user)) r where people.admitted_by(r) = 'program'
$$;

-- Who else at this person's agency holds these roles now.
create function people.fellows(p_county uuid, p_user uuid, p_roles text[]) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select x.id from people.users u join people.users x on x.county_id = u.county_id and x.agency_id = u.agency_id and x.id <> u.id
    where u.county_id = p_county and u.id = p_user and x.kind = 'person' and (x.until is null or x.until > now())
      and people.roles_of(x.county_id, x.id) @> p_roles
$$;

-- Who decides now whether this person may hold this role: nobody needs to (null), a second administrator, or the program.
create function people.role_decided_by(p_user uuid, p_role text) returns text
  language sql stable security definer set search_path = '' as $$
  select case when people.admitted_by(p_role) = 'program'
      and not exists (select 1 from people.fellows(access.current_county_id(), p_user, array[p_role])) then 'administrator'
    else people.admitted_by(p_role) end
$$;

-- The same of a one-time link to this person's account.
create function people.link_decided_by(p_user uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select case
      when not people.holds_four_eyes(access.current_county_id(), p_user) then null
      when people.program_roles(access.current_county_id(), p_user) <> '{}' and exists (
        select 1 from people.fellows(access.current_county_id(), p_user,
          people.program_roles(access.current_county_id(), p_user))) then 'program'
      else 'administrator' end
$$;

-- The agency at which the one who asks holds a role of a program; null for everybody else.
create function people.my_circle() returns uuid language sql stable security definer set search_path = '' as $$
  select u.agency_id from people.users u where u.county_id = access.current_county_id() and u.id = access.current_user_id()
    and people.program_roles(u.county_id, u.id) <> '{}'
$$;

-- The program's people see the links that lead to their colleagues' accounts and to their own; the secret is nobody's to read.
create policy program on people.links for select to throughline_app using (
  county_id = (select access.current_county_id()) and exists (select 1 from people.users u
    where u.county_id = (select access.current_county_id()) and u.id = links.user_id and u.agency_id = (select people.my_circle())));

-- ---------------------------------------------------------------- the vault of a program that began anew

-- Where nobody of a program was left to admit, two administrators may let it begin anew. What was written before stays shut.
create table vault.beginnings (
  county_id uuid not null,
  agency_id uuid not null,
  since timestamptz not null,
  begun_by uuid not null,
  primary key (county_id, agency_id, since),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  foreign key (county_id, begun_by) references people.users (county_id, id)
);
alter table vault.beginnings enable row level security;
alter table vault.beginnings force row level security;
create policy gate on vault.beginnings to throughline_gate using (true) with check (true);
grant select, insert on vault.beginnings to throughline_gate;
-- Whether a vault holds anything, and who wrote a note: the gate sees that there are notes, and reads none.
create policy gate_counts on vault.notes for select to throughline_gate using (true);
grant select (county_id, id, agency_id, by_user, written_at) on vault.notes to throughline_gate;

create function vault.holds_notes(p_agency uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from vault.notes n where n.county_id = access.current_county_id() and n.agency_id = p_agency)
$$;
-- Since when the notes of the asker's program are theirs to read.
create function vault.begun() returns timestamptz language sql stable security definer set search_path = '' as $$
  select coalesce(max(b.since), '-infinity') from vault.beginnings b
    where b.county_id = access.current_county_id() and b.agency_id = vault.my_program()
$$;
drop policy program on vault.notes;
create policy program on vault.notes for select to throughline_app using (
  county_id = (select access.current_county_id()) and agency_id = (select vault.my_program())
  and written_at >= (select vault.begun()));
drop policy program on vault.releases;
create policy program on vault.releases for select to throughline_app using (
  county_id = (select access.current_county_id()) and agency_id = (select vault.my_program())
  and released_at >= (select vault.begun()));

-- The check on a release asked the notes, whose policy asks the releases: PostgreSQL refused each release as a recursion.
create function vault.i_wrote(p_note uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from vault.notes n where n.county_id = access.current_county_id() and n.id = p_note
    and n.agency_id = vault.my_program() and n.by_user = access.current_user_id() and n.written_at >= vault.begun())
$$;
drop policy released on vault.releases;
create policy released on vault.releases for insert to throughline_app with check (
  county_id = (select access.current_county_id()) and agency_id = (select vault.my_program())
  and released_by = (select access.current_user_id()) and vault.i_wrote(note_id));

-- ---------------------------------------------------------------- roles

create or replace function people.grant_role(p_user uuid, p_role text) returns text
  language plpgsql security definer set search_path = '' as $$
declare u people.users := people.administrator();
begin
  if u.id is null then return 'absent'; end if;
  perform 1 from people.users x where x.county_id = u.county_id and x.id = p_user and x.kind = 'person'
    and (x.until is null or x.until > now()) for update;
  if not found then return 'absent'; end if;
  if p_user = u.id then return 'notYourself'; end if;
  if exists (select 1 from people.roles r where r.county_id = u.county_id and r.user_id = p_user and r.role = p_role
      and (r.until is null or r.until > now())) then return 'roleHeld'; end if;
  insert into people.roles (county_id, user_id, role, since, granted_by, approved_at)
    values (u.county_id, p_user, p_role, clock_timestamp(), u.id, case when people.admitted_by(p_role) is null then now() end);
  if people.admitted_by(p_role) = 'program' then
    perform access.tell(f, 'program-asked', null) from people.fellows(u.county_id, p_user, array[p_role]) f;
  end if;
  return 'done';
end $$;

create or replace function people.approve_role(p_user uuid, p_role text) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := people.administrator();
  r people.roles;
begin
  if u.id is null then return 'absent'; end if;
  if people.admitted_by(p_role) = 'program' then return 'programDecides'; end if;
  select * into r from people.roles x where x.county_id = u.county_id and x.user_id = p_user and x.role = p_role
    and x.approved_at is null and (x.until is null or x.until > now()) for update;
  if not found then return 'nothingToApprove'; end if;
  if r.granted_by = u.id then return 'secondPerson'; end if;
  if p_user = u.id then return 'notYourself'; end if;
  update people.roles x set approved_by = u.id, approved_at = now()
    where x.county_id = u.county_id and x.user_id = p_user and x.role = p_role and x.since = r.since;
  -- New rights, new session: whoever holds an old one signs in again.
  delete from auth.session s where s."userId" = p_user::text;
  return 'done';
end $$;

-- A person is let into a program: by one of its own; where none is left, by a second administrator. Every way into the account
-- that was made before ends, since an administrator may have made it; whoever admits hands over the one new link.
create function people.admit(p_user uuid, p_role text, p_link uuid, p_token_hash bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  p people.users;
  r people.roles;
  decides text;
begin
  select * into p from people.users x where x.county_id = u.county_id and x.id = p_user and x.kind = 'person'
    and x.email is not null and (x.until is null or x.until > now()) for update;
  if not found or people.admitted_by(p_role) is distinct from 'program' then return 'absent'; end if;
  -- Two are admitted at once where nobody was: one waits, and is then the program's to admit.
  perform 1 from people.agencies a where a.county_id = p.county_id and a.id = p.agency_id for update;
  decides := people.role_decided_by(p.id, p_role);
  if decides = 'program' and not u.id in (select people.fellows(p.county_id, p.id, array[p_role])) then
    return case when (people.administrator()).id is null then 'absent' else 'programDecides' end;
  end if;
  if decides = 'administrator' and (people.administrator()).id is null then return 'absent'; end if;
  select * into r from people.roles x where x.county_id = u.county_id and x.user_id = p.id and x.role = p_role
    and x.approved_at is null and (x.until is null or x.until > now()) for update;
  if not found then return 'nothingToApprove'; end if;
  if r.granted_by = u.id then return 'secondPerson'; end if;
  if p.id = u.id then return 'notYourself'; end if;
  update people.roles x set approved_by = u.id, approved_at = now()
    where x.county_id = u.county_id and x.user_id = p.id and x.role = p_role and x.since = r.since;
  delete from auth."user" x where x.id = p.id::text;
  update people.links l set ended_at = now() where l.county_id = u.county_id and l.user_id = p.id and l.used_at is null and l.ended_at is null;
  insert into people.links (county_id, id, user_id, token_hash, made_by, live_at, expires_at)
    values (u.county_id, p_link, p.id, p_token_hash, u.id, now(), now() + interval '72 hours');
  if decides = 'administrator' then
    insert into vault.beginnings (county_id, agency_id, since, begun_by) values (p.county_id, p.agency_id, now(), u.id);
  end if;
  return 'done';
end $$;

-- The program says no. What was declined stays so: whoever wants it asks anew.
create function people.decline_role(p_user uuid, p_role text) returns text
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if people.admitted_by(p_role) is distinct from 'program'
      or not u.id in (select people.fellows(u.county_id, p_user, array[p_role])) then return 'absent'; end if;
  update people.roles r set until = clock_timestamp(), declined_by = u.id, declined_at = now()
    where r.county_id = u.county_id and r.user_id = p_user and r.role = p_role and r.approved_at is null
      and (r.until is null or r.until > now());
  return case when found then 'done' else 'nothingToApprove' end;
end $$;

-- Whether this person is the last of a program whose vault holds notes: then nobody would be left to open it to the next.
create function people.last_of_program(p_user uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u where u.county_id = access.current_county_id() and u.id = p_user
    and people.program_roles(u.county_id, u.id) <> '{}' and vault.holds_notes(u.agency_id)
    and not exists (select 1 from people.fellows(u.county_id, u.id, people.program_roles(u.county_id, u.id))))
$$;

create or replace function people.end_role(p_user uuid, p_role text) returns text
  language plpgsql security definer set search_path = '' as $$
declare u people.users := people.administrator();
begin
  if u.id is null then return 'absent'; end if;
  -- Two administrators who end each other at once: one waits, then is none.
  perform 1 from people.counties c where c.county_id = u.county_id for update;
  if (people.administrator()).id is null then return 'absent'; end if;
  if p_role = 'administrator' and p_user = u.id then return 'notYourself'; end if;
  if p_role = any (people.program_roles(u.county_id, p_user)) and people.last_of_program(p_user) then return 'lastOfProgram'; end if;
  update people.roles r set until = clock_timestamp() where r.county_id = u.county_id and r.user_id = p_user and r.role = p_role
    and (r.until is null or r.until > now());
  if not found then return 'absent'; end if;
  return 'done';
end $$;

create or replace function people.move_person(p_user uuid, p_agency uuid) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := people.administrator();
  p people.users;
begin
  if u.id is null then return 'absent'; end if;
  select * into p from people.users x where x.county_id = u.county_id and x.id = p_user and x.kind = 'person'
    and (x.until is null or x.until > now()) for update;
  if not found then return 'absent'; end if;
  if p.id = u.id then return 'notYourself'; end if;
  if p.agency_id = p_agency then return 'sameAgency'; end if;
  if not exists (select 1 from people.agencies a where a.county_id = u.county_id and a.id = p_agency and (a.until is null or a.until > now()))
    then return 'agencyEnded'; end if;
  -- Two are moved at once: one waits, and may then be the last.
  perform 1 from people.agencies a where a.county_id = p.county_id and a.id = p.agency_id for update;
  if people.last_of_program(p.id) then return 'lastOfProgram'; end if;
  update people.users x set agency_id = p_agency where x.county_id = u.county_id and x.id = p.id;
  update people.roles r set until = now() where r.county_id = u.county_id and r.user_id = p.id and (r.until is null or r.until > now());
  update people.links l set ended_at = now() where l.county_id = u.county_id and l.user_id = p.id and l.used_at is null and l.ended_at is null;
  update access.bases b set ended_at = now(), ended_by = u.id, end_reason = 'moved to another agency'
    where b.county_id = u.county_id and b.user_id = p.id and b.ended_at is null;
  delete from auth.session s where s."userId" = p.id::text;
  perform access.derive_person(u.county_id, p.id);
  return 'done';
end $$;

-- ---------------------------------------------------------------- ways in

create or replace function people.make_link(p_id uuid, p_user uuid, p_token_hash bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := people.administrator();
  careful boolean;
begin
  if u.id is null then return 'absent'; end if;
  perform 1 from people.users x where x.county_id = u.county_id and x.id = p_user and x.kind = 'person' and x.email is not null
    and (x.until is null or x.until > now()) for update;
  if not found then return 'absent'; end if;
  if p_user = u.id then return 'notYourself'; end if;
  careful := people.link_decided_by(p_user) is not null;
  update people.links l set ended_at = now() where l.county_id = u.county_id and l.user_id = p_user and l.used_at is null and l.ended_at is null;
  insert into people.links (county_id, id, user_id, token_hash, needs_second, made_by, live_at, expires_at)
    values (u.county_id, p_id, p_user, case when careful then null else p_token_hash end, careful, u.id,
      case when careful then null else now() end, case when careful then null else now() + interval '72 hours' end);
  if people.program_roles(u.county_id, p_user) <> '{}' then
    perform access.tell(p_user, 'own-link', null);
    perform access.tell(f, 'program-asked', null) from people.fellows(u.county_id, p_user, people.program_roles(u.county_id, p_user)) f;
  end if;
  return 'done';
end $$;

-- Confirmed by a colleague of the program, or by a second administrator. To the account of a program's only person, with notes
-- in its vault, the link opens after three days: they are told at once and can stop it.
create or replace function people.confirm_link(p_id uuid, p_token_hash bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  l people.links;
  decides text;
  alone boolean;
  opens timestamptz;
begin
  select * into l from people.links x where x.county_id = u.county_id and x.id = p_id for update;
  if not found then return 'absent'; end if;
  decides := people.link_decided_by(l.user_id);
  alone := people.last_of_program(l.user_id);
  if decides = 'program' and not u.id in (select people.fellows(u.county_id, l.user_id, people.program_roles(u.county_id, l.user_id))) then
    return case when (people.administrator()).id is null then 'absent' else 'programDecides' end;
  end if;
  if decides is distinct from 'program' and (people.administrator()).id is null then return 'absent'; end if;
  if l.ended_at is not null or l.used_at is not null or l.live_at is not null then return 'nothingToApprove'; end if;
  if l.made_by = u.id then return 'secondPerson'; end if;
  if l.user_id = u.id then return 'notYourself'; end if;
  opens := now() + case when alone then interval '3 days' else interval '0' end;
  update people.links x set confirmed_by = u.id, token_hash = p_token_hash, live_at = opens, expires_at = opens + interval '72 hours'
    where x.county_id = u.county_id and x.id = p_id;
  if alone then perform access.tell(l.user_id, 'own-link', null); end if;
  return 'done';
end $$;

-- Stopped before it was used: by a colleague of the program, or by the one whose account it would open.
create function people.stop_link(p_id uuid) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  l people.links;
  held text[];
begin
  select * into l from people.links x where x.county_id = u.county_id and x.id = p_id for update;
  if not found then return 'absent'; end if;
  held := people.program_roles(u.county_id, l.user_id);
  if held = '{}' or not (l.user_id = u.id or u.id in (select people.fellows(u.county_id, l.user_id, held))) then return 'absent'; end if;
  if l.ended_at is not null or l.used_at is not null then return 'nothingToApprove'; end if;
  update people.links x set ended_at = now() where x.county_id = u.county_id and x.id = l.id;
  return 'done';
end $$;

-- A county's identity provider vouches for whom the county says: not for those who keep notes from the county.
create or replace function people.person_of_provider(p_email text, p_issuer text)
  returns table (id uuid, county_id uuid, name text, email text)
  language sql stable security definer set search_path = '' as $$
  select u.id, u.county_id, u.name, u.email from people.users u
    join people.counties c on c.county_id = u.county_id
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and (a.until is null or a.until > now())
    where lower(u.email) = lower(p_email) and u.kind = 'person' and (u.until is null or u.until > now())
      and people.program_roles(u.county_id, u.id) = '{}'
      and (c.settings ->> 'identityProvider' = p_issuer
        or (c.settings ->> 'identityProvider' is null and (select count(*) from people.counties) = 1))
$$;

-- ---------------------------------------------------------------- owners and who may call

grant create on schema people, vault to throughline_gate;
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname in ('people', 'vault') and pg_get_userbyid(p.proowner) = 'throughline_owner' loop
    execute format('alter function %s owner to throughline_gate', f.name);
    execute format('revoke all on function %s from public', f.name);
  end loop;
end $$;
revoke create on schema people, vault from throughline_gate;
-- The policies ask begun() and my_circle(); the pages ask who decides. The rest is the gate's own.
grant execute on function people.role_decided_by(uuid, text), people.link_decided_by(uuid), people.my_circle(), vault.begun(), vault.i_wrote(uuid),
  people.last_of_program(uuid), people.admit(uuid, text, uuid, bytea), people.decline_role(uuid, text), people.stop_link(uuid)
  to throughline_app;

-- ---------------------------------------------------------------- is this youth known to the county?

-- Who may ask: a hotline, the intake of juvenile hall, the hospital hub (a health agency's shared desk), and who coordinates the
-- county's teams. The role alone is not enough: a shelter has screeners too, and a small clinic clinicians (design: access).
create function youth.may_ask_known() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and (a.until is null or a.until > now())
    cross join lateral (select people.roles_of(u.county_id, u.id) as held) r
    where u.county_id = access.current_county_id() and u.id = access.current_user_id() and u.kind = 'person'
      and (u.until is null or u.until > now())
      and (('screener' = any (r.held) and a.kind = 'child-welfare' and 'hotline' = any (a.doors))
        or ('intake-officer' = any (r.held) and a.kind = 'probation' and 'detention' = any (a.doors))
        or ('clinician' = any (r.held) and a.kind = 'health' and a.shared_desk)
        or ('mdt-coordinator' = any (r.held) and a.kind in ('child-welfare', 'probation', 'county-office'))))
$$;
grant create on schema youth to throughline_gate;
alter function youth.may_ask_known() owner to throughline_gate;
revoke create on schema youth from throughline_gate;
revoke all on function youth.may_ask_known() from public;
grant execute on function youth.may_ask_known() to throughline_app, throughline_search;

create or replace function youth.known(p_tokens bytea[], p_limit int) returns table (number text, initials text, birth_year int, matched bytea[], youth_id uuid)
  language sql stable security definer set search_path = '' as $$
  select y.number, m.initials, m.birth_year, array_agg(t.token), y.id
    from youth.search_tokens t
    join youth.youth y on y.county_id = t.county_id and y.id = t.youth_id and y.held_by is null
    join youth.masks m on m.county_id = t.county_id and m.youth_id = t.youth_id
    where t.county_id = access.current_county_id() and t.token = any (p_tokens) and (select youth.may_ask_known())
    group by y.number, m.initials, m.birth_year, y.id order by count(*) desc limit least(p_limit, 50)
$$;

-- ---------------------------------------------------------------- a row says truly who wrote it, and at which agency

create function access.my_agency() returns uuid language sql stable set search_path = ''
  return (select u.agency_id from people.users u
    where u.county_id = (select access.current_county_id()) and u.id = (select access.current_user_id()));
revoke all on function access.my_agency() from public;
grant execute on function access.my_agency() to throughline_app;
do $$
declare t text;
begin
  foreach t in array array['screening.screenings', 'identification.identifications', 'youth.notes', 'youth.particulars'] loop
    execute format('create policy own_agency on %s as restrictive for insert to throughline_app
      with check (agency_id = (select access.my_agency()))', t);
  end loop;
end $$;
create policy own_agency on responses.responses as restrictive for insert to throughline_app
  with check (agency_id = (select access.my_agency()) and (within_agency is null or within_agency = agency_id));
create policy own_agency on reports.reports as restrictive for insert to throughline_app
  with check (agency_id = (select access.my_agency())
    and (screened_by is null or screened_by = by_user) and (disposed_by is null or disposed_by = by_user));
create policy author on responses.part_a as restrictive for insert to throughline_app
  with check (saved_by = (select access.current_user_id()));
-- What comes later in a row's life is not there when it is written.
create policy parted_later on youth.joins as restrictive for insert to throughline_app with check (parted_by is null);
create policy ended_later on instruments.licenses as restrictive for insert to throughline_app with check (ended_by is null);
alter policy drafted on instruments.instruments with check (
  county_id = (select access.current_county_id()) and people.i_hold('administrator')
  and created_by = (select access.current_user_id()) and approved_at is null and approved_by is null
  and in_use_since is null and used_by is null and retired_at is null and retired_by is null);
