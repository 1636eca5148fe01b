-- Petitions to clear a record: one remedy in one court for one or several charges of a youth. Each step is a dated fact; what stands is
-- counted from them. All of it is the work of the youth's own lawyers, and theirs alone.
create schema petitions;
grant usage on schema petitions to throughline_app, throughline_gate;

create table petitions.matters (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  jurisdiction text not null check (jurisdiction ~ '^us(-[a-z]{2})?$'),
  -- As the jurisdiction's file names it, e.g. `pc-236.14`.
  remedy text not null check (length(remedy) between 1 and 61),
  -- Court, its address, counsel's block, the prosecutor.
  words bytea not null,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  edited_at timestamptz not null,
  primary key (county_id, id),
  unique (county_id, id, youth_id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create index matters_by_youth on petitions.matters (county_id, youth_id, at);

create table petitions.charges (
  county_id uuid not null,
  id uuid not null,
  matter_id uuid not null,
  youth_id uuid not null,
  charge_id uuid not null,
  primary key (county_id, id),
  unique (county_id, matter_id, charge_id),
  foreign key (county_id, matter_id, youth_id) references petitions.matters (county_id, id, youth_id),
  foreign key (county_id, charge_id, youth_id) references relief.charges (county_id, id, youth_id)
);

-- What happened on which day; one of each kind stands, a wrong one is taken back.
create table petitions.steps (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  matter_id uuid not null,
  step text not null check (step in ('reviewed', 'signed', 'filed', 'served', 'answered', 'hearing', 'granted', 'denied', 'withdrawn')),
  on_day date not null,
  -- How it was answered; whether it may be asked again.
  how text check (how in ('opposed', 'not-opposed', 'without-prejudice', 'with-prejudice')),
  until_day date,
  words bytea not null,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (county_id, id),
  foreign key (county_id, matter_id, youth_id) references petitions.matters (county_id, id, youth_id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((undone_at is null) = (undone_by is null)),
  check ((how is not null) = (step in ('answered', 'denied'))),
  check (how is null or (step = 'answered') = (how in ('opposed', 'not-opposed'))),
  check (until_day is null or how = 'without-prejudice')
);
create unique index steps_once on petitions.steps (county_id, matter_id, step) where undone_at is null;

-- Who holds a record that the order names.
create table petitions.holders (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  matter_id uuid not null,
  kind text not null check (kind in ('arresting-agency', 'court', 'doj', 'probation', 'prosecutor', 'program', 'other')),
  -- Name and address.
  words bytea not null,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  dropped_at timestamptz,
  dropped_by uuid,
  primary key (county_id, id),
  unique (county_id, id, youth_id),
  foreign key (county_id, matter_id, youth_id) references petitions.matters (county_id, id, youth_id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((dropped_at is null) = (dropped_by is null))
);
create index holders_by_matter on petitions.holders (county_id, matter_id, at);

-- What a holder was sent and what it did: the order sent, a letter after it, its answer, sealed, destroyed; with what shows it.
create table petitions.holder_facts (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  holder_id uuid not null,
  fact text not null check (fact in ('sent', 'chased', 'answered', 'sealed', 'destroyed')),
  on_day date not null,
  words bytea not null,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  primary key (county_id, id),
  unique (county_id, holder_id, fact, on_day),
  foreign key (county_id, holder_id, youth_id) references petitions.holders (county_id, id, youth_id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['petitions.matters', 'petitions.charges', 'petitions.steps', 'petitions.holders', 'petitions.holder_facts'] loop
    execute format('call access.protect(%L, %L)', t, 'juvenile_court');
    execute format('grant select on %s to throughline_app', t);
    execute format('create policy counsel_alone on %s as restrictive to throughline_app
      using (relief.i_counsel(youth_id)) with check (relief.i_counsel(youth_id))', t);
    if t <> 'petitions.charges' then
      execute format('create policy own_agency on %s as restrictive for insert to throughline_app
        with check (agency_id = (select access.my_agency()))', t);
    end if;
  end loop;
end $$;

grant insert (county_id, id, youth_id, jurisdiction, remedy, words, at, by_user, agency_id, edited_at) on petitions.matters to throughline_app;
grant update (words, edited_at) on petitions.matters to throughline_app;
grant insert (county_id, id, matter_id, youth_id, charge_id) on petitions.charges to throughline_app;
grant insert (county_id, id, youth_id, matter_id, step, on_day, how, until_day, words, at, by_user, agency_id) on petitions.steps to throughline_app;
grant update (undone_at) on petitions.steps to throughline_app;
grant insert (county_id, id, youth_id, matter_id, kind, words, at, by_user, agency_id) on petitions.holders to throughline_app;
grant update (dropped_at) on petitions.holders to throughline_app;
grant insert (county_id, id, youth_id, holder_id, fact, on_day, words, at, by_user, agency_id) on petitions.holder_facts to throughline_app;

-- Who took a step back or a holder off is the database's to say, and it is done once.
create function petitions.signed() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_table_name = 'steps' then
    if old.undone_at is not null then raise exception 'It was taken back.' using errcode = 'check_violation'; end if;
    new.undone_by := access.current_user_id();
  else
    if old.dropped_at is not null then raise exception 'It was taken off.' using errcode = 'check_violation'; end if;
    new.dropped_by := access.current_user_id();
  end if;
  return new;
end $$;
revoke all on function petitions.signed() from public;
create trigger signed before update of undone_at on petitions.steps for each row execute function petitions.signed();
create trigger signed before update of dropped_at on petitions.holders for each row execute function petitions.signed();
