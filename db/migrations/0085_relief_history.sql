-- A criminal-history file that is being looked through: sealed, its reader's alone, and gone once it is taken, thrown away or a day old.
-- What it says becomes charges only when that person says so.
create table relief.history_files (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  kind text not null check (kind in ('table', 'sheet', 'pdf')),
  -- Its name, its text, and for a table which column says what.
  body bytea not null check (length(body) < 2000000),
  at timestamptz not null,
  until timestamptz not null check (until > at and until <= at + interval '1 day'),
  by_user uuid not null,
  agency_id uuid not null,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create index history_files_by_reader on relief.history_files (county_id, by_user, youth_id, at);
create index history_files_until on relief.history_files (until);

call access.protect('relief.history_files', 'juvenile_court');
create policy own_agency on relief.history_files as restrictive for insert to throughline_app
  with check (agency_id = (select access.my_agency()));
create policy kept_from on relief.history_files as restrictive to throughline_app
  using ((select relief.may_know())) with check ((select relief.may_know()));
-- Stricter than the author's own policy, which would say the same again.
drop policy author on relief.history_files;
create policy own on relief.history_files as restrictive to throughline_app
  using (by_user = (select access.current_user_id())) with check (by_user = (select access.current_user_id()));
grant select on relief.history_files to throughline_app;
grant insert (county_id, id, youth_id, kind, body, at, until, by_user, agency_id) on relief.history_files to throughline_app;
grant update (body) on relief.history_files to throughline_app;
grant delete on relief.history_files to throughline_gate;

-- Looked through or thrown away, by its reader alone: nothing of it stays. False: it was gone.
create function relief.drop_history_file(p_youth uuid, p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  delete from relief.history_files f where f.county_id = access.current_county_id() and f.youth_id = p_youth and f.id = p_id
    and f.by_user = access.current_user_id() and f.sealed_by is null;
  return found;
end $$;
-- What is a day old goes, looked through or not.
create function relief.forget_history_files(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare n int;
begin
  delete from relief.history_files f where f.until <= p_now;
  get diagnostics n = row_count;
  return n;
end $$;
grant usage on schema relief to throughline_jobs;
grant create on schema relief to throughline_gate;
alter function relief.drop_history_file(uuid, uuid) owner to throughline_gate;
alter function relief.forget_history_files(timestamptz) owner to throughline_gate;
revoke create on schema relief from throughline_gate;
revoke all on function relief.drop_history_file(uuid, uuid), relief.forget_history_files(timestamptz) from public;
grant execute on function relief.drop_history_file(uuid, uuid) to throughline_app;
grant execute on function relief.forget_history_files(timestamptz) to throughline_jobs;
