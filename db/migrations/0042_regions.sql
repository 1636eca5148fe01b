-- Regions of the county, who connects help in each, outreach to services that turn youth away, screens for other hotlines, and
-- forums. Nothing here is about a youth.
create schema regions;
create schema liaisons;
create schema operators;
create schema forums;
grant usage on schema regions, liaisons, operators, forums to throughline_app, throughline_gate;
grant create on schema regions, liaisons, operators, forums to throughline_gate;

-- ---------------------------------------------------------------- regions

-- What the county itself says of its regions, in versions: which there are (`list`), which postal code lies in which (`places`),
-- and their shapes (`shapes`). What holds is the last that was put in force and not taken back; where there is none, what the
-- program ships. Read before it is put in force; one that was never put in force is only a proposal.
create table regions.versions (
  county_id uuid not null references people.counties,
  id uuid not null,
  kind text not null check (kind in ('list', 'places', 'shapes')),
  body jsonb not null,
  source text not null,
  checked_on date,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  applied_at timestamptz,
  undone_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id)
);
create index on regions.versions (county_id, kind, applied_at desc) where applied_at is not null and undone_at is null;

-- The regions that a county was set up with: its own ones, or those of the county whose directory a visitor sees.
create function regions.setup(p_county uuid) returns jsonb language sql stable security definer set search_path = '' as $$
  select c.regions from people.counties c where c.county_id = p_county
    and p_county in (access.current_county_id(), directory.home())
$$;
alter function regions.setup(uuid) owner to throughline_gate;
revoke all on function regions.setup(uuid) from public;
grant execute on function regions.setup(uuid) to throughline_app;

-- ---------------------------------------------------------------- liaisons

-- Who connects help in a region, from which day until which.
create table liaisons.assignments (
  county_id uuid not null references people.counties,
  id uuid not null,
  region text not null,
  user_id uuid not null,
  lead boolean not null,
  since date not null,
  until date,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  ended_by uuid,
  primary key (county_id, id),
  check (until is null or until >= since),
  foreign key (county_id, user_id) references people.users (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id),
  foreign key (county_id, ended_by) references people.users (county_id, id)
);
create unique index assignments_now on liaisons.assignments (county_id, region, user_id) where until is null;

-- How the public reaches a region, only if the county gives it; the newest holds, an empty one takes it away.
create table liaisons.public_contacts (
  county_id uuid not null references people.counties,
  id uuid not null,
  region text not null,
  phone text,
  email text,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id)
);

-- Who works together in a region: an organization of the directory or an agency of the program. `sealed`: the person to reach and
-- what they bring, under a key of the row.
create table liaisons.members (
  county_id uuid not null references people.counties,
  id uuid not null,
  region text not null,
  organization_id uuid,
  agency_id uuid,
  wrapped bytea not null,
  sealed bytea not null,
  since date not null,
  until date,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  ended_by uuid,
  primary key (county_id, id),
  check (num_nonnulls(organization_id, agency_id) = 1),
  check (until is null or until >= since),
  foreign key (county_id, organization_id) references directory.organizations (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id),
  foreign key (county_id, ended_by) references people.users (county_id, id)
);
create unique index members_organization_now on liaisons.members (county_id, region, organization_id) where until is null and organization_id is not null;
create unique index members_agency_now on liaisons.members (county_id, region, agency_id) where until is null and agency_id is not null;

-- Who asked a service about what it will not take, and what came of it. `excluded`: the words of the entry as they stood.
create table liaisons.outreach (
  county_id uuid not null references people.counties,
  id uuid not null,
  service_id uuid not null,
  excluded text not null,
  asked_on date not null,
  how text not null check (how in ('visit', 'telephone', 'mail', 'meeting')),
  result text not null check (result in ('no-answer', 'open', 'promised', 'kept', 'some', 'lifted')),
  promised_for date,
  next_on date,
  wrapped bytea not null,
  sealed bytea not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (county_id, id),
  foreign key (county_id, service_id) references directory.services (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id)
);
create index on liaisons.outreach (county_id, service_id);

-- Whoever is on a region's team connects help there, whichever agency they work for and whatever else they do.
create function liaisons.i_am_on_a_team() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from liaisons.assignments a where a.county_id = access.current_county_id() and a.user_id = access.current_user_id()
    and a.since <= current_date + 1 and (a.until is null or a.until >= current_date))
