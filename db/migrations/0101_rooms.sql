-- A record is read from all that modules keep of a youth, forty tables by now, and only to get ready for one costs the database as
-- much as to read it: a youth of whom a dozen of them hold nothing paid for all. Here stands which modules ever wrote something of
-- a youth, so that the record asks those alone. It only leads to where rows may be: what anyone sees of them is for each table's own
-- policies, and a line that leads to nothing costs one look.
create table youth.rooms (
  county_id uuid not null references people.counties,
  youth_id uuid not null,
  room text not null,
  primary key (county_id, youth_id, room),
  foreign key (county_id, youth_id) references youth.youth (county_id, id)
);
alter table youth.rooms enable row level security;
alter table youth.rooms force row level security;
create policy seen on youth.rooms for select to throughline_app using (
  county_id = (select access.current_county_id()) and exists (select 1 from access.grants g
    where g.county_id = (select access.current_county_id()) and g.user_id = (select access.current_user_id())
      and g.youth_id = rooms.youth_id and g.expires_at > now()));
create policy gate on youth.rooms to throughline_gate using (true) with check (true);
grant select on youth.rooms to throughline_app;
grant select, insert on youth.rooms to throughline_gate;

create function youth.enter_room() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.youth_id is not null and not exists (select 1 from youth.rooms r
      where r.county_id = new.county_id and r.youth_id = new.youth_id and r.room = tg_table_schema) then
    insert into youth.rooms (county_id, youth_id, room) values (new.county_id, new.youth_id, tg_table_schema) on conflict do nothing;
  end if;
  return null;
end $$;
grant create on schema youth to throughline_gate;
alter function youth.enter_room() owner to throughline_gate;
revoke create on schema youth from throughline_gate;
revoke all on function youth.enter_room() from public;

-- A table whose rows of a youth stand on the record only where its schema is a room of theirs. For the tables of modules to come too.
create procedure youth.in_room(p_table regclass) language plpgsql set search_path = '' as $$
begin
  execute format('create trigger in_room after insert or update of youth_id on %s for each row execute function youth.enter_room()', p_table);
  execute format('insert into youth.rooms (county_id, youth_id, room)
    select distinct t.county_id, t.youth_id, %L from %s t where t.youth_id is not null on conflict do nothing',
    (select n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace where c.oid = p_table), p_table);
end $$;
revoke all on procedure youth.in_room(regclass) from public;

call youth.in_room('care.efforts');
call youth.in_room('care.members');
call youth.in_room('care.handovers');
call youth.in_room('courts.hearings');
call youth.in_room('courts.court_facts');
call youth.in_room('relief.charges');
call youth.in_room('relief.drivers');
call youth.in_room('transition.facts');
call youth.in_room('transition.outcomes');
call youth.in_room('meetings.decisions');
call youth.in_room('meetings.talks');
call youth.in_room('money.of_youth');
call youth.in_room('benefits.facts');
call youth.in_room('rides.rides');
call youth.in_room('plan.tasks');
call youth.in_room('plan.lines');
call youth.in_room('plan.versions');
call youth.in_room('story.texts');
call youth.in_room('consent.consents');
call youth.in_room('homes.placements');
call youth.in_room('homes.evictions');
call youth.in_room('referrals.of_youth');
call youth.in_room('advocacy.of_youth');
call youth.in_room('voice.words');
call youth.in_room('voice.requests');
call youth.in_room('voice.keys');
call youth.in_room('voice.papers');
call youth.in_room('caregivers.keys');
call youth.in_room('caregivers.asks');
