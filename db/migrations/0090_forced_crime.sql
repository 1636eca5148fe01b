-- The protocol of every youth who is arrested, cited, held or petitioned. It begins from a charge that is written down or at the door of a
-- hall: the youth's own lawyer hears of it in that moment, and a sign that anybody sees, wherever it is written, opens the rest of it.

-- Whoever charges, arrests or teaches sees nothing of it, whatever lets them in, as they see no charge (0080, relief.may_know).
create policy kept_from on responses.responses as restrictive for select to throughline_app
  using (protocol_id <> 'forced-crime' or (select relief.may_know()));
create policy kept_from on responses.clocks as restrictive for select to throughline_app
  using (protocol_id <> 'forced-crime' or (select relief.may_know()));
create policy kept_from on responses.events as restrictive for select to throughline_app
  using (category <> 'juvenile_court' or (select relief.may_know()) or exists (select 1 from responses.responses r
    where r.county_id = events.county_id and r.id = events.response_id));

-- The youth's own lawyers now, the first first: of an office that stands for youth, with that basis, and not shut out.
create function responses.counsel_of(p_county uuid, p_youth uuid) returns table (user_id uuid, agency_id uuid)
  language sql stable security definer set search_path = '' as $$
  select u.id, u.agency_id from access.bases b
    join people.users u on u.county_id = b.county_id and u.id = b.user_id and u.kind = 'person' and (u.until is null or u.until > now())
    join people.agencies a on a.county_id = u.county_id and a.id = u.agency_id and a.kind = 'youth-counsel'
    where b.county_id = p_county and b.youth_id = p_youth and b.kind = 'counsel' and b.ended_at is null and b.since <= now()
      and (b.until is null or b.until > now()) and 'counsel' = any (people.roles_of(u.county_id, u.id))
      and not exists (select 1 from access.blocks k where k.county_id = b.county_id and k.youth_id = b.youth_id and k.user_id = u.id
        and k.lifted_at is null)
    order by b.since, b.id
$$;

-- The strongest sign that stands of any form: of the newest decision on each, and of the newest finished screening. Null: none is known.
create function responses.sign_of(p_county uuid, p_youth uuid) returns text
  language sql stable security definer set search_path = '' as $$
  select min(s.sign) from (
    select case d.standing when 'confirmed' then 'clear' when 'ruled-out' then null else 'some' end as sign from (
      select distinct on (i.form) i.standing from identification.identifications i
        where i.county_id = p_county and i.youth_id = p_youth and i.withdrawn_at is null and i.sealed_by is null
        order by i.form, i.decided_at desc, i.id desc) d
    union all
    select case v.value when 'clear-concern' then 'clear' when 'some-signs' then 'some' end from (
      select x.result from screening.screenings x where x.county_id = p_county and x.youth_id = p_youth and x.finished_at is not null
        and x.sealed_by is null order by x.finished_at desc, x.id desc limit 1) n, jsonb_each_text(coalesce(n.result, '{}')) v) s
$$;

-- What the engine needs when it begins or goes on, for one who may begin it or took a step of it: the lawyer, and whether a sign is known.
-- It says of no form, and of no screening.
create function responses.known_of(p_youth uuid) returns jsonb
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('sign', responses.sign_of(access.current_county_id(), p_youth),
      'counsel', (select jsonb_build_object('userId', c.user_id, 'agencyId', c.agency_id)
        from responses.counsel_of(access.current_county_id(), p_youth) c limit 1))
    where exists (select 1 from access.grants g where g.county_id = access.current_county_id() and g.user_id = access.current_user_id()
        and g.youth_id = p_youth and g.category in ('coordination', 'juvenile_court') and g.can_add and g.add_expires_at > now())
      or exists (select 1 from responses.clocks c where c.county_id = access.current_county_id() and c.youth_id = p_youth
        and c.protocol_id = 'forced-crime' and c.taken_by = access.current_user_id() and c.sealed_by is null)
$$;

