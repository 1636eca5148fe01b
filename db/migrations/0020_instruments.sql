-- Files that answer a question of a screening: sealed under the youth's key, named by the answer that holds them. Taken
-- away while the screening is open, the content goes and the row says when.
create table screening.files (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  screening_id uuid not null,
  kind text not null,
  content bytea,
  by_user uuid not null,
  kept_at timestamptz not null,
  removed_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, screening_id) references screening.screenings (county_id, id),
  check ((content is null) = (removed_at is not null))
);
create index files_by_screening on screening.files (county_id, screening_id);
call access.protect('screening.files', 'screening');
grant select, insert on screening.files to throughline_app;
grant update (content, removed_at) on screening.files to throughline_app;

-- A calendar program asks once an hour or so. What asks far more often waits: counted by feed in windows of ten minutes, in
-- the database, so that several servers count together.
alter table people.calendar_feeds add column window_at timestamptz, add column window_asked int not null default 0;

-- Counts one asking. The seconds to wait; 0: it may be answered; null: no such feed.
create function people.feed_asked(p_hash bytea, p_now timestamptz, p_most int) returns int
  language plpgsql volatile security definer set search_path = '' as $$
declare
  feed record;
  ten_minutes constant interval := interval '10 minutes';
begin
  if not people.feed_is_open(p_hash) then
    return null;
  end if;
  update people.calendar_feeds f set
    window_at = case when f.window_at > p_now - ten_minutes then f.window_at else p_now end,
    window_asked = case when f.window_at > p_now - ten_minutes then least(f.window_asked, p_most) + 1 else 1 end
    where f.token_hash = p_hash and f.ended_at is null
    returning f.window_at, f.window_asked into feed;
  if feed.window_asked <= p_most then
    return 0;
  end if;
  return greatest(1, ceil(extract(epoch from feed.window_at + ten_minutes - p_now)))::int;
end $$;
grant create on schema people to throughline_gate;
alter function people.feed_asked(bytea, timestamptz, int) owner to throughline_gate;
revoke create on schema people from throughline_gate;
revoke all on function people.feed_asked(bytea, timestamptz, int) from public;
grant execute on function people.feed_asked(bytea, timestamptz, int) to throughline_app;
grant update (window_at, window_asked) on people.calendar_feeds to throughline_gate;
create policy counted on people.calendar_feeds for update to throughline_gate using (true) with check (true);

-- The counting goes forward by when something last happened for a youth. What is loaded with an earlier date (an import, a
-- record kept on paper) lies behind it: such a youth is marked to be counted again.
create function measures.count_behind() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from measures.progress p where p.county_id = new.county_id
      and (new.at, new.youth_id) <= (p.at, p.youth_id)) then
    insert into measures.again (county_id, youth_id) values (new.county_id, new.youth_id) on conflict do nothing;
  end if;
  return null;
end $$;
grant create on schema measures to throughline_measures;
alter function measures.count_behind() owner to throughline_measures;
revoke create on schema measures from throughline_measures;
revoke all on function measures.count_behind() from public;
create trigger behind after insert or update of at on youth.activity for each row execute function measures.count_behind();
