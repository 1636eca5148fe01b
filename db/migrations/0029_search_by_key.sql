-- Search looks up the grant of each youth that the tokens lead to: a desk that may see a million has a million of them, and the
-- planner, knowing no better, read them all beside the four that were found.
create or replace function youth.search(p_tokens bytea[], p_weights int[], p_limit int) returns table (youth_id uuid, weight bigint)
  language sql stable security definer set search_path = '' as $$
  select s.youth_id, s.weight from (
      select t.youth_id, sum(asked.weight) as weight
        from unnest(p_tokens, p_weights) as asked(token, weight)
        join youth.search_tokens t on t.county_id = (select access.current_county_id()) and t.token = asked.token
        group by t.youth_id) s
    where exists (select 1 from access.grants g where g.county_id = (select access.current_county_id())
      and g.user_id = (select access.current_user_id()) and g.youth_id = s.youth_id and g.category = 'identity' and g.expires_at > now()
      offset 0)
    order by s.weight desc, s.youth_id limit least(p_limit, 400)
$$;
