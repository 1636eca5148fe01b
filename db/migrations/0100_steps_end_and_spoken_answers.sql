-- Whoever once took a step of a response stayed on the youth's team without end (docs/decisions/0046). What a step opens is open while
-- something of the youth is theirs to do, and the county's days longer; then it ends by its own date, as every dated basis does.

alter table access.bases
  -- When it was said that the end is near, and that it came: each once.
  add column soon_told_at timestamptz,
  add column left_told_at timestamptz;

create index bases_by_step on access.bases (until) where kind = 'assigned-team' and reason = 'took a step of the response' and ended_at is null;

-- A basis that came of a step, and of nothing else.
create function access.of_step(b access.bases) returns boolean language sql immutable set search_path = ''
  return b.kind = 'assigned-team' and b.user_id is not null and b.reason = 'took a step of the response';
create function access.step_days(p_county uuid) returns interval language sql stable security definer set search_path = '' as $$
  select make_interval(days => coalesce((c.settings ->> 'stepBasisDays')::int, 30)) from people.counties c where c.county_id = p_county
$$;
-- An open step that they took, a task of the youth's plan, being the main advocate; or nobody else would keep the case.
create function access.step_holds(b access.bases) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from responses.clocks c where c.county_id = b.county_id and c.taken_by = b.user_id and c.youth_id = b.youth_id
      and c.sealed_by is null)
    or exists (select 1 from plan.tasks t where t.county_id = b.county_id and t.owner_id = b.user_id and t.youth_id = b.youth_id
      and t.closed_at is null and t.sealed_by is null)
    or exists (select 1 from care.members m where m.county_id = b.county_id and m.youth_id = b.youth_id and m.part = 'main-advocate'
      and m.user_id = b.user_id and m.ended_at is null and m.sealed_by is null)
    or not exists (select 1 from access.bases k left join people.users u on u.county_id = k.county_id and u.id = k.user_id
      where k.county_id = b.county_id and k.youth_id = b.youth_id and k.id <> b.id and k.kind in ('own-case', 'assigned-team', 'mandated-report') and not access.of_step(k)
        and k.ended_at is null and k.since <= now() and k.until is null and (k.agency_id is not null or u.until is null or u.until > now()))
$$;
-- Dates what steps opened to one youth, as it stands now: without a day while something is theirs, the county's days after.
create function access.date_steps(p_county uuid, p_youth uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  update access.bases b set until = case when access.step_holds(b) then null else now() + access.step_days(p_county) end,
      soon_told_at = null
    where b.county_id = p_county and b.youth_id = p_youth and access.of_step(b) and b.ended_at is null and (b.until is null or b.until > now())
      and (b.until is null) <> access.step_holds(b);
  if found then perform access.derive(p_county, p_youth); end if;
end $$;
-- At the end of the transaction, since a response's clocks are put anew with each event. Whatever was written, once.
create function access.steps_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' then perform access.date_steps(old.county_id, old.youth_id);
  else perform access.date_steps(new.county_id, new.youth_id); end if;
  return null;
end $$;
create constraint trigger steps_begun after insert on responses.clocks deferrable initially deferred
  for each row when (new.taken_by is not null) execute function access.steps_changed();
create constraint trigger steps_given after update of taken_by on responses.clocks deferrable initially deferred
  for each row when (old.taken_by is distinct from new.taken_by) execute function access.steps_changed();
create constraint trigger steps_over after delete on responses.clocks deferrable initially deferred
  for each row when (old.taken_by is not null) execute function access.steps_changed();
create constraint trigger tasks_given after insert on plan.tasks deferrable initially deferred
  for each row when (new.owner_id is not null) execute function access.steps_changed();
create constraint trigger tasks_over after update of closed_at on plan.tasks deferrable initially deferred
  for each row when (new.owner_id is not null) execute function access.steps_changed();
create constraint trigger advocate_named after insert on care.members deferrable initially deferred
  for each row when (new.part = 'main-advocate') execute function access.steps_changed();
create constraint trigger advocate_ended after update of ended_at on care.members deferrable initially deferred
  for each row when (new.part = 'main-advocate') execute function access.steps_changed();

-- One who took a step may be brought to the team to stay, by whoever works with the youth: that is another reason beside it.
create or replace function access.has_basis(p_youth uuid, p_user uuid, p_kind access.basis_kind) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from access.bases b where b.county_id = access.current_county_id() and b.youth_id = p_youth
    and b.user_id = p_user and b.kind = p_kind and b.ended_at is null and (b.until is null or b.until > now()) and not access.of_step(b))
