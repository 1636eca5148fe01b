-- Reports: a call is kept as it is typed, until it is a report. (More of reports and of identification stands further down.)

-- ---------------------------------------------------------------- a call that is not finished

-- Sealed under a key of its own, its author's alone. It names no youth: what it says of one is sealed with the rest. Closed, it
-- keeps neither words nor key, only that this id was used, so that a late saving of the page does not bring it back.
create table reports.drafts (
  county_id uuid not null,
  id uuid not null,
  by_user uuid not null,
  agency_id uuid not null,
  -- When the call came. The clocks of the report run from here (PC 11166(a): as soon as practicably possible, and 36 hours).
  began_at timestamptz not null,
  saved_at timestamptz not null,
  until timestamptz not null,
  wrapped bytea,
  words bytea,
  closed_at timestamptz,
  report_id uuid,
  primary key (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  foreign key (county_id, report_id) references reports.reports (county_id, id),
  check ((closed_at is null) = (wrapped is not null) and (closed_at is null) = (words is not null)),
  check (report_id is null or closed_at is not null),
  check (until <= saved_at + interval '15 days')
);
create index drafts_by_author on reports.drafts (county_id, by_user, began_at) where closed_at is null;
create index drafts_until on reports.drafts (until);
alter table reports.drafts enable row level security;
alter table reports.drafts force row level security;
create policy own on reports.drafts for select to throughline_app using (
  county_id = (select access.current_county_id()) and by_user = (select access.current_user_id()) and until > now());
create policy begun on reports.drafts for insert to throughline_app with check (
  county_id = (select access.current_county_id()) and by_user = (select access.current_user_id()) and people.i_hold('screener')
  and exists (select 1 from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where u.county_id = drafts.county_id and u.id = drafts.by_user and u.agency_id = drafts.agency_id
      and a.kind = 'child-welfare' and a.shared_desk));
create policy kept on reports.drafts for update to throughline_app using (
  county_id = (select access.current_county_id()) and by_user = (select access.current_user_id()))
  with check (county_id = (select access.current_county_id()) and by_user = (select access.current_user_id()));
create policy gate on reports.drafts to throughline_gate using (true) with check (true);
grant select, insert on reports.drafts to throughline_app;
grant update (saved_at, until, wrapped, words, closed_at, report_id) on reports.drafts to throughline_app;
grant select, delete on reports.drafts to throughline_gate;

-- Whose calls at one's own desk are not finished, and since when: nothing of what was said, so that a call is not lost with
-- its screener.
create function reports.unfinished_of_others() returns table (by_name text, began_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select u.name, d.began_at from reports.drafts d
    join people.users me on me.county_id = d.county_id and me.id = access.current_user_id() and me.kind = 'person'
    join people.users u on u.county_id = d.county_id and u.id = d.by_user
    where d.county_id = access.current_county_id() and d.agency_id = me.agency_id and d.by_user <> me.id and d.closed_at is null
      and d.until > now() and (people.i_hold('screener') or people.i_hold('supervisor'))
    order by d.began_at limit 50
$$;

-- What was kept long enough goes, closed or not.
create function reports.forget_drafts(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare n int;
begin
  delete from reports.drafts d where d.until <= p_now;
  get diagnostics n = row_count;
  return n;
end $$;

grant create on schema reports to throughline_gate;
alter function reports.unfinished_of_others() owner to throughline_gate;
alter function reports.forget_drafts(timestamptz) owner to throughline_gate;
revoke create on schema reports from throughline_gate;
revoke all on function reports.unfinished_of_others(), reports.forget_drafts(timestamptz) from public;
grant execute on function reports.unfinished_of_others() to throughline_app;
grant execute on function reports.forget_drafts(timestamptz) to throughline_jobs;

-- ---------------------------------------------------------------- facts that came later

-- Whether this person answers at the hotline that keeps the reporter of this report.
create function reports.at_hotline(p_report uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select people.i_hold('screener') and exists (select 1 from reports.reporters p
    join people.users u on u.county_id = p.county_id and u.agency_id = p.hotline_agency_id
    where p.county_id = access.current_county_id() and p.report_id = p_report and p.sealed_by is null
      and u.id = access.current_user_id() and u.kind = 'person')
$$;
create policy gate on reports.reporters for select to throughline_gate using (true);
grant select on reports.reporters to throughline_gate;

-- What the hotline learns of a report that stands: added with its date, never written over what was said first.
create table reports.additions (
  county_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  youth_id uuid not null,
  at timestamptz not null default now(),
  came_at timestamptz not null,
  kind text not null check (kind in ('called-again', 'on-paper', 'correction')),
  danger text not null default 'not-known' check (danger in ('yes', 'no', 'not-known')),
  words bytea not null,
  allegations jsonb not null default '[]',
  by_user uuid not null,
  primary key (county_id, id),
  foreign key (county_id, report_id) references reports.reports (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  check (came_at <= at)
);
create index additions_by_report on reports.additions (county_id, report_id, at);
call access.protect('reports.additions', 'child_welfare');
create policy of_hotline on reports.additions as restrictive for insert to throughline_app with check (
  reports.at_hotline(report_id)
  and exists (select 1 from reports.reports r where r.county_id = additions.county_id and r.id = additions.report_id
    and r.youth_id = additions.youth_id));
grant select, insert on reports.additions to throughline_app;

grant create on schema reports to throughline_gate;
alter function reports.at_hotline(uuid) owner to throughline_gate;
revoke create on schema reports from throughline_gate;
revoke all on function reports.at_hotline(uuid) from public;
grant execute on function reports.at_hotline(uuid) to throughline_app;
