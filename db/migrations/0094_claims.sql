-- Claims of a youth, each with its days: the state's compensation for income lost to trafficking, wages, restitution, an officer's
-- declaration, and leads to a status. Each step is a dated fact; what stands is counted from them. A kind lies in a category: wages and
-- compensation in what the team shares, restitution with the juvenile court, a declaration and a lead in immigration, and of these the
-- youth's own lawyers alone. Whoever charges, arrests or teaches reads none (relief.may_know).
create schema claims;
grant usage on schema claims to throughline_app, throughline_gate, throughline_jobs;
grant create on schema claims, voice to throughline_gate;

create function claims.category_of(p_kind text) returns access.category language sql immutable set search_path = '' as $$
  select case when p_kind in ('compensation', 'wage-state', 'wage-federal') then 'coordination'::access.category
    when p_kind = 'restitution' then 'juvenile_court'::access.category
    when p_kind in ('officer-declaration', 't-lead', 'u-lead', 'sij-lead') then 'immigration'::access.category end
$$;

create table claims.claims (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  kind text not null,
  category access.category not null,
  -- From whom, and what it is about.
  words bytea not null,
  -- What its papers are made of, as somebody attested.
  application bytea,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  edited_at timestamptz not null,
  primary key (county_id, id),
  unique (county_id, id, youth_id, kind, category),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check (category = claims.category_of(kind)),
  check (application is null or kind = 'compensation')
);
create index claims_by_youth on claims.claims (county_id, youth_id, at);
-- One application of a youth for compensation; what comes later is a step of it.
create unique index compensation_once on claims.claims (county_id, youth_id) where kind = 'compensation';

create table claims.steps (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  claim_id uuid not null,
  kind text not null,
  category access.category not null,
  step text not null check (step in ('noted', 'wanted', 'not-wanted', 'taken', 'asked', 'papers-asked', 'new-evidence', 'granted', 'partly',
    'refused', 'paid', 'ended')),
  on_day date not null,
  -- By when the next thing is owed, as the rule or the office said on that day.
  due_on date,
  cents int check (cents > 0),
  -- Who sees to it from then on; of a lawyer's own kinds, the youth's lawyers.
  owner_id uuid,
  words bytea,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  due_told_at timestamptz,
  late_told_at timestamptz,
  undone_at timestamptz,
  undone_by uuid,
  primary key (county_id, id),
  foreign key (county_id, claim_id, youth_id, kind, category) references claims.claims (county_id, id, youth_id, kind, category),
  foreign key (county_id, owner_id) references people.users (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((owner_id is null) = (category = 'immigration')),
  check (cents is null or step in ('granted', 'partly', 'paid')),
  check (step <> 'paid' or cents is not null),
  check (due_on is null or due_on >= on_day),
  check ((undone_at is null) = (undone_by is null))
);
create index steps_by_claim on claims.steps (county_id, claim_id, on_day, at);
create index steps_by_owner on claims.steps (county_id, owner_id) where undone_at is null;
create index steps_due on claims.steps (due_on) where undone_at is null and due_on is not null and late_told_at is null;

-- A look at whether an employer strikes back after a wage claim: what was seen, what was done, and when to look again.
create table claims.watches (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  claim_id uuid not null,
  kind text not null check (kind in ('wage-state', 'wage-federal')),
  category access.category not null,
  on_day date not null,
  next_on date,
  seen text[] not null check (seen <@ array['hours-cut', 'dismissed', 'threats', 'status-threats', 'named-to-others', 'home-or-pay-held', 'other']),
  words bytea not null,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  told_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, claim_id, youth_id, kind, category) references claims.claims (county_id, id, youth_id, kind, category),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check (next_on is null or next_on > on_day)
);
create index watches_by_claim on claims.watches (county_id, claim_id, on_day, at);
create index watches_next on claims.watches (next_on) where told_at is null and next_on is not null;

