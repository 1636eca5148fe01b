-- Casework: the youth's record, screening, reports, identification, responses; instruments and protocols as versions.

create schema screening;
create schema reports;
create schema identification;
create schema responses;
create schema instruments;
create schema protocols;
create schema mail;
grant usage on schema screening, reports, identification, responses, instruments, protocols, mail
  to throughline_app, throughline_gate, throughline_jobs, throughline_measures;
grant usage on schema youth, access, people to throughline_search, throughline_measures, throughline_jobs;
grant create on schema youth to throughline_search;
grant create on schema responses to throughline_gate;

-- ---------------------------------------------------------------- the youth's record

-- One ciphertext for what lists show (names, date of birth): decryption bounds a list, not the database.
create table youth.identities (
  county_id uuid not null,
  youth_id uuid not null,
  card bytea not null,
  changed_at timestamptz not null default now(),
  changed_by uuid not null,
  primary key (county_id, youth_id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
call access.protect('youth.identities', 'identity');
grant select, insert on youth.identities to throughline_app;
grant update (card, changed_at, changed_by) on youth.identities to throughline_app;

create table youth.identity_history (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  card bytea not null,
  until timestamptz not null default now(),
  replaced_by uuid not null,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
call access.protect('youth.identity_history', 'identity');
grant select, insert on youth.identity_history to throughline_app;

-- Which kind of fact lies in which category: a fact of immigration cannot be filed as coordination.
create table youth.particular_kinds (
  kind text primary key,
  category access.category not null,
  unique (kind, category)
);
insert into youth.particular_kinds (kind, category) values
  ('contact-phone', 'contact_location'), ('contact-other', 'contact_location'), ('address', 'contact_location'),
  ('where-now', 'contact_location'), ('missing', 'coordination'), ('language', 'coordination'), ('region', 'coordination'),
  ('in-care', 'child_welfare'), ('child-welfare-services', 'child_welfare'), ('placement', 'child_welfare'),
  ('waiting-for-placement', 'child_welfare'), ('from-other-county', 'coordination'),
  ('on-probation', 'juvenile_court'), ('detained', 'juvenile_court'), ('arrest', 'law_enforcement'),
  ('place-of-birth', 'immigration'), ('may-be-foreign-national', 'immigration'), ('nationality', 'immigration'),
  ('federal-request-number', 'immigration'), ('eligibility-letter', 'immigration'),
  ('chosen-name', 'sogie'), ('pronouns', 'sogie'), ('gender-identity', 'sogie'), ('sexual-orientation', 'sogie'),
  ('sex-at-birth', 'identity'), ('race-ethnicity', 'identity'), ('tribal-affiliation', 'identity'),
  ('indigenous-language', 'identity'), ('identifier', 'identity'),
  ('school', 'education'), ('health', 'medical'), ('pregnancy', 'medical'), ('mental-health', 'mental_health'),
  ('substance-use', 'substance_use');
grant select on youth.particular_kinds to throughline_app;

-- Dated facts about a youth, each in its category; what is true now is a function of them.
create table youth.particulars (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  kind text not null,
  category access.category not null,
  value bytea not null,
  since timestamptz not null default now(),
  until timestamptz,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  agency_id uuid not null,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (kind, category) references youth.particular_kinds (kind, category)
);
create index particulars_by_youth on youth.particulars (county_id, youth_id);
call access.protect('youth.particulars', 'identity', 'category');
grant select, insert on youth.particulars to throughline_app;
grant update (until) on youth.particulars to throughline_app;

create table youth.notes (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  category access.category not null,
  body bytea not null,
  happened_at timestamptz not null default now(),
  written_at timestamptz not null default now(),
  by_user uuid not null,
  agency_id uuid not null,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
create index notes_by_youth on youth.notes (county_id, youth_id, happened_at desc);
call access.protect('youth.notes', 'coordination', 'category');
grant select, insert on youth.notes to throughline_app;

-- Two records found to be one youth: joined by a fact, un-joined by another; nothing is moved.
create table youth.joins (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  other_id uuid not null,
  reasons jsonb not null,
  joined_at timestamptz not null default now(),
  joined_by uuid not null,
  parted_at timestamptz,
  parted_by uuid,
  part_reason text,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, other_id) references youth.youth (county_id, id),
  check (youth_id <> other_id)
);
create unique index joins_once on youth.joins (county_id, youth_id, other_id) where parted_at is null;
create index joins_by_other on youth.joins (county_id, other_id) where parted_at is null;
call access.protect('youth.joins', 'identity');
-- Both ends must be the joiner's to see.
create policy other_too on youth.joins as restrictive for insert to throughline_app with check (
  exists (select 1 from access.grants g where g.county_id = (select access.current_county_id())
    and g.user_id = (select access.current_user_id()) and g.youth_id = joins.other_id and g.category = 'identity'
    and g.can_add and g.add_expires_at > now()));
grant select, insert on youth.joins to throughline_app;
grant update (parted_at, parted_by, part_reason) on youth.joins to throughline_app;

-- Search: keyed tokens, seen only by the search role's functions, which join the grants inside.
create table youth.search_tokens (
  county_id uuid not null,
  token bytea not null,
  youth_id uuid not null,
  primary key (county_id, token, youth_id)
);
create index search_tokens_by_youth on youth.search_tokens (county_id, youth_id);
-- What "is this youth known?" may say: never more.
create table youth.masks (
  county_id uuid not null,
  youth_id uuid not null,
  initials text not null,
  birth_year int,
  primary key (county_id, youth_id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
do $$
declare t text;
begin
  foreach t in array array['youth.search_tokens', 'youth.masks'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy search on %s to throughline_search using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %s to throughline_search', t);
  end loop;
end $$;
create policy search on access.grants for select to throughline_search using (true);
create policy search on youth.youth for select to throughline_search using (true);
grant select on access.grants, youth.youth to throughline_search;
grant execute on function access.current_user_id(), access.current_county_id(), people.roles_held(uuid, uuid) to throughline_search;

-- Replaces a youth's tokens and mask; only for one whose identity the caller may write.
create function youth.index_identity(p_youth uuid, p_tokens bytea[], p_initials text, p_birth_year int) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from access.grants g where g.county_id = access.current_county_id() and g.user_id = access.current_user_id()
      and g.youth_id = p_youth and g.category = 'identity' and g.can_add and g.add_expires_at > now()) then
    raise exception 'not this person''s to index' using errcode = 'insufficient_privilege';
  end if;
  delete from youth.search_tokens t where t.county_id = access.current_county_id() and t.youth_id = p_youth;
  insert into youth.search_tokens (county_id, token, youth_id)
    select distinct access.current_county_id(), x, p_youth from unnest(p_tokens) x;
  insert into youth.masks (county_id, youth_id, initials, birth_year)
    values (access.current_county_id(), p_youth, p_initials, p_birth_year)
    on conflict (county_id, youth_id) do update set initials = excluded.initials, birth_year = excluded.birth_year;
end $$;

-- Candidates for a search: only youth whose identity the seeker may see. Which of the asked tokens each one holds.
create function youth.search(p_tokens bytea[], p_limit int) returns table (youth_id uuid, matched bytea[])
  language sql stable security definer set search_path = '' as $$
  select t.youth_id, array_agg(t.token) from youth.search_tokens t
    where t.county_id = access.current_county_id() and t.token = any (p_tokens)
      and exists (select 1 from access.grants g where g.county_id = t.county_id and g.user_id = access.current_user_id()
        and g.youth_id = t.youth_id and g.category = 'identity' and g.expires_at > now())
    group by t.youth_id order by count(*) desc limit least(p_limit, 400)
$$;

-- "Is this youth known to the county?" For the roles that must ask: a masked answer, whatever they may otherwise see.
-- A community agency's own record is not known to the county.
create function youth.known(p_tokens bytea[], p_limit int) returns table (number text, initials text, birth_year int, matched bytea[], youth_id uuid)
  language sql stable security definer set search_path = '' as $$
  select y.number, m.initials, m.birth_year, array_agg(t.token), y.id
    from youth.search_tokens t
    join youth.youth y on y.county_id = t.county_id and y.id = t.youth_id and y.held_by is null
    join youth.masks m on m.county_id = t.county_id and m.youth_id = t.youth_id
    where t.county_id = access.current_county_id() and t.token = any (p_tokens)
      and people.roles_held(access.current_county_id(), access.current_user_id())
        && array['screener', 'intake-officer', 'clinician', 'mdt-coordinator']
    group by y.number, m.initials, m.birth_year, y.id order by count(*) desc limit least(p_limit, 50)
$$;
alter function youth.index_identity(uuid, bytea[], text, int) owner to throughline_search;
alter function youth.search(bytea[], int) owner to throughline_search;
alter function youth.known(bytea[], int) owner to throughline_search;
revoke all on function youth.index_identity(uuid, bytea[], text, int), youth.search(bytea[], int), youth.known(bytea[], int) from public;
grant execute on function youth.index_identity(uuid, bytea[], text, int), youth.search(bytea[], int), youth.known(bytea[], int) to throughline_app;

-- ---------------------------------------------------------------- instruments and protocols, as versions

create function people.i_hold(p_role text) returns boolean language sql stable set search_path = ''
  return p_role = any (people.roles_held(access.current_county_id(), access.current_user_id()));
grant execute on function people.i_hold(text) to throughline_app;

create table instruments.instruments (
  county_id uuid not null references people.counties,
  id text not null,
  version int not null,
  questionnaire jsonb not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  approved_at timestamptz,
  approved_by uuid,
  in_use_since timestamptz,
  retired_at timestamptz,
  primary key (county_id, id, version),
  check (in_use_since is null or approved_at is not null),
  check (approved_by is null or created_by is null or approved_by <> created_by)
);
create table protocols.protocols (
  county_id uuid not null references people.counties,
  id text not null,
  version int not null,
  definition jsonb not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  approved_at timestamptz,
  approved_by uuid,
  published_at timestamptz,
  retired_at timestamptz,
  primary key (county_id, id, version),
  check (published_at is null or approved_at is not null),
  check (approved_by is null or created_by is null or approved_by <> created_by)
);
do $$
declare t text;
begin
  foreach t in array array['instruments.instruments', 'protocols.protocols'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy own_county on %s for select to throughline_app using (county_id = (select access.current_county_id()))', t);
    execute format('create policy drafted on %s for insert to throughline_app with check (county_id = (select access.current_county_id()) and people.i_hold(''administrator'') and created_by = (select access.current_user_id()) and approved_at is null)', t);
    execute format('create policy moved on %s for update to throughline_app using (county_id = (select access.current_county_id()) and people.i_hold(''administrator'')) with check (county_id = (select access.current_county_id()) and people.i_hold(''administrator''))', t);
    execute format('create policy gate on %s to throughline_gate using (true) with check (true)', t);
    execute format('create policy jobs on %s for select to throughline_jobs using (true)', t);
    execute format('grant select, insert, update on %s to throughline_app, throughline_gate', t);
    execute format('grant select on %s to throughline_jobs', t);
  end loop;
end $$;

-- ---------------------------------------------------------------- screening

create table screening.screenings (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  instrument_id text not null,
  instrument_version int not null,
  door text not null,
  agency_id uuid not null,
  by_user uuid not null,
  -- What was recorded before it began: counsel, a non-use agreement, whether the youth wants to talk.
  terms jsonb not null default '{}',
  started_at timestamptz not null default now(),
  saved_at timestamptz not null default now(),
  finished_at timestamptz,
  -- "a youth, about 15, at …": how the finder describes an unnamed youth, and the QuestionnaireResponse. Sealed.
  about bytea,
  answers bytea not null,
  -- Per form: no-sign-now | some-signs | clear-concern. The reasons are computed from the answers.
  result jsonb,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, instrument_id, instrument_version) references instruments.instruments (county_id, id, version),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create index screenings_by_youth on screening.screenings (county_id, youth_id);
create index screenings_by_agency on screening.screenings (county_id, agency_id, started_at desc);
call access.protect('screening.screenings', 'screening');
grant select, insert on screening.screenings to throughline_app;
grant update (answers, about, terms, saved_at, finished_at, result) on screening.screenings to throughline_app;

-- Scores of licensed tools: total and band by a licensed person; never the items.
create table screening.scores (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  tool text not null,
  total int not null,
  band text not null,
  scored_on date not null,
  licensed_user uuid not null,
  agency_id uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
create index scores_by_youth on screening.scores (county_id, youth_id);
call access.protect('screening.scores', 'screening');
grant select, insert on screening.scores to throughline_app;

-- A street contact names nobody: it is the agency's, not a youth's.
create table screening.contacts (
  county_id uuid not null,
  id uuid not null,
  agency_id uuid not null,
  by_user uuid not null,
  at timestamptz not null default now(),
  contact jsonb not null,
  primary key (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
alter table screening.contacts enable row level security;
alter table screening.contacts force row level security;
create policy own_agency on screening.contacts to throughline_app using (
  county_id = (select access.current_county_id())
  and agency_id = (select u.agency_id from people.users u where u.county_id = (select access.current_county_id()) and u.id = (select access.current_user_id())))
  with check (county_id = (select access.current_county_id()) and by_user = (select access.current_user_id())
  and agency_id = (select u.agency_id from people.users u where u.county_id = (select access.current_county_id()) and u.id = (select access.current_user_id())));
grant select, insert on screening.contacts to throughline_app;

-- ---------------------------------------------------------------- reports

create table reports.reports (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  received_at timestamptz not null default now(),
  channel text not null check (channel in ('telephone', 'partner-form', 'cross-report')),
  by_user uuid not null,
  agency_id uuid not null,
  reporter_kind text not null,
  mandated boolean not null,
  narrative bytea not null,
  allegations jsonb not null,
  -- Which structured decision tools were used; their use is measured.
  tools jsonb not null default '{}',
  response_time text,
  disposition text check (disposition in ('evaluated-out', 'unfounded', 'inconclusive', 'substantiated')),
  path text,
  support jsonb,
  disposed_at timestamptz,
  disposed_by uuid,
  review_drawn boolean not null default false,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  -- An evaluated-out report always says which community support was offered.
  check (disposition is distinct from 'evaluated-out' or support is not null)
);
create index reports_by_youth on reports.reports (county_id, youth_id);
create index reports_open on reports.reports (county_id, received_at) where disposition is null;
call access.protect('reports.reports', 'child_welfare');
-- A person who only reports may file what they saw, and see their own report, without seeing the child welfare record.
create policy filed on reports.reports for insert to throughline_app with check (
  county_id = (select access.current_county_id()) and by_user = (select access.current_user_id()) and channel = 'partner-form'
  and exists (select 1 from access.grants g where g.county_id = (select access.current_county_id())
    and g.user_id = (select access.current_user_id()) and g.youth_id = reports.youth_id and g.can_add and g.add_expires_at > now()));
create policy own on reports.reports for select to throughline_app using (
  county_id = (select access.current_county_id()) and by_user = (select access.current_user_id()) and channel = 'partner-form');
grant select, insert on reports.reports to throughline_app;
grant update (tools, response_time, disposition, path, support, disposed_at, disposed_by, review_drawn, allegations) on reports.reports to throughline_app;

-- Who reported: the hotline's alone.
create table reports.reporters (
  county_id uuid not null,
  report_id uuid not null,
  youth_id uuid not null,
  hotline_agency_id uuid not null,
  key_wrapped bytea not null,
  reporter bytea not null,
  by_user uuid not null,
  primary key (county_id, report_id),
  foreign key (county_id, report_id) references reports.reports (county_id, id),
  foreign key (county_id, hotline_agency_id) references people.agencies (county_id, id)
);
alter table reports.reporters enable row level security;
alter table reports.reporters force row level security;
create policy hotline on reports.reporters for select to throughline_app using (
  county_id = (select access.current_county_id()) and people.i_hold('screener')
  and hotline_agency_id = (select u.agency_id from people.users u where u.county_id = (select access.current_county_id()) and u.id = (select access.current_user_id())));
create policy written on reports.reporters for insert to throughline_app with check (
  county_id = (select access.current_county_id()) and by_user = (select access.current_user_id()));
grant select, insert on reports.reporters to throughline_app;

-- A filed report brings the hotline in: the facts of suspicion, by law (PC 11166). Checks that the caller filed it.
create function access.hand_to_hotline(p_report uuid, p_hotline uuid, p_basis uuid) returns boolean
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
  return true;
end $$;
create policy gate on reports.reports for select to throughline_gate using (true);
grant select on reports.reports to throughline_gate;

-- ---------------------------------------------------------------- identification

create table identification.identifications (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  form text not null check (form in ('cse', 'lt', 'ltfc')),
  standing text not null check (standing in ('at-risk', 'suspected', 'confirmed', 'ruled-out')),
  -- Element → present | absent | unknown. What was said for each is in the sealed reasons.
  elements jsonb not null,
  details jsonb not null,
  proposal jsonb not null,
  reasons bytea not null,
  known_since date,
  decided_at timestamptz not null default now(),
  decided_by uuid not null,
  agency_id uuid not null,
  review_on date,
  screening_id uuid,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create index identifications_by_youth on identification.identifications (county_id, youth_id, form, decided_at desc);
call access.protect('identification.identifications', 'screening');
grant select, insert on identification.identifications to throughline_app;

-- ---------------------------------------------------------------- responses

create table responses.responses (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  protocol_id text not null,
  protocol_version int not null,
  -- A response about immigration or a court shows itself only to those who may see that category.
  category access.category not null default 'coordination',
  started_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  -- The facts that the trigger and the steps' conditions were read from: coded, no words.
  facts jsonb not null,
  started_by uuid not null,
  agency_id uuid not null,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, protocol_id, protocol_version) references protocols.protocols (county_id, id, version),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create index responses_by_youth on responses.responses (county_id, youth_id);
call access.protect('responses.responses', 'coordination', 'category');

-- What happened to a response, as dated facts; its state is a function of them and of now.
create table responses.events (
  county_id uuid not null,
  id uuid not null,
  response_id uuid not null,
  youth_id uuid not null,
  category access.category not null default 'coordination',
  kind text not null,
  step_id text,
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  by_user uuid not null,
  agency_id uuid not null,
  -- Coded: a reason from the list, which facts changed.
  detail jsonb not null default '{}',
  -- What was recorded as evidence: sealed.
  evidence bytea,
  primary key (county_id, id),
  foreign key (county_id, response_id) references responses.responses (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
create index events_by_response on responses.events (county_id, response_id, at);
call access.protect('responses.events', 'coordination', 'category');
grant select, insert on responses.responses, responses.events to throughline_app;

-- Each open step with its clock, derived with the events in one transaction: what "my work" lists and the sweeper reads.
create table responses.clocks (
  county_id uuid not null,
  response_id uuid not null,
  step_id text not null,
  youth_id uuid not null,
  protocol_id text not null,
  category access.category not null default 'coordination',
  state text not null check (state in ('open', 'waiting', 'stopped')),
  due_at timestamptz,
  started_at timestamptz,
  duty text not null check (duty in ('must', 'should')),
  owner_role text not null,
  routed_agency_id uuid,
  taken_by uuid,
  next_alarm_at timestamptz,
  primary key (county_id, response_id, step_id),
  foreign key (county_id, response_id) references responses.responses (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
create index clocks_by_agency on responses.clocks (county_id, routed_agency_id, due_at);
create index clocks_by_taker on responses.clocks (county_id, taken_by, due_at) where taken_by is not null;
create index clocks_alarms on responses.clocks (next_alarm_at) where next_alarm_at is not null;
call access.protect('responses.clocks', 'coordination', 'category');
-- A step routed to an agency is seen by its people who hold the step's role: the neutral number, the step, the clock; no more.
create policy routed on responses.clocks for select to throughline_app using (
  county_id = (select access.current_county_id())
  and routed_agency_id = (select u.agency_id from people.users u where u.county_id = (select access.current_county_id()) and u.id = (select access.current_user_id()))
  and people.i_hold(owner_role));
create policy jobs on responses.clocks to throughline_jobs using (true) with check (true);
grant select, insert, update, delete on responses.clocks to throughline_app;
grant select, update (next_alarm_at) on responses.clocks to throughline_jobs;

create policy jobs on responses.responses for select to throughline_jobs using (true);
create policy jobs on responses.events for select to throughline_jobs using (true);
grant select on responses.responses, responses.events to throughline_jobs;

create table responses.alarms (
  county_id uuid not null,
  -- Response, step, deadline, kind, recipient: an alarm happens once.
  key text not null,
  response_id uuid not null,
  step_id text not null,
  youth_id uuid not null,
  category access.category not null default 'coordination',
  kind text not null,
  due_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  -- Seconds that an outage, not a person, made this alarm late.
  outage_seconds int not null default 0,
  to_user uuid,
  to_agency uuid,
  to_role text not null,
  primary key (county_id, key),
  foreign key (county_id, response_id) references responses.responses (county_id, id)
);
create index alarms_by_response on responses.alarms (county_id, response_id, step_id);
call access.protect('responses.alarms', 'coordination', 'category');
create policy jobs on responses.alarms to throughline_jobs using (true) with check (true);
grant select on responses.alarms to throughline_app;
grant select, insert on responses.alarms to throughline_jobs;

-- Notices to one person, in the program; the mail says only that something waits.
create table responses.notices (
  county_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  response_id uuid,
  step_id text,
  at timestamptz not null default now(),
  read_at timestamptz,
  primary key (county_id, id)
);
create index notices_unread on responses.notices (county_id, user_id, at desc) where read_at is null;
alter table responses.notices enable row level security;
alter table responses.notices force row level security;
create policy own on responses.notices for select to throughline_app using (
  county_id = (select access.current_county_id()) and user_id = (select access.current_user_id()));
create policy own_read on responses.notices for update to throughline_app using (
  county_id = (select access.current_county_id()) and user_id = (select access.current_user_id()))
  with check (county_id = (select access.current_county_id()) and user_id = (select access.current_user_id()));
create policy jobs on responses.notices to throughline_jobs using (true) with check (true);
create policy gate on responses.notices for insert to throughline_gate with check (true);
grant select, update (read_at) on responses.notices to throughline_app;
grant select, insert on responses.notices to throughline_jobs;
grant insert on responses.notices to throughline_gate;

create table mail.outbox (
  county_id uuid not null,
  id uuid not null,
  to_user uuid not null,
  kind text not null,
  created_at timestamptz not null default now(),
  next_try_at timestamptz not null default now(),
  tries int not null default 0,
  sent_at timestamptz,
  last_fault text,
  primary key (county_id, id)
);
create index outbox_waiting on mail.outbox (next_try_at) where sent_at is null;
alter table mail.outbox enable row level security;
alter table mail.outbox force row level security;
create policy jobs on mail.outbox to throughline_jobs using (true) with check (true);
create policy gate on mail.outbox for insert to throughline_gate with check (true);
grant select, insert, update on mail.outbox to throughline_jobs;
grant insert on mail.outbox to throughline_gate;

do $$
declare t text;
begin
  foreach t in array array['people.users', 'people.agencies', 'people.counties', 'people.roles'] loop
    execute format('create policy jobs on %s for select to throughline_jobs using (true)', t);
    execute format('grant select on %s to throughline_jobs', t);
  end loop;
end $$;

-- A person takes a step that waits for their agency and role: that is what brings them to the youth's team.
create function responses.take(p_response uuid, p_step text, p_basis uuid) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  c responses.clocks;
begin
  select * into c from responses.clocks x where x.county_id = u.county_id and x.response_id = p_response and x.step_id = p_step for update;
  if not found or c.routed_agency_id is distinct from u.agency_id or not people.i_hold(c.owner_role) then return null; end if;
  if c.taken_by is not null and c.taken_by <> u.id then return null; end if;
  update responses.clocks x set taken_by = u.id where x.county_id = u.county_id and x.response_id = p_response and x.step_id = p_step;
  if not exists (select 1 from access.bases b where b.county_id = u.county_id and b.youth_id = c.youth_id and b.user_id = u.id
      and b.kind = 'assigned-team' and b.ended_at is null and (b.until is null or b.until > now())) then
    perform access.add_basis(p_basis, c.youth_id, 'assigned-team', u.id, null, null, 'took a step of the response', p_response, null, null);
  end if;
  return c.youth_id;
end $$;
create policy gate on responses.clocks to throughline_gate using (true) with check (true);
grant select, update on responses.clocks to throughline_gate;
alter function responses.take(uuid, text, uuid) owner to throughline_gate;
alter function access.hand_to_hotline(uuid, uuid, uuid) owner to throughline_gate;
alter function people.i_hold(text) owner to throughline_gate;
revoke all on function responses.take(uuid, text, uuid), access.hand_to_hotline(uuid, uuid, uuid) from public;
grant execute on function responses.take(uuid, text, uuid), access.hand_to_hotline(uuid, uuid, uuid) to throughline_app;
grant usage on schema reports, responses to throughline_gate;

-- Nothing of the county's arises from a record that a community agency still holds.
do $$
declare t text;
begin
  foreach t in array array['identification.identifications', 'responses.responses', 'reports.reports'] loop
    execute format('create policy not_held on %s as restrictive for insert to throughline_app with check (
      not exists (select 1 from youth.youth y where y.county_id = %s.county_id and y.id = %s.youth_id and y.held_by is not null))', t, t, t);
  end loop;
end $$;
