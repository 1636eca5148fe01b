-- A youth is handed from one worker to the next without beginning again; and what a court asks of them and of the team.

-- What only the leaver knows, for the one who takes over. It stands until that person has read it and the youth was introduced.
create table care.handovers (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  from_user uuid not null,
  to_user uuid not null,
  leaves_on date not null,
  -- What helps, what to be careful about, what to do first.
  words bytea not null,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  read_at timestamptz,
  met_on date,
  met_at timestamptz,
  called_off_at timestamptz,
  called_off_by uuid,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, from_user) references people.users (county_id, id),
  foreign key (county_id, to_user) references people.users (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check (from_user <> to_user),
  check ((met_on is null) = (met_at is null)),
  -- Whoever has met the youth has read first what is known.
  check (met_at is null or read_at is not null),
  check ((called_off_at is null) = (called_off_by is null))
);
create index handovers_by_youth on care.handovers (county_id, youth_id, at desc);
create index handovers_to on care.handovers (county_id, to_user) where met_at is null and called_off_at is null;
create index handovers_from on care.handovers (county_id, from_user) where met_at is null and called_off_at is null;
create unique index handovers_once on care.handovers (county_id, youth_id, from_user, to_user) where met_at is null and called_off_at is null;
call access.protect('care.handovers', 'coordination');
create policy own_agency on care.handovers as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
-- One's own, or a colleague's of one's agency who has left; to somebody who stands by this youth now.
create function care.may_hand_over(p_youth uuid, p_from uuid, p_to uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u join people.users me on me.county_id = u.county_id and me.agency_id = u.agency_id
      where u.county_id = (select access.current_county_id()) and u.id = p_from and me.id = (select access.current_user_id()))
    and exists (select 1 from access.grants g where g.county_id = (select access.current_county_id()) and g.user_id = p_to
      and g.youth_id = p_youth and g.category = 'coordination' and g.expires_at > now())
$$;
grant create on schema care to throughline_gate;
alter function care.may_hand_over(uuid, uuid, uuid) owner to throughline_gate;
revoke create on schema care from throughline_gate;
revoke all on function care.may_hand_over(uuid, uuid, uuid) from public;
grant execute on function care.may_hand_over(uuid, uuid, uuid) to throughline_app;
create function care.to_the_team() returns trigger language plpgsql set search_path = '' as $$
begin
  if access.current_user_id() is not null and not care.may_hand_over(new.youth_id, new.from_user, new.to_user) then
    raise exception 'A youth is handed over by their own worker, to one of the team.' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
revoke all on function care.to_the_team() from public;
create trigger to_the_team after insert on care.handovers for each row execute function care.to_the_team();
-- Read and met is said by the one who takes over; called off by the leaver or who wrote it. What is settled stays.
create function care.handed_over() returns trigger language plpgsql set search_path = '' as $$
declare me uuid := access.current_user_id();
begin
  if old.met_at is not null or old.called_off_at is not null then
    raise exception 'What is settled is not changed.' using errcode = 'check_violation';
  end if;
  if (new.read_at is distinct from old.read_at or new.met_at is distinct from old.met_at) and (me is distinct from old.to_user or
      (old.read_at is not null and new.read_at is distinct from old.read_at)) then
    raise exception 'Only the one who takes over says so, once.' using errcode = 'check_violation';
  end if;
  if new.called_off_at is distinct from old.called_off_at then
    if me is distinct from old.from_user and me is distinct from old.by_user then
      raise exception 'Only the one who hands over calls it off.' using errcode = 'check_violation';
    end if;
    new.called_off_by := me;
  end if;
  return new;
end $$;
revoke all on function care.handed_over() from public;
create trigger handed_over before update of read_at, met_on, met_at, called_off_at on care.handovers
  for each row execute function care.handed_over();
