-- A note is kept from those whom its author names: a person, or everyone who works at an agency. They see nothing of it, not that it
-- exists, on whatever basis they see the rest; the author says so, changes it, and always reads it. Whoever else reads the note sees from
-- whom it is kept, so that nobody tells them by mistake.
alter table youth.notes
  add column not_users uuid[] not null default '{}',
  add column not_agencies uuid[] not null default '{}',
  add constraint notes_kept_from check (cardinality(not_users) + cardinality(not_agencies) <= 120
    and not by_user = any (not_users) and array_position(not_users, null) is null and array_position(not_agencies, null) is null);
create policy not_kept_from on youth.notes as restrictive for select to throughline_app using (
  by_user = (select access.current_user_id())
  or not ((select access.current_user_id()) = any (not_users) or (select access.my_agency()) = any (not_agencies)));
create policy own_alone on youth.notes as restrictive for update to throughline_app
  using (by_user = (select access.current_user_id())) with check (by_user = (select access.current_user_id()));
grant update (not_users, not_agencies) on youth.notes to throughline_app;

-- That something was written is told by the category alone, to everyone of it: a note that is kept from somebody tells nobody so. Those
-- who may read it hear of it from the notes themselves (casework/youth, changed-store).
drop trigger active on youth.notes;
create trigger active after insert on youth.notes for each row
  when (cardinality(new.not_users) + cardinality(new.not_agencies) = 0) execute function youth.mark_active();
create index notes_kept on youth.notes (county_id, written_at) where cardinality(not_users) + cardinality(not_agencies) > 0;

-- Whether one of these is a note that is kept from whoever asks.
create function youth.kept_from_me(p_records uuid[]) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from youth.notes n where n.county_id = access.current_county_id() and n.id = any (p_records)
    and n.by_user <> access.current_user_id()
    and (access.current_user_id() = any (n.not_users) or access.my_agency() = any (n.not_agencies)))
$$;

-- From whom a note may be kept: who sees anything of this youth now, for one who does too. `by_name`: not through their agency alone.
-- Whoever met the youth only by reporting is named to nobody (PC 11167(d)), as in access.here (0048).
create function access.readers(p_youth uuid) returns table (user_id uuid, by_name boolean) language sql stable security definer set search_path = '' as $$
  select u.id, bool_or(b.user_id is not null) from access.bases b
    join people.users u on u.county_id = b.county_id and (u.id = b.user_id or u.agency_id = b.agency_id) and u.kind = 'person'
      and (u.until is null or u.until > now())
    where b.county_id = access.current_county_id() and b.youth_id = p_youth and not b.reporter and b.kind <> 'mandated-report'
      and b.ended_at is null and b.since <= now() and (b.until is null or b.until > now()) and u.id <> access.current_user_id()
      and exists (select 1 from access.grants g where g.county_id = b.county_id and g.youth_id = p_youth and g.user_id = u.id and g.expires_at > now())
      and exists (select 1 from access.grants m where m.county_id = b.county_id and m.youth_id = p_youth
        and m.user_id = access.current_user_id() and m.expires_at > now())
    group by u.id
$$;

-- Who has looked, as 0033: that somebody wrote a note is not told to whom it is kept from.
create or replace function audit.looked_at(p_youth uuid, p_limit int)
  returns table (at timestamptz, user_name text, agency_name text, agency_kind text, act text, basis text, device text, kept boolean)
  language sql stable security definer set search_path = '' as $$
  select e.at, case when not k.kept then u.name end, case when not k.kept then a.name end, case when not k.kept then a.kind end,
      e.act, case when not k.kept then e.basis end, e.device, k.kept
    from (
      select x.* from audit.entries x where x.county_id = access.current_county_id() and x.youth_id = p_youth
      union
      select x.* from audit.entries x join audit.looks l on l.county_id = x.county_id and l.entry_id = x.id
        where l.county_id = access.current_county_id() and l.youth_id = p_youth
      union
      select x.* from audit.entries x where x.county_id = access.current_county_id() and x.batch is null and p_youth = any (x.youth_ids)
    ) e
    left join people.users u on u.county_id = e.county_id and u.id = e.user_id
    left join people.agencies a on a.county_id = e.county_id and a.id = e.agency_id
    cross join lateral (select e.user_id is distinct from access.current_user_id() and exists (select 1 from access.bases b
      where b.county_id = e.county_id and b.youth_id = p_youth and b.reporter
        and (b.user_id = e.user_id or b.agency_id = e.agency_id)) as kept) k
    where (exists (select 1 from access.grants g where g.county_id = access.current_county_id()
        and g.user_id = access.current_user_id() and g.youth_id = p_youth and g.category = 'coordination' and g.expires_at > now())
      or access.answers_for(e.agency_id))
      and not (e.act in ('youth.note-written', 'youth.note-readers-changed', 'youth.note-readers-seen') and youth.kept_from_me(e.record_ids))
    order by e.at desc limit greatest(0, least(p_limit, 500))
$$;

do $$
begin
  grant create on schema youth, access to throughline_gate;
  alter function youth.kept_from_me(uuid[]) owner to throughline_gate;
  alter function access.readers(uuid) owner to throughline_gate;
  revoke create on schema youth, access from throughline_gate;
end $$;
revoke all on function youth.kept_from_me(uuid[]), access.readers(uuid) from public;
grant execute on function access.readers(uuid) to throughline_app;
grant execute on function access.my_agency() to throughline_gate;