-- When the program looked at a youth's decisions for compensation, since when it may be open to them, and who was told of it, once.
create table claims.looks (
  county_id uuid not null,
  youth_id uuid not null,
  looked_at timestamptz not null,
  -- To be looked at again though nothing was decided since: nobody was there to be told.
  again_at timestamptz,
  likely_on date,
  told_at timestamptz,
  told uuid[] not null default '{}',
  primary key (county_id, youth_id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
call access.protect('claims.looks', 'screening');
grant select on claims.looks to throughline_app;
grant insert on claims.looks to throughline_gate;
create policy kept_from on claims.looks as restrictive to throughline_app using ((select relief.may_know())) with check ((select relief.may_know()));

do $$
declare t text;
begin
  foreach t in array array['claims.claims', 'claims.steps', 'claims.watches'] loop
    execute format('call access.protect(%L, %L, %L)', t, 'coordination', 'category');
    execute format('grant select on %s to throughline_app', t);
    execute format('create policy own_agency on %s as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()))', t);
    execute format('create policy kept_from on %s as restrictive to throughline_app
      using ((select relief.may_know())) with check ((select relief.may_know()))', t);
  end loop;
  -- A lead is handed on by whoever heard of it, who sees that it was; what becomes of it, and each declaration, is the lawyers'.
  foreach t in array array['claims.claims', 'claims.steps'] loop
    execute format($p$create policy lawyers_see on %1$s as restrictive for select to throughline_app using (category <> 'immigration'
      or relief.i_counsel(youth_id) or (by_user = (select access.current_user_id()) and kind <> 'officer-declaration'))$p$, t);
    execute format($p$create policy lawyers_change on %1$s as restrictive for update to throughline_app
      using (category <> 'immigration' or relief.i_counsel(youth_id)) with check (category <> 'immigration' or relief.i_counsel(youth_id))$p$, t);
  end loop;
end $$;
create policy lawyers_ask on claims.claims as restrictive for insert to throughline_app
  with check (kind <> 'officer-declaration' or relief.i_counsel(youth_id));
create policy lawyers_go_on on claims.steps as restrictive for insert to throughline_app
  with check (category <> 'immigration' or relief.i_counsel(youth_id) or (kind <> 'officer-declaration' and step = 'noted'));

-- Who may see to a claim: whoever may add in its category, and is of none of the agencies that it is kept from.
create function claims.may_own(p_youth uuid, p_owner uuid, p_category access.category) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from access.grants g
    join people.users u on u.county_id = g.county_id and u.id = g.user_id and u.kind = 'person' and (u.until is null or u.until > now())
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and a.kind not in ('prosecutor', 'law-enforcement', 'education')
    where g.county_id = access.current_county_id() and g.user_id = p_owner and g.youth_id = p_youth and g.category = p_category
      and g.can_add and g.add_expires_at > now())
$$;
create policy owner_sees on claims.steps as restrictive for insert to throughline_app
  with check (owner_id is null or claims.may_own(youth_id, owner_id, category));

grant insert (county_id, id, youth_id, kind, category, words, at, by_user, agency_id, edited_at) on claims.claims to throughline_app;
grant update (application, edited_at) on claims.claims to throughline_app;
grant insert (county_id, id, youth_id, claim_id, kind, category, step, on_day, due_on, cents, owner_id, words, at, by_user, agency_id)
  on claims.steps to throughline_app;
grant update (undone_at) on claims.steps to throughline_app;
grant insert (county_id, id, youth_id, claim_id, kind, category, on_day, next_on, seen, words, at, by_user, agency_id) on claims.watches to throughline_app;

-- Who took a step back is the database's to say, and it is done once.
create function claims.signed() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.undone_at is not null then raise exception 'It was taken back.' using errcode = 'check_violation'; end if;
  new.undone_by := access.current_user_id();
  return new;
end $$;
revoke all on function claims.signed() from public;
create trigger signed before update of undone_at on claims.steps for each row execute function claims.signed();
-- What is a lawyer's own marks nobody's list.
create trigger active after insert on claims.steps for each row when (new.category <> 'immigration') execute function youth.mark_active();

-- ---------------------------------------------------------------- whose it is

-- The newest step of a claim that stands: the latest day; that it was begun is always the first.
create function claims.newest(p_county uuid, p_claim uuid) returns claims.steps language sql stable security definer set search_path = '' as $$
  select s from claims.steps s where s.county_id = p_county and s.claim_id = p_claim and s.undone_at is null and s.sealed_by is null
    order by s.step = 'noted', s.on_day desc, s.at desc, s.id desc limit 1
$$;
-- The youth's own lawyers of today, each with a desk of their own.
create function claims.lawyers(p_county uuid, p_youth uuid, p_now timestamptz) returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct u.id), '{}') from access.bases b
    join people.users u on u.county_id = b.county_id and u.id = b.user_id and u.kind = 'person' and (u.until is null or u.until > p_now)
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and a.kind = 'youth-counsel'
    where b.county_id = p_county and b.youth_id = p_youth and b.kind = 'counsel' and b.ended_at is null and b.since <= p_now
      and (b.until is null or b.until > p_now) and 'counsel' = any (people.roles_of(u.county_id, u.id))
