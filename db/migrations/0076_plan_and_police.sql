-- What a plan says is where a youth goes, who hides them and what they are afraid of. An officer who met a youth has a case of their
-- own, and with it what a team shares; of the plan that is their own tasks, and not one line more.
grant create on schema plan to throughline_gate;
create function plan.of_police() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where u.county_id = access.current_county_id() and u.id = access.current_user_id() and a.kind = 'law-enforcement')
$$;
alter function plan.of_police() owner to throughline_gate;
revoke all on function plan.of_police() from public;
grant execute on function plan.of_police() to throughline_app;
revoke create on schema plan from throughline_gate;

create policy not_police on plan.lines as restrictive to throughline_app
  using (not (select plan.of_police())) with check (not (select plan.of_police()));
create policy not_police on plan.versions as restrictive to throughline_app
  using (not (select plan.of_police())) with check (not (select plan.of_police()));
create policy police_their_own on plan.tasks as restrictive for select to throughline_app using (
  not (select plan.of_police())
    or owner_id = (select access.current_user_id()) or by_user = (select access.current_user_id()));
