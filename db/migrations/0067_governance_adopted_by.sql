-- The decision by which a version came into force; none for those adopted before decisions were kept here.
alter table agreement_version add column adopted_decision uuid;
create or replace function refuse_to_rewrite_adopted() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'An adopted version stays.' using errcode = 'restrict_violation';
  end if;
  if (new.clauses, new.parameters, new.number, new.adopted_on, new.adopted_how, new.in_force_from, new.adopted_decision)
     is distinct from (old.clauses, old.parameters, old.number, old.adopted_on, old.adopted_how, old.in_force_from, old.adopted_decision)
     or (old.in_force_to is not null and new.in_force_to is distinct from old.in_force_to) then
    raise exception 'An adopted version is not rewritten.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