$$;

-- Nor does one whose step only lasts until a day keep a case alone.
create or replace function access.kept_without(p_youth uuid, p_basis uuid, p_user uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from access.bases b
    left join people.users u on u.county_id = b.county_id and u.id = b.user_id
    where b.county_id = access.current_county_id() and b.youth_id = p_youth and b.id is distinct from p_basis
      and b.kind in ('own-case', 'assigned-team', 'mandated-report') and b.ended_at is null and b.since <= now()
      and (b.until is null or (b.until > now() and not access.of_step(b)))
      and (b.agency_id is not null or (u.id is distinct from p_user and (u.until is null or u.until > now())
        and not exists (select 1 from access.blocks k where k.county_id = b.county_id and k.youth_id = b.youth_id
          and k.user_id = u.id and k.lifted_at is null))))
$$;

-- Whose step's basis ends within three days, and whose ended, and who has no other for this youth: each told once, without saying whose.
create function access.tell_of_steps(p_limit int) returns int language plpgsql security definer set search_path = '' as $$
declare
  b access.bases;
  gone boolean;
  n int := 0;
begin
  -- What nothing above writes of: another came who keeps the case, a record was handed over, somebody left.
  perform access.date_steps(x.county_id, x.youth_id) from (select distinct o.county_id, o.youth_id from access.bases o
    where o.kind = 'assigned-team' and o.reason = 'took a step of the response' and o.ended_at is null and o.until is null
      and not access.step_holds(o) limit p_limit) x;
  for b in select x.* from access.bases x where access.of_step(x) and x.ended_at is null and x.until <= now() + interval '3 days'
      and x.left_told_at is null and (x.soon_told_at is null or x.until <= now())
      order by x.until limit p_limit for update skip locked loop
    gone := b.until <= now();
    update access.bases x set soon_told_at = coalesce(x.soon_told_at, now()), left_told_at = case when gone then now() end
      where x.county_id = b.county_id and x.id = b.id;
    insert into responses.notices (county_id, id, user_id, kind, at)
      select b.county_id, gen_random_uuid(), u.id, case when gone then 'step-left' else 'step-ends' end, now() from people.users u
        where u.county_id = b.county_id and u.id = b.user_id and (u.until is null or u.until > now())
          and not exists (select 1 from access.blocks k where k.county_id = b.county_id and k.youth_id = b.youth_id and k.user_id = u.id
            and k.lifted_at is null)
          and not exists (select 1 from youth.youth y where y.county_id = b.county_id and y.id = b.youth_id and y.sealed_by is not null)
          and not exists (select 1 from access.bases o where o.county_id = b.county_id and o.youth_id = b.youth_id and o.id <> b.id
            and (o.user_id = u.id or o.agency_id = u.agency_id) and o.ended_at is null and o.since <= now() and (o.until is null or o.until > b.until));
    n := n + 1;
  end loop;
  return n;
end $$;

do $$
declare f text;
begin
  grant create on schema access to throughline_gate;
  foreach f in array array['access.of_step(access.bases)', 'access.step_days(uuid)', 'access.step_holds(access.bases)',
      'access.date_steps(uuid, uuid)', 'access.steps_changed()', 'access.tell_of_steps(int)'] loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  revoke create on schema access from throughline_gate;
end $$;
grant execute on function access.tell_of_steps(int) to throughline_jobs;

-- Steps that were taken before: the county's days from now for those that are done.
select access.date_steps(b.county_id, b.youth_id) from (select distinct x.county_id, x.youth_id from access.bases x
  where x.kind = 'assigned-team' and x.reason = 'took a step of the response' and x.ended_at is null) b;

-- ---------------------------------------------------------------- an answer that is spoken

-- How it went, said aloud: of nobody, as every answer is, but a voice is somebody's. So it is sealed under a key of its own, heard by those
-- alone who read the answers, and gone when one of them has written down what was said, or with the end of the next month.
create table voice.spoken (
  county_id uuid not null references people.counties,
  id uuid not null,
  about_kind text not null check (about_kind in ('protocol', 'court', 'zone', 'provider')),
  about_id text not null,
  month date not null,
  wrapped bytea not null,
  sound bytea check (length(sound) <= 1000000),
  words bytea,
  written_at timestamptz,
  written_by uuid,
  primary key (county_id, id),
  foreign key (county_id, written_by) references people.users (county_id, id),
  check ((words is null) = (written_at is null) and (words is null) = (written_by is null)),
  -- Written down, and the voice is gone.
  check (words is null or sound is null)
);
alter table voice.spoken enable row level security;
alter table voice.spoken force row level security;
create policy gate on voice.spoken to throughline_gate using (true) with check (true);
grant select, insert, update, delete on voice.spoken to throughline_gate;

