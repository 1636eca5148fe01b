-- Protocols change only through the functions below: two people for what will run, every version kept, every act dated.
drop policy drafted on protocols.protocols;
drop policy moved on protocols.protocols;
revoke insert, update on protocols.protocols from throughline_app;

alter table protocols.protocols
  -- The version it was drafted from; none for a protocol that is new.
  add column base_version int,
  -- Why it was drafted.
  add column note text,
  -- Counts its savings, so that nobody overwrites what they have not seen.
  add column revision int not null default 0,
  -- Everybody who wrote in it: none of them approves it.
  add column edited_by uuid[] not null default '{}',
  add column sent_at timestamptz,
  add column sent_by uuid,
  add column discarded_at timestamptz,
  add column retire_asked_at timestamptz,
  add column retire_asked_by uuid,
  add check (approved_by is null or not approved_by = any (edited_by)),
  add check (discarded_at is null or published_at is null);

-- What was done with each version, by whom and why.
create table protocols.acts (
  county_id uuid not null references people.counties,
  id uuid not null,
  protocol_id text not null,
  version int not null,
  kind text not null check (kind in ('drafted', 'sent', 'recalled', 'returned', 'approved', 'published', 'discarded', 'retire-asked',
    'retire-kept', 'retired')),
  note text,
  by_user uuid not null,
  at timestamptz not null default now(),
  primary key (county_id, id),
  foreign key (county_id, protocol_id, version) references protocols.protocols (county_id, id, version)
);
create index acts_by_protocol on protocols.acts (county_id, protocol_id, at);

-- What the county decided about a protocol's switches and settings: before, after, who, when and why.
create table protocols.choices (
  county_id uuid not null references people.counties,
  id uuid not null,
  kind text not null check (kind in ('switch', 'setting')),
  key text not null,
  before text,
  after text,
  note text not null,
  by_user uuid not null,
  at timestamptz not null default now(),
  primary key (county_id, id)
);
create index choices_by_key on protocols.choices (county_id, key, at);

do $$
declare t text;
begin
  foreach t in array array['protocols.acts', 'protocols.choices'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy own_county on %s for select to throughline_app using (county_id = (select access.current_county_id()))', t);
    execute format('create policy gate on %s to throughline_gate using (true) with check (true)', t);
    execute format('grant select on %s to throughline_app', t);
    execute format('grant select, insert on %s to throughline_gate', t);
  end loop;
end $$;

grant usage, create on schema protocols, responses to throughline_gate;

-- Who keeps the protocols: an administrator or the plan lead.
create function protocols.steward() returns people.users
  language plpgsql stable security definer set search_path = '' as $$
declare u people.users;
begin
  select * into u from people.users x where x.county_id = access.current_county_id() and x.id = access.current_user_id()
    and x.kind = 'person' and (x.until is null or x.until > now())
    and people.roles_held(x.county_id, x.id) && array['administrator', 'plan-lead'];
  return u;
end $$;

create function protocols.write_act(u people.users, p_act uuid, p_id text, p_version int, p_kind text, p_note text) returns void
  language sql set search_path = '' as $$
  insert into protocols.acts (county_id, id, protocol_id, version, kind, note, by_user)
    values (u.county_id, p_act, p_id, p_version, p_kind, p_note, u.id)
$$;

-- A draft's number; 0 where one is open already, null where it is not this person's to begin.
create function protocols.draft(p_act uuid, p_id text, p_definition jsonb, p_base int, p_note text) returns int
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := protocols.steward();
  n int;
begin
  if u.id is null then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('protocols.draft ' || u.county_id || p_id, 0));
  if exists (select 1 from protocols.protocols p where p.county_id = u.county_id and p.id = p_id and p.published_at is null
      and p.discarded_at is null) then return 0; end if;
  select coalesce(max(p.version), 0) + 1 into n from protocols.protocols p where p.county_id = u.county_id and p.id = p_id;
  insert into protocols.protocols (county_id, id, version, definition, created_by, base_version, note, edited_by)
    values (u.county_id, p_id, n, p_definition || jsonb_build_object('id', p_id, 'version', n), u.id, p_base, p_note, array[u.id]);
  perform protocols.write_act(u, p_act, p_id, n, 'drafted', p_note);
  return n;
end $$;

