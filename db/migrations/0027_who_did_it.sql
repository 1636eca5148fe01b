-- Whoever changes a row says truly who did it, as whoever writes one does (0022): a column that names a person is changed to
-- the one who asks, or to nobody where what they did no longer stands (a report that a second look opened again; the history
-- keeps who had decided). Functions of the gate write as the gate, and see to it themselves.
create function access.by_who_asks() returns trigger language plpgsql set search_path = '' as $$
declare
  c text;
  before jsonb := pg_catalog.to_jsonb(old);
  after jsonb := pg_catalog.to_jsonb(new);
begin
  if current_user <> 'throughline_app' then return new; end if;
  foreach c in array tg_argv loop
    if after -> c is distinct from before -> c and after ->> c is not null
        and (after ->> c)::uuid is distinct from access.current_user_id() then
      raise exception 'this names somebody else as the one who did it' using errcode = 'insufficient_privilege';
    end if;
  end loop;
  return new;
end $$;
create trigger by_who_asks before update of screened_by, disposed_by on reports.reports
  for each row execute function access.by_who_asks('screened_by', 'disposed_by');
create trigger by_who_asks before update of changed_by on youth.identities
  for each row execute function access.by_who_asks('changed_by');
create trigger by_who_asks before update of parted_by on youth.joins for each row execute function access.by_who_asks('parted_by');
create trigger by_who_asks before update of approved_by, used_by, retired_by on instruments.instruments
  for each row execute function access.by_who_asks('approved_by', 'used_by', 'retired_by');
create trigger by_who_asks before update of ended_by on instruments.licenses
  for each row execute function access.by_who_asks('ended_by');

-- A privileged note is released to a person. Where an administrator's link, or another address to sign in with, may have
-- brought somebody else into that person's account, what was released there ends; the note's author may release it anew.
create policy gate_ends on vault.releases for select to throughline_gate using (true);
create policy gate_ended on vault.releases for update to throughline_gate using (true) with check (true);
grant select (county_id, to_user_id, ended_at), update (ended_at) on vault.releases to throughline_gate;
create function vault.end_released() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update vault.releases r set ended_at = now()
    where r.county_id = new.county_id and r.ended_at is null
      and r.to_user_id = (pg_catalog.to_jsonb(new) ->> tg_argv[0])::uuid;
  return null;
end $$;
grant create on schema vault to throughline_gate;
alter function vault.end_released() owner to throughline_gate;
revoke create on schema vault from throughline_gate;
revoke all on function vault.end_released() from public;
create trigger ends_released after update of used_at on people.links for each row
  when (old.used_at is null and new.used_at is not null) execute function vault.end_released('user_id');
create trigger ends_released after update of email on people.users for each row
  when (old.email is distinct from new.email) execute function vault.end_released('id');