$$;
alter function liaisons.i_am_on_a_team() owner to throughline_gate;
grant select on liaisons.assignments to throughline_gate;
create policy gate_reads on liaisons.assignments for select to throughline_gate using (true);
create function liaisons.i_connect() returns boolean language sql stable set search_path = ''
  return people.roles_held(access.current_county_id(), access.current_user_id()) && array['administrator', 'liaison'] or liaisons.i_am_on_a_team();
create function liaisons.i_appoint() returns boolean language sql stable set search_path = ''
  return people.roles_held(access.current_county_id(), access.current_user_id()) && array['administrator', 'plan-lead'];
create function liaisons.i_plan() returns boolean language sql stable set search_path = ''
  return people.roles_held(access.current_county_id(), access.current_user_id()) && array['administrator', 'liaison', 'plan-lead', 'analyst'] or liaisons.i_am_on_a_team();
revoke all on function liaisons.i_am_on_a_team(), liaisons.i_connect(), liaisons.i_appoint(), liaisons.i_plan() from public;
grant execute on function liaisons.i_am_on_a_team(), liaisons.i_connect(), liaisons.i_appoint(), liaisons.i_plan() to throughline_app;

-- ---------------------------------------------------------------- operators

-- Keys by which an operator of another line (211, 988) enters the call-taker's page without an account. Only the hash is kept.
create table operators.keys (
  county_id uuid not null references people.counties,
  id uuid not null,
  name text not null,
  hash bytea not null,
  ends_on date not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  primary key (county_id, id),
  unique (county_id, hash),
  foreign key (county_id, created_by) references people.users (county_id, id),
  foreign key (county_id, ended_by) references people.users (county_id, id)
);
create index on operators.keys (hash);
-- How often each was used, by month; neither when nor for what.
create table operators.uses (
  county_id uuid not null,
  key_id uuid not null,
  month date not null,
  n int not null,
  primary key (county_id, key_id, month),
  foreign key (county_id, key_id) references operators.keys (county_id, id)
);

-- Whether this is the key of an operator on this day; a use is counted where it is one. Null: no such key, ended, or over.
create function operators.enter(p_hash bytea, p_now timestamptz, p_counts boolean) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare found operators.keys;
begin
  select k.* into found from operators.keys k join people.counties c on c.county_id = k.county_id
    where k.hash = p_hash and k.ended_at is null and k.ends_on >= (p_now at time zone c.time_zone)::date;
  if found.id is null then return null; end if;
  if p_counts then
    insert into operators.uses (county_id, key_id, month, n)
      values (found.county_id, found.id, date_trunc('month', p_now at time zone 'UTC')::date, 1)
      on conflict (county_id, key_id, month) do update set n = operators.uses.n + 1;
  end if;
  return found.county_id;
end $$;
alter function operators.enter(bytea, timestamptz, boolean) owner to throughline_gate;
revoke all on function operators.enter(bytea, timestamptz, boolean) from public;
grant execute on function operators.enter(bytea, timestamptz, boolean) to throughline_app;

-- ---------------------------------------------------------------- forums

-- People who meet: the liaisons of all regions, the community alliance, or the network of one region. `wrapped`: the key under which
-- its words and papers are sealed.
create table forums.forums (
  county_id uuid not null references people.counties,
  id uuid not null,
  kind text not null check (kind in ('liaisons', 'alliance', 'region')),
  region text,
  name text not null,
  wrapped bytea not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (county_id, id),
  check ((kind = 'region') = (region is not null)),
  foreign key (county_id, created_by) references people.users (county_id, id)
);
create table forums.members (
  county_id uuid not null references people.counties,
  id uuid not null,
  forum_id uuid not null,
  user_id uuid not null,
  chair boolean not null default false,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  primary key (county_id, id),
  foreign key (county_id, forum_id) references forums.forums (county_id, id),
  foreign key (county_id, user_id) references people.users (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id),
  foreign key (county_id, ended_by) references people.users (county_id, id)
);
create unique index members_now on forums.members (county_id, forum_id, user_id) where ended_at is null;
-- A meeting: `plan` (place, agenda) as it was called, `outcome` (decisions) when it was held.
create table forums.meetings (
  county_id uuid not null references people.counties,
  id uuid not null,
  forum_id uuid not null,
  starts_at timestamptz not null,
  plan bytea not null,
  outcome bytea,
  attended uuid[] not null default '{}',
  held_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (county_id, id),
  foreign key (county_id, forum_id) references forums.forums (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id)
);
create index on forums.meetings (county_id, forum_id, starts_at);
-- A shared paper in its versions: `paper_id` is that of its first.
create table forums.papers (
  county_id uuid not null references people.counties,
  id uuid not null,
  forum_id uuid not null,
  paper_id uuid not null,
  version int not null check (version > 0),
  media_type text not null,
  bytes int not null,
  title bytea not null,
  content bytea not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (county_id, id),
  unique (county_id, paper_id, version),
  foreign key (county_id, forum_id) references forums.forums (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id)
);
create index on forums.papers (county_id, forum_id);
-- A short note to the members, of a meeting or of none. One that was flagged is out of view until it is reviewed; one that named a
-- youth loses its words for good.
create table forums.notes (
  county_id uuid not null references people.counties,
  id uuid not null,
  forum_id uuid not null,
  meeting_id uuid,
  body bytea,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  flagged_at timestamptz,
  flagged_by uuid,
  reviewed_at timestamptz,
  reviewed_by uuid,
  primary key (county_id, id),
  foreign key (county_id, forum_id) references forums.forums (county_id, id),
  foreign key (county_id, meeting_id) references forums.meetings (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id)
);
create index on forums.notes (county_id, forum_id, created_at);

