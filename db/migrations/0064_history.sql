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
