-- Charges of a youth, what a lawyer works out about them, and what was asked at each gate. Two rooms. What is on a record (charges, and
-- what keeps a youth locked up) is juvenile court information: whoever the gate lets see that category, and never a prosecutor, a police
-- agency or a school. What the youth told their lawyer, and the lawyer's own work, is opened to the youth's counsel alone.
create schema relief;
grant usage on schema relief to throughline_app, throughline_gate;
grant create on schema relief to throughline_gate;

create table relief.charges (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  -- As laws are filed: `us-ca`; `us` is federal.
  jurisdiction text not null check (jurisdiction ~ '^us(-[a-z]{2})?$'),
  -- As written, e.g. `PC 459`; null: not known.
  code text check (length(code) between 1 and 60),
  kinds text[] not null default '{}',
  grade text check (grade in ('infraction', 'misdemeanor', 'felony')),
  degree text check (length(degree) between 1 and 40),
  offense_on date,
  arrested_on date,
  what text not null check (what in ('arrest', 'citation', 'diverted', 'rejected', 'filed', 'sustained', 'convicted', 'dismissed', 'warrant')),
  happened_on date,
  completed text check (completed in ('yes', 'no')),
  completed_on date,
  -- When the court's say over the youth ended.
  jurisdiction_ended_on date,
  fine_cents int check (fine_cents >= 0),
  fine_paid_cents int check (fine_paid_cents >= 0),
  fine_stayed boolean not null default false,
  registration text check (registration in ('yes', 'no')),
  -- Description, agency, court, case number, sentence.
  words bytea not null,
  recorded_at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  edited_at timestamptz not null,
  edited_by uuid not null,
  -- Entered by mistake: it stays, and counts no more.
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdraw_words bytea,
  primary key (county_id, id),
  unique (county_id, id, youth_id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, edited_by) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdraw_words is null))
);
create index charges_by_youth on relief.charges (county_id, youth_id, recorded_at);

-- What a charge said before it was changed; written by the database, so that nothing is lost.
create table relief.charge_history (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  charge_id uuid not null,
  -- The row as it stood, without its words.
  facts jsonb not null,
  words bytea not null,
  written_at timestamptz not null,
  written_by uuid not null,
  replaced_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, charge_id, youth_id) references relief.charges (county_id, id, youth_id)
);
create index charge_history_by_charge on relief.charge_history (county_id, charge_id, replaced_at);

-- What keeps a youth locked up: found and answered before the hearing, each with whose it is and by when.
create table relief.drivers (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  kind text not null check (kind in ('nobody-to-receive', 'no-placement', 'left-home-warrant', 'no-ride', 'no-service', 'other')),
  owner_user uuid not null,
  due_on date not null,
  words bytea,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  answered_at timestamptz,
  answered_by uuid,
  answer_words bytea,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, owner_user) references people.users (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer_words is null))
);
create index drivers_by_youth on relief.drivers (county_id, youth_id, at);

