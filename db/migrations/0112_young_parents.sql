-- What a youth who expects or has a child is offered, wants, is refused and gets: each support a dated fact with an owner, for youth in care
-- and on probation alike. It lies with what the team shares, as the plan's need "parenting" does (0047); the first word of it is written only
-- when the youth said that the team may know.

create table transition.supports (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  support text not null check (support ~ '^[a-z][a-z0-9-]{1,40}$'),
  step text not null check (step in ('offered', 'wanted', 'later', 'not-wanted', 'asked', 'refused', 'got', 'ended')),
  on_day date not null,
  -- Of what is for later: when the youth wants to be asked again.
  again_on date,
  reason text check (reason in ('full', 'too-far', 'not-the-age', 'not-the-language', 'papers', 'rules', 'no-answer', 'other')),
  -- Who sees to it; of what the youth said on their own page whoever is nearest, if anybody is.
  owner_id uuid,
  words bytea,
  at timestamptz not null,
  -- Null: the youth, on their own page.
  by_user uuid,
  agency_id uuid,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, owner_id) references people.users (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  constraint supports_by_whom check ((by_user is null) = (agency_id is null) and (by_user is not null or step in ('wanted', 'later', 'not-wanted'))
    and (by_user is null or owner_id is not null)),
  check (again_on is null or step = 'later'),
  check ((reason is not null) = (step = 'refused'))
);
create index supports_by_youth on transition.supports (county_id, youth_id, on_day);
create index supports_by_owner on transition.supports (county_id, owner_id);
call access.protect('transition.supports', 'coordination');
call youth.in_room('transition.supports');
create policy own_agency on transition.supports as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
-- Whose it is sees what the team shares of this youth.
create function transition.may_own(p_youth uuid, p_owner uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from access.grants g where g.county_id = access.current_county_id() and g.user_id = p_owner and g.youth_id = p_youth
    and g.category = 'coordination' and g.can_add and g.add_expires_at > now())
$$;
create policy owner_sees on transition.supports as restrictive for insert to throughline_app with check (transition.may_own(youth_id, owner_id));
grant select, insert on transition.supports to throughline_app;
grant insert on transition.supports to throughline_gate;
create trigger active after insert on transition.supports for each row execute function youth.mark_active('coordination');
-- Those that are this person's to see to: which they own; and of youth whose case is theirs, those whose owner is not there.
create function transition.supports_for_me() returns table (youth_id uuid, support text) language sql stable security definer set search_path = '' as $$
  select s.youth_id, s.support from transition.supports s where s.county_id = access.current_county_id() and s.owner_id = access.current_user_id()
  union
  select s.youth_id, s.support from access.bases b join transition.supports s on s.county_id = b.county_id and s.youth_id = b.youth_id
    where b.county_id = access.current_county_id() and b.user_id = access.current_user_id() and b.kind = 'own-case' and b.ended_at is null
      and b.since <= now() and (b.until is null or b.until > now()) and (s.owner_id is null or not transition.may_own(s.youth_id, s.owner_id))
$$;

-- ---------------------------------------------------------------- the youth's own page

create function voice.my_supports() returns table (support text, step text, on_day text, again_on text, by_me boolean) language sql stable security definer set search_path = '' as $$
  select distinct on (s.support) s.support, s.step, s.on_day::text, s.again_on::text, s.by_user is null
    from voice.me() m join transition.supports s on s.county_id = m.county_id and s.youth_id = m.youth_id and s.sealed_by is null
    order by s.support, s.on_day desc, s.at desc, s.id desc
$$;
-- The youth says what they want: whoever is nearest and sees what the team shares is told, and sees to it.
create function voice.support_say(p_id uuid, p_support text, p_step text, p_day date, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  m record;
  who uuid;
  last text;
begin
  select * into m from voice.me();
  if not found or p_step not in ('wanted', 'later', 'not-wanted') then return false; end if;
  perform plan.reached(m.county_id, m.youth_id);
  if (select count(*) from transition.supports s where s.county_id = m.county_id and s.youth_id = m.youth_id and s.by_user is null
      and s.at > p_now - interval '1 day') >= 60 then return false; end if;
  -- Said again, it stands as it stood; so does what was asked for already, or is there, when they want it.
  select s.step into last from transition.supports s where s.county_id = m.county_id and s.youth_id = m.youth_id and s.support = p_support
    and s.sealed_by is null order by s.on_day desc, s.at desc, s.id desc limit 1;
  if last = p_step or (p_step = 'wanted' and last in ('asked', 'refused', 'got')) then return true; end if;
  select n into who from voice.nearest(m.county_id, m.youth_id) n join access.grants g on g.county_id = m.county_id and g.youth_id = m.youth_id
    and g.user_id = n and g.category = 'coordination' and g.can_add and g.add_expires_at > now() limit 1;
  insert into transition.supports (county_id, id, youth_id, support, step, on_day, owner_id, at)
    values (m.county_id, p_id, m.youth_id, p_support, p_step, p_day, who, p_now);
  perform voice.notice(m.county_id, n, 'own-page-wrote') from voice.nearest(m.county_id, m.youth_id) n;
  return true;
end $$;

-- ---------------------------------------------------------------- measures

-- Where each support of each youth came to (and 'any', once for a youth) within the period, by whose case the youth is: sums of the asker's own county, nothing that a court sealed.
create function transition.support_sums(p_year int, p_through int) returns table (support text, system text, came text, n int)
  language sql stable security definer set search_path = '' as $$
  with last as (
    select distinct on (s.youth_id, s.support) s.county_id, s.youth_id, s.support, s.step
      from people.my_period(p_year, p_through) d
      join transition.supports s on s.county_id = d.county_id and s.sealed_by is null
        and s.on_day >= make_date(p_year, 1, 1) and s.on_day < (d.before at time zone d.zone)::date
      join youth.youth y on y.county_id = s.county_id and y.id = s.youth_id and y.sealed_by is null
      order by s.youth_id, s.support, s.on_day desc, s.at desc, s.id desc),
  whose as (
    select l.*, case when exists (select 1 from access.bases b join people.roles r on r.county_id = b.county_id and r.user_id = b.user_id
        and r.role in ('probation-officer', 'intake-officer') where b.county_id = l.county_id and b.youth_id = l.youth_id and b.kind = 'own-case')
      then 'probation' else 'other' end as system from last l)
  select w.support, w.system, w.step, count(*)::int from whose w group by 1, 2, 3
  union all
  -- Each youth once: whether any of it was got.
  select 'any', x.system, x.step, count(*)::int from (select w.youth_id, w.system, case when bool_or(w.step in ('got', 'ended')) then 'got' else 'offered' end as step
    from whose w group by 1, 2) x group by 1, 2, 3
$$;

do $$
declare f text;
begin
  grant create on schema transition, voice to throughline_gate;
  foreach f in array array['transition.may_own(uuid, uuid)', 'transition.supports_for_me()', 'transition.support_sums(int, int)', 'voice.my_supports()',
      'voice.support_say(uuid, text, text, date, timestamptz)'] loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to throughline_app', f);
  end loop;
  revoke create on schema transition, voice from throughline_gate;
end $$;
