-- The program's work without a person: when each task last ran, the times it could not, notices, mail on its way.

-- Of no county: the program's own pulse, one row a task, whichever server did it.
create table throughline.heartbeats (
  task text primary key,
  last_ok_at timestamptz not null,
  last_fault_at timestamptz,
  -- A code, never a message: a message may quote what a person typed.
  last_fault text
);
-- From when a vital task last ran until it ran again: lateness in between is nobody's doing, and is shown as such.
create table throughline.outages (
  task text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  primary key (task, from_at),
  check (until_at > from_at)
);
create index outages_by_end on throughline.outages (task, until_at);
grant select, insert, update on throughline.heartbeats to throughline_jobs;
grant select, insert on throughline.outages to throughline_jobs;

-- How much of the time between two instants a task could not run. Overlapping outages count once.
create function throughline.outage_seconds(p_task text, p_from timestamptz, p_until timestamptz) returns int
  language sql stable set search_path = '' as $$
  select coalesce(floor(extract(epoch from sum(upper(r) - lower(r)))), 0)::int
    from unnest((select range_agg(tstzrange(o.from_at, o.until_at) * tstzrange(p_from, greatest(p_from, p_until)))
      from throughline.outages o where o.task = p_task and o.until_at > p_from and o.from_at < p_until)) r
    where not isempty(r)
$$;
revoke all on function throughline.outage_seconds(text, timestamptz, timestamptz) from public;
grant execute on function throughline.outage_seconds(text, timestamptz, timestamptz) to throughline_jobs;

-- ---------------------------------------------------------------- notices

alter table responses.notices
  add column due_at timestamptz,
  add column outage_seconds int not null default 0;
create index notices_by_person on responses.notices (county_id, user_id, at desc);

-- ---------------------------------------------------------------- mail

alter table mail.outbox
  -- Held by a sender until then; after it (the sender died) the row is anyone's again.
  add column held_until timestamptz,
  -- Nowhere to send it, or refused for days: it stays as a fact, and the notice waits in the program.
  add column dropped_at timestamptz;
drop index mail.outbox_waiting;
create index outbox_waiting on mail.outbox (next_try_at) where sent_at is null and dropped_at is null;
create index outbox_by_person on mail.outbox (county_id, to_user, kind) where sent_at is null and dropped_at is null;
create index outbox_old on mail.outbox (created_at);
grant delete on mail.outbox to throughline_jobs;

-- ---------------------------------------------------------------- what the administrator is told

-- Counts and times of the county's own mail, and the program's pulse: no recipient, no youth.
create function throughline.work_state() returns table (task text, last_ok_at timestamptz, last_fault_at timestamptz, last_fault text)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not people.i_hold('administrator') then return; end if;
  return query select h.task, h.last_ok_at, h.last_fault_at, h.last_fault from throughline.heartbeats h order by h.task;
end $$;
create function throughline.work_outages() returns table (task text, from_at timestamptz, until_at timestamptz)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not people.i_hold('administrator') then return; end if;
  return query select o.task, o.from_at, o.until_at from throughline.outages o order by o.from_at desc limit 20;
end $$;
create function mail.state() returns table (waiting int, oldest timestamptz, dropped int, last_fault text)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not people.i_hold('administrator') then return; end if;
  return query select (count(*) filter (where o.dropped_at is null))::int, min(o.created_at) filter (where o.dropped_at is null),
      (count(*) filter (where o.dropped_at is not null))::int,
      (select x.last_fault from mail.outbox x where x.county_id = access.current_county_id() and x.sent_at is null
        and x.last_fault is not null order by x.next_try_at desc limit 1)
    from mail.outbox o where o.county_id = access.current_county_id() and o.sent_at is null;
end $$;
create policy gate_reads on mail.outbox for select to throughline_gate using (true);
grant select on mail.outbox to throughline_gate;
grant select on throughline.heartbeats, throughline.outages to throughline_gate;
grant create on schema mail to throughline_gate;
grant create on schema throughline to throughline_gate;
alter function throughline.work_state() owner to throughline_gate;
alter function throughline.work_outages() owner to throughline_gate;
alter function mail.state() owner to throughline_gate;
revoke create on schema mail from throughline_gate;
revoke create on schema throughline from throughline_gate;
revoke all on function throughline.work_state(), throughline.work_outages(), mail.state() from public;
grant execute on function throughline.work_state(), throughline.work_outages(), mail.state() to throughline_app;
