-- Who reported is the hotline's to know (PC 11167(d)). Where somebody met the youth only by filing a report, the record named them all
-- the same: as who began it, and on the list of who may see it, a minute before the report.
alter table youth.youth alter column created_by drop not null;
-- The line by which one who reported reaches what they wrote. It is their own to see, and the gate's.
alter table access.bases add column reporter boolean not null default false;
drop policy seen on access.bases;
create policy seen on access.bases for select to throughline_app using (
  county_id = access.current_county_id() and not reporter and exists (select 1 from access.grants g
    where g.county_id = access.current_county_id() and g.user_id = access.current_user_id()
      and g.youth_id = bases.youth_id and g.category = 'coordination' and g.expires_at > now() offset 0));

-- Binds a report to the response that runs for it, as before (0008). What a partner's report began is the hotline's from then on,
-- the record too where it was begun by the filing: who is said to have begun it would name the reporter.
create or replace function reports.attach(p_report uuid, p_protocol text, p_reporter_step text) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  r reports.reports;
  running uuid;
  desk uuid;
begin
  select * into r from reports.reports x where x.county_id = u.county_id and x.id = p_report and x.by_user = u.id and x.response_id is null;
  if not found then return null; end if;
  if r.channel = 'partner-form' then
    -- The same transaction has the same now().
    update youth.youth y set created_by = null
      where y.county_id = u.county_id and y.id = r.youth_id and y.created_by = u.id and y.created_at = now();
    if found then
      update access.bases b set reporter = true where b.county_id = u.county_id and b.youth_id = r.youth_id and b.kind = 'own-case'
        and b.since = now() and (b.user_id = u.id or b.agency_id = u.agency_id);
    end if;
    select b.agency_id into desk from access.bases b where b.county_id = u.county_id and b.source_id = p_report;
  end if;
  select x.id into running from responses.responses x where x.county_id = u.county_id and x.youth_id = r.youth_id
    and x.protocol_id = p_protocol and not exists (select 1 from responses.events e where e.county_id = x.county_id
      and e.response_id = x.id and e.kind = 'ended') order by x.started_at desc limit 1;
  if running is null then return null; end if;
  update reports.reports x set response_id = running where x.county_id = u.county_id and x.id = p_report;
  if desk is not null then
    update responses.responses x set started_by = desk, agency_id = desk
      where x.county_id = u.county_id and x.id = running and x.started_by = u.id;
    if found then
      update responses.clocks c set routed_agency_id = desk, owner_role = 'screener'
        where c.county_id = u.county_id and c.response_id = running and c.step_id = p_reporter_step;
    end if;
  end if;
  return running;
end $$;
