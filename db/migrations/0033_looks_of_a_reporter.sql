-- "Who has looked" would name who reported: somebody whom no line lets in, a minute after the report, before the first worker. What
-- the one who reported looked at stays on the list, and who they are stays with the hotline. The ledger itself keeps all.
drop function audit.looked_at(uuid, int);
create function audit.looked_at(p_youth uuid, p_limit int)
  returns table (at timestamptz, user_name text, agency_name text, agency_kind text, act text, basis text, device text, kept boolean)
  language sql stable security definer set search_path = '' as $$
  select e.at, case when not k.kept then u.name end, case when not k.kept then a.name end, case when not k.kept then a.kind end,
      e.act, case when not k.kept then e.basis end, e.device, k.kept
    from (
      select x.* from audit.entries x where x.county_id = access.current_county_id() and x.youth_id = p_youth
      union
      select x.* from audit.entries x join audit.looks l on l.county_id = x.county_id and l.entry_id = x.id
        where l.county_id = access.current_county_id() and l.youth_id = p_youth
      union
      select x.* from audit.entries x where x.county_id = access.current_county_id() and x.batch is null and p_youth = any (x.youth_ids)
    ) e
    left join people.users u on u.county_id = e.county_id and u.id = e.user_id
    left join people.agencies a on a.county_id = e.county_id and a.id = e.agency_id
    cross join lateral (select e.user_id is distinct from access.current_user_id() and exists (select 1 from access.bases b
      where b.county_id = e.county_id and b.youth_id = p_youth and b.reporter
        and (b.user_id = e.user_id or b.agency_id = e.agency_id)) as kept) k
    where exists (select 1 from access.grants g where g.county_id = access.current_county_id()
        and g.user_id = access.current_user_id() and g.youth_id = p_youth and g.category = 'coordination' and g.expires_at > now())
      or access.answers_for(e.agency_id)
    order by e.at desc limit greatest(0, least(p_limit, 500))
$$;
grant create on schema audit to throughline_gate;
alter function audit.looked_at(uuid, int) owner to throughline_gate;
revoke create on schema audit from throughline_gate;
revoke all on function audit.looked_at(uuid, int) from public;
grant execute on function audit.looked_at(uuid, int) to throughline_app;
