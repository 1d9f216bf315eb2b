-- A secret vote whose key is lost: nobody can ever open its envelopes. Whoever runs it declares it void, with the
-- reason, and it is asked again. It is closed without figures, so that it can never be counted.
create table vote_void (
  community_id    uuid not null,
  vote_id         uuid not null,
  because         jsonb not null,
  declared_at     timestamptz not null,
  declared_by     uuid,
  record_sequence int not null,
  primary key (community_id, vote_id),
  foreign key (community_id, vote_id) references vote,
  foreign key (community_id, declared_by) references member
);
call protect_append_only_table('vote_void');

alter table vote add column void boolean not null default false;
do $$
declare counted text;
begin
  select conname into strict counted from pg_constraint
   where conrelid = 'vote'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%figures IS NULL%';
  execute format('alter table vote drop constraint %I', counted);
end $$;
alter table vote add constraint vote_counted check ((closed_at is not null and not void) = (figures is not null));
alter table vote add constraint vote_void_closed check (not void or (secret and closed_at is not null));

-- Nothing that was in the envelopes of a void vote reaches a box.
create function refuse_ballots_of_void() returns trigger language plpgsql as $$
begin
  if exists (select from vote v where v.community_id = new.community_id and v.id = new.vote_id and v.void) then
    raise exception 'a void vote has no ballots';
  end if;
  return new;
end $$;
create trigger ballots_of_void before insert on ballot for each row execute function refuse_ballots_of_void();

-- A contest whose vote is void ends so, and another one asks the same people again.
alter table contest drop constraint contest_settled_how_check;
alter table contest add constraint contest_settled_how_check
  check (settled_how in ('count', 'acclamation', 'nobody', 'runoff', 'void'));
