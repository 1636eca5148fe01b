-- Which money may pay (funds), and what was asked of it (money): asks, who said yes, what was paid, what it did.
create schema funds;
create schema money;
grant usage on schema funds, money to throughline_app, throughline_gate;

-- What the county says of one fund: one person writes it, another puts it in force. The newest in force holds; none is changed later.
create table funds.versions (
  county_id uuid not null,
  id uuid not null,
  fund text not null check (fund ~ '^[a-z][a-z0-9-]{1,60}$'),
  body jsonb not null,
  -- How much the county put in; null: the county has not said, and nothing can be approved from it.
  pot_cents bigint check (pot_cents >= 0),
  begins_on date,
  ends_on date,
  created_by uuid not null,
  created_at timestamptz not null,
  applied_by uuid,
  applied_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, created_by) references people.users (county_id, id),
  foreign key (county_id, applied_by) references people.users (county_id, id),
  check ((applied_by is null) = (applied_at is null)),
  check (applied_by <> created_by)
);
create index versions_by_fund on funds.versions (county_id, fund, applied_at desc);
alter table funds.versions enable row level security;
alter table funds.versions force row level security;
create policy seen on funds.versions for select to throughline_app using (county_id = (select access.current_county_id()));
create policy written on funds.versions for insert to throughline_app with check (county_id = (select access.current_county_id())
  and created_by = (select access.current_user_id()) and people.roles_held(county_id, created_by) && array['administrator', 'plan-lead']);
create policy gate on funds.versions to throughline_gate using (true) with check (true);
grant select on funds.versions to throughline_app;
grant insert (county_id, id, fund, body, pot_cents, begins_on, ends_on, created_by, created_at) on funds.versions to throughline_app;
grant select, update on funds.versions to throughline_gate;

-- Put in force by somebody else than who wrote it: 'done', 'own', 'moved-on' or 'absent'.
create function funds.apply(p_id uuid) returns text language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  v funds.versions;
begin
  if not (people.roles_held(u.county_id, u.id) && array['administrator', 'plan-lead']) then return 'absent'; end if;
  select * into v from funds.versions x where x.county_id = u.county_id and x.id = p_id for update;
  if not found then return 'absent'; end if;
  if v.created_by = u.id then return 'own'; end if;
  -- What was written before something newer came into force is not put in force over it.
  if v.applied_at is not null or exists (select 1 from funds.versions n where n.county_id = v.county_id and n.fund = v.fund
      and n.applied_at > v.created_at) then return 'moved-on'; end if;
  update funds.versions x set applied_by = u.id, applied_at = now() where x.county_id = v.county_id and x.id = v.id;
  return 'done';
end $$;

