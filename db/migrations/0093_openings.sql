-- What may now be cleared, found every night and whenever a law's version is approved, and told to the youth's own lawyers and to nobody
-- else. A job looks: it reads through the functions below, which no person can call, and writes what it found where only those lawyers read.
grant create on schema relief to throughline_gate;
grant usage on schema relief to throughline_jobs;

-- Whose lawyer this person is now: the same that `i_counsel` asks of one youth, asked once for a page of all of them.
create function relief.my_clients() returns setof uuid language sql stable security definer set search_path = '' as $$
  select distinct b.youth_id from people.users u
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and a.kind = 'youth-counsel'
    join access.bases b on b.county_id = u.county_id and b.user_id = u.id and b.kind = 'counsel'
      and b.ended_at is null and b.since <= now() and (b.until is null or b.until > now())
    where u.county_id = access.current_county_id() and u.id = access.current_user_id() and u.kind = 'person'
      and (u.until is null or u.until > now()) and people.i_hold('counsel')
$$;

-- One remedy that became open for one record, and why; `closed_at`: it is open no more.
create table relief.openings (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  charge_id uuid not null,
  remedy text not null check (length(remedy) between 1 and 61),
  verdict text not null check (verdict in ('eligible', 'perhaps')),
  -- How much it helps, as the engine orders remedies.
  help smallint not null,
  because text not null check (because in ('first', 'law', 'identification', 'age', 'record')),
  found_at timestamptz not null,
  closed_at timestamptz,
  -- One of the youth's lawyers said that they saw it.
  seen_at timestamptz,
  seen_by uuid,
  primary key (county_id, id),
  foreign key (county_id, charge_id, youth_id) references relief.charges (county_id, id, youth_id),
  foreign key (county_id, seen_by) references people.users (county_id, id),
  check ((seen_at is null) = (seen_by is null))
);
create unique index openings_once on relief.openings (county_id, charge_id, remedy) where closed_at is null;
create index openings_by_youth on relief.openings (county_id, youth_id) where closed_at is null;
alter function relief.my_clients() owner to throughline_gate;
revoke all on function relief.my_clients() from public;
grant execute on function relief.my_clients() to throughline_app;
call access.protect('relief.openings', 'juvenile_court');
drop policy added on relief.openings;
create policy counsel_alone on relief.openings as restrictive to throughline_app
  using (youth_id in (select relief.my_clients())) with check (youth_id in (select relief.my_clients()));
grant select on relief.openings to throughline_app;
grant update (seen_at) on relief.openings to throughline_app;
grant insert on relief.openings to throughline_gate;

create function relief.sign_seen() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.seen_at is not null then raise exception 'It was seen.' using errcode = 'check_violation'; end if;
  new.seen_by := access.current_user_id();
  return new;
end $$;
revoke all on function relief.sign_seen() from public;
create trigger signed before update of seen_at on relief.openings for each row execute function relief.sign_seen();