-- Writes in a draft that nobody decides about yet; `p_revision` is the one the writer saw.
create function protocols.save(p_id text, p_version int, p_revision int, p_definition jsonb) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := protocols.steward();
  p protocols.protocols;
begin
  if u.id is null then return 'absent'; end if;
  select * into p from protocols.protocols x where x.county_id = u.county_id and x.id = p_id and x.version = p_version for update;
  if p.id is null then return 'absent'; end if;
  if p.sent_at is not null or p.approved_at is not null or p.discarded_at is not null then return 'notOpenDraft'; end if;
  if p.revision <> p_revision then return 'draftMoved'; end if;
  update protocols.protocols x set definition = p_definition || jsonb_build_object('id', p_id, 'version', p_version),
      revision = p.revision + 1, edited_by = case when u.id = any (p.edited_by) then p.edited_by else p.edited_by || u.id end
    where x.county_id = u.county_id and x.id = p_id and x.version = p_version;
  return 'done';
end $$;

-- The acts on one version that change its course; each says who may, and when.
create function protocols.move(p_act uuid, p_id text, p_version int, p_kind text, p_note text, p_at timestamptz) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := protocols.steward();
  p protocols.protocols;
  zone text;
  running boolean;
begin
  if u.id is null then return 'absent'; end if;
  select * into p from protocols.protocols x where x.county_id = u.county_id and x.id = p_id and x.version = p_version for update;
  if p.id is null then return 'absent'; end if;
  running := p.published_at is not null and p.retired_at is null;
  case p_kind
    when 'sent' then
      if p.sent_at is not null or p.approved_at is not null or p.discarded_at is not null then return 'notOpenDraft'; end if;
      update protocols.protocols x set sent_at = now(), sent_by = u.id where x.county_id = u.county_id and x.id = p_id and x.version = p_version;
    when 'recalled', 'returned' then
      if p.sent_at is null or p.approved_at is not null or p.discarded_at is not null then return 'notSent'; end if;
      if p_kind = 'returned' and (u.id = any (p.edited_by) or u.id = p.sent_by) then return 'anotherPerson'; end if;
      update protocols.protocols x set sent_at = null, sent_by = null where x.county_id = u.county_id and x.id = p_id and x.version = p_version;
    when 'approved' then
      if p.sent_at is null or p.approved_at is not null or p.discarded_at is not null then return 'notSent'; end if;
      if u.id = any (p.edited_by) or u.id = p.sent_by or u.id = p.created_by then return 'anotherPerson'; end if;
      update protocols.protocols x set approved_at = now(), approved_by = u.id where x.county_id = u.county_id and x.id = p_id and x.version = p_version;
    when 'published' then
      if p.approved_at is null or p.published_at is not null or p.discarded_at is not null then return 'notApproved'; end if;
      if p_at < now() - interval '2 minutes' then return 'momentPast'; end if;
      if exists (select 1 from protocols.protocols x where x.county_id = u.county_id and x.id = p_id and x.published_at >= p_at
        and x.retired_at is null) then return 'momentBeforeOther'; end if;
      select c.time_zone into zone from people.counties c where c.county_id = u.county_id;
      update protocols.protocols x set published_at = p_at,
          definition = x.definition || jsonb_build_object('effective', to_char(p_at at time zone zone, 'YYYY-MM-DD'))
        where x.county_id = u.county_id and x.id = p_id and x.version = p_version;
    when 'discarded' then
      if p.published_at is not null or p.discarded_at is not null then return 'notOpenDraft'; end if;
      update protocols.protocols x set discarded_at = now() where x.county_id = u.county_id and x.id = p_id and x.version = p_version;
    when 'retire-asked' then
      if not running or p.retire_asked_at is not null then return 'notInForce'; end if;
      update protocols.protocols x set retire_asked_at = now(), retire_asked_by = u.id
        where x.county_id = u.county_id and x.id = p_id and x.version = p_version;
    when 'retire-kept' then
      if not running or p.retire_asked_at is null then return 'notInForce'; end if;
      update protocols.protocols x set retire_asked_at = null, retire_asked_by = null
        where x.county_id = u.county_id and x.id = p_id and x.version = p_version;
    when 'retired' then
      if not running or p.retire_asked_at is null then return 'notInForce'; end if;
      if u.id = p.retire_asked_by then return 'anotherPerson'; end if;
      -- All of its versions: an earlier one must not come back into force by itself.
      update protocols.protocols x set retired_at = now()
        where x.county_id = u.county_id and x.id = p_id and x.published_at is not null and x.retired_at is null;
    else return 'absent';
  end case;
  perform protocols.write_act(u, p_act, p_id, p_version, p_kind, p_note);
  return 'done';
