-- What is kept from somebody, or sealed, is so in the owner's own functions too: these read past every policy, and said what a policy
-- would not have said.

-- A note that its author keeps from the youth's lawyer is none of the rows that the lawyer looks through for what was cleared (0113, 0115).
create or replace function petitions.also_here(p_youth uuid, p_since timestamptz)
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
          and n.category in ('juvenile_court', 'law_enforcement', 'coordination') and not youth.kept_from_me(array[n.id])) x
    left join people.users u on u.county_id = x.county_id and u.id = x.by_user
    left join people.agencies a on a.county_id = x.county_id and a.id = x.agency_id
    where x.at >= p_since and relief.i_counsel(p_youth) and exists (select 1 from access.grants g where g.county_id = x.county_id
      and g.user_id = access.current_user_id() and g.youth_id = p_youth and g.category = x.category and g.expires_at > now())
    order by array_position(array['response', 'hearing', 'driver', 'note'], x.kind), x.at desc, x.id
$$;

-- As 0115. What is sealed after exports and backups were said to be clean lies in those made meanwhile: their removal is due again.
create or replace function petitions.seal_more(p_step uuid, p_rows jsonb) returns int language plpgsql security definer set search_path = '' as $$
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
  insert into access.removals (county_id, id, sealing_id, place, due_on)
    select u.county_id, gen_random_uuid(), p_step, x, current_date + 30 from unnest(array['exports', 'backups', 'agencies-told']) x
      where total > 0 and not exists (select 1 from access.removals o
        where o.county_id = u.county_id and o.sealing_id = p_step and o.place = x and o.done_at is null);
  return total;
end $$;

-- What a court sealed runs for nobody: it is not said to, and what comes next begins anew and does not lie in it unseen.
create or replace function responses.running(p_youth uuid) returns table (protocol_id text)
  language sql stable security definer set search_path = '' as $$
  select distinct r.protocol_id from responses.responses r
    where r.county_id = access.current_county_id() and r.youth_id = p_youth and r.sealed_by is null
      and not exists (select 1 from responses.events e where e.county_id = r.county_id and e.response_id = r.id and e.kind = 'ended')
      and exists (select 1 from access.grants g where g.county_id = r.county_id and g.user_id = access.current_user_id()
        and g.youth_id = p_youth and g.category = 'coordination' and g.can_add and g.add_expires_at > now())
$$;
create or replace function reports.attach(p_report uuid, p_protocol text, p_reporter_step text) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  r reports.reports;
  running uuid;
  desk uuid;
begin
  select * into r from reports.reports x where x.county_id = u.county_id and x.id = p_report and x.by_user = u.id and x.response_id is null;
  if not found then return null; end if;
  if r.channel = 'partner-form' then
    -- The same transaction has the same now().
    update youth.youth y set created_by = null
      where y.county_id = u.county_id and y.id = r.youth_id and y.created_by = u.id and y.created_at = now();
    if found then
      update access.bases b set reporter = true where b.county_id = u.county_id and b.youth_id = r.youth_id and b.kind = 'own-case'
        and b.since = now() and (b.user_id = u.id or b.agency_id = u.agency_id);
    end if;
    select b.agency_id into desk from access.bases b where b.county_id = u.county_id and b.source_id = p_report;
  end if;
  select x.id into running from responses.responses x where x.county_id = u.county_id and x.youth_id = r.youth_id and x.sealed_by is null
    and x.protocol_id = p_protocol and not exists (select 1 from responses.events e where e.county_id = x.county_id
      and e.response_id = x.id and e.kind = 'ended') order by x.started_at desc limit 1;
  if running is null then return null; end if;
  update reports.reports x set response_id = running where x.county_id = u.county_id and x.id = p_report;
  if desk is not null then
    update responses.responses x set started_by = desk, agency_id = desk
      where x.county_id = u.county_id and x.id = running and x.started_by = u.id;
    if found then
      update responses.clocks c set routed_agency_id = desk, owner_role = 'screener'
        where c.county_id = u.county_id and c.response_id = running and c.step_id = p_reporter_step;
    end if;
  end if;
  return running;
end $$;

-- Who is let in names clinics and counsel: it is the team's to know (0005). Whoever sees one kind of facts alone, as police or a school may,
-- is offered their own agency's people, and looks up anybody else.
create or replace function access.readers(p_youth uuid) returns table (user_id uuid, by_name boolean) language sql stable security definer set search_path = '' as $$
  select u.id, bool_or(b.user_id is not null) from access.bases b
    join people.users u on u.county_id = b.county_id and (u.id = b.user_id or u.agency_id = b.agency_id) and u.kind = 'person'
      and (u.until is null or u.until > now())
    where b.county_id = access.current_county_id() and b.youth_id = p_youth and not b.reporter and b.kind <> 'mandated-report'
      and b.ended_at is null and b.since <= now() and (b.until is null or b.until > now()) and u.id <> access.current_user_id()
      and exists (select 1 from access.grants g where g.county_id = b.county_id and g.youth_id = p_youth and g.user_id = u.id and g.expires_at > now())
      and exists (select 1 from access.grants m where m.county_id = b.county_id and m.youth_id = p_youth
        and m.user_id = access.current_user_id() and m.expires_at > now()
        and (m.category = 'coordination' or u.agency_id = access.my_agency()))
    group by u.id
$$;

-- Who no longer sees what the team shares has nothing of it to see to, and is not told whose it was.
create or replace function transition.supports_for_me() returns table (youth_id uuid, support text) language sql stable security definer set search_path = '' as $$
  select s.youth_id, s.support from transition.supports s where s.county_id = access.current_county_id() and s.owner_id = access.current_user_id()
    and s.sealed_by is null and exists (select 1 from access.grants g where g.county_id = s.county_id and g.user_id = s.owner_id
      and g.youth_id = s.youth_id and g.category = 'coordination' and g.expires_at > now())
  union
  select s.youth_id, s.support from access.bases b join transition.supports s on s.county_id = b.county_id and s.youth_id = b.youth_id
    where b.county_id = access.current_county_id() and b.user_id = access.current_user_id() and b.kind = 'own-case' and b.ended_at is null
      and b.since <= now() and (b.until is null or b.until > now()) and s.sealed_by is null
      and (s.owner_id is null or not transition.may_own(s.youth_id, s.owner_id))
$$;

-- As 0108. That somebody can see nothing of them is told to a youth only once somebody was blocked since they asked for it.
create or replace function voice.decide_block(p_id uuid, p_answer bytea, p_decided text) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select 1 from voice.requests r where r.county_id = access.current_county_id() and r.id = p_id and r.kind = 'block'
      and (p_decided <> 'blocked' or exists (select 1 from access.blocks k where k.county_id = r.county_id and k.youth_id = r.youth_id
        and k.lifted_at is null and k.since >= r.asked_at)))
    or not voice.answer_request(p_id, p_answer) then return false; end if;
  update voice.requests r set decided = p_decided where r.county_id = access.current_county_id() and r.id = p_id;
  return true;
end $$;