-- When a youth's records were last looked at: on which day, and with what the county had approved of the laws by then.
create table relief.looks (
  county_id uuid not null,
  youth_id uuid not null,
  on_day date not null,
  laws_until timestamptz,
  at timestamptz not null,
  primary key (county_id, youth_id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
alter table relief.looks enable row level security;
alter table relief.looks force row level security;
create policy gate on relief.looks to throughline_gate using (true) with check (true);
grant select, insert, update on relief.looks to throughline_gate;

-- What a draft of a law would change, counted by the job over the whole county: numbers and nobody. Whoever may count reads them, and
-- pages show them only through the gate of disclosure.
create table relief.draft_counts (
  county_id uuid not null,
  version_id uuid not null,
  -- The draft as it stood when it was counted.
  written_at timestamptz not null,
  on_day date not null,
  counted_at timestamptz not null,
  counts jsonb not null,
  primary key (county_id, version_id),
  foreign key (county_id, version_id) references laws.versions (county_id, id)
);
alter table relief.draft_counts enable row level security;
alter table relief.draft_counts force row level security;
create function relief.i_count() returns boolean language sql stable security definer set search_path = '' as $$
  select laws.i_keep() or people.roles_held(access.current_county_id(), access.current_user_id()) && array['plan-lead', 'analyst']
$$;
create policy counted on relief.draft_counts for select to throughline_app
  using (county_id = (select access.current_county_id()) and (select relief.i_count()));
create policy gate on relief.draft_counts to throughline_gate using (true) with check (true);
grant select on relief.draft_counts to throughline_app;
grant select, insert, update on relief.draft_counts to throughline_gate;

-- ---------------------------------------------------------------- for the job alone

create index accounts_by_youth on relief.accounts (county_id, youth_id);
create function relief.counties() returns table (county_id uuid, time_zone text) language sql stable security definer set search_path = '' as $$
  select c.county_id, c.time_zone from people.counties c order by c.county_id
$$;

-- Who is a youth's own lawyer now; the same that `i_counsel` asks of one person.
create function relief.counsel_now(p_county uuid) returns table (youth_id uuid, user_id uuid) language sql stable security definer set search_path = '' as $$
  select b.youth_id, b.user_id from access.bases b
    join people.users u on u.county_id = b.county_id and u.id = b.user_id and u.kind = 'person' and (u.until is null or u.until > now())
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and a.kind = 'youth-counsel'
    where b.county_id = p_county and b.kind = 'counsel' and b.ended_at is null and b.since <= now() and (b.until is null or b.until > now())
      and exists (select 1 from people.roles r where r.county_id = u.county_id and r.user_id = u.id and r.role = 'counsel'
        and r.since <= now() and (r.until is null or r.until > now()))
$$;

-- Youth with records and a lawyer, at whose records nobody looked on this day with these laws, or since something was written that the
-- laws look at.
create function relief.to_look(p_county uuid, p_day date, p_laws_until timestamptz, p_limit int) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select y.youth_id from (select distinct n.youth_id from relief.counsel_now(p_county) n) y
    join youth.youth h on h.county_id = p_county and h.id = y.youth_id and h.sealed_by is null
    join youth.keys k on k.county_id = p_county and k.youth_id = y.youth_id and k.wrapped is not null
    where exists (select 1 from relief.charges c where c.county_id = p_county and c.youth_id = y.youth_id
        and c.withdrawn_at is null and c.sealed_by is null)
      and not exists (select 1 from relief.looks l where l.county_id = p_county and l.youth_id = y.youth_id
        and l.on_day >= p_day and l.laws_until is not distinct from p_laws_until
        and not exists (select 1 from relief.charges c where c.county_id = p_county and c.youth_id = y.youth_id
          and (greatest(c.edited_at, c.withdrawn_at) > l.at or exists (select 1 from relief.worksheets w
            where w.county_id = p_county and w.charge_id = c.id and w.at > l.at)))
        and not exists (select 1 from relief.accounts x where x.county_id = p_county and x.youth_id = y.youth_id and x.at > l.at)
        and not exists (select 1 from identification.identifications d where d.county_id = p_county and d.youth_id = y.youth_id
          and d.decided_at > l.at))
    order by y.youth_id limit p_limit
$$;

-- What the engine needs to know of these youth: no word that anybody wrote, and nothing that is sealed by a court. The times of
-- exploitation and the day of birth only where each of the youth's lawyers may see them: what is told says no more than they may know.
create function relief.known_of(p_county uuid, p_youth uuid[]) returns setof jsonb language sql stable security definer set search_path = '' as $$
  with counsel as materialized (select * from relief.counsel_now(p_county)),
  asked as (select y.id as youth_id, y.number,
      not exists (select 1 from counsel n where n.youth_id = y.id and not exists (select 1 from access.grants g where g.county_id = p_county
        and g.user_id = n.user_id and g.youth_id = y.id and g.category = 'screening' and g.expires_at > now())) as periods,
      not exists (select 1 from counsel n where n.youth_id = y.id and not exists (select 1 from access.grants g where g.county_id = p_county
        and g.user_id = n.user_id and g.youth_id = y.id and g.category = 'identity' and g.expires_at > now())) as birth
    from youth.youth y where y.county_id = p_county and y.id = any (p_youth) and y.sealed_by is null)
  select jsonb_build_object(
    'youthId', a.youth_id,
    'number', a.number,
    'wrapped', encode(k.wrapped, 'base64'),
    'card', (select encode(i.card, 'base64') from youth.identities i where i.county_id = p_county and i.youth_id = a.youth_id
      and i.sealed_by is null and a.birth),
    'look', (select jsonb_build_object('on', l.on_day, 'lawsUntil', l.laws_until, 'at', l.at) from relief.looks l
      where l.county_id = p_county and l.youth_id = a.youth_id),
    'charges', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'jurisdiction', c.jurisdiction, 'code', c.code, 'kinds', c.kinds,
        'grade', c.grade, 'degree', c.degree, 'offenseOn', c.offense_on, 'arrestedOn', c.arrested_on, 'what', c.what,
        'happenedOn', c.happened_on, 'completed', c.completed, 'completedOn', c.completed_on, 'jurisdictionEndedOn', c.jurisdiction_ended_on)
        order by c.id)
      from relief.charges c where c.county_id = p_county and c.youth_id = a.youth_id and c.withdrawn_at is null and c.sealed_by is null), '[]'),
    'sheets', coalesce((select jsonb_agg(jsonb_build_object('chargeId', w.charge_id, 'during', w.during, 'demanded', w.demanded,
        'otherwise', w.otherwise, 'forms', w.forms, 'said', w.said))
      from relief.worksheets w where w.county_id = p_county and w.youth_id = a.youth_id and w.sealed_by is null
        and not exists (select 1 from relief.worksheets n where n.county_id = w.county_id and n.replaces = w.id)), '[]'),
    'account', (select jsonb_build_object('complete', x.complete, 'diligent', x.diligent) from relief.accounts x
      where x.county_id = p_county and x.youth_id = a.youth_id and x.sealed_by is null
        and not exists (select 1 from relief.accounts n where n.county_id = x.county_id and n.replaces = x.id)),
    'decisions', coalesce((select jsonb_agg(jsonb_build_object('form', d.form, 'standing', d.standing, 'since', d.details ->> 'since',
        'until', d.details ->> 'until', 'at', d.decided_at) order by d.decided_at)
      from identification.identifications d where d.county_id = p_county and d.youth_id = a.youth_id and d.sealed_by is null and a.periods
        and not exists (select 1 from identification.withdrawals w where w.county_id = d.county_id and w.identification_id = d.id
          and (w.runs = 0 or w.agreed))), '[]'),
    'taken', coalesce((select jsonb_agg(jsonb_build_object('chargeId', pc.charge_id, 'remedy', m.remedy, 'granted', exists (select 1
        from petitions.steps g where g.county_id = m.county_id and g.matter_id = m.id and g.step = 'granted' and g.undone_at is null)))
      from petitions.charges pc join petitions.matters m on m.county_id = pc.county_id and m.id = pc.matter_id
      where pc.county_id = p_county and pc.youth_id = a.youth_id and not exists (select 1 from petitions.steps s
        where s.county_id = m.county_id and s.matter_id = m.id and s.step in ('withdrawn', 'denied') and s.undone_at is null)), '[]'),
    'open', coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'chargeId', o.charge_id, 'remedy', o.remedy, 'verdict', o.verdict,
        'help', o.help)) from relief.openings o where o.county_id = p_county and o.youth_id = a.youth_id and o.closed_at is null), '[]'))
  from asked a join youth.keys k on k.county_id = p_county and k.youth_id = a.youth_id and k.wrapped is not null
