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

-- ---------------------------------------------------------------- the reporter, told to those whom the law names

-- PC 11167(d)(1): the reporter's identity goes only to those it lists; (d)(2): never to the reporter's employer without the
-- reporter's yes or a court's order. The list with its words is reference/codes/reporter-recipients.json. Which kinds of agency
-- each may be, where the recipient is a person of the program, is checked here.
create table reports.disclosures (
  county_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  youth_id uuid not null,
  disclosed_at timestamptz not null default now(),
  disclosed_by uuid not null,
  recipient text not null check (recipient in ('investigating-agency', 'prosecutor', 'youth-counsel', 'county-counsel',
    'licensing-agency', 'waiver', 'court-order')),
  -- A person of the program, who then sees the reporter until this ends; null: someone outside, of whom only the record is kept.
  to_user uuid,
  until timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  -- To whom, for what, on which waiver or order: under a key of its own, since the privacy officer reads it and not the reporter.
  wrapped bytea not null,
  words bytea not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  finding text check (finding in ('in-order', 'not-in-order')),
  review_words bytea,
  primary key (county_id, id),
  foreign key (county_id, report_id) references reports.reports (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, to_user) references people.users (county_id, id),
  foreign key (county_id, disclosed_by) references people.users (county_id, id),
  check ((to_user is null) = (until is null)),
  check (until <= disclosed_at + interval '91 days'),
  check ((reviewed_at is null) = (finding is null) and (reviewed_at is null) = (reviewed_by is null))
);
create index disclosures_by_report on reports.disclosures (county_id, report_id, disclosed_at);
create index disclosures_to on reports.disclosures (county_id, to_user) where ended_at is null;
create index disclosures_unreviewed on reports.disclosures (county_id, disclosed_at) where reviewed_at is null;
alter table reports.disclosures enable row level security;
alter table reports.disclosures force row level security;
call access.guard('reports.disclosures');
create policy hotline on reports.disclosures for select to throughline_app using (
  county_id = (select access.current_county_id()) and reports.at_hotline(report_id));
create policy recipient on reports.disclosures for select to throughline_app using (
  county_id = (select access.current_county_id()) and to_user = (select access.current_user_id()) and ended_at is null and until > now());
create policy privacy on reports.disclosures for select to throughline_app using (
  county_id = (select access.current_county_id()) and people.i_hold('privacy'));
grant select on reports.disclosures to throughline_app;
grant insert on reports.disclosures to throughline_gate;

-- Whoever it was told to sees it on that one report, as long as it lasts.
create policy told on reports.reporters for select to throughline_app using (
  county_id = (select access.current_county_id()) and exists (select 1 from reports.disclosures d
    where d.county_id = reporters.county_id and d.report_id = reporters.report_id
      and d.to_user = (select access.current_user_id()) and d.ended_at is null and d.until > now()));

-- Records that the reporter is told to someone; 'done', or why not: 'wrong-kind', 'employer'. Null: nothing there for this person.
create function reports.disclose(p_id uuid, p_report uuid, p_recipient text, p_to_user uuid, p_until timestamptz, p_wrapped bytea, p_words bytea)
  returns text language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  r reports.reports;
  kind text;
  agency uuid;
begin
  if not reports.at_hotline(p_report) then return null; end if;
  select * into r from reports.reports x where x.county_id = u.county_id and x.id = p_report and x.sealed_by is null;
  if not found then return null; end if;
  if p_to_user is not null then
    select a.kind, a.id into kind, agency from people.users p join people.agencies a on a.county_id = p.county_id and a.id = p.agency_id
      where p.county_id = u.county_id and p.id = p_to_user and p.kind = 'person' and p.id <> u.id and (p.until is null or p.until > now());
    if not found or p_until is null or p_until <= now() or p_until > now() + interval '90 days 1 hour' then return null; end if;
    if not (case p_recipient
        when 'investigating-agency' then kind in ('child-welfare', 'law-enforcement', 'probation')
        when 'prosecutor' then kind = 'prosecutor'
        when 'youth-counsel' then kind = 'youth-counsel'
        when 'county-counsel' then kind in ('county-office', 'prosecutor')
        when 'licensing-agency' then kind = 'county-office'
        else true end) then return 'wrong-kind'; end if;
    if p_recipient not in ('waiver', 'court-order') and r.channel = 'partner-form' and r.agency_id = agency then return 'employer'; end if;
  end if;
  insert into reports.disclosures (county_id, id, report_id, youth_id, disclosed_by, recipient, to_user, until, wrapped, words)
    values (u.county_id, p_id, r.id, r.youth_id, u.id, p_recipient, p_to_user, case when p_to_user is not null then p_until end, p_wrapped, p_words);
  if p_to_user is not null then
    insert into responses.notices (county_id, id, user_id, kind, at) values (u.county_id, gen_random_uuid(), p_to_user, 'reporter-told', now());
  end if;
  return 'done';