grant create on schema voice to throughline_gate;
-- Beside the faces of the same press, of the same thing, and kept as those are: of a hearing only whether the youth spoke there.
create function voice.say_aloud(p_id uuid, p_kind text, p_about text, p_wrapped bytea, p_sound bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  m record;
  this_month date := date_trunc('month', now())::date;
begin
  select * into m from voice.me();
  if not found or not exists (select 1 from voice.surveyed s where s.county_id = m.county_id and s.youth_id = m.youth_id and s.about_kind = p_kind
      and s.about_id = p_about and s.month = this_month) then return false; end if;
  insert into voice.spoken (county_id, id, about_kind, about_id, month, wrapped, sound)
    values (m.county_id, p_id, p_kind, case when p_kind <> 'court' then p_about
      when exists (select 1 from courts.witnesses w where w.county_id = m.county_id and w.hearing_id::text = p_about) then 'witness'
      else 'hearing' end, this_month, p_wrapped, p_sound);
  return true;
end $$;
create function voice.zone_county(p_code text) returns uuid language sql stable security definer set search_path = '' as $$
  select z.county_id from voice.zone_of(p_code) z limit 1
$$;
create function voice.say_zone_aloud(p_id uuid, p_code text, p_wrapped bytea, p_sound bytea) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  insert into voice.spoken (county_id, id, about_kind, about_id, month, wrapped, sound)
    select z.county_id, p_id, 'zone', z.place_id::text, date_trunc('month', now())::date, p_wrapped, p_sound from voice.zone_of(p_code) z limit 1;
  return found;
end $$;
-- For those who read the answers: what is to be heard, then what was written down, the newest month first.
create function voice.i_read_answers() returns boolean language sql stable security definer set search_path = '' as $$
  select people.i_hold('analyst') or people.i_hold('plan-lead')
$$;
create function voice.said_aloud() returns table (id uuid, about_kind text, about_id text, name text, month text, waits boolean, wrapped bytea, words bytea)
  language sql stable security definer set search_path = '' as $$
  select s.id, s.about_kind, s.about_id, coalesce(a.name, p.name, z.name), s.month::text, s.words is null, s.wrapped, s.words
    from voice.spoken s left join people.agencies a on a.county_id = s.county_id and a.id::text = s.about_id and s.about_kind = 'provider'
    left join zones.places p on p.county_id = s.county_id and p.id::text = s.about_id and s.about_kind = 'zone'
    left join zones.applications z on z.county_id = p.county_id and z.id = p.application_id
    where s.county_id = access.current_county_id() and (s.sound is not null or s.words is not null) and voice.i_read_answers()
    order by s.words is not null, s.month desc, s.id limit 200
$$;
create function voice.sound_of(p_id uuid) returns table (wrapped bytea, sound bytea) language sql stable security definer set search_path = '' as $$
  select s.wrapped, s.sound from voice.spoken s where s.county_id = access.current_county_id() and s.id = p_id and s.sound is not null
    and voice.i_read_answers()
$$;
-- Once; with it the voice is gone.
create function voice.write_down(p_id uuid, p_words bytea) returns boolean language plpgsql security definer set search_path = '' as $$
declare u people.users := access.require_user();
begin
  if not voice.i_read_answers() then return false; end if;
  update voice.spoken s set words = p_words, written_at = now(), written_by = u.id, sound = null
    where s.county_id = u.county_id and s.id = p_id and s.words is null and s.sound is not null;
  return found;
end $$;
alter function voice.forget(timestamptz) rename to forget_but_voices;
create function voice.forget(p_now timestamptz) returns int language plpgsql security definer set search_path = '' as $$
begin
  delete from voice.spoken s where s.words is null and s.month + interval '2 months' <= p_now;
  return voice.forget_but_voices(p_now);
end $$;
do $$
declare f text;
begin
  for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'voice' and pg_get_userbyid(p.proowner) <> 'throughline_gate' loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
    if f like 'voice.forget(%' then execute format('grant execute on function %s to throughline_jobs', f);
    elsif f not like 'voice.i_read_answers(%' then execute format('grant execute on function %s to throughline_app', f);
    end if;
  end loop;
end $$;
revoke create on schema voice from throughline_gate;
