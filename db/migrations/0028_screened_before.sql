-- How soon a worker goes, and with which tools, may be decided anew while nothing has come of the report. What was decided before
-- is kept as it stood, whoever changes it and however: the words stay sealed as the report's own.
create table reports.screened_before (
  county_id uuid not null,
  id uuid not null default gen_random_uuid(),
  report_id uuid not null,
  youth_id uuid not null,
  response_time text,
  tools jsonb not null,
  forms_considered text[] not null,
  screened_at timestamptz not null,
  screened_by uuid,
  screening_words bytea,
  replaced_at timestamptz not null default now(),
  primary key (county_id, id),
  foreign key (county_id, report_id) references reports.reports (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
create index screened_before_by_report on reports.screened_before (county_id, report_id, replaced_at);
call access.protect('reports.screened_before', 'child_welfare');
grant select on reports.screened_before to throughline_app;
grant insert on reports.screened_before to throughline_gate;

create function reports.keep_screening() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into reports.screened_before (county_id, report_id, youth_id, response_time, tools, forms_considered, screened_at, screened_by, screening_words)
    values (old.county_id, old.id, old.youth_id, old.response_time, old.tools, old.forms_considered, old.screened_at, old.screened_by,
      old.screening_words);
  return null;
end $$;
grant create on schema reports to throughline_gate;
alter function reports.keep_screening() owner to throughline_gate;
revoke create on schema reports from throughline_gate;
revoke all on function reports.keep_screening() from public;
create trigger keep_screening after update of response_time, tools, screening_words, forms_considered on reports.reports for each row
  when (old.screened_at is not null and (old.response_time, old.tools, old.forms_considered, old.screening_words)
    is distinct from (new.response_time, new.tools, new.forms_considered, new.screening_words))
  execute function reports.keep_screening();