$$;
-- Who has a claim to see to: its owner; where the owner is there no longer, whose case it is. Of a lawyer's own kinds, the lawyers.
create function claims.minders(p_step claims.steps, p_now timestamptz) returns uuid[] language sql stable security definer set search_path = '' as $$
  with able as (select g.user_id from access.grants g
    join people.users u on u.county_id = g.county_id and u.id = g.user_id and u.kind = 'person' and (u.until is null or u.until > p_now)
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and a.kind not in ('prosecutor', 'law-enforcement', 'education')
    where g.county_id = p_step.county_id and g.youth_id = p_step.youth_id and g.category = p_step.category and g.can_add and g.add_expires_at > p_now)
  select case when p_step.category = 'immigration' then claims.lawyers(p_step.county_id, p_step.youth_id, p_now)
    when exists (select 1 from able where user_id = p_step.owner_id) then array[p_step.owner_id]
    else (select coalesce(array_agg(distinct b.user_id), '{}') from access.bases b join able on able.user_id = b.user_id
      where b.county_id = p_step.county_id and b.youth_id = p_step.youth_id and b.kind = 'own-case' and b.ended_at is null
        and b.since <= p_now and (b.until is null or b.until > p_now)) end
$$;
-- The claims that are this person's to see to.
create function claims.for_me() returns table (claim_id uuid) language sql stable security definer set search_path = '' as $$
  with near as (
    select s.county_id, s.claim_id from claims.steps s
      where s.county_id = access.current_county_id() and s.owner_id = access.current_user_id() and s.undone_at is null
    union
    select s.county_id, s.claim_id from access.bases b join claims.claims s0 on s0.county_id = b.county_id and s0.youth_id = b.youth_id
      join claims.steps s on s.county_id = s0.county_id and s.claim_id = s0.id and s.undone_at is null
      where b.county_id = access.current_county_id() and b.user_id = access.current_user_id() and b.kind in ('own-case', 'counsel')
        and b.ended_at is null and b.since <= now() and (b.until is null or b.until > now()))
  select n.claim_id from near n where access.current_user_id() = any (claims.minders(claims.newest(n.county_id, n.claim_id), now()))
$$;
-- Youth of whom this person was told that compensation may be open to them, and for whom nobody began it.
create function claims.found_for_me() returns table (youth_id uuid) language sql stable security definer set search_path = '' as $$
  select l.youth_id from claims.looks l where l.county_id = access.current_county_id() and access.current_user_id() = any (l.told)
    and l.likely_on is not null and l.sealed_by is null
    and not exists (select 1 from claims.claims c where c.county_id = l.county_id and c.youth_id = l.youth_id and c.kind = 'compensation')
$$;
create index looks_told on claims.looks using gin (told);

-- ---------------------------------------------------------------- by jobs

