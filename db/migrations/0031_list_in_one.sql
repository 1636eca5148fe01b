-- A worker's list says how many there are in all, and gives itself up to who has more than `p_most` (a desk's list is made
-- another way): grouped in the order of the index, it stops there. It brings with each youth what its line shows: the number,
-- the wrapped key and the sealed card. The grant of the identity that put the youth on the list is the very one that each of
-- the three policies would look up again, fifty times each. What is sealed by a court stays out by the restrictive policies,
-- which hold for this role too.
create policy listed on youth.keys for select to throughline_search using (true);
create policy listed on youth.identities for select to throughline_search using (true);
grant select (county_id, id, number, held_by, sealed_by) on youth.youth to throughline_search;
grant select (county_id, youth_id, wrapped) on youth.keys to throughline_search;
grant select (county_id, youth_id, card, sealed_by) on youth.identities to throughline_search;

drop function youth.listed(int, int);
create function youth.listed(p_limit int, p_offset int, p_most int)
  returns table (id uuid, last_at timestamptz, number text, held_by uuid, wrapped bytea, card bytea, count int)
  language sql stable security definer set search_path = '' set enable_hashagg = off as $$
  with mine as materialized (select x.youth_id, array_agg(x.category) as seen from access.grants x
      where x.county_id = (select access.current_county_id()) and x.user_id = (select access.current_user_id()) and x.expires_at > now()
      group by x.youth_id having bool_or(x.category = 'identity') limit p_most + 1),
  counted as materialized (select count(*)::int as n from mine),
  newest as materialized (select g.youth_id, a.last_at
    from counted c cross join mine g
    cross join lateral (select max(t.at) as last_at from youth.activity t
      where t.county_id = (select access.current_county_id()) and t.youth_id = g.youth_id and t.category = any (g.seen)
        and t.sealed_by is null) a
    -- Of two joined records the older stands for both; a join is known only to those who may see both ends.
    where c.n <= p_most and not exists (select 1 from youth.joins j
      where j.county_id = (select access.current_county_id()) and j.other_id = g.youth_id and j.parted_at is null and j.sealed_by is null
        and exists (select 1 from access.grants b where b.county_id = j.county_id and b.user_id = (select access.current_user_id())
          and b.youth_id = j.youth_id and b.category = 'identity' and b.expires_at > now()))
    order by a.last_at desc nulls last, g.youth_id desc
    limit least(p_limit, 200) offset p_offset)
  select y.id, l.last_at, y.number, y.held_by, k.wrapped, i.card, counted.n
    from counted left join (newest l
      join youth.youth y on y.county_id = (select access.current_county_id()) and y.id = l.youth_id
      join youth.keys k on k.county_id = (select access.current_county_id()) and k.youth_id = l.youth_id
      left join youth.identities i on i.county_id = (select access.current_county_id()) and i.youth_id = l.youth_id) on true
    order by l.last_at desc nulls last, l.youth_id desc
$$;
alter function youth.listed(int, int, int) owner to throughline_search;
revoke all on function youth.listed(int, int, int) from public;
grant execute on function youth.listed(int, int, int) to throughline_app;
