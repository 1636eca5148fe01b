-- Two administrators who end each other's role within the same moment: the second, who waited, asks by the clock on the wall. Its own
-- transaction began before the first's end, and `now()` is still the moment of its beginning: it would find itself an administrator.
create or replace function people.end_role(p_user uuid, p_role text) returns text
  language plpgsql security definer set search_path = '' as $$
declare u people.users := people.administrator();
begin
  if u.id is null then return 'absent'; end if;
  perform 1 from people.counties c where c.county_id = u.county_id for update;
  if not exists (select 1 from people.roles r where r.county_id = u.county_id and r.user_id = u.id and r.role = 'administrator'
      and r.since <= clock_timestamp() and (r.until is null or r.until > clock_timestamp())) then return 'absent'; end if;
  if p_role = 'administrator' and p_user = u.id then return 'notYourself'; end if;
  if p_role = any (people.program_roles(u.county_id, p_user)) and people.last_of_program(p_user) then return 'lastOfProgram'; end if;
  update people.roles r set until = clock_timestamp() where r.county_id = u.county_id and r.user_id = p_user and r.role = p_role
    and (r.until is null or r.until > now());
  if not found then return 'absent'; end if;
  return 'done';
end $$;
