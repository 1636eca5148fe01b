-- Those for whom compensation is likely longest stand first in the work of whoever was told; and the look reads withdrawals once.
drop function claims.found_for_me();
-- Youth of whom this person was told that compensation may be open to them, and for whom nobody began it.
create function claims.found_for_me() returns table (youth_id uuid, likely_on date) language sql stable security definer set search_path = '' as $$
  select l.youth_id, l.likely_on from claims.looks l where l.county_id = access.current_county_id() and access.current_user_id() = any (l.told)
    and l.likely_on is not null and l.sealed_by is null
    and not exists (select 1 from claims.claims c where c.county_id = l.county_id and c.youth_id = l.youth_id and c.kind = 'compensation')
$$;
-- Youth of whom something was decided since they were looked at for compensation, with what the look needs.
create or replace function claims.to_look(p_now timestamptz, p_limit int) returns table (county_id uuid, youth_id uuid, zone text, wrapped bytea, card bytea,
    decisions jsonb) language sql stable security definer set search_path = '' as $$
  with decided as (
    select i.county_id, i.youth_id, max(greatest(i.decided_at, w.at)) as at from identification.identifications i
      left join (select x.county_id, x.identification_id, max(coalesce(x.answered_at, x.asked_at)) as at from identification.withdrawals x group by 1, 2) w
        on w.county_id = i.county_id and w.identification_id = i.id
      where i.sealed_by is null and i.decided_at <= p_now group by 1, 2)
  select d.county_id, d.youth_id, c.time_zone, k.wrapped, n.card,
      (select jsonb_agg(jsonb_build_object('form', i.form, 'standing', i.standing, 'since', i.details ->> 'since', 'until', i.details ->> 'until',
          'at', i.decided_at) order by i.decided_at)
        from identification.identifications i where i.county_id = d.county_id and i.youth_id = d.youth_id and i.sealed_by is null
          and i.decided_at <= p_now and not exists (select 1 from identification.withdrawals x where x.county_id = i.county_id
            and x.identification_id = i.id and (x.runs = 0 or x.agreed)))
    from decided d
    join youth.youth y on y.county_id = d.county_id and y.id = d.youth_id and y.sealed_by is null
    join youth.keys k on k.county_id = d.county_id and k.youth_id = d.youth_id and k.wrapped is not null
    join people.counties c on c.county_id = d.county_id
    left join youth.identities n on n.county_id = d.county_id and n.youth_id = d.youth_id
    left join claims.looks l on l.county_id = d.county_id and l.youth_id = d.youth_id
    where l.youth_id is null or l.looked_at < d.at or l.again_at <= p_now
    order by d.at limit p_limit
$$;
grant create on schema claims to throughline_gate;
alter function claims.found_for_me() owner to throughline_gate;
revoke create on schema claims from throughline_gate;
revoke all on function claims.found_for_me() from public;
grant execute on function claims.found_for_me() to throughline_app;
