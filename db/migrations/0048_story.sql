-- "My story so far": told once, in parts that the youth names, each shared with whom they decide and with nobody else. To read a part
-- takes both a basis on the youth, as the gate asks, and a share of just that part, or to be the one who wrote it.
create schema story;
grant usage on schema story to throughline_app, throughline_gate;
grant create on schema story, plan, access to throughline_gate;

create table story.parts (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  code text not null check (code in ('who', 'family', 'lived', 'school-work', 'happened', 'health', 'helps', 'never-ask', 'own')),
  -- The youth's own name for it.
  name bytea,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((code = 'own') = (name is not null))
);
create index parts_by_youth on story.parts (county_id, youth_id, at);

-- What a part says; it is followed by another and never changed.
create table story.texts (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  part_id uuid not null,
  replaces uuid,
  body bytea not null,
  -- Whose words: the youth's own, or as told to the one who wrote them.
  whose text not null check (whose in ('youth', 'told')),
  lang text not null,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, part_id) references story.parts (county_id, id),
  foreign key (county_id, replaces) references story.texts (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create index texts_by_part on story.texts (county_id, part_id, at);
-- Two who write on at once: the second is told. And a part begins once.
create unique index texts_followed_once on story.texts (county_id, replaces) where replaces is not null;
create unique index texts_begun_once on story.texts (county_id, part_id) where replaces is null;

-- The youth's decision: this part may be read by a person, by the people of an agency, or by the whole team. A dated fact.
create table story.shares (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  part_id uuid not null,
  to_user uuid,
  to_agency uuid,
  to_team boolean not null,
  -- May be shown beside a question of a form, so that nobody asks again.
  may_quote boolean not null,
  -- May write on in it, and share it as the youth says: whoever the youth tells it to next.
  may_write boolean not null,
  since timestamptz not null,
  until timestamptz,
  how text not null,
  lang text not null,
  by_user uuid not null,
  agency_id uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, part_id) references story.parts (county_id, id),
  foreign key (county_id, to_user) references people.users (county_id, id),
  foreign key (county_id, to_agency) references people.agencies (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((to_user is not null)::int + (to_agency is not null)::int + to_team::int = 1),
  check (not may_write or to_user is not null),
  check ((ended_at is null) = (ended_by is null))
);
create index shares_by_part on story.shares (county_id, part_id) where ended_at is null;

call access.protect('story.parts', 'coordination');
call access.protect('story.texts', 'coordination');
call access.protect('story.shares', 'coordination');
create policy own_agency on story.parts as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
create policy own_agency on story.texts as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
create policy own_agency on story.shares as restrictive for insert to throughline_app with check (agency_id = (select access.my_agency()));
grant select, insert on story.parts, story.texts to throughline_app;
grant select on story.shares to throughline_app;
grant insert (county_id, id, youth_id, part_id, to_user, to_agency, to_team, may_quote, may_write, since, until, how, lang, by_user, agency_id)
  on story.shares to throughline_app;
grant update (ended_at) on story.shares to throughline_app;

-- ---------------------------------------------------------------- by part and by person

-- Whether the one who asks wrote this part, or holds a share of it that stands: any, or with `p_write` one that lets them write on.
create function story.opens(p_youth uuid, p_part uuid, p_write boolean) returns boolean language plpgsql stable security definer set search_path = '' as $$
declare
  me people.users;
begin
  select * into me from people.users u where u.county_id = access.current_county_id() and u.id = access.current_user_id()
    and (u.until is null or u.until > now());
  if not found then return false; end if;
  return exists (select 1 from story.parts p where p.county_id = me.county_id and p.id = p_part and p.youth_id = p_youth and p.by_user = me.id)
    or exists (select 1 from story.shares s where s.county_id = me.county_id and s.part_id = p_part and s.youth_id = p_youth
      and s.ended_at is null and s.sealed_by is null and (s.until is null or s.until > now()) and (s.may_write or not p_write)
      and (s.to_user = me.id or s.to_agency = me.agency_id or s.to_team));
end $$;
create policy shared on story.parts as restrictive for select to throughline_app
  using (by_user = (select access.current_user_id()) or story.opens(youth_id, id, false));
create policy shared on story.texts as restrictive for select to throughline_app using (story.opens(youth_id, part_id, false));
-- With whom a part is shared is known to those who write it, and to each of their own share.
create policy shared on story.shares as restrictive for select to throughline_app
  using (to_user = (select access.current_user_id()) or to_agency = (select access.my_agency()) or to_team or story.opens(youth_id, part_id, true));
create policy written on story.texts as restrictive for insert to throughline_app with check (story.opens(youth_id, part_id, true));
create policy decided on story.shares as restrictive for insert to throughline_app with check (story.opens(youth_id, part_id, true));
create policy ended on story.shares as restrictive for update to throughline_app
  using (story.opens(youth_id, part_id, true)) with check (story.opens(youth_id, part_id, true));

create function story.signed() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.ended_at is not null then raise exception 'What has ended is not changed.' using errcode = 'check_violation'; end if;
  if new.ended_at is distinct from old.ended_at then new.ended_by := access.current_user_id(); end if;
  return new;
end $$;
create trigger signed before update of ended_at on story.shares for each row execute function story.signed();

-- A text follows one of its own part.
create function story.follows() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.replaces is not null and not exists (select 1 from story.texts t where t.county_id = new.county_id and t.id = new.replaces
      and t.part_id = new.part_id) then
    raise exception 'A text follows one of its own part.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger follows before insert on story.texts for each row execute function story.follows();

alter function story.opens(uuid, uuid, boolean) owner to throughline_gate;
alter function story.follows() owner to throughline_gate;
revoke all on function story.opens(uuid, uuid, boolean), story.follows(), story.signed() from public;
grant execute on function story.opens(uuid, uuid, boolean) to throughline_app;

-- ---------------------------------------------------------------- who is named as of the team

-- Who sees what the team shares of this youth, for one who sees it too. Whoever met the youth only by reporting is named to nobody
-- (PC 11167(d)). In the place of plan.here (0047).
create function access.here(p_youth uuid) returns table (user_id uuid) language sql stable security definer set search_path = '' as $$
  select g.user_id from access.grants g
    join people.users u on u.county_id = g.county_id and u.id = g.user_id and u.kind = 'person' and (u.until is null or u.until > now())
    where g.county_id = access.current_county_id() and g.youth_id = p_youth and g.category = 'coordination' and g.expires_at > now()
      and exists (select 1 from access.grants m where m.county_id = access.current_county_id() and m.user_id = access.current_user_id()
        and m.youth_id = p_youth and m.category = 'coordination' and m.expires_at > now())
      and (g.user_id = access.current_user_id() or exists (select 1 from access.bases b where b.county_id = g.county_id and b.youth_id = p_youth
        and (b.user_id = u.id or b.agency_id = u.agency_id) and not b.reporter and b.kind <> 'mandated-report' and b.ended_at is null
        and b.since <= now() and (b.until is null or b.until > now())))
$$;
alter function access.here(uuid) owner to throughline_gate;
revoke all on function access.here(uuid) from public;
grant execute on function access.here(uuid) to throughline_app;
drop policy owner_is_here on plan.tasks;
drop function plan.here(uuid);
create policy owner_is_here on plan.tasks as restrictive for insert to throughline_app
  with check (owner_id is null or owner_id in (select h.user_id from access.here(plan.tasks.youth_id) h));

-- Whether who has a task still sees what the team shares, for one who sees it too.
create function plan.still_here(p_youth uuid, p_user uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select count(*) = case when p_user = access.current_user_id() then 1 else 2 end from access.grants g
    where g.county_id = access.current_county_id() and g.youth_id = p_youth and g.user_id in (p_user, access.current_user_id())
      and g.category = 'coordination' and g.expires_at > now()
$$;
alter function plan.still_here(uuid, uuid) owner to throughline_gate;
revoke all on function plan.still_here(uuid, uuid) from public;
grant execute on function plan.still_here(uuid, uuid) to throughline_app;
revoke create on schema story, plan, access from throughline_gate;
