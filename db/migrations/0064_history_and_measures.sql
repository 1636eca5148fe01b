-- What changed of the public directory, for HSDS's `metadata`: which field, when, and through which source. Of the past, a value leaves
-- only where its kind is closed (`p_told`: numbers, days, codes); a text that was taken back may have told where somebody is, or a name.

create policy gate_knows on directory.confidential_places for select to throughline_gate using (true);
-- Whether a place was ever hidden; never where it is.
grant select (county_id, import_id, entity_id) on directory.confidential_places to throughline_gate;

-- The last changes that hold of each of these, newest first: of the county that visitors see, never of a place that was ever hidden, nor of
-- what was taken back. `p_told` names fields as kind.field.
create function directory.history(p_ids uuid[], p_told text[], p_most int)
  returns table (kind text, entity_id uuid, import_id uuid, at timestamptz, is_new boolean, origin text, source_name text, field text, was jsonb, becomes jsonb)
  language sql stable security definer set search_path = '' as $$
  select h.* from unnest(p_ids) e(id) cross join lateral (
    select r.kind, r.entity_id, i.id, i.applied_at, r.outcome = 'added', i.origin, s.name, f.field,
        case when told.it then nullif(r.was, 'null') -> 'body' -> f.field end, case when told.it then r.becomes -> 'body' -> f.field end
      from directory.import_rows r
      join directory.imports i on i.county_id = r.county_id and i.id = r.import_id
      left join directory.sources s on s.county_id = i.county_id and s.id = i.source_id
      cross join lateral (
        select 'id' as field where r.outcome = 'added'
        union
        select k.field from jsonb_object_keys((r.was -> 'body') || (r.becomes -> 'body')) k(field)
          where r.outcome = 'changed' and k.field not in ('id', 'confidential', 'last_modified', 'assured_date', 'metadata')
            and coalesce(nullif(nullif(r.was -> 'body' -> k.field, 'null'), '""'), '[]')
              <> coalesce(nullif(nullif(r.becomes -> 'body' -> k.field, 'null'), '""'), '[]')) f
      cross join lateral (select r.kind || '.' || f.field = any (p_told)) told(it)
      where r.county_id = (select directory.home()) and r.entity_id = e.id and r.outcome in ('added', 'changed')
        and i.applied_at is not null and i.undone_at is null
        and not exists (select 1 from directory.confidential_places p where p.county_id = r.county_id and p.entity_id = r.entity_id)
      order by i.applied_at desc, i.id desc, f.field
      limit p_most) h
$$;
grant create on schema directory to throughline_gate;
alter function directory.history(uuid[], text[], int) owner to throughline_gate;
revoke create on schema directory from throughline_gate;
revoke all on function directory.history(uuid[], text[], int) from public;
grant execute on function directory.history(uuid[], text[], int) to throughline_app;

-- ---------------------------------------------------------------- measures of places and of referrals without a record

-- Sums of the asker's own county for the whole months of a year up to one, as `measures.figures`: nobody is in them, and they are not for
-- showing. `insight/disclosure` says what of them may be.
create policy gate_counts on zones.visits for select to throughline_gate using (true);
grant select (county_id, place_id, day, kind, taken_back) on zones.visits to throughline_gate;
create function zones.visit_sums(p_year int, p_through int) returns table (place_id uuid, month int, kind text, n int)
  language sql stable security definer set search_path = '' as $$
  select v.place_id, extract(month from v.day)::int, v.kind, count(*)::int from zones.visits v
    where v.county_id = access.current_county_id() and access.current_user_id() is not null and not v.taken_back
      and v.day >= make_date(p_year, 1, 1) and v.day < (make_date(p_year, p_through, 1) + interval '1 month')::date
    group by 1, 2, 3
$$;
-- Referrals that a service did not take or never answered, by service and reason, as `referrals.refusals` knows them.
create function referrals.refused_sums(p_year int, p_through int) returns table (month int, organization text, reason text, n int)
  language sql stable security definer set search_path = '' as $$
  select extract(month from d.at)::int, a.organization, coalesce(l.reason, 'no-answer'), count(*)::int
    from referrals.asks a join people.counties c on c.county_id = a.county_id
    cross join lateral (select a.asked_at at time zone c.time_zone as at) d
    left join lateral (select e.code, e.reason from referrals.events e where e.county_id = a.county_id and e.referral_id = a.id
      and e.kind = 'answered' order by e.recorded_at desc, e.id desc limit 1) l on true
    where a.county_id = access.current_county_id() and access.current_user_id() is not null
      and extract(year from d.at) = p_year and extract(month from d.at) <= p_through and not referrals.sealed_there(a.county_id, a.id)
      and (l.code = 'not-taken' or (l.code is null and exists (select 1 from referrals.told t where t.county_id = a.county_id
        and t.referral_id = a.id and t.kind = 'sender')))
    group by 1, 2, 3
$$;
-- Referrals made without any record or case that a service took, by the region that was asked for, and whether help began.
create function referrals.without_case_sums(p_year int, p_through int) returns table (month int, region text, begun boolean, n int)
  language sql stable security definer set search_path = '' as $$
  select extract(month from d.at)::int, a.region, s.begun, count(*)::int
    from referrals.asks a join people.counties c on c.county_id = a.county_id
    cross join lateral (select a.asked_at at time zone c.time_zone as at) d
    cross join lateral (select coalesce(bool_or(e.kind = 'begun'), false) as begun, coalesce(bool_or(e.kind = 'answered' and e.code = 'taken'), false) as taken
      from referrals.events e where e.county_id = a.county_id and e.referral_id = a.id) s
    where a.county_id = access.current_county_id() and access.current_user_id() is not null and not a.with_record
      and extract(year from d.at) = p_year and extract(month from d.at) <= p_through and (s.begun or s.taken)
    group by 1, 2, 3
$$;
grant create on schema zones, referrals to throughline_gate;
alter function zones.visit_sums(int, int) owner to throughline_gate;
alter function referrals.refused_sums(int, int) owner to throughline_gate;
alter function referrals.without_case_sums(int, int) owner to throughline_gate;
revoke create on schema zones, referrals from throughline_gate;
revoke all on function zones.visit_sums(int, int), referrals.refused_sums(int, int), referrals.without_case_sums(int, int) from public;
grant execute on function zones.visit_sums(int, int), referrals.refused_sums(int, int), referrals.without_case_sums(int, int) to throughline_app;
