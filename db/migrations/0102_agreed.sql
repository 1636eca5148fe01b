-- A prosecuting agency that agrees to one hearing for records of several courts: written before anything is granted, with what shows it.
do $$
declare v_check name;
begin
  select k.conname into v_check from pg_constraint k where k.conrelid = 'petitions.holder_facts'::regclass and k.contype = 'c'
    and pg_get_constraintdef(k.oid) like '%chased%';
  execute format('alter table petitions.holder_facts drop constraint %I', v_check);
end $$;
alter table petitions.holder_facts add check (fact in ('agreed', 'sent', 'chased', 'answered', 'sealed', 'destroyed'));
