-- What a youth has, has asked for and lacks on the way to adulthood, and how they fare afterwards. No numbers of papers.
create schema transition;
grant usage on schema transition to throughline_app, throughline_gate;

-- A dated fact about one item of the county's list: the newest counts, nothing is overwritten.
create table transition.facts (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  item text not null check (item ~ '^[a-z][a-z0-9-]{1,40}$'),
  state text not null check (state in ('have', 'asked', 'missing', 'not-wanted')),
  on_day date not null,
  words bytea,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create index facts_by_youth on transition.facts (county_id, youth_id, at);
call access.protect('transition.facts', 'coordination');
create policy own_agency on transition.facts as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
grant select, insert on transition.facts to throughline_app;

-- How a youth fares at exit, and each time they are asked again: in the plan's own measures.
create table transition.outcomes (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  kind text not null check (kind in ('exit', 'later')),
  on_day date not null,
  diploma text not null check (diploma in ('yes', 'no', 'not-known')),
  college text not null check (college in ('yes', 'no', 'not-known')),
  working text not null check (working in ('yes', 'no', 'not-known')),
  adult text not null check (adult in ('yes', 'no', 'not-known')),
  housed text not null check (housed in ('yes', 'no', 'not-known')),
  benefits text not null check (benefits in ('yes', 'no', 'not-known')),
  words bytea,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
call access.protect('transition.outcomes', 'coordination');
create policy own_agency on transition.outcomes as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
-- A youth leaves once; and what was found on one day is said once.
create unique index outcomes_one_exit on transition.outcomes (county_id, youth_id) where kind = 'exit';
create unique index outcomes_once on transition.outcomes (county_id, youth_id, on_day);
grant select, insert on transition.outcomes to throughline_app;

create trigger active after insert on transition.facts for each row execute function youth.mark_active('coordination');
create trigger active after insert on transition.outcomes for each row execute function youth.mark_active('coordination');