-- The youth's account to their lawyer, once for all charges, and what is true of the whole record. Followed by another, never changed.
create table relief.accounts (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  replaces uuid,
  body bytea not null,
  -- Every record of the youth stands here: somebody looked.
  complete text check (complete in ('yes', 'no')),
  -- Sought without needless delay once safe, as counsel sees it.
  diligent text check (diligent in ('yes', 'no')),
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, replaces) references relief.accounts (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
-- Two who write at once: the second is told.
create unique index accounts_followed_once on relief.accounts (county_id, replaces) where replaces is not null;
create unique index accounts_begun_once on relief.accounts (county_id, youth_id) where replaces is null;

-- How one charge follows from being exploited. Followed by another, never changed.
create table relief.worksheets (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  charge_id uuid not null,
  replaces uuid,
  during text check (during in ('yes', 'no')),
  demanded text check (demanded in ('yes', 'no')),
  otherwise text check (otherwise in ('yes', 'no')),
  -- The relationship of who demanded it; a name is not needed.
  whom text[] not null default '{}',
  means text[] not null default '{}',
  forms text[] not null default '{}' check (forms <@ array['sex', 'labor']),
  -- Counsel's answers to what the laws ask: groups, bars, a law's own questions, consent, restitution.
  said jsonb not null default '{}',
  body bytea not null,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  primary key (county_id, id),
  foreign key (county_id, charge_id, youth_id) references relief.charges (county_id, id, youth_id),
  foreign key (county_id, replaces) references relief.worksheets (county_id, id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id)
);
create index worksheets_by_charge on relief.worksheets (county_id, charge_id, at);
create unique index worksheets_followed_once on relief.worksheets (county_id, replaces) where replaces is not null;
create unique index worksheets_begun_once on relief.worksheets (county_id, charge_id) where replaces is null;

-- What there is to show, and how strong counsel takes it to be. Without a charge it serves every one.
create table relief.evidence (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  charge_id uuid,
  kind text not null check (kind in ('document', 'record', 'witness', 'expert', 'own-words')),
  weight text not null check (weight in ('strong', 'some', 'weak')),
  tests text[] not null default '{}' check (tests <@ array['direct-result', 'duress', 'intent']),
  words bytea not null,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  dropped_at timestamptz,
  dropped_by uuid,
  primary key (county_id, id),
  foreign key (county_id, youth_id) references youth.youth (county_id, id),
  foreign key (county_id, charge_id, youth_id) references relief.charges (county_id, id, youth_id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((dropped_at is null) = (dropped_by is null))
);
create index evidence_by_youth on relief.evidence (county_id, youth_id, at);

-- What was put to whom at one gate, by when it is due, and the answer. The gates are data (reference/gates).
create table relief.gate_asks (
  county_id uuid not null,
  id uuid not null,
  youth_id uuid not null,
  charge_id uuid not null,
  gate text not null check (length(gate) between 1 and 60),
  due_on date,
  asked_on date,
  -- Who decides, and what was put to them.
  words bytea not null,
  at timestamptz not null,
  by_user uuid not null,
  agency_id uuid not null,
  answer text check (answer in ('yes', 'partly', 'no', 'not-asked')),
  answered_on date,
  answer_words bytea,
  answered_by uuid,
  primary key (county_id, id),
  foreign key (county_id, charge_id, youth_id) references relief.charges (county_id, id, youth_id),
  foreign key (county_id, by_user) references people.users (county_id, id),
  foreign key (county_id, agency_id) references people.agencies (county_id, id),
  check ((answer is null) = (answered_by is null) and (answer is null) = (answer_words is null) and (answer is null) = (answered_on is null))
);
create index gate_asks_by_charge on relief.gate_asks (county_id, charge_id, at);
create index gate_asks_open on relief.gate_asks (county_id, due_on) where answer is null;

-- ---------------------------------------------------------------- who may see

-- Whether the one who asks is the youth's own lawyer now: a lawyer, of an office that stands for youth, with that basis.
create function relief.i_counsel(p_youth uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and a.kind = 'youth-counsel'
    join access.bases b on b.county_id = u.county_id and b.youth_id = p_youth and b.kind = 'counsel' and b.user_id = u.id
      and b.ended_at is null and b.since <= now() and (b.until is null or b.until > now())
    where u.county_id = access.current_county_id() and u.id = access.current_user_id() and u.kind = 'person'
      and (u.until is null or u.until > now()) and people.i_hold('counsel'))
$$;
-- Whoever charges, arrests or teaches reads no record here, whatever else lets them in.
create function relief.may_know() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from people.users u join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id
    where u.county_id = access.current_county_id() and u.id = access.current_user_id() and u.kind = 'person'
      and a.kind not in ('prosecutor', 'law-enforcement', 'education'))
$$;
-- Who knows this youth's record, for one who knows it too: what keeps a youth locked up is given to one of them.
create function relief.who_knows(p_youth uuid) returns table (user_id uuid) language sql stable security definer set search_path = '' as $$
  select g.user_id from access.grants g
    join people.users u on u.county_id = g.county_id and u.id = g.user_id and u.kind = 'person' and (u.until is null or u.until > now())
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and a.kind not in ('prosecutor', 'law-enforcement', 'education')
    where g.county_id = access.current_county_id() and g.youth_id = p_youth and g.category = 'juvenile_court' and g.expires_at > now()
      and relief.may_know() and exists (select 1 from access.grants m where m.county_id = access.current_county_id()
        and m.user_id = access.current_user_id() and m.youth_id = p_youth and m.category = 'juvenile_court' and m.expires_at > now())
$$;
alter function relief.who_knows(uuid) owner to throughline_gate;
alter function relief.i_counsel(uuid) owner to throughline_gate;
alter function relief.may_know() owner to throughline_gate;
revoke all on function relief.i_counsel(uuid), relief.may_know(), relief.who_knows(uuid) from public;
grant execute on function relief.i_counsel(uuid), relief.may_know(), relief.who_knows(uuid) to throughline_app;

do $$
declare t text;
begin
  foreach t in array array['relief.charges', 'relief.charge_history', 'relief.drivers', 'relief.accounts', 'relief.worksheets',
      'relief.evidence', 'relief.gate_asks'] loop
    execute format('call access.protect(%L, %L)', t, 'juvenile_court');
    execute format('grant select on %s to throughline_app', t);
    if t <> 'relief.charge_history' then
      execute format('create policy own_agency on %s as restrictive for insert to throughline_app
        with check (agency_id = (select access.my_agency()))', t);
    end if;
    if t in ('relief.charges', 'relief.charge_history', 'relief.drivers') then
      execute format('create policy kept_from on %s as restrictive to throughline_app
        using ((select relief.may_know())) with check ((select relief.may_know()))', t);
    else
      execute format('create policy counsel_alone on %s as restrictive to throughline_app
        using (relief.i_counsel(youth_id)) with check (relief.i_counsel(youth_id))', t);
    end if;
  end loop;
end $$;

create policy owner_knows on relief.drivers as restrictive for insert to throughline_app
  with check (owner_user in (select w.user_id from relief.who_knows(drivers.youth_id) w));
-- Whose it is may answer it, though they may add nothing else.
create policy owner_answers on relief.drivers for update to throughline_app
  using (county_id = (select access.current_county_id()) and owner_user = (select access.current_user_id()) and exists (select 1
    from access.grants g where g.county_id = (select access.current_county_id()) and g.user_id = (select access.current_user_id())
      and g.youth_id = drivers.youth_id and g.category = 'juvenile_court' and g.expires_at > now()))
  with check (county_id = (select access.current_county_id()) and owner_user = (select access.current_user_id()));

grant insert (county_id, id, youth_id, jurisdiction, code, kinds, grade, degree, offense_on, arrested_on, what, happened_on, completed,
  completed_on, jurisdiction_ended_on, fine_cents, fine_paid_cents, fine_stayed, registration, words, recorded_at, by_user, agency_id,
  edited_at, edited_by) on relief.charges to throughline_app;
grant update (jurisdiction, code, kinds, grade, degree, offense_on, arrested_on, what, happened_on, completed, completed_on,
  jurisdiction_ended_on, fine_cents, fine_paid_cents, fine_stayed, registration, words, edited_at, withdrawn_at, withdraw_words)
  on relief.charges to throughline_app;
grant insert (county_id, id, youth_id, kind, owner_user, due_on, words, at, by_user, agency_id) on relief.drivers to throughline_app;
grant update (answered_at, answer_words) on relief.drivers to throughline_app;
grant insert on relief.accounts, relief.worksheets to throughline_app;
grant insert (county_id, id, youth_id, charge_id, kind, weight, tests, words, at, by_user, agency_id) on relief.evidence to throughline_app;
grant update (dropped_at) on relief.evidence to throughline_app;
grant insert (county_id, id, youth_id, charge_id, gate, due_on, asked_on, words, at, by_user, agency_id) on relief.gate_asks to throughline_app;
grant update (asked_on, answer, answered_on, answer_words) on relief.gate_asks to throughline_app;
grant insert on relief.charge_history to throughline_gate;

-- ---------------------------------------------------------------- nothing is lost, and who did it is the database's to say

create function relief.keep_charge() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old.withdrawn_at is not null then raise exception 'What is withdrawn is not changed.' using errcode = 'check_violation'; end if;
  insert into relief.charge_history (county_id, id, youth_id, charge_id, facts, words, written_at, written_by, replaced_at)
    values (old.county_id, gen_random_uuid(), old.youth_id, old.id,
      to_jsonb(old) - array['words', 'withdraw_words', 'county_id', 'id', 'youth_id', 'sealed_by'], old.words, old.edited_at, old.edited_by, now());
  new.edited_by := access.current_user_id();
  if new.withdrawn_at is distinct from old.withdrawn_at then new.withdrawn_by := access.current_user_id(); end if;
  return new;
end $$;
create function relief.sign_new_charge() returns trigger language plpgsql set search_path = '' as $$
begin
  new.edited_by := new.by_user;
  return new;
end $$;
create function relief.signed() returns trigger language plpgsql set search_path = '' as $$
declare
  before jsonb := to_jsonb(old);
begin
  if before ->> 'answered_by' is not null or before ->> 'dropped_by' is not null then
    raise exception 'What is answered is not changed.' using errcode = 'check_violation';
  end if;
  if tg_table_name = 'evidence' then new.dropped_by := access.current_user_id();
  elsif tg_table_name = 'gate_asks' and to_jsonb(new) ->> 'answer' is null then null;
  else new.answered_by := access.current_user_id();
  end if;
  return new;
end $$;
-- A text follows one of the same youth, and of the same charge.
create function relief.follows() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.replaces is null then return new; end if;
  if tg_table_name = 'accounts' and exists (select 1 from relief.accounts a where a.county_id = new.county_id and a.id = new.replaces
    and a.youth_id = new.youth_id) then return new; end if;
  if tg_table_name = 'worksheets' and exists (select 1 from relief.worksheets w where w.county_id = new.county_id and w.id = new.replaces
    and w.youth_id = new.youth_id and w.charge_id = (to_jsonb(new) ->> 'charge_id')::uuid) then return new; end if;
  raise exception 'It follows one of its own kind.' using errcode = 'check_violation';
end $$;
alter function relief.keep_charge() owner to throughline_gate;
alter function relief.follows() owner to throughline_gate;
revoke all on function relief.keep_charge(), relief.sign_new_charge(), relief.signed(), relief.follows() from public;
create trigger sign_new before insert on relief.charges for each row execute function relief.sign_new_charge();
create trigger keep before update of jurisdiction, code, kinds, grade, degree, offense_on, arrested_on, what, happened_on, completed,
  completed_on, jurisdiction_ended_on, fine_cents, fine_paid_cents, fine_stayed, registration, words, withdrawn_at
  on relief.charges for each row execute function relief.keep_charge();
create trigger signed before update of answered_at, answer_words on relief.drivers for each row execute function relief.signed();
create trigger signed before update of dropped_at on relief.evidence for each row execute function relief.signed();
create trigger signed before update of asked_on, answer, answered_on, answer_words on relief.gate_asks for each row execute function relief.signed();
create trigger follows before insert on relief.accounts for each row execute function relief.follows();
create trigger follows before insert on relief.worksheets for each row execute function relief.follows();
create trigger active after insert on relief.charges for each row execute function youth.mark_active('juvenile_court');
create trigger active after insert on relief.drivers for each row execute function youth.mark_active('juvenile_court');

revoke create on schema relief from throughline_gate;
