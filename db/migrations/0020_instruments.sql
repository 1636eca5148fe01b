-- Files that answer a question of a screening: sealed under the youth's key, named by the answer that holds them. Taken
-- away while the screening is open, the content goes and the row says when.
create table screening.files (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  screening_id uuid not null,
  kind text not null,
  content bytea,
  by_user uuid not null,
  kept_at timestamptz not null,
  removed_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, screening_id) references screening.screenings (county_id, id),
  check ((content is null) = (removed_at is not null))
);
create index files_by_screening on screening.files (county_id, screening_id);
call access.protect('screening.files', 'screening');
grant select, insert on screening.files to throughline_app;
grant update (content, removed_at) on screening.files to throughline_app;
