-- What the county itself says of one remedy of a law, from a day on: one person writes it, another approves it. What ships stays
-- beneath. Nothing here is about anybody.
create schema laws;
grant usage on schema laws to throughline_app, throughline_gate, throughline_jobs;
grant create on schema laws to throughline_gate;

create table laws.versions (
  county_id uuid not null,
  id uuid not null,
  jurisdiction text not null check (jurisdiction ~ '^us(-[a-z]{2})?$'),
  -- As the jurisdiction's file names it, e.g. `pc-236.14`.
  remedy text not null check (length(remedy) between 1 and 61),
  -- The version, as the files write one, with its days; null: what ships holds again.
  body jsonb,
  -- Written down to see what it would change: a bill is no law, and is never approved.
  bill boolean not null default false,
  written_by uuid not null,
  written_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  -- A draft that nobody will approve.
  dropped_by uuid,
  dropped_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, written_by) references people.users (county_id, id),
  foreign key (county_id, approved_by) references people.users (county_id, id),
  foreign key (county_id, dropped_by) references people.users (county_id, id),
  check ((approved_by is null) = (approved_at is null)),
  check ((dropped_by is null) = (dropped_at is null)),
  check (approved_at is null or dropped_at is null),
  check (approved_by <> written_by),
  check (not bill or (approved_at is null and body is not null))
);
create index versions_by_remedy on laws.versions (county_id, jurisdiction, remedy, approved_at desc);
alter table laws.versions enable row level security;
alter table laws.versions force row level security;

-- Who writes and approves: administrators, and lawyers of an office that charges, arrests and teaches nobody.
create function laws.i_keep() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where u.county_id = access.current_county_id() and u.id = access.current_user_id() and u.kind = 'person'
      and (u.until is null or u.until > now())
      and (people.roles_held(u.county_id, u.id) && array['administrator']
        or people.roles_held(u.county_id, u.id) && array['counsel'] and a.kind not in ('prosecutor', 'law-enforcement', 'education')))
$$;

create policy seen on laws.versions for select to throughline_app using (county_id = (select access.current_county_id()));
create policy written on laws.versions for insert to throughline_app with check (county_id = (select access.current_county_id())
  and written_by = (select access.current_user_id()) and (select laws.i_keep()));
-- Only its writer changes a draft, and only while it is one.
create policy rewritten on laws.versions for update to throughline_app
  using (county_id = (select access.current_county_id()) and written_by = (select access.current_user_id())
    and approved_at is null and dropped_at is null and (select laws.i_keep()))
  with check (county_id = (select access.current_county_id()) and written_by = (select access.current_user_id()));
create policy gate on laws.versions to throughline_gate using (true) with check (true);
create policy jobs on laws.versions for select to throughline_jobs using (true);
grant select on laws.versions to throughline_app, throughline_jobs;
grant insert (county_id, id, jurisdiction, remedy, body, bill, written_by, written_at) on laws.versions to throughline_app;
grant update (body, written_at) on laws.versions to throughline_app;
grant select, update on laws.versions to throughline_gate;

-- Approved by somebody else than who wrote it, as it stood when they read it: 'done', 'own', 'moved-on', 'changed', 'bill' or 'absent'.
create function laws.approve(p_id uuid, p_written_at timestamptz) returns text language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  v laws.versions;
begin
  if not laws.i_keep() then return 'absent'; end if;
  select * into v from laws.versions x where x.county_id = u.county_id and x.id = p_id and x.dropped_at is null for update;
  if not found then return 'absent'; end if;
  if v.written_by = u.id then return 'own'; end if;
  if v.bill then return 'bill'; end if;
  if date_trunc('milliseconds', v.written_at) <> date_trunc('milliseconds', p_written_at) then return 'changed'; end if;
  -- What was written before something newer was approved is not put over it.
  if v.approved_at is not null or exists (select 1 from laws.versions n where n.county_id = v.county_id
      and n.jurisdiction = v.jurisdiction and n.remedy = v.remedy and n.approved_at > v.written_at) then return 'moved-on'; end if;
  update laws.versions x set approved_by = u.id, approved_at = clock_timestamp() where x.county_id = v.county_id and x.id = v.id;
  return 'done';
end $$;

-- A draft that nobody will approve; whoever keeps the laws may say so. False: it was none.
create function laws.drop_draft(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not laws.i_keep() then return false; end if;
  update laws.versions x set dropped_by = u.id, dropped_at = now()
    where x.county_id = u.county_id and x.id = p_id and x.approved_at is null and x.dropped_at is null;
  return found;
end $$;

-- For the pages that anybody reads, where nobody is signed in: the approved versions of the county whose pages they are.
create function laws.of_home() returns table (id uuid, jurisdiction text, remedy text, body jsonb, approved_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select v.id, v.jurisdiction, v.remedy, v.body, v.approved_at from laws.versions v
    where v.approved_at is not null and v.county_id = (select directory.home())
    order by v.approved_at, v.id
$$;

alter function laws.i_keep() owner to throughline_gate;
alter function laws.approve(uuid, timestamptz) owner to throughline_gate;
alter function laws.drop_draft(uuid) owner to throughline_gate;
alter function laws.of_home() owner to throughline_gate;
revoke all on function laws.i_keep(), laws.approve(uuid, timestamptz), laws.drop_draft(uuid), laws.of_home() from public;
grant execute on function laws.i_keep(), laws.approve(uuid, timestamptz), laws.drop_draft(uuid), laws.of_home() to throughline_app;
revoke create on schema laws from throughline_gate;
