-- Each benefit of a youth, from the thought to enrolled, refused or ended, with its days. No number of a case or a card.
create schema benefits;
grant usage on schema benefits to throughline_app, throughline_gate;

-- A dated fact about one benefit of the county's list: the newest day counts, nothing is overwritten.
create table benefits.facts (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  benefit text not null check (benefit ~ '^[a-z][a-z0-9-]{1,40}$'),
  step text not null check (step in ('thought', 'applied', 'papers-asked', 'enrolled', 'refused', 'ended', 'not-wanted')),
  on_day date not null,
  -- Of papers that are asked for: by when. Of what is enrolled: when it is to be renewed.
  due_on date,
  reason text check (reason in ('too-much-money', 'not-the-age', 'papers', 'immigration', 'no-answer', 'moved', 'other')),
  -- Who sees to it that it goes on.
  owner_id uuid not null,
  -- What is missing, in words.
  words bytea,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, owner_id) references people.users (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check (due_on is null or step in ('papers-asked', 'enrolled')),
  check ((reason is not null) = (step = 'refused'))
);
create index facts_by_youth on benefits.facts (county_id, youth_id, on_day);
create index facts_by_owner on benefits.facts (county_id, owner_id);
call access.protect('benefits.facts', 'coordination');
create policy own_agency on benefits.facts as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
-- Whose it is sees what the team shares of this youth.
create function benefits.may_own(p_youth uuid, p_owner uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from access.grants g where g.county_id = access.current_county_id() and g.user_id = p_owner and g.youth_id = p_youth
    and g.category = 'coordination' and g.can_add and g.add_expires_at > now())
$$;
create policy owner_sees on benefits.facts as restrictive for insert to throughline_app with check (benefits.may_own(youth_id, owner_id));
-- Which benefits are this person's to see to: those that they own; and of youth whose case is theirs, those whose owner is no longer there.
create function benefits.for_me() returns table (youth_id uuid, benefit text) language sql stable security definer set search_path = '' as $$
  select f.youth_id, f.benefit from benefits.facts f where f.county_id = access.current_county_id() and f.owner_id = access.current_user_id()
  union
  select f.youth_id, f.benefit from access.bases b join benefits.facts f on f.county_id = b.county_id and f.youth_id = b.youth_id
    where b.county_id = access.current_county_id() and b.user_id = access.current_user_id() and b.kind = 'own-case' and b.ended_at is null
      and b.since <= now() and (b.until is null or b.until > now()) and not benefits.may_own(f.youth_id, f.owner_id)
$$;
grant select, insert on benefits.facts to throughline_app;
create trigger active after insert on benefits.facts for each row execute function youth.mark_active('coordination');

-- What comes next of a youth's benefits, for their own page: the newest fact of each.
create function voice.my_benefits() returns table (benefit text, step text, on_day text, due_on text) language sql stable security definer set search_path = '' as $$
  select distinct on (f.benefit) f.benefit, f.step, f.on_day::text, f.due_on::text from voice.me() m join benefits.facts f on f.county_id = m.county_id
    and f.youth_id = m.youth_id and f.sealed_by is null order by f.benefit, f.on_day desc, f.at desc, f.id desc
$$;

grant create on schema benefits, voice to throughline_gate;
alter function benefits.may_own(uuid, uuid) owner to throughline_gate;
alter function benefits.for_me() owner to throughline_gate;
alter function voice.my_benefits() owner to throughline_gate;
revoke all on function benefits.may_own(uuid, uuid), benefits.for_me(), voice.my_benefits() from public;
grant execute on function benefits.may_own(uuid, uuid), benefits.for_me(), voice.my_benefits() to throughline_app;
revoke create on schema benefits, voice from throughline_gate;
