-- How much a provider is asked is more than whether its entry is right: youth are sent to it, and liaisons call it about whom it turns away.
-- Counts of asks by organization and month, of nobody in particular: no youth, no sender and no word of either table leaves here.

grant create on schema upkeep to throughline_gate;
create policy gate_counts on liaisons.outreach for select to throughline_gate using (true);
grant select on liaisons.outreach to throughline_gate;

create function upkeep.asked_besides(p_zone text)
  returns table (organization_id uuid, month text, referrals int, calls int)
  language sql stable security definer set search_path = '' as $$
  select s.organization_id, each.month, sum(each.referrals)::int, sum(each.calls)::int
  from (
    -- A letter that was sent again is one more.
    select a.service_id, to_char(a.asked_at at time zone p_zone, 'YYYY-MM') as month, 1 + a.link_turn as referrals, 0 as calls
      from referrals.asks a where a.county_id = access.current_county_id() and a.service_id is not null and a.way <> 'county'
    union all
    select o.service_id, to_char(o.asked_on, 'YYYY-MM'), 0, 1
      from liaisons.outreach o where o.county_id = access.current_county_id()) each
  join directory.services s on s.county_id = access.current_county_id() and s.id = each.service_id
  where people.i_hold('administrator') or people.i_hold('liaison') or people.i_hold('plan-lead')
  group by 1, 2
$$;
alter function upkeep.asked_besides(text) owner to throughline_gate;
revoke all on function upkeep.asked_besides(text) from public;
grant execute on function upkeep.asked_besides(text) to throughline_app;
revoke create on schema upkeep from throughline_gate;
