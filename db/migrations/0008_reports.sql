-- Reports to the hotline: who reported is the hotline's alone (PC 11167(d)), the reporter's own view of a report, decisions
-- with their history, and the random review of reports that opened nothing (design: access; domain, cautions 1).

alter table reports.reports
  -- The run of the protocol that this report began or joined.
  add column response_id uuid,
  add column forms_considered text[] not null default '{}',
  add column screened_at timestamptz,
  add column screened_by uuid,
  -- Why this response time, in words. Sealed.
  add column screening_words bytea,
  -- When the written report reached the hotline (PC 11166(a)).
  add column written_at timestamptz,
  add foreign key (county_id, response_id) references responses.responses (county_id, id),
  add constraint closed_with_support check (path is null or path not in ('closed', 'community-referral') or support is not null);
grant update (forms_considered, screened_at, screened_by, screening_words) on reports.reports to throughline_app;

-- Who wrote a report, at which agency and in which calling would name the reporter to everybody who may see the report.
revoke select on reports.reports from throughline_app;
grant select (county_id, id, youth_id, received_at, channel, mandated, narrative, allegations, tools, response_time, disposition,
  path, support, disposed_at, disposed_by, review_drawn, response_id, forms_considered, screened_at, screened_by, screening_words,
  written_at, sealed_by) on reports.reports to throughline_app;
-- Nor may the one who filed read on in what child welfare made of it: they ask reports.mine().
drop policy own on reports.reports;

