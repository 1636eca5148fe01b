-- Whether the steps and clocks of the response followed a decision on how soon a worker goes, as it was made. False: they could
-- not be written to any more, so that no clock runs for it, or the clock of the earlier decision still does. Null: from before.
alter table reports.reports add column clock_follows boolean;
grant select (clock_follows), update (clock_follows) on reports.reports to throughline_app;
alter table reports.screened_before add column clock_follows boolean;

-- As before, with that beside it.
create or replace function reports.keep_screening() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into reports.screened_before (county_id, report_id, youth_id, response_time, tools, forms_considered, screened_at, screened_by,
      screening_words, clock_follows)
    values (old.county_id, old.id, old.youth_id, old.response_time, old.tools, old.forms_considered, old.screened_at, old.screened_by,
      old.screening_words, old.clock_follows);
  return null;
end $$;
