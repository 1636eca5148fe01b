-- A charge that was never changed says so: since when and by whom it says what it says is empty until then, and written by the
-- database alone. Whoever may write a charge could name another as its editor, and move the hour of a change without one (0080).
alter table relief.charges alter column edited_at drop not null, alter column edited_by drop not null,
  add check ((edited_at is null) = (edited_by is null));
revoke insert (edited_at, edited_by) on relief.charges from throughline_app;
drop trigger sign_new on relief.charges;
drop function relief.sign_new_charge();
drop trigger keep on relief.charges;
create or replace function relief.keep_charge() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old.withdrawn_at is not null then raise exception 'What is withdrawn is not changed.' using errcode = 'check_violation'; end if;
  insert into relief.charge_history (county_id, id, youth_id, charge_id, facts, words, written_at, written_by, replaced_at)
    values (old.county_id, gen_random_uuid(), old.youth_id, old.id,
      to_jsonb(old) - array['words', 'withdraw_words', 'county_id', 'id', 'youth_id', 'sealed_by'], old.words,
      coalesce(old.edited_at, old.recorded_at), coalesce(old.edited_by, old.by_user), now());
  new.edited_at := coalesce(new.edited_at, now());
  new.edited_by := access.current_user_id();
  if new.withdrawn_at is distinct from old.withdrawn_at then new.withdrawn_by := access.current_user_id(); end if;
  return new;
end $$;
create trigger keep before update of jurisdiction, code, kinds, grade, degree, offense_on, arrested_on, what, happened_on, completed,
  completed_on, jurisdiction_ended_on, fine_cents, fine_paid_cents, fine_stayed, registration, words, edited_at, withdrawn_at
  on relief.charges for each row execute function relief.keep_charge();
