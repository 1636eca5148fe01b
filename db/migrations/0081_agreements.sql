-- Written agreements of a county that what a youth says in a screening is not used against them. A paper between agencies; nothing here
-- is about a youth. Everyone of the county may read them; plan leads and administrators write them down.
grant create on schema relief to throughline_gate;
create table relief.agreements (
  county_id uuid not null references people.counties,
  id uuid not null,
  title text not null check (length(title) between 3 and 160),
  -- Whose screenings it covers.
  agencies uuid[] not null check (cardinality(agencies) between 1 and 60),
  -- Who promised not to use it.
  parties text not null check (length(parties) between 3 and 600),
  scope text not null check (length(scope) between 3 and 2000),
  from_on date not null,
  until_on date check (until_on >= from_on),
  -- Where the signed paper is kept.
  paper text not null check (length(paper) between 3 and 400),
  at timestamptz not null,
  by_user uuid not null,
  ended_on date,
  ended_by uuid,
  end_words text,
  primary key (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (end_words is null))
);
alter table relief.agreements enable row level security;
alter table relief.agreements force row level security;
create function relief.keeps_agreements() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u where u.county_id = access.current_county_id() and u.id = access.current_user_id() and u.kind = 'person')
    and (people.i_hold('plan-lead') or people.i_hold('administrator'))
$$;
alter function relief.keeps_agreements() owner to throughline_gate;
revoke all on function relief.keeps_agreements() from public;
grant execute on function relief.keeps_agreements() to throughline_app;
create policy read on relief.agreements for select to throughline_app using (county_id = (select access.current_county_id()));
create policy written on relief.agreements for insert to throughline_app with check (
  county_id = (select access.current_county_id()) and by_user = (select access.current_user_id()) and (select relief.keeps_agreements())
  and not exists (select 1 from unnest(agencies) x where not exists (select 1 from people.agencies a
    where a.county_id = agreements.county_id and a.id = x)));
create policy ended on relief.agreements for update to throughline_app
  using (county_id = (select access.current_county_id()) and (select relief.keeps_agreements()))
  with check (county_id = (select access.current_county_id()) and (select relief.keeps_agreements()));
create function relief.agreement_ended() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.ended_on is not null then raise exception 'What has ended is not changed.' using errcode = 'check_violation'; end if;
  new.ended_by := access.current_user_id();
  return new;
end $$;
revoke all on function relief.agreement_ended() from public;
create trigger ended before update of ended_on, end_words on relief.agreements for each row execute function relief.agreement_ended();
grant select on relief.agreements to throughline_app;
grant insert (county_id, id, title, agencies, parties, scope, from_on, until_on, paper, at, by_user) on relief.agreements to throughline_app;
grant update (ended_on, end_words) on relief.agreements to throughline_app;
revoke create on schema relief from throughline_gate;
