-- A caregiver of a home reads the days to which they bring the youth who lives there. When the youth no longer lives there, the page of
-- whoever cared for them in that home ends in the same moment, on every phone, as the sight of the home's own people does (0057). A
-- caregiver who goes on being one, in another home or as a relative, is given a new code by a worker.
create function caregivers.home_left() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform caregivers.end_all(m.county_id, m.id, access.current_user_id(), 'left') from care.members m
    where m.county_id = new.county_id and m.youth_id = new.youth_id and m.part = 'supporter' and m.relation = 'caregiver';
  return null;
end $$;
create trigger caregivers_left after update of ended_at on homes.placements for each row
  when (old.ended_at is null and new.ended_at is not null) execute function caregivers.home_left();
do $$
begin
  grant create on schema caregivers to throughline_gate;
  alter function caregivers.home_left() owner to throughline_gate;
  revoke create on schema caregivers from throughline_gate;
end $$;
revoke all on function caregivers.home_left() from public;
