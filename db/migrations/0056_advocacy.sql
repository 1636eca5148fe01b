-- Advocacy that the county buys: the contract, who was referred to it, which program has them, and each against the contract's own
-- clock. A row that a contract manager may see says nothing about a youth; whose referral it is stands behind the youth's grants.
create schema advocacy;
grant usage on schema advocacy to throughline_app, throughline_gate, throughline_jobs;
grant create on schema advocacy to throughline_gate;

-- ---------------------------------------------------------------- contracts

create table advocacy.contracts (
  county_id uuid not null references people.counties,
  id uuid not null,
  agency_id uuid not null,
  made_at timestamptz not null default now(),
  by_user uuid not null,
  primary key (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);
-- What a contract says from a moment on; the newest stands, the earlier ones stay. The three spans have no default: where the county
-- has not entered one, no clock runs.
create table advocacy.terms (
  county_id uuid not null references people.counties,
  id uuid not null,
  contract_id uuid not null,
  recorded_at timestamptz not null default now(),
  by_user uuid not null,
  starts_on date not null,
  ends_on date,
  age_from int not null check (age_from between 0 and 30),
  age_to int not null check (age_to between age_from and 30),
  forms text[] not null check (forms <@ array['cse', 'lt', 'ltfc'] and cardinality(forms) > 0),
  -- Empty: the whole county; any language.
  regions text[] not null default '{}',
  languages text[] not null default '{}',
  subcontractors text[] not null default '{}',
  capacity int not null check (capacity between 0 and 10000),
  first_contact text,
  consent text,
  plan text,
  note text not null default '',
  primary key (county_id, id),
  foreign key (county_id, contract_id) references advocacy.contracts (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  check (ends_on is null or ends_on >= starts_on)
);
create index terms_by_contract on advocacy.terms (county_id, contract_id, recorded_at desc);

-- ---------------------------------------------------------------- referrals

-- What was asked, once. `card`: what the program needs to reach them, sealed under the referral's own key, since those who may read
-- it may not open the youth's.
create table advocacy.referrals (
  county_id uuid not null references people.counties,
  id uuid not null,
  number text not null,
  at timestamptz not null default now(),
  by_user uuid not null,
  agency_id uuid not null,
  source text not null check (source in ('worker', 'community', 'peer', 'parent', 'youth')),
  with_record boolean not null,
  knows text not null check (knows in ('said-yes', 'told', 'not-yet')),
  age int check (age between 0 and 30),
  forms text[] not null check (forms <@ array['cse', 'lt', 'ltfc']),
  region text,
  language text not null,
  wrapped bytea not null,
  card bytea not null,
  primary key (county_id, id),
  unique (county_id, number),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check (not with_record or source = 'worker')
);
create index referrals_by_person on advocacy.referrals (county_id, by_user, at desc);
create table advocacy.of_youth (
  county_id uuid not null,
  referral_id uuid not null,
  youth_id uuid not null,
  by_user uuid not null,
  primary key (county_id, referral_id),
  foreign key (county_id, referral_id) references advocacy.referrals (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
create index of_youth_by_youth on advocacy.of_youth (county_id, youth_id);
call access.protect('advocacy.of_youth', 'coordination');
grant select on advocacy.of_youth to throughline_app;
grant select, insert on advocacy.of_youth to throughline_gate;

-- One program's time with a referral: sent to it, taken by an advocate or not, until when. In a move the old one goes on until its
-- end while the new one has begun, so that there is no day between.
create table advocacy.turns (
  county_id uuid not null references people.counties,
  id uuid not null,
  referral_id uuid not null,
  contract_id uuid not null,
  agency_id uuid not null,
  at timestamptz not null default now(),
  by_user uuid not null,
  chosen_by text not null check (chosen_by in ('youth', 'referrer', 'program')),
  accepted_at timestamptz,
  accepted_by uuid,
  advocate_id uuid,
  declined_at timestamptz,
  declined_by uuid,
  declined_why text check (declined_why in ('full', 'age', 'region', 'language', 'form', 'withdrawn')),
  until timestamptz,
  primary key (county_id, id),
  foreign key (county_id, referral_id) references advocacy.referrals (county_id, id),
  foreign key (county_id, contract_id) references advocacy.contracts (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, accepted_by) references people.users (county_id, id),
  foreign key (county_id, advocate_id) references people.users (county_id, id),
  foreign key (county_id, declined_by) references people.users (county_id, id),
  check ((accepted_at is null) = (advocate_id is null) and (accepted_at is null) = (accepted_by is null)),
  check ((declined_at is null) = (declined_why is null) and (declined_at is null or accepted_at is null)),
  check (until is null or accepted_at is not null)
);
create index turns_by_referral on advocacy.turns (county_id, referral_id, at);
create index turns_by_contract on advocacy.turns (county_id, contract_id, at);
create index turns_by_agency on advocacy.turns (county_id, agency_id, at);
create index turns_by_advocate on advocacy.turns (county_id, advocate_id) where advocate_id is not null;
-- Asked of one program at a time, and with one program once nobody moves.
create unique index turns_one_waiting on advocacy.turns (county_id, referral_id) where accepted_at is null and declined_at is null;
create unique index turns_one_now on advocacy.turns (county_id, referral_id) where accepted_at is not null and until is null;

-- What happened with a program. Silence is not among the reasons for an end: whoever cannot be reached is still looked for.
create table advocacy.events (
  county_id uuid not null references people.counties,
  id uuid not null,
  referral_id uuid not null,
  turn_id uuid not null,
  kind text not null check (kind in ('agreed', 'not-now', 'withdrew', 'plan', 'advocate', 'ended', 'again')),
  code text,
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  by_user uuid not null,
  to_user uuid,
  words bytea,
  primary key (county_id, id),
  foreign key (county_id, referral_id) references advocacy.referrals (county_id, id),
  foreign key (county_id, turn_id) references advocacy.turns (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, to_user) references people.users (county_id, id),
  check ((kind = 'ended') = (code is not null) and (kind <> 'ended' or code in ('goals-met', 'no-longer-wanted', 'moved-away', 'older'))),
  check ((kind = 'advocate') = (to_user is not null))
);
create index events_by_referral on advocacy.events (county_id, referral_id, at);

-- Who was told that a clock runs out: each once for one deadline.
create table advocacy.told (
  county_id uuid not null references people.counties,
  turn_id uuid not null,
  step text not null check (step in ('first-contact', 'consent', 'plan', 'moving')),
  due_at timestamptz not null,
  listener text not null check (listener in ('advocate', 'supervisor', 'manager')),
  user_id uuid not null,
  at timestamptz not null,
  primary key (county_id, turn_id, step, due_at, listener, user_id),
  foreign key (county_id, turn_id) references advocacy.turns (county_id, id),
  foreign key (county_id, user_id) references people.users (county_id, id)
);

-- ---------------------------------------------------------------- advocates

-- What a person says of their own work. Whether they have lived it themselves is theirs alone to say and to show.
create table advocacy.staff (
  county_id uuid not null references people.counties,
  user_id uuid not null,
  capacity int check (capacity between 0 and 200),
  forms text[] not null default '{}' check (forms <@ array['cse', 'lt', 'ltfc']),
  said_at timestamptz not null default now(),
  primary key (county_id, user_id),
  foreign key (county_id, user_id) references people.users (county_id, id)
);
create table advocacy.kinds (
  county_id uuid not null references people.counties,
  user_id uuid not null,
  kinds text[] not null default '{}' check (kinds <@ array['peer', 'parent', 'survivor']),
  shown boolean not null default false,
  said_at timestamptz not null default now(),
  primary key (county_id, user_id),
  foreign key (county_id, user_id) references people.users (county_id, id)
);

-- ---------------------------------------------------------------- case reviews

-- `scores`: dimension of the practice model → 1 to 4, or null where it could not be seen. What was said in interviews is read by those
-- who review, and nobody else.
create table advocacy.reviews (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  referral_id uuid not null,
  contract_id uuid not null,
  at timestamptz not null default now(),
  by_user uuid not null,
  agency_id uuid not null,
  with_user uuid,
  model_version text not null,
  scores jsonb not null,
  words bytea not null,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, referral_id) references advocacy.referrals (county_id, id),
  foreign key (county_id, contract_id) references advocacy.contracts (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, with_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create index reviews_by_contract on advocacy.reviews (county_id, contract_id, at);
create index reviews_by_referral on advocacy.reviews (county_id, referral_id, at);
call access.protect('advocacy.reviews', 'coordination');
create policy own_agency on advocacy.reviews as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
create policy reviewers on advocacy.reviews as restrictive for select to throughline_app
  using (access.current_user_id() in (by_user, with_user));
grant select, insert on advocacy.reviews to throughline_app;
create table advocacy.interviews (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  review_id uuid not null,
  whom text not null check (whom in ('youth', 'advocate', 'worker', 'caregiver')),
  on_day date not null,
  by_user uuid not null,
  words bytea not null,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, review_id) references advocacy.reviews (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id)
);
create index interviews_by_review on advocacy.interviews (county_id, review_id);
call access.protect('advocacy.interviews', 'coordination');
grant select, insert on advocacy.interviews to throughline_app;

-- ---------------------------------------------------------------- what the contract asks for, and whether it is so

create table advocacy.requirements (
  county_id uuid not null references people.counties,
  id uuid not null,
  contract_id uuid not null,
  text text not null,
  source text not null default '',
  recorded_at timestamptz not null default now(),
  by_user uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (county_id, id),
  foreign key (county_id, contract_id) references advocacy.contracts (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, ended_by) references people.users (county_id, id)
);
create table advocacy.checks (
  county_id uuid not null references people.counties,
  id uuid not null,
  contract_id uuid not null,
  at timestamptz not null default now(),
  by_user uuid not null,
  wrapped bytea not null,
  first_at timestamptz,
  first_by uuid,
  second_at timestamptz,
  second_by uuid,
  primary key (county_id, id),
  foreign key (county_id, contract_id) references advocacy.contracts (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, first_by) references people.users (county_id, id),
  foreign key (county_id, second_by) references people.users (county_id, id),
  check ((first_at is null) = (first_by is null) and (second_at is null) = (second_by is null)),
  check (second_by is null or (first_by is not null and first_by <> second_by))
);
create unique index checks_one_open on advocacy.checks (county_id, contract_id) where second_at is null;
-- What was found for one requirement; the newest stands. `body`: evidence, file, what is to be put right and by whom; sealed.
create table advocacy.findings (
  county_id uuid not null references people.counties,
  id uuid not null,
  check_id uuid not null,
  requirement_id uuid not null,
  at timestamptz not null default now(),
  by_user uuid not null,
  verdict text not null check (verdict in ('met', 'not-met', 'not-seen')),
  seen_on date,
  due_on date,
  done_on date,
  body bytea not null,
  primary key (county_id, id),
  foreign key (county_id, check_id) references advocacy.checks (county_id, id),
  foreign key (county_id, requirement_id) references advocacy.requirements (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  check (verdict = 'not-seen' or seen_on is not null)
);
create index findings_by_check on advocacy.findings (county_id, check_id, at);

-- ---------------------------------------------------------------- who is who

-- Who manages contracts: the county's plan lead and administrators; never somebody of a program that is bought.
create function advocacy.i_manage() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where u.county_id = access.current_county_id() and u.id = access.current_user_id() and u.kind = 'person'
      and (u.until is null or u.until > now()) and a.kind in ('county-office', 'child-welfare', 'probation')
      and people.roles_held(u.county_id, u.id) && array['plan-lead', 'administrator'])
$$;
-- An advocate or their supervisor at this program.
create function advocacy.serves(p_county uuid, p_user uuid, p_agency uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u where u.county_id = p_county and u.id = p_user and u.agency_id = p_agency and u.kind = 'person'
    and (u.until is null or u.until > now()) and people.roles_of(u.county_id, u.id) && array['advocate', 'supervisor'])
$$;
create function advocacy.i_serve(p_agency uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select advocacy.serves(access.current_county_id(), access.current_user_id(), p_agency)
$$;
create function advocacy.i_oversee(p_contract uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select advocacy.i_manage() or exists (select 1 from advocacy.contracts c where c.county_id = access.current_county_id() and c.id = p_contract
    and advocacy.i_serve(c.agency_id))
$$;
-- Whether the person who asks may see a referral: who sees the coordination of its youth; a program that has it, was asked, and did not
-- decline, until another has taken over and its time ended; of one without a record, who made it. What a court sealed nobody sees, and nobody the youth blocked.
create function advocacy.i_see(p_referral uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from advocacy.referrals r
    left join advocacy.of_youth o on o.county_id = r.county_id and o.referral_id = r.id
    where r.county_id = access.current_county_id() and r.id = p_referral and o.sealed_by is null
      and (exists (select 1 from access.grants g where g.county_id = o.county_id and g.user_id = access.current_user_id()
            and g.youth_id = o.youth_id and g.category = 'coordination' and g.expires_at > now())
        or ((exists (select 1 from advocacy.turns t where t.county_id = r.county_id and t.referral_id = r.id and t.declined_at is null
                and (t.until is null or t.until > now() or not exists (select 1 from advocacy.turns n where n.county_id = t.county_id
                  and n.referral_id = t.referral_id and n.accepted_at > t.accepted_at)) and advocacy.i_serve(t.agency_id))
            or (not r.with_record and r.by_user = access.current_user_id()))
          and not exists (select 1 from access.blocks k where k.county_id = o.county_id and k.youth_id = o.youth_id
            and k.user_id = access.current_user_id() and k.lifted_at is null))))
$$;

do $$
declare
  t text;
  own constant text := 'county_id = (select access.current_county_id())';
begin
  foreach t in array array['contracts', 'terms', 'referrals', 'turns', 'events', 'told', 'staff', 'kinds', 'requirements', 'checks', 'findings'] loop
    execute format('alter table advocacy.%I enable row level security', t);
    execute format('alter table advocacy.%I force row level security', t);
    execute format('create policy gate on advocacy.%I to throughline_gate using (true) with check (true)', t);
    execute format('grant select, insert, update on advocacy.%I to throughline_gate', t);
    if t <> 'told' then execute format('grant select on advocacy.%I to throughline_app', t); end if;
  end loop;
  execute format('create policy seen on advocacy.contracts for select to throughline_app using (%s)', own);
  execute format('create policy seen on advocacy.terms for select to throughline_app using (%s)', own);
  execute format('create policy seen on advocacy.referrals for select to throughline_app using (%s and advocacy.i_see(id))', own);
  execute format('create policy seen on advocacy.turns for select to throughline_app using (%s and advocacy.i_see(referral_id))', own);
  execute format('create policy seen on advocacy.events for select to throughline_app using (%s and advocacy.i_see(referral_id))', own);
  execute format('create policy seen on advocacy.staff for select to throughline_app using (%s and exists (select 1 from people.users u
    where u.county_id = staff.county_id and u.id = staff.user_id and u.agency_id = (select access.my_agency())))', own);
  execute format('create policy seen on advocacy.kinds for select to throughline_app using (%s and (shown or exists (select 1 from people.users u
    where u.county_id = kinds.county_id and u.id = kinds.user_id and u.agency_id = (select access.my_agency()))))', own);
  execute format('create policy seen on advocacy.requirements for select to throughline_app using (%s and advocacy.i_oversee(contract_id))', own);
  execute format('create policy seen on advocacy.checks for select to throughline_app using (%s and advocacy.i_oversee(contract_id))', own);
  execute format('create policy seen on advocacy.findings for select to throughline_app using (%s and exists (select 1 from advocacy.checks k
    where k.county_id = findings.county_id and k.id = findings.check_id and advocacy.i_oversee(k.contract_id)))', own);
end $$;
-- Interviews are their review's: read by those who review. Only they add to it.
create function advocacy.i_review(p_review uuid, p_youth uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from advocacy.reviews v where v.county_id = access.current_county_id() and v.id = p_review and v.youth_id = p_youth
    and access.current_user_id() in (v.by_user, v.with_user))
$$;
create policy reviewers on advocacy.interviews as restrictive to throughline_app
  using (advocacy.i_review(review_id, youth_id)) with check (advocacy.i_review(review_id, youth_id));

create trigger active after insert on advocacy.of_youth for each row execute function youth.mark_active('coordination');

-- ---------------------------------------------------------------- what is known of each program's time with each youth

-- The terms that stood at a moment; before the first, the first.
create function advocacy.terms_at(p_county uuid, p_contract uuid, p_at timestamptz) returns advocacy.terms
  language sql stable security definer set search_path = '' as $$
  select t from advocacy.terms t where t.county_id = p_county and t.contract_id = p_contract
    order by (t.recorded_at <= p_at) desc, case when t.recorded_at <= p_at then t.recorded_at end desc nulls last, t.recorded_at limit 1
$$;
-- Nobody calls it but the functions below, each with a check of its own. First contact is the program's own first try that reached
-- the youth; a yes counts where it was said to the advocate or recorded as a consent to the program; a plan, where the program
-- recorded that one was agreed.
create function advocacy.facts(p_county uuid, p_contract uuid, p_referral uuid, p_since timestamptz, p_open boolean)
  returns table (turn_id uuid, referral_id uuid, number text, contract_id uuid, agency_id uuid, source text, made_at timestamptz, age int,
    forms text[], region text, at timestamptz, accepted_at timestamptz, advocate_id uuid, declined_at timestamptz, until timestamptz,
    contact_at timestamptz, again_at timestamptz, agreed_at timestamptz, plan_at timestamptz, ended_at timestamptz, ended_why text, efforts int,
    efforts_at timestamptz[], sealed boolean)
  language sql stable security definer set search_path = '' as $$
  select t.id, r.id, r.number, t.contract_id, t.agency_id, r.source, r.at, r.age, r.forms, r.region, t.at, t.accepted_at, t.advocate_id,
      t.declined_at, t.until, e.contact_at, back.at,
      least(said.agreed_at, given.agreed_at), least(said.plan_at, planned.plan_at), last.ended_at, last.why, e.n, e.ats, o.sealed_by is not null
    from advocacy.turns t
    join advocacy.referrals r on r.county_id = t.county_id and r.id = t.referral_id
    left join advocacy.of_youth o on o.county_id = r.county_id and o.referral_id = r.id
    cross join lateral (select count(*)::int as n, array_agg(x.at) as ats, min(x.at) filter (where x.whom = 'youth' and x.reached) as contact_at
      from care.efforts x where x.county_id = t.county_id and x.youth_id = o.youth_id and x.agency_id = t.agency_id and x.at >= t.at
        and (t.until is null or x.at <= t.until) and x.taken_back_at is null) e
    -- Who comes back is asked anew.
    cross join lateral (select max(v.at) as at from advocacy.events v where v.county_id = r.county_id and v.referral_id = r.id and v.kind = 'again') back
    cross join lateral (select min(v.at) filter (where v.kind = 'agreed' and (back.at is null or v.at >= back.at)) as agreed_at, min(v.at) filter (where v.kind = 'plan') as plan_at
      from advocacy.events v where v.county_id = r.county_id and v.referral_id = r.id) said
    cross join lateral (select min(c.since) as agreed_at from consent.consents c
      where c.county_id = r.county_id and c.youth_id = o.youth_id and c.since >= greatest(r.at, back.at) and (not c.needs_second or c.confirmed_at is not null)
        and (c.to_agency_id = t.agency_id or exists (select 1 from people.users u where u.county_id = c.county_id and u.id = c.to_user_id
          and u.agency_id = t.agency_id))) given
    cross join lateral (select min(p.at) as plan_at from plan.versions p where p.county_id = r.county_id and p.youth_id = o.youth_id
      and p.agency_id = t.agency_id and p.at >= r.at and p.agreed <> 'no') planned
    left join lateral (select case when v.kind in ('ended', 'withdrew') then v.at end as ended_at,
        case v.kind when 'ended' then v.code when 'withdrew' then 'no-longer-wanted' end as why
      from advocacy.events v where v.county_id = r.county_id and v.referral_id = r.id and v.turn_id = t.id
        and v.kind in ('ended', 'withdrew', 'again') order by v.recorded_at desc, v.id desc limit 1) last on true
    where t.county_id = p_county and (p_contract is null or t.contract_id = p_contract) and (p_referral is null or t.referral_id = p_referral)
      and (p_since is null or t.until is null or t.until >= p_since)
      and (not p_open or (t.declined_at is null and (t.until is null or t.until > now())))
    order by t.at, t.id
$$;

-- For who manages a contract or serves under it: the clocks, without whose they are. The neutral number alone points to one.
create function advocacy.overseen(p_contract uuid, p_since timestamptz)
  returns table (number text, contract_id uuid, source text, made_at timestamptz, age int, forms text[], region text, at timestamptz,
    accepted_at timestamptz, declined_at timestamptz, until timestamptz, contact_at timestamptz, again_at timestamptz, agreed_at timestamptz,
    plan_at timestamptz, ended_at timestamptz, ended_why text, efforts_at timestamptz[], next_asked boolean, next_accepted boolean)
  language sql stable security definer set search_path = '' as $$
  select f.number, f.contract_id, f.source, f.made_at, f.age, f.forms, f.region, f.at, f.accepted_at, f.declined_at, f.until, f.contact_at, f.again_at,
      f.agreed_at, f.plan_at, f.ended_at, f.ended_why, f.efforts_at,
      exists (select 1 from advocacy.turns n where n.county_id = access.current_county_id() and n.referral_id = f.referral_id and n.at > f.at
        and n.accepted_at is null and n.declined_at is null),
      exists (select 1 from advocacy.turns n where n.county_id = access.current_county_id() and n.referral_id = f.referral_id and n.at > f.at
        and n.accepted_at is not null)
    from advocacy.facts(access.current_county_id(), p_contract, null, p_since, false) f
    where not f.sealed and advocacy.i_oversee(f.contract_id)
$$;
-- Whether each program has room, for whoever chooses one; how many it has, for who oversees it alone: a small count can point to somebody.
create function advocacy.filled() returns table (contract_id uuid, active int, has_room boolean)
  language sql stable security definer set search_path = '' as $$
  select c.id, case when advocacy.i_oversee(c.id) then n.active end, n.active < (advocacy.terms_at(c.county_id, c.id, now())).capacity
    from advocacy.contracts c
    cross join lateral (select count(*)::int as active from advocacy.turns t where t.county_id = c.county_id and t.contract_id = c.id
      and t.accepted_at is not null and t.until is null) n
    where c.county_id = access.current_county_id()
$$;
-- How often each mark was given to a program: never which review, nor whose.
create function advocacy.marks(p_contract uuid) returns table (dimension text, mark int, n int) language sql stable security definer set search_path = '' as $$
  select s.key, (s.value #>> '{}')::int, count(*)::int from advocacy.reviews v cross join lateral jsonb_each(v.scores) s
    where v.county_id = access.current_county_id() and v.contract_id = p_contract and v.sealed_by is null and advocacy.i_oversee(p_contract)
    group by 1, 2
$$;
-- The steps of one referral, for who may see it.
create function advocacy.steps(p_referral uuid)
  returns table (turn_id uuid, contract_id uuid, agency_id uuid, at timestamptz, accepted_at timestamptz, advocate_id uuid, declined_at timestamptz,
    until timestamptz, contact_at timestamptz, again_at timestamptz, agreed_at timestamptz, plan_at timestamptz, ended_at timestamptz, ended_why text,
    efforts int)
  language sql stable security definer set search_path = '' as $$
  select f.turn_id, f.contract_id, f.agency_id, f.at, f.accepted_at, f.advocate_id, f.declined_at, f.until, f.contact_at, f.again_at,
      f.agreed_at, f.plan_at, f.ended_at, f.ended_why, f.efforts
    from advocacy.facts(access.current_county_id(), null, p_referral, null, false) f where advocacy.i_see(p_referral)
$$;

-- ---------------------------------------------------------------- what is done

-- Makes a contract, or says anew what it holds. False: not theirs to say, or no such agency.
create function advocacy.set_contract(p_id uuid, p_agency uuid, p_terms uuid, p jsonb) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not advocacy.i_manage() then return false; end if;
  if not exists (select 1 from advocacy.contracts c where c.county_id = u.county_id and c.id = p_id) then
    if not exists (select 1 from people.agencies a where a.county_id = u.county_id and a.id = p_agency and a.kind = 'community-organisation'
        and (a.until is null or a.until > now())) then return false; end if;
    insert into advocacy.contracts (county_id, id, agency_id, by_user) values (u.county_id, p_id, p_agency, u.id);
  end if;
  insert into advocacy.terms (county_id, id, contract_id, recorded_at, by_user, starts_on, ends_on, age_from, age_to, forms, regions, languages,
      subcontractors, capacity, first_contact, consent, plan, note)
    select u.county_id, p_terms, p_id, clock_timestamp(), u.id, x.starts_on, x.ends_on, x.age_from, x.age_to, x.forms, x.regions, x.languages,
        x.subcontractors, x.capacity, x.first_contact, x.consent, x.plan, x.note
      from jsonb_populate_record(null::advocacy.terms, p) x;
  return true;
end $$;

-- Whether a contract takes referrals today. Its row is held, so that it is not changed in between.
create function advocacy.in_force(p_county uuid, p_contract uuid) returns uuid language plpgsql security definer set search_path = '' as $$
declare
  k advocacy.contracts;
  s advocacy.terms;
  today date;
begin
  select * into k from advocacy.contracts x where x.county_id = p_county and x.id = p_contract for share;
  if not found then return null; end if;
  select (now() at time zone c.time_zone)::date into today from people.counties c where c.county_id = p_county;
  s := advocacy.terms_at(p_county, p_contract, now());
  return case when s.starts_on <= today and (s.ends_on is null or s.ends_on >= today) then k.agency_id end;
end $$;

-- A referral to one contract. `done`, `not-in-force`, `open-already` (the youth has one that is not over), or null: not theirs to make.
create function advocacy.refer(p jsonb, p_youth uuid, p_wrapped bytea, p_card bytea, p_turn uuid, p_contract uuid) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  program uuid;
  it uuid := (p ->> 'id')::uuid;
begin
  if u.kind <> 'person' then return null; end if;
  if p_youth is not null then
    -- One at a time for one youth: the second who asks is told of the first.
    perform 1 from youth.youth y where y.county_id = u.county_id and y.id = p_youth and y.held_by is null and y.sealed_by is null for update;
    if not found or not exists (select 1 from access.grants g where g.county_id = u.county_id and g.user_id = u.id and g.youth_id = p_youth
        and g.category = 'coordination' and g.can_add and g.add_expires_at > now()) then return null; end if;
    if exists (select 1 from advocacy.of_youth o where o.county_id = u.county_id and o.youth_id = p_youth and advocacy.is_open(o.county_id, o.referral_id))
      then return 'open-already'; end if;
  end if;
  program := advocacy.in_force(u.county_id, p_contract);
  if program is null then return 'not-in-force'; end if;
  insert into advocacy.referrals (county_id, id, number, by_user, agency_id, source, with_record, knows, age, forms, region, language, wrapped, card)
    select u.county_id, it, x.number, u.id, u.agency_id, case when p_youth is null then x.source else 'worker' end, p_youth is not null, x.knows,
        x.age, x.forms, x.region, x.language, p_wrapped, p_card
      from jsonb_populate_record(null::advocacy.referrals, p) x;
  if p_youth is not null then
    insert into advocacy.of_youth (county_id, referral_id, youth_id, by_user) values (u.county_id, it, p_youth, u.id);
  end if;
  insert into advocacy.turns (county_id, id, referral_id, contract_id, agency_id, by_user, chosen_by)
    values (u.county_id, p_turn, it, p_contract, program, u.id, p ->> 'chosen_by');
  perform referrals.tell(u.county_id, referrals.ears_of(u.county_id, program), 'advocacy-asked', now());
  return 'done';
end $$;
create function advocacy.is_open(p_county uuid, p_referral uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select coalesce((select v.kind = 'again' from advocacy.events v where v.county_id = p_county and v.referral_id = p_referral
    and v.kind in ('ended', 'withdrew', 'again') order by v.recorded_at desc, v.id desc limit 1), true)
$$;

-- Asks another program: for one that nobody has, by who may see it; in a move, by the program that has it. `done`, `waits-already`,
-- `not-in-force`, or null.
create function advocacy.route(p_referral uuid, p_turn uuid, p_contract uuid, p_chosen_by text) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  current_turn advocacy.turns;
  program uuid;
begin
  perform 1 from advocacy.referrals r where r.county_id = u.county_id and r.id = p_referral for update;
  if not found or not advocacy.i_see(p_referral) or not advocacy.is_open(u.county_id, p_referral) then return null; end if;
  if exists (select 1 from advocacy.turns t where t.county_id = u.county_id and t.referral_id = p_referral and t.accepted_at is null
      and t.declined_at is null) then return 'waits-already'; end if;
  select * into current_turn from advocacy.turns t where t.county_id = u.county_id and t.referral_id = p_referral and t.accepted_at is not null
    and t.until is null;
  if found and (not advocacy.i_serve(current_turn.agency_id) or current_turn.contract_id = p_contract) then return null; end if;
  program := advocacy.in_force(u.county_id, p_contract);
  if program is null then return 'not-in-force'; end if;
  insert into advocacy.turns (county_id, id, referral_id, contract_id, agency_id, by_user, chosen_by)
    values (u.county_id, p_turn, p_referral, p_contract, program, u.id, p_chosen_by);
  perform referrals.tell(u.county_id, referrals.ears_of(u.county_id, program), 'advocacy-asked', now());
  return 'done';
end $$;

-- When a program's time ends once another has begun: with its contract where that has an end to come, else at once.
create function advocacy.ends_with(p_county uuid, p_contract uuid) returns timestamptz language sql stable security definer set search_path = '' as $$
  select greatest(now(), ((advocacy.terms_at(p_county, p_contract, now())).ends_on + 1)::timestamp at time zone c.time_zone)
    from people.counties c where c.county_id = p_county
$$;

-- A program takes a referral, with one of its advocates; the record opens to that advocate, and where another program had it, that
-- one's sight of the youth ends with its contract, not before. Where the youth had no record, the program has just met them
-- (`p_youth`, held by it). `done`, `moved-on`, `not-one` (not an advocate of this program, or one the youth blocked), or null.
create function advocacy.accept(p_turn uuid, p_advocate uuid, p_youth uuid) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  t advocacy.turns;
  before advocacy.turns;
  r advocacy.referrals;
  y youth.youth;
  ends timestamptz;
begin
  select * into t from advocacy.turns x where x.county_id = u.county_id and x.id = p_turn;
  if not found or not advocacy.i_serve(t.agency_id) or not advocacy.i_see(t.referral_id) then return null; end if;
  select * into r from advocacy.referrals x where x.county_id = u.county_id and x.id = t.referral_id for update;
  select * into t from advocacy.turns x where x.county_id = u.county_id and x.id = p_turn for update;
  if t.accepted_at is not null or t.declined_at is not null or not advocacy.is_open(u.county_id, r.id) then return 'moved-on'; end if;
  if not exists (select 1 from people.users x where x.county_id = u.county_id and x.id = p_advocate and x.agency_id = t.agency_id
      and x.kind = 'person' and (x.until is null or x.until > now()) and 'advocate' = any (people.roles_of(x.county_id, x.id))) then return 'not-one'; end if;
  select x.* into y from youth.youth x join advocacy.of_youth o on o.county_id = x.county_id and o.youth_id = x.id
    where o.county_id = u.county_id and o.referral_id = r.id;
  if not found then
    select * into y from youth.youth x where x.county_id = u.county_id and x.id = p_youth and x.held_by = t.agency_id;
    if not found or not access.works_the_case(p_youth) then return null; end if;
    insert into advocacy.of_youth (county_id, referral_id, youth_id, by_user) values (u.county_id, r.id, y.id, u.id);
  end if;
  if y.sealed_by is not null or exists (select 1 from access.blocks k where k.county_id = u.county_id and k.youth_id = y.id and k.user_id = p_advocate
      and k.lifted_at is null) then return 'not-one'; end if;
  update advocacy.turns x set accepted_at = clock_timestamp(), accepted_by = u.id, advocate_id = p_advocate where x.county_id = u.county_id and x.id = t.id
    and not exists (select 1 from advocacy.turns o where o.county_id = x.county_id and o.referral_id = x.referral_id and o.id <> x.id
      and o.accepted_at is not null and o.until is null);
  if not found then
    -- Another program has them: its time ends when its contract does.
    select * into before from advocacy.turns x where x.county_id = u.county_id and x.referral_id = r.id and x.accepted_at is not null and x.until is null for update;
    ends := advocacy.ends_with(u.county_id, before.contract_id);
    update advocacy.turns x set until = ends where x.county_id = u.county_id and x.id = before.id;
    update advocacy.turns x set accepted_at = clock_timestamp(), accepted_by = u.id, advocate_id = p_advocate where x.county_id = u.county_id and x.id = t.id;
  end if;
  perform advocacy.let_in(u.county_id, y.id, p_advocate, r.id, u.id);
  if before.id is not null then
    update youth.youth x set held_by = t.agency_id where x.county_id = u.county_id and x.id = y.id and x.held_by = before.agency_id;
    perform advocacy.let_go(u.county_id, y.id, before.agency_id, ends, u.id);
  end if;
  perform access.derive(u.county_id, y.id);
  if p_advocate <> u.id then perform referrals.tell(u.county_id, array[p_advocate], 'advocacy-given', now()); end if;
  return 'done';
end $$;
create function advocacy.let_in(p_county uuid, p_youth uuid, p_user uuid, p_source uuid, p_by uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from access.bases b where b.county_id = p_county and b.youth_id = p_youth and b.user_id = p_user
      and b.kind = 'assigned-team' and b.ended_at is null and b.until is null) then return; end if;
  insert into access.bases (county_id, id, youth_id, kind, user_id, reason, source_id, since, made_by)
    values (p_county, gen_random_uuid(), p_youth, 'assigned-team', p_user, 'took an advocacy referral', p_source, now(), p_by);
end $$;
-- Every way by which a program's people see this youth ends at a moment; what they reported themselves stays theirs by law, and the
-- notes in their vault stay the program's.
create function advocacy.let_go(p_county uuid, p_youth uuid, p_agency uuid, p_until timestamptz, p_by uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  update access.bases b set until = case when p_until > now() then least(b.until, p_until) else b.until end,
      ended_at = case when p_until <= now() then now() end, ended_by = case when p_until <= now() then p_by end,
      end_reason = case when p_until <= now() then 'the program’s time ended' end
    where b.county_id = p_county and b.youth_id = p_youth and b.ended_at is null and b.kind not in ('mandated-report', 'emergency')
      and (b.agency_id = p_agency or exists (select 1 from people.users x where x.county_id = b.county_id and x.id = b.user_id and x.agency_id = p_agency));
end $$;

create function advocacy.decline(p_turn uuid, p_why text) returns text language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  t advocacy.turns;
  r advocacy.referrals;
begin
  select * into t from advocacy.turns x where x.county_id = u.county_id and x.id = p_turn for update;
  if not found or not advocacy.i_see(t.referral_id) or not (advocacy.i_serve(t.agency_id) or (p_why = 'withdrawn' and t.by_user = u.id)) then return null; end if;
  if t.accepted_at is not null or t.declined_at is not null then return 'moved-on'; end if;
  update advocacy.turns x set declined_at = now(), declined_by = u.id, declined_why = p_why where x.county_id = u.county_id and x.id = t.id;
  -- Who asked hears of it at once: nobody has the youth's referral now.
  if t.by_user <> u.id then perform referrals.tell(u.county_id, array[t.by_user], 'advocacy-declined', now()); end if;
  return 'done';
end $$;

-- What the program that has it writes down. An end and the youth's own no close the program's sight of the record where others keep it.
create function advocacy.note(p_referral uuid, p_id uuid, p_kind text, p_code text, p_at timestamptz, p_to uuid, p_words bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  t advocacy.turns;
  goes_on boolean;
  b access.bases;
  y uuid;
begin
  perform 1 from advocacy.referrals r where r.county_id = u.county_id and r.id = p_referral for update;
  if not found or not advocacy.i_see(p_referral) then return null; end if;
  select * into t from advocacy.turns x where x.county_id = u.county_id and x.referral_id = p_referral and x.accepted_at is not null
    order by x.until is null desc, x.until desc, x.at desc limit 1;
  if not found or not advocacy.i_serve(t.agency_id) then return null; end if;
  goes_on := advocacy.is_open(u.county_id, p_referral);
  if goes_on = (p_kind = 'again') or p_at > clock_timestamp() + interval '1 minute' or (p_at < t.at and p_kind <> 'plan') then return 'moved-on'; end if;
  if p_kind in ('agreed', 'plan') and exists (select 1 from advocacy.events e where e.county_id = u.county_id and e.referral_id = p_referral and e.kind = p_kind
      and (p_kind = 'plan' or not exists (select 1 from advocacy.events later where later.county_id = e.county_id and later.referral_id = e.referral_id
        and later.kind = 'again' and later.recorded_at > e.recorded_at)))
    then return 'moved-on'; end if;
  if p_kind = 'advocate' and (p_to is not distinct from t.advocate_id or not exists (select 1 from people.users x where x.county_id = u.county_id and x.id = p_to
      and x.agency_id = t.agency_id and x.kind = 'person' and (x.until is null or x.until > now()) and 'advocate' = any (people.roles_of(x.county_id, x.id))))
    then return 'not-one'; end if;
  select o.youth_id into y from advocacy.of_youth o where o.county_id = u.county_id and o.referral_id = p_referral;
  if p_kind = 'advocate' and exists (select 1 from access.blocks k where k.county_id = u.county_id and k.youth_id = y and k.user_id = p_to and k.lifted_at is null)
    then return 'not-one'; end if;
  insert into advocacy.events (county_id, id, referral_id, turn_id, kind, code, at, recorded_at, by_user, to_user, words)
    values (u.county_id, p_id, p_referral, t.id, p_kind, p_code, p_at, clock_timestamp(), u.id, p_to, p_words);
  if p_kind in ('again', 'advocate') then
    if p_kind = 'advocate' then update advocacy.turns x set advocate_id = p_to where x.county_id = u.county_id and x.id = t.id; end if;
    update advocacy.turns x set until = null where x.county_id = u.county_id and x.id = t.id;
    perform advocacy.let_in(u.county_id, y, coalesce(p_to, t.advocate_id), p_referral, u.id);
    if p_kind = 'advocate' then perform referrals.tell(u.county_id, array[p_to], 'advocacy-given', now()); end if;
  elsif p_kind in ('ended', 'withdrew') then
    update advocacy.turns x set until = greatest(clock_timestamp(), x.accepted_at) where x.county_id = u.county_id and x.id = t.id;
    update advocacy.turns x set declined_at = now(), declined_by = u.id, declined_why = 'withdrawn' where x.county_id = u.county_id
      and x.referral_id = p_referral and x.accepted_at is null and x.declined_at is null;
    for b in select * from access.bases x where x.county_id = u.county_id and x.youth_id = y and x.source_id = p_referral and x.ended_at is null loop
      if access.kept_without(y, b.id, b.user_id) then
        update access.bases x set ended_at = now(), ended_by = u.id, end_reason = 'advocacy ended' where x.county_id = u.county_id and x.id = b.id;
      end if;
    end loop;
  end if;
  perform access.derive(u.county_id, y);
  return 'done';
end $$;

create function advocacy.say_of_me(p_capacity int, p_forms text[], p_kinds text[], p_shown boolean) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if u.kind <> 'person' or not 'advocate' = any (people.roles_of(u.county_id, u.id)) then return false; end if;
  insert into advocacy.staff (county_id, user_id, capacity, forms) values (u.county_id, u.id, p_capacity, p_forms)
    on conflict (county_id, user_id) do update set capacity = excluded.capacity, forms = excluded.forms, said_at = now();
  insert into advocacy.kinds (county_id, user_id, kinds, shown) values (u.county_id, u.id, p_kinds, p_shown)
    on conflict (county_id, user_id) do update set kinds = excluded.kinds, shown = excluded.shown, said_at = now();
  return true;
end $$;

-- ---------------------------------------------------------------- contract compliance, by who manages contracts

create function advocacy.require(p_contract uuid, p_id uuid, p_text text, p_source text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not advocacy.i_manage() or not exists (select 1 from advocacy.contracts c where c.county_id = u.county_id and c.id = p_contract) then return false; end if;
  insert into advocacy.requirements (county_id, id, contract_id, text, source, by_user) values (u.county_id, p_id, p_contract, p_text, p_source, u.id);
  return true;
end $$;
create function advocacy.require_no_more(p_id uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not advocacy.i_manage() then return false; end if;
  update advocacy.requirements r set ended_at = now(), ended_by = u.id where r.county_id = u.county_id and r.id = p_id and r.ended_at is null;
  return found;
end $$;
create function advocacy.check_begin(p_contract uuid, p_id uuid, p_wrapped bytea) returns text language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not advocacy.i_manage() or not exists (select 1 from advocacy.contracts c where c.county_id = u.county_id and c.id = p_contract) then return null; end if;
  insert into advocacy.checks (county_id, id, contract_id, by_user, wrapped) values (u.county_id, p_id, p_contract, u.id, p_wrapped)
    on conflict (county_id, contract_id) where second_at is null do nothing;
  return case when found then 'done' else 'moved-on' end;
end $$;
-- Until the first signs; after that only that something was put right.
create function advocacy.find(p_check uuid, p_id uuid, p_requirement uuid, p jsonb, p_body bytea) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  k advocacy.checks;
begin
  select * into k from advocacy.checks x where x.county_id = u.county_id and x.id = p_check for update;
  if not found or not advocacy.i_manage() or not exists (select 1 from advocacy.requirements r where r.county_id = u.county_id and r.id = p_requirement
      and r.contract_id = k.contract_id) then return null; end if;
  if k.first_at is not null and p ->> 'done_on' is null then return 'moved-on'; end if;
  insert into advocacy.findings (county_id, id, check_id, requirement_id, at, by_user, verdict, seen_on, due_on, done_on, body)
    select u.county_id, p_id, k.id, p_requirement, clock_timestamp(), u.id, x.verdict, x.seen_on, x.due_on, x.done_on, p_body
      from jsonb_populate_record(null::advocacy.findings, p) x;
  return 'done';
end $$;
-- The first signs when every requirement has a finding; the second is another person.
create function advocacy.sign(p_check uuid) returns text language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  k advocacy.checks;
begin
  select * into k from advocacy.checks x where x.county_id = u.county_id and x.id = p_check for update;
  if not found or not advocacy.i_manage() then return null; end if;
  if k.second_at is not null then return 'moved-on'; end if;
  if k.first_at is null then
    if exists (select 1 from advocacy.requirements r where r.county_id = k.county_id and r.contract_id = k.contract_id and r.ended_at is null
        and not exists (select 1 from advocacy.findings f where f.county_id = r.county_id and f.check_id = k.id and f.requirement_id = r.id))
      then return 'not-all'; end if;
    update advocacy.checks x set first_at = now(), first_by = u.id where x.county_id = u.county_id and x.id = k.id;
  elsif k.first_by = u.id then return 'another';
  else update advocacy.checks x set second_at = now(), second_by = u.id where x.county_id = u.county_id and x.id = k.id;
  end if;
  return 'done';
end $$;

-- ---------------------------------------------------------------- by jobs

-- Every referral with a program where something is still owed, in every county: the clocks are counted by the program.
create function advocacy.pending() returns table (county_id uuid, time_zone text, settings jsonb, turn_id uuid, contract_id uuid, agency_id uuid,
    at timestamptz, accepted_at timestamptz, advocate_id uuid, until timestamptz, contact_at timestamptz, again_at timestamptz,
    agreed_at timestamptz, plan_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select c.county_id, c.time_zone, c.settings, f.turn_id, f.contract_id, f.agency_id, f.at, f.accepted_at, f.advocate_id, f.until,
      f.contact_at, f.again_at, f.agreed_at, f.plan_at
    from people.counties c cross join lateral advocacy.facts(c.county_id, null, null, null, true) f
    where not f.sealed and f.ended_at is null and f.until is null
      and (f.contact_at is null or f.agreed_at is null or f.plan_at is null
        or (advocacy.terms_at(c.county_id, f.contract_id, now())).ends_on is not null)
$$;
create function advocacy.all_terms() returns setof advocacy.terms language sql stable security definer set search_path = '' as $$
  select * from advocacy.terms
$$;
-- Who hears for a program: whoever leads it, or where nobody does, its people. A job has no county of its own.
create function advocacy.ears(p_county uuid, p_agency uuid) returns uuid[] language sql stable security definer set search_path = '' as $$
  with own as (select u.id, 'supervisor' = any (people.roles_of(u.county_id, u.id)) as leads from people.users u
    where u.county_id = p_county and u.agency_id = p_agency and u.kind = 'person' and (u.until is null or u.until > now()))
  select coalesce(array_agg(o.id), '{}') from own o where o.leads or not exists (select 1 from own x where x.leads)
$$;
-- Tells those who are to hear of one deadline, each once for ever. Gives how many were told.
create function advocacy.tell_once(p_county uuid, p_turn uuid, p_step text, p_due timestamptz, p_listener text, p_at timestamptz) returns int
  language plpgsql security definer set search_path = '' as $$
declare
  t advocacy.turns;
  fresh uuid[];
begin
  select * into t from advocacy.turns x where x.county_id = p_county and x.id = p_turn;
  if not found then return 0; end if;
  with whom as (
      select x.id from people.users x where x.county_id = p_county and x.kind = 'person' and (x.until is null or x.until > p_at)
        and case p_listener
          -- Nobody has taken it yet: whoever hears for the program.
          when 'advocate' then x.id = t.advocate_id or (t.advocate_id is null and x.id = any (advocacy.ears(p_county, t.agency_id)))
          when 'supervisor' then x.id = any (advocacy.ears(p_county, t.agency_id))
          else people.roles_of(x.county_id, x.id) && array['plan-lead'] and exists (select 1 from people.agencies a where a.county_id = x.county_id
            and a.id = x.agency_id and a.kind in ('county-office', 'child-welfare', 'probation')) end),
    told as (insert into advocacy.told (county_id, turn_id, step, due_at, listener, user_id, at)
      select p_county, p_turn, p_step, p_due, p_listener, w.id, p_at from whom w on conflict do nothing returning user_id)
    select array_agg(told.user_id) into fresh from told;
  if fresh is null then return 0; end if;
  perform referrals.tell(p_county, fresh, case when p_step = 'moving' then 'advocacy-moving' when p_listener = 'manager' then 'advocacy-late-contract'
    else 'advocacy-late' end, p_at);
  return cardinality(fresh);
end $$;

-- ---------------------------------------------------------------- owners and who may call

do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'advocacy' loop
    execute format('alter function %s owner to throughline_gate', f.name);
    execute format('revoke all on function %s from public', f.name);
  end loop;
end $$;
revoke create on schema advocacy from throughline_gate;
grant select on care.efforts, plan.versions to throughline_gate;
grant update (held_by) on youth.youth to throughline_gate;
grant execute on function advocacy.i_manage(), advocacy.i_serve(uuid), advocacy.i_oversee(uuid), advocacy.i_see(uuid), advocacy.i_review(uuid, uuid),
  advocacy.overseen(uuid, timestamptz), advocacy.filled(), advocacy.marks(uuid), advocacy.steps(uuid),
  advocacy.set_contract(uuid, uuid, uuid, jsonb), advocacy.refer(jsonb, uuid, bytea, bytea, uuid, uuid), advocacy.route(uuid, uuid, uuid, text),
  advocacy.accept(uuid, uuid, uuid), advocacy.decline(uuid, text), advocacy.note(uuid, uuid, text, text, timestamptz, uuid, bytea),
  advocacy.say_of_me(int, text[], text[], boolean), advocacy.require(uuid, uuid, text, text), advocacy.require_no_more(uuid),
  advocacy.check_begin(uuid, uuid, bytea), advocacy.find(uuid, uuid, uuid, jsonb, bytea), advocacy.sign(uuid) to throughline_app;
grant execute on function advocacy.pending(), advocacy.all_terms(), advocacy.tell_once(uuid, uuid, text, timestamptz, text, timestamptz) to throughline_jobs;