-- One ask. No youth stands here: who approves sees a code and what is needed. `wrapped`: the key of its words.
create table money.asks (
  county_id uuid not null,
  id uuid not null,
  code text not null,
  fund text not null,
  for_youth boolean not null,
  purpose text not null check (purpose ~ '^[a-z][a-z-]{1,40}$'),
  cents bigint not null check (cents > 0 and cents <= 100000000),
  needed_by date,
  way text not null check (way in ('bought', 'card', 'voucher', 'cash', 'repaid')),
  -- The fund's rule when it was asked: who approves, how many of them, how much for one youth and in which time.
  approvers text[] not null check (cardinality(approvers) > 0 and approvers <@ array['supervisor', 'plan-lead', 'administrator', 'mdt-coordinator', 'liaison']),
  needs smallint not null check (needs in (1, 2)),
  limit_cents bigint,
  limit_every text check (limit_every in ('ask', 'month', 'year', 'once')),
  wrapped bytea not null,
  body bytea not null,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  -- The record it was asked for is sealed by a court: its words are in nobody's view.
  withheld boolean not null default false,
  primary key (county_id, id),
  unique (county_id, code),
  check ((limit_cents is null) = (limit_every is null)),
  check (limit_cents is null or cents <= limit_cents),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create index asks_by_fund on money.asks (county_id, fund, at);

-- Those whom the fund names: plan leads and administrators of the county; others for their own agency's asks alone.
create function money.approves(p_county uuid, p_user uuid, p_approvers text[], p_agency uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select p_county = access.current_county_id() and (people.roles_held(p_county, p_user) && array(select r from unnest(p_approvers) r where r in ('plan-lead', 'administrator'))
    or (people.roles_held(p_county, p_user) && p_approvers
      and exists (select 1 from people.users u where u.county_id = p_county and u.id = p_user and u.agency_id = p_agency)))
$$;
create function money.i_asked(p_ask uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from money.asks a where a.county_id = access.current_county_id() and a.id = p_ask
    and a.by_user = access.current_user_id() and a.for_youth)
$$;
alter table money.asks enable row level security;
alter table money.asks force row level security;
create policy gate on money.asks to throughline_gate using (true) with check (true);
grant select, insert, update on money.asks to throughline_gate;

-- For which youth an ask is, and in their own words what for. Only who sees what the team shares sees that the two belong together.
create table money.of_youth (
  county_id uuid not null,
  ask_id uuid not null,
  youth_id uuid not null,
  words bytea,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  primary key (county_id, ask_id),
  foreign key (county_id, ask_id) references money.asks (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create index of_youth_by_youth on money.of_youth (county_id, youth_id, at);
call access.protect('money.of_youth', 'coordination');
create policy own_agency on money.of_youth as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
-- An ask is of the youth of whoever asked it, once.
create policy own_ask on money.of_youth as restrictive for insert to throughline_app with check (money.i_asked(ask_id));
grant select on money.of_youth to throughline_app;
grant insert (county_id, ask_id, youth_id, words, at, by_user, agency_id) on money.of_youth to throughline_app;
create policy gate_reads on money.of_youth for select to throughline_gate using (true);
grant select on money.of_youth to throughline_gate;
create trigger active after insert on money.of_youth for each row execute function youth.mark_active('coordination');

create table money.decisions (
  county_id uuid not null,
  ask_id uuid not null,
  n smallint not null check (n in (1, 2)),
  kind text not null check (kind in ('approved', 'denied')),
  body bytea,
  at timestamptz not null,
  by_user uuid not null,
  primary key (county_id, ask_id, n),
  unique (county_id, ask_id, by_user),
  check (kind = 'approved' or body is not null),
  foreign key (county_id, ask_id) references money.asks (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);
create table money.payments (
  county_id uuid not null,
  ask_id uuid not null,
  on_day date not null,
  way text not null check (way in ('bought', 'card', 'voucher', 'cash', 'repaid')),
  body bytea,
  at timestamptz not null,
  by_user uuid not null,
  primary key (county_id, ask_id),
  foreign key (county_id, ask_id) references money.asks (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);
-- What it did, as the youth says when they are asked: one question, once.
create table money.effects (
  county_id uuid not null,
  ask_id uuid not null,
  helped text not null check (helped in ('yes', 'some', 'no', 'not-said')),
  body bytea,
  at timestamptz not null,
  by_user uuid not null,
  primary key (county_id, ask_id),
  foreign key (county_id, ask_id) references money.asks (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);

-- ---------------------------------------------------------------- who sees

-- Asked without a record: who asked and who approves. Asked for a youth: who sees what the team shares of them, and who approves.
create policy seen on money.asks for select to throughline_app using (county_id = (select access.current_county_id()) and (
  (not for_youth and by_user = (select access.current_user_id()))
  or money.approves(county_id, (select access.current_user_id()), approvers, agency_id)
  or exists (select 1 from money.of_youth o where o.county_id = asks.county_id and o.ask_id = asks.id)));
create policy open_alone on money.asks as restrictive for select to throughline_app using (not withheld);
create policy asked on money.asks for insert to throughline_app with check (county_id = (select access.current_county_id())
  and by_user = (select access.current_user_id()) and agency_id = (select access.my_agency()));
grant select on money.asks to throughline_app;
grant insert (county_id, id, code, fund, for_youth, purpose, cents, needed_by, way, approvers, needs, limit_cents, limit_every, wrapped, body,
  at, by_user, agency_id) on money.asks to throughline_app;
do $$
declare t text;
begin
  foreach t in array array['money.decisions', 'money.payments', 'money.effects'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy seen on %1$s for select to throughline_app using (county_id = (select access.current_county_id())
      and exists (select 1 from money.asks a where a.county_id = %2$s.county_id and a.id = %2$s.ask_id))', t, split_part(t, '.', 2));
    execute format('create policy gate on %s to throughline_gate using (true) with check (true)', t);
    execute format('grant select on %s to throughline_app', t);
    execute format('grant select, insert on %s to throughline_gate', t);
  end loop;
end $$;

-- Sealed with its record, and seen again with it.
create function money.withhold() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update money.asks a set withheld = new.sealed_by is not null where a.county_id = new.county_id and a.id = new.ask_id;
  return null;
end $$;
create trigger withheld after update of sealed_by on money.of_youth for each row execute function money.withhold();

-- ---------------------------------------------------------------- what is done

-- The ask, where this person sees it: the same rule as the policy `seen`.
create function money.seen_by(p_user people.users, p_ask uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from money.asks a where a.county_id = p_user.county_id and a.id = p_ask and not a.withheld and (
    (not a.for_youth and a.by_user = p_user.id)
    or money.approves(p_user.county_id, p_user.id, a.approvers, a.agency_id)
    or exists (select 1 from money.of_youth o join access.grants g on g.county_id = o.county_id and g.youth_id = o.youth_id
      where o.county_id = a.county_id and o.ask_id = a.id and o.sealed_by is null and g.user_id = p_user.id and g.category = 'coordination'
        and g.expires_at > now())))
$$;
create function money.approved(p_county uuid, p_ask uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select count(*) filter (where d.kind = 'approved') >= (select a.needs from money.asks a where a.county_id = p_county and a.id = p_ask)
      and count(*) filter (where d.kind = 'denied') = 0
    from money.decisions d where d.county_id = p_county and d.ask_id = p_ask
$$;
create function money.spent(p_county uuid, p_fund text) returns bigint language sql stable security definer set search_path = '' as $$
  select coalesce(sum(a.cents), 0)::bigint from money.asks a where a.county_id = p_county and a.fund = p_fund and money.approved(a.county_id, a.id)
$$;
-- What a fund of one's own county has left; null: the county has not said how much is in it.
create function funds.remaining(p_fund text) returns bigint language sql stable security definer set search_path = '' as $$
  select (select v.pot_cents from funds.versions v where v.county_id = access.current_county_id() and v.fund = p_fund and v.applied_at is not null
    order by v.applied_at desc, v.id desc limit 1) - money.spent(access.current_county_id(), p_fund)
$$;
-- What was approved from this fund for the youth of this ask, in the time that its rule counts.
create function money.had(a money.asks, p_day date) returns bigint language sql stable security definer set search_path = '' as $$
  select coalesce(sum(b.cents), 0)::bigint from money.of_youth mine
      join money.of_youth o on o.county_id = mine.county_id and o.youth_id = mine.youth_id
      join money.asks b on b.county_id = o.county_id and b.id = o.ask_id
    where mine.county_id = a.county_id and mine.ask_id = a.id and b.fund = a.fund and b.id <> a.id and money.approved(b.county_id, b.id)
      and (a.limit_every = 'once' or (a.limit_every in ('month', 'year')
        and (select max(d.at) from money.decisions d where d.county_id = b.county_id and d.ask_id = b.id) >= date_trunc(a.limit_every, p_day::timestamp)))
$$;

-- A yes or a no: never by who asked, never twice by one person, never more than the fund or its rule has left.
create function money.decide(p_ask uuid, p_kind text, p_body bytea) returns text language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  a money.asks;
  v funds.versions;
  yes int;
  today date;
begin
  if p_kind not in ('approved', 'denied') then return 'absent'; end if;
  select * into a from money.asks x where x.county_id = u.county_id and x.id = p_ask and not x.withheld for update;
  if not found or not money.approves(u.county_id, u.id, a.approvers, a.agency_id) then return 'absent'; end if;
  if a.by_user = u.id then return 'own'; end if;
  select count(*) into yes from money.decisions d where d.county_id = a.county_id and d.ask_id = a.id and d.kind = 'approved';
  if yes >= a.needs or exists (select 1 from money.decisions d where d.county_id = a.county_id and d.ask_id = a.id
      and (d.kind = 'denied' or d.by_user = u.id)) then return 'moved-on'; end if;
  if p_kind = 'approved' then
    -- One at a time of one fund: what is left is counted with nobody counting beside.
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('money ' || a.county_id || ' ' || a.fund, 0));
    select (now() at time zone c.time_zone)::date into today from people.counties c where c.county_id = a.county_id;
    select * into v from funds.versions x where x.county_id = a.county_id and x.fund = a.fund and x.applied_at is not null
      order by x.applied_at desc, x.id desc limit 1;
    if v.pot_cents is null then return 'no-pot'; end if;
    if v.begins_on > today or v.ends_on < today then return 'ended'; end if;
    if v.pot_cents - money.spent(a.county_id, a.fund) < a.cents then return 'not-enough'; end if;
    if a.limit_cents is not null and money.had(a, today) + a.cents > a.limit_cents then return 'over-limit'; end if;
  end if;
  insert into money.decisions (county_id, ask_id, n, kind, body, at, by_user) values (a.county_id, a.id, yes + 1, p_kind, p_body, now(), u.id);
  return 'done';
end $$;
create function money.pay(p_ask uuid, p_on date, p_way text, p_body bytea) returns text language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not money.seen_by(u, p_ask) then return 'absent'; end if;
  perform 1 from money.asks x where x.county_id = u.county_id and x.id = p_ask for update;
  if not money.approved(u.county_id, p_ask) then return 'moved-on'; end if;
  insert into money.payments (county_id, ask_id, on_day, way, body, at, by_user) values (u.county_id, p_ask, p_on, p_way, p_body, now(), u.id)
    on conflict do nothing;
  return case when found then 'done' else 'moved-on' end;
end $$;
create function money.tell(p_ask uuid, p_helped text, p_body bytea) returns text language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not money.seen_by(u, p_ask) then return 'absent'; end if;
  if not exists (select 1 from money.payments p where p.county_id = u.county_id and p.ask_id = p_ask) then return 'moved-on'; end if;
  insert into money.effects (county_id, ask_id, helped, body, at, by_user) values (u.county_id, p_ask, p_helped, p_body, now(), u.id)
    on conflict do nothing;
  return case when found then 'done' else 'moved-on' end;
end $$;

do $$
declare f text;
begin
  grant create on schema money, funds to throughline_gate;
  for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('money', 'funds') loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to throughline_gate', f);
    if f ~ '^(funds\.(apply|remaining)|money\.(i_asked|approves|decide|pay|tell))\(' then
      execute format('grant execute on function %s to throughline_app', f);
    end if;
  end loop;
  revoke create on schema money, funds from throughline_gate;
end $$;
