-- How a version came into force: the act, in the words of whoever wrote it down.
alter table agreement_version
  add column summary     jsonb,   -- what changes and why, for those who were not there
  add column adopted_by  uuid,
  add column adopted_how text check (length(adopted_how) between 1 and 2000),
  add constraint agreement_version_adopted_by foreign key (community_id, adopted_by) references member,
  add constraint agreement_version_adopted_how check ((adopted_on is null) = (adopted_how is null));

-- Two versions never hold on the same day: one is open at its end, all before it are closed.
create unique index agreement_version_one_open on agreement_version (community_id, agreement_id)
  where in_force_from is not null and in_force_to is null;
create unique index agreement_version_one_start on agreement_version (community_id, agreement_id, in_force_from)
  where in_force_from is not null;

-- What was adopted is not rewritten: only the day on which the next version follows may be set, once.
create function refuse_to_rewrite_adopted() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'An adopted version stays.' using errcode = 'restrict_violation';
  end if;
  if (new.clauses, new.parameters, new.number, new.adopted_on, new.adopted_how, new.in_force_from)
     is distinct from (old.clauses, old.parameters, old.number, old.adopted_on, old.adopted_how, old.in_force_from)
     or (old.in_force_to is not null and new.in_force_to is distinct from old.in_force_to) then
    raise exception 'An adopted version is not rewritten.' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger adopted_version_stays before update or delete on agreement_version
  for each row when (old.adopted_on is not null) execute function refuse_to_rewrite_adopted();