$$;

-- Writes what the job found: what is open no more, what stands otherwise, what became open, and that it looked.
create function relief.tell(p_county uuid, p_at timestamptz, p_looks jsonb) returns void language plpgsql security definer set search_path = '' as $$
begin
  update relief.openings o set closed_at = p_at from jsonb_array_elements(p_looks) l, jsonb_array_elements_text(l -> 'close') c
    where o.county_id = p_county and o.id = c::uuid and o.closed_at is null;
  update relief.openings o set verdict = c ->> 'verdict', help = (c ->> 'help')::smallint
    from jsonb_array_elements(p_looks) l, jsonb_array_elements(l -> 'change') c
    where o.county_id = p_county and o.id = (c ->> 'id')::uuid and o.closed_at is null;
  insert into relief.openings (county_id, id, youth_id, charge_id, remedy, verdict, help, because, found_at)
    select p_county, (t ->> 'id')::uuid, (l ->> 'youthId')::uuid, (t ->> 'chargeId')::uuid, t ->> 'remedy', t ->> 'verdict',
      (t ->> 'help')::smallint, t ->> 'because', p_at
    from jsonb_array_elements(p_looks) l, jsonb_array_elements(l -> 'tell') t
    where exists (select 1 from relief.charges c where c.county_id = p_county and c.id = (t ->> 'chargeId')::uuid and c.sealed_by is null)
    on conflict do nothing;
  insert into relief.looks (county_id, youth_id, on_day, laws_until, at)
    select p_county, (l ->> 'youthId')::uuid, (l ->> 'on')::date, (l ->> 'lawsUntil')::timestamptz, p_at from jsonb_array_elements(p_looks) l
    on conflict (county_id, youth_id) do update set on_day = excluded.on_day, laws_until = excluded.laws_until, at = excluded.at;
