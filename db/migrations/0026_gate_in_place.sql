-- The gate's cost, measured where it is paid: on opening a record (fourteen sources in one statement) and on a worker's list.

-- Whether a grant still holds stands in the index that is the gate: a check reads no row of the table. A worker's list read
-- 968 pages for 1,600 grants.
alter table access.grants drop constraint grants_pkey;
alter table access.grants add constraint grants_pkey primary key (county_id, user_id, youth_id, category) include (expires_at);

-- Who asks is a setting, written in place in each policy (0024). As a query of its own, `(select …)`, it was one more part to
-- set up for each of some seventy mentions in one statement, which costs more than reading the setting where it is used: once
-- for each look into an index, since every table's key begins with the county.
--
-- And a grant is looked up for the row at hand, by its key: `offset 0` keeps the planner from gathering all grants of the
-- person first, which it would where it knows too little of how many there are. With it a caseload of 300 youth cost 2,300 rows
-- on each opening of one.
create function pg_temp.in_place(p_text text) returns text language plpgsql as $$
declare
  given text := pg_catalog.regexp_replace(p_text, '\( ?SELECT (access\.current_\w+\(\))( AS \w+)?\)', '\1', 'gi');
  from_here int := 1;
  at int;
  depth int;
begin
  loop
    at := pg_catalog.strpos(pg_catalog.substr(given, from_here), 'EXISTS ( SELECT 1');
    exit when at = 0;
    at := from_here + at - 1 + 7;
    from_here := at + 1;
    depth := 1;
    while depth > 0 loop
      at := at + 1;
      depth := depth + case pg_catalog.substr(given, at, 1) when '(' then 1 when ')' then -1 else 0 end;
    end loop;
    given := pg_catalog.concat(pg_catalog.substr(given, 1, at - 1), ' OFFSET 0)', pg_catalog.substr(given, at + 1));
  end loop;
  return given;
end $$;
do $$
declare
  p record;
  each text;
begin
  perform pg_catalog.set_config('search_path', '', true);
  for p in select * from pg_catalog.pg_policies where pg_catalog.concat(qual, with_check) ~ 'access\.current_' loop
    each := pg_catalog.format('alter policy %I on %I.%I', p.policyname, p.schemaname, p.tablename);
    if p.qual is not null then each := each || pg_catalog.format(' using (%s)', pg_temp.in_place(p.qual)); end if;
    if p.with_check is not null then each := each || pg_catalog.format(' with check (%s)', pg_temp.in_place(p.with_check)); end if;
    execute each;
  end loop;
  -- What protects the tables of later migrations writes them so too.
  for p in select oid from pg_catalog.pg_proc where proname in ('protect_by_grants', 'guard')
      and pronamespace = 'access'::pg_catalog.regnamespace loop
    execute pg_catalog.replace(
      pg_catalog.regexp_replace(pg_catalog.pg_get_functiondef(p.oid), '\(select (access\.current_\w+\(\))\)', '\1', 'g'),
      'and %3$s)', 'and %3$s offset 0)');
  end loop;
end $$;
drop function pg_temp.in_place(text);
