-- The team around one youth: who stands by them, whom they chose and whom they do not want, and every try to reach them.
create schema care;
grant usage on schema care to throughline_app, throughline_gate;

-- What is known of a person on the team beside their basis of access: a dated fact, ended by another. `user_id`: a person of the
-- program; without one it is somebody of the youth's own life, named in `who` (sealed).
create table care.members (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  part text not null check (part in ('main-advocate', 'chosen', 'supporter', 'not-wanted')),
  user_id uuid,
  relation text check (relation in ('parent', 'sibling', 'relative', 'partner', 'friend', 'caregiver', 'sponsor', 'employer', 'mentor', 'teacher',
    'faith', 'therapist', 'other')),
  who bytea,
  said_by text not null check (said_by in ('youth', 'worker')),
  since timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  end_words bytea,
  -- Of somebody who may be the one who exploits: a worker decides that they may take part, and says why.
  cleared_at timestamptz,
  cleared_by uuid,
  clear_words bytea,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, user_id) references people.users (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((user_id is null) = (who is not null)),
  check (part <> 'main-advocate' or user_id is not null),
  check ((ended_at is null) = (ended_by is null)),
  check ((cleared_at is null) = (cleared_by is null) and (cleared_at is null) = (clear_words is null))
);
create index members_by_youth on care.members (county_id, youth_id, since);
-- A youth has one main advocate, and one person is said once to be chosen, or not wanted.
create unique index members_one_main on care.members (county_id, youth_id) where part = 'main-advocate' and ended_at is null;
create unique index members_once on care.members (county_id, youth_id, part, user_id) where user_id is not null and ended_at is null;
call access.protect('care.members', 'coordination');
create policy own_agency on care.members as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
-- What has ended stays as it is; who ended or decided it is written by the database.
create function care.signed() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.ended_at is not null then raise exception 'What has ended is not changed.' using errcode = 'check_violation'; end if;
  if new.ended_at is distinct from old.ended_at then new.ended_by := access.current_user_id(); end if;
  if new.cleared_at is distinct from old.cleared_at then new.cleared_by := access.current_user_id(); end if;
  return new;
end $$;
revoke all on function care.signed() from public;
create trigger signed before update on care.members for each row execute function care.signed();
grant select on care.members to throughline_app;
grant insert (county_id, id, youth_id, part, user_id, relation, who, said_by, since, by_user, agency_id) on care.members to throughline_app;
grant update (ended_at, end_words, cleared_at, clear_words) on care.members to throughline_app;

-- A try to reach the youth, or somebody for them: work, whether or not anyone answered.
create table care.efforts (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  whom text not null check (whom in ('youth', 'family', 'colleague')),
  how text not null check (how in ('call', 'message', 'visit')),
  reached boolean not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  words bytea,
  taken_back_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create index efforts_by_youth on care.efforts (county_id, youth_id, at desc);
call access.protect('care.efforts', 'coordination');
create policy own_agency on care.efforts as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
grant select, insert on care.efforts to throughline_app;
grant update (taken_back_at) on care.efforts to throughline_app;
-- A wrong tap is taken back by the one who made it.
create policy own_alone on care.efforts as restrictive for update to throughline_app
  using (by_user = (select access.current_user_id())) with check (by_user = (select access.current_user_id()));

create trigger active after insert on care.members for each row execute function youth.mark_active('coordination');
create trigger active after insert on care.efforts for each row execute function youth.mark_active('coordination');