grant select on care.handovers to throughline_app;
grant insert (county_id, id, youth_id, from_user, to_user, leaves_on, words, at, by_user, agency_id) on care.handovers to throughline_app;
grant update (read_at, met_on, met_at, called_off_at) on care.handovers to throughline_app;
create trigger active after insert on care.handovers for each row execute function youth.mark_active('coordination');

-- ---------------------------------------------------------------- courts
create schema courts;
grant usage on schema courts to throughline_app, throughline_gate;

-- That there is a hearing, and when: all that the team shares. Which court it is, and what it decides, stands in court_facts.
create table courts.hearings (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  cancelled_at timestamptz,
  cancelled_by uuid,
  cancel_words bytea,
  primary key (county_id, id),
  -- What hangs on a hearing is of the same youth.
  unique (county_id, id, youth_id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((cancelled_at is null) = (cancelled_by is null))
);
create index hearings_by_youth on courts.hearings (county_id, youth_id, at);
call access.protect('courts.hearings', 'coordination');

-- A hearing had another day before: what was, and when it was moved.
create table courts.moves (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  hearing_id uuid not null,
  was_at timestamptz not null,
  moved_at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  words bytea,
  primary key (county_id, id),
  foreign key (county_id, hearing_id, youth_id) references courts.hearings (county_id, id, youth_id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create index moves_by_hearing on courts.moves (county_id, hearing_id);
call access.protect('courts.moves', 'coordination');

-- What a hearing needs, whose it is, and whether it is done.
create table courts.needs (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  hearing_id uuid not null,
  kind text not null check (kind in ('report', 'transport', 'advocate', 'interpreter', 'exhibit', 'person', 'other')),
  words bytea,
  owner_user uuid,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  done_at timestamptz,
  done_by uuid,
  dropped_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, hearing_id, youth_id) references courts.hearings (county_id, id, youth_id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, owner_user) references people.users (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((done_at is null) = (done_by is null))
);
create index needs_by_hearing on courts.needs (county_id, hearing_id);
create index needs_by_owner on courts.needs (county_id, owner_user) where done_at is null and dropped_at is null;
call access.protect('courts.needs', 'coordination');

-- The youth is to speak at this hearing: the response that stands by them.
create table courts.witnesses (
  county_id uuid not null,
  hearing_id uuid not null,
  youth_id uuid not null,
  response_id uuid not null,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  primary key (county_id, hearing_id),
  foreign key (county_id, hearing_id, youth_id) references courts.hearings (county_id, id, youth_id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, response_id) references responses.responses (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create unique index witnesses_once on courts.witnesses (county_id, response_id);
call access.protect('courts.witnesses', 'coordination');

-- What the court's own people know: which court, what it decided, what it ordered, and a move between special courts.
create table courts.court_facts (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  hearing_id uuid,
  kind text not null check (kind in ('place', 'result', 'order', 'transfer')),
  -- place: court, department, special court and kind of hearing; result and order: in words; transfer: from, to and why.
  words bytea not null,
  due_on date,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  -- An order was done; a transfer was decided.
  settled_at timestamptz,
  settled_by uuid,
  settled_as text check (settled_as in ('done', 'no-longer', 'moved', 'stays')),
  primary key (county_id, id),
  foreign key (county_id, hearing_id, youth_id) references courts.hearings (county_id, id, youth_id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((hearing_id is null) = (kind = 'transfer')),
  check (due_on is null or kind = 'order'),
  check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (settled_as is null)),
  check (settled_as is null or (kind = 'order' and settled_as in ('done', 'no-longer')) or (kind = 'transfer' and settled_as in ('moved', 'stays')))
);
create index court_facts_by_youth on courts.court_facts (county_id, youth_id, at);
call access.protect('courts.court_facts', 'juvenile_court');

do $$
declare t text;
begin
  foreach t in array array['courts.hearings', 'courts.moves', 'courts.needs', 'courts.witnesses', 'courts.court_facts'] loop
    execute format('create policy own_agency on %s as restrictive for insert to throughline_app
      with check (agency_id = (select access.my_agency()))', t);
    execute format('grant select on %s to throughline_app', t);
  end loop;
end $$;

-- What has ended stays; who ended it is written by the database.
create function courts.signed_hearing() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.cancelled_at is not null then raise exception 'What is cancelled is not changed.' using errcode = 'check_violation'; end if;
  if new.cancelled_at is distinct from old.cancelled_at then new.cancelled_by := access.current_user_id(); end if;
  return new;
end $$;
create function courts.signed_need() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.done_at is distinct from old.done_at then
    new.done_by := case when new.done_at is null then null else access.current_user_id() end;
  end if;
  return new;
end $$;
create function courts.signed_fact() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.settled_at is not null then raise exception 'What is settled is not changed.' using errcode = 'check_violation'; end if;
  new.settled_by := access.current_user_id();
  return new;
end $$;
revoke all on function courts.signed_hearing(), courts.signed_need(), courts.signed_fact() from public;
create trigger signed before update of at, cancelled_at, cancel_words on courts.hearings for each row execute function courts.signed_hearing();
create trigger signed before update of owner_user, done_at, dropped_at on courts.needs for each row execute function courts.signed_need();
create trigger signed before update of settled_at, settled_as on courts.court_facts for each row execute function courts.signed_fact();

grant insert (county_id, id, youth_id, at, recorded_at, by_user, agency_id) on courts.hearings to throughline_app;
grant update (at, cancelled_at, cancel_words) on courts.hearings to throughline_app;
grant insert on courts.moves to throughline_app;
grant insert (county_id, id, youth_id, hearing_id, kind, words, owner_user, at, by_user, agency_id) on courts.needs to throughline_app;
grant update (owner_user, done_at, dropped_at) on courts.needs to throughline_app;
grant insert on courts.witnesses to throughline_app;
grant update (response_id) on courts.witnesses to throughline_app;
grant insert (county_id, id, youth_id, hearing_id, kind, words, due_on, at, by_user, agency_id) on courts.court_facts to throughline_app;
grant update (settled_at, settled_as) on courts.court_facts to throughline_app;

create trigger active after insert on courts.hearings for each row execute function youth.mark_active('coordination');
create trigger active after insert on courts.moves for each row execute function youth.mark_active('coordination');
create trigger active after insert on courts.needs for each row execute function youth.mark_active('coordination');
create trigger active after insert on courts.court_facts for each row execute function youth.mark_active('juvenile_court');

-- The hearings in the calendar of whoever stands by a youth by name: when, and nothing else.
create function courts.feed(p_hash bytea) returns table (hearing_id uuid, at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select h.id, h.at from people.calendar_feeds f
    join people.users u on u.county_id = f.county_id and u.id = f.user_id and (u.until is null or u.until > now())
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and (a.until is null or a.until > now())
    join courts.hearings h on h.county_id = u.county_id and h.cancelled_at is null and h.sealed_by is null and h.at > now() - interval '1 day'
    where f.token_hash = p_hash and f.ended_at is null
      and exists (select 1 from access.bases b where b.county_id = h.county_id and b.youth_id = h.youth_id and b.user_id = u.id
        and b.kind <> 'emergency' and b.ended_at is null and b.since <= now() and (b.until is null or b.until > now()))
      and exists (select 1 from access.grants g where g.county_id = h.county_id and g.user_id = u.id and g.youth_id = h.youth_id
        and g.category = 'coordination' and g.expires_at > now())
    order by h.at limit 300
$$;
create policy feed on courts.hearings for select to throughline_gate using (true);
grant select on courts.hearings to throughline_gate;
grant create on schema courts to throughline_gate;
alter function courts.feed(bytea) owner to throughline_gate;
revoke create on schema courts from throughline_gate;
revoke all on function courts.feed(bytea) from public;
grant execute on function courts.feed(bytea) to throughline_app;