end $$;

-- A switch turned on or off, or a setting given or taken back (null), with the reason.
create function protocols.choose(p_act uuid, p_kind text, p_key text, p_value text, p_note text) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  u people.users := protocols.steward();
  s jsonb;
  earlier text;
begin
  if u.id is null then return 'absent'; end if;
  if length(btrim(p_note)) < 3 then return 'sayWhy'; end if;
  select c.settings into s from people.counties c where c.county_id = u.county_id for update;
  if p_kind = 'switch' then
    earlier := case when coalesce(s -> 'switches', '[]'::jsonb) ? p_key then 'on' else 'off' end;
    if p_value not in ('on', 'off') then return 'absent'; end if;
    s := jsonb_set(s, '{switches}', case when p_value = 'on' then (coalesce(s -> 'switches', '[]'::jsonb) - p_key) || to_jsonb(p_key)
      else coalesce(s -> 'switches', '[]'::jsonb) - p_key end);
  elsif p_kind = 'setting' then
    earlier := s -> 'protocolSettings' ->> p_key;
    s := jsonb_set(s, '{protocolSettings}', case when p_value is null then coalesce(s -> 'protocolSettings', '{}'::jsonb) - p_key
      else coalesce(s -> 'protocolSettings', '{}'::jsonb) || jsonb_build_object(p_key, p_value) end);
  else return 'absent';
  end if;
  if earlier is not distinct from p_value then return 'sameAsBefore'; end if;
  update people.counties c set settings = s where c.county_id = u.county_id;
  insert into protocols.choices (county_id, id, kind, key, before, after, note, by_user)
    values (u.county_id, p_act, p_kind, p_key, earlier, p_value, btrim(p_note), u.id);
  return 'done';
end $$;

-- Past responses without anybody in them, to try a draft on: when each began, the facts that the asker names, what happened and
-- when. No youth, no person, no agency, no word, no evidence; nothing sealed; only for who keeps the protocols.
create function responses.past(p_protocol text, p_facts text[], p_since timestamptz, p_limit int)
  returns table (started_at timestamptz, facts jsonb, events jsonb)
  language plpgsql stable security definer set search_path = '' as $$
declare u people.users := protocols.steward();
begin
  if u.id is null then return; end if;
  return query
    select r.started_at,
        coalesce((select jsonb_object_agg(f.key, f.value) from jsonb_each(r.facts) f where f.key = any (p_facts)), '{}'::jsonb),
        coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', e.kind, 'step', e.step_id, 'at', e.at,
            'reason', e.detail -> 'reason', 'end', e.detail -> 'end',
            'facts', (select jsonb_object_agg(f.key, f.value) from jsonb_each(e.detail -> 'facts') f where f.key = any (p_facts))))
            order by e.at, e.id)
          from responses.events e where e.county_id = r.county_id and e.response_id = r.id), '[]'::jsonb)
      from responses.responses r
      where r.county_id = u.county_id and r.protocol_id = p_protocol and r.started_at >= p_since
        and r.sealed_by is null
        and not exists (select 1 from youth.youth y where y.county_id = r.county_id and y.id = r.youth_id and y.sealed_by is not null)
      order by r.started_at desc limit least(p_limit, 500);
end $$;

do $$
declare f text;
begin
  foreach f in array array['protocols.steward()', 'protocols.write_act(people.users, uuid, text, int, text, text)',
      'protocols.draft(uuid, text, jsonb, int, text)', 'protocols.save(text, int, int, jsonb)',
      'protocols.move(uuid, text, int, text, text, timestamptz)', 'protocols.choose(uuid, text, text, text, text)',
      'responses.past(text, text[], timestamptz, int)'] loop
    execute format('alter function %s owner to throughline_gate', f);
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
grant execute on function protocols.draft(uuid, text, jsonb, int, text), protocols.save(text, int, int, jsonb),
  protocols.move(uuid, text, int, text, text, timestamptz), protocols.choose(uuid, text, text, text, text),
  responses.past(text, text[], timestamptz, int) to throughline_app;