create function forums.i_belong(p_forum uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from forums.members m where m.county_id = access.current_county_id() and m.forum_id = p_forum
    and m.user_id = access.current_user_id() and m.ended_at is null)
$$;
-- Who opened a forum is its first member: before that, they could not even see it.
create function forums.i_opened(p_forum uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from forums.forums f where f.county_id = access.current_county_id() and f.id = p_forum
    and f.created_by = access.current_user_id())
$$;
-- Who keeps forums: knows which there are and who is in them, and reads nothing of them.
create function forums.i_keep() returns boolean language sql stable set search_path = ''
  return people.roles_held(access.current_county_id(), access.current_user_id()) && array['administrator', 'plan-lead'];
-- The county's own privacy officer, who looks at what was flagged.
create function forums.i_review() returns boolean language sql stable security definer set search_path = '' as $$
  select 'privacy' = any (people.roles_held(access.current_county_id(), access.current_user_id()))
    and exists (select 1 from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
      where u.county_id = access.current_county_id() and u.id = access.current_user_id() and a.kind = 'county-office')
$$;
-- A member takes a note out of everyone's view at once, and the county's privacy officers are told that something waits.
create function forums.flag(p_note uuid) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update forums.notes n set flagged_at = now(), flagged_by = access.current_user_id()
    where n.county_id = access.current_county_id() and n.id = p_note and n.flagged_at is null and forums.i_belong(n.forum_id);
  if not found then return false; end if;
  insert into mail.outbox (county_id, id, to_user, kind)
    select u.county_id, gen_random_uuid(), u.id, 'waits' from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
      where u.county_id = access.current_county_id() and a.kind = 'county-office' and u.email is not null
        and (u.until is null or u.until > now()) and 'privacy' = any (people.roles_held(u.county_id, u.id));
  return true;
end $$;
-- What the privacy officer decides: back in view, or its words gone for good.
create function forums.review(p_note uuid, p_back boolean) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  update forums.notes n set reviewed_at = now(), reviewed_by = access.current_user_id(),
      body = case when p_back then n.body end, flagged_at = case when p_back then null else n.flagged_at end
    where n.county_id = access.current_county_id() and n.id = p_note and n.flagged_at is not null and n.reviewed_at is null and forums.i_review();
  return found;
end $$;
-- A member tells the others that something waits in the forum; the mail says no more.
create function forums.tell(p_forum uuid) returns int language plpgsql security definer set search_path = '' as $$
declare told int;
begin
  if not forums.i_belong(p_forum) then return 0; end if;
  insert into mail.outbox (county_id, id, to_user, kind)
    select u.county_id, gen_random_uuid(), u.id, 'waits' from forums.members m join people.users u on u.county_id = m.county_id and u.id = m.user_id
      where m.county_id = access.current_county_id() and m.forum_id = p_forum and m.ended_at is null and m.user_id <> access.current_user_id()
        and u.email is not null and (u.until is null or u.until > now())
        and not exists (select 1 from mail.outbox o where o.county_id = u.county_id and o.to_user = u.id and o.kind = 'waits'
          and o.sent_at is null and o.dropped_at is null);
  get diagnostics told = row_count;
  return told;
