-- What a lawyer wants a youth to read of what may be done about their record: a copy, sealed as the lawyer read it, that the youth's own
-- page shows until it is taken back. A later change of the record shows nothing there that nobody shared.
create table relief.explanations (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  body bytea not null,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, taken_back_by) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((taken_back_at is null) = (taken_back_by is null))
);
-- One at a time, however often it is sent.
create unique index explanations_once on relief.explanations (county_id, youth_id) where taken_back_at is null;

call access.protect('relief.explanations', 'juvenile_court');
grant select on relief.explanations to throughline_app;
grant insert (county_id, id, youth_id, body, at, by_user, agency_id) on relief.explanations to throughline_app;
grant update (taken_back_at) on relief.explanations to throughline_app;
create policy own_agency on relief.explanations as restrictive for insert to throughline_app
  with check (agency_id = (select access.my_agency()));
create policy counsel_alone on relief.explanations as restrictive to throughline_app
  using (relief.i_counsel(youth_id)) with check (relief.i_counsel(youth_id));

-- Who took it back is the database's to say, and it is done once.
create function relief.taken_back() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.taken_back_at is not null then raise exception 'It was taken back.' using errcode = 'check_violation'; end if;
  new.taken_back_by := access.current_user_id();
  return new;
end $$;
revoke all on function relief.taken_back() from public;
create trigger taken_back before update of taken_back_at on relief.explanations for each row execute function relief.taken_back();

-- For the youth's own page: what stands, who made it and when, and which records a court sealed since, which are left out of it.
create function voice.my_reading() returns table (id uuid, at timestamptz, by_name text, body bytea, sealed uuid[])
  language sql stable security definer set search_path = '' as $$
  select e.id, e.at, u.name, e.body, array(select c.id from relief.charges c
      where c.county_id = e.county_id and c.youth_id = e.youth_id and c.sealed_by is not null)
    from voice.me() m join relief.explanations e on e.county_id = m.county_id and e.youth_id = m.youth_id
      and e.taken_back_at is null and e.sealed_by is null
    join people.users u on u.county_id = e.county_id and u.id = e.by_user
$$;
grant create on schema voice to throughline_gate;
alter function voice.my_reading() owner to throughline_gate;
revoke create on schema voice from throughline_gate;
revoke all on function voice.my_reading() from public;
grant execute on function voice.my_reading() to throughline_app;
