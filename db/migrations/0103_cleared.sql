-- How far clearing records came in a period: youth for whom a lawyer began a petition, filed it, for whom one was granted or denied, and
-- whose record every holder has sealed. Each youth once in a row; nothing of what a petition is about, and no list.
create function petitions.sums(p_year int, p_through int) returns table (what text, n int) language sql stable security definer set search_path = '' as $$
  with d as (select p.*, (p.since at time zone p.zone)::date as from_day, (p.before at time zone p.zone)::date as to_day
      from people.my_period(p_year, p_through) p),
  matter as (select m.county_id, m.id, m.youth_id, m.at from d join petitions.matters m on m.county_id = d.county_id and m.sealed_by is null),
  firsts as (
    select m.youth_id, 'opened' as what, min((m.at at time zone d.zone)::date) as day from d join matter m on m.county_id = d.county_id group by 1
    union all
    select m.youth_id, s.step, min(s.on_day) from matter m
      join petitions.steps s on s.county_id = m.county_id and s.matter_id = m.id and s.undone_at is null and s.sealed_by is null
        and s.step in ('filed', 'granted', 'denied') group by 1, 2
    union all
    -- The day on which the last of all who hold a record of a granted petition had sealed it.
    select g.youth_id, 'sealed', min(g.day) from (
      select m.youth_id, m.id, max(done.day) as day from matter m
        join petitions.steps s on s.county_id = m.county_id and s.matter_id = m.id and s.step = 'granted' and s.undone_at is null and s.sealed_by is null
        join petitions.holders h on h.county_id = m.county_id and h.matter_id = m.id and h.dropped_at is null and h.sealed_by is null
        left join lateral (select min(f.on_day) as day from petitions.holder_facts f where f.county_id = h.county_id and f.holder_id = h.id
          and f.fact in ('sealed', 'destroyed') and f.sealed_by is null) done on true
        group by 1, 2 having bool_and(done.day is not null)) g group by 1)
  select f.what, count(*)::int from d cross join firsts f where f.day >= d.from_day and f.day < d.to_day group by 1
$$;
grant create on schema petitions to throughline_gate;
alter function petitions.sums(int, int) owner to throughline_gate;
revoke create on schema petitions from throughline_gate;
revoke all on function petitions.sums(int, int) from public;
grant execute on function petitions.sums(int, int) to throughline_app;