end $$;
alter function forums.i_belong(uuid) owner to throughline_gate;
alter function forums.i_opened(uuid) owner to throughline_gate;
alter function forums.i_review() owner to throughline_gate;
alter function forums.flag(uuid) owner to throughline_gate;
alter function forums.review(uuid, boolean) owner to throughline_gate;
alter function forums.tell(uuid) owner to throughline_gate;
revoke all on function forums.i_belong(uuid), forums.i_opened(uuid), forums.i_keep(), forums.i_review(), forums.flag(uuid), forums.review(uuid, boolean), forums.tell(uuid) from public;
grant execute on function forums.i_belong(uuid), forums.i_opened(uuid), forums.i_keep(), forums.i_review(), forums.flag(uuid), forums.review(uuid, boolean), forums.tell(uuid) to throughline_app;
grant execute on function forums.i_belong(uuid), forums.i_review() to throughline_gate;
revoke create on schema regions, liaisons, operators, forums from throughline_gate;

-- ---------------------------------------------------------------- who may see and write
-- What comes later in a row's life cannot be written when it is added: its columns are not granted.

do $$
declare
  t text;
  own text := 'county_id = (select access.current_county_id())';
  mine text := 'created_by = (select access.current_user_id())';
begin
  foreach t in array array['regions.versions', 'liaisons.assignments', 'liaisons.public_contacts', 'liaisons.members', 'liaisons.outreach',
      'operators.keys', 'operators.uses', 'forums.forums', 'forums.members', 'forums.meetings', 'forums.papers', 'forums.notes'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('grant select on %s to throughline_app', t);
  end loop;

  execute format('create policy public_read on regions.versions for select to throughline_app
    using ((%1$s or county_id = (select directory.home())) and (applied_at is not null or (%1$s and people.i_hold(''administrator''))))', own);
  execute format('create policy kept_by on regions.versions for insert to throughline_app
    with check (%s and %s and people.i_hold(''administrator''))', own, mine);
  execute format('create policy moved on regions.versions for update to throughline_app
    using (%1$s and people.i_hold(''administrator'')) with check (%1$s and people.i_hold(''administrator''))', own);
  grant insert (county_id, id, kind, body, source, checked_on, created_by, created_at) on regions.versions to throughline_app;
  grant update (applied_at, undone_at) on regions.versions to throughline_app;

  execute format('create policy own_county on liaisons.assignments for select to throughline_app using (%s)', own);
  execute format('create policy appointed on liaisons.assignments for insert to throughline_app
    with check (%s and %s and liaisons.i_appoint())', own, mine);
  execute format('create policy ended on liaisons.assignments for update to throughline_app
    using (%1$s and liaisons.i_appoint() and until is null) with check (%1$s and liaisons.i_appoint() and ended_by = (select access.current_user_id()))', own);
  grant insert (county_id, id, region, user_id, lead, since, created_by, created_at) on liaisons.assignments to throughline_app;
  grant update (until, ended_by) on liaisons.assignments to throughline_app;

  execute format('create policy public_read on liaisons.public_contacts for select to throughline_app
    using (%s or county_id = (select directory.home()))', own);
  execute format('create policy given_by on liaisons.public_contacts for insert to throughline_app
    with check (%s and %s and liaisons.i_plan())', own, mine);
  grant insert on liaisons.public_contacts to throughline_app;

  execute format('create policy seen_by on liaisons.members for select to throughline_app using (%s and liaisons.i_plan())', own);
  execute format('create policy joined on liaisons.members for insert to throughline_app
    with check (%s and %s and liaisons.i_connect())', own, mine);
  execute format('create policy ended on liaisons.members for update to throughline_app
    using (%1$s and liaisons.i_connect() and until is null) with check (%1$s and liaisons.i_connect() and ended_by = (select access.current_user_id()))', own);
  grant insert (county_id, id, region, organization_id, agency_id, wrapped, sealed, since, created_by, created_at) on liaisons.members to throughline_app;
  grant update (until, ended_by) on liaisons.members to throughline_app;

  execute format('create policy seen_by on liaisons.outreach for select to throughline_app using (%s and liaisons.i_plan())', own);
  execute format('create policy written on liaisons.outreach for insert to throughline_app
    with check (%s and %s and liaisons.i_connect())', own, mine);
  grant insert on liaisons.outreach to throughline_app;

  execute format('create policy seen_by on operators.keys for select to throughline_app using (%s and people.i_hold(''administrator''))', own);
  execute format('create policy issued on operators.keys for insert to throughline_app
    with check (%s and %s and people.i_hold(''administrator''))', own, mine);
  execute format('create policy ended on operators.keys for update to throughline_app
    using (%1$s and people.i_hold(''administrator'') and ended_at is null)
    with check (%1$s and people.i_hold(''administrator'') and ended_by = (select access.current_user_id()))', own);
  grant insert (county_id, id, name, hash, ends_on, created_by, created_at) on operators.keys to throughline_app;
  grant update (ended_at, ended_by) on operators.keys to throughline_app;
  execute format('create policy seen_by on operators.uses for select to throughline_app using (%s and people.i_hold(''administrator''))', own);

  execute format('create policy seen_by on forums.forums for select to throughline_app using (%s and (forums.i_keep() or forums.i_belong(id) or forums.i_review()))', own);
  execute format('create policy opened on forums.forums for insert to throughline_app with check (%s and %s and (forums.i_keep() or (kind = ''region'' and people.i_hold(''liaison''))))', own, mine);
  grant insert on forums.forums to throughline_app;
  execute format('create policy seen_by on forums.members for select to throughline_app using (%s and (forums.i_keep() or forums.i_belong(forum_id)))', own);
  -- Whoever opens a forum is its first member; members bring in others.
  execute format('create policy joined on forums.members for insert to throughline_app
    with check (%s and %s and (forums.i_keep() or forums.i_belong(forum_id)
      or (user_id = (select access.current_user_id()) and forums.i_opened(forum_id))))', own, mine);
  execute format('create policy ended on forums.members for update to throughline_app
    using (%1$s and ended_at is null and (forums.i_keep() or forums.i_belong(forum_id)))
    with check (%1$s and ended_by = (select access.current_user_id()))', own);
  grant insert (county_id, id, forum_id, user_id, chair, created_by, created_at) on forums.members to throughline_app;
  grant update (ended_at, ended_by) on forums.members to throughline_app;
  foreach t in array array['meetings', 'papers'] loop
    execute format('create policy seen_by on forums.%I for select to throughline_app using (%s and forums.i_belong(forum_id))', t, own);
    execute format('create policy written on forums.%I for insert to throughline_app with check (%s and %s and forums.i_belong(forum_id))', t, own, mine);
  end loop;
  grant insert (county_id, id, forum_id, starts_at, plan, created_by, created_at) on forums.meetings to throughline_app;
  grant insert on forums.papers to throughline_app;
  execute format('create policy held on forums.meetings for update to throughline_app
    using (%1$s and forums.i_belong(forum_id)) with check (%1$s and forums.i_belong(forum_id))', own);
  grant update (outcome, attended, held_at) on forums.meetings to throughline_app;
  execute format('create policy seen_by on forums.notes for select to throughline_app
    using (%s and ((flagged_at is null and forums.i_belong(forum_id)) or (flagged_at is not null and reviewed_at is null and forums.i_review())))', own);
  execute format('create policy written on forums.notes for insert to throughline_app
    with check (%s and %s and forums.i_belong(forum_id))', own, mine);
  grant insert (county_id, id, forum_id, meeting_id, body, created_by, created_at) on forums.notes to throughline_app;
end $$;

-- What acts for the gate's owner.
grant select on operators.keys, forums.forums, forums.members, forums.notes to throughline_gate;
grant select, insert, update on operators.uses to throughline_gate;
grant update on forums.notes to throughline_gate;
create policy gate_finds on operators.keys for select to throughline_gate using (true);
create policy gate_reads on operators.uses for select to throughline_gate using (true);
create policy gate_counts on operators.uses for insert to throughline_gate with check (true);
create policy gate_counts_on on operators.uses for update to throughline_gate using (true) with check (true);
create policy gate_reads on forums.forums for select to throughline_gate using (true);
create policy gate_reads on forums.members for select to throughline_gate using (true);
create policy gate_reads on forums.notes for select to throughline_gate using (true);
create policy gate_moves on forums.notes for update to throughline_gate using (true) with check (true);

-- What is kept of the directory holds for its regions, too: where one changes, the mark changes.
create trigger a_stamp_new after insert on regions.versions referencing new table as changed for each statement execute function directory.stamp();
create trigger a_stamp_moved after update on regions.versions referencing new table as changed for each statement execute function directory.stamp();
