-- A worker's list of youth, by what happened last in a category that they may see. The grants are joined inside, as search
-- by name does: through the row policy each grant asked for itself, and a list of fifty touched 27,000 pages.
create function youth.listed(p_limit int, p_offset int) returns table (youth_id uuid, last_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select g.youth_id, a.last_at
    from (select x.youth_id, array_agg(x.category) as seen from access.grants x
        where x.county_id = (select access.current_county_id()) and x.user_id = (select access.current_user_id())
          and x.expires_at > now()
        group by x.youth_id having bool_or(x.category = 'identity')) g
    cross join lateral (select max(t.at) as last_at from youth.activity t
      where t.county_id = (select access.current_county_id()) and t.youth_id = g.youth_id and t.category = any (g.seen)
        and t.sealed_by is null) a
    -- Of two joined records the older stands for both; a join is known only to those who may see both ends.
    where not exists (select 1 from youth.joins j
      where j.county_id = (select access.current_county_id()) and j.other_id = g.youth_id and j.parted_at is null and j.sealed_by is null
        and exists (select 1 from access.grants b where b.county_id = j.county_id and b.user_id = (select access.current_user_id())
          and b.youth_id = j.youth_id and b.category = 'identity' and b.expires_at > now()))
    order by a.last_at desc nulls last, g.youth_id desc
    limit least(p_limit, 200) offset p_offset
$$;
create policy listed on youth.joins for select to throughline_search using (true);
create policy listed on youth.activity for select to throughline_search using (true);
grant select on youth.joins, youth.activity to throughline_search;
alter function youth.listed(int, int) owner to throughline_search;
revoke all on function youth.listed(int, int) from public;
grant execute on function youth.listed(int, int) to throughline_app;
