-- Days of a petition that come near, are here or have passed, told to the youth's own lawyers: each once, and nothing about it in a mail.
-- The days are counted by the program from the law's file, so a job reads what they are counted from: no youth, no word.
create table petitions.told (
  county_id uuid not null,
  id uuid not null,
  matter_id uuid not null,
  what text not null check (length(what) between 1 and 20),
  due_on date not null,
  stage text not null check (stage in ('before', 'at', 'after')),
  at timestamptz not null,
  primary key (county_id, id),
  -- Two servers that look at once: the second tells nobody.
  unique (county_id, matter_id, what, due_on, stage),
  foreign key (county_id, matter_id) references petitions.matters (county_id, id)
);
alter table petitions.told enable row level security;
alter table petitions.told force row level security;
create policy gate on petitions.told to throughline_gate using (true) with check (true);
grant select, insert on petitions.told to throughline_gate;

-- Petitions in which a day may run: served, and not at an end that leaves nothing to watch.
create function petitions.running() returns table (county_id uuid, time_zone text, id uuid, jurisdiction text, remedy text, arrests date[],
    steps jsonb, holders jsonb)
  language sql stable security definer set search_path = '' as $$
  select m.county_id, c.time_zone, m.id, m.jurisdiction, m.remedy,
      array(select x.arrested_on from petitions.charges k join relief.charges x on x.county_id = k.county_id and x.id = k.charge_id
        where k.county_id = m.county_id and k.matter_id = m.id),
      (select jsonb_agg(jsonb_build_object('id', s.id, 'step', s.step, 'on', s.on_day, 'how', s.how, 'until', s.until_day))
        from petitions.steps s where s.county_id = m.county_id and s.matter_id = m.id and s.undone_at is null),
      coalesce((select jsonb_agg(jsonb_build_object('facts', coalesce((select jsonb_agg(jsonb_build_object('fact', f.fact, 'on', f.on_day))
          from petitions.holder_facts f where f.county_id = h.county_id and f.holder_id = h.id), '[]')))
        from petitions.holders h where h.county_id = m.county_id and h.matter_id = m.id and h.dropped_at is null), '[]')
    from petitions.matters m join people.counties c on c.county_id = m.county_id
    where m.sealed_by is null
      and exists (select 1 from petitions.steps s where s.county_id = m.county_id and s.matter_id = m.id and s.step = 'served' and s.undone_at is null)
      and not exists (select 1 from petitions.steps s where s.county_id = m.county_id and s.matter_id = m.id and s.step = 'withdrawn' and s.undone_at is null)
$$;

-- Tells the youth's lawyers of now, each day of each petition once for each time. Gives how many were told.
create function petitions.tell(p_days jsonb, p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare
  one record;
  told int := 0;
begin
  for one in
    with fresh as (
      insert into petitions.told (county_id, id, matter_id, what, due_on, stage, at)
        select d.county_id, gen_random_uuid(), d.matter_id, d.what, d.due_on, d.stage, p_now
          from jsonb_to_recordset(p_days) d(county_id uuid, matter_id uuid, what text, due_on date, stage text)
          join petitions.matters m on m.county_id = d.county_id and m.id = d.matter_id
        on conflict do nothing returning county_id, matter_id, stage)
    select f.county_id, f.stage, array_agg(distinct u.id) as whom from fresh f
      join petitions.matters m on m.county_id = f.county_id and m.id = f.matter_id
      join access.bases b on b.county_id = m.county_id and b.youth_id = m.youth_id and b.kind = 'counsel' and b.ended_at is null
        and b.since <= p_now and (b.until is null or b.until > p_now)
      join people.users u on u.county_id = b.county_id and u.id = b.user_id and u.kind = 'person' and (u.until is null or u.until > p_now)
      join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and a.kind = 'youth-counsel'
      where 'counsel' = any (people.roles_of(u.county_id, u.id))
      group by 1, 2
  loop
    perform referrals.tell(one.county_id, one.whom, 'own-day-' || one.stage, p_now);
    told := told + cardinality(one.whom);
  end loop;
  return told;
end $$;

grant usage on schema petitions to throughline_jobs;
grant create on schema petitions to throughline_gate;
alter function petitions.running() owner to throughline_gate;
alter function petitions.tell(jsonb, timestamptz) owner to throughline_gate;
revoke create on schema petitions from throughline_gate;
revoke all on function petitions.running(), petitions.tell(jsonb, timestamptz) from public;
grant execute on function petitions.running(), petitions.tell(jsonb, timestamptz) to throughline_jobs;
