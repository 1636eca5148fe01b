-- Letters to addresses of people who have no account: a provider is asked something, and answers by one link. What it is about stands
-- with the module that asks; here are the address, the kind, and from which key the link's token is made. The token itself is nowhere.
create table mail.letters (
  county_id uuid not null references people.counties,
  id uuid not null,
  to_address text not null,
  lang text not null check (lang in ('en', 'es')),
  kind text not null,
  -- Where the link leads (a path of the program, without the token), and what the token is made of beside the key.
  path text not null check (path ~ '^/[a-z0-9/-]+$'),
  about uuid not null,
  key_version int not null,
  created_at timestamptz not null default now(),
  next_try_at timestamptz not null default now(),
  tries int not null default 0,
  held_until timestamptz,
  sent_at timestamptz,
  dropped_at timestamptz,
  last_fault text,
  primary key (county_id, id)
);
create index letters_waiting on mail.letters (next_try_at) where sent_at is null and dropped_at is null;
create index letters_old on mail.letters (created_at);
create index letters_about on mail.letters (county_id, about);
-- Of one kind about one thing, one waits: a second would say the same.
create unique index letters_once on mail.letters (county_id, about, kind) where sent_at is null and dropped_at is null;
alter table mail.letters enable row level security;
alter table mail.letters force row level security;
create policy jobs on mail.letters to throughline_jobs using (true) with check (true);
create policy gate on mail.letters to throughline_gate using (true) with check (true);
-- Whoever is signed in may have a letter written; what became of it is for those who asked (`mail.fate_of`) and the administrator.
create policy written on mail.letters for insert to throughline_app
  with check (county_id = (select access.current_county_id()) and sent_at is null and dropped_at is null and tries = 0);
grant select, insert, update, delete on mail.letters to throughline_jobs;
grant select, insert on mail.letters to throughline_gate;
grant insert on mail.letters to throughline_app;

-- What became of the letters about one thing of the county: it waits, it went, or it could not go. No address.
create function mail.fate_of(p_about uuid) returns table (created_at timestamptz, sent_at timestamptz, dropped_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select l.created_at, l.sent_at, l.dropped_at from mail.letters l
    where l.county_id = access.current_county_id() and l.about = p_about order by l.created_at, l.id
$$;

-- The administrator is told of letters as of mails.
create or replace function mail.state() returns table (waiting int, oldest timestamptz, dropped int, last_fault text)
  language plpgsql stable security definer set search_path = '' as $$
begin
  if not people.i_hold('administrator') then return; end if;
  return query
    with open as (
      select o.created_at, o.dropped_at, o.last_fault, o.next_try_at from mail.outbox o
        where o.county_id = access.current_county_id() and o.sent_at is null
      union all
      select l.created_at, l.dropped_at, l.last_fault, l.next_try_at from mail.letters l
        where l.county_id = access.current_county_id() and l.sent_at is null)
    select (count(*) filter (where o.dropped_at is null))::int, min(o.created_at) filter (where o.dropped_at is null),
        (count(*) filter (where o.dropped_at is not null))::int,
        (select x.last_fault from open x where x.last_fault is not null order by x.next_try_at desc limit 1)
      from open o;
end $$;
grant create on schema mail to throughline_gate;
alter function mail.state() owner to throughline_gate;
alter function mail.fate_of(uuid) owner to throughline_gate;
revoke create on schema mail from throughline_gate;
revoke all on function mail.fate_of(uuid) from public;
grant execute on function mail.fate_of(uuid) to throughline_app;