-- Each lawyer of the youth is told once while they have not read it; the mail says only that something waits.
create function responses.tell_lawyers(p_county uuid, p_youth uuid, p_response uuid, p_but uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  with told as (
    insert into responses.notices (county_id, id, user_id, kind, response_id, step_id, at)
      select p_county, gen_random_uuid(), c.user_id, 'counsel-told', p_response, 'counsel-first', now()
        from responses.counsel_of(p_county, p_youth) c
        where c.user_id is distinct from p_but and not exists (select 1 from responses.notices n where n.county_id = p_county
          and n.user_id = c.user_id and n.kind = 'counsel-told' and n.response_id = p_response and n.read_at is null)
      returning user_id)
  insert into mail.outbox (county_id, id, to_user, kind) select p_county, gen_random_uuid(), u.id, 'waits'
    from told t join people.users u on u.county_id = p_county and u.id = t.user_id and u.email is not null;
end $$;

-- Something was written down of a youth for whom it runs: their lawyers hear of it. Who may add to such matters may say so.
create function responses.tell_counsel(p_response uuid) returns void
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := access.require_user();
  r responses.responses;
begin
  select * into r from responses.responses x where x.county_id = u.county_id and x.id = p_response and x.sealed_by is null
    and x.protocol_id = 'forced-crime';
  if not found or not exists (select 1 from access.grants g where g.county_id = u.county_id and g.user_id = u.id
      and g.youth_id = r.youth_id and g.category in ('coordination', 'juvenile_court') and g.can_add and g.add_expires_at > now())
    then return; end if;
  perform responses.tell_lawyers(r.county_id, r.youth_id, r.id, u.id);
end $$;

-- ---------------------------------------------------------------- news from outside

-- 'news': a fact came from outside the response; the job counts its clocks.
alter table responses.stale drop constraint stale_because_check;
alter table responses.stale add constraint stale_because_check
  check (because in ('birth-date', 'county-choice', 'unseen', 'settled', 'news'));

-- A fact for the one that runs for this youth, in the name of whoever brought it about; they need not see it.
create function responses.learn_outside(p_county uuid, p_youth uuid, p_facts jsonb, p_again jsonb, p_by uuid) returns void
  language sql security definer set search_path = '' as $$
  with run as (
    select r.* from responses.responses r where r.county_id = p_county and r.youth_id = p_youth and r.protocol_id = 'forced-crime'
      and r.sealed_by is null
      and not exists (select 1 from responses.events e where e.county_id = r.county_id and e.response_id = r.id and e.kind = 'ended')),
  said as (
    insert into responses.events (county_id, id, response_id, youth_id, category, kind, at, recorded_at, by_user, agency_id, detail)
      select r.county_id, gen_random_uuid(), r.id, r.youth_id, r.category, 'facts', now(), now(), u.id, u.agency_id,
          jsonb_build_object('facts', p_facts, 'cameAt', to_jsonb(now())) || case when p_again is null then '{}' else
            jsonb_build_object('again', p_again) end
        from run r join people.users u on u.county_id = r.county_id and u.id = p_by
      returning response_id)
  insert into responses.stale (county_id, response_id, because, by_user) select p_county, s.response_id, 'news', p_by from said s
    on conflict (county_id, response_id, because) do nothing
$$;

-- A sign opens the rest once; a stronger one is said as well.
create function responses.learn_sign(p_county uuid, p_youth uuid, p_sign text, p_by uuid) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if p_sign is null or exists (select 1 from responses.responses r where r.county_id = p_county and r.youth_id = p_youth
      and r.protocol_id = 'forced-crime' and r.sealed_by is null
      and not exists (select 1 from responses.events e where e.county_id = r.county_id and e.response_id = r.id and e.kind = 'ended')
      and (r.facts ->> 'signs' in (p_sign, 'clear') or exists (select 1 from responses.events e where e.county_id = r.county_id
        and e.response_id = r.id and e.kind = 'facts' and e.detail -> 'facts' ->> 'signs' in (p_sign, 'clear')))) then return; end if;
  perform responses.learn_outside(p_county, p_youth, jsonb_build_object('signs', p_sign), null, p_by);
end $$;

create function responses.sign_decided() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform responses.learn_sign(new.county_id, new.youth_id, case new.standing when 'confirmed' then 'clear' else 'some' end, new.decided_by);
  return null;
end $$;
create function responses.sign_screened() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform responses.learn_sign(new.county_id, new.youth_id, (select min(case v.value when 'clear-concern' then 'clear' else 'some' end)
    from jsonb_each_text(new.result) v where v.value in ('clear-concern', 'some-signs')), new.by_user);
  return null;
end $$;
create trigger sign_decided after insert on identification.identifications for each row when (new.standing <> 'ruled-out')
  execute function responses.sign_decided();
create trigger sign_screened after update of finished_at on screening.screenings for each row
  when (old.finished_at is null and new.finished_at is not null and new.result is not null) execute function responses.sign_screened();
create trigger sign_screened_at_once after insert on screening.screenings for each row
  when (new.finished_at is not null and new.result is not null) execute function responses.sign_screened();

-- A lawyer comes, and hears at once; the first one is to speak with the youth. The last one goes, and another is to be found. Whoever it
-- is, the steps of a lawyer are theirs when the clocks are counted.
create function responses.counsel_changed() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  r record;
  n int := (select count(*) from responses.counsel_of(new.county_id, new.youth_id));
  comes boolean := new.ended_at is null;
begin
  if comes and n = 1 then
    perform responses.learn_outside(new.county_id, new.youth_id, '{"hasCounsel": true}', '["counsel-first"]', new.made_by);
  elsif not comes and n = 0 then
    perform responses.learn_outside(new.county_id, new.youth_id, '{"hasCounsel": false}', '["find-counsel"]', coalesce(new.ended_by, new.made_by));
  end if;
  for r in select x.id from responses.responses x where x.county_id = new.county_id and x.youth_id = new.youth_id
      and x.protocol_id = 'forced-crime' and x.sealed_by is null
      and not exists (select 1 from responses.events e where e.county_id = x.county_id and e.response_id = x.id and e.kind = 'ended') loop
    insert into responses.stale (county_id, response_id, because, by_user) values (new.county_id, r.id, 'news', new.made_by)
      on conflict (county_id, response_id, because) do nothing;
    if comes then perform responses.tell_lawyers(new.county_id, new.youth_id, r.id, null); end if;
  end loop;
  return null;
end $$;
create trigger counsel_comes after insert on access.bases for each row when (new.kind = 'counsel')
  execute function responses.counsel_changed();
create trigger counsel_goes after update of ended_at on access.bases for each row
  when (new.kind = 'counsel' and old.ended_at is null and new.ended_at is not null) execute function responses.counsel_changed();

-- As before; and the youth's own lawyer, whose the steps of a lawyer are.
create or replace function responses.for_recount(p_county uuid, p_response uuid) returns jsonb
  language plpgsql security definer set search_path = '' as $$
declare
  why jsonb;
  found_it jsonb;
begin
  with held as (select s.because, s.by_user, s.since from responses.stale s
      where s.county_id = p_county and s.response_id = p_response order by s.because for update)
    select jsonb_agg(jsonb_build_object('because', h.because, 'by', h.by_user) order by h.since, h.because) into why from held h;
  if why is null then return null; end if;
  select jsonb_build_object('why', why, 'response', to_jsonb(r),
      'events', (select coalesce(jsonb_agg(to_jsonb(e) order by e.at, e.id), '[]') from responses.events e
        where e.county_id = r.county_id and e.response_id = r.id and e.sealed_by is null),
      'clocks', (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from responses.clocks c where c.county_id = r.county_id and c.response_id = r.id),
      'definition', p.definition, 'time_zone', n.time_zone, 'settings', n.settings, 'wrapped', k.wrapped, 'held_by', y.held_by,
      'counsel', case when r.protocol_id = 'forced-crime' then (select jsonb_build_object('userId', c.user_id, 'agencyId', c.agency_id)
        from responses.counsel_of(r.county_id, r.youth_id) c limit 1) end,
      'card', (select i.card from youth.identities i where i.county_id = r.county_id and i.youth_id = r.youth_id and i.sealed_by is null))
    into found_it
    from responses.responses r
    join protocols.protocols p on p.county_id = r.county_id and p.id = r.protocol_id and p.version = r.protocol_version
    join people.counties n on n.county_id = r.county_id
    join youth.youth y on y.county_id = r.county_id and y.id = r.youth_id and y.sealed_by is null
    join youth.keys k on k.county_id = r.county_id and k.youth_id = r.youth_id and k.wrapped is not null
    where r.county_id = p_county and r.id = p_response and r.sealed_by is null;
  -- Sealed or destroyed meanwhile: nothing is to be counted.
  if found_it is null then
    delete from responses.stale s where s.county_id = p_county and s.response_id = p_response;
  end if;
  return found_it;
end $$;

do $$
declare f text;
begin
  grant create on schema responses to throughline_gate;
  foreach f in array array['responses.counsel_of(uuid, uuid)', 'responses.sign_of(uuid, uuid)', 'responses.known_of(uuid)',
      'responses.tell_lawyers(uuid, uuid, uuid, uuid)', 'responses.tell_counsel(uuid)',
      'responses.learn_outside(uuid, uuid, jsonb, jsonb, uuid)', 'responses.learn_sign(uuid, uuid, text, uuid)', 'responses.sign_decided()',
      'responses.sign_screened()', 'responses.counsel_changed()'] loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
  end loop;
  grant execute on function responses.known_of(uuid), responses.tell_counsel(uuid) to throughline_app;
  revoke create on schema responses from throughline_gate;
end $$;
