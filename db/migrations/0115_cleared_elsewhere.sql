-- What else here speaks of a record that a court cleared: what this program began on the arrest, the hearings of that case, what kept the
-- youth locked up, and notes. The youth's own lawyer says which of them are of that record; they are sealed by the same order, leave every
-- view at commit, and come back with it when the privacy officer undoes it. What was done to the youth (screenings, decisions, care, plans)
-- is no record of a charge and is not among them.

-- Rows that may speak of it, of those that the lawyer may see. A note is there with its words, sealed.
create function petitions.also_here(p_youth uuid, p_since timestamptz)
  returns table (kind text, id uuid, at timestamptz, what text, by_name text, agency_name text, body bytea)
  language sql stable security definer set search_path = '' as $$
  select x.kind, x.id, x.at, x.what, u.name, a.name, x.body from (
      select 'response' as kind, r.county_id, r.id, r.started_at as at, r.category, r.protocol_id as what, r.started_by as by_user, r.agency_id, null::bytea as body
        from responses.responses r where r.county_id = access.current_county_id() and r.youth_id = p_youth and r.sealed_by is null
          and r.category = 'juvenile_court'
      union all
      select 'hearing', h.county_id, h.id, h.at, 'juvenile_court', null, h.by_user, h.agency_id, null
        from courts.hearings h where h.county_id = access.current_county_id() and h.youth_id = p_youth and h.sealed_by is null
      union all
      select 'driver', d.county_id, d.id, d.at, 'juvenile_court', d.kind, d.by_user, d.agency_id, null
        from relief.drivers d where d.county_id = access.current_county_id() and d.youth_id = p_youth and d.sealed_by is null
      union all
      select 'note', n.county_id, n.id, n.happened_at, n.category, n.category::text, n.by_user, n.agency_id, n.body
        from youth.notes n where n.county_id = access.current_county_id() and n.youth_id = p_youth and n.sealed_by is null
          and n.category in ('juvenile_court', 'law_enforcement', 'coordination')) x
    left join people.users u on u.county_id = x.county_id and u.id = x.by_user
    left join people.agencies a on a.county_id = x.county_id and a.id = x.agency_id
    where x.at >= p_since and relief.i_counsel(p_youth) and exists (select 1 from access.grants g where g.county_id = x.county_id
      and g.user_id = access.current_user_id() and g.youth_id = p_youth and g.category = x.category and g.expires_at > now())
    order by array_position(array['response', 'hearing', 'driver', 'note'], x.kind), x.at desc, x.id
$$;

-- By the youth's own lawyer, under an order that stands and seals records here. All of them or none: null where one is not among the above.
create function petitions.seal_more(p_step uuid, p_rows jsonb) returns int language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  s petitions.steps;
  r record;
  t record;
  n int;
  total int := 0;
begin
  select * into s from petitions.steps x where x.county_id = u.county_id and x.id = p_step and x.step = 'granted' and x.undone_at is null;
  if not found or not relief.i_counsel(s.youth_id) then return null; end if;
  perform 1 from access.sealings x where x.county_id = u.county_id and x.id = p_step and x.named and x.undone_at is null for update;
  if not found or jsonb_typeof(p_rows) is distinct from 'array' or jsonb_array_length(p_rows) = 0
    or exists (select 1 from jsonb_to_recordset(p_rows) x(kind text, id uuid) where not exists (
      select 1 from petitions.also_here(s.youth_id, '-infinity') h where h.kind = x.kind and h.id = x.id)) then return null; end if;
  for r in select distinct x.kind, x.id from jsonb_to_recordset(p_rows) x(kind text, id uuid) loop
    -- The row itself and whatever hangs on it, read from the catalogue: a new table is known here by being protected.
    for t in select c.oid::pg_catalog.regclass::text as name, k.attname::text as col
        from (values ('response', 'responses.responses', 'response_id'), ('hearing', 'courts.hearings', 'hearing_id'),
          ('driver', 'relief.drivers', null), ('note', 'youth.notes', null)) v(kind, own, hangs)
        join pg_catalog.pg_class c on c.relkind = 'r'
        join pg_catalog.pg_attribute b on b.attrelid = c.oid and b.attname = 'sealed_by' and not b.attisdropped
        join pg_catalog.pg_attribute y on y.attrelid = c.oid and y.attname = 'youth_id' and not y.attisdropped
        join pg_catalog.pg_attribute k on k.attrelid = c.oid and not k.attisdropped
          and k.attname = case when c.oid = v.own::pg_catalog.regclass then 'id' else v.hangs end
        where v.kind = r.kind loop
      execute format('update %s t set sealed_by = $1 where t.county_id = $2 and t.youth_id = $3 and t.%I = $4 and t.sealed_by is null', t.name, t.col)
        using p_step, u.county_id, s.youth_id, r.id;
      get diagnostics n = row_count;
      total := total + n;
    end loop;
  end loop;
  update access.sealings x set rows_sealed = x.rows_sealed + total where x.county_id = u.county_id and x.id = p_step;
  return total;
end $$;

-- What was begun on an arrest counts no more once it is sealed, and again when that is undone.
create trigger counted_again after update of sealed_by on responses.responses for each row
  when (old.sealed_by is distinct from new.sealed_by) execute function measures.count_again();

grant create on schema petitions to throughline_gate;
alter function petitions.also_here(uuid, timestamptz) owner to throughline_gate;
alter function petitions.seal_more(uuid, jsonb) owner to throughline_gate;
revoke create on schema petitions from throughline_gate;
revoke all on function petitions.also_here(uuid, timestamptz), petitions.seal_more(uuid, jsonb) from public;
grant execute on function petitions.also_here(uuid, timestamptz), petitions.seal_more(uuid, jsonb) to throughline_app;