end $$;

-- Youth with a record in one jurisdiction, in an order that a job can go on in.
create function relief.youth_in(p_county uuid, p_jurisdiction text, p_after uuid, p_limit int) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select distinct c.youth_id from relief.charges c where c.county_id = p_county and c.jurisdiction = p_jurisdiction
    and c.withdrawn_at is null and c.sealed_by is null and (p_after is null or c.youth_id > p_after) order by c.youth_id limit p_limit
$$;
create function relief.counted(p_county uuid) returns table (version_id uuid, written_at timestamptz, on_day date)
  language sql stable security definer set search_path = '' as $$
  select d.version_id, d.written_at, d.on_day from relief.draft_counts d where d.county_id = p_county
$$;
create function relief.count_draft(p_county uuid, p_version uuid, p_written_at timestamptz, p_day date, p_at timestamptz, p_counts jsonb)
  returns void language sql security definer set search_path = '' as $$
  insert into relief.draft_counts (county_id, version_id, written_at, on_day, counted_at, counts)
    values (p_county, p_version, p_written_at, p_day, p_at, p_counts)
    on conflict (county_id, version_id) do update set written_at = excluded.written_at, on_day = excluded.on_day,
      counted_at = excluded.counted_at, counts = excluded.counts
$$;

-- ---------------------------------------------------------------- for a lawyer

-- What the engine needs to know of them: all of it is theirs to read. Only where this lawyer may see juvenile court matters now.
create function relief.known_of_mine() returns setof jsonb language sql stable security definer set search_path = '' as $$
  select relief.known_of(access.current_county_id(), array(select m from relief.my_clients() m where exists (select 1 from access.grants g
    where g.county_id = access.current_county_id() and g.user_id = access.current_user_id() and g.youth_id = m
      and g.category = 'juvenile_court' and g.expires_at > now())))
$$;

do $$
declare f text;
begin
  foreach f in array array['relief.counties()', 'relief.counsel_now(uuid)', 'relief.to_look(uuid, date, timestamptz, int)',
      'relief.known_of(uuid, uuid[])', 'relief.tell(uuid, timestamptz, jsonb)',
      'relief.youth_in(uuid, text, uuid, int)', 'relief.counted(uuid)', 'relief.known_of_mine()', 'relief.i_count()',
      'relief.count_draft(uuid, uuid, timestamptz, date, timestamptz, jsonb)'] loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
grant execute on function relief.counties(), relief.to_look(uuid, date, timestamptz, int), relief.known_of(uuid, uuid[]),
  relief.tell(uuid, timestamptz, jsonb), relief.youth_in(uuid, text, uuid, int), relief.counted(uuid),
  relief.count_draft(uuid, uuid, timestamptz, date, timestamptz, jsonb) to throughline_jobs;
grant execute on function relief.known_of_mine(), relief.i_count() to throughline_app;
revoke create on schema relief from throughline_gate;
