-- The youth's own page reads the plan: the goals that stand, and what is the youth's own to do. And what the page leaves behind goes:
-- forms' keys after a day, sessions after a month but for the last of each youth, so that nobody can later tell when a youth looked.
create function plan.goals_for_youth() returns table (id uuid, stand text, whose text, body bytea, at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select l.id, l.stand, l.whose, l.body, l.at from voice.me() m join plan.lines l on l.county_id = m.county_id and l.youth_id = m.youth_id
      and l.kind = 'goal' and l.sealed_by is null
    where not exists (select 1 from plan.lines n where n.county_id = l.county_id and n.replaces = l.id) order by l.rev
$$;
create function plan.tasks_for_youth() returns table (id uuid, title bytea, due_on date)
  language sql stable security definer set search_path = '' as $$
  select t.id, t.title, t.due_on from voice.me() m join plan.tasks t on t.county_id = m.county_id and t.youth_id = m.youth_id
      and t.owner_id is null and t.closed_at is null and t.sealed_by is null
    where not exists (select 1 from plan.tasks n where n.county_id = t.county_id and n.replaces = t.id) order by t.due_on nulls last, t.rev
$$;
create function voice.forget(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare n int;
begin
  delete from voice.done d where d.at < p_now - interval '1 day';
  delete from voice.sessions s where s.began_at < p_now - interval '30 days' and exists (select 1 from voice.sessions l
    where l.county_id = s.county_id and l.youth_id = s.youth_id and l.began_at > s.began_at);
  get diagnostics n = row_count;
  return n;
end $$;
grant create on schema plan, voice to throughline_gate;
alter function plan.goals_for_youth() owner to throughline_gate;
alter function plan.tasks_for_youth() owner to throughline_gate;
alter function voice.forget(timestamptz) owner to throughline_gate;
revoke create on schema plan, voice from throughline_gate;
revoke all on function plan.goals_for_youth(), plan.tasks_for_youth(), voice.forget(timestamptz) from public;
grant execute on function plan.goals_for_youth(), plan.tasks_for_youth() to throughline_app;
grant execute on function voice.forget(timestamptz) to throughline_jobs;
