-- The box of a void vote stays empty: asked once for a heap of ballots, where it was asked for each of ten thousand.
drop trigger ballots_of_void on ballot;
create or replace function refuse_ballots_of_void() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct community_id, vote_id from fresh) f
               join vote v on v.community_id = f.community_id and v.id = f.vote_id where v.void) then
    raise exception 'a void vote has no ballots';
  end if;
  return null;
end $$;
create trigger ballots_of_void after insert on ballot referencing new table as fresh
  for each statement execute function refuse_ballots_of_void();