-- Every decision on a report, the first and the later ones; the report's own row holds the one that counts now.
create table reports.dispositions (
  county_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  youth_id uuid not null,
  disposition text not null check (disposition in ('evaluated-out', 'unfounded', 'inconclusive', 'substantiated')),
  path text not null check (path in ('closed', 'community-referral', 'added-to-open-case', 'new-case-at-home', 'new-placement')),
  support jsonb,
  words bytea not null,
  decided_at timestamptz not null default now(),
  decided_by uuid not null,
  primary key (county_id, id),
  foreign key (county_id, report_id) references reports.reports (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  check (support is not null or not (disposition = 'evaluated-out' or path in ('closed', 'community-referral')))
);
create index dispositions_by_report on reports.dispositions (county_id, report_id, decided_at);
call access.protect('reports.dispositions', 'child_welfare');
grant select, insert on reports.dispositions to throughline_app;

-- A second pair of eyes on a decision that opened nothing: never the decider's own.
create table reports.reviews (
  county_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  disposition_id uuid not null,
  youth_id uuid not null,
  by_user uuid not null,
  at timestamptz not null default now(),
  finding text not null check (finding in ('agreed', 'support-missing', 'look-again')),
  words bytea not null,
  primary key (county_id, id),
  unique (county_id, disposition_id),
  foreign key (county_id, report_id) references reports.reports (county_id, id),
  foreign key (county_id, disposition_id) references reports.dispositions (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
call access.protect('reports.reviews', 'child_welfare');
create policy second_eyes on reports.reviews as restrictive for insert to throughline_app with check (
  people.i_hold('supervisor') and exists (select 1 from reports.dispositions d where d.county_id = reviews.county_id
    and d.id = reviews.disposition_id and d.report_id = reviews.report_id and d.youth_id = reviews.youth_id
    and d.decided_by <> (select access.current_user_id())));
grant select, insert on reports.reviews to throughline_app;

-- ---------------------------------------------------------------- the reporter

create function reports.i_wrote(p_report uuid, p_youth uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from reports.reports r where r.county_id = access.current_county_id() and r.id = p_report
    and r.youth_id = coalesce(p_youth, r.youth_id) and r.by_user = access.current_user_id() and r.sealed_by is null)
$$;
create function reports.i_filed(p_report uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from reports.reports r where r.county_id = access.current_county_id() and r.id = p_report
    and r.by_user = access.current_user_id() and r.channel = 'partner-form' and r.sealed_by is null)
$$;

drop policy written on reports.reporters;
create policy written on reports.reporters for insert to throughline_app with check (
  county_id = (select access.current_county_id()) and by_user = (select access.current_user_id())
  and reports.i_wrote(report_id, youth_id)
  and exists (select 1 from people.agencies a where a.county_id = reporters.county_id and a.id = reporters.hotline_agency_id
    and a.kind = 'child-welfare' and a.shared_desk));
-- One's own name is no secret to oneself; what a screener wrote down for a caller is not their own.
create policy own on reports.reporters for select to throughline_app using (
  county_id = (select access.current_county_id()) and by_user = (select access.current_user_id()) and reports.i_filed(report_id));

-- What the one who filed may know of it: their own words, and how far it is, in three steps.
create function reports.mine(p_report uuid default null)
  returns table (id uuid, youth_id uuid, number text, received_at timestamptz, mandated boolean, narrative bytea, allegations jsonb,
    written_at timestamptz, state text)
  language sql stable security definer set search_path = '' as $$
  select r.id, r.youth_id, y.number, r.received_at, r.mandated, r.narrative, r.allegations, r.written_at,
      case when r.disposition is not null or r.response_time = 'evaluate-out' then 'answered'
           when r.response_time is not null then 'looked-into' else 'received' end
    from reports.reports r join youth.youth y on y.county_id = r.county_id and y.id = r.youth_id and y.sealed_by is null
    where r.county_id = access.current_county_id() and r.by_user = access.current_user_id() and r.channel = 'partner-form'
      and r.sealed_by is null and (p_report is null or r.id = p_report)
    order by r.received_at desc limit 200
$$;

-- ---------------------------------------------------------------- how the hotline comes in

-- As before; but who may see this youth must not read from it who reported, so the desk itself stands as its maker.
create or replace function access.hand_to_hotline(p_report uuid, p_hotline uuid, p_basis uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  r record;
begin
  select x.youth_id into r from reports.reports x where x.county_id = u.county_id and x.id = p_report and x.by_user = u.id;
  if not found or exists (select 1 from access.bases b where b.county_id = u.county_id and b.source_id = p_report) then return false; end if;
  if not exists (select 1 from people.agencies a where a.county_id = u.county_id and a.id = p_hotline and a.kind = 'child-welfare' and a.shared_desk)
    then return false; end if;
  perform access.add_basis(p_basis, r.youth_id, 'mandated-report', null, p_hotline, null, 'report of suspected abuse', p_report, null, null);
  update access.bases b set made_by = p_hotline where b.county_id = u.county_id and b.id = p_basis;
  return true;
end $$;

-- A call about a youth whom the county knows by number: the hotline comes in, and must take the report in the same
-- transaction (report_stands). A community agency's own record is not known to the county.
create function access.open_for_call(p_number text, p_report uuid, p_basis uuid) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  y youth.youth;
begin
  if u.kind <> 'person' or not people.i_hold('screener')
      or not exists (select 1 from people.agencies a where a.county_id = u.county_id and a.id = u.agency_id and a.kind = 'child-welfare' and a.shared_desk)
      or exists (select 1 from access.bases b where b.county_id = u.county_id and b.source_id = p_report) then return null; end if;
  select * into y from youth.youth x where x.county_id = u.county_id and x.number = p_number and x.held_by is null and x.sealed_by is null;
  if not found then return null; end if;
  perform access.add_basis(p_basis, y.id, 'mandated-report', null, u.agency_id, null, 'report of suspected abuse', p_report, null, null);
  return y.id;
end $$;

create function access.report_stands() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from reports.reports r where r.county_id = new.county_id and r.id = new.source_id and r.youth_id = new.youth_id) then
    raise exception 'a record is opened for a report only with the report' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger report_stands after insert on access.bases deferrable initially deferred
  for each row when (new.kind = 'mandated-report' and new.source_id is not null) execute function access.report_stands();

-- Binds a report to the response that runs for it. What a partner's report began is the hotline's from then on: who is said
-- to have begun it, and to whom the reporter's own step is shown, would name the reporter.
create function reports.attach(p_report uuid, p_protocol text, p_reporter_step text) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  r reports.reports;
  running uuid;
  desk uuid;
begin
  select * into r from reports.reports x where x.county_id = u.county_id and x.id = p_report and x.by_user = u.id and x.response_id is null;
  if not found then return null; end if;
  select x.id into running from responses.responses x where x.county_id = u.county_id and x.youth_id = r.youth_id
    and x.protocol_id = p_protocol and not exists (select 1 from responses.events e where e.county_id = x.county_id
      and e.response_id = x.id and e.kind = 'ended') order by x.started_at desc limit 1;
  if running is null then return null; end if;
  update reports.reports x set response_id = running where x.county_id = u.county_id and x.id = p_report;
  if r.channel = 'partner-form' then
    select b.agency_id into desk from access.bases b where b.county_id = u.county_id and b.source_id = p_report;
    update responses.responses x set started_by = desk, agency_id = desk
      where x.county_id = u.county_id and x.id = running and x.started_by = u.id and desk is not null;
    if found then
      update responses.clocks c set routed_agency_id = desk, owner_role = 'screener'
        where c.county_id = u.county_id and c.response_id = running and c.step_id = p_reporter_step;
    end if;
  end if;
  return running;
end $$;

-- The written report has reached the hotline: sent by the one who filed, or received by who works the report. When every
-- written report that is owed has come, the protocol's step is done; by the desk, for the same reason as above.
create function reports.written(p_report uuid, p_at timestamptz, p_step text, p_event uuid, p_evidence bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  r reports.reports;
  s responses.responses;
  filed boolean := reports.i_filed(p_report);
begin
  select * into r from reports.reports x where x.county_id = u.county_id and x.id = p_report and x.written_at is null
    and x.sealed_by is null for update;
  if not found or not (filed or exists (select 1 from access.grants g where g.county_id = u.county_id and g.user_id = u.id
      and g.youth_id = r.youth_id and g.category = 'child_welfare' and g.can_add and g.add_expires_at > now())) then return false; end if;
  update reports.reports x set written_at = p_at where x.county_id = u.county_id and x.id = p_report;
  select * into s from responses.responses x where x.county_id = u.county_id and x.id = r.response_id;
  if found and not exists (select 1 from reports.reports x where x.county_id = u.county_id and x.response_id = s.id and x.mandated and x.written_at is null)
      and exists (select 1 from responses.clocks c where c.county_id = u.county_id and c.response_id = s.id and c.step_id = p_step) then
    insert into responses.events (county_id, id, response_id, youth_id, category, kind, step_id, at, by_user, agency_id, evidence)
      values (u.county_id, p_event, s.id, s.youth_id, s.category, 'done', p_step, p_at,
        case when filed then s.agency_id else u.id end, case when filed then s.agency_id else u.agency_id end, p_evidence);
    delete from responses.clocks c where c.county_id = u.county_id and c.response_id = s.id and c.step_id = p_step;
  end if;
  return true;
end $$;

-- ---------------------------------------------------------------- the random review

create function reports.may_review() returns boolean language sql stable security definer set search_path = '' as $$
  select people.i_hold('supervisor') and exists (select 1 from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where u.county_id = access.current_county_id() and u.id = access.current_user_id() and u.kind = 'person' and a.kind = 'child-welfare')
$$;

-- What waits for a second pair of eyes: no youth, no words. Never what the asker decided.
create function reports.to_review() returns table (report_id uuid, disposition text, path text, received_at timestamptz, disposed_at timestamptz, taken boolean)
  language sql stable security definer set search_path = '' as $$
  select r.id, r.disposition, r.path, r.received_at, r.disposed_at,
      exists (select 1 from access.bases b where b.county_id = r.county_id and b.source_id = r.id and b.user_id = access.current_user_id()
        and b.ended_at is null and b.until > now())
    from reports.reports r
    where reports.may_review() and r.county_id = access.current_county_id() and r.review_drawn and r.disposition is not null
      and r.sealed_by is null and r.disposed_by <> access.current_user_id()
      and not exists (select 1 from reports.reviews v join reports.dispositions d on d.county_id = v.county_id and d.id = v.disposition_id
        where v.county_id = r.county_id and v.report_id = r.id and d.decided_at = r.disposed_at)
    order by r.disposed_at limit 200
$$;

-- The reviewer comes in for fourteen days, for this report's categories only.
create function reports.take_review(p_report uuid, p_basis uuid) returns uuid language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  w record;
  y uuid;
begin
  select * into w from reports.to_review() t where t.report_id = p_report;
  if not found then return null; end if;
  select r.youth_id into y from reports.reports r where r.county_id = u.county_id and r.id = p_report;
  if not w.taken then
    perform access.add_basis(p_basis, y, 'mandated-report', u.id, null, array['identity', 'child_welfare', 'coordination']::access.category[],
      'random review of a report', p_report, null, now() + interval '14 days');
  end if;
  return y;
end $$;

grant insert on responses.events to throughline_gate;
grant create on schema reports to throughline_gate;
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname in ('access', 'reports') and pg_get_userbyid(p.proowner) = 'throughline_owner' loop
    execute format('alter function %s owner to throughline_gate', f.name);
    execute format('revoke all on function %s from public', f.name);
  end loop;
end $$;
revoke create on schema reports from throughline_gate;
grant execute on function reports.i_wrote(uuid, uuid), reports.i_filed(uuid), reports.mine(uuid), access.open_for_call(text, uuid, uuid),
  reports.attach(uuid, text, text), reports.written(uuid, timestamptz, text, uuid, bytea), reports.may_review(), reports.to_review(),
  reports.take_review(uuid, uuid) to throughline_app;