end $$;

-- It ends before its day: by the hotline, or by whoever it was told to.
create function reports.end_disclosure(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
begin
  update reports.disclosures d set ended_at = now(), ended_by = u.id where d.county_id = u.county_id and d.id = p_id
    and d.to_user is not null and d.ended_at is null and d.sealed_by is null
    and (d.to_user = u.id or reports.at_hotline(d.report_id));
  return found;
end $$;

-- The privacy officer's look at a disclosure. One that is not in order ends with it.
create function reports.review_disclosure(p_id uuid, p_finding text, p_words bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
begin
  if not people.i_hold('privacy') then return false; end if;
  update reports.disclosures d set reviewed_at = now(), reviewed_by = u.id, finding = p_finding, review_words = p_words,
      ended_at = case when p_finding = 'not-in-order' and d.to_user is not null then coalesce(d.ended_at, now()) else d.ended_at end,
      ended_by = case when p_finding = 'not-in-order' and d.to_user is not null and d.ended_at is null then u.id else d.ended_by end
    where d.county_id = u.county_id and d.id = p_id and d.reviewed_at is null and d.sealed_by is null
      and d.disclosed_by <> u.id and d.to_user is distinct from u.id;
  return found;
end $$;

grant create on schema reports to throughline_gate;
alter function reports.disclose(uuid, uuid, text, uuid, timestamptz, bytea, bytea) owner to throughline_gate;
alter function reports.end_disclosure(uuid) owner to throughline_gate;
alter function reports.review_disclosure(uuid, text, bytea) owner to throughline_gate;
revoke create on schema reports from throughline_gate;
revoke all on function reports.disclose(uuid, uuid, text, uuid, timestamptz, bytea, bytea), reports.end_disclosure(uuid),
  reports.review_disclosure(uuid, text, bytea) from public;
grant execute on function reports.disclose(uuid, uuid, text, uuid, timestamptz, bytea, bytea), reports.end_disclosure(uuid),
  reports.review_disclosure(uuid, text, bytea) to throughline_app;

-- ---------------------------------------------------------------- a decision made in error

alter table identification.identifications
  -- When it stopped counting. The decision stays; no standing, code, trigger or measure rests on it.
  add column withdrawn_at timestamptz;
grant select (withdrawn_at) on identification.identifications to throughline_measures;
-- A decision is written as one that stands: it is withdrawn by the function below alone.
revoke insert on identification.identifications from throughline_app;
grant insert (county_id, id, youth_id, form, standing, elements, details, proposal, reasons, known_since, decided_at, decided_by,
  agency_id, review_on, screening_id) on identification.identifications to throughline_app;
create trigger withdrawn after update of withdrawn_at on identification.identifications for each row
  when (old.withdrawn_at is distinct from new.withdrawn_at) execute function measures.count_again();

-- Who withdrew it and why; where a response runs from it, who asked and what the second person said.
create table identification.withdrawals (
  county_id uuid not null,
  id uuid not null,
  identification_id uuid not null,
  youth_id uuid not null,
  asked_at timestamptz not null default now(),
  by_user uuid not null,
  reason bytea not null,
  -- How many responses ran from it then; none: it was withdrawn at once.
  runs int not null,
  answered_at timestamptz,
  answered_by uuid,
  agreed boolean,
  answer bytea,
  primary key (county_id, id),
  foreign key (county_id, identification_id) references identification.identifications (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  check ((answered_at is null) = (answered_by is null) and answered_by is distinct from by_user),
  check (runs > 0 or answered_at is null)
);
create unique index withdrawals_one on identification.withdrawals (county_id, identification_id) where agreed is distinct from false;
create index withdrawals_by_youth on identification.withdrawals (county_id, youth_id);
call access.protect('identification.withdrawals', 'screening');
grant select on identification.withdrawals to throughline_app;
grant insert on identification.withdrawals to throughline_gate;
create trigger active after insert on identification.withdrawals for each row execute function youth.mark_active('screening');

-- A response whose ground was withdrawn goes on: its page says so, and somebody says what to do.
create table responses.grounds (
  county_id uuid not null,
  response_id uuid not null,
  identification_id uuid not null,
  youth_id uuid not null,
  category access.category not null,
  withdrawn_at timestamptz not null default now(),
  kept_at timestamptz,
  kept_by uuid,
  words bytea,
  primary key (county_id, response_id, identification_id),
  foreign key (county_id, response_id) references responses.responses (county_id, id),
  foreign key (county_id, identification_id) references identification.identifications (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  check ((kept_at is null) = (kept_by is null) and (kept_at is null) = (words is null))
);
call access.protect('responses.grounds', 'coordination', 'category');
grant select on responses.grounds to throughline_app;
grant insert on responses.grounds to throughline_gate;

-- The responses that run from a decision, once no other decision on its form holds them up. Began with it: in its moment.
create function identification.runs_from(p_county uuid, p_identification uuid) returns setof responses.responses
  language sql stable security definer set search_path = '' as $$
  select r.* from identification.identifications i
    join responses.responses r on r.county_id = i.county_id and r.youth_id = i.youth_id and r.sealed_by is null
    where i.county_id = p_county and i.id = p_identification
      and not exists (select 1 from responses.events e where e.county_id = r.county_id and e.response_id = r.id and e.kind = 'ended')
      and exists (select 1 from identification.identifications d where d.county_id = i.county_id and d.youth_id = i.youth_id
        and d.form = i.form and d.decided_at = r.started_at)
      and not exists (select 1 from identification.identifications d where d.county_id = i.county_id and d.youth_id = i.youth_id
        and d.form = i.form and d.id <> i.id and d.withdrawn_at is null and d.standing <> 'ruled-out')
$$;

create function identification.take_back(p_county uuid, p_identification uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  insert into responses.grounds (county_id, response_id, identification_id, youth_id, category)
    select r.county_id, r.id, p_identification, r.youth_id, r.category from identification.runs_from(p_county, p_identification) r;
  update identification.identifications i set withdrawn_at = now() where i.county_id = p_county and i.id = p_identification;
end $$;

-- By who decided it, or a supervisor; who may add to the youth's screening. 'withdrawn', or 'asked' where a second person must
-- agree since a response runs; 'already'. Null: no such decision for this person.
create function identification.withdraw(p_id uuid, p_identification uuid, p_reason bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  i identification.identifications;
  n int;
begin
  select * into i from identification.identifications x where x.county_id = u.county_id and x.id = p_identification
    and x.sealed_by is null for update;
  if not found or u.kind <> 'person' or not (i.decided_by = u.id or people.i_hold('supervisor'))
    or not exists (select 1 from access.grants g where g.county_id = u.county_id and g.user_id = u.id and g.youth_id = i.youth_id
      and g.category = 'screening' and g.can_add and g.add_expires_at > now()) then return null; end if;
  if i.withdrawn_at is not null or exists (select 1 from identification.withdrawals w where w.county_id = u.county_id
      and w.identification_id = i.id and w.agreed is distinct from false) then return 'already'; end if;
  select count(*) into n from identification.runs_from(u.county_id, i.id);
  insert into identification.withdrawals (county_id, id, identification_id, youth_id, by_user, reason, runs)
    values (u.county_id, p_id, i.id, i.youth_id, u.id, p_reason, n);
  if n > 0 then
    -- Those who may answer are told.
    insert into responses.notices (county_id, id, user_id, kind, at, youth_id)
      select p.county_id, gen_random_uuid(), p.id, 'withdrawal-asked', now(), i.youth_id from people.users p
        where p.county_id = u.county_id and p.id <> u.id and p.kind = 'person' and (p.until is null or p.until > now())
          and (p.id = i.decided_by or 'supervisor' = any (people.roles_held(p.county_id, p.id)))
          and exists (select 1 from access.grants g where g.county_id = p.county_id and g.user_id = p.id and g.youth_id = i.youth_id
            and g.category = 'screening' and g.can_add and g.add_expires_at > now());
    return 'asked';
  end if;
  perform identification.take_back(u.county_id, i.id);
  return 'withdrawn';
end $$;

-- The second pair of eyes: a supervisor, or who decided it; never who asked.
create function identification.answer_withdrawal(p_id uuid, p_agreed boolean, p_answer bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  w identification.withdrawals;
begin
  select * into w from identification.withdrawals x where x.county_id = u.county_id and x.id = p_id and x.sealed_by is null for update;
  if not found or w.runs = 0 or w.answered_at is not null or w.by_user = u.id or u.kind <> 'person' or p_agreed is null
    or not (people.i_hold('supervisor') or exists (select 1 from identification.identifications i where i.county_id = w.county_id
      and i.id = w.identification_id and i.decided_by = u.id))
    or not exists (select 1 from access.grants g where g.county_id = u.county_id and g.user_id = u.id and g.youth_id = w.youth_id
      and g.category = 'screening' and g.can_add and g.add_expires_at > now()) then return false; end if;
  update identification.withdrawals x set answered_at = now(), answered_by = u.id, agreed = p_agreed, answer = p_answer
    where x.county_id = w.county_id and x.id = w.id;
  if p_agreed then perform identification.take_back(w.county_id, w.identification_id); end if;
  return true;
end $$;

-- It goes on though its ground was withdrawn, for the reason that is given.
create function responses.keep_running(p_response uuid, p_words bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  update responses.grounds x set kept_at = now(), kept_by = u.id, words = p_words
    where x.county_id = u.county_id and x.response_id = p_response and x.kept_at is null and x.sealed_by is null
      and exists (select 1 from access.grants g where g.county_id = u.county_id and g.user_id = u.id and g.youth_id = x.youth_id
        and g.category = x.category and g.can_add and g.add_expires_at > now());
  return found;
end $$;

do $$
declare f text;
begin
  grant create on schema identification, responses to throughline_gate;
  foreach f in array array['identification.runs_from(uuid, uuid)', 'identification.take_back(uuid, uuid)',
      'identification.withdraw(uuid, uuid, bytea)', 'identification.answer_withdrawal(uuid, boolean, bytea)',
      'responses.keep_running(uuid, bytea)'] loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  revoke create on schema identification from throughline_gate;
end $$;
grant execute on function identification.withdraw(uuid, uuid, bytea), identification.answer_withdrawal(uuid, boolean, bytea),
  responses.keep_running(uuid, bytea) to throughline_app;

-- As before; and what was withdrawn is not counted.
create or replace function measures.parts_of(p_county uuid, p_youth uuid[])
  returns table (youth_id uuid, measure text, year int, month int, row_key text, column_key text, n int)
  language sql stable security definer set search_path = '' as $$
  with zone as (select x.time_zone as z from people.counties x where x.county_id = p_county),
  reported as (
    select r.youth_id, r.received_at at time zone z.z as at, coalesce(r.disposition, 'open') as disposition,
        (select string_agg(distinct f.form, '+' order by f.form) from jsonb_array_elements(r.allegations) a
          join (values ('commercial-sexual-exploitation', 'cse'), ('exploiting-childs-labor', 'lt'),
            ('involving-child-in-criminal-behavior', 'ltfc')) f(sub, form) on f.sub = a ->> 'subCategory') as forms
      from reports.reports r, zone z where r.county_id = p_county and r.youth_id = any (p_youth)),
  screened as (
    select s.youth_id, s.started_at at time zone z.z as at, s.door,
        case when s.result is null then 'unfinished' when s.result::text ~ '"clear-concern"' then 'clear-concern'
          when s.result::text ~ '"some-signs"' then 'some-signs' else 'no-sign-now' end as result
      from screening.screenings s, zone z where s.county_id = p_county and s.youth_id = any (p_youth)),
  decided as (
    select i.youth_id, i.form, i.standing, i.decided_at at time zone z.z as at,
        row_number() over (partition by i.youth_id, i.form, extract(year from i.decided_at at time zone z.z)
          order by i.decided_at desc, i.id desc) as newest
      from identification.identifications i, zone z where i.county_id = p_county and i.youth_id = any (p_youth) and i.withdrawn_at is null),
  named as (
    select d.youth_id, extract(year from d.at)::int as year, min(extract(month from d.at))::int as month,
        string_agg(d.form, '+' order by d.form) as forms, bool_or(d.standing = 'confirmed') as confirmed
      from decided d where d.newest = 1 and d.standing in ('suspected', 'confirmed') group by 1, 2)
  select r.youth_id, 'reports', extract(year from r.at)::int, extract(month from r.at)::int, coalesce(r.forms, 'none'), r.disposition,
      count(*)::int from reported r group by 1, 3, 4, 5, 6
  union all
  select s.youth_id, 'screenings', extract(year from s.at)::int, extract(month from s.at)::int, s.door, s.result, count(*)::int
    from screened s group by 1, 3, 4, 5, 6
  union all
  select x.youth_id, 'youth', x.year, x.month, x.forms, case when x.confirmed then 'confirmed' else 'suspected' end, 1 from named x
$$;
