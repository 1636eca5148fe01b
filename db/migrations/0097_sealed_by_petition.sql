-- A petition that a court granted: the records that its order names leave every view of this program at commit, but for the youth's own
-- lawyers, who have to see to it that all others seal them too. The court's order is recorded as any sealing is (0005): undone by another
-- person, the county's privacy officer, with the reason; its removal from exports and backups is queued with proof.

-- The records that an order on a petition names, and no others: then the categories say nothing.
alter table access.sealings add column named boolean not null default false,
  add check (not named or categories is null);
-- The step that says which order names it; empty: none does.
alter table petitions.charges add column named_in uuid;
create index charges_named on petitions.charges (county_id, charge_id) where named_in is not null;

-- Whether a record that is sealed stays open to the one who asks: to the youth's own lawyer, where the order on a petition names it.
create function relief.stays_open(p_youth uuid, p_sealing uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select relief.i_counsel(p_youth) and exists (select 1 from access.sealings s where s.county_id = access.current_county_id()
    and s.id = p_sealing and s.youth_id = p_youth and s.named)
$$;

-- The tables that stand for one charge, with the column that says which. Read from the catalogue, so that a new one is known here by being
-- protected; what is opened to the youth's own lawyers alone stays as it is.
create function petitions.of_charges() returns table (name text, charge_column text)
  language sql stable security definer set search_path = '' as $$
  select c.oid::pg_catalog.regclass::text, k.attname::text
    from pg_catalog.pg_class c
    join pg_catalog.pg_attribute s on s.attrelid = c.oid and s.attname = 'sealed_by' and not s.attisdropped
    join pg_catalog.pg_attribute k on k.attrelid = c.oid and not k.attisdropped
      and k.attname = case when c.oid = 'relief.charges'::pg_catalog.regclass then 'id' else 'charge_id' end
    where c.relkind = 'r' and not exists (select 1 from pg_catalog.pg_policy p where p.polrelid = c.oid and p.polname = 'counsel_alone')
$$;

-- By the lawyer who wrote that it was granted, for records of that petition. Gives how many rows, or null where it may not be done.
create function petitions.seal(p_step uuid, p_charges uuid[], p_law text) returns int
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  s petitions.steps;
  t record;
  n int;
  total int := 0;
begin
  select * into s from petitions.steps x where x.county_id = u.county_id and x.id = p_step and x.step = 'granted'
    and x.by_user = u.id and x.undone_at is null for update;
  if not found or not relief.i_counsel(s.youth_id) or length(trim(p_law)) not between 3 and 120 or coalesce(cardinality(p_charges), 0) = 0
    or exists (select 1 from access.sealings x where x.county_id = u.county_id and x.id = p_step)
    or exists (select 1 from unnest(p_charges) c where not exists (select 1 from petitions.charges k
      where k.county_id = u.county_id and k.matter_id = s.matter_id and k.charge_id = c)) then return null; end if;
  update petitions.charges k set named_in = p_step
    where k.county_id = u.county_id and k.matter_id = s.matter_id and k.charge_id = any (p_charges);
  for t in select * from petitions.of_charges() loop
    execute format('update %s t set sealed_by = $1 where t.county_id = $2 and t.%I = any ($3) and t.sealed_by is null', t.name, t.charge_column)
      using p_step, u.county_id, p_charges;
    get diagnostics n = row_count;
    total := total + n;
  end loop;
  -- A file that somebody looks through may say it again.
  delete from relief.history_files f where f.county_id = u.county_id and f.youth_id = s.youth_id;
  get diagnostics n = row_count;
  total := total + n;
  insert into access.sealings (county_id, id, youth_id, law, ordered_on, rows_sealed, recorded_by, named)
    values (u.county_id, p_step, s.youth_id, trim(p_law), s.on_day, total, u.id, true);
  insert into access.removals (county_id, id, sealing_id, place, due_on)
    select u.county_id, gen_random_uuid(), p_step, x, current_date + 30 from unnest(array['exports', 'backups', 'agencies-told']) x;
  return total;
end $$;

-- Whether what a step sealed is sealed still, for the youth's own lawyer; null: it sealed nothing.
create function petitions.sealing_of(p_step uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select s.undone_at is null from access.sealings s
    where s.county_id = access.current_county_id() and s.id = p_step and s.named and relief.i_counsel(s.youth_id)
$$;

-- A record that two orders name stays sealed when one of them is undone; and so where a court sealed its whole category.
create function petitions.stay_sealed() returns trigger language plpgsql security definer set search_path = '' as $$
declare v_charge uuid := case when tg_table_name = 'charges' then new.id else (to_jsonb(new) ->> 'charge_id')::uuid end;
begin
  select s.id into new.sealed_by from access.sealings s
    where s.county_id = new.county_id and s.youth_id = new.youth_id and s.undone_at is null and s.id <> old.sealed_by
      and case when s.named
        then exists (select 1 from petitions.charges k where k.county_id = s.county_id and k.charge_id = v_charge and k.named_in = s.id)
        else (s.categories is null or 'juvenile_court' = any (s.categories)) and exists (select 1 from relief.charges c
          where c.county_id = s.county_id and c.id = v_charge and c.recorded_at <= s.recorded_at) end
    order by s.named, s.recorded_at limit 1;
  return new;
end $$;

-- A step that sealed records is not taken back: a court's reversal undoes the sealing first, and that is another person's to record.
create function petitions.sealing_stands() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from access.sealings s where s.county_id = old.county_id and s.id = old.id and s.undone_at is null) then
    raise exception 'What it sealed is sealed.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

grant create on schema relief, petitions to throughline_gate;
alter function relief.stays_open(uuid, uuid) owner to throughline_gate;
alter function petitions.of_charges() owner to throughline_gate;
alter function petitions.seal(uuid, uuid[], text) owner to throughline_gate;
alter function petitions.sealing_of(uuid) owner to throughline_gate;
alter function petitions.stay_sealed() owner to throughline_gate;
alter function petitions.sealing_stands() owner to throughline_gate;
revoke create on schema relief, petitions from throughline_gate;
revoke all on function relief.stays_open(uuid, uuid), petitions.of_charges(), petitions.seal(uuid, uuid[], text), petitions.sealing_of(uuid),
  petitions.stay_sealed(),   petitions.sealing_stands() from public;
grant execute on function petitions.seal(uuid, uuid[], text), petitions.sealing_of(uuid) to throughline_app;
-- The policy asks it for these roles too; nobody is signed in to them, so it says no.
grant execute on function relief.stays_open(uuid, uuid) to throughline_app, throughline_jobs, throughline_measures, throughline_search;

do $$
declare t text;
begin
  foreach t in array array['relief.charges', 'relief.charge_history'] loop
    execute format('alter policy unsealed on %s using (sealed_by is null or relief.stays_open(youth_id, sealed_by))', t);
    execute format('create trigger stay_sealed before update of sealed_by on %s for each row
      when (new.sealed_by is null and old.sealed_by is not null) execute function petitions.stay_sealed()', t);
  end loop;
end $$;
create trigger sealing_stands before update of undone_at on petitions.steps for each row
  when (old.step = 'granted') execute function petitions.sealing_stands();
