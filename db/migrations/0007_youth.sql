-- The youth's record: when something last happened in each category, search by weight, joins that need both ends, calendar feeds.

-- ---------------------------------------------------------------- when something last happened

-- By category, so that who may not see a category does not learn that something happened in it. Written by triggers only.
create table youth.activity (
  county_id uuid not null,
  youth_id uuid not null,
  category access.category not null,
  at timestamptz not null,
  primary key (county_id, youth_id, category),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
create index activity_newest on youth.activity (county_id, at desc);
call access.protect('youth.activity', 'identity', 'category');
grant select on youth.activity to throughline_app;
grant insert on youth.activity to throughline_gate;

-- A row that another transaction holds is being moved to about now: waiting for it could only end in a deadlock.
create function youth.mark_active() returns trigger language plpgsql security definer set search_path = '' as $$
declare c access.category;
begin
  if tg_nargs = 1 then c := tg_argv[0]::access.category; else c := new.category; end if;
  perform 1 from youth.activity a where a.county_id = new.county_id and a.youth_id = new.youth_id and a.category = c;
  if not found then
    insert into youth.activity (county_id, youth_id, category, at) values (new.county_id, new.youth_id, c, now()) on conflict do nothing;
    return null;
  end if;
  perform 1 from youth.activity a where a.county_id = new.county_id and a.youth_id = new.youth_id and a.category = c
    and a.at < now() for update skip locked;
  if found then
    update youth.activity a set at = now(), sealed_by = null
      where a.county_id = new.county_id and a.youth_id = new.youth_id and a.category = c;
  end if;
  return null;
end $$;
alter function youth.mark_active() owner to throughline_gate;
revoke all on function youth.mark_active() from public;

create trigger active after insert or update of card on youth.identities for each row execute function youth.mark_active('identity');
create trigger active after insert or update of until on youth.particulars for each row execute function youth.mark_active();
create trigger active after insert on youth.notes for each row execute function youth.mark_active();
create trigger active after insert or update of parted_at on youth.joins for each row execute function youth.mark_active('identity');
create trigger active after insert or update of finished_at on screening.screenings for each row execute function youth.mark_active('screening');
create trigger active after insert on screening.scores for each row execute function youth.mark_active('screening');
create trigger active after insert or update of disposition on reports.reports for each row execute function youth.mark_active('child_welfare');
create trigger active after insert on identification.identifications for each row execute function youth.mark_active('screening');
create trigger active after insert on responses.responses for each row execute function youth.mark_active();
create trigger active after insert on responses.events for each row execute function youth.mark_active();
create trigger active after insert or update of withdrawn_at on consent.consents for each row execute function youth.mark_active('coordination');

-- ---------------------------------------------------------------- search

-- The heaviest first: a whole word with its year says more than a sound without one.
drop function youth.search(bytea[], int);
create function youth.search(p_tokens bytea[], p_weights int[], p_limit int) returns table (youth_id uuid, weight bigint)
  language sql stable security definer set search_path = '' as $$
  select s.youth_id, s.weight from (
      select t.youth_id, sum(asked.weight) as weight
        from unnest(p_tokens, p_weights) as asked(token, weight)
        join youth.search_tokens t on t.county_id = (select access.current_county_id()) and t.token = asked.token
        group by t.youth_id) s
    where exists (select 1 from access.grants g where g.county_id = (select access.current_county_id())
      and g.user_id = (select access.current_user_id()) and g.youth_id = s.youth_id and g.category = 'identity' and g.expires_at > now())
    order by s.weight desc, s.youth_id limit least(p_limit, 400)
$$;
alter function youth.search(bytea[], int[], int) owner to throughline_search;
revoke all on function youth.search(bytea[], int[], int) from public;
grant execute on function youth.search(bytea[], int[], int) to throughline_app;

-- ---------------------------------------------------------------- joins

-- Older record first, so that one pair is one row whichever end it was joined from.
alter table youth.joins add constraint joins_in_order check (youth_id < other_id);
-- A join is known only to those who may see both ends.
create policy both_ends on youth.joins as restrictive for select to throughline_app using (
  exists (select 1 from access.grants g where g.county_id = (select access.current_county_id())
    and g.user_id = (select access.current_user_id()) and g.youth_id = joins.other_id and g.category = 'identity' and g.expires_at > now()));
create policy parter on youth.joins as restrictive for update to throughline_app using (true)
  with check (parted_by = (select access.current_user_id()));

-- ---------------------------------------------------------------- calendar feeds

-- An address that a calendar program polls without signing in: only its hash is kept, and what it tells names nobody.
create table people.calendar_feeds (
  county_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  token_hash bytea not null,
  since timestamptz not null default now(),
  ended_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, user_id) references people.users (county_id, id)
);
create unique index calendar_feeds_once on people.calendar_feeds (county_id, user_id) where ended_at is null;
create index calendar_feeds_by_hash on people.calendar_feeds (token_hash) where ended_at is null;
alter table people.calendar_feeds enable row level security;
alter table people.calendar_feeds force row level security;
create policy own on people.calendar_feeds to throughline_app using (
  county_id = (select access.current_county_id()) and user_id = (select access.current_user_id()))
  with check (county_id = (select access.current_county_id()) and user_id = (select access.current_user_id()));
create policy gate on people.calendar_feeds for select to throughline_gate using (true);
grant select, insert, update (ended_at) on people.calendar_feeds to throughline_app;
grant select on people.calendar_feeds to throughline_gate;

-- The steps that the feed's owner took and may still see, with their clocks.
create function responses.feed(p_hash bytea) returns table (response_id uuid, step_id text, due_at timestamptz, duty text)
  language sql stable security definer set search_path = '' as $$
  select c.response_id, c.step_id, c.due_at, c.duty from people.calendar_feeds f
    join people.users u on u.county_id = f.county_id and u.id = f.user_id and (u.until is null or u.until > now())
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and (a.until is null or a.until > now())
    join responses.clocks c on c.county_id = u.county_id and c.taken_by = u.id and c.due_at is not null and c.state = 'open' and c.sealed_by is null
    where f.token_hash = p_hash and f.ended_at is null
      and exists (select 1 from access.grants g where g.county_id = c.county_id and g.user_id = u.id and g.youth_id = c.youth_id
        and g.category = c.category and g.expires_at > now())
    order by c.due_at limit 300
$$;
create function people.feed_is_open(p_hash bytea) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.calendar_feeds f
    join people.users u on u.county_id = f.county_id and u.id = f.user_id and (u.until is null or u.until > now())
    where f.token_hash = p_hash and f.ended_at is null)
$$;
alter function responses.feed(bytea) owner to throughline_gate;
alter function people.feed_is_open(bytea) owner to throughline_gate;
revoke all on function responses.feed(bytea), people.feed_is_open(bytea) from public;
grant execute on function responses.feed(bytea), people.feed_is_open(bytea) to throughline_app;
