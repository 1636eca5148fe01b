-- A youth who names somebody in their own words reads before they send it who would read it and decide, as `voice.ask` chooses: it may be
-- the very one they mean, by another name, or somebody under them. Then they can say it as a complaint, which goes outside the agency.
grant create on schema voice to throughline_gate;
create function voice.who_decides() returns table (name text, agency_name text) language sql stable security definer set search_path = '' as $$
  select u.name, a.name from voice.me() m
    join people.users u on u.county_id = m.county_id and u.id = voice.owner_of(m.county_id, m.youth_id, 'block', null)
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
$$;
alter function voice.who_decides() owner to throughline_gate;
revoke all on function voice.who_decides() from public;
revoke create on schema voice from throughline_gate;
grant execute on function voice.who_decides() to throughline_app;