-- A day that has come, and one that is over: told to who has it to see to, each once. A later step ends what an earlier one waited for.
create function claims.tell_due(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare
  one record;
  told int := 0;
begin
  for one in
    with open as (
      select s as step, (p_now at time zone c.time_zone)::date as today from claims.steps s join people.counties c on c.county_id = s.county_id
        where s.due_on is not null and s.undone_at is null and s.sealed_by is null and s.late_told_at is null
          and s.due_on <= (p_now at time zone c.time_zone)::date and (s.due_told_at is null or s.due_on < (p_now at time zone c.time_zone)::date)
        order by s.due_on limit 500 for update of s skip locked),
    marked as (update claims.steps s set due_told_at = coalesce(s.due_told_at, p_now),
        late_told_at = case when s.due_on < o.today then p_now end
      from open o where s.county_id = (o.step).county_id and s.id = (o.step).id
      returning s.county_id, o.step, s.due_on < o.today as late),
    owed as (select m.county_id, m.late, w as whom from marked m cross join unnest(claims.minders(m.step, p_now)) w
      where (claims.newest(m.county_id, (m.step).claim_id)).id = (m.step).id)
    select o.county_id, o.late, array_agg(distinct o.whom) as whom from owed o group by 1, 2
  loop
    perform referrals.tell(one.county_id, one.whom, case when one.late then 'claim-late' else 'claim-due' end, p_now);
    told := told + cardinality(one.whom);
  end loop;
  for one in
    with open as (
      select w.county_id, w.id, w.claim_id from claims.watches w join people.counties c on c.county_id = w.county_id
        where w.next_on is not null and w.told_at is null and w.sealed_by is null and w.next_on <= (p_now at time zone c.time_zone)::date
        order by w.next_on limit 500 for update of w skip locked),
    marked as (update claims.watches w set told_at = p_now from open o where w.county_id = o.county_id and w.id = o.id returning o.*),
    owed as (select m.county_id, u as whom from marked m cross join unnest(claims.minders(claims.newest(m.county_id, m.claim_id), p_now)) u
      where not exists (select 1 from claims.watches later join claims.watches this on this.county_id = m.county_id and this.id = m.id
          where later.county_id = m.county_id and later.claim_id = m.claim_id and (later.on_day, later.at) > (this.on_day, this.at)))
    select o.county_id, array_agg(distinct o.whom) as whom from owed o group by 1
  loop
    perform referrals.tell(one.county_id, one.whom, 'claim-watch', p_now);
    told := told + cardinality(one.whom);
  end loop;
  return told;
end $$;

-- Youth of whom something was decided since they were looked at for compensation, with what the look needs.
create function claims.to_look(p_now timestamptz, p_limit int) returns table (county_id uuid, youth_id uuid, zone text, wrapped bytea, card bytea,
    decisions jsonb) language sql stable security definer set search_path = '' as $$
  with decided as (
    select i.county_id, i.youth_id, max(greatest(i.decided_at, coalesce(w.at, i.decided_at))) as at from identification.identifications i
      left join lateral (select max(coalesce(x.answered_at, x.asked_at)) as at from identification.withdrawals x
        where x.county_id = i.county_id and x.identification_id = i.id) w on true
      where i.sealed_by is null and i.decided_at <= p_now group by 1, 2)
  select d.county_id, d.youth_id, c.time_zone, k.wrapped, n.card,
      (select jsonb_agg(jsonb_build_object('form', i.form, 'standing', i.standing, 'since', i.details ->> 'since', 'until', i.details ->> 'until',
          'at', i.decided_at) order by i.decided_at)
        from identification.identifications i where i.county_id = d.county_id and i.youth_id = d.youth_id and i.sealed_by is null
          and i.decided_at <= p_now and not exists (select 1 from identification.withdrawals x where x.county_id = i.county_id
            and x.identification_id = i.id and (x.runs = 0 or x.agreed)))
    from decided d
    join youth.youth y on y.county_id = d.county_id and y.id = d.youth_id and y.sealed_by is null
    join youth.keys k on k.county_id = d.county_id and k.youth_id = d.youth_id and k.wrapped is not null
    join people.counties c on c.county_id = d.county_id
    left join youth.identities n on n.county_id = d.county_id and n.youth_id = d.youth_id
    left join claims.looks l on l.county_id = d.county_id and l.youth_id = d.youth_id
    where l.youth_id is null or l.looked_at < d.at or l.again_at <= p_now
    order by d.at limit p_limit
$$;
-- What the look found. Who is told once: the youth's own lawyers, or where there is none, their advocates; nobody yet: again in a day.
create function claims.keep_looks(p_found jsonb, p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
declare
  one record;
  whom uuid[];
  fresh jsonb := '[]';
  heard int := 0;
begin
  for one in select * from jsonb_to_recordset(p_found) as f(county_id uuid, youth_id uuid, likely boolean, on_day date) loop
    whom := '{}';
    if one.likely and not exists (select 1 from claims.looks l where l.county_id = one.county_id and l.youth_id = one.youth_id
        and (l.told_at is not null or l.sealed_by is not null))
      and not exists (select 1 from claims.claims c where c.county_id = one.county_id and c.youth_id = one.youth_id and c.kind = 'compensation') then
      select coalesce(array_agg(u), '{}') into whom from unnest(claims.lawyers(one.county_id, one.youth_id, p_now)) u;
      if cardinality(whom) = 0 then
        select coalesce(array_agg(distinct u.id), '{}') into whom from access.bases b
          join people.users u on u.county_id = b.county_id and u.id = b.user_id and u.kind = 'person' and (u.until is null or u.until > p_now)
          join access.grants g on g.county_id = u.county_id and g.user_id = u.id and g.youth_id = b.youth_id and g.category = 'coordination'
            and g.can_add and g.add_expires_at > p_now
          where b.county_id = one.county_id and b.youth_id = one.youth_id and b.kind <> 'emergency' and b.ended_at is null and b.since <= p_now
            and (b.until is null or b.until > p_now) and 'advocate' = any (people.roles_of(u.county_id, u.id));
      end if;
      if cardinality(whom) > 0 then
        fresh := fresh || (select jsonb_agg(jsonb_build_object('county', one.county_id, 'whom', u)) from unnest(whom) u);
      end if;
    end if;
    insert into claims.looks as l (county_id, youth_id, looked_at, again_at, likely_on, told_at, told)
      values (one.county_id, one.youth_id, p_now, case when one.likely and cardinality(whom) = 0 then p_now + interval '1 day' end,
        case when one.likely then one.on_day end, case when cardinality(whom) > 0 then p_now end, whom)
      on conflict (county_id, youth_id) do update set looked_at = p_now,
        again_at = case when one.likely and l.told_at is null and cardinality(whom) = 0 then p_now + interval '1 day' end,
        likely_on = case when one.likely then coalesce(l.likely_on, one.on_day) end, told_at = coalesce(l.told_at, excluded.told_at),
        told = case when cardinality(whom) > 0 then whom else l.told end;
  end loop;
  for one in select f.county, array_agg(distinct f.whom) as whom from jsonb_to_recordset(fresh) as f(county uuid, whom uuid) group by 1 loop
    perform referrals.tell(one.county, one.whom, 'claim-likely', p_now);
    heard := heard + cardinality(one.whom);
  end loop;
  return heard;
end $$;

-- A lead was handed on: the youth's lawyers hear that something waits. Whose it is to say, is checked: only who wrote it, just now.
create function claims.hand_on(p_claim uuid) returns int language plpgsql security definer set search_path = '' as $$
declare
  c claims.claims;
  whom uuid[];
begin
  select x.* into c from claims.claims x where x.county_id = access.current_county_id() and x.id = p_claim and x.by_user = access.current_user_id()
    and x.kind in ('t-lead', 'u-lead', 'sij-lead') and x.edited_at = x.at;
  if not found then return null; end if;
  select coalesce(array_agg(u), '{}') into whom from unnest(claims.lawyers(c.county_id, c.youth_id, now())) u where u <> access.current_user_id();
  if cardinality(whom) > 0 then perform referrals.tell(c.county_id, whom, 'claim-lead', now()); end if;
  return (select cardinality(claims.lawyers(c.county_id, c.youth_id, now())));
end $$;
-- Whether the youth has a lawyer to whom a lead goes: for whoever may hand one on.
create function claims.has_lawyer(p_youth uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select cardinality(claims.lawyers(access.current_county_id(), p_youth, now())) > 0 and exists (select 1 from access.grants g
    where g.county_id = access.current_county_id() and g.user_id = access.current_user_id() and g.youth_id = p_youth and g.expires_at > now())
$$;

-- ---------------------------------------------------------------- sums, and the youth's own page

-- Compensation in a period, each youth once for each: may be open to them, their lawyer or advocate was told, asked for, paid.
create function claims.sums(p_year int, p_through int) returns table (what text, n int) language sql stable security definer set search_path = '' as $$
  with d as (select * from people.my_period(p_year, p_through)),
  firsts as (select c.county_id, c.youth_id, s.step, min(s.on_day) as day from claims.claims c
    join claims.steps s on s.county_id = c.county_id and s.claim_id = c.id and s.undone_at is null and s.sealed_by is null
    where c.kind = 'compensation' and c.sealed_by is null and s.step in ('asked', 'paid') group by 1, 2, 3)
  select 'eligible', count(*)::int from d join claims.looks l on l.county_id = d.county_id and l.sealed_by is null
    and l.likely_on >= (d.since at time zone d.zone)::date and l.likely_on < (d.before at time zone d.zone)::date
  union all
  select 'told', count(*)::int from d join claims.looks l on l.county_id = d.county_id and l.sealed_by is null and l.told_at >= d.since and l.told_at < d.before
  union all
  select case f.step when 'asked' then 'filed' else 'paid' end, count(*)::int from d join firsts f on f.county_id = d.county_id
    and f.day >= (d.since at time zone d.zone)::date and f.day < (d.before at time zone d.zone)::date group by 1
$$;

-- What comes next of a youth's compensation and wages, for their own page: the newest step of each. Never a court's, never of status.
create function voice.my_claims() returns table (kind text, step text, on_day text, due_on text) language sql stable security definer set search_path = '' as $$
  select c.kind, s.step, s.on_day::text, s.due_on::text from voice.me() m join claims.claims c on c.county_id = m.county_id and c.youth_id = m.youth_id
    and c.category = 'coordination' and c.sealed_by is null
    cross join lateral (select * from claims.newest(c.county_id, c.id)) s where s.id is not null
$$;

do $$
declare f text;
begin
  foreach f in array array['claims.category_of(text)', 'claims.may_own(uuid, uuid, access.category)', 'claims.newest(uuid, uuid)',
      'claims.lawyers(uuid, uuid, timestamptz)', 'claims.minders(claims.steps, timestamptz)', 'claims.for_me()', 'claims.found_for_me()',
      'claims.tell_due(timestamptz)', 'claims.to_look(timestamptz, int)', 'claims.keep_looks(jsonb, timestamptz)', 'claims.hand_on(uuid)',
      'claims.has_lawyer(uuid)', 'claims.sums(int, int)', 'voice.my_claims()'] loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
grant execute on function claims.category_of(text), claims.may_own(uuid, uuid, access.category), claims.for_me(), claims.found_for_me(),
  claims.hand_on(uuid), claims.has_lawyer(uuid), claims.sums(int, int), voice.my_claims() to throughline_app;
grant execute on function claims.tell_due(timestamptz), claims.to_look(timestamptz, int), claims.keep_looks(jsonb, timestamptz) to throughline_jobs;
revoke create on schema claims, voice from throughline_gate;
