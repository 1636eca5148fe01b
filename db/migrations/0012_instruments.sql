-- Screening tools as a county manages them: facts beside each version, four eyes, and no change to what was approved.
-- Licences to use tools whose items may not be kept here; a total is entered under one of them.

alter table instruments.instruments
  -- License, population and accuracy as the person who brought the file stated them; null: the file carries its own.
  add column facts jsonb,
  add column used_by uuid,
  add column retired_by uuid;
revoke update on instruments.instruments from throughline_app;
grant update (approved_at, approved_by, in_use_since, used_by, retired_at, retired_by) on instruments.instruments to throughline_app;

-- Each step once, in order, by the one who takes it: an answer stays with the version that it was given to.
create function instruments.in_order() returns trigger language plpgsql set search_path = '' as $$
declare
  me uuid := access.current_user_id();
begin
  if row(new.county_id, new.id, new.version, new.questionnaire, new.facts, new.created_at, new.created_by)
      is distinct from row(old.county_id, old.id, old.version, old.questionnaire, old.facts, old.created_at, old.created_by) then
    raise exception 'a version of a screening tool does not change';
  end if;
  if row(new.approved_at, new.approved_by) is distinct from row(old.approved_at, old.approved_by)
      and (old.approved_at is not null or old.retired_at is not null or new.approved_by is distinct from me) then
    raise exception 'a version is approved once, by the one who approves it';
  end if;
  if row(new.in_use_since, new.used_by) is distinct from row(old.in_use_since, old.used_by)
      and (old.in_use_since is not null or old.retired_at is not null or new.used_by is distinct from me) then
    raise exception 'a version is put in use once';
  end if;
  if row(new.retired_at, new.retired_by) is distinct from row(old.retired_at, old.retired_by)
      and (old.retired_at is not null or new.retired_by is distinct from me) then
    raise exception 'a version is retired once';
  end if;
  return new;
end $$;
create trigger in_order before update on instruments.instruments for each row execute function instruments.in_order();
drop policy drafted on instruments.instruments;
create policy drafted on instruments.instruments for insert to throughline_app with check (
  county_id = (select access.current_county_id()) and people.i_hold('administrator')
  and created_by = (select access.current_user_id())
  and approved_at is null and approved_by is null and in_use_since is null and retired_at is null);

create table instruments.licenses (
  county_id uuid not null references people.counties,
  id uuid not null,
  agency_id uuid not null,
  tool text not null,
  since date not null,
  until date,
  -- The agreement's own number or where it is kept.
  reference text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  ended_on date,
  ended_by uuid,
  primary key (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check (until is null or until >= since)
);
create index licenses_by_agency on instruments.licenses (county_id, agency_id, tool);
alter table instruments.licenses enable row level security;
alter table instruments.licenses force row level security;
create policy own_county on instruments.licenses for select to throughline_app
  using (county_id = (select access.current_county_id()));
create policy recorded on instruments.licenses for insert to throughline_app with check (
  county_id = (select access.current_county_id()) and people.i_hold('administrator')
  and recorded_by = (select access.current_user_id()) and ended_on is null);
create policy ended on instruments.licenses for update to throughline_app
  using (county_id = (select access.current_county_id()) and people.i_hold('administrator'))
  with check (county_id = (select access.current_county_id()) and ended_by = (select access.current_user_id()));
grant select, insert, update (ended_on, ended_by) on instruments.licenses to throughline_app;

-- A total names the licence that it was entered under, and whose it is; tools that need none have none.
alter table screening.scores
  add column license_id uuid,
  add foreign key (county_id, license_id) references instruments.licenses (county_id, id);
create policy licensed on screening.scores as restrictive for insert to throughline_app with check (
  licensed_user = (select access.current_user_id())
  and agency_id = (select u.agency_id from people.users u
    where u.county_id = (select access.current_county_id()) and u.id = (select access.current_user_id()))
  and (license_id is null or exists (select 1 from instruments.licenses l
    where l.county_id = scores.county_id and l.id = scores.license_id and l.agency_id = scores.agency_id and l.tool = scores.tool
      and l.since <= scores.scored_on and coalesce(least(l.until, l.ended_on), 'infinity'::date) >= scores.scored_on)));
